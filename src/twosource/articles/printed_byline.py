"""Bylines as a page prints them: over the text with a label or alone, and in signatures under it.

A name alone is told from a section's by what stands around it: the headline right over it, a date or a reading time beside it, a
job under it, a line of its own further down that tells who that is. Two such signs make it a byline; with one, every name must
begin with a known given name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from twosource.articles.amount import SENTENCE_ENDS
from twosource.articles.byline_labels import LABEL, LONGEST, LONGEST_BYLINE, OTHERS, Printed
from twosource.articles.captions import is_picture_credit
from twosource.articles.datelines import dateline
from twosource.articles.furniture import is_shared, signed_elsewhere
from twosource.articles.layout import Layout
from twosource.articles.names import has_job
from twosource.articles.papers import is_surely_paper
from twosource.articles.signatures import signatures
from twosource.articles.stamps import stamps, yearless

_COLON = re.compile(
    r"(?:from|words|text|texte|story|report|reporting|reported|writer|byline|columnist|analyst|analysis|commentary|journalist)"
    r"(?: (?:by|and \w+))?\s?:\s*",
    re.IGNORECASE,
)
_WRITES = re.compile(
    r"\b(?:writes|says|reports|asks|explains)\s(?P<names>[^\W\d_a-z][^\W\d_a-z'’.-]+(?:\s[^\W\d_a-z'’.-]{2,}){1,3})\W*\Z"
)
"""How a standfirst ends that names who writes, in capitals."""
_CORRESPONDENT = re.compile(
    r"(?i:(?:from|by) (?:our|a) (?:(?:own|special|staff|local) )?correspondent),?:?\s"
    r"(?:in [^\W\d_a-z][^,]{1,30},\s)?(?=[^\W\d_a-z])"
)
_FROM = re.compile(r"From (?P<names>(?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w.'’-]*)(?: in [^\W\d_a-z].{1,40})?")
_BY = re.compile(r"\b(?:(?:[Bb]y|BY)\b:?\s*|By)(?=[^\W\d_a-z])")
_THIS = re.compile(r"this (?:post|article|story|blog(?: post)?) (?:was|is) written", re.IGNORECASE)
_THEN = re.compile(
    r"[.;]\s(?=(?:[Aa]dditional|[Ff]urther|[Ee]dit|[Pp]hoto|[Pp]icture|[Ii]llustrat|[Vv]ideo|[Gg]raphic|[Tt]ranslat)\w*\b).*"
)
_NOISE = re.compile(
    r"\b\d+\s*[- ]?\s*min(?:ute)?s?\b(?:\s+read)?|\bread(?:ing)? time\b.*|\b\d+\s+(?:comments?|views?|shares?)\b|"
    r"\b\d+\s+(?:min(?:ute)?|hour|day|week|month)s?\s+ago\b|"
    r"\b(?:last\s+)?(?:published|updated|posted|modified|created)\b(?:\s+(?:on|at))?:?|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[|•·,–—-]\s*\Z|\A\s*[|•·,–—-]|\bon\s*\Z",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)|(?<= (?:19|20)\d\d)(?=[^\W\d_a-z])"
)
"""Where a date is glued to the words beside it, as in text from pages whose elements stood apart only by their style."""
_OTHER_WORK = re.compile(
    r"(?:(?:reviewed|edited|translated|fact[ -]checked) by|photo\w*|pictures?|images?|illustrat\w+)\b", re.IGNORECASE
)
_MYSELF = re.compile(r"\b(?:I|I['’](?:m|ve))\b")
_SCHOOLED = re.compile(r"[^,]{4,40}, (?:[A-Z][\w.'’-]* )*(?:University|College|Institute|School)(?: of .{3,40})?\Z")
"""A name and where its bearer teaches, in a line of its own."""
_BETWEEN = re.compile(r"\s*[|•·●]\s*")
_FAR, _FOOT = 16, 24
_BOX, _LEAST_TOLD, _BUTTONS = 2, 8, 6
_REMARK = re.compile(r"\s*[-–—]+\s|.*\(@\w", re.DOTALL)
_MOST_BLANKS, _MOST_NAMED, _TOLD = 8, 14, 3


def printed(layout: Layout, window: range, title_line: int | None) -> Iterator[Printed]:
    """Yield what may be the byline, the surest first. ``window`` are the lines around the headline and over the text.

    What stands under the headline goes before what stands over it, where menus and other headlines are.
    """
    sides = _sides(window, title_line)
    for side in sides:
        yield from _labelled(layout, side, title_line)
        yield from (alone for alone, _ in _bare(layout, side, title_line))
    far = range(max(0, window.start - _FAR), window.start)
    yield from _labelled(layout, [index for index in reversed(far) if LABEL.match(layout.texts[index])], title_line)
    yield from signatures(layout)
    for side in sides:
        yield from ((*alone[:2], "labelled") for alone, sure in _bare(layout, side, title_line) if sure)


def _sides(window: range, title_line: int | None) -> tuple[Sequence[int], Sequence[int]]:
    """Return the lines under the headline, then those over it from the nearest up."""
    if title_line is None or title_line not in window:
        return window, ()
    return range(title_line + 1, window.stop), range(title_line - 1, window.start - 1, -1)


def _labelled(layout: Layout, lines: Iterable[int], title_line: int | None) -> Iterator[Printed]:
    """Yield what stands behind "By" or another label in the lines but not in the headline."""
    for index in lines:
        line = layout.texts[index]
        if index == title_line or len(line) > LONGEST or (index in layout.inside and len(line) > LONGEST_BYLINE):
            continue
        if names := signed_elsewhere(line) or ((writes := _WRITES.search(line)) and writes["names"]):
            yield "printed byline", names, "labelled"
            continue
        by = _BY.search(line)
        if by and OTHERS.search(line[: by.end()]):
            continue
        over = _without_noise(line[: by.start()]) if by else ""
        if (
            by
            and (index not in layout.inside or not over or _THIS.fullmatch(over))
            and not (over.count(" ") > _TOLD and line[-1] in SENTENCE_ENDS)
        ):
            yield "printed byline", _names_alone(line[by.end() :]), "labelled"
        elif (label := LABEL.fullmatch(line)) and label.end() and index + 1 < len(layout.texts):
            yield "printed byline", layout.texts[index + 1][:LONGEST_BYLINE], "labelled"
        elif (label := _CORRESPONDENT.match(line)) and line[-1] not in SENTENCE_ENDS:
            yield "printed byline", _names_alone(line[label.end() :]), "labelled"
        elif (label := LABEL.match(line)) and ":" in label[0]:
            yield "printed byline", line[label.end() :], "labelled"
        elif index not in layout.inside and (label := _COLON.match(line) or _FROM.fullmatch(line)):
            names = label["names"] if "names" in label.re.groupindex else line[label.end() :]
            yield "printed byline", _names_alone(names), "marked"


def _names_alone(rest: str) -> str:
    """Return what stands behind a label without the date, the counters and what others did."""
    rest = _THEN.sub("", _GLUED.sub(" ", rest))
    dated = next(stamps(rest), None)
    return _without_noise(rest[: dated.start] if dated else rest)


def _bare(layout: Layout, lines: Iterable[int], title_line: int | None) -> Iterator[tuple[Printed, bool]]:
    """Yield the lines that are nothing but a name, beside the headline, a date or a job, and whether there are two such signs."""
    texts = layout.texts
    for index in lines:
        if len(texts[index]) > LONGEST_BYLINE or is_surely_paper(texts[index]) or _is_remark(texts[index]):
            continue
        if index and OTHERS.search(texts[index - 1][-60:]):
            continue
        name = _without_noise(texts[index])
        if name.count(" ") > (_MOST_NAMED if "," in name else _MOST_BLANKS) or index == title_line:
            continue
        following = texts[index + 1][:LONGEST_BYLINE] if index + 1 < len(texts) else ""
        above = _above(texts, index)
        over = texts[above] if above >= 0 and above != title_line else ""
        beside = [text for text in (texts[index + 1] if index + 1 < len(texts) else "", over) if len(text) <= LONGEST_BYLINE]
        dated = name != texts[index] or any(_without_noise(text) != text or yearless(text) is not None for text in beside)
        headed = title_line is not None and above >= 0 and texts[above] == texts[title_line]
        employed = any(map(has_job, (following, *_BETWEEN.split(name)[1:]))) or _OTHER_WORK.match(following) is not None
        schooled = _SCHOOLED.match(name) is not None
        signs = headed + dated + (employed or schooled) + _BOX * _heads_box(layout, texts[index])
        placed = name.isupper() and texts[index].startswith(f"{name},")  # "SAN REMO, 3 May 2021": where the text comes from
        if signs > 1 and not placed:
            yield ("printed byline", name, "marked"), " " in name and not schooled
        elif signs or index + 1 == title_line:
            yield ("printed byline", name, "bare"), False
        if dated and len(parts := _BETWEEN.split(name)) > 1:
            yield from ((("printed byline", part, "bare"), False) for part in parts)


def _above(texts: Sequence[str], index: int) -> int:
    """Return the index of the line over another, buttons passed over; negative where there is none."""
    above = index - 1
    while above >= 0 and index - above <= _BUTTONS and is_shared(texts[above]):
        above -= 1
    return above


def _heads_box(layout: Layout, name: str) -> bool:
    """Tell whether a name stands again under the text, behind "Written by" or over what it says of itself: an author's box."""
    texts, given = layout.texts, name.split()[0]
    for index in range(layout.last + 1, min(len(texts), layout.last + 1 + _FOOT)):
        if texts[index] == name and " " in name:
            following = texts[index + 1] if index + 1 < len(texts) else ""
            told = following.count(" ") >= _LEAST_TOLD and (following.startswith(given) or _MYSELF.search(following) is not None)
            return told or LABEL.fullmatch(texts[index - 1]) is not None
    return False


def _is_remark(line: str) -> bool:
    """Tell whether a line signs a post that is shown in the page or a picture, or is one word, a place, and an agency."""
    if is_picture_credit(line) and " and " not in line:
        return True
    place, _, agency = line.partition("(")
    return _REMARK.match(line) is not None or (bool(agency) and " " not in place.strip() and any(dateline(line)))


@lru_cache(maxsize=64)  # a line is looked at as its neighbours' too
def _without_noise(line: str) -> str:
    """Return a line without the dates, counters and reading times that stand beside a name."""
    line = _GLUED.sub(" ", line)
    for stamp in reversed(list(stamps(line))):
        line = f"{line[: stamp.start]}|{line[stamp.end :]}"
    return _NOISE.sub("", line).strip(" |•·,–—-●")
