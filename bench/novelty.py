"""What is new: whether a sentence that says what another said is known for it, and one that says more or other is not.

The labelled pairs of ``relations.jsonl`` are asked both ways round: given the one sentence as all that was known, does the other
repeat it? Pairs labelled as agreement say the same in the judgement of their reader, though either may say more besides; those
labelled as anything else, or as no match, do not. A sentence that a relation sets against the known one is new, as in a brief.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.relation_labels import Pair, Side, groups, load
from bench.relation_run import plain
from twosource import compare, copies, language
from twosource.briefs.material import Line, gather
from twosource.briefs.novelty import Knowledge
from twosource.briefs.since import CHANGED
from twosource.language.similarity import similarity
from twosource.model import Page, Story
from twosource.run import Grouping, analysis, date

FILES = tuple(f"copies/{name}.jsonl.gz" for name in ("helsinki", "census", "spotify"))
GUARDED = ("pages, held out: precision", "pages, held out: recall")
LIKE = 0.5
"""Similarity from which the plain rule beside ours takes a sentence to be known."""


class Asked(NamedTuple):
    """A sentence, the one that was known, and whether they say the same."""

    pair: Pair
    line: Line
    known: Line
    at_issue: bool


def measure(data: Path) -> dict[str, float]:
    """Return precision and recall of "known" for each part; ``data`` holds ``copies/``."""
    labels = load(data)
    asked = [one for group, pairs in groups(labels.pairs).items() for one in _group(pairs, labels.pages[pairs[0].set])]
    figures: dict[str, float] = {}
    for name, made in (("pages", False), ("made", True)):
        for half in ("tune", "held out"):
            part = [one for one in asked if ((one.pair.set == "made"), one.pair.half) == (made, half)]
            figures |= {f"{name}, {half}: {key}": value for key, value in _part(part).items()}
    return figures


def _part(asked: Sequence[Asked]) -> dict[str, float]:
    ours = {id(one): _is_known(one) for one in asked}
    plainly = {id(one): similarity(one.line.vector, one.known.vector) >= LIKE for one in asked}
    same = [one for one in asked if one.pair.label == "agree"]
    other = [one for one in asked if not {"agree", "agree_more_precise"} & {one.pair.label, *one.pair.also}]
    figures: dict[str, float] = {"the same": len(same), "not the same": len(other)}
    for name, known in (("", ours), (" (similarity alone)", plainly)):
        right, wrong = sum(known[id(one)] for one in same), sum(known[id(one)] for one in other)
        figures[f"precision{name}"] = right / max(right + wrong, 1)
        figures[f"recall{name}"] = right / max(len(same), 1)
        figures[f"wrongly known{name}"] = wrong / max(len(other), 1)
    return figures


def _is_known(one: Asked) -> bool:
    known = Knowledge([one.known])
    return known.holds(one.line) or (not one.at_issue and known.tells(one.line))


def _group(pairs: Sequence[Pair], pages: Mapping[str, Page]) -> Iterator[Asked]:
    """Read the pages of a group as one story and lay each pair's sentences beside each other, both ways round."""
    own = [pair for pair in pairs if not pair.judged]
    ids = sorted({side.page for pair in own for side in pair.sides})
    if not ids:
        return
    reading = analysis.read([pages[id] for id in ids])
    found = copies.find(reading.usable, reading.annotations)
    story = Story(id="story", articles=tuple(article.id for article in reading.usable))
    dated = date(reading, Grouping(copies=found, origins=(), stories=(story,)))
    members = [article for article in dated.articles if article.id in story.articles]
    _, annotations = language.cast(members, dated.annotations)
    material = gather(members, annotations, found, (), {})
    related = compare.relate(members, list(material.claims.values()), found)
    changed = {frozenset((each.a, each.b)) for each in related if each.type in CHANGED}
    for pair in own:
        one, two = (_line(side, material.lines) for side in pair.sides)
        if one is not None and two is not None:
            at_issue = any(frozenset((a.id, b.id)) in changed for a in one.claims for b in two.claims)
            yield Asked(pair, one, two, at_issue)
            yield Asked(pair, two, one, at_issue)


def _line(side: Side, lines: Sequence[Line]) -> Line | None:
    """Return the line of a page that holds a labelled sentence, or most of it."""
    words = plain(side.text)
    of_page = [line for line in lines if line.cite.article == side.page]
    whole = [line for line in of_page if words in plain(line.text) or plain(line.text) in words]
    return max(whole, key=lambda line: len(line.text), default=None)
