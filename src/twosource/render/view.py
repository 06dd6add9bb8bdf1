"""What every rendering shows of a brief: the same numbers, the same words, whatever the format.

All text in a view is one harmless line (``safe.line``); the formats only lay it out, and escape what their syntax needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from twosource.model import Event
from twosource.render.citations import Citation, Quoted
from twosource.render.contrast import Run


@dataclass(frozen=True)
class Line:
    """A line of the brief, its evidence and the number of independent origins that carry it."""

    text: str
    citations: tuple[Citation, ...]
    origins: int


@dataclass(frozen=True)
class Voice:
    """One speaker, with everything the brief has from them."""

    speaker: str
    role: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class FigureRow:
    """A row of the table of figures; ``origin`` is the origin's name, ``None`` where unknown."""

    counts: str
    text: str
    speaker: str | None
    as_of: str | None
    origin: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Side:
    """One of two sentences that differ; ``runs`` are its words, those that the other side lacks marked."""

    speaker: str
    source: str
    runs: tuple[Run, ...]
    citations: tuple[Citation, ...]

    @property
    def text(self) -> str:
        """The sentence."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Difference:
    """Two sentences side by side, what sets them apart, and why we think so."""

    label: str
    sides: tuple[Side, Side]
    basis: tuple[str, ...]
    delta: str | None


@dataclass(frozen=True)
class Happening(Line):
    """An event; ``when`` are the words of its interval, ``countdown`` is "" where it does not lie ahead.

    ``note`` is what the list it stands in does not say of it already, "" for nothing.
    """

    number: int
    event: Event
    when: str
    countdown: str
    status: str
    note: str
    background: bool


@dataclass(frozen=True)
class Touched(Line):
    """A currency or commodity; ``text`` says why."""

    name: str


@dataclass(frozen=True)
class NameLine:
    """A name that the pages write in different ways; ``forms`` are the others, each with why it is the same."""

    name: str
    forms: tuple[str, ...]

    @property
    def text(self) -> str:
        """The other forms, in one line."""
        return f"also {'; '.join(self.forms)}"


@dataclass(frozen=True)
class SourceLine:
    """A page of the story. ``link`` is its web address where it has a safe one.

    ``name`` is its publisher, ``origins`` are names, ``parents`` the numbers of the sources it takes its text from, ``drift``
    what it did with their sentences.
    """

    number: int
    article: str
    name: str
    title: str
    written: str
    kind: str
    credit: str | None
    link: str | None
    origins: tuple[str, ...]
    origin_ids: tuple[str, ...]
    parents: tuple[int, ...]
    drift: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What there is to say of the page beside its name and title: kind, date, credit, origins, what it derives from."""
        notes = [self.written] if self.kind == "article" else [self.kind, self.written]
        if self.credit:
            notes.append(f"credits {self.credit}")
        if self.origins:
            notes.append(f"{'origin' if len(self.origins) == 1 else 'origins'}: {', '.join(self.origins)}")
        if self.parents:
            notes.append(f"derived from {_numbers(self.parents)}")
        return (*notes, *self.drift)


@dataclass(frozen=True)
class OriginLine:
    """An independent origin, how it was found and the numbers of the sources that carry it."""

    id: str
    name: str
    basis: str
    sources: tuple[int, ...]

    @property
    def carried(self) -> str:
        """Return "carried by [1], [2]"."""
        return f"carried by {_numbers(self.sources) or 'no page of this story'}"


@dataclass(frozen=True)
class Omission:
    """Something the brief does not carry, and why."""

    what: str
    id: str
    reason: str

    @property
    def text(self) -> str:
        """The page with its reason; of anything else the reason alone, which says what it is."""
        return f"{self.what} {self.id}: {self.reason}" if self.what == "page" else self.reason


@dataclass(frozen=True)
class Noted(Line):
    """A line under a word of its own: when it is due, how it changed, in what two pages differ."""

    note: str


@dataclass(frozen=True)
class NewsPart:
    """Some of what is new, under a title; every line has its evidence."""

    title: str
    lines: tuple[Noted, ...]


@dataclass(frozen=True)
class NewsView:
    """What is new since a time: what it rests on, the sentences that are new, and the rest in parts, none of them empty."""

    title: str
    facts: tuple[str, ...]
    points: tuple[Line, ...]
    parts: tuple[NewsPart, ...]
    left_out: tuple[Omission, ...]


@dataclass(frozen=True)
class View:
    """One brief, ready to lay out."""

    number: int
    title: str
    facts: tuple[str, ...]
    as_of: str | None
    lead: Line | None
    news: NewsView | None
    points: tuple[Line, ...]
    voices: tuple[Voice, ...]
    figures: tuple[tuple[FigureRow, ...], ...]
    differences: tuple[Difference, ...]
    timeline: tuple[Happening, ...]
    schedule: tuple[Happening, ...]
    exposures: tuple[Touched, ...]
    names: tuple[NameLine, ...]
    sources: tuple[SourceLine, ...]
    origins: tuple[OriginLine, ...]
    left_out: tuple[Omission, ...]
    quoted: tuple[Quoted, ...]
    more: Mapping[str, str] = field(default_factory=dict)
    """What is said below each list ("figures", "differences", "schedule", "touched", "names") that is cut."""

    @property
    def own(self) -> tuple[Happening, ...]:
        """The timeline without its background."""
        return tuple(event for event in self.timeline if not event.background)

    @property
    def background(self) -> tuple[Happening, ...]:
        """What happened long before."""
        return tuple(event for event in self.timeline if event.background)


def _numbers(sources: tuple[int, ...]) -> str:
    return ", ".join(f"[{number}]" for number in sources)
