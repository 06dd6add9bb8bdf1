"""What is somebody's statement, and what only looks like one: a question put to him, a wish not to be named, an inquiry."""

import pytest

from tests.claims.reading import annotated_in_full, said
from twosource import claims
from twosource.model import Claim


def told(text: str) -> list[tuple[str | None, str]]:
    """Return speakers and contents of what is not narration."""
    return [(one.speaker.name if one.speaker else None, words(text, one)) for one in said(text)]


def words(text: str, claim: Claim) -> str:
    return " … ".join(text[span.start : span.end] for span in claim.content)


@pytest.mark.parametrize(
    "text",
    [
        "The governor, asked by students why the dam had failed, walked off.",
        "When asked about the fund's losses, the chairman shrugged.",
        "It is not known who ordered the evacuation.",
        "Detectives questioned Ilse Moro for six hours.",
        "The nurse asked for anonymity as the matter is private.",
    ],
)
def test_what_is_asked_or_withheld_is_nobodys_statement(text: str) -> None:
    assert told(text) == []


def test_who_was_asked_has_only_answered() -> None:
    text = "The bishop, Ilse Moro, who was asked at the school whether she would stay, said: “I will.”"
    assert told(text) == [("Ilse Moro", "“I will.”")]


def test_who_asks_still_demands_and_who_doubts_still_accuses() -> None:
    assert told("The islanders asked the ferry company to lower its fares.") != []
    assert told("The opposition questioned the mayor's motives for the sale.") != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That, Moro hit back, was “pure invention”.", [("Moro", "That … was “pure invention”")]),
        (
            "The quay will be shut by May, said the port director, Ilse Moro, but the pilots' chief, Jan Hofer, disputes this.",
            [("Ilse Moro", "The quay will be shut by May"), ("Jan Hofer", "The quay will be shut by May … this")],
        ),
        (
            "She drove to the border, the witness said, against the advice of her brother.",
            [("the witness", "She drove to the border … against the advice of her brother")],
        ),
        (
            "Norway said it would sign, while Chile said it needed more time.",
            [("Norway", "it would sign"), ("Chile", "it needed more time")],
        ),
        ("She said he owned three flats, all of them mortgaged.", [(None, "he owned three flats, all of them mortgaged")]),
        (
            "In a note in March, the Grain Council's verdict was brief: “The silos are half empty.”",
            [("Grain Council", "“The silos are half empty.”")],
        ),
    ],
)
def test_each_says_what_is_his(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "According to fishermen, a new wall would starve the lagoon.",
        "Orrin Seeds, Ltd. (LSE: ORRN) today announced that its rice had been approved.",
        "A guard who declined to be photographed told the Globe that the gate was open.",
    ],
)
def test_what_is_told_as_somebodys_is_not_the_pages_own_as_well(text: str) -> None:
    article, annotation = annotated_in_full(text)
    own = [words(text, one) for one in claims.find(article, annotation) if one.kind == "narration"]
    assert text not in own


def test_people_are_not_one_of_them() -> None:
    text = (
        "The mill will be sold, two bankers close to the talks said. A price of 40 euros is likely, one of the bankers said. "
        "Nothing is signed, the bankers said."
    )
    assert [name for name, _ in told(text)] == [
        "two bankers close to the talks",
        "one of the bankers",
        "two bankers close to the talks",
    ]


def test_the_coast_guard_is_a_body_and_a_security_guard_is_not() -> None:
    kinds = [
        one.speaker.speaker_class
        for text in ("The boat had sunk, the coast guard said.", "The shop was dark, a security guard said.")
        for one in said(text)
        if one.speaker
    ]
    assert kinds == ["organisation", "unnamed"]


def test_a_quotation_that_goes_on_is_not_given_to_who_spoke_before() -> None:
    text = (
        "“It may take a month,” said the harbour master, Jan Hofer.\n\nSkipper Ilse Moro, who owns two boats, was not amused: "
        "“A month means a year. It always has.\n\n“And who feeds the crews until then?”"
    )
    assert [name for name, _ in told(text)] == ["Jan Hofer", "Ilse Moro", "Ilse Moro"]


def test_the_companys_officer_belongs_to_the_company() -> None:
    (claim,) = [
        one for one in said("Orrin Corp cut its dividend. Sales fell, said Mr. Hofer, the Company's treasurer.") if one.cue
    ]
    assert claim.speaker is not None
    assert claim.speaker.affiliation == "Orrin Corp"


def test_what_somebody_says_of_himself_in_his_turn_is_one_claim() -> None:
    turns = (
        "Interviewer: Will you sell?\n\nMoro: We had two offers in May and we have said no to both of them.\n\n"
        "Interviewer: And the union?\n\nMoro: The union says it will strike."
    )
    text = f"Ilse Moro has run the yard since 2011.\n\n{turns}"
    assert told(text)[0] == ("Ilse Moro", "We had two offers in May and we have said no to both of them.")


def test_who_asks_behind_a_clause_of_his_own_is_not_asked() -> None:
    assert [name for name, _ in told("The mayor, who is retiring, asked the council to wait until May.")] == ["the mayor"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The power station Karsk said it would close.", "organisation"),
        ("The radio station Karsk said it would close.", "media"),
        ("The Orra news site Karsk said it would close.", "media"),
    ],
)
def test_only_some_stations_are_media(text: str, kind: str) -> None:
    (claim,) = said(text)
    assert claim.speaker is not None
    assert (claim.speaker.speaker_class == "media") is (kind == "media")


def test_what_stands_before_anothers_report_stays_the_pages_own() -> None:
    text = "A cargo of 900 tonnes of rye was unloaded at Karsk in May, and deputies in Orra have floated the idea of a levy."
    article, annotation = annotated_in_full(text)
    own = [words(text, one) for one in claims.find(article, annotation) if one.kind == "narration"]
    assert any("900 tonnes of rye" in one for one in own)
