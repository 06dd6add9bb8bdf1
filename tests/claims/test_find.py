from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.reading import annotated, attributed, read
from twosource import claims
from twosource.language.sentences import LONGEST
from twosource.model import Article, Figure

_WORDS = (
    'Mara Quist|said|that|the pier|closed|,|.|"|“|”|told|Nordic Wire|according to|he|and|\n\n|claims|saying|; |was accused of|'
    "who|(|)|it|:|may|not|in 2018|—|'s"
)
_PIECES = st.lists(st.sampled_from(_WORDS.split("|")), max_size=60)


@given(_PIECES)
@settings(max_examples=200)
def test_spans_lie_in_the_text_and_every_sentence_is_in_a_claim(pieces: list[str]) -> None:
    text = " ".join(pieces)
    annotation = annotated(text)
    found = claims.find(Article(id="a", text=text, language="en"), annotation)
    for claim in found:
        assert claim.content
        assert all(0 <= span.start < span.end <= len(text) for span in (*claim.content, *claim.hedges, claim.sentence))
        assert all(a.end <= b.start or a.start < b.start for a, b in zip(claim.content, claim.content[1:], strict=False))
    for sentence in annotation.sentences:
        assert sentence.heading or any(c.sentence.start <= sentence.start and sentence.end <= c.sentence.end for c in found)
    assert len({claim.id for claim in found}) == len(found)


def test_same_article_gives_the_same_ids_and_another_article_others() -> None:
    text = "Mara Quist said the pier had closed."
    first, second = read(text), read(text)
    assert first == second
    other = claims.find(Article(id="b", text=text, language="en"), annotated(text))
    assert {claim.id for claim in other}.isdisjoint(claim.id for claim in first)
    assert all(claim.id.startswith("c-") and len(claim.id) == 14 for claim in first)


def test_figures_and_modality_come_from_the_content() -> None:
    text = "Mara Quist said the pier may not hold 40 boats."
    at = text.index("40")
    (claim,) = read(text, figures=(Figure(at, at + 2, 40.0, counts="boats"),))
    assert [figure.value for figure in claim.figures] == [40.0]
    assert (claim.modality.certainty, claim.modality.negated) == ("possible", True)
    assert [text[span.start : span.end] for span in claim.hedges] == ["may"]


def test_might_the_noun_is_no_hedge() -> None:
    (claim,) = [one for one in read("Mara Quist said the fleet would answer with all its might.") if one.speaker]
    assert claim.hedges == ()
    (claim,) = [one for one in read("Mara Quist said the fleet might answer.") if one.speaker]
    assert claim.modality.certainty == "possible"


def test_month_of_may_is_no_hedge() -> None:
    (claim,) = read("The pier closed between March and May after the storm.")
    assert claim.hedges == ()


def test_article_without_text_has_no_claims() -> None:
    assert read("") == []


def test_transcript_of_many_speakers_keeps_each_of_them() -> None:
    lines = [f'"The pier number {n} is closed to boats," said Witness{n} Stone.' for n in range(400)]
    found = attributed("\n\n".join(lines))
    assert len({claim.speaker.name for claim in found if claim.speaker}) == 400


def test_endless_sentence_of_cues_is_read_in_parts() -> None:
    text = "Mara Quist said " * 300 + ".\n\n" + "said that he claims " * 20_000
    claims = read(text)
    assert max(claim.sentence.end - claim.sentence.start for claim in claims) <= LONGEST
    assert claims[-1].sentence.end == len(text.rstrip())
