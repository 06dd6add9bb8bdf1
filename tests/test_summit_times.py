"""The two seed pages against a careful reading of when things happened or are due, and of when the undated page was written.

``golden/summit_times.jsonl`` holds that reading as facts: where a happening stands in the text of its page (offsets in code
points), its status, and the closed interval of days in which it lies.
"""

import json
from pathlib import Path
from typing import Any

import pytest

import twosource as ts
from twosource.articles import page_span
from twosource.model import Article, Cite, Event
from twosource.run import Analysis

GOLD = [json.loads(line) for line in (Path(__file__).parent / "golden/summit_times.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def seeds(data: Path) -> Analysis:
    return ts.analyse(ts.read(data / "seeds"))


@pytest.fixture(scope="module")
def articles(seeds: Analysis) -> dict[str, Article]:
    return {article.id: article for article in seeds.reading.articles}


def tells(articles: dict[str, Article], cite: Cite, gold: dict[str, Any]) -> bool:
    """Tell whether a mention holds the words of a happening."""
    place = page_span(articles[cite.article], cite.start, cite.end) if cite.article.startswith(gold["page"]) else None
    return place is not None and place[0] < gold["at"][1] and gold["at"][0] < place[1]


def told(seeds: Analysis, articles: dict[str, Article], gold: dict[str, Any]) -> list[Event]:
    """Return the events of the brief with this happening's days that its words tell."""
    (brief,) = seeds.briefs
    days = (gold["from"], gold["to"])
    events = [event for event in (*brief.timeline, *brief.schedule) if (event.start_day, event.end_day) == days]
    return [event for event in events if any(tells(articles, cite, gold) for cite in event.mentions)]


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: f"{gold['page']}-{gold['at'][0]}")
def test_each_happening_has_its_days_and_its_status(seeds: Analysis, articles: dict[str, Article], gold: dict[str, Any]) -> None:
    assert {event.status for event in told(seeds, articles, gold)} == {gold["status"]}


def test_two_deadlines_of_one_day_stay_two(seeds: Analysis, articles: dict[str, Article]) -> None:
    events = [told(seeds, articles, gold) for gold in GOLD if gold["to"] == "2019-12-31"]
    assert [len(found) for found in events] == [1, 1]
    assert events[0] != events[1]


def test_the_undated_page_is_dated_by_the_other_one(seeds: Analysis) -> None:
    (brief,) = seeds.briefs
    dated = next(source.dated for source in brief.sources if source.article.startswith("000"))
    assert (dated.start, dated.end) == ("2019-04-24", "2019-04-24")


def test_alone_it_is_a_wednesday_without_a_date(data: Path) -> None:
    (brief,) = ts.analyse(page for page in ts.read(data / "seeds") if page.id.startswith("000")).briefs
    (source,) = brief.sources
    assert source.dated.start is None
    assert "Wednesday" in source.dated.basis
