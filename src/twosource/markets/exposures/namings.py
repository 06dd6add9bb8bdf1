"""The sentences that name a currency itself, and where they say it went: alone, in a pair, or as the other side of another."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from twosource.markets.exposures import currency_words, lists, moves
from twosource.markets.exposures.currency_names import IN_DOLLARS
from twosource.markets.exposures.sentences import Line
from twosource.markets.exposures.went import Went, agreed
from twosource.model import Cite

YARDSTICKS = frozenset(("USD", "EUR"))
"""Currencies in which the others are quoted: that one of those fell against them is no move of theirs."""
_ANY = rf"(?:dollar|euro|greenback|{lists.OTHER_CURRENCIES})s?"
_AGAINST = re.compile(
    r"[^;:]{0,80}?\b(?:against|versus|vs\.?)\s+(?:both\s+)?(?:the|its|an?)?\s*"
    rf"(?:(?:[\w.]+\s+){{0,2}}{_ANY}(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+|its\s+)?){{0,4}}\Z",
    re.IGNORECASE,
)
"""What stands between a move and a currency against which something went, the first or one that is listed behind it."""
_AGAINST_FIRST = re.compile(r"\bagainst\s+(?:both\s+)?(?:the\s+)?\Z", re.IGNORECASE)
_IT_BEHIND = re.compile(r",?\s+(?:it|the\s+currency)\b")
_PER_YARDSTICK = re.compile(
    r"\d\s+(?:to|per|for)\s+(?:(?:the|one|an?|each)\s+)?(?P<noun>euro|(?:US\s+|U\.S\.\s+)?dollar)\b", re.IGNORECASE
)
"""Behind a move, at how many units it left a currency for a dollar or a euro."""

_IN_UNITS = re.compile(rf"\d\s+(?:[A-Z]\w+\s+)?(?:{lists.OTHER_CURRENCIES})s?\b", re.IGNORECASE)
"""How many units of a currency that is none of them a yardstick costs."""


_CLAUSE = re.compile(r"(?:[^;:.]|\.(?!\s))*")
_REACH = 100
_OTHER = re.compile(rf"\b(?:{lists.OTHER_CURRENCIES})s?\b", re.IGNORECASE)
_AND_IT = re.compile(
    r"(?:\s+(?!(?:it|its|that|which|who)\b)[\w'’-]+){0,8}?(?:,|;)?\s+(?:and|but|after\s+which|whereupon)\s+(?P<it>it)\b",
    re.IGNORECASE,
)
"""Behind a currency, the clause that takes it up ("let the naira float on Monday and it lost 9 percent")."""
_SENDING_IT = re.compile(
    r"[^;:.]{1,60}?,\s+(?:sending|pushing|driving|knocking|dragging|taking|pulling|lifting)\s+(?P<it>it)\b", re.IGNORECASE
)
"""Behind a currency, the clause that says where it was sent ("sold the lira on Monday, sending it to a record low")."""
_BY_A_SHARE = re.compile(r"\s+(?:by\s+)?(?:[a-z]+\s+){0,2}\d[\d.]*\s?(?:%|per\s?cent\b|percent\b)(?!\s+of\b)", re.IGNORECASE)


class Naming(NamedTuple):
    """A sentence that names a currency, at some places (those of pairs not among them), and where it says that it went."""

    line: Line
    places: tuple[tuple[int, int], ...] = ()
    went: Went | None = None

    @property
    def is_said(self) -> bool:
        """Whether the sentence says that it rose or fell."""
        return self.went is not None and self.went.mood == "said"


def namings(told: Sequence[Line], code: str, states: Sequence[str], bare: bool) -> tuple[Naming, ...]:
    """Return the sentences that name a currency of some states (ISO 3166) itself; ``bare``: see ``currency_words.places``."""
    found = (_naming(line, code, states, bare) for line in told)
    return tuple(naming for naming in found if naming is not None)


def _naming(line: Line, code: str, states: Sequence[str], bare: bool) -> Naming | None:
    places = currency_words.places(line.text, code, states, bare)
    paired = [pair for pair in line.pairs if code in (pair.base, pair.quote)]
    exchanged = currency_words.by_its_dollar(line.text, code, bare)
    if not places and not paired and not exchanged:
        return None
    went = line.went(places, per_unit=code not in IN_DOLLARS) or exchanged or _by_it(line, places)
    if went is not None or not paired:
        return Naming(line, places, went)
    sides = [(pair, went) for pair in paired if (went := line.went([(pair.start, pair.end)])) is not None]
    by_pairs = agreed([went if pair.base == code else went.turned for pair, went in sides])
    others = tuple(sorted({pair.quote if pair.base == code else pair.base for pair, _ in sides}))
    return Naming(line, places, by_pairs._replace(end=None, against=others) if by_pairs else None)


def _by_it(line: Line, places: Sequence[tuple[int, int]]) -> Went | None:
    """Return where a clause says that "it" went by a share, behind one that names a currency and no other price."""
    if not places or line.goods or line.markets:
        return None
    end = places[-1][1]
    others = [match for match in _OTHER.finditer(line.text) if all(not a <= match.start() < b for a, b in places)]
    sent = None if others else _SENDING_IT.match(line.text, end)
    if sent is not None:
        return line.went([sent.span("it")])
    takes_up = None if others else _AND_IT.match(line.text, end)
    went = line.went([takes_up.span("it")]) if takes_up else None
    return went if went and went.end and _BY_A_SHARE.match(line.text, went.end) else None


def with_other_sides(
    named: Mapping[str, tuple[Naming, ...]], speaking: Mapping[str, Sequence[Line]], bare: Collection[str] = ()
) -> dict[str, tuple[Naming, ...]]:
    """Return the namings of each currency with those that follow from what another did against it.

    Only currencies that no sentence moves by themselves are moved so. ``speaking`` are the sentences that have a currency's noun,
    ``bare`` the currencies that a noun which several share means.
    """
    movers = [(code, naming) for code, all_of_it in named.items() for naming in all_of_it if naming.went and naming.went.end]
    unmoved = {code: _without_quotes(all_of_it) if code in YARDSTICKS else all_of_it for code, all_of_it in named.items()}
    moved = {code: _with_other_side(code, all_of_it, movers, speaking[code], code in bare) for code, all_of_it in unmoved.items()}
    sided = {code: tuple(_against(code, one, moved, speaking, bare) for one in all_of_it) for code, all_of_it in moved.items()}
    return {code: _spoken_of(code, all_of_it, sided) if code in YARDSTICKS else all_of_it for code, all_of_it in sided.items()}


def _spoken_of(code: str, named: tuple[Naming, ...], others: Mapping[str, Sequence[Naming]]) -> tuple[Naming, ...]:
    """Return the namings of a yardstick that does not merely stand there for others to be quoted against it."""
    beside: defaultdict[Cite, list[tuple[int, int]]] = defaultdict(list)
    for other, all_of_it in others.items():
        for one in all_of_it if other != code else ():
            beside[one.line.cite] += one.places
    return tuple(one for one in named if one.went or not one.places or not _is_other_side(one, beside[one.line.cite]))


def _is_other_side(naming: Naming, beside: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a currency is named only as that against which one of others stands ("against the dollar the krone rose")."""
    text = naming.line.text
    return all(
        any(_AGAINST.fullmatch(text, end, start) for _, end in beside if end <= start)
        or (_AGAINST_FIRST.search(text, 0, start) and (any(last <= first for first, _ in beside) or _IT_BEHIND.match(text, last)))
        for start, last in naming.places
    )


