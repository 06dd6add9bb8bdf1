from datetime import date

import pytest

from twosource.language.times import find
from twosource.model import TimeExpression

APRIL, JANUARY, OCTOBER = date(2019, 4, 24), date(2019, 1, 9), date(2019, 10, 24)


def one(text: str, written: date | None = APRIL) -> TimeExpression:
    (time,) = find(text, written)
    return time


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("It closed last summer.", APRIL, "2018-SU"),
        ("It closed last summer.", OCTOBER, "2019-SU"),
        ("It opens this summer.", APRIL, "2019-SU"),
        ("It opened this spring.", APRIL, "2019-SP"),
        ("It opened this winter.", JANUARY, "2018-WI"),
        ("It opened in the winter.", JANUARY, "2018-WI"),
        ("It opens next winter.", JANUARY, "2019-WI"),
        ("It opened in the autumn.", APRIL, "2018-FA"),
        ("It will open in the autumn.", APRIL, "2019-FA"),
        ("It opened in the autumn.", None, "XXXX-FA"),
        ("It opened in the summer of 2007.", APRIL, "2007-SU"),
        ("It opened in summer 2007.", APRIL, "2007-SU"),
        ("It was the 1982 summer.", APRIL, "1982-SU"),
        ("It closed in the fall.", APRIL, "2018-FA"),
        ("The spring offensive failed.", APRIL, "2019-SP"),
    ],
)
def test_seasons(text: str, written: date | None, value: str) -> None:
    assert one(text, written).value == value


def test_games_named_after_a_season_are_a_years() -> None:
    assert one("It bid for the 2014 Winter Olympics.").value == "2014"
    assert find("It bid for the Winter Olympics.", APRIL) == ()


def test_a_winter_runs_into_the_next_year() -> None:
    time = one("It opened this winter.", JANUARY)
    assert (time.start_day, time.end_day) == ("2018-12-01", "2019-02-28")


@pytest.mark.parametrize(
    "text",
    [
        "They fall ill.",
        "Buildings that fall down kill.",
        "A spring broke.",
        "They summer in Rome.",
        "In the fall of Rome.",
        "The fall was steep.",
    ],
)
def test_what_is_no_season(text: str) -> None:
    assert find(text, APRIL) == ()


@pytest.mark.parametrize(
    ("text", "value", "mod", "first"),
    [
        ("It stood in the late 1930s.", "193", "END", "1930-01-01"),
        ("It stood in the nineties.", "199", None, "1990-01-01"),
        ("It stood in the '60s.", "196", None, "1960-01-01"),
        ("It stood in the nineteenth century.", "18", None, "1800-01-01"),
        ("It stood in the mid-20th century.", "19", "MID", "1900-01-01"),
        ("It stood in the middle of the 9th century BC.", "BC08", "MID", None),
    ],
)
def test_decades_and_centuries(text: str, value: str, mod: str | None, first: str | None) -> None:
    time = one(text)
    assert (time.value, time.mod, time.start_day) == (value, mod, first)
