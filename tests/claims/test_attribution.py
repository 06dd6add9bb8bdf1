import pytest

from tests.claims.reading import attributed, content, read


@pytest.mark.parametrize(
    ("text", "speaker", "lemma", "said"),
    [
        ("Mara Quist said that the pier would close.", "Mara Quist", "say", "that the pier would close"),
        ("The pier would close for repairs, Mara Quist said.", "Mara Quist", "say", "The pier would close for repairs"),
        ("The pier would close for repairs, analysts said.", "analysts", "say", "The pier would close for repairs"),
        ("According to Mara Quist, the pier would close.", "Mara Quist", "according to", "the pier would close"),
        ("The pier would close, according to two officials.", "two officials", "according to", "The pier would close"),
        ("Brussels claims the pier would close.", "Brussels", "claim", "the pier would close"),
        ("Brussels denied it had closed the pier.", "Brussels", "deny", "it had closed the pier"),
        ("Nordic Wire reported the pier had closed.", "Nordic Wire", "report", "the pier had closed"),
        ("The pilot went as far as to say that the pier leaks.", "the pilot", "say", "that the pier leaks"),
    ],
)
def test_indirect_speech(text: str, speaker: str, lemma: str, said: str) -> None:
    (claim,) = attributed(text)
    assert claim.kind == "indirect"
    assert claim.speaker is not None
    assert claim.speaker.name == speaker
    assert claim.cue is not None
    assert claim.cue.lemma == lemma
    assert content(text, claim) == [said]


def test_reported_belief_is_one_claim_of_the_one_who_says_it() -> None:
    (claim,) = attributed("Brussels has said it believed Estonia was selling timber.")
    assert claim.cue is not None
    assert claim.cue.lemma == "say"


def test_medium_that_was_told_is_the_channel() -> None:
    text = "A pilot told Nordic Wire last week that the pier had closed."
    (claim,) = attributed(text, times=("last week",))
    assert [(via.name, via.relation) for via in claim.via] == [("Nordic Wire", "told")]
    assert claim.said_when is not None
    assert text[claim.said_when.start : claim.said_when.end] == "last week"


@pytest.mark.parametrize(
    ("text", "time", "when"),
    [
        ("Mara Quist told Nordic Wire on Friday that the pier had closed.", "Friday", True),
        ("Mara Quist, who has run the ferry since 2015, told Nordic Wire that the pier had closed.", "2015", False),
        ("Asked whether a July start was likely, Mara Quist said the pier had closed.", "July", False),
        ("The pier reopens by Friday; Mara Quist said the ferry had sunk.", "Friday", False),
    ],
)
def test_a_time_is_that_of_the_saying_where_it_stands_beside_it(text: str, time: str, when: bool) -> None:
    claim = next(one for one in attributed(text, times=(time,)) if one.speaker is not None)
    assert (claim.said_when is not None) is when


def test_who_puts_a_question_does_not_give_its_answer() -> None:
    text = 'Mara Quist stood on the pier. Asked by the host about a fee, she said: "Not in this year, and not in the next."'
    (claim,) = attributed(text)
    assert claim.speaker is not None
    assert claim.speaker.name == "Mara Quist"


def test_town_in_capitals_before_a_colon_opens_an_article_and_says_nothing() -> None:
    (claim,) = attributed("TINDRA: The pier has closed for good, Mara Quist said.")
    assert claim.speaker is not None
    assert claim.speaker.name == "Mara Quist"


def test_naming_a_source_and_staying_nameless_are_no_claims() -> None:
    claims = attributed("Mara Quist said the pier had closed, citing government sources.")
    assert [one.cue.lemma for one in claims if one.cue] == ["say"]
    claims = attributed("Tomas Oberg, who asked not to be named, said the pier had closed.")
    assert [one.cue.lemma for one in claims if one.cue] == ["say"]


def test_document_is_the_speaker_and_its_reviewer_the_channel() -> None:
    (claim,) = attributed("The report, reviewed by Nordic Wire, said the pier had closed.")
    assert claim.speaker is not None
    assert claim.speaker.name == "the report"
    assert [(via.name, via.relation) for via in claim.via] == [("Nordic Wire", "reviewed by")]


