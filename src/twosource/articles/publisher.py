"""Who published the page, in which section, under which tags and address."""

import re
from collections.abc import Iterator

from twosource.articles.agencies import agency
from twosource.articles.found import Found
from twosource.articles.furniture import is_furniture
from twosource.articles.layout import Layout
from twosource.articles.outlets import outlet

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
FIRST_PAGE = r"(?i:(?:you are here\W*)?(?:home(?:page)?|accueil|startseite|inicio|início|hjem|forside|strona główna|главная))"
"""What a trail from the first page down begins with."""
_CRUMBS = re.compile(rf"{FIRST_PAGE}(?:\s*[>»/›→:]+\s*|(?=[A-Z]))(?P<rest>[^\W\d_].{{1,80}})")
"""A trail; blanks and upright strokes part the items of a bar, which are no trail."""
_HERE = re.compile(r"you are here\W+(?P<rest>.{2,100})", re.IGNORECASE)
_CRUMB_SPLIT = re.compile(r"\s*[>»/›→|]+\s*|(?<=[a-z])(?=[A-Z][a-z])")
_CRUMB_MARK = re.compile(r"\s*[>»/›→|]+\s*")
_CRUMB_DEPTH, _CRUMBS_AT_MOST = 8, 10
_TAGS = re.compile(
    r"(?:tags?|tagged(?: with| as| in)?|(?:topics?|tags) (?:mentioned )?in this (?:article|story)|topics?|filed under|keywords)"
    r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))\s*(?::\s*|$)?(?P<rest>.*)",
    re.IGNORECASE,
)
_TAG = re.compile(r"[\s*•·#–-]*(?P<tag>[^\W_](?:[^\W_]|[ &'’./+-]){0,40}[^\W_])\s*(?:[\[(]\s?(?:https?:|/)\S*[\])])?")
_HASHTAG = re.compile(r"#\s?([^#,|]+)")
_MOST_WORDS, _LONGEST, _MOST_TAGS, _MOST_KEYWORDS = 5, 200, 30, 5000
_SHORT_CRUMB = 3
_ABOVE, _BELOW, _TAGS_BELOW = 14, 8, 10


def publisher(layout: Layout) -> Found[str] | None:
    """Return the publisher: the record's, as the page states it, as the table of outlets knows the host, or as printed."""
    return next((Found(" ".join(name.split()), basis) for name, basis in _publishers(layout) if name and "://" not in name), None)


def _publishers(layout: Layout) -> Iterator[tuple[str | None, str]]:
    yield layout.page.publisher, "record"
    if layout.markup:
        yield layout.markup.meta("og:site_name"), "meta og:site_name"
        yield layout.data.publisher, "JSON-LD"
        yield layout.markup.meta("application-name", "publisher", "dc.publisher"), "meta publisher"
    known = outlet(layout.host)
    yield (known.name if known else None), "table of outlets"
    printed = layout.masthead
    yield (printed.name if printed else None), "masthead"
    yield _copyright(layout), "copyright line"
    yield _domain(layout), "domain in the page's own notice"


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


def section(layout: Layout) -> Found[str] | None:
    """Return the section: stated, or the last of the breadcrumbs over the article."""
    metas = layout.markup.meta("article:section", "parsely-section", "section") if layout.markup else None
    said = (
        (layout.data.section, "JSON-LD"),
        (metas, "meta article:section"),
        (_last_crumb(layout.data.crumbs, layout), "JSON-LD BreadcrumbList"),
        (_last_crumb(_marked_crumbs(layout), layout), "breadcrumb element"),
        (_printed_section(layout), "printed breadcrumbs"),
    )
    return next((Found(" ".join(name.split()), basis) for name, basis in said if name and _is_section(name)), None)


def _is_section(name: str) -> bool:
    return "://" not in name and len(name) <= _LONGEST // 3


def _last_crumb(crumbs: tuple[str, ...], layout: Layout) -> str | None:
    """Return the innermost crumb that is neither the site's first page nor the article itself."""
    inner = [crumb for crumb in crumbs[1:] if len(crumb.split()) <= _SHORT_CRUMB and crumb not in (layout.data.headline, "Home")]
    return inner[-1] if inner else None


