"""How a sentence stands to a sentence of another page, as a small network reads the two together.

The sentence encoder has read each sentence alone; what its middle and last layer made of the pieces, how near each is to one of
the other sentence, and which of their words stand there too, go through two small layers that see both (a cross-encoder over
states that are kept, as in MacAvaney and others, "Efficient document re-ranking for transformers by precomputing term
representations", 2020). Beside them it is told what is known of the claims in both: who says what, and what their holders,
figures and hedges have in common. It runs on one thread, a pair at a time; the card beside the weights says what it was
trained on.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.language import encoder
from twosource.language.pieces import Window, first_pieces
from twosource.language.similarity import Vector, stem, vector
from twosource.model import Span

Label = Literal["other", "same", "more", "conflict", "later", "earlier", "firmer", "softer", "holder", "voice", "voiced"]
LABELS: tuple[Label, ...] = (
    "other",
    "same",
    "more",
    "conflict",
    "later",
    "earlier",
    "firmer",
    "softer",
    "holder",
    "voice",
    "voiced",
)
"""How the second sentence stands to the first.

It is of another matter; says the same; the same, one of them more exactly; what cannot be true beside it; a newer or an older
state of the matter; what the first leaves open as settled, or the other way round; the same of another speaker; in its own voice
what the first gives to somebody, or the other way round.
"""

_PIECES = 96
"""Pieces of a sentence that are read."""

_RANKS = 3
MARKS = 3
FACTS = 24
FLAGS = 6 + MARKS
"""What ``flags`` tells of each piece, and below, what ``features`` tells of a pair."""

FEATURES = 9 + FACTS
UNRANKED = -1
_KEPT = 1 << 11
"""Sentences whose states are kept in memory, some 50 kB each."""

FIRST, SECOND, OPENING, BETWEEN = range(4)
"""Sides of the pieces that the network sees: of the first sentence, of the second, the mark before both and that between."""

_WORD = re.compile(r"\d[\d,.]*\d|\w+")


class Read(NamedTuple):
    """A sentence as the encoder reads it alone.

    ``meaning`` has unit length, shape (384,); ``states`` is what the middle and the last layer make of each piece, shape
    (pieces, 768). ``words`` and ``stems`` give the word of each piece, ``numbers`` and ``capitals`` whether it has such,
    ``starts`` and ``ends`` its offsets in code points of the sentence.
    """

    meaning: NDArray[np.float32]
    states: NDArray[np.float16]
    terms: Vector
    words: tuple[str, ...]
    stems: tuple[str, ...]
    numbers: NDArray[np.float32]
    capitals: NDArray[np.float32]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


class Bearings(NamedTuple):
    """What is known of the claims in two sentences.

    ``one`` and ``two`` say of each piece whether it names who says something, is the cue, or is what is said, shape (pieces, 3);
    ``facts``, shape (24,), are of the first sentence beside the second, of the second beside the first, and of both, eight each.
    """

    one: NDArray[np.float32]
    two: NDArray[np.float32]
    facts: NDArray[np.float32]

    def turned(self) -> "Bearings":
        """Return them the other way round."""
        mine, yours, shared = np.split(self.facts, 3)
        return Bearings(self.two, self.one, np.concatenate([yours, mine, shared]))


class Nearness(NamedTuple):
    """How near two sentences are among those of their pages.

    ``near`` is about 0 to 1.3, ``alike`` the similarity of their words; ``rank`` and ``rank_back`` say how many sentences of the
    other's page are nearer, from the first sentence and from the second. Both are ``UNRANKED``, and ``near`` is the cosine of the
    two alone, where a page has too few sentences.
    """

    near: float
    alike: float
    rank: int
    rank_back: int


@lru_cache(maxsize=_KEPT)
def read(text: str) -> Read | None:
    """Return a sentence as the encoder reads it, ``None`` for one without words; only its first 96 word pieces count."""
    window = first_pieces(text, _PIECES)
    if not len(window.ids):
        return None
    meaning, middle, last = encoder.run("sentence_encoder.onnx", [window], ("vectors", "middle", "last"))
    words = _words(text, window)
    return Read(
        meaning=meaning[0],
        states=np.concatenate([middle[0, 1:-1], last[0, 1:-1]], axis=1).astype(np.float16),
        terms=vector(text),
        words=words,
        stems=tuple(stem(word) if word else "" for word in words),
        numbers=np.array([any(char.isdigit() for char in word) for word in words], np.float32),
        capitals=(window.cases > 0).astype(np.float32),
        starts=window.starts,
        ends=window.ends,
    )


def marks(sentence: Read, parts: Sequence[Sequence[Span]]) -> NDArray[np.float32]:
    """Return which pieces lie in each of three kinds of spans, shape (pieces, 3); offsets are those of the sentence."""
    found = np.zeros((len(sentence.words), MARKS), np.float32)
    for column, spans in enumerate(parts):
        for span in spans:
            found[(sentence.starts < span.end) & (sentence.ends > span.start), column] = 1
    return found


def standing(one: Read, two: Read, nearness: Nearness, bearings: Bearings) -> NDArray[np.float32]:
    """Return how likely each of ``LABELS`` is of two sentences, shape (11,)."""
    first, second = len(one.words), len(two.words)
    states = np.zeros((1, first + second + 2, one.states.shape[1]), np.float32)
    beside = np.zeros((1, first + second + 2, FLAGS), np.float32)
    places = (slice(1, first + 1), slice(first + 2, None))
    for place, mine, yours, said in zip(places, (one, two), (two, one), (bearings.one, bearings.two), strict=True):
        states[0, place], beside[0, place] = mine.states, flags(mine, yours, said)
    sides = np.array([[OPENING, *[FIRST] * first, BETWEEN, *[SECOND] * second]], np.int64)
    inputs: dict[str, NDArray[np.generic]] = {"states": states, "flags": beside, "sides": sides}
    inputs["nearness"] = features(nearness, bearings.facts)
    (scores,) = encoder.run_graph("standing.onnx", ("scores",), inputs)
    likely = np.exp(scores[0] - scores[0].max())
    shares: NDArray[np.float32] = likely / likely.sum()
    return shares


def _words(text: str, window: Window) -> tuple[str, ...]:
    """Return the word that each piece belongs to, in small letters and numbers without commas; empty for marks."""
    spans = [(match.start(), match.end(), match[0].casefold().replace(",", "")) for match in _WORD.finditer(text)]
    found, at = [], 0
    for start, end in zip(window.starts, window.ends, strict=True):
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        found.append(spans[at][2] if at < len(spans) and spans[at][0] < end else "")
    return tuple(found)


def flags(mine: Read, yours: Read, said: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what is known of each piece beside the other sentence, shape (pieces, 9).

    Its word, and its stem, stand there too; it is of a number; of a number that does not, where there are numbers; its word
    has a capital; has one and its stem does not stand there; and the three marks of ``said``.
    """
    there, stems = set(yours.words) - {""}, set(yours.stems) - {""}
    same = np.array([word in there for word in mine.words], np.float32)
    alike = np.array([one in stems for one in mine.stems], np.float32)
    lone = mine.numbers * (1 - same) * float(yours.numbers.any())
    return np.stack([same, alike, mine.numbers, lone, mine.capitals, mine.capitals * (1 - alike), *said.T], axis=1)


def features(nearness: Nearness, facts: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what is known of two sentences, shape (1, 33): nine of them among those of their pages, and the facts.

    The ninth is 1 for those of short pages.
    """
    ranks = [float(rank == place) for rank in (nearness.rank, nearness.rank_back) for place in range(_RANKS)]
    return np.array([[nearness.near, nearness.alike, *ranks, float(nearness.rank == UNRANKED), *facts]], np.float32)
