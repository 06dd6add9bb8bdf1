"""How the time to compare claims grows with the size of a story: pages of one summit, 50, 100 and all of them."""

import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path

from twosource import claims, compare, language
from twosource.model import Article, Claim

FILES = ("copies/helsinki.jsonl.gz",)
SIZES = (50, 100, 200)
GUARDED: tuple[str, ...] = ()
"""Nothing is held: every figure here depends on the machine and on what else it does."""


def measure(data: Path) -> dict[str, float]:
    """Return CPU-seconds and relations by type for each size; ``data`` holds ``copies/``.

    There are fewer than 200 pages, so the largest size repeats the first of them under new names.
    """
    articles = _pages(data, max(SIZES))
    found = {article.id: claims.find(article, language.annotate(article)) for article in articles}
    figures: dict[str, float] = {}
    for size in SIZES:
        some = articles[:size]
        mine: list[Claim] = [claim for article in some for claim in found[article.id]]
        start = time.process_time()
        relations = compare.relate(some, mine, ())
        seconds = time.process_time() - start
        figures |= {f"{size} pages: claims": len(mine), f"{size} pages: CPU-seconds": seconds}
        figures[f"{size} pages: claims per CPU-second"] = len(mine) / seconds
        types = Counter(relation.type for relation in relations)
        figures |= {f"{size} pages: {name}": count for name, count in sorted(types.items())}
    figures["claims per CPU-second at 200 pages over 50 pages"] = (
        figures["200 pages: claims per CPU-second"] / figures["50 pages: claims per CPU-second"]
    )
    return figures


def _pages(data: Path, wanted: int) -> list[Article]:
    with gzip.open(data / "copies" / "helsinki.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = ["\n\n".join(part.strip() for part in row["text"].split(" ### ")) for row in rows]
    return [Article(id=f"{number:04}", text=texts[number % len(texts)], language="en") for number in range(wanted)]


def main() -> None:
    """Print the table; the only argument is the folder with the data."""
    for name, value in measure(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")).items():
        print(f"{name:40} {value:12.2f}")


if __name__ == "__main__":
    main()
