"""News agencies: the names pages use for them, and the one we use."""

import re
from functools import cache
from importlib.resources import files

_SHORT = 4
"""Characters; names up to this long are ordinary words or initials unless they stand in their own case."""


@cache
def _table() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Return name, forms and marked forms of each agency."""
    rows = files("twosource.articles").joinpath("data/agencies.tsv").read_text("utf-8").splitlines()
    cells = [row.split("\t") for row in rows if not row.startswith("#")]
    return tuple((name, _forms(forms), _forms(marked)) for name, _, forms, marked in cells)


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form for form in cell.split("|") if form)


def _alternation(forms: set[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


SURE = _alternation({form for _, forms, _ in _table() for form in forms})
"""Alternation of the names that mean an agency wherever they stand, longest first, case kept: "ap" is no agency."""

PATTERN = _alternation({form for _, forms, marked in _table() for form in (*forms, *marked)})
"""Alternation of all names as pages write them, longest first, case kept."""


@cache
def _index(marked: bool) -> dict[str, str]:
    named = [(name, (*forms, *(others if marked else ()))) for name, forms, others in _table()]
    return {_folded(form): name for name, forms in named for form in forms}


def _folded(form: str) -> str:
    """Return a form as it is looked up: without an article and marks around it, without case where it is long."""
    text = " ".join(form.split()).strip(" .,;:|-–—()[]@*")
    text = text[4:] if text[:4] in ("The ", "the ", "THE ") else text
    return text if len(text) <= _SHORT else text.casefold()


def agency(name: str, *, marked: bool = False) -> str | None:
    """Return the canonical name where ``name``, as a whole, names an agency; short forms must be in their own case.

    ``marked`` says that the page marks the name as a source, so that forms with other meanings ("PA", "AA") count as well.
    """
    return _index(marked).get(_folded(name))


_WORD = re.compile(r"[^\W_]+")


@cache
def _heads() -> frozenset[str]:
    return frozenset(_WORD.findall(form)[0].casefold() for _, forms, marked in _table() for form in (*forms, *marked))


def may_name(text: str) -> bool:
    """Tell whether a word of ``text`` begins an agency's name: a quick test before a thorough one."""
    heads = _heads()
    return any(word.casefold() in heads for word in _WORD.findall(text))
