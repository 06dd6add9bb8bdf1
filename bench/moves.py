"""Moves: where sentences say that an instrument went, on made-up sentences labelled before any was read by the program.

``moves.jsonl`` holds sentences, some with the one that stands before them, and what each says: the exposure's symbol, up or
down, and whether it is "said" to have happened, "expected" by somebody who states it flatly, or only "possible". A third of them
say nothing of the kind: what rose is stocks, output, demand, a share or a wage, or nothing moved. ``doubt`` lists what could be
argued either way, and what no instrument of the table is touched by.

The first list was written before the rules for levels, causes, moods and references; the second, in the wording of market
reports, after most of them. Each is split in halves by the hash of the text: errors of the half "tuned" were looked at, the other
was only counted, though by the hand that wrote the sentences.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from twosource import claims, language, markets
from twosource.model import Article

FILES = ()
LABELS = Path(__file__).parent / "moves.jsonl"
GUARDED = ("held out: precision", "held out: recall", "held out: sentences without a move, given none")
PARTS = (
    ("held-out", "held out"),
    ("tuned", "tuned on"),
    ("second, held-out", "second, held out"),
    ("second, tuned", "second, tuned on"),
)

_Told = tuple[str, str]


class Case(NamedTuple):
    """A sentence, the moves that it says and that could be argued, each a symbol and a direction, and those that were found."""

    text: str
    moves: frozenset[_Told]
    doubt: frozenset[_Told]
    found: frozenset[_Told]


def measure(data: Path) -> dict[str, float]:
    """Return the figures of both halves; ``data`` is not used."""
    return {f"{name}: {key}": value for part, name in PARTS for key, value in _figures(list(cases(part))).items()}


def cases(part: str) -> Iterator[Case]:
    """Yield the sentences of a half with what the program finds in each, taken as a page of its own."""
    for row in map(json.loads, LABELS.read_text("utf-8").splitlines()):
        if row["part"] == part:
            yield Case(row["text"], _told(row["moves"]), _told(row.get("doubt", ())), _found(row.get("before", ""), row["text"]))


def _told(moves: Sequence[Sequence[str]]) -> frozenset[_Told]:
    return frozenset((symbol, way if status == "said" else f"{way}, {status}") for symbol, way, status in moves)


def _found(before: str, text: str) -> frozenset[_Told]:
    article = Article(id="page", text=f"{before}\n\n{text}".strip(), language="en")
    annotation = language.annotate(article)
    annotation = replace(annotation, claims=claims.find(article, annotation))
    touched = markets.touched([article], {article.id: annotation}).exposures
    start = len(article.text) - len(text)
    moves = ((one.symbol, move) for one in touched for move in one.moves if move.cite.start >= start)
    return _told([(symbol, move.direction, move.mood) for symbol, move in moves])


def _figures(found: Sequence[Case]) -> dict[str, float]:
    right = sum(len(case.found & case.moves) for case in found)
    wrong = sum(len(case.found - case.moves - case.doubt) for case in found)
    still = [case for case in found if not case.moves]
    return {
        "sentences": len(found),
        "moves": sum(len(case.moves) for case in found),
        "precision": right / max(right + wrong, 1),
        "recall": right / sum(len(case.moves) for case in found),
        "sentences without a move, given none": sum(case.found <= case.doubt for case in still) / len(still),
    }
