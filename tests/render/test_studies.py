"""Studies in the terminal and as CSV: nothing of a page is read as markup or as a formula."""

import base64
import csv
import hashlib
import io
from datetime import date
from itertools import pairwise

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace
from rich.console import Console

from tests.markets.series import series, walk, weekdays
from twosource.markets.design import Design
from twosource.markets.study import study
from twosource.markets.study_events import given
from twosource.model import Article, Confounder, Study
from twosource.render import studies
from twosource.render.study_picture import picture
from twosource.render.study_view import sparkline

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


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_narrow_terminal_cuts_no_number_and_no_name(width: int) -> None:
    found = made()
    shown = drawn(found, width)
    assert "…" not in shown
    assert all(len(line) <= width for line in shown.splitlines())
    for one in found.reactions:
        if one.car is not None:
            assert {one.symbol, one.day0, f"{100 * one.car:+.2f}"} <= set(shown.replace(" ·", "").split())


def test_several_events_show_means_and_each_instrument() -> None:
    shown = drawn(made(events=3))
    assert "EACH INSTRUMENT OVER ITS EVENTS" in shown
    assert "of 3" in shown


def test_what_else_is_in_the_windows_of_several_events_stands_once() -> None:
    found = made(events=2)
    twice = tuple(Confounder(event=one.id, at="2019-08-01", what="an election", known_at=None) for one in found.events)
    assert drawn(replace(found, confounders=twice)).count("an election") == 1


def test_longer_bars_are_not_called_days() -> None:
    found = made()
    weekly = replace(found, prices=tuple(replace(one, bar=7 * 86_400) for one in found.prices))
    assert "bars of 7 days -1 to +1" in drawn(weekly)


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
    ("given_as", "shown"),
    [
        ("2019-08-01", "2019-08-01"),
        ("2019-08-01T06:40", "2019-08-01T06:40:00Z"),
        ("2019-08-01T08:40+02:00", "2019-08-01T06:40:00Z"),
    ],
)
def test_csv_has_the_times_of_events_in_utc(given_as: str, shown: str) -> None:
    found = study("x", [given(given_as)], [walk("USDAAA", DAYS, seed=1)])
    assert next(csv.DictReader(io.StringIO(studies.as_csv([found]))))["event_at"] == shown


@pytest.mark.parametrize(
    ("values", "line"),
    [((0.01, 0.03), "▁▃█"), ((-0.01,), "█▁"), ((0.0, 0.0), "▁▁▁"), ((), "▁")],
)
def test_sparklines(values: tuple[float, ...], line: str) -> None:
    assert sparkline(values) == line


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    page = studies.html([made(), made(events=3, name="<script>alert(1)</script>"), made(design=Design(first=-5, last=10))])
    root = lxml_html.document_fromstring(page)
    tags = {element.tag for element in root.iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "img", "link", "iframe", "object", "form"}
    assert {link.get("href") for link in root.iter("a")} == {"#e1-events", "#e2-events", "#e3-events"}
    assert "<script>alert" in root.text_content()
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = root.xpath("//style/text()")
    assert f"style-src 'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in policy
    assert len(root.xpath("//article")) == 3
    assert len(root.xpath("//polyline")) == 6


def test_the_mark_of_day_0_leads_to_the_events_and_they_to_their_pages() -> None:
    event = replace(given(DAYS[150].isoformat(), "a strike"), article="a.html")
    found = study("a strike", [event], [walk("USDAAA", DAYS, seed=1)], PLAIN)
    for url, leads in (("https://news.example/a", True), ("javascript:alert(1)", False), (None, False)):
        root = lxml_html.document_fromstring(studies.html([found], {"a.html": Article(id="a.html", url=url)}))
        assert [link.get("href") for link in root.xpath("//figure//a")] == ["#e1-events"]
        assert len(root.xpath("//*[@id='e1-events']")) == 1
        assert [link.get("href") for link in root.xpath("//section//a")] == [url] * leads


def test_the_picture_stays_inside_and_its_labels_apart() -> None:
    prices = [walk(f"USD{number:03d}", DAYS, seed=number) for number in range(20)]
    found = picture(study("x", [given(DAYS[150].isoformat())], prices, Design(first=-2, last=20)))
    assert found is not None
    assert (len(found.paths), found.left_out) == (12, 8)
    for path in found.paths:
        for point in path.points.split():
            x, y = map(float, point.split(","))
            assert found.left <= x <= found.right
            assert found.top <= y <= found.bottom
    heights = sorted(path.label_y for path in found.paths)
    assert all(b - a >= 12.9 for a, b in pairwise(heights))
    nothing = study("x", [given("2030-01-01")], prices)
    assert picture(nothing) is None
