"""Which pages are the same page, and ids that tell different ones apart."""

import re
from collections.abc import Container, Iterable, Iterator
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


def unique(pages: Iterable[Page | Article]) -> Iterator[Page | Article]:
    """Yield each page once, in the order they come in, under an id of its own.

    A page that comes twice (same id, same content) is passed over; a different page under an id that is taken gets "#" and
    digits of its fingerprint. Of each page two hashes of 16 bytes are remembered, and nothing else.
    """
    seen: set[bytes] = set()
    for page in map(_writable, pages):
        digest = fingerprint(page)
        said = _hash(page.id, digest)
        if said not in seen:
            page_id = page.id if _hash(page.id) not in seen else _free(page.id, digest, seen)
            seen.update((said, _hash(page_id)))
            yield page if page_id == page.id else replace(page, id=page_id)


def distinct(pages: Iterable[Page | Article]) -> tuple[Page | Article, ...]:
    """Return each page once, sorted by id, under an id of its own (``unique``), whatever the order in which they come.

    Of pages under one id, the one that was fetched first keeps it, so that a page that is found later changes no id.
    """
    found = sorted(map(_writable, pages), key=_order)
    return tuple(sorted(unique(found), key=lambda page: page.id))


def _hash(*parts: str) -> bytes:
    return xxhash.xxh128_digest("\0".join(parts).encode())


def _free(page_id: str, digest: str, seen: Container[bytes]) -> str:
    candidates = (f"{page_id}#{digest[:length]}" for length in range(_SHORT, len(digest)))
    return next((each for each in candidates if _hash(each) not in seen), f"{page_id}#{digest}")


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


def _order(page: Page | Article) -> tuple[str, bool, str, str, bytes]:
    # Articles alike in all that they say may still differ in what was derived from them.
    derived = msgspec.json.encode(page) if isinstance(page, Article) else b""
    return page.id, page.fetched is None, page.fetched or "", fingerprint(page), derived
