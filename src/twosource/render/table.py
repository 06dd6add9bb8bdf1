"""Records as tables on a terminal: one table for each kind of record, one row a record."""

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from twosource.model import Annotation, Article, Assignment, Copy, Origin, Record, Story
from twosource.render import safe

if TYPE_CHECKING:
    from rich.console import Console

COLUMNS: dict[type[Record], tuple[str, ...]] = {
    Article: ("article", "kind", "title", "publisher", "published", "credit", "characters", "issues"),
    Annotation: ("article", "sentences", "names", "times", "figures", "claims", "speakers"),
    Copy: ("a", "b", "kind", "text comes from", "score", "why"),
    Origin: ("origin", "name", "articles", "basis"),
    Story: ("story", "title", "first known", "articles", "origins"),
    Assignment: ("article", "story"),
}


def table(records: Iterable[Record], console: "Console") -> None:
    """Print records; neighbours of one kind share a table. Text of pages is shown as it is, never read as markup."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    for kind, rows in groupby(records, key=type):
        grid = Table(*COLUMNS[kind], box=box.SIMPLE_HEAD)
        for record in rows:
            grid.add_row(*(Text(safe.line(cell)) for cell in _cells(record)))
        console.print(grid)


def _cells(record: Record) -> tuple[str, ...]:
    match record:
        case Article():
            stamps = (record.title or "-", record.publisher or "-", record.published or "-", record.credit or "-")
            return (record.id, record.kind, *stamps, str(len(record.text)), ", ".join(issue.code for issue in record.issues))
        case Annotation():
            counted = (record.sentences, record.entities, record.times, record.figures, record.claims)
            speakers = sorted({claim.speaker.name for claim in record.claims if claim.speaker})
            return (record.id, *(str(len(part)) for part in counted), ", ".join(speakers))
        case Copy():
            source = {"a": record.a, "b": record.b, None: "undecided"}[record.source]
            reasons = list(dict.fromkeys(evidence.why for evidence in record.evidence))
            return (record.a, record.b, record.kind, source, f"{record.score:.2f}", "; ".join(reasons))
        case Origin():
            return (record.id, record.name or "unnamed", ", ".join(record.articles), record.basis)
        case Story():
            articles = ", ".join(record.articles)
            return (record.id, record.title or "-", record.first_known or "unknown", articles, str(len(record.origins)))
        case Assignment():
            return (record.id, record.story)
        case _:
            raise TypeError(f"no table for {type(record).__name__}")
