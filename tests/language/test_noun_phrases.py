import pytest

from twosource.language.noun_phrases import noun_phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (" ships", "ships"),
        (" North Korean workers in Norland", "North Korean workers"),
        (" oil trading firms said", "oil trading firms"),
        (" United Nations peacekeepers left", "United Nations peacekeepers"),
        (" Republicans voted", "Republicans"),
        (" armed and masked men ran", "armed and masked men"),
        (" digital and physical sales", "digital and physical sales"),
        (" time zones", "time zones"),
        (" people last time", "people"),
        (" “foreigners” there", "foreigners"),
        (" US metro areas", "US metro areas"),
        (" SHIPS SANK", "SHIPS"),
        (" letter written by", "letter"),
        (" years ago", None),
        (" of them", None),
        (", ships", None),
        ("", None),
    ],
)
def test_the_phrase_ends_with_its_head(text: str, phrase: str | None) -> None:
    span = noun_phrase(text, 0, len(text))
    assert (text[slice(*span)] if span else None) == phrase


def test_nothing_beyond_the_limit_is_read() -> None:
    assert noun_phrase(" ships", 0, 3) == (1, 3)
    assert noun_phrase(" the ships", 0, 4) is None
