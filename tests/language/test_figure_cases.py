"""A table of sentences with every figure in them, written for this test: figure_cases.txt."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from twosource.language.figures import find
from twosource.model import Figure

TABLE = Path(__file__).with_name("figure_cases.txt")
Row = tuple[str, float, float | None, float | None, str | None, str | None, str | None, str | None, str | None]


def cases() -> Iterator[tuple[str, list[str]]]:
    """Yield each sentence of the table with its rows."""
    sentence, rows = "", list[str]()
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("    "):
            rows.append(line.strip())
        elif line and not line.startswith("#"):
            if sentence:
                yield sentence, rows
            sentence, rows = line, []
    yield sentence, rows


def expected(row: str) -> Row:
    words, value, interval, unit, qualifier, change, counts = (cell.strip() for cell in row.split(" | "))
    low, _, high = (value, "..", value) if interval == "=" else interval.partition("..")
    measure, _, per = unit.partition("/")
    return (
        words,
        float(value),
        float(low) if low else None,
        float(high) if high else None,
        *(None if cell in ("", "-") else cell for cell in (measure, per, qualifier, change, counts)),
    )  # type: ignore[return-value]


def read(text: str, figure: Figure) -> Row:
    words = text[figure.start : figure.end]
    return (
        *(words, figure.value, figure.low, figure.high, figure.unit, figure.per, figure.qualifier, figure.change, figure.counts),
    )


@pytest.mark.parametrize(("sentence", "rows"), list(cases()))
def test_figures_of_a_sentence(sentence: str, rows: list[str]) -> None:
    assert [read(sentence, figure) for figure in find(sentence)] == [expected(row) for row in rows]


def test_the_table_is_read_whole() -> None:
    found = list(cases())
    assert len(found) >= 190
    assert sum(not rows for _, rows in found) >= 30
