"""Owners of outlets, by domain."""

from importlib.resources import files

import pytest

from tests.copies.pages import article
from twosource.copies.families import owner


@pytest.mark.parametrize(
    ("url", "publisher", "known"),
    [
        ("https://www.ad.nl/nieuws/1", None, True),
        ("https://nieuws.ad.nl:443/1", "AD", True),
        (None, "ad.nl", True),
        ("https://ad.nl.example/1", None, False),
        ("https://badad.nl/1", None, False),
        (None, "The Post", False),
        ("https://[broken", None, False),
        (None, None, False),
        (None, "." * 5000, False),
    ],
)
def test_owners_are_found_by_domain_alone(url: str | None, publisher: str | None, known: bool) -> None:
    assert owner(article("a", "", url=url, publisher=publisher)) == ("DPG Media" if known else None)


def test_the_table_names_its_source_and_owners_of_several_outlets() -> None:
    head, *lines = files("twosource.copies").joinpath("data", "families.tsv").read_text("utf-8").splitlines()
    assert "MIT licence" in head
    rows = [line.split("\t") for line in lines]
    assert rows == sorted(rows)
    assert all(len(row) == 3 and "." in row[0] and row[0] == row[0].lower() for row in rows)
    outlets: dict[str, set[str]] = {}
    for _, name, whose in rows:
        outlets.setdefault(whose, set()).add(name)
    assert all(len(names) > 1 for names in outlets.values())
