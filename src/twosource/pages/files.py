"""Files, folders and globs to the pages in them, in the order of their paths."""

import glob
import os
import stat
import sys
from collections import deque
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from twosource.errors import SourceError, SourceMissing
from twosource.model import Article, Page
from twosource.pages.content import pages_in
from twosource.pages.failures import BadPage, failed, reason
from twosource.pages.limits import Limits
from twosource.pages.place import Place

# A browser that saves NAME.html with its images and scripts puts them into NAME_files beside it.
_ASSETS = "_files"
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
# What a folder's own description is called, whatever its suffix.
_ABOUT = "readme"


def read_path(source: str, limits: Limits) -> Iterator[Page | Article]:
    """Yield the pages of a file, of a folder with all folders in it, or of all that a glob matches.

    Ids are paths relative to the folder, relative to the last folder before the glob's first wildcard, or the file's name.
    In a folder, hidden files, a README and what a browser saves beside a page (images, scripts) are no pages and are passed
    over, as is the file that standard output is written to; a folder that can be reached in several ways (by links) is read once.
    """
    try:
        base, paths = _paths(source)
    except SourceError as error:
        yield failed(_label(source), error.code, str(error))
        return
    except OSError as error:
        yield failed(_label(source), "unreadable", f"{_label(source)} cannot be read: {reason(error)}")
        return
    for path in paths:
        if len(paths) > 1 and _is_output(path):
            continue
        yield from _read_file(path, Place(id=_label(path.relative_to(base)), where=_label(path)), limits)


def _label(path: Path | str) -> str:
    """Return a path as text that can be written anywhere: parts joined by "/", bytes that are not UTF-8 as escapes."""
    text = path.as_posix() if isinstance(path, Path) else path
    return os.fsencode(text).decode("utf-8", "backslashreplace")


def _paths(source: str) -> tuple[Path, list[Path]]:
    path = Path(source)
    if source and path.is_dir():
        return path, _files_in(path)
    if source and (path.exists() or path.is_symlink()):
        return path.parent, [path]
    if glob.has_magic(source):
        return _matching(source)
    raise SourceMissing(f"there is no file or folder {_label(source)!r}; check the path")


def _files_in(folder: Path) -> list[Path]:
    found = _walk(folder)
    if not found:
        raise BadPage("no-pages", f"the folder {_label(folder)!r} has no pages in it (hidden files are not read)")
    return found


def _matching(pattern: str) -> tuple[Path, list[Path]]:
    base = Path(*takewhile(lambda part: not glob.has_magic(part), Path(pattern).parts))
    matches = [Path(match) for match in glob.glob(pattern, recursive=True)]  # noqa: PTH207 (pathlib's glob matches hidden files)
    found = {file for match in matches for file in (_walk(match) if match.is_dir() else [match])}
    if not found:
        raise SourceMissing(f"no file matches {_label(pattern)!r}; check the pattern")
    return base, sorted(found, key=Path.as_posix)


def _walk(folder: Path) -> list[Path]:
    """Return the files in ``folder`` and below it, and the folders that cannot be listed, in the order of their paths."""
    found: list[Path] = []
    seen: set[tuple[int, int]] = set()
    folders, links = deque([folder]), deque[Path]()
    while folders or links:
        # Links come last, so that a page has the path under which it really stands.
        current = folders.popleft() if folders else links.popleft()
        try:
            status = current.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            children = sorted(child for child in current.iterdir() if _may_hold_pages(child))
        except OSError:
            found.append(current)
            continue
        for child in children:
            if not _is_folder(child):
                found.append(child)
            else:
                (links if child.is_symlink() else folders).append(child)
    return sorted(found, key=Path.as_posix)


def _is_output(path: Path) -> bool:
    """Tell whether a file is the one that standard output is written to: it grows while it is read, without end."""
    try:
        return os.path.samestat(path.stat(), os.fstat(sys.__stdout__.fileno())) if sys.__stdout__ else False
    except (OSError, ValueError):
        return False


def _may_hold_pages(path: Path) -> bool:
    return not path.name.startswith(".") and path.stem.lower() != _ABOUT and not _is_assets(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_assets(folder: Path) -> bool:
    name = folder.name.removesuffix(_ASSETS)
    return name != folder.name and any(folder.with_name(name + suffix).is_file() for suffix in _PAGE_SUFFIXES)


def _read_file(path: Path, place: Place, limits: Limits) -> Iterator[Page | Article]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            stream = path.open("rb")
        elif stat.S_ISDIR(mode):
            next(path.iterdir(), None)
            return
        else:
            raise BadPage("not-a-file", f"{place.where} is a pipe, socket or device, not a file; pipe data in through '-'")
    except BadPage as error:
        yield failed(place.id, error.code, str(error))
        return
    except OSError as error:
        yield failed(place.id, "unreadable", f"{place.where} cannot be read: {reason(error)}")
        return
    with stream:
        yield from pages_in(stream, place, limits)
