"""How what a line of a timeline tells of its day stands: done, still to come, off."""

from twosource.model import Article
from twosource.run import group_dated, read, timelines

PLAN = "Dockers in Selwick will march to the town hall on Friday over night shifts, the union said."
STOPPED = "Dockers in Selwick stopped work on Monday over night shifts, the port authority said."
MOVED = "The dockers’ march to the town hall in Selwick over night shifts has been put off from Friday to Sunday, the union said."
FAIR = "The spring fair in Selwick planned for Saturday has been called off because of the dockers’ strike."


def page(id: str, *sentences: str, day: str) -> Article:
    title = "Dockers in Selwick march over night shifts"
    return Article(id=id, title=title, text="\n\n".join(sentences), published=day, known_at=day, publisher=f"The {id}")


def statuses(*pages: Article) -> dict[str, tuple[str | None, ...]]:
    reading, grouping = group_dated(read(pages), as_of=None)
    return {day.day: day.statuses for day in timelines(reading, grouping)}


def test_a_line_says_whether_its_day_is_done_due_or_off() -> None:
    found = statuses(page("old", STOPPED, PLAN, FAIR, day="2021-03-02"))
    assert found["2021-03-01"] == ("past",)
    assert found["2021-03-05"] == ("scheduled",)
    assert found["2021-03-06"] == ("cancelled",)


def test_a_plan_that_a_later_page_moves_is_off_on_its_old_day() -> None:
    found = statuses(page("old", STOPPED, PLAN, day="2021-03-02"), page("new", STOPPED, MOVED, day="2021-03-03"))
    assert found["2021-03-05"] == ("cancelled",)
