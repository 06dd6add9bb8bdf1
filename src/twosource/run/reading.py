"""What the first steps of a run give: the articles with what was read in them, and how they hang together."""

from collections.abc import Mapping

from twosource.model import Annotation, Article, Copy, LeftOut, Origin, Page, Record, Story


class Reading(Record, frozen=True):
    """Pages, the articles they hold, and what was read in each (by article id); pages and articles are sorted by id.

    ``held`` are the ids of articles that do not come from the pages but from a desk.
    """

    pages: tuple[Page, ...]
    articles: tuple[Article, ...]
    annotations: Mapping[str, Annotation]
    left_out: tuple[LeftOut, ...]
    language_model: str | None = None
    held: frozenset[str] = frozenset()

    @property
    def usable(self) -> tuple[Article, ...]:
        """The articles that take part in copies and stories: all but those in ``left_out``."""
        out = {entry.id for entry in self.left_out}
        return tuple(article for article in self.articles if article.id not in out)


class Grouping(Record, frozen=True):
    """Who copied whom among the articles of a reading, the origins, and the stories."""

    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    stories: tuple[Story, ...]

    def copies_of(self, story: Story) -> tuple[Copy, ...]:
        """Return the copies of which both articles are in a story."""
        members = set(story.articles)
        return tuple(copy for copy in self.copies if copy.a in members and copy.b in members)

    def origins_of(self, story: Story) -> tuple[Origin, ...]:
        """Return the origins of which an article is in a story."""
        members = set(story.articles)
        return tuple(origin for origin in self.origins if members.intersection(origin.articles))
