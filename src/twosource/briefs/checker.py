"""The checker: a line whose names, numbers, quotations or dates are not in its cited sentences must not appear.

It compares what is printed, not what is meant: a name must stand in a cited span in the same words, together and with
capitals; a number must stand there with the same value ("30,000", "30000" and "thirty thousand" are one); a quotation must
stand there word for word; an ISO date must follow from a date in a cited span, or from a day counted there from the day on
which the page was written.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from twosource.briefs import numbers
from twosource.briefs.numbers import listed
from twosource.model import Article, Cite

_WORD = re.compile(r"[^\W_]+(?:[.’'&][^\W_]+)*")
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_QUOTATION = re.compile(r"“([^“”]+)”|\"([^\"]+)\"")
_OPENING = re.compile(r"(?:\A|[.!?…:]|\n)[\s“\"‘'()\[\]”’]*\Z")
_LOOK_BACK = 12
_COUNTED = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_MONTHS = listed("january february march april may june july august september october november december")
_WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_HALF_A_YEAR = 183
_WEEK = 7
_SMALL = frozenset(
    listed(
        "a an the this that these those it its he his she her they their we our you your i there here in on at by for from to of "
        "with about after before during since until while when where who what which why how if as and or but nor so yet not no "
        "both all some any many most more few each every one other another such is are was were be been has have had do does did "
        "would could can should must then"
    )
)
"""Words that may begin a sentence with a capital without being names."""


def check(text: str, cites: Sequence[Cite], articles: Mapping[str, Article]) -> tuple[str, ...]:
    """Return the names, numbers, quotations and dates of ``text`` that its cited spans do not support; empty means it passes.

    ``articles`` are by id. A cite of an unknown article, or outside its article's text, supports nothing.
    """
    cited = [(articles[cite.article], cite) for cite in cites if cite.article in articles]
    inside = [(article, cite) for article, cite in cited if 0 <= cite.start < cite.end <= len(article.text)]
    quoted = [(article, article.text[cite.start : cite.end]) for article, cite in inside]
    spans = [span for _, span in quoted]
    plain = _ISO.sub(" ", text)
    missing = [day for day in _ISO.findall(text) if not any(_derives(day, article, span) for article, span in quoted)]
    missing += [*_missing_numbers(plain, spans), *_missing_names(plain, spans), *_missing_quotations(text, spans)]
    return tuple(dict.fromkeys(missing))


def _missing_numbers(text: str, spans: Sequence[str]) -> list[str]:
    known = {number.value for span in spans for number in numbers.find(span)}
    return [number.text for number in numbers.find(text) if number.value not in known]


def _missing_names(text: str, spans: Sequence[str]) -> list[str]:
    small = {*_SMALL, *(_key(word) for span in spans for word in _WORD.findall(span) if word[0].islower())}
    runs = [_run(_WORD.findall(span)) for span in spans]
    return [text[run[0].start() : run[-1].end()] for run in _names(text) if not _stands(run, text, small, runs)]


def _names(text: str) -> list[list[re.Match[str]]]:
    """Return the runs of capitalised words parted by nothing but white space."""
    spelled = {place for number in numbers.find(text) for place in range(number.start, number.end)}
    found: list[list[re.Match[str]]] = []
    for word in _WORD.finditer(text):
        if not word[0][0].isupper() or word.start() in spelled:
            continue
        if found and text[found[-1][-1].end() : word.start()].isspace():
            found[-1].append(word)
        else:
            found.append([word])
    return found


def _stands(run: Sequence[re.Match[str]], text: str, small: set[str], runs: Sequence[str]) -> bool:
    """Tell whether a name stands in a cited span. The first word of a sentence is no name where it is known in small letters."""
    named = [word[0] for word in run]
    if any(_run(named) in span for span in runs):
        return True
    start = run[0].start()
    if not _OPENING.search(text, max(0, start - _LOOK_BACK), start):
        return False
    first, rest = _key(named[0]), named[1:]
    return first in small and (not rest or any(_run(rest) in span for span in runs))


def _run(words: Sequence[str]) -> str:
    """Return words as one string in which only the same words, with the same capitals, are found side by side."""
    return f" {' '.join(_key(word) if word[0].isupper() else '~' + _key(word) for word in words)} "


def _key(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").replace(".", "")


def _missing_quotations(text: str, spans: Sequence[str]) -> list[str]:
    known = [" ".join(span.split()) for span in spans]
    quotations = [(match[0], " ".join((match[1] or match[2]).split())) for match in _QUOTATION.finditer(text)]
    return [printed for printed, words in quotations if not any(words in span for span in known)]


def _derives(day: str, article: Article, span: str) -> bool:
    """Tell whether a day (ISO) stands in a span in other words: in full, without its year, or counted from the page's day."""
    try:
        meant = date.fromisoformat(day)
    except ValueError:
        return False
    words = {word.casefold() for word in _WORD.findall(span)}
    values = {int(number.value) for number in numbers.find(span)}
    written = date.fromisoformat(article.dated.day) if article.dated.day else None
    distance = (meant - written).days if written else None
    if _MONTHS[meant.month - 1] in words and meant.day in values:
        return meant.year in values or (distance is not None and abs(distance) <= _HALF_A_YEAR)
    if distance is None:
        return day in span
    near = _WEEKDAYS[meant.weekday()] in words and abs(distance) <= _WEEK
    return day in span or near or any(word in words and distance == offset for word, offset in _COUNTED.items())
