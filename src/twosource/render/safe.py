"""Text of strangers, made harmless to show.

Characters that command a terminal, turn the direction of a line round or hide text from the reader are replaced one for one
by U+FFFD, so that offsets into the text hold. Letters, accents, emoji and right-to-left scripts stay as they are.
"""

import re
import unicodedata
from urllib.parse import urlsplit

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_HIDDEN = "\u00ad\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb"
_RANGES = (range(0x20), range(0x7F, 0xA0), range(0xD800, 0xE000), range(0xE0000, 0xE0080))  # C0, C1, surrogates, tags
_CONTROLS = "".join(chr(code) for codes in _RANGES for code in codes)
_UNSAFE = str.maketrans(dict.fromkeys(_CONTROLS + _BIDI + _HIDDEN, _REPLACEMENT) | dict.fromkeys(_SPACES, " "))
_RUN_OF_SPACES = re.compile(r" {2,}")
_HOST_CHARACTERS = re.compile(r"[\w.:\[\]%~-]+\Z")


def neutral(text: str) -> str:
    """Return ``text`` with every unsafe character replaced, length and offsets kept; line breaks become spaces."""
    return text.translate(_UNSAFE)


def line(text: str) -> str:
    """Return ``text`` as one harmless line: unsafe characters replaced, runs of spaces made one, ends trimmed."""
    return _RUN_OF_SPACES.sub(" ", neutral(text)).strip()


def web_address(url: str | None) -> str | None:
    """Return ``url`` if it is an http or https address with a host and nothing hidden in it, else ``None``."""
    if url is None or url != neutral(url) or any(unicodedata.category(mark).startswith("Z") for mark in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    named = parts.scheme in ("http", "https") and _HOST_CHARACTERS.match(parts.netloc)
    return url if named else None


def host(url: str | None) -> str | None:
    """Return the host of a web address without "www.", ``None`` where there is none."""
    address = web_address(url)
    name = urlsplit(address).hostname if address else None
    return name.removeprefix("www.") if name else None
