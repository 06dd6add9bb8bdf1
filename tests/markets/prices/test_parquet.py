"""Prices from Parquet: the same series as from CSV, and a clear error for anything else."""

import builtins
import datetime as dt
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as arrow
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from twosource.errors import PriceError
from twosource.markets.prices import files as price_files
from twosource.markets.prices import parquet as price_parquet

DAYS = [dt.date(2019, 4, 22) + dt.timedelta(days=day) for day in range(4)]
CLOSES = [74.04, 74.51, 74.57, 74.35]


def write(path: Path, **columns: Any) -> Path:
    parquet.write_table(arrow.table(columns), path)
    return path


def test_days_are_read_as_from_csv(tmp_path: Path) -> None:
    (tmp_path / "brent.csv").write_text("Date,Close\n" + "".join(f"{d},{c}\n" for d, c in zip(DAYS, CLOSES, strict=True)))
    plain = price_files.read(tmp_path / "brent.csv")
    packed = price_files.read(write(tmp_path / "brent.parquet", Date=DAYS, Close=CLOSES, Remark=["a", "b", "c", "d"]))
    assert packed.symbol == plain.symbol == "brent"
    assert np.array_equal(packed.labels, plain.labels)
    assert np.array_equal(packed.close, plain.close)
    assert packed.zone == plain.zone
    assert packed.source == "brent.parquet (table)"


def test_columns_of_a_ticker_as_yfinance_keeps_them(tmp_path: Path) -> None:
    columns = {"Date": DAYS, "('Close', 'BZ=F')": CLOSES, "('Volume', 'BZ=F')": [1, 2, 3, 4]}
    assert price_files.read(write(tmp_path / "b.parquet", **columns)).close.tolist() == CLOSES
    with pytest.raises(PriceError, match="holds 2 symbols"):
        price_files.read(write(tmp_path / "two.parquet", **columns, **{"('Close', 'CL=F')": CLOSES}))


def test_stamps_with_a_zone_need_none(tmp_path: Path) -> None:
    zone = dt.timezone(dt.timedelta(hours=3))
    stamps = [dt.datetime(2019, 4, 22, hour, tzinfo=zone) for hour in range(4)]
    found = price_files.read(
        write(tmp_path / "h.parquet", timestamp=arrow.array(stamps, arrow.timestamp("ns", "Europe/Athens")), close=CLOSES)
    )
    assert found.bar == 3600
    assert found.opens[0] == int(stamps[0].timestamp())
    assert found.zone == "written with each stamp"


def test_stamps_without_a_zone_are_refused_until_one_is_given(tmp_path: Path) -> None:
    path = write(tmp_path / "h.parquet", time=[dt.datetime(2019, 4, 22, hour) for hour in range(4)], open=CLOSES, close=CLOSES)
    with pytest.raises(PriceError, match="does not say its time zone"):
        price_files.read(path)
    assert price_files.read(path, zone_name="+02:00").opens[0] == int(dt.datetime(2019, 4, 21, 22, tzinfo=dt.UTC).timestamp())


def test_an_index_without_a_name_is_the_date(tmp_path: Path) -> None:
    path = write(tmp_path / "x.parquet", Close=CLOSES, Volume=[1, 2, 3, 4], **{"__index_level_0__": DAYS})
    assert list(price_files.read(path).close) == CLOSES


def test_missing_constant_and_negative_prices_are_told_as_in_csv(tmp_path: Path) -> None:
    closes = [None, -1.0, 5.0, 5.0]
    lines = (f"{day},{'' if close is None else close}\n" for day, close in zip(DAYS, closes, strict=True))
    (tmp_path / "x.csv").write_text("date,close\n" + "".join(lines))
    packed, plain = price_files.read(write(tmp_path / "x.parquet", date=DAYS, close=closes)), price_files.read(tmp_path / "x.csv")
    assert packed.issues == plain.issues != ()


def test_what_is_no_parquet_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(b"PAR1" + b"\0" * 40)
    with pytest.raises(PriceError, match=r"x\.parquet cannot be read as Parquet"):
        price_files.read(path)
    write(path, colour=["red"], height=[1.0], weight=[2.0])
    with pytest.raises(PriceError, match="no table of prices"):
        price_files.read(path)


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(price_parquet, "MAX_ROWS", 3)
    with pytest.raises(PriceError, match="has 4 rows, over 3"):
        price_files.read(write(tmp_path / "x.parquet", date=DAYS, close=CLOSES))


def test_without_pyarrow_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "x.parquet", date=DAYS, close=CLOSES)
    real = builtins.__import__

    def none(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", none)
    with pytest.raises(PriceError, match=r"needs pyarrow: pip install 'twosource\[parquet\]'"):
        price_files.read(path)


@given(st.binary(max_size=200))
def test_any_bytes_behind_the_magic_are_an_error(tail: bytes) -> None:
    with pytest.raises(PriceError):
        list(price_parquet.lines(b"PAR1" + tail, "any"))
