"""The desk's database: pages with all their versions, articles, annotations, copies, stories and briefs, in SQLite.

``Desk`` is loaded when it is first asked for, because SQLAlchemy is slow to load and most runs keep no desk.
"""

from typing import TYPE_CHECKING, Any

from twosource.store.saved import Saved

if TYPE_CHECKING:
    from twosource.store.desk import Desk

__all__ = ["Desk", "Saved"]


def __getattr__(name: str) -> Any:
    if name != "Desk":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from twosource.store.desk import Desk

    return Desk
