"""Archives: which records are pages, what a page gets from its record, and what damage costs."""

import gzip
import io
import random
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from fastwarc.stream_io import BrotliWriter

from tests.pages.archives import HTML, OK, PACKINGS, answer, gzipped, pages_of, plain, record, told, zstandard
from twosource.model import Page
from twosource.pages import Limits, read
from twosource.pages.frames import MOST_AGAIN, MOST_PROBLEMS
from twosource.pages.unpack import zstd

Packing = Callable[..., bytes]
packings = pytest.mark.parametrize("pack", list(PACKINGS.values()), ids=list(PACKINGS))


def brotli(data: bytes) -> bytes:
    packed = io.BytesIO()
    writer = BrotliWriter(packed)
    writer.write(data)
    writer.close()
    return packed.getvalue()


@packings
def test_a_response_is_a_page_with_its_address_and_time(pack: Packing) -> None:
    pages = pages_of(pack(record(1), record(2)), "no-suffix")
    address = "https://aldport.example/1"
    assert pages[0] == Page(id=address, url=address, fetched="2024-03-04T05:06:07Z", html=HTML.format(number=1))
    assert told(pages) == [("1", None), ("2", None)]


def test_all_records_in_one_member_are_read() -> None:
    assert told(pages_of(gzip.compress(plain(record(1), record(2))))) == [("1", None), ("2", None)]
    assert told(pages_of(zstd.compress(plain(record(1), record(2))))) == [("1", None), ("2", None)]


def test_zstd_with_a_dictionary_in_front() -> None:
    records = [record(number) for number in range(60)]
    dictionary = zstd.train_dict(records, 2000)
    frames = b"".join(zstd.compress(each, zstd_dict=dictionary) for each in records[:3])
    for content in (dictionary.dict_content, zstd.compress(dictionary.dict_content)):
        head = b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content
        assert told(pages_of(head + frames)) == [("0", None), ("1", None), ("2", None)]
        assert told(pages_of(head[:-9])) == [("news.warc", "damaged")]
    assert told(pages_of(b"\x5d\x2a\x4d\x18\x04\x00\x00\x00abcd" + frames))[0] == ("news.warc", "damaged")


def test_the_text_of_a_wet_file_is_a_page() -> None:
    text = "Brücke gesperrt\n\nDie Drehbrücke bleibt eine Woche zu.\n"
    (page,) = pages_of(record(1, text.encode(), kind="conversion", media="text/plain"))
    assert isinstance(page, Page)
    assert (page.text, page.url) == (text, "https://aldport.example/1")


def test_a_resource_is_read_with_its_charset() -> None:
    (page,) = pages_of(record(1, "<p>Brücke".encode("cp1252"), kind="resource", media='text/html; charset="windows-1252"'))
    assert isinstance(page, Page)
    assert page.html == "<p>Brücke"


@pytest.mark.parametrize(
    "encode",
    [
        lambda body: (b"Content-Encoding: gzip\r\n", gzip.compress(body)),
        lambda body: (b"Content-Encoding: deflate\r\n", zlib.compress(body)),
        lambda body: (b"Content-Encoding: deflate\r\n", zlib.compress(body)[2:-4]),
        lambda body: (b"Content-Encoding: br\r\n", brotli(body)),
        lambda body: (b"Content-Encoding: zstd\r\n", zstd.compress(body)),
        lambda body: (b"Content-Encoding: gzip, gzip\r\n", gzip.compress(gzip.compress(body))),
        lambda body: (b"Content-Encoding: gzip\r\n", body),
        lambda body: (b"Content-Encoding: br\r\n", body),
        lambda body: (
            b"Transfer-Encoding: chunked\r\n",
            b"5\r\n" + body[:5] + b"\r\n%x;x=y\r\n" % len(body[5:]) + body[5:] + b"\r\n0\r\n\r\n",
        ),
        lambda body: (b"Transfer-Encoding: chunked\r\n", body),
    ],
    ids=["gzip", "zlib", "bare deflate", "brotli", "zstd", "twice", "not gzip", "not brotli", "chunked", "not chunked"],
)
def test_bodies_are_freed_from_what_they_were_sent_in(encode: Callable[[bytes], tuple[bytes, bytes]]) -> None:
    body = HTML.format(number=1).encode()
    header, sent = encode(body)
    (page,) = pages_of(record(1, answer(sent, OK + header)))
    assert isinstance(page, Page)
    assert page.html == body.decode()


