"""Pages as they are found: files, folders, globs, archives, feeds, JSON Lines, standard input and URLs.

Nothing that is wrong with a page stops the reading: it comes back as a page without content whose fatal issue says what is
wrong, where, and what to do.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from twosource.model import Article, Page
from twosource.pages.content import pages_in
from twosource.pages.failures import failed
from twosource.pages.files import read_path
from twosource.pages.identity import distinct, fingerprint, unique
from twosource.pages.limits import DEFAULT_LIMITS, Limits
from twosource.pages.place import Place
from twosource.pages.urls import read_url

__all__ = ["DEFAULT_LIMITS", "Limits", "distinct", "fingerprint", "read", "unique"]

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)


def read(*sources: str | Path, limits: Limits = DEFAULT_LIMITS) -> Iterator[Page | Article]:
    """Yield the pages of each source, and the articles of records that are already clean ones.

    A source is a file, a folder (with all folders in it), a glob, "-" for standard input, or an http(s) URL. What it holds is
    told by its content: HTML, plain text, a WARC archive or WET file, a feed (RSS, Atom, JSON Feed), a sitemap, page or article
    records or agency items (ninjs) as JSON Lines or a JSON array; any of them may be packed with gzip or zstd. Archives and
    lines are read one by one, so that a source may be larger than memory. Ids are the records' own, URLs, or paths relative
    to the source; ``unique`` and ``distinct`` make them unique.
    """
    for source in sources:
        yield from _read(str(source), limits)


def _read(source: str, limits: Limits) -> Iterator[Page | Article]:
    scheme = _SCHEME.match(source)
    if source == "-":
        yield from pages_in(sys.stdin.buffer, Place(id="stdin", where="standard input"), limits)
    elif scheme is None:
        yield from read_path(source, limits)
    elif scheme[1].lower() in ("http", "https"):
        yield from read_url(source, limits)
    else:
        yield failed(source, "unsupported", f"{source}: only http and https URLs can be read, or a path")
