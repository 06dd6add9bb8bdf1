from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.briefs.sense import APART, apart, bears_out
from twosource.model import Article, Claim, Dating, Figure, Relation, TimeExpression
from twosource.run.steps import annotate


class Told(NamedTuple):
    text: str
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    times: tuple[TimeExpression, ...]


def told(text: str, id: str = "a", day: str | None = "2022-03-08") -> Told:
    dated = Dating(start=day, end=day)
    notes = annotate(Article(id=id, text=text, published=day, dated=dated))
    return Told(text, notes.claims, notes.figures, notes.times)


def supported(cited: str, line: str) -> bool:
    return bears_out(told(cited, "b"), told(line), frozenset())


PLAIN = "The harbour office of Tarn will raise the berth fee by 4 percent on Monday."


@pytest.mark.parametrize(
    "cited",
    [
        PLAIN,
        "Berth fees in Tarn will go up by 4 percent on Monday, the harbour office said.",
        "On Monday the harbour office of Tarn will raise the berth fee by 4 percent, for 60 ships.",
        PLAIN.replace("4", "four"),
    ],
)
def test_a_sentence_with_all_that_a_line_says_bears_it_out(cited: str) -> None:
    assert supported(cited, PLAIN)


@pytest.mark.parametrize(
    "cited",
    [
        PLAIN.replace("raise", "cut"),
        PLAIN.replace("4 percent", "5 percent"),
        PLAIN.replace(" by 4 percent", ""),
        PLAIN.replace("Monday", "Friday"),
        PLAIN.replace(" on Monday", ""),
        PLAIN.replace(" on Monday", " this month"),
        PLAIN.replace("will raise", "will not raise"),
        PLAIN.replace("will raise", "won’t raise"),
        PLAIN.replace("will raise", "could raise"),
        PLAIN.replace("will raise", "is expected to raise"),
        PLAIN.replace("will raise", "is close to raising"),
        PLAIN.replace("will raise", "raised"),
        PLAIN.replace(" on Monday.", " on Monday if the council agrees."),
        PLAIN.replace(" on Monday.", " on Monday, subject to a vote."),
        PLAIN.replace(" on Monday.", " on Monday unless traffic picks up."),
        PLAIN.replace(" on Monday.", " on Monday; it depends on the council."),
    ],
)
def test_another_figure_day_sense_or_condition_bears_nothing_out(cited: str) -> None:
    assert not supported(cited, PLAIN)


@pytest.mark.parametrize(
    ("old", "new"), [("raise", "cut"), ("will", "will not"), ("will", "could"), ("4", "5"), ("Monday", "Friday")]
)
def test_what_a_line_has_and_a_cited_sentence_lacks_is_not_borne_out_either(old: str, new: str) -> None:
    assert not supported(PLAIN, PLAIN.replace(old, new))


def test_a_more_exact_day_bears_out_a_longer_time_and_not_the_reverse() -> None:
    exact, loose = "The ferry sank in Tarn on 24 April 2019.", "The ferry sank in Tarn in April 2019."
    assert supported(exact, loose)
    assert not supported(loose, exact)


def test_a_weekday_of_an_undated_page_is_the_same_weekday() -> None:
    line = told("The ferry sank in Tarn on Thursday.")
    assert bears_out(told("In Tarn the ferry sank on Thursday.", "b", None), line, frozenset())
    assert not bears_out(told("In Tarn the ferry sank on Friday.", "b", None), line, frozenset())


@pytest.mark.parametrize("kind", APART)
def test_claims_that_relations_set_apart_bear_nothing_out(kind: str) -> None:
    one, two = told("The ferry sank in Tarn, the owner said."), told("In Tarn the ferry went down and sank, the owner said.", "b")
    pair = Relation(type=kind, a=one.claims[0].id, b=two.claims[0].id)  # type: ignore[arg-type]
    assert bears_out(two, one, frozenset())
    assert not bears_out(two, one, apart([pair]))
    assert not bears_out(one, two, apart([pair]))
    agreeing = Relation(type="agree", a=one.claims[0].id, b=two.claims[0].id)
    assert bears_out(two, one, apart([agreeing]))


@given(st.text(max_size=300))
def test_the_same_words_always_bear_themselves_out(text: str) -> None:
    one = Told(text, (), (), ())
    assert bears_out(one, one._replace(text=f" {text} "), frozenset())
