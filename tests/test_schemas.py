"""The published schemas hold for what the verbs really write, and every record that a verb writes has one."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from twosource import difference
from twosource.pages import read
from twosource.run import analyse

SCHEMAS = Path(__file__).parent.parent / "docs" / "schemas"
WRITES = {
    "brief": (("brief",), {"brief"}),
    "clean": (("clean",), {"article"}),
    "annotate": (("annotate",), {"annotation"}),
    "copies": (("copies",), {"copies", "origin"}),
    "stories": (("stories",), {"assignment"}),
    "stories by story": (("stories", "--by", "story"), {"story"}),
    "timeline": (("timeline",), {"timelineday"}),
    "study": (("study", "--event", "2019-04-25", "--instruments", "USDRUB,USDKRW"), {"study"}),
}
"""The verbs, and the schemas of the records that each writes."""
VERSIONS = ("vladivostok/01-wire.txt", "vladivostok/10-update.txt")
"""An agency's report and its update."""


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")))


def schema_of(record: dict[str, object]) -> str:
    """Return which schema a record is to meet: what it calls itself, or that of the one record without a name."""
    name = str(record.get("record", "assignment"))
    return "copies" if name == "copy" else name


@pytest.mark.parametrize("name", list(WRITES))
def test_every_line_meets_its_schema(twosource: Callable[..., Result], examples: Path, name: str) -> None:
    arguments, expected = WRITES[name]
    written = twosource(*arguments, examples, "--format", "jsonl")
    assert written.exit_code == 0
    records = [json.loads(line) for line in written.stdout.splitlines()]
    assert {schema_of(record) for record in records} == expected
    for record in records:
        validator(schema_of(record)).validate(record)


def test_pages_relations_and_differences_meet_theirs(examples: Path) -> None:
    analysis = analyse(read(examples))
    relations = [relation for brief in analysis.briefs for relation in brief.relations]
    assert analysis.reading.pages
    assert relations
    old, new = (article for article in analysis.reading.articles if article.id in VERSIONS)
    validator("difference").validate(json.loads(msgspec.json.encode(difference(old, new))))
    for page in analysis.reading.pages:
        validator("page").validate(json.loads(msgspec.json.encode(page)))
    for relation in relations:
        validator("relation").validate(json.loads(msgspec.json.encode(relation)))
