import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.sentences import sentences
from twosource.language.tagger import Tags, tag

TEXT = (
    "Mara Quist, the ports minister of Estonia, said on Friday that the northern pier would stay shut until spring.\n\n"
    '"We have asked the World Bank for help," she told reporters in Tallinn.'
)


def tags(text: str) -> Tags:
    return tag(text, sentences(text))


def test_who_says_what_is_marked() -> None:
    parts = [(TEXT[part.start : part.end], part.label) for part in tags(TEXT).parts]
    assert ("said", "cue") in parts
    assert any(label == "source" and "Mara Quist" in words for words, label in parts)
    assert ("that the northern pier would stay shut until spring", "content") in parts
    assert ("she", "source") in parts


def test_names_are_marked() -> None:
    names = {TEXT[name.start : name.end]: name.label for name in tags(TEXT).names}
    assert names["Mara Quist"] == "PER"
    assert names["Estonia"] == "LOC"
    assert names["World Bank"] == "ORG"
    assert names["Tallinn"] == "LOC"


def test_runs_without_a_letter_are_not_read() -> None:
    run = "2 000 000 " * 400
    found = tags(f"{run}\n\n{TEXT}")
    assert {len(run) + 2 + name.start for name in tags(TEXT).names} == {name.start for name in found.names}
    assert all(part.start > len(run) for part in found.parts)


def test_the_same_text_gives_the_same_marks() -> None:
    first, second = tags(TEXT), tags(TEXT)
    assert (first.parts, first.names) == (second.parts, second.names)


@pytest.mark.parametrize("text", ["", "\n\n", "   ", ".", "\ud800\ud800", "\u202e\u2066", "😀" * 50, "A" * 5000])
def test_odd_texts_give_no_error(text: str) -> None:
    found = tags(text)
    assert all(0 <= part.start < part.end <= len(text) for part in found.parts)


@settings(max_examples=25)
@given(st.text(alphabet="Mara said “that ships,” \n\ud800é.😀", max_size=200))
def test_marks_are_sorted_and_disjoint(text: str) -> None:
    found = tags(text)
    for spans in (found.parts, found.names):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            end = span.end


def test_time_grows_with_the_text_only() -> None:
    line = "The minister said that the ship was late. "

    def spent(times: int) -> float:
        text = line * times
        marks = sentences(text)
        begin = time.process_time()
        tag(text, marks)
        return time.process_time() - begin

    spent(5)
    assert spent(400) < 30 * max(spent(40), 0.01)
