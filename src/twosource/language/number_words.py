"""The words and signs of numbers, and what a number that has been read is."""

from typing import NamedTuple

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
SMALL = {word: value for value, word in enumerate(_ONES.split())}
TENS = {word: value * 10 for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "hundred": 1e2,
    "dozen": 12.0,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
SHORT_SCALES = {"mn": 1e6, "mln": 1e6, "mm": 1e6, "cr": 1e7, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12}
LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
MANY = {name + "s": value for name, value in SCALES.items()} | {"tens": 10.0}
SHARES = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
GLYPHS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}

WORDS = "|".join(sorted((*SMALL, *TENS, *SCALES), key=len, reverse=True))
NUMERAL = "|".join(word for word in (*SMALL, *TENS))
MANY_WORDS = "|".join(MANY)
SHARE_WORDS = "|".join(SHARES)
MEASURED = "year|month|week|day|hour|mile|decade|century|point"


class Number(NamedTuple):
    """``text[start:end]`` means ``low`` to ``high``, equal unless vague.

    ``digits`` says how it is written, ``share`` that it is a part of a whole, ``scaled`` that a scale word multiplied it.
    """

    start: int
    end: int
    low: float
    high: float
    digits: bool = False
    share: bool = False
    scaled: bool = False
