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
        "QUARNBY, 4 June 2021: ",
        "Quarnby, Westmark, June 4, 2021/ -- ",
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
        "Correction, 4 June 2021: the trust owns the slipway, not the town. ",
        "By 4 June 2021: Nothing. ",
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


def headed(head: str, *over: str, title: str = "Quarnby slipway shut for the summer", above: str = "") -> Article:
    """Return the article of an HTML page, given what its head says and what stands under its headline."""
    lines = "".join(f"<p>{line}</p>" for line in (*over, *BODY))
    return clean(Page(id="p", html=f"<html><head>{head}</head><body>{above}<h1>{title}</h1>{lines}</body></html>"))


STATED = '<meta property="article:published_time" content="2021-09-20T08:00:00+01:00">'


def test_a_day_printed_with_the_headline_goes_before_another_stated_for_machines() -> None:
    article = headed(STATED, "4 June 2021")
    assert (article.published, article.basis.published) == ("2021-06-04", "printed date")
    assert any(issue.code == "two-dates" for issue in article.issues)


@pytest.mark.parametrize(
    ("head", "over", "title"),
    [
        (STATED, ("21 September 2021",), "Slipway shut"),
        (STATED + '<meta name="updated" content="2021-10-02">', ("2 October 2021",), "Slipway shut"),
        (STATED, ("Updated 4 October 2021",), "Slipway shut"),
        (STATED, ("Ten more slipways, 4 June 2021", "Boats for sale, 7 June 2021"), "Slipway shut"),
        (STATED, (), "What the trust said on 4 June 2021"),
        ('<meta name="date" content="2021-09-06">', ("June 9, 2021",), "Slipway shut"),
    ],
)
def test_a_stated_day_stands_where_the_printed_one_is_no_other(head: str, over: tuple[str, ...], title: str) -> None:
    article = headed(head, *over, title=title)
    assert (article.published or "").startswith("2021-09")
    assert not any(issue.code == "two-dates" for issue in article.issues)


def test_the_time_element_under_the_headline_goes_before_those_over_it() -> None:
    above = '<p><time datetime="2021-12-17">Ten more slipways</time></p>'
    assert headed("", '<time datetime="2021-06-04">a while ago</time>', above=above).published == "2021-06-04"


def test_of_several_fields_of_publication_the_earliest_counts() -> None:
    head = '<meta name="x:published-time" content="2026-03-09"><meta name="x:published-date" content="2021-06-04">'
    assert headed(head).published == "2021-06-04"


def test_a_label_over_the_text_goes_before_one_in_it() -> None:
    assert read("Posted on the 04/06/2021 at 9:05 by the trust", "15 words").published is None
    assert read("Posted on the 24/06/2021 at 9:05 by the trust").published == "2021-06-24T09:05:00"


@pytest.mark.parametrize(
    ("head", "named"),
    [
        (STATED + '<meta name="updated" content="2021-05-01">', True),
        (STATED + '<meta name="updated" content="2021-09-20">', False),
        (STATED + '<meta name="updated" content="2021-09-19">', False),
        (STATED + '<meta name="updated" content="2021-10-02">', False),
    ],
)
def test_a_page_that_was_changed_before_it_appeared_is_named(head: str, named: bool) -> None:
    article = headed(head)
    assert (article.published or "").startswith("2021-09-20")
    assert any(issue.code == "two-dates" for issue in article.issues) is named


def test_a_sentence_about_a_day_under_the_headline_is_no_stamp() -> None:
    assert (headed(STATED, "Repairs start on 16/10/2021.").published or "").startswith("2021-09-20")


def test_the_clock_of_a_site_is_no_day_of_the_article() -> None:
    clock = "Sunday, 20 June 2021 | 07:12 AM IST | E-Paper"
    over = f"{clock}\n\nQuarnby slipway shut for the summer\n\n"
    changed = clean(Page(id="p", text=over + "Last Updated: June 4, 2021, 06:48 PM\n\n" + "\n\n".join(BODY)))
    assert (changed.published, (changed.modified or "")[:10]) == (None, "2021-06-04")
    printed = clean(Page(id="p", text=over + "4 June 2021\n\n" + "\n\n".join(BODY)))
    assert (printed.published or "")[:10] == "2021-06-04"
    kicker = clean(Page(id="p", text=over.replace("20 June", "4 June") + "Updated 6 June 2021\n\n" + "\n\n".join(BODY)))
    assert ((kicker.published or "")[:10], (kicker.modified or "")[:10]) == ("2021-06-04", "2021-06-06")


def test_a_later_day_over_the_headline_is_not_taken_over_the_stated_one() -> None:
    article = headed(STATED, above="<div>Sunday, 14 November 2021 <a href=/>Log in</a></div>")
    assert (article.published or "").startswith("2021-09-20")
    assert not any(issue.code == "two-dates" for issue in article.issues)


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("The surveyor's drawings will be published on 9 July 2021.", "2021-06-04"),
        ("The trust's accounts, published on 9 July 2020, showed a loss of a tenth for the second year running.", "2021-06-04"),
        (
            "This article was first published on 9 May 2021 on the pages of the trust and is printed here with its leave.",
            "2021-05-09",
        ),
        ("First published on 9 May 2021.", "2021-05-09"),
    ],
)
def test_what_a_sentence_says_came_out_is_not_the_page(told: str, published: str) -> None:
    text = "\n\n".join(("Quarnby slipway shut for the summer", "4 June 2021", *BODY, told))
    assert clean(Page(id="p", text=text)).published == published


def test_a_time_of_day_is_taken_from_where_the_page_gives_it() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-06-04"}</script>'
    assert headed(head, '<time datetime="2021-06-04T09:05:00+01:00">today</time>').published == "2021-06-04T09:05:00+01:00"
    assert headed(head, "4 June 2021, 9:05").published == "2021-06-04T09:05:00"
    assert headed(head, '<time datetime="2021-06-05T09:05:00+01:00">today</time>').published == "2021-06-04"
    assert headed(head, '<time datetime="2021-06-04T00:00:00+01:00">today</time>').published == "2021-06-04"
