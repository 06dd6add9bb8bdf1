"""Whole commands: pages per CPU-second, peak memory for 1,000 pages, and how long --help takes."""

import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from bench.commands import measured

FILES = ("pages/wcxb_dev_articles-*.jsonl.gz",)
GUARDED: tuple[str, ...] = ()
PAGES = 1000
SAMPLE = 200


def measure(data: Path) -> dict[str, float]:
    """Time the verbs on real pages, each in a process of its own (one worker)."""
    with tempfile.TemporaryDirectory() as folder:
        sample = _write(Path(folder) / "sample.jsonl", data, SAMPLE)
        thousand = _write(Path(folder) / "thousand.jsonl", data, PAGES)
        figures: dict[str, float] = {}
        empty, _ = _run("clean", _write(Path(folder) / "one.jsonl", data, 1))
        for verb in ("clean", "annotate", "brief"):
            seconds, _ = _run(verb, sample)
            figures[f"{verb}: pages per CPU-second"] = SAMPLE / (seconds - empty)
        _, memory = _run("brief", thousand)
        figures[f"brief: peak MiB for {PAGES} pages"] = memory
        figures["peer, trafilatura alone: pages per CPU-second"] = SAMPLE / _trafilatura(sample)
    figures["--help: median ms of 9"] = _help()
    return figures


def _write(path: Path, data: Path, number: int) -> Path:
    rows = list(islice(_pages(data), number))
    with path.open("w", encoding="utf-8") as lines:
        for index, row in enumerate(islice(cycle(rows), number)):
            lines.write(json.dumps({"id": f"{index:04d}", "url": row["url"], "html": row["html"]}) + "\n")
    return path


def _pages(data: Path) -> Iterator[dict[str, str]]:
    for path in sorted((data / "pages").glob("wcxb_dev_articles-*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _run(verb: str, pages: Path) -> tuple[float, float]:
    """Return the CPU-seconds and the peak resident MiB of one command."""
    return measured(verb, str(pages), "--quiet", "--format", "jsonl", "-o", os.devnull)


def _trafilatura(pages: Path) -> float:
    import trafilatura

    rows = [json.loads(line) for line in pages.read_text("utf-8").splitlines()]
    start = time.process_time()
    for row in rows:
        trafilatura.bare_extraction(row["html"], url=row["url"], with_metadata=True)
    return time.process_time() - start


def _help() -> float:
    command = [str(Path(sys.executable).parent / "twosource"), "--help"]
    times = []
    for _ in range(9):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
