import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.sentences import sentences


def split(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(text)]


def headings(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(text) if sentence.heading]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. President Jane Doe met J. R. Smith of Acme Inc. on Jan. 5 at 5 a.m. EST.",
        "Gen. A. B. Miller and Mr. Jones saw No. 5 on St. Mary St. Road, e.g. the green one.",
        "Growth was 3.5 percent, i.e. 0.2 points less.",
        "PORT AMBER, Norland (Wire) - The minister left on Monday.",
        '"Will you stay?" Smith asked.',
        '"No!" she said.',
        "The train left at 6 p.m. Monday.",
    ],
)
def test_stops_inside_a_sentence_do_not_end_it(sentence: str) -> None:
    assert split(sentence) == [sentence]
    assert split(f"It rained. {sentence} It rained again.") == ["It rained.", sentence, "It rained again."]


def test_abbreviations_can_end_a_sentence() -> None:
    assert split("He left the U.S. The shop closed.") == ["He left the U.S.", "The shop closed."]
    assert split("He said no. Then he left.") == ["He said no.", "Then he left."]
    assert split("They chose plan B. It failed.") == ["They chose plan B.", "It failed."]


def test_a_quotation_of_several_sentences_is_parted_and_keeps_its_tail() -> None:
    assert split('"I go. You stay," he said. She wept.') == ['"I go.', 'You stay," he said.', "She wept."]


def test_ellipses_and_closing_brackets() -> None:
    assert split("It was late... We slept. (He left. She stayed.) Then… nothing") == [
        "It was late...",
        "We slept.",
        "(He left.",
        "She stayed.)",
        "Then… nothing",
    ]


def test_headings_are_short_or_titled_and_without_a_stop() -> None:
    text = "HARVEST AND PRICES\n\nThe harvest was poor.\n\nWhat comes next\n\nWhy Did the Bridge Fall?\n\nIt fell."
    assert headings(text) == ["HARVEST AND PRICES", "What comes next", "Why Did the Bridge Fall?"]


def test_a_sentence_cut_short_is_no_heading() -> None:
    assert headings("It rained.\n\nThe committee will meet again in the spring to decide on the bridge and the") == []


def test_items_are_parted_at_line_breaks_and_are_no_headings() -> None:
    text = "Bring:\n- bread and butter\n- a coat. And shoes."
    assert split(text)[1:] == ["- bread and butter", "- a coat.", "And shoes."]
    assert "- bread and butter" not in headings(text)


def test_wrapped_lines_are_one_sentence() -> None:
    assert len(split("The long line of the wrapped text ends here, in the middle of\na sentence that goes on.")) == 1


@given(st.text(alphabet='aA1 .,!?"”\n-…', max_size=300))
def test_sentences_cover_all_words_in_order(text: str) -> None:
    found = sentences(text)
    end = 0
    for sentence in found:
        part = text[sentence.start : sentence.end]
        assert end <= sentence.start < sentence.end <= len(text)
        assert part == part.strip()
        assert "\n\n" not in part
        assert not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()
