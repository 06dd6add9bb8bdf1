"""Every layout is read to the same bars; what is wrong with a file is said, and what cannot be read is refused in one line."""

import gzip
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.errors import PriceError
from twosource.markets.prices import files as price_files
from twosource.markets.prices import numbers, written
from twosource.markets.prices.checks import check

DAILY = [("2019-04-23", 74.39), ("2019-04-24", 73.59), ("2019-04-25", 74.94)]
FILES = {
    "plain.csv": "Date,Price\n2019-04-23,74.39\n2019-04-24,73.59\n2019-04-25,74.94\n",
    "eia_own.csv": "Brent Spot Price\nSource: EIA\nDay,Brent Dollars per Barrel\n"
    "04/25/2019,74.94\n04/24/2019,73.59\n04/23/2019,74.39\n",
    "stooq.csv": "Date,Open,High,Low,Close,Volume\n2019-04-23,74,75,73,74.39,1\n"
    "2019-04-24,74,75,73,73.59,1\n2019-04-25,74,75,73,74.94,1\n",
    "stooq_bulk.txt": "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n"
    "CB.F,D,20190423,000000,74,75,73,74.39,0,0\nCB.F,D,20190424,000000,74,75,73,73.59,0,0\nCB.F,D,20190425,000000,74,75,73,74.94,0,0\n",
    "yahoo.csv": "Date,Open,High,Low,Close,Adj Close,Volume\n2019-04-23,1,1,1,80,74.39,9\n2019-04-24,1,1,1,80,73.59,9\n"
    "2019-04-25,1,1,1,80,74.94,9\n2019-04-26,null,null,null,null,null,null\n",
    "mt5.csv": "<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n"
    "2019.04.23\t74\t75\t73\t74.39\t1\t0\t2\n2019.04.24\t74\t75\t73\t73.59\t1\t0\t2\n2019.04.25\t74\t75\t73\t74.94\t1\t0\t2\n",
    "mt4.csv": "2019.04.23,00:00,74,75,73,74.39,10\n2019.04.24,00:00,74,75,73,73.59,10\n2019.04.25,00:00,74,75,73,74.94,10\n",
    "yfinance.csv": "Price,Close,High,Low,Open,Volume\nTicker,BZ=F,BZ=F,BZ=F,BZ=F,BZ=F\nDate,,,,,\n2019-04-23,74.39,75,73,74,1\n"
    "2019-04-24,73.59,75,73,74,1\n2019-04-25,74.94,75,73,74,1\n",
    "nasdaq.csv": "Date,Close/Last,Volume,Open\n04/25/2019,$74.94,1,$74\n04/24/2019,$73.59,1,$74\n04/23/2019,$74.39,1,$74\n",
    "terminal.csv": '"Date","Open","Last Price"\n"2019-04-23","74","74.39"\n"2019-04-24","74","73.59"\n'
    '"2019-04-25","74","74.94"\n',
    "boerse.csv": "Datum;Erster;Hoch;Tief;Schlusskurs;Volumen\n25.04.2019;74,1;75;73;74,94;9\n24.04.2019;74,1;75;73;73,59;9\n"
    "23.04.2019;74,1;75;73;74,39;9\n",
    "historie.csv": '"Datum","Zuletzt","Eröffn.","Hoch","Tief"\n"23.04.2019","74,39","74,10","75,00","73,00"\n'
    '"24.04.2019","73,59","74,10","75,00","73,00"\n"25.04.2019","74,94","74,10","75,00","73,00"\n',
    "gielda.csv": "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie\n2019-04-23,74,75,73,74.39\n2019-04-24,74,75,73,73.59\n"
    "2019-04-25,74,75,73,74.94\n",
    "bourse.txt": "date\touvert\thaut\tbas\tclot\n23/04/2019 00:00\t74\t75\t73\t74.39\n24/04/2019 00:00\t74\t75\t73\t73.59\n"
    "25/04/2019 00:00\t74\t75\t73\t74.94\n",
    "klines.csv": "1555977600000,74,75,73,74.39,9,1556063999999,1,1,1,1,0\n"
    "1556064000000,74,75,73,73.59,9,1556150399999,1,1,1,1,0\n"
    "1556150400000000,74,75,73,74.94,9,1556236799999999,1,1,1,1,0\n",
    "commas.csv": "day;close\n23.04.2019;74,39\n24.04.2019;73,59\n25.04.2019;74,94\n",
}


