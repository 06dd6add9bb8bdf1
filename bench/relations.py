"""Relations: precision and recall of each, on labelled pairs of sentences of two pages, beside a plain matcher.

*Recall* and *precision* are over the pairs that were labelled before the product was asked; "found" counts those that get any
relation but "unique". For the ``GRAVE`` relations, "precision of all" is over everything the product says in the groups and in
each event as a whole, copies of one sentence counted once: what it said was read and judged too ("source": "predicted"); what
nobody has judged yet is counted apart and in no share.

The pairs are from 13 groups of pages of three events, from 18 made stories, whose planted changes real pages hold too few of, and
from 28 more that were written and labelled without knowledge of the rules ("made apart"); the three are measured apart. Halves
are split by group. The pairs were chosen by reading the pages whole, and by shared rare words, shared numbers and quoted words,
never by what the product relates. Each set was labelled twice by one reader, the second time shuffled and without the labels but
soon after (of the first 941 pairs eight differed, kappa .99; of the other 713 nine: how steady a reader is, not how others would
label), and settled by the same. Where more than one relation is true of a pair, ``also`` has the others.
"""

import math
import sys
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path

from bench.relation_baseline import Baseline
from bench.relation_labels import SETS, Pair, load
from bench.relation_run import Answer, Related, answer, plain

FILES = tuple(f"copies/{name}.jsonl.gz" for name in SETS)
GUARDED = (
    "pages, held out: false friends left unrelated",
    "pages, held out: agree: precision",
    "made, held out: attribution_changed: recall",
    "made, held out: attribution_changed: precision of all",
    "made apart, held out: false friends left unrelated",
)
TYPES = (
    "agree",
    "agree_more_precise",
    "conflict",
    "revised",
    "stale_figure",
    "attribution_dropped",
    "attribution_changed",
    "meaning_changed",
    "quote_moved",
)
_FIRST_MADE = 18
"""The last of the stories that were made by the hand that wrote the first rules."""

GRAVE = ("conflict", "attribution_dropped", "attribution_changed", "meaning_changed", "quote_moved")


def measure(data: Path) -> dict[str, float]:
    """Return the figures of each part, those that rest on something; ``data`` holds ``copies/``."""
    labels = load(data)
    run = answer(labels)
    tune = [pair for pair in labels.pairs if pair.half == "tune" and not pair.judged]
    rival = Baseline([side.text for pair in tune for side in (pair.a, pair.b)], tune)
    figures: dict[str, float] = {}
    for part_of, half in product(("pages", "made", "made apart"), ("tune", "held out")):
        mine = [one for one in run.answers if (_part_of(one.pair), one.pair.half) == (part_of, half)]
        names = {one.pair.group for one in mine}
        said = [relation for name in sorted(names) for relation in run.relations[name]]
        part = _part(mine, said) | {f"{key} (plain matcher)": value for key, value in _plain(mine, rival).items()}
        figures |= {f"{part_of}, {half}: {key}": value for key, value in part.items()}
    return {key: value for key, value in figures.items() if not math.isnan(value)}


def _part_of(pair: Pair) -> str:
    """Return which of the three parts a pair is of: real pages, made stories, or those made apart from the rules."""
    if pair.set != "made":
        return "pages"
    return "made apart" if int(pair.group.removeprefix("made-")) > _FIRST_MADE else "made"


def _part(mine: Sequence[Answer], said: Sequence[Related]) -> dict[str, float]:
    own = [one for one in mine if not one.pair.judged]
    figures: dict[str, float] = {"groups": len({one.pair.group for one in own}), "labelled pairs": len(own)}
    related = [one for one in own if one.pair.label != "no_match"]
    figures["pairs with any relation: found"] = _share(bool(one.types) for one in related)
    figures["false friends"] = len(own) - len(related)
    figures["false friends left unrelated"] = _share(one.types <= one.pair.also for one in own if one.pair.label == "no_match")
    for name in TYPES:
        figures |= {f"{name}: {key}": value for key, value in _type(name, own).items()}
    for name in GRAVE:
        figures |= {f"{name}: {key}": value for key, value in _of_all(name, mine, said).items()}
    changed = [one for one in own if one.pair.label == "attribution_changed" and "attribution_changed" in one.types]
    figures["attribution_changed: both holders right"] = _share(holders_right(one) for one in changed)
    return figures


