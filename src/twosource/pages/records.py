"""Records that come as JSON: pages, and articles that are already clean.

::

    page     {"id"?, "url"?, "publisher"?, "fetched"?, "stated"?, "html" | "text"}
    article  {"clean": true, "id"?, "text", "title"?, ...}       as ``twosource clean`` writes it, without "html"
    ninjs    {"uri", "headline" | "headlines", "body_..." | "bodies", ...}

What may stand in "stated" may stand beside it. Fields we do not know, or of a type we do not, are passed over, so that other
programs' records can be read as they are.
"""

import re
from typing import Any

import msgspec
from msgspec.structs import replace

from twosource import clock
from twosource.errors import RecordError
from twosource.model import READABLE, Article, Cite, Dating, Issue, Page, Segment, Stated
from twosource.pages import ninjs

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_BLANK = re.compile(r"[^\S\n]")
_LINE_END = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_GAP = re.compile(r"\n{3,}")


_LISTS = ("byline", "tags")


class _PageRecord(msgspec.Struct):
    id: str | None = None
    url: str | None = None
    publisher: str | None = None
    fetched: str | None = None
    html: str | None = None
    text: str | None = None
    stated: Stated | None = None


def parse(data: bytes | str) -> Any:
    """Return what a piece of JSON holds; raise RecordError with the reason where it is not JSON."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"not valid JSON ({error})") from error
    except RecursionError as error:
        raise RecordError("not a record: nested too deep") from error


def record(value: Any, fallback_id: str) -> Page | Article:
    """Return the page or clean article that ``value`` describes, under ``fallback_id`` where it has neither id nor url.

    Raise RecordError with the reason where it is neither, or a field has the wrong type.
    """
    if not isinstance(value, dict):
        raise RecordError("not a record: a JSON object is expected")
    if ninjs.is_item(value):
        return ninjs.page(value)
    kind = value.get("record", "page")
    if kind not in ("page", "article"):
        raise RecordError(f"a record of kind {kind!r}; only pages and articles can be read")
    try:
        if value.get("clean") is True and value.get("html") is None:
            return _article({**value, "record": "article"}, fallback_id)
        return _page(msgspec.convert(value, _PageRecord), _beside(value), fallback_id)
    except msgspec.ValidationError as error:
        raise RecordError(f"not a page or article record: {error}") from error


def _beside(value: dict[str, Any]) -> dict[str, Any]:
    """Return what a record says of its page outside "stated"."""
    found = {name: value[name] for name in Stated.__struct_fields__ if value.get(name)}
    texts = {name: said for name, said in found.items() if isinstance(said, str) and name not in _LISTS}
    lists = {name: tuple(said if isinstance(said, list) else [said]) for name, said in found.items() if name in _LISTS}
    return texts | {name: said for name, said in lists.items() if all(isinstance(each, str) for each in said)}


def _page(given: _PageRecord, beside: dict[str, Any], fallback_id: str) -> Page:
    if given.html is not None and given.text is not None:
        raise RecordError('the record has both "html" and "text"; give one of them')
    if given.html is None and given.text is None:
        raise RecordError('the record has neither "html" nor "text"')
    if not (given.html or given.text or "").strip():
        raise RecordError("the page of this record is empty")
    page = Page(
        id=given.id or given.url or fallback_id,
        url=given.url or None,
        publisher=given.publisher or None,
        html=given.html,
        text=given.text,
    )
    fetched, issues = _time("fetched", given.fetched)
    said = {name: value for name, value in msgspec.structs.asdict(given.stated or Stated()).items() if value}
    stated, problems = _stated(Stated(**beside | said) if beside or given.stated else None)
    return replace(page, fetched=fetched, stated=stated, issues=issues + problems)


def _stated(given: Stated | None) -> tuple[Stated | None, tuple[Issue, ...]]:
    if given is None:
        return None, ()
    published, issues = _time("published", given.published)
    modified, problems = _time("modified", given.modified)
    return replace(given, published=published, modified=modified), issues + problems


def _article(value: dict[str, Any], fallback_id: str) -> Article:
    named = value.get("id") or value.get("url") or fallback_id
    article = msgspec.convert({**value, "id": named}, Article)
    text = _conventional(article.text)
    if article.kind in READABLE and not text:
        raise RecordError('the "text" of this article is empty')
    same = text == article.text
    return _timed(
        replace(
            article,
            text=text,
            source_map=article.source_map if same and _maps(article.source_map, len(text)) else (),
            title_at=article.title_at if same and _is_span(article.title_at) else None,
        )
    )


def _conventional(text: str) -> str:
    """Return clean text in the form all rooms rely on: plain blanks and line feeds, no controls, one empty line between."""
    text = _CONTROL.sub(" ", _BLANK.sub(" ", _LINE_END.sub("\n", text)))
    text = "\n".join(line.rstrip(" ") for line in text.split("\n"))
    return _GAP.sub("\n\n", text).strip()


def _timed(article: Article) -> Article:
    """Return the article with the times that can be read, an issue for each that cannot, and what follows from them."""
    times, issues = {}, list(article.issues)
    for name in ("published", "modified", "fetched", "known_at"):
        times[name], problems = _time(name, getattr(article, name))
        issues.extend(problems)
    stated = [time for time in (times["published"], times["modified"]) if time is not None]
    known_at = times["known_at"] or clock.first_known(stated, times["fetched"])
    return replace(
        article,
        published=times["published"],
        modified=times["modified"],
        fetched=times["fetched"],
        known_at=known_at,
        dated=_dating(article),
        issues=tuple(issues),
    )


def _time(name: str, value: str | None) -> tuple[str | None, tuple[Issue, ...]]:
    if not value:
        return None, ()
    if clock.is_time(value):
        return clock.normal(value), ()
    message = f'"{name}" of the record is not an ISO 8601 time: {value[:40]!r}; it is taken as unknown'
    return None, (Issue(code="bad-time", message=message),)


def _dating(article: Article) -> Dating:
    given = article.dated
    if not all(day is None or clock.is_time(day) for day in (given.start, given.end)):
        return Dating()
    return replace(given, evidence=tuple(cite for cite in given.evidence if _quotes(cite, article)))


def _quotes(cite: Cite, article: Article) -> bool:
    return cite.article == article.id and 0 <= cite.start < cite.end <= len(article.text)


def _is_span(span: tuple[int, int] | None) -> bool:
    return span is not None and 0 <= span[0] <= span[1]


def _maps(segments: tuple[Segment, ...], length: int) -> bool:
    """Tell whether segments follow one another within a text of ``length`` and none of them ends before it starts."""
    reached = 0
    for segment in segments:
        if not reached <= segment.start <= segment.end <= length or not 0 <= segment.page_start <= segment.page_end:
            return False
        reached = segment.end
    return True
