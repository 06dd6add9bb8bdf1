"""HTML to visible text with source offsets, in one pass and in time linear in the page.

Not a parser: no tree is built, so depth, unclosed tags and other damage cannot hurt it. What a browser would not show
(comments, scripts, styles, templates) is left out, block elements break the line, character references are decoded.
On the way it notes in which block element each line stands and how much of it is linked, and collects what the head and
the marked-up times say about the page.
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from twosource.articles.hiding import hides
from twosource.articles.visible import Builder, Full, Visible

# A tag ends at ">", or where the next one begins; a quoted value may hold either. The text after it comes with it. Every "<"
# matches one of the forms, and every group is possessive, so the scan is linear.
_TOKEN = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)((?:[^<>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)(?:>|(?=<)|\Z)([^<]*+)"""
    r"""|(<!--)|<[!?][^<>]*+>?([^<]*+)|(<[^<]*+)"""
)
_TAG, _COMMENT = 4, 5
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?""")
_EMPTY_COMMENT = re.compile("-?>")
_NEWLINE = re.compile(r"\r\n|[\r\n]")

_INLINE = (
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "g-emoji", "i",
    "ins", "kbd", "label", "mark", "o:p", "q", "ruby", "rt", "rp", "s", "samp", "small", "nobr", "span", "strike", "strong",
    "sub", "sup", "tt", "u", "var", "wbr", "img", "picture", "source",
)  # fmt: skip
_VOID = ("area", "base", "col", "embed", "hr", "input", "param", "track")
_BLOCKS = (
    "div", "p", "li", "ul", "ol", "dl", "dt", "dd", "td", "tr", "th", "table", "tbody", "thead", "h1", "h2", "h3", "h4", "h5",
    "h6", "section", "article", "header", "footer", "nav", "main", "aside", "figure", "figcaption", "form", "body", "head",
    "blockquote", "option", "pre",
)  # fmt: skip
_HIDDEN = ("script", "style", "noscript", "template", "svg", "math", "textarea", "iframe", "object", "canvas", "title")
_KINDS = (
    dict.fromkeys(_INLINE, "inline")
    | dict.fromkeys(_BLOCKS, "block")
    | dict.fromkeys(_VOID, "void")
    | dict.fromkeys(_HIDDEN, "hidden")
    | dict.fromkeys(("button", "select"), "control")
    | {"a": "link", "br": "break", "meta": "meta", "link": "relation", "html": "html", "time": "time"}
)
_TIGHT = frozenset(["li", "tr", "td", "th", "dt", "dd", "option"])
_SELF_CLOSING = _TIGHT | {"p", "thead", "tbody"}
_GAPS = dict.fromkeys(_TIGHT, 0)
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_SENTENCES = frozenset(["p", "li", "dd", "td", *_LEVELS])
_CONTROL_LIMIT = 20_000
_CLOSING_REACH = 32
_HIDDEN_LIMIT, _HIDDEN_BLANKS = 400, 24
_SIGNING = frozenset("a span p address b strong em cite h3 h4 h5 li".split())
_AUTHOR = re.compile(r"""\b(?:rel|class|itemprop|href)\s*=\s*["']?[^"'>]{0,200}?(?:[Aa]uthor|[Bb]yline|[Cc]ontributor)""")
_LONGEST_NAME = 120
_NO_BLOCK = -1


@dataclass(frozen=True, slots=True)
class Mark:
    """A ``time`` element: its machine-readable value and where its text stands in the visible text."""

    value: str
    position: int


class Element(NamedTuple):
    """A block element: the index of the one around it (-1: none), its name, and its attributes as written."""

    parent: int
    name: str
    attributes: str


@dataclass(frozen=True, slots=True)
class Markup:
    """What a page's HTML holds besides its body.

    ``metas`` are (name or property in lower case, content) in page order; ``data`` are the JSON-LD blocks as found;
    ``authors`` are the visible-text spans of elements marked as an author's name; ``title`` is the page span of the title
    element; ``elements`` are the block elements in page order, which ``Line.block`` points into; ``depth`` and ``tags``
    measure the markup, for limits.
    """

    visible: Visible
    metas: tuple[tuple[str, str], ...]
    data: tuple[str, ...]
    marks: tuple[Mark, ...]
    authors: tuple[tuple[int, int], ...]
    title: tuple[int, int] | None
    canonical: str | None
    language: str | None
    elements: tuple[Element, ...]
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
        self.elements: list[Element] = []
        self.deepest = self.tags = self.pre = 0
        self._open: list[tuple[str, int]] = []
        self._absent: set[str] = set()
        self._signing: tuple[str, int] | None = None

    def run(self) -> Markup:
        try:
            self._read()
            visible = self.builder.build()
        except Full:
            visible = self.builder.build(whole=False)
        return Markup(
            visible=visible,
            metas=tuple(self.metas),
            data=tuple(self.data),
            marks=tuple(self.marks),
            authors=tuple(self.authors),
            title=self.title,
            canonical=self.canonical,
            language=self.language,
            elements=tuple(self.elements),
            depth=self.deepest,
            tags=self.tags,
        )

    def _read(self) -> None:
        first = self.page.find("<")
        self._text(0, len(self.page) if first < 0 else first)
        position = first
        while 0 <= position < len(self.page):
            position = self._scan(position)

    def _scan(self, position: int) -> int:
        """Read from ``position``; return where to go on: behind what was passed over, or the end of the page."""
        builder = self.builder
        for token in _TOKEN.finditer(self.page, position):
            form = token.lastindex
            if form == _TAG:
                closing, name, attributes, text = token.group(1, 2, 3, 4)
                self.tags += 1
                kind = _KINDS.get(name)
                if kind is None:
                    name = name.lower()
                    kind = _KINDS.get(name) or self._unknown(name)
                if closing:
                    if kind == "block":
                        self._close_block(name)
                    elif kind != "inline":
                        self._end(kind)
                    if self._signing is not None and self._signing[0] == name:
                        self._signed()
                else:
                    if attributes and ("uthor" in attributes or "yline" in attributes or "ontributor" in attributes):
                        self._sign(name, attributes)
                    if kind == "block":
                        self._open_block(name, attributes)
                    elif kind == "link":
                        builder.linking = "href" in attributes or "href" in attributes.lower()
                    elif kind != "inline":
                        if (behind := self._start(kind, name, attributes, token.start(_TAG))) is not None:
                            return self._resume(behind)
                    elif attributes and ("none" in attributes or "idden" in attributes) and hides(attributes):
                        behind = self._unseen(name, token.start(_TAG))
                        if behind is not None:
                            return self._resume(behind)
                if text:
                    start, end = token.span(_TAG)
                    if text.isspace() and not self.pre:
                        builder.blank(start, end)
                    else:
                        self._text(start, end)
            elif form == _COMMENT:
                return self._resume(self._comment(token.end()))
            elif form is not None:
                self._text(*token.span(form))
        return len(self.page)

    def _resume(self, position: int) -> int:
        """Read the text up to the next tag; return where that stands."""
        following = self.page.find("<", position)
        end = len(self.page) if following < 0 else following
        self._text(position, end)
        return end

    def _comment(self, start: int) -> int:
        """Return where a comment ends whose content begins at ``start``; "<!-->" and "<!--->" are whole ones."""
        if short := _EMPTY_COMMENT.match(self.page, start):
            return short.end()
        ends = [(at, len(mark)) for mark in ("-->", "--!>") if (at := self._find(mark, start)) >= 0]
        return sum(min(ends)) if ends else start

    def _find(self, needle: str, start: int) -> int:
        """``str.find`` that never looks twice for what is not there, so that hostile pages stay linear."""
        if needle in self._absent:
            return -1
        position = self.page.find(needle, start)
        if position < 0:
            self._absent.add(needle)
        return position

    def _unknown(self, name: str) -> str:
        """Tell how an element of no fixed kind stands, most often as a block.

        In a sentence, elements of others' making do not break it.
        """
        if ":" in name and not name.startswith("svg:"):
            return "inline"
        within = "-" in name and bool(self._open) and self._open[-1][0] in _SENTENCES
        return "inline" if within and not self.builder.at_line_start else "block"

    def _start(self, kind: str, name: str, attributes: str, behind: int) -> int | None:
        """Take in an opening tag that ends at ``behind``; return where reading goes on where what it holds is passed over."""
        if kind == "break":
            self.builder.line_break()
        elif kind == "hidden" and not attributes.endswith("/"):
            return self._skip(name, attributes, behind)
        elif kind == "control":
            self.builder.line_break(1)
            return self._skip(name, attributes, behind, _CONTROL_LIMIT)
        elif kind == "void":
            self.builder.line_break(1)
        elif kind in ("meta", "relation", "html", "time"):
            self._tell(kind, attributes)
        return None

    def _end(self, kind: str) -> None:
        if kind == "link":
            self.builder.linking = False
        elif kind == "break":
            self.builder.line_break()
        elif kind in ("void", "control", "html"):
            self.builder.line_break(1)

    def _signed(self) -> None:
        """Note the element that is marked as an author's name, which ends here."""
        if self._signing and 0 < self.builder.length - self._signing[1] <= _LONGEST_NAME:
            self.authors.append((self._signing[1], self.builder.length))
        self._signing = None

    def _open_block(self, name: str, attributes: str) -> None:
        builder, opened = self.builder, self._open
        builder.line_break(_GAPS.get(name, 1), _LEVELS.get(name, 0))
        if name == "pre":
            self.pre = 1
        if opened and ((above := opened[-1][0]) == "p" or (above == name and name in _SELF_CLOSING)):
            opened.pop()
        if attributes[-1:] != "/":
            index = len(self.elements)
            self.elements.append(Element(opened[-1][1] if opened else _NO_BLOCK, name, attributes))
            opened.append((name, index))
            builder.block = index
            if len(opened) > self.deepest:
                self.deepest = len(opened)

    def _close_block(self, name: str) -> None:
        builder, opened = self.builder, self._open
        builder.line_break(_GAPS.get(name, 1))
        if name == "pre":
            self.pre = 0
        if opened and opened[-1][0] == name:
            opened.pop()
        else:
            for index in range(len(opened) - 2, max(-1, len(opened) - 1 - _CLOSING_REACH), -1):
                if opened[index][0] == name:
                    del opened[index:]
                    break
        builder.block = opened[-1][1] if opened else _NO_BLOCK

    def _skip(self, name: str, attributes: str, start: int, limit: int | None = None) -> int:
        """Return the offset of the element's end tag; an element that is never closed is not skipped."""
        if name in self._absent:
            return start
        end = self._closing(name, start, len(self.page) if limit is None else start + limit)
        if end < 0:
            if limit is None:
                self._absent.add(name)
            return len(self.page) if name in ("script", "style") else start
        if name == "script" and "ld+json" in attributes.lower():
            self.data.append(self.page[start:end])
        if name == "title" and self.title is None:
            self.title = (start, end)
        return end

    def _closing(self, name: str, start: int, limit: int) -> int:
        """Return where an end tag of that name, in any case, begins; -1 where none does before the limit."""
        page, size = self.page, len(name) + 2
        while (start := page.find("</", start, limit)) >= 0:
            if page[start + 2 : min(start + size, limit)].lower() == name:
                break
            start += 2
        return start

    def _unseen(self, name: str, start: int) -> int | None:
        """Return the offset of the end tag of a hidden inline element that holds a few words; ``None`` where it holds more."""
        closing = re.compile(f"</?{re.escape(name)}\\b", re.IGNORECASE)
        found = closing.search(self.page, start, start + _HIDDEN_LIMIT)
        if found is None or found[0][1] != "/" or self.page.count(" ", start, found.start()) > _HIDDEN_BLANKS:
            return None
        return found.start()

    def _sign(self, name: str, attributes: str) -> None:
        """Remember where an element begins that is marked as an author's name."""
        if self._signing is None and name in _SIGNING and _AUTHOR.search(attributes):
            self._signing = (name, self.builder.length)

    def _tell(self, kind: str, attributes: str) -> None:
        values = {match[1].lower(): unescape(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE.finditer(attributes)}
        if kind == "meta" and "content" in values:
            key = values.get("property") or values.get("name") or values.get("itemprop") or values.get("http-equiv") or ""
            self.metas.append((key.strip().lower(), values["content"]))
        elif kind == "relation" and "canonical" in values.get("rel", "").lower():
            self.canonical = self.canonical or values.get("href")
        elif kind == "html":
            self.language = self.language or values.get("lang") or values.get("xml:lang")
        elif kind == "time" and values.get("datetime"):
            self.marks.append(Mark(values["datetime"].strip(), self.builder.length))

    def _text(self, start: int, end: int) -> None:
        if start == end:
            return
        if self.page.find("&", start, end) < 0:
            self._plain(start, end)
            return
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
