"""What a story may touch, each with the sentences that show it and what each of them counts."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from twosource.language.similarity import terms
from twosource.language.states import by_code
from twosource.markets.exposures import actors, bonds, freight, gas_markets, retail, roles, stock_markets
from twosource.markets.exposures.goods import goods
from twosource.markets.exposures.outlooks import Named, foreseen
from twosource.markets.exposures.sentences import Line
from twosource.markets.exposures.went import Went
from twosource.model import Counted, ExposureKind, Move, Role, StateRole

MOVED, TRADED = "said to rise or fall", "named in a sentence of trade, or a claim"
ITSELF, MARKET, NAMED = "the currency itself named", "its stocks or bonds named", "named"
POINTS = {MOVED: 3, ITSELF: 3, TRADED: 2, MARKET: 1, "supplier": 2, "buyer": 2, "target": 2, "actor": 2, NAMED: 1}
"""What a sentence counts by the best that it shows."""
PARTS = {
    "supplier": "its state sells a good",
    "buyer": "its state buys a good",
    "target": "something is aimed at its state",
    "actor": "its state acts",
}


_FIGURE = re.compile(r"\b(?!(?:1[6-9]|20)\d\d(?!\d|[.,]\d))\d|\b(?:per\s?cent|percent|record)\b")
_Key = tuple[str, str, ExposureKind]
"""Symbol, name and kind of what is named."""
_GAS: _Key = (gas_markets.GAS, gas_markets.GAS, "commodity")
_SHIPPING: _Key = (freight.SHIPPING, "shipping", "shipping")
_CONTAINERS: _Key = (freight.CONTAINERS, "container shipping", "shipping")


class Showing(NamedTuple):
    """A sentence that shows a case: by what (a key of ``POINTS``), how well it serves as evidence, and where it says it went."""

    line: Line
    by: str
    rank: int
    went: Went | None = None


class Case(NamedTuple):
    """Something that may be an exposure. ``about`` says what the sentences name, ``states`` are those whose part is told."""

    symbol: str
    name: str
    kind: ExposureKind
    about: str
    note: str
    showing: tuple[Showing, ...]
    states: tuple[str, ...] = ()

    @property
    def distinct(self) -> tuple[Showing, ...]:
        """The sentences once each, in the first article that has them, those that serve best first."""
        return _distinct(self.showing)

    @property
    def weights(self) -> tuple[Counted, ...]:
        """What the sentences show, with what each counts; those that count most first."""
        counted = Counter(one.by for one in self.distinct)
        shown = sorted(counted.items(), key=lambda pair: (-POINTS[pair[0]] * pair[1], pair[0]))
        words = {**PARTS, NAMED: "its state named"} if self.kind == "currency" else PARTS
        return tuple(Counted(words.get(by, by), sentences, POINTS[by]) for by, sentences in shown)

    @property
    def modality(self) -> tuple[Counted, ...]:
        """How surely the sentences say it."""
        counted = Counter(one.line.modality for one in self.distinct)
        return tuple(Counted(what, number) for what, number in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))

    @property
    def roles(self) -> tuple[StateRole, ...]:
        """What part the states have in the sentences: each state's best part in a sentence counts."""
        symbol = self.symbol.partition(":")[0] if self.kind == "commodity" else None
        counted = Counter(pair for one in self.distinct for pair in _parts(one.line, symbol) if pair[0] in self.states)
        ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(StateRole(state, part, number) for (state, part), number in ranked)

    @property
    def moves(self) -> tuple[Move, ...]:
        """The sentences that say where it went, or will go, in each article that has them."""
        ranked = sorted(self.showing, key=_best_first)
        return tuple(
            Move(one.went.direction, one.line.cite, one.went.mood, one.went.against) for one in ranked if one.went is not None
        )


