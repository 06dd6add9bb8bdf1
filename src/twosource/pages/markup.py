"""XML read element by element, without trust: nothing is fetched, no entity is expanded, damage does not end the reading."""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element
# What makes the parser lose elements. What else it forgives (an unknown entity, a bare "&") costs at most a character.
_LOSSES = frozenset({
    "ERR_TAG_NOT_FINISHED", "ERR_TAG_NAME_MISMATCH", "ERR_DOCUMENT_END", "ERR_DOCUMENT_EMPTY", "ERR_GT_REQUIRED",
    "ERR_LTSLASH_REQUIRED", "ERR_RESOURCE_LIMIT", "ERR_ENTITY_LOOP", "ERR_CDATA_NOT_FINISHED", "ERR_INTERNAL_ERROR",
})  # fmt: skip
# The commonest faults of feeds, each of which may cost the rest of them: a bare "&", HTML's entities, controls.
_FAULT = re.compile(r"<!\[CDATA\[(?:[^\]]|\](?!\]>))*+|&(?!#|(?:amp|lt|gt|quot|apos);)(?:\w{1,32};)?")
_CONTROLS = dict.fromkeys({*range(32)} - {*map(ord, "\t\n\r")}, " ")
_CHUNK = 65_536


class Elements:
    """The complete elements with certain local names in a document, each emptied once it was looked at.

    After the last one, ``damage`` says why elements may be missing, ``None`` where none is.
    """

    def __init__(self, text: str, names: tuple[str, ...]) -> None:
        self._data, self._names = _repaired(text).encode("utf-8", "replace"), names
        self.damage: str | None = None

    def __iter__(self) -> Iterator[Element]:
        parser = etree.XMLPullParser(
            events=("end",),
            tag=tuple(f"{{*}}{name}" for name in self._names),
            encoding="utf-8",  # whatever the document declares: it has been decoded already
            recover=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,  # libxml2's own bounds: depth, length of a text, growth by entities
            remove_comments=True,
            remove_pis=True,
        )
        done: Element | None = None
        for start in range(0, len(self._data), _CHUNK):
            parser.feed(self._data[start : start + _CHUNK])
            for _, element in parser.read_events():
                if done is not None and (parent := done.getparent()) is not None:
                    parent.remove(done)
                yield element
                element.clear()
                done = element
        self._end(parser)

    def _end(self, parser: etree.XMLPullParser) -> None:
        try:
            parser.close()
        except etree.XMLSyntaxError as error:
            self.damage = str(error)
        for entry in parser.feed_error_log:
            if self.damage is None and entry.type_name in _LOSSES:
                self.damage = f"{entry.message.strip()}, line {entry.line}"


def _repaired(document: str) -> str:
    return _FAULT.sub(_repair, document.translate(_CONTROLS))


def _repair(found: re.Match[str]) -> str:
    return escape(unescape(found[0]), quote=False) if found[0].startswith("&") else found[0]


def name(element: Element) -> str:
    """Return an element's local name in lower case, "" for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def space(element: Element) -> str:
    """Return an element's namespace in lower case, "" for none."""
    return element.tag.rpartition("}")[0].lower() if isinstance(element.tag, str) else ""


def text(element: Element | None) -> str:
    """Return all text in an element, "" for none; entities that were not expanded stand as they are written."""
    return "".join(element.itertext()).strip() if element is not None else ""


def inner(element: Element) -> str:
    """Return what is in an element as markup."""
    parts = [etree.tostring(child, encoding="unicode", method="html") for child in element]
    return (element.text or "") + "".join(parts)
