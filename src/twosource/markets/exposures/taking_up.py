"""Sentences that say what a price did without the good's name, which the sentences before have ("Futures rose 2 percent")."""

import re
from collections.abc import Sequence
from functools import cache

from twosource.markets.exposures import lists, moves, subjects
from twosource.markets.exposures.commodities import Mention
from twosource.markets.exposures.goods import Good, goods
from twosource.markets.exposures.move_parts import CAPITAL
from twosource.model import ExposureKind

BEFORE = 3
"""In how many sentences before it the good is looked for."""
_MONTH = r"(?:(?:front|three|nearby|second|prompt)-month|most-active|benchmark|spot|cash)"
_NAMED_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_IN_MONTH = rf"(?:{_NAMED_MONTH}\s+)?"
_CLOSED = r"\s+(?:clos(?:ed|es|ing)|settl(?:ed|es|ing)|ended|finished)\b"
_DEALT = rf"{_CLOSED}|\s+(?:trad(?:ed|es|ing)|was|is|rose|fell|gained|lost|hit)\b"
"""Behind a month, these make it the contract for that month."""
_OPENING = r"(?:\A|[,;:]\s|\b(?:and|but|while|as|when|after|because|(?i:by\s+the\s+close),?)\s)(?:(?i:the)\s+)?"
_WHERE = rf"(?P<where>(?:{CAPITAL}(?:['’]s)?\s+){{0,3}}?){_IN_MONTH}"
_CONTRACT = rf"{_MONTH}(?:\s+(?:contract|price|metal)s?|(?={_DEALT}))|{_NAMED_MONTH}(?={_CLOSED})|futures"
_UNIT = r"(?P<unit>(?:(?:domestic|local|world|global|export|spot)\s+)?prices)"
_MARKET = r"(?P<market>(?<=the\s)(?:(?:mid-cap|small-cap|blue-chip|broader|wider|main)\s+)?(?:benchmark|index|gauge|average))"
_THING = r"(?P<thing>(?<=the\s)(?:contract|barrel|(?:\w+\s)?metal|commodity|grain|oilseed|sweetener|fuel))"
_PRICE = re.compile(rf"{_OPENING}{_WHERE}(?P<price>(?i:{_CONTRACT}|{_UNIT}|{_MARKET}|{_THING}))\b")
_BY_UNIT = re.compile(
    r"\d[^.;]{0,20}?\s?(?:a|per|/)\s?(?:metric\s+)?(?:tonnes?|tons?|barrels?|bushels?|ounces?|kilos?|kg|kilograms?|pounds?|lb|therms?|mega\w+)\b",
    re.IGNORECASE,
)
_BARREL = re.compile(r"[$€]\s?\d[\d.]*\s+(?:a|per)\s+barrel\b|\bthe\s+barrel\b", re.IGNORECASE)
_ENDING = 3
_FIGURE = re.compile(r"\d")
_OF_SOMETHING = re.compile(r"\s+(?:of|for|in|at|paid|charged)\b")


def taken_up(
    text: str, before: Sequence[Sequence[Mention]], here: Sequence[Mention], places: Sequence[tuple[int, int]]
) -> Mention | None:
    """Return the good whose price a sentence says rose or fell without its name, at that place; ``None`` where none is meant.

    ``before`` are the goods of the sentences before, ``here`` its own. One good must be meant: the only one of its own, or
    the only one of the last BEFORE sentences. Prices as such, which may be of anything, need the price of a unit.
    Names in front of it must be of ``places``: others are of another good ("Oats futures").
    """
    match = _PRICE.search(text)
    if match is None or (match["thing"] and not _FIGURE.search(text)):
        return None
    if match["unit"] and not (_BY_UNIT.search(text) or _is_of_output(match, here)):
        return None
    place, where = match.span("price"), match.span("where")
    if match["where"].strip() and not any(start <= where[0] and where[1] <= end + _ENDING for start, end in places):
        return None
    kind: ExposureKind = "index" if match["market"] else "commodity"
    own = [mention.good for mention in here]
    meant = _only(own, kind) if own else _only([mention.good for each in before[-BEFORE:] for mention in each], kind)
    if meant is None and not own and not any(before[-BEFORE:]) and _BARREL.search(text):
        meant = _oil()
    if meant is None or lists.went(text, *place) is None:
        return None
    return Mention(meant, (place,))


def _is_of_output(prices: re.Match[str], here: Sequence[Mention]) -> bool:
    """Tell whether prices as such stand behind a good's output or stocks ("rye stocks fell, and prices rose")."""
    text, at = prices.string, prices.start("price")
    ends = [end for mention in here for _, end in mention.places]
    return not _OF_SOMETHING.match(text, prices.end("price")) and any(
        end < at and moves.is_of_its_output(text, end) for end in ends
    )


@cache
def _oil() -> Good:
    """Return crude oil, which alone is priced by the barrel where no good is named."""
    return next(good for good in goods() if good.symbol == "oil")


def by_it(text: str, subjects_before: Sequence[Mention]) -> Mention | None:
    """Return what a sentence says rose or fell as "it": the only good or market that is the subject of the sentence before."""
    place = subjects.it(text)
    if place is None or len(subjects_before) != 1 or lists.went(text, *place) is None:
        return None
    return Mention(subjects_before[0].good, (place,))


def _only(named: Sequence[Good], kind: ExposureKind) -> Good | None:
    found = {good.symbol: good for good in named}
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only and only.kind == kind else None
