"""What callers give to the library, checked where it comes in: an error says what was given and what to give in its place."""

import os
import reprlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from twosource.errors import ArgumentError
from twosource.model import Article, Page, Record

Kind = TypeVar("Kind")


def path(name: str, given: "str | os.PathLike[str]", advice: str = "give a path") -> Path:
    """Return a path that a caller gave as ``name``; raise ArgumentError where it is none."""
    if not isinstance(given, (str, Path)):
        raise wrong(name, given, advice)
    return Path(given)


def pages(given: "Iterable[Page | Article]") -> "Iterator[Page | Article]":
    """Yield the pages that a caller gave; raise ArgumentError at once where they are no pages at all, else at the first other.

    A string is none: it might be a path as well as the text of a page.
    """
    advice = f"read pages from where they are: ts.read({given!r})" if isinstance(given, (str, Path)) else "see ts.read"
    return every("pages", given, (Page, Article), f"give pages and articles, as many as you like; {advice}")


def every(name: str, given: Iterable[Kind], kinds: type[Kind] | tuple[type[Kind], ...], advice: str) -> Iterator[Kind]:
    """Yield what a caller gave as ``name``; raise ArgumentError, with ``advice``, where one thing is of none of ``kinds``.

    Where no run of things was given, it is raised at once.
    """
    if isinstance(given, (str, bytes, Record)) or not isinstance(given, Iterable):
        raise wrong(name, given, advice)
    return _checked(name, given, kinds, advice)


def count(name: str, given: int, least: int) -> int:
    """Return a whole number that a caller gave as ``name``; raise ArgumentError where it is none, or below ``least``."""
    if not isinstance(given, int) or given < least:
        raise wrong(name, given, f"give a whole number of {least} or more")
    return given


def wrong(name: str, given: object, advice: str) -> ArgumentError:
    """Return the error that tells what a caller gave as ``name``, and what to give in its place."""
    shown = "None" if given is None else f"{type(given).__name__} {reprlib.repr(given)}"
    return ArgumentError(f"{name}: {shown} was given; {advice}")


def _checked(name: str, given: Iterable[Kind], kinds: type[Kind] | tuple[type[Kind], ...], advice: str) -> Iterator[Kind]:
    for number, each in enumerate(given, 1):
        if not isinstance(each, kinds):
            raise wrong(f"{name}, number {number}", each, advice)
        yield each
