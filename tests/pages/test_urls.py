import gzip
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import quote

import pytest

from tests.pages.archives import gzipped, record
from twosource.model import Article, Page
from twosource.pages import Limits, read

QUICK = Limits(max_page_bytes=10_000, timeout=0.5, max_seconds=1.0, max_redirects=3)
PAGE = "<!doctype html><p>Die Brücke öffnet."


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path.startswith("/hop"):
            self.redirect("/page" if path == "/hop1" else f"/hop{int(path[4:]) - 1}")
        elif path == "/away":
            self.redirect("ftp://example.org/x")
        elif path == "/file":
            self.redirect("file:///etc/hostname")
        elif path == "/silent":
            time.sleep(1.5)
        elif path == "/drip":
            self.drip()
        elif path == "/stalled.warc":
            self.stall()
        elif path == "/gone":
            self.answer(404, "text/html", b"<p>not here")
        else:
            self.answer(200, *ANSWERS[path])

    def answer(self, status: int, kind: str, body: bytes, *headers: tuple[str, str]) -> None:
        self.send_response_only(status)
        for name, value in (("Content-Type", kind), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, target: str) -> None:
        self.answer(302, "text/plain", b"", ("Location", target))

    def drip(self) -> None:
        self.answer(200, "text/plain", b"")
        try:
            for _ in range(40):
                self.wfile.write(b"word ")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass  # the reader has given up, as it should

    def stall(self) -> None:
        self.answer(200, "application/warc", record(1) + record(2) + record(3)[:100])
        time.sleep(1.5)

    def log_message(self, format: str, *args: object) -> None:
        pass


DATE = ("Date", "Sun, 06 Nov 1994 08:49:37 GMT")
ANSWERS: dict[str, tuple[Any, ...]] = {
    "/page": ("text/html; charset=windows-1252", PAGE.encode("cp1252"), DATE),
    "/undated": ("text/plain", b"words", ("Date", "lately")),
    "/records": ("application/json", b'{"id": "r", "text": "words"}\n{"text": 5}\n'),
    "/news.warc.gz": ("application/warc", gzipped(*(record(number) for number in range(200)))),
    "/feed": ("application/rss+xml", b"<rss><channel><item><title>Cranes</title><link>/1</link></item></channel></rss>", DATE),
    "/big": ("text/plain", b"x" * 20_000),
    "/bomb": ("text/plain", gzip.compress(b"x" * 5_000_000), ("Content-Encoding", "gzip")),
    "/corrupt": ("text/plain", b"not gzip", ("Content-Encoding", "gzip")),
    "/picture": ("image/png", b"\x89PNG\r\n\x1a\n\x00\x00"),
    "/empty": ("text/plain", b""),
}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def only(url: str) -> Page | Article:
    (page,) = read(url, limits=QUICK)
    return page


def test_a_page_with_its_charset_and_the_time_of_its_answer(site: str) -> None:
    assert only(f"{site}/page") == Page(id=f"{site}/page", url=f"{site}/page", html=PAGE, fetched="1994-11-06T08:49:37+00:00")


def test_redirects_are_followed_and_the_last_address_is_the_pages_url(site: str) -> None:
    page = only(f"{site}/hop2")
    assert (page.id, page.url) == (f"{site}/hop2", f"{site}/page")


def test_an_answer_without_a_good_date_has_an_unknown_time(site: str) -> None:
    assert only(f"{site}/undated").fetched is None


def test_records_behind_a_url(site: str) -> None:
    pages = list(read(f"{site}/records"))
    assert [page.id for page in pages] == ["r", f"{site}/records:2"]
    assert pages[1].issues[0].code == "bad-record"


def test_an_archive_behind_a_url_is_read_as_it_comes_and_may_be_larger_than_a_page(site: str) -> None:
    found = [page.id for page in read(f"{site}/news.warc.gz", limits=QUICK)]
    assert found == [f"https://aldport.example/{number}" for number in range(200)]


def test_the_records_before_a_server_falls_silent_stand(site: str) -> None:
    pages = list(read(f"{site}/stalled.warc", limits=QUICK))
    assert [page.id for page in pages] == ["https://aldport.example/1", "https://aldport.example/2", f"{site}/stalled.warc"]
    assert [issue.code for issue in pages[-1].issues] == ["unreachable"]


def test_time_counts_only_while_the_server_is_waited_for(site: str) -> None:
    slow = Limits(max_page_bytes=10_000, timeout=0.5, max_seconds=0.4)
    pages = []
    for page in read(f"{site}/news.warc.gz", limits=slow):
        pages.append(page)
        time.sleep(0.003)
    assert len(pages) == 200


def test_a_feed_behind_a_url(site: str) -> None:
    page = only(f"{site}/feed")
    assert isinstance(page, Page)
    assert (page.id, page.text, page.fetched) == (f"{site}/1", "Cranes", "1994-11-06T08:49:37+00:00")


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("/hop9", "unreachable", "redirects more than 3 times"),
        ("/away", "unreachable", "ftp://"),
        ("/file", "unreachable", "file://"),
        ("/silent", "unreachable", "within 0.5 seconds"),
        ("/drip", "unreachable", "still sending after 1 seconds"),
        ("/gone", "unreachable", "404"),
        ("/corrupt", "unreachable", "cannot be read"),
        ("/big", "too-large", "0.01 MB"),
        ("/bomb", "too-large", "0.01 MB"),
        ("/picture", "binary-file", "image"),
        ("/empty", "empty-file", "empty"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_reason(site: str, path: str, code: str, words: str) -> None:
    page = only(site + path)
    assert (page.id, [issue.code for issue in page.issues], page.issues[0].fatal) == (site + path, [code], True)
    assert words in page.issues[0].message
    assert site + path in page.issues[0].message


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/x", "http://", "http://[::1", "https://127.0.0.1:1/" + quote("ж"), "HTTP://127.0.0.1:1"]
)
def test_addresses_where_nobody_answers(url: str) -> None:
    assert [issue.code for issue in only(url).issues] == ["unreachable"]


def test_other_schemes_are_refused() -> None:
    assert [issue.code for issue in only("ftp://example.org/x").issues] == ["unsupported"]
