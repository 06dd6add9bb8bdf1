from datetime import date

from msgspec.structs import replace

from twosource.language import times
from twosource.model import TimeExpression
from twosource.timeline.telling import telling

DAY = (date(2023, 5, 10), date(2023, 5, 10))


def time(text: str, words: str, type_: str = "DATE", value: str = "", **known: object) -> TimeExpression:
    start = text.index(words)
    return TimeExpression(start=start, end=start + len(words), type=type_, value=value, **known)  # type: ignore[arg-type]


def words(text: str, *times: TimeExpression, written: tuple[date, date] | None = DAY) -> list[str]:
    return [text[found.start : found.end] for found in telling(text, times, written)]


def test_two_names_of_one_day_are_one_time() -> None:
    text = "They meet tomorrow, Thursday, in Oslo."
    (found,) = telling(text, [time(text, "tomorrow", offset=1), time(text, "Thursday", weekday=3)], None)
    assert (text[found.start : found.end], found.offset, found.weekday) == ("tomorrow, Thursday", 1, 3)


def test_hours_ago_is_today_or_yesterday_and_nothing_without_a_day() -> None:
    text = "The train arrived hours ago."
    ago = time(text, "hours ago", "DURATION", "PTXH")
    (found,) = telling(text, [ago], DAY)
    assert (found.start_day, found.end_day) == ("2023-05-09", "2023-05-10")
    assert words(text, ago, written=None) == []


def test_a_day_in_figures_may_be_two_days() -> None:
    day = {"start_day": "2021-03-04", "end_day": "2021-03-04"}
    text = "He signed on 03/04/21 in Oslo."
    (found,) = telling(text, [time(text, "03/04/21", **day)], DAY)
    assert (found.start_day, found.end_day) == ("2021-03-04", "2021-04-03")
    for other, meant in (("31/12/20", "2021-04-03"), ("12/31/20", "2021-03-04"), ("28.11.2019", "2021-04-03")):
        (found,) = telling(f"{text} He left on {other}.", [time(text, "03/04/21", **day)], DAY)
        assert (found.start_day, found.end_day) == (meant, meant)
    both = f"{text} He left on 31/12/20 and came on 12/30/20."
    (found,) = telling(both, [time(text, "03/04/21", **day)], DAY)
    assert found.end_day == "2021-04-03"


def test_durations_and_repeated_times_tell_nothing() -> None:
    text = "For two days they met every week."
    assert words(text, time(text, "two days", "DURATION", "P2D"), time(text, "every week", "SET", "P1W")) == []


def test_one_interval_is_told_once_in_a_sentence() -> None:
    text = "On Monday they met, and on Monday they parted."
    monday = {"start_day": "2023-05-08", "end_day": "2023-05-08", "weekday": 0}
    later = TimeExpression(start=text.rindex("Monday"), end=text.rindex("Monday") + 6, type="DATE", value="", **monday)  # type: ignore[arg-type]
    assert words(text, replace(later, start=3, end=9), later) == ["Monday"]


def test_one_day_or_the_other_is_one_time() -> None:
    text = "They will meet on Thursday or Friday."
    thursday = time(text, "Thursday", start_day="2023-05-11", end_day="2023-05-11", weekday=3)
    friday = time(text, "Friday", start_day="2023-05-12", end_day="2023-05-12", weekday=4)
    (found,) = telling(text, [thursday, friday], DAY)
    assert (text[found.start : found.end], found.start_day, found.end_day) == ("Thursday or Friday", "2023-05-11", "2023-05-12")


def test_a_day_of_a_week_is_that_day() -> None:
    text = "They met on Friday of last week."
    friday = time(text, "Friday", start_day="2023-05-05", end_day="2023-05-05", weekday=4)
    week = time(text, "last week", start_day="2023-05-01", end_day="2023-05-07")
    (found,) = telling(text, [friday, week], DAY)
    assert (text[found.start : found.end], found.start_day, found.end_day) == ("Friday of last week", "2023-05-05", "2023-05-05")


def _run(text: str) -> list[tuple[str, str | None, str | None]]:
    found = telling(text, times.find(text, DAY[0]), DAY)
    return [(text[one.start : one.end], one.start_day, one.end_day) for one in found]


def test_a_number_before_or_behind_a_day_is_the_other_end_of_a_run() -> None:
    run = ("2023-06-12", "2023-06-15")
    assert _run("The book fair is booked for 12 to 15 June.") == [("12 to 15 June", *run)]
    assert _run("The museum shows them 12th until 15th June.") == [("12th until 15th June", *run)]
    assert _run("The trams stand still June 12 to 15.") == [("June 12 to 15", *run)]


def test_two_full_days_with_a_to_between_are_no_run() -> None:
    assert [words for words, *_ in _run("They put back the vote due on 12 June to 15 June.")] == ["12 June", "15 June"]
    assert [words for words, *_ in _run("The vote was moved from 12 to 15 June.")] == ["12", "15 June"]
