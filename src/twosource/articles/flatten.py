"""HTML to visible text with source offsets, in one pass and in time linear in the page.

Not a parser: no tree is built, so depth, unclosed tags and other damage cannot hurt it. What a browser would not show
(comments, scripts, styles, templates) is left out, block elements break the line, character references are decoded.
On the way it notes in which block element each line stands and how much of it is linked, and collects what the head and
the marked-up times say about the page.
"""

import re
from html import unescape

from twosource.articles.builder import Builder, Full
from twosource.articles.hiding import hides
from twosource.articles.markup import Element, Markup
from twosource.articles.passed_over import Ends
from twosource.articles.statements import Statements
from twosource.articles.tags import GAPS, KINDS, LEVELS, SELF_CLOSING, SENTENCES

# A tag ends at ">", or where the next one begins; a quoted value may hold either. The text after it comes with it. Every "<"
# matches one of the forms, and every group is possessive, so the scan is linear.
_TOKEN = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)((?:[^<>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)(?:>|(?=<)|\Z)([^<]*+)"""
    r"""|(<!--)|<[!?][^<>]*+>?([^<]*+)|(<[^<]*+)"""
)
_TAG, _COMMENT = 4, 5
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_NEWLINE = re.compile(r"\r\n|[\r\n]")

_CONTROL_LIMIT = 20_000
_CLOSING_REACH = 32
_NO_BLOCK = -1


def flatten(page: str) -> Markup:
    """Return the visible text of an HTML page and what its markup says."""
    return _Scanner(page).run()


class _Scanner:
    def __init__(self, page: str) -> None:
        self.page = page
        self.builder = Builder()
        self.ends = Ends(page)
        self.said = Statements()
        self.elements: list[Element] = []
        self.fields: list[int] = []
        self.deepest = self.tags = self.pre = 0
        self._open: list[tuple[str, int]] = []

    def run(self) -> Markup:
        try:
            self._read()
            visible = self.builder.build()
        except Full:
            visible = self.builder.build(whole=False)
        return Markup(
            visible=visible,
            metas=tuple(self.said.metas),
            data=tuple(self.said.data),
            marks=tuple(self.said.marks),
            authors=tuple(self.said.authors),
            fields=tuple(self.fields),
            title=self.said.title,
            canonical=self.said.canonical,
            language=self.said.language,
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
        builder, said = self.builder, self.said
        for token in _TOKEN.finditer(self.page, position):
            form = token.lastindex
            if form == _TAG:
                closing, name, attributes, text = token.group(1, 2, 3, 4)
                self.tags += 1
                kind = KINDS.get(name)
                if kind is None:
                    name = name.lower()
                    kind = KINDS.get(name) or self._unknown(name)
                if closing:
                    if kind == "block":
                        self._close_block(name)
                    elif kind != "inline":
                        self._end(kind)
                    if said.signing is not None and said.signing[0] == name:
                        said.signed(builder.length)
                else:
                    if attributes and ("uthor" in attributes or "yline" in attributes or "ontributor" in attributes):
                        said.sign(name, attributes, builder.length)
                    if kind == "block":
                        self._open_block(name, attributes)
                    elif kind == "link":
                        builder.linking = "href" in attributes or "href" in attributes.lower()
                    elif kind != "inline":
                        if (behind := self._start(kind, name, attributes, token.start(_TAG))) is not None:
                            return self._resume(behind)
                    elif attributes and ("none" in attributes or "idden" in attributes) and hides(attributes):
                        behind = self.ends.of_hidden(name, token.start(_TAG))
                        if behind is not None:
                            return self._resume(behind)
                if text:
                    start, end = token.span(_TAG)
                    if text.isspace() and not self.pre:
                        builder.blank(start, end)
                    else:
                        self._text(start, end)
            elif form == _COMMENT:
                return self._resume(self.ends.of_comment(token.end()))
            elif form is not None:
                self._text(*token.span(form))
        return len(self.page)

    def _resume(self, position: int) -> int:
        """Read the text up to the next tag; return where that stands."""
        following = self.page.find("<", position)
        end = len(self.page) if following < 0 else following
        self._text(position, end)
        return end

    def _unknown(self, name: str) -> str:
        """Tell how an element of no fixed kind stands, most often as a block.

        In a sentence, elements of others' making do not break it.
        """
        if ":" in name and not name.startswith("svg:"):
            return "inline"
        within = "-" in name and bool(self._open) and self._open[-1][0] in SENTENCES
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
            if name == "input" and "mail" in attributes.lower() and self.builder.block >= 0:
                self.fields.append(self.builder.block)
        elif kind in ("meta", "relation", "html", "time"):
            self.said.tell(kind, attributes, self.builder.length)
        return None

    def _end(self, kind: str) -> None:
        if kind == "link":
            self.builder.linking = False
        elif kind == "break":
            self.builder.line_break()
        elif kind in ("void", "control", "html"):
            self.builder.line_break(1)

    def _open_block(self, name: str, attributes: str) -> None:
        builder, opened = self.builder, self._open
        builder.line_break(GAPS.get(name, 1), LEVELS.get(name, 0))
        if name == "pre":
            self.pre = 1
        if opened and ((above := opened[-1][0]) == "p" or (above == name and name in SELF_CLOSING)):
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
        builder.line_break(GAPS.get(name, 1))
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
        end = self.ends.of_element(name, start, limit)
        if end < 0:
            return len(self.page) if name in ("script", "style") else start
        if name == "script" and "ld+json" in attributes.lower():
            self.said.data.append(self.page[start:end])
        if name == "title" and self.said.title is None:
            self.said.title = (start, end)
        return end

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
