"""The site's name as a page prints it: over everything else, before the menu.

A menu begins like a masthead, so a name counts only with a second sign: a menu in one line right below, the same name further
down the page, or the part of the HTML title that is not the headline.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from twosource.articles.furniture import is_byline, is_furniture, is_shared
from twosource.articles.letters import squeeze
from twosource.articles.stamps import stamps

if TYPE_CHECKING:
    from twosource.articles.layout import Layout

_TITLE = 0.8
"""The line of which the line model is so sure is the headline, wherever it stands."""
_TOP, _MENU_BELOW, _MENU_ITEMS, _MENU_WORDS = 5, 4, 3, 4
_MOST_WORDS, _LONGEST, _SHORTEST, _LONG_LINE = 6, 48, 3, 200
_TAIL = re.compile(r"\s+[|–—»›>•·:/-]+\s+|\s*[|»›•]\s*|\s*\t\s*|\s{2,}")
_ITEMS = re.compile(r"\s*[|·•»›>/]\s*|\s{2,}|\t+|\s[-–—]\s")
_INITIALS = re.compile(r"\s*\(([A-Z]{2,6})\)\Z")
_FREQUENCY = re.compile(r"\s+(?:\d{2,4}(?:[.,]\d)?\s?(?:FM|AM|MHz|kHz)?|(?:FM|AM)\s\d[\d.]*)\Z")
_ADDRESS = re.compile(r"https?:|www\.|@|\A\S+:\s|\A[\W\d]+\Z")
_BEFORE = re.compile(r"(?:©|\(c\)|copyright|all rights|told|\()[\s\d,–-]*(?:the )?\Z")
_AFTER = re.compile(r"\b(?!,? [a-z]{3,} (?:a|the)\b)")
_SAID = re.compile(
    r"(?:’s|'s)? (?:is (?:a|an|the|part|not|published|owned|edited)|does not|has learned|understands|"
    r"reserves|may\b|ltd|inc|llc|gmbh|s\.a\.|plc)"
)
_STARTS = re.compile(r"\b")
"""What stands around a name that a page gives itself, case folded."""
_REACH = 40
_ADDRESSES = re.compile(r"@[\w.-]{3,60}|(?:www\.|https?://)[\w.-]{3,60}|\b[\w-]{3,40}\.(?:com|org|net|co|news|info|fm|tv)\b")
_ADDRESS_HINTS = ("@", "www.", "http", ".com", ".org", ".net", ".co", ".news", ".info", ".fm", ".tv")
_PAGE_WORDS = frozenset((
    "home homepage menu news search skip main content sections section subscribe login log sign in register account my your the "
    "latest live live: watch listen topics categories about us contact services products solutions blog shop store courses "
    "courses resources support careers company partners pricing features toggle navigation close open back top english page "
    "print share breaking alert accessibility help cart donate jobs sport sports business politics world opinion markets "
    "weather local features video videos photos events archive all and for to of a an language select location locations "
    "from subject date sent updated published advertisement newsletter newsletters edition e-paper epaper today"
).split())  # fmt: skip


class Masthead(NamedTuple):
    """A site's name, and the index of the line in which it stands."""

    name: str
    line: int


def masthead(layout: "Layout") -> Masthead | None:
    """Return the site's name printed over the page, ``None`` where nothing confirms one. ``Layout.masthead`` remembers it."""
    tail = _squeezed_tail(layout)
    for found in _candidates(layout):
        key = squeeze(found.name)
        if tail is not None:
            if key in tail or tail in key:
                return found
        elif _over_menu(layout, found.line) or _again(layout, found):
            return found
    return None


def _squeezed_tail(layout: "Layout") -> str | None:
    """Return what the HTML title has behind the headline, squeezed; ``None`` where there is no such part."""
    if layout.markup is None or layout.markup.title is None:
        return None
    start, end = layout.markup.title
    parts = _TAIL.split(" ".join((layout.page.html or "")[start : min(end, start + _LONG_LINE)].split()))
    return squeeze(parts[-1]) if len(parts) > 1 else None