def test_header_lines_may_end_in_line_feeds_alone() -> None:
    block = answer(b"<p>words").replace(b"\r\n", b"\n")
    loose = record(1, block).split(b"\r\n\r\n", 1)
    (page,) = pages_of(loose[0].replace(b"\r\n", b"\n") + b"\n\n" + loose[1])
    assert isinstance(page, Page)
    assert page.html == "<p>words"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (OK + b"Content-Encoding: gzip\r\n", gzip.compress(HTML.encode() * 50)[:-40]),
        (OK + b"Transfer-Encoding: chunked\r\n", b"20\r\n" + HTML.encode()[:32] + b"\r\n"),
    ],
)
def test_a_body_that_ends_too_early_is_read_as_far_as_it_goes_and_named(head: bytes, body: bytes) -> None:
    (page,) = pages_of(record(1, answer(body, head)))
    assert isinstance(page, Page)
    assert (page.html or "").startswith("<html><body>")
    assert [(issue.code, issue.fatal) for issue in page.issues] == [("cut-off", False)]


def test_what_the_archive_has_cut_is_named() -> None:
    (page,) = pages_of(record(1, more="WARC-Truncated: length\r\n"))
    assert [issue.code for issue in page.issues] == ["cut-off"]


def test_keeping_records_are_passed_over_in_silence() -> None:
    kinds = ("warcinfo", "request", "metadata")
    assert told(pages_of(plain(*(record(n, b"x: y", kind=kind) for n, kind in enumerate(kinds)), record(7)))) == [("7", None)]


