"""The currencies that a story names itself, with or without a state of theirs beside them, and the sentences that do."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from twosource.markets.exposures import currencies, currency_names, outlooks
from twosource.markets.exposures.namings import Naming, namings, with_other_sides
from twosource.markets.exposures.referring import with_references
from twosource.markets.exposures.sentences import Line
from twosource.markets.exposures.shared_nouns import settled

_WORD = re.compile(r"\w+")


def spoken_of(told: Sequence[Line], users: Mapping[str, Sequence[str]], day: date | None) -> dict[str, tuple[Naming, ...]]:
    """Return the sentences that name each currency itself, by code: of those of named states (``users``), and of others.

    Others are named by themselves ("the yen"), in full ("the Swiss franc") or in pairs.
    """
    shared = _sole(users)
    bare = frozenset(shared.values())
    others = (
        *_without_a_state(frozenset(users), shared, day),
        *_by_market(told, users, day),
        *_paired(told),
        *_in_full(told, day),
    )
    words = [frozenset(_WORD.findall(line.text.casefold())) for line in told]
    speaking, found = {}, {}
    for code in sorted({*users, *others}):
        nouns = frozenset(form for noun in currency_names.nouns(code) for word in noun.split() for form in (word, f"{word}s"))
        speaking[code] = [line for line, has in zip(told, words, strict=True) if not has.isdisjoint(nouns)]
        naming = [line for line in told if any(code in (pair.base, pair.quote) for pair in line.pairs)]
        found[code] = namings(_once(speaking[code], naming), code, users.get(code, ()), code in bare)
    moved = with_other_sides(with_references(told, settled(found, told, users), users), speaking, bare)
    return {code: _with_outlooks(code, all_of_it) for code, all_of_it in moved.items()}


def _with_outlooks(code: str, named: tuple[Naming, ...]) -> tuple[Naming, ...]:
    """Return the namings of a currency with where it will go by the levels that somebody foresees."""
    foreseen = outlooks.foreseen(
        [outlooks.Named(one.line, one.places, one.went) for one in named], per_unit=code not in currency_names.IN_DOLLARS
    )
    return tuple(one._replace(went=went) for one, went in zip(named, foreseen, strict=True))


def _once(*lines: Sequence[Line]) -> list[Line]:
    return list({line.cite: line for each in lines for line in each}.values())


def _paired(told: Sequence[Line]) -> frozenset[str]:
    return frozenset(code for line in told for pair in line.pairs for code in (pair.base, pair.quote))


def _in_full(told: Sequence[Line], day: date | None) -> frozenset[str]:
    return frozenset(code for line in told for code in currency_names.by_full_name(line.text, day))


def _by_market(told: Sequence[Line], users: Iterable[str], day: date | None) -> list[str]:
    """Return the currencies of the states whose stock markets, or cities with one, are named, where no other has their noun.

    One that cannot be dealt in is no other: no page tells what it did on a market.
    """
    states = {state for line in told for state in (*line.cities, *_with_stocks(line))}
    codes = {code for state in states if (code := currencies.currency(state, day)) is not None}
    dealt_in = (code for code in codes.union(users) if not currencies.is_untradable(code))
    counted = Counter(noun for code in dealt_in for noun in currency_names.own(code))
    return [code for code in codes.difference(users) if all(counted[noun] == 1 for noun in currency_names.own(code))]


def _with_stocks(line: Line) -> Iterator[str]:
    """Yield the states whose stocks a sentence names, by their index or their place."""
    yield from (market.state for market in line.markets)
    symbols = (mention.good.symbol.partition(":") for mention in line.goods)
    yield from (state for kind, _, state in symbols if kind == "stocks")


def _sole(codes: Iterable[str]) -> dict[str, str]:
    """Return, for each noun that currencies share, the currency of the named states that alone has it."""
    sharing: defaultdict[str, list[str]] = defaultdict(list)
    for code in codes:
        for noun in currency_names.shares(code):
            sharing[noun].append(code)
    return {noun: found[0] for noun, found in sharing.items() if len(found) == 1}


def _without_a_state(others: frozenset[str], shared: Mapping[str, str], day: date | None) -> list[str]:
    """Return the currencies that may be named by themselves: none whose noun is that of a named state's.

    Those that go by a shared noun ("the pound") do where no other is meant by it.
    """
    taken = {noun for code in others for noun in currency_names.nouns(code) if noun != "currency"}
    meant = {code for code in currency_names.ALONE if not any(noun in shared for noun in currency_names.shares(code))}
    own = frozenset((*meant, *currency_names.NICKNAMES, *currency_names.IN_FIGURES))
    return [code for code in currency_names.alone(day) if code in own or taken.isdisjoint(currency_names.nouns(code))]
