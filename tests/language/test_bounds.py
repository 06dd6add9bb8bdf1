import pytest

from twosource.language.bounds import after, before, bounds, kind


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("more than ", "more than"),
        ("More  than ", None),
        ("more\nthan ", "more than"),
        ("about another ", "about"),
        ("just over ", "just over"),
        ("sub-", "sub"),
        ("~", "~"),
        ("roundabout ", None),
        ("there are ", None),
        ("", None),
    ],
)
def test_qualifiers_before(text: str, qualifier: str | None) -> None:
    start, found = before(text + "5", len(text))
    assert found == qualifier
    assert start == (0 if qualifier else len(text))


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("+ ships", "+"),
        ("+5", None),
        (" or more ships", "or more"),
        (" at most.", "at most"),
        (" at most places", None),
        ("-odd ships", "odd"),
        ("-ish", "ish"),
        (" ships", None),
    ],
)
def test_qualifiers_after(text: str, qualifier: str | None) -> None:
    assert after("5" + text, 1)[1] == qualifier


@pytest.mark.parametrize(
    ("qualifier", "interval"),
    [
        (None, (100, 120)),
        ("exactly", (100, 120)),
        ("nearly", (90, 120)),
        ("just over", (100, 132)),
        ("about", (90, 132)),
        ("up to", (None, 120)),
        ("or more", (100, None)),
    ],
)
def test_intervals(qualifier: str | None, interval: tuple[float | None, float | None]) -> None:
    assert bounds(100, 120, qualifier) == interval


def test_negative_values_keep_their_order() -> None:
    assert bounds(-5, -5, "about") == (-5.5, -4.5)
    assert kind("younger than") == "below"
