"""Whose words a sentence carries that stands in quotation marks."""

import pytest

from tests.copies.pages import article
from twosource.copies import Hearsay
from twosource.model import Article, Cite

WORDS = "“No ship of ours came within nine miles of the Kettle Bank light,”"
WHOLE = "“No ship of ours came within nine miles of the Kettle Bank light, and none will be moved from it,”"
BUREAU = article(
    "bureau",
    f"PORT ANSELM, June 4 /VTPB/. The harbour ministry explains.\n\n{WHOLE} the harbour ministry told VTPB.",
    publisher="Vale Territory Press Bureau",
)
RELEASE = article(
    "release", f"Kettle Shipping rejects the report.\n\n{WHOLE} said its director, Una Breck.", publisher="Kettle Shipping"
)


def carried(sentence: str, *others: Article, **fields: object) -> str:
    """Return whose words the last sentence of a page of the Daily Tern carries."""
    opening = "The Kettle Bank light has been dark since the storm, Kettle Shipping knows.\n\n"
    page = article("page", opening + sentence, **{"publisher": "The Daily Tern", **fields})
    return Hearsay((page, *others)).teller(Cite("page", len(opening), len(page.text)))


@pytest.mark.parametrize(
    "sentence",
    [
        f"{WORDS} the official news agency VTPB quoted the ministry as saying.",
        f"{WORDS} the ministry said in remarks carried by the bureau's own site, VTPB reported.",
        f"The ministry told VTPB: {WORDS}",
        f"{WORDS} the ministry said, according to the Vale Territory Press Bureau.",
    ],
)
def test_words_that_a_page_says_it_has_from_another_are_those_of_that_page(sentence: str) -> None:
    assert carried(sentence, BUREAU) == "bureau"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{WORDS} the minister said at a news conference in Port Anselm.",
        f"{WORDS} he told the court. The agency VTPB has an office next door.",
        f"The ministry denied a report by the agency VTPB: {WORDS} it said.",
        "“Every boat in this town has a story about that lamp,” a pilot said, the agency VTPB reported.",
        "The ministry says that no ship came near the Kettle Bank light, the agency VTPB reported.",
        "“We have read every line that the agency VTPB reported on us,” the minister said.",
        "“No ship of ours,” the ministry said, VTPB reported.",
    ],
)
def test_words_that_a_page_heard_itself_are_its_own(sentence: str) -> None:
    assert carried(sentence, BUREAU) == "page"


def test_nothing_is_taken_over_from_a_page_that_came_later() -> None:
    early, late = "2020-06-04T08:00:00+00:00", "2020-06-04T10:00:00+00:00"
    later = article("bureau", BUREAU.text, publisher=BUREAU.publisher, published=late)
    sentence = f"{WORDS} the agency VTPB quoted the ministry as saying."
    assert carried(sentence, later, published=early) == "page"
    assert carried(sentence, later, published="2020-06-04T12:00:00+00:00") == "bureau"


@pytest.mark.parametrize("form", ["in a statement", "in a joint press release", "in an e-mailed statement on Friday"])
def test_words_of_a_statement_are_those_of_its_own_page(form: str) -> None:
    sentence = f"{WORDS} Una Breck said {form}."
    assert carried(sentence, RELEASE) == "release"
    sent_out = article("wire", RELEASE.text, publisher="Money Today", credit="PR Newswire")
    assert carried(sentence, sent_out) == "wire"
    given_whole = article("city", f"The company has put out the following statement.\n\n{WHOLE}", publisher="City Notes")
    assert carried(sentence, given_whole) == "city"


def test_what_was_said_aloud_or_to_one_paper_is_no_statement_to_everybody() -> None:
    for form in ("in a televised statement", "in a statement to the Daily Tern", "in the yard", "in his opening statement"):
        assert carried(f"{WORDS} Una Breck said {form}.", RELEASE) == "page"


def test_a_report_that_quotes_is_no_statement() -> None:
    report = article("report", f"Ships lay off the bank.\n\n{WHOLE} Una Breck said in a statement.", publisher="Bay Post")
    assert carried(f"{WORDS} Una Breck said in a statement.", report) == "page"


def test_tellers_follow_words_to_where_they_were_first() -> None:
    tern = article("tern", f"{WORDS} the agency VTPB quoted the ministry as saying.", publisher="The Daily Tern")
    blog = article("blog", f"{WORDS} the ministry said, the Daily Tern reported.", publisher="Lamp Blog")
    radio = article("radio", f"{WORDS} the minister told reporters on the quay.", publisher="Radio Anselm")
    pages = (BUREAU, tern, blog, radio)
    cites = [Cite(page.id, page.text.index("“"), len(page.text)) for page in pages]
    assert Hearsay(pages).tellers(cites) == {"bureau", "radio"}
    assert Hearsay(pages).tellers(cites[1:3]) == {"bureau"}


def test_a_page_that_tells_it_elsewhere_in_its_own_words_is_a_teller_itself() -> None:
    tern = article("tern", f"{WORDS} VTPB quoted the ministry as saying.\n\nNo ship came near it.", publisher="The Daily Tern")
    second = tern.text.index("No ship came")
    both = (Cite("tern", 0, second - 2), Cite("tern", second, len(tern.text)))
    assert Hearsay((BUREAU, tern)).tellers(both) == {"tern"}


def test_two_pages_that_name_each_other_are_one() -> None:
    tern = article("tern", f"{WORDS} the ministry said, Lamp Weekly reported.", publisher="The Daily Tern")
    weekly = article("weekly", f"{WORDS} the ministry said, the Daily Tern reported.", publisher="Lamp Weekly")
    cites = [Cite(page.id, 0, len(page.text)) for page in (tern, weekly)]
    assert len(Hearsay((tern, weekly)).tellers(cites)) == 1


def test_a_sentence_of_a_page_that_is_not_given_is_an_error() -> None:
    with pytest.raises(KeyError):
        Hearsay((BUREAU,)).teller(Cite("page", 0, 9))
