"""What a story touches: the currencies of the states in it and the goods named in it, each with the sentences that say why."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from twosource import clock
from twosource.copies import independent, order
from twosource.language.similarity import terms
from twosource.markets import commodities, currencies
from twosource.markets.actors import central, named, states
from twosource.markets.sentences import Line, lines
from twosource.model import Annotation, Article, Exposure, Origin

SHOWN = 5
"""How many sentences an exposure cites; how many there are is said in ``why``."""
_RESERVE = "USD"
"""The currency whose state nearly every story names: listed only where it is named itself, or where its state is the one named
most and acts in a sentence of trade."""
_NAMED, _ACTING = 8, 3


class _Case(NamedTuple):
    """A currency or a good with its sentences, each with how well it shows why; ``about`` says what they name."""

    symbol: str
    name: str
    kind: Literal["currency", "commodity"]
    about: str
    note: str
    evidence: tuple[tuple[int, Line], ...]


class _Tender(NamedTuple):
    """The currency of some of a story's states: which of them the story is about, and the sentences that name them, or it.

    ``stands_for`` is a currency that the story is about and nobody can deal in, in whose place this one moves first.
    """

    code: str
    central: tuple[str, ...]
    states: tuple[str, ...]
    naming: tuple[Line, ...]
    named: tuple[Line, ...]
    stands_for: str | None = None


def exposures(
    articles: Sequence[Article], annotations: Mapping[str, Annotation], origins: Sequence[Origin]
) -> tuple[Exposure, ...]:
    """Return the currencies and goods that the articles of one story touch, those with most sentences first.

    A currency counts where it is named as such, or where the story is about a state that uses it; one that cannot be dealt in
    does not, nor does the dollar for being in every story. A good counts where it is named as something traded. Currencies
    are those of the day of the story's last dated page.
    """
    told, day = lines(articles, annotations), _last_day(articles)
    tenders = [tender for tender in _tenders(told, articles, day) if _why_unlisted(tender, told) is None]
    cases = [*(_case(tender, day) for tender in tenders), *_goods(told)]
    ranked = sorted(cases, key=lambda case: (-len(_distinct(case.evidence)), case.name, case.symbol))
    known = {article.id: order.read_at(article) for article in articles}
    return tuple(_exposure(case, origins, known) for case in ranked)


def unlisted(articles: Sequence[Article], annotations: Mapping[str, Annotation]) -> tuple[str, ...]:
    """Return, in words, the currencies of states the articles name that are no exposures, and why."""
    told, day = lines(articles, annotations), _last_day(articles)
    tenders = _tenders(told, articles, day)
    about = [reason for tender in tenders if tender.central and (reason := _why_unlisted(tender, told))]
    passing = [currencies.state_name(s) for t in tenders if not t.central and not t.named for s in t.states]
    return (*about, *((f"currencies of states named only in passing: {', '.join(sorted(passing))}",) if passing else ()))


def _why_unlisted(tender: _Tender, told: Sequence[Line]) -> str | None:
    """Return why a currency is no exposure, ``None`` where it is one."""
    tie = currencies.ties().get(tender.code)
    title = f"{currencies.name(tender.code)} ({tender.code})"
    if tie is not None and tie.status == "untradable":
        return f"{title}: {tie.reason}; watch {tie.proxies}"
    if tender.named or tender.stands_for:
        return None
    if not tender.central:
        return f"{title}: its states are named only in passing"
    if tender.code == _RESERVE and not _is_driven(tender, told):
        return f"{title}: not named itself, nor does the story turn on the trade or money of the United States"
    return None


def _is_driven(tender: _Tender, told: Sequence[Line]) -> bool:
    """Tell whether the states of a currency are those named most, and act in a sentence of trade."""
    most = len(tender.naming) >= max(map(len, named(told).values()), default=0)
    return most and any(line.trade and states(line, acting=True) & {*tender.states} for line in tender.naming)


def _tenders(told: Sequence[Line], articles: Sequence[Article], day: date | None) -> list[_Tender]:
    """Return the currencies of all states that the sentences name, by code."""
    places, about = named(told), central(told, articles)
    by_code: defaultdict[str, list[str]] = defaultdict(list)
    for state in sorted(places):
        code = currencies.currency(state, day)
        if code is not None:
            by_code[code].append(state)
    found = [
        _Tender(
            code=code,
            central=tuple(state for state in users if state in about),
            states=tuple(users),
            naming=tuple(told[place] for place in sorted({place for state in users for place in places[state]})),
            named=tuple(line for line in told if currencies.named(line.text, code, users)),
        )
        for code, users in sorted(by_code.items())
    ]
    return [tender._replace(stands_for=_stands_for(tender.code, found)) for tender in found]


def _stands_for(code: str, tenders: Sequence[_Tender]) -> str | None:
    for tender in tenders:
        tie = currencies.ties().get(tender.code) if tender.central else None
        if tie is not None and tie.status == "untradable" and code != _RESERVE and tie.proxies.split(", ")[0] == code:
            return tender.code
    return None


def _case(tender: _Tender, day: date | None) -> _Case:
    """Return the case of a currency: the sentences that name it, then those in which its states act."""
    itself = {line.cite for line in tender.named}
    told = [*tender.named, *(line for line in tender.naming if line.cite not in itself and (tender.central or tender.stands_for))]
    weighed = [
        (line.weight + _NAMED * (line.cite in itself) + _ACTING * bool(states(line, acting=True) & {*tender.states}), line)
        for line in told
    ]
    about = tender.states if tender.stands_for else tender.central
    what = " and ".join(filter(None, ("the currency itself" if itself else "", ", ".join(map(currencies.state_name, about)))))
    return _Case(tender.code, currencies.name(tender.code), "currency", f"{what} named", _note(tender, day), tuple(weighed))


def _note(tender: _Tender, day: date | None) -> str:
    tie = currencies.ties().get(tender.code)
    notes = [f"{tie.status}: {tie.reason}; watch {tie.proxies} instead"] if tie else []
    if tender.stands_for:
        notes.append(f"moves in place of the {currencies.name(tender.stands_for)}, which has no market")
    if day is None:
        notes.append("the story is undated, so this is the currency in force last")
    return "; ".join(notes)


def _last_day(articles: Sequence[Article]) -> date | None:
    ends = [article.dated.end for article in articles if article.dated.end is not None and clock.is_time(article.dated.end)]
    last = clock.latest(ends)
    return clock.day(last) if last is not None else None


def _goods(told: Sequence[Line]) -> Iterator[_Case]:
    evidence: defaultdict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in told:
        for good in commodities.named(line.text, line.cite.start, line.entities):
            evidence[good.symbol, good.name].append(line)
    for (symbol, name), found in evidence.items():
        yield _Case(symbol, name, "commodity", "named", "", tuple((line.weight, line) for line in found))


def _distinct(evidence: Sequence[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """Return the sentences once each, in the first article that has them, those that say most first."""
    first: dict[tuple[str, ...], tuple[int, Line]] = {}
    for weight, line in sorted(evidence, key=lambda pair: (pair[1].cite.article, pair[1].cite.start)):
        first.setdefault(terms(line.text), (weight, line))
    return sorted(first.values(), key=lambda pair: (-pair[0], pair[1].cite.article, pair[1].cite.start))


def _exposure(case: _Case, origins: Sequence[Origin], known: Mapping[str, str | None]) -> Exposure:
    distinct = _distinct(case.evidence)
    pages = {line.cite.article for _, line in case.evidence}
    counted = f"{case.about} in {_count(len(distinct), 'sentence')}, on {_count(len(pages), 'page')}"
    shown = f" ({SHOWN} shown)" if len(distinct) > SHOWN else ""
    return Exposure(
        symbol=case.symbol,
        name=case.name,
        kind=case.kind,
        why="; ".join(filter(None, (counted + shown, case.note))),
        cites=tuple(line.cite for _, line in distinct[:SHOWN]),
        origins=independent(pages, origins),
        known_at=clock.earliest([time for page in pages if (time := known[page]) is not None]),
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
