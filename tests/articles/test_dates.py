"""When an article was published and changed, as pages print it."""

import pytest

from twosource.articles import clean
from twosource.model import Article, Page

BODY = (
    "The slipway at Quarnby will be closed to fishing boats for the whole of the summer, the harbour trust told skippers.",
    "Eleven boats land their catch there. They will have to sail round the head to Eastness, an hour and a half each way.",
    "“Fuel alone will cost me two hundred a week,” said skipper Morag Tait, who has fished for crab from Quarnby since 1996.",
)


def read(*over: str, opening: str = "") -> Article:
    """Return the article of a plain-text page, given what stands over its text and what opens that."""
    text = "\n\n".join(("Quarnby slipway shut for the summer", *over, opening + BODY[0], *BODY[1:]))
    return clean(Page(id="p", text=text))


@pytest.mark.parametrize(
    "opening",
    [
        "Quarnby, Jun 4 2021 (Coastal). ",
        "QUARNBY, June 4, 2021 (Coastal) - ",
        "Quarnby, 4 June 2021 (Coastal): ",
        "QUARNBY, June 4, 2021. /CST/. ",
        "Quarnby, Jun. 4, 2021 (Coastal) ",
        "QUARNBY June 4, 2021 /CoastWire/ -- ",
        "Quarnby, 4 June 2021. ",
        "Quarnby, 4 czerwca 2021 (Coastal) – ",
    ],
)
def test_the_day_of_a_dateline(opening: str) -> None:
    assert read(opening=opening).published == "2021-06-04"


@pytest.mark.parametrize(
    "opening",
    [
        "On Friday, June 4, 2021 (the day of the storm), the trust met. ",
        "By June 4, 2021 (Friday) it had sunk. ",
        "The trust was founded on 4 June 2021. ",
        "Quarnby harbour, built by 4 June 2021, has one slipway. ",
    ],
)
def test_a_day_that_a_sentence_tells_of_is_no_dateline(opening: str) -> None:
    assert read(opening=opening).published is None


@pytest.mark.parametrize(
    ("over", "published", "modified"),
    [
        (("Published 4 June 2021 at 9:05 BST, updated 11:40 BST",), "2021-06-04T09:05:00+01:00", "2021-06-04T11:40:00+01:00"),
        (("June 4, 2021 9:05 am ET | Last updated: 1:20 pm",), "2021-06-04T09:05:00-04:00", "2021-06-04T13:20:00-04:00"),
        (("4. Juni 2021, 9:05 Uhr", "Aktualisiert um 11:40 Uhr"), "2021-06-04T09:05:00", "2021-06-04T11:40:00"),
        (("Updated 11.40", "4 June 2021"), "2021-06-04", "2021-06-04T11:40:00"),
        (("4 June 2021 23:50 GMT, updated 00:20 GMT",), "2021-06-04T23:50:00+00:00", None),
        (("4 June 2021 9:05", "Updated 2 hours ago"), "2021-06-04T09:05:00", None),
        (("Updated 11:40",), None, None),
        (("4 June 2021", "Updated 11 times since"), "2021-06-04", None),
    ],
)
def test_a_time_of_change_takes_the_day_beside_it(over: tuple[str, ...], published: str | None, modified: str | None) -> None:
    article = read(*over)
    assert (article.published, article.modified) == (published, modified)
