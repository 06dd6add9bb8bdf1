"""What the network learns from: pairs of sentences with their label, and how near they are among those of their pages.

``stories.jsonl.gz`` beside this file holds invented stories of two pages, with every related pair of their sentences labelled:
``topic``, the sentences ``x`` and ``y``, ``pairs`` of their numbers with a label. They were written for this, the first page
as a report, the second as a re-telling of it, another report, a follow-up or a commentary. Beside them stand the halves of the
project's own sets on which rules may be set.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import xxhash
from msgspec.structs import replace

from twosource import claims, language
from twosource.compare.bearings import Sentence, bearings
from twosource.compare.counted import Counted, counted
from twosource.compare.nearest import nearness, page, ranks
from twosource.compare.statements import Statement, statements
from twosource.language.similarity import similarity
from twosource.language.standing import UNRANKED, Bearings, Label, Nearness, Read, read
from twosource.model import Article, Claim

HERE = Path(__file__).parent
BENCH = HERE.parent.parent / "bench"
_BREAK = "\n\n"
_RANK = 2
_NEAR = 0.45
_HELD = 8
"""One story of so many is held out."""


class Example(NamedTuple):
    """A pair of sentences, its label, how near they are among those of their pages or alone, and what their claims tell."""

    one: Read
    two: Read
    label: Label
    nearness: Nearness
    bearings: Bearings


_BACK: dict[Label, Label] = {
    "later": "earlier",
    "earlier": "later",
    "firmer": "softer",
    "softer": "firmer",
    "voice": "voiced",
    "voiced": "voice",
}


def turned(example: Example) -> Example:
    """Return an example the other way round: what was newer is older, and so on."""
    known = example.nearness
    back = known._replace(rank=known.rank_back, rank_back=known.rank)
    label = _BACK.get(example.label, example.label)
    return Example(example.two, example.one, label, back, example.bearings.turned())


def half(topic: str) -> int:
    """Return the half of the project's sets that a story is in: 0 may be learned from."""
    return xxhash.xxh32_intdigest(topic.encode()) % 2


def stories() -> tuple[list[Example], list[Example]]:
    """Return the examples of the invented stories: to learn from, and held out."""
    learned: list[Example] = []
    held: list[Example] = []
    with gzip.open(HERE / "stories.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            (held if held_out(row["topic"]) else learned).extend(_of_pages(row))
    return learned, held


def held_out(topic: str) -> bool:
    """Tell whether a story is held out of those that are learned from."""
    return xxhash.xxh32_intdigest(topic.encode()) % _HELD == 0


def passages(part: int) -> Iterator[Example]:
    """Yield the examples of one half of the passages."""
    for row in map(json.loads, (BENCH / "passages.jsonl").read_text("utf-8").splitlines()):
        if half(row["topic"]) == part:
            yield from _of_pages(row)


def statement_pairs() -> Iterator[Example]:
    """Yield the examples of the half of the pairs of statements that may be learned from."""
    rows = map(json.loads, (BENCH / "statement_pairs.jsonl").read_text("utf-8").splitlines())
    yield from (found for row in rows if half(row["topic"]) == 0 if (found := alone(row["a"], row["b"], row["label"])))


def alone(a: str, b: str, label: Label) -> Example | None:
    """Return the example of two sentences without their pages, ``None`` where one has no words."""
    one, two = read(a), read(b)
    if one is None or two is None:
        return None
    alike = similarity(one.terms, two.terms)
    near = Nearness(float(one.meaning @ two.meaning), alike, UNRANKED, UNRANKED)
    return Example(one, two, label, near, Told(a, b).bearings((0, len(a)), (0, len(b))))


class Told:
    """The claims of two pages by their texts: what they tell of the stretches that are asked for."""

    def __init__(self, x: str, y: str) -> None:
        articles = [Article(id=id, text=text, language="en") for id, text in (("x", x), ("y", y))]
        found = statements(articles, [claim for article in articles for claim in _claims(article)])
        self._texts = {"x": x, "y": y}
        self._told = [(one, counted(one, number)) for number, one in enumerate(found)]

    def bearings(self, one: tuple[int, int], two: tuple[int, int]) -> Bearings:
        """Return what the claims tell of a stretch of the first page and one of the second; both have words."""
        return bearings(self._sentence("x", *one), self._sentence("y", *two))

    def _sentence(self, id: str, start: int, end: int) -> Sentence:
        text = self._texts[id][start:end]
        alone = read(text)
        if alone is None:
            raise ValueError(f"no words: {text!r}")
        told: list[tuple[Statement, Sequence[Counted]]] = [(one, some) for one, some in self._told if _lies(one, id, start, end)]
        return Sentence(alone, text, start, [one for one, _ in told], [figure for _, some in told for figure in some])


def _lies(one: Statement, id: str, start: int, end: int) -> bool:
    span = one.claim.sentence
    return one.article.id == id and span.start < end and span.end > start


def _claims(article: Article) -> list[Claim]:
    return [replace(claim, id=f"{article.id}-{claim.id}", article=article.id) for claim in _found(article.text)]


@lru_cache(maxsize=1 << 14)
def _found(text: str) -> tuple[Claim, ...]:
    article = Article(id="", text=text, language="en")
    return tuple(claims.find(article, language.annotate(article)))


def _of_pages(row: Mapping[str, Any]) -> Iterator[Example]:
    """Yield the pairs of two pages' sentences: those with a label, and those of no matter in common that lie near."""
    labels = {(one, two): label for one, two, label in row["pairs"]}
    known = [page({(at, at + 1): text for at, text in enumerate(row[side])}, "") for side in ("x", "y")]
    if known[0] is None or known[1] is None or not (known[0].has_subject and known[1].has_subject):
        return
    near, alike = nearness(known[0], known[1])
    there, back = ranks(near), ranks(near.T).T
    told, spans = Told(*(_BREAK.join(row[side]) for side in ("x", "y"))), [_spans(row[side]) for side in ("x", "y")]
    for row_at, column in np.ndindex(near.shape):
        place = known[0].places[row_at][0], known[1].places[column][0]
        one, two = read(row["x"][place[0]]), read(row["y"][place[1]])
        ranked = int(there[row_at, column]), int(back[row_at, column])
        if one is not None and two is not None and (place in labels or min(ranked) <= _RANK):
            nearby = Nearness(float(near[row_at, column]), float(alike[row_at, column]), *ranked)
            said = told.bearings(spans[0][place[0]], spans[1][place[1]])
            yield Example(one, two, labels.get(place, "other"), nearby, said)


def _spans(sentences: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each sentence stands in the text of its page."""
    ends = list(accumulate(len(one) + len(_BREAK) for one in sentences))
    return [(end - len(_BREAK) - len(one), end - len(_BREAK)) for end, one in zip(ends, sentences, strict=True)]


def is_hard(example: Example) -> bool:
    """Tell whether an example of no matter in common is one of the nearest, so that all of these are learned from."""
    known = example.nearness
    return min(known.rank, known.rank_back) in (0, UNRANKED) or known.near > _NEAR
