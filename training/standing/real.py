"""Pairs of sentences of real pages with their label, each among the sentences of its pages.

``pages.jsonl`` beside this file holds pairs that lie near in two pages of one event, labelled by reading: the set, the story, and
of each side the page, the offsets in its text and a digest of what stands there; no text. Beside them stand the halves of the
project's measures on which rules may be set. Pairs whose text has changed since are left out.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import xxhash
from bench import nearest, relation_labels
from training.standing.examples import HERE, Example, Told, alone, half, held_out

from twosource.compare.nearest import Page, nearness, page, ranks
from twosource.language.sentences import sentences
from twosource.language.standing import Label, Nearness, read
from twosource.model import Sentence

_STORIES = ("basil", "wikinews", "allsides_triples", "ecbplus")
_SUMMITS = ("helsinki", "spotify")
_RELATIONS: Mapping[str, Label] = {
    "no_match": "other",
    "agree": "same",
    "agree_more_precise": "more",
    "conflict": "conflict",
    "attribution_changed": "holder",
}
"""The labels of relations that say the same whichever of the two pages is the older."""


def labelled(data: Path) -> tuple[list[Example], list[Example]]:
    """Return the examples of the labelled pages: to learn from, and held out; ``data`` is the folder of the sets."""
    learned: list[Example] = []
    held: list[Example] = []
    texts, pages = _texts(data), Pages()
    for row in map(json.loads, (HERE / "pages.jsonl").read_text("utf-8").splitlines()):
        (held if held_out(row["story"]) else learned).extend(_example(pages, texts[row["set"]], row))
    return learned, held


def near(data: Path, part: int) -> Iterator[Example]:
    """Yield the examples of one half of the nearest sentences of real pages."""
    texts, pages = nearest.texts(data), Pages()
    for row in nearest.rows():
        if half(f"nearest_pages: {row['story']}") == part:
            yield from _example(pages, texts[row["set"]], row)


def relations(data: Path) -> Iterator[Example]:
    """Yield the examples of the half of the labelled relations that may be learned from."""
    known, pages = relation_labels.load(data), Pages()
    for pair in known.pairs:
        if pair.half == "tune" and pair.label in _RELATIONS and not pair.also:
            one, two = (known.pages[pair.set][side.page].text or "" for side in pair.sides)
            places = (pair.a.start, pair.a.end), (pair.b.start, pair.b.end)
            yield from pages.example(one, two, places, _RELATIONS[pair.label])


def _texts(data: Path) -> Mapping[str, Mapping[str, str]]:
    found = {name: {row["id"]: row["text"] for row in _rows(data / "stories" / f"{name}.jsonl.gz")} for name in _STORIES}
    found["t17"] = {row["id"]: " ".join(row["sentences"]) for row in _rows(data / "time" / "t17_articles.jsonl.gz")}
    summits = relation_labels.load(data).pages
    return found | {name: {id: one.text or "" for id, one in summits[name].items()} for name in _SUMMITS}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _example(pages: "Pages", texts: Mapping[str, str], row: Mapping[str, Any]) -> Iterator[Example]:
    (a, *one, first), (b, *two, second) = row["a"], row["b"]
    x, y = texts.get(a, ""), texts.get(b, "")
    if (_digest(x, one), _digest(y, two)) == (first, second):
        yield from pages.example(x, y, ((one[0], one[1]), (two[0], two[1])), row["label"])


def _digest(text: str, place: Sequence[int]) -> str:
    return xxhash.xxh64_hexdigest(_plain(text[slice(*place)]).encode())[:12]


class Pages:
    """Sentences of pages among those of their pages."""

    def __init__(self) -> None:
        self._sentences: dict[str, tuple[Sentence, ...]] = {}
        self._pair = ("", "")
        self._told = Told("", "")

    def example(self, x: str, y: str, places: tuple[tuple[int, int], tuple[int, int]], label: Label) -> Iterator[Example]:
        """Yield the example of two stretches of two texts; one with too few sentences to have a subject is no page."""
        one, two = self._page(x, *places[0]), self._page(y, *places[1])
        first, second = (text[slice(*place)] for text, place in zip((x, y), places, strict=True))
        if one is None or two is None or not (one.has_subject and two.has_subject):
            found = alone(first, second, label)
        else:
            near, alike = nearness(one, two)
            row, column = one.places.index(places[0]), two.places.index(places[1])
            there, back = ranks(near)[row, column], ranks(near.T)[column, row]
            nearby = Nearness(float(near[row, column]), float(alike[row, column]), int(there), int(back))
            mine, yours = read(first), read(second)
            if mine is None or yours is None:
                return
            if (x, y) != self._pair:
                self._pair, self._told = (x, y), Told(x, y)
            found = Example(mine, yours, label, nearby, self._told.bearings(*places))
        if found is not None:
            yield found

    def _page(self, text: str, start: int, end: int) -> Page | None:
        """Return the sentences of a page, with the stretch in the place of those that it meets."""
        if text not in self._sentences:
            self._sentences[text] = sentences(text)
        others = [(one.start, one.end) for one in self._sentences[text] if one.end <= start or one.start >= end]
        made = page({(a, b): text[a:b] for a, b in [*others, (start, end)]}, "")
        return made if made is not None and (start, end) in made.places else None


def _plain(text: str) -> str:
    return " ".join(text.split())
