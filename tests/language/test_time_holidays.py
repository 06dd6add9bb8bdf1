from datetime import date

import pytest

from twosource.language.time_holidays import NAMES, day
from twosource.language.times import find


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("christmas", date(2019, 12, 25)),
        ("thanksgiving", date(1999, 11, 25)),
        ("thanksgiving day", date(2024, 11, 28)),
        ("memorial day", date(2021, 5, 31)),
        ("labor day", date(2025, 9, 1)),
        ("martin luther king day", date(2024, 1, 15)),
        ("easter", date(2008, 3, 23)),
        ("easter", date(2038, 4, 25)),
        ("easter sunday", date(1818, 3, 22)),
        ("good friday", date(2024, 3, 29)),
        ("easter monday", date(2019, 4, 22)),
        ("ash wednesday", date(2024, 2, 14)),
    ],
)
def test_days(name: str, when: date) -> None:
    assert day(name, when.year) == when


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("year", [1, 1582, 2000, 9999])
def test_every_name_has_a_day_in_every_year(name: str, year: int) -> None:
    assert day(name, year).year == year


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("They will meet at Thanksgiving.", date(2019, 10, 1), "2019-11-28"),
        ("They met at Thanksgiving.", date(2019, 4, 24), "2018-11-22"),
        ("They met on Easter Monday.", date(2019, 4, 24), "2019-04-22"),
        ("They met last Easter.", date(2019, 4, 24), "2019-04-21"),
        ("They meet next Labor Day.", date(2019, 9, 2), "2020-09-07"),
        ("They met on Good Friday 1998.", None, "1998-04-10"),
        ("They met at Christmas.", None, "XXXX-12-25"),
        ("They met at Easter.", None, "XXXX"),
    ],
)
def test_in_a_text(text: str, written: date | None, value: str) -> None:
    (time,) = find(text, written)
    assert (time.type, time.value) == ("DATE", value)
    assert (time.start_day is None) == value.startswith("XXXX")


def test_a_place_that_is_called_after_a_holiday_is_no_time() -> None:
    assert find("They sailed to Easter Island with a Christmas tree.", date(2019, 4, 24)) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ghana’s Independence Day was marked with a parade.", "2019-03-06"),
        ("The president will speak on Independence Day in Finland, a friend of Ghana and Ghana’s navy.", "2019-12-06"),
        ("The mayor of Accra will speak on Independence Day.", "2020-03-06"),
        ("Washington will be shut on Independence Day, the U.S. government said.", "2019-07-04"),
    ],
)
def test_a_day_of_independence_is_that_of_the_state_named(text: str, value: str) -> None:
    (time,) = find(text, date(2019, 4, 24))
    assert time.value == value


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will speak on Independence Day.",
        "Kenya and Ghana will march on Independence Day.",
    ],
)
def test_a_day_of_independence_of_no_one_state_is_no_day(text: str) -> None:
    assert find(text, date(2019, 4, 24)) == ()


def test_a_day_of_independence_with_its_date_is_that_date() -> None:
    (time,) = find("They will march on Independence Day, August 15.", date(2019, 4, 24))
    assert time.value == "2019-08-15"


def test_a_holiday_is_a_word_of_its_own() -> None:
    assert find("The storm, a nor’easter, came from the sea.", date(2019, 4, 24)) == ()
    assert len(find("“Easter is near,” she said.", date(2019, 4, 10))) == 1
