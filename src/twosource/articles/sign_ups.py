"""Boxes in an article that ask for the reader's address: a headline, a sentence that tells of a letter, a field, a button.

In HTML the field gives the box away: what stands around it in a small element of its own is no text of the article. In plain
text the box is told by the field's label, and by the sentence over it, which speaks of a letter or of how often one comes.
"""

import re
from collections.abc import Iterator, Sequence

from twosource.articles.amount import SENTENCE_ENDS, words
from twosource.articles.markup import Markup
from twosource.articles.visible import Line

_MOST_WORDS, _PROSE_WORDS, _SHARE = 60, 45, 0.25
_HEADING_WORDS, _BRIEF_WORDS, _REACH, _LABEL = 12, 28, 3, 40
_PARTS = frozenset("div aside form fieldset p li ul span figure label center table tbody tr td".split())
"""Elements of which boxes are made; others are so only by what they are called."""
_CALLED = re.compile(r"news-?letter|sign-?up|subscri|promo|opt-?in|mailing|\bcta\b|\bform\b", re.IGNORECASE)
_FIELD = re.compile(
    r"(?:(?:please )?(?:enter|type|add) )?(?:(?:your|the|an?|work|business|personal) ){0,2}e-?mail(?: address)?(?: here)?"
    r"(?:\s?[*:…]|\s\(?required\)?|\s?\[\s*\]){0,2}(?:\s(?:sign (?:me )?up|subscribe|submit|join|go|send)){0,2}\W*",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:in-?box(?:es)?|newsletters?|subscrib\w+|sign(?:ing)? up|mailing list|e-?mail alerts?)\b", re.IGNORECASE)
_HINTED = re.compile(
    r"\b(?:letter|briefing|digest|round-?up|bulletin|alerts?|e-?mails?|mail|daily|weekly|delivered|straight to|"
    r"(?:every|each) (?:morning|evening|afternoon|day|week|weekday|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
    re.IGNORECASE,
)


def without_sign_ups(lines: Sequence[Line], texts: Sequence[str], kept: Sequence[bool], markup: Markup | None) -> list[bool]:
    """Return ``kept`` without the lines of boxes that ask for an address, unless much of the article would go with them."""
    dropped = set(_over_fields(texts, kept))
    if markup is not None:
        dropped.update(_around_fields(lines, texts, kept, markup))
    amount = sum(words(text) for text, keep in zip(texts, kept, strict=True) if keep) if dropped else 0
    if sum(words(texts[index]) for index in dropped) > _SHARE * amount:
        return list(kept)
    return [keep and index not in dropped for index, keep in enumerate(kept)]


def _around_fields(lines: Sequence[Line], texts: Sequence[str], kept: Sequence[bool], markup: Markup) -> Iterator[int]:
    """Yield the lines in the outermost small element around each field for an address."""
    for field in dict.fromkeys(markup.fields):
        box: list[int] = []
        for element in _outwards(field, markup):
            inside = [index for index, line in enumerate(lines) if _is_in(line.block, element, markup)]
            amounts = [words(texts[index]) for index in inside]
            if sum(amounts) > _MOST_WORDS or max(amounts, default=0) > _PROSE_WORDS:
                break
            box = inside
        yield from (index for index in box if kept[index])


def _outwards(block: int, markup: Markup) -> Iterator[int]:
    """Yield an element and those around it that may be parts of a box."""
    while block >= 0:
        element = markup.elements[block]
        if element.name not in _PARTS and not _CALLED.search(element.attributes):
            return
        yield block
        block = element.parent


def _is_in(block: int, element: int, markup: Markup) -> bool:
    while block > element:  # a parent stands before its children
        block = markup.elements[block].parent
    return block == element


def _over_fields(texts: Sequence[str], kept: Sequence[bool]) -> Iterator[int]:
    """Yield each field's label with the sentence right over it, where that tells of a letter, and the headline over that."""
    for field, label in enumerate(texts):
        if len(label) > _LABEL or not _FIELD.fullmatch(label):
            continue
        told = next((index for index in range(field - 1, max(-1, field - 1 - _REACH), -1) if kept[index]), None)
        if told is None:
            continue
        over = told - 1 if told and kept[told - 1] and _is_headline(texts[told - 1]) else None
        sure = words(texts[told]) <= _PROSE_WORDS and _TOLD.search(texts[told])
        brief = over is not None and words(texts[told]) <= _BRIEF_WORDS and _HINTED.search(texts[told])
        if sure or brief:
            yield from (index for index in (over, told, field) if index is not None and kept[index])


def _is_headline(text: str) -> bool:
    return words(text) <= _HEADING_WORDS and text[-1] not in SENTENCE_ENDS.replace("!", "").replace("?", "") + ",;"
