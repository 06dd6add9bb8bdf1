"""When a story became known: its first independent report, whatever copy was found first."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from twosource.errors import StudyError, TimeError
from twosource.markets.study_events import announced, distinct, first_report, given, listed
from twosource.model import Article, Cite, Event, Origin, Story


def page(id: str, published: str | None, **fields: str) -> Article:
    return Article(id=id, published=published, known_at=fields.pop("known_at", published), **fields)  # type: ignore[arg-type]


WIRE = page("b-wire", "2019-04-24T06:40:00Z", publisher="Northern Wire", credit="Northern Wire")
COPY = page("a-copy", "2019-04-24T09:00:00Z", publisher="Portal", credit="Northern Wire")
OWN = page("c-own", "2019-04-24T08:00:00Z", publisher="Courier")
UNDATED = page("d-none", None, publisher="Broker")


def origin(id: str, name: str | None, *pages: Article) -> Origin:
    return Origin(id=id, name=name, articles=tuple(page.id for page in pages))


def story(*pages: Article) -> Story:
    return Story(id="s-1", articles=tuple(page.id for page in pages), title="A story")


def test_the_first_report_of_an_origin_is_the_event() -> None:
    pages = (COPY, OWN, WIRE)
    found = first_report(story(*pages), pages, [origin("o-2", "Courier", OWN), origin("o-1", "Northern Wire", WIRE, COPY)])
    assert found is not None
    assert (found.at, found.article, found.origin) == ("2019-04-24T06:40:00Z", "b-wire", "o-1")
    assert found.basis == "first independent report: b-wire (Northern Wire)"


def test_an_event_has_the_title_of_its_first_report_not_of_the_story() -> None:
    titled = page("b-wire", "2019-04-24T06:40:00Z", title="A ship runs aground")
    later = page("c-own", "2019-04-26T06:40:00Z", title="A story")
    found = first_report(story(titled, later), (titled, later), [origin("o-1", None, titled), origin("o-2", None, later)])
    assert found is not None
    assert found.name == "A ship runs aground"
    untitled = first_report(story(OWN), (OWN,), [origin("o-2", "Courier", OWN)])
    assert untitled is not None
    assert untitled.name == "s-1"
    told = replace(OWN, text="A ship ran aground.\n\nNobody was hurt.")
    begun = first_report(story(told), (told,), [origin("o-2", "Courier", told)])
    assert begun is not None
    assert begun.name == "A ship ran aground."


def test_a_copy_whose_report_is_missing_may_be_late() -> None:
    found = first_report(story(COPY), (COPY,), [origin("o-1", "Northern Wire", COPY)])
    assert found is not None
    assert "a copy of Northern Wire, whose own page is not here and may have been earlier" in found.basis


def test_a_page_that_was_changed_is_known_between_two_times() -> None:
    changed = page("x", "2019-04-24T06:40:00Z", known_at="2019-04-24T10:05:00Z", publisher="Northern Wire")
    found = first_report(story(changed), (changed,), [origin("o-1", "Northern Wire", changed)])
    assert found is not None
    assert (found.earliest, found.latest) == ("2019-04-24T06:40:00Z", "2019-04-24T10:05:00Z")


def test_a_page_of_that_day_may_be_earlier() -> None:
    day = page("e-day", "2019-04-24", publisher="Courier")
    month = page("f-month", "2019-04", publisher="Monthly")
    pages = (WIRE, day, month)
    origins = [origin("o-1", "Northern Wire", WIRE), origin("o-2", "Courier", day), origin("o-3", "Monthly", month)]
    found = first_report(story(*pages), pages, origins)
    assert found is not None
    assert (found.at, found.earliest) == ("2019-04-24T06:40:00Z", "2019-04-24T00:00:00Z")
    assert "e-day may be earlier on that day" in found.basis
    assert "1 of 3 independent origins have no time" in found.basis


def test_origins_without_a_time_are_said() -> None:
    found = first_report(story(WIRE, UNDATED), (WIRE, UNDATED), [origin("o-1", "Wire", WIRE), origin("o-2", "Broker", UNDATED)])
    assert found is not None
    assert "1 of 2 independent origins have no time and may be earlier" in found.basis
    assert first_report(story(UNDATED), (UNDATED,), [origin("o-2", "Broker", UNDATED)]) is None


def test_a_time_without_a_zone_is_half_a_day_unsure() -> None:
    found = given("2019-04-24T06:40:00")
    assert (found.earliest, found.latest) == ("2019-04-23T16:40:00Z", "2019-04-24T18:40:00Z")
    assert "without a time zone" in found.basis
    assert given("2019-04-24T06:40:00-04:00").latest == "2019-04-24T10:40:00Z"
    assert given("2019-04-24").latest == "2019-04-24T23:59:59Z"


def test_months_and_nonsense_are_refused() -> None:
    with pytest.raises(StudyError, match="names no day"):
        given("2019-04")
    with pytest.raises(TimeError):
        given("tomorrow")


def happening(text: str, day: str, known_at: str | None, **fields: object) -> Event:
    given_fields = {"status": "past", "start_day": day, "end_day": day, "origins": 1} | fields
    return Event(text=text, mentions=(Cite(article="a", start=0, end=1),), known_at=known_at, **given_fields)  # type: ignore[arg-type]


def test_announced_is_what_was_told_before_it_came() -> None:
    found = announced(
        [
            happening("They will meet on Thursday.", "2019-04-25", "2019-04-22"),
            happening("They meet then, say others.", "2019-04-25", "2019-04-24T06:40:00Z", origins=3),
            happening("They met.", "2019-04-26", "2019-04-26"),
            happening("Nobody knows when this was told.", "2019-04-27", None),
            happening("It was called off.", "2019-04-28", "2019-04-22", status="cancelled"),
            happening("It is due by the end of the month.", "2019-04-30", "2019-04-22", precision="by"),
            happening("Some day that week.", "2019-04-29", "2019-04-22", end_day="2019-05-03"),
        ]
    )
    assert [(one.at, one.name) for one in found] == [("2019-04-25", "They meet then, say others.")]


def test_lists_of_events(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text('time,name\n2019-04-25T06:40:00Z,"a summit, far away"\n\n2018-06-12\n')
    assert [(one.at, one.name) for one in listed(file)] == [
        ("2019-04-25T06:40:00Z", "a summit, far away"),
        ("2018-06-12", "2018-06-12"),
    ]
    for content, said in (("time\n", "no event"), ("2019-04-25\nsoon,x\n", "line 2"), ("2019-04-25\n2019,x\n", "line 2.*no day")):
        file.write_text(content)
        with pytest.raises(StudyError, match=said):
            listed(file)
    with pytest.raises(StudyError, match="cannot be read"):
        listed(tmp_path / "missing.csv")


@pytest.mark.parametrize(
    "content",
    [
        "when;what\n2019-04-25;one, or more\n2018-06-12\n",
        "2019-04-25;one, or more\n2018-06-12;\n",
        "2019-04-25\tone, or more\n2018-06-12\n",
    ],
)
def test_lists_of_events_are_parted_by_semicolons_and_tabs_too(tmp_path: Path, content: str) -> None:
    (file := tmp_path / "events.csv").write_text(content)
    assert [(one.at, one.name) for one in listed(file)] == [("2019-04-25", "one, or more"), ("2018-06-12", "2018-06-12")]


def test_an_event_given_twice_counts_once() -> None:
    same = [given("2019-04-25T06:40:00Z", number=1), given("2019-04-25T08:40:00+02:00", number=2)]
    others = [given("2019-04-25", number=3), given("2019-04-25", "talks", 4), given("2019-04-25", "vote", 5)]
    kept, again = distinct([*same, *others, given("2019-04-25", "vote", 6)])
    assert [event.id for event in kept] == ["1", "3", "4", "5"]
    assert [(entry.id, entry.reason) for entry in again] == [
        ("2", "given twice: the same as event 1, 2019-04-25T06:40:00Z"),
        ("6", "given twice: the same as event 5, vote"),
    ]
