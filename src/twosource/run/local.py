"""The executor for one machine: a function over many items, in order, in this process or in several."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TypeVar

from twosource.run.progress import Progress, silent

Item = TypeVar("Item")
Answer = TypeVar("Answer")


def each(
    function: Callable[[Item], Answer],
    items: Sequence[Item],
    *,
    stage: str,
    workers: int = 1,
    progress: Progress = silent,
) -> Iterator[Answer]:
    """Yield ``function(item)`` for every item, in the order of the items, whatever the number of workers.

    ``function`` must be importable by name when ``workers`` is more than one. Processes are spawned, not forked, so that
    nothing of the caller's state can leak into the answers.
    """
    progress(stage, 0, len(items))
    if workers == 1 or len(items) < 2:
        for done, item in enumerate(items, 1):
            yield function(item)
            progress(stage, done, len(items))
        return
    pool = ProcessPoolExecutor(max_workers=workers, mp_context=get_context("spawn"))
    try:
        chunk = max(1, min(4, len(items) // (4 * workers)))
        with _deaf_children():
            answers = pool.map(function, items, chunksize=chunk)
        for done, answer in enumerate(answers, 1):
            yield answer
            progress(stage, done, len(items))
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
