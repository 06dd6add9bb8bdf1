"""Two pages that have their text from a third: which is older says nothing of them."""

from tests.copies.pages import WIRE, article
from twosource import copies
from twosource.copies.siblings import settled
from twosource.model import Article, Copy

PARTS = WIRE.strip().split("\n\n")
OWN = """\
Ferrymen on the lake below the dam have pulled their boats ashore, and the fish market in Carrick opened an hour late.

Schoolchildren were counting lorries on the bridge when the first sirens went, their teacher wrote to parents at noon.
"""


def page(id: str, text: str, hour: int, **fields: object) -> Article:
    return article(id, text, publisher=f"The {id} Gazette", published=f"2018-05-08T{hour:02}:00:00+00:00", **fields)


def first(copies: tuple[Copy, ...], a: str, b: str) -> Copy:
    return next(copy for copy in copies if (copy.a, copy.b) == (a, b))


def source(copies: tuple[Copy, ...], a: str, b: str) -> str | None:
    """Return the page that the text of two comes from."""
    side = first(copies, a, b).source
    return None if side is None else {"a": a, "b": b}[side]


AGENCY = page("a", WIRE, 6)
CUT = page("b", "\n\n".join(PARTS[:4]), 8)
MIXED = page("c", "\n\n".join((OWN, *PARTS[:4], *PARTS[5:])), 10)


def test_two_cuts_of_one_report_are_not_taken_from_one_another() -> None:
    found = copies.find((AGENCY, CUT, MIXED), {})
    assert (source(found, "a", "b"), source(found, "a", "c")) == ("a", "a")
    between = first(found, "b", "c")
    assert between.source is None
    assert between.evidence[-1].why == "b and c both have it from a"
    assert any("b was published first" in one.why for one in between.evidence)


def test_the_same_is_found_for_one_page_alone() -> None:
    pages = (AGENCY, CUT, MIXED)
    for one in pages:
        assert copies.find(pages, {}, of=one.id) == tuple(copy for copy in copies.find(pages, {}) if one.id in (copy.a, copy.b))


def test_without_the_report_that_both_have_the_older_is_the_source() -> None:
    assert source(copies.find((CUT, MIXED), {}), "b", "c") == "b"


def test_a_page_with_more_from_the_older_one_than_from_the_report_has_it_from_there() -> None:
    edited = page("b", "\n\n".join((OWN, *PARTS[:3])), 8)
    again = page("c", "\n\n".join((OWN, *PARTS[:3])) + "\n\nMore follows.", 10)
    assert source(copies.find((AGENCY, edited, again), {}), "b", "c") == "b"


def test_other_reasons_and_a_page_known_later_leave_a_direction() -> None:
    named = page("c", f"{MIXED.text}\n\nThe b Gazette reported it first.", 10)
    assert source(copies.find((AGENCY, CUT, named), {}), "b", "c") == "b"
    late = page("a", WIRE, 6, known_at="2018-05-09T00:00:00+00:00")
    assert source(copies.find((late, CUT, MIXED), {}), "b", "c") == "b"


def test_nothing_is_settled_where_nothing_is_near() -> None:
    found = copies.find((CUT, MIXED), {})
    by_id = {one.id: one for one in (CUT, MIXED)}
    assert settled(found, by_id, lambda id: set(), lambda one, two: None) == list(found)