def test_what_is_no_page_is_counted_and_said_once() -> None:
    picture = answer(b"\x89PNG", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n")
    moved = answer(b"", b"HTTP/1.1 301 Moved\r\nLocation: /x\r\n")
    lookup = record(4, b"20240304 address", media="text/dns")
    again = record(5, answer(b""), kind="revisit")
    pages = pages_of(plain(record(1, picture), record(2, picture), record(3, moved), lookup, again, record(6)))
    assert told(pages) == [("6", None), ("news.warc", "passed-over")]
    (issue,) = pages[-1].issues
    assert not issue.fatal
    assert issue.message == (
        "5 records of in/news.warc hold no page of text and were passed over: "
        "2 image/png, 1 answers of type text/dns, 1 answers with status 301, 1 revisit records"
    )


def test_an_answer_that_is_no_answer_is_named() -> None:
    assert told(pages_of(record(1, b"<p>not a server's words"))) == [("1", "bad-record")]
    assert told(pages_of(record(1, answer(b"\x00\x01\x02" * 50)))) == [("1", "binary-file")]
    assert told(pages_of(record(1, answer(b"")))) == [("1", "empty-file")]


def test_addresses_in_angle_brackets_and_records_without_address() -> None:
    one, two = record(1), record(2)
    pages = pages_of(plain(one.replace(b"https://aldport.example/1", b"<https://aldport.example/1>"), two))
    assert told(pages) == [("1", None), ("2", None)]
    bare = two.replace(b"WARC-Target-URI: https://aldport.example/2\r\n", b"")
    (page,) = pages_of(bare)
    assert (page.id, page.url) == ("<urn:uuid:2>", None)


@packings
@pytest.mark.parametrize("length", [9999, 20, -5, "99999999999", "9" * 30, "", "many"])
def test_a_wrong_length_costs_its_record_alone(pack: Packing, length: object) -> None:
    pages = pages_of(pack(record(1), record(2, length=length), record(3), record(4)))
    assert told(pages) == [("1", None), ("2", "wrong-length"), ("3", None), ("4", None)]
    assert "record 2 of in/news.warc" in pages[1].issues[0].message


@packings
@pytest.mark.parametrize("cut", [1, 5, 60, 200, 300])
def test_a_cut_costs_the_record_it_goes_through_alone(pack: Packing, cut: int) -> None:
    start = pack(record(1), record(2), record(3))
    last = pack(record(4))
    pages = pages_of(start + last[: -min(cut, len(last) - 12)])
    assert told(pages)[:3] == [("1", None), ("2", None), ("3", None)]
    missing = pack is not plain or cut > 4
    assert [issue.fatal for page in pages[3:] for issue in page.issues] == [True] * missing
    assert all(code in ("cut-off", "damaged") for _, code in told(pages)[3 : 3 + missing])


@packings
def test_what_stands_between_the_records_is_named(pack: Packing) -> None:
    whole = told(pages_of(pack(record(1)) + b"no record\r\nof any kind\r\n" + pack(record(2), record(3))))
    assert [entry for entry in whole if entry[1] is None] == [("1", None), ("2", None), ("3", None)]
    assert [code for _, code in whole if code] in (["bad-record"], ["damaged"])


@pytest.mark.parametrize("pack", [gzipped, zstandard], ids=["gzip", "zstd"])
def test_damage_to_packed_data_costs_one_record(pack: Packing) -> None:
    noise = random.Random(1)
    start, end = len(pack(record(1))), len(pack(record(1), record(2)))
    data = pack(record(1), record(2), record(3))
    for _ in range(60):
        damaged = bytearray(data)
        damaged[noise.randrange(start, end)] ^= 1 << noise.randrange(8)
        pages = told(pages_of(bytes(damaged)))
        assert pages[0] == ("1", None)
        assert pages[-1] == ("3", None)


@pytest.mark.parametrize("pack", [gzipped, zstandard], ids=["gzip", "zstd"])
def test_a_record_that_unpacks_without_end_is_left_and_the_next_is_read(pack: Packing) -> None:
    limits = Limits(max_page_bytes=100_000)
    data = pack(record(1), record(2, answer(b"a" * 80_000_000)), record(3))
    start = time.process_time()
    assert told(pages_of(data, limits=limits)) == [("1", None), ("2", "too-large"), ("3", None)]
    assert time.process_time() - start < 2


def test_a_body_that_unpacks_without_end_is_left() -> None:
    bomb = answer(gzip.compress(b"a" * 50_000_000), OK + b"Content-Encoding: gzip\r\n")
    assert told(pages_of(plain(record(1, bomb), record(2)), limits=Limits(max_page_bytes=100_000))) == [
        ("1", "too-large"),
        ("2", None),
    ]


def test_a_record_over_the_limit_is_passed_over() -> None:
    limits = Limits(max_page_bytes=100_000)
    large = record(1, answer(b"<p>" + b"words " * 500_000))
    assert told(pages_of(plain(large, record(2)), limits=limits)) == [("1", "too-large"), ("2", None)]
    assert told(pages_of(large[:-1000], limits=limits)) == [("1", "cut-off")]


@pytest.mark.parametrize(("length", "most"), [("", MOST_PROBLEMS), (99_999, MOST_AGAIN)])
def test_an_archive_that_is_all_damage_is_given_up_in_time(length: object, most: int) -> None:
    data = record(1, length=length) * (MOST_PROBLEMS + 1000)
    start = time.process_time()
    pages = pages_of(data, limits=Limits(max_page_bytes=100_000))
    assert time.process_time() - start < 5
    assert most < len(pages) <= most + 2
    assert "the rest of it is not read" in pages[-1].issues[0].message


def test_many_empty_lines_between_records() -> None:
    blanks = b"\r\n" * 2_000_000
    start = time.process_time()
    assert told(pages_of(plain(record(1), blanks, record(2), blanks))) == [("1", None), ("2", None)]
    assert time.process_time() - start < 2


def test_an_archive_without_records() -> None:
    assert told(pages_of(b"WARC/")) == [("news.warc:1", "bad-record")]
    assert told(pages_of(b"WARC/1.0\r\n" + b"x: y\r\n" * 20_000)) == [("news.warc:1", "bad-record")]


def test_a_later_capture_of_a_page_is_another_page(tmp_path: Path) -> None:
    archive = tmp_path / "a.warc"
    archive.write_bytes(plain(record(1), record(2).replace(b"example/2", b"example/1")))
    assert [page.id for page in read(archive)] == ["https://aldport.example/1"] * 2


def test_pages_come_while_the_archive_is_read() -> None:
    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.number, self.left = 0, b""

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            while len(self.left) < size:
                self.number += 1
                self.left += gzipped(record(self.number))
            data, self.left = self.left[:size], self.left[size:]
            return data

    from twosource.pages.content import pages_in
    from twosource.pages.place import Place

    found = pages_in(Endless(), Place("a", "a"), Limits())  # type: ignore[arg-type]
    assert [next(found).id.rpartition("/")[2] for _ in range(500)] == [str(number) for number in range(1, 501)]
