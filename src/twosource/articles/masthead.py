"""The site's name as a page prints it: over everything else, before the menu.

A menu begins like a masthead, so a name counts only with a second sign: a menu in one line right below, the same name further
down the page or in its address, a word that papers' names have and the headline below, or the part of the HTML title that is
not the headline.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from twosource.articles.agencies import agency
from twosource.articles.datelines import dateline
from twosource.articles.furniture import is_byline, is_furniture, is_shared
from twosource.articles.letters import squeeze
from twosource.articles.menu import is_menu, is_page_word, is_worded_menu, without_menu
from twosource.articles.papers import is_paper, is_surely_paper
from twosource.articles.stamps import stamps

if TYPE_CHECKING:
    from twosource.articles.layout import Layout

_TITLE = 0.8
"""The line of which the line model is so sure is the headline, wherever it stands."""
_HEADLINE, _RIVAL, _DOUBTED = 0.3, 0.25, 0.01
"""The least likelihood of the headline below a paper's name; the most of the name's own, as a part of that; the least where
the name may be the likelier."""
_TOP, _MENU_BELOW, _INTO, _NEAR = 5, 4, 2, 5
_MOST_WORDS, _BRIEF, _LONGEST, _SHORTEST, _LONG_LINE = 6, 4, 48, 3, 200
_TAIL = re.compile(r"\s+[|–—»›>•·:/-]+\s+|\s*[|»›•]\s*|\s*\t\s*|\s{2,}")
_GOES_ON = re.compile(r"\s(?:of|for|de|des|du|der|di|do|da)\s")
_NOTE = re.compile(r"\s*\([^()]{2,24}\)\Z")
"""Initials or an edition behind a name."""
_FREQUENCY = re.compile(r"\s+(?:\d{2,4}(?:[.,]\d)?\s?(?:FM|AM|MHz|kHz)?|(?:FM|AM)\s\d[\d.]*)\Z")
_ADDRESS = re.compile(r"https?:|www\.|@|\A\S+:\s|\S[/—]\S|\A[\W\d]+\Z")
_BEFORE = re.compile(
    r"(?:(?:©|\(c\)|copyright|all rights|told|\()[\s\d,–-]*|\A(?:about|contact|follow|subscribe to|advertise (?:in|with|on)) )"
    r"(?:the )?\Z"
)
_AFTER = re.compile(r"\b(?!,? [a-z]{3,} (?:a|the)\b)")
_SAID = re.compile(
    r"(?:’s|'s)? (?:is (?:a|an|the|part|not|published|owned|edited)|does not|has learned|understands|"
    r"reserves|may\b|ltd|inc|llc|gmbh|s\.a\.|plc)"
)
_STARTS = re.compile(r"\b")
_HEADLINES = frozenset("on to as after over by with for at from is are says".split())
"""Words of headlines that names of papers do not have."""
_SMALL = frozenset("of the and for & de la le di da do du der die das des und et y e del los las van von en in".split())
"""What stands around a name that a page gives itself, case folded."""
_REACH = 40
_LOWER = re.compile(r"\b[^\W\d_A-Z][^\W\d_]+")
_ADDRESSES = re.compile(r"@[\w.-]{3,60}|(?:www\.|https?://)[\w.-]{3,60}|\b[\w-]{3,40}\.(?:com|org|net|co|news|info|fm|tv)\b")
_ADDRESS_HINTS = ("@", "www.", "http", ".com", ".org", ".net", ".co", ".news", ".info", ".fm", ".tv")


class Masthead(NamedTuple):
    """A site's name, and the index of the line in which it stands."""

    name: str
    line: int


def masthead(layout: "Layout") -> Masthead | None:
    """Return the site's name printed over the page, ``None`` where nothing confirms one."""
    tail = _tail(layout)
    for found in _candidates(layout):
        if tail is not None:
            if _is_same(layout, found, tail):
                return found
        elif _over_menu(layout, found.line) or _again(layout, found) or _is_paper_over_headline(layout, found):
            return found
    return None


def _tail(layout: "Layout") -> str | None:
    """Return what the HTML title has behind the headline; ``None`` where there is no such part."""
    if layout.markup is None or layout.markup.title is None:
        return None
    start, end = layout.markup.title
    parts = _TAIL.split(unescape(" ".join((layout.page.html or "")[start : min(end, start + _LONG_LINE)].split())))
    return parts[-1] if len(parts) > 1 else None


def _is_same(layout: "Layout", found: Masthead, tail: str) -> bool:
    """Tell whether a name is the title's, or that without some words around it.

    The first word of a longer name is none ("Ministry" of the "Ministry of Energy"), nor are some words of the headline.
    """
    key, other = squeeze(found.name), squeeze(tail)
    if other in key:
        return True
    headings = (text for line, text in zip(layout.visible.lines, layout.texts, strict=True) if line.level == 1)
    return key in other and not _GOES_ON.match(tail[len(found.name) :]) and not any(other in squeeze(text) for text in headings)


