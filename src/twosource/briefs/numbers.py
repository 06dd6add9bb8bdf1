"""Numbers in a text by value, so that "30,000", "30000", "30 thousand" and "thirty thousand" are found to be the same."""

import re
from decimal import Decimal
from typing import NamedTuple


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a list written as one text."""
    return tuple(text.split())


_SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "mn": Decimal(10**6),
    "billion": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
    "tn": Decimal(10**12),
}
_UNITS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_TENS = {word: Decimal(10 * tens) for tens, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
_ONES = {word: Decimal(value) for value, word in enumerate(_UNITS)}
_WORDS = {**_ONES, **_TENS}
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SPELLED = "|".join([*_WORDS, *_SCALES])
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<digits>{_DIGITS})(?:[\s-]?(?P<scale>{'|'.join(_SCALES)})\b)?"
    rf"|\b(?P<spelled>(?:{'|'.join(_WORDS)})(?:(?:[\s-]|\sand\s)(?:{_SPELLED}))*)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"[a-z]+")


class Number(NamedTuple):
    """A number as it is written, its place, and its value."""

    text: str
    start: int
    end: int
    value: Decimal


def find(text: str) -> tuple[Number, ...]:
    """Return the numbers of ``text`` in order. Digits inside a word ("G20") are part of a name; ordinals count ("21st")."""
    return tuple(Number(match[0], match.start(), match.end(), _value(match)) for match in _NUMBER.finditer(text))


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"] is None:
        return _spelled(match["spelled"].casefold())
    value = Decimal(match["digits"].replace(",", ""))
    return value * _SCALES[match["scale"].casefold()] if match["scale"] else value


def _spelled(words: str) -> Decimal:
    """Return the value of "two hundred and fifty thousand"."""
    total, current = Decimal(0), Decimal(0)
    for word in _PART.findall(words):
        if word in _WORDS:
            current += _WORDS[word]
        elif word == "hundred":
            current *= _SCALES[word]
        elif word in _SCALES:
            total, current = total + current * _SCALES[word], Decimal(0)
    return total + current
