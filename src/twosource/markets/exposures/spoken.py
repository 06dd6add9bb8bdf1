"""The currencies that a story names itself, with or without a state of theirs beside them, and the sentences that do."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from twosource.markets.exposures import currency_names
from twosource.markets.exposures.namings import Naming, namings, with_other_sides
from twosource.markets.exposures.referring import with_references
from twosource.markets.exposures.sentences import Line

_WORD = re.compile(r"\w+")


def spoken_of(told: Sequence[Line], users: Mapping[str, Sequence[str]], day: date | None) -> dict[str, tuple[Naming, ...]]:
    """Return the sentences that name each currency itself, by code: of those of named states (``users``), and of others.

    Others are named by themselves ("the yen"), in full ("the Swiss franc") or in pairs.
    """
    shared = _sole(users)
    others = (*_without_a_state(frozenset(users), shared, day), *_paired(told), *_in_full(told, day))
    words = [frozenset(_WORD.findall(line.text.casefold())) for line in told]
    speaking, found = {}, {}
    for code in sorted({*users, *others}):
        nouns = frozenset(form for noun in currency_names.nouns(code) for word in noun.split() for form in (word, f"{word}s"))
        speaking[code] = [line for line, has in zip(told, words, strict=True) if not has.isdisjoint(nouns)]
        naming = [line for line in told if any(code in (pair.base, pair.quote) for pair in line.pairs)]
        found[code] = namings(_once(speaking[code], naming), code, users.get(code, ()), code in shared.values())
    return with_other_sides(with_references(told, found, users), speaking)


def _once(*lines: Sequence[Line]) -> list[Line]:
    return list({line.cite: line for each in lines for line in each}.values())


def _paired(told: Sequence[Line]) -> frozenset[str]:
    return frozenset(code for line in told for pair in line.pairs for code in (pair.base, pair.quote))


def _in_full(told: Sequence[Line], day: date | None) -> frozenset[str]:
    return frozenset(code for line in told for code in currency_names.by_full_name(line.text, day))


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
