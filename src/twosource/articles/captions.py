"""Lines that say whose picture stands there, or what it shows."""

import re

from twosource.articles.agencies import PATTERN

_LIBRARIES = (
    rf"(?:{PATTERN}|Getty(?: Images)?|AP Photo|EPA(?:-EFE)?|Shutterstock|iStock(?:photo)?|Pool(?: Photo)?|Zuma(?: Press)?|"
    r"Bettmann Archive)"
)
_PICTURED = re.compile(
    rf"(?:[^.!?]{{2,60}}?\s*(?:[,/|(]|\bvia\b)\s*(?:the )?{_LIBRARIES}"
    rf"(?:\s*(?:[/,|-]|via)?\s*(?:{_LIBRARIES}|File|Images|Photo|Press|Archive))*[)\s.]*|"
    rf"[(\[]?(?:REUTERS|{_LIBRARIES})\s?/\s?.{{2,60}}|FILE\s?[-–—].*)"
)
_CAPTIONED = re.compile(
    rf"\(\s?(?:AP Photo|Photo|Photograph|Image|{_LIBRARIES})(?:\s?/|\s?:|\s?by\b)[^()]{{2,80}}\)\W{{0,3}}\Z|"
    rf"\([^()/]{{2,60}}\s?/\s?(?:[^()/]{{2,30}}\s)?(?:the |via )?{_LIBRARIES}(?:[\s/,-][^()]{{0,40}})?\)\W{{0,3}}\Z"
)
_PARTED = ("/", ",", "|", "(", "via", "FILE")
"""Every form of ``_PICTURED`` holds one of these: most lines need no match."""
_LONGEST = 400


def is_picture_credit(line: str) -> bool:
    """Tell whether a line only says whose photograph stands there ("Jane Doe, AP", "REUTERS/Jane Doe", "FILE - ...")."""
    return len(line) <= _LONGEST and any(map(line.__contains__, _PARTED)) and _PICTURED.fullmatch(line) is not None


def is_caption(line: str) -> bool:
    """Tell whether a line tells what a picture shows: it ends with whose photograph it is ("The port. (Jane Doe/AP)")."""
    opened = line.rfind("(") if len(line) <= _LONGEST else -1
    return opened >= 0 and _CAPTIONED.match(line, opened) is not None
