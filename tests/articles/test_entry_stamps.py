import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.articles.entry_stamps import EntryStamp, entry_stamp, zones_of_all


def minute(hour: int, past: int = 0) -> int:
    return 60 * hour + past


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("14:32", EntryStamp(None, minute(14, 32), None, None, 5)),
        ("2.15pm BST", EntryStamp(None, minute(14, 15), "BST", None, 10)),
        ("12.05 a.m.", EntryStamp(None, minute(0, 5), None, None, 10)),
        ("2 p.m.", EntryStamp(None, minute(14), None, None, 6)),
        ("Updated at 9:14 AM ET", EntryStamp(None, minute(9, 14), "ET", None, 21)),
        ("16.40 Uhr", EntryStamp(None, minute(16, 40), None, None, 9)),
        ("7h45", EntryStamp(None, minute(7, 45), None, None, 4)),
        ("20:10 GMT+3", EntryStamp(None, minute(20, 10), "+03:00", None, 11)),
        ("April 24, 2019 8:05 a.m.", EntryStamp(date(2019, 4, 24), minute(8, 5), None, None, 24)),
        ("18:16 (IST), Oct 02", EntryStamp(date(2020, 10, 2), minute(18, 16), "IST", None, 19)),
        ("10h ago", EntryStamp(None, None, None, 600, 7)),
        ("Updated 12 min ago", EntryStamp(None, None, None, 12, 18)),
        ("vor 5 Minuten", EntryStamp(None, None, None, 5, 13)),
        ("il y a 2 heures", EntryStamp(None, None, None, 120, 15)),
        ("hace 30 segundos", EntryStamp(None, None, None, 0, 16)),
    ],
)
def test_times_that_stand_alone(line: str, expected: EntryStamp) -> None:
    assert entry_stamp(line, 2020) == expected


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("14:12 The handshake", "The handshake"),
        ("16.40 Uhr: Die Polizei sperrt die Brücke", "Die Polizei sperrt die Brücke"),
        ("9:05 a.m. – Divers reach the wreck", "Divers reach the wreck"),
        ("11:30 | Won slips", "Won slips"),
        ("20.47 - Putting out", "Putting out"),
    ],
)
def test_what_stands_behind_a_time_is_the_entry(line: str, rest: str) -> None:
    stamp = entry_stamp(line)
    assert stamp is not None
    assert stamp.sure
    assert line[stamp.end :] == rest


@pytest.mark.parametrize("line", ["2.15 million people were left without power", "9.58", "11 people"])
def test_what_may_be_a_figure_is_no_sure_time(line: str) -> None:
    stamp = entry_stamp(line)
    assert stamp is None or not stamp.sure or line[stamp.end :] == ""


@pytest.mark.parametrize("line", ["", "25:10", "14:75", "Monday", "1,214", "2019", "13:00 p.m. sharp", "Updated on Friday"])
def test_no_time(line: str) -> None:
    assert entry_stamp(line) is None


def test_the_zone_that_a_page_gives_for_all_its_times() -> None:
    assert zones_of_all(iter(["Harbour live", "All times are Carrow time (GMT+10)."])) == "+10:00"
    assert zones_of_all(iter(["All times in BST"])) == "BST"
    assert zones_of_all(iter(["The times are hard. BST"])) is None


@given(st.text(st.sampled_from("0123456789:.hapmUr ago-–|(),GMT+BSTéä\n"), max_size=120))
def test_any_line_is_read(line: str) -> None:
    stamp = entry_stamp(line, 2021)
    assert stamp is None or (0 < stamp.end <= len(line) and (stamp.minute is None or 0 <= stamp.minute < 1440))


def test_a_long_line_costs_nothing() -> None:
    start = time.process_time()
    for line in ("1" * 1_000_000, "12:30 " + "(" * 1_000_000, "updated " * 200_000):
        entry_stamp(line)
    assert time.process_time() - start < 1
