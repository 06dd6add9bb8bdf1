"""Labelled pairs of sentences of two pages: where they stand, checked against the text they were labelled in.

A row of ``relations.jsonl`` holds ids, offsets and a label, and no text: ``a`` and ``b`` are [page, start, end, hash], offsets in
code points of the row's ``text`` in the set (of the page's text in ``made_stories.txt``, whose text is of this project), the hash
the first twelve digits of the SHA-256 of what stands there.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from twosource.model import Page

HERE = Path(__file__).parent
LABELS = HERE / "relations.jsonl"
MADE = HERE / "made_stories.txt"
SETS = ("helsinki", "census", "spotify")
WHOLE = "whole "
"""The name of a group that is all pages of a set begins so, less those of the other half."""
_PARTED = " ### "
_GAP = "\n\n"


class Side(NamedTuple):
    """One sentence: its page, its place in the page's text as the product is given it, and its words."""

    page: str
    start: int
    end: int
    text: str


class Pair(NamedTuple):
    """Two sentences and how they stand to each other. ``holders`` are the old and the new one, where the label has them.

    ``also`` are other relations that are true of the two sentences (they hold more than one claim, or one claim changed twice).
    ``judged`` says that the pair was labelled because the product had related it.
    """

    group: str
    half: str
    set: str
    a: Side
    b: Side
    label: str
    also: frozenset[str]
    holders: tuple[str | None, str | None]
    hard: bool
    judged: bool

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sentences."""
        return self.a, self.b

    def right(self, relation: str) -> bool:
        """Tell whether a relation is true of the two sentences."""
        return relation == self.label or relation in self.also


class Labels(NamedTuple):
    """The pages by set and id, and the labelled pairs."""

    pages: Mapping[str, Mapping[str, Page]]
    pairs: Sequence[Pair]


def load(data: Path) -> Labels:
    """Return pages and pairs; raise ValueError where the text at a label's offsets is not the text that was labelled."""
    raw = {name: _raw(data / "copies" / f"{name}.jsonl.gz") for name in SETS} | {"made": _made()}
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    pairs = tuple(_pair(row, raw[row["set"]]) for row in rows)
    pages = {name: {id: _page(given) for id, given in some.items()} for name, some in raw.items()}
    return Labels(pages, pairs)


def _raw(path: Path) -> dict[str, dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def _made() -> dict[str, dict[str, str]]:
    """Read the made pages: a line ``@ id | publisher | time``, then paragraphs, up to the next such line."""
    found: dict[str, dict[str, str]] = {}
    for block in MADE.read_text("utf-8").split("\n@ ")[1:] if MADE.exists() else ():
        head, _, body = block.partition("\n")
        id, publisher, seen = (part.strip() for part in head.split("|"))
        found[id] = {"id": id, "publisher": publisher, "scrape_time": seen, "text": body.strip()}
    return found


def _page(row: Mapping[str, str]) -> Page:
    text = row["text"].replace(_PARTED, _GAP)
    return Page(id=row["id"], publisher=row["publisher"], text=text, fetched=row["scrape_time"])


def _pair(row: Mapping[str, Any], raw: Mapping[str, Mapping[str, str]]) -> Pair:
    return Pair(
        group=row["group"],
        half=row["half"],
        set=row["set"],
        a=_side(row["a"], raw),
        b=_side(row["b"], raw),
        label=row["label"],
        also=frozenset(row.get("also", ())),
        holders=tuple(row.get("holders", (None, None))),
        hard=row["hard"],
        judged=row["source"] == "predicted",
    )


def _side(place: tuple[str, int, int, str], raw: Mapping[str, Mapping[str, str]]) -> Side:
    page, start, end, digest = place
    text = raw[page]["text"]
    found = hashlib.sha256(text[start:end].encode()).hexdigest()[: len(digest)]
    if found != digest:
        raise ValueError(f"page {page} [{start}:{end}]: other text than was labelled; take the data of the labels")
    shift = text.count(_PARTED, 0, start) * (len(_PARTED) - len(_GAP))
    return Side(page, start - shift, end - shift, text[start:end].replace(_PARTED, _GAP))


def groups(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """Return the pairs of each group, in the order of the file; those of one set and half judge its whole as well."""
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(pair.group, []).append(pair)
    for name, mine in found.items():
        if name.startswith(WHOLE):
            same = (pair for pair in pairs if (pair.set, pair.half) == (mine[0].set, mine[0].half) and pair.group != name)
            mine += [pair._replace(group=name, judged=True) for pair in same]
    return found
