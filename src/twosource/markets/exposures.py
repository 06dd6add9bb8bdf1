"""What a story touches: the currencies of the states in it and the goods named in it, each with the sentences that say why."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from twosource import clock
from twosource.markets import commodities, currencies
from twosource.markets.sentences import Line, lines
from twosource.model import Annotation, Article, Exposure, Origin
from twosource.timeline import independent

SHOWN = 5
"""How many sentences an exposure cites; how many more there are is said in ``why``."""
_LEAST_SHARE = 0.08
"""Share of a story's sentences that must name a state which stands in no lead and no title."""
_LEAST_ACTING = 0.02
"""The same for a state that is the subject of one of them."""
_LEAST_SENTENCES = 2
_SHORT = 10
"""A story of so few sentences has none in passing."""


class _Case(NamedTuple):
    """A currency or a good with all its evidence; ``about`` and ``note`` go into ``why``, before and after the count."""

    symbol: str
    name: str
    kind: Literal["currency", "commodity"]
    about: str
    note: str
    evidence: tuple[Line, ...]


def exposures(
    articles: Sequence[Article], annotations: Mapping[str, Annotation], origins: Sequence[Origin]
) -> tuple[Exposure, ...]:
    """Return the currencies and goods that the articles of one story touch, those named in most sentences first.

    A state counts where it stands in a title or a lead, or in enough of the sentences; one that is only named in passing does
    not. A good counts where it is named as something traded. Currencies are those of the day of the story's last dated page.
    """
    told = lines(articles, annotations)
    cases = [*_currencies(told, articles), *_goods(told)]
    ranked = sorted(cases, key=lambda case: (-len(case.evidence), case.name, case.symbol))
    return tuple(_exposure(case, origins) for case in ranked)


def in_passing(articles: Sequence[Article], annotations: Mapping[str, Annotation]) -> tuple[str, ...]:
    """Return the names of the states that the articles name, but only in passing, so that they are no exposure."""
    told = lines(articles, annotations)
    touched = _touched(told, articles)
    return tuple(sorted(currencies.state_name(state) for state in _states(told) if state not in touched))


def _touched(told: Sequence[Line], articles: Sequence[Article]) -> set[str]:
    """Return the states (ISO 3166) that are more than named in passing."""
    titled, acting, leading = _in_titles(told, articles), _subjects(told), _subjects([line for line in told if line.opening])
    found = set()
    for state, places in _states(told).items():
        if state in titled or (state in leading and len(told) <= _SHORT):
            least = 1.0
        elif state in leading:
            least = _LEAST_SENTENCES
        else:
            least = max(_LEAST_SENTENCES, (_LEAST_ACTING if state in acting else _LEAST_SHARE) * len(told))
        if len(places) >= least:
            found.add(state)
    return found


def _currencies(told: Sequence[Line], articles: Sequence[Article]) -> Iterator[_Case]:
    """Yield a case for each currency; states with one currency share it."""
    day, places = _last_day(articles), _states(told)
    by_code: defaultdict[str, list[str]] = defaultdict(list)
    for state in sorted(_touched(told, articles)):
        code = currencies.currency(state, day)
        if code is not None:
            by_code[code].append(state)
    for code, states in sorted(by_code.items()):
        evidence = tuple(told[place] for place in sorted({place for state in states for place in places[state]}))
        names = ", ".join(currencies.state_name(state) for state in states)
        yield _Case(code, currencies.name(code), "currency", f"{names} named", _note(code, day), evidence)


def _states(told: Sequence[Line]) -> dict[str, set[int]]:
    """Return which of the sentences name each state (ISO 3166)."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for place, line in enumerate(told):
        for entity in line.entities:
            if entity.state is not None:
                found[entity.state].add(place)
    return found


def _in_titles(told: Sequence[Line], articles: Sequence[Article]) -> set[str]:
    """Return the states whose name in an article stands in its title too."""
    titles = {article.id: article.title or "" for article in articles}
    return {
        entity.state
        for line in told
        for entity in line.entities
        if entity.state is not None and line.words(entity) in titles[line.cite.article]
    }


def _subjects(told: Sequence[Line]) -> set[str]:
    """Return the states that are the subject of one of the sentences."""
    return {entity.state for line in told for entity in line.entities if entity.state is not None and line.is_subject(entity)}


def _note(code: str, day: date | None) -> str:
    tie = currencies.ties().get(code)
    notes = [f"{tie.status}: {tie.reason}; watch {tie.proxies} instead"] if tie else []
    if day is None:
        notes.append("the story is undated, so this is the currency in force last")
    return "; ".join(notes)


def _last_day(articles: Sequence[Article]) -> date | None:
    ends = [article.dated.end for article in articles if article.dated.end is not None and clock.is_time(article.dated.end)]
    last = clock.latest(ends)
    return clock.day(last) if last is not None else None


def _goods(told: Sequence[Line]) -> Iterator[_Case]:
    evidence: defaultdict[commodities.Good, list[Line]] = defaultdict(list)
    for line in told:
        for good in commodities.named(line.text, line.cite.start, line.entities):
            evidence[good].append(line)
    for good, found in evidence.items():
        yield _Case(good.symbol, good.name, "commodity", "named", "", tuple(found))


def _exposure(case: _Case, origins: Sequence[Origin]) -> Exposure:
    best = sorted(case.evidence, key=lambda line: (-line.weight, line.cite.article, line.cite.start))[:SHOWN]
    pages = {line.cite.article for line in case.evidence}
    counted = f"{case.about} in {_count(len(case.evidence), 'sentence')} of {_count(len(pages), 'page')}"
    more = len(case.evidence) - len(best)
    shown = f"the {len(best)} that say most are shown, and {more} more are not" if more else ""
    return Exposure(
        symbol=case.symbol,
        name=case.name,
        kind=case.kind,
        why="; ".join(filter(None, (counted, shown, case.note))),
        cites=tuple(line.cite for line in best),
        origins=independent(pages, origins),
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
