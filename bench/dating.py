"""Dating undated pages from the other pages of their story: T17 topics and Wikinews stories, dates hidden.

The day named is the likeliest one; a page left unknown counts as wrong. "One at a time" hides one article's date and tells all
others of its topic; "three in ten" hides those of 30 % of a topic at once. Near copies (TF-IDF cosine over .9) are taken out.
Tables and weights were set on the topics finan and haiti ("tuned"); h1n1 and iraq are held out, and so is Wikinews. Many T17
articles print their own date, so those without any full date in their text are given apart, as are those that name a weekday.
A confident answer is one with a confidence of .8 or more, right where the true day lies in its interval.
"""

import gzip
import json
import math
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import xxhash
from msgspec.structs import replace
from numpy.typing import NDArray

from twosource import language
from twosource.language import similarity, times
from twosource.model import SURE, Annotation, Article, Dating, TimeExpression
from twosource.timeline import date_pages

FILES = ("time/t17_articles.jsonl.gz", "stories/wikinews.jsonl.gz")
PARTS = {"tuned": ("finan", "haiti"), "held out": ("h1n1", "iraq")}
_GUARDED = ("exact day", "within 3 days", "confident answers right")
GUARDED = (
    *(f"held out, one at a time: {figure}" for figure in _GUARDED),
    *(f"held out, three in ten: {figure}" for figure in _GUARDED[:2]),
    "held out, no full date printed, one at a time: exact day",
    "held out, no full date printed, one at a time: within 3 days",
    "Wikinews, one at a time: exact day",
)
NEAR_COPY = 0.9
_LAGS = (0.45, 0.21, 0.09, 0.12, 0.03, 0.02, 0.04)
"""Days from a weekday to the day of writing, 0 to 6, as counted in TimeBank: the baseline's table."""
_MARKS = (("-LRB- ", "("), (" -RRB-", ")"), ("`` ", "“"), (" ''", "”"), (" n't", "n't"), ("\\/", "/"), ("$ ", "$"))
_APART = re.compile(r" (?=[,.;:?!%)]|'(?:s|re|ve|ll|d|m)\b)")

Matrix = NDArray[np.float64]


class Page(NamedTuple):
    """A page, the day it was written, and what was read in it without and with that day."""

    article: Article
    day: date
    blind: Annotation
    seeing: Annotation


class Answer(NamedTuple):
    """What was said of a page: the day named, if any, and the interval of a confident answer, if it is one."""

    page: Page
    named: date | None
    known: bool
    confident: bool
    right: bool


def measure(data: Path) -> dict[str, float]:
    """Return shares of 1; ``data`` is the folder of the development data."""
    figures: dict[str, float] = {}
    topics = _topics(data / FILES[0])
    for part, names in PARTS.items():
        stories = [_without_near_copies(topics[name]) for name in names]
        alone = [answer for story in stories for answer in _one_at_a_time(story)]
        figures |= _figures(f"{part}, one at a time", alone)
        for label, keep in (("no full date printed", _prints_no_date), ("weekday named", _names_a_weekday)):
            figures |= _figures(f"{part}, {label}, one at a time", [answer for answer in alone if keep(answer.page)])
        figures |= _figures(f"{part}, three in ten", [answer for story in stories for answer in _three_in_ten(story)])
        figures |= _peers(part, stories)
    wikinews = [story for story in _stories(data / FILES[1]) if len(story) > 1]
    figures |= _figures("Wikinews, one at a time", [answer for story in wikinews for answer in _one_at_a_time(story)])
    figures |= _peers("Wikinews", wikinews)
    return figures | _cost([page for name in ("finan", "haiti", "h1n1") for page in topics[name]])


def _figures(label: str, answers: Sequence[Answer]) -> dict[str, float]:
    sure = [answer for answer in answers if answer.confident]
    off = [abs((answer.named - answer.page.day).days) if answer.named else math.inf for answer in answers]
    return {f"{label}: pages": len(answers)} | {f"{label}: {name}": value for name, value in _within(off).items()} | {
        f"{label}: left unknown": sum(not answer.known for answer in answers) / len(answers),
        f"{label}: confident answers right": sum(answer.right for answer in sure) / max(len(sure), 1),
        f"{label}: confident answers": len(sure),
    }  # fmt: skip


def _within(off: Sequence[float]) -> dict[str, float]:
    named = {"exact day": 0, "within 1 day": 1, "within 3 days": 3, "within 7 days": 7}
    return {name: sum(days <= most for days in off) / len(off) for name, most in named.items()}


def _one_at_a_time(story: Sequence[Page]) -> Iterator[Answer]:
    for page in story:
        yield from _dated(story, [page])


def _three_in_ten(story: Sequence[Page]) -> Iterator[Answer]:
    return _dated(story, [page for page in story if xxhash.xxh3_64_intdigest(page.article.id.encode()) % 10 < 3])


def _dated(story: Sequence[Page], hidden: Sequence[Page]) -> Iterator[Answer]:
    ids = {page.article.id for page in hidden}
    articles = [page.article if page.article.id in ids else _told(page) for page in story]
    notes = {page.article.id: page.blind if page.article.id in ids else page.seeing for page in story}
    found = date_pages(articles, notes, ())
    for page in hidden:
        yield _answer(page, found[page.article.id])


def _told(page: Page) -> Article:
    day = page.day.isoformat()
    return replace(page.article, published=day, dated=Dating(start=day, end=day, basis="given"))


