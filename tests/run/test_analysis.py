"""The pipeline: nothing is lost, nothing stops it, and what was known only later changes nothing that was known before."""

import random
from collections.abc import Sequence

import msgspec
import pytest

import twosource as ts
from twosource import run
from twosource.errors import TimeError
from twosource.model import Article, Page
from twosource.run import steps

HARBOUR = """About 400 ferry workers walked out at Skerry Sound on Tuesday after talks on pay broke down, their union said.

"We will not go back for less than six percent," said Tomas Ilves, a spokesman for the Harbour Workers' Union.

The operator, Northshore Ferries, said that it was losing nearly $2 million a day and had cancelled 38 sailings."""

QUAKE = """An earthquake of magnitude 6.1 shook the Tarn valley before dawn on Friday and brought down a school, officials said.

Rescue workers pulled 14 people from the rubble in the town of Brennick, the regional governor, Petra Solm, said.

"The ground moved like water," said Janek Holt, a baker in Brennick who was at his oven when the walls gave way."""


def article(name: str, text: str, published: str) -> Article:
    return Article(
        id=name, title=text.split(" after ")[0][:60], text=text, published=published, known_at=published, language="en"
    )


def encoded(analysis: run.Analysis) -> bytes:
    return msgspec.json.encode((analysis.grouping, analysis.briefs))


@pytest.fixture
def pages() -> list[Article]:
    later = HARBOUR.replace("38 sailings", "51 sailings").replace("on Tuesday", "on Tuesday, for the first time in a decade,")
    return [
        article("harbour-1", HARBOUR, "2021-03-03T09:00:00+00:00"),
        article("harbour-2", later, "2021-03-04T09:00:00+00:00"),
        article("quake-1", QUAKE, "2021-03-05T09:00:00+00:00"),
        article("quake-2", QUAKE.replace("14 people", "19 people"), "2021-03-05T15:00:00+00:00"),
    ]


def test_every_page_is_in_one_story_or_left_out(pages: list[Article]) -> None:
    wall = Page(id="wall", html="<html><body><h1>Subscribe</h1><p>Log in to read on.</p></body></html>")
    broken = Page(id="broken")
    analysis = ts.analyse([*pages, wall, broken])
    placed = [name for story in analysis.grouping.stories for name in story.articles]
    left_out = [entry.id for entry in analysis.reading.left_out]
    assert sorted(placed + left_out) == ["broken", "harbour-1", "harbour-2", "quake-1", "quake-2", "wall"]
    assert len(analysis.grouping.stories) == 2


def test_two_fetches_of_one_address_are_one_source_and_the_newer_leads() -> None:
    def fetched(id: str, text: str, head: str, hour: int) -> Page:
        body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        title = "Quake brings down a school in the Tarn valley"
        stamp = '<meta property="article:published_time" content="2021-03-05T06:00:00Z">'
        page = f"<html><head><title>{title}</title>{stamp}{head}</head><body><main><h1>{title}</h1>{body}</main></body></html>"
        return Page(id=id, url="https://tarn.example/news/quake", fetched=f"2021-03-05T{hour:02d}:00:00Z", html=page)

    changed = '<meta property="article:modified_time" content="2021-03-05T09:30:00Z">'
    newer = QUAKE.replace("14 people", "19 people").replace("magnitude 6.1", "magnitude 6.3")
    analysis = ts.analyse([fetched("b", QUAKE, "", 7), fetched("a", newer, changed, 10)])
    (copy,), (origin,), (brief,) = analysis.grouping.copies, analysis.grouping.origins, analysis.briefs
    assert (copy.kind, copy.source, origin.articles) == ("version", "b", ("a", "b"))
    assert {"updated: “14” → “19”", "updated: “6.1” → “6.3”"} <= {evidence.why for evidence in copy.evidence}
    assert brief.lead is not None
    assert "6.3" in brief.lead.text
    assert all(point.origins == 1 for point in brief.points)
    assert {source.article for source in brief.sources} == {"a", "b"}


def test_order_of_pages_does_not_matter(pages: list[Article]) -> None:
    expected = encoded(ts.analyse(pages))
    for seed in range(5):
        shuffled = random.Random(seed).sample(pages, len(pages))
        assert encoded(ts.analyse(shuffled)) == expected


@pytest.mark.parametrize("cut", ["2021-03-03", "2021-03-04", "2021-03-05T10:00:00+00:00"])
def test_what_was_known_later_changes_nothing(pages: list[Article], cut: str) -> None:
    known = [page for page in pages if steps.known(page, cut)]
    with_later = ts.analyse(pages, as_of=cut)
    without = ts.analyse(known, as_of=cut)
    assert with_later.grouping == without.grouping
    for one, other in zip(with_later.briefs, without.briefs, strict=True):
        assert msgspec.structs.replace(one, left_out=()) == msgspec.structs.replace(other, left_out=())


def test_a_fault_in_one_page_does_not_stop_the_others(pages: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    real = steps.annotate

    def faulty(given: Article, *, language_model: str | None) -> object:
        if given.id == "quake-1":
            raise ZeroDivisionError("planted")
        return real(given, language_model=language_model)

    monkeypatch.setattr(steps, "annotate", faulty)
    reading = run.read(pages)
    stub = next(found for found in reading.articles if found.id == "quake-1")
    assert stub.kind == "stub"
    assert stub.issues[-1].fatal
    assert "planted" in stub.issues[-1].message
    assert len(reading.usable) == len(pages) - 1


def test_nothing_in_nothing_out() -> None:
    analysis = ts.analyse([])
    assert analysis.briefs == ()
    assert analysis.reading.articles == ()


def test_time_that_cannot_be_read(pages: list[Article]) -> None:
    with pytest.raises(TimeError, match="last week"):
        ts.brief(pages, as_of="last week")


def test_progress_names_the_stages(pages: list[Article]) -> None:
    stages: list[str] = []
    run.analyse(pages, progress=lambda stage, done, total: stages.append(stage))
    assert list(dict.fromkeys(stages)) == ["reading pages", "finding copies", "grouping stories", "writing briefs"]


def test_public_names() -> None:
    def public(names: Sequence[str]) -> list[str]:
        return sorted(name for name in names if callable(getattr(ts, name)))

    assert public(ts.__all__) == ["analyse", "annotate", "brief", "calendar", "clean", "difference", "instruments", "read"]


def test_clean_gives_the_articles_that_read_gives() -> None:
    pages: list[Page | Article] = [Page(id="a", text=QUAKE), Page(id="b", text=HARBOUR), article("c", QUAKE, "2024-05-03")]
    assert tuple(run.clean(pages)) == run.read(pages).articles


def test_clean_survives_a_fault_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(page: Page) -> Article:
        raise ZeroDivisionError(page.id)

    monkeypatch.setattr("twosource.articles.clean", fail)
    (stub,) = run.clean([Page(id="a", text=HARBOUR)])
    assert stub.kind == "stub"
    assert [issue.code for issue in stub.issues] == ["internal-error"]
