"""Quotations behind a colon that no verb of saying brings in."""

import pytest

from twosource import claims, language
from twosource.model import Article, Claim


def quoted(text: str) -> list[Claim]:
    """Return the claims of a text whose content is all quoted."""
    article = Article(id="a", text=text, language="en")
    return [claim for claim in claims.find(article, language.annotate(article)) if claim.kind in ("direct", "mixed")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Anna Keller has run the mill since May. She is sick of excuses: “Every week they promise us a new wheel.”",
            "Anna Keller",
        ),
        ("Mayor Paul Adey took a different line: “The bridge is as safe as any in the country.”", "Paul Adey"),
        ("“It is over,” she said. The lawyer was more careful: “We are still talking to the bank about it.”", "the lawyer"),
        ("The World Bank’s verdict, in a letter to the cabinet: “poorly planned and poorly supervised”.", "World Bank"),
        ("Anna Keller met the miners on Friday. Her answer was short: “We will not pay for this twice.”", "Anna Keller"),
    ],
)
def test_the_one_whom_the_sentence_is_about_has_said_it(text: str, speaker: str) -> None:
    said = quoted(text)[-1]
    assert said.kind == "direct"
    assert said.speaker is not None
    assert said.speaker.name == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The president was met with banners: “Give us our water back today, please”.",
        "The players wore shirts with a slogan: “Pay us what you owe us now”.",
        "The film about the mill ends with a line: “Nobody leaves the island alive”.",
        "Tom Reyes was nicknamed by his crew: “The Captain of the Flat Sea”.",
    ],
)
def test_words_on_a_banner_or_about_somebody_are_not_his(text: str) -> None:
    assert all(claim.speaker is None for claim in quoted(text))


def test_a_verb_of_saying_keeps_its_quotation() -> None:
    (said,) = quoted("The minister was tired and said: “There is no money for the dam this year.”")
    assert said.cue is not None
    assert said.cue.lemma == "say"
