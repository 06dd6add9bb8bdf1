from datetime import date

import pytest

from twosource.language.times import find

WEDNESDAY = date(2019, 4, 24)


def read(text: str, written: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(text[time.start : time.end], time.value) for time in find(text, written)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Last Friday it rained.", [("Last Friday", "2019-04-19")]),
        ("Earlier Sunday it rained.", [("Earlier Sunday", "2019-04-21")]),
        ("It rained on Sunday night.", [("Sunday night", "2019-04-21TNI")]),
        ("It rained on Thursday and Friday.", [("Thursday", "2019-04-18"), ("Friday", "2019-04-19")]),
        ("A summit is set for Thursday and Friday.", [("Thursday", "2019-04-25"), ("Friday", "2019-04-26")]),
        ("It rained on Tuesday or Wednesday.", [("Tuesday", "2019-04-23"), ("Wednesday", "2019-04-24")]),
        ("Parades on Saturday will be larger.", [("Saturday", "2019-04-27")]),
        (
            "The storm was expected to cross the bay late on Tuesday and early Wednesday.",
            [("late on Tuesday", "2019-04-23"), ("early Wednesday", "2019-04-24")],
        ),
        ("Shops will be shut on Tuesday and Thursday.", [("Tuesday", "2019-04-30"), ("Thursday", "2019-05-02")]),
        ("They believe the vote should go ahead on Friday.", [("Friday", "2019-04-26")]),
        ("She spoke on “Harbour News Sunday.”", []),
        ("“It will rain on Sunday,” she said.", [("Sunday", "2019-04-28")]),
        ("Mid-afternoon yesterday it rained.", [("Mid-afternoon yesterday", "2019-04-23TAF")]),
        (
            "The gallery opens on Friday for the first time in eleven long years and stays open late, with a concert on Sunday.",
            [("Friday", "2019-04-26"), ("eleven long years", "P11Y"), ("Sunday", "2019-04-28")],
        ),
        (
            "The envoy will be back on Friday. A first round on Monday brought nothing.",
            [("Friday", "2019-04-26"), ("Monday", "2019-04-22")],
        ),
        ("It rained on Wednesday last week.", [("Wednesday", "2019-04-17"), ("last week", "2019-W16")]),
        ("Last week, on Wednesday, it rained.", [("Last week", "2019-W16"), ("Wednesday", "2019-04-17")]),
        ("It rained a week ago on Wednesday.", [("a week ago", "2019-W16"), ("Wednesday", "2019-04-17")]),
        ("The fair is on Friday next week.", [("Friday", "2019-05-03"), ("next week", "2019-W18")]),
        ("The fair is on Tuesday week.", [("Tuesday", "2019-05-07")]),
        ("It rained late last night.", [("late last night", "2019-04-23TNI")]),
    ],
)
def test_weekdays_and_parts_of_days(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It starts at 5 p.m. EST, Nov. 6.", "5 p.m. EST, Nov. 6", "2019-11-06T17:00"),
        ("It started at 9:34 p.m., March 19 EST, in rain.", "9:34 p.m., March 19 EST", "2019-03-19T21:34"),
        ("It started at 11pm on 27 April 2009.", "11pm on 27 April 2009", "2009-04-27T23:00"),
        ("It started at 18.45 BST.", "18.45 BST", "2019-04-24T18:45"),
        ("It started at 14:30.", "14:30", "2019-04-24T14:30"),
        ("It started at 3 o'clock.", "3 o'clock", "2019-04-24T03:00"),
        ("It started at 5:30 a.m. Moscow time on Friday.", "5:30 a.m. Moscow time on Friday", "2019-04-19T05:30"),
        ("It took off at 0635 local time.", "0635 local time", "2019-04-24T06:35"),
        ("It ended at 9 p.m. New York time.", "9 p.m. New York time", "2019-04-24T21:00"),
        ("It started at noon (GMT).", "noon (GMT)", "2019-04-24T12:00"),
        ("It starts at midnight Friday.", "midnight Friday", "2019-04-26T24:00"),
        ("It started at 5 p.m. yesterday.", "5 p.m. yesterday", "2019-04-23T17:00"),
    ],
)
def test_clock_times(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, value)]
    assert find(text, WEDNESDAY)[0].type == "TIME"


def test_a_clock_time_is_of_the_day_named_right_before_it() -> None:
    assert read("It fell on Monday at 5 p.m., in rain.")[1] == ("5 p.m.", "2019-04-22T17:00")
    assert read("It fell on Monday. At 5 p.m. it rose.")[1] == ("5 p.m.", "2019-04-24T17:00")


def test_a_second_clock_time_of_a_sentence_is_of_the_day_of_the_first() -> None:
    told = read("The rate is due on Friday at 14:15, and the governor will speak at 14:45.")
    assert told[-1] == ("14:45", "2019-04-26T14:45")
    told = read("It opened at 2 p.m. on Monday and was shut again by 3 p.m. that day.")
    assert ("3 p.m.", "2019-04-22T15:00") in told
    told = read("It fell on Monday at 5 p.m. in heavy rain. The port will open at 6 p.m.")
    assert told[-1] == ("6 p.m.", "2019-04-24T18:00")


def test_the_same_moment_by_another_clock_is_of_the_same_day() -> None:
    assert read("Polls close on Sunday at 8 p.m. local time (1800 GMT).")[-1] == ("1800 GMT", "2019-04-28T18:00")


def test_a_range_of_hours() -> None:
    assert read("It is open between 2 and 4:30 p.m. daily.")[:2] == [("2", "2019-04-24T14:00"), ("4:30 p.m.", "2019-04-24T16:30")]
    assert read("They won 2-1 p.m. or no.") == [("1 p.m.", "2019-04-24T13:00")]


