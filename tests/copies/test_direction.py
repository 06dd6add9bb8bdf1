from tests.copies.pages import WIRE, article
from twosource.copies.direction import direction
from twosource.copies.prose import read
from twosource.copies.unquoted import Unquoted
from twosource.model import Article, Credit


def source(a: Article, b: Article) -> str | None:
    one, other = read(a), read(b)
    side, evidence = direction(one, other, Unquoted([one, other]))
    assert side is None or evidence, "a direction has a reason"
    return side


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
