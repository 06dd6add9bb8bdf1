"""Quotations whose closing mark was forgotten: they end where their report begins ('"The pier is shut, said Mara Quist.')."""

import re
from collections.abc import Sequence

from twosource.claims import lexicon
from twosource.claims.cues import table
from twosource.model import Span

_MARKS = "\"”“»«＂'’‘"
_BREAK = re.compile(r"[,?!…—–]\s+")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_TAIL = 160
"""The longest report after the last words of a quotation, in characters."""

_SUBJECT = 7
_SMALL = lexicon.DETERMINERS | lexicon.words("he she they of for at")


def ended(text: str, quotes: Sequence[Span]) -> tuple[Span, ...]:
    """Return the quotations, those without a closing mark without the report at their end. Time is linear in the text."""
    return tuple(quote if text[quote.end - 1] in _MARKS else Span(quote.start, _end(text, quote)) for quote in quotes)


def _end(text: str, quote: Span) -> int:
    first = max(quote.start + 1, quote.end - _TAIL)
    breaks = [found for found in _BREAK.finditer(text, first, quote.end) if _reports(text, found.end(), quote.end)]
    return breaks[0].start() + 1 if breaks else quote.end


def _reports(text: str, start: int, end: int) -> bool:
    """Tell whether a report opens at ``start``: "said X", "X told …", "the minister said"."""
    words = [found[0].rstrip(".") for _, found in zip(range(_SUBJECT + 1), _WORD.finditer(text, start, end), strict=False)]
    verb = next((at for at, word in enumerate(words) if _says(word)), None)
    if verb is None:
        return False
    if verb == 0:
        return len(words) > 1 and (words[1][0].isupper() or words[1].casefold() in _SMALL)
    opens = words[0][0].isupper() or words[0].casefold() in _SMALL
    return opens and all(not _finite(word) for word in words[:verb])


def _says(word: str) -> bool:
    return any(cue.form in ("past", "s") and "q" in cue.frames for cue in table().get(word, ()))


def _finite(word: str) -> bool:
    return word.casefold() in lexicon.FINITE or word.casefold() in lexicon.CLAUSE_STARTS
