from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource.markets import currencies, exposures, unlisted
from twosource.markets.exposures import SHOWN
from twosource.model import Annotation, Article, Entity, Exposure, Origin

from .samples import page, said

ORIGINS = (Origin(id="o1", name="Wire", articles=("a", "b")), Origin(id="o2", name="Other", articles=("c",)))


def run(*pairs: tuple[Article, Annotation]) -> tuple[Exposure, ...]:
    return exposures([article for article, _ in pairs], {article.id: notes for article, notes in pairs}, ORIGINS)


def test_currency_of_the_actor_with_its_sentences() -> None:
    text = "Norway raised its key rate on Tuesday. The harbour was quiet. Norwegian banks sold bonds."
    (found,) = run(page("a", text))
    assert (found.symbol, found.name, found.kind, found.origins) == ("NOK", "Norwegian Krone", "currency", 1)
    assert [text[cite.start : cite.end] for cite in found.cites] == [
        "Norwegian banks sold bonds.",
        "Norway raised its key rate on Tuesday.",
    ]
    assert found.why == "Norway named in 2 sentences, on 1 page"


QUIET = "The bank was calm that day. " * 20


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("One clerk was born in Chile. ", False),
        ("The clerk sailed to Chile. He liked Chile. He left for Chile again. ", False),
        ("Chile said no. The clerk sailed to Chile. ", False),
        ("Chile said no. The clerk sailed to Chile. He liked Chile. ", True),
        ("A plan that Chile favoured failed. He sailed to Chile. He liked Chile. ", False),
        ("A Chilean minister said no. He flew home to Chile. He liked Chile. ", True),
    ],
)
def test_a_state_counts_by_what_it_does(told: str, listed: bool) -> None:
    article, annotation = page("a", "Norway raised its rate. The Norwegian bank was calm. " + QUIET + told)
    assert ("CLP" in {found.symbol for found in run((article, annotation))}) == listed
    assert unlisted([article], {"a": annotation}) == (() if listed else ("currencies of states named only in passing: Chile",))


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("The krone fell.", True),
        ("The Norwegian krone fell.", True),
        ("He paid 40 kroner.", False),
        ("The clerk saved every krone.", False),
    ],
)
def test_a_currency_that_is_named_itself_needs_no_actor(told: str, listed: bool) -> None:
    pair = page("a", QUIET + "The clerk was born in Norway. " + told)
    found = run(pair)
    assert [item.symbol for item in found] == ["NOK"] * listed
    if listed:
        assert pair[0].text[found[0].cites[0].start :] == told
        assert found[0].why.startswith("the currency itself named in 1 sentence")


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("The United States opened a park. The United States closed it.", False),
        ("The United States raised its tariffs on imported goods.", True),
        ("The United States opened a park, and the dollar fell.", True),
        ("Norway sold fish. Norway bought fish. The United States raised its tariffs on imported goods.", False),
    ],
)
def test_the_dollar_is_listed_only_where_the_story_turns_on_it(told: str, listed: bool) -> None:
    article, annotation = page("a", told)
    assert ("USD" in {item.symbol for item in run((article, annotation))}) == listed
    assert any("United States" in reason for reason in unlisted([article], {"a": annotation})) != listed


def test_a_body_with_a_states_name_is_not_the_state() -> None:
    article, annotation = page("a", "The Norwegian Trade Council said no. It said no again.")
    body = Entity(start=4, end=27, label="ORG", name="Norwegian Trade Council")
    both = replace(annotation, entities=(body, *annotation.entities))
    assert run((article, annotation)) != ()
    assert run((article, both)) == ()


def test_the_union_stands_for_the_euro() -> None:
    article, annotation = page("a", "The ECB cut its rate.")
    bank = Entity(start=4, end=7, label="ORG", name="European Central Bank")
    assert [found.symbol for found in run((article, replace(annotation, entities=(bank,))))] == ["EUR"]


def test_a_state_in_the_title_counts_once_it_is_in_the_text() -> None:
    text = "The rate was raised. The bank was calm. Nobody spoke. One minister, from Chile, resigned."
    assert run(page("a", text)) == ()
    assert [found.symbol for found in run(page("a", text, title="Chile minister resigns"))] == ["CLP"]


