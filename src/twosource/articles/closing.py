"""Where an article ends: what stands under its last paragraph and is the site's, and what is short and still the article's.

Under a text stand paragraphs as long and as well formed as its own: legal notices, who made the page, how to reach it. They
speak of the page and its readers, not of the story; so each is told by two different signs of that, or by being a note set
apart (in brackets, behind an arrow). A last sentence too short for the line model is the article's where it follows at the same
distance as the paragraphs before it, says something, and speaks to nobody.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from twosource.articles.amount import SENTENCE_ENDS, words
from twosource.articles.credit_reuse import FIRST_ELSEWHERE, RELEASED
from twosource.articles.furniture import is_byline, is_furniture, is_module_label
from twosource.articles.notices import is_disclaimer, is_notice
from twosource.articles.stamps import stamps

_NEARLY = 0.75
_REST, _NOTE_WORDS, _LABEL_WORDS = 2, 45, 6
_SHARE, _COHESION, _BETWEEN = 0.15, 0.25, 3
_LEAST_SENTENCE, _MOST_SENTENCE, _DOUBT = 3, 30, -1.0
_TOP = 3
_STAMPED = 24
_PERSONAL, _LONGEST_HEADING = 0.2, 80


_SIGNED_OFF = re.compile(
    r"\W*(?:(?:additional|with|further|original|extra) )*(?:reporting|writing|editing|compiled|edited|translated|written|"
    r"translation|graphics?|photographs?|production|printed|translated from(?: the)? \w{3,20}) "
    r"(?:and (?:writing|editing|reporting|published) )?by:? (?-i:[^\W\d_a-z]).*\Z",
    re.IGNORECASE,
)
_REUSED = re.compile(
    r"\W*(?:(?:this|(?:a|an earlier) version of this) (?:article|story|piece|report|column|text|interview)\b.{0,30}?\b"
    r"(?:appeared|ran|published|produced|written|provided|supplied|reproduced|reprinted)\b.{0,40}? (?:in|on|by|at|with|from)|"
    rf"the post .{{3,200}} (?:first )?appeared (?:first )?(?:in|on)|{FIRST_ELSEWHERE}) "
    r"(?!(?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)",
    re.IGNORECASE,
)
"""Where else a text stood; on what day it did is told within texts too."""
_BRACKETS = re.compile(r"\({1,2}[^()]*(?:\([^()]*\)[^()]*)*\){1,2}[\s.*]*\Z|\[[^\[\]]*\][\s.]*\Z|<[^<>]*>\Z")
_POINTED = re.compile(r"(?:[><»«←→‹›▶►➤]|-{1,2}>)\s?\S|.*[>»→›▶►]\Z|page \d{1,4} of \d", re.IGNORECASE)
_ADDRESSED = re.compile(r"\b(?:you|your|we|our|us)\b|@|https?:|www\.|\?|\bthis (?:article|story|page|post)\b", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_GREETING = re.compile(
    r"\W*(?:have (?:a|an|fun)|good (?:luck|morning|night|day|trading)|happy|thanks|thank|cheers|see|enjoy|stay|until|take care|"
    r"best|kind|warm|yours|regards|love|read|photo|image|picture|source|tags?|updated|published|posted|last|edited)\b",
    re.IGNORECASE,
)
_COMMENTED = re.compile(
    r"(?:\d[\d,.]* )?(?:reader )?(?:comments?|replies|responses)(?: ?\(?\d[\d,.]*\)?)?\W*|(?:leave|post|add|"
    r"write) a (?:reply|comment)\b.*|"
    r"\d+ thoughts? on\b.*|(?:discuss|comment|view|join|see)\b.{0,40}\(\d[\d,.]* (?:posts?|comments?|replies)\)|"
    r"reply with quote|#\d{1,4} \S.{2,60}\d[:.]\d\d.{0,4}|last edited by\b.*|-{2,3}",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[^\w\n]*(?:ENDS?|(?<=\W)[Ee]nds?(?=\W)|[-–—]\s?30\s?[-–—])[^\w\n]*|\W*#(?:\s?#){2,4}\W*")
"""The mark with which the text of a press release ends; who may be asked and notes to editors stand under it."""
_END_BEHIND = re.compile(r"(?<=[.!?\"”’)])\s+(?:Enditem|\(?ENDS?\)?|[-–—]30[-–—]|#{3,5})\W*\Z")
_END_HINTS = ("END", "Enditem", "30", "###")
_SENTENCE = re.compile(r"[\"“‘']?[A-ZÀ-Þ0-9].*[.!?][\"”’')]*\Z")
_WORD = re.compile(r"([^\W\d_]{5,6})[^\W\d_]*+")
"""A word that tells what a text is about, cut so that inflections meet."""


def _is_personal(texts: Sequence[str]) -> bool:
    """Tell whether a text speaks to its readers, outside of what it quotes."""
    addressed = sum(_PERSON.search(_QUOTED.sub("", text)) is not None for text in texts)
    return addressed > _PERSONAL * len(texts)


def is_apart(text: str) -> bool:
    """Tell whether a line is set apart from the text over it: who reported it, where or when it came out, a note, a pointer."""
    if words(text) > _NOTE_WORDS:
        return False
    if _POINTED.match(text) and text[-1] not in SENTENCE_ENDS.replace("?", ""):
        return True
    if _SIGNED_OFF.fullmatch(text) or _BRACKETS.fullmatch(text) or _REUSED.match(text) or RELEASED.fullmatch(text):
        return True
    return any(stamp.label and len(text) - (stamp.end - stamp.start) <= _STAMPED for stamp in stamps(text))


def without_notices(kept: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Return the choice of lines without those under the article's last paragraph that are the site's."""
    settled = list(kept)
    chosen = [index for index, keep in enumerate(settled) if keep]
    sites = tuple(_sites(texts, kept))
    text_over = [texts[index] for index in chosen[:-1]]
    personal = cache(lambda: _is_personal(text_over))  # seldom asked for
    dropped = False
    while len(chosen) > _REST:
        last, text = chosen[-1], texts[chosen[-1]]
        label = dropped and text[-1] not in SENTENCE_ENDS + "\"'”’)" and words(text) <= _LABEL_WORDS
        own = text.casefold().startswith(sites) and words(text) <= _NOTE_WORDS
        if not (
            label
            or own
            or is_apart(text)
            or (is_notice(text) and is_notice(text, personal=personal()))
            or is_disclaimer(text, text_over)
            or _is_stray(texts, chosen)
        ):
            break
        settled[last], dropped = False, True
        chosen.pop()
    return settled


