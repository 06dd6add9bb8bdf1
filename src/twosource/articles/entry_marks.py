"""Where the entries of a live page begin: updates in JSON-LD, ``time`` elements, times printed over or before their text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from twosource.articles.amount import words
from twosource.articles.entry_stamps import EntryStamp, entry_stamp
from twosource.articles.layout import Layout
from twosource.articles.letters import squeeze
from twosource.articles.stamps import machine_time
from twosource.articles.structured import Update, updates

_PURE_WORDS, _BARE_WORDS = 9, 4
_OPENING, _ABOVE = 40, 4
_ORDERED = 0.7


@dataclass(frozen=True, slots=True)
class Mark:
    """The line at which an entry begins, and what is known of its time."""

    line: int
    basis: str
    at: str | None = None
    stamp: EntryStamp | None = None
    title: str | None = None


def marks_of(layout: Layout, year: int | None) -> list[Mark]:
    """Return where entries may begin, in page order; ``year`` is the page's, for days printed without one."""
    printed = list(_printed(layout, year))
    doubtful = [mark.stamp.minute or 0 for mark in printed if mark.stamp and not mark.stamp.sure]
    marks = {mark.line: mark for mark in printed if (mark.stamp and mark.stamp.sure) or in_order(doubtful)}
    for mark in _elements(layout):
        marks[mark.line] = replace(mark, stamp=marks[mark.line].stamp) if mark.line in marks else mark
    found = set(marks)
    for mark in _listed(layout):
        near = next((line for line in range(mark.line, mark.line - _ABOVE, -1) if line in found), mark.line)
        found.discard(near)
        marks[near] = replace(mark, line=near)
    return [marks[line] for line in sorted(marks)]


def _listed(layout: Layout) -> Iterator[Mark]:
    """The updates of the page's JSON-LD, found again in its lines by their headlines or first words."""
    listed = updates(layout.markup.data) if layout.markup else ()
    if not listed:
        return
    lines: dict[str, int] = {}
    for number in range(len(layout.texts) - 1, -1, -1):
        lines[squeeze(layout.texts[number])[:_OPENING]] = number
        if number in layout.inside:
            lines[squeeze(layout.texts[number])] = number
    for update in listed:
        line = _line_of(update, lines)
        at = machine_time(update.published)
        if line is not None and at is not None and line in _range(layout):
            yield Mark(line, "JSON-LD", at, title=_without_time(update.headline))


def _without_time(headline: str | None) -> str | None:
    stamp = entry_stamp(headline) if headline else None
    return headline[stamp.end :].strip() or None if headline and stamp else headline


def _line_of(update: Update, lines: dict[str, int]) -> int | None:
    body, headline = squeeze(update.body or ""), squeeze(update.headline or "")
    return next((lines[key] for key in (headline, body[:_OPENING], headline[:_OPENING]) if key and key in lines), None)


def _elements(layout: Layout) -> Iterator[Mark]:
    """Lines that are a ``time`` element with a time of day."""
    for element in layout.markup.marks if layout.markup else ():
        at = machine_time(element.value)
        line = layout.index_at(element.position)
        if at and "T" in at and line in _range(layout) and _is_bare(layout.texts[line]):
            yield Mark(line, "time element", at)


def _is_bare(text: str) -> bool:
    return words(text) <= _BARE_WORDS or (words(text) <= _PURE_WORDS and entry_stamp(text) is not None)


def _printed(layout: Layout, year: int | None) -> Iterator[Mark]:
    for line in _range(layout):
        text = layout.texts[line]
        stamp = entry_stamp(text, year)
        if stamp is None:
            continue
        rest = text[stamp.end :].strip()
        heading = layout.visible.lines[line].level > 0
        if (
            not rest
            or (len(rest) <= 2 and not rest.isalnum())
            or ((stamp.sure or heading) and stamp.ago is None and stamp.end > 0)
        ):
            if rest and not (rest[0].isalnum() or rest[0] in "“\"«„'‘("):
                continue
            yield Mark(line, "printed", stamp=stamp)


def _range(layout: Layout) -> range:
    return range(max(0, layout.first - 3), layout.last + 1)


def in_order(minutes: Sequence[int]) -> bool:
    """Tell whether times of day rise, or fall, with at most a few exceptions (midnight, a correction)."""
    steps = [(one < other) - (one > other) for one, other in pairwise(minutes)]
    return max(steps.count(1), steps.count(-1)) >= _ORDERED * len(steps)
