"""Who wrote it: people only, and where the page says so.

What the page states for machines goes first (JSON-LD, then meta elements), then elements marked as an author's name right
around the headline, then printed bylines there, then signatures right under the text. A byline right at the headline that
names those stated and more is the fuller one. Who reviewed, edited or photographed is no author.
"""

import re
from collections.abc import Iterable, Iterator

from twosource.articles.byline_labels import LABEL, LONGEST, OTHERS
from twosource.articles.found import Found
from twosource.articles.layout import Layout
from twosource.articles.letters import squeeze
from twosource.articles.names import people
from twosource.articles.owner import owner
from twosource.articles.printed_byline import printed

_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl",
    "citation_author", "citation_authors", "article:author_name", "og:author", "authors", "creator", "article.author",
)  # fmt: skip
_ABOVE, _FAR, _BELOW, _MARKED = 6, 16, 4, 4
_BEHIND = re.compile(r"\bby:?\s*\Z", re.IGNORECASE)
_TWITTER = ("written by", "author", "posted by", "autor", "escrito por", "par", "von", "verfasst von")


def byline(layout: Layout, title_line: int | None = None) -> Found[tuple[str, ...]] | None:
    """Return the authors' names, ``None`` where the page names none that is surely a person."""
    sites = frozenset(_sites(layout))
    witnesses = list(_witnesses(layout, title_line, sites))
    return max(witnesses[:1] + [found for found in witnesses[1:] if _is_fuller(found, witnesses[0])], key=_count, default=None)


def _count(found: Found[tuple[str, ...]]) -> tuple[int, int]:
    return len(found.value), sum(name.count(" ") for name in found.value)


def _is_fuller(found: Found[tuple[str, ...]], first: Found[tuple[str, ...]]) -> bool:
    """Tell whether all are named in full who are named first, some of them perhaps by their given name alone there."""
    whole = {squeeze(name) for name in found.value} | {squeeze(name.split()[0]) for name in found.value}
    named = {squeeze(name) for name in first.value if " " in name} <= {squeeze(name) for name in found.value}
    return named and all(" " in name for name in found.value) and {squeeze(name) for name in first.value} <= whole


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
    for basis, line, trust in printed(layout, window, title_line):
        if names := people(line, sites, trust):
            yield Found(names, basis)
            return
    if name := owner(layout):
        yield Found((name,), "owner of the site")


def _together(said: Iterable[str], sites: frozenset[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in said:
        label = LABEL.match(text[:LONGEST])
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
    spans = [(layout.index_at(start), start, end) for start, end in layout.markup.authors]
    texts = [layout.visible.text[start:end].strip() for _, start, end in spans]
    found: list[str] = []
    line = -1
    for (index, start, _), text in zip(spans, texts, strict=True):
        if not window.start <= index < window.stop + _MARKED or (found and index != line):
            continue
        before = _before(layout, index, start)
        label = LABEL.match(text)
        name = text[label.end() :] if label else text
        labelled = bool(label and label.end()) or _BEHIND.search(before) is not None
        if OTHERS.search(before) is None and people(name, trust="labelled"):
            found.append(text)
            line = index
        elif labelled and name.strip():
            break
    return found


def _before(layout: Layout, index: int, start: int) -> str:
    """Return what stands in front of a name: in its line, else the line over it; nothing where that is long."""
    line = layout.visible.lines[index].start
    before = layout.visible.text[max(line, start - LONGEST) : start].strip() or (layout.texts[index - 1] if index else "")
    return before if len(before) <= LONGEST else ""


def _sites(layout: Layout) -> Iterator[str]:
    """Yield the squeezed names of the page's site: its publisher's, and what its host can be read as."""
    markup = layout.markup
    names = [layout.page.publisher, None if layout.data.personal else layout.data.publisher]
    names += [markup.meta("og:site_name"), markup.meta("application-name")] if markup else []
    yield from (squeeze(name) for name in names if name)
    labels = (layout.host or "").split(".")
    yield from (squeeze(label) for label in (*labels, "".join(labels[:-1]), "".join(labels)) if label)