def _answer(page: Page, dating: Dating) -> Answer:
    known = dating.start is not None and dating.end is not None
    one = dating.likeliest or (dating.start if dating.start == dating.end else None)
    right = known and str(dating.start) <= page.day.isoformat() <= str(dating.end)
    confident = known and dating.confidence is not None and dating.confidence >= SURE
    return Answer(page, date.fromisoformat(one) if one else None, known, confident, right)


def _prints_no_date(page: Page) -> bool:
    return not any(time.offset is None and time.start_day and time.start_day == time.end_day for time in page.blind.times)


def _weekdays(times: Iterable[TimeExpression]) -> list[int]:
    return [time.weekday for time in times if time.weekday is not None]


def _names_a_weekday(page: Page) -> bool:
    return bool(_weekdays(page.blind.times))


def _topics(path: Path) -> dict[str, list[Page]]:
    found: defaultdict[str, list[Page]] = defaultdict(list)
    for row in _rows(path):
        text = "\n\n".join(_plain(sentence) for sentence in row["sentences"])
        found[row["topic"]].append(_page(Article(id=row["id"], text=text, language="en"), row["date"]))
    return found


def _stories(path: Path) -> list[list[Page]]:
    found: defaultdict[str, list[Page]] = defaultdict(list)
    for row in _rows(path):
        if row["date"]:
            text = "\n\n".join(part.strip() for part in row["text"].splitlines() if part.strip())
            article = Article(id=row["id"], title=row["title"], text=text, language="en")
            found[row["story"]].append(_page(article, row["date"][:10]))
    return list(found.values())


def _rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _plain(sentence: str) -> str:
    """Return a sentence of tokens as plain text."""
    for mark, plain in _MARKS:
        sentence = sentence.replace(mark, plain)
    return _APART.sub("", sentence)


def _page(article: Article, day: str) -> Page:
    blind, written = language.annotate(article), date.fromisoformat(day)
    return Page(article, written, blind, replace(blind, times=times.find(article.text, written, blind.sentences)))


def _without_near_copies(story: Sequence[Page]) -> list[Page]:
    alike, kept = _alike(story), list[int]()
    for place in range(len(story)):
        if all(alike[place, other] <= NEAR_COPY for other in kept):
            kept.append(place)
    return [story[place] for place in kept]


def _alike(story: Sequence[Page]) -> Matrix:
    """Return the cosines of TF-IDF with frequencies from the story itself: the baselines' likeness."""
    bags = [Counter(similarity.terms(page.article.text)) for page in story]
    frequencies = Counter(term for bag in bags for term in bag)
    columns = {term: column for column, term in enumerate(sorted(frequencies))}
    matrix = np.zeros((len(bags), len(columns)))
    for row, bag in enumerate(bags):
        for term, count in bag.items():
            matrix[row, columns[term]] = (1 + math.log(count)) * math.log(len(bags) / frequencies[term])
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    return np.asarray(matrix @ matrix.T)


def _peers(part: str, stories: Sequence[Sequence[Page]]) -> dict[str, float]:
    """Return the figures of the baselines, one page at a time, of all pages and of those without a full date."""
    peers: Mapping[str, Callable[[Sequence[Page], int, Matrix], date]] = {
        "nearest neighbour": partial(_vote, nearest=1, weekdays=False),
        "10 neighbours": partial(_vote, nearest=10, weekdays=False),
        "10 neighbours and weekdays": partial(_vote, nearest=10, weekdays=True),
    }
    figures: dict[str, float] = {}
    for name, peer in peers.items():
        off = [
            (page, abs((peer(story, place, alike) - page.day).days))
            for story in stories
            for alike in (_alike(story),)
            for place, page in enumerate(story)
        ]
        plain = [days for page, days in off if _prints_no_date(page)]
        figures |= {f"{part}: peer, {name}: {measure}": value for measure, value in _within([days for _, days in off]).items()}
        figures |= {f"{part}, no full date printed: peer, {name}: {measure}": value for measure, value in _within(plain).items()}
    return figures


def _vote(story: Sequence[Page], place: int, alike: Matrix, *, nearest: int, weekdays: bool) -> date:
    """Return the day for which the nearest pages vote, each a little for the days around its own too; the first of equals."""
    order = [int(other) for other in np.argsort(-alike[place], kind="stable") if other != place][:nearest]
    written = np.array([story[other].day.toordinal() for other in order])
    reach = 7 if weekdays else 0
    days = np.unique((written[:, None] + np.arange(-reach, reach + 1)).ravel())
    votes = alike[place, order] @ (0.5 ** np.abs(written[:, None] - days)) + 1e-9
    scores = np.log(votes)
    for weekday in _weekdays(story[place].blind.times) if weekdays else ():
        scores = scores + np.log(np.array(_LAGS))[(days - 1 - weekday) % 7]
    return date.fromordinal(int(days[int(np.argmax(scores))]))


def _cost(story: Sequence[Page]) -> dict[str, float]:
    """Return what dating a story of 900 pages costs, three in ten undated, and how it grows from every third page to all."""
    parts = (story[::3], story)
    seconds = []
    for part in parts:
        start = time.process_time()
        list(_three_in_ten(part))
        seconds.append(time.process_time() - start)
    growth = math.log(seconds[1] / seconds[0]) / math.log(len(parts[1]) / len(parts[0]))
    return {"cost: milliseconds a page, three in ten undated": 1000 * seconds[1] / len(story), "cost: growth exponent": growth}
