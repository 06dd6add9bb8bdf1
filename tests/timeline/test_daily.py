from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource import language
from twosource.model import Annotation, Article
from twosource.timeline import Day, timeline

from .samples import marked, origin, page

FALL = ("2023-05-08", "2023-05-08", 0, None)
TALK = ("2023-05-15", "2023-05-15", 0, None)
FELL = "A crane fell on the quay of Lima on 8 May and hurt four dockers."


def story() -> list[tuple[Article, Annotation]]:
    texts = {
        "a": (f"{FELL} The port council will meet about the crane on 15 May in Lima.", "2023-05-09"),
        "b": (
            "Four dockers were hurt on 8 May when a crane fell on the quay of Lima. He blamed the wind on 8 May.",
            "2023-05-10",
        ),
        "c": (FELL, "2023-05-11"),
    }
    found = []
    for id, (text, day) in texts.items():
        article = page(id, text, day)
        found.append((article, marked(article, {"8 May": FALL, "15 May": TALK})))
    return found


def run(pairs: list[tuple[Article, Annotation]], most: int = 10, lines: int = 1, **span: date) -> tuple[Day, ...]:
    origins = (origin("o1", "a", "c"), origin("o2", "b"))
    notes = {article.id: annotation for article, annotation in pairs}
    return timeline([article for article, _ in pairs], notes, origins, most=most, lines=lines, **span)


def test_the_most_important_day_first_and_each_line_is_cited() -> None:
    (only,) = run(story(), most=1)
    assert only.day == date(2023, 5, 8)
    line = only.lines[0]
    texts = {article.id: article.text for article, _ in story()}
    assert texts[line.cites[0].article][line.cites[0].start : line.cites[0].end] == line.text
    assert (len({cite.article for cite in line.cites}), line.origins) == (3, 2), "a copy is cited, and is no origin"


def test_days_stand_in_order_and_no_sentence_stands_for_two() -> None:
    found = run(story(), lines=2)
    assert [each.day for each in found] == sorted(each.day for each in found)
    cites = [line.cites[0] for each in found for line in each.lines]
    assert len(cites) == len(set(cites))


def test_a_sentence_that_points_back_is_shown_last() -> None:
    (only,) = run(story()[1:2], lines=2, first=date(2023, 5, 8), last=date(2023, 5, 8))
    assert only.lines[0].text.startswith("Four dockers")


def test_only_days_asked_for() -> None:
    assert [each.day for each in run(story(), first=date(2023, 5, 12))] == [date(2023, 5, 15)]


def test_nothing_to_tell() -> None:
    assert timeline([], {}, ()) == ()
    assert timeline([page("a", "", None)], {"a": Annotation(id="a")}, ()) == ()
    assert run(story(), most=0) == ()


@given(st.permutations(range(3)))
def test_the_order_of_articles_changes_nothing(order: list[int]) -> None:
    assert run([story()[place] for place in order]) == run(story())


def lines(*tellings: tuple[str, str]) -> dict[str, str]:
    """Return the line of each day from pages (day, text) that are read as they are."""
    pages = [page(id, text, day) for id, (day, text) in zip("abc", tellings, strict=False)]
    found = run([(each, language.annotate(each)) for each in pages])
    return {each.day.isoformat(): each.lines[0].text for each in found}


def test_what_names_the_day_stands_before_what_a_later_page_goes_on_to_tell() -> None:
    first = "A dam burst above the town of Lima before dawn on Tuesday and killed at least nine people, officials said."
    later = (
        "Water works in Lima were open again on Wednesday, a day after the dam burst and killed nine people. "
        "The mayor of Lima put off his speech because of the weather."
    )
    found = lines(("2023-05-09", first), ("2023-05-10", later))
    assert found["2023-05-09"] == first


def test_a_day_with_which_another_is_only_compared_has_no_line() -> None:
    text = (
        "The harbour of Lima spent 9 million dollars on the quay, the council said on Wednesday. "
        "The fund stood at 157 million dollars, lower than before the repairs of the quay on May 2."
    )
    assert list(lines(("2023-05-10", text))) == ["2023-05-10"]


def test_the_ends_of_a_range_are_no_days_of_their_own() -> None:
    text = "Divers of the harbour worked on the quay between April 26 and May 8, the council said on Wednesday."
    assert list(lines(("2023-05-10", text))) == ["2023-05-10"]


def titled(*texts: str, title: str, day: str) -> list[str]:
    article = replace(page("a", " ".join(texts), day), title=title)
    return [line.text for each in run([(article, language.annotate(article))]) for line in each.lines]


def test_a_day_on_which_nothing_new_is_told_has_no_line() -> None:
    news = "A crane fell on the quay of Lima on 8 May and hurt four dockers."
    firm = "Its owner employs nine hundred people and keeps a fleet of old tugs in the north of the land."
    past = "The quay and the crane of Lima were built by dockers in 1987 under two earlier mayors."
    follow = "The four dockers hurt by the crane on the quay of Lima are said to be out of danger now."
    assert titled(news, firm, past, title="Crane falls on dockers in Lima", day="2023-05-10") == [news]
    assert titled(news, follow, title="Crane falls on dockers in Lima", day="2023-05-10") == [news, follow]
