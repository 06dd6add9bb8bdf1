from twosource.articles.align import align
from twosource.articles.flatten import flatten
from twosource.articles.visible import from_text


def test_only_what_is_seen_is_kept() -> None:
    markup = flatten("<p>One<script>two()</script> <!-- three --><style>four</style>five</p><template>six</template>")
    assert markup.visible.text == "One five"


def test_blocks_break_lines_and_inline_elements_do_not() -> None:
    markup = flatten("<h2>Head <em>ing</em></h2><p>a <b>b</b>\n  c<br>d</p><ul><li>e<li>f</ul>")
    assert markup.visible.text.split("\n") == ["Head ing", "a b c", "d", "e", "f"]
    assert [line.level for line in markup.visible.lines] == [2, 0, 0, 0, 0]


def test_references_are_decoded_and_mapped() -> None:
    page = "<p>fish &amp; chips&nbsp;now</p>"
    visible = flatten(page).visible
    assert visible.text == "fish & chips now"
    assert visible.page_span(5, 6) == (page.index("&amp;"), page.index("&amp;") + 5)


def test_quoted_values_may_hold_a_bracket_and_stray_quotes_hide_nothing() -> None:
    assert flatten('<a title="x > y">one</a><p class=a"b>two</p><p>three').visible.text.split("\n") == ["one", "two", "three"]


def test_head_and_marks_are_collected() -> None:
    markup = flatten(
        '<html lang="de-AT"><title>T</title><meta name="Author" content="Jane &amp; co"><link rel="canonical" href="/x">'
        '<p>By <a rel="author" href="#">Jane Doe</a> <time datetime="2021-05-03">Monday</time>'
    )
    assert (markup.language, markup.meta("author"), markup.canonical) == ("de-AT", "Jane & co", "/x")
    assert [mark.value for mark in markup.marks] == ["2021-05-03"]
    assert [markup.visible.text[start:end].strip() for start, end in markup.authors] == ["Jane Doe"]


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