@pytest.mark.parametrize("text", ["They won 14:30 in sets.", "At 25:30 it rang.", "It cost 5.30.", "It was 13 p.m. or so."])
def test_what_is_no_clock_time(text: str) -> None:
    assert not [time for time in find(text, WEDNESDAY) if time.type == "TIME"]


def test_without_a_day_of_writing_days_are_constraints() -> None:
    text = "Tomorrow, Thursday, at 5 p.m. on Friday, this morning, the next morning and three days ago."
    found = [(time.value, time.weekday, time.offset) for time in find(text, None)]
    assert found == [
        ("XXXX-XX-XX", None, 1),
        ("XXXX-WXX-4", 3, None),
        ("XXXX-WXX-5T17:00", 4, None),
        ("XXXX-XX-XXTMO", None, 0),
        ("XXXX-XX-XXTMO", None, None),
        ("XXXX-XX-XX", None, -3),
    ]
    assert {time.start_day for time in find(text, None)} == {None}


@pytest.mark.parametrize("gap", [" at ", " at  ", " / ", ", ", " - "])
def test_a_clock_is_of_the_day_printed_before_it(gap: str) -> None:
    _, clock = find(f"Posted July 14, 2018{gap}6:45 AM by the desk.", date(2018, 7, 16))
    assert clock.value == "2018-07-14T06:45"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They will meet on Thursday at nine in the morning.",
            [("Thursday", "2019-04-25"), ("nine in the morning", "2019-04-25T09:00")],
        ),
        ("Shots fell at half past ten at night.", [("half past ten at night", "2019-04-24T22:30")]),
        ("It began at a quarter to one in the afternoon.", [("a quarter to one in the afternoon", "2019-04-24T12:45")]),
        ("It began at three o'clock in the morning on Monday.", [("three o'clock in the morning on Monday", "2019-04-22T03:00")]),
        ("He scored twice, one in the morning.", []),
        ("About two in five people came at half past ten.", []),
    ],
)
def test_clock_times_in_words_with_the_part_of_the_day(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The lease runs until 30 June 2024. The yard built nine ships in the previous year.", "2018"),
        ("The lease runs until 30 June 2024. The yard will be empty in the previous year.", "2023"),
        ("The yard built ten ships in 2015. It had built nine ships in the previous year.", "2014"),
        ("If elected in May, she would sell the yard.", "2019-05"),
    ],
)
def test_what_is_told_of_the_past_is_not_counted_from_what_lies_ahead(text: str, value: str) -> None:
    assert read(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The vote was put off to Thursday.", [("Thursday", "2019-04-25")]),
        ("The vote was postponed by the speaker until Monday.", [("Monday", "2019-04-29")]),
        ("The vote was moved on Thursday.", [("Thursday", "2019-04-18")]),
        ("Shops wait for Black Friday and Cyber Monday.", []),
        ("A black Friday for shops ended.", [("Friday", "2019-04-19")]),
        ("They met on April 4, 5 and 6.", [("April 4", "2019-04-04"), ("5", "2019-04-05"), ("6", "2019-04-06")]),
    ],
)
def test_days_put_off_and_days_with_a_name(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


def test_number_behind_a_clock_time_is_no_day() -> None:
    found = read("As of April 5, 2019, at 08:00 UTC, 12 were hurt.")
    assert "12" not in [words for words, _ in found]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It began at 4:10 p.m. local time (1310 GMT) on Monday.", ["2019-04-22"] * 3),
        ("It began at 4 p.m. (1300 GMT) on April 2.", ["2019-04-02"] * 3),
        ("It began at 4 p.m. (1300 GMT).", ["2019-04-24"] * 2),
    ],
)
def test_a_clock_time_is_of_the_day_behind_the_same_moment_by_another_clock(text: str, days: list[str]) -> None:
    assert [time.start_day for time in find(text, WEDNESDAY)] == days


def test_the_number_of_an_index_is_no_year() -> None:
    assert read("The Russell 2000 fell, as in 2000.") == [("2000", "2000")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It publishes its report on May 7 and will answer questions at 9 a.m. that morning.",
            ["2019-05-07", "2019-05-07T09:00", "2019-05-07TMO"],
        ),
        ("Doors open at 8 p.m. local time (1900 GMT) on Friday.", ["2019-04-26T20:00", "2019-04-26T19:00", "2019-04-26"]),
        (
            "The envoy, who will fly home on Friday, told reporters at 3 p.m. that he was glad.",
            ["2019-04-26", "2019-04-24T15:00"],
        ),
        ("It fell on Monday and stood at 40 at 0900 GMT.", ["2019-04-22", "2019-04-24T09:00"]),
        (
            "Police came at 9 p.m. (1900 GMT), and on Friday he will be tried.",
            ["2019-04-24T21:00", "2019-04-24T19:00", "2019-04-26"],
        ),
    ],
)
def test_a_clock_time_is_of_the_coming_day_that_its_sentence_names(text: str, found: list[str]) -> None:
    assert [value for _, value in read(text)] == found


def test_a_list_of_days_may_be_followed_by_a_verb_or_a_clock_time() -> None:
    assert [value[:10] for _, value in read("Tours on May 4, 8 and 15 from 10am cost nothing.")] == [
        "2019-05-04", "2019-05-08", "2019-05-15", "2019-05-15",
    ]  # fmt: skip


def test_the_month_of_a_plan_that_was_changed_is_the_nearest() -> None:
    assert read("The report, originally expected in February, has been pushed back.") == [("February", "2019-02")]
    assert read("The report, originally expected in June, has been pushed back.") == [("June", "2019-06")]
