import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.timeline.kinds import kind


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The two ministers met in Oslo on Monday.", "CONSULT"),
        ("The union accused the port of breaking the contract.", "ACCUSE"),
        ("Police arrested nine dockers after the march.", "COERCE"),
        ("Dockers marched through the old town.", "PROTEST"),
        ("The council demanded that the gunmen be arrested.", "REQUEST"),
        ("Troops will withdraw from the strip by June.", "RETREAT"),
        ("The weather was fine, according to the pilots.", None),
        ("The bridge over the Tumen was closed in March.", None),
        ("", None),
    ],
)
def test_kind(sentence: str, expected: str | None) -> None:
    assert kind(sentence) == expected


@given(st.text())
def test_any_text_has_a_kind_or_none(text: str) -> None:
    assert kind(text) is None or kind(text) == kind(text)
