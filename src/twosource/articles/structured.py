"""What a page says of its article in JSON-LD (schema.org)."""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

_ARTICLE = re.compile(r"(?:\w*Article|\w*Posting|Report|Review|Recipe|WebPage)\Z")
_CONTROL = re.compile(r"[\x00-\x1f]")
_MOST = 2_000_000
_MOST_NODES = 20_000
_MOST_AUTHORS, _MOST_CRUMBS = 50, 10


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The fields of the page's article object, as written; empty or ``None`` where absent.

    ``personal`` tells that the publisher is a person; ``live`` is a LiveBlogPosting.
    """

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    people: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    publisher: str | None = None
    personal: bool = False
    source: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    language: str | None = None
    url: str | None = None
    live: bool = False
    types: tuple[str, ...] = ()
    crumbs: tuple[str, ...] = ()


def linked_data(blocks: Sequence[str]) -> LinkedData:
    """Read the first article object of the page's JSON-LD blocks; damaged blocks are passed over."""
    nodes = [node for block in blocks for node in _nodes(block)]
    types = tuple(sorted({kind for node in nodes for kind in _types(node)}))
    articles = [node for node in nodes if any(_ARTICLE.match(kind) for kind in _types(node))]
    articles.sort(key=lambda node: ("WebPage" in _types(node), "headline" not in node, "datePublished" not in node))
    crumbs = _crumbs(nodes)
    if not articles:
        return LinkedData(types=types, crumbs=crumbs)
    # An object is often named by its address alone, or with its name: the fullest one is the object itself.
    node, by_id = articles[0], {node["@id"]: node for node in sorted(nodes, key=len) if isinstance(node.get("@id"), str)}
    signed = next((author for one in articles if (author := one.get("author") or one.get("creator"))), None)
    people, organizations = _authors(signed, by_id)
    return LinkedData(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        published=_text(node.get("datePublished")),
        modified=_text(node.get("dateModified")),
        people=people,
        organizations=organizations,
        publisher=_name(node.get("publisher"), by_id),
        personal="Person" in _types(_node(node.get("publisher"), by_id)),
        source=_name(node.get("sourceOrganization"), by_id),
        section=next(iter(_texts(node.get("articleSection"))), None),
        keywords=tuple(_texts(node.get("keywords"))),
        language=_text(node.get("inLanguage")),
        url=_text(node.get("url")) or _text(node.get("mainEntityOfPage")),
        live=any("LiveBlogPosting" in _types(other) for other in nodes),
        types=types,
        crumbs=crumbs,
    )


def _nodes(block: str) -> Iterator[dict[str, Any]]:
    """Yield all objects of a block, outermost first, without recursion."""
    if len(block) > _MOST:
        return
    try:
        waiting: deque[Any] = deque()
        waiting.append(json.loads(_CONTROL.sub(" ", block.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"))))
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(item for item in value.values() if isinstance(item, dict | list))
        elif isinstance(value, list):
            waiting.extend(value)


def _crumbs(nodes: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """Return the names of the page's trail of breadcrumbs, the outermost first."""
    trail = next((node for node in nodes if "BreadcrumbList" in _types(node)), {})
    listed = trail.get("itemListElement")
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    names = (_text(item.get("name")) or _name(item.get("item"), {}) for item in items[:_MOST_CRUMBS])
    return tuple(name for name in names if name and "://" not in name)


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _text(value: object) -> str | None:
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _texts(value: object) -> list[str]:
    values: Iterable[object] = value if isinstance(value, list) else value.split(",") if isinstance(value, str) else ()
    return [text for text in map(_text, values) if text]


def _name(value: object, by_id: dict[str, dict[str, Any]]) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        named = value if "name" in value else by_id.get(str(value.get("@id")), value)
        value = named.get("name")
    return _text(value[0] if isinstance(value, list) and value else value)


def _node(value: object, by_id: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the object that a value is or points to, an empty one where it is none."""
    return by_id.get(str(value.get("@id")), value) if isinstance(value, dict) else {}


def _authors(value: object, by_id: dict[str, dict[str, Any]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of people and of organizations."""
    people: list[str] = []
    organizations: list[str] = []
    for item in value[:_MOST_AUTHORS] if isinstance(value, list) else [value]:
        name = _name(item, by_id)
        if name:
            (organizations if _is_organization(_node(item, by_id)) else people).append(name)
    return tuple(people), tuple(organizations)


def _is_organization(node: dict[str, Any]) -> bool:
    kinds = _types(node)
    return "Person" not in kinds and any("Organization" in kind for kind in kinds)


@dataclass(frozen=True, slots=True)
class Update:
    """One update of a live page, as its JSON-LD lists it."""

    published: str
    headline: str | None
    body: str | None


def updates(blocks: Sequence[str]) -> tuple[Update, ...]:
    """Return the dated updates of the page's LiveBlogPosting, in the order listed; damaged blocks are passed over."""
    nodes = (node for block in blocks for node in _nodes(block) if "LiveBlogPosting" in _types(node))
    lists = (node.get("liveBlogUpdate") for node in nodes)
    items = (item for listed in lists for item in (listed if isinstance(listed, list) else [listed]))
    return tuple(
        Update(published, _text(item.get("headline")), _text(item.get("articleBody")))
        for item in items
        if isinstance(item, dict) and (published := _text(item.get("datePublished")))
    )
