"""Which pages are the same page, and ids that tell different ones apart."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

import msgspec
import xxhash
from msgspec.structs import replace

from twosource.model import Article, Dating, Page

_SHORT = 8
_SURROGATE = re.compile("[\ud800-\udfff]")


def fingerprint(page: Page | Article) -> str:
    """Return 32 hexadecimal digits (XXH128) of what a page says: all but its id, when it was fetched, and what is derived."""
    if isinstance(page, Article):
        page = replace(page, known_at=None, dated=Dating(), source_map=(), title_at=None, language=None, issues=(), entries=())
    content = msgspec.json.encode(replace(page, id="", fetched=None))
    return xxhash.xxh128_hexdigest(content)


def distinct(pages: Iterable[Page | Article]) -> tuple[Page | Article, ...]:
    """Return each page once, sorted by id, under an id of its own.

    A page that was given twice (same id, same content) is kept as first fetched. Different pages under one id all get "#" and
    eight digits of their fingerprint, so that ids do not depend on the order of the sources.
    """
    found = sorted(((page.id, fingerprint(page), page) for page in map(_writable, pages)), key=_order)
    kept = [next(same) for _, same in groupby(found, key=lambda item: item[:2])]
    return tuple(sorted(_renamed(kept), key=lambda page: page.id))


def _writable(page: Page | Article) -> Page | Article:
    """Return the page with U+FFFD for each lone surrogate (half a character, which no file can hold); lengths stay."""
    try:
        msgspec.json.encode(page)
    except UnicodeEncodeError:
        return msgspec.convert(_without_surrogates(msgspec.to_builtins(page)), type(page))
    return page


def _without_surrogates(value: Any) -> Any:
    match value:
        case str():
            return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
        case dict():
            return {key: _without_surrogates(part) for key, part in value.items()}
        case list() | tuple():
            return [_without_surrogates(part) for part in value]
        case _:
            return value


def _order(item: tuple[str, str, Page | Article]) -> tuple[str, str, bool, str, bytes]:
    page_id, digest, page = item
    # Articles alike in all that they say may still differ in what was derived from them.
    derived = msgspec.json.encode(page) if isinstance(page, Article) else b""
    return page_id, digest, page.fetched is None, page.fetched or "", derived


def _renamed(pages: list[tuple[str, str, Page | Article]]) -> Iterable[Page | Article]:
    for page_id, group in groupby(pages, key=lambda item: item[0]):
        namesakes = list(group)
        for _, digest, page in namesakes:
            yield page if len(namesakes) == 1 else replace(page, id=f"{page_id}#{digest[:_SHORT]}")
