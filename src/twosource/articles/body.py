"""The article's lines of a page, as paragraphs.

Each line gets the log-odds of the line model, running prose a little more, and sure furniture (a box's label, a call to act)
none at all; the most probable path through the page, with a cost for every change between article and furniture, decides
(Viterbi).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from twosource.articles.amount import SENTENCE_ENDS, words
from twosource.articles.calls import before_call
from twosource.articles.captions import is_caption
from twosource.articles.closing import before_end_mark, with_last_sentence, without_notices, without_what_follows
from twosource.articles.day_lists import with_days
from twosource.articles.features import Matrix
from twosource.articles.furniture import is_furniture, is_module_label
from twosource.articles.hidden import without_hidden
from twosource.articles.levels import with_levels
from twosource.articles.line_model import line_scores
from twosource.articles.markup import Markup
from twosource.articles.rescue import rescued
from twosource.articles.sign_ups import without_sign_ups
from twosource.articles.turns import with_speakers
from twosource.articles.visible import Line, Visible

Spans = tuple[tuple[int, int], ...]

_SWITCH = 0.5
_PROSE, _PROSE_WORDS = 2.5, 15
_CLIP = 6.0
_LITTLE = 40
_SENTENCE_WORDS, _SENTENCE_LENGTH, _CLAUSE = 12, 120, 40
_HEADING_WORDS, _OPENING_LINES, _SURE = 14, 2, 2.0
_WRAP = (40, 132)
_WIDTH_SHARE = 0.9
_FILLED, _FULL = 0.92, 0.75
_LEAST_LINES, _FULL_SHARE, _BROKEN_SHARE = 6, 0.4, 0.6
_LEAST_PAIRS, _EVEN = 3, 0.8
_ENDS = (*SENTENCE_ENDS, '"', "”", "’", "'", "»", ":", ";", ")")


@dataclass(frozen=True)
class Body:
    """What the line model finds in a page.

    ``spans`` are the article's paragraphs in the visible text, in page order; ``titles`` is for each line of the page how likely
    it is that the title stands there (0 to 1, 1 in all).
    """

    spans: Spans
    titles: tuple[float, ...]


def read_body(visible: Visible, markup: Markup | None = None) -> Body:
    """Find the article's paragraphs, and where its title may stand. ``markup`` is that of an HTML page."""
    lines = [_own_words(visible, line) for line in (visible.lines if markup else unwrap(visible))]
    texts = [visible.of(line).replace("\n", " ") for line in lines]
    scores = line_scores(texts, lines, markup)
    gains = [_gain(score, text) for score, text in zip(scores[:, 0].tolist(), texts, strict=True)]
    linked = [markup is None or 2 * line.linked > line.end - line.start for line in lines]
    kept = _without_captions(_with_headings(_without_boxes(_path(gains), texts, linked), texts), texts)
    kept = without_hidden(visible, markup, lines, kept) if markup else kept
    kept = without_sign_ups(lines, texts, kept, markup)
    kept = without_notices(_without_ends(without_what_follows(kept, texts), texts, gains), texts)
    kept = with_speakers(with_last_sentence(kept, texts, [line.gap for line in lines], gains), texts)
    kept = with_days(with_levels(kept, texts), texts, [2 * line.linked > line.end - line.start for line in lines], gains)
    if sum(words(text) for text, keep in zip(texts, kept, strict=True) if keep) < _LITTLE:
        kept = rescued(texts, scores[:, 0].tolist(), _softmax(scores[:, 1])) or kept
    spans = tuple((line.start, line.end) for line, keep in zip(lines, kept, strict=True) if keep)
    likely = dict(zip((line.start for line in lines), _softmax(scores[:, 1]), strict=True))
    return Body(spans, tuple(likely.get(line.start, 0.0) for line in visible.lines))


def _own_words(visible: Visible, line: Line) -> Line:
    """Return a line without the call to act, or the mark of an article's end, behind its own words."""
    text = visible.of(line)
    end = min(before_call(text), before_end_mark(text))
    return line if end == len(text) else line._replace(end=line.start + end)


def _softmax(scores: Matrix) -> list[float]:
    if not len(scores):
        return []
    raised = np.exp(scores - scores.max())
    shares: list[float] = (raised / raised.sum()).tolist()
    return shares


def _gain(score: float, text: str) -> float:
    gain = score + _PROSE * _is_prose(text)
    return -_CLIP if gain > -2 * _SWITCH and is_furniture(text) else gain


def _is_prose(text: str) -> bool:
    """Tell whether a line is a paragraph of running text, which the model doubts where a page has little else."""
    return text.endswith(_ENDS) and words(text) > _PROSE_WORDS


def _path(scores: Sequence[float]) -> list[bool]:
    """Return the best in/out labelling: the sum of log-odds of what is in, less a cost for every switch."""
    outside, inside = 0.0, -_SWITCH
    back: list[tuple[bool, bool]] = []
    for score in scores:
        gain = max(-_CLIP, min(_CLIP, score))
        from_inside_out, from_outside_in = inside - _SWITCH > outside, outside - _SWITCH > inside
        back.append((from_inside_out, not from_outside_in))
        outside, inside = max(outside, inside - _SWITCH), max(inside, outside - _SWITCH) + gain
    state = inside - _SWITCH > outside
    states = []
    for to_out, to_in in reversed(back):
        states.append(state)
        state = to_in if state else to_out
    return states[::-1]


