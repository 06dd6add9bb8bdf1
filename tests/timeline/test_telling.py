from datetime import date

from msgspec.structs import replace

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


def test_durations_and_repeated_times_tell_nothing() -> None:
    text = "For two days they met every week."
    assert words(text, time(text, "two days", "DURATION", "P2D"), time(text, "every week", "SET", "P1W")) == []


def test_one_interval_is_told_once_in_a_sentence() -> None:
    text = "On Monday they met, and on Monday they parted."
    monday = {"start_day": "2023-05-08", "end_day": "2023-05-08", "weekday": 0}
    later = TimeExpression(start=text.rindex("Monday"), end=text.rindex("Monday") + 6, type="DATE", value="", **monday)  # type: ignore[arg-type]
    assert words(text, replace(later, start=3, end=9), later) == ["Monday"]
