"""What can be wrong with one page, and the failed page that says so.

These errors never leave the room: ``twosource.pages.read`` turns each into a page without content.
"""

from twosource.errors import SourceUnreadable
from twosource.model import Issue, Page
from twosource.pages.limits import Limits


class BadPage(SourceUnreadable):
    """A page was reached but cannot be used; ``code`` is that of the issue."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def failed(page_id: str, code: str, message: str, url: str | None = None) -> Page:
    """Return a page without content whose only issue, a fatal one, says why."""
    return Page(id=page_id, url=url, issues=(Issue(code=code, message=message, fatal=True),))


def too_large(where: str, limits: Limits) -> BadPage:
    """Return the error for something longer than ``limits.max_page_bytes``."""
    return BadPage("too-large", f"{where} is larger than {limits.megabytes}; raise the limit with --max-page-mb to read it")


def reason(error: OSError) -> str:
    """Return the system's words for an error, without the path (our messages name it as the user did)."""
    return (error.strerror or str(error)).lower()