def test_impersonal_passive_has_no_speaker() -> None:
    (claim,) = attributed("The pier is said to be closed for good.")
    assert claim.speaker is None
    assert claim.cue is not None
    assert claim.cue.lemma == "say"


def test_title_before_a_name_is_the_role() -> None:
    (claim,) = attributed("Estonian Ports Minister Tomas Oberg said the pier had closed.")
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.role) == ("Tomas Oberg", "Estonian Ports Minister")


def test_pronoun_of_the_only_person_in_the_paragraph_is_resolved() -> None:
    claims = attributed("Mara Quist runs the pier. She said the tram would stop.")
    assert claims[0].speaker is not None
    assert claims[0].speaker.name == "Mara Quist"


def test_pronoun_that_could_be_two_people_stays_open() -> None:
    (claim,) = attributed("Mara Quist met Tomas Oberg at noon. He said the tram would stop.")
    assert claim.speaker is None
    assert claim.cue is not None


def test_subordinate_attribution_leaves_the_main_clause_to_the_page() -> None:
    text = "While Brussels says it keeps its promises, it has joined Estonia in asking for more time."
    claims = read(text)
    assert [claim.kind for claim in claims] == ["indirect", "narration"]
    assert content(text, claims[1]) == ["it has joined Estonia in asking for more time"]


@pytest.mark.parametrize(
    "text",
    [
        "The claims were filed at the port office on the hill.",
        "The violence reported in the north kept the tram from running.",
        "Some limited projects like a bridge may go ahead.",
        "The pier could promise relief to the town in summer.",
    ],
)
def test_nouns_participles_and_possibilities_are_no_cues(text: str) -> None:
    assert attributed(text) == []


def test_other_languages_get_narration_and_quotations_without_speakers() -> None:
    text = 'Der Hafen ist zu. "Wir haben niemanden gefragt", sagte Mara Quist.'
    claims = read(text, language="de")
    assert all(claim.speaker is None and claim.cue is None for claim in claims)
    assert len(claims) == 2


def test_name_in_apposition_to_an_office_is_the_speaker() -> None:
    (claim,) = attributed("In a letter the ports minister, Tomas Oberg, said the pier had closed.")
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.role) == ("Tomas Oberg", "ports minister")


def test_attribution_between_commas_has_content_on_both_sides() -> None:
    text = "This would, Quist wrote, help the smaller boats."
    (claim,) = attributed(text)
    assert content(text, claim) == ["This would", "help the smaller boats"]


def test_clause_inside_the_speaker_does_not_hide_when_something_was_said() -> None:
    (claim,) = attributed(
        "A retired pilot who flew the route for years told me on Friday: “The strip is too short.”", times=("Friday",)
    )
    assert claim.said_when is not None


def test_what_is_added_up_is_not_said() -> None:
    assert attributed("Employers added about 119,000 jobs in May.") == []
    assert attributed("The rally lifted the bank, adding $4 billion to its worth.") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mara Quist put the loss at 40 boats.", "the loss at 40 boats"),
        ("The Harbour Authority puts the cost at close to half that.", "the cost at close to half that"),
    ],
)
def test_who_puts_something_at_a_number_says_so(text: str, said: str) -> None:
    (claim,) = attributed(text)
    assert claim.speaker is not None
    assert claim.cue is not None
    assert claim.cue.lemma == "put"
    assert content(text, claim) == [said]


@pytest.mark.parametrize("text", ["Mara Quist put her crew at risk.", "Mara Quist put up 40 huts at 12 places."])
def test_who_puts_something_elsewhere_says_nothing(text: str) -> None:
    assert attributed(text) == []


@pytest.mark.parametrize("verb", ["rejected", "ignored", "faces"])
def test_calls_that_somebody_rejects_are_not_his(verb: str) -> None:
    found = attributed(f"Mara Quist {verb} calls for a new pier.")
    assert all(claim.cue is None or claim.cue.lemma != "call for" for claim in found)


@pytest.mark.parametrize("mark", ["“", '"'])
def test_a_quotation_right_behind_added_is_said(mark: str) -> None:
    close = "”" if mark == "“" else mark
    (claim,) = [one for one in attributed(f"Mara Quist added {mark}we will build the pier by spring{close}.") if one.cue]
    assert claim.cue is not None
    assert claim.cue.lemma == "add"
