"""Where a sentence names a currency as such."""

import re
from collections.abc import Sequence
from functools import cache

from twosource.language.states import state
from twosource.markets.exposures import levels, lists, moves
from twosource.markets.exposures.currencies import RESERVE, state_name
from twosource.markets.exposures.currency_names import (
    ALONE,
    ALSO_A_WORD,
    IN_FIGURES,
    NEEDS_ITS_STATE,
    NICKNAMES,
    WITH_ARTICLE,
    adjectives,
    any_of,
    own,
    shares,
)
from twosource.markets.exposures.move_words import one_of
from twosource.markets.exposures.went import Went

_ALONE = frozenset(("USD", "GBP"))
"""Currencies that go by such a word alone."""
_GUARDED = frozenset(("real", "won", "crown", "mark", "sol", "colon"))
"""Nouns that, behind a state, are its currency only where a clause goes on so ("Brazil's real fell", not "… real estate")."""
_DEALT = (
    r"traded|closed|ended|settled|finished|opened|hit|hits|touched|reached|currency|stood|extended|posted|came|led|gave|took|suffered"
    r"|recorded|pared|trimmed|erased|recouped|clawed|surrendered|shrugged|crossed|breached|slumped|snapped|reversed|swung|continued|kept|began|remained|held|turned|pushed|ticked|inched|edged|drifted"
)
_GOES_ON = (
    r"(?=\s*(?:['’,.;:)]|\Z)|\s+(?:has|had|was|is|were|also|\w+ly|against|to|at|by|on|in|and|as"
    rf"|{_DEALT}|may|might|will|could|would|{one_of('verb')}|{one_of('measured')})\b)"
)
_STATED = (
    r"(?:weak|weaker|strong|stronger|firmer|softer|cheaper|higher|lower|falling|rising|sliding|slumping|soaring|plunging|battered"
    r"|embattled|ailing)"
)
_OFFSHORE = r"(?:offshore|onshore|local|national)"
_NOT_BEHIND = (
    r"(?!\s+(?:dynast(?:y|ies)|emperors?|empire|era|porcelain|treasures?|tombs?|silver|of|signs?|cakes?|coins?|notes?|bills?|stores?|shops?|trees?|amounts?|figures?|championships?|finals?|tournament|prince|princess|jewels?|court"
    r"|estate|prices?|terms|bonds?|debts?|loans?)\b)"
)
"""Behind a currency's noun, these make it something else ("the pound of flesh", "the dollar store")."""
_NO_DYNASTY = r"(?!\s+(?:dynast(?:y|ies)|emperors?|era)\b)"
_BY_WEIGHT = r"(?!(?<=by\s)the\s+pound\s*(?:[.,;)]|\Z))"
_WITHOUT_ARTICLE = (
    r"(?<![\w/-])(?:{})\b(?!\s+(?:silver|work|character|record|reputation|area|crisis|bonds?|debts?|loans?|notes?))"
)
_QUOTED = re.compile(r"\d|\b(?:against|per\s?cent|percent|cents?|record|high|low|dollar|euro|traders?|dealers?|markets?)\b")
_AMERICAN = r"(?:(?:US|U\.S\.|American)\s+)?"
_IN_UNITS = re.compile(
    r"\d(?:\s+(?!per\s?cent\b|points?\b)[\w-]+)?\s+"
    rf"(?:(?:to|for|per)\s+(?:the|one|an?|each|every)|per|(?:to|for)(?=\s+U\.?S))\s+{_AMERICAN}\Z"
)
_TIED_TO = re.compile(
    r"\b(?:pegs?|pegged|pegging|ties|tied|tying|links|linked|linking|fixe[sd]|fixing|anchors?|anchored|hitched)\s+"
    r"(?:(?:of\s+)?(?:its|the|their)\s+(?:[\w’'-]+\s+){1,2}?)?(?:\w+ly\s+)?(?:at\s+(?:\w+\s+)?\d[\d.,]*\s+(?:[a-z]+\s+)?)?"
    rf"(?:to|against)\s+(?:the\s+)?{_AMERICAN}\Z",
    re.IGNORECASE,
)
_OF_A_FACE = re.compile(r"\b(?:cents?|pence)\s+(?:on|in)\s+the\s+\Z", re.IGNORECASE)
"""In front of a currency, that something is priced at a share of its face value ("70 cents on the dollar")."""
_PEG = re.compile(r"[\s-]+(?:pegs?|pegged)\b", re.IGNORECASE)
_LONGEST_RATE, _LONGEST_TIE = 40, 80
_STANDS = r"(?:to|past|above|below|through|at|around|bought|buys|fetched|reached|hit|touched|crossed|topped)"
_ABOUT = r"(?:(?:about|almost|nearly|just\s+(?:under|over|above|below|shy\s+of))\s+)?"
_HELD = r"(?:withdrawals?|conversions?|hoards?|hoarding)\s+(?:of|in|into)"
_HOLDINGS = r"(?:balances|deposits|liquidity|holdings|savings|withdrawals|accounts)"
"""Behind a currency's noun, what is held in it ("rupee balances"): the currency is spoken of as such."""


