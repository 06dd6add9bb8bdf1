"""How a long run tells what it is doing."""

from typing import Protocol


class Progress(Protocol):
    """Called with the name of a stage, how many of its items are done, and how many there are."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note."""


def silent(stage: str, done: int, total: int) -> None:
    """Take no note."""
