"""Whether a page writes the day or the month first: "03/04/2021"."""

import re

from twosource.articles.layout import Layout
from twosource.articles.stamps import Order

_FIGURES = re.compile(r"(?<![\d/.-])([0-3]?\d)[/.-]([0-3]?\d)[/.-](?:19|20)\d\d(?![\d/])")
_ANY = re.compile(
    r"\d[/.-][0-3]?\d[/.-](?:19|20)\d\d"
)  # begins with a class of characters, so that what holds none is passed fast
_MONTH_FIRST_DOMAINS = frozenset(["us", "gov", "mil", "edu"])
_MONTH_FIRST_LANGUAGES = frozenset(["en-us", "en_us"])
_UNTOLD_DOMAINS = frozenset((
    "com", "org", "net", "info", "io", "co", "tv", "me", "ai", "news", "app", "dev", "blog", "online", "site", "biz", "ca",
    "ph", "jp", "cn", "kr", "tw", "hk", "hu", "lt", "ir", "mn", "example",
))  # fmt: skip
_DAY_FIRST = frozenset("de fr es it pt nl da nb no fi pl cs ru uk tr el id vi".split())
_DAY_FIRST_ENGLISH = frozenset("gb au nz in ie za".split())
_MOST_TEXT, _MOST = 200_000, 200
_TWELVE = 12


def day_order(layout: Layout) -> Order | None:
    """Return the order by the page's unambiguous dates, else its country, else its language; ``None`` where nothing tells."""
    return _printed(layout) or _domain(layout) or _language(layout)


def _printed(layout: Layout) -> Order | None:
    seen: set[Order] = set()
    if _ANY.search(layout.visible.text, 0, _MOST_TEXT) is None:
        return None
    for number, found in enumerate(_FIGURES.finditer(layout.visible.text, 0, _MOST_TEXT)):
        first, second = int(found[1]), int(found[2])
        if first > _TWELVE >= second or second > _TWELVE >= first:
            seen.add("dmy" if first > _TWELVE else "mdy")
        if number > _MOST or len(seen) > 1:
            break
    return seen.pop() if len(seen) == 1 else None


def _domain(layout: Layout) -> Order | None:
    domain = layout.place.domain
    if domain is None or domain in _UNTOLD_DOMAINS:
        return None
    return "mdy" if domain in _MONTH_FIRST_DOMAINS else "dmy" if len(domain) == 2 else None


def _language(layout: Layout) -> Order | None:
    stated = (layout.markup.language or "").lower() if layout.markup else ""
    if stated in _MONTH_FIRST_LANGUAGES:
        return "mdy"
    day_first = stated[:2] in _DAY_FIRST or (stated[:2] == "en" and stated[3:] in _DAY_FIRST_ENGLISH)
    return "dmy" if day_first else None
