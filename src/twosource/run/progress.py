"""How a long run tells what it is doing."""

from typing import Protocol


class Progress(Protocol):
    """Called with the name of a stage, how many of its items are done, and how many there are, where that is known."""

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """Take note."""


def silent(stage: str, done: int, total: int | None) -> None:
    """Take no note."""
