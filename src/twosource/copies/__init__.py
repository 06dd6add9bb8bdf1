"""Who copied whom: literal reuse, re-telling, the direction of both, and the independent origins behind a pile of pages."""

from twosource.copies.detect import find
from twosource.copies.independence import origins
from twosource.copies.tellers import independent

__all__ = ["find", "independent", "origins"]