_TRADED = (
    r"(?:(?:against|versus|into|sold|bought|buy(?:ing)?|sell(?:ing)?|dump(?:ed|ing)|short(?:ed|ing)|hit|lift(?:ed|ing)?|hurt|knocked|boost(?:ed|ing)?"
    rf"|support(?:ed|ing)?|sent|pushed|{_STATED})\s+(sterling)(?!\s+(?:silver|work|performances?|efforts?|character|record|reputation|area|service)\b))"
)
"""The one currency that goes without an article, where it is dealt in or driven ("dumped sterling", "weaker sterling")."""


def places(text: str, code: str, states: Sequence[str], bare: bool = False) -> tuple[tuple[int, int], ...]:
    """Return where a sentence names a currency as such ("the rouble fell", "Mexico's peso"), not a sum of it; no article counts.

    Nor is it named where others are counted in it ("at 687.20 to the dollar", "1.36 per U.S. dollar") or are tied to it ("pegged
    to the dollar").

    ``states`` are the states (ISO 3166) whose currency it is. ``bare`` tells that a noun which several currencies share is this
    one where no state stands beside it.
    """
    matches = (match.span(match.lastindex or 0) for match in _pattern(code, tuple(states), bare).finditer(text))
    found = {place for place in matches if not _is_yardstick(text, *place)}
    if states or _QUOTED.search(text):
        found |= {match.span() for match in _by_its_move(code, bare).finditer(text) if _is_said_to_move(text, *match.span())}
    return tuple(sorted(found))


def _is_yardstick(text: str, start: int, end: int) -> bool:
    """Tell whether a currency is what others are counted in, or tied to, or bonds at a share of their face."""
    counted = _IN_UNITS.search(text, max(0, start - _LONGEST_RATE), start)
    tied = _TIED_TO.search(text, max(0, start - _LONGEST_TIE), start)
    face = _OF_A_FACE.search(text, max(0, start - _LONGEST_RATE), start)
    return bool(counted or tied or face or _PEG.match(text, end))


def _is_said_to_move(text: str, start: int, end: int) -> bool:
    """Tell whether a noun without a state beside it is the subject that rose or fell ("sterling rose", not "Dollar General")."""
    begins = moves.begins_clause(text, start) or text[start:end] == "sterling"
    return begins and lists.direction(text, start, end, None) is not None


@cache
def rate(code: str, bare: bool = False) -> re.Pattern[str]:
    """Return what says at how many units of this currency another stands ("to 155 yen", "bought 24.6 Czech crowns").

    ``bare`` as for ``places``.
    """
    units = any_of(_units(code, bare))
    in_full = rf"(?:{any_of(adjectives(code))})\s+(?:{any_of(own(code))})"
    return re.compile(rf"[^,;:]{{0,40}}?\s{_STANDS}\s+{_ABOUT}\d[\d.,]*\s+(?:{in_full}|{units})s?\b", re.IGNORECASE)


