"""The edges of the article: its headline is not its text, and nothing stands in it twice."""

import re
from collections.abc import Sequence

from twosource.articles.agencies import agency
from twosource.articles.amount import SENTENCE_ENDS, words
from twosource.articles.datelines import dateline
from twosource.articles.day_lists import days
from twosource.articles.found import Title
from twosource.articles.furniture import is_byline, is_furniture
from twosource.articles.layout import Layout
from twosource.articles.letters import squeeze
from twosource.articles.printed_title import SURELY
from twosource.articles.signatures import LIFE
from twosource.articles.stamps import Stamp, is_yearless, stamps, yearless

Spans = tuple[tuple[int, int], ...]

_LONG_WORDS = 8
_HEADING_WORDS = 14
_STANDFIRST = 2
_HALF_BELOW, _MOST_BELOW = 0.5, 0.8
_LIVES, _OVER, _NOTES = 2, 16, 8
_SIGN = 80
_RELEASED = re.compile(
    r"(?:for immediate release|press release|news release|notes to editors|"
    r"(?:media|press|investors?)(?: relations)? (?:contacts?|enquiries|inquiries))\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:About|ABOUT) (?:(?:the|The|THE) )?(?P<name>[A-ZÀ-Þ0-9][^.!?:;]{1,60}):?")
