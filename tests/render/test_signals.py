"""Signals say when something was known and of what, in each layout, and nothing of what came after."""

import pytest
from msgspec.structs import replace

from twosource.markets.exposures.instruments import own
from twosource.markets.prices.zones import zone
from twosource.markets.signals import Touch, earlier, signals, touches
from twosource.markets.study_events import given
from twosource.model import Cite, Exposure, Move
from twosource.render import signals as written

EVENTS = [given("2019-08-08T06:40:00Z", "=second; event"), given("2019-07-04", "first", 2)]
FOUND = signals("e-1", EVENTS, [Touch("USDAAA"), Touch("DAX", "2019-07-09T08:00:00Z", "up")], own())


def test_the_table_is_sorted_by_when_each_was_known() -> None:
    lines = written.signals(FOUND, "signals").splitlines()
    assert lines[0] == "known_at,symbol,study,event,name,direction"
    assert lines[1] == "2019-07-04T23:59:59Z,USDAAA,e-1,2,first,"  # only its day is known: surely known at its end
    assert lines[2] == "2019-07-09T08:00:00Z,DAX,e-1,2,first,up"  # not before it was known to be touched
    assert lines[4] == "2019-08-08T06:40:00Z,USDAAA,e-1,1,'=second; event,"
    assert len(lines) == 5


@pytest.mark.parametrize(("name", "time"), [("UTC", "2019.08.08 06:40:00"), ("Europe/Athens", "2019.08.08 09:40:00")])
def test_metatrader_reads_the_clock_of_its_broker(name: str, time: str) -> None:
    lines = written.signals(FOUND, "mt5", zone(name)).split("\r\n")
    assert lines[0] == "time;symbol;event;name;direction"
    assert lines[3] == f'{time};DE40;1;"\'=second; event";up'  # the symbol of the table
    assert lines[4] == f'{time};USDAAA;1;"\'=second; event";'


def test_lean_reads_utc_without_a_header() -> None:
    lines = written.signals(FOUND, "lean").splitlines()
    assert lines[0] == "20190704 23:59:59,USDAAA,2,first,"
    assert lines == sorted(lines)


def test_a_pair_goes_against_its_second_currency() -> None:
    falls = Exposure(symbol="RUB", name="Russian Ruble", kind="currency", why="", cites=(), direction="down")
    oil = Exposure(symbol="oil", name="crude oil", kind="commodity", why="", cites=(), direction="down")
    told = [
        touches(falls, ("USDRUB", "RUBJPY"), "2019-07-04", own()),
        touches(oil, ("WTI", "BZ=F"), "2019-07-04", own()),
        touches(Exposure(symbol="EUR", name="Euro", kind="currency", why="", cites=()), ("EURUSD",), "2019-07-04", own()),
    ]
    assert [[one.direction for one in each] for each in told] == [["up", "down"], ["down", "down"], [None]]


def test_a_pair_does_not_go_by_what_a_currency_did_against_another() -> None:
    cite = Cite(article="a", start=0, end=9)
    yen = Exposure(
        symbol="USD",
        name="US Dollar",
        kind="currency",
        why="",
        cites=(),
        direction="down",
        moves=(Move("down", cite, "said", ("JPY",)),),
    )
    told = touches(yen, ("EURUSD", "USDJPY", "DXY", "USDCHF"), "2019-07-04", own())
    assert [one.direction for one in told] == [None, "down", None, None]
    wide = replace(yen, moves=(*yen.moves, Move("down", cite)))
    assert [one.direction for one in touches(wide, ("EURUSD", "DXY"), "2019-07-04", own())] == ["up", "down"]


def test_of_two_touches_of_one_instrument_the_first_counts() -> None:
    first, later = Touch("EURUSD", "2019-07-04", "up"), Touch("EURUSD", "2019-07-05", "down")
    assert earlier(later, first) == earlier(first, later) == earlier(first, None) == first
    assert earlier(first, Touch("EURUSD", "2019-07-04")) == first
    assert earlier(first, Touch("EURUSD", "2019-07-04", "down")).direction is None


def test_metatrader_has_its_own_symbols_whatever_a_file_is_called() -> None:
    files = ("EURUSD_Daily", "CL_h1", "EURPLN-m5", "sardines")
    found = signals("e-1", EVENTS[:1], [Touch(symbol) for symbol in files], own())
    assert [one.mt5 for one in found] == ["EURUSD", "XTIUSD", "EURPLN", "sardines"]
    assert tuple(one.symbol for one in found) == files
