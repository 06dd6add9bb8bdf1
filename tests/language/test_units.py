from importlib.resources import files

import pytest

from twosource.language.units import around


def rows(name: str) -> list[list[str]]:
    text = files("twosource.language").joinpath(f"data/{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def test_no_form_stands_for_two_units() -> None:
    meant: dict[str, str] = {}
    for unit, *forms in rows("units") + rows("currencies"):
        for form in forms:
            assert meant.setdefault(form, unit) == unit, form
    assert all(forms for _, *forms in rows("units"))


def test_no_unit_has_two_rows() -> None:
    names = [row[0] for row in rows("units") + rows("currencies")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("£5", "GBP", None),
        ("$5", "USD", None),
        ("NT$5", "TWD", None),
        ("CHF 5", "CHF", None),
        ("ALL 5", None, None),
        ("5 kroner", "krone", None),
        ("5 Norwegian kroner", "NOK", None),
        ("5 square miles", "square mile", None),
        ("5 km/h", "km", "hour"),
        ("5kmph", "km", "hour"),
        ("5 mb/d", None, None),
        ("5 bcf", "bcf", None),
        ("5L", "litre", None),
        ("5 L shaped", None, None),
        ("5 µm", "μm", None),
        ("5 dollars a year on", "USD", None),
        ("5 dollars a share on sales", "USD", "share"),
        ("5 consecutive days", "day", None),
        ("5 of the days", None, None),
    ],
)
def test_units_around_a_number(text: str, unit: str | None, per: str | None) -> None:
    start = text.index("5")
    found = around(text, start, start + 1, scaled=False)
    assert (found.unit, found.per) == (unit, per)
