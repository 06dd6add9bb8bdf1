"""The entries of a live page: sections of the article's text, each with the time that the page gives for it."""

from bisect import bisect_left
from collections.abc import Sequence
from statistics import median

from twosource.articles.amount import words
from twosource.articles.entry_marks import Mark, in_order, marks_of
from twosource.articles.entry_stamps import entry_stamp
from twosource.articles.entry_times import times_of
from twosource.articles.layout import Layout
from twosource.model import Entry

_TITLE_WORDS, _LEAST_WORDS = 16, 6
_ENTRY_CHARACTERS = 150


def entries(layout: Layout, published: str | None, modified: str | None) -> tuple[Entry, ...]:
    """Return the entries of the article's text in page order; none where fewer than two are marked.

    Offsets are code points of the text that ``assemble`` makes of the layout's spans.
    """
    candidates = marks_of(layout, _year(published, modified))
    above = _titles_above(layout, candidates)
    marks = _with_text(layout, candidates, above)
    if len(marks) < 2:
        return ()
    places = _places(layout)
    times = times_of(layout, [mark for mark, _ in marks], published, modified)
    found = []
    for (mark, spans), at in zip(marks, times, strict=True):
        title = mark.title or _title(layout, mark, above)
        start, end = places[spans[0]][0], places[spans[-1]][1]
        found.append(Entry(start=start, end=end, at=at, printed=_words(layout, mark), title=title, basis=mark.basis))
    return tuple(found)


def is_running_account(found: Sequence[Entry], text_length: int) -> bool:
    """Tell whether entries with bare times of day are most of the text, in the order of time, and no timetable.

    Comments and forum posts bear days or "2 hours ago", and rows of a programme have little text.
    """
    stamps = [entry_stamp(entry.printed) if entry.printed else None for entry in found]
    minutes = [stamp.minute for stamp in stamps if stamp and stamp.day is None and stamp.minute is not None]
    if not found or len(minutes) < len(found):
        return False
    lengths = [entry.end - entry.start for entry in found]
    return in_order(minutes) and 2 * sum(lengths) >= text_length and median(lengths) >= _ENTRY_CHARACTERS


def _titles_above(layout: Layout, marks: Sequence[Mark]) -> bool:
    def heads(line: int) -> bool:
        return 0 <= line < len(layout.visible.lines) and layout.visible.lines[line].level > 1

    pure = [mark for mark in marks if mark.stamp is None or not layout.texts[mark.line][mark.stamp.end :].strip()]
    over, under = sum(heads(mark.line - 1) for mark in pure), sum(heads(mark.line + 1) for mark in pure)
    return over > under and 2 * over >= len(pure)


def _with_text(layout: Layout, marks: Sequence[Mark], above: bool) -> list[tuple[Mark, range]]:
    """Return the marks that have text of the article behind them, with the numbers of its spans.

    ``above``: the headline of an entry stands over its time.
    """
    starts = [layout.index_at(start) for start, _ in layout.spans]
    found = []
    for number, mark in enumerate(marks):
        first = mark.line - (1 if above else 0)
        last = marks[number + 1].line - (1 if above else 0) if number + 1 < len(marks) else len(layout.texts)
        spans = range(bisect_left(starts, first), bisect_left(starts, last))
        own = sum(words(layout.paragraphs[index]) for index in spans)
        stamped = words(layout.texts[mark.line][: mark.stamp.end]) if mark.stamp and mark.line in layout.inside else 0
        if spans and own - stamped >= _LEAST_WORDS and any(not _is_heading(layout, index) for index in spans):
            found.append((mark, spans))
    return found


def _is_heading(layout: Layout, span: int) -> bool:
    line = layout.index_at(layout.spans[span][0])
    return layout.visible.lines[line].level > 0 or words(layout.paragraphs[span]) < _LEAST_WORDS


def _words(layout: Layout, mark: Mark) -> str | None:
    """Return the time as the page prints it."""
    text = layout.texts[mark.line]
    if mark.stamp:
        return text[: mark.stamp.end].strip(" -–—|:•·+") or None
    return text if mark.basis == "time element" else None


def _title(layout: Layout, mark: Mark, above: bool) -> str | None:
    """Return the entry's own headline: behind its time on the same line, or the heading next to it."""
    rest = layout.texts[mark.line][mark.stamp.end :].strip() if mark.stamp else ""
    if rest:
        return rest if words(rest) <= _TITLE_WORDS and not rest.endswith((".", "!")) else None
    line = mark.line - 1 if above else mark.line + 1
    if not 0 <= line < len(layout.texts) or layout.visible.lines[line].level < 2:
        return None
    return layout.texts[line] if entry_stamp(layout.texts[line]) is None else None


def _places(layout: Layout) -> list[tuple[int, int]]:
    """Return where each span stands in the article's text."""
    places, offset = [], 0
    for start, end in layout.spans:
        places.append((offset, offset + end - start))
        offset += end - start + 2
    return places


def _year(published: str | None, modified: str | None) -> int | None:
    known = published or modified
    return int(known[:4]) if known else None
