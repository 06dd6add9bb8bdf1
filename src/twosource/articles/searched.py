"""The day of a page that neither states nor prints one: in its address, or where a search of its HTML finds it."""

import logging
import re

from htmldate import find_date

from twosource.articles.found import Found
from twosource.articles.layout import Layout
from twosource.articles.stamps import machine_time

_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:\b|[/_-])")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)/")
_MOST_DEPTH, _MOST_CHARACTERS = 400, 4_000_000

logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def of_address(url: str | None) -> Found[str] | None:
    """Return the day, else the month, in a URL's path."""
    if url is None:
        return None
    if (found := _URL_DAY.search(url)) and (day := machine_time("-".join(found.groups()))):
        return Found(day, "address")
    found = _URL_MONTH.search(url)
    return Found(f"{found[1]}-{found[2]}", "address") if found and 1 <= int(found[2]) <= 12 else None


def searched(layout: Layout) -> Found[str] | None:
    """Ask htmldate for pages that state nothing; its first-of-January answers come from bare years and are not days."""
    if (
        layout.page.html is None
        or layout.markup is None
        or layout.markup.depth > _MOST_DEPTH
        or len(layout.page.html) > _MOST_CHARACTERS
    ):
        return None
    try:
        day: str | None = find_date(
            layout.page.html, extensive_search=False, original_date=True, max_date=layout.page.fetched or "2100-01-01"
        )
    except Exception:  # third-party parser on arbitrary input; an undated page is the honest answer
        return None
    return None if day is None or day.endswith("-01-01") else Found(day, "htmldate")
