"""What a careful analyst finds in the example pages (see the tables in examples/README.md), the program finds too."""

from pathlib import Path

import pytest

import twosource as ts
from twosource.model import Brief
from twosource.run import Analysis


@pytest.fixture(scope="module")
def strike(examples: Path) -> Analysis:
    return ts.analyse(ts.read(examples / "calder-bay"))


@pytest.fixture(scope="module")
def summit(examples: Path) -> Analysis:
    return ts.analyse(ts.read(examples / "vladivostok"))


def only(analysis: Analysis) -> Brief:
    (brief,) = analysis.briefs
    return brief


def carried(brief: Brief) -> dict[str | None, tuple[str, ...]]:
    """Return the articles that carry each origin, by its name."""
    return {origin.name: origin.articles for origin in brief.origins}


def values(brief: Brief, words: str) -> dict[float, str | None]:
    """Return value -> speaker of the figures whose line has these words."""
    return {line.figure.value: line.speaker for group in brief.figures for line in group if words in f"{line.counts} {line.text}"}


def relations(brief: Brief, kind: str) -> set[frozenset[float]]:
    """Return the pairs of figures that stand in a relation of this type."""
    figures = {claim.id: {figure.value for figure in claim.figures} for claim in brief.claims}
    return {
        frozenset((one, other))
        for relation in brief.relations
        if relation.type == kind and relation.b
        for one in figures[relation.a]
        for other in figures[relation.b]
    }


def test_origins_of_the_strike(strike: Analysis) -> None:
    origins = carried(only(strike))
    assert origins["Tidewater News"] == ("01-wire.html", "02-copy.txt")
    assert origins["Calder Bay Courier"] == ("03-local.html",)
    assert len(origins) == 3


def test_rival_counts_of_the_strikers_conflict(strike: Analysis) -> None:
    assert frozenset({1200.0, 2000.0}) in relations(only(strike), "conflict")


def test_the_talks_are_put_off(strike: Analysis, examples: Path) -> None:
    assert "2021-09-22" in {event.start_day for event in only(strike).schedule}
    before = ts.brief(ts.read(examples / "calder-bay"), as_of="2021-09-15")[0]
    assert {event.start_day for event in before.schedule} == {"2021-09-20"}


def test_no_currency_is_touched_where_no_state_is_named(strike: Analysis) -> None:
    touched = {exposure.name for exposure in only(strike).exposures}
    assert {"copper", "wheat"} <= touched
    assert not any(exposure.kind == "currency" for exposure in only(strike).exposures)


def test_origins_of_the_summit(summit: Analysis) -> None:
    origins = carried(only(summit))
    assert origins["Northern Wire"] == ("01-wire.txt", "02-portal.html", "03-portal-cut.txt", "04-broker.txt", "10-update.txt")
    assert origins["Pacific Press Agency"] == ("05-second-agency.html",)
    assert len(origins) == 5


def test_a_paywall_is_no_article(summit: Analysis) -> None:
    assert [entry.id for entry in summit.reading.left_out] == ["09-paywall.html"]


def test_the_undated_page_is_dated_from_the_others_and_not_alone(summit: Analysis, examples: Path) -> None:
    dated = {source.article: source.dated for source in only(summit).sources}["04-broker.txt"]
    assert (dated.start, dated.end) == ("2019-04-24", "2019-04-24")
    assert "it tells what 06-liveblog.html tells for 2019-04-25" in dated.basis
    alone = only(ts.analyse(ts.read(examples / "vladivostok" / "04-broker.txt"))).sources[0].dated
    assert alone.start is None
    assert "Wednesday" in alone.basis


def test_a_page_dated_by_the_others_is_not_known_before_its_day(examples: Path) -> None:
    brief = only(ts.analyse(ts.read(examples / "vladivostok"), as_of="2019-04-23"))
    assert [source.article for source in brief.sources] == ["07-preview.html"]
    assert "04-broker.txt" in {entry.id for entry in brief.left_out}


def test_the_summit_is_scheduled(examples: Path) -> None:
    brief = ts.brief(ts.read(examples / "vladivostok"), as_of="2019-04-24")[0]
    assert ("2019-04-25", 1) in {(event.start_day, event.in_days) for event in brief.schedule}


def test_belief_and_permits_stand_side_by_side_with_who_says_so(summit: Analysis) -> None:
    brief = only(summit)
    assert frozenset({30_000.0, 11_500.0}) in relations(brief, "stale_figure")
    assert values(brief, "some 30,000")[30_000] == "Washington"
    assert "letter" in (values(brief, "permits")[11_500] or "")


def test_the_claim_about_fuel_changed_hands(summit: Analysis) -> None:
    brief = only(summit)
    holders = {claim.id: claim.speaker.name for claim in brief.claims if claim.speaker}
    changed = {(holders[one.a], holders[one.b]) for one in brief.relations if one.type == "attribution_changed" and one.b}
    assert ("United Nations", "United States") in changed
