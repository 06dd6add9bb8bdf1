"""Count how PolNeAR's attributions lie in the text: the table by which the claims room puts sources, cues and contents together.

    python training/tagger/links.py ../shared/data src/twosource/claims/data/links.tsv

Only counts of span orders and of what stands between spans are written, no word of any text.
"""

import argparse
import math
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from training.tagger.examples import Row, rows

from twosource.claims.linking import GAPS, LETTERS, ORDERS_LONGEST, gap, paragraphs
from twosource.language.sentences import sentences
from twosource.model import Mark

_FEWEST = 3


def main() -> None:
    """Write the costs, minus the logarithms of the shares, as tab-separated values."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("table", type=Path)
    options = parser.parse_args()
    orders: Counter[str] = Counter()
    gaps: Counter[tuple[str, str, str]] = Counter()
    for row in rows(options.data / "claims" / "polnear_train.jsonl.gz"):
        _count(row, orders, gaps)
    lines = [
        "# Costs (minus natural logarithms of shares) of the orders of parts in an attribution, and of what stands between parts"
    ]
    whole = sum(orders.values())
    for order, count in sorted(orders.items()):
        if count >= _FEWEST and "C" in order and len(order) <= ORDERS_LONGEST:
            lines.append(f"order\t{order}\t\t{-math.log(count / whole):.2f}")
    pairs = sum(gaps.values())
    for side in ("inside", "between"):
        for pair in (a + b for a in LETTERS.values() for b in LETTERS.values()):
            costs = {kind: -math.log((gaps[side, pair, kind] + 0.5) / pairs) for kind in GAPS}
            lines += [f"{side}\t{pair}\t{kind}\t{cost:.2f}" for kind, cost in costs.items()]
    options.table.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _count(row: Row, orders: Counter[str], gaps: Counter[tuple[str, str, str]]) -> None:
    owners: dict[Mark, set[int]] = {}
    for number, one in enumerate(row["attributions"]):
        for label in LETTERS:
            for start, end in one[label]:
                owners.setdefault(Mark(start, end, label), set()).add(number)
    ends = [sentence.end for sentence in sentences(row["text"])]
    for parts in paragraphs(row["text"], sorted(owners, key=lambda mark: (mark.start, mark.end))):
        order = ""
        for at, part in enumerate(parts):
            joined = at > 0 and bool(owners[parts[at - 1]] & owners[part])
            if at:
                side, pair = "inside" if joined else "between", LETTERS[parts[at - 1].label] + LETTERS[part.label]
                gaps[side, pair, gap(row["text"], ends, parts[at - 1], part)] += 1
            if not joined and order:
                orders[order] += 1
                order = ""
            order += LETTERS[part.label]
        orders[order] += 1


if __name__ == "__main__":
    main()