def named(told: Sequence[Line]) -> Iterator[Case]:
    """Yield the goods, stock markets, bonds and other instruments that sentences name as such.

    On pages about sport, the arts, food and thieves, and in obituaries, they are named as such only where they are said, with a
    figure, to rise or fall, as a price that rises in a film has none. Bonds go as their prices do, against their yields.
    Gas is parted by its markets, freight by what carries it.
    """
    found: defaultdict[_Key, list[Named]] = defaultdict(list)
    for line in told:
        for (symbol, name, kind), places in _named_in(line).items():
            went = _went(line, symbol, kind, places)
            if not line.leisure or (_is_said(went) and _FIGURE.search(line.text)):
                found[symbol, name, kind].append(Named(line, places, went))
    for (symbol, name, kind), named in _parted(found).items():
        moves = foreseen(named, per_unit=False) if kind != "rates" else [one.went for one in named]
        showing = [_showing(one.line, went) for one, went in zip(named, moves, strict=True)]
        states = sorted({state for one in showing for state, *_ in actors.places(one.line)})
        yield Case(symbol, name, kind, "named", "", tuple(showing), tuple(states))


def _went(line: Line, symbol: str, kind: ExposureKind, places: Sequence[tuple[int, int]]) -> Went | None:
    if kind == "rates":
        return bonds.went(line, places)
    if kind == "commodity" and retail.is_sold_to_users(line.text, symbol, places):
        return None
    return line.went([place for place in places if kind != "index" or not stock_markets.is_second_line(line.text, place[1])])


def _parted(found: Mapping[_Key, list[Named]]) -> dict[_Key, list[Named]]:
    """Return what is named with gas and freight parted."""
    rest = {key: named for key, named in found.items() if key not in (_GAS, _SHIPPING, _CONTAINERS)}
    gas = gas_markets.by_market(found.get(_GAS, []))
    shipping, containers = freight.by_carrier(found.get(_SHIPPING, []), found.get(_CONTAINERS, []))
    parted = {(symbol, name, _GAS[2]): named for (symbol, name), named in gas.items()}
    return {key: named for key, named in (rest | parted | {_SHIPPING: shipping, _CONTAINERS: containers}).items() if named}


def _is_said(went: Went | None) -> bool:
    return went is not None and went.mood == "said"


def _showing(line: Line, went: Went | None) -> Showing:
    moved = _is_said(went)
    by = MOVED if moved else TRADED if line.trade or line.claimed else NAMED
    return Showing(line, by, line.weight + 2 * moved, went)


def at_leisure(told: Sequence[Line]) -> frozenset[str]:
    """Return the names of what pages about sport, the arts, food and thieves, and obituaries, name."""
    return frozenset(name for line in told if line.leisure for _, name, _ in _named_in(line))


def _named_in(line: Line) -> dict[_Key, tuple[tuple[int, int], ...]]:
    """Return what a sentence names by symbol, name and kind, each with its places."""
    found = {(mention.good.symbol, mention.good.name, mention.good.kind): mention.places for mention in line.goods}
    known = {key[0]: key for key in found}
    for market in line.markets:
        symbol, place = f"stocks:{market.state}", (market.start, market.end)
        key = known.get(symbol, (symbol, _stocks_of(symbol, market.state), "index"))
        found[key] = tuple(sorted({*found.get(key, ()), place}))
    return found


@cache
def _stocks_of(symbol: str, code: str) -> str:
    """Return the name of a state's stocks: that of the table, where it has them."""
    return next((good.name for good in goods() if good.symbol == symbol), f"{_adjective(code)} stocks")


def _adjective(code: str) -> str:
    state = by_code(code)
    return state.demonyms[0] if state.demonyms else state.name


def part(line: Line, states: Iterable[str], symbol: str | None = None) -> Role | None:
    """Return the best part that one of some states has in a sentence, of one good by its ``symbol``, ``None`` for none."""
    wanted = set(states)
    found = {roles.role(line, start, end, symbol) for state, start, end in actors.places(line) if state in wanted}
    return next((each for each in roles.ORDER if each in found), None)


def _parts(line: Line, symbol: str | None) -> frozenset[tuple[str, Role]]:
    states = {state for state, *_ in actors.places(line)}
    return frozenset((state, best) for state in states if (best := part(line, (state,), symbol)) is not None)


def _distinct(showing: Sequence[Showing]) -> tuple[Showing, ...]:
    first: dict[tuple[str, ...], Showing] = {}
    for one in sorted(showing, key=lambda one: (one.line.cite.article, one.line.cite.start)):
        first.setdefault(terms(one.line.text), one)
    return tuple(sorted(first.values(), key=_best_first))


def _best_first(one: Showing) -> tuple[int, str, int]:
    return -one.rank, one.line.cite.article, one.line.cite.start
