import pytest

from twosource.language.masks import masked, masks


@pytest.mark.parametrize(
    "text",
    [
        "on 2019-04-25 it",
        "on 25 April 2019 it",
        "on May 5 it",
        "at 10.30 a.m. it",
        "at 15:20 it",
        "at 19.50 GMT it",
        "at about 1355 hours it",
        "um 15.30 Uhr",
        "the 22nd time",
        "the 1990s were",
        "in his 30s he",
        "class of ’17 it",
        "in 2020-21 it",
        "call 555-123-4567 now",
        "call +44 20 7946 0958 now",
        "version 1.2.3 is",
        "open 24/7 now",
        "at 10 Downing Street it",
        "at 845 3rd Avenue it",
        "said so [46] then",
        "No. 5 of",
        "see https://example.org/45 for",
        "write to a45@example.org now",
    ],
)
def test_every_digit_is_masked(text: str) -> None:
    spans = masks(text)
    digits = [at for at, character in enumerate(text) if character.isdigit()]
    assert digits
    assert all(masked(spans, at) for at in digits)


@pytest.mark.parametrize(
    "text", ["5 ships", "May 5% of", "roughly 1600 hours of work", "at 5 ships", "$90s", "10 Downing people", "a 5 (five)"]
)
def test_quantities_are_not_masked(text: str) -> None:
    spans = masks(text)
    assert not any(masked(spans, at) for at, character in enumerate(text) if character.isdigit())
