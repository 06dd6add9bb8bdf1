"""Since when a page without a date of its own has had its day."""

from collections.abc import Sequence

from twosource import run
from twosource.model import Article, Dating

_TALKS = "The talks on the canal toll between Ilse Brandt and Tomas Oberg in Bergen"


def _page(id: str, text: str, published: str | None) -> Article:
    return Article(id=id, title=f"{_TALKS}: {id}", text=text, published=published, known_at=published, language="en")


_PREVIEW = _page(
    "preview",
    f"{_TALKS} will begin this week, on Thursday 6 May 2021, the ministry said.\n\nBrandt wants a lower toll for small ships.",
    "2021-05-03T08:00:00Z",
)
_UNDATED = _page(
    "undated",
    f"{_TALKS} will begin tomorrow, Thursday, the ministry said.\n\nOberg, who owns the canal, wants a higher toll.",
    None,
)
_REPORT = _page(
    "report",
    f"{_TALKS} began on Thursday in the town hall, the ministry said.\n\nBoth sides said that they would go on.",
    "2021-05-06T15:00:00Z",
)
_LATER = _page(
    "later",
    f"{_TALKS}, which began on 6 May, ended without a result on Saturday, the ministry said.\n\nOberg left by train.",
    "2021-05-08T19:00:00Z",
)


def _dated(pages: Sequence[Article], id: str = "undated", as_of: str | None = None) -> Dating:
    return run.analyse(pages, as_of=as_of).articles[id].dated


def test_day_is_known_since_the_pages_have_given_it() -> None:
    alone, two, all_ = (_dated(pages) for pages in ([_UNDATED], [_PREVIEW, _UNDATED], [_PREVIEW, _UNDATED, _REPORT, _LATER]))
    assert alone.start is None
    assert (two.day, all_.day) == ("2021-05-05", "2021-05-05")
    assert two.known_at == all_.known_at == "2021-05-05"  # it was not written before its day was over


def test_day_that_only_a_later_page_gives_is_known_since_that_page() -> None:
    found = _dated([_UNDATED, _LATER, _REPORT])
    assert found.day == "2021-05-05"
    assert found.known_at == "2021-05-06T15:00:00Z"


def test_what_rests_on_it_is_the_same_as_of_any_later_time() -> None:
    pages = [_PREVIEW, _UNDATED, _REPORT, _LATER]
    whole = run.analyse(pages).reading.annotations["undated"]
    for as_of in ("2021-05-06T00:00:00Z", "2021-05-06T16:00:00Z", "2021-05-07"):
        assert run.analyse(pages, as_of=as_of).reading.annotations["undated"] == whole


def test_own_date_is_known_with_its_page() -> None:
    assert _dated([_PREVIEW, _UNDATED], "preview").known_at is None
