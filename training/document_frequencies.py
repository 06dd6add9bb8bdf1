"""Count in how many documents each stem stands, and write the table that weighs terms.

    python training/document_frequencies.py ../shared/data

Documents are the hand-checked bodies of the WCXB development articles and the PolNeAR training texts. No set that measures
copies, stories or claims across pages is counted. Terms in fewer than five documents are dropped, so no text can be read
from the table.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from twosource.language.similarity import terms

TABLE = Path(__file__).parent.parent / "src/twosource/language/data/document_frequencies.tsv.gz"
LEAST = 5


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the records of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def documents(data: Path) -> Iterator[str]:
    """Yield each document once."""
    for path in sorted((data / "pages").glob("wcxb_dev_articles-*.jsonl.gz")):
        yield from (row["body"] for row in rows(path))
    yield from {row["doc"]: row["text"] for row in rows(data / "claims" / "polnear_train.jsonl.gz")}.values()


def main(data: Path) -> None:
    """Count and write."""
    counts: Counter[str] = Counter()
    total = 0
    for text in documents(data):
        counts.update(set(terms(text)))
        total += 1
    kept = sorted((term, count) for term, count in counts.items() if count >= LEAST)
    table = f"\t{total}\n" + "".join(f"{term}\t{count}\n" for term, count in kept)
    TABLE.write_bytes(gzip.compress(table.encode(), 9, mtime=0))
    print(f"{total} documents, {len(kept)} terms, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
