"""How well titles, authors and days are read, with peers in the same run.

Pages are the WCXB development articles of the hosts that nothing was tuned on (``held_out``); for titles in plain text, which
the line model finds, those of the hosts it never saw (``unseen``). Days are also measured on the pages of htmldate's tests.
Titles and names are compared case folded, without punctuation; names as sets. The day is that of publication, or, where a page gives
only the time of its last change, of that.
"""

import importlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import htmldate
import trafilatura
from training.pages import held_out, host_of, records, squeezed, unseen

from twosource.articles import clean
from twosource.model import Article, Page

Row = dict[str, Any]

FILES = ("pages/wcxb_dev_articles-*.jsonl.gz", "pages/wcxb_dev_flat.jsonl.gz", "pages/htmldate-*.jsonl.gz")
GUARDED = (
    "html.title_exact",
    "html.author_exact",
    "html.day_exact",
    "htmldate.day_exact",
    "text.title_exact",
    "text.author_exact",
)


def measure(data: Path) -> dict[str, float]:
    """Return every figure."""
    html, flat, dated = (_held_out(data, pattern) for pattern in FILES)
    articles = [clean(Page(id="page", url=row["url"], html=row["html"])) for row in html]
    texts = [clean(Page(id="page", text=row["flat_text"])) for row in flat]
    days = [clean(Page(id="page", url=row["url"], html=row["html"])) for row in dated]
    new = [index for index, row in enumerate(flat) if unseen(host_of(row))]
    return {
        **_titles("html", html, [article.title for article in articles]),
        **_authors("html", html, [article.byline for article in articles]),
        **_days("html", html, map(_day, articles)),
        **_peers(html),
        **_days("htmldate", dated, map(_day, days)),
        **_days("htmldate.htmldate", dated, [htmldate.find_date(row["html"], original_date=True) or "" for row in dated]),
        **_titles("text", [flat[index] for index in new], [texts[index].title for index in new]),
        **_authors("text", flat, [article.byline for article in texts]),
        **_days("text", flat, map(_day, texts)),
    }


def _held_out(data: Path, pattern: str) -> list[Row]:
    return [row for row in records(data, pattern.partition("/")[2]) if held_out(host_of(row))]


def _peers(rows: Sequence[Row]) -> dict[str, float]:
    found = [trafilatura.extract_metadata(row["html"]) for row in rows]
    figures = {
        **_titles("html.trafilatura", rows, [one.title if one else None for one in found]),
        **_authors("html.trafilatura", rows, [_gold_names(one.author if one else None) for one in found]),
        **_days("html.trafilatura", rows, [(one.date if one else None) or "" for one in found]),
    }
    for name, module, title in (("readability-lxml", "readability", _readability), ("newspaper4k", "newspaper", _newspaper)):
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"  ({name} is not installed and was left out)")
            continue
        figures |= _titles(f"html.{name}", rows, [title(row["html"]) for row in rows])
    return figures


def _readability(page: str) -> str:
    return str(importlib.import_module("readability").Document(page).short_title())


def _newspaper(page: str) -> str:
    return str(importlib.import_module("newspaper").article("http://example.org", input_html=page).title)


def _day(article: Article) -> str:
    return (article.published or article.modified or "")[:10]


def _titles(name: str, rows: Sequence[Row], found: Sequence[str | None]) -> dict[str, float]:
    right = [squeezed(ours or "") == squeezed(row["title"]) for ours, row in zip(found, rows, strict=True) if row["title"]]
    return {f"{name}.title_exact": _share(right)}


def _authors(name: str, rows: Sequence[Row], found: Sequence[Iterable[str]]) -> dict[str, float]:
    pairs = [(_names(ours), _gold_names(row["author"])) for ours, row in zip(found, rows, strict=True)]
    return {
        f"{name}.author_exact": _share([ours == gold for ours, gold in pairs if gold]),
        f"{name}.author_invented": _share([bool(ours) for ours, gold in pairs if not gold]),
    }


def _days(name: str, rows: Sequence[Row], found: Iterable[str]) -> dict[str, float]:
    right = [day == str(row["date"])[:10] for day, row in zip(found, rows, strict=True) if row["date"]]
    return {f"{name}.day_exact": _share(right)}


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for one in names if (name := squeezed(one)))


def _gold_names(author: str | None) -> frozenset[str]:
    return _names((author or "").replace(" and ", ";").replace(",", ";").split(";"))


def _share(right: Sequence[bool]) -> float:
    return sum(right) / max(len(right), 1)
