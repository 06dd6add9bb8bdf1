from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.figures import find
from twosource.model import Figure


def one(text: str) -> Figure:
    (figure,) = find(text)
    return figure


def quoted(text: str) -> list[str]:
    return [text[figure.start : figure.end] for figure in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $4.5 million.", {"value": 4.5e6, "unit": "USD"}),
        ("It cost A$2.5m.", {"value": 2.5e6, "unit": "AUD"}),
        ("It raised INR1 trillion.", {"value": 1e12, "unit": "INR"}),
        ("It raised USD10m.", {"value": 1e7, "unit": "USD"}),
        ("It cost 5 million Danish crowns.", {"value": 5e6, "unit": "DKK"}),
        ("It cost 70 roubles.", {"value": 70, "unit": "RUB"}),
        ("It earns $500 million a year.", {"value": 5e8, "unit": "USD", "per": "year"}),
        ("It pumps 63,000 bpd.", {"value": 63000, "unit": "barrel", "per": "day"}),
        ("It fetched $74 a barrel.", {"value": 74, "unit": "USD", "per": "barrel"}),
        ("The yield is 4.1 per cent.", {"value": 4.1, "unit": "%"}),
        ("The rate is 25 basis points.", {"value": 25, "unit": "basis point"}),
        ("They ate twenty-five apples.", {"value": 25, "counts": "apples"}),
        ("They ate two hundred and five apples.", {"value": 205, "counts": "apples"}),
        ("They ate half a dozen apples.", {"value": 6, "counts": "apples"}),
        ("They ate 2½ apples.", {"value": 2.5}),
        ("Two-thirds of voters agreed.", {"value": 2 / 3, "unit": "share", "counts": "voters"}),
        ("One in five adults agreed.", {"value": 0.2, "unit": "share", "counts": "adults"}),
        ("Hundreds of thousands of people came.", {"value": 1e5, "low": 1e5, "high": 1e6, "counts": "people"}),
        ("Several hundred million dollars went.", {"value": 2e8, "unit": "USD"}),
        ("It was -1.3% then.", {"value": -1.3, "unit": "%"}),
        ("The 40-mile road is closed.", {"value": 40, "unit": "mile"}),
    ],
)
def test_values_and_units(text: str, expected: dict[str, Any]) -> None:
    figure = one(text)
    assert {name: getattr(figure, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        ("", 100, 100),
        ("nearly", 90, 100),
        ("about", 90, 110),
        ("some", 90, 110),
        ("just over", 100, 110),
        ("more than", 100, None),
        ("at least", 100, None),
        ("up to", None, 100),
        ("fewer than", None, 100),
    ],
)
def test_qualifiers_bound_the_value(qualifier: str, low: float | None, high: float | None) -> None:
    text = f"They saw {qualifier} 100 ships.".replace("  ", " ")
    figure = one(text)
    assert (figure.value, figure.low, figure.high, figure.qualifier) == (100, low, high, qualifier or None)
    assert text[figure.start : figure.end] == f"{qualifier} 100".strip()


def test_qualifiers_after_the_number() -> None:
    assert (one("They saw 100 or more ships.").low, one("They saw 100 or more ships.").high) == (100, None)
    assert one("They saw 50+ ships.").qualifier == "+"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It will take 10-12 ships.", 10, 12),
        ("It needs between 3 and 5 million barrels.", 3e6, 5e6),
        ("It grew from 24.2 to 33-35 billion euros.", None, 35e9),
        ("It costs $3 billion to $5 billion.", 3e9, 5e9),
        ("It costs about $10-12 billion.", 9e9, 13.2e9),
    ],
)
def test_a_range_is_one_figure(text: str, low: float | None, high: float) -> None:
    found = find(text)
    assert found[-1].high == high
    assert low is None or (len(found) == 1 and found[0].low == low)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Inflation rose by 0.2%.", ["rose by"]),
        ("Sales are up 3 percent.", ["rose by"]),
        ("The tally fell to 45.", ["fell to"]),
        ("Shares fell 3.4% to 102.5 yen.", ["fell by", "fell to"]),
        ("Sales rose to $7.4 billion from $6.8 billion.", ["rose to", "rose from"]),
        ("It reported a 4.2 percent drop.", ["fell by"]),
        ("The fleet lost three ships.", [None]),
    ],
)
def test_changes(text: str, changes: list[str | None]) -> None:
    assert [figure.change for figure in find(text)] == changes


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The number of nurses with work permits in Norland fell to about 1,150.", ["nurses with work permits in Norland"]),
        ("It has nearly 9,000 drivers abroad, including 3,000 in Norland.", ["drivers", "drivers in Norland"]),
        ("The death toll rose to 45 on Tuesday.", ["death toll"]),
        ("It sold 40 of its 120 stores.", ["stores", "stores"]),
        ("It bought 2.3 million tons of red wheat.", ["red wheat"]),
        ("Inflation was at 3.2% in June.", ["Inflation"]),
        ("They use more than 40 data sources.", ["data sources"]),
    ],
)
def test_what_is_counted(text: str, counts: list[str]) -> None:
    assert [figure.counts for figure in find(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "The law of 2016 and the 1990s.",
        "They met on April 25, 2019 and on 3 May at 10.30 a.m. or 15:20.",
        "It was the 22nd amendment and a third summit.",
        "One of the envoys left; no one else did.",
        "Ann Smith, 45, left.",
        "The S&P 500 and the Nikkei 225 closed.",
        "An A320, COVID-19, the G20 and Flight 93.",
        "They won 3-1.",
        "Call 555-123-4567 or write to a1@example.org.",
        "Article 5 and Resolution 2270 of the council.",
        "See https://example.org/2019/45?page=3 for it.",
        "1. The first item",
        "Open 24/7 since 9/11.",
        "A three-way split of the six-speed box.",
    ],
)
def test_no_figures(text: str) -> None:
    assert find(text) == ()


@given(st.text(alphabet="1234567890.,-–$%€ abcdefmnotw/()\n", max_size=200))
def test_spans_are_sorted_disjoint_and_bounds_hold(text: str) -> None:
    end = 0
    for figure in find(text):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        end = figure.end


def test_quotes_the_text() -> None:
    text = "It earns more than $500 million a year from nearly 100,000 drivers."
    assert quoted(text) == ["more than $500 million a year", "nearly 100,000"]


def test_a_sign_between_two_numbers_is_in_the_first_figure_alone() -> None:
    text = "5 € 5"
    assert [text[figure.start : figure.end] for figure in find(text)] == ["5 €", "5"]
