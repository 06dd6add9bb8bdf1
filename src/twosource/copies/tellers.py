"""How many independent origins stand behind a set of pages."""

from collections.abc import Iterable, Sequence

from twosource.model import Origin


def independent(articles: Iterable[str], origins: Sequence[Origin]) -> int:
    """Return the number of origins that these articles (ids) stand for, counted with caution.

    A page with text of several origins may have what it tells from any of them, so it adds one only where no origin of the
    others explains it. Articles of no origin add nothing.
    """
    roots = [frozenset(origin.id for origin in origins if article in origin.articles) for article in sorted(set(articles))]
    chosen: set[str] = set()
    for ids in sorted(filter(None, roots), key=lambda ids: (len(ids), sorted(ids))):
        if not ids & chosen:
            chosen.add(min(ids))
    return len(chosen)
