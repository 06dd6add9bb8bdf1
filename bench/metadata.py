"""How exactly title, authors and day are read, with peers in the same run.

Pages are those of the three tenths of the hosts whose errors were not looked at while the rules were written: WCXB development
articles as HTML and flattened to text, and for the day also the pages of htmldate's tests. Pages come without their address, as
the peers get them. Titles in plain text, which the line model finds, are those of the tenth of the hosts that it never saw. The
day is that of publication or, where a page gives only the time of its last change, of that. Case and punctuation do not count.

``author`` is the share of equal sets of names by the gold as it is written; ``author_bare`` is the same without credentials
behind a comma ("MD", "Ph.D.") and honorifics, in the gold and in every answer. Both count authors that are teams, companies,
sites or handles, which a byline of ours never holds. ``author_invented`` is the share of pages without a gold author for which
one is named, an upper bound, since some have one that nobody wrote down.
"""

import importlib
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import trafilatura
from htmldate import find_date
from training.pages import held_out, host_of, records, unseen

from twosource.articles import clean
from twosource.articles.letters import squeeze
from twosource.model import Page

FILES = ("pages/wcxb_dev_articles-*.jsonl.gz", "pages/wcxb_dev_flat.jsonl.gz", "pages/htmldate-*.jsonl.gz")
GUARDED = (
    "html.title_exact",
    "html.author_exact",
    "html.author_bare",
    "html.day_exact",
    "text.title_exact",
    "text.author_exact",
    "htmldate.day_exact",
)
Row = dict[str, Any]
_HONORIFIC = re.compile(r"\s*(?:Dr|Prof|Mr|Mrs|Ms)\b\.?\s")
_CREDENTIAL = re.compile(r"\s*(?:Ph\.?D\.?|(?:[A-Z]\.?){2,6}®?|[A-Z][a-z]?[A-Z]{1,3}\.?)\s*")


@dataclass(frozen=True)
class Said:
    """What a program says of a page."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    day: str | None = None


Reader = Callable[[str], Said]


def measure(data: Path) -> dict[str, float]:
    """Return every figure."""
    html, text, dated = (_held_out(records(data, pattern.partition("/")[2])) for pattern in FILES)
    figures: dict[str, float] = {"html.pages": len(html), "text.pages": len(text), "htmldate.pages": len(dated)}
    for name, read in {"": ours, **peers()}.items():
        start = time.process_time()
        said = [read(row["html"]) for row in html]
        figures[f"html{name}.ms_a_page"] = 1000 * (time.process_time() - start) / max(len(html), 1)
        figures |= _figures(f"html{name}", html, said)
        if name != ".readability":
            figures[f"htmldate{name}.day_exact"] = _days(dated, [read(row["html"]) for row in dated])
    figures["htmldate.htmldate.day_exact"] = _days(dated, [Said(day=_htmldate(row["html"])) for row in dated])
    figures |= _figures("text", text, [_article(Page(id="page", text=row["flat_text"])) for row in text])
    new = [row for row in text if unseen(host_of(row))]
    titles = _figures("text", new, [_article(Page(id="page", text=row["flat_text"])) for row in new])
    return figures | {"text.title_exact": titles["text.title_exact"]}


def _held_out(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if held_out(host_of(row))]


def ours(page: str) -> Said:
    """Read an HTML page as the package does."""
    return _article(Page(id="page", html=page))


def _article(page: Page) -> Said:
    article = clean(page)
    return Said(article.title, article.byline, article.published or article.modified)


def peers() -> dict[str, Reader]:
    """Return the other programs that are installed; those that are not are named."""
    found: dict[str, Reader] = {".trafilatura": _trafilatura}
    for name, module, read in ((".newspaper4k", "newspaper", _newspaper), (".readability", "readability", _readability)):
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"  skipped: {name[1:]} is not installed")
        else:
            found[name] = read
    return found


def _trafilatura(page: str) -> Said:
    found = trafilatura.extract_metadata(page)
    return Said(found.title, _split(found.author or ""), found.date) if found else Said()


def _newspaper(page: str) -> Said:
    found = importlib.import_module("newspaper").article("http://example.org", input_html=page)
    return Said(found.title, tuple(found.authors), str(found.publish_date or ""))


def _readability(page: str) -> Said:
    return Said(importlib.import_module("readability").Document(page).short_title())


def _htmldate(page: str) -> str | None:
    try:
        day = find_date(page, original_date=True)
    except Exception:  # the parser of another program on arbitrary input
        return None
    return str(day) if day else None


def _figures(form: str, rows: Sequence[Row], said: Sequence[Said]) -> dict[str, float]:
    pairs = list(zip(rows, said, strict=True))
    titled = [squeeze(row["title"]) == squeeze(one.title or "") for row, one in pairs if row["title"]]
    signed = [_names(_split(row["author"])) == _names(one.authors) for row, one in pairs if row["author"]]
    bare = [_bare(_split(row["author"])) == _bare(one.authors) for row, one in pairs if row["author"]]
    invented = [bool(_names(one.authors)) for row, one in pairs if not row["author"]]
    return {
        f"{form}.title_exact": _share(titled),
        f"{form}.author_exact": _share(signed),
        f"{form}.author_bare": _share(bare),
        f"{form}.author_invented": _share(invented),
        f"{form}.day_exact": _days(rows, said),
    }


def _days(rows: Sequence[Row], said: Sequence[Said]) -> float:
    gold = [row["date"] for row in rows]
    return _share([day[:10] == (one.day or "")[:10] for day, one in zip(gold, said, strict=True) if isinstance(day, str) and day])


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / max(len(hits), 1)


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.replace(" and ", ";").replace(",", ";").split(";"))


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for one in names if (name := squeeze(one)))


def _bare(names: Iterable[str]) -> frozenset[str]:
    return _names(_HONORIFIC.sub("", name) for name in names if not _CREDENTIAL.fullmatch(name))
