"""Standard output and standard error as they are found: in any encoding, closed, or with nobody left to read them."""

import codecs
import io
import os
import sys
import unicodedata
from contextlib import suppress

BROKEN_PIPE = 141
"""The exit code where the reader of the answer has gone: what a shell reports of a program that SIGPIPE ended (128 + 13)."""
_HANDLER = "twosource-plain"
_UNCHOSEN = ("strict", "surrogateescape", "backslashreplace")
"""How a stream treats what it cannot show where nobody asked for anything."""
_PLAIN = {
    **dict.fromkeys("●•▪◦∙", "*"),
    **dict.fromkeys("‘’‚‛′ʼ´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−─·", "-"),
    **dict.fromkeys("━═", "="),
    **dict.fromkeys("│┃", "|"),
    **dict(zip("▁▂▃▄▅▆▇█", "12345678", strict=True)),
    **{"‹": "<", "›": ">", "→": "->", "←": "<-", "×": "x", "÷": "/", "⁄": "/", "¶": "p", "§": "s.", "€": "EUR", "£": "GBP"},
    **{"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "ı": "i"},
    **{"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"},
}
"""What stands for a character, besides what Unicode itself says is like it (é: e, …: ...)."""
_BEFORE = {"<fraction>": " ", "<super>": "^"}
"""What must stand before it, so that a number keeps its value (3½: 3 1/2, 10²: 10^2)."""


def prepare() -> None:
    """Make standard output and error show something like what their encoding does not hold, where they would fail.

    A stream for which the user chose another way (``PYTHONIOENCODING=ascii:replace``) keeps it.
    """
    codecs.register_error(_HANDLER, _shown)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors in _UNCHOSEN:
            stream.reconfigure(errors=_HANDLER)


def is_closed() -> bool:
    """Tell whether there is no standard output to write to."""
    return sys.stdout is None or sys.stdout.closed


def abandon() -> None:
    """Let vanish what is still to be written to standard output, which takes no more."""
    with suppress(OSError):  # a stream that is no file holds nothing back
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _shown(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for characters that a stream cannot show, and where to go on (``codecs.register_error``)."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(character: str) -> str:
    """Return a character in ASCII: one or a few that are like it, "?" where none is, nothing for an accent by itself."""
    if character in _PLAIN:
        return _PLAIN[character]
    parts = [part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)]
    found = "".join(_PLAIN.get(part, part if part.isascii() else "") for part in parts)
    before = _BEFORE.get(unicodedata.decomposition(character).partition(" ")[0], "")
    return before + found if found else "?" if parts else ""
