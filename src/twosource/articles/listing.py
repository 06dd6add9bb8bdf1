"""Whether a page lists articles instead of being one.

Signs are counted, each worth some points: what the page declares, what its address looks like, and how its text runs. No sign
decides alone, since articles carry lists of others, and lists carry bits of articles.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from twosource.articles.amount import is_prose, words
from twosource.articles.day_lists import days
from twosource.articles.furniture import is_byline
from twosource.articles.layout import Layout
from twosource.articles.teasers import is_linked, teasers
from twosource.model import Issue

_LISTS = frozenset(["CollectionPage", "SearchResultsPage", "ProfilePage", "CategoryPage"])
_SINGLE = re.compile(r"(?:News|Tech|Scholarly|Satirical|Advertiser|Opinion|Review)?\w*Article\Z|BlogPosting\Z|Report\Z|Recipe\Z")
_BODY = re.compile(r"<body\b[^>]{0,4000}", re.IGNORECASE)
_CLASSES = re.compile(r"\bclass\s*=\s*[\"']([^\"']*+)", re.IGNORECASE)
_LIST_CLASS = re.compile(
    r"(?:\A|\s)(?:home|blog|archive|category|tag|author|search|search-results|front-?page|page-home)(?:\s|\Z)"
)
_SINGLE_CLASS = re.compile(r"(?:\A|\s)(?:single|single-post|postid-\d+|article|page-article)(?:\s|\Z)")
_LIST_PATH = re.compile(
    r"(?:/(?:tags?|topics?|categor(?:y|ies)|authors?|autor|search|suche|recherche|buscar|archives?|rubrique|themen?|"
    r"tema)(?:/[^/]*)?"
    r"|/forums?|/boards?|/viewforum\.\w+|/page/\d+|/(?:index|default)\.\w{3,5}|/20\d\d(?:/\d\d)?)/?\Z",
    re.IGNORECASE,
)
_SEARCH = re.compile(r"(?:\A|&)(?:q|query|s|search)=", re.IGNORECASE)
_ONE_PATH = re.compile(r"\d{5,}|/(?:19|20)\d\d/\d\d?/|(?:[^/-]+-){3,}[^/-]+", re.IGNORECASE)
_MORE = re.compile(
    r"(?:.{0,40}\s)??(?:(?:read|see|view|show|learn|continue) (?:more|reading|full \w+|the \w+|post|article)|full (?:story|"
    r"article)|\Amore|"
    r"weiterlesen|\Amehr|mehr (?:lesen|erfahren)|zum artikel|lire la suite|(?:en savoir|lire) plus|leer (?:más|mas)|"
    r"seguir leyendo|"
    r"leggi (?:tutto|di più|altro)|continua a leggere|ler mais|leia mais|saiba mais|lees (?:verder|meer)|читать далее|подробнее)"
    r"(?:\s*(?:»|>|→|›|…|\.\.\.))*+(?:\s?:.{0,80})?\Z",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|(?:\.\.\.|…)\s*(?:read more|continue reading|weiterlesen|more))\W*\Z", re.IGNORECASE
)
_PAGER = re.compile(
    r"(?:\W*(?:1\s+)?2\s+3\b.{0,30}|(?:older|newer|previous|next) (?:posts?|entries|articles|page)\b.{0,30}|page \d+ (?:of|"
    r"/) \d+.{0,20}|"
    r"ältere (?:beiträge|artikel).{0,20}|nächste seite\W*|(?:articles|billets) (?:plus anciens|précédents).{0,20}|"
    r"page suivante\W*|"
    r"entradas (?:más )?antiguas.{0,20}|siguiente\W*|load more|show more|mehr laden|weitere (?:artikel|meldungen)( laden)?|"
    r"\W*[«‹<]?\W*(?:prev\w*|next|zurück|weiter)\W*(?:\d+\W+){2,}.{0,30}|seite \d+ von \d+.{0,20})\Z",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_MONTH = (
    r"(?:jan|feb|mar|mär|apr|may|mai|maj|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|janv|févr|"
    r"avr|juin|"
    r"juil|août|déc|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\w{0,7}\.?"
)
_STAMP = re.compile(
    rf"(?<![\w.])(?:\d{{1,2}}\.?\s(?:de\s)?{_MONTH}(?:\s(?:de\s)?\d{{4}})?|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|"
    rf"\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|"
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}\s?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?)\sago|vor \d+ \w+|il y a \d+ \w+|"
    rf"hace \d+ \w+)(?!\w)",
    re.IGNORECASE,
)
_TAIL, _LABEL, _PATH = 40, 80, 300
_LONG_LINE, _STAMP_LINE, _MOST_LINES = 60, 100, 5000
_TEASERS, _CUT_SHARE, _MORES, _STAMPS = 4, 0.4, 4, 4
_TEASERS_ALONE, _TEASERS_OF_LINKS, _TEASERS_OF_TEXT = 3, 5, 6
_POSTS, _POST_WORDS, _SIGNED = 3, 30, 3
_SHORT_RUN = 70
_RUNS = ((20, 3), (_SHORT_RUN, 2), (140, 1), (200, -2), (300, -3), (10**9, -4))
"""Words of the longest run of text, and what a run below that says for a list."""
_LEAST_WITH_POSTS, _ENOUGH = -2, 4
_MOST = 15
"""Points that dates, posts, teasers, links, lines that break off and a pager can give together."""


def listing(layout: Layout) -> Issue | None:
    """Return an issue that says what makes the page a list of articles, ``None`` where it is none."""
    signs = [*_declared(layout), *_address(layout.url)]
    run = longest_run(layout)
    if sum(points for points, _ in signs) + max(_run_points(run), _LEAST_WITH_POSTS) + _MOST < _ENOUGH:
        return None
    signs += _text(layout, run)
    if sum(points for points, _ in signs) < _ENOUGH:
        return None
    reasons = "; ".join(reason for points, reason in signs if points > 0)
    return Issue(code="index-page", message=f"a list of articles, not one article: {reasons}; give the pages that it lists")


def _declared(layout: Layout) -> Iterator[tuple[int, str]]:
    """What the page says of itself in its head."""
    if layout.markup is None:
        return
    singles = [kind for kind in layout.data.types if _SINGLE.match(kind)]
    if not singles and _LISTS & set(layout.data.types):
        yield 3, "its JSON-LD calls it a collection"
    elif singles:
        yield -3, ""
    kind = (layout.markup.meta("og:type") or "").lower()
    if kind.endswith("article") or layout.markup.meta("article:published_time"):
        yield -3, ""
    body = _BODY.search(layout.page.html or "")
    classes = _CLASSES.search(body[0]) if body else None
    if classes and _SINGLE_CLASS.search(classes[1].lower()):
        yield -3, ""
    elif classes and _LIST_CLASS.search(classes[1].lower()):
        yield 2, "its markup calls it a home or archive page"


def _address(url: str | None) -> Iterator[tuple[int, str]]:
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return
    if not parts.netloc:
        return
    if parts.path in ("", "/") and not parts.query:
        yield 3, "its address is the site's own"
    elif _LIST_PATH.search(parts.path[-_PATH:]) or _SEARCH.search(parts.query[:_PATH]):
        yield 2, "its address is that of a list"
    elif _ONE_PATH.search(parts.path[:_PATH]):
        yield -1, ""


def _text(layout: Layout, run: int) -> Iterator[tuple[int, str]]:
    """How the text runs: in one piece, or in bits that break off between dates and headlines."""
    lines = layout.texts[:_MOST_LINES]
    headings = {number for number in days(layout.texts) if number in layout.inside}
    dated = [number for number, text in enumerate(lines) if _is_stamp(text) and number not in headings]
    pager = any(len(text) <= _LABEL and _PAGER.match(text) for text in lines[layout.first :])
    posts = _posts(layout, dated, headed=not pager)
    if posts >= _POSTS:
        yield 2, f"{posts} dated posts, one below the other"
    signed = _signed(layout, dated)
    if signed >= _SIGNED and run < _SHORT_RUN:
        yield 3, f"{signed} headlines, each with its own author and day"
    points = _run_points(run)
    points = max(points, _LEAST_WITH_POSTS) if posts >= _POSTS else min(points, 3 if layout.spans else 2)
    yield points, "no running text" if run < _SHORT_RUN else "little running text"
    long = [text for text in lines if len(text) >= _LONG_LINE]
    cut = sum(_breaks_off(text) for text in long)
    if cut >= _TEASERS and cut >= _CUT_SHARE * len(long):
        yield 3, f"{cut} of its {len(long)} longer lines break off"
    more = [number for number, text in enumerate(lines) if len(text) <= _LABEL and _MORE.match(text)]
    if len(more) >= _MORES:
        yield 2, f"{len(more)} links to read on"
    led = teasers(layout, {*dated, *more})
    if led.number >= (_TEASERS_ALONE if led.sure else _TEASERS_OF_LINKS if layout.markup else _TEASERS_OF_TEXT):
        yield (3 if layout.markup else 2), f"{led.number} headlines with a few words under each"
    if is_linked(layout):
        yield 3, "its text leads elsewhere"
    if len(dated) >= _STAMPS:
        yield 1, f"{len(dated)} dates"
    if pager:
        yield 1, "a pager"


def _run_points(run: int) -> int:
    return next((points for most, points in _RUNS if run < most), _RUNS[-1][1])


def _breaks_off(text: str) -> bool:
    """Tell whether a line ends in three dots, with or without the words of a link behind them."""
    return _CUT.search(text[-_TAIL:]) is not None


def _is_stamp(text: str) -> bool:
    """Tell whether a line is a date with little beside it, and no sentence."""
    return len(text) <= _STAMP_LINE and text[-1] not in ".!?:;" and bool(_DIGIT.search(text) and _STAMP.search(text))


def _posts(layout: Layout, dated: Sequence[int], headed: bool) -> int:
    """Return how many dates in the article have running text behind them, before the next; ``headed``: a headline close by."""
    inside = [number for number in dated if layout.first - 3 <= number <= layout.last]
    if len(inside) < _POSTS:
        return 0
    posts = 0
    for number, following in pairwise((*inside, layout.last + 1)):
        text = sum(words(layout.texts[line]) for line in range(number + 1, following) if line in layout.inside)
        levels = [layout.visible.lines[line].level for line in range(max(0, number - 3), min(number + 2, len(layout.texts)))]
        posts += text >= _POST_WORDS and (any(levels) or not headed)
    return posts


def _signed(layout: Layout, dated: Sequence[int]) -> int:
    """Return how many bylines stand beside a date, 0 where none of them stands within the text."""
    days = set(dated)
    signed = [number for number in range(max(0, layout.first - 3), len(layout.texts)) if {number - 1, number + 1} & days]
    signed = [number for number in signed if is_byline(layout.texts[number]) and number not in days]
    return len(signed) if any(layout.first < number < layout.last for number in signed) else 0


def longest_run(layout: Layout) -> int:
    """Return the words of the longest run of the article's paragraphs that stand one below the other.

    A heading may stand between two parts of a run if the part above it has several paragraphs; in a list, each has its own.
    HTML is read line by line, since one paragraph found there may hold a whole table.
    """
    best = run = part = 0
    last = -2
    for first, end, text in _pieces(layout):
        if not is_prose(text) or _breaks_off(text):
            continue
        follows = first - last <= 1
        run = run + words(text) if follows or (part > 1 and first - last == 2) else words(text)
        part = part + 1 if follows else 1
        last, best = end, max(best, run)
    return best


def _pieces(layout: Layout) -> Iterator[tuple[int, int, str]]:
    if layout.markup is not None:
        yield from ((number, number, layout.texts[number]) for number in sorted(layout.inside))
        return
    for (start, end), text in zip(layout.spans, layout.paragraphs, strict=True):
        yield layout.index_at(start), layout.index_at(end - 1), text
