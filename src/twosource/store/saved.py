"""What a save added."""

from twosource.model import Record


class Saved(Record, frozen=True):
    """How many rows a save added; all zero where the desk knew everything already.

    ``pages`` counts pages seen for the first time, ``versions`` new versions of known pages; ``updated`` counts articles that
    were known and are now read differently (a date found from other pages, a newer twosource).
    """

    pages: int = 0
    versions: int = 0
    articles: int = 0
    updated: int = 0
    stories: int = 0
    briefs: int = 0

    def __str__(self) -> str:
        counts = {
            "new page": self.pages,
            "new version": self.versions,
            "new article": self.articles,
            "updated article": self.updated,
            "new story": self.stories,
            "new brief": self.briefs,
        }
        return ", ".join(_counted(count, what) for what, count in counts.items() if count) or "nothing new"


def _counted(count: int, what: str) -> str:
    plural = f"{what.removesuffix('y')}ies" if what.endswith("y") else f"{what}s"
    return f"{count:,} {what if count == 1 else plural}"