def _sites(texts: Sequence[str], kept: Sequence[bool]) -> Iterator[str]:
    """Yield what may be the site's name, case folded: the short lines over everything else."""
    for text, keep in zip(texts[:_TOP], kept, strict=False):
        if not keep and " " in text and words(text) <= _LABEL_WORDS and not is_furniture(text):
            yield text.casefold()


def without_what_follows(kept: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Return the choice without what stands under the heading of comments, a mark of the end, or a box whose first item is dated.

    There must be more of the choice over it, over a box nearly all; a mark that stands twice parts sections.
    """
    amounts = [words(text) if keep else 0 for text, keep in zip(texts, kept, strict=True)]
    above = list(accumulate(amounts, initial=0))
    for index in range(bisect_right(above, above[-1] / 2), len(texts)):
        text = texts[index]
        if len(text) <= _LONGEST_HEADING and (
            _COMMENTED.fullmatch(text)
            or (_ENDED.fullmatch(text) and texts.count(text) == 1)
            or (
                above[index] > _NEARLY * above[-1] and is_module_label(text) and any(map(_is_stamp, texts[index + 1 : index + 2]))
            )
        ):
            return [keep and other < index for other, keep in enumerate(kept)]
    return list(kept)


def before_end_mark(text: str) -> int:
    """Return where a paragraph ends: before the mark that says so behind its last sentence ("Enditem"), else with the text."""
    tail = text[-_STAMPED:]
    found = _END_BEHIND.search(tail) if any(map(tail.__contains__, _END_HINTS)) else None
    return found.start() + len(text) - len(tail) if found else len(text)


def _is_stamp(text: str) -> bool:
    """Tell whether a short line begins with a date."""
    found = next(stamps(text), None) if len(text) <= _LONGEST_HEADING else None
    return found is not None and found.start == 0


def _is_stray(texts: Sequence[str], chosen: Sequence[int]) -> bool:
    """Tell whether the last line chosen lies apart, behind furniture, is short, and shares few words with the rest."""
    before, last = chosen[-2], chosen[-1]
    between = texts[before + 1 : last]
    if not (len(between) >= _BETWEEN or any(map(is_furniture, between))):
        return False
    rest = [texts[index] for index in chosen[:-1]]
    if words(texts[last]) > _SHARE * sum(map(words, rest)):
        return False
    own, known = _content(texts[last]), set().union(*map(_content, rest))
    return len(own & known) < _COHESION * max(1, len(own))


def _content(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def with_last_sentence(kept: Sequence[bool], texts: Sequence[str], gaps: Sequence[int], gains: Sequence[float]) -> list[bool]:
    """Return the choice of lines with the short sentences right under the last one chosen."""
    settled = list(kept)
    last = max((index for index, keep in enumerate(kept) if keep), default=None)
    if last is None or not _SENTENCE.fullmatch(texts[last]):
        return settled
    known = cache(lambda: _taken_up([text for text, keep in zip(texts, kept, strict=True) if keep]))  # seldom asked for
    usual = max((gaps[index] for index, keep in enumerate(kept) if keep and index and kept[index - 1]), default=1)
    for index in range(last + 1, len(texts)):
        if gaps[index] != usual or gains[index] < 3 * _DOUBT or not _goes_on(texts[index]):
            break
        if is_disclaimer(texts[index], [text for text, keep in zip(texts, kept, strict=True) if keep]):
            break
        if gains[index] < _DOUBT and not _content(texts[index]) & known():
            break
        settled[index] = True
    return settled


def _taken_up(texts: Sequence[str]) -> set[str]:
    """Return the words of which a doubtful line must take one up: none will do under a text that speaks to its readers."""
    return set() if _is_personal(texts) else set().union(*map(_content, texts))


def _goes_on(text: str) -> bool:
    """Tell whether a line is a sentence that tells something, to nobody in particular."""
    if not _SENTENCE.fullmatch(text) or not _LEAST_SENTENCE <= text.count(" ") + 1 <= _MOST_SENTENCE:
        return False
    if (
        _ADDRESSED.search(text)
        or _GREETING.match(text)
        or is_furniture(text)
        or is_byline(text)
        or is_apart(text)
        or is_notice(text)
    ):
        return False
    return not any(stamp.label for stamp in stamps(text))
