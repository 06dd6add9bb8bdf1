"""Who is at the end of what a medium passes on, and what only names a source."""

import pytest

from tests.claims.reading import annotated_in_full, said


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        (
            "Two shafts were flooded, the Bergen news site Fjordblikk reported, citing the mining inspectorate.",
            "the mining inspectorate",
            "Fjordblikk",
        ),
        (
            "The mill will be sold, Halyard reported, citing two bankers close to the talks.",
            "two bankers close to the talks",
            "Halyard",
        ),
        ("Citing tax records, the newspaper La Rambla reported that the senator owned a yacht.", "tax records", "La Rambla"),
        (
            "According to the Weekly Anchor, which quoted three former guards, the gate was open.",
            "three former guards",
            "Weekly Anchor",
        ),
        ("The tabloid Lynx, quoting unnamed officials, said the bank had hired lawyers.", "unnamed officials", "Lynx"),
        (
            "A second arrest was made, the news site Dock View reported with reference to the prosecutor's office.",
            "the prosecutor's office",
            "Dock View",
        ),
    ],
)
def test_hearsay_ends_at_who_is_cited(text: str, speaker: str, via: str) -> None:
    (claim,) = said(text)
    assert claim.speaker is not None
    assert (claim.speaker.name, [one.name for one in claim.via]) == (speaker, [via])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Harbour traffic will be halved, Baltic News reported, citing rough seas.", "Baltic News"),
        ("Output fell by a tenth, the energy ministry reported, citing the grid operators.", "the energy ministry"),
    ],
)
def test_a_reason_is_no_source_and_an_authority_speaks_for_itself(text: str, speaker: str) -> None:
    assert {claim.speaker.name for claim in said(text) if claim.speaker} == {speaker}


def test_a_medium_is_known_by_what_stands_before_its_name() -> None:
    (claim,) = said("The tabloid Lynx said that the bank had hired lawyers.")
    assert claim.speaker is not None
    assert claim.speaker.speaker_class == "media"


def test_who_is_named_as_a_source_is_no_claim() -> None:
    text = "The bridge is safe, Radio Hallin reported, citing an engineer at the site."
    assert [annotated_in_full(text)[0].text[span.start : span.end] for one in said(text) for span in one.content] == [
        "The bridge is safe"
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("“I will stay,” Jens Krag said on Monday, according to the Skarvik Courier.", "Jens Krag", "Skarvik Courier"),
        ("Jens Krag told farmers that he would stay, Reuters reported on Monday.", "Jens Krag", "Reuters"),
        ("According to the Evening Ledger, Jens Krag said that he would stay.", "Jens Krag", "Evening Ledger"),
    ],
)
def test_what_a_medium_only_passes_on_is_said_by_its_speaker(text: str, speaker: str, via: str) -> None:
    (claim,) = said(text)
    assert claim.speaker is not None
    assert (claim.speaker.name, [one.name for one in claim.via]) == (speaker, [via])


@pytest.mark.parametrize(
    "text",
    [
        "Jens Krag plans to sell the mill, Reuters reported on Monday.",
        "Jens Krag said he would stay and the union has called off its strike, Reuters reported on Monday.",
    ],
)
def test_a_medium_reports_itself_what_is_more_than_anothers_words(text: str) -> None:
    assert "Reuters" in {claim.speaker.name for claim in said(text) if claim.speaker}


def test_people_who_pass_on_words_stay_speakers() -> None:
    names = {claim.speaker.name for claim in said("“I will stay,” Jens Krag said, according to two aides.") if claim.speaker}
    assert names == {"Jens Krag", "two aides"}
