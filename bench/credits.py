"""Credits: which agency or publisher a page names as the source of its text, beside two simple rules on the same pages.

    python bench/credits.py ../shared/data [--tune] [--errors]

The labels in ``credits.jsonl`` are facts made by reading: page id, host, the name credited (``null`` for none), further names,
and the form of the evidence. Most of the pages (230 of 360) were drawn because an agency's name stands near the article: hard
pages, and not a share of the web. Figures are of the hosts that ``training`` holds out; ``--tune`` prints the other hosts, on
which the rules were made. *Named*: a credit is right where it is there and names the labelled agency or publisher. *Present*:
where there is one at all. Peers: the first agency named anywhere in the page, and an agency in brackets at the beginning of a
line with a dash behind it.
"""

import argparse
import gzip
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from training.pages import held_out

from twosource.articles import agencies, clean
from twosource.articles.flatten import flatten
from twosource.model import Page

Row = dict[str, Any]

LABELS = Path(__file__).parent / "credits.jsonl"
TEXTS = ("helsinki", "census", "spotify")
HTML = ("pages/wcxb_dev_articles-*.jsonl.gz", "pages/htmldate-*.jsonl.gz")
FILES = (*HTML, *(f"copies/{name}.jsonl.gz" for name in TEXTS))
GUARDED = ("named.precision", "named.recall", "named.f1", "present.f1")
_MENTION = re.compile(rf"(?<!\w)(?:{agencies.SURE})(?!\w)")
_DATELINE = re.compile(rf"^.{{0,60}}\((?P<name>{agencies.SURE})\)\s?[-–—]", re.MULTILINE)


def labels(held: bool) -> list[Row]:
    """Return the labels of the hosts held out, or of the others."""
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    return [row for row in rows if held_out(row["host"]) == held]


def pages(data: Path, wanted: set[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], Page]]:
    """Yield the pages that are asked for by id and host."""
    for pattern in HTML:
        for path in sorted(data.glob(pattern)):
            for row in _rows(path):
                if (key := (str(row["id"]), row["host"])) in wanted:
                    yield key, Page(id=key[0], url=row["url"], html=row["html"])
    for name in TEXTS:
        for row in _rows(data / f"copies/{name}.jsonl.gz"):
            if (key := (f"{name}:{row['id']}", row["publisher"])) in wanted:
                yield key, Page(id=key[0], publisher=row["publisher"], text=row["text"].replace(" ### ", "\n\n"))


def _rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def ours(page: Page) -> str | None:
    """Return the credit of the cleaned page."""
    return clean(page).credit


def first_mention(page: Page) -> str | None:
    """Return the first agency that is named in the page."""
    found = _MENTION.search(_visible(page))
    return agencies.agency(found[0]) if found else None


def dateline(page: Page) -> str | None:
    """Return the first agency in brackets near the beginning of a line, with a dash behind it."""
    found = _DATELINE.search(_visible(page))
    return agencies.agency(found["name"]) if found else None


def _visible(page: Page) -> str:
    return page.text if page.text is not None else flatten(page.html or "").visible.text


def scores(gold: Sequence[str | None], found: Sequence[str | None]) -> dict[str, float]:
    """Return precision, recall and F1 of the names, and of whether there is a credit."""
    named = sum(one is not None and one == other for one, other in zip(gold, found, strict=True))
    present = sum(one is not None and other is not None for one, other in zip(gold, found, strict=True))
    asked, given = len(gold) - gold.count(None), len(found) - found.count(None)
    return {
        f"{kind}.{measure}": value
        for kind, right in (("named", named), ("present", present))
        for measure, value in (
            ("precision", right / max(given, 1)),
            ("recall", right / max(asked, 1)),
            ("f1", 2 * right / max(asked + given, 1)),
        )
    }


def measure(data: Path, held: bool = True, wrong: list[tuple[Row, str | None]] | None = None) -> dict[str, float]:
    """Return the figures of the held-out hosts, or of the others; ``wrong`` collects what we got wrong."""
    rows = {(row["id"], row["host"]): row for row in labels(held)}
    found = dict(pages(data, set(rows)))
    keys = [key for key in rows if key in found]
    if len(keys) < len(rows):
        print(f"SKIPPED: {len(rows) - len(keys)} of {len(rows)} labelled pages are not in {data}.")
    gold = [_plain(rows[key]["agency"]) for key in keys]
    figures: dict[str, float] = {"pages": len(keys), "pages with a credit": len(gold) - gold.count(None)}
    readers: Mapping[str, Callable[[Page], str | None]] = {"": ours, "first mention: ": first_mention, "dateline: ": dateline}
    for name, reader in readers.items():
        answers = [_plain(reader(found[key])) for key in keys]
        figures |= {name + figure: value for figure, value in scores(gold, answers).items()}
        if not name and wrong is not None:
            wrong += [(rows[key], got) for key, want, got in zip(keys, gold, answers, strict=True) if want != got]
    return figures


def _plain(name: str | None) -> str | None:
    """Return a name as it is compared: an agency's own name for any of its forms, without case."""
    return (agencies.agency(name) or name).casefold() if name else None


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Measure the reading of credits.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--tune", action="store_true", help="the hosts on which the rules were made")
    parser.add_argument("--errors", action="store_true", help="with --tune: what is wrong there, by page id")
    options = parser.parse_args()
    wrong: list[tuple[Row, str | None]] = []
    for name, value in measure(options.data, not options.tune, wrong).items():
        print(f"{name:45} {value:9.3f}")
    for row, got in wrong if options.tune and options.errors else []:
        print(row["id"], row["host"], row["agency"], row["form"], "but read:", got)


if __name__ == "__main__":
    main()
