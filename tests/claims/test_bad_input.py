"""Pages that nobody would write, and transcripts that somebody does: no crash, no invented speaker, time in their proportion."""

import time

import pytest

from tests.claims.reading import attributed, content
from twosource import claims, language
from twosource.model import Annotation, Article, Claim

FIRST = "Ada Bram Cleo Dirk Elin Fons Gerda Hugo Ines Jaap Kiki Lars Mona Nils Olga Piet Quin Rosa Stan Tove".split()
LAST = "Aker Berg Corde Dale Ekman Forde Gaunt Holm Iker Jansen Kroll Lunde Marsh Noor Oakes Prins Quade Rask Stein Toft".split()
PEOPLE = [f"{first} {last}" for first in FIRST for last in LAST]


def find(text: str) -> list[Claim]:
    article = Article(id="a", text=text, language="en")
    return list(claims.find(article, language.annotate(article)))


def test_transcript_with_400_speakers() -> None:
    turns = (f"{name}: I think that levy number {at} is too high, and it should go." for at, name in enumerate(PEOPLE))
    names = {claim.speaker.name for claim in find("\n\n".join(turns)) if claim.speaker is not None}
    assert len(names) > 380
    assert {name.split()[-1] for name in names} <= set(LAST)


def test_400_people_of_one_office_keep_their_own_words() -> None:
    turns = (f"“Levy number {at} is too high for us,” said {name}, a docker from Aarhus." for at, name in enumerate(PEOPLE))
    said = [claim for claim in find("\n\n".join(turns)) if claim.speaker is not None]
    assert [claim.speaker.name for claim in said if claim.speaker] == PEOPLE
    assert {claim.speaker.role for claim in said if claim.speaker} == {"docker from Aarhus"}


def test_page_of_nothing_but_quotations_has_no_speakers() -> None:
    found = find("\n\n".join(["“Nobody told us anything about the levy.”"] * 50))
    assert len(found) == 50
    assert not any(claim.speaker for claim in found)


def test_quotations_nested_five_deep_are_the_outermost_speakers() -> None:
    text = "“a says ‘b says “c says ‘d says “e is shut for good” today’ now” then’ again,” said Mara Quist."
    (claim,) = attributed(text)
    assert claim.speaker is not None
    assert (claim.speaker.name, content(text, claim)) == ("Mara Quist", [text[: text.index(" said Mara")]])


@pytest.mark.parametrize(
    "text",
    [
        '"The pier is shut, said Mara Quist. "Nobody told us" about it, she said. "We are angry."  "',
        '"The pier is shut" said "Mara Quist "that" she "knows." "',
        '"' * 2001,
        "” said he. “",
    ],
)
def test_odd_number_of_marks_gives_no_quoted_words_as_a_speaker(text: str) -> None:
    for claim in find(text):
        assert claim.speaker is None or claim.speaker.name == "Mara Quist"
        assert all(0 <= span.start < span.end <= len(text) for span in claim.content)


def test_article_of_one_sentence() -> None:
    (claim,) = find("The pier is shut, the mayor said.")
    assert claim.speaker is not None
    assert claim.speaker.name == "the mayor"


def test_quotation_without_a_closing_mark_is_the_next_paragraphs_speakers() -> None:
    text = "“The barn burned at two.\n\n“There was nothing to do but watch,” Mara Quist said."
    assert [claim.speaker.name for claim in find(text) if claim.speaker] == ["Mara Quist"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "In Marlow , Iowa. , said , “ it is part of the job . ”",
        "Mara Quist , in Marlow , Iowa. , said , `` It is part of the job . ''",
    ],
)
def test_a_mark_before_said_is_no_speaker(text: str) -> None:
    assert all(claim.speaker.name.strip() for claim in find(text) if claim.speaker is not None)


def test_possessives_take_time_in_their_proportion() -> None:
    def seconds(times: int) -> float:
        text = " ".join(["Its director, Mara Quist, said that the quay was shut."] * times)
        article = Article(id="a", text=text, language="en")
        annotation = language.annotate(article)
        start = time.process_time()
        claims.find(article, annotation)
        return time.process_time() - start

    assert seconds(800) < 8 * max(seconds(200), 0.02)


def test_a_page_on_which_nobody_speaks_takes_time_in_its_proportion() -> None:
    def seconds(times: int) -> float:
        text = "It rained. " * times
        article = Article(id="a", text=text, language="en")
        annotation = Annotation(id="a", sentences=language.sentences(text))
        start = time.process_time()
        claims.find(article, annotation)
        return time.process_time() - start

    assert seconds(20_000) < 16 * max(seconds(2_500), 0.02)
