"""Where an article ends."""

import pytest

from twosource.articles import clean
from twosource.articles.closing import is_apart, with_last_sentence, without_notices, without_what_follows
from twosource.articles.notices import is_disclaimer, is_notice
from twosource.model import Page

STORY = (
    "The harbour board of Kestvik will close its western quay on Monday after divers found cracks in its wall below the water.",
    "Two ferries and eleven trawlers have to move to the inner basin until the wall has been mended, the board said on Friday.",
    "“The wall has stood since 1931 and it will stand again,” harbour master Solveig Haugland told the council of the town.",
)


def page(*under: str) -> Page:
    """Return a page of plain text with a headline, a story and what stands under it."""
    return Page(id="p", text="\n\n".join(("Western quay of Kestvik to close", *STORY, *under)))


@pytest.mark.parametrize(
    "text",
    [
        "This note is marketing material and does not constitute investment advice.",
        "Prices on this site are delayed by 20 minutes. The value of shares can fall as well as rise.",
        "Disclaimer: figures are rounded.",
        "Forward this letter to a colleague or unsubscribe.",
        "Not financial advice.",
        "This is not investment advice!",
        "Your capital is at risk.",
        "All investing involves risk. Kestvik Brokers is licensed by the FSA.",
        "CFD trading carries a high level of risk. Kestvik Brokers is authorised and regulated by the Securities Office.",
        "This press release contains forward-looking statements, which the board need not correct.",
        "The Kestvik Letter is published by Northquay Media, which accepts no liability for errors. ISSN 1234-5678.",
    ],
)
def test_what_speaks_of_the_page_is_a_notice(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "The regulator said on Friday that 74 percent of accounts lose money.",
        "The board will publish its report in March.",
        "Investing in old quays involves risks, the council was told.",
        "The bank, which is authorised by the central bank, lent the board 4 million crowns.",
        "Nobody at the quay gives financial advice.",
        "“You can forward this letter to the minister and ask for our money,” she said, “but no advice will help.”",
    ],
)
def test_what_speaks_of_the_story_is_none(text: str) -> None:
    assert not is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "QuayPulse does not provide investment advice.",
        "QuayPulse and its partners do not offer legal or financial advice.",
        "Northern Tide Ltd is authorised and regulated by the Securities Office.",
        "The Northern Tide accepts no liability for losses.",
    ],
)
def test_what_one_disclaims_of_whom_the_story_does_not_tell_is_no_part_of_it(text: str) -> None:
    assert is_disclaimer(text, STORY)
    assert clean(page(text)).text.endswith(STORY[-1])
    assert not is_disclaimer(text, [*STORY, "QuayPulse, and Northern Tide Ltd with it, sold its share in the quay."])


@pytest.mark.parametrize(
    "text",
    [
        "QuayPulse does not provide investment advice, its chairman told the council.",
        "Haugland is not a member of the board.",
        "The Northern Tide is a ferry of 900 tonnes.",
    ],
)
def test_other_sentences_about_somebody_new_are_a_part_of_it(text: str) -> None:
    assert not is_disclaimer(text, STORY)


def test_a_text_that_speaks_to_its_readers_may_end_so() -> None:
    text = "Call us and we will send this plan to your office."
    assert is_notice(text)
    assert not is_notice(text, personal=True)


def test_notes_set_apart() -> None:
    assert is_apart("(Reporting by Arne Dahl; Editing by Ruth Moss)")
    assert is_apart("Additional reporting by Arne Dahl")
    assert is_apart("> Ferry fares to rise in May")
    assert not is_apart("(The ferry had sailed.) Nobody was hurt.")
    assert not is_apart("Reporting by the committee was late, the board found, and its chairman has stepped down over it.")


def test_where_a_text_stood_before_is_set_apart_but_not_when() -> None:
    assert is_apart("This article first appeared on Quay Insider and is republished with permission.")
    assert is_apart("Originally published: June 3, 2024 at 6:02 a.m.")
    assert is_apart("Translated from the Danish by Hugh Cray. Edited by Ann Ode.")
    assert not is_apart("This report was first published on Monday, two days before the divers went down to the wall again.")


def test_who_the_author_is_ends_with_the_text() -> None:
    life = "Arne Dahl covers ports for the Courier."
    assert clean(page("Arne Dahl", life)).text.endswith(STORY[-1])


def test_notices_and_pointers_are_dropped_from_the_end_only() -> None:
    texts = [*STORY, "Read on", "> Ferry fares to rise in May", "This page is for information only and is not investment advice."]
    assert without_notices([True] * len(texts), texts) == [True, True, True, False, False, False]
    turned = [texts[-1], *STORY]
    assert without_notices([True] * len(turned), turned) == [True] * len(turned)


def test_a_paragraph_behind_furniture_that_shares_no_word_is_dropped() -> None:
    texts = [*STORY, "Share this", "Sign up", "Enter", "Gardeners can bring marrows on Sunday."]
    kept = [True, True, True, False, False, False, True]
    assert without_notices(kept, texts) == [True, True, True, *[False] * 4]


def test_a_last_paragraph_that_opens_with_the_name_over_the_page_is_the_site_s() -> None:
    texts = ["The Kestvik Courier", *STORY, "The Kestvik Courier, Quay Street 4. Published on Fridays."]
    assert without_notices([False, True, True, True, True], texts) == [False, True, True, True, False]