def _without_boxes(kept: Sequence[bool], texts: Sequence[str], linked: Sequence[bool]) -> list[bool]:
    """Drop the headlines under a box's label ("related news"), up to the next running text or section heading in capitals.

    Where the page says which lines are links, only those are headlines.
    """
    settled = []
    boxed = False
    for keep, text, link in zip(kept, texts, linked, strict=True):
        label = is_module_label(text)
        boxed = label or (boxed and not _is_sentence(text) and not text.isupper())
        settled.append(keep and not (boxed and (label or link)))
    return settled


def _with_headings(kept: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Add a short line that stands alone between two lines of the article, right over running text: a section heading."""
    between = zip(kept, [False, *kept], [*kept[1:], False], texts, [*texts[1:], ""], strict=False)
    return [
        keep or (before and after and _is_sentence(under) and _may_head(text) and not is_furniture(text))
        for keep, before, after, text, under in between
    ]


def _without_captions(kept: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Drop what tells of pictures, unless that is all there is to read, as in a gallery."""
    captions = {index for index, text in enumerate(texts) if kept[index] and is_caption(text)}
    amount = sum(words(text) for text, keep in zip(texts, kept, strict=True) if keep) if captions else 0
    if 2 * sum(words(texts[index]) for index in captions) >= amount:
        return list(kept)
    return [keep and index not in captions for index, keep in enumerate(kept)]


def _may_head(text: str) -> bool:
    return text.count(" ") < _HEADING_WORDS and text[0].isalnum() and text[-1] not in ".,;…|" and any(map(str.isalpha, text))


def _without_ends(kept: Sequence[bool], texts: Sequence[str], gains: Sequence[float]) -> list[bool]:
    """Drop what stands well before the first running text, and after the last what is not surely the article's."""
    running = [index for index, keep in enumerate(kept) if keep and _is_sentence(texts[index])]
    first, last = (running[0] - _OPENING_LINES, running[-1]) if running else (0, len(texts))
    ended = [text.endswith(_ENDS) for text in texts]
    tail = [index for index, keep in enumerate(kept) if keep and index > last and (ended[index] or gains[index] > _SURE)]
    closing = set(tail) if len(tail) > 1 or all(ended[index] for index in tail) else set()
    return [keep and first <= index and (index <= last or index in closing) for index, keep in enumerate(kept)]


def _is_sentence(text: str) -> bool:
    return words(text) >= _SENTENCE_WORDS or len(text) > _SENTENCE_LENGTH or (text.endswith(_ENDS) and len(text) > _CLAUSE)


def unwrap(visible: Visible) -> tuple[Line, ...]:
    """Return the lines, with hard-wrapped ones (e-mail at 72 columns) joined into the paragraphs they were."""
    lines = visible.lines
    width = _width(visible) if _is_wrapped(visible) else _running_on(visible)
    if not width:
        return lines
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last and line.gap == 0 and _continues(visible, last, line, width):
            joined[-1] = Line(last.start, line.end, last.gap, last.level)
        else:
            joined.append(line)
    return tuple(joined)


def _width(visible: Visible) -> int:
    """Return the length that nine of ten lines with a blank in them do not exceed: a long address or header is no measure."""
    lengths = sorted(line.end - line.start for line in visible.lines if " " in visible.of(line))
    return lengths[int(_WIDTH_SHARE * (len(lengths) - 1))] if lengths else 0


def _is_wrapped(visible: Visible) -> bool:
    """Tell whether most lines are full (close to one width) and break off inside a sentence."""
    lengths = [line.end - line.start for line in visible.lines]
    width = _width(visible)
    if len(lengths) < _LEAST_LINES or width > _WRAP[1]:
        return False
    least = max(_WRAP[0], _FULL * width)
    full = [line for line in visible.lines if line.end - line.start >= least]
    broken = sum(not visible.of(line).endswith(_ENDS) for line in full)
    return len(full) >= _FULL_SHARE * len(lengths) and broken >= _BROKEN_SHARE * len(full)


def _running_on(visible: Visible) -> int:
    """Return the width at which lines break off where several go on in lower case in the line right below, else 0."""
    pairs = zip(visible.lines, visible.lines[1:], strict=False)
    lengths = [
        line.end - line.start
        for line, below in pairs
        if below.gap == 0 and visible.text[below.start].islower() and visible.text[line.end - 1] not in _ENDS
    ]
    width = max(lengths, default=0)
    even = sum(length >= _FULL * width for length in lengths)
    return width if _WRAP[0] <= width <= _WRAP[1] and even >= max(_LEAST_PAIRS, _EVEN * len(lengths)) else 0


def _continues(visible: Visible, last: Line, line: Line, width: int) -> bool:
    """A line goes on where the one above is long enough for the next word not to have fitted."""
    above = visible.text[max(last.start, last.end - _WRAP[1]) : last.end].rsplit("\n", 1)[-1]
    word = visible.of(line).split(" ", 1)[0]
    return len(above) + 1 + len(word) > width * _FILLED
