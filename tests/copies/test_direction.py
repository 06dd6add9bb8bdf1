import pytest
from msgspec.structs import replace

from tests.copies.pages import WIRE, article
from twosource.copies.direction import direction
from twosource.copies.prose import read
from twosource.copies.unquoted import Unquoted
from twosource.model import Article, Credit, Side


def source(a: Article, b: Article, whole: Side | None = None) -> str | None:
    one, other = read(a), read(b)
    side, evidence = direction(one, other, Unquoted([one, other]), whole=whole)
    assert side is None or evidence, "a direction has a reason"
    return side


def reasons(a: Article, b: Article) -> list[str]:
    one, other = read(a), read(b)
    return [evidence.why for evidence in direction(one, other, Unquoted([one, other]))[1]]


def test_without_a_sign_the_direction_is_unknown() -> None:
    assert source(article("a", WIRE), article("b", WIRE)) is None


def test_the_publisher_that_is_credited_is_the_source() -> None:
    assert source(article("a", WIRE, credit="The Post", publisher="X"), article("b", WIRE, publisher="Post")) == "b"


def test_who_is_credited_for_a_part_only_is_the_source_of_a_page_that_shares_text() -> None:
    credits = (Credit(name="AP", form="byline"), Credit(name="The Post", form="inputs"))
    page = article("a", WIRE, credit="AP", credits=credits, publisher="X")
    assert source(page, article("b", WIRE, publisher="Post")) == "b"
    assert source(article("b", WIRE, publisher="Post"), page) == "a"


def test_a_common_agency_is_a_source_outside_both_whatever_the_times() -> None:
    early = article("a", WIRE, credit="AP", published="2021-03-01")
    assert source(early, article("b", WIRE, credit="Associated Press", published="2021-03-03")) is None


def test_a_cited_publisher_is_the_source_and_a_photo_credit_is_not() -> None:
    post = article("a", WIRE, publisher="Harbour Post")
    assert source(post, article("b", f"{WIRE}\n\nThat is according to the Harbour Post.", publisher="X")) == "a"
    assert source(post, article("b", f"{WIRE}\n\nPhoto: Harbour Post", publisher="X")) is None


def test_a_credited_page_is_the_source_of_one_without_a_credit_but_not_of_an_older_one() -> None:
    credited = article("a", WIRE, credit="Delta Wire", publisher="Portal", published="2021-03-02T10:00:00+00:00")
    assert source(credited, article("b", WIRE, published="2021-03-02T12:00:00+00:00")) == "a"
    assert source(credited, article("b", WIRE, published="2021-03-02")) == "a"
    assert source(credited, article("b", WIRE, published="2021-03-01")) is None
    changed = article("b", WIRE, published="2021-03-01", modified="2021-03-03")
    assert source(credited, changed) == "a"


def test_a_page_without_a_credit_line_may_still_name_its_source() -> None:
    wire = article("a", WIRE, credit="Delta Wire", publisher="Delta Wire")
    assert reasons(wire, article("b", f"{WIRE}\n\nFarmers were not asked, Delta Wire reported.", publisher="Portal")) == [
        "a is credited to Delta Wire, b has no credit line",
        "b cites Delta Wire",
    ]


def test_a_page_cites_none_that_came_later() -> None:
    citing = article("a", f"{WIRE}\n\nThe Harbour Post reported it first.", publisher="X", published="2021-03-01T09:00:00+00:00")
    assert source(citing, article("b", WIRE, publisher="Harbour Post", published="2021-03-01T06:00:00+00:00")) == "b"
    assert source(citing, article("b", WIRE, publisher="Harbour Post", published="2021-03-02T06:00:00+00:00")) is None


def test_words_quoted_in_one_page_and_plain_in_the_other_come_from_the_first() -> None:
    quoting = article("a", "“The harbour will be dredged twice before the herring fleet comes home,” she said.")
    telling = article("b", "Now the harbour will be dredged twice before the herring fleet comes home, it seems.")
    assert source(quoting, telling) == "a"
    assert source(article("a", telling.text), article("b", quoting.text)) == "b"


def test_reasons_that_disagree_leave_the_direction_unknown() -> None:
    quoting = article(
        "a", "“The harbour will be dredged twice before the herring fleet comes home,” she said.", published="2021-03-05"
    )
    telling = article("b", "Now the harbour will be dredged twice before the herring fleet comes home.", published="2021-03-01")
    assert source(quoting, telling) is None


def test_first_publication_decides_only_where_the_times_cannot_be_equal() -> None:
    morning = article("a", WIRE, published="2021-03-01T08:00:00+00:00", modified="2021-03-09")
    assert source(morning, article("b", WIRE, published="2021-03-01T09:30:00+00:00")) == "a"
    assert source(morning, article("b", WIRE, published="2021-03-01")) is None


def test_a_later_update_comes_from_the_earlier_one() -> None:
    first = article("b", WIRE, title="Lake lowered", publisher="Delta Wire")
    assert source(article("a", WIRE, title="UPDATE 1-Lake lowered", publisher="Delta Wire"), first) == "b"


def test_an_update_number_that_a_client_may_have_dropped_shows_nothing_and_the_credit_decides() -> None:
    agency = article("a", WIRE, title="UPDATE 2-Lake lowered", publisher="Delta Wire", published="2021-03-01T08:00:00+00:00")
    client = article("b", WIRE, credit="Delta Wire", publisher="Portal", published="2021-03-01T10:00:00+00:00")
    assert source(agency, client) == "a"


def test_initials_credit_the_publisher_whose_they_are() -> None:
    agency = article("a", WIRE, publisher="Delta Valley Wire")
    assert source(agency, article("b", WIRE, credit="DVW", publisher="Portal")) == "a"


@pytest.mark.parametrize(
    "words",
    [
        "The lake is going down, Harbour Post said.",
        "As the Harbour Post first reported, the lake is going down.",
        "The lake is going down, wrote one paper, citing Harbour Post.",
        "In an interview with the newspaper Harbour Post she told more.",
        "Harbour Post’s report names two villages.",
    ],
)
def test_a_publisher_is_cited_in_many_wordings(words: str) -> None:
    post = article("a", WIRE, publisher="Harbour Post")
    assert source(post, article("b", f"{WIRE}\n\n{words}", publisher="X")) == "a"


def test_a_part_without_a_writer_comes_from_the_page_that_names_its_own() -> None:
    signed, bare = article("a", WIRE, byline=("Ana Ruiz",)), article("b", WIRE)
    assert source(signed, bare, whole="b") == "a"
    assert source(signed, bare) is None
    assert source(signed, bare, whole="a") is None
    assert source(signed, article("b", WIRE, byline=("Tom Okoro",)), whole="b") is None


def test_of_one_newsroom_the_later_page_comes_from_the_earlier_whatever_it_quotes() -> None:
    quoting = article("a", "“The harbour will be dredged twice before the herring fleet comes home,” she said.", publisher="Post")
    telling = article("b", "Now the harbour will be dredged twice before the herring fleet comes home.", publisher="Post")
    early, late = "2021-03-01T08:00:00+00:00", "2021-03-01T20:00:00+00:00"
    assert source(replace(quoting, published=late), replace(telling, published=early)) == "b"