@pytest.mark.parametrize("dateline", ["OSLO (Agency) - ", "OSLO, Oct. 25 (Agency) -- ", "OSLO — ", "OSLO, NORWAY, March 3 - "])
def test_a_dateline_is_not_what_a_page_is_about(dateline: str) -> None:
    assert run(page("a", f"{dateline}Nobody spoke. Nothing was said.")) == ()


def test_a_name_in_capitals_that_is_no_dateline_counts() -> None:
    assert [found.symbol for found in run(page("a", "OSLO said that nobody spoke."))] == ["NOK"]


def test_a_currency_nobody_can_deal_in_is_left_out_with_what_to_watch() -> None:
    article, annotation = page("a", "North Korea opened a port.")
    assert run((article, annotation)) == ()
    (reason,) = unlisted([article], {"a": annotation})
    assert reason.startswith("North Korean Won (KPW): no market outside")
    assert "watch KRW" in reason


def test_currency_is_that_of_the_day() -> None:
    assert run(page("a", "Croatia opened a port.", day="2019-04-24"))[0].symbol == "HRK"
    assert run(page("a", "Croatia opened a port.", day="2024-04-24"))[0].symbol == "EUR"
    undated = run(page("a", "Croatia opened a port.", day=None))[0]
    assert undated.symbol == "EUR"
    assert "undated" in undated.why


def test_no_state_no_currency() -> None:
    assert currencies.currency("ZZ", date(2020, 1, 1)) is None


def test_what_is_not_shown_is_said() -> None:
    (found,) = run(page("a", " ".join(f"Norway did it {number} times." for number in range(SHOWN + 3))))
    assert len(found.cites) == SHOWN
    assert found.why == f"Norway named in {SHOWN + 3} sentences, on 1 page ({SHOWN} shown)"


def test_a_sentence_that_pages_share_is_cited_once() -> None:
    (found,) = run(page("a", "Norway’s bank raised its rate."), page("b", "Norway's bank raised its rate."))
    assert [cite.article for cite in found.cites] == ["a"]
    assert found.why == "Norway named in 1 sentence, on 2 pages"


def test_copies_count_as_one_origin() -> None:
    text = "Norway raised its rate."
    (found,) = run(page("a", text), page("b", text), page("c", text))
    assert found.origins == 2


def test_claims_come_first_among_sentences_of_trade() -> None:
    article, annotation = page("a", "Peru sold copper. Peru sold more copper, he said.")
    claimed = replace(annotation, claims=(said(article, 1, annotation),))
    copper = next(found for found in run((article, claimed)) if found.symbol == "copper")
    assert [cite.start for cite in copper.cites] == [annotation.sentences[1].start, 0]


@given(st.permutations(["a", "b", "c"]))
def test_order_does_not_matter(order: list[str]) -> None:
    pages = {
        "a": page("a", "Norway sold gas to Chile. Chile paid."),
        "b": page("b", "Peru sells copper. Chile sells copper."),
        "c": page("c", "Qatar sells gas. Qatar sold gas to Norway."),
    }
    assert run(*(pages[id] for id in order)) == run(*pages.values())


@given(st.text(alphabet="Norway Chile gas oil.\n", max_size=200))
def test_cites_quote_sentences(text: str) -> None:
    article, annotation = page("a", text)
    spans = {(sentence.start, sentence.end) for sentence in annotation.sentences}
    for found in run((article, annotation)):
        assert found.cites
        assert all((cite.start, cite.end) in spans for cite in found.cites)


def test_the_first_to_move_in_place_of_a_currency_nobody_deals_in_needs_only_to_be_named() -> None:
    told = (
        "North Korea shut a port. North Korea sold a ship. "
        + QUIET
        + "A ship had come from South Korea. Another had come from Chile."
    )
    found = run(page("a", told))
    assert [item.symbol for item in found] == ["KRW"]
    assert (
        found[0].why == "South Korea named in 1 sentence, on 1 page; moves in place of the North Korean Won, which has no market"
    )
