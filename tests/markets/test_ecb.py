"""The ECB's rates: as installed and as a file, crosses of any two currencies, known only when they were published."""

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest

from twosource.errors import PriceError
from twosource.markets import ecb
from twosource.markets.prices import written

TABLE = (
    "Date,USD,JPY,RUB,KRW,\n2019-04-26,1.1133,124.43,72.1131,1292.46,\n2019-04-25,1.1123,124.55,72.21,1293.77,\n"
    "2019-04-24,1.1209,125.42,71.985,1290.23,\n2019-04-23,1.1245,125.81,N/A,1284.26,\n"
)


def test_a_cross_on_the_days_that_have_both() -> None:
    rouble = ecb.prices("USDRUB", ecb.rates(TABLE.encode(), "test"))
    assert [written(label, daily=True) for label in rouble.labels] == ["2019-04-24", "2019-04-25", "2019-04-26"]
    assert rouble.close[1] == pytest.approx(72.21 / 1.1123)
    assert written(rouble.ends[1]) == "2019-04-25T12:15:00Z"
    assert written(rouble.known[1]) == "2019-04-25T14:00:00Z"
    assert ecb.prices("eurusd", ecb.rates(TABLE.encode(), "test")).close[0] == 1.1245


def test_what_a_currency_did_against_others() -> None:
    table = ecb.rates(TABLE.encode(), "test")
    found = ecb.against_others("USD", {"KRW"}, table)
    assert [written(label, daily=True) for label in found.labels] == ["2019-04-24", "2019-04-25", "2019-04-26"]
    pairs = [ecb.prices(f"USD{code}", table) for code in ("EUR", "JPY", "RUB")]
    steps = [np.log(pair.close[-2] / pair.close[-3]) for pair in pairs]
    assert np.log(found.close[1] / found.close[0]) == pytest.approx(sum(steps) / 3)
    assert np.log(found.close[0] / 100) == pytest.approx(sum(np.log(pair.close[1] / pair.close[0]) for pair in pairs[:2]) / 2)
    with pytest.raises(PriceError, match="no other currencies"):
        ecb.against_others("USD", {"KRW", "JPY", "RUB", "EUR"}, table)


def test_pegged_currencies_are_no_others() -> None:
    table = ecb.rates(b"Date,USD,HKD,DKK,\n2019-04-24,1.1,8.8,7.4,\n2019-04-25,1.2,9.6,7.5,\n", "test")
    assert ecb.against_others("USD", (), table).close[0] == pytest.approx(100 / 1.2 * 1.1)


def test_what_is_no_pair_is_refused() -> None:
    table = ecb.rates(TABLE.encode(), "test")
    for symbol, said in (("USDKPW", "no rate of KPW"), ("OIL", "no pair"), ("USDUSD", "has no rates")):
        with pytest.raises(PriceError, match=said):
            ecb.prices(symbol, table)


def test_a_file_zipped_or_not(tmp_path: Path) -> None:
    plain, zipped = tmp_path / "eurofxref-hist.csv", tmp_path / "eurofxref-hist.zip"
    plain.write_text(TABLE)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("eurofxref-hist.csv", TABLE)
    zipped.write_bytes(packed.getvalue())
    for path in (plain, zipped):
        assert ecb.prices("EURJPY", ecb.from_file(path)).close[-1] == 124.43
    zipped.write_bytes(b"PK damaged")
    with pytest.raises(PriceError, match="damaged"):
        ecb.from_file(zipped)
    plain.write_text("Date,Price\n")
    with pytest.raises(PriceError, match="not the bank's table"):
        ecb.from_file(plain)


def test_the_installed_rates_hold_the_known_values() -> None:
    table = ecb.embedded()
    for day, dollar, rouble, won in (
        ("2019-04-23", 1.1245, 71.6763, 1284.26),
        ("2019-04-24", 1.1209, 71.985, 1290.23),
        ("2019-04-25", 1.1123, 72.21, 1293.77),
        ("2019-04-26", 1.1133, 72.1131, 1292.46),
    ):
        place = [written(stamp, daily=True) for stamp in table.days].index(day)
        assert [table.by_currency[code][place] for code in ("USD", "RUB", "KRW")] == [dollar, rouble, won]
    assert written(ecb.prices("EURRUB").labels[-1], daily=True) == "2022-03-01"


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ecb, "_PACKAGE", "no_such_package")
    ecb.embedded.cache_clear()
    try:
        with pytest.raises(PriceError, match=r"twosource\[fx\]"):
            ecb.embedded()
    finally:
        ecb.embedded.cache_clear()
