"""Pages in forms that are not a site's own: mail, releases, copies behind walls, notices and boxes in many languages."""

import textwrap

import pytest

from twosource.articles import clean
from twosource.articles.captions import is_caption
from twosource.articles.furniture import is_byline, is_furniture, is_module_label, signed_elsewhere
from twosource.articles.names import people
from twosource.articles.rescue import rescued
from twosource.model import Article, Page

TITLE = "Harrow reservoir drained after gate fails"
BODY = (
    "Engineers began draining the Harrow reservoir on Tuesday after an inspection found that the spillway gate no longer "
    "closed, the county water board said.",
    "About 14,000 households downstream will get their water from tanker lorries until the end of the month, the board said, "
    "and schools in Low Harrow will stay shut.",
    "“We are not in danger, we are inconvenienced,” said Maud Kessler, who chairs the board. She said the gate was last serviced "
    "in 2009.",
    "The repair is expected to cost 3.2 million crowns, a third of which the state has promised to pay.",
    "Residents at a meeting on Monday night asked why warnings from two earlier inspections had not been published, and were "
    "told that they would be.",
)


def article(*lines: str, gap: str = "\n\n") -> Article:
    return clean(Page(id="a", text=gap.join(lines)))


def test_a_forwarded_mail_loses_its_headers_marks_and_signature() -> None:
    quoted = "\n>\n".join("\n".join(f"> {line}" for line in textwrap.wrap(text, 68)) for text in BODY)
    sent = "From: Ines Calloway <ines@gazette.example>\nTo: desk@example.org\nDate: Wed, 10 Mar 2021 07:20:11 +0000"
    head = f"{sent}\nSubject: Fwd: {TITLE}"
    mail = f"{head}\n\n---------- Forwarded message ---------\n{quoted}\n\n--\nSent from my phone"
    found = clean(Page(id="a", text=mail))
    assert " ".join(found.text.split()) == " ".join(" ".join(BODY).split())
    assert found.title == TITLE
    assert found.title_at is not None
    assert mail[slice(*found.title_at)] == TITLE
    assert found.published == "2021-03-10T07:20:11+00:00"


def test_a_press_release_is_dated_by_its_dateline_and_ends_before_its_sender() -> None:
    found = article(
        "FOR IMMEDIATE RELEASE",
        "Media contact: Petra Lindqvist, press@harrowwater.example",
        "Harrow Water Board begins draining of reservoir",
        f"LOW HARROW, 9 March 2021 – {BODY[0]}",
        *BODY[1:],
        "About Harrow Water Board",
        "Harrow Water Board supplies drinking water to 210,000 people in four counties. Founded in 1891, it employs 320 people.",
        "ENDS",
    )
    assert found.text.endswith(BODY[-1])
    assert found.published == "2021-03-09"


def test_a_section_about_something_stays_in_an_article() -> None:
    found = article(
        TITLE,
        *BODY,
        "About Low Harrow",
        "Low Harrow has been flooded four times since 1950, the last time in 1998, when the mill burned.",
    )
    assert "flooded four times" in found.text


def test_an_article_behind_a_request_for_consent_is_read_without_it() -> None:
    asks = (
        "We value your privacy",
        "We and our 814 partners store and access information on a device, such as cookies, and process personal data, such as "
        "unique identifiers and standard information sent by a device for personalised ads, content and audience research.",
        "MORE OPTIONS",
        "AGREE",
    )
    found = article(*asks, TITLE, "By Ines Calloway", "9 March 2021", *BODY, gap="\n")
    assert found.text.split("\n\n") == list(BODY)
    assert (found.title, found.byline, found.published) == (TITLE, ("Ines Calloway",), "2021-03-09")