_ABOUT_AUTHOR = re.compile(r"\A\W*about the authors?\s?:\s", re.IGNORECASE)
_FACT, _FACT_WORDS, _OPENING = 60, 12, 16
_LABEL_WORDS, _MOST_LABELS, _OVERTURE = 4, 4, 0.5
_SPOKEN = SENTENCE_ENDS + ',:;"”’)'
_PARTS = re.compile(r"\s*[|·•]\s*|\s[–—-]\s|,\s(?=\d)")
_CAPTION = re.compile(
    r"[.!?]\s?[(\[](?:file|archive|library|representat\w+|illustrat\w+|photo|picture|image|courtesy|handout)\b[^()\[\]]*[)\]]\Z",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?i:source|started|posted|published|(?:\w+ ){0,2}(?:commentary|analysis|report|column|words|text|story|"
    r"note)s?)(?:\s?:| by)\s(?:the )?[^\s.!?]"
    r"[^.!?]{1,60}\Z"
)


def trim(layout: Layout, title: Title | None) -> Spans:
    """Return the article's spans without what is over the headline, the headline itself, stamps, and repetitions.

    A heading between headline and text is kept. Of a paragraph that stands twice the first is kept, except that a
    standfirst (one of the first two paragraphs) gives way to the same words in the text.
    """
    spans = layout.spans
    if title and title.line is not None and title.line < len(layout.visible.lines):
        line = layout.visible.lines[title.line]
        below = tuple(span for span in spans if span[0] > line.end)
        sure = layout.markup is None and layout.titles[title.line] >= SURELY
        least = _MOST_BELOW if sure else _HALF_BELOW
        headed = (sure or line.level == 1) and _characters(below) >= least * _characters(spans)
        spans = below if headed else tuple(span for span in spans if span[0] > line.end or _is_running(layout, span))
        spans = (*_opening_heading(layout, title.line, spans), *spans)
    wording = squeeze(title.text) if title else ""
    listed = {spans[index] for index in days(tuple(_text(layout, span) for span in spans))}
    spans = tuple(
        span
        for span in spans
        if span in listed
        or not ((not _is_running(layout, span) and squeeze(_text(layout, span)) == wording) or _is_fact(_text(layout, span)))
    )
    spans = spans[1:] if spans and spans[0] not in listed and yearless(_text(layout, spans[0])) is not None else spans
    return _once(layout, _without_lives(layout, _without_notes(layout, _from_dateline(layout, _without_labels(layout, spans)))))


def _without_labels(layout: Layout, spans: Spans) -> Spans:
    """Return the spans without the labels over the first running text: a place, a desk, buttons, whose and when, a caption."""
    first = next((index for index, span in enumerate(spans) if _is_running(layout, span)), 0)
    for index in range(min(len(spans) - 1, _MOST_LABELS)):
        text = _text(layout, spans[index])
        heads = layout.visible.lines[layout.index_at(spans[index][0])].level
        short = index < first and words(text) <= _OPENING and text[-1] not in _SPOKEN and not heads
        if not (short or _is_meta(text) or _CAPTION.search(text)):
            opening = spans[index : index + _MOST_LABELS]
            return (*(span for span in opening if not _is_meta(_text(layout, span))), *spans[index + _MOST_LABELS :])
    return spans


def _is_meta(text: str) -> bool:
    """Tell whether a line has between marks only who, when and how long to read: names and at least a date, a label or a time."""
    if len(text) > 2 * _FACT or text[-1] in SENTENCE_ENDS + ":,":
        return False
    parts = [part for part in _PARTS.split(text) if part]
    told = any(_fills(stamp, part) for part in parts for stamp in stamps(part))
    capitals = all(part[0].isupper() or part[0].isdigit() for part in parts)
    return (told and len(parts) > 1 and capitals) or _SIGNED.match(text) is not None


def _from_dateline(layout: Layout, spans: Spans) -> Spans:
    """Return the spans from the paragraph that opens with a place and an agency: what stands over it sums it up."""
    for index in range(1, min(len(spans), _MOST_LABELS + 1)):
        over = _characters(spans[:index])
        if any(dateline(_text(layout, spans[index]))) and over < _OVERTURE * _characters(spans[index:]):
            return spans[index:]
    return spans


def _without_notes(layout: Layout, spans: Spans) -> Spans:
    """Return the spans without what a press release ends with: who the sender is, under a heading that names it."""
    if not any(len(text) <= 2 * _SIGN and _RELEASED.match(text) for text in layout.texts):
        return spans
    for index in range(len(spans) - 1, len(spans) // 2, -1):
        heading = _ABOUT.fullmatch(_text(layout, spans[index - 1]))
        if (
            heading
            and heading["name"].split()[0].casefold() in _text(layout, spans[index])[:_FACT].casefold()
            and len(spans) - index <= _NOTES
        ):
            return spans[: index - 1]
    return spans


def _without_lives(layout: Layout, spans: Spans) -> Spans:
    """Return the spans without those at the end that tell who the author is: a name that stands over the text, and a job."""
    over = " ".join(layout.texts[max(0, layout.first - _OVER) : layout.first]).casefold()
    stated = tuple(name.casefold() for name in layout.data.people if " " in name)
    told = {span: name for span in spans[-_LIVES:] if (name := _life(_text(layout, span), stated))}
    lives = {span: name for span, name in told.items() if name in over or name in stated or name == _line_over(layout, span)}
    heads = [span for span in spans[-_LIVES - 1 :] if _text(layout, span).casefold() in lives.values()]
    kept = tuple(span for span in spans if span not in lives and span not in heads)
    return kept if len(kept) > _LIVES else spans


def _life(text: str, stated: Sequence[str]) -> str | None:
    """Return of whom a paragraph tells who that is: a name with a job, or that of a stated author, case folded."""
    if life := LIFE.match(text):
        return life[1].casefold()
    opening = _ABOUT_AUTHOR.sub("", text[: 2 * _FACT]).casefold()
    return next((name for name in stated if opening.startswith((f"{name} is ", f"{name} has ", f"{name} was "))), None)


def _line_over(layout: Layout, span: tuple[int, int]) -> str:
    index = layout.index_at(span[0])
    return layout.texts[index - 1].casefold() if index else ""


def _text(layout: Layout, span: tuple[int, int]) -> str:
    return layout.visible.text[span[0] : span[1]].replace("\n", " ")


def _characters(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _is_running(layout: Layout, span: tuple[int, int]) -> bool:
    text = _text(layout, span)
    return words(text) > _HEADING_WORDS and text.rstrip("\"'”’")[-1:] in SENTENCE_ENDS


def _opening_heading(layout: Layout, title_line: int, spans: Spans) -> Spans:
    """Return the line right over the first paragraph where it is a section heading that stands below the headline."""
    if not spans:
        return ()
    index = layout.index_at(spans[0][0]) - 1
    if index <= title_line:
        return ()
    line, text = layout.visible.lines[index], layout.texts[index]
    parts = text.split()
    headed = 3 <= len(parts) <= _HEADING_WORDS and text[-1] not in ".,;:…|" and _is_capitalised(parts)
    site = is_furniture(text) or is_byline(text) or _is_fact(text) or layout.texts.count(text) > 1
    return ((line.start, line.end),) if headed and not site else ()


def _is_capitalised(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return sum(word[0].isupper() or word[0].isdigit() for word in long) >= 0.7 * len(long)


def _is_fact(text: str) -> bool:
    """Tell whether a short paragraph says only when, by whom or from where: metadata, not text."""
    if len(text) > 2 * _FACT:
        return False
    if is_yearless(text):
        return True
    brief = words(text) <= _FACT_WORDS and text[-1] not in SENTENCE_ENDS + ":"
    found = tuple(stamps(text))
    opens = bool(found) and found[0].start <= _OPENING and any(stamp.label for stamp in found)
    dated = opens or any(((stamp.label or stamp.moment) and brief) or _fills(stamp, text) for stamp in found)
    return dated or agency(text.partition("@")[0]) is not None or (brief and is_byline(text) and len(text) <= _FACT)


def _fills(stamp: Stamp, text: str) -> bool:
    return len(text) - (stamp.end - stamp.start) <= _FACT // 4


def _once(layout: Layout, spans: Spans) -> Spans:
    places: dict[str, int] = {}
    dropped: set[int] = set()
    for index, span in enumerate(spans):
        text = _text(layout, span)
        if words(text) <= _LONG_WORDS:
            continue
        key = squeeze(text)
        before = places.setdefault(key, index)
        if before != index:
            dropped.add(before if before < _STANDFIRST else index)
            places[key] = index if before < _STANDFIRST else before
    return tuple(span for index, span in enumerate(spans) if index not in dropped)
