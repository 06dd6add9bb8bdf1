"""Whom a phrase with names names: one by his title, somebody who only belongs to him, or several together; and what a role is."""

import pytest

from twosource import claims, language
from twosource.model import Article, Speaker


def speakers(text: str) -> list[Speaker]:
    article = Article(id="a", text=text, language="en")
    return [claim.speaker for claim in claims.find(article, language.annotate(article)) if claim.speaker is not None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Lawyers for opera singer Ilse Brandt said on Monday she would appeal.",
            "Lawyers for opera singer Ilse Brandt",
        ),
        ("Allies of President Jens Krag said he would stay.", "Allies of President Jens Krag"),
        ("A spokeswoman for Vice President Jens Krag said he was abroad.", "a spokeswoman for Vice President Jens Krag"),
        ("The brother of Senate candidate Mette Holm said she was tired.", "the brother of Senate candidate Mette Holm"),
        ("The office of Governor Mette Holm said the road was open.", "the office of Governor Mette Holm"),
        ("A review by former police chief Jens Krag said the file was lost.", "a review by former police chief Jens Krag"),
        ("A lawyer for Ms. Holm said the file was lost.", "a lawyer for Ms. Holm"),
    ],
)
def test_who_belongs_to_somebody_speaks_for_himself(text: str, name: str) -> None:
    assert [(speaker.name, speaker.role) for speaker in speakers(text)] == [(name, None)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Head of research Mette Holm said it would rain.", "Mette Holm", "Head of research"),
        ("Bank of England governor Jens Krag said rates would rise.", "Jens Krag", "Bank of England governor"),
        ("Secretary of the Interior Jens Krag said the park was shut.", "Jens Krag", "Secretary of the Interior"),
        ("US Ambassador to Norway Mette Holm said the talks were over.", "Mette Holm", "US Ambassador to Norway"),
        ("“It is late,” said the Liberal leader of the assembly, Mette Holm.", "Mette Holm", "Liberal leader of the assembly"),
        ("At the same time Danish Premier Mette Holm said it was late.", "Mette Holm", "Danish Premier"),
    ],
)
def test_an_office_with_a_preposition_in_it_is_a_title(text: str, name: str, role: str) -> None:
    assert [(speaker.name, speaker.role) for speaker in speakers(text)] == [(name, role)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mette Holm and Jens Krag said the pier was safe.", "Mette Holm and Jens Krag"),
        ("Harbour minister Mette Holm (Con) and spokesman Jens Krag (Lab) said the pier was safe.", "Mette Holm and Jens Krag"),
        ("“The pier is safe,” said Mette Holm, the mayor, and Jens Krag, her deputy.", "Mette Holm and Jens Krag"),
        ("Mette Holm, Jens Krag and Ilse Brandt said the pier was safe.", "Mette Holm, Jens Krag and Ilse Brandt"),
        ("Norway and Denmark said they would pay.", "Norway and Denmark"),
    ],
)
def test_several_who_speak_together_are_one_speaker_without_a_role(text: str, name: str) -> None:
    assert [(speaker.name, speaker.role) for speaker in speakers(text)] == [(name, None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mette Holm and Jens Krag's lawyer said the pier was safe.", "Mette Holm and Jens Krag's lawyer"),
        ("Mette Holm, who met Jens Krag and Ilse Brandt, said the pier was safe.", "Mette Holm"),
        ("Mette Holm, the sister of coach Jens Krag and aunt of pilot Ilse Brandt, said the pier was safe.", "Mette Holm"),
        ("Bosnia and Herzegovina said it would pay.", "Bosnia and Herzegovina"),
    ],
)
def test_who_is_named_beside_a_speaker_does_not_speak_with_him(text: str, name: str) -> None:
    assert [speaker.name for speaker in speakers(text)] == [name]


def test_they_are_those_who_spoke_together_and_she_is_not() -> None:
    text = "Mette Holm and Jens Krag said the pier was safe. They said it was new. She said the crane was old."
    assert [speaker.name for speaker in speakers(text)] == ["Mette Holm and Jens Krag"] * 2


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Jens Krag, 24, denied the theft of a boat.", None),
        ("Jens Krag, 24, from Skarvik, and Ilse Brandt, 31, from Leith, pleaded guilty to fraud.", None),
        ("Jens Krag, 31, a nurse from Leith, said the ward was full.", "nurse from Leith"),
        ("Mette Holm (Leith North) said the ward was full.", None),
        ("Mette Holm (R-Ohio) said the ward was full.", None),
        ("Mette Holm (chief economist at Corvina Bank) said the pound would fall.", "chief economist at Corvina Bank"),
        ("Mette Holm, D-Ohio, chair of the budget panel, said the pound would fall.", "chair of the budget panel"),
        ("Mette Holm, an aide to Mr. Krag, said the ward was full.", "aide to Mr. Krag"),
    ],
)
def test_ages_towns_parties_and_clauses_are_no_roles(text: str, role: str | None) -> None:
    assert {speaker.role for speaker in speakers(text) if speaker.name in ("Jens Krag", "Mette Holm")} <= {role}


def test_a_verb_before_a_title_in_capitals_is_no_part_of_it() -> None:
    text = "Voters may yet overtake Premier Holm. Premier Mette Holm met farmers. Holm said the levy would go."
    assert [speaker.role for speaker in speakers(text)] == ["Premier"]
