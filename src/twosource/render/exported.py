"""What an exporter gives: the file, and what could not go into it."""

from typing import NamedTuple

from twosource.model import LeftOut


class Exported(NamedTuple):
    """The bytes of a file for another program, and what of the briefs is not in it, with the reasons."""

    content: bytes
    left_out: tuple[LeftOut, ...]
