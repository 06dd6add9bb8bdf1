"""What a page's head and marks say of it, collected as the HTML is read."""

import re
from html import unescape

from twosource.articles.markup import Mark

_ATTRIBUTE = re.compile(r"""([^\s=>"'/]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?""")
_SIGNING = frozenset("a span p address b strong em cite h3 h4 h5 li".split())
_AUTHOR = re.compile(r"""\b(?:rel|class|itemprop|href)\s*=\s*["']?[^"'>]{0,200}?(?:[Aa]uthor|[Bb]yline|[Cc]ontributor)""")
_NAME = re.compile(r"""\bclass\s*=\s*["']?[^"'>]{0,200}?(?:author|byline)[\w-]{0,20}name\b""", re.IGNORECASE)
"""What says of any element that it holds an author's name and nothing else."""
_LONGEST_NAME = 120


class Statements:
    """The fields of ``Markup`` that tell of the page. Positions are offsets in the visible text.

    ``signing`` is the element under way that is marked as an author's name: its tag, and where it begins.
    """

    def __init__(self) -> None:
        self.metas: list[tuple[str, str]] = []
        self.data: list[str] = []
        self.marks: list[Mark] = []
        self.authors: list[tuple[int, int]] = []
        self.title: tuple[int, int] | None = None
        self.canonical: str | None = None
        self.language: str | None = None
        self.signing: tuple[str, int] | None = None

    def tell(self, kind: str, attributes: str, position: int) -> None:
        """Take in a tag that says something by its attributes."""
        values = {match[1].lower(): unescape(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE.finditer(attributes)}
        if kind == "meta" and "content" in values:
            key = values.get("property") or values.get("name") or values.get("itemprop") or values.get("http-equiv") or ""
            self.metas.append((key.strip().lower(), values["content"]))
        elif kind == "relation" and "canonical" in values.get("rel", "").lower():
            self.canonical = self.canonical or values.get("href")
        elif kind == "html":
            self.language = self.language or values.get("lang") or values.get("xml:lang")
        elif kind == "time" and values.get("datetime"):
            self.marks.append(Mark(values["datetime"].strip(), position))

    def sign(self, name: str, attributes: str, position: int) -> None:
        """Remember where an element begins that is marked as an author's name."""
        if self.signing is None and (_AUTHOR if name in _SIGNING else _NAME).search(attributes):
            self.signing = (name, position)

    def signed(self, position: int) -> None:
        """Note the element that is marked as an author's name, which ends here."""
        if self.signing and 0 < position - self.signing[1] <= _LONGEST_NAME:
            self.authors.append((self.signing[1], position))
        self.signing = None
