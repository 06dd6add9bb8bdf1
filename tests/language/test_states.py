import pytest

from twosource.language import states


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("North Korea", "KP"),
        ("DPRK", "KP"),
        ("North Korean", "KP"),
        ("Pyongyang", "KP"),
        ("the Kremlin", "RU"),
        ("Kremlin", "RU"),
        ("Russians", "RU"),
        ("White House", "US"),
        ("Downing Street", "GB"),
        ("Beijing", "CN"),
        ("Swiss", "CH"),
        ("Côte d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
    ],
)
def test_names_demonyms_capitals_and_seats(words: str, code: str) -> None:
    found = states.state(words.removeprefix("the "))
    assert found is not None
    assert found.code == code


def test_unknown_words_are_no_state() -> None:
    assert states.state("Atlantis") is None
    assert states.state("korea's") is None


def test_the_table_is_whole() -> None:
    every = {entry.code for name in states.names() if (entry := states.state(name)) is not None}
    assert len(every) >= 195
    assert all(len(code) == 2 and code.isupper() for code in every)


def test_all_sovereign_territories_have_a_demonym() -> None:
    for name in ("Kiribati", "Lesotho", "Nauru", "Palau", "Timor-Leste", "Burkina Faso"):
        entry = states.state(name)
        assert entry is not None
        assert entry.demonyms or entry.plurals
