import time

import pytest

from twosource.pages.sniff import is_feed, is_html

PLAIN = [
    "",
    "The harbour reopened on Friday.\n\nFerries sail again.",
    "Use the <b> tag for bold text and the <p> tag for a paragraph; close it with </p>.",
    "I typed `<p>Hello</p>` into the editor, and one paragraph came up.\n\nThat was all it took on that day, and we went home.",
    "a < b and c > d, so 5 <p 6",
    "First line of a report<br>\n\nThe second paragraph is much longer than the first one.\n\nSo is the third, by some words.",
    "Subscribe\n<script>var x = '<p>hidden</p>';</script>\nThe minister spoke of grain, of ships and of the weather.",
    "<3 the new ferry",
]
HTML = [
    "<!DOCTYPE html><title>x</title>",
    "\ufeff\n <!-- saved -->\n<HTML lang=en><body>x",
    '<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>',
    "<p>The harbour reopened.</p><p>Ferries sail again.</p>",
    "<p>One<p>Two<p>Three",
    "One line<br>another line<br/>a third line",
    "<DIV class='story'>The harbour <a href='x'>reopened</a></DIV>",
    "<article>\n\nThe harbour reopened on Friday.\n\nFerries sail again.\n\n</article>",
    "<div id='root'></div><script>app()</script>",
    "Breaking: <div>The harbour reopened on Friday, and ferries sail again.</div>",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_that_mentions_tags_is_plain_text(text: str) -> None:
    assert not is_html(text)


@pytest.mark.parametrize("text", HTML)
def test_documents_and_fragments_are_html(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize("root", ["<rss version='2.0'>", "<?xml version='1.0'?>\n<feed xmlns='x'>", "<rdf:RDF>"])
def test_feeds_are_told(root: str) -> None:
    assert is_feed(root)
    assert not is_feed("<html>" + root)


@pytest.mark.parametrize(
    "text",
    [
        "<p>" * 70_000,
        "<p " * 70_000,
        "<" * 300_000,
        "<p>" * 30_000 + "</div>" * 20_000,
        "<div>" * 20_000 + "<p></p></div>" * 10_000,
        "<!--" * 80_000,
        "<script>" * 40_000,
        "\n \n" * 100_000,
        "<p>" + " \n" * 100_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_takes_little_time(text: str) -> None:
    start = time.process_time()
    is_html(text)
    assert time.process_time() - start < 5
