"""The published labels are facts, one for each page, and none of them is text of a page."""

import json
from pathlib import Path
from typing import get_args

from twosource.model import CreditForm

LABELS = Path(__file__).parent.parent / "bench" / "credits.jsonl"
_LONGEST = 60


def test_labels_are_facts_about_pages() -> None:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert len({(row["id"], row["host"]) for row in rows}) == len(rows) >= 300
    for row in rows:
        assert set(row) == {"id", "host", "agency", "also", "form"}
        assert (row["agency"] is None) == (row["form"] is None)
        assert row["form"] is None or row["form"] in get_args(CreditForm)
        assert all(len(name) <= _LONGEST for name in (row["agency"] or "", *row["also"]))
