"""Who published the page, in which section, under which tags and address."""

import re

from twosource.articles.agencies import agency
from twosource.articles.layout import Layout

_COPYRIGHT = re.compile(
    r"\W{0,2}(?:(?:copyright|©|\(c\))[\s,]*){1,3}\s*(?:by\s)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)?\d\d))?)?[\s,.:|-]*(?:by\s)?(?P<name>[^|•·,;:–—\n]{2,60})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:\.?\s*all rights\b|\ball rights\b|\s-\s|\.\s|\ball content|\breproduction|\bterms|\bis a registered|(?:19|20)\d\d).*\Z",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"\b(?:permission of|visit|© ?(?:\d{4})?|at) (?:www\.)?(?P<name>[a-z0-9-]{3,40}"
    r"\.(?:com|org|net|co\.[a-z]{2}|com\.[a-z]{2}|news|info|[a-z]{2}))\b",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"(?:all rights|the authors?|rights|reserved|\d|this|your|image|photo|material|content|notice|policy|infringement|law)",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"(?:you are here\W*)?(?:home(?:page)?)\s*(?:[>»/›→|:]+\s*|(?=[A-Z]))(?P<rest>[A-Z].{1,80})", re.IGNORECASE)
_HERE = re.compile(r"you are here\W+(?P<rest>.{2,100})", re.IGNORECASE)
_CRUMB_SPLIT = re.compile(r"\s*[>»/›→|]+\s*|(?<=[a-z])(?=[A-Z][a-z])")
_TAGS = re.compile(r"(?:tags?|tagged(?: with| as| in)?|topics?|filed under|keywords)\s*:?\s*(?P<rest>\S.*)", re.IGNORECASE)
_HASHTAG = re.compile(r"#\s?([^#,|]+)")
_MOST_WORDS, _LONGEST, _MOST_TAGS = 5, 200, 30
_SHORT_CRUMB = 3
_ABOVE, _BELOW = 14, 8


def publisher(layout: Layout) -> str | None:
    """Return the publisher: the record's, og:site_name, JSON-LD's, or the copyright line's; ``None`` rather than a guess."""
    if layout.page.publisher:
        return layout.page.publisher
    said = (
        (layout.markup.meta("og:site_name", "application-name", "publisher", "dc.publisher"), layout.data.publisher)
        if layout.markup
        else ()
    )
    for name in said:
        if name and "://" not in name:
            return " ".join(name.split())
    return _copyright(layout) or _domain(layout)


def _copyright(layout: Layout) -> str | None:
    """Return the owner named in the last copyright line outside the article."""
    for index in range(len(layout.texts) - 1, -1, -1):
        line = layout.texts[index]
        found = _COPYRIGHT.match(line) if index not in layout.inside and len(line) <= 2 * _LONGEST else None
        if found:
            name = _RIGHTS.sub("", found["name"]).strip(" .,-©")
            if _is_name(name):
                return name
    return None


def _is_name(text: str) -> bool:
    """Tell whether the words of a copyright line are a publisher's name; agencies own texts and pictures on others' pages."""
    return text[:1].isupper() and len(text.split()) <= _MOST_WORDS and not _NOT_NAMES.match(text) and not agency(text)


def _domain(layout: Layout) -> str | None:
    for index in range(len(layout.texts) - 1, -1, -1):
        found = _DOMAIN.search(layout.texts[index]) if index not in layout.inside else None
        if found:
            return found["name"].lower()
    return None


def section(layout: Layout) -> str | None:
    """Return the section: stated, or the last of the breadcrumbs over the article."""
    stated = layout.data.section or (
        layout.markup.meta("article:section", "parsely-section", "section") if layout.markup else None
    )
    if stated and "://" not in stated:
        return " ".join(stated.split())
    for line in layout.texts[max(0, layout.first - _ABOVE) : layout.first]:
        found = (_HERE.match(line) or _CRUMBS.match(line)) if len(line) <= _LONGEST else None
        if found:
            crumbs = [crumb for crumb in _CRUMB_SPLIT.split(found["rest"].strip()) if crumb and crumb.lower() != "home"]
            short = [crumb.strip() for crumb in crumbs if len(crumb.split()) <= _SHORT_CRUMB]
            return short[-1] if short else None
    return None


def tags(layout: Layout) -> tuple[str, ...]:
    """Return the article's tags: stated, or from a tag line after (or just over) the article."""
    metas = layout.markup.metas if layout.markup else ()
    stated = [content for name, content in metas if name == "article:tag"] or list(layout.data.keywords)
    if not stated and layout.markup:
        stated = (layout.markup.meta("news_keywords", "keywords", "parsely-tags") or "").split(",")
    return _clean(stated) or _clean(_tag_line(layout))


def _tag_line(layout: Layout) -> list[str]:
    end = min(len(layout.texts), layout.last + 1 + _BELOW)
    for line in layout.texts[max(layout.last, 0) : end]:
        found = _TAGS.fullmatch(line) if len(line) <= _LONGEST else None
        if found:
            return _HASHTAG.findall(found["rest"]) or found["rest"].split(",")
    return []


def _clean(values: list[str]) -> tuple[str, ...]:
    found = dict.fromkeys(" ".join(value.strip(" #").split()) for value in values)
    return tuple(value for value in found if value and len(value) <= _LONGEST // 3)[:_MOST_TAGS]
