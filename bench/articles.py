"""How well pages become articles, with peers in the same run.

    python bench/articles.py ../shared/data [--pages N]

Pages are the WCXB development articles: as HTML beside trafilatura, and flattened to text (only hosts that the line model was
not trained on) beside a filter of lines of ten words and the best contiguous run of such lines. Body figures are means over
pages of the F1 of 4-word shingles and of words; title, day and author are shares of the pages that have a gold value.
"""

import argparse
import gzip
import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import trafilatura

sys.path.insert(0, str(Path(__file__).parent.parent))

from training.pages import held_out, host_of, shingle_f1, shingles

from twosource.articles import clean
from twosource.model import Article, Page

Row = dict[str, Any]

FILES = ("pages/wcxb_dev_articles-*.jsonl.gz", "pages/wcxb_dev_flat.jsonl.gz")
GUARDED = ("html.shingle_f1", "html.word_f1", "html.title_exact", "html.day_exact", "text.shingle_f1", "text.word_f1")


def rows(data: Path, pattern: str) -> Iterator[Row]:
    """Yield the rows of the gzipped JSON Lines files that match."""
    for path in sorted((data / "pages").glob(pattern)):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def sample(found: Iterator[Row], pages: int) -> list[Row]:
    """Return the same ``pages`` rows every time, spread over the whole set."""
    return sorted(found, key=lambda row: hashlib.sha256(row["id"].encode()).digest())[:pages]


def word_f1(found: str, gold: str) -> float:
    """F1 over words, counted with their repetitions."""
    ours, theirs = shingles(found, 1), shingles(gold, 1)
    shared = sum((ours & theirs).values())
    return 2 * shared / max(sum(ours.values()) + sum(theirs.values()), 1)


def body(prefix: str, found: Sequence[str], gold: Sequence[str], seconds: float) -> dict[str, float]:
    """Return mean F1s and speed."""
    pairs = list(zip(found, gold, strict=True))
    return {
        f"{prefix}.shingle_f1": sum(shingle_f1(one, other) for one, other in pairs) / len(pairs),
        f"{prefix}.word_f1": sum(word_f1(one, other) for one, other in pairs) / len(pairs),
        f"{prefix}.pages_per_cpu_second": len(pairs) / max(seconds, 1e-9),
    }


def timed(run: Callable[[Row], str], pages: Sequence[Row]) -> tuple[list[str], float]:
    """Return what ``run`` gives for each page, and the CPU seconds it took."""
    run(pages[0])
    start = time.process_time()
    return [run(page) for page in pages], time.process_time() - start


def html_figures(pages: Sequence[Row]) -> dict[str, float]:
    """Measure bodies and metadata from HTML, ours and trafilatura's."""
    articles: list[Article] = []

    def ours(row: Row) -> str:
        articles.append(clean(Page(id=row["id"], html=row["html"])))
        return articles[-1].text

    def peer(row: Row) -> str:
        return str(trafilatura.extract(row["html"], include_comments=False) or "")

    gold = [row["body"] for row in pages]
    figures = body("html", *_measured(ours, pages, gold)) | body("html.trafilatura", *_measured(peer, pages, gold))
    return figures | metadata_figures(pages, articles[1:])


def metadata_figures(pages: Sequence[Row], articles: Sequence[Article]) -> dict[str, float]:
    """Measure title, day and authors from HTML, ours and trafilatura's (case folded, punctuation stripped)."""
    peers = [trafilatura.extract_metadata(row["html"]) for row in pages]
    figures = {}
    for name, field, ours, theirs in (
        (
            "title_exact",
            "title",
            [_plain(article.title) for article in articles],
            [_plain(peer.title if peer else None) for peer in peers],
        ),
        (
            "day_exact",
            "date",
            [(article.published or "")[:10] for article in articles],
            [(peer.date if peer else None) or "" for peer in peers],
        ),
        (
            "author_exact",
            "author",
            [_names(article.byline) for article in articles],
            [_names((peer.author if peer else None) or "") for peer in peers],
        ),
    ):
        gold = [_gold(field, row[field]) for row in pages]
        asked = [index for index, value in enumerate(gold) if value]
        figures[f"html.{name}"] = sum(ours[index] == gold[index] for index in asked) / max(len(asked), 1)
        figures[f"html.trafilatura.{name}"] = sum(theirs[index] == gold[index] for index in asked) / max(len(asked), 1)
    unsigned = [index for index, row in enumerate(pages) if not row["author"]]
    figures["html.author_invented"] = sum(bool(articles[index].byline) for index in unsigned) / max(len(unsigned), 1)
    return figures


def _gold(field: str, value: str | None) -> object:
    if not value:
        return None
    if field == "author":
        return _names(value)
    return _plain(value) if field == "title" else value[:10]


def _plain(text: str | None) -> str:
    return "".join(character for character in (text or "").casefold() if character.isalnum())


def _names(names: str | Sequence[str]) -> frozenset[str]:
    parts = names.replace(" and ", ";").replace(",", ";").split(";") if isinstance(names, str) else names
    return frozenset(name for part in parts if (name := _plain(part)))


def text_figures(pages: Sequence[Row]) -> dict[str, float]:
    """Measure bodies from flattened text of unseen hosts, ours and two simple filters'."""
    gold = [row["gold_text"] for row in pages]
    titles: list[str] = []

    def ours(row: Row) -> str:
        article = clean(Page(id=row["id"], text=row["flat_text"]))
        titles.append(_plain(article.title))
        return article.text

    figures = body("text", *_measured(ours, pages, gold))
    asked = [index for index, row in enumerate(pages) if row["title"]]
    figures["text.title_exact"] = sum(titles[1:][index] == _plain(pages[index]["title"]) for index in asked) / max(len(asked), 1)
    figures |= body("text.ten_words", *_measured(lambda row: "\n".join(ten_words(row["flat_text"])), pages, gold))
    return figures | body("text.contiguous_run", *_measured(lambda row: contiguous_run(row["flat_text"]), pages, gold))


def _measured(run: Callable[[Row], str], pages: Sequence[Row], gold: list[str]) -> tuple[list[str], list[str], float]:
    found, seconds = timed(run, pages)
    return found, gold, seconds


def ten_words(text: str) -> list[str]:
    """Return the lines of ten words or more."""
    return [line for line in text.split("\n") if len(line.split()) >= 10]


def contiguous_run(text: str) -> str:
    """Return the run of lines with the highest sum of words less ten (at most 20 a line), less 4 for shorter ones."""
    lines = [line for line in text.split("\n") if line.strip()]
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for index, line in enumerate(lines):
        words = len(line.split())
        total += min(words - 10, 20) + 1 if words >= 10 else -4
        if total <= 0:
            total, start = 0.0, index + 1
        elif total > best[0]:
            best = (total, start, index + 1)
    return "\n".join(lines[best[1] : best[2]])


def measure(data: Path, pages: int = 150) -> dict[str, float]:
    """Return every figure over ``pages`` HTML pages and at most as many flattened ones."""
    flat = (row for row in rows(data, "wcxb_dev_flat.jsonl.gz") if row["flat_text"].strip() and held_out(host_of(row)))
    return html_figures(sample(rows(data, "wcxb_dev_articles-*.jsonl.gz"), pages)) | text_figures(sample(flat, pages))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Measure the cleaning of pages.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=int, default=150)
    options = parser.parse_args()
    for name, value in measure(options.data, options.pages).items():
        print(f"{name:45} {value:9.3f}")


if __name__ == "__main__":
    main()
