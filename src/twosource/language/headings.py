"""Telling headings from sentences."""

import re

_WORD = re.compile(r"[^\W_][\w’'.&/-]*")
_CLOSERS = "\"“”»’')] "
_FEW, _SOME, _MANY = 6, 12, 25
_TITLE_SHARE = 0.75
_SMALL = frozenset("a an the and or but nor of in on at to for from by with as vs via is are be it its into over up off".split())


def is_heading(paragraph: str) -> bool:
    """Tell whether a paragraph heads others: short, without a full stop, and in capitals, title case or few words.

    A sentence that was cut short has more words, most of them in lower case, and is not a heading; nor is a line that
    begins in lower case or holds a quotation.
    """
    words = _WORD.findall(paragraph[:400])
    if not words or len(words) > _MANY or paragraph[0].islower() or "\n" in paragraph:
        return False
    ends = paragraph.rstrip(_CLOSERS)[-1:]
    if _in_capitals(words):
        return ends not in (".", ",") or len(words) <= _FEW
    if ends in tuple(".…!;,。！？"):
        return False
    titled = _in_title_case(words)
    if ends in ("?", ":"):
        return titled and len(words) <= (_SOME if ends == "?" else _FEW)
    return titled or (len(words) <= _SOME and paragraph[0] not in '"“”„«')


def _in_capitals(words: list[str]) -> bool:
    letters = [word for word in words if word.upper() != word.lower()]
    return bool(letters) and all(word == word.upper() for word in letters) and max(map(len, letters)) > 1


def _in_title_case(words: list[str]) -> bool:
    great = [word for word in words if word.lower() not in _SMALL and not word[0].isdigit()]
    return bool(great) and sum(word[0].isupper() for word in great) >= _TITLE_SHARE * len(great)
