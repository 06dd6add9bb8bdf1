"""The article's lines of a plain-text page, as paragraphs.

Each line gets the log-odds of the line model; the most probable path through the page, with a cost for every change between
article and furniture, decides (Viterbi). Sure furniture (a box label, a call to act) goes first and does not part what stands
around it. Then a few rules that hold for every site: a short line over running text of the article stays as a heading, the
headlines under a box's label go.
"""

from collections import Counter
from collections.abc import Sequence

from twosource.articles.furniture import is_furniture, is_module_label
from twosource.articles.line_model import line_scores
from twosource.articles.visible import Line, Visible

Spans = list[tuple[int, int]]

_SWITCH = 1.0
_PROSE, _PROSE_WORDS = 1.0, 25
_CLIP = 6.0
_DOUBT = -0.5
_SENTENCE_WORDS = 12
_HEADING_WORDS = 14
_REFRAIN = 3
_TITLE_SHARE = 0.6
_WRAP = (40, 100)
_FILLED, _FULL = 0.92, 0.75
_LEAST_LINES, _FULL_SHARE, _BROKEN_SHARE = 6, 0.4, 0.6
_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", '"', "”", "’", "'", "»", ":", ";", ")")


def body_spans(visible: Visible) -> Spans:
    """Return the article's paragraphs as spans of the visible text, in page order."""
    lines = unwrap(visible)
    texts = [visible.text[line.start : line.end].replace("\n", " ") for line in lines]
    scores = line_scores(texts, [line.gap for line in lines])
    furniture = [is_furniture(text) for text in texts]
    gains = [float(score) + _PROSE * _is_prose(text) for score, text in zip(scores, texts, strict=True)]
    likely = iter(_path([gain for gain, site in zip(gains, furniture, strict=True) if not site]))
    chosen = _with_opening([not site and next(likely) for site in furniture], gains, texts)
    kept = _settle(texts, furniture, chosen)
    return [(line.start, line.end) for line, keep in zip(lines, kept, strict=True) if keep]


def _with_opening(chosen: list[bool], gains: Sequence[float], texts: Sequence[str]) -> list[bool]:
    """Add a whole sentence right over the first chosen line that the model does not clearly refuse: an article's opening.

    A note in brackets ("(Updates with arrival)") is none.
    """
    first = chosen.index(True) if True in chosen else 0
    if first and gains[first - 1] > _DOUBT and _is_sentence(texts[first - 1]) and texts[first - 1][0] not in "([*":
        chosen[first - 1] = True
    return chosen


def _is_prose(text: str) -> bool:
    """Tell whether a line is a paragraph of running text, which the model doubts where a page has little else."""
    return text.count(" ") >= _PROSE_WORDS and text.endswith(_ENDS)


def _path(scores: Sequence[float]) -> list[bool]:
    """Return the best in/out labelling: the sum of log-odds of what is in, less a cost for every switch."""
    outside, inside = 0.0, -_SWITCH
    back: list[tuple[bool, bool]] = []
    for score in scores:
        gain = max(-_CLIP, min(_CLIP, score))
        from_inside_out, from_outside_in = inside - _SWITCH > outside, outside - _SWITCH > inside
        back.append((from_inside_out, not from_outside_in))
        outside, inside = max(outside, inside - _SWITCH), max(inside, outside - _SWITCH) + gain
    state = inside > outside
    states = []
    for to_out, to_in in reversed(back):
        states.append(state)
        state = to_in if state else to_out
    return states[::-1]


def _settle(texts: Sequence[str], furniture: Sequence[bool], kept: Sequence[bool]) -> list[bool]:
    """Drop refrains and boxes, pick up the headings of the body, and drop headings that head nothing."""
    counts = Counter(text.casefold() for text in texts)
    settled = [keep and not _is_refrain(text, counts) for text, keep in zip(texts, kept, strict=True)]
    settled = _without_boxes(settled, texts)
    inside = _between(settled, texts)
    for index, text in enumerate(texts):
        if (
            inside[index]
            and not (settled[index] or furniture[index])
            and _may_head(text, counts)
            and _heads(index, texts, settled)
        ):
            settled[index] = True
    return _without_tail(settled, texts)


