import pytest
from msgspec.structs import replace

from twosource import language
from twosource.timeline.mentions import mentions

from .samples import page

WEDNESDAY = "2023-05-10"
LIST = """The mayor opens a bridge.

Tuesday

The council hears plans for a new mill at 9:30 a.m. before it breaks up.

Thursday, 18 May

Rivera meets Okafor in Oslo. Bakers may go on strike.

A tram fare of two euros was agreed on last week."""


def told(text: str, title: str) -> list[tuple[str, str, str | None]]:
    article = replace(page("a", text, WEDNESDAY), title=title)
    return [(one.status, str(one.interval and one.interval[0]), one.at) for one in mentions(article, language.annotate(article))]


def test_what_stands_under_a_day_of_a_diary_is_told_of_that_day() -> None:
    assert told(LIST, "The week ahead in Oslo") == [
        ("scheduled", "2023-05-16", "2023-05-16T09:30"),
        ("scheduled", "2023-05-18", None),
        ("past", "2023-05-01", None),
    ]


def test_one_day_alone_may_be_a_stamp() -> None:
    assert told("Tuesday\n\nThe council hears plans for a mill.", "The week ahead in Oslo") == []


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Diary: what to watch", ["2023-05-12", "2023-05-15", "2023-05-17"]),
        ("How the week went", ["2023-05-05", "2023-05-08", "2023-05-10"]),
    ],
)
def test_weekdays_that_head_the_lines_of_a_diary_lie_ahead(title: str, days: list[str]) -> None:
    text = "Friday: Rate decision in Oslo.\n\nMonday: Figures for trade.\n\nWednesday: Vote on the budget."
    found = language.annotate(replace(page("a", text, WEDNESDAY), title=title)).times
    assert [time.start_day for time in found if time.weekday is not None] == days


def test_a_date_may_be_followed_by_a_colon() -> None:
    assert told("June 5: Rivera meets Okafor in Oslo.", "Dates") == [("scheduled", "2023-06-05", None)]


def test_a_dateline_under_a_day_begins_no_other_part() -> None:
    text = (
        "TUESDAY, MAY 16\n\nOSLO - Rivera meets Okafor.\n\nLIMA - Parliament begins a sitting; deputies to vote on Friday.\n\n"
        "THURSDAY, MAY 18\n\nOSLO - Okafor opens a bridge at 0900 GMT.\n\n"
        "WEDNESDAY, MAY 17\n\nOSLO - The choir planned for Wednesday has been called off."
    )
    assert told(text, "Diary of events in politics") == [
        ("scheduled", "2023-05-16", None),
        ("scheduled", "2023-05-12", None),
        ("scheduled", "2023-05-18", "2023-05-18T09:00+00:00"),
        ("cancelled", "2023-05-17", None),
    ]
