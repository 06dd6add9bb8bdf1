"""The table of figures: which words stand in it, and what comes last."""

import twosource as ts
from twosource.model import Article, FigureLine

TEXT = (
    "The council put the number of homes at risk at 386 after the flood, a spokeswoman said.\n\n"
    "Officials said 1,200 of the 6-litre pumps failed in the flood.\n\n"
    "A 6-litre pump of the flood type was on sale nearby, the council said."
)


def _lines(text: str) -> list[FigureLine]:
    page = Article(id="flood", title="Homes at risk after the flood", text=text, published="2022-03-08")
    return [line for brief in ts.brief([page]) for group in brief.figures for line in group]


def test_a_figure_keeps_its_own_words_where_what_it_counts_stands_before_it() -> None:
    (line,) = (line for line in _lines(TEXT) if line.figure.value == 386)
    assert (line.counts, line.text) == ("homes", "386")


def test_a_measure_that_names_the_kind_of_thing_never_stands_before_a_count() -> None:
    values = [line.figure.value for line in _lines(TEXT)]
    assert set(values) - {6} == {386, 1200}
    assert 6 not in values[:2]


def test_of_several_fates_in_a_sentence_each_figure_has_the_one_beside_it() -> None:
    text = "The mayor of Calder said on Tuesday that 12 miners had died in the blast and more than 80 were injured."
    assert {line.figure.value: line.counts for line in _lines(text)} == {12: "miners (died)", 80: "miners (injured)"}


def test_a_figure_that_no_sentence_names_has_no_row_and_is_counted() -> None:
    text = "The port handled 1.2 million tonnes in May, a spokeswoman for Calder said. The toll for a ship was $40 in May."
    page = Article(id="port", title="The port of Calder", text=text, published="2022-06-08")
    (brief,) = ts.brief([page])
    assert [line.counts for group in brief.figures for line in group] == ["toll for a ship"]
    assert "1 figure: in sentences that do not name what is measured" in [left.reason for left in brief.left_out]


def test_a_figure_told_in_two_units_has_one_row() -> None:
    text = (
        "The slick off Calder was 40 kilometres (25 miles) long, the coast guard said. "
        "Fishermen claimed damages of $3 million (2.7 million euros)."
    )
    assert sorted(line.text for line in _lines(text)) == ["$3 million (2.7 million euros)", "40 kilometres (25 miles)"]


def test_another_figure_in_brackets_keeps_its_row() -> None:
    text = (
        "Police in Calder said that 14 drivers (9 hauliers) were fined, and that 30 lorries (12 tankers) were held at the port."
    )
    assert {line.figure.value for line in _lines(text)} == {14, 9, 30, 12}