def _marked_crumbs(layout: Layout) -> tuple[str, ...]:
    """Return the links in the first element that is marked as the trail of breadcrumbs, the outermost first."""
    if layout.markup is None:
        return ()
    elements, trail = layout.markup.elements, None
    marked = {index for index, element in enumerate(elements) if "readcrumb" in element.attributes}
    crumbs: list[str] = []
    for line, text in zip(layout.visible.lines[: layout.first if marked else 0], layout.texts, strict=False):
        block, root = line.block, None
        for _ in range(_CRUMB_DEPTH):
            if block < 0:
                break
            root = block if block in marked else root
            block = elements[block].parent
        if root is None or (trail is not None and root != trail):
            continue
        trail = root
        crumbs += [crumb for crumb in _CRUMB_MARK.split(text) if any(map(str.isalpha, crumb)) and "{" not in crumb]
    return tuple(crumbs[: _CRUMBS_AT_MOST if len(crumbs) > 1 else 0])


def _printed_section(layout: Layout) -> str | None:
    for index in range(max(0, layout.first - _ABOVE), layout.first):
        line = layout.texts[index]
        found = (_HERE.match(line) or _CRUMBS.match(line)) if len(line) <= _LONGEST else None
        if found and (_CRUMB_MARK.search(line) or not _is_in_nav(layout, index) or _ends_in_heading(layout, line)):
            crumbs = [crumb for crumb in _CRUMB_SPLIT.split(found["rest"].strip()) if crumb and crumb.lower() != "home"]
            short = [
                crumb.strip() for crumb in crumbs if len(crumb.split()) <= _SHORT_CRUMB and crumb.strip() not in _headings(layout)
            ]
            return short[-1] if short else None
    return None


def _is_in_nav(layout: Layout, index: int) -> bool:
    """Tell whether a line stands in an element of navigation: items with nothing between them are those of a menu there."""
    block = layout.visible.lines[index].block if layout.markup else -1
    for _ in range(_CRUMB_DEPTH):
        if layout.markup is None or block < 0:
            break
        element = layout.markup.elements[block]
        if element.name == "nav":
            return True
        block = element.parent
    return False


def _headings(layout: Layout) -> Iterator[str]:
    return (text for line, text in zip(layout.visible.lines, layout.texts, strict=True) if line.level == 1)


def _ends_in_heading(layout: Layout, trail: str) -> bool:
    """Tell whether a line leads down to the page's own heading."""
    return any(trail.endswith(heading) for heading in _headings(layout))


def tags(layout: Layout) -> Found[tuple[str, ...]] | None:
    """Return the article's tags: stated, or from a tag line after (or just over) the article; each once, whatever its case."""
    metas = layout.markup.metas if layout.markup else ()
    words = (layout.markup.meta("news_keywords", "keywords", "parsely-tags") or "") if layout.markup else ""
    said = (
        ([content for name, content in metas if name == "article:tag"], "meta article:tag"),
        (list(layout.data.keywords), "JSON-LD"),
        (words[:_MOST_KEYWORDS].split(","), "meta keywords"),
        (_tag_line(layout), "printed tags"),
    )
    return next((Found(found, basis) for values, basis in said if (found := _clean(values))), None)


def _tag_line(layout: Layout) -> list[str]:
    end = min(len(layout.texts), layout.last + 1 + _BELOW)
    for index in range(max(layout.last, 0), end):
        line = layout.texts[index]
        found = _TAGS.fullmatch(line) if len(line) <= _LONGEST else None
        if found:
            return (
                _HASHTAG.findall(found["rest"]) or found["rest"].split(",") if found["rest"] else _tags_below(layout, index + 1)
            )
    return []


def _tags_below(layout: Layout, start: int) -> list[str]:
    """Return the lines under the label of tags that are a tag each, or tags between commas; none where they are many."""
    found: list[str] = []
    for text in layout.texts[start : start + _TAGS_BELOW + 1]:
        words = text.split(",")
        tags = [tag["tag"] for word in words if (tag := _TAG.fullmatch(word.strip())) and tag["tag"].count(" ") < _SHORT_CRUMB]
        if len(tags) < len(words) or is_furniture(text):
            return found
        found += tags
    return []


def _clean(values: list[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for value in values[: 10 * _MOST_TAGS]:
        tag = " ".join(value[:_LONGEST].strip(" #").split())
        if tag and len(tag) <= _LONGEST // 3:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())[:_MOST_TAGS]