def _candidates(layout: "Layout") -> Iterator[Masthead]:
    """Yield the names over the headline: the first lines that are no more than a name, or begin with one."""
    for index in range(min(len(layout.texts), _TOP, max(layout.first, 1))):
        name = _name(_TAIL.split(_raw(layout, index).strip(), maxsplit=1)[0])
        headline = layout.markup is None and layout.titles[index] >= _TITLE and not is_menu(_raw(layout, index))
        if name and not (headline and not is_paper(name)):
            yield Masthead(name, index)
        if headline:
            return


def _raw(layout: "Layout", index: int) -> str:
    """Return a line of a plain-text page with its blanks as they are, which set a name apart from the menu beside it."""
    line = layout.visible.lines[index]
    at = layout.visible.page_span(line.start, line.end) if layout.markup is None else None
    return (layout.page.text or "")[at[0] : at[1]] if at else layout.texts[index]


def _name(text: str) -> str | None:
    """Return a text as a site's name, ``None`` where it is none: a menu's word, a sentence, a date, an address."""
    name = _FREQUENCY.sub("", _NOTE.sub("", without_menu(text))).strip()
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not _SHORTEST <= len(name) <= _LONGEST or name[-1] in ".!?:;,…":
        return None
    if all(map(is_page_word, words)) or is_worded_menu(name) or _ADDRESS.search(name) or is_byline(name):
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
        if is_menu(_raw(layout, row)) and not is_shared(text):
            return True
    return False


def _again(layout: "Layout", found: Masthead) -> bool:
    """Tell whether the name stands again where a page names itself: its rights, an address, a dateline, words of its own."""
    key, name = squeeze(found.name), found.name.casefold()
    if len(key) > _SHORTEST and any(line > found.line and key in address for line, address in _addresses(layout.texts)):
        return True
    if squeeze((layout.host or "").partition(".")[0]) in (key, key.removeprefix("the")) or _is_sender(layout, found):
        return True
    return _is_owned(name, _folded(layout.texts), len(_folded(layout.texts[: found.line + 1])))


def _is_sender(layout: "Layout", found: Masthead) -> bool:
    """Tell whether the dateline of the text has the name's initials ("Continental Press Service", "ROME (CPS) -")."""
    opening = layout.texts[found.line + 1 : layout.first + _INTO]
    key = initials(found.name)
    return len(key) >= _SHORTEST and any(mark.name.casefold() == key for line in opening for mark in dateline(line))


def _is_paper_over_headline(layout: "Layout", found: Masthead) -> bool:
    """Tell whether the name is a paper's and stands over everything else, the headline below it."""
    words = found.name.split()
    own = [word for word in words[:-1] if word != "The"] or words[-1:]
    return (
        is_paper(found.name)
        and all(word[0].isupper() or word in _SMALL for word in words)
        and not any(word.casefold() in _HEADLINES or word.isdigit() for word in words)
        and not all(map(is_page_word, own))
        and agency(found.name) is None
        and all(_is_bar(layout, line) for line in range(found.line))
        and _has_headline(layout, found)
    )


def _is_bar(layout: "Layout", index: int) -> bool:
    """Tell whether a line is the site's: furniture, a bar of links, or words of one."""
    text = layout.texts[index]
    return is_furniture(text) or is_menu(_raw(layout, index)) or all(map(is_page_word, text.split()))


def _has_headline(layout: "Layout", found: Masthead) -> bool:
    """Tell whether a headline stands below the name: one far more likely, or one that may be it where the name is no headline."""
    below = range(found.line + 1, min(len(layout.texts), found.line + 1 + _NEAR, layout.first + _INTO))
    likely = max((layout.titles[line] for line in below), default=0.0)
    if is_surely_paper(found.name) and likely >= max(_HEADLINE, layout.titles[found.line] / _RIVAL):
        return True
    brief = len(found.name.split()) <= _BRIEF or is_surely_paper(found.name)
    return brief and likely >= _DOUBTED and not _is_told(found.name, layout.paragraphs)


def _is_told(name: str, paragraphs: Sequence[str]) -> bool:
    """Tell whether most words of a name stand in the text in lower case, as those of a headline and of a subject do."""
    words = [word.lower() for word in name.split()[:-1] if not is_page_word(word) and word not in _SMALL]
    told = {word for paragraph in paragraphs for word in _LOWER.findall(paragraph)}
    return 2 * sum(word in told for word in words) > len(words)


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
