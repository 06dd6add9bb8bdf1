"""The measures by name, and their figures, one after another or several at once."""

import importlib
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import ModuleType

from bench.floors import Figures

MEASURES = (
    "articles",
    "metadata",
    "credits",
    "kinds",
    "tagger",
    "cast",
    "likeness",
    "figures",
    "counted",
    "sentences",
    "times",
    "dating",
    "copies",
    "pairs",
    "paraphrase",
    "stories",
    "piles",
    "growth",
    "claims",
    "compare",
    "relations",
    "statement_pairs",
    "nearest",
    "passages",
    "novelty",
    "claimdiff",
    "timelines",
    "statuses",
    "plover",
    "markets",
    "exposures",
    "moves",
    "speed",
    "sources",
)


def module_of(name: str) -> ModuleType:
    """Return the module of a measure."""
    return importlib.import_module(f"bench.{name}")


def figures_of(data: Path, names: Sequence[str], jobs: int) -> Iterator[Figures]:
    """Yield the figures of measures in their order, each from a process of its own where several run at once."""
    if jobs == 1:
        yield from (_measured(data, name) for name in names)
        return
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=spawn, max_tasks_per_child=1) as pool:
        yield from pool.map(_measured, [data] * len(names), names)


def _measured(data: Path, name: str) -> Figures:
    figures: Figures = module_of(name).measure(data)
    return figures
