"""Exposures: the instruments that articles touch, on labelled articles, beside a list of words.

``exposures.jsonl`` holds 74 articles of seven sets by id, with the hash of their text and the instruments they touch: of each
good, currency, stock market and bond market the first of its instruments in the table. Eighteen were drawn at random, the
others from articles with two or three different words of markets, so that there is something to find. The guide was written
before an article was read: a good, a currency, a market or a rate is touched where the text speaks of it as such, and a currency
also where its state is a party in what the article is about (government, army, parliament, central bank); not where a company's
affair, a crime, an accident, a sport or a show merely takes place there; the dollar only where it is named, or where the
article is about the economy, trade, budget, monetary policy or markets of the United States. ``doubt`` lists what could be argued
either way: neither right nor wrong. One reader labelled all of them twice, the second time in another order, before the
program was asked: 86 of 88 labels were the same. It was the same reader within the hour, who had not forgotten the first: that
says how steady the reader is, not how others would label.

The halves are split by outlet or topic. What was found wrong on the half "tuned" was looked at; the other was only counted.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from bench.exposure_words import Words
from twosource import articles, claims, language, markets
from twosource.markets.exposures.instruments import own
from twosource.model import Annotation, Article, Dating, Page

LABELS = Path(__file__).parent / "exposures.jsonl"
FILES = tuple(sorted({json.loads(line)["file"] for line in LABELS.read_text("utf-8").splitlines()}))
GUARDED = ("held out: precision", "held out: recall", "held out: articles that touch nothing, given nothing")
PARTS = (("held-out", "held out"), ("tuned", "tuned on"))


class Case(NamedTuple):
    """One labelled article: what it touches, what may be argued, and what was found."""

    article: Article
    touches: frozenset[str]
    doubt: frozenset[str]
    found: frozenset[str]


def measure(data: Path) -> dict[str, float]:
    """Return the figures of both halves, and those of the list of words."""
    figures: dict[str, float] = {}
    for part, name in PARTS:
        cases = cases_of(data, part)
        figures |= {f"{name}: {key}": value for key, value in _figures(cases).items()}
        words = [case._replace(found=Words().instruments(case.article)) for case in cases]
        figures |= {f"{name}: {key} (list of words)": value for key, value in _figures(words).items()}
    return figures


def cases_of(data: Path, part: str) -> list[Case]:
    """Return the articles of a half with what the program finds in each, taken as a story of its own."""
    labels = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    return [_case(data, row) for row in labels if row["part"] == part]


def _figures(cases: Sequence[Case]) -> dict[str, float]:
    right = sum(len(case.found & case.touches) for case in cases)
    wrong = sum(len(case.found - case.touches - case.doubt) for case in cases)
    wanted = sum(len(case.touches) for case in cases)
    nothing = [case for case in cases if not case.touches]
    return {
        "articles": len(cases),
        "instruments": wanted,
        "precision": right / max(right + wrong, 1),
        "recall": right / wanted,
        "articles that touch nothing, given nothing": sum(case.found <= case.doubt for case in nothing) / len(nothing),
    }


def _case(data: Path, row: dict[str, Any]) -> Case:
    text = _texts(data / row["file"])[row["id"]]
    if hashlib.sha256(text.body.encode()).hexdigest()[:16] != row["hash"]:
        raise ValueError(f"{row['file']}: the text of {row['id']} is not the one that was labelled")
    article = _article(row["id"], text)
    annotation = _annotate(article)
    touched = markets.touched([article], {article.id: annotation}).exposures
    found = frozenset(_first(one.instruments[0]) for one in touched)
    return Case(article, frozenset(row["touches"]), frozenset(row["doubt"]), found)


def _first(symbol: str) -> str:
    """Return the instrument by which labels name what touches one: the first that has it in common with all of its market's."""
    row = own().named(symbol)
    return own().touched_by(row.touches[0])[0].symbol if row else symbol


class Text(NamedTuple):
    """The text of one article as its file has it; ``raw`` where it still has its site around it."""

    title: str | None
    day: str | None
    body: str
    raw: bool


def _article(id: str, text: Text) -> Article:
    if text.raw:
        return articles.clean(Page(id=id, text=text.body.replace(" ### ", "\n\n"), fetched=text.day))
    dated = Dating(start=text.day, end=text.day) if text.day else Dating()
    return Article(id=id, title=text.title, text=text.body, published=text.day, dated=dated, language="en")


def _annotate(article: Article) -> Annotation:
    annotation = language.annotate(article)
    return replace(annotation, claims=claims.find(article, annotation))


@cache
def _texts(path: Path) -> dict[str, Text]:
    return dict(_read(path))


def _read(path: Path) -> Iterator[tuple[str, Text]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            raw = path.parent.name == "copies"
            day = row.get("date") or row.get("dct") or row.get("scrape_time")
            yield row["id"], Text(row.get("title"), day[:10] if day else None, _body(row), raw)


def _body(row: dict[str, Any]) -> str:
    if "sentences" not in row:
        return str(row.get("text") or row.get("body") or "")
    if "mentions" in row:
        return " ".join(" ".join(sentence["tokens"]) for sentence in row["sentences"])
    return "\n".join(row["sentences"])
