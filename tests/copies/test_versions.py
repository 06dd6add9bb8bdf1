import pytest
from msgspec.structs import replace

from tests.copies.pages import OWN_REPORT, WIRE, annotation, article
from twosource.copies import find, origins
from twosource.copies.versions import address, later, same_address, summary
from twosource.model import Difference, Span

URL = "https://www.valley-post.example/news/dam-lowered"


@pytest.mark.parametrize(
    "url",
    [
        "https://valley-post.example/news/dam-lowered",
        "http://www.valley-post.example/news/dam-lowered/",
        "https://www.valley-post.example/news/dam-lowered?utm_source=feed&utm_medium=rss&fbclid=x#comments",
        "https://m.valley-post.example/news/dam-lowered/amp/",
        "https://VALLEY-POST.example:443/news/dam-lowered;jsessionid=AB12?ref=home",
    ],
)
def test_addresses_of_one_page_meet(url: str) -> None:
    assert address(url) == address(URL) == "valley-post.example/news/dam-lowered"


@pytest.mark.parametrize(
    "url", [None, "", "https://valley-post.example/", "https://valley-post.example", "//", "https://[x", "x y"]
)
def test_an_address_that_many_pages_bear_is_none(url: str | None) -> None:
    assert address(url) is None


def test_what_tells_pages_apart_stays_in_the_address() -> None:
    assert address("https://a.example/story.php?id=4") != address("https://a.example/story.php?id=5")
    assert address("https://a.example/?p=4") == "a.example?p=4"
    assert address("https://m.example/x") == "m.example/x"
    assert address("https://a.example/x?b=2&a=1") == address("https://a.example/x?a=1&b=2")


FIRST = article("first", WIRE, url=URL, title="Dam lowered", publisher="Valley Post", published="2021-03-01T09:00:00Z")
SECOND = replace(
    FIRST,
    id="second",
    url=f"{URL}?utm_source=rss",
    text=FIRST.text.replace("eleven metres", "14 metres") + "\n\nRain is expected on Sunday.",
    modified="2021-03-01T12:00:00Z",
    known_at="2021-03-01T12:00:00Z",
)


def test_two_fetches_of_one_address_are_versions_with_what_changed() -> None:
    (copy,) = find([SECOND, FIRST], {})
    assert (copy.a, copy.b, copy.kind, copy.source) == ("first", "second", "version", "a")
    whys = [evidence.why for evidence in copy.evidence]
    assert "updated: “eleven” → “14”" in whys
    assert "second is a later version of first (sentences: 1 changed, 1 added)" in whys
    shown = next(evidence for evidence in copy.evidence if evidence.why.startswith("updated"))
    assert shown.a is not None
    assert shown.b is not None
    assert FIRST.text[slice(*shown.a)].startswith("The board said the level would fall by eleven")
    assert SECOND.text[slice(*shown.b)].startswith("The board said the level would fall by 14")


def test_versions_count_as_one_origin_and_none_is_deleted() -> None:
    third = replace(SECOND, id="third", text=OWN_REPORT.strip(), modified="2021-03-02T12:00:00Z", known_at="2021-03-02T12:00:00Z")
    pages = [FIRST, SECOND, third]
    found = find(pages, {page.id: annotation(page) for page in pages})
    assert {(copy.a, copy.b): copy.kind for copy in found} == {
        ("first", "second"): "version",
        ("first", "third"): "version",
        ("second", "third"): "version",
    }
    (origin,) = origins(pages, found)
    assert origin.articles == ("first", "second", "third")


def test_cosmetic_changes_are_no_version() -> None:
    cosmetic = replace(SECOND, text=FIRST.text.replace('"', "”").replace(" the ", "  the "))
    (copy,) = find([FIRST, cosmetic], {})
    assert copy.kind == "same"


def test_two_articles_under_one_unlucky_address_stay_two() -> None:
    other = replace(FIRST, id="other", text=OWN_REPORT.strip(), title="Buses carry families out", publisher=None, credit=None)
    assert find([FIRST, other], {}) == ()


def test_the_direction_follows_change_then_fetch_and_is_open_without_either() -> None:
    assert later(FIRST, SECOND)[0] == "b"
    assert later(SECOND, FIRST)[0] == "a"
    fetched = replace(SECOND, modified=None, fetched="2021-03-01T13:00:00Z")
    assert later(replace(FIRST, fetched="2021-03-01T10:00:00Z"), fetched) == (
        "b",
        "second was fetched later (2021-03-01T13:00:00Z, 2021-03-01T10:00:00Z)",
    )
    assert later(FIRST, fetched) == (None, "")
    (copy,) = find([FIRST, replace(SECOND, modified=None)], {})
    assert (copy.kind, copy.source) == ("version", None)
    assert not any(evidence.why.startswith("updated") for evidence in copy.evidence)


def test_a_version_that_gains_a_credit_is_still_the_later_one() -> None:
    (copy,) = find([FIRST, replace(SECOND, credit="Basin News Agency")], {})
    assert (copy.kind, copy.source) == ("version", "a")


def test_same_address_needs_two_addresses() -> None:
    assert same_address(FIRST, SECOND)
    assert not same_address(FIRST, replace(SECOND, url=None))
    assert not same_address(replace(FIRST, url=None), replace(SECOND, url=None))


def test_nothing_changed_is_said_as_such() -> None:
    assert summary(Difference(old="a", new="b")) == "b says the same"
    assert summary(Difference(old="a", new="b", removed=(Span(0, 4),))) == "b is a later version of a (sentences: 1 removed)"


def test_many_fetches_of_one_address_are_compared_with_the_last_before_each() -> None:
    pages = [
        replace(FIRST, id=f"{hour:02d}", text=FIRST.text.replace("640", str(600 + hour)), fetched=f"2021-03-01T{hour:02d}:00:00Z")
        for hour in range(24)
    ]
    pages = [replace(page, known_at=page.fetched, published=None) for page in pages]
    copied = article("copy", FIRST.text, url="https://other.example/dam", publisher="Other", known_at="2021-03-02T09:00:00Z")
    found = find([*pages, copied], {})
    versions = [copy for copy in found if copy.kind == "version"]
    assert {copy.source for copy in versions} == {"a"}
    assert len(versions) <= 4 * len(pages)
    assert any("copy" in (copy.a, copy.b) for copy in found)
    assert len(origins(pages, found)) == 1
