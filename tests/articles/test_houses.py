"""Pages in the styles of a hundred houses: the story, and who wrote it, where it came from and when."""

import pytest

from tests.articles.houses import HOUSES, House
from tests.articles.more_houses import MORE
from twosource.articles import clean
from twosource.model import Article, Page

_LITTLE = 15
"""Words: a closing line or a standfirst may stand beside the story, other headlines may not."""
_OPEN = {
    "wire copy with slug and sign-off": {"title"},
    "Author: and Date: fields": {"title"},
    "two-line date in a column": {"title", "day"},
    "agency name in capitals with slash": {"title"},
    "member column": {"title", "byline"},
    "date over the headline, author under the text": {"title"},
}
"""What is not read rightly yet, by the house's name."""


def wrong(house: House, article: Article) -> set[str]:
    """Return the fields that are read otherwise than the house means them."""
    text, (first, *_, last) = article.text, house.paragraphs
    start, end = text.find(first), text.rfind(last)
    beside = (text[: max(0, start)], text[end + len(last) :])
    right = {
        "story": 0 <= start <= end,
        "edges": all(part.count(" ") <= _LITTLE for part in beside),
        "title": article.title == house.title,
        "byline": article.byline == house.byline,
        "credit": article.credit == house.credit,
        "day": (article.published or "")[:10] == (house.day or ""),
    }
    return {name for name, held in right.items() if not held}


@pytest.mark.parametrize("house", [*HOUSES, *MORE], ids=lambda house: house.name)
def test_a_house_is_read_as_it_prints(house: House) -> None:
    assert wrong(house, clean(Page(id="p", text=house.text))) == _OPEN.get(house.name, set())
