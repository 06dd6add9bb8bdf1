"""How many independent origins stand behind a set of pages."""

from collections.abc import Iterable, Sequence

from twosource.model import Origin


def independent(articles: Iterable[str], origins: Sequence[Origin]) -> int:
    """Return the number of origins that these articles (ids) stand for, counted with caution.

    A page with text of several origins may have what it tells from any of them, so it adds one only where no origin of the
    others explains it. Origins whose outlets have one owner are no two voices. Articles of no origin add nothing.
    """
    roots = [frozenset(_voice(origin) for origin in origins if article in origin.articles) for article in sorted(set(articles))]
    chosen: set[str] = set()
    for voices in sorted(filter(None, roots), key=lambda voices: (len(voices), sorted(voices))):
        if not voices & chosen:
            chosen.add(min(voices))
    return len(chosen)


def _voice(origin: Origin) -> str:
    return f"owner {origin.owner}" if origin.owner else origin.id
