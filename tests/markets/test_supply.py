"""Which prices serve what a story touches."""

from pathlib import Path
from typing import Literal

import pytest
from msgspec.structs import replace

from tests.markets.test_ecb import TABLE
from twosource.errors import PriceError, StudyError
from twosource.markets.supply import chosen, supply
from twosource.model import Exposure

PRICES = "Date,Price\n2019-04-23,74.39\n2019-04-24,73.59\n"


def touched(symbol: str, kind: Literal["currency", "commodity"] = "currency", name: str = "") -> Exposure:
    return Exposure(symbol=symbol, name=name or symbol, kind=kind, why="", cites=())


def files(folder: Path) -> list[str]:
    (folder / "EURRUB.csv").write_text(PRICES)
    (folder / "brent.csv").write_text(PRICES)
    (folder / "rates.csv").write_text(TABLE)
    return [str(folder / "EURRUB.csv"), f"oil={folder / 'brent.csv'}", str(folder / "rates.csv")]


def test_files_serve_first_and_the_rates_the_rest(tmp_path: Path) -> None:
    source = supply(files(tmp_path))
    exposures = [
        touched("RUB"),
        touched("KRW"),
        touched("USD"),
        touched("KPW"),
        touched("oil", "commodity"),
        touched("wheat", "commodity"),
    ]
    found, missing = source.touching(exposures)
    assert [one.symbol for one in found] == ["EURRUB", "USDKRW", "EURUSD", "oil"]
    assert [entry.id for entry in missing] == ["KPW", "wheat"]
    assert [one.symbol for one in chosen(source, ["oil", "usdjpy", "oil"])] == ["oil", "USDJPY"]
    assert [one.symbol for one in chosen(source, [])] == ["EURRUB", "oil"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    only = supply(files(tmp_path)[:2])
    with pytest.raises(PriceError, match=r"no prices of gold \(there are EURRUB, oil\)"):
        only.get("gold")
    with pytest.raises(StudyError, match="name the instruments"):
        chosen(supply(["ecb"]), [])
    with pytest.raises(PriceError, match="cannot be read"):
        supply([str(tmp_path / "missing.csv")])


def test_a_file_serves_by_any_symbol_of_its_instrument(tmp_path: Path) -> None:
    (tmp_path / "prices.csv").write_text(PRICES)
    source = supply([f"BZ=F={tmp_path / 'prices.csv'}", f"XAUUSD={tmp_path / 'prices.csv'}"])
    oil = replace(touched("oil", "commodity", "crude oil"), instruments=("WTI", "BRENT"))
    gold = replace(touched("gold", "commodity"), instruments=("XAUUSD",))
    found, missing = source.touching([oil, gold])
    assert [one.symbol for one in found] == ["BZ=F", "XAUUSD"]
    assert missing == []
