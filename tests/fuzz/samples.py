"""Good samples of every kind of source, and ways to spoil them."""

import json

from hypothesis import strategies as st

from tests.pages.archives import OK, answer, gzipped, plain, record, zstandard

PARAGRAPHS = (
    "The harbour board of Aldport said on Monday that three of its cranes would stand still until the spring tides.",
    "“We cannot load in this wind,” said Ada Quill, who runs the northern quay, at a meeting of the board on Tuesday.",
    "Freight companies said that some 900 lorries were waiting and that a third of them carried fresh food.",
    "Talks between the board and the union are due to go on next week, according to the ministry of transport.",
)
HTML = (
    "<!doctype html><html lang=en><head><title>Cranes stand still - Gazette</title><meta property='og:title' "
    'content=\'Cranes stand still\'><script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":"Cranes"}</script>'
    "</head><body><nav><ul><li><a href=/>Home</a><li><a href=/sea>Sea</a></ul></nav><h1>Cranes stand still</h1>"
    "<p class=byline>By Ada Quill, 5 February 2024 10:00 GMT</p>" + "".join(f"<p>{each}</p>" for each in PARAGRAPHS) + "<div>"
    "<a href=/1>More news</a> &copy; 2024 Gazette</div></body></html>"
).encode()
TEXT = (
    "Home\nSea\n\nCranes stand still\nBy Ada Quill\n5 February 2024\n\n" + "\n\n".join(PARAGRAPHS) + "\n\nRead more\n© Gazette"
).encode()
RSS = (
    "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Gazette"
    "</title>"
    + "".join(
        f"<item><title>Cranes {number}</title><link>https://aldport.example/{number}</link><pubDate>Mon, 05 Feb 2024 10:00:00 GMT"
        f"</pubDate><content:encoded><![CDATA[{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}]]></content:encoded></item>"
        for number in range(3)
    )
    + "</channel></rss>"
).encode()
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette</title><entry><title>Cranes</title><id>urn:1</id><updated>2024-02-05"
    f"T10:00:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>{PARAGRAPHS[0]}</p></div></content>"
    "</entry></feed>"
).encode()
SITEMAP = (
    b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
    b"<loc>https://aldport.example/1</loc><news:news><news:title>Cranes</news:title></news:news></url><url><loc>https://a.example"
    b"</loc></url></urlset>"
)
JSON_FEED = json.dumps(
    {"version": "https://jsonfeed.org/version/1.1", "title": "G", "items": [{"id": "1", "content_html": f"<p>{PARAGRAPHS[0]}"}]}
).encode()
NINJS = json.dumps({"uri": "urn:1", "headlines": [{"value": "Cranes"}], "bodies": [{"value": PARAGRAPHS[0]}]}).encode()
RECORDS = (
    record(1, answer(HTML)),
    record(2, answer(gzipped(HTML), OK + b"Content-Encoding: gzip\r\n")),
    record(
        3,
        answer(
            b"10\r\n" + HTML[:16] + b"\r\n%x\r\n" % len(HTML[16:]) + HTML[16:] + b"\r\n0\r\n\r\n",
            OK + b"Transfer-Encoding: chunked\r\n",
        ),
    ),
    record(4, b"x: y", kind="request"),
    record(5, TEXT, kind="conversion", media="text/plain"),
)
ARCHIVES = (plain(*RECORDS), gzipped(*RECORDS), zstandard(*RECORDS))
FEEDS = (RSS, ATOM, SITEMAP, JSON_FEED, NINJS)

_PIECES = (
    *(b"\0", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"&", b"&amp;", b"&#0;", b"&#x110000;", b"&nbsp;", b"<", b">", b'"', b"]]>"),
    *(b"<![CDATA[", b"<!--", b"-->", b"<p>", b"</p>", b"<div>" * 50, b"</div>", b"<script>", b"<table><tr><td>", b"<br/>"),
    *(
        b"<item>",
        b"</item>",
        b"</channel>",
        b"<entry xmlns='x'>",
        b"\r\n\r\n",
        b"\r\n",
        b"\n\n",
        b"WARC/1.0\r\n",
        b"Content-Length: 7\r\n",
    ),
    *(
        b"HTTP/1.1 200 OK\r\n",
        b"\x1f\x8b\x08\x00",
        b"\x28\xb5\x2f\xfd",
        b"{",
        b"[",
        b'"title":',
        b"\xf0\x9f\x8c\x8a",
        b"\xe2\x80\xa8",
    ),
)


@st.composite
def spoiled(draw: st.DrawFn, samples: tuple[bytes, ...]) -> bytes:
    """A sample with up to six faults: cut, flipped, doubled, moved, or with something put in."""
    data = draw(st.sampled_from(samples))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 400)))
        match draw(st.integers(0, 4)):
            case 0:
                data = data[:start]
            case 1:
                data = data[:start] + data[end:]
            case 2:
                data = data[:end] + data[start:]
            case 3:
                data = (
                    data[:start] + bytes(byte ^ draw(st.integers(1, 255)) for byte in data[start : start + 1]) + data[start + 1 :]
                )
            case _:
                data = data[:start] + draw(st.sampled_from(_PIECES)) + data[start:]
    return data


def source(*samples: bytes) -> st.SearchStrategy[bytes]:
    """Spoiled samples and, now and then, anything at all."""
    return st.one_of(spoiled(samples), spoiled(samples), spoiled(samples), st.binary(max_size=300))
