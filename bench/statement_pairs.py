"""Pairs of statements of one story: how the product relates a second page's statement to that of the page it re-tells.

``statement_pairs.jsonl`` holds pairs made up by seven hands that did not know the rules, some 14 for each of 437 invented
stories. The label is an editor's:

- same: the same in other words; more: the same, one side more exactly;
- conflict: both cannot be true; later: a newer state of the matter;
- firmer: a doubt, a condition or a limit is gone; voice: the holder is gone; holder: another holder;
- other: like words about something else.

Each statement is a page of its own, the second written a day after the first and known to re-tell it. Halves are by story.
Precision is over all pairs to which the product gives a relation of the kind. Labels were written once and read again by the
same hand. Errors of the half "tune" may be read.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import xxhash

from twosource import claims, compare, language
from twosource.model import Article, Copy, Dating

FILES = ()
PAIRS = Path(__file__).parent / "statement_pairs.jsonl"
GUARDED = ()
KINDS: Mapping[str, tuple[str, ...]] = {
    "same": ("agree", "agree_more_precise"),
    "more": ("agree_more_precise", "agree"),
    "conflict": ("conflict",),
    "later": ("revised", "stale_figure"),
    "firmer": ("meaning_changed",),
    "voice": ("attribution_dropped",),
    "holder": ("attribution_changed",),
    "other": (),
}
_AGREEING = frozenset(("same", "more"))


class Case(NamedTuple):
    """A pair of statements, its label, and the half it is in."""

    a: str
    b: str
    label: str
    half: str


def measure(data: Path) -> dict[str, float]:
    """Return recall by label and precision by relation for both halves; ``data`` is not used."""
    told = [(case, answer(case)) for case in load()]
    figures: dict[str, float] = {}
    for half in ("tune", "held out"):
        figures |= {f"{half}: {key}": value for key, value in shares([one for one in told if one[0].half == half]).items()}
    return figures


def load() -> list[Case]:
    """Read the pairs; every second story, by the hash of its name, is held out."""
    rows = map(json.loads, PAIRS.read_text("utf-8").splitlines())
    halves = ("tune", "held out")
    return [Case(row["a"], row["b"], row["label"], halves[xxhash.xxh32_intdigest(row["topic"].encode()) % 2]) for row in rows]


def answer(case: Case) -> frozenset[str]:
    """Return the types of the relations between the two statements."""
    pages = [_page("a", case.a, "2021-05-11"), _page("b", case.b, "2021-05-12")]
    found = [claim for page in pages for claim in claims.find(page, language.annotate(page))]
    retold = Copy(a="a", b="b", kind="rewrite", source="a", score=0.8)
    return frozenset(relation.type for relation in compare.relate(pages, found, (retold,)) if relation.b is not None)


def _page(id: str, text: str, day: str) -> Article:
    return Article(id=id, text=text, language="en", dated=Dating(start=day, end=day))


def shares(told: Sequence[tuple[Case, frozenset[str]]]) -> dict[str, float]:
    """Return recall by label and precision by relation."""
    figures: dict[str, float] = {"pairs": len(told)}
    labels = Counter(case.label for case, _ in told)
    for label, types in KINDS.items():
        mine = [given for case, given in told if case.label == label]
        right = sum(not given if label == "other" else bool(given & set(types)) for given in mine)
        figures[f"{label}: {'left unrelated' if label == 'other' else 'recall'}"] = right / labels[label]
    for type in sorted({type for types in KINDS.values() for type in types}):
        given = [case.label for case, found in told if type in found]
        if given:
            figures[f"{type}: said"] = len(given)
            figures[f"{type}: precision"] = sum(_right(type, label) for label in given) / len(given)
    return figures


def _right(type: str, label: str) -> bool:
    return type in KINDS[label] or (type.startswith("agree") and label in _AGREEING)
