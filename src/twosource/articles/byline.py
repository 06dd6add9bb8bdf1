"""Who wrote it: people only, and where the page says so.

What the page states for machines goes first (JSON-LD, then meta elements), then elements marked as an author's name right
around the headline, then printed bylines there, then signatures right under the text. A byline right at the headline that
names those stated and more is the fuller one. Who reviewed, edited or photographed is no author.
"""

import re
from collections.abc import Iterable, Iterator

from twosource.articles.found import Found
from twosource.articles.layout import Layout
from twosource.articles.names import people, squeeze
from twosource.articles.stamps import stamps

_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl",
    "citation_author", "citation_authors", "article:author_name", "og:author", "authors", "creator", "article.author",
)  # fmt: skip
_LABEL = re.compile(
    r"(?:(?:written|reported|posted|published|story|words|text|article|created|authored|submitted|contributed|guest post)\s+)?"
    r"\b(?:by|author|authors|written by|von|par|por|di|door|av|af|texto|auteur|autor|autore)\b\s*[:|]?\s*",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?<!\breviewed )(?<!\bedited )(?<!\bchecked )(?<!\bverified )(?<!\bapproved )(?<!\bupdated )(?<!\bphotos )(?<!\bphoto )"
    r"(?<!\bphotography )(?<!\bphotographs )(?<!\bphotographed )(?<!\bimage )(?<!\bimages )(?<!\billustrated )"
    r"(?<!\billustration )(?<!\billustrations )(?<!\bvideo )(?<!\bproduced )(?<!\bsponsored )(?<!\bpowered )(?<!\btranslated )"
    r"(?<!\bdeveloped )(?<!\bdesigned )(?<!\bsupported )(?<!\bprovided )(?<!\bhosted )"
    r"\b(?:[Bb]y|BY)\b:?\s*(?=[^\W\d_a-z])"
)
_OTHERS = re.compile(
    r"\b(?:(?:reviewed|edited|checked|verified|approved|updated|photographed|illustrated|produced|sponsored|powered|translated|"
    r"developed|designed|supported|provided)(?:\s+\w+)?\s+by|photos?(?:graphy|graphs?)?(?:\s+by)?|reviewer|editor|editors|"
    r"fact[ -]check\w*|contributors?|related|comments?)\W*\Z",
    re.IGNORECASE,
)
_REPORTING = re.compile(r"\W{0,2}(?:additional )?reporting by (?P<names>[^;.\n]{3,200})", re.IGNORECASE)
_SIGNED = re.compile(r"(?:[-–—]{1,2}\s*|(?:written |story |words |text )by:?\s+|about the author:?\s+)(?P<names>.{3,80})", re.IGNORECASE)
_NOISE = re.compile(
    r"\b\d+\s*[- ]?\s*min(?:ute)?s?\b(?:\s+read)?|\bread(?:ing)? time\b.*|\b\d+\s+(?:comments?|views?|shares?)\b|"
    r"\b(?:last\s+)?(?:published|updated|posted|modified|created)\b(?:\s+(?:on|at))?:?|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[|•·,–—-]\s*\Z|\A\s*[|•·,–—-]|\bon\s*\Z",
    re.IGNORECASE,
)
_ABOVE, _BELOW, _AFTER = 6, 4, 6
_LONGEST, _LONGEST_BYLINE = 240, 120
_STATED, _TWITTER = "JSON-LD", ("written by", "author", "posted by", "autor", "escrito por", "par", "von", "verfasst von")


def byline(layout: Layout, title_line: int | None = None) -> Found[tuple[str, ...]] | None:
    """Return the authors' names, ``None`` where the page names none that is surely a person."""
    sites = frozenset(_sites(layout))
    witnesses = list(_witnesses(layout, title_line, sites))
    return max(witnesses[:1] + [found for found in witnesses[1:] if _is_fuller(found, witnesses[0])], key=_count, default=None)


def _count(found: Found[tuple[str, ...]]) -> int:
    return len(found.value)


def _is_fuller(found: Found[tuple[str, ...]], first: Found[tuple[str, ...]]) -> bool:
    return set(map(squeeze, found.value)) > set(map(squeeze, first.value))


