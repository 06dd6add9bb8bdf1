"""Pairs of words of which only one can be true of one thing at one time; compiled by the project."""

from functools import cache

from twosource.language.similarity import terms

_PAIRS = (
    "rise fall, rise drop, increase decrease, increase drop, grow shrink, gain lose, up down, higher lower, raise cut, "
    "raise lower, widen narrow, strengthen weaken, open close, open shut, accept reject, approve reject, approve block, "
    "allow ban, support oppose, back oppose, win lose, pass fail, succeed fail, begin end, start end, stay leave, arrive "
    "leave, guilty innocent, acquit convict, alive dead, survive die, join quit, hire fire, agree refuse, confirm deny, "
    "impose lift, legal illegal, north south, east west, intact damaged, empty full, pick drop, rose fell, rose dropped, "
    "won lost, grew shrank, rising falling, upheld overturned"
)


@cache
def opposites() -> frozenset[frozenset[str]]:
    """Return the pairs, as stems."""
    pairs = (pair.split() for pair in _PAIRS.split(", "))
    return frozenset(frozenset((terms(one)[0], terms(two)[0])) for one, two in pairs)