@pytest.mark.parametrize(
    "line",
    [
        "Trade the crown now with spreads from 0.6 pips!",
        "Risk warning: CFDs are complex instruments and come with a high risk of losing money.",
        "74 % of retail investor accounts lose money when trading with this provider.",
        "Sent from my telephone",
        "A link has been sent to your friend's email address.",
        "Image 3 of 12",
        "Medically reviewed by Ada Brandt, MD",
        "Follow Ines Calloway on Twitter @icalloway.",
        "Contact Ines Calloway at ines@gazette.example.",
        "Lesen Sie auch",
        "Leggi anche: Il mulino è di nuovo in vendita",
        "Lire aussi : le vieux moulin est de nouveau à vendre",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Trade talks are now stalled, the minister said.",
        "Risk of flooding is highest in March, the board warned.",
        "The message and its attachments were confidential, the court heard.",
        "Follow the river on foot for two miles and you reach the mill.",
        "Contact was lost at noon, two hours after the boat had left the quay.",
        "Image is everything in this trade, said Kessler.",
        "Le maire a dit que la ville paierait un tiers des réparations.",
    ],
)
def test_what_is_none(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize("label", ["Lesen Sie auch", "À lire aussi", "Leia também:", "Más noticias", "LEES OOK", "Читайте также"])
def test_labels_of_boxes_in_other_languages(label: str) -> None:
    assert is_module_label(label)


def test_bylines_in_other_languages() -> None:
    assert signed_elsewhere("Von Ines Calloway und Tom Brandt") == "Ines Calloway und Tom Brandt"
    assert signed_elsewhere("Por Marta Ruiz de la Vega") == "Marta Ruiz de la Vega"
    assert not is_byline("Von der Leyen warnt vor neuen Zöllen")
    assert not is_byline("Por la tarde llegaron los camiones")


def test_captions() -> None:
    shown = ("Tanker lorries wait in Low Harrow on Tuesday. (Ron Abel/Reuters)", "The gate, stuck open. (AP Photo/Ron Abel)")
    assert all(map(is_caption, shown))
    assert not is_caption("The gate (built in 1931) no longer closes.")
    assert article(TITLE, *BODY[:2], *shown, *BODY[2:]).text.split("\n\n") == list(BODY)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("JANE ROE, TOM BRANDT and INES CALLOWAY Associated Press", ("Jane Roe", "Tom Brandt", "Ines Calloway")),
        ("Jane Roe, Associated Press", ("Jane Roe",)),
        ("Jane RoeUpdated", ("Jane Roe",)),
        ("Jane Roe Jane Roe", ("Jane Roe",)),
        ("Jane Roe Former Deputy Editor", ("Jane Roe",)),
        ("Jane Roe July 15 at 7:00 AM", ("Jane Roe",)),
        ("Jane Roe jane.roe@gazette.example", ("Jane Roe",)),
        ("Jane McGee and Tom DeLuca", ("Jane McGee", "Tom DeLuca")),
    ],
)
def test_names_are_freed_from_what_stands_behind_them(text: str, names: tuple[str, ...]) -> None:
    assert people(text, trust="labelled") == names


def test_the_signature_of_a_post_is_no_title_and_no_byline() -> None:
    found = article(BODY[0], "— Maud Kessler (@mkessler) March 9, 2021", *BODY[1:])
    assert found.title is None
    assert found.byline == ()


def test_a_headline_printed_twice_far_above_is_the_title() -> None:
    gallery = [f"A lorry of the water board in street number {number} of Low Harrow" for number in range(1, 9)]
    assert article(TITLE, TITLE, "Close", *gallery, "Back to Gallery", *BODY).title == TITLE


def test_the_life_of_the_author_is_not_the_articles() -> None:
    life = "Ines Calloway is the Gazette's environment correspondent and has lived by the river since 1990."
    assert article(TITLE, "By Ines Calloway", *BODY, life).text.endswith(BODY[-1])
    assert "Maud Kessler is" in article(TITLE, "By Ines Calloway", *BODY, life.replace("Ines Calloway", "Maud Kessler")).text


def test_a_short_article_amid_much_furniture_is_found_and_its_comments_are_not() -> None:
    above = ("Menu", "Home", "News", "Politics", "Business", "Sport", "Culture", "Opinion", "Log in", "Subscribe from £1")
    box = ("Related news", "Council tax to rise by four percent, leaders say", "Why the old mill is up for sale again")
    opinion = "They knew about this for years and did nothing. Typical of this council, always reacting and never planning ahead."
    below = (
        "More from News",
        "Man, 34, charged over depot fire",
        "Bus drivers call off strike",
        "Comments",
        "marnie_b 1 hour ago",
        opinion,
    )
    last = (
        "Reply",
        "About us",
        "Contact",
        "Terms and conditions",
        "Privacy policy",
        "© 2021 Harrow Media Ltd. All rights reserved.",
    )
    lines = (*above, TITLE, "By Ines Calloway", "9 March 2021", "Share", *BODY[:2], *box, *BODY[2:], *below, *last)
    found = article(*lines, gap="\n")
    assert found.text.split("\n\n") == list(BODY)
    assert (found.kind, found.title) == ("article", TITLE)


def test_without_a_sure_title_nothing_is_rescued() -> None:
    assert rescued(list(BODY), [-3.0] * len(BODY), [0.2] * len(BODY)) is None
    assert rescued([TITLE, *BODY], [-3.0] * 6, [0.9, *[0.0] * 5]) == [False, True, True, True, True, True]
    assert rescued([TITLE, *BODY[:2], "3 comments", *BODY[2:]], [-3.0] * 7, [0.9, *[0.0] * 6]) is None
    assert rescued([], [], []) is None
