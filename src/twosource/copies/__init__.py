"""Who copied whom: literal reuse, re-telling, the direction of both, and the independent origins behind a pile of pages."""

from twosource.copies.detect import find
from twosource.copies.independence import origins

__all__ = ["find", "origins"]
