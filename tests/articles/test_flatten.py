from twosource.articles.flatten import flatten


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


def test_lines_know_their_element_and_their_links() -> None:
    markup = flatten('<main class="story"><p>Read <a href="/x">this</a> now</p><ul><li><a href="/y">That</a></ul></main>')
    paragraph, item = markup.visible.lines
    assert [markup.elements[line.block].name for line in (paragraph, item)] == ["p", "li"]
    assert (paragraph.linked, item.linked) == (len(" this"), len("That"))
    around = markup.elements[markup.elements[paragraph.block].parent]
    assert (around.name, around.attributes.strip()) == ("main", 'class="story"')


def test_a_paragraph_ends_where_the_next_begins() -> None:
    markup = flatten("<div><p>one<p>two<div>three</div></div>four")
    parents = [markup.elements[line.block].parent for line in markup.visible.lines[:3]]
    assert parents == [0, 0, 0]
    assert markup.visible.lines[3].block == -1


def test_an_unclosed_tag_ends_where_the_next_begins() -> None:
    assert flatten('<div class="a" <p>one</p> 2 < 3').visible.text == "one\n2 < 3"
