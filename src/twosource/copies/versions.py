"""Which articles are versions of one: fetches of one address whose text changed, and which is the later."""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from twosource import clock
from twosource.copies.revision import difference
from twosource.model import Article, Difference, Evidence, Side

UPDATED = "updated: "
"""How the reason begins that shows what changed in a sentence."""
SHOWN = 5
"""Changed sentences given as evidence; of more, the number is told."""
_TRACKING = re.compile(
    r"(?:utm_\w+|(?:fb|g|d|ms|tw|y)clid|gclsrc|mc_[ce]id|cmp(?:id)?|icid|ito|ref(?:_?src|errer)?|rss(?:feed)?|"
    r"smid|smtyp|mbid|ncid|xtor|wt_\w+|at_(?:medium|campaign|custom\d)|campaign\w*|sessionid|jsessionid|_hs\w+|spm|"
    r"guccounter|guce_\w+|_ga|igshid|ocid|sr_share|amp)\Z",
    re.IGNORECASE,
)
_SAME_SITE = re.compile(r"\A(?:www|m|mobile|amp)\.(?=.+\.)")
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def address(url: str | None) -> str | None:
    """Return the form in which two addresses of one page meet, ``None`` for one that many pages may bear (a site's own).

    Scheme, "www." or "m.", "/amp", fragment, a slash at the end, and parameters that only say where the reader came from make no
    difference.
    """
    try:
        parts = urlsplit((url or "").strip())
        host = _SAME_SITE.sub("", parts.hostname or "")
        port = parts.port
    except ValueError:
        return None
    path = _SESSION.sub("", parts.path).rstrip("/").removesuffix("/amp")
    told = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(name)]
    if not host or not (path or told):
        return None
    shown = f":{port}" if port not in (None, 80, 443) else ""
    return f"{host}{shown}{path}" + (f"?{urlencode(sorted(told))}" if told else "")


def same_address(a: Article, b: Article) -> bool:
    """Tell whether two articles stood at one address."""
    found = address(a.url)
    return found is not None and found == address(b.url)


def links_to(citing: Article, cited: Article) -> bool:
    """Tell whether a page links to the address of another, which is not its own."""
    found = address(cited.url)
    return found is not None and found != address(citing.url) and any(address(link) == found for link in citing.links)


def later(a: Article, b: Article) -> tuple[Side | None, str]:
    """Return which of two versions is the later, and by what: what the pages say of themselves, else when they were fetched."""
    for told, first, second in (
        ("was changed", _changed(a), _changed(b)),
        ("was published", a.published, b.published),
        ("was fetched", a.fetched, b.fetched),
    ):
        if first is None or second is None or not (clock.is_time(first) and clock.is_time(second)):
            continue
        if clock.precedes(first, second, one_clock=True):
            return "b", f"{b.id} {told} later ({second}, {first})"
        if clock.precedes(second, first, one_clock=True):
            return "a", f"{a.id} {told} later ({first}, {second})"
    return None, ""


def _changed(article: Article) -> str | None:
    times = [time for time in (article.published, article.modified, *(entry.at for entry in article.entries)) if time]
    return clock.latest([time for time in times if clock.is_time(time)])


def changes(a: Article, b: Article, source: Side | None) -> tuple[Evidence, ...]:
    """Return what changed between two versions as evidence of their edge; nothing where it is not known which is the later."""
    if source is None:
        return ()
    found = difference(a, b) if source == "a" else difference(b, a)
    return (*_sentences(found, swapped=source == "b"), Evidence(why=summary(found)))


def summary(found: Difference) -> str:
    """Return in words how many sentences a newer version changed, added and removed."""
    counts = ((len(found.changed), "changed"), (len(found.added), "added"), (len(found.removed), "removed"))
    told = ", ".join(f"{number} {what}" for number, what in counts if number)
    return f"{found.new} is a later version of {found.old} (sentences: {told})" if told else f"{found.new} says the same"


def _sentences(found: Difference, *, swapped: bool) -> Iterator[Evidence]:
    # Changed figures first: they are what a reader of an update looks for.
    ordered = sorted(found.changed, key=lambda pair: not any(change.figure for change in pair.words))
    for pair in sorted(ordered[:SHOWN], key=lambda pair: pair.new.start):
        words = "; ".join(f"“{change.old_text}” → “{change.new_text}”" for change in pair.words)
        sides = ((pair.old.start, pair.old.end), (pair.new.start, pair.new.end))
        yield Evidence(a=sides[swapped], b=sides[not swapped], why=f"{UPDATED}{words}")
