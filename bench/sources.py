"""An archive cleaned from end to end: peak memory at two sizes, and how fast its records are read."""

import gzip
import json
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from bench.commands import measured

FILES = ("pages/wcxb_dev_articles-*.jsonl.gz",)
FLAT = "clean a WARC: small peak + 10 % / large peak, at most 1"
_NOISE = 1.1
GUARDED = (FLAT,)
PAGES, ROUNDS = 150, 5
"""How many different pages the archives hold, and how often each stands in the large one; the small one has each once."""
LARGE_MB = "TWOSOURCE_BENCH_WARC_MB"
"""The environment variable that asks for a large archive of so many MB, packed, instead (1000 takes most of an hour)."""
_DATE = "2024-05-06T07:08:09Z"


def measure(data: Path) -> dict[str, float]:
    """Build archives of the development pages in a temporary folder and run the real command over them, one worker."""
    pages = [page["html"].encode() for page in _pages(data)]
    pages = random.Random(0).sample(pages, PAGES)
    megabytes = os.environ.get(LARGE_MB)
    with tempfile.TemporaryDirectory() as folder:
        low, _, _ = _clean(_archive(Path(folder) / "small.warc.gz", pages, PAGES))
        large = _archive(Path(folder) / "large.warc.gz", pages, None if megabytes else PAGES * ROUNDS, float(megabytes or 0))
        high, records, seconds = _clean(large)
        figures = {
            FLAT: min(1.0, _NOISE * low / high),
            "clean the small WARC: peak MiB": low,
            "clean the large WARC: peak MiB": high,
            "the large WARC: MB packed": large.stat().st_size / 1e6,
            "the large WARC: records": records,
            "clean the large WARC: records a CPU-second": records / seconds,
        }
        return figures | _reading(large)


def _archive(path: Path, pages: Sequence[bytes], records: int | None, megabytes: float = 0) -> Path:
    """Write the pages over and over, each time under other addresses, each record packed by itself; up to one of two sizes."""
    size = 0
    with path.open("wb") as file:
        for number in count():
            if number >= records if records is not None else size >= megabytes * 1e6:
                break
            url = f"https://site-{number % 97}.example/{number}"
            size += file.write(gzip.compress(_record(url, number, pages[number % len(pages)]), 6))
    return path


def _pages(data: Path) -> Iterator[dict[str, str]]:
    for path in sorted((data / "pages").glob("wcxb_dev_articles-*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _record(url: str, number: int, body: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: {_DATE}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _clean(archive: Path) -> tuple[float, int, float]:
    """Return the peak resident MiB, the number of articles written, and the CPU-seconds of one command."""
    out = archive.with_suffix(".jsonl")
    seconds, peak = measured("clean", str(archive), "--quiet", "--format", "jsonl", "-o", str(out))
    with out.open("rb") as lines:
        records = sum(1 for _ in lines)
    out.unlink()
    return peak, records, seconds


def _reading(archive: Path) -> dict[str, float]:
    """Return how many records a second are read alone, ours and those of the peers that are installed."""
    from twosource.pages import read

    figures = {"read a WARC: records a CPU-second": _rate(lambda: sum(1 for _ in read(archive)))}
    for name, reader in (("FastWARC", _fastwarc), ("warcio", _warcio)):
        try:
            figures[f"peer, {name} alone: records a CPU-second"] = _rate(partial(reader, archive))
        except ImportError:
            print(f"  (peer {name} is not installed)")
    return figures


def _rate(run: Callable[[], int]) -> float:
    start = time.process_time()
    records = run()
    return records / (time.process_time() - start)


def _fastwarc(archive: Path) -> int:
    from fastwarc import ArchiveIterator

    with archive.open("rb") as file:
        return sum(len(record.reader.read()) > 0 for record in ArchiveIterator(file))


def _warcio(archive: Path) -> int:
    from warcio.archiveiterator import ArchiveIterator

    with archive.open("rb") as file:
        return sum(len(record.content_stream().read()) > 0 for record in ArchiveIterator(file))
