"""The time of publication that a page gives to its own scripts alone: in the state of the program that draws it."""

import re

from twosource.articles.stamps import machine_time

# "published_at", "datePublished", "firstPublishedTime", "publicationDate" and the like, from a literal on, which is found fast.
_FIELD = re.compile(
    r"""ubli(?:sh(?:ed)?_?(?:[aA]t|[oO]n|[dD]ate|[tT]ime)?|cation_?[dD]ate)\\{0,3}["']?\s?:\s?\\{0,3}["'](?P<value>[12][^"'\\]{7,39})"""
)
_UNDONE = ("un", "Un", "re", "Re")
_MOST_TEXT, _MOST = 4_000_000, 200
_SHARE = 2 / 3


def scripted(page: str) -> str | None:
    """Return the time (ISO 8601) that at least two of three such fields of the page agree on by the day; ``None`` for none.

    The scripts of a page also speak of other articles, hence the vote. At most 4 million characters and 200 fields are read.
    """
    times: list[str] = []
    for found in _FIELD.finditer(page, 0, _MOST_TEXT):
        undone = page[max(0, found.start() - 3) : found.start() - 1] in _UNDONE
        if not undone and (time := machine_time(found["value"])):
            times.append(time)
        if len(times) >= _MOST:
            break
    days = [time[:10] for time in times]
    day = max(days, key=lambda one: (days.count(one), one), default=None)
    if day is None or days.count(day) < _SHARE * len(days):
        return None
    return max((time for time in times if time.startswith(day)), key=len)
