"""The addresses that an article's text links to, and none of its site's."""

from twosource import articles
from twosource.articles.links import links
from twosource.model import Page, Segment

TEXT = (
    "Engineers began lowering the reservoir on Tuesday after cracks were found in the spillway, the water board said.",
    "Farmers who depend on irrigation from the lake were told that deliveries would stop at midnight, for weeks at least.",
    "The spillway was rebuilt in 2003 at a cost of 78 million, and an audit warned that pipes behind it were blocked.",
)


def test_links_in_the_text_are_kept_once_and_those_of_the_site_are_not() -> None:
    told = TEXT[0].replace(
        "cracks were found", '<a class="x" href="https://wire.example/dam?a=1&amp;b=2"><b>cracks</b> were found</a>'
    )
    more = (
        TEXT[1]
        .replace("irrigation", "<a href='https://wire.example/dam?a=1&b=2'>irrigation</a>")
        .replace("midnight", '<a href="/local">midnight</a>')
    )
    html = (
        '<html><body><nav><a href="https://post.example/sport">Sport</a> <a href="https://post.example/tv">TV</a></nav><article>'
        f"<h1>Dam cracks</h1><p>{told}</p><p>{more}</p><p>{TEXT[2]}</p></article>"
        '<footer><a href="https://post.example/imprint">Imprint</a></footer></body></html>'
    )
    assert articles.clean(Page(id="a", html=html)).links == ("https://wire.example/dam?a=1&b=2",)
    assert articles.clean(Page(id="a", text="\n\n".join(TEXT))).links == ()


def test_a_link_without_words_in_the_text_is_none() -> None:
    html = '<a href="https://a.example/x"></a>Dam<a href="https://a.example/y"> cracks</a> <a href="https://a.example/z">more</a>'
    at = html.index("Dam"), html.index(" cracks")
    assert links(html, (Segment(0, 3, at[0], at[0] + 3), Segment(3, 10, at[1], at[1] + 7))) == ("https://a.example/y",)
