"""Sentences, figures and quotations of any text at all: exact spans, bounded values, linear time."""

import math
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language import quotations, sentences
from twosource.language.figures import find
from twosource.language.sentences import LONGEST
from twosource.model import Figure

WORDS = (
    "5|1,250|3.5|1,5|two|twenty-five|half|a quarter of|million|bn|dozen|hundreds of thousands|%|per cent|"
    "percentage points|$|€|US$|INR|tonnes|barrels|a day|per hour|a|of|of the|and|or|to|-|–|between|from|more than|"
    "about|up to|or more|+|rose|fell by|up|down|cut|rise|higher|workers|people|Row|aged|years old|2019|May|at|(|)|"
    ',|.|?|!|…|. . .|“|”|"|’s|Mr.|U.S.|Inc.|a.m.|[4]|•|\n|\n\n|\u202e|\u200f|😀|\ud800|\x00|\xa0|½|³|٣|。|Ünïcödé|'
    "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
).split("|")
mixed = st.lists(st.sampled_from(WORDS), max_size=40).flatmap(
    lambda words: st.sampled_from((" ", "")).map(lambda gap: gap.join(words))
)
anything = st.one_of(
    mixed, st.text(max_size=300), st.text(alphabet=st.characters(categories=("Cs", "Cf", "Nd", "No", "Po", "Sc")), max_size=80)
)


@given(anything)
def test_figures_are_disjoint_finite_and_within_their_bounds(text: str) -> None:
    end = 0
    for figure in find(text):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end].strip() == text[figure.start : figure.end]
        assert math.isfinite(figure.value)
        assert figure.low is None or figure.low <= figure.value
        assert figure.high is None or figure.value <= figure.high
        assert figure.counts is None or all(word in text for word in figure.counts.split())
        end = figure.end


@given(mixed)
def test_what_stands_in_the_paragraph_before_changes_nothing_but_the_offsets(text: str) -> None:
    before = "It rained all day.\n\n"
    moved = tuple(shifted(figure, len(before)) for figure in find(text))
    assert find(before + text) == moved


def shifted(figure: Figure, by: int) -> Figure:
    fields = {name: getattr(figure, name) for name in figure.__struct_fields__}
    return Figure(**{**fields, "start": figure.start + by, "end": figure.end + by})


@given(anything)
def test_sentences_hold_every_word_once_in_order(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        part = text[sentence.start : sentence.end]
        assert end <= sentence.start < sentence.end <= len(text)
        assert part == part.strip()
        assert not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()


def test_nothing_is_found_in_nothing() -> None:
    for text in ("", " ", "\n\n\n", "\u200b", "\ufeff", "\ud800"):
        assert find(text) == ()
        assert len(sentences(text)) <= 1


HOSTILE = (
    "1 to |1-|1 and |one and |one hundred |half a |a quarter of a |one point one |5 million |million |more than |"
    "rose by |the number of |fell to 5 |5 %|5, |5+|(1)|1/|A1 |aged 5 and |between 5 and |100 km (|5 Main |5:|½|"
    "6 other |of its 5 |5 A B C |Row 5, |Mr. |U.S. |A. B. |. . |... |abc.Abc |[1] |? (|- |\n- |a\n|"
    "word word word word word word\n|“|”|' |“a "
).split("|")


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("run", [find, sentences, quotations])
def test_time_is_linear_in_the_length(run: Callable[[str], object], unit: str) -> None:
    """Ten times the text may take at most thirty times as long: a quadratic pattern would take a hundred."""
    assert seconds(run, unit, 20_000) < 30 * max(seconds(run, unit, 2_000), 0.01)


def seconds(run: Callable[[str], object], unit: str, length: int) -> float:
    """Return the least of three times: a collection of garbage, or a busy machine, may fall into one."""
    text = unit * (length // len(unit))
    return min(once(run, text) for _ in range(3))


def once(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", ["word ", "9", "THE WORD ", "слово ", "字", "[", "word, "])
def test_two_megabytes_without_a_stop(unit: str) -> None:
    text = unit * (2_000_000 // len(unit))
    start = time.process_time()
    found = sentences(text)
    assert all(sentence.end - sentence.start <= LONGEST and not sentence.heading for sentence in found)
    assert "".join(text[one.start : one.end] for one in found).replace(" ", "") == text.replace(" ", "")
    assert find(text) == ()
    assert time.process_time() - start < 60


def test_a_run_without_a_stop_is_parted_behind_its_last_comma_or_word() -> None:
    listed = ", ".join(f"ward number {number} of the old town" for number in range(300))
    first, second = [listed[one.start : one.end] for one in sentences(listed)][:2]
    assert first.endswith(" of the old town,")
    assert second.startswith("ward number ")
    assert LONGEST - 60 < len(first) <= LONGEST
    spelled = "word " * 1_000
    assert [len(spelled[one.start : one.end]) for one in sentences(spelled)] == [LONGEST - 1, 999]