def _candidates(layout: "Layout") -> Iterator[Masthead]:
    """Yield the names over the page: the first lines that are no more than a name, or begin with one."""
    top = min(len(layout.texts), _TOP, layout.first)
    for index in range(top):
        raw = _raw(layout, index)
        name = _name(_TAIL.split(raw.strip(), maxsplit=1)[0])
        if name and (layout.markup or layout.titles[index : index + 1] < (_TITLE,)):
            yield Masthead(name, index)


def _raw(layout: "Layout", index: int) -> str:
    """Return a line of a plain-text page with its blanks as they are, which set a name apart from the menu beside it."""
    line = layout.visible.lines[index]
    at = layout.visible.page_span(line.start, line.end) if layout.markup is None else None
    return (layout.page.text or "")[at[0] : at[1]] if at else layout.texts[index]


def _name(text: str) -> str | None:
    """Return a text as a site's name, ``None`` where it is none: a menu's word, a sentence, a date, an address."""
    name = _FREQUENCY.sub("", _INITIALS.sub("", text)).strip()
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not _SHORTEST <= len(name) <= _LONGEST or name[-1] in ".!?:;,…":
        return None
    if all(word.casefold().strip("&’'") in _PAGE_WORDS for word in words) or _ADDRESS.search(name) or is_byline(name):
        return None
    return None if is_furniture(name) or next(stamps(name), None) else name


def _over_menu(layout: "Layout", index: int) -> bool:
    """Tell whether a menu stands in one of the next lines, or beside the name."""
    if "|" in layout.texts[index]:
        return False
    for row in range(index, min(len(layout.texts), index + _MENU_BELOW, max(layout.first, index + 1))):
        text = layout.texts[row]
        if is_byline(text):
            return False
        if _is_menu(_raw(layout, row)) and not is_shared(text):
            return True
    return False


def _is_menu(text: str) -> bool:
    items = [item for item in _ITEMS.split(text.strip()) if item]
    short = sum(len(item.split()) <= _MENU_WORDS for item in items)
    return len(items) >= _MENU_ITEMS and short == len(items) and not any(map(_ends, items))


def _ends(item: str) -> bool:
    return item[-1] in ".!?"


def _again(layout: "Layout", found: Masthead) -> bool:
    """Tell whether the name stands again where a page names itself: its rights, an address, a dateline, words of its own."""
    key, name = squeeze(found.name), found.name.casefold()
    if len(key) > _SHORTEST and any(line > found.line and key in address for line, address in _addresses(layout.texts)):
        return True
    return _is_owned(name, _folded(layout.texts), len(_folded(layout.texts[: found.line + 1])))


@lru_cache(maxsize=4)  # a page is asked for several names
def _folded(texts: tuple[str, ...]) -> str:
    """Return the lines case folded, long ones without their middle."""
    return "\n".join(map(_ends_of, texts)).casefold()


@lru_cache(maxsize=1)
def _addresses(texts: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Return the addresses in the lines, squeezed, each with the index of its line."""
    whole = "\n".join(texts)
    hints = tuple(filter(whole.__contains__, _ADDRESS_HINTS))
    hinted = ((index, text) for index, text in enumerate(texts) if any(map(text.__contains__, hints)))
    return tuple((index, squeeze(address)) for index, text in hinted for address in _ADDRESSES.findall(_ends_of(text)))


def _ends_of(text: str) -> str:
    return text if len(text) <= _LONG_LINE else text[:_LONG_LINE] + " " + text[-_LONG_LINE:]


def _is_owned(name: str, text: str, start: int) -> bool:
    """Tell whether a name stands in a text from an offset on (both case folded) as that of who speaks there or has the rights."""
    at = text.find(name, start)
    while at >= 0:
        end = at + len(name)
        before = text[max(0, at - _REACH) : at].rpartition("\n")[2]
        if _AFTER.match(text, end) and _BEFORE.search(before):
            return True
        if _STARTS.match(text, at) and _SAID.match(text, end):
            return True
        at = text.find(name, at + 1)
    return False


def initials(name: str) -> str:
    """Return the first letters of a name's capitalised words ("Continental Press Service": "cps")."""
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()
