"""Where what a page's HTML holds and no reader sees ends: comments, scripts and the like, hidden words in a line."""

import re

_EMPTY_COMMENT = re.compile("-?>")
_HIDDEN_LIMIT, _HIDDEN_BLANKS = 400, 24


class Ends:
    """Finds ends in a page, and never looks twice for what is not there, so that hostile pages stay linear."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._absent: set[str] = set()

    def of_comment(self, start: int) -> int:
        """Return where a comment ends whose content begins at ``start``; "<!-->" and "<!--->" are whole ones."""
        if short := _EMPTY_COMMENT.match(self._page, start):
            return short.end()
        ends = [(at, len(mark)) for mark in ("-->", "--!>") if (at := self._find(mark, start)) >= 0]
        return sum(min(ends)) if ends else start

    def _find(self, needle: str, start: int) -> int:
        if needle in self._absent:
            return -1
        position = self._page.find(needle, start)
        if position < 0:
            self._absent.add(needle)
        return position

    def of_element(self, name: str, start: int, limit: int | None = None) -> int:
        """Return where the next end tag of that name, in any case, begins; -1 where none does within ``limit`` characters."""
        if name in self._absent:
            return -1
        page, size, last = self._page, len(name) + 2, len(self._page) if limit is None else start + limit
        while (start := page.find("</", start, last)) >= 0:
            if page[start + 2 : min(start + size, last)].lower() == name:
                return start
            start += 2
        if limit is None:
            self._absent.add(name)
        return -1

    def of_hidden(self, name: str, start: int) -> int | None:
        """Return where the end tag of a hidden inline element stands that holds a few words; ``None`` where it holds more."""
        closing = re.compile(f"</?{re.escape(name)}\\b", re.IGNORECASE)
        found = closing.search(self._page, start, start + _HIDDEN_LIMIT)
        if found is None or found[0][1] != "/" or self._page.count(" ", start, found.start()) > _HIDDEN_BLANKS:
            return None
        return found.start()
