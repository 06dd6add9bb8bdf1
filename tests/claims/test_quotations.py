import pytest

from tests.claims.reading import attributed, content, read


@pytest.mark.parametrize(
    "text",
    [
        '"The ferry will run again by June," said Mara Quist, a pilot at the Harbour Authority.',
        '"The ferry will run again by June," Mara Quist, a pilot at the Harbour Authority, said.',
        'Mara Quist, a pilot at the Harbour Authority, said: "The ferry will run again by June."',
        "“The ferry will run again by June,” said Mara Quist, a pilot at the Harbour Authority.",
    ],
)
def test_direct_quotation_has_speaker_cue_and_role(text: str) -> None:
    (claim,) = attributed(text)
    assert claim.kind == "direct"
    assert claim.speaker is not None
    assert claim.speaker.name == "Mara Quist"
    assert claim.speaker.role == "pilot at the Harbour Authority"
    assert claim.cue is not None
    assert (text[claim.cue.start : claim.cue.end], claim.cue.lemma) == ("said", "say")
    assert "The ferry will run again by June" in content(text, claim)[0]


def test_quotation_with_the_cue_in_the_middle_is_one_claim() -> None:
    text = '"The ferry runs," Mara Quist said. "The tram does not."'
    (claim,) = attributed(text)
    assert content(text, claim) == ['"The ferry runs,"', '"The tram does not."']
    assert claim.sentence.end == len(text)


def test_quotation_alone_after_an_attributed_one_continues_its_speaker_without_a_cue() -> None:
    text = '"The ferry runs," Quist said.\n\n"Nobody asked the pilots about the tram."'
    first, second = attributed(text)
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.name == first.speaker.name == "Mara Quist"
    assert second.cue is None


def test_quotation_alone_has_no_speaker_where_nobody_spoke_before() -> None:
    text = 'The pier was closed at noon.\n\n"Nobody asked the pilots about the tram."'
    claim = read(text)[-1]
    assert claim.kind == "direct"
    assert claim.speaker is None


def test_quoted_fragment_is_mixed_with_the_words_around_it() -> None:
    text = 'Brussels has accused Estonia of "hoarding" timber and said it has proof of "wide-ranging abuse".'
    accusation, proof = attributed(text)
    assert accusation.kind == proof.kind == "mixed"
    assert accusation.cue is not None
    assert accusation.cue.cue_class == "accuse"
    assert content(text, accusation) == ['Estonia of "hoarding" timber']
    assert proof.speaker is not None
    assert proof.speaker.name == "Brussels"


def test_title_in_quotation_marks_is_no_statement_of_its_own() -> None:
    (claim,) = read('The cinema showed "Salt Roads" to a full house of pensioners.')
    assert claim.kind == "narration"


@pytest.mark.parametrize("text", ['"Odd, said Mara Quist.', "“A “B “C “D “E” x” y” z”", '""""', '"', "'' ''' \" “ ” »«"])
def test_unbalanced_and_nested_marks_are_read_without_error(text: str) -> None:
    for claim in read(text):
        assert all(text[span.start : span.end].strip() for span in claim.content)


def test_the_short_name_of_a_body_in_brackets_is_no_role() -> None:
    claim = next(
        claim
        for claim in read("The dockers stayed away. The World Trade Observatory (WTO) said the strike would last until June.")
        if claim.speaker
    )
    assert claim.speaker is not None
    assert claim.speaker.name.endswith("World Trade Observatory")
    assert claim.speaker.role is None
