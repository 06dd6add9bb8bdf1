"""Speakers through the whole room, with the names that the language room reads."""

import pytest

from twosource import claims, language
from twosource.model import Article, Speaker


def speakers(text: str) -> list[Speaker]:
    article = Article(id="a", text=text, language="en")
    found = claims.find(article, language.annotate(article))
    return [claim.speaker for claim in found if claim.speaker is not None]


def test_an_office_and_its_state_stand_for_the_one_who_holds_it() -> None:
    text = "Danish Prime Minister Mette Holm met farmers in Aarhus.\n\nThe Danish prime minister said that the levy would go."
    (speaker,) = speakers(text)
    assert (speaker.name, speaker.role, speaker.speaker_class) == ("Mette Holm", "Danish prime minister", "named")


def test_an_office_that_two_people_hold_stands_for_neither() -> None:
    text = (
        "Danish Minister Mette Holm met Danish Minister Jens Krag in Aarhus on Monday.\n\n"
        "The Danish minister said that the levy would go."
    )
    assert {speaker.name for speaker in speakers(text)} == {"the Danish minister"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "While France is looking on, the United States is raising tariffs. The superpower claims that it was cheated.",
            "United States",
        ),
        ("The summit was held in Norway. The kingdom said that it would pay.", "the kingdom"),
    ],
)
def test_a_noun_for_a_state_is_the_one_just_named_as_a_subject(text: str, name: str) -> None:
    assert [speaker.name for speaker in speakers(text)] == [name]


def test_a_capital_that_speaks_is_its_state() -> None:
    (speaker,) = speakers("Paris said on Friday that the border would stay open.")
    assert (speaker.name, speaker.speaker_class) == ("France", "state")


def test_the_body_in_a_role_is_the_affiliation() -> None:
    (speaker,) = speakers('"The pier is safe," said Ilse Brandt, a professor at Tallinn University in Estonia.')
    assert speaker.affiliation == "Tallinn University"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Analysts said that prices would fall by spring.", "unnamed"),
        ("A report by the auditors said that prices would fall by spring.", "document"),
        ("Reuters reported on Monday that prices would fall by spring.", "media"),
        ("The World Bank said on Monday that prices would fall by spring.", "organisation"),
        ("Mette Holm said on Monday that prices would fall by spring.", "named"),
    ],
)
def test_speakers_have_a_class(text: str, kind: str) -> None:
    assert [speaker.speaker_class for speaker in speakers(text)] == [kind]


def test_the_two_are_nobody_in_particular() -> None:
    assert speakers("The two agreed to hold talks in Oslo on Friday.") == []
