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


def test_what_touches_an_instrument_stands_for_the_first_that_there_is(tmp_path: Path) -> None:
    (tmp_path / "CL_daily.csv").write_text(PRICES)
    source = supply(["ecb", str(tmp_path / "CL_daily.csv")])
    assert [source.get(symbol).symbol for symbol in ("RUB", "EUR", "JPY", "CL")] == ["USDRUB", "EURUSD", "USDJPY", "CL_daily"]
    assert source.get("oil").symbol == "CL_daily"
    with pytest.raises(PriceError, match="no prices of wheat"):
        source.get("wheat")


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    only = supply(files(tmp_path)[:2])
    with pytest.raises(PriceError, match=r"no prices of gold \(there are EURRUB, oil\)"):
        only.get("gold")
    with pytest.raises(StudyError, match="name the instruments"):
        chosen(supply(["ecb"]), [])
    with pytest.raises(PriceError, match="cannot be read"):
        supply([str(tmp_path / "missing.csv")])


def test_a_clock_that_is_none_is_refused_though_no_file_needs_it() -> None:
    with pytest.raises(PriceError, match="no such time zone: 'Mars/Phobos'"):
        supply([], zone_name="Mars/Phobos")


def test_a_file_serves_by_any_symbol_of_its_instrument(tmp_path: Path) -> None:
    (tmp_path / "prices.csv").write_text(PRICES)
    source = supply([f"BZ=F={tmp_path / 'prices.csv'}", f"XAUUSD={tmp_path / 'prices.csv'}"])
    oil = replace(touched("oil", "commodity", "crude oil"), instruments=("WTI", "BRENT"))
    gold = replace(touched("gold", "commodity"), instruments=("XAUUSD",))
    found, missing = source.touching([oil, gold])
    assert [one.symbol for one in found] == ["BZ=F", "XAUUSD"]
    assert missing == []


def test_the_rates_follow_the_pairs_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text(
        "Date,USD,JPY,GBP,RUB,\n2019-04-24,1.12,125.4,0.8656,72,\n2019-04-23,1.12,125.6,0.8660,71.6,\n"
    )
    source = supply([str(tmp_path / "rates.csv")])
    found, missing = source.touching([touched(code) for code in ("EUR", "GBP", "USD", "JPY", "RUB")])
    assert [one.symbol for one in found] == ["EURUSD", "GBPUSD", "USDJPY", "USDRUB"]
    assert not missing
    asked = ("EURUSD=X", "6E", "eur_usd", "GBPUSD=X", "JPY=X", "6J", "USDEUR")
    assert [source.get(one).symbol for one in asked] == ["EURUSD", "EURUSD", "EURUSD", "GBPUSD", "USDJPY", "USDJPY", "USDEUR"]
    assert source.get("6E").close[-1] == pytest.approx(1.12)
    with pytest.raises(PriceError, match=r"no prices of CL=F \(there are pairs of the ECB's currencies\).*--prices CL=F=FILE"):
        source.get("CL=F")


def test_a_file_serves_what_its_name_begins_with(tmp_path: Path) -> None:
    for name in ("XAUUSD.raw.csv", "USDJPY_h1.csv", "COPPER.csv", "EURRUB-m.csv", "OPEN.csv"):
        (tmp_path / name).write_text(PRICES)
    source = supply([str(path) for path in sorted(tmp_path.iterdir())])
    served = {code: [one.symbol for one in source.touching([touched(code)])[0]] for code in ("JPY", "COP", "PEN", "RUB", "USD")}
    assert served == {"JPY": ["USDJPY_h1"], "COP": [], "PEN": [], "RUB": ["EURRUB-m"], "USD": ["USDJPY_h1"]}
    gold = replace(touched("gold", "commodity"), instruments=("XAUUSD",))
    assert [one.symbol for one in source.touching([gold])[0]] == ["XAUUSD"]
    assert source.get("JPY=X").symbol == "USDJPY_h1"


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("DAT_ASCII_AUDUSD_M1_2018.csv", "AUDUSD"),
        ("DAT_MT_BCOUSD_M1_2018.csv", "BCOUSD"),
        ("XAGUSD240.csv", "XAGUSD"),
        ("US5001440.csv", "US500"),
        ("US30.csv", "US30"),
        ("EURCHF60.csv", "EURCHF60"),
        ("USDCADm.csv", "USDCAD"),
        ("OANDA_XAUUSD, 1D.csv", "XAUUSD"),
        ("NYMEX_CL1!, 60.csv", "CL"),
        ("FX_EUR_NOK daily.csv", "EURNOK"),
        ("Crude Oil WTI Futures Historical Data.csv", "WTI"),
        ("Nikkei 225 Historical Data (3).csv", "N225"),
        ("DEXJPUS.csv", "DEXJPUS"),
        ("data_set_1.csv", "data_set_1"),
        ("Candles_of_copper.csv", "copper"),
        ("my prices, all.csv", "my prices, all"),
    ],
)
def test_a_file_is_of_the_instrument_that_its_makers_name_holds(tmp_path: Path, name: str, symbol: str) -> None:
    (tmp_path / name).write_text(PRICES)
    assert supply([str(tmp_path / name)]).files[0].symbol == symbol
    assert supply([f"mine={tmp_path / name}"]).files[0].symbol == "mine"


def test_a_wide_table_serves_each_of_its_instruments(tmp_path: Path) -> None:
    path = tmp_path / "panel.csv"
    path.write_text("date,EURUSD=X,USD/PLN,XAUUSD,volume\n2019-04-23,1.12,3.8,1270,5\n2019-04-24,1.11,3.9,1275,6\n")
    source = supply([str(path)])
    assert [one.symbol for one in source.files] == ["EURUSD=X", "USD/PLN", "XAUUSD"]
    assert [one.symbol for one in source.touching([touched("PLN")])[0]] == ["USD/PLN"]
    assert [one.symbol for one in supply([f"xauusd={path}"]).files] == ["XAUUSD"]
    with pytest.raises(PriceError, match=r"a column for each instrument \(EURUSD=X, USD/PLN, XAUUSD\)"):
        supply([f"oil={path}"])
