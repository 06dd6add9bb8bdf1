from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource.markets import currencies, exposures, in_passing
from twosource.markets.exposures import SHOWN
from twosource.model import Annotation, Article, Exposure, Origin

from .samples import page, said

ORIGINS = (Origin(id="o1", name="Wire", articles=("a", "b")), Origin(id="o2", name="Other", articles=("c",)))


def run(*pairs: tuple[Article, Annotation]) -> tuple[Exposure, ...]:
    return exposures([article for article, _ in pairs], {article.id: notes for article, notes in pairs}, ORIGINS)


def test_currency_of_the_subject_with_its_sentences() -> None:
    text = "Norway raised its key rate on Tuesday. The harbour was quiet. Norwegian banks sold bonds."
    (found,) = run(page("a", text))
    assert (found.symbol, found.name, found.kind, found.origins) == ("NOK", "Norwegian Krone", "currency", 1)
    assert [text[cite.start : cite.end] for cite in found.cites] == [
        "Norwegian banks sold bonds.",
        "Norway raised its key rate on Tuesday.",
    ]
    assert found.why == "Norway named in 2 sentences of 1 page"


def test_a_state_in_passing_is_no_exposure() -> None:
    text = (
        "Norway raised its rate. The Norwegian bank was calm. "
        + "The bank was calm that day. " * 20
        + "One clerk was born in Chile."
    )
    article, annotation = page("a", text)
    assert [found.symbol for found in run((article, annotation))] == ["NOK"]
    assert in_passing([article], {"a": annotation}) == ("Chile",)


def test_a_state_in_the_title_counts_once_it_is_in_the_text() -> None:
    text = "The rate was raised. The bank was calm. Nobody spoke. One minister, from Chile, resigned."
    assert run(page("a", text)) == ()
    assert [found.symbol for found in run(page("a", text, title="Chile minister resigns"))] == ["CLP"]


@pytest.mark.parametrize("dateline", ["OSLO (Agency) - ", "OSLO, Oct. 25 (Agency) -- ", "OSLO — ", "OSLO, NORWAY, March 3 - "])
def test_a_dateline_is_not_what_a_page_is_about(dateline: str) -> None:
    assert run(page("a", f"{dateline}Nobody spoke. Nothing was said.")) == ()


def test_a_name_in_capitals_that_is_no_dateline_counts() -> None:
    assert [found.symbol for found in run(page("a", "OSLO said that nobody spoke."))] == ["NOK"]


def test_an_untradable_currency_says_so_and_what_to_watch() -> None:
    (found,) = run(page("a", "North Korea opened a port."))
    assert found.symbol == "KPW"
    assert "untradable" in found.why
    assert "KRW" in found.why


def test_currency_is_that_of_the_day() -> None:
    assert run(page("a", "Croatia opened a port.", day="2019-04-24"))[0].symbol == "HRK"
    assert run(page("a", "Croatia opened a port.", day="2024-04-24"))[0].symbol == "EUR"
    undated = run(page("a", "Croatia opened a port.", day=None))[0]
    assert undated.symbol == "EUR"
    assert "undated" in undated.why


def test_no_state_no_currency() -> None:
    assert currencies.currency("ZZ", date(2020, 1, 1)) is None


def test_what_is_not_shown_is_said() -> None:
    (found,) = run(page("a", "Norway did it again today. " * (SHOWN + 3)))
    assert len(found.cites) == SHOWN
    assert "3 more are not" in found.why


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
