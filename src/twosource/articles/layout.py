"""Where the article lies in its page: what the readers of metadata look around in."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from twosource.articles.markup import Markup
from twosource.articles.masthead import Masthead
from twosource.articles.structured import LinkedData
from twosource.articles.visible import Visible
from twosource.articles.wording import content_words
from twosource.articles.zones import Place
from twosource.model import Page


@dataclass(frozen=True)
class Layout:
    """A page, its lines, and the article's paragraphs among them (``spans``, in the visible text, may be empty).

    ``titles`` is for each line how likely it is that the title stands there; ``masthead`` is the name printed over the page.
    """

    page: Page
    visible: Visible
    spans: tuple[tuple[int, int], ...]
    markup: Markup | None = None
    data: LinkedData = field(default_factory=LinkedData)
    titles: tuple[float, ...] = ()
    masthead: Masthead | None = None

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The lines of the page."""
        return tuple(self.visible.text.split("\n")) if self.visible.lines else ()

    @cached_property
    def first(self) -> int:
        """Index of the line in which the article begins; the number of lines where there is no article."""
        return self.index_at(self.spans[0][0]) if self.spans else len(self.visible.lines)

    @cached_property
    def last(self) -> int:
        """Index of the line in which the article ends, -1 where there is no article."""
        return self.index_at(self.spans[-1][1] - 1) if self.spans else -1

    @cached_property
    def inside(self) -> frozenset[int]:
        """Indices of the lines that are the article's."""
        taken: set[int] = set()
        for start, end in self.spans:
            taken.update(range(self.index_at(start), self.index_at(end - 1) + 1))
        return frozenset(taken)

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The article's paragraphs."""
        return tuple(self.visible.text[start:end].replace("\n", " ") for start, end in self.spans)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The content words of the article."""
        return frozenset(content_words(" ".join(self.paragraphs)))

    @cached_property
    def url(self) -> str | None:
        """The page's address: the record's, the canonical link, or what the page says of itself."""
        said = (self.markup.canonical or self.markup.meta("og:url", "twitter:url")) if self.markup else None
        return self.page.url or next(
            (url for url in (said, self.data.url) if url and url.startswith(("http://", "https://"))), None
        )

    @cached_property
    def host(self) -> str | None:
        """The host of the address without ``www.``."""
        try:
            return (urlsplit(self.url).hostname or "").removeprefix("www.") or None if self.url else None
        except ValueError:
            return None

    @cached_property
    def place(self) -> Place:
        """What the page says about where it is made."""
        language = self.markup.language[:2].lower() if self.markup and self.markup.language else None
        return Place(self.host.rpartition(".")[2] if self.host else None, language)

    def index_at(self, offset: int) -> int:
        """Return the index of the line that holds an offset of the visible text."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.visible.lines]
