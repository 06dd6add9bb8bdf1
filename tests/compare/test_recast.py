"""A report and a blog that tells it again in its own words: what the re-telling keeps, and what it changes."""

from twosource import claims, compare, language
from twosource.model import Article, Copy, Dating

_REPORT = (
    "The operator of the Sundal cable car could close the upper station next winter, its director Berit Aas said on Tuesday. "
    "Aas told villagers that every ride cost the firm four crowns more than it earned. "
    "Hotel keeper Jon Moe said skiers would go to the next valley. "
    "The mountain rescue service said the old pylons had been checked in May. "
    "The county promised to pay for a new rope, a spokesman said. "
    "Some of the pylons are rusty, the inspectors' report found. "
    "The mayor, Lise Dahl, said nobody had asked the council."
)


def _relations(retelling: str, *, known: bool = True) -> list[tuple[str, str | None, str]]:
    """Return type, delta and the undated page's sentence of the relations to the report, ``known`` to be re-told by it."""
    articles = [
        Article(id="a", text=_REPORT, language="en", dated=Dating("2022-09-06", "2022-09-06")),
        Article(id="b", text=retelling, language="en"),
    ]
    found = [claim for one in articles for claim in claims.find(one, language.annotate(one))]
    where = {claim.id: retelling[claim.sentence.start : claim.sentence.end] for claim in found if claim.article == "b"}
    copy = Copy(a="a", b="b", kind="rewrite", source="a", score=0.8)
    made = [one for one in compare.relate(articles, found, (copy,) * known) if one.b is not None]
    return [(one.type, one.delta, where[one.b if one.b in where else one.a]) for one in made]


_TELLING = (
    "Next winter the upper station of the Sundal cable car will close. "
    "Each ride costs four crowns more than it brings in. "
    "Skiers will go to the neighbouring valley, the police said. "
    "In May the old pylons were checked, according to mountain rescuers. "
    "A new rope is to be paid for by the county. "
    "All the pylons are rusty. "
    "Nobody had put it to the council, complains mayor Lise Dahl."
)


def test_a_possibility_told_as_certain_has_changed_its_meaning() -> None:
    told = "Next winter the upper station of the Sundal cable car will close, director Berit Aas said."
    assert ("meaning_changed", "could → no hedge", told) in _relations(_TELLING.replace(_TELLING.split(". ")[0] + ".", told))


def test_what_somebody_said_in_the_voice_of_the_page_has_dropped_him() -> None:
    dropped = {(delta, words) for kind, delta, words in _relations(_TELLING) if kind == "attribution_dropped"}
    assert ("Berit Aas → nobody named", "Each ride costs four crowns more than it brings in.") in dropped


def test_words_given_to_somebody_else_have_changed_their_holder() -> None:
    changed = [delta for kind, delta, _ in _relations(_TELLING) if kind == "attribution_changed"]
    assert changed == ["Jon Moe → the police"]


def test_what_the_same_holder_says_in_other_words_agrees() -> None:
    kept = {words for kind, _, words in _relations(_TELLING) if kind == "agree"}
    assert "Nobody had put it to the council, complains mayor Lise Dahl." in kept


def test_an_independent_report_with_speakers_of_its_own_drops_nobody() -> None:
    other = (
        "Farmer Knut Li sold milk to skiers for thirty years. "
        "Each ride costs the company four crowns more than it earns. "
        "The old pylons were checked in May. "
        "Postmaster Ola Berg said the valley had seen worse. "
        "Ticket seller Siri Foss said she had found other work. "
        "Skiers will go to the next valley, said ski teacher Arne Vik."
    )
    assert "attribution_dropped" not in {kind for kind, _, _ in _relations(other, known=False)}
