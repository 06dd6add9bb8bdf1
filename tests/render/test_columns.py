import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from twosource.render.columns import stacked, widths

words = st.text("abcdefgh é東", max_size=30)


@given(st.lists(st.tuples(words, words, words), min_size=1, max_size=5), st.integers(3, 120))
def test_columns_fill_the_room_and_hold_every_word(rows: list[tuple[str, str, str]], room: int) -> None:
    found = widths(("one", "b", ""), rows, room)
    longest = [max(cell_len(word) for cell in column for word in [*cell.split(), ""]) for column in zip(*rows, strict=True)]
    longest = [max(least, head) for least, head in zip(longest, (3, 1, 0), strict=True)]
    assert (found is None) == (sum(longest) > room)
    if found is not None:
        assert sum(found) <= room
        assert all(width >= least for width, least in zip(found, longest, strict=True))


def test_room_goes_to_the_columns_whose_cells_are_longest() -> None:
    assert widths(("a", "b"), [("x", "one two three")], 100) == (1, 13)
    assert widths(("a", "b"), [("x", "one two three")], 10) == (1, 9)
    assert widths(("a", "b"), [("x y z", "one two three four")], 5) is None


@pytest.mark.parametrize("width", [20, 40, 60])
def test_a_row_is_told_line_by_line(width: int) -> None:
    console = Console(file=io.StringIO(), width=width)
    head, row = ("Instrument", "Day 0", "CAR", "p", "empty", ""), ("USDRUB", "2019-04-25", "+1.66", "0.129", "", "▁▄█")
    lines = [line.plain for line in stacked(console, head, row, width)]
    assert lines[0] == "USDRUB"
    assert all(cell_len(line) <= width for line in lines)
    assert " ".join(" ".join(lines).replace("·", " ").split()) == "USDRUB Day 0: 2019-04-25 CAR: +1.66 p: 0.129 ▁▄█"
