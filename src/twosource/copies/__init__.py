"""Who copied whom: literal reuse, re-telling, the direction of both, what versions changed, and the independent origins."""

from twosource.copies.archive import Archive
from twosource.copies.detect import find
from twosource.copies.hearsay import Hearsay
from twosource.copies.independence import origins
from twosource.copies.revision import difference
from twosource.copies.tellers import independent

__all__ = ["Archive", "Hearsay", "difference", "find", "independent", "origins"]
