"""Bodies that an article names once and then calls by what they are."""

import re

import pytest

from twosource.claims.bodies import Bodies
from twosource.model import Entity

NAMES = {
    "Estuary Port Authority": "ORG",
    "Danish National Bank": "ORG",
    "Corvina Bank": "ORG",
    "Ministry of Finance": "ORG",
    "Harbour Labour United": "ORG",
    "Air Corvina": "ORG",
    "Hallgren": "PER",
    "Reef Copper": "ORG",
}


def read(text: str) -> Bodies:
    """Read the bodies of a text with a fixed list of names."""
    found = [Entity(at.start(), at.end(), label, name) for name, label in NAMES.items() for at in re.finditer(name, text)]
    return Bodies(text, sorted(found, key=lambda entity: entity.start))


@pytest.mark.parametrize(
    ("text", "description", "name"),
    [
        ("The Estuary Port Authority closed a quay.", "the authority", "Estuary Port Authority"),
        ("The Estuary Port Authority closed a quay.", "The port authority", "Estuary Port Authority"),
        ("The Danish National Bank cut its rate.", "the bank", "Danish National Bank"),
        ("The Danish National Bank cut its rate. The Danish central bank has met.", "the bank", "Danish National Bank"),
        ("The Danish National Bank cut its rate.", "the central bank", "Danish National Bank"),
        ("The Ministry of Finance wants a levy.", "the finance ministry", "Ministry of Finance"),
        ("The finance ministry wants a levy.", "the ministry", "the finance ministry"),
        ("The ministry of mines and energy wants a levy.", "the ministry", "the ministry of mines and energy"),
        ("The dockers’ union, Harbour Labour United, called a strike.", "the union", "Harbour Labour United"),
        ("The airline Air Corvina has no crews.", "the company", "Air Corvina"),
        ("Reef Copper shares fell. The Estuary Port Authority closed.", "the company", "Reef Copper"),
        ("The chief executive of Hallgren has left.", "the company", "Hallgren"),
    ],
)
def test_description_stands_for_the_one_body_that_it_fits(text: str, description: str, name: str) -> None:
    assert read(text).body(description, len(text)) == name


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("The Danish National Bank met Corvina Bank.", "the bank"),
        ("The Danish National Bank lent money to a bank in Aarhus.", "the bank"),
        ("The finance ministry met the labour ministry.", "the ministry"),
        ("The ministry of mines met the labour ministry.", "the ministry"),
        ("The Estuary Port Authority closed a quay.", "the health authority"),
        ("The Estuary Port Authority closed a quay.", "an authority"),
        ("Reef Copper has no ore.", "the company"),
        ("The airline Air Corvina sued Reef Copper, a company from the north.", "the company"),
        ("Nobody was named.", "the authority"),
        ("", ""),
    ],
)
def test_description_of_two_bodies_or_of_none_stands_for_nobody(text: str, description: str) -> None:
    assert read(text).body(description, len(text)) is None


def test_body_that_is_named_only_later_is_not_meant() -> None:
    text = "The authority closed. The Estuary Port Authority said so."
    assert read(text).body("the authority", 0) is None


def test_endless_descriptions_take_time_in_their_proportion() -> None:
    text = "the " + "grey-" * 50_000 + " the dockers’ " * 20_000
    assert read(text).body("the union", len(text)) is None