def _against(
    code: str,
    naming: Naming,
    named: Mapping[str, Sequence[Naming]],
    speaking: Mapping[str, Sequence[Line]],
    bare: Collection[str],
) -> Naming:
    """Return the naming of a currency with those against which alone it went."""
    if naming.went is None or naming.went.end is None or naming.went.against:
        return naming
    others = {
        other for other in named if other != code and _goes_against(naming, other, named[other], speaking[other], other in bare)
    }
    clause = _CLAUSE.match(naming.line.text, naming.went.end, naming.went.end + _REACH)
    per = _PER_YARDSTICK.findall(clause[0] if clause else "")
    others |= {"EUR" if noun.casefold() == "euro" else "USD" for noun in per} - {code}
    return naming._replace(went=naming.went._replace(against=tuple(sorted(others))))


def _goes_against(mover: Naming, other: str, named: Sequence[Naming], speaking: Sequence[Line], bare: bool) -> bool:
    places = next((one.places for one in named if one.line.cite == mover.line.cite), ())
    return _is_against(mover, places) or (mover.line in speaking and _is_rate(mover, other, bare))


def _without_quotes(named: Sequence[Naming]) -> tuple[Naming, ...]:
    """Return the namings of a yardstick without the moves of others that are quoted in it ("the euro cost 12 lira, from 11")."""
    return tuple(one._replace(went=None) if _is_quote(one) else one for one in named)


def _is_quote(naming: Naming) -> bool:
    text, end = naming.line.text, (naming.went.end if naming.went else None) or 0
    quoted = (_IN_UNITS.search(text, last, end) for _, last in naming.places if last < end)
    return any(quoted) and all(moves.by_verb(text, *place) is None for place in naming.places)


def _with_other_side(
    code: str, named: tuple[Naming, ...], movers: Sequence[tuple[str, Naming]], speaking: Sequence[Line], bare: bool
) -> tuple[Naming, ...]:
    if any(naming.is_said for naming in named):
        return named
    found = {naming.line.cite: naming for naming in named}
    for other, mover in movers:
        if other == code or (code in YARDSTICKS and other not in YARDSTICKS) or mover.went is None:
            continue
        naming = found.get(mover.line.cite)
        if _goes_against(mover, code, (naming,) if naming else (), speaking, bare):
            places = naming.places if naming else ()
            found[mover.line.cite] = Naming(mover.line, places, mover.went.turned._replace(against=(other,)))
    return tuple(found.values())


def _is_against(mover: Naming, places: Sequence[tuple[int, int]]) -> bool:
    end = (mover.went.end if mover.went else None) or 0
    return any(start >= end and _AGAINST.fullmatch(mover.line.text, end, start) for start, _ in places)


def _is_rate(mover: Naming, code: str, bare: bool) -> bool:
    """Tell whether a currency rose or fell to so many units of another ("the dollar rose to 155 yen")."""
    end = (mover.went.end if mover.went else None) or 0
    rate, text = currency_words.rate(code, bare), mover.line.text
    return rate.match(text, end) is not None or any(rate.match(text, last, end) is not None for _, last in mover.places)
