"""What a reader knew when he last looked: the pages known at a time, or those that his desk held."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from twosource import clock, stories
from twosource.briefs import Before
from twosource.model import READABLE, Annotation, Article, Dating, LeftOut, Link, Story
from twosource.run import steps
from twosource.run.reading import Grouping, Reading

if TYPE_CHECKING:
    from twosource.store import Desk


class Since(NamedTuple):
    """From when on a page is new to a reader: after ``time`` (ISO 8601) or, without one, where it is not among ``articles``.

    ``articles`` are what a desk held, with what was read in them by their ids.
    """

    time: str | None = None
    articles: tuple[Article, ...] = ()
    annotations: Mapping[str, Annotation] = {}


def after(time: str | date) -> Since:
    """Return that pages are new which became known after ``time`` (ISO 8601, a date or a datetime).

    Raise TimeError where it cannot be read.
    """
    return Since(clock.normal(time))


def held(desk: "Desk") -> Since:
    """Return that pages are new which a desk does not hold, or holds with another text.

    Raise DeskError where it cannot be read.
    """
    articles = tuple(article for article in desk.articles() if article.kind in READABLE)
    return Since(articles=articles, annotations=desk.annotations())


def joined(reading: Reading, since: Since, as_of: str | None) -> Reading:
    """Return a reading with the articles that the desk held besides those read now, whatever these are called."""
    ids, pages = {article.id for article in reading.articles}, set(map(_page, reading.articles))
    held = (article for article in since.articles if article.id not in ids and _page(article) not in pages)
    pairs = dict(_as_read(article, since, reading.language_model) for article in held)
    late = [reason for article, _ in pairs.values() if (reason := steps.left_out(article, as_of)) is not None]
    return replace(
        reading,
        articles=tuple(sorted((*reading.articles, *(article for article, _ in pairs.values())), key=lambda article: article.id)),
        annotations={**reading.annotations, **{id: notes for id, (_, notes) in pairs.items()}},
        left_out=tuple(sorted((*reading.left_out, *late), key=lambda entry: entry.id)),
        held=frozenset(pairs),
    )


def _as_read(article: Article, since: Since, language_model: str | None) -> tuple[str, tuple[Article, Annotation]]:
    """Return an article as it was before other pages dated it, since there are now other pages."""
    bare = replace(article, dated=Dating())
    notes = since.annotations.get(article.id)
    if notes is None or article.published is None:
        notes = steps.annotate(bare, language_model=language_model)
    return article.id, (bare, notes)


def _page(article: Article) -> tuple[str | None, ...]:
    """Return what makes two articles one page under whatever id: a file's id depends on the folder by which it was named."""
    return article.url, article.publisher, article.title, article.published, article.text


class Seen:
    """Which pages of a reading were known, and what each of its stories has from them."""

    def __init__(self, reading: Reading, grouping: Grouping, since: Since) -> None:
        self._reading, self._grouping, self._since = reading, grouping, since
        self._articles = {article.id: article for article in reading.articles}
        self._held = {article.id: article for article in since.articles}
        self._pages = set(map(_page, since.articles))
        self._known = frozenset(article.id for article in reading.articles if self._is_known(article))

    @property
    def new(self) -> frozenset[str]:
        """The ids of the articles that were not known."""
        return frozenset(self._articles) - self._known

    def before(self, story: Story) -> Before | None:
        """Return what was known of a story and of those before it, ``None`` where nothing of the story is new."""
        if self._known.issuperset(story.articles):
            return None
        updated = frozenset(story.articles).intersection(self._held) - self._known
        return Before(
            time=self._since.time,
            pages=self._known.intersection(story.articles),
            updated=updated,
            undated=frozenset(id for id in story.articles if self._may_be_older(self._articles[id])),
            read=(*self._earlier(story), *((self._held[id], self._annotation(id)) for id in sorted(updated))),
            follows=self._links.get(story.id),
        )

    def quiet(self, told: Sequence[Story]) -> tuple[LeftOut, ...]:
        """Return the stories without anything new."""
        reason = f"nothing in it is new since {self._since.time}" if self._since.time else "the desk held all of its pages"
        return tuple(LeftOut(what="story", id=story.id, reason=reason) for story in told)

    @cached_property
    def _links(self) -> Mapping[str, Link]:
        found = stories.threads(self._grouping.stories, self._reading.articles)
        return {link.story: link for thread in found for link in thread.links}

    def _earlier(self, story: Story) -> Iterator[tuple[Article, Annotation]]:
        """Yield the known articles of the stories that this one follows, the latest story first."""
        by_id = {each.id: each for each in self._grouping.stories}
        link = self._links.get(story.id)
        while link is not None:
            for id in by_id[link.after].articles:
                if id in self._known:
                    yield self._articles[id], self._reading.annotations[id]
            link = self._links.get(link.after)

    def _annotation(self, id: str) -> Annotation:
        return self._since.annotations.get(id, Annotation(id=id))

    def _is_known(self, article: Article) -> bool:
        """Tell whether an article was known; one that gives no time is only where its last possible day had passed."""
        if self._since.time is None:
            old = self._held.get(article.id)
            same = old is not None and (old.title, old.text) == (article.title, article.text)
            return same or _page(article) in self._pages
        time = article.known_at or article.dated.end
        return time is not None and clock.is_time(time) and clock.known_by(time, self._since.time)

    def _may_be_older(self, article: Article) -> bool:
        if self._since.time is None or article.known_at is not None:
            return False
        return article.dated.start is None or clock.bounds(article.dated.start)[0] <= clock.utc(self._since.time)[1]
