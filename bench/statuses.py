"""Event status: what a sentence tells of the happening at a time in it, on sentences labelled by hand.

``statuses.jsonl`` holds times in sentences of Wikinews' sources, T17 and pages of one summit: ids, offsets and labels alone. The
label is the status of what happens at that time as the sentence tells it on the page's day:

- past: told to have come about, also in the present of a caption or a chronicle; a thing named by its time ("the 2016 vote");
- ongoing: under way on the page's day;
- scheduled: set, planned, announced, due by or until then, or "expected" on a day that somebody has set;
- hypothetical: told as a condition, possible, wished, asked for, feared, or a forecast; also what would have been;
- denied; cancelled: was to be then, or is off until then;
- saying: a time at which something is merely said, asked, warned of; none: a stamp, a name, a habit, a yardstick ("since
  1930"), or what did not happen; unclear: two readings hold, left out.

The first set was drawn three of four from sentences with a word of the future, of doubt, of negation or of cancelling, since
plain news is nearly all past; a second reading without sight of the labels agreed on .89 of its 393 times (kappa .85), and on
all but 2 of the 266 that both gave a status, so nothing was changed. The added set was read once: a third of it drawn plainly
(its "draw"), the rest with such words near the time. Parts are split by host (T17, which has none, by article). Beside us: the
tense of the verb before the time alone. Errors of the part "tuning" were read while rules were written; of the other only
counts by label were seen, and the second reader saw its sentences after most rules stood.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from bench import timelines
from twosource import claims, language
from twosource.language import times
from twosource.model import Annotation, Article, Dating, Sentence
from twosource.timeline.mentions import mentions
from twosource.timeline.verbs import verb_groups

FILES = ("stories/wikinews.jsonl.gz", "time/t17_articles.jsonl.gz", "copies/helsinki.jsonl.gz")
LABELS = Path(__file__).parent / "statuses.jsonl"
GUARDED = (
    "held out: status right",
    "held out: macro F1 of past, scheduled, hypothetical",
    "held out, added: status right",
    "held out, added: macro F1 of past, scheduled, hypothetical",
)
STATUSES = ("past", "ongoing", "scheduled", "hypothetical", "denied", "cancelled")
_BROAD = ("past", "scheduled", "hypothetical")


class Case(NamedTuple):
    """A sentence, the day on which it was written, where the time stands in it, the label, and how it was drawn.

    ``draw`` is empty in the first set.
    """

    text: str
    day: str
    start: int
    end: int
    label: str
    draw: str = ""


def measure(data: Path) -> dict[str, float]:
    """Return the figures of both parts, of the first set and of the added one."""
    figures: dict[str, float] = {}
    found = [(part, case) for part, case in cases(data) if case.label != "unclear"]
    for part in ("held-out", "tuning"):
        first = [case for its, case in found if its == part and not case.draw]
        added = [case for its, case in found if its == part and case.draw]
        name = part.replace("-", " ")
        figures |= {f"{name}: {key}": value for key, value in _figures(first).items()}
        figures |= {f"{name}, added: {key}": value for key, value in _figures(added).items()}
        figures |= _right(f"{name}, added, drawn plainly", [case for case in added if case.draw == "plain"])
        figures |= _right(f"{name}, both sets", first + added)
    return figures


def _right(name: str, some: Sequence[Case]) -> dict[str, float]:
    told_of = [case for case in some if case.label in STATUSES]
    right = sum(told(case) == case.label for case in told_of)
    return {f"{name}: happenings": float(len(told_of)), f"{name}: status right": right / max(1, len(told_of))}


def cases(data: Path) -> Iterator[tuple[str, Case]]:
    """Yield the labelled sentences with their parts."""
    texts = _texts(data)
    for row in map(json.loads, LABELS.read_text("utf-8").splitlines()):
        first, last = row["sentence"]
        text = texts[row["set"], row["id"]][first:last]
        yield row["part"], Case(text, row["day"], row["start"] - first, row["end"] - first, row["label"], row.get("draw", ""))


def _texts(data: Path) -> dict[tuple[str, str], str]:
    found = {("wikinews", row["id"]): row["text"] for row in _rows(data / FILES[0]) if row.get("text")}
    found |= {("t17", row["id"]): timelines.read(row)[0].text for row in _rows(data / FILES[1])}
    return found | {("helsinki", row["id"]): row["text"].replace(" ### ", "\n\n") for row in _rows(data / FILES[2])}


def told(case: Case) -> str:
    """Return the status that the library gives what is told of the time, "none" where it tells nothing."""
    article, annotation = _annotated(case)
    for mention in mentions(article, annotation):
        if mention.time.start < case.end and case.start < mention.time.end:
            return mention.status
    return "none"


def _annotated(case: Case) -> tuple[Article, Annotation]:
    article = Article(id="s", text=case.text, published=case.day, dated=Dating(start=case.day, end=case.day))
    whole = (Sentence(start=0, end=len(case.text)),)
    annotation = replace(language.annotate(article), sentences=whole, times=times.find(case.text, _day(case), whole))
    return article, replace(annotation, claims=claims.find(article, annotation))


def by_tense(case: Case) -> str:
    """Return what the verb group before the time says alone: future is scheduled, past past, the present the time's side."""
    groups = verb_groups(case.text)
    before = [group for group in groups if group.start < case.start] or list(groups[:1])
    tense = before[-1].tense if before else None
    if tense in ("future", "backshifted", "expected"):
        return "scheduled"
    if tense == "conditional":
        return "hypothetical"
    if tense in ("present", "progressive"):
        return "ongoing"
    return "past"


def _day(case: Case) -> date:
    return date.fromisoformat(case.day)


def _figures(some: Sequence[Case]) -> dict[str, float]:
    told_of = [case for case in some if case.label in STATUSES]
    rest = [case for case in some if case.label not in STATUSES]
    pairs = [(case.label, told(case)) for case in told_of]
    lead = [(case.label, by_tense(case)) for case in told_of]
    kept = [told(case) for case in rest]
    return (
        {"happenings": float(len(pairs))}
        | _rates("", pairs)
        | _rates("tense alone: ", lead)
        | {"other times": float(len(rest)), "other times told of nothing": kept.count("none") / max(1, len(kept))}
    )


def _rates(name: str, pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    labels = Counter(label for label, _ in pairs)
    called = Counter(found for _, found in pairs)
    right = Counter(label for label, found in pairs if label == found)
    scores = {status: 2 * right[status] / max(1, labels[status] + called[status]) for status in STATUSES if labels[status]}
    missed = sum(found == "none" for _, found in pairs)
    figures = {f"{name}status right": right.total() / max(1, len(pairs)), f"{name}told of nothing": missed / max(1, len(pairs))}
    figures |= {f"{name}F1 of {status} ({labels[status]})": score for status, score in scores.items()}
    return figures | {f"{name}macro F1 of {', '.join(_BROAD)}": sum(scores.get(status, 0) for status in _BROAD) / len(_BROAD)}


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
