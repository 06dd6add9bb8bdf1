import pytest

from twosource.language.name_spelling import as_elsewhere, plain
from twosource.model import Entity


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Mara\nQuist", "Mara Quist"),
        ("Ma\u00adra Quist", "Mara Quist"),
        ("\u200eMara  Quist\u200b", "Mara Quist"),
        ("M.Quist", "M. Quist"),
        ("U.S.Quist", "U.S. Quist"),
        ("Quist.com", "Quist.com"),
        ("", ""),
    ],
)
def test_a_name_is_spelled_plainly(surface: str, name: str) -> None:
    assert plain(surface) == name


def test_acronyms_and_states_keep_their_capitals() -> None:
    found = [
        Entity(start=0, end=4, label="ORG", name="UNIT"),
        Entity(start=5, end=9, label="PER", name="Unit"),
        Entity(start=10, end=14, label="LOC", name="OMAN", state="OM"),
        Entity(start=15, end=19, label="LOC", name="Oman"),
    ]
    assert as_elsewhere(found) == found
