"""Signals say when something was known and of what, in each layout, and nothing of what came after."""

from datetime import date

import pytest

from tests.markets.series import walk, weekdays
from twosource.markets.prices.zones import zone
from twosource.markets.study import study
from twosource.markets.study_events import given
from twosource.render.signals import signals

DAYS = weekdays(date(2019, 1, 1), 200)
EVENTS = [given("2019-08-08T06:40:00Z", "=second; event"), given("2019-07-04", "first", 2)]
FOUND = study("x", EVENTS, [walk("USDAAA", DAYS, seed=1), walk("USDBBB", DAYS, seed=2)])


def test_the_table_is_sorted_by_when_each_was_known() -> None:
    lines = signals([FOUND], "signals").splitlines()
    assert lines[0] == "known_at,symbol,study,event,name"
    assert lines[1] == f"2019-07-04T23:59:59Z,USDAAA,{FOUND.id},2,first"  # only its day is known: surely known at its end
    assert lines[3] == f"2019-08-08T06:40:00Z,USDAAA,{FOUND.id},1,'=second; event"
    assert len(lines) == 5


@pytest.mark.parametrize(("name", "time"), [("UTC", "2019.08.08 06:40:00"), ("Europe/Athens", "2019.08.08 09:40:00")])
def test_metatrader_reads_the_clock_of_its_broker(name: str, time: str) -> None:
    lines = signals([FOUND], "mt5", zone(name)).split("\r\n")
    assert lines[0] == "time;symbol;event;name"
    assert lines[3] == f'{time};USDAAA;1;"\'=second; event"'


def test_lean_reads_utc_without_a_header() -> None:
    lines = signals([FOUND], "lean").splitlines()
    assert lines[0] == "20190704 23:59:59,USDAAA,2,first"
    assert lines == sorted(lines)


def test_prices_change_no_signal() -> None:
    other = study("x", EVENTS, [walk("USDAAA", DAYS, seed=7), walk("USDBBB", DAYS[:150], seed=8)])
    for layout in ("signals", "mt5", "lean"):
        assert signals([FOUND], layout) == signals([other], layout)
