"""The executor for one machine: a function over many items, in order, in this process or in several."""

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

from twosource.run.progress import Progress, silent

Item = TypeVar("Item")
Answer = TypeVar("Answer")


_NEW_OBJECTS = 50_000
AHEAD = 4
"""Items that wait for each process, so that none is idle; no more are taken from their source than are in work or waiting."""


def each(
    function: Callable[[Item], Answer],
    items: Iterable[Item],
    *,
    stage: str,
    workers: int = 1,
    progress: Progress = silent,
) -> Iterator[Answer]:
    """Yield ``function(item)`` for every item, in the order of the items, whatever the number of workers.

    Items are taken as they are needed. ``function`` must be importable by name when ``workers`` is more than one. Processes are
    spawned, not forked, so that nothing of the caller's state can leak into the answers.
    """
    total = len(items) if isinstance(items, Sized) else None
    progress(stage, 0, total)
    waiting = iter(items)
    first = list(islice(waiting, 2))  # for one item no process is worth its start
    given = chain(first, waiting)
    answers = map(function, given) if workers == 1 or len(first) < 2 else _shared(function, given, workers)
    for done, answer in enumerate(answers, 1):
        yield answer
        progress(stage, done, total)


def collect_seldom() -> None:
    """Let Python look for cycles among new objects less often: pages make many small ones and hardly any cycle."""
    gc.set_threshold(_NEW_OBJECTS, 20, 20)


def _shared(function: Callable[[Item], Answer], items: Iterable[Item], workers: int) -> Iterator[Answer]:
    pool = ProcessPoolExecutor(max_workers=workers, mp_context=get_context("spawn"), initializer=collect_seldom)
    answers: deque[Future[Answer]] = deque()
    try:
        for item in items:
            with _deaf_children():
                answers.append(pool.submit(function, item))
            if len(answers) >= AHEAD * workers:
                yield answers.popleft().result()
        while answers:
            yield answers.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Make the processes started inside deaf to Ctrl-C, which a terminal sends to all: this one stops them in good order."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
