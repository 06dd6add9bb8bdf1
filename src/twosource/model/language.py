"""What the language room reads in an article: sentences, names, times, figures."""

from typing import Literal

from msgspec import field

from twosource.model.base import Record

StateReading = Literal["place", "government"]
PartLabel = Literal["source", "cue", "content"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


class Sentence(Record, frozen=True):
    """One sentence, or one heading; a dateline counts as a heading. Sentences do not overlap and never cross a paragraph.

    A run of text without a stop is parted into sentences of at most 4,000 characters.
    """

    start: int
    end: int
    heading: bool = False


class Entity(Record, frozen=True):
    """A name in the text. ``label`` is PER, ORG, LOC, NORP (people of a state) or MISC.

    ``name`` is the canonical name within the article ("Kim" -> "Kim Jong Un"); ``state`` is the ISO 3166 code of the state
    that a place, a demonym or a seat of government stands for, else ``None``. ``reading`` says whether the word for a state
    means the place or its government ("Moscow said …"), ``None`` where the text does not show it.
    """

    start: int
    end: int
    label: str
    name: str
    state: str | None = None
    reading: StateReading | None = None


class NameForm(Record, frozen=True):
    """A way in which articles write a name: how often, in which of them (ids), and why it is that name, "" where it is plain."""

    text: str
    mentions: int
    articles: tuple[str, ...]
    basis: str = ""


class Name(Record, frozen=True):
    """A person, body, place or other thing of a story under one name. ``label`` and ``state`` are those of ``Entity``."""

    name: str
    label: str
    state: str | None
    forms: tuple[NameForm, ...]


class TimeExpression(Record, frozen=True):
    """A TIMEX3 expression. ``value`` follows TIMEX3, and stays symbolic where the article has no date.

    ``start_day`` and ``end_day`` ("from" and "to" in JSON) are the closed ISO interval it means, ``None`` where unknown.
    ``weekday`` is 0 (Monday) to 6 where the expression names one; ``offset`` is the distance in days from the day of writing
    where the expression gives it ("tomorrow" is 1).
    """

    start: int
    end: int
    type: TimeType
    value: str
    mod: str | None = None
    start_day: str | None = field(default=None, name="from")
    end_day: str | None = field(default=None, name="to")
    weekday: int | None = None
    offset: int | None = None


class Figure(Record, frozen=True):
    """A quantity. ``low`` and ``high`` bound what its qualifier allows; ``None`` is unbounded.

    ``unit`` is an ISO 4217 code, "%", a unit's symbol, or ``None`` for a plain count; ``per`` is the denominator ("year");
    ``counts`` is what is counted, in the article's words ("North Korean workers").
    """

    start: int
    end: int
    value: float
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    per: str | None = None
    qualifier: str | None = None
    change: str | None = None
    counts: str | None = None


class Mark(Record, frozen=True):
    """A part of an attribution as the tagger marks it: who says it, the words that say so, or what is said."""

    start: int
    end: int
    label: PartLabel
