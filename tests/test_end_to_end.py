"""The whole way: the example stories against their golden briefs, the same bytes every time, and the two seed pages."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import twosource as ts
from twosource import render
from twosource.briefs import check
from twosource.model import Article, Brief, Cite, Point, Statement
from twosource.run import Analysis

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def analysis(examples: Path) -> Analysis:
    found = ts.analyse(ts.read(examples))
    assert len(found.briefs) == 2
    return found


@pytest.fixture(scope="module")
def seeds(data: Path) -> Analysis:
    return ts.analyse(ts.read(data / "seeds"))


def articles(analysis: Analysis) -> dict[str, Article]:
    return {article.id: article for article in analysis.reading.articles}


def cites(brief: Brief) -> Iterator[Cite]:
    """Yield every span that a brief points at."""
    for point in (brief.lead, *brief.points):
        yield from point.cites if point else ()
    yield from (cite for statement in brief.statements for cite in statement.cites)
    yield from (cite for exposure in brief.exposures for cite in exposure.cites)
    for event in (*brief.timeline, *brief.schedule):
        yield from event.mentions
    yield from (line.cite for group in brief.figures for line in group)
    for claim in brief.claims:
        yield from (Cite(article=claim.article, start=span.start, end=span.end) for span in (claim.sentence, *claim.content))


def lines(brief: Brief) -> Iterator[Point | Statement]:
    """Yield every line of a brief that shows words."""
    yield from (point for point in (brief.lead, *brief.points) if point)
    yield from brief.statements


def test_golden_briefs(analysis: Analysis) -> None:
    """Compare with tests/golden; TWOSOURCE_GOLDEN=write makes the files anew, for a person to read before they land."""
    assert len(analysis.briefs) == 2
    for brief in analysis.briefs:
        folder = brief.sources[0].article.split("/")[0]
        found = render.markdown([brief], articles(analysis))
        path = GOLDEN / f"{folder}.md"
        if os.environ.get("TWOSOURCE_GOLDEN") == "write":
            path.write_text(found, encoding="utf-8")
        assert found == path.read_text("utf-8")


def test_every_cited_span_lies_in_its_article(analysis: Analysis) -> None:
    texts = articles(analysis)
    for brief in analysis.briefs:
        for cite in cites(brief):
            assert 0 <= cite.start < cite.end <= len(texts[cite.article].text)


def test_every_line_passes_the_checker(analysis: Analysis) -> None:
    texts = articles(analysis)
    for brief in analysis.briefs:
        for line in lines(brief):
            assert check(line.text, line.cites, texts) == ()


def test_every_claim_that_a_brief_names_is_in_it(analysis: Analysis) -> None:
    for brief in analysis.briefs:
        named = {relation.a for relation in brief.relations} | {relation.b for relation in brief.relations if relation.b}
        named |= {statement.claim for statement in brief.statements}
        named |= {line.claim for group in brief.figures for line in group}
        assert named <= {claim.id for claim in brief.claims}


def test_same_bytes_in_any_order_and_with_any_workers(examples: Path, analysis: Analysis) -> None:
    pages = list(ts.read(examples))
    random.Random(7).shuffle(pages)
    again = ts.analyse(pages, workers=2)
    assert msgspec.json.encode(again.briefs) == msgspec.json.encode(analysis.briefs)
    assert render.html(again.briefs, articles(again)) == render.html(analysis.briefs, articles(analysis))


def test_seed_pages_are_one_story_of_one_identified_origin(seeds: Analysis) -> None:
    (brief,) = seeds.briefs
    assert len(brief.sources) == 2
    assert [origin.name for origin in brief.origins if origin.name] == ["Reuters"]
    assert len(brief.origins) <= 2


def test_seed_figures_stand_with_who_says_so(seeds: Analysis) -> None:
    (brief,) = seeds.briefs
    said = {line.figure.value: line for group in brief.figures for line in group if line.speaker}
    assert {30_000, 11_500} <= set(said)


def test_seed_cites_lie_in_the_bodies(seeds: Analysis) -> None:
    (brief,) = seeds.briefs
    texts = articles(seeds)
    for cite in cites(brief):
        assert 0 <= cite.start < cite.end <= len(texts[cite.article].text)
