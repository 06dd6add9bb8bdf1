"""Items of news agencies in ninjs (IPTC News in JSON; 1.x, 2.x and 3.x, which differ in how they spell the same) to pages."""

import re
from collections.abc import Iterator
from typing import Any

from twosource import clock
from twosource.errors import RecordError
from twosource.model import Issue, Page, Stated
from twosource.pages.entries import absolute, plain

_MARKS = ("headline", "headlines", "versioncreated", "pubstatus", "bodies", "representationtype", "renditions", "$standard")
_TYPES = ("text", "audio", "video", "picture", "graphic", "composite", "component", "event")
_SOURCES = ("infosource", "infosources", "provider")
_SPLIT = re.compile(r"\s{0,9}[,/|]\s{0,9}")
_HTML, _PLAIN = "html", "plain"


def is_item(value: Any) -> bool:
    """Tell whether a JSON value is a ninjs item: it has a ``uri``, and fields that only such items have."""
    if not isinstance(value, dict) or not isinstance(value.get("uri"), str) or "html" in value or "text" in value:
        return False
    return value.get("type") in _TYPES or any(key.lower() in _MARKS or key.lower().startswith("body_") for key in value)


def page(value: dict[str, Any]) -> Page:
    """Return the page that an item holds; one that is no text, not complete or called back holds its headline alone.

    Raise RecordError where it has neither body nor headline.
    """
    item = _lowered(value)
    title = _headline(item)
    problem = _problem(item)
    text, form = _body(item) if problem is None else ("", _PLAIN)
    if problem is None and not text.strip():
        if not title:
            raise RecordError("the item has neither body nor headline")
        problem = Issue(code="title-only", message="the item holds a headline and no text")
    if not text.strip():
        text, form = title or "", _PLAIN
    return Page(
        id=item["uri"],
        url=absolute(None, _said(item, "uri")),
        publisher=_publisher(item),
        html=text if form == _HTML else None,
        text=text if form == _PLAIN else None,
        stated=_stated(item, title),
        issues=() if problem is None else (problem,),
    )


def _problem(item: dict[str, Any]) -> Issue | None:
    """Return why the item is no article that may be used."""
    if (kind := item.get("type", "text")) not in ("text", "composite"):
        return Issue(code="not-text", message=f"the item is of type {str(kind)[:40]!r}; only text is read")
    if (status := item.get("pubstatus", "usable")) != "usable":
        return Issue(code="withdrawn", message=f"the agency marks the item as {str(status)[:40]!r}: it is not to be used")
    if item.get("representationtype", "complete") != "complete":
        return Issue(code="summary-only", message="the item says that it is not complete")
    return None


def _lowered(value: dict[str, Any]) -> dict[str, Any]:
    """Return the item with the names of its fields in lower case: 3.x writes versionCreated for versioncreated."""
    return {key.lower(): each for key, each in value.items()}


def _body(item: dict[str, Any]) -> tuple[str, str]:
    """Return the body and its form, HTML before plain text."""
    bodies = [_lowered(each) for each in _list(item, "bodies")]
    typed = [(_said(each, "contenttype") or _said(each, "role") or "", _said(each, "value")) for each in bodies]
    typed += [(key, _said(item, key)) for key in sorted(item) if key.startswith("body_")]
    given = [(kind.lower(), text) for kind, text in typed if text]
    for kind, text in given:
        if "html" in kind:
            return text, _HTML
    return next((text for _, text in given), ""), _PLAIN


def _headline(item: dict[str, Any]) -> str | None:
    """Return the main headline: the one for it, or the first."""
    headlines = [_lowered(each) for each in _list(item, "headlines")]
    headlines.sort(key=lambda each: each.get("role") != "main")
    values = [_said(item, "headline"), *(_said(each, "value") for each in headlines), _said(item, "title")]
    return next((plain(value) for value in values if value), None)


def _stated(item: dict[str, Any], title: str | None) -> Stated:
    version = _time(item, "versioncreated")
    published = _time(item, "firstcreated") or _time(item, "contentcreated") or version
    return Stated(
        title=title,
        byline=_byline(item),
        published=published,
        modified=version if version != published else None,
        credit=next(_names(item, *_SOURCES), None),
        tags=tuple(dict.fromkeys(_names(item, "subject", "subjects"))),
        language=_said(item, "language"),
        bare=True,
    )


def _byline(item: dict[str, Any]) -> tuple[str, ...]:
    """Return the line of names, without the agency's own that often ends it."""
    agencies = {name.casefold() for name in _names(item, *_SOURCES)}
    names = _SPLIT.split(_said(item, "byline") or _said(item, "by") or "")
    line = ", ".join(name for name in names if name.casefold() not in agencies).strip()
    return (line,) if line else ()


def _publisher(item: dict[str, Any]) -> str | None:
    return next(_names(item, "provider"), None) or _said(item, "copyrightholder")


def _names(item: dict[str, Any], *keys: str) -> Iterator[str]:
    for key in keys:
        value = item.get(key)
        for each in value if isinstance(value, list) else [value]:
            name = _said(each, "name") if isinstance(each, dict) else each
            if isinstance(name, str) and name.strip():
                yield name


def _time(item: dict[str, Any], key: str) -> str | None:
    value = _said(item, key)
    return clock.normal(value) if value and clock.is_time(value) else None


def _list(item: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = item.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _said(item: dict[str, Any], key: str) -> str | None:
    value = item.get(key)
    return value if isinstance(value, str) and value.strip() else None