def test_what_readers_say_ends_the_text() -> None:
    texts = [*STORY, "12 comments", "About time that somebody looked at it."]
    assert without_what_follows([True] * len(texts), texts) == [True, True, True, False, False]


@pytest.mark.parametrize("mark", ["ENDS", "-ENDS-", "– Ends –", "*** END ***", "END."])
def test_a_press_release_ends_at_its_mark(mark: str) -> None:
    under = ("Press contact: Nils Aune, Kestvik harbour board, 555 0142, nils@quay.example", "The board was founded in 1888.")
    assert clean(page(mark, "Notes to editors", *under)).text == "\n\n".join(STORY)


@pytest.mark.parametrize("line", ["The dispute ends", "Weekends", "Ends of the quay", "Legends"])
def test_a_word_that_ends_something_ends_no_text(line: str) -> None:
    texts = [*STORY, line, "The western quay reopens in May, the board said."]
    assert without_what_follows([True] * len(texts), texts) == [True] * len(texts)


def test_a_mark_of_an_end_over_most_of_the_text_ends_nothing() -> None:
    texts = ["END", *STORY]
    assert without_what_follows([False, True, True, True], texts) == [False, True, True, True]


def test_a_heading_of_comments_over_the_text_ends_nothing() -> None:
    texts = ["3 Comments", *STORY]
    assert without_what_follows([False, True, True, True], texts) == [False, True, True, True]


def test_a_short_last_sentence_belongs_to_the_text() -> None:
    texts = [*STORY, "The western quay reopens in May.", "Have a good week.", "More news"]
    gaps, gains = [0, 1, 1, 1, 1, 1], [8.0, 8.0, 8.0, -1.5, -1.5, -3.0]
    assert with_last_sentence([True, True, True, False, False, False], texts, gaps, gains) == [True] * 4 + [False] * 2


def test_a_short_last_sentence_at_another_distance_does_not() -> None:
    texts, gains = [*STORY, "The western quay reopens in May."], [8.0, 8.0, 8.0, -1.5]
    assert with_last_sentence([True, True, True, False], texts, [0, 1, 1, 3], gains) == [True, True, True, False]


def test_a_whole_page_ends_with_its_story() -> None:
    article = clean(page("The western quay reopens in May.", "(Reporting by Arne Dahl)", "This site is not liable for links."))
    assert article.text.endswith("The western quay reopens in May.")


def test_the_call_behind_a_last_sentence_does_not_take_it_away() -> None:
    article = clean(
        page("We expect the quay to reopen before the herring comes. Open a Kestvik account now and get a free chart!")
    )
    assert article.text.endswith("We expect the quay to reopen before the herring comes.")


def test_the_foot_of_a_press_release_is_no_part_of_its_text() -> None:
    under = (
        "Forward-Looking Statements",
        "This press release contains forward-looking statements.",
        "SOURCE Kestvik Quays, Inc.",
    )
    assert clean(page(*under)).text.endswith(STORY[-1])


def test_who_a_stated_author_is_ends_with_the_text_whatever_the_job() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x", "author": {"name": "Solveig Roe"}}</script>'
    )
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)

    def last(paragraph: str) -> str:
        body = f"<h1>Western quay of Kestvik to close</h1>{story}<p>{paragraph}</p>"
        return clean(Page(id="p", html=f"<html><head>{data}</head><body>{body}</body></html>")).text.splitlines()[-1]

    assert last("About the author: Solveig Roe is a diver and a keeper of bees who lives on the quay of Kestvik.") == STORY[-1]
    told = "Tove Haugland is a diver and a keeper of bees who looked at the wall of the quay for the board."
    assert last(told) == told
    assert is_apart("The post Western quay of Kestvik to close appeared first on Quay Log.")


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "– 30 –", "*** ENDS ***", "(END)"])
def test_a_mark_of_the_end_stands_under_all_of_the_article(mark: str) -> None:
    about = (
        "About the Kestvik board",
        "The Kestvik harbour board runs two quays and a basin, and has done so since the town was built.",
    )
    assert clean(page(mark, *about)).text == "\n\n".join(STORY)


def test_a_mark_that_stands_twice_parts_sections() -> None:
    parts = (
        STORY[0],
        STORY[1],
        "###",
        STORY[2],
        "###",
        "Pilots have asked for a second lamp on the mole, and will get one by the spring.",
    )
    kept = without_what_follows([text != "###" for text in parts], parts)
    assert kept == [text != "###" for text in parts]


@pytest.mark.parametrize("mark", ["Enditem", "(END)", "ENDS", "-30-", "###"])
def test_the_mark_behind_the_last_sentence_is_no_word_of_it(mark: str) -> None:
    assert clean(page("The council meets again in March. " + mark)).text.endswith("The council meets again in March.")


def test_words_like_a_mark_are_the_sentence_s() -> None:
    assert clean(page("“Nobody knows how this will END.”")).text.endswith("how this will END.”")


def test_a_box_whose_first_item_is_dated_ends_the_text() -> None:
    other = (
        "September 12, 2024 08:00 ET | Source: Port news",
        "KESTVIK, Sept. 12 -- The board said today that it has bought a tug for 4 million crowns.",
    )
    assert clean(page("Recommended Reading", *other)).text == "\n\n".join(STORY)
    between = (
        *STORY[:2],
        "Related news",
        "September 12, 2024 Tug bought",
        STORY[2],
        "The wall is of granite, and the quay of oak.",
    )
    assert without_what_follows([True] * len(between), between) == [True] * len(between)