def _witnesses(layout: Layout, title_line: int | None, sites: frozenset[str]) -> Iterator[Found[tuple[str, ...]]]:
    """Yield what each place that names people says, the most trusted first."""
    metas = layout.markup.metas if layout.markup else ()
    groups: list[tuple[str, Iterable[str]]] = [("JSON-LD", layout.data.people)]
    for wanted in _METAS:
        said = [content for name, content in metas if name == wanted and "://" not in content]
        groups.append((f"meta {wanted}", said))
    groups.append(("meta twitter:data1", _twitter(metas)))
    window = _window(layout, title_line)
    groups.append(("element marked as author", _marked(layout, window)))
    for basis, said in groups:
        if names := _together(said, sites):
            yield Found(names, basis)
    for line, stated in _printed(layout, window):
        if names := people(line, sites, stated=stated):
            yield Found(names, "printed byline")
            return
    for line in _signatures(layout):
        if names := people(line, sites, stated=False):
            yield Found(names, "signature under the text")
            return


def _together(said: Iterable[str], sites: frozenset[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in said:
        label = _LABEL.match(text[:_LONGEST])
        for name in people(text[label.end() :] if label else text, sites):
            found.setdefault(squeeze(name), name)
    return tuple(found.values())


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
    top = first if title_line is None else min(title_line, first)
    return range(max(0, top - _ABOVE), min(count, max(first, (title_line or 0) + 1) + _BELOW))


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
        if not _is_others(layout, index, start) and people(_LABEL.sub("", text, count=1), frozenset()):
            found.append(text)
            line = index
    return found


def _is_others(layout: Layout, index: int, start: int) -> bool:
    """Tell whether what stands in front of a name says that it is a reviewer's, an editor's or a photographer's."""
    line = layout.visible.lines[index].start
    before = layout.visible.text[max(line, start - _LONGEST) : start].strip() or (layout.texts[index - 1] if index else "")
    return len(before) <= _LONGEST and _OTHERS.search(before) is not None


def _printed(layout: Layout, window: range) -> Iterator[tuple[str, bool]]:
    """Yield what stands behind "By" in the window, then lines that are nothing but a name, a date and the like."""
    for index in window:
        line = layout.texts[index]
        if len(line) > _LONGEST or (index in layout.inside and len(line) > _LONGEST_BYLINE):
            continue
        if (by := _BY.search(line)) and (by.start() == 0 or index not in layout.inside):
            rest = line[by.end() :]
            yield (rest[: dated.start] if (dated := next(stamps(rest), None)) else rest), True
        elif (label := _LABEL.fullmatch(line)) and label.end() and index + 1 < len(layout.texts):
            yield layout.texts[index + 1][:_LONGEST_BYLINE], True
    for index in window:
        line = layout.texts[index]
        if len(line) <= _LONGEST_BYLINE and not (index and _OTHERS.search(layout.texts[index - 1][-60:])):
            yield _bare(line), False


def _bare(line: str) -> str:
    """Return a line without the dates, counters and reading times that stand beside a name."""
    for stamp in reversed(list(stamps(line))):
        line = f"{line[: stamp.start]}|{line[stamp.end :]}"
    return _NOISE.sub("", line).strip(" |•·,–—-")


def _signatures(layout: Layout) -> Iterator[str]:
    end = min(len(layout.texts), layout.last + 1 + _AFTER)
    for index in range(max(layout.last - 1, 0), end):
        line = layout.texts[index]
        found = None if len(line) > _LONGEST else _REPORTING.match(line) or _SIGNED.fullmatch(line)
        if found:
            yield found["names"]


def _sites(layout: Layout) -> Iterator[str]:
    """Yield the squeezed names of the page's site: its publisher's, and what its host can be read as."""
    markup = layout.markup
    names = [layout.page.publisher, layout.data.publisher]
    names += [markup.meta("og:site_name"), markup.meta("application-name")] if markup else []
    yield from (squeeze(name) for name in names if name)
    labels = (layout.host or "").split(".")
    yield from (squeeze(label) for label in (*labels, "".join(labels[:-1]), "".join(labels)) if label)
