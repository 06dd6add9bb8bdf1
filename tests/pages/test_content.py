import gzip
import io
import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model import Article, Page
from twosource.pages import Limits, read
from twosource.pages.content import pages_in
from twosource.pages.place import Place

PIECES = [b"{", b"}", b"[", b"]", b'"text"', b":", b'"words"', b",", b"\n", b"\x00", b"<p>", b"\xff\xfe", b'"clean":true', b" "]
LIMITS = Limits(max_page_bytes=1000)


def found(data: bytes, name: str = "f", limits: Limits = LIMITS) -> list[Page | Article]:
    return list(pages_in(io.BytesIO(data), Place(id=name, where=f"in/{name}"), limits))


def failures(pages: list[Page | Article]) -> list[tuple[str, str, str]]:
    return [(page.id, issue.code, issue.message) for page in pages for issue in page.issues if issue.fatal]


def lines(count: int, start: int = 1) -> bytes:
    return b"".join(json.dumps({"id": f"p{n}", "text": f"words {n}"}).encode() + b"\n" for n in range(start, start + count))


@pytest.mark.parametrize("name", ["f", "f.txt", "f.jsonl", "f.ndjson", "f.json"])
def test_records_are_told_by_content_whatever_the_name(name: str) -> None:
    assert [page.id for page in found(b"\n \n" + lines(3), name)] == ["p1", "p2", "p3"]


def test_a_bad_line_is_named_and_the_rest_is_read() -> None:
    pages = found(lines(16) + b'{"id": "p17", "text": \n' + lines(2, 18), "f.jsonl")
    assert [page.id for page in pages] == [*(f"p{n}" for n in range(1, 17)), "f.jsonl:17", "p18", "p19"]
    ((page_id, code, message),) = failures(pages)
    assert (page_id, code) == ("f.jsonl:17", "bad-record")
    assert message.startswith("line 17 of in/f.jsonl: not valid JSON")


def test_lines_are_counted_with_the_blank_ones() -> None:
    assert failures(found(b"\n" + lines(1) + b"\n\n{]\n", "f.jsonl"))[0][0] == "f.jsonl:5"


def test_a_first_line_that_is_bad_does_not_hide_the_others() -> None:
    pages = found(b"oops\n" + lines(2), "f.jsonl")
    assert [page.id for page in pages] == ["f.jsonl:1", "p1", "p2"]


def test_a_line_over_the_limit_is_named_and_passed_over() -> None:
    long = b'{"text": "' + b"x" * 200_000 + b'"}\n'
    pages = found(lines(1) + long + lines(1, 2), "f.jsonl")
    assert [page.id for page in pages] == ["p1", "f.jsonl:2", "p2"]
    assert failures(pages)[0][1] == "too-large"
    assert [page.id for page in found(long + lines(1), "f.jsonl")] == ["f.jsonl:1", "p1"]
    assert [page.id for page in found(lines(1) + long[:-1], "f.jsonl")] == ["p1", "f.jsonl:2"]


def test_records_may_carry_a_byte_order_mark_and_windows_line_ends() -> None:
    data = b"\xef\xbb\xbf" + lines(2).replace(b"\n", b"\r\n")
    assert [page.id for page in found(data)] == ["p1", "p2"]


def test_a_list_or_one_record_over_many_lines_is_read() -> None:
    values = [{"id": "a", "text": "x"}, {"text": "y"}, {"text": 1}, 5]
    for name in ("f", "f.json"):
        pages = found(json.dumps(values, indent=1).encode(), name)
        assert [page.id for page in pages] == ["a", f"{name}:2", f"{name}:3", f"{name}:4"]
        assert [code for _, code, _ in failures(pages)] == ["bad-record", "bad-record"]
        assert [page.id for page in found(json.dumps(values[0], indent=1).encode(), name)] == ["a"]


def test_broken_json_is_an_error_by_name_and_a_page_by_content() -> None:
    data = b'{"id": "a",\n "text"\n'
    assert failures(found(data, "f.json"))[0][1] == "bad-record"
    assert found(data, "f.txt") == [Page(id="f.txt", text=data.decode())]


def test_clean_articles_come_as_articles() -> None:
    (article,) = found(b'{"clean": true, "title": "T", "text": "Wheat rose.", "published": "2021-03-04"}')
    assert isinstance(article, Article)
    assert (article.id, article.known_at) == ("f:1", "2021-03-04")


