"""Who wrote it: people only, and where the page says so.

What the page states for machines goes first (JSON-LD, then meta elements), then elements marked as an author's name right
around the headline, then printed bylines there, then signatures right under the text. A byline right at the headline that
names those stated and more is the fuller one. Who reviewed, edited or photographed is no author.
"""

import re
from collections.abc import Iterable, Iterator

from twosource.articles.credit_marks import dateline
from twosource.articles.found import Found
from twosource.articles.furniture import is_picture_credit, signed_elsewhere
from twosource.articles.layout import Layout
from twosource.articles.letters import squeeze
from twosource.articles.names import Trust, has_job, people
from twosource.articles.stamps import stamps

_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl",
    "citation_author", "citation_authors", "article:author_name", "og:author", "authors", "creator", "article.author",
)  # fmt: skip
_LABEL = re.compile(
    r"(?:(?:written|reported|posted|published|story|words|text|article|created|authored|submitted|contributed|guest post)\s+)?"
    r"\b(?:by|author|authors|reporter|correspondent|written by|von|par|por|di|door|av|af|texto|auteur|autor|autore)\b\s*[:|]?\s*",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:(?:[Bb]y|BY)\b:?\s*|By)(?=[^\W\d_a-z])")
_OTHERS = re.compile(
    r"\b(?:(?:reviewed|edited|checked|verified|approved|updated|photographed|illustrated|produced|sponsored|powered|translated|"
    r"developed|designed|supported|provided|hosted)(?:\s+\w+)?\s+by|(?:photo(?:graph(?:y|s)?|s)?|images?|illustrations?|video)"
    r"(?:\s+by)?|reviewer|editors?|fact[ -]check\w*|contributors?|related|comments?)\W*\Z",
    re.IGNORECASE,
)
_REPORTING = re.compile(r"\W{0,2}(?:additional )?reporting by (?P<names>[^;.\n]{3,200})", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:[-–—]{1,2}\s*|(?i:(?:this (?:post|article|story|blog) (?:was|is) )?(?:written|posted|article|story|words|text) by|"
    r"about the author):?\s+|(?i:xo+x?|love|cheers|best(?: wishes)?|(?:kind )?regards|yours),\s+)(?P<names>[^\W\d_a-z].{2,80})"
)
_SIGNED_BY = re.compile(r"(?:By|BY)\s(?P<names>[^\W\d_a-z][^.!?]{2,60}(?:\s\S{1,40}@\S{3,60})?)\Z")
_BIO = re.compile(r"(?:\S+ ){1,4}(?:is|was|has|writes|covers|works|joined|reports)\b")
_NOISE = re.compile(
    r"\b\d+\s*[- ]?\s*min(?:ute)?s?\b(?:\s+read)?|\bread(?:ing)? time\b.*|\b\d+\s+(?:comments?|views?|shares?)\b|"
    r"\b(?:last\s+)?(?:published|updated|posted|modified|created)\b(?:\s+(?:on|at))?:?|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[|•·,–—-]\s*\Z|\A\s*[|•·,–—-]|\bon\s*\Z",
    re.IGNORECASE,
)
_ABOVE, _FAR, _BELOW, _AFTER = 6, 16, 4, 6
_REMARK = re.compile(r"\s*[-–—]+\s|.*\(@\w", re.DOTALL)
_LONGEST, _LONGEST_BYLINE, _MOST_BLANKS = 240, 120, 8
_TWITTER = ("written by", "author", "posted by", "autor", "escrito por", "par", "von", "verfasst von")

Printed = tuple[str, str, Trust]
"""The basis, the text, and how sure it is that the text names people."""


def byline(layout: Layout, title_line: int | None = None) -> Found[tuple[str, ...]] | None:
    """Return the authors' names, ``None`` where the page names none that is surely a person."""
    sites = frozenset(_sites(layout))
    witnesses = list(_witnesses(layout, title_line, sites))
    return max(witnesses[:1] + [found for found in witnesses[1:] if _is_fuller(found, witnesses[0])], key=_count, default=None)


def _count(found: Found[tuple[str, ...]]) -> int:
    return len(found.value)


def _is_fuller(found: Found[tuple[str, ...]], first: Found[tuple[str, ...]]) -> bool:
    return set(map(squeeze, found.value)) > set(map(squeeze, first.value)) and all(" " in name for name in found.value)


def _witnesses(layout: Layout, title_line: int | None, sites: frozenset[str]) -> Iterator[Found[tuple[str, ...]]]:
    """Yield what each place that names people says, the most trusted first."""
    metas = layout.markup.metas if layout.markup else ()
    window = _window(layout, title_line)
    groups: tuple[tuple[str, Iterable[str]], ...] = (
        ("JSON-LD", layout.data.people),
        *((f"meta {wanted}", [text for name, text in metas if name == wanted and "://" not in text]) for wanted in _METAS),
        ("meta twitter:data1", _twitter(metas)),
        ("element marked as author", _marked(layout, window)),
    )
    for basis, said in groups:
        if names := _together(said, sites):
            yield Found(names, basis)
    for basis, line, trust in (*_labelled(layout, window, title_line), *_bare(layout, window, title_line), *_signatures(layout)):
        if names := people(line, sites, trust):
            yield Found(names, basis)
            return


def _together(said: Iterable[str], sites: frozenset[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in said:
        label = _LABEL.match(text[:_LONGEST])
        for name in people(text[label.end() :] if label else text, sites):
            found.setdefault(squeeze(name), name)
    full = tuple(name for name in found.values() if " " in name)
    return full or tuple(found.values())


def _twitter(metas: tuple[tuple[str, str], ...]) -> list[str]:
    """Return the value that a card labels as the author's."""
    values = dict(reversed(metas))
    return [
        values.get(f"twitter:data{number}", "")
        for number in "12"
        if values.get(f"twitter:label{number}", "").strip().casefold() in _TWITTER
    ]


def _window(layout: Layout, title_line: int | None) -> range:
    """Return the lines in which a byline may stand: around the headline and down to the beginning of the text."""
    count = len(layout.texts)
    first = min(layout.first, count)
    top = first - _FAR if title_line is None else min(title_line, first) - _ABOVE
    return range(max(0, top), min(count, max(first, (title_line or 0) + 1) + _BELOW))


def _marked(layout: Layout, window: range) -> list[str]:
    """Return the names of the line with the first element marked as an author's name in the window."""
    if layout.markup is None:
        return []
    found: list[str] = []
    line = -1
    for start, end in layout.markup.authors:
        index = layout.index_at(start)
        if index not in window or (found and index != line):
            continue
        text = layout.visible.text[start:end]
        label = _LABEL.match(text)
        name = text[label.end() :] if label else text
        if not _is_others(layout, index, start) and people(name, trust="labelled" if label and label.end() else "marked"):
            found.append(text)
            line = index
    return found


def _is_others(layout: Layout, index: int, start: int) -> bool:
    """Tell whether what stands in front of a name says that it is a reviewer's, an editor's or a photographer's."""
    line = layout.visible.lines[index].start
    before = layout.visible.text[max(line, start - _LONGEST) : start].strip() or (layout.texts[index - 1] if index else "")
    return len(before) <= _LONGEST and _OTHERS.search(before) is not None


def _labelled(layout: Layout, window: range, title_line: int | None) -> Iterator[Printed]:
    """Yield what stands behind "By" in the window but not in the headline, then over it what begins so."""
    far = range(max(0, window.start - _FAR), window.start)
    for index in (*window, *reversed(far)):
        line = layout.texts[index]
        if index == title_line or (index in far and not _LABEL.match(line)):
            continue
        if len(line) > _LONGEST or (index in layout.inside and len(line) > _LONGEST_BYLINE):
            continue
        if names := signed_elsewhere(line):
            yield "printed byline", names, "labelled"
            continue
        by = _BY.search(line)
        if by and _OTHERS.search(line[: by.end()]):
            continue
        if by and (index not in layout.inside or not _without_noise(line[: by.start()])):
            rest = line[by.end() :]
            yield "printed byline", (rest[: dated.start] if (dated := next(stamps(rest), None)) else rest), "labelled"
        elif (label := _LABEL.fullmatch(line)) and label.end() and index + 1 < len(layout.texts):
            yield "printed byline", layout.texts[index + 1][:_LONGEST_BYLINE], "labelled"
        elif (label := _LABEL.match(line)) and ":" in label[0]:
            yield "printed byline", line[label.end() :], "labelled"


def _bare(layout: Layout, window: range, title_line: int | None) -> Iterator[Printed]:
    """Yield the lines that are nothing but a name, beside the headline, a date or a reading time."""
    texts = layout.texts
    for index in window:
        if len(texts[index]) > _LONGEST_BYLINE or _is_remark(texts[index]) or (index and _OTHERS.search(texts[index - 1][-60:])):
            continue
        name = _without_noise(texts[index])
        if name.count(" ") > _MOST_BLANKS or index == title_line:
            continue
        following = texts[index + 1][:_LONGEST_BYLINE] if index + 1 < len(texts) else ""
        dated = name != texts[index] or _without_noise(following) != following
        headed = index - 1 == title_line
        if headed and dated:
            yield "printed byline", name, "labelled" if " " in name else "marked"
        elif headed or dated or index + 1 == title_line or has_job(following):
            yield "printed byline", name, "bare"


def _is_remark(line: str) -> bool:
    """Tell whether a line signs a post that is shown in the page or a picture, or is one word, a place, and an agency."""
    if is_picture_credit(line) and " and " not in line:
        return True
    place, _, agency = line.partition("(")
    return _REMARK.match(line) is not None or (bool(agency) and " " not in place.strip() and any(dateline(line)))


def _without_noise(line: str) -> str:
    """Return a line without the dates, counters and reading times that stand beside a name."""
    for stamp in reversed(list(stamps(line))):
        line = f"{line[: stamp.start]}|{line[stamp.end :]}"
    return _NOISE.sub("", line).strip(" |•·,–—-●")


def _signatures(layout: Layout) -> Iterator[Printed]:
    """Yield the names that sign right under the text, or that the lines there are about."""
    texts = layout.texts
    basis = "signature under the text"
    for index in range(max(layout.last - 2, 0), min(len(texts), layout.last + 1 + _AFTER)):
        line = texts[index]
        following = texts[index + 1] if index + 1 < len(texts) else ""
        if len(line) > _LONGEST:
            continue
        if found := _REPORTING.match(line) or _SIGNED.match(line) or _SIGNED_BY.match(line):
            yield basis, found["names"], "labelled"
        elif index > layout.last and (comma := line.find(",")) > 0 and has_job(line[comma + 1 :]):
            yield basis, line[:comma], "labelled"
        elif _LABEL.fullmatch(line) and len(line) > 2:
            yield basis, following[:_LONGEST_BYLINE], "labelled"
        elif line.count(" ") <= 4 and following.startswith(line.split(" ")[0]) and _BIO.match(following):
            yield basis, line, "labelled"
        elif index == layout.last + 1 and line.count(" ") <= 3:
            yield basis, line, "bare"


def _sites(layout: Layout) -> Iterator[str]:
    """Yield the squeezed names of the page's site: its publisher's, and what its host can be read as."""
    markup = layout.markup
    names = [layout.page.publisher, layout.data.publisher]
    names += [markup.meta("og:site_name"), markup.meta("application-name")] if markup else []
    yield from (squeeze(name) for name in names if name)
    labels = (layout.host or "").split(".")
    yield from (squeeze(label) for label in (*labels, "".join(labels[:-1]), "".join(labels)) if label)
