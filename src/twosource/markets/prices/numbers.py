"""Prices as files write them: with a decimal point or comma, with or without marks between thousands and a currency's sign."""

import re
from collections.abc import Iterable

import numpy as np

_BLANKS = str.maketrans("", "", "'’ \u00a0\u2009\u202f$€£")
_GROUPED = {mark: re.compile(rf"[+-]?\d{{1,3}}(?:[{mark}]\d{{3}})+(?:[^\d{mark}]\d*)?\Z") for mark in ",."}
_OTHER = {",": ".", ".": ","}


def decimal_mark(cells: Iterable[str], delimiter: str) -> str:
    """Return the decimal mark of a column: "." or ",".

    Where a cell has both marks it is the last of them, and one that stands twice parts thousands. A comma alone is a decimal mark
    where it does not part three digits, or parts no cells (``delimiter``).
    """
    alone: set[str] = set()
    for cell in cells:
        text = cell.translate(_BLANKS)
        comma, point = text.rfind(","), text.rfind(".")
        if comma >= 0 and point >= 0:
            return "," if comma > point else "."
        for mark in ",.":
            if text.count(mark) > 1:
                return _OTHER[mark]
        if comma >= 0:
            alone.add("," if delimiter != "," or not _GROUPED[","].match(text) else ".")
    return "," if "," in alone else "."


def number(cell: str, mark: str) -> float:
    """Return a price by the decimal mark of its column; what is none, as "N/A" or "." or "inf", is NaN."""
    try:
        value = float(cell if mark == "." else _plain(cell, mark))
    except ValueError:
        try:
            value = float(_plain(cell, mark))
        except ValueError:
            return np.nan
    return value if np.isfinite(value) else np.nan


def _plain(cell: str, mark: str) -> str:
    """Return a number with a decimal point alone, or nothing where its marks part no thousands."""
    text, between = cell.translate(_BLANKS), _OTHER[mark]
    if between in text and not _GROUPED[between].match(text):
        return ""
    return text.replace(between, "").replace(mark, ".")
