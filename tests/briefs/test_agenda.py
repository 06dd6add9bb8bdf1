from datetime import date

import pytest
from msgspec.structs import replace

from twosource.briefs.agenda import EVENTS, agenda
from twosource.model import Change, Cite, Event, EventStatus

TODAY = "2022-03-09"


def event(text: str, status: EventStatus, first: str | None, last: str | None = None, mentions: int = 1) -> Event:
    cites = tuple(Cite(article=f"p{number}", start=0, end=9) for number in range(mentions))
    return Event(text=text, status=status, mentions=cites, start_day=first, end_day=last or first, origins=1)


def test_what_is_due_is_counted_from_the_day_of_the_brief() -> None:
    plan = agenda([event("a", "scheduled", "2022-03-11"), event("b", "scheduled", TODAY), event("c", "scheduled", None)], TODAY)
    assert [(item.text, item.in_days) for item in plan.schedule] == [("a", 2), ("b", 0), ("c", None)]
    assert plan.timeline == ()


def test_what_was_due_and_is_not_told_since_is_in_the_timeline() -> None:
    plan = agenda([event("a", "scheduled", "2022-03-07")], TODAY)
    assert plan.schedule == ()
    assert [(item.text, item.status, item.in_days) for item in plan.timeline] == [("a", "scheduled", -2)]


def test_what_is_under_way_is_still_due() -> None:
    assert len(agenda([event("a", "scheduled", "2022-03-07", "2022-03-12")], TODAY).schedule) == 1


def test_a_possibility_lapses_with_its_day() -> None:
    plan = agenda([event("a", "hypothetical", "2022-03-08"), event("b", "hypothetical", "2022-03-10")], TODAY)
    assert [item.text for item in plan.timeline] == ["b"]
    assert plan.lapsed == 1


def test_background_comes_after_the_storys_own() -> None:
    plan = agenda([event("old", "past", "1999-01-01", "1999-12-31"), event("new", "past", "2022-03-08")], TODAY)
    assert [item.text for item in plan.timeline] == ["new", "old"]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (("2022-03-01", "2022-03-07"), ("2022-03-04", "2022-03-04"), "2022-03-04"),
        (("2022-03-02", "2022-03-02"), ("2022-03-04", "2022-03-04"), "2022-03-04"),
    ],
)
def test_a_sentence_stands_once_in_a_list(first: tuple[str, str], second: tuple[str, str], kept: str) -> None:
    plan = agenda([event("same", "past", *first), event("same", "past", *second)], TODAY)
    assert [item.start_day for item in plan.timeline] == [kept]


def test_without_a_day_nothing_has_gone_by() -> None:
    plan = agenda([event("a", "scheduled", "1999-01-01"), event("b", "hypothetical", "1999-01-01")], None)
    assert ([item.text for item in plan.timeline], [item.text for item in plan.schedule]) == (["b"], ["a"])
    assert (plan.lapsed, plan.schedule[0].in_days) == (0, None)


def test_the_most_told_are_shown_and_the_rest_is_counted() -> None:
    many = [event(f"e{number}", "past", "2022-03-08") for number in range(EVENTS + 2)]
    plan = agenda([*many, event("told often", "past", "2022-03-01", mentions=3)], TODAY)
    assert len(plan.timeline) == EVENTS
    assert plan.rest == 3
    assert "told often" in {item.text for item in plan.timeline}


def test_what_is_due_some_time_this_year_is_no_date() -> None:
    year = event("a", "scheduled", "2022-01-01", "2022-12-31")
    month = event("b", "scheduled", "2022-03-01", "2022-03-31")
    next_year = event("c", "scheduled", "2023-01-01", "2023-12-31")
    plan = agenda([year, month, next_year], TODAY)
    assert [item.text for item in plan.schedule] == ["b", "c"]
    assert plan.vague == 1


def test_of_events_told_alike_those_on_days_that_count_most_are_shown() -> None:
    many = [event(f"e{number}", "past", f"2022-02-{number + 1:02}") for number in range(EVENTS + 3)]
    plan = agenda([*many, event("heavy", "past", "2022-01-20")], TODAY, {date(2022, 1, 20): 9.0})
    assert "heavy" in [item.text for item in plan.timeline]
    assert "heavy" not in [item.text for item in agenda([*many, event("heavy", "past", "2022-01-20")], TODAY).timeline]


def test_of_events_told_alike_one_of_each_day_is_shown_first() -> None:
    many = [event(f"e{number}", "past", "2022-03-08") for number in range(EVENTS + 5)]
    assert "other" in [item.text for item in agenda([*many, event("other", "past", "2022-02-01")], TODAY).timeline]


@pytest.mark.parametrize(
    ("text", "known_at", "still_due"),
    [
        ("The union sends five delegates to the mediation on Friday", "2022-03-07T09:00:00Z", False),
        ("The union sends five delegates to the mediation on Friday", "2022-03-09T09:00:00Z", True),
        ("The museum opens its new wing on Friday", "2022-03-07T09:00:00Z", True),
    ],
)
def test_a_part_of_what_was_put_off_is_no_longer_due(text: str, known_at: str, still_due: bool) -> None:
    off = Change(
        kind="postponed",
        cite=Cite(article="p0", start=0, end=9),
        old_start="2022-03-11",
        old_end="2022-03-11",
        start_day="2022-03-14",
        end_day="2022-03-14",
        known_at="2022-03-08T12:00:00Z",
    )
    moved = replace(event("The mediation was put off until Monday, the ministry said", "scheduled", "2022-03-14"), history=(off,))
    part = replace(event(text, "scheduled", "2022-03-11"), known_at=known_at)
    plan = agenda([part, moved], TODAY)
    assert (text in [item.text for item in plan.schedule]) is still_due
    assert plan.overtaken == (not still_due)


def test_a_sentence_that_schedules_a_day_and_a_deadline_stands_for_both() -> None:
    text = "Talks open on 14 June and the crews must agree by 2 July."
    day = replace(event(text, "scheduled", "2024-06-14"), precision="day")
    deadline = replace(event(text, "scheduled", "2024-07-02"), precision="by")
    assert agenda((day, deadline), "2024-06-10").schedule == tuple(
        replace(one, in_days=days) for one, days in ((day, 4), (deadline, 22))
    )
