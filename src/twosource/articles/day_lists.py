"""Lists by day (a diary, an agenda, the week ahead): the days are headings of the article, what stands under them its text.

A day alone in a line is a stamp anywhere else. Here several follow one another from the earliest on, and sentences stand under
them, as they do not where headlines are listed by day.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from twosource.articles.amount import SENTENCE_ENDS, words
from twosource.articles.furniture import is_furniture
from twosource.articles.months import MONTHS

_WEEKDAYS = {
    name: number
    for number, names in enumerate((
        "monday mon montag lundi lunes", "tuesday tue tues dienstag mardi martes", "wednesday wed mittwoch mercredi miércoles",
        "thursday thu thur thurs donnerstag jeudi jueves", "friday fri freitag vendredi viernes",
        "saturday sat samstag samedi sábado", "sunday sun sonntag dimanche domingo",
    ))
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_DAY = re.compile(
    rf"\W{{0,3}}(?P<weekday>{'|'.join(_WEEKDAYS)})\b\.?(?:[\s,]{{1,2}}(?:the |den |le )?(?:(?P<am>{_MONTH})\.? (?P<ad>[0-3]?\d)"
    rf"|(?P<bd>[0-3]?\d)(?:st|nd|rd|th|er|\.)? (?:of |de )?(?P<bm>{_MONTH})\b\.?)(?:st|nd|rd|th)?(?:,? (?:de )?20\d\d)?)?"
    r"\W{0,2}",
    re.IGNORECASE,
)
_LONGEST, _YEAR, _FAR = 40, 12 * 31, 62
_FEWEST, _FEWEST_TERSE, _NEAR, _LAST = 2, 3, 3, 3
_ITEM_WORDS, _SHARE, _DOUBT = 2, 0.6, -3.5


@lru_cache(maxsize=4)  # a page is asked several times
def days(texts: tuple[str, ...]) -> tuple[int, ...]:
    """Return which lines are the days that head a list's parts, from the earliest to the latest; none where fewer than two do."""
    found = [(index, day) for index, text in enumerate(texts) if len(text) <= _LONGEST and (day := _DAY.fullmatch(text))]
    runs: list[list[tuple[int, re.Match[str]]]] = [[]]
    for index, day in found:
        if runs[-1] and not (index > runs[-1][-1][0] + 1 and _follows(runs[-1][-1][1], day)):
            runs.append([])
        runs[-1].append((index, day))
    longest = max(runs, key=len)
    return tuple(index for index, _ in longest) if len(longest) >= _FEWEST else ()


def _follows(one: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether one day comes after another: within two months where both have a date, else later in the week."""
    if (one["ad"] or one["bd"]) and (other["ad"] or other["bd"]):
        return 0 < (_number(other) - _number(one)) % _YEAR <= _FAR
    same = bool(one["ad"] or one["bd"]) == bool(other["ad"] or other["bd"])
    return same and _WEEKDAYS[one["weekday"].lower()] < _WEEKDAYS[other["weekday"].lower()]


def _number(day: re.Match[str]) -> int:
    return 31 * MONTHS[(day["am"] or day["bm"]).lower()] + int(day["ad"] or day["bd"])


def with_days(kept: Sequence[bool], texts: Sequence[str], links: Sequence[bool], gains: Sequence[float]) -> list[bool]:
    """Add the days of a list and what stands under them, where most of that is the article's, or sentences under its opening.

    ``links`` are the lines that lead elsewhere. What follows the last day goes as far as sentences do.
    """
    headings = days(tuple(texts))
    if not headings:
        return list(kept)
    parts = [range(heading + 1, following) for heading, following in pairwise(headings)]
    parts.append(_last(headings[-1] + 1, max(_LAST, *map(len, parts)), texts, gains))
    items = {index for part in parts for index in part if not (links[index] or is_furniture(texts[index]))}
    ours = sum(kept[index] for index in items)
    sentences = {index for index in items if _is_item(texts[index])}
    opened = len(headings) >= _FEWEST_TERSE and any(kept[max(0, headings[0] - _NEAR) : headings[0]])
    if max(ours, len(sentences) if opened else 0) < _SHARE * len(items) or not items:
        return list(kept)
    settled = [keep or index in sentences for index, keep in enumerate(kept)]
    heads = {heading for heading, part in zip(headings, parts, strict=True) if any(settled[index] for index in part)}
    return [keep or index in heads for index, keep in enumerate(settled)]


def _last(start: int, most: int, texts: Sequence[str], gains: Sequence[float]) -> range:
    """Return the sentences under the last day, ``most`` at most."""
    part = range(start, min(start + most, len(texts)))
    end = next((index for index in part if not _is_item(texts[index]) or gains[index] < _DOUBT), part.stop)
    return range(start, end)


def _is_item(text: str) -> bool:
    """Tell whether a line is a sentence that asks nothing."""
    ended = text.rstrip("\"'”’)")[-1:] in SENTENCE_ENDS and "?" not in text
    return ended and words(text) >= _ITEM_WORDS and not is_furniture(text)
