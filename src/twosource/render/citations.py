"""Numbers for the evidence: which source, which paragraph, which sentence, and how often a brief points at it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model import Article, Cite
from twosource.render import safe

BREAK = "\n\n"
"""What stands between two paragraphs of an article's text."""


@dataclass(frozen=True)
class Citation:
    """One use of one cited span.

    ``label`` is what a reader sees ("1:¶4": source 1, paragraph 4); ``key`` names the span within its brief ("1-4", and
    "1-4b" for the second span cited from that paragraph); ``use`` counts the brief's lines that cite the span, from 1.
    """

    key: str
    label: str
    source: int
    cite: Cite
    use: int


@dataclass(frozen=True)
class Quoted:
    """A cited span: its words on one line, and how many lines of the brief cite it."""

    key: str
    label: str
    source: int
    cite: Cite
    words: str
    uses: int


class Citations:
    """Gives numbers to the spans of one brief in the order in which its lines cite them.

    Sources are numbered from 1 in the order of ``sources`` (article ids). A line without its evidence must not be shown:
    citing an article that is not among them, or not in ``articles``, raises KeyError, and a span outside the article's text
    raises ValueError.
    """

    def __init__(self, sources: Sequence[str], articles: Mapping[str, Article]) -> None:
        self._numbers = {article: number for number, article in enumerate(sources, 1)}
        self._articles = articles
        self._starts: dict[str, list[int]] = {}
        self._spans: dict[Cite, Citation] = {}
        self._uses: Counter[Cite] = Counter()
        self._in_paragraph: Counter[tuple[int, int]] = Counter()

    def use(self, cites: Iterable[Cite]) -> tuple[Citation, ...]:
        """Return a citation for each span, in reading order (source, then place), doubles dropped."""
        ordered = sorted(set(cites), key=lambda cite: (self._numbers[cite.article], cite.start, cite.end))
        return tuple(self._use(cite) for cite in ordered)

    def _use(self, cite: Cite) -> Citation:
        self._uses[cite] += 1
        known = self._spans.get(cite) or self._number(cite)
        return Citation(known.key, known.label, known.source, cite, self._uses[cite])

    def _number(self, cite: Cite) -> Citation:
        source, text = self._numbers[cite.article], self._articles[cite.article].text
        if not 0 <= cite.start < cite.end <= len(text):
            raise ValueError(f"no text at {cite.start}:{cite.end} of {cite.article!r}, which has {len(text)} characters")
        first, last = self._paragraph(cite.article, cite.start), self._paragraph(cite.article, cite.end - 1)
        self._in_paragraph[source, first] += 1
        places = str(first) if first == last else f"{first}–{last}"
        key = f"{source}-{first}{_letter(self._in_paragraph[source, first])}"
        self._spans[cite] = Citation(key, f"{source}:¶{places}", source, cite, 1)
        return self._spans[cite]

    def _paragraph(self, article: str, offset: int) -> int:
        starts = self._starts.get(article)
        if starts is None:
            starts = self._starts[article] = paragraph_starts(self._articles[article].text)
        return bisect_right(starts, offset)

    def quoted(self) -> tuple[Quoted, ...]:
        """Return every span cited so far, in reading order."""
        spans = sorted(self._spans.values(), key=lambda span: (span.source, span.cite.start, span.cite.end))
        return tuple(
            Quoted(span.key, span.label, span.source, span.cite, self._words(span.cite), self._uses[span.cite]) for span in spans
        )

    def _words(self, cite: Cite) -> str:
        return safe.line(self._articles[cite.article].text[cite.start : cite.end])


def paragraph_starts(text: str) -> list[int]:
    """Return the offset at which each paragraph of ``text`` starts; paragraphs are parted by one empty line."""
    starts, offset = [0], text.find(BREAK)
    while offset >= 0:
        starts.append(offset + len(BREAK))
        offset = text.find(BREAK, offset + len(BREAK))
    return starts


def _letter(nth: int) -> str:
    """Return "" for the first, then "b" to "z", then "-27" and on."""
    most = 26
    if nth == 1:
        return ""
    return chr(ord("a") + nth - 1) if nth <= most else f"-{nth}"
