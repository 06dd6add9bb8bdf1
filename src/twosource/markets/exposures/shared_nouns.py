"""Which of several currencies a noun means that all of them have ("the rupee", where a page names India and Sri Lanka)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.markets.exposures import actors
from twosource.markets.exposures.currency_names import IN_DOLLARS, WITH_ARTICLE
from twosource.markets.exposures.namings import Naming
from twosource.markets.exposures.sentences import Line
from twosource.model import Cite

_ROUBLE = "RUB"
"""What the rouble is wherever its state is named, unless the sentence names another of them alone."""
_Place = tuple[Cite, tuple[int, int]]


def settled(
    found: Mapping[str, tuple[Naming, ...]], told: Sequence[Line], users: Mapping[str, Sequence[str]]
) -> dict[str, tuple[Naming, ...]]:
    """Return the namings of each currency without those by a noun that means another.

    Of the currencies that have the noun it means the one whose state alone the sentence names, else the last one before it in
    its article, else the one whose states most sentences name; the won is the one that can be dealt in. ``users`` are the
    states named, by currency.
    """
    sharing: defaultdict[_Place, list[str]] = defaultdict(list)
    for code, named in found.items():
        for naming in named:
            for place in naming.places:
                sharing[naming.line.cite, place].append(code)
    shared = {at: codes for at, codes in sharing.items() if len(codes) > 1}
    near = [_near(line, users) for line in told] if shared else []
    meaning = {at: _meant(codes, at[0], told, near) for at, codes in shared.items()}
    kept = {code: [_kept(naming, code, meaning) for naming in named] for code, named in found.items()}
    return {code: tuple(naming for naming in each if naming is not None) for code, each in kept.items()}


def _near(line: Line, users: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Return the currencies whose states a sentence names, or a city of theirs with a stock market."""
    standing = actors.states(line) | line.cities
    return frozenset(code for code, states in users.items() if not standing.isdisjoint(states))


def _meant(codes: Sequence[str], cite: Cite, told: Sequence[Line], near: Sequence[frozenset[str]]) -> str | None:
    """Return the currency that a noun means in a sentence, ``None`` where nothing tells."""
    if (by_article := WITH_ARTICLE.keys() & codes) and len(by_article) == 1:
        return next(iter(by_article))
    at = next(place for place, line in enumerate(told) if line.cite == cite)
    before = (place for place in range(at, -1, -1) if told[place].cite.article == cite.article)
    last = next((place for place in before if near[place].intersection(codes)), at)
    named = near[last].intersection(codes)
    if _ROUBLE in codes and not (len(named) == 1 and last == at):
        return _ROUBLE
    if len(named) == 1:
        return next(iter(named))
    counted = {code: sum(code in each for each in near) for code in codes}
    most = [code for code in codes if counted[code] == max(counted.values())]
    return most[0] if len(most) == 1 else None


def _kept(naming: Naming, code: str, meaning: Mapping[_Place, str | None]) -> Naming | None:
    """Return a naming without the places that mean another currency, ``None`` where all of them do."""
    own = tuple(place for place in naming.places if meaning.get((naming.line.cite, place), code) == code)
    if own == naming.places:
        return naming
    return Naming(naming.line, own, naming.line.went(own, per_unit=code not in IN_DOLLARS)) if own else None
