"""Articles about one event, and stories that follow one another."""

from twosource.model.base import Line, Record


class Join(Record, frozen=True):
    """Why an article is in its story.

    ``shared`` are the words it shares with the rest of the story as it then was, ``similarity`` is that to the rest (1 for the
    story's first article); ``copy_of`` is the article of the story that it copies or re-tells, where that alone decided.
    """

    article: str
    similarity: float
    shared: tuple[str, ...] = ()
    copy_of: str | None = None


class Merge(Record, frozen=True):
    """Two stories found to be one: the ``story`` that ended, the articles it had, and why.

    ``known_at`` is the time of the article that showed it, ``None`` where that has none. Taken back from the last to the first,
    the merges of a story after a time give the stories as they were known then.
    """

    story: str
    articles: tuple[str, ...]
    known_at: str | None
    similarity: float
    shared: tuple[str, ...] = ()


class Split(Record, frozen=True):
    """A story found to tell of two events: the ``articles`` that left the story ``source`` and are ``story`` since then, and why.

    ``known_at`` is the time of the article that showed it, ``None`` where that has none; ``similarity`` is the mean one between
    the articles of the two that tell of one event alone, ``apart`` are names, numbers and words of titles that much of the new
    story has and much of the old one has not. ``after`` counts the merges in the record that holds this one which came before;
    the record of either story holds it.
    """

    story: str
    source: str
    articles: tuple[str, ...]
    known_at: str | None
    similarity: float
    apart: tuple[str, ...] = ()
    after: int = 0


class Story(Line, frozen=True):
    """Articles about one event. ``id`` is made from the first member and stays when others join or leave.

    ``origins`` are ids of Origin records; ``first_known`` is the earliest ``known_at`` of a member, ``known_at`` the latest:
    when the story as it stands was known; ``merges`` are the stories that were found to be this one, ``splits`` those that were
    found to be two, as far as articles of this one had part in them.
    """

    id: str
    articles: tuple[str, ...]
    origins: tuple[str, ...] = ()
    first_known: str | None = None
    title: str | None = None
    joins: tuple[Join, ...] = ()
    merges: tuple[Merge, ...] = ()
    splits: tuple[Split, ...] = ()
    known_at: str | None = None


class Assignment(Record, frozen=True):
    """One article and the story it belongs to."""

    id: str
    story: str


class Link(Record, frozen=True):
    """Why ``story`` stands in a thread: the earlier story it comes ``after``, and the names, numbers and title words they share.

    ``days`` are whole days from the last article of the earlier story to the first of this one, 0 where they overlap.
    """

    story: str
    after: str
    days: int
    similarity: float
    shared: tuple[str, ...] = ()


class Thread(Line, frozen=True):
    """Stories that follow one another, oldest first, with a link for each but the first; ``id`` is made from the first."""

    id: str
    stories: tuple[str, ...]
    links: tuple[Link, ...] = ()
