"""What the claims in two sentences tell of how the sentences stand."""

import numpy as np
import pytest

from twosource import claims, language
from twosource.compare.bearings import Sentence, bearings
from twosource.compare.counted import counted
from twosource.compare.statements import statements
from twosource.language.standing import Bearings, read
from twosource.model import Article

MINE = ("named", "open", "own", "hedged", "negates", "figures", "names", "medium")
BOTH = ("apart", "one", "held", "excluded", "other value", "value", "contrary", "opposite")


def _known(one: str, two: str) -> Bearings:
    articles = [Article(id=id, text=text, language="en") for id, text in (("a", one), ("b", two))]
    found = statements(articles, [claim for page in articles for claim in claims.find(page, language.annotate(page))])
    sides = []
    for article in articles:
        told = [(one, counted(one, number)) for number, one in enumerate(found) if one.article.id == article.id]
        alone = read(article.text)
        assert alone is not None
        sides.append(Sentence(alone, article.text, 0, [one for one, _ in told], [figure for _, some in told for figure in some]))
    return bearings(sides[0], sides[1])


def _facts(one: str, two: str) -> set[str]:
    names = (*MINE, *(f"{name} there" for name in MINE), *BOTH)
    return {name for name, holds in zip(names, _known(one, two).facts, strict=True) if holds}


@pytest.mark.parametrize(
    ("one", "two", "there", "absent"),
    [
        (
            "“The quay is cracked,” said Mara Quist, the harbour master of Brenn.",
            "“The quay is cracked,” said Otto Lind, a docker.",
            {"named", "named there", "held", "apart"},
            {"one", "own", "own there"},
        ),
        ("Mara Quist said the quay was cracked.", "The quay is cracked.", {"named", "own there"}, {"held", "named there"}),
        ("The storm killed 40 miners.", "The storm killed 60 miners.", {"figures", "excluded", "other value"}, {"value"}),
        ("The storm killed 468 miners.", "A total of 468 miners died in the storm.", {"value"}, {"excluded", "other value"}),
        ("The mill could close in May.", "The mill closes in May.", {"hedged"}, {"hedged there"}),
        ("The mill will not buy saws.", "The mill will buy saws.", {"negates", "contrary"}, {"negates there"}),
        ("Prices rise in Brenn.", "Prices fall in Brenn.", {"opposite"}, {"contrary"}),
    ],
)
def test_what_is_known_of_two_sentences(one: str, two: str, there: set[str], absent: set[str]) -> None:
    told = _facts(one, two)
    assert there <= told
    assert not absent & told


def test_pieces_are_marked_by_who_says_what() -> None:
    told = "Mara Quist said the quay was cracked."
    known, sentence = _known(told, "It rained."), read(told)
    assert sentence is not None
    marked = {word: np.flatnonzero(row).tolist() for word, row in zip(sentence.words, known.one, strict=True) if word}
    assert (marked["mara"], marked["said"], marked["quay"]) == ([0], [1], [2])
    assert not known.two.any()
