"""JSON Schemas of the records, made from the records themselves: ``python -m twosource.render.schema docs/schemas``."""

import inspect
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from twosource import model

RECORDS: Mapping[str, type[model.Record]] = {
    "page": model.Page,
    "article": model.Article,
    "annotation": model.Annotation,
    "copies": model.Copy,
    "difference": model.Difference,
    "origin": model.Origin,
    "story": model.Story,
    "assignment": model.Assignment,
    "thread": model.Thread,
    "timelineday": model.TimelineDay,
    "relation": model.Relation,
    "brief": model.Brief,
    "study": model.Study,
    "riskday": model.RiskDay,
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the record called ``name``; raise KeyError for a name not in RECORDS.

    The record's docstring is the description; what it refers to stands under ``$defs``. Fields that are not named are
    allowed, because records may grow.
    """
    record = RECORDS[name]
    made = msgspec.json.schema(record)
    definitions = {title: _described(part) for title, part in sorted(made["$defs"].items())}
    top = definitions.pop(record.__name__)
    head = {"$schema": _DIALECT, "$id": f"{name}.schema.json", "title": name, "description": top["description"]}
    return {**head, **top, "title": name, **({"$defs": definitions} if definitions else {})}


def _described(part: Mapping[str, Any]) -> dict[str, Any]:
    """Return a definition whose description is the cleaned docstring, one paragraph to a line."""
    paragraphs = inspect.cleandoc(part.get("description", "")).split("\n\n")
    return {**part, "description": "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)}


def encoded(name: str) -> bytes:
    """Return the file that holds the schema of ``name``: indented JSON in UTF-8, ending in a line break."""
    return msgspec.json.format(msgspec.json.encode(schema(name)), indent=2) + b"\n"


def write(folder: Path) -> None:
    """Write the schema of every record to ``folder`` as ``<name>.schema.json``, making the folder where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in RECORDS:
        (folder / f"{name}.schema.json").write_bytes(encoded(name))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
