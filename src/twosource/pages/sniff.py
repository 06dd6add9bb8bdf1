"""HTML, plain text, feed or sitemap, told by what is in it."""

import re
from collections import Counter

# What may stand before the first element of a document.
_PREAMBLE = re.compile(r"(?:\s+|<!--.*?-->|<\?[^>]*>)*", re.DOTALL)
_DOCUMENT = re.compile(r"<(?:!doctype\s|(?:html|head|body|meta|title|frameset)\b)", re.IGNORECASE)
_FEED = re.compile(r"<(?:!doctype\s{1,20})?(?:rss|(?:\w{1,20}:)?feed|rdf:rdf)\b", re.IGNORECASE)
_SITEMAP = re.compile(r"<(?:\w{1,20}:)?(?:urlset|sitemapindex)\b", re.IGNORECASE)
_BLOCKS = (
    "address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre"
    "|section|table|tbody|td|th|tr|ul"
)
# What the reader of a page does not see: everything up to the end mark is passed over.
_UNSEEN = {"!--": "-->", "script": "</script", "style": "</style", "svg": "</svg", "noscript": "</noscript"}
_MARK = re.compile(
    rf"<(?P<close>/?)(?P<name>{_BLOCKS}|script|style|svg|noscript)(?:\s[^<>]*)?/?>|<(?P<comment>!--)",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
# A sentence about a tag goes on after it with a blank or a mark ("the <p> tag"); markup goes on with its content.
_TALK = frozenset(" \t,.;:)'\"`\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}")
# Markup shows early; the rest of a long page need not be searched for it.
_LOOK = 200_000


def is_feed(text: str) -> bool:
    """Tell whether ``text`` is an RSS or Atom feed: a list of pages, not a page."""
    return _FEED.match(text, _root(text)) is not None


def is_sitemap(text: str) -> bool:
    """Tell whether ``text`` is a sitemap, or an index of sitemaps."""
    return _SITEMAP.match(text, _root(text)) is not None


def is_html(text: str) -> bool:
    """Tell whether ``text`` is an HTML document, or a fragment at least half of whose letters stand in HTML elements.

    Plain text that mentions or quotes some tags stays plain text.
    """
    if _DOCUMENT.match(text, _root(text)):
        return True
    elements = _Elements()
    elements.read(text[:_LOOK])
    return elements.seen and 2 * elements.inside >= elements.letters


def _root(text: str) -> int:
    match = _PREAMBLE.match(text)
    return match.end() if match else 0


class _Elements:
    """How much of a text stands in elements; positions are counted in letters, white space and tags left out."""

    def __init__(self) -> None:
        self.seen = False
        self.letters = 0
        self._open: list[tuple[str, int]] = []
        self._names: Counter[str] = Counter()
        self._closed: list[tuple[int, int]] = []

    @property
    def inside(self) -> int:
        """Letters inside elements, those in an element of an element counted once."""
        return sum(end - start for start, end in self._closed)

    def read(self, text: str) -> None:
        """Go through ``text`` mark by mark."""
        at, begins = 0, False
        while mark := _MARK.search(text, at):
            self._run(text[at : mark.start()], begins)
            name = (mark["name"] or mark["comment"]).lower()
            if name in _UNSEEN and not mark["close"]:
                begins, at = False, _after(text, _UNSEEN[name], mark.end())
                continue
            begins, at = not mark["close"] and _is_markup(text, mark), mark.end()
            if begins:
                self.seen = True
                self._open.append((name, self.letters))
                self._names[name] += 1
            elif mark["close"]:
                self._close(name)
        self._run(text[at:], begins)

    def _run(self, run: str, begins: bool) -> None:
        # Without its closing tag an element reaches to the next empty line only: one stray <br> marks up no whole page.
        if begins:
            self._add(self.letters, self.letters + _letters(_EMPTY_LINE.split(run, maxsplit=1)[0]))
        self.letters += _letters(run)

    def _close(self, name: str) -> None:
        opened, start = "", 0
        while self._names[name] and opened != name:
            opened, start = self._open.pop()
            self._names[opened] -= 1
        if opened == name:
            self._add(start, self.letters)

    def _add(self, start: int, end: int) -> None:
        while self._closed and self._closed[-1][0] >= start:
            self._closed.pop()
        self._closed.append((start, end))


def _after(text: str, end_mark: str, start: int) -> int:
    """Return where the unseen part that starts at ``start`` is over: behind the ">" that completes ``end_mark``."""
    end = text.find(end_mark, start)
    close = text.find(">", end) if end >= 0 else -1
    return close + 1 if close >= 0 else len(text)


def _letters(run: str) -> int:
    return len(_SPACE.sub("", _TAG.sub("", run)))


def _is_markup(text: str, mark: re.Match[str]) -> bool:
    begins = mark.start() == 0 or text[mark.start() - 1] in "\n>"
    return begins or text[mark.end() : mark.end() + 1] not in _TALK