def test_packed_pages_and_records_are_unpacked() -> None:
    assert found(gzip.compress(b"words"), "f.txt.gz") == [Page(id="f.txt.gz", text="words")]
    assert [page.id for page in found(gzip.compress(lines(2)) + gzip.compress(lines(1, 3)), "f.jsonl.gz")] == ["p1", "p2", "p3"]


def test_records_before_the_damage_stand() -> None:
    rows = lines(5000)
    for damaged in (
        gzip.compress(rows)[:-1000],
        gzip.compress(rows) + b"junk",
        b"".join((gzip.compress(rows)[:-8], b"12345678")),
    ):
        pages = found(damaged, "f.jsonl.gz", Limits())
        good = [page.id for page in pages[:-1]]
        assert len(good) > 1000
        assert good == [f"p{n}" for n in range(1, len(good) + 1)]
        assert [(page_id, code) for page_id, code, _ in failures(pages)] == [("f.jsonl.gz", "damaged")]


def test_of_a_damaged_packed_page_the_beginning_is_read() -> None:
    text = "".join(
        f"<p>Tide {number} came in at {number % 24} o'clock and left {number * 7 % 100} shells.</p>" for number in range(3000)
    )
    packed = gzip.compress(text.encode())
    flipped = packed[: len(packed) // 2] + b"\xff" * 40 + packed[len(packed) // 2 + 40 :]
    for damaged in (packed[:-200], packed[:-4], flipped):
        (page,) = found(damaged, "f.html.gz", Limits())
        assert isinstance(page, Page)
        assert page.html is not None
        assert text.startswith(page.html)
        assert len(page.html) > len(text) // 3
        assert [(issue.code, issue.fatal) for issue in page.issues] == [("damaged", False)]
        assert "before the damage was read" in page.issues[0].message


def test_a_damaged_packed_document_of_json_is_not_read_in_part() -> None:
    packed = gzip.compress(b'[{"id": "a", "text": "' + b"words and " * 9000 + b'"}]')
    assert failures(found(packed[:-30], "f.json.gz", Limits()))[0][1] == "damaged"


def test_data_that_unpacks_without_end_is_refused() -> None:
    assert failures(found(gzip.compress(b" " * 50_000_000), "f.html.gz"))[0][1] == "too-large"
    pages = found(gzip.compress(lines(1) + b"\n" * 50_000_000), "f.jsonl.gz", Limits(max_page_bytes=100_000))
    assert pages[0].id == "p1"
    assert [(code, "200 times" in message) for _, code, message in failures(pages)] == [("too-large", True)]


def test_blank_lines_without_end_are_read_no_further_than_the_limit() -> None:
    assert failures(found(b"\n" * 5000))[0][1] == "too-large"


def test_deeply_nested_json_is_a_bad_record() -> None:
    data = b'{"text": ' + b"[" * 100_000 + b"\n" + lines(1)
    assert [page.id for page in found(data, "f.jsonl", Limits())] == ["f.jsonl:1", "p1"]


@given(
    data=st.one_of(
        st.binary(max_size=200), st.text(max_size=200).map(str.encode), st.lists(st.sampled_from(PIECES)).map(b"".join)
    ),
    name=st.sampled_from(["f", "f.html", "f.jsonl", "f.json"]),
    packed=st.booleans(),
)
def test_any_bytes_give_pages_with_content_or_with_a_reason(data: bytes, name: str, packed: bool) -> None:
    pages = found(gzip.compress(data) if packed else data, name)
    assert pages
    for page in pages:
        contents = [page.text] if isinstance(page, Article) else [each for each in (page.html, page.text) if each is not None]
        assert len(contents) + any(issue.fatal for issue in page.issues) == 1
        msgspec.json.encode(page)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"Words from a pipe")

    monkeypatch.setattr("sys.stdin", Stdin)
    assert list(read("-")) == [Page(id="stdin", text="Words from a pipe")]
    assert [issue.code for page in read("-") for issue in page.issues] == ["empty-file"]


def test_reading_streams(tmp_path: Path) -> None:
    (tmp_path / "f.jsonl").write_bytes(lines(10))
    pages = read(tmp_path / "f.jsonl")
    assert next(pages).id == "p1"
    pages.close()  # type: ignore[attr-defined]
