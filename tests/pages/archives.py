"""Archives made for the tests: records, and the three ways in which they are packed."""

import gzip
import io
from collections.abc import Callable

from twosource.model import Article, Page
from twosource.pages.content import pages_in
from twosource.pages.limits import Limits
from twosource.pages.place import Place
from twosource.pages.unpack import zstd

HTML = "<html><body><p>Harbour news, page {number}: the swing bridge in Aldport stays closed for a week.</p></body></html>"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def answer(body: bytes, head: bytes = OK) -> bytes:
    return head + b"\r\n" + body


def record(
    number: int,
    block: bytes | None = None,
    *,
    kind: str = "response",
    media: str = "application/http; msgtype=response",
    length: object = None,
    more: str = "",
) -> bytes:
    """Return a record; ``length`` is what it says of its length, "" for nothing."""
    block = answer(HTML.format(number=number).encode()) if block is None else block
    said = len(block) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"WARC-Target-URI: https://aldport.example/{number}\r\nWARC-Date: 2024-03-04T05:06:07Z\r\nContent-Type: {media}\r\n{more}"
    )
    return (head + (f"Content-Length: {said}\r\n" if said != "" else "") + "\r\n").encode() + block + b"\r\n\r\n"


def plain(*records: bytes) -> bytes:
    return b"".join(records)


def gzipped(*records: bytes) -> bytes:
    return b"".join(gzip.compress(each, mtime=0) for each in records)


def zstandard(*records: bytes) -> bytes:
    return b"".join(zstd.compress(each, options={zstd.CompressionParameter.checksum_flag: 1}) for each in records)


PACKINGS: dict[str, Callable[..., bytes]] = {"plain": plain, "gzip": gzipped, "zstd": zstandard}


def pages_of(data: bytes, name: str = "news.warc", limits: Limits | None = None, url: str | None = None) -> list[Page | Article]:
    return list(pages_in(io.BytesIO(data), Place(name, f"in/{name}", url), limits or Limits()))


def told(pages: list[Page | Article]) -> list[tuple[str, str | None]]:
    """Return each page's id, shortened, and the code of what is wrong with it."""
    return [(page.id.rpartition("/")[2], next((issue.code for issue in page.issues), None)) for page in pages]
