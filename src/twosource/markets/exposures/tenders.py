"""The currencies of a story: those of the states that it is about, and those that it names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from twosource.markets.exposures import cases, currencies
from twosource.markets.exposures.actors import UNION, central, named, states
from twosource.markets.exposures.cases import Case, Showing
from twosource.markets.exposures.central_banks import decides
from twosource.markets.exposures.instruments import Instruments
from twosource.markets.exposures.namings import Naming
from twosource.markets.exposures.sentences import Line
from twosource.markets.exposures.spoken import spoken_of
from twosource.model import Article

RESERVE, RESERVE_STATE = currencies.RESERVE, "US"
"""The currency whose state nearly every story names: listed only where it is named itself, where its central bank acts, where its
markets are those that the story tells most of, or where its state is named most and acts in a sentence of trade."""
_NAMED, _ACTING = 8, 3


class Tender(NamedTuple):
    """The currency of some of a story's states: which of them the story is about, and the sentences that name them, or it.

    ``stands_for`` is a currency that the story is about and nobody can deal in, in whose place this one moves first.
    """

    code: str
    central: tuple[str, ...]
    states: tuple[str, ...]
    naming: tuple[Line, ...]
    named: tuple[Naming, ...]
    stands_for: str | None = None


def tenders(told: Sequence[Line], articles: Sequence[Article], day: date | None) -> list[Tender]:
    """Return the currencies of all states that the sentences name, and those that they name without a state, by code."""
    places, about = named(told), central(told, articles)
    users: defaultdict[str, list[str]] = defaultdict(list)
    for state in sorted(places):
        code = currencies.currency(state, day)
        if code is not None:
            users[code].append(state)
    found = [_tender(code, users[code], places, about, told, naming) for code, naming in spoken_of(told, users, day).items()]
    known = [tender for tender in found if tender.states or tender.named or tender.code == RESERVE]
    return [tender._replace(stands_for=_stands_for(tender.code, known)) for tender in known]


def _tender(
    code: str,
    users: Sequence[str],
    places: Mapping[str, set[int]],
    about: frozenset[str],
    told: Sequence[Line],
    named: tuple[Naming, ...],
) -> Tender:
    return Tender(
        code=code,
        central=tuple(state for state in users if state in about),
        states=tuple(users),
        naming=tuple(told[place] for place in sorted({place for state in users for place in places[state]})),
        named=named,
    )


def _stands_for(code: str, tenders: Sequence[Tender]) -> str | None:
    for tender in tenders:
        tie = currencies.ties().get(tender.code) if tender.central else None
        if tie is not None and currencies.is_untradable(tender.code) and code != RESERVE and tie.proxies.split(", ")[0] == code:
            return tender.code
    return None


def why_unlisted(tender: Tender, told: Sequence[Line], markets: Sequence[Case], table: Instruments) -> str | None:
    """Return why a currency is no exposure, ``None`` where it is one; ``markets`` are what else the story touches."""
    tie = currencies.ties().get(tender.code)
    title = f"{currencies.name(tender.code)} ({tender.code})"
    if tie is not None and currencies.is_untradable(tender.code):
        return f"{title}: {tie.reason}; watch {tie.proxies}"
    if not table.touched_by(tender.code):
        follows = f"; {tie.reason}, watch {tie.proxies}" if tie else ""
        return f"{title}: no instrument of the table is touched by it{follows}"
    if tender.named or tender.stands_for or _bank_acts(tender):
        return None
    if tender.code == RESERVE:
        driven = _is_driven(tender, told) or _markets_lead(markets)
        return (
            None if driven else f"{title}: not named itself, nor does the story turn on the trade or money of the United States"
        )
    return None if tender.central else f"{title}: its states are named only in passing"


def _bank_acts(tender: Tender) -> bool:
    acting = (
        line.acts(bank.start, bank.end) or decides(line.text, bank)
        for line in tender.naming
        for bank in line.banks
        if bank.state in tender.states
    )
    return any(acting)


def _ours(markets: Sequence[Case]) -> tuple[Showing, ...]:
    """Return the sentences on the stocks and bonds of the United States, once each."""
    found = {one.line.cite: one for case in markets if case.symbol.endswith(f":{RESERVE_STATE}") for one in case.showing}
    return tuple(found.values())


def _markets_lead(markets: Sequence[Case]) -> bool:
    """Tell whether the stocks or bonds of the United States are those that the story tells most of."""
    counted = {case.symbol: len(case.distinct) for case in markets if case.kind in ("index", "rates")}
    ours = max((number for symbol, number in counted.items() if symbol.endswith(f":{RESERVE_STATE}")), default=0)
    return ours > 0 and ours >= max(counted.values())


def _is_driven(tender: Tender, told: Sequence[Line]) -> bool:
    """Tell whether the states of a currency are those named most, and act in a sentence of trade."""
    most = bool(tender.central) and len(tender.naming) >= max(map(len, named(told).values()), default=0)
    return most and any(line.trade and states(line, acting=True) & {*tender.states} for line in tender.naming)


def case(tender: Tender, markets: Sequence[Case], day: date | None) -> Case:
    """Return the case of a currency: the sentences that name it, those in which its states act, those on its leading markets."""
    itself = {naming.line.cite for naming in tender.named}
    counts = tender.central or tender.stands_for or _bank_acts(tender)
    showing = [_itself(naming, tender) for naming in tender.named]
    showing += [_by_state(line, tender) for line in tender.naming if line.cite not in itself and counts]
    led = _ours(markets) if tender.code == RESERVE and _markets_lead(markets) else ()
    seen = {one.line.cite for one in showing}
    showing += [one._replace(by=cases.MARKET, went=None) for one in led if one.line.cite not in seen]
    about = tender.states if tender.stands_for or (not tender.central and counts) else tender.central
    parts = ("the currency itself" if itself else "", ", ".join(map(_state_name, about)), "its stocks or bonds" if led else "")
    what = " and ".join(filter(None, parts))
    name = currencies.name(tender.code)
    return Case(tender.code, name, "currency", f"{what} named", _note(tender, day), tuple(showing), tender.states)


def _itself(naming: Naming, tender: Tender) -> Showing:
    rank = naming.line.weight + _NAMED + _ACTING * bool(states(naming.line, acting=True) & {*tender.states})
    return Showing(naming.line, cases.ITSELF, rank, naming.went)


def _by_state(line: Line, tender: Tender) -> Showing:
    best = cases.part(line, tender.states) or "named"
    return Showing(line, best, line.weight + _ACTING * bool(states(line, acting=True) & {*tender.states}))


def _state_name(state: str) -> str:
    return "the European Union" if state == UNION else currencies.state_name(state)


def _note(tender: Tender, day: date | None) -> str:
    tie = currencies.ties().get(tender.code)
    notes = [f"{tie.status}: {tie.reason}; watch {tie.proxies} too"] if tie else []
    if tender.stands_for:
        notes.append(f"moves in place of the {currencies.name(tender.stands_for)}, which has no market")
    if day is None:
        notes.append("the story is undated, so this is the currency in force last")
    return "; ".join(notes)
