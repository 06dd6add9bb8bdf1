import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language import annotate, quotations, written
from twosource.model import Article, Dating
from twosource.spans import Spanned

TEXT = (
    "AMBER COAST TALKS\n\nPresident Ada Brandt said on Thursday that some 1,150 Norwegian nurses will leave within two weeks.\n\n"
    '"They cost us $4 million a year," Brandt said two months ago.'
)


def test_everything_is_annotated() -> None:
    annotation = annotate(Article(id="a", text=TEXT, published="2021-03-05T08:00:00+01:00"))
    assert [sentence.heading for sentence in annotation.sentences] == [True, False, False]
    assert [TEXT[figure.start : figure.end] for figure in annotation.figures] == [
        "some 1,150",
        "within two weeks",
        "$4 million a year",
    ]
    assert "2021-03-04" in [found.value for found in annotation.times]
    assert {entity.name for entity in annotation.entities} >= {"Ada Brandt"}
    assert annotation.claims == ()


def test_other_languages_keep_names_but_neither_times_nor_figures() -> None:
    annotation = annotate(Article(id="a", text="Am Montag kamen 300 Menschen nach Oslo.", language="de"))
    assert (annotation.times, annotation.figures) == ((), ())
    assert [entity.name for entity in annotation.entities][-1] == "Oslo"


def test_an_ordinal_with_a_stop_ends_no_sentence_where_the_language_writes_it_so() -> None:
    text = "Die Kammer tagt am 18. Juli in Bremen. Im Jahr 2019. Danach nicht mehr."
    german = annotate(Article(id="a", text=text, language="de")).sentences
    assert [text[one.start : one.end] for one in german] == text.replace(". ", ".|").replace("18.|", "18. ").split("|")
    english = "The court sat on row 18. July was warm."
    assert len(annotate(Article(id="a", text=english, language="en")).sentences) == 2


@pytest.mark.parametrize(
    ("article", "day"),
    [
        (Article(id="a", published="2021-03-05T23:00:00-05:00"), date(2021, 3, 5)),
        (Article(id="a", published="2021-03"), None),
        (Article(id="a", dated=Dating(start="2021-03-05", end="2021-03-05")), date(2021, 3, 5)),
        (Article(id="a", dated=Dating(start="2021-03-05", end="2021-03-06")), None),
        (Article(id="a"), None),
    ],
)
def test_the_day_of_writing(article: Article, day: date | None) -> None:
    assert written(article) == day


@given(st.text(max_size=300))
def test_all_spans_lie_inside_any_text(text: str) -> None:
    annotation = annotate(Article(id="a", text=text))
    spans: list[Spanned] = [*annotation.sentences, *annotation.entities, *annotation.times, *annotation.figures]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "1",
        "1,",
        ",",
        "a.a.",
        "A ",
        "$",
        "1-",
        "May ",
        "x@",
        ".",
        "\n",
        "(1) ",
        "the ",
        "Monday ",
        "1.1.",
        "twenty-",
        "“a” ",
        "'a ",
        "😀",
        "Oslo said ",
        "THE PORT ",
        "2019-05-03 ",
        "The port shut.\n\n",
    ],
)
def test_hostile_text_takes_time_linear_in_its_length(unit: str) -> None:
    """Ten times the text may take at most forty times as long: a quadratic pattern would take a hundred."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        annotate(Article(id="a", text=text, published="2021-03-05"))
        quotations(text)
        return time.process_time() - start

    assert seconds(20_000) < 40 * max(seconds(2_000), 0.02)


@pytest.mark.parametrize(("confidence", "day"), [(0.6, "2021-03-14"), (0.9, "2021-03-14")])
def test_the_year_of_a_day_is_known_where_the_day_of_writing_is_not_sure(confidence: float, day: str) -> None:
    dated = Dating(start="2021-03-01", end="2021-03-09", confidence=confidence)
    found = annotate(Article(id="a", text="The fair of Oslo opens on 14 March and ends on Friday.", dated=dated)).times
    assert [(time.start_day, time.weekday) for time in found] == [(day, None), (None, 4)]


def test_an_unsure_dating_at_the_calendar_s_end_is_none() -> None:
    dated = Dating(start="9999-12-20", end="9999-12-30", confidence=0.6)
    found = annotate(Article(id="a", text="The fair of Oslo opens on 14 March.", dated=dated)).times
    assert [time.start_day for time in found] == [None]