def _type(name: str, own: Sequence[Answer]) -> dict[str, float]:
    gold = [one for one in own if one.pair.label == name]
    given = [one for one in own if name in one.types]
    return {
        "labelled": len(gold),
        "recall": _share(name in one.types for one in gold),
        "recall of those not marked hard": _share(name in one.types for one in gold if not one.pair.hard),
        "found under any relation": _share(bool(one.types) for one in gold),
        "given to labelled pairs": len(given),
        "precision": _share(one.pair.right(name) for one in given),
    }


def _of_all(name: str, mine: Sequence[Answer], said: Sequence[Related]) -> dict[str, float]:
    """Measure over all that the product says, each once however many copies of the two sentences it is said of."""
    alike: dict[frozenset[str], list[Related]] = {}
    for relation in said:
        if relation.type == name:
            alike.setdefault(frozenset(map(plain, relation.sentences)), []).append(relation)
    verdicts = [verdict(relations, mine) for relations in alike.values()]
    return {
        "said in all": len(verdicts),
        "said, not judged yet": sum(one is None for one in verdicts),
        "precision of all": _share(one for one in verdicts if one is not None),
    }


def verdict(alike: Sequence[Related], mine: Iterable[Answer]) -> bool | None:
    """Return whether a relation is right by the labels of the pairs it lies on, ``None`` where it lies on none."""
    said = {id(relation) for relation in alike}
    pairs = [one.pair for one in mine if any(id(other) in said for other in one.relations)]
    return any(pair.right(alike[0].type) for pair in pairs) if pairs else None


def holders_right(one: Answer) -> bool:
    """Tell whether a change of holder names both as labelled: by a word in common each."""
    given = [relation.delta.split(" → ") for relation in one.relations if relation.type == "attribution_changed"]
    wanted = one.pair.holders
    return any(
        len(names) == len(wanted) and all(_alike(x, y) for x, y in zip(order, wanted, strict=True))
        for names in given
        for order in (names, names[::-1])
    )


def _alike(given: str, wanted: str | None) -> bool:
    return bool(set((wanted or "").casefold().split()) & set(given.casefold().replace(",", " ").split()))


def _plain(mine: Sequence[Answer], rival: Baseline) -> dict[str, float]:
    own = [(one.pair, rival.relation(one.pair)) for one in mine if not one.pair.judged]
    figures = {
        "pairs with any relation: found": _share(given is not None for pair, given in own if pair.label != "no_match"),
        "false friends left unrelated": _share(given is None for pair, given in own if pair.label == "no_match"),
    }
    for name in ("agree", *GRAVE):
        figures[f"{name}: recall"] = _share(given == name for pair, given in own if pair.label == name)
        figures[f"{name}: precision"] = _share(pair.right(name) for pair, given in own if given == name)
    return figures


def _share(truths: Iterable[bool]) -> float:
    """Return the share of what is true, NaN where there is nothing to be so."""
    found = list(truths)
    return sum(found) / len(found) if found else float("nan")


def main() -> None:
    """Print every error of one half: what is missed, and what is said wrongly. Arguments: the data's folder, the half."""
    run = answer(load(Path(sys.argv[1])))
    for one in run.answers:
        wrong = {name for name in one.types if not one.pair.right(name)}
        missed = one.pair.label != "no_match" and one.pair.label not in one.types
        if one.pair.half == sys.argv[2] and (missed or wrong):
            expected = " or ".join((one.pair.label, *sorted(one.pair.also)))
            print(f"{one.pair.group}: {expected} {one.pair.holders}, got {sorted(one.types) or 'nothing'}")
            print(f"  {one.pair.a.text}\n  {one.pair.b.text}")
            for relation in one.relations:
                print(f"    {relation.type} {relation.speakers} {relation.delta} ({relation.basis})")


if __name__ == "__main__":
    main()
