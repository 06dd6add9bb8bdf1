"""Who wrote it: names of people only."""

import re
from collections.abc import Iterable, Iterator

from twosource.articles.agencies import PATTERN, agency
from twosource.articles.layout import Layout
from twosource.articles.stamps import stamps

_LABEL = re.compile(
    r"(?:written |reported |posted |story |words |text |article )?(?:by|author|authors|von|par|por|di|door)\b\s*:?\s*",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,|;|\||/|•|·|–|—|\s-\s|\n)\s*|\s+(?:and|&|und|et|y|e|en|with)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:for|of|at|in|from|on|is|was|special to|contributor|correspondent|reporter|editor|staff|senior|chief|"
    r"published|updated|posted|last|to|via)\b.*\Z",
    re.IGNORECASE,
)
_AGENCY_TAIL = re.compile(rf"\s+(?:The )?(?:{PATTERN})\Z")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*\Z")
_NOT_NAMES = frozenset((
    "president", "minister", "secretary", "staff", "editor", "editors", "editorial", "team", "desk", "bureau",
    "admin", "administrator", "newsroom",
    "correspondent", "correspondents", "reporter", "reporters", "writer", "writers", "news", "agency", "agencies",
    "media", "press", "online", "web", "network", "service", "services", "group", "ltd", "inc", "llc", "company",
    "contributor", "contributors", "author", "guest", "special", "published", "updated", "posted", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "min", "read", "share", "email",
    "opinion", "politics", "world", "business", "sports", "technology", "university", "institute", "foundation",
    "association", "office", "department", "council", "blog", "magazine", "times", "daily", "post", "the", "our", "your",
    "this", "user", "anonymous", "unknown", "view", "profile", "more", "all", "posts", "comments", "article",
))  # fmt: skip
_PARTICLES = frozenset((
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten",
    "bin", "ibn", "al", "el", "y", "e", "st", "mc", "af", "av", "zu",
))  # fmt: skip
_WORD = re.compile(r"[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][\w'’.-]*\Z")
_MOST_WORDS = 5
_ABOVE, _BELOW = 8, 3
_LONGEST = 160


def byline(layout: Layout) -> tuple[str, ...]:
    """Return the authors' names, empty where the page names none that is surely a person."""
    said: Iterable[str] = layout.data.people
    names = _names(said, layout) or _names(_metas(layout), layout)
    return names or _first(_printed(layout), layout) or _first(_marked(layout), layout)


def _first(values: Iterable[str], layout: Layout) -> tuple[str, ...]:
    return next(filter(None, (_names((value,), layout) for value in values)), ())


def _metas(layout: Layout) -> Iterator[str]:
    if layout.markup is None:
        return
    wanted = (
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "citation_author",
        "article:author_name",
    )
    yield from (content for name, content in layout.markup.metas if name in wanted and "://" not in content)


def _marked(layout: Layout) -> Iterator[str]:
    """Yield the texts marked as an author's name around the beginning of the article and right after its end."""
    if layout.markup is None:
        return
    for start, end in layout.markup.authors:
        index = layout.index_at(start)
        if layout.first - _ABOVE <= index <= layout.first + _BELOW or 0 < index - layout.last <= _BELOW:
            yield layout.visible.text[start:end]


def _printed(layout: Layout) -> Iterator[str]:
    """Yield what stands behind "By" around the beginning of the article, at most one line of it."""
    low = max(0, layout.first - _ABOVE)
    for index in range(low, min(len(layout.texts), layout.first + _BELOW)):
        line = layout.texts[index]
        if len(line) > _LONGEST:
            continue
        if label := _LABEL.match(line):
            rest = line[label.end() :] or (layout.texts[index + 1] if index + 1 < len(layout.texts) else "")
            dated = next(stamps(rest), None)
            yield rest[: dated.start] if dated else rest
            return
        dated = next(stamps(line), None)
        if dated and not dated.label and dated.start:
            yield _WEEKDAY.sub("", line[: dated.start])


def _names(values: Iterable[str], layout: Layout) -> tuple[str, ...]:
    found: list[str] = []
    for value in values:
        label = _LABEL.match(value)
        for part in _SPLIT.split(value[label.end() :] if label else value):
            name = _name(part or "", layout)
            if name and name not in found:
                found.append(name)
    return tuple(found)


def _name(part: str, layout: Layout) -> str | None:
    """Return the part as a person's name, ``None`` where it is none: agencies, sections, dates, sites, single words."""
    text = _AGENCY_TAIL.sub("", _TAIL.sub("", " ".join(part.split()))).strip(" .,:()[]@*")
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or any(character.isdigit() for character in text) or agency(text):
        return None
    if any(word.lower().strip(".") in _NOT_NAMES for word in words) or _is_site(text, layout):
        return None
    if not all(_WORD.match(word) or word.lower().strip("’'") in _PARTICLES for word in words):
        return None
    return " ".join(word.title() if len(word) > 2 else word for word in words) if text.isupper() else text


def _is_site(text: str, layout: Layout) -> bool:
    squeezed = re.sub(r"\W", "", text).casefold()
    names = [
        layout.page.publisher,
        layout.data.publisher,
        layout.markup.meta("og:site_name") if layout.markup else None,
        layout.host,
    ]
    return any(squeezed == re.sub(r"\W", "", name).casefold() or squeezed == name.partition(".")[0] for name in names if name)
