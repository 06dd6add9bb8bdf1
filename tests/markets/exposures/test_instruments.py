"""The table of instruments, and tables of a user's own."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import InstrumentError
from twosource.markets import instruments
from twosource.markets.exposures import currencies, gas_markets
from twosource.markets.exposures.goods import goods
from twosource.markets.exposures.instruments import Instrument, own, read

SYMBOL = "symbol,name,class,touches,words\n"


def written(folder: Path, text: str, name: str = "own.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_projects_table_is_well_formed() -> None:
    rows = own().rows
    assert 80 <= len(rows) <= 150
    assert len({row.symbol for row in rows}) == len(rows)
    assert all(row.name and row.touches for row in rows)
    for row in rows:
        if row.kind == "currency" and row.pair:
            assert row.symbol == row.pair
            assert {row.pair[:3], row.pair[3:]} & {"USD"}
            assert all(currencies.name(code) != code for code in (row.pair[:3], row.pair[3:]))
        assert row.oanda == row.oanda.upper()
        assert row.oanda == "" or row.oanda.count("_") == 1


@pytest.mark.parametrize("column", ["symbol", "yahoo", "cme", "oanda", "mt5"])
def test_no_symbol_stands_for_two_instruments(column: str) -> None:
    symbols = [value for row in own().rows if (value := getattr(row, column))]
    assert len(set(symbols)) == len(symbols)


def test_a_name_of_files_is_that_of_one_instrument_and_no_symbol_of_another() -> None:
    table = own()
    assert all(table.named(name) == row for row in table.rows for name in row.files)


def test_what_words_name_is_in_the_table_or_known_to_be_missing() -> None:
    missing = {good.symbol for good in goods() if not own().touched_by(good.symbol)}
    assert missing == {
        "barley",
        "electricity",
        "fertiliser",
        "orange juice",
        "rapeseed",
        "rapeseed oil",
        "rare earths",
        "rubber",
        "shipping:containers",
        "sunflower oil",
    }


def test_what_a_row_is_touched_by_is_something_that_can_be_found() -> None:
    named = {good.symbol for good in goods()} | gas_markets.MARKETS.keys()
    for row in own().rows:
        for touch in row.touches:
            assert touch in named or touch.split(":")[0] in ("stocks", "rates") or currencies.name(touch) != touch, touch


def test_instruments_by_what_touches_them_and_by_any_symbol() -> None:
    assert [row.symbol for row in own().touched_by("oil")] == ["WTI", "BRENT"]
    assert own().touched_by("KPW") == ()
    assert [own().named(symbol).symbol for symbol in ("bz=f", "XBRUSD", "brent", "BCO_USD")] == ["BRENT"] * 4  # type: ignore[union-attr]
    assert own().named("nothing") is None


def test_a_users_rows_add_and_replace(tmp_path: Path) -> None:
    path = written(tmp_path, SYMBOL + "BRENT,My Brent,commodity,oil,\nTIN,Tin,commodity,tin,tin;cassiterite\n")
    table = instruments([path])
    assert [row.name for row in table.touched_by("oil")] == ["West Texas crude oil", "My Brent"]
    assert table.touched_by("tin")[0].words == ("tin", "cassiterite")
    assert table.touched_by("oil")[1].yahoo == ""
    assert len(table.rows) == len(own().rows) + 1
    assert own().touched_by("tin") == ()


def test_a_row_that_nothing_touches_takes_an_instrument_away(tmp_path: Path) -> None:
    table = instruments([written(tmp_path, "symbol\ttouches\nWTI\t\n", "own.tsv")])
    assert [row.symbol for row in table.touched_by("oil")] == ["BRENT"]


def test_the_last_of_several_tables_counts(tmp_path: Path) -> None:
    one = written(tmp_path, SYMBOL + "TIN,One,commodity,tin,tin\n", "one.csv")
    two = written(tmp_path, SYMBOL + "TIN,Two,commodity,tin,tin\n", "two.csv")
    assert instruments([one, two]).touched_by("tin")[0].name == "Two"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty"),
        ("# a remark alone\n", "is empty"),
        ("symbol,colour\nA,red\n", "unknown columns 'colour'"),
        ("name,class\nA,currency\n", "there is no column symbol and none touches"),
        (SYMBOL + ",Nothing,commodity,oil,\n", "line 2: there is no symbol"),
        (SYMBOL + "A,A,metal,oil,\n", "line 2: 'metal' is no class"),
        (SYMBOL + "A,A,commodity,oil,\n\nA,B,commodity,oil,\n", "line 4: A stands twice"),
        (SYMBOL + f"A,{'x' * 300},commodity,oil,\n", "name has more than 200 characters"),
        (SYMBOL + "A,A,commodity,oil,\n" * 10_001, "at most 10000 rows"),
        (SYMBOL + "A,A,commodity\n", r"line 2: has 3 cells, and the first row names 5 columns \(symbol, name"),
        (SYMBOL + "A,A,commodity,oil,,more\n", "line 2: has 6 cells"),
        (SYMBOL + "A,A,commodity,oil,\na,B,commodity,oil,\n", "line 3: a stands twice"),
        (SYMBOL + "A,A,commodity,oil,the\n", "line 2: 'the' stands in too many texts"),
        (SYMBOL + "A,A,commodity,oil,tin;said the\n", "line 2: 'said the' stands in too many"),
        (SYMBOL + "A,A,commodity,oil,--\n", "line 2: '--' stands in too many"),
        ("symbol,touches,symbol\nA,oil,A\n", "the column symbol stands twice"),
        ("symbol,touches,cme\nA,oil,QX\nB,oil,qx\n", "line 3: qx stands twice as cme symbol, of A too"),
        ("symbol,touches,pair\nA,USD,USDUSD1\n", "line 2: 'USDUSD1' is no pair"),
    ],
)
def test_a_table_that_cannot_be_used_says_why_and_where(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InstrumentError, match=message):
        read(written(tmp_path, text))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("TIN,Tin,commodity,tinn,", "TIN is touched by 'tinn', which no story can touch"),
        ("X,X,index,stocks:XX,", "'stocks:XX'"),
        ("FOO,,,,", "FOO has no touches, which takes it away, but there is no such instrument"),
    ],
)
def test_a_row_that_no_story_can_touch_is_refused(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(InstrumentError, match=message):
        instruments([written(tmp_path, f"{SYMBOL}{row}\n")])


def test_cells_that_are_empty_at_the_end_do_no_harm(tmp_path: Path) -> None:
    table = instruments([written(tmp_path, SYMBOL + "TIN,Tin,commodity,tin,cassiterite,,\nKOSPI2,K,index,stocks:KR,\n")])
    assert [row.symbol for row in table.touched_by("stocks:KR")] == ["KOSPI", "KOSPI2"]


def test_a_table_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_bytes(b"symbol,touches\n\xff\xfe,oil\n")
    with pytest.raises(InstrumentError, match="is not UTF-8"):
        read(tmp_path / "own.csv")
    with pytest.raises(InstrumentError, match="cannot be read"):
        read(tmp_path / "missing.csv")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_clear_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    with contextlib.suppress(InstrumentError):
        assert isinstance(read(path), tuple)


def test_a_watch_list_takes_what_touches_instruments() -> None:
    table = instruments(watch=["oil", "JPY"])
    assert table.watched == frozenset(("WTI", "BRENT", "USDJPY"))


def test_a_watch_list_takes_symbols_of_any_column() -> None:
    table = instruments(watch=["RUB=X", "xauusd"])
    assert table.watched == frozenset(("USDRUB", "XAUUSD"))
    assert instruments(watch=["rub", "Oil", "6E=F"]).watched == frozenset(("USDRUB", "WTI", "BRENT", "EURUSD"))
    assert instruments(watch=["BTC", "eth-usd", "SOLUSD", "XRP=F"]).watched == frozenset(("BTCUSD", "ETHUSD", "SOLUSD", "XRPUSD"))
    assert table.watches("gold")
    assert not table.watches("oil")
    assert own().watches("oil")
    with pytest.raises(InstrumentError, match="no instrument is called USDXYZ"):
        instruments(watch=["USDXYZ", "WTI"])


def test_gas_of_any_market_touches_what_a_table_has_for_gas() -> None:
    table = own().with_rows([Instrument("GASETF", "A fund", "share", ("natural gas",))])
    assert [row.symbol for row in table.touched_by("natural gas:EU")] == ["TTF", "GASETF"]
    assert [row.symbol for row in table.touched_by("natural gas:US")] == ["HENRYHUB", "GASETF"]