def _without_boxes(settled: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Drop the headlines under a box's label ("related news"), up to the next running text or section heading in capitals."""
    kept = []
    boxed = False
    for keep, text in zip(settled, texts, strict=True):
        boxed = is_module_label(text) or (boxed and not _is_sentence(text) and not text.isupper())
        kept.append(keep and not boxed)
    return kept


def _is_refrain(text: str, counts: Counter[str]) -> bool:
    """Tell whether a few words come again and again, as captions and buttons do."""
    return counts[text.casefold()] >= _REFRAIN and text.count(" ") < _HEADING_WORDS


def _without_tail(settled: list[bool], texts: Sequence[str]) -> list[bool]:
    """Drop headings after the last running text: they head nothing of the article."""
    last = max((index for index, keep in enumerate(settled) if keep and _is_sentence(texts[index])), default=None)
    if last is None:
        return settled
    return [keep and (index <= last or not _is_title_case(texts[index])) for index, keep in enumerate(settled)]


def _is_title_case(text: str) -> bool:
    long = [word for word in text.split() if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) >= _TITLE_SHARE * len(long)


def _between(settled: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Tell for each line whether running text of the article stands both somewhere before and after it."""
    running = [keep and _is_sentence(text) for keep, text in zip(settled, texts, strict=True)]
    first = next((index for index, value in enumerate(running) if value), len(texts))
    last = max((index for index, value in enumerate(running) if value), default=-1)
    return [first < index < last for index in range(len(texts))]


def _heads(index: int, texts: Sequence[str], settled: Sequence[bool]) -> bool:
    return index + 1 < len(texts) and settled[index + 1] and _is_sentence(texts[index + 1]) and settled[index - 1]


def _may_head(text: str, counts: Counter[str]) -> bool:
    words = text.split()
    return (
        len(words) <= _HEADING_WORDS
        and counts[text.casefold()] == 1
        and text[:1].isalnum()
        and text[-1] not in ".,;…|"
        and any(character.isalpha() for character in text)
    )


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _SENTENCE_WORDS or (len(text) > 120) or (text.endswith(_ENDS) and len(text) > 40)


def unwrap(visible: Visible) -> tuple[Line, ...]:
    """Return the lines, with hard-wrapped ones (e-mail at 72 columns) joined into the paragraphs they were."""
    lines = visible.lines
    if not _is_wrapped(visible):
        return lines
    joined: list[Line] = []
    width = max(line.end - line.start for line in lines)
    for line in lines:
        last = joined[-1] if joined else None
        if last and line.gap == 0 and _continues(visible, last, line, width):
            joined[-1] = Line(last.start, line.end, last.gap, last.level)
        else:
            joined.append(line)
    return tuple(joined)


def _is_wrapped(visible: Visible) -> bool:
    """Tell whether most lines are full (close to one width) and break off inside a sentence."""
    lengths = [line.end - line.start for line in visible.lines]
    width = max(lengths, default=0)
    if len(lengths) < _LEAST_LINES or width > _WRAP[1]:
        return False
    least = max(_WRAP[0], _FULL * width)
    full = [line for line in visible.lines if line.end - line.start >= least]
    broken = sum(not visible.of(line).endswith(_ENDS) for line in full)
    return len(full) >= _FULL_SHARE * len(lengths) and broken >= _BROKEN_SHARE * len(full)


def _continues(visible: Visible, last: Line, line: Line, width: int) -> bool:
    """A line goes on where the one above is long enough for the next word not to have fitted."""
    above = visible.text[max(last.start, last.end - _WRAP[1]) : last.end].rsplit("\n", 1)[-1]
    word = visible.of(line).split(" ", 1)[0]
    return len(above) + 1 + len(word) > width * _FILLED
