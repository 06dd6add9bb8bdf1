"""Sentences that say what a price did without the good's name, which the sentences before have ("Futures rose 2 percent")."""

import re
from collections.abc import Sequence

from twosource.markets.exposures import lists
from twosource.markets.exposures.commodities import Mention
from twosource.markets.exposures.goods import Good
from twosource.markets.exposures.move_grammar import CAPITAL

BEFORE = 3
"""In how many sentences before it the good is looked for."""
_MONTH = r"(?:(?:front|three|nearby|second|prompt)-month|most-active|benchmark|spot|cash)"
_IN_MONTH = "(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\s+)?"
_PRICE = re.compile(
    rf"(?:\A|[,;:]\s|\b(?:and|but|while|as|when|after|because)\s)(?:(?i:the)\s+)?(?P<where>(?:{CAPITAL}(?:['’]s)?\s+){{0,3}}?){_IN_MONTH}"
    rf"(?P<price>(?i:{_MONTH}\s+(?:contract|price)s?|futures|(?P<unit>(?:domestic|local|world|global|export|spot)\s+prices)|(?P<thing>metal|commodity|grain)))\b"
)
_BY_UNIT = re.compile(
    r"\d[^.;]{0,20}?\s?(?:a|per|/)\s?(?:metric\s+)?(?:tonnes?|tons?|barrels?|bushels?|ounces?|kilos?|kg|kilograms?|pounds?|lb|therms?|mega\w+)\b",
    re.IGNORECASE,
)
_ENDING = 3
_FIGURE = re.compile(r"\d")


def taken_up(
    text: str, before: Sequence[Sequence[Mention]], here: Sequence[Mention], places: Sequence[tuple[int, int]]
) -> Mention | None:
    """Return the good whose price a sentence says rose or fell without its name, at that place; ``None`` where none is meant.

    ``before`` are the goods of the sentences before, ``here`` its own. One good must be meant: the only one of its own, or
    the only one of the last BEFORE sentences. Prices as such, which may be of anything, need the price of a unit.
    Names in front of it must be of ``places``: others are of another good ("Oats futures").
    """
    match = _PRICE.search(text)
    if match is None or (match["unit"] and not _BY_UNIT.search(text)) or (match["thing"] and not _FIGURE.search(text)):
        return None
    place, where = match.span("price"), match.span("where")
    if match["where"].strip() and not any(start <= where[0] and where[1] <= end + _ENDING for start, end in places):
        return None
    own = [mention.good for mention in here]
    meant = _only(own) if own else _only([mention.good for each in before[-BEFORE:] for mention in each])
    if meant is None or lists.went(text, *place) is None:
        return None
    return Mention(meant, (place,))


def _only(goods: Sequence[Good]) -> Good | None:
    found = {good.symbol: good for good in goods}
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only and only.kind == "commodity" else None
