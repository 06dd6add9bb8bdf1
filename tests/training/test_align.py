from training.align import align

from twosource.articles.plain_text import from_text


def test_paragraphs_are_found_in_order_whatever_the_white_space() -> None:
    visible = from_text(
        "Share\nThe first paragraph is long enough to be an anchor.\nShare\nThe second   one is long enough to be one as well."
    )
    found = align(
        ["The first paragraph is long\nenough to be an anchor.", "Share", "The second one is long enough to be one as well."],
        visible,
    )
    assert [visible.text[start:end] for start, end in found] == visible.text.split("\n")[1:]


def test_a_paragraph_with_a_hole_is_found_by_its_edges() -> None:
    whole = "The harbour authority said on Monday (see map) that the new ferry line would open in June."
    visible = from_text(f"Menu\n{whole}\nEnd")
    found = align([whole.replace(" (see map)", "")], visible)
    assert [visible.text[start:end] for start, end in found] == [whole]


def test_what_is_not_there_is_left_out() -> None:
    assert align(["Nothing of this stands in the page at all."], from_text("Something else.")) == []
