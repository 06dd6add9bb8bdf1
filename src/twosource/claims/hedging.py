"""How surely something is said: hedges, negation and mood."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from twosource.claims import lexicon
from twosource.claims.cues import CueWord
from twosource.model import Modality, Span

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_LONGEST = 3
_FUTURE = lexicon.words("will won't shall 'll would")
_CONDITIONS = lexicon.words("if unless provided assuming")
_OBLIGATION = lexicon.words("must should shouldn't ought")

Certainty = Literal["certain", "probable", "possible"]
_RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}


@cache
def _table() -> dict[tuple[str, ...], Certainty]:
    rows = files("twosource.claims").joinpath("data/hedges.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[tuple[str, ...], Certainty] = {}
    for words, certainty in (row.split("\t") for row in rows if row and not row.startswith("#")):
        found[tuple(words.split(" "))] = "possible" if certainty == "possible" else "probable"
    return found


@cache
def _first_words() -> frozenset[str]:
    """Return the words that hedges begin with: few sentences hold one."""
    return frozenset(words[0] for words in _table())


def hedges(text: str, spans: Sequence[Span]) -> tuple[tuple[Span, Certainty], ...]:
    """Return the hedging words inside ``spans`` with the certainty each of them leaves, in order, the longest match first."""
    found = []
    for span in spans:
        folded = [word.casefold() for word in _WORD.findall(text, span.start, span.end)]
        if _first_words().isdisjoint(folded):
            continue
        words = list(_WORD.finditer(text, span.start, span.end))
        at = 0
        while at < len(words):
            size = 0 if _month(words, at) or _power(folded, at) else _size(folded, at)
            if size:
                hedge = tuple(folded[at : at + size])
                found.append((Span(words[at].start(), words[at + size - 1].end()), _table()[hedge]))
            at += max(size, 1)
    return tuple(found)


def _size(words: Sequence[str], at: int) -> int:
    """Return how many words the longest hedge at ``at`` has, 0 where none begins there."""
    if words[at] not in _first_words():
        return 0
    sizes = range(min(_LONGEST, len(words) - at), 0, -1)
    return next((size for size in sizes if tuple(words[at : at + size]) in _table()), 0)


def _month(words: Sequence[re.Match[str]], at: int) -> bool:
    """Tell "May" the month or the name from "may" the verb."""
    return words[at][0] == "May" and not (at + 1 < len(words) and words[at + 1][0].islower() and at == 0)


def _power(words: Sequence[str], at: int) -> bool:
    """Tell "might" the noun ("with all its might", "military might") from the verb."""
    return words[at] == "might" and at > 0 and words[at - 1] in _MIGHTY


_MIGHTY = lexicon.words("its his her their our your the all full military economic financial industrial naval of with")


def modality(
    text: str, content: Sequence[Span], marks: Sequence[tuple[Span, Certainty]], cue: CueWord | None, *, denied: bool = False
) -> Modality:
    """Return certainty (the weakest of the hedges), polarity and mood of a claim's content as its cue puts it.

    ``denied`` tells that the cue is negated ("is not planning to …").
    """
    words = [word.casefold().replace("’", "'") for span in content for word in _WORD.findall(text[span.start : span.end])]
    weakest: Certainty = max((certainty for _, certainty in marks), key=_RANK.__getitem__, default="certain")
    if cue is not None and cue.cue_class in ("predict", "believe") and weakest == "certain":
        weakest = "probable"
    return Modality(
        certainty=weakest,
        negated=any(word in lexicon.NEGATIONS for word in words) != (denied or (cue is not None and cue.cue_class == "deny")),
        mood=_mood(words, cue),
    )


def _mood(words: Sequence[str], cue: CueWord | None) -> Literal["fact", "future", "conditional", "obligation"]:
    if not _CONDITIONS.isdisjoint(words):
        return "conditional"
    if not _OBLIGATION.isdisjoint(words) or (cue is not None and cue.cue_class == "demand"):
        return "obligation"
    if (
        not _FUTURE.isdisjoint(words)
        or any(word.endswith("'ll") for word in words)
        or (cue is not None and cue.cue_class == "intend")
    ):
        return "future"
    return "fact"
