"""Pages as they were found."""

from twosource.model.base import Issue, Line, Record


class Stated(Record, frozen=True):
    """What a source says of a page beside it: the entry of a feed or of a news sitemap, the item of an agency.

    ``title``, ``byline`` and the rest are as written there; ``None`` or empty where it does not say. Times are ISO 8601.
    ``bare`` says that the page holds the article's text alone, without a site around it.
    """

    title: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    credit: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    bare: bool = False


class Page(Line, frozen=True):
    """A page as it was found. Exactly one of ``html`` and ``text`` is set, or neither when ``issues`` has a fatal one.

    ``id`` is stable: the record's own, the URL, or the path relative to the source that was named. ``fetched`` is when the
    page was seen, where the source says so; it is never the present. ``stated`` is what the source says of the page.
    """

    id: str
    url: str | None = None
    publisher: str | None = None
    fetched: str | None = None
    html: str | None = None
    text: str | None = None
    stated: Stated | None = None
    issues: tuple[Issue, ...] = ()
