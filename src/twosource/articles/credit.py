"""The agency or publisher that a page names as the source of its text.

"Source: Reuters", an agency's name as a line of its own over the article, a dateline "TOWN (AP) —", a closing "With inputs
from PTI", an agency in the byline or in ``sourceOrganization`` are credits. What an agency saw or was told, and whose
photograph it is, are not.
"""

import re
from collections.abc import Iterator

from twosource.articles.agencies import PATTERN, agency
from twosource.articles.layout import Layout
from twosource.articles.stamps import stamps

_SOURCE = re.compile(r"(?<!photo )(?<!image )(?<!data )\b(?:news )?source\s*:\s*(?P<name>[^|•·\n]{2,60})", re.IGNORECASE)
_ALONE = re.compile(
    rf"(?:(?i:by |from |source:? |credit:? )|\(|©\s?|[-–—]+ ?)?(?:[Tt]he )?(?P<name>{PATTERN})"
    r"(?: staff| writers?)?(?:\s*(?:@|\||/)\s*[\w.@]+)?\)?\.?\Z"
)
_DATELINE = re.compile(
    rf"(?:[A-ZÀ-Þ][\w.,'’ /-]{{0,60}}?)?[\s,.:-]{{0,4}}"
    rf"(?:[(\[/]\s?(?:the )?(?P<name>{PATTERN})(?:\s?[/,][^)\]]{{1,30}})?\s?[)\]/])\s*(?:[-–—:.]|(?=[A-Z“\"]))"
)
_DASHED = re.compile(rf"(?:[A-Z][\w.,' ]{{0,40}}?\s)?[-–—]\s?\((?P<name>{PATTERN})\)")
# "TOWN, Country, May 3 (Any Agency) --": nothing but a dateline has this form, so the agency need not be a known one.
_TOWN_AND_AGENCY = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:,[^()]{2,40})?\s?"
    r"\((?P<name>[A-Z][\w&.'’-]*(?: (?:of |and |& )?[A-Z][\w&.'’-]*){0,4})\)\s*[-–—]"
)
_INPUTS = re.compile(
    rf"\W{{0,2}}(?:with (?:\w+ )?(?:inputs?|reporting|files|information|material)|"
    r"inputs?|(?:this|the) (?:story|article|report) (?:was|is) "
    rf"(?:first |originally )?(?:published|reported|provided|produced|written|supplied) ?(?:by|on|from|in)|"
    r"(?:via|courtesy(?: of)?|copyright ©?(?: ?\d{4})?|©(?: ?\d{4})?|"
    rf"\(c\)(?: ?\d{{4}})?)):?\s*(?:from |by )?(?:the )?(?P<name>{PATTERN})\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"(?:(?<!\S)[-–—]+\s?|[(\[/])(?:the )?(?P<name>{PATTERN})[)\]/]?\.?\Z")
_BYLINED = re.compile(rf"by\b.{{2,60}}?(?:,|\||[-–—•]|\bof\b|\bfor\b)\s*(?:the )?(?P<name>{PATTERN})\b")
_CAPS_BYLINE = re.compile(
    rf"(?:[Bb]y )?[A-Z][A-Z.' -]{{4,40}}(?:(?:and|,)[A-Z.' -]{{4,40}}){{0,4}}[\s,/|]+(?:The )?(?P<name>{PATTERN})\Z"
)
_BY = re.compile(rf".{{0,100}}?\b(?:by|from) (?:the )?(?P<name>{PATTERN})\s*(?:[,|•·]|\Z)")
_OVER_TEXT = (_ALONE, _BYLINED, _CAPS_BYLINE, _BY)
_HANGING = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b,?\s*\Z|"
    r"\b(?:first |originally )?(?:posted|published|updated)\b(?: at| on)?",
    re.IGNORECASE,
)
_NOT_TEXT = re.compile(r"\b(?:photos?|photograph|image|picture|video|pic|file|getty|graphic)\b", re.IGNORECASE)
_ABOVE, _BELOW, _OPENING, _CLOSING = 10, 6, 3, 3
_LONGEST = 160
_MOST_WORDS = 5


def credit(layout: Layout) -> str | None:
    """Return the credit: an agency's canonical name, or a publisher's as printed after "Source:"; ``None`` without one."""
    return next(_credits(layout), None)


def _credits(layout: Layout) -> Iterator[str]:
    """Yield what the page names, the most explicit first."""
    near = _around(layout)
    yield from (name for line in near if (name := _source(line)))
    yield from _machine(layout)
    for line in _above(layout):
        yield from (name for pattern in _OVER_TEXT if (name := _match(pattern, _undated(line))))
    for paragraph in layout.paragraphs[:_OPENING]:
        yield from filter(None, (_matched(_DATELINE.match(paragraph)), _matched(_DASHED.match(paragraph))))
        if formed := _TOWN_AND_AGENCY.match(paragraph):
            yield formed["name"]
    for paragraph in layout.paragraphs[-_CLOSING:]:
        name = _matched(_INPUTS.match(paragraph)) or _matched(_SIGNED.search(paragraph[-40:]))
        yield from filter(None, (name,))
    yield from (name for line in near if (name := _match(_INPUTS, line)))


def _undated(line: str) -> str:
    """Return a line without the dates in it and what they leave hanging."""
    for stamp in reversed(list(stamps(line)) if len(line) <= _LONGEST else []):
        line = line[: stamp.start] + line[stamp.end :]
    return _HANGING.sub("", line).strip(" ,|•·-–—")


def _machine(layout: Layout) -> Iterator[str]:
    metas = layout.markup.metas if layout.markup else ()
    said = [layout.data.source, *layout.data.organizations, *layout.data.people]
    said += [
        content
        for name, content in metas
        if name in ("author", "dc.source", "source", "syndication-source", "dcterms.source", "article:author")
    ]
    yield from (name for value in said if value and (name := agency(value)))


def _above(layout: Layout) -> tuple[str, ...]:
    return layout.texts[max(0, layout.first - _ABOVE) : layout.first + 1]


def _around(layout: Layout) -> tuple[str, ...]:
    """The lines just above and just below the article."""
    lines = (*_above(layout), *layout.texts[max(layout.last, 0) : layout.last + 1 + _BELOW])
    return tuple(line for line in lines if len(line) <= _LONGEST)


def _source(line: str) -> str | None:
    found = _SOURCE.search(line)
    if found is None or _NOT_TEXT.search(line):
        return None
    name = found["name"].strip(" .,;:()[]")
    known = agency(name) or agency(name.split(",")[0]) or agency(re.split(r"\s[-–—]\s|\s\(", name)[0])
    words = name.split()
    printed = (
        name
        if len(words) <= _MOST_WORDS and all(word[0].isupper() or word in ("of", "the", "and", "&") for word in words)
        else None
    )
    return known or printed


def _match(pattern: re.Pattern[str], line: str) -> str | None:
    return None if len(line) > _LONGEST or _NOT_TEXT.search(line) else _matched(pattern.match(line))


def _matched(found: re.Match[str] | None) -> str | None:
    return agency(found["name"]) if found else None
