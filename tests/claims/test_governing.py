"""A report at the end of a sentence, and the claims inside what it governs."""

import pytest

from tests.claims.reading import attributed, content, read
from twosource import claims, language
from twosource.model import Article, Claim


def through(text: str) -> list[Claim]:
    """Return the claims that are not narration, with the marks and names that the language room reads."""
    article = Article(id="a", text=text, language="en")
    return [claim for claim in claims.find(article, language.annotate(article)) if claim.kind != "narration"]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "Estonia is close to agreeing to buy two ferries for 40 crowns, two people familiar with the sale told Nordic Wire.",
            "two people familiar with the sale",
            "Estonia is close to agreeing to buy two ferries for 40 crowns",
        ),
        (
            "Six of the nine pilots backed the levy, two people who were at the table told Nordic Wire, with one against it.",
            "two people who were at the table",
            "Six of the nine pilots backed the levy",
        ),
        (
            "The harbour board plans to reject the levy, a person briefed on the plan said.",
            "a person briefed on the plan",
            "The harbour board plans to reject the levy",
        ),
        (
            "The harbour board will oppose the levy, according to people with knowledge of the matter.",
            "people with knowledge of the matter",
            "The harbour board will oppose the levy",
        ),
        (
            "The harbour board opposed the levy in May, documents seen by Reuters show.",
            "documents",
            "The harbour board opposed the levy in May",
        ),
    ],
)
def test_report_at_the_end_has_said_the_whole_sentence(text: str, speaker: str, said: str) -> None:
    found = through(text)
    outer = next(claim for claim in found if claim.speaker is not None and claim.speaker.name == speaker)
    assert content(text, outer) == [said]
    assert all(claim.content[-1].end <= outer.content[-1].end for claim in found)


def test_medium_that_two_people_told_is_the_channel() -> None:
    text = "Six of the nine pilots backed the levy, two people who were at the table told Radio Estuary, with one against it."
    outer = next(claim for claim in through(text) if claim.cue is not None and claim.cue.lemma == "tell")
    assert [(via.name, via.relation) for via in outer.via] == [("Radio Estuary", "told")]


def test_words_that_others_pass_on_are_those_of_the_one_who_spoke() -> None:
    text = '"I would never pay for that pier," Tomas Oberg said, according to a person in the room.'
    inner, outer = attributed(text)
    assert inner.speaker is not None
    assert outer.speaker is not None
    assert (inner.speaker.name, outer.speaker.name) == ("Tomas Oberg", "a person in the room")
    assert content(text, outer) == ['"I would never pay for that pier," Tomas Oberg said']


def test_report_in_a_subordinate_clause_ends_where_the_main_clause_goes_on() -> None:
    text = "Timber has its own worries, since Brussels said on Monday that the levy will lapse, and a plank is at 74 crowns."
    (claim,) = attributed(text, times=("Monday",))
    assert content(text, claim) == ["that the levy will lapse"]
    narrated = [content(text, claim) for claim in read(text) if claim.kind == "narration"]
    assert ["and a plank is at 74 crowns"] in narrated


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board has to present a new plan for the pier by the end of March.",
        "They declined to be interviewed about the pier.",
        "The harbour board declined to comment on Friday.",
        "The union called a strike for Monday.",
        "The board has called a shareholder meeting for 20 November.",
        "Tomas Oberg did not say when the pier would close.",
        "The pilots did not respond to a request for comment.",
    ],
)
def test_duties_acts_and_silence_are_no_claims(text: str) -> None:
    assert through(text) == []


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The harbour board plans to present a new budget for the pier by March.", "plan"),
        ("The pilots do not expect that the pier will open before June.", "expect"),
        ("Tomas Oberg called the levy a gift to the tram.", "call"),
    ],
)
def test_plans_views_and_names_for_things_are_claims(text: str, lemma: str) -> None:
    assert lemma in [claim.cue.lemma for claim in through(text) if claim.cue is not None]


def test_comparison_with_what_was_announced_is_no_speaker() -> None:
    text = (
        "The clinic has treated eight people, its director, Dr Camila Norrby, said on Wednesday, "
        "one more than the minister has announced."
    )
    names = {claim.speaker.name for claim in through(text) if claim.speaker is not None}
    assert names == {"Camila Norrby"}


def test_one_who_is_refuting_an_accusation_denies_it() -> None:
    text = "The United States says that it has proof of the sale. Russia, however, is refuting the accusations."
    claim = through(text)[-1]
    assert claim.speaker is not None
    assert claim.cue is not None
    assert (claim.speaker.name, claim.cue.cue_class) == ("Russia", "deny")
