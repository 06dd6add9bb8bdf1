"""HTML to visible text with source offsets, in one pass and in time linear in the page.

Not a parser: no tree is built, so depth, unclosed tags and other damage cannot hurt it. What a browser would not show
(comments, scripts, styles, templates) is left out, block elements break the line, character references are decoded.
On the way it collects what the head and the marked-up times say about the page.
"""

import re
from dataclasses import dataclass
from html import unescape

from twosource.articles.visible import Builder, Visible

_TAG = re.compile(r"<(?:(?P<close>/)?(?P<name>[a-zA-Z][a-zA-Z0-9:-]*)|(?P<other>[!?]))")
_TAG_STOP = re.compile(r"""[>"']""")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?""")
_NEWLINE = re.compile(r"\r\n|[\r\n]")

_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "g-emoji", "i",
    "ins", "kbd", "label", "mark", "o:p", "q", "ruby", "rt", "rp", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "tt", "time", "u", "var", "wbr", "img", "picture", "source",
))  # fmt: skip
_TIGHT = frozenset(["br", "li", "tr", "td", "th", "dt", "dd", "option"])
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
    "li", "tr", "td", "th", "dt", "dd", "option", "thead", "tbody",
))  # fmt: skip
_HIDDEN = frozenset(["script", "style", "noscript", "template", "svg", "math", "textarea", "iframe", "object", "canvas", "title"])
_CONTROLS = frozenset(["button", "select"])
_CONTROL_LIMIT = 20_000
_TELLING = frozenset("meta link html time".split())
_SIGNING = frozenset("a span p address b strong em cite h3 h4 h5 li".split())
_AUTHOR = re.compile(r"""\b(?:rel|class|itemprop|href)\s*=\s*["']?[^"'>]{0,200}?(?:author|byline|contributor)""", re.IGNORECASE)
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Mark:
    """A ``time`` element: its machine-readable value and where its text stands in the visible text."""

    value: str
    position: int


@dataclass(frozen=True, slots=True)
class Markup:
    """What a page's HTML holds besides its body.

    ``metas`` are (name or property in lower case, content) in page order; ``data`` are the JSON-LD blocks as found;
    ``authors`` are the visible-text spans of elements marked as an author's name; ``title`` is the page span of the title
    element; ``depth`` and ``tags`` measure the markup, for limits.
    """

    visible: Visible
    metas: tuple[tuple[str, str], ...]
    data: tuple[str, ...]
    marks: tuple[Mark, ...]
    authors: tuple[tuple[int, int], ...]
    title: tuple[int, int] | None
    canonical: str | None
    language: str | None
    depth: int
    tags: int

    def meta(self, *names: str) -> str | None:
        """Return the first non-empty content under the first of ``names`` that has one."""
        for name in names:
            for key, content in self.metas:
                if key == name and content.strip():
                    return content.strip()
        return None


def flatten(page: str) -> Markup:
    """Return the visible text of an HTML page and what its markup says."""
    return _Scanner(page).run()


class _Scanner:
    def __init__(self, page: str) -> None:
        self.page = page
        self.builder = Builder()
        self.metas: list[tuple[str, str]] = []
        self.data: list[str] = []
        self.marks: list[Mark] = []
        self.authors: list[tuple[int, int]] = []
        self.title: tuple[int, int] | None = None
        self.canonical: str | None = None
        self.language: str | None = None
        self.depth = self.deepest = self.tags = self.pre = 0
        self._absent: set[str] = set()
        self._signing: tuple[str, int] | None = None

    def run(self) -> Markup:
        position = 0
        while position < len(self.page):
            found = _TAG.search(self.page, position)
            self._text(position, found.start() if found else len(self.page))
            if found is None:
                break
            position = self._declaration(found.start()) if found["other"] else self._tag(found)
        return Markup(
            self.builder.build(),
            tuple(self.metas),
            tuple(self.data),
            tuple(self.marks),
            tuple(self.authors),
            self.title,
            self.canonical,
            self.language,
            self.deepest,
            self.tags,
        )

    def _find(self, needle: str, start: int) -> int:
        """``str.find`` that never looks twice for what is not there, so that hostile pages stay linear."""
        if needle in self._absent:
            return -1
        position = self.page.find(needle, start)
        if position < 0:
            self._absent.add(needle)
        return position

    def _declaration(self, start: int) -> int:
        if self.page.startswith("<!--", start):
            end = self._find("-->", start + 4)
            return end + 3 if end >= 0 else start + 4
        end = self._find(">", start)
        return end + 1 if end >= 0 else start + 2

    def _tag_end(self, start: int) -> int:
        """Return the offset after the tag's ``>``; a quoted value may hold a ``>``, a stray quotation mark may not hide it."""
        position = start
        while found := _TAG_STOP.search(self.page, position):
            if found[0] == ">":
                return found.end()
            closing = self._find(found[0], found.end()) if self.page[found.start() - 1] in "= \n" else -1
            position = closing + 1 if closing >= 0 else found.end()
        return len(self.page)

    def _tag(self, found: re.Match[str]) -> int:
        name = found["name"].lower()
        end = self._tag_end(found.end())
        self.tags += 1
        if name not in _INLINE and name not in _HIDDEN:
            self._block(name, bool(found["close"]))
        if found["close"]:
            self._signed(name)
            return end
        self._attributes(name, found.end(), end)
        if name in _HIDDEN and not self.page.endswith("/>", found.end(), end):
            return self._skip(name, found.end(), end)
        if name in _CONTROLS:
            return self._skip(name, found.end(), end, _CONTROL_LIMIT)
        return end

    def _block(self, name: str, closing: bool) -> None:
        level = int(name[1]) if len(name) == 2 and name[0] == "h" and name[1] in "123456" and not closing else 0
        self.builder.line_break(0 if name in _TIGHT else 1, level)
        if name == "pre":
            self.pre = 0 if closing else 1
        if name not in _VOID:
            self.depth = max(0, self.depth + (-1 if closing else 1))
            self.deepest = max(self.deepest, self.depth)

    def _skip(self, name: str, attributes: int, start: int, limit: int | None = None) -> int:
        """Return the offset of the element's end tag; an element that is never closed is not skipped."""
        if name in self._absent:
            return start
        closing = re.compile(f"</{name}", re.IGNORECASE)
        found = closing.search(self.page, start, len(self.page) if limit is None else start + limit)
        if found is None:
            if limit is None:
                self._absent.add(name)
            return len(self.page) if name in ("script", "style") else start
        if name == "script" and "ld+json" in self.page[attributes:start].lower():
            self.data.append(self.page[start : found.start()])
        if name == "title" and self.title is None:
            self.title = (start, found.start())
        return found.start()

    def _signed(self, name: str) -> None:
        if self._signing and self._signing[0] == name:
            if 0 < self.builder.length - self._signing[1] <= _LONGEST_NAME:
                self.authors.append((self._signing[1], self.builder.length))
            self._signing = None

    def _attributes(self, name: str, start: int, end: int) -> None:
        if name in _SIGNING and self._signing is None and _AUTHOR.search(self.page, start, end):
            self._signing = (name, self.builder.length)
        if name not in _TELLING:
            return
        values = {
            match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
            for match in _ATTRIBUTE.finditer(self.page, start, end)
        }
        if name == "meta" and "content" in values:
            key = values.get("property") or values.get("name") or values.get("itemprop") or values.get("http-equiv") or ""
            self.metas.append((key.strip().lower(), values["content"]))
        elif name == "link" and "canonical" in values.get("rel", "").lower():
            self.canonical = self.canonical or values.get("href")
        elif name == "html":
            self.language = self.language or values.get("lang") or values.get("xml:lang")
        elif name == "time" and values.get("datetime"):
            self.marks.append(Mark(values["datetime"].strip(), self.builder.length))

    def _text(self, start: int, end: int) -> None:
        position = start
        for reference in _REFERENCE.finditer(self.page, start, end):
            decoded = unescape(reference[0])
            if decoded == reference[0]:
                continue
            self._plain(position, reference.start())
            self.builder.add_decoded(decoded, reference.start(), reference.end())
            position = reference.end()
        self._plain(position, end)

    def _plain(self, start: int, end: int) -> None:
        if not self.pre:
            self.builder.add(self.page, start, end)
            return
        position = start
        for newline in _NEWLINE.finditer(self.page, start, end):
            self.builder.add(self.page, position, newline.start())
            self.builder.line_break()
            position = newline.end()
        self.builder.add(self.page, position, end)