def _units(code: str, bare: bool) -> list[str]:
    """Return the nouns that, behind a number, are units of this currency."""
    return [word for word in own(code) if bare or word not in NEEDS_ITS_STATE]


def by_its_dollar(text: str, code: str, bare: bool) -> Went | None:
    """Return where a currency went by how many of its units a dollar buys, and bought before; ``bare`` as for ``places``."""
    units = any_of(_units(code, bare))
    return levels.by_its_dollar(text, units) if units != any_of(()) and "dollar" in text else None


@cache
def _pattern(code: str, states: tuple[str, ...], bare: bool) -> re.Pattern[str]:
    words, nicknames = sorted(own(code)), NICKNAMES.get(code, ())
    state = any_of([*_words_for(states), *adjectives(code)])
    noun = "|".join(word + (_GOES_ON if word in _GUARDED else _NO_DYNASTY) for word in words)
    # Where nothing else speaks for it, a capital makes it a name ("the Rand Corporation").
    alone = (
        [word for word in words if word not in _GUARDED]
        if code in _ALONE or bare
        else [word for word in words if word not in NEEDS_ITS_STATE and (states or word not in WITH_ARTICLE.get(code, ()))]
    )
    held = any_of([word for word in words if word not in NEEDS_ITS_STATE | ALSO_A_WORD])
    named = any_of(alone) if states or code in ALONE else rf"(?-i:{any_of(alone)})"
    stated = rf"(?<!North\s)((?:{state})(?:\s?['’]s)?\s+(?:{_STATED}\s+)?(?:{noun}))"
    issuers = tuple(one for one in states if code != RESERVE or code.startswith(one))
    issuer = any_of([*_words_for(issuers), *adjectives(code)])
    of_a_state = (
        rf"(?:the|its)\s+((?:{any_of(words)}|currency(?=\s+of\s+(?:the\s+)?(?:{issuer})\b))\s+of\s+(?:the\s+)?(?:{state}))"
    )
    by_itself = rf"(?:the\s+(?:(?:{_STATED}|{_OFFSHORE})\s+)?|an?\s+{_STATED}\s+)((?:{named}){_NOT_BEHIND})"
    as_held = rf"{_HELD}\s+((?:{held})s?)|((?:{held})(?=\s+{_HOLDINGS}))"
    no_trader = r"currency(?!\s+(?:trader|reserve|dealer|market))"
    its_own = rf"(?:{issuer})\b[^.;]{{0,80}}?\b(?:its|their)\s+(?:own\s+)?((?:{noun})|{no_trader})"
    traded = _TRADED if code == "GBP" else r"(?!)()"
    return re.compile(
        rf"\b(?:{stated}|{traded}|{of_a_state}|the\s+({any_of(nicknames)})|{_BY_WEIGHT}{by_itself}|{as_held}"
        rf"|((?:{issuer})(?:\s?['’]s)?\s+{no_trader})|{its_own})\b",
        re.IGNORECASE,
    )


@cache
def _by_its_move(code: str, bare: bool) -> re.Pattern[str]:
    """Return the words for a currency where a sentence says that it rose or fell."""
    words = (
        *(word for word in own(code) if code in ALONE or word not in NEEDS_ITS_STATE | ALSO_A_WORD),
        *(word for word in shares(code) if bare),
        *IN_FIGURES.get(code, ()),
    )
    with_article = any_of(WITH_ARTICLE.get(code, ()))
    return re.compile(rf"{_WITHOUT_ARTICLE.format(any_of(words))}|(?<=the\s)(?:{with_article})\b", re.IGNORECASE)


def _words_for(states: tuple[str, ...]) -> list[str]:
    entries = [entry for code in states if (entry := state(state_name(code))) is not None]
    return sorted({word for entry in entries for word in (entry.name, *entry.names, *entry.demonyms)})
