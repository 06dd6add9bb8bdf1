"""What stands beside a person's name and says who that is."""

import pytest

from twosource.claims.beside import describe
from twosource.claims.descriptions import is_plural, person


def described(text: str, name: str = "Mara Quist") -> list[str]:
    at = text.index(name)
    return [text[one.start : one.end] for one in describe(text, at, at + len(name))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met ferry pilot Mara Quist on Monday.", "ferry pilot"),
        ("Deputy mayor Mara Quist was there.", "Deputy mayor"),
        ("The head of research Mara Quist said so.", "head of research"),
        ("Ministry spokeswoman Captain Mara Quist said so.", "Ministry spokeswoman Captain"),
        ("Ola Brandt ripped Premier Mara Quist on Monday.", "Premier"),
        ("Norway then snubbed Commerce Minister Mara Quist.", "Commerce Minister"),
        ("Former embattled Premier Mara Quist was there.", "Former embattled Premier"),
        ("The regional fish inspector, Mara Quist, said so.", "regional fish inspector"),
        ("For the president of the guild, Mara Quist, nothing changes.", "president of the guild"),
        ("The vicar, the Rev. Mara Quist, who sings.", "vicar"),
        ("Skarvik Havn’s managing director, Mara Quist, left.", "Skarvik Havn’s managing director"),
        ("said Mara Quist, 71, a retired teacher from Aarhus.", "retired teacher from Aarhus"),
        ("Mara Quist, a crane driver who saw it, said so.", "crane driver"),
        ("Mara Quist, the guild's treasurer, told us.", "the guild's treasurer"),
        ("Mara Quist, who runs the ferry to Samso, said so.", "who runs the ferry to Samso"),
    ],
)
def test_titles_appositions_and_work_describe(text: str, words: str) -> None:
    assert described(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quist, the next day, said so.",
        "Mara Quist, in Aarhus, said so.",
        "when Mara Quist left",
        "Last summer Mara Quist left.",
        "The number rose, Mara Quist said.",
        "The minister said the levy was dead, Mara Quist said.",
        "Mara Quist, who says it rains, left.",
        "Mara Quist, who was there, left.",
        "In September Mara Quist left.",
        "The mayor, Mara Quist and two aides left.",
    ],
)
def test_times_places_and_clauses_describe_nobody(text: str) -> None:
    assert described(text) == []


def test_endings_tell_persons_from_things() -> None:
    assert all(map(person, ("inspector", "accountant", "trade-unionist", "convenor", "mp")))
    assert not any(map(person, ("statement", "river", "other", "plant", "after", "september")))


def test_description_of_several_is_told_by_its_head() -> None:
    assert is_plural("lawyers for the founder".split())
    assert not is_plural("lawyer for the founders".split())


def test_description_at_the_edges_of_a_text() -> None:
    assert described("Mara Quist") == []
    assert described("pilot Mara Quist") == ["pilot"]