def written_to(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("name", list(FILES))
def test_daily_layouts(tmp_path: Path, name: str) -> None:
    read = price_files.read(written_to(tmp_path, name, FILES[name]))
    assert [written(label, daily=True) for label in read.labels] == [day for day, _ in DAILY]
    assert list(read.close) == [price for _, price in DAILY]
    assert read.daily
    assert written(read.ends[0]) == "2019-04-24T00:00:00Z"  # a day that does not say where it ends is known at its end
    assert read.symbol == ("CB.F" if name == "stooq_bulk.txt" else name.split(".")[0])


def test_the_eia_is_the_source_only_of_files_that_name_it(tmp_path: Path) -> None:
    own = price_files.read(written_to(tmp_path, "eia_own.csv", FILES["eia_own.csv"]))
    assert own.licence is not None
    assert own.source == "eia_own.csv (EIA)"
    other = price_files.read(written_to(tmp_path, "plain.csv", FILES["plain.csv"]))
    assert (other.source, other.licence) == ("plain.csv (table)", None)


HOURLY = {
    "histdata.csv": (
        "20190425 000000;1.12;1.13;1.11;1.121;0\n20190425 010000;1.12;1.13;1.11;1.122;0\n"
        "20190425 020000;1.12;1.13;1.11;1.123;0\n",
        "2019-04-25T05:00:00Z",  # Eastern Standard Time in summer too
    ),
    "dukascopy.csv": (
        "Gmt time,Open,High,Low,Close,Volume\n25.04.2019 05:00:00.000,1.12,1.13,1.11,1.121,9\n"
        "25.04.2019 06:00:00.000,1.12,1.13,1.11,1.122,9\n25.04.2019 07:00:00.000,1.12,1.13,1.11,1.123,9\n",
        "2019-04-25T05:00:00Z",
    ),
    "dukascopy_utc.csv": (
        "UTC,Open,High,Low,Close,Volume\n25.04.2019 05:00:00.000 UTC,1.12,1.13,1.11,1.121,9\n"
        "25.04.2019 06:00:00.000 UTC,1.12,1.13,1.11,1.122,9\n25.04.2019 07:00:00.000 UTC,1.12,1.13,1.11,1.123,9\n",
        "2019-04-25T05:00:00Z",
    ),
    "in_the_header.csv": (
        "Time (EET),Last Price\n2019-04-25 08:00,1.121\n2019-04-25 09:00,1.122\n2019-04-25 10:00,1.123\n",
        "2019-04-25T05:00:00Z",
    ),
    "stamps.csv": (
        "time,close\n2019-04-25T08:00:00+03:00,1.121\n2019-04-25T09:00:00+03:00,1.122\n2019-04-25T10:00:00+03:00,1.123\n",
        "2019-04-25T05:00:00Z",
    ),
    "compact.csv": (
        "time,close\n201904250500,1.121\n201904250600,1.122\n20190425070000,1.123\n",
        "2019-04-25T05:00:00Z",
    ),
    "epoch.csv": ("timestamp,close\n1556168400,1.121\n1556172000,1.122\n1556175600,1.123\n", "2019-04-25T05:00:00Z"),
    "milliseconds.csv": (
        "timestamp,close\n1556168400000,1.121\n1556172000000,1.122\n1556175600000,1.123\n",
        "2019-04-25T05:00:00Z",
    ),
}


@pytest.mark.parametrize("name", list(HOURLY))
def test_hourly_layouts_that_say_their_zone(tmp_path: Path, name: str) -> None:
    content, first = HOURLY[name]
    read = price_files.read(written_to(tmp_path, name, content), zone_name="UTC" if name == "compact.csv" else None)
    assert written(read.opens[0]) == first
    assert list(read.close) == [1.121, 1.122, 1.123]
    assert read.bar == 3600
    assert list(read.ends) == [*read.opens[1:], read.opens[2] + 3600]


MT5_HOURS = (
    "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n"
    "2019.01.25\t08:00:00\t1.12\t1.13\t1.11\t1.121\t1\t0\t2\n2019.01.25\t09:00:00\t1.12\t1.13\t1.11\t1.122\t1\t0\t2\n"
    "2019.07.25\t08:00:00\t1.12\t1.13\t1.11\t1.123\t1\t0\t2\n2019.07.25\t09:00:00\t1.12\t1.13\t1.11\t1.124\t1\t0\t2\n"
)


@pytest.mark.parametrize(
    ("zone", "winter", "summer"),
    [
        ("Europe/Athens", "2019-01-25T06:00:00Z", "2019-07-25T05:00:00Z"),
        ("America/New_York+7", "2019-01-25T06:00:00Z", "2019-07-25T05:00:00Z"),
        ("UTC+2", "2019-01-25T06:00:00Z", "2019-07-25T06:00:00Z"),
        ("-05:30", "2019-01-25T13:30:00Z", "2019-07-25T13:30:00Z"),
    ],
)
def test_the_user_gives_the_zone(tmp_path: Path, zone: str, winter: str, summer: str) -> None:
    read = price_files.read(written_to(tmp_path, "EURUSD.csv", MT5_HOURS), zone_name=zone)
    assert (written(read.opens[0]), written(read.opens[2])) == (winter, summer)
    assert "as given" in read.zone


def test_bars_of_an_hour_that_the_zone_does_not_have_are_said(tmp_path: Path) -> None:
    rows = "\n".join(f"2019-03-10 0{hour}:00,1.1{hour}" for hour in range(6))
    read = price_files.read(written_to(tmp_path, "x.csv", f"time,close\n{rows}\n"), zone_name="America/New_York")
    assert [issue.code for issue in read.issues] == ["no-such-hour"]
    assert len(read.close) == 5
    assert (np.diff(read.opens) == 3600).all()


def test_without_a_zone_hours_are_refused_not_guessed(tmp_path: Path) -> None:
    with pytest.raises(PriceError, match=r"does not say its time zone.*too few.*--zone"):
        price_files.read(written_to(tmp_path, "EURUSD.csv", MT5_HOURS))


def test_utf16_gzip_and_a_byte_order_mark(tmp_path: Path) -> None:
    for name, content in (
        ("a.csv", FILES["mt5.csv"].encode("utf-16")),
        ("b.csv", b"\xef\xbb\xbf" + FILES["plain.csv"].encode()),
        ("c.csv.gz", gzip.compress(FILES["plain.csv"].encode())),
    ):
        assert list(price_files.read(written_to(tmp_path, name, content)).close) == [price for _, price in DAILY]


def test_faults_are_put_right_and_said(tmp_path: Path) -> None:
    rows = (
        "Date,Price\n2019-04-25,74.94\n2019-04-23,74.39\n2019-04-23,74.39\n"
        "2019-04-24,73.59\n2019-04-24,99\n2019-04-26,N/A\nnonsense,1\n"
    )
    read = price_files.read(written_to(tmp_path, "x.csv", rows))
    assert list(read.close) == [price for _, price in DAILY]
    said = {issue.code: issue.message for issue in read.issues}
    assert set(said) == {"unsorted", "conflicting-duplicates", "missing-prices", "unreadable-rows"}
    assert "2019-04-24T00:00:00Z" in said["conflicting-duplicates"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        ("<!DOCTYPE html><html><body>429</body></html>", "is a web page, no table"),
        ("Tag;Stand;Menge\n2019-04-23;1,1;2\n", "its first line is 'Tag;Stand;Menge'"),
        ("<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\n2019.04.23\t10:00:00.120\t1.1\t1.2\t\n", "bids and asks, no closes"),
        ("hello\nworld\n", "no table of prices"),
        ("date,volume\n2022-01-03,900\n", "no table of prices"),
        ("date,Open\n2022-01-03,90.1\n", "no table of prices"),
        ("date;% Chg\n2022-01-03;0.4\n", "no table of prices"),
        ("Date,Price\n2019-04-23,1\n", "holds 1 usable price"),
        ("Date,Price\nx,1\ny,2\n", "holds no usable price"),
        ("Date,Price\n03/04/2019,1\n04/05/2019,2\n", "cannot tell day from month"),
        ("Date,Price\n13/04/2019,1\n04/15/2019,2\n", "both orders occur"),
        ("time,close\n2019-04-25T08:00:00Z,1\n2019-04-25T09:00:00,2\n", "some stamps have a time zone"),
        ("<TICKER>,<DATE>,<CLOSE>\nA,20190423,1\nB,20190424,2\n", "holds 2 symbols"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(PriceError, match=said):
        price_files.read(written_to(tmp_path, "x.csv", content))


def test_files_that_are_not_there_or_damaged(tmp_path: Path) -> None:
    with pytest.raises(PriceError, match="cannot be read"):
        price_files.read(tmp_path / "missing.csv")
    with pytest.raises(PriceError, match="cannot be read"):
        price_files.read(written_to(tmp_path, "x.csv.gz", gzip.compress(b"Date,Price\n")[:-6]))


def test_what_a_file_holds_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(price_files, "MAX_BYTES", 1000)
    with pytest.raises(PriceError, match="cut it"):
        price_files.read(written_to(tmp_path, "bomb.csv.gz", gzip.compress(b"0" * 100_000)))


def test_numbers_that_are_none(tmp_path: Path) -> None:
    read = price_files.read(
        written_to(tmp_path, "x.csv", "date,close\n2019-04-23,1\n2019-04-24,inf\n2019-04-25,nan\n2019-04-26,2\n")
    )
    assert list(read.close) == [1, 2]
    assert np.isfinite(read.close).all()


PIECES = st.sampled_from(
    [
        "Date",
        "Price",
        "<DATE>",
        "<CLOSE>",
        ",",
        ";",
        "\t",
        "\n",
        "2019-04-25",
        "04/25/2019",
        "20190425 000000",
        "1.12",
        "-5",
        '"',
        "N/A",
        "é",
        "\x00",
    ]
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.lists(PIECES, max_size=60).map("".join).map(str.encode), st.binary(max_size=300)), head=st.booleans())
def test_anything_is_read_or_refused(tmp_path: Path, content: bytes, head: bool) -> None:
    path = written_to(tmp_path, "x.csv", (b"Date,Price\n2019-04-23,1\n2019-04-24,2\n" if head else b"") + content)
    try:
        read = price_files.read(path)
    except PriceError:
        return
    assert len(read.close) == len(read.labels) == len(read.known) >= 2
    assert (np.diff(read.opens) > 0).all()
    assert np.isfinite(read.close).all()
    check(read)


@pytest.mark.parametrize(
    "content",
    [
        'Date,Price\n"Jan 03, 2022","8,000.06"\n"Jan 04, 2022","12,345.5"\n',
        "Date;Close\n03 Jan 2022;8.000,06\n04 January 2022;12.345,50\n",
        "Date;Close\n3-Jan-2022;8 000,06\n4-Jan-2022;12\u00a0345,5\n",
        "Date\tClose\nMon 03 Jan 2022\t8'000.06\nTue 04 Jan 2022\t12'345.5\n",
        'Date,Close\n2022/01/03,"8,000.06"\n2022/01/04,12345.5\n',
    ],
)
def test_dates_and_numbers_as_people_write_them(tmp_path: Path, content: str) -> None:
    read = price_files.read(written_to(tmp_path, "x.csv", content))
    assert [written(label, daily=True) for label in read.labels] == ["2022-01-03", "2022-01-04"]
    assert list(read.close) == [8000.06, 12345.5]
    assert not read.issues


@pytest.mark.parametrize(
    ("cells", "delimiter", "mark"),
    [
        (["1,123", "1,124"], ";", ","),
        (["1,123", "1,124"], ",", "."),
        (["1,12"], ",", ","),
        (["1.234.567"], ";", ","),
        (["12.345", "1.2"], ";", "."),
        (["1,5", "1.000,5"], ";", ","),
        ([], ",", "."),
    ],
)
def test_decimal_marks(cells: list[str], delimiter: str, mark: str) -> None:
    assert numbers.decimal_mark(cells, delimiter) == mark


def test_marks_that_part_no_thousands_are_no_number() -> None:
    assert np.isnan([numbers.number(cell, ".") for cell in ("1,12", "1,1234", "1.2,000", "12,34.5")]).all()
    assert np.isnan([numbers.number(cell, ",") for cell in ("1.12", "1,2,3", "1.2345")]).all()


def test_what_stands_in_the_way_is_shown(tmp_path: Path) -> None:
    with pytest.raises(PriceError, match=r"first row that cannot be read: the date 'Q1 2022'"):
        price_files.read(written_to(tmp_path, "x.csv", "Date,Price\nQ1 2022,1\nQ2 2022,2\n"))
    with pytest.raises(PriceError, match=r"cannot be read: the price '1½'"):
        price_files.read(written_to(tmp_path, "x.csv", "Date,Price\n2022-01-03,1½\n2022-01-04,2½\n"))


def test_a_price_in_an_older_encoding_or_packed_with_a_report(tmp_path: Path) -> None:
    spanish = "Fecha;Último\n23/04/2019;74,39\n24/04/2019;73,59\n".encode("cp1252")
    assert list(price_files.read(written_to(tmp_path, "cierre.csv", spanish)).close) == [74.39, 73.59]
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("folder/report.txt", "no gaps")
        archive.writestr("folder/prices.csv", FILES["plain.csv"])
    assert list(price_files.read(packed).close) == [price for _, price in DAILY]


def test_a_workbook_and_an_archive_of_several_tables_are_refused(tmp_path: Path) -> None:
    for name, members, said in (
        ("book.xlsx", ("[Content_Types].xml", "xl/workbook.xml"), "workbook of a spreadsheet program: save its sheet as CSV"),
        ("years.zip", ("2018.csv", "2019.csv"), "holds 2 files; unpack it"),
    ):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for member in members:
                archive.writestr(member, "x")
        with pytest.raises(PriceError, match=said):
            price_files.read(tmp_path / name)


def test_a_column_for_each_instrument_is_a_series_for_each(tmp_path: Path) -> None:
    table = "Datum;Rapsöl;Zink;Umsatz\n23.04.2019;1.010,5;2,5;9\n24.04.2019;1.020,5;2,4;9\n25.04.2019;;2,6;9\n"
    path = written_to(tmp_path, "panel.csv", table)
    first, second = price_files.read_each(path, {"Rapsöl", "Zink"}.__contains__)
    assert (first.symbol, list(first.close)) == ("Rapsöl", [1010.5, 1020.5])
    assert (second.symbol, list(second.close)) == ("Zink", [2.5, 2.4, 2.6])
    for known in (set(), {"Zink"}):
        with pytest.raises(PriceError, match="no table of prices"):
            price_files.read_each(path, known.__contains__)
    assert len(price_files.read_each(written_to(tmp_path, "one.csv", FILES["stooq.csv"]), {"High", "Low"}.__contains__)) == 1
