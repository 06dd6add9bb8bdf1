from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from twosource.copies import difference
from twosource.markets import ecb
from twosource.markets.study import study
from twosource.markets.study_events import given
from twosource.model import Assignment, Copy, Evidence, Issue, Page, Record, Relation, RiskDay, Story, Thread, TimelineDay
from twosource.render import schema

from .samples import ANNOTATION, BRIEF, ORIGINS, WIRE

_FOLDER = Path(__file__).parents[2] / "docs" / "schemas"
_SAMPLES: dict[str, Record] = {
    "page": Page(id="x", url="https://a.example", html="<p>x", issues=(Issue(code="c", message="m"),)),
    "article": WIRE,
    "annotation": ANNOTATION,
    "copies": Copy(a="a", b="b", kind="copy", source="a", score=0.5, evidence=(Evidence(a=(0, 1), b=None, why="x"),)),
    "difference": difference(WIRE, replace(WIRE, id="later", text=f"{WIRE.text} Rain fell.")),
    "origin": ORIGINS[0],
    "story": Story(id="s", articles=("a",), first_known="2020"),
    "assignment": Assignment(id="a", story="s"),
    "thread": Thread(id="t", stories=("s",)),
    "timelineday": TimelineDay(of="t", day="2019-04-24", points=(), weight=1.0),
    "relation": Relation(type="unique", a="c", b=None),
    "brief": BRIEF,
    "riskday": RiskDay(
        day="2019-04-24",
        state=None,
        pages=1,
        at_risk=0,
        threats=0,
        acts=0,
        share=0.0,
        stories=0,
        stories_at_risk=0,
        story_share=None,
    ),
    "study": study("x", [given("2019-04-25")], [ecb.prices("USDRUB"), ecb.prices("USDKRW")]),
}


def test_the_published_files_are_those_of_the_records(tmp_path: Path) -> None:
    schema.write(tmp_path)
    published = {path.name: path.read_bytes() for path in _FOLDER.iterdir()}
    assert published == {path.name: path.read_bytes() for path in tmp_path.iterdir()}, "run python -m twosource.render.schema"


@pytest.mark.parametrize("name", sorted(schema.RECORDS))
def test_records_as_written_are_valid(name: str) -> None:
    made = schema.schema(name)
    Draft202012Validator.check_schema(made)
    assert made["title"] == name
    assert made["description"]
    record = msgspec.json.decode(msgspec.json.encode(_SAMPLES[name]))
    Draft202012Validator(made).validate(record)
    assert set(record) <= set(made["properties"])


@pytest.mark.parametrize("name", sorted(schema.RECORDS))
def test_fields_may_be_added_but_not_lost(name: str) -> None:
    validator = Draft202012Validator(schema.schema(name))
    record = msgspec.json.decode(msgspec.json.encode(_SAMPLES[name]))
    assert validator.is_valid(record | {"unheard-of": 1})
    for required in schema.schema(name)["required"]:
        assert not validator.is_valid({key: value for key, value in record.items() if key != required})


def test_every_part_is_described() -> None:
    for name in schema.RECORDS:
        for part in schema.schema(name).get("$defs", {}).values():
            assert part["description"].strip()
            assert "\n\n" not in part["description"]


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        schema.schema("nothing")
