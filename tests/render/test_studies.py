"""Studies in the terminal and as CSV: nothing of a page is read as markup or as a formula."""

import csv
import io
from datetime import date

import pytest
from rich.console import Console

from tests.markets.series import series, walk, weekdays
from twosource.markets.design import Design
from twosource.markets.study import study
from twosource.markets.study_events import given
from twosource.model import Study
from twosource.render import studies

DAYS = weekdays(date(2019, 1, 1), 200)
PLAIN = Design()


def made(*, events: int = 1, design: Design = PLAIN, name: str = "a strike") -> Study:
    named = [given(DAYS[150 + 10 * place].isoformat(), name, place) for place in range(events)]
    prices = [walk(symbol, DAYS, seed=seed) for seed, symbol in enumerate(("USDAAA", "=USDBBB"))]
    return study(name, named, [*prices, series("ENDED", DAYS[:140], [1.0] * 140)], design)


def drawn(found: Study, width: int = 100) -> str:
    out = io.StringIO()
    studies.terminal([found], Console(file=out, width=width))
    return out.getvalue()


def test_the_terminal_shows_numbers_reasons_and_notes() -> None:
    shown = drawn(made())
    for part in (
        "WHAT PRICES DID",
        "USDAAA",
        "kolari-pynnonen",
        "no instrument is significant",
        "goes beyond the last price of ENDED",
    ):
        assert part in shown
    assert all(len(line) <= 100 for line in shown.splitlines())


def test_several_events_show_means_and_each_instrument() -> None:
    shown = drawn(made(events=3))
    assert "EACH INSTRUMENT OVER ITS EVENTS" in shown
    assert "of 3" in shown


def test_a_long_window_shows_its_sum_alone() -> None:
    shown = drawn(made(design=Design(first=-5, last=10)))
    assert "+10" in shown.splitlines()[2]
    assert "CAR" in shown


def test_text_is_neither_markup_nor_a_formula() -> None:
    found = made(name="[bold]=HYPERLINK(1)\x1b[31m")
    assert "[bold]=HYPERLINK(1)" in drawn(found)
    assert "\x1b[31m" not in drawn(found)
    rows = list(csv.reader(io.StringIO(studies.as_csv([found]))))
    assert rows[2][4] == "'=USDBBB"


def test_csv_has_a_row_for_each_event_and_instrument() -> None:
    found = [made(events=2), made(design=Design(first=0, last=0))]
    rows = list(csv.DictReader(io.StringIO(studies.as_csv(found))))
    assert len(rows) == 9
    assert float(rows[0]["car"]) == pytest.approx(sum(float(rows[0][f"abnormal_{day}"]) for day in ("-1", "+0", "+1")))
    assert rows[-3]["abnormal_-1"] == ""
    assert rows[2]["reason"].startswith("the window goes beyond")
    assert all(row["known_at"] for row in rows if not row["reason"])


@pytest.mark.parametrize(
    ("values", "line"),
    [((0.01, 0.03), "▁▃█"), ((-0.01,), "█▁"), ((0.0, 0.0), "▁▁▁"), ((0.01, None), ""), ((), "▁")],
)
def test_sparklines(values: tuple[float | None, ...], line: str) -> None:
    assert studies.sparkline(values) == line
