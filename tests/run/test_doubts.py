"""Dates that cannot be right are not believed, and that is said; what day it is today is never asked."""

import pytest
from msgspec.structs import replace

from twosource import run
from twosource.model import Article, Dating, Story
from twosource.run import doubts

TEXT = (
    "About 400 ferry workers walked out at Skerry Sound on Tuesday after talks on pay broke down, their union said.\n\n"
    "Northshore Ferries, the operator, said that it had cancelled 38 sailings and was losing $2 million a day.\n\n"
    "Freight companies said that about 900 lorries were waiting at Skerry Sound and that some of them carried fresh food."
)


def dated(id: str, day: str | None, **more: str | None) -> Article:
    own = Dating(start=day, end=day, basis="published stamp on the page") if day else Dating()
    title = f"Ferry workers walk out at Skerry Sound, says {id}"
    return Article(id=id, title=title, text=TEXT, published=day, known_at=day, dated=own, language="en", **more)  # type: ignore[arg-type]


def without(*days: str | None) -> set[str]:
    articles = {str(number): dated(str(number), day) for number, day in enumerate(days)}
    return set(doubts.after_story(articles, [Story(id="s", articles=tuple(articles))]))


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        (("2021-03-02", "2021-03-03", "2087-03-03"), {"2"}),
        (("2087-03-03", "2021-03-02", None, "2021-03"), {"0"}),
        (("2021-03-02", "2021-03-03", "2023-12-01"), set()),  # within the years that a story may span
        (("2021-03-02", "2087-03-03"), set()),  # either can be the one that is wrong
        (("1970-01-01", "2021-03-02"), set()),
        (("2021-03-02", "2087-03-03", "2087-03-04"), set()),
        ((None, None, "2087-03-03"), set()),
        ((), set()),
    ],
)
def test_a_page_from_years_after_its_story(days: tuple[str | None, ...], wrong: set[str]) -> None:
    assert without(*days) == wrong


def test_of_two_pages_the_later_is_wrong_where_it_prints_the_years_of_the_other() -> None:
    pair = {"a": dated("a", "2021-03-02"), "b": dated("b", "2087-03-03")}
    story = [Story(id="s", articles=("a", "b"))]
    tells = {text: replace(pair["b"], text=f"{TEXT} {text}") for text in ("It began in 2020.", "It began in 2020, not in 2086.")}
    assert [set(doubts.after_story(pair | {"b": page}, story)) for page in tells.values()] == [{"b"}, set()]


def test_such_a_page_gives_neither_the_time_of_the_brief_nor_a_date() -> None:
    given = [dated("a", "2021-03-03"), dated("b", "2021-03-04"), dated("c", None), dated("d", "2087-03-03")]
    (brief,) = (analysis := run.analyse(given)).briefs
    assert {source.article for source in brief.sources} == {"a", "b", "c", "d"}
    assert brief.as_of is not None
    assert brief.as_of[:4] == "2021"
    wrong = analysis.articles["d"]
    assert (wrong.published, wrong.known_at) == (None, None)
    (told,) = (entry for entry in brief.left_out if entry.what == "date")
    assert told.id == "d"
    assert "d says that it is from 2087-03-03, which is not believed" in told.reason
    assert "(b) is from 2021-03-04" in told.reason
    assert run.analyse(given[::-1]) == analysis


def test_copies_and_stories_do_not_believe_it_either() -> None:
    given = [dated("a", "2021-03-03"), dated("b", "2021-03-04"), dated("c", "2087-03-03")]
    reading, grouping = run.group(run.read(given))
    assert [entry.id for entry in run.unbelieved(reading.articles)] == ["c"]
    assert [story.known_at for story in grouping.stories] == ["2021-03-04"]
    assert "2087" not in "".join(one.why for copy in grouping.copies for one in copy.evidence)


@pytest.mark.parametrize(
    ("stamp", "sentence", "doubtful"),
    [
        ("2021-03-02T13:42:00Z", "Freight rates had doubled by 1530 GMT.", True),
        ("2021-03-02T13:42:00Z", "The ferry stood still at 15:30 GMT.", True),
        ("2021-03-02T13:42:00Z", "The two sides will meet at 15:30 GMT.", False),
        ("2021-03-02T13:42:00Z", "Freight rates had doubled by 1230 GMT.", False),
        ("2021-03-02T13:42:00", "Freight rates had doubled by 1530 GMT.", False),  # 13:42 may be later than that elsewhere
        ("2021-03-02", "Freight rates had doubled by 1530 GMT.", False),
        ("2021-03-02T13:42:00Z", "The ferry stood still at 15:30.", False),
    ],
)
def test_a_page_that_tells_of_a_time_after_its_own_is_named(stamp: str, sentence: str, doubtful: bool) -> None:
    article = replace(dated("a", "2021-03-02"), text=f"{TEXT} {sentence}", published=stamp, known_at=stamp)
    (brief,) = (analysis := run.analyse([article])).briefs
    told = [entry.reason for entry in brief.left_out if entry.what == "date"]
    assert [("1530 GMT" in reason or "15:30 GMT" in reason) and stamp[:16] in reason for reason in told] == [True] * doubtful
    assert analysis.articles["a"].published == stamp
    known = doubts.as_told(analysis.articles["a"], analysis.reading.annotations["a"]).known_at
    assert known == ("2021-03-02T15:30:00Z" if doubtful else stamp)
