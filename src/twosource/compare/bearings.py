"""What the claims in two sentences tell of how these stand: who says what, and what is common to holders, figures and hedges.

The network that reads two sentences together sees their words; who a pronoun or an office stands for, whether two values of one
thing exclude each other, and what is left open is known from the claims, and told to it as well.
"""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.compare.counted import Counted
from twosource.compare.figures import disjoint, rounded, same_value
from twosource.compare.firmness import open_words
from twosource.compare.holders import attributed, different_holders, holder, mentions, one_holder
from twosource.compare.measured import shared
from twosource.compare.opposites import opposites
from twosource.compare.polarity import contrary, negated
from twosource.compare.scope import one_stance
from twosource.compare.statements import Statement
from twosource.language.similarity import similarity, terms, vector
from twosource.language.standing import Bearings, Read, marks
from twosource.model import Span

_LIKE = 0.2
"""The least likeness of the clauses of two figures that count things of other names."""


class Sentence(NamedTuple):
    """A sentence of an article: as it is read alone, its words, where they begin, and the claims and figures in it."""

    read: Read
    text: str
    start: int
    told: Sequence[Statement]
    figures: Sequence[Counted]


def bearings(one: Sentence, two: Sentence) -> Bearings:
    """Return what is known of the claims in two sentences."""
    facts = (*_beside(one, two), *_beside(two, one), *_shared(one, two))
    return Bearings(_marks(one), _marks(two), np.array(facts, np.float32))


def exclude(mine: Counted, yours: Counted) -> bool:
    """Tell whether two figures of one unit can't both be right, however they were rounded."""
    one, two = mine.figure, yours.figure
    return (one.unit, one.per) == (two.unit, two.per) and disjoint(one, two) and not rounded(one, two)


def of_one_thing(mine: Counted, yours: Counted) -> bool:
    """Tell whether the clauses of two figures may count one thing: by noun or words, in one scope, and no other measure."""
    like = mine.kind == yours.kind or similarity(vector(mine.told), vector(yours.told)) >= _LIKE
    measures = all(side.measured.weights for side in (mine, yours))
    return like and one_stance(mine.told, yours.told) and (not measures or bool(shared(mine.measured, yours.measured)))


def _marks(sentence: Sentence) -> NDArray[np.float32]:
    """Return which pieces name a speaker, are a cue, or are what somebody says."""
    claims = [one.claim for one in sentence.told if attributed(one)]
    speakers = [claim.speaker for claim in claims if claim.speaker is not None]
    cues = [claim.cue for claim in claims if claim.cue is not None]
    parts = (speakers, cues, [span for claim in claims for span in claim.content])
    return marks(sentence.read, [[Span(x.start - sentence.start, x.end - sentence.start) for x in spans] for spans in parts])


def _beside(mine: Sentence, yours: Sentence) -> tuple[bool, ...]:
    """Return what is so of one sentence beside the other.

    Somebody named holds a claim of it; somebody left open does; nobody does; it leaves open what the other does not; it negates;
    it has figures; it names a holder of the other; a medium holds a claim of it.
    """
    return (
        any(holder(one) is not None for one in mine.told),
        any(attributed(one) and holder(one) is None for one in mine.told),
        not any(attributed(one) for one in mine.told),
        not set(open_words(mine.text)) <= set(open_words(yours.text)),
        negated(mine.text),
        bool(mine.figures),
        any(mentions(one, two) for one, two in product(mine.told, yours.told)),
        any(one.medium for one in mine.told),
    )


def _shared(one: Sentence, two: Sentence) -> tuple[bool, ...]:
    """Return what is so of both sentences.

    Two holders are certainly not one; are likely one; both have a holder; values of one thing exclude each other; any values do;
    a value is the same; one negates a verb of the other; they have words that exclude each other.
    """
    held = [pair for pair in product(one.told, two.told) if all(holder(side) is not None for side in pair)]
    values = list(product(one.figures, two.figures))
    words, others = set(terms(one.text)), set(terms(two.text))
    mine, yours = words - others, others - words
    return (
        any(different_holders(*pair) for pair in held),
        any(one_holder(*pair) for pair in held),
        bool(held),
        any(of_one_thing(*pair) and exclude(*pair) for pair in values),
        any(exclude(*pair) for pair in values),
        any(same_value(*pair) for pair in values),
        contrary(one.text, two.text),
        any(pair & mine and pair & yours for pair in opposites()),
    )
