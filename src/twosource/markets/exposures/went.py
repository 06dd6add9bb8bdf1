"""Where a price is said to have gone."""

from collections.abc import Mapping
from typing import NamedTuple

from twosource.model import Direction, MoveMood

OPPOSITE: Mapping[Direction, Direction] = {"up": "down", "down": "up"}


class Went(NamedTuple):
    """Where a price is said to have gone, or to be going to, and where in the sentence the words that say so by a verb end.

    ``against`` are the currencies (ISO 4217) against which alone a currency went so, none where the sentence names none.
    ``standing``: over weeks or months up to the page's day, which says less of that day than what happened on it.
    """

    direction: Direction
    end: int | None = None
    mood: MoveMood = "said"
    against: tuple[str, ...] = ()
    standing: bool = False

    @property
    def turned(self) -> "Went":
        """The same of what goes the other way."""
        return self._replace(direction=OPPOSITE[self.direction])


def agreed(found: list[Went]) -> Went | None:
    """Return the last of what a sentence says where all of it says one way; what it says happened goes before what may."""
    said = told_of_the_day([went for went in found if went.mood == "said"]) or found
    return said[-1] if len({went.direction for went in said}) == 1 else None


def told_of_the_day(said: list[Went]) -> list[Went]:
    """Return what is told of the page's day, or all where nothing is."""
    return [went for went in said if not went.standing] or said
