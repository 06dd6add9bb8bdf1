"""How well attributions are found on PolNeAR's development texts, and how fast.

Source, cue and content are scored as sets of spans per text: exact (marks and quotation marks at the edges do not count) and
by the characters they share; a pair is source and content of one attribution, both exact. Several annotations of one text are
scored one by one. Quotations, direct or mixed, with a source are looked for among the finished claims: one is found where it
shares at least .3 of the characters that either covers, each at most once, and its speaker is right where he stands in the
annotated source's words or has its last name. Claims with quoted words that agree with an attribution which is not marked as
quoted are left out, since the marks are by a rule that does not know every quotation mark.
"""

import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from twosource import claims, language
from twosource.claims.marked import linked, merged
from twosource.claims.patterns import attributions
from twosource.claims.spans import Inside, covered
from twosource.claims.tokens import runs
from twosource.model import Annotation, Article, Claim

FILES = ("claims/polnear_dev.jsonl.gz",)
PARTS = ("source", "cue", "content")
_SHARE = 0.3
_EDGES = " \xa0\n\t,.;:!?\"“”'‘’-–—"

QUOTATIONS = ("at .3", "with speaker at .3")

GUARDED = (
    *(f"{part} {kind} F1" for part in PARTS for kind in ("exact", "overlap")),
    *(f"quotation {kind} F1" for kind in QUOTATIONS),
    "pair exact F1",
)

Spans = tuple[tuple[int, int], ...]


def measure(data: Path) -> dict[str, float]:
    """Return F1 in per cent for each part, exact and by characters, and claims per CPU-second; ``data`` holds ``claims/``."""
    with gzip.open(data / "claims" / "polnear_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    articles = [Article(id=row["annotation_file"], text=row["text"], language="en") for row in rows]
    annotations = [language.annotate(article) for article in articles]
    start = time.process_time()
    found = [claims.find(article, annotation) for article, annotation in zip(articles, annotations, strict=True)]
    speed = sum(map(len, found)) / (time.process_time() - start)
    counts: Counter[tuple[str, str]] = Counter()
    for row, article, annotation in zip(rows, articles, annotations, strict=True):
        _count(counts, row, _predicted(article, annotation))
    for row, some in zip(rows, found, strict=True):
        _count_quotations(counts, row, some)
    scores = {f"{part} {kind} F1": _f1(counts, part, kind) for part in PARTS for kind in ("exact", "overlap")}
    scores |= {f"quotation {kind} F1": _f1(counts, "quotation", kind) for kind in QUOTATIONS}
    return {**scores, "pair exact F1": _f1(counts, "pair", "exact"), "claims per CPU-second": speed}


def _predicted(article: Article, annotation: Annotation) -> list[dict[str, Spans]]:
    found, times = [], Inside(annotation.times)
    marked = linked(article.text, annotation)
    for run in runs(article.text, annotation.sentences, language.quotations(article.text)):
        tokens = run.tokens
        patterns = attributions(run, covered(tokens, times.within(run.start, run.end)))
        for one in merged(run, [one for one in marked if run.start <= one.cue.start < run.end], patterns):
            source = ((one.source.start, one.source.end),) if one.source else ()
            ranges = {"source": source, "cue": (one.cue,), "content": one.content}
            spans = {part: tuple((tokens[a].start, tokens[b - 1].end) for a, b in some if a < b) for part, some in ranges.items()}
            found.append(spans)
    return found


def _count(counts: Counter[tuple[str, str]], row: dict[str, Any], predicted: list[dict[str, Spans]]) -> None:
    for part in PARTS:
        gold = {_trimmed(row["text"], one[part]) for one in row["attributions"]} - {()}
        mine = {_trimmed(row["text"], one[part]) for one in predicted} - {()}
        for kind, a, b in (("exact", gold, mine), ("overlap", _characters(gold), _characters(mine))):
            counts[part, f"{kind} right"] += len(a & b)
            counts[part, f"{kind} all"] += len(a) + len(b)
    said, read = (
        {(_trimmed(row["text"], one["source"]), _trimmed(row["text"], one["content"])) for one in some}
        for some in (row["attributions"], predicted)
    )
    counts["pair", "exact right"] += len(said & read)
    counts["pair", "exact all"] += len(said) + len(read)


def _count_quotations(counts: Counter[tuple[str, str]], row: dict[str, Any], found: Sequence[Claim]) -> None:
    sourced = [one for one in row["attributions"] if one["source"]]
    gold = [one for one in sourced if one["quoted"] != "indirect"]
    mine = [one for one in found if one.kind != "narration" and one.speaker is not None]
    said, others = (
        [_covered(one["content"]) for one in sourced if (one["quoted"] == "indirect") == kind] for kind in (False, True)
    )
    read = [_covered((span.start, span.end) for span in one.content) for one in mine]
    shared = [(len(a & b) / len(a | b), i, j) for i, a in enumerate(said) for j, b in enumerate(read) if _alike(a, b)]
    left, right = set(range(len(gold))), set(range(len(mine)))
    for _, i, j in sorted(shared, reverse=True):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            counts["quotation", "at .3 right"] += 1
            counts["quotation", "with speaker at .3 right"] += _speaks(row["text"], gold[i]["source"], mine[j])
    extra = [j for j in right if mine[j].kind != "indirect" and not any(_alike(read[j], other) for other in others)]
    for kind in QUOTATIONS:
        counts["quotation", f"{kind} all"] += 2 * len(gold) - len(left) + len(extra)


def _covered(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def _alike(a: set[int], b: set[int]) -> bool:
    return bool(a) and len(a & b) >= _SHARE * len(a | b)


def _speaks(text: str, source: Iterable[tuple[int, int]], claim: Claim) -> bool:
    """Tell whether the speaker of a claim stands in the annotated source, or is called by its last name."""
    speaker = claim.speaker
    if speaker is None:
        return False
    words = {word for start, end in source for word in text[start:end].replace("’s", "").replace("'s", "").split()}
    return any(start < speaker.end and speaker.start < end for start, end in source) or speaker.name.split()[-1] in words


def _trimmed(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """Return the spans without marks at their edges, empty ones left out."""
    kept = []
    for start, end in spans:
        while start < end and text[start] in _EDGES:
            start += 1
        while start < end and text[end - 1] in _EDGES:
            end -= 1
        if start < end:
            kept.append((start, end))
    return tuple(kept)


def _characters(some: set[Spans]) -> set[int]:
    return {at for spans in some for start, end in spans for at in range(start, end)}


def _f1(counts: Counter[tuple[str, str]], part: str, kind: str) -> float:
    return 200 * counts[part, f"{kind} right"] / max(counts[part, f"{kind} all"], 1)


def main() -> None:
    """Print the table; the only argument is the folder with the data."""
    for name, value in measure(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")).items():
        print(f"{name:28} {value:10.1f}")


if __name__ == "__main__":
    main()
