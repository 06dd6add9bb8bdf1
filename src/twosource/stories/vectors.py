"""Weighted terms as arrays of numbers, so that stories are compared and added without a step of Python for each term.

All sums are made in the order of the terms: they come out the same on every machine.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]


class Vector(NamedTuple):
    """Terms by their numbers, ascending, and the weight of each."""

    terms: Numbers
    weights: Weights


def total(weights: Weights) -> float:
    """Return the sum of weights, added one after the other."""
    return float(sum(weights.tolist()))


def common(a: Vector, b: Vector) -> tuple[Numbers, Numbers]:
    """Return the places in each of the terms that both have."""
    if len(a.terms) > len(b.terms):
        return common(b, a)[::-1]
    if not len(b.terms):
        return a.terms[:0], b.terms[:0]
    at = np.minimum(b.terms.searchsorted(a.terms), len(b.terms) - 1)
    (hits,) = (b.terms[at] == a.terms).nonzero()
    return hits, at[hits]


def square(vector: Vector) -> float:
    """Return the squared length."""
    return total(vector.weights * vector.weights)


def product(a: Vector, b: Vector) -> float:
    """Return the inner product."""
    in_a, in_b = common(a, b)
    return total(a.weights[in_a] * b.weights[in_b])


def plus(a: Vector, b: Vector) -> Vector:
    """Return the sum."""
    terms = np.concatenate((a.terms, b.terms))
    order = terms.argsort(kind="stable")
    terms = terms[order]
    starts = np.flatnonzero(np.concatenate((np.ones(min(len(terms), 1), np.bool_), terms[1:] != terms[:-1])))
    if not len(starts):
        return a
    return Vector(terms[starts], np.add.reduceat(np.concatenate((a.weights, b.weights))[order], starts))


def heaviest(vector: Vector, count: int) -> Vector:
    """Return the heaviest terms, in the order of their numbers; of equal ones at the end, those with the least numbers."""
    if len(vector.terms) <= count:
        return vector
    chosen = np.sort((-vector.weights).argsort(kind="stable")[:count])
    return Vector(vector.terms[chosen], vector.weights[chosen])
