"""Records as tables on a terminal: one table for each kind of record, one row a record."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, starmap, zip_longest
from typing import TYPE_CHECKING

from twosource.copies.literal import SAME
from twosource.copies.versions import UPDATED
from twosource.model import (
    Annotation,
    Article,
    Assignment,
    Copy,
    Difference,
    EventStatus,
    Evidence,
    Origin,
    Point,
    Record,
    Story,
    Thread,
    TimelineDay,
)
from twosource.render import columns, safe
from twosource.render.wording import STATUSES

if TYPE_CHECKING:
    from rich.console import Console

COLUMNS: dict[type[Record], tuple[str, ...]] = {
    Article: ("article", "kind", "title", "publisher", "published", "credit", "words"),
    Annotation: ("article", "sentences", "names", "times", "figures", "claims", "speakers"),
    Copy: ("a", "b", "kind", "text comes from", "score", "why"),
    Difference: ("older", "newer", "kept", "changed", "added", "removed", "words"),
    Origin: ("origin", "name", "articles", "basis"),
    Story: ("story", "title", "first known", "articles", "origins"),
    Assignment: ("article", "story"),
    Thread: ("thread", "stories", "shared"),
    TimelineDay: ("timeline", "day", "what is told of it", "articles", "origins"),
}
_OFF = "off that day"
"""How a line of a timeline stands whose day is no longer that of what it tells: called off, or moved to another."""
_BETWEEN = 3
"""Cells between two columns, edges shared out among them."""


def table(records: Iterable[Record], console: "Console") -> None:
    """Print records; neighbours of one kind share a table. Text of pages is shown as it is, never read as markup."""
    for kind, found in groupby(records, key=type):
        head, rows = COLUMNS[kind], [[safe.line(cell) for cell in _cells(record)] for record in found]
        widths = columns.widths(head, rows, console.width - _BETWEEN * len(head))
        if widths is None and console.width <= columns.NARROW:
            _stack(head, rows, console)
        else:
            _draw(head, rows, widths or (None,) * len(head), console)


def _draw(head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int | None], console: "Console") -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column, width in zip(head, widths, strict=True):
        grid.add_column(column, overflow="fold", min_width=min(len(column), 9), width=width)
    for row in rows:
        grid.add_row(*map(Text, row))
    console.print(grid)


def _stack(head: Sequence[str], rows: Sequence[Sequence[str]], console: "Console") -> None:
    console.print()
    for row in rows:
        for line in columns.stacked(console, head, row, console.width):
            console.print(line)
    console.print()


def _cells(record: Record) -> tuple[str, ...]:
    match record:
        case Article():
            day = (record.published or "-")[: len("2019-04-24")]
            named = (record.title or "-", record.publisher or "-", day, record.credit or "-")
            return (record.id, record.kind, *named, str(len(record.text.split())))
        case Annotation():
            counted = (record.sentences, record.entities, record.times, record.figures, record.claims)
            speakers = sorted({claim.speaker.name for claim in record.claims if claim.speaker})
            return (record.id, *(str(len(part)) for part in counted), ", ".join(speakers))
        case Copy():
            source = {"a": record.a, "b": record.b, None: "undecided"}[record.source]
            return (record.a, record.b, record.kind, source, f"{record.score:.2f}", _why(record))
        case Difference():
            numbers = (len(record.kept), len(record.changed), len(record.added), len(record.removed))
            words = [f"“{change.old_text}” → “{change.new_text}”" for pair in record.changed for change in pair.words]
            return (record.old, record.new, *map(str, numbers), "; ".join(words))
        case Origin():
            return (record.id, record.name or "unnamed", ", ".join(record.articles), record.basis)
        case Story():
            articles = ", ".join(record.articles)
            return (record.id, record.title or "-", record.first_known or "unknown", articles, str(len(record.origins)))
        case Assignment():
            return (record.id, record.story)
        case Thread():
            shared = dict.fromkeys(term for link in record.links for term in link.shared)
            return (record.id, ", ".join(record.stories), ", ".join(shared))
        case TimelineDay():
            told = "\n".join(starmap(_marked, zip_longest(record.points, record.statuses[: len(record.points)])))
            tellers = dict.fromkeys(cite.article for point in record.points for cite in point.cites)
            return (record.of, record.day, told, ", ".join(tellers), str(max((p.origins for p in record.points), default=0)))
        case _:
            raise TypeError(f"no table for {type(record).__name__}")


def _marked(point: Point, status: EventStatus | None) -> str:
    """Return a line of a timeline, behind how it stands where it has not come about."""
    words = None if status in (None, "past", "ongoing") else _OFF if status == "cancelled" else STATUSES[status]
    return safe.line(f"[{words}] {point.text}" if words else point.text)


def _why(copy: Copy) -> str:
    """Return the reasons for a copy edge; what stands in both articles, or is told again, is only counted."""
    counted = Counter(map(_counted, copy.evidence))
    told = [f"{counted[one]} {one if counted[one] == 1 else many}" for one, many in _COUNTED.items() if counted[one]]
    others = (evidence.why for evidence in copy.evidence if _counted(evidence) is None)
    return "; ".join([*told, *dict.fromkeys(others)])


def _counted(evidence: Evidence) -> str | None:
    """Return what a reason that ties a place in one article to one in the other is counted as."""
    if evidence.a is None or evidence.b is None or evidence.why.startswith(UPDATED):
        return None
    return "passage in both" if evidence.why.startswith(SAME) else "sentence told again"


_COUNTED = {"passage in both": "passages in both", "sentence told again": "sentences told again"}
