"""Studies and signals as Parquet hold what their CSV files do."""

import builtins
import csv
import io
from typing import Any

import pytest
from pyarrow import BufferReader
from pyarrow import parquet as reader

from tests.render.test_studies import made
from twosource.errors import StudyError
from twosource.markets.exposures.instruments import own
from twosource.markets.signals import Touch, signals
from twosource.markets.study_events import given
from twosource.render import parquet, studies
from twosource.render.signals import signals as as_text


def test_studies_are_the_rows_of_their_csv() -> None:
    found = [made(events=2), made(name="=HYPERLINK(1)")]
    rows = reader.read_table(BufferReader(parquet.as_studies(found))).to_pylist()
    plain = list(csv.DictReader(io.StringIO(studies.as_csv(found))))
    assert len(rows) == len(plain)
    assert list(rows[0]) == list(plain[0])
    for row, told in zip(rows, plain, strict=True):
        assert (row["car"] is None) == (told["car"] == "")
        assert row["car"] is None or row["car"] == float(told["car"])
        assert (row["reason"] or "") == told["reason"]
        assert row["known_at"] is None or row["known_at"].strftime("%Y-%m-%dT%H:%M:%SZ") == told["known_at"]


def test_signals_are_the_rows_of_their_csv() -> None:
    found = signals("e-1", [given("2019-07-04", "first")], [Touch("WTI"), Touch("DAX", "2019-07-09", "up")], own())
    rows = reader.read_table(BufferReader(parquet.as_signals(found))).to_pylist()
    plain = list(csv.DictReader(io.StringIO(as_text(found, "signals"))))
    assert [row["known_at"].strftime("%Y-%m-%dT%H:%M:%SZ") for row in rows] == [row["known_at"] for row in plain]
    assert [(row["event"], row["direction"]) for row in rows] == [(row["event"], row["direction"]) for row in plain]


def test_the_same_studies_give_the_same_bytes() -> None:
    assert parquet.as_studies([made()]) == parquet.as_studies([made()])


def test_nothing_measured_is_a_table_without_rows() -> None:
    assert reader.read_table(BufferReader(parquet.as_signals([]))).num_rows == 0


def test_without_pyarrow_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def none(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", none)
    with pytest.raises(StudyError, match=r"pip install 'twosource\[parquet\]'"):
        parquet.as_studies([])
