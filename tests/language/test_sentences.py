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
        "The attack began at 4 a.m. (0300 GMT) on Monday.",
        '"Will you stay?" Smith asked.',
        '"No!" she said.',
        "The train left at 6 p.m. Monday.",
        "The vote is at 5 p.m. London time on Friday.",
        "The delegation of the U.S. State Department landed.",
        "On Feb. 23 the pound rose against the U.S. dollar.",
        "Acme Inc. (ACM.N) and Bolt Corp. Chief Executive Jane Roe agreed.",
        "Sen. Ann Lee of Springfield, Ill. (population 4,000) and Rep. Tom Poe, R-Fla. Republican, voted.",
        "The firm, Shah Pvt. Ltd. Chairman P. K. Shah said, paid Rs. 500 for it.",
        "Paul Moran (d. 1990) and Ida Weil (b. 1901; m. 1920) met here.",
        "Critics, e.g. Lee et al. (2004), and others, i.e. most, disagree.",
        "The case is Roe v. Wade, vol. 2, pp. 4 to 9.",
        '"Why now?" the minister asked.',
        "“Never!” President Smith told reporters.",
        "The prize for Viva Oslo! (1965) went to her.",
        "We waited . . . and waited ... and left.",
        "See example.com or mail a.smith@example.org today.",
        "Prices rose 3.5 per cent to $1.20 a lb. in May.",
        "The rules are these: 1. Pay at once.",
    ],
)
def test_stops_inside_a_sentence_do_not_end_it(sentence: str) -> None:
    assert split(sentence) == [sentence]
    assert split(f"It rained. {sentence} It rained again.") == ["It rained.", sentence, "It rained again."]


def test_abbreviations_can_end_a_sentence() -> None:
    assert split("He left the U.S. The shop closed.") == ["He left the U.S.", "The shop closed."]
    assert split("He said no. Then he left.") == ["He said no.", "Then he left."]
    assert split("They chose plan B. It failed.") == ["They chose plan B.", "It failed."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It met at 5 p.m. The vote was close.", ["It met at 5 p.m.", "The vote was close."]),
        ("He flew to the U.S. However, he left.", ["He flew to the U.S.", "However, he left."]),
        ("It sells tea, coffee etc. Profits rose.", ["It sells tea, coffee etc.", "Profits rose."]),
        ("It fell ill. It died.", ["It fell ill.", "It died."]),
        ("She was born there. [1] She left. [2] [3] He stayed.", ["She was born there. [1]", "She left. [2] [3]", "He stayed."]),
        ("Ten were hurt.The town is calm.", ["Ten were hurt.", "The town is calm."]),
        ("They lost. (the final was close.) They left.", ["They lost.", "(the final was close.)", "They left."]),
        ("“We go. You stay.” He left.", ["“We go.", "You stay.”", "He left."]),
        ("It ended. . . . The rest is silence.", ["It ended. . . .", "The rest is silence."]),
        ("IT RAINED. MR. SMITH LEFT THE U.S. IT RAINED.", ["IT RAINED.", "MR. SMITH LEFT THE U.S.", "IT RAINED."]),
        ("他走了。她留下了。", ["他走了。", "她留下了。"]),
        ("Er kam am 3. Mai an. Sie blieb.", ["Er kam am 3.", "Mai an.", "Sie blieb."]),
        ("¿Vienes? No. ¡Sí!", ["¿Vienes?", "No.", "¡Sí!"]),
    ],
)
def test_sentences_end(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_a_quotation_continued_over_paragraphs() -> None:
    text = "“We go. You stay.\n\n“They come,” he said. “All of them.”"
    assert split(text) == ["“We go.", "You stay.", "“They come,” he said.", "“All of them.”"]


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


def test_numbers_of_headings_do_not_end_them() -> None:
    assert split("1.2. Terms of the loan") == ["1.2. Terms of the loan"]


def test_lettered_items_are_parted() -> None:
    assert split("The deal has\na) a loan of ten years,\nb) a grant.") == [
        "The deal has",
        "a) a loan of ten years,",
        "b) a grant.",
    ]


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


def test_an_attribution_stands_on_the_line_of_its_question() -> None:
    assert split("“Is the pier open?” Mr. Lund asked.") == ["“Is the pier open?” Mr. Lund asked."]
    assert split("“Is the pier open?”\nMr. Lund asked no more that day, since nobody knew.")[0] == "“Is the pier open?”"


def test_marks_that_close_two_quotations_stay_together() -> None:
    assert split("“It means ‘for ever.’ ”) Mara left.") == ["“It means ‘for ever.’ ”)", "Mara left."]


def test_the_agency_of_a_dateline_begins_no_sentence() -> None:
    text = "Tallinn, 3 Sept. (Tidewater) -- The port shut. It will reopen."
    assert [text[one.start : one.end] for one in sentences(text)] == [text[:46], text[47:]]
