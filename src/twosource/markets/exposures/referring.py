"""Words that take up what the sentences before name ("It lost 2 percent", "The currency closed at 63.1, 40 kopecks up")."""

import re
from collections.abc import Mapping, Sequence

from twosource.markets.exposures import actors, subjects
from twosource.markets.exposures.currency_names import IN_DOLLARS
from twosource.markets.exposures.namings import YARDSTICKS, Naming
from twosource.markets.exposures.sentences import Line
from twosource.model import Cite

BEFORE = 2
"""In how many sentences before it the currency is looked for that "the currency" means."""
_THE_CURRENCY = re.compile(r"(?:the|its)\s+(?:(?:local|national)\s+)?(?:currency|unit)\b", re.IGNORECASE)


def with_references(
    told: Sequence[Line], found: Mapping[str, tuple[Naming, ...]], users: Mapping[str, Sequence[str]]
) -> dict[str, tuple[Naming, ...]]:
    """Return the namings of each currency with the sentences that say what it did without its name.

    "It" is the currency that is the subject of the sentence before; "the currency" that one, or the only one that the last
    BEFORE sentences name, or that of the only state in them.
    """
    named = {code: {naming.line.cite: naming for naming in all_of_it} for code, all_of_it in found.items()}
    for place, line in enumerate(told):
        reference = _refers(line.text)
        if reference is None or any(line.cite in each for each in named.values()):
            continue
        before = [one for one in told[max(0, place - BEFORE) : place] if one.cite.article == line.cite.article]
        code = _meant(line, before, named, users)
        went = line.went([reference], per_unit=code not in IN_DOLLARS) if code else None
        if code and went:
            named[code][line.cite] = Naming(line, (reference,), went)
    return {code: tuple(each.values()) for code, each in named.items()}


def _refers(text: str) -> tuple[int, int] | None:
    """Return where a sentence opens with "it" or "the currency" as what its verb is said of."""
    found = _THE_CURRENCY.match(text, subjects.opening(text))
    return subjects.it(text) or (found.span() if found else None)


def _meant(
    line: Line,
    before: Sequence[Line],
    named: Mapping[str, Mapping[Cite, Naming]],
    users: Mapping[str, Sequence[str]],
) -> str | None:
    if not before:
        return None
    last = before[-1]
    leading = [
        code
        for code, each in named.items()
        if last.cite in each and any(subjects.is_subject(last.text, last.verbs, *place) for place in each[last.cite].places)
    ]
    if len(leading) == 1:
        return leading[0]
    if leading or subjects.it(line.text):
        return None
    spoken = {code for code, each in named.items() for one in before if one.cite in each} - YARDSTICKS
    if spoken:
        return next(iter(spoken)) if len(spoken) == 1 else None
    about = {state for one in (*before, line) for state in actors.states(one)}
    of_them = {code for code, states in users.items() if about.intersection(states)} - {"USD"}
    return next(iter(of_them)) if len(of_them) == 1 and of_them <= named.keys() else None
