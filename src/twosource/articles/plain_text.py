"""The visible text of a plain-text page."""

import re

from twosource.articles.builder import Builder, Full
from twosource.articles.visible import Visible

_LINE_END = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")
_QUOTED = re.compile(r">[> ]*+")
_MOST_LOOKED_AT = 100_000


def _is_quoted(page: str) -> bool:
    """Tell whether a page is a quoted e-mail: most of its lines begin with a mark."""
    if page.find("\n>") < 0:
        return False
    lines = [line for line in page[:_MOST_LOOKED_AT].splitlines() if line.strip()]
    return 2 * sum(line.startswith(">") for line in lines) > len(lines)


def from_text(page: str) -> Visible:
    """Return the visible text of a plain-text page; the marks of a quoted e-mail (">") are left out where it is one."""
    builder = Builder()
    try:
        _add_lines(builder, page)
        return builder.build()
    except Full:
        return builder.build(whole=False)


def _add_lines(builder: Builder, page: str) -> None:
    quoted = _is_quoted(page)
    position = 0
    while position < len(page):
        found = _LINE_END.search(page, position)
        end, following = (found.start(), found.end()) if found else (len(page), len(page))
        mark = _QUOTED.match(page, position, end) if quoted else None
        builder.add(page, mark.end() if mark else position, end)
        if builder.at_line_start:
            builder.empty_line()
        builder.line_break()
        position = following
