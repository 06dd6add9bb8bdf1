"""The labelled relations are facts about places in pages, none of them text, and those of the made stories fit their text."""

import json
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from bench import relation_labels
from bench.relation_run import answer

from twosource.model import RelationType

_LABELS = {*get_args(RelationType), "no_match"} - {"unique"}
_KEYS = {"group", "set", "half", "a", "b", "label", "also", "holders", "kind", "hard", "source"}
_LONGEST = 40
ROWS = [json.loads(line) for line in relation_labels.LABELS.read_text("utf-8").splitlines()]


def test_labels_are_facts_about_pages() -> None:
    assert len({(row["group"], *map(tuple, (row["a"], row["b"]))) for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert set(row) <= _KEYS
        assert {row["label"], *row.get("also", ())} <= _LABELS
        assert row["set"] in (*relation_labels.SETS, "made")
        assert row["a"][0] != row["b"][0]
        assert all(len(word or "") <= _LONGEST for word in (*row.get("holders", ()), row.get("kind", "")))
        for page, start, end, digest in (row["a"], row["b"]):
            assert len(page) <= _LONGEST
            assert 0 <= start < end
            assert len(digest) == len("0123456789ab")


def test_a_group_is_in_one_half() -> None:
    assert len({(row["group"], row["half"]) for row in ROWS}) == len({row["group"] for row in ROWS})


def test_pages_of_one_half_are_not_labelled_in_the_other() -> None:
    halves: dict[tuple[str, str], set[str]] = {}
    for row in ROWS:
        for side in "ab":
            halves.setdefault((row["set"], row[side][0]), set()).add(row["half"])
    assert all(len(found) == 1 for found in halves.values())


def test_there_are_enough_of_the_hard_kinds() -> None:
    count = Counter(row["label"] for row in ROWS if row["source"] == "labelled")
    assert sum(count.values()) >= 900
    assert count["no_match"] >= 250
    assert min(count["conflict"], count["attribution_changed"]) >= 40


def test_made_stories_are_read_and_set_beside_their_labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [row for row in ROWS if row["group"] == "made-11"]
    _only(tmp_path, monkeypatch, made)
    labels = relation_labels.load(tmp_path)
    run = answer(labels)
    assert len(run.answers) == len(made)
    assert any(one.types for one in run.answers)
    assert {relation.sides[0][0] for relation in run.relations["made-11"]} <= {"11a", "11b", "11c"}


def test_other_text_than_was_labelled_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = next(row for row in ROWS if row["set"] == "made")
    page, start, end, digest = row["a"]
    _only(tmp_path, monkeypatch, [{**row, "a": [page, start + 1, end, digest]}])
    with pytest.raises(ValueError, match=f"page {page} "):
        relation_labels.load(tmp_path)


def _only(folder: Path, monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, object]]) -> None:
    """Let the labels be these alone, of made pages, so that no data is needed."""
    file = folder / "relations.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    monkeypatch.setattr(relation_labels, "LABELS", file)
    monkeypatch.setattr(relation_labels, "SETS", ())
