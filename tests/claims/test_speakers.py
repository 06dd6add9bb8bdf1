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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Named only in what another says.
        (
            "Mette Holm said that Jens Krag must go.\n\n“He has had his time,” she said.\n\n“Nobody wants him,” she added.",
            ["Mette Holm", "Mette Holm", "Mette Holm"],
        ),
        (
            "Mette Holm said the levy would stay. She said it was fair.\n\nOtherwise, she said, the pier would close.",
            ["Mette Holm"] * 3,
        ),
        ("Lars Krag met Petra Lund in Aarhus. She said that the levy would go.", ["Petra Lund"]),
        ("Mr Krag met Ms Lund in Aarhus. He said that the levy would go.", ["Krag"]),
        ("Two aides to the king said the levy would go. They argued that it was unfair.", ["two aides to the king"] * 2),
    ],
)
def test_pronouns_are_those_who_spoke_and_not_those_spoken_of(text: str, names: list[str]) -> None:
    assert [speaker.name for speaker in speakers(text)] == names


def test_pronoun_that_does_not_fit_a_person_is_not_his() -> None:
    found = speakers("Lars Krag said that the levy would go. She said that it was fair.")
    assert [speaker.name for speaker in found] == ["Lars Krag"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The clinic has treated eight people, its director, Dr Camila Lund, said on Wednesday.",
            "Camila Lund",
            "director of the clinic",
        ),
        (
            "“We will pass it,” Jens Krag (R-Ohio), chairman of the budget committee, said.",
            "Jens Krag",
            "chairman of the budget committee",
        ),
        ("The levy is fair, committee chairman Sen. Jens Krag, D-Ohio, said.", "Jens Krag", "committee chairman"),
    ],
)
def test_roles_are_offices_without_titles_and_seats(text: str, name: str, role: str) -> None:
    assert (name, role) in [(speaker.name, speaker.role) for speaker in speakers(text)]


def test_body_in_apposition_to_a_description_is_the_speaker() -> None:
    (speaker,) = speakers("The roof fell at noon, when 62 people were inside, according to the operator, Estuary Copper Company.")
    assert (speaker.name, speaker.role) == ("Estuary Copper Company", "operator")


def test_body_called_by_what_it_is_has_its_name() -> None:
    text = (
        "The Danish National Bank said on Monday that rates would fall. The levy was a surprise to many in Aarhus.\n\n"
        "The bank said it would buy bonds."
    )
    assert [(one.name, one.speaker_class) for one in speakers(text)] == [("Danish National Bank", "organisation")] * 2


def test_report_is_the_one_just_cited() -> None:
    text = "The quay leaks, according to unpublished reports by the Danish government. The report said that the pier had sunk."
    assert {speaker.name for speaker in speakers(text)} == {"unpublished reports by the Danish government"}
