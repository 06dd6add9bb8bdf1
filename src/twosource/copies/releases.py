"""Releases: statements that a service sends out for others, and whose they are."""

import re
from collections.abc import Iterable

from twosource.copies.names import credited
from twosource.language import similarity
from twosource.language.datelines import dateline
from twosource.model import Article

SERVICES = frozenset(("ACCESSWIRE", "Business Wire", "GlobeNewswire", "MarketWired", "news aktuell", "Newsfile", "PR Newswire"))
"""Services that send out the statements of others."""
RARE = 2.5
"""Rarity from which a single word can be whose name it is, and does not only begin a sentence ("Researchers have found …")."""
_SPEAKER = re.compile(
    r"(?:The )?(?P<name>[^\W\d_a-z][\w&.+'’-]*(?: (?:(?:&|and|of|the|de|for) ){0,2}[^\W\d_a-z][\w&.+'’-]*){0,7}),?"
    r"(?= ?\(| (?:an?|the|today|and its|will|has|have|is|are|announc\w+|report(?:s|ed)|said|says|unveil\w+|launch\w+)\b)"
)
"""Who is named first in a statement, before what he is, or what he does."""
_WORD = re.compile(r"\w+")


def is_release(article: Article) -> bool:
    """Tell whether an article was sent out for somebody by a service that reports nothing itself."""
    return not SERVICES.isdisjoint(agencies((*credited(article), article.publisher)))


def speaker(article: Article) -> str | None:
    """Return who speaks in a release: whom its title and its text both name first; ``None`` where they do not."""
    found = _SPEAKER.match(article.text, dateline(article.text.partition("\n")[0]))
    if found is None or not article.title:
        return None
    if " " not in found["name"] and similarity.rarity(similarity.stem(found["name"])) < RARE:
        return None
    first, titled = (_WORD.search(text.removeprefix("The ")) for text in (found["name"], article.title))
    return found["name"] if first and titled and first[0].casefold() == titled[0].casefold() else None


def agencies(names: Iterable[str | None]) -> set[str]:
    """Return the known agencies among some names."""
    from twosource.articles.agencies import agency  # here, so that a room that only counts voices loads no parser

    return {known for name in names if name and (known := agency(name, marked=True))}
