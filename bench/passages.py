"""Passages: two short pages of one story with all pairs of their sentences labelled, so that precision is over everything said.

``passages.jsonl`` holds invented stories by two hands that did not know the rules: a first page, a second one that re-tells it,
reports the same event or follows it up, and the pairs of their sentences that are about one thing, with the labels of
``statement_pairs``; every other pair is "other". The second page is of the next day, and is not known to re-tell the first.
Halves are by story; errors of the half "tune" may be read.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import xxhash

from bench.statement_pairs import KINDS
from twosource import claims, compare, language
from twosource.model import Article, Dating

FILES = ()
GUARDED = ()
PASSAGES = Path(__file__).parent / "passages.jsonl"

RIGHT = {**KINDS, "voice": ("attribution_dropped", "agree", "agree_more_precise")}
"""What may be said of a pair: who re-tells whom is not known here, so that words without their holder agree with those held."""

_Found = Mapping[tuple[int, int], frozenset[str]]


def measure(data: Path) -> dict[str, float]:
    """Return recall by label and precision by relation for both halves; ``data`` is not used."""
    figures: dict[str, float] = {}
    for half, name in enumerate(("tune", "held out")):
        rows = [row for row in load() if xxhash.xxh32_intdigest(row["topic"].encode()) % 2 == half]
        figures |= {f"{name}: {key}": value for key, value in shares([(labels(row), related(row)) for row in rows]).items()}
    return figures


def load() -> Iterator[dict[str, Any]]:
    """Yield the stories: ``topic``, the sentences ``x`` and ``y``, and ``pairs`` of their numbers with a label."""
    yield from map(json.loads, PASSAGES.read_text("utf-8").splitlines())


def labels(row: Mapping[str, Any]) -> Mapping[tuple[int, int], str]:
    """Return the labels by the numbers of both sentences."""
    return {(one, two): label for one, two, label in row["pairs"]}


def related(row: Mapping[str, Any]) -> _Found:
    """Return the types of the relations that the product gives, by the numbers of both sentences."""
    pages = [_page("x", row["x"], "2021-05-11"), _page("y", row["y"], "2021-05-12")]
    found = [claim for page in pages for claim in claims.find(page, language.annotate(page))]
    texts = {page.id: page.text for page in pages}
    place = {claim.id: (claim.article, texts[claim.article].count("\n\n", 0, claim.sentence.start)) for claim in found}
    types: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for relation in compare.relate(pages, found, ()):
        if relation.b is not None:
            sides = dict((place[relation.a], place[relation.b]))
            if len(sides) == len(pages):
                types[sides["x"], sides["y"]].add(relation.type)
    return {pair: frozenset(some) for pair, some in types.items()}


def _page(id: str, sentences: Sequence[str], day: str) -> Article:
    return Article(id=id, text="\n\n".join(sentences), language="en", dated=Dating(start=day, end=day))


def shares(told: Sequence[tuple[Mapping[tuple[int, int], str], _Found]]) -> dict[str, float]:
    """Return recall by label, and precision by relation over all that was said."""
    wanted, found, said, right = (Counter[str]() for _ in range(4))
    for gold, given in told:
        for pair, label in gold.items():
            wanted[label] += 1
            found[label] += bool(given.get(pair, frozenset()) & set(KINDS[label]))
            found["any"] += pair in given
        for pair, types in given.items():
            said.update(types)
            right.update(type for type in types if type in RIGHT.get(gold.get(pair, "other"), ()))
    figures: dict[str, float] = {"stories": len(told), "any: recall": found["any"] / max(1, sum(wanted.values()))}
    figures |= {f"{label}: recall": found[label] / wanted[label] for label in KINDS if wanted[label]}
    for type in sorted(said):
        figures |= {f"{type}: said": said[type], f"{type}: precision": right[type] / said[type]}
    return figures
