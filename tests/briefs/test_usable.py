import pytest

from twosource.briefs.material import gather
from twosource.briefs.usable import usable
from twosource.model import Copy

from .samples import annotate, page


def texts(text: str) -> list[str]:
    article = page("p", text)
    return [line.text for line in usable(gather([article], {"p": annotate(article)}, (), (), {}))]


def test_a_whole_sentence_is_usable() -> None:
    assert texts("The ferry sank off Lagos with 180 passengers.") == ["The ferry sank off Lagos with 180 passengers."]


@pytest.mark.parametrize(
    "text",
    [
        "Welcome to our live coverage of the sinking of the ferry.",
        "The statement of the owner of the ferry can be read here in full.",
        "Who owned the ferry that sank off Lagos?",
        "The ferry's captain, left, with divers off Lagos on Tuesday.",
    ],
)
def test_what_speaks_to_the_reader_or_describes_a_picture_is_not(text: str) -> None:
    assert texts(text) == []


def test_a_sentence_of_two_pages_comes_once_from_its_source() -> None:
    articles = [page(id, "The ferry sank off Lagos with 180 passengers.") for id in ("a", "b")]
    copies = (Copy(a="a", b="b", kind="copy", source="b", score=1.0),)
    laid = gather(articles, {article.id: annotate(article) for article in articles}, copies, (), {})
    assert [line.cite.article for line in usable(laid)] == ["b"]
