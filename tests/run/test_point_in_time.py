"""What could have been known at a time does not change with what became known later: a thousand cuts through made stories."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from random import Random

import msgspec
import pytest

from tests.run.made_stories import HOURS, START, pages
from twosource import clock, run, timeline
from twosource.model import Annotation, Article, Change, Copy, Dating, Event, Relation
from twosource.run import Analysis, steps
from twosource.stories import history

SETS, CUTS, PARTS = 50, 20, 5


@pytest.fixture(scope="module", autouse=True)
def _remembered() -> Iterator[None]:
    """Read each text once: what is read in an article depends on nothing else, and is most of the time."""
    known: dict[bytes, Annotation] = {}
    real = steps.annotate

    def annotate(article: Article, *, language_model: str | None = None) -> Annotation:
        key = msgspec.json.encode(article)
        if key not in known:
            known[key] = real(article, language_model=language_model)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(steps, "annotate", annotate)
        yield


MOST_DATED_ANEW = 0.05
"""The share of comparisons in which a page may get another day than it had surely had: what it told then bears on others too."""


@pytest.mark.parametrize("part", range(PARTS))
def test_cutting_changes_nothing_that_was_known(part: int) -> None:
    anew = []
    for seed in range(part, SETS, PARTS):
        random = Random(seed)
        given = pages(random)
        moments = sorted(START + timedelta(minutes=random.randrange(HOURS * 60)) for _ in range(CUTS))
        before: tuple[str, Analysis] | None = None
        for moment in moments:
            cut = moment.isoformat().replace("+00:00", "Z")
            found = run.analyse(given, as_of=cut)
            _same_without_later_pages(given, cut, found, seed)
            if before is not None:
                anew.append(bool(_dated_anew(before[1], found)))
                _nothing_known_changed(*before, found, seed)
            before = cut, found
    assert sum(anew) <= MOST_DATED_ANEW * len(anew)


def _same_without_later_pages(given: list[Article], cut: str, found: Analysis, seed: int) -> None:
    """The answer as of a time is that from the pages known by then, whatever else was given."""
    alone = run.analyse([page for page in given if steps.known(page, cut)], as_of=cut)
    assert found.grouping == alone.grouping, (seed, cut)
    bare = [[msgspec.structs.replace(brief, left_out=()) for brief in one.briefs] for one in (found, alone)]
    assert bare[0] == bare[1], (seed, cut)


def _nothing_known_changed(cut: str, then: Analysis, now: Analysis, seed: int) -> None:
    """What was known at ``cut`` stands unchanged in the answer as of a later time, and nothing is added to it.

    A page without a date of its own is dated anew with each page that joins its story. What rests on a sure day is known since
    that day stands; where a page has got another one, the events of its story may be others.
    """
    where = (seed, cut)
    own = {page.id for page in then.reading.articles if page.published is not None and _known(page.known_at, cut)}
    for page in then.reading.articles:
        if page.id in own:
            assert page in now.reading.articles, where
            assert then.reading.annotations[page.id] == now.reading.annotations[page.id], where
    _claims(cut, then, now, where)
    _copies(cut, then, now, where)
    _stories(cut, then, now, where)
    anew = _beside(_dated_anew(then, now), then, now)
    _events(cut, _all_events(then, anew), _all_events(now, anew), own, where)
    _relations(cut, then, now, where)


def _known(time: str | None, cut: str) -> bool:
    return time is not None and clock.known_by(time, cut)


def _claims(cut: str, then: Analysis, now: Analysis, where: tuple[int, str]) -> None:
    for id, notes in now.reading.annotations.items():
        known = [claim for claim in notes.claims if _known(claim.known_at, cut)]
        assert all(claim in then.reading.annotations[id].claims for claim in known), where


def _copies(cut: str, then: Analysis, now: Analysis, where: tuple[int, str]) -> None:
    """Copies among pages that were known; one without any time is compared with all the others, whenever they became known."""
    known = {page.id for page in then.reading.articles if _known(page.known_at, cut)}
    assert _among(known, then) == _among(known, now), where


def _among(ids: set[str], analysis: Analysis) -> list[Copy]:
    return [copy for copy in analysis.grouping.copies if {copy.a, copy.b} <= ids]


def _stories(cut: str, then: Analysis, now: Analysis, where: tuple[int, str]) -> None:
    """With the merges and splits that were not yet known taken back, the stories hold what they held."""
    time = clock.bounds(cut)[1]
    known = {page.id for page in now.reading.articles if _known(page.known_at, cut)}
    parts = [
        {id: known.intersection(ids) for id, ids in history.parts(one.grouping.stories, time).items() if known.intersection(ids)}
        for one in (then, now)
    ]
    assert parts[0] == parts[1], where


def _relations(cut: str, then: Analysis, now: Analysis, where: tuple[int, str]) -> None:
    """What is told of two claims that were known stays what it was, and is known since then; later claims may push it out."""
    before, after = _by_pair(then), _by_pair(now)
    claims = {claim.id for notes in then.reading.annotations.values() for claim in notes.claims if _known(claim.known_at, cut)}
    for pair, relation in after.items():
        if _known(relation.known_at, cut):
            assert pair <= claims, (*where, relation)
            assert before.get(pair, relation).type == relation.type, (*where, relation)
            assert before.get(pair, relation).known_at == relation.known_at, (*where, relation)


def _by_pair(analysis: Analysis) -> Mapping[frozenset[str], Relation]:
    pairs = [relation for brief in analysis.briefs for relation in brief.relations if relation.b is not None]
    return {frozenset((relation.a, relation.b or relation.a)): relation for relation in pairs}


def _dated_anew(then: Analysis, now: Analysis) -> set[str]:
    """Return the ids of the pages that surely had a day and now have another, or none."""
    days = {page.id: page.dated.day for page in now.reading.articles}
    had = {page.id: page.dated.day for page in then.reading.articles if page.published is None}
    return {id for id, day in had.items() if day is not None and days[id] != day}


def _beside(ids: set[str], *analyses: Analysis) -> set[str]:
    """Return the ids of all pages that are in one story with some pages, then or now."""
    stories = [set(story.articles) for one in analyses for story in one.grouping.stories]
    return ids.union(*(story for story in stories if story & ids))


def _all_events(analysis: Analysis, without: set[str]) -> Mapping[str, Event]:
    """Return the events of all stories by id, also those for which their briefs have no room, but for those of some pages."""
    articles = {page.id: page for page in analysis.reading.articles}
    found: dict[str, Event] = {}
    for story in (one for one in analysis.grouping.stories if without.isdisjoint(one.articles)):
        members = [articles[id] for id in story.articles]
        for event in timeline.events(members, analysis.reading.annotations, analysis.grouping.origins, None):
            assert event.id not in found
            found[event.id] = event
    return found


def _events(cut: str, then: Mapping[str, Event], now: Mapping[str, Event], own: set[str], where: tuple[int, str]) -> None:
    for id, event in now.items():
        if _known(event.known_at, cut):
            assert id in then, (*where, event)
            assert then[id].known_at == event.known_at, where
            assert _changes(event, cut, own) == _changes(then[id], cut, own), (*where, event)
    for id, event in then.items():
        if event.known_at is not None and all(cite.article in own for cite in event.mentions):
            assert id in now, (*where, event)


def _changes(event: Event, cut: str, own: set[str]) -> list[Change]:
    return [change for change in event.history if _known(change.known_at, cut) and change.cite.article in own]


def _report(id: str, text: str, published: str | None, title: str = "Ferry workers walk out at Skerry Sound") -> Article:
    day = published[:10] if published else None
    dated = Dating(start=day, end=day, basis="published stamp on the page") if day else Dating()
    return Article(id=id, title=title, text=text, published=published, known_at=published, dated=dated, language="en")


STRIKE = (
    "About 400 ferry workers walked out at Skerry Sound on Tuesday after talks on pay broke down, their union said.\n\n"
    "Northshore Ferries, the operator, said on Tuesday that it had cancelled 38 sailings and was losing $2 million a day.\n\n"
    "Freight companies said that about 900 lorries were waiting at Skerry Sound and that some of them carried fresh food."
)
TOLD_LATER = (
    STRIKE.replace("on Tuesday after", "on Tuesday 2 March 2021 after") + "\n\nTomorrow, Friday, talks resume at Skerry Sound."
)
WIRE = _report("wire", STRIKE, "2021-03-03T09:00:00Z")
REASON = "so nothing shows that it was known by"


def _reasons(given: list[Article], as_of: str) -> dict[str, str]:
    return {entry.id: entry.reason for entry in run.analyse(given, as_of=as_of).reading.left_out}


def test_a_page_that_nothing_dates_is_not_known_at_any_time() -> None:
    lone = _report(
        "lone", "The council of Tarn chose a new bell for its tower, and it weighs nine tonnes, it said.", None, "A bell for Tarn"
    )
    reasons = _reasons([WIRE, lone], "2021-03-04")
    assert list(reasons) == ["lone"]
    assert reasons["lone"].startswith("its date is unknown")
    assert REASON in reasons["lone"]
    assert run.analyse([WIRE, lone]).reading.left_out == ()


def test_a_page_is_known_only_from_the_last_day_on_which_it_can_have_been_written() -> None:
    undated = _report("undated", TOLD_LATER, None)
    days = run.analyse([WIRE, undated]).reading.articles[0].dated
    assert (days.start, days.end, days.sure) == ("2021-03-04", "2021-03-04", True)
    assert "dated 2021-03-04 to 2021-03-04" in _reasons([WIRE, undated], "2021-03-03")["undated"]
    assert _reasons([WIRE, undated], "2021-03-04") == {}


def test_what_a_page_without_a_time_tells_is_known_since_it_was_dated() -> None:
    analysis = run.analyse([WIRE, _report("undated", TOLD_LATER, None)])
    assert analysis.articles["undated"].dated.known_at == "2021-03-04"
    assert {claim.known_at for claim in analysis.reading.annotations["undated"].claims} == {"2021-03-04"}
    events = [event for brief in analysis.briefs for event in (*brief.timeline, *brief.schedule)]
    assert events
    assert all(event.known_at is not None for event in events)


@pytest.mark.parametrize(
    ("dated", "known"),
    [
        (Dating(start="2021-03-02", end="2021-03-04"), True),
        (Dating(start="2021-03-02", end="2021-03-05"), False),
        (Dating(start="2021-03-02", end="2021-03-04", confidence=0.5), False),
        (Dating(start="2021-03-02", end="2021-03-04", confidence=0.9), True),
        (Dating(), False),
    ],
)
def test_an_interval_counts_by_its_end_where_it_is_sure(dated: Dating, known: bool) -> None:
    article = Article(id="a", text="x", dated=dated)
    entry = run.later(article, as_of="2021-03-04")
    assert (entry is None) == known
    assert entry is None or REASON in entry.reason
    assert run.later(article, as_of=None) is None


def test_a_time_that_cannot_be_read_is_none() -> None:
    entry = run.later(Article(id="a", text="x", known_at="last week"), as_of="2021-03-04")
    assert entry is not None
    assert "its date is unknown" in entry.reason


def test_a_page_whose_text_a_known_page_took_existed_then() -> None:
    source, taker = Article(id="a", text="x"), Article(id="b", text="x", known_at="2021-03-03")
    copy = Copy(a="a", b="b", kind="copy", source="a", score=1.0)
    assert steps.existed([source, taker], [copy], "2021-03-03") == {"a"}
    assert steps.existed([source, taker], [copy], "2021-03-02") == set()
    assert steps.existed([source, taker], [msgspec.structs.replace(copy, source=None)], "2021-03-03") == set()
    assert steps.existed([source, taker], [msgspec.structs.replace(copy, source="b")], "2021-03-03") == set()
