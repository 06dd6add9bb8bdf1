"""The published labels of statuses are facts about places in texts, and none of them is text."""

import json
from pathlib import Path
from typing import get_args

from twosource.model import EventStatus

LABELS = Path(__file__).parent.parent / "bench" / "statuses.jsonl"
OTHERS = {"none", "saying", "unclear"}


def test_labels_are_places_and_words_of_the_scheme() -> None:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert len({(row["set"], row["id"], row["start"]) for row in rows}) == len(rows) >= 800
    for row in rows:
        assert set(row) - {"draw"} == {"set", "id", "start", "end", "sentence", "day", "part", "label"}
        assert row.get("draw", "plain") in {"plain", "cued"}
        assert row["label"] in {*get_args(EventStatus), *OTHERS}
        assert row["part"] in {"tuning", "held-out"}
        assert row["sentence"][0] <= row["start"] < row["end"] <= row["sentence"][1]
