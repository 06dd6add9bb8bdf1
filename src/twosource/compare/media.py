"""Media that only carry what others say: they are the way a claim came, not its holder."""

from collections.abc import Sequence

from twosource.articles import agencies
from twosource.claims.lexicon import MEDIA_WORDS
from twosource.language.similarity import terms
from twosource.model import Article, Claim


def names(articles: Sequence[Article], claims: Sequence[Claim]) -> frozenset[tuple[str, ...]]:
    """Return, as terms, the names of the media of a story: its publishers, whom they credit, and whoever was told something."""
    printed = [name for article in articles for name in (article.publisher, article.credit) if name]
    told = [via.name for claim in claims for via in claim.via]
    return frozenset(terms(name.removeprefix("www.").split(".")[0] if " " not in name else name) for name in (*printed, *told))


def is_medium(name: str, known: frozenset[tuple[str, ...]]) -> bool:
    """Tell whether a name is that of a medium: a known agency, a medium of the story, or one that says so ("Radio Oslo")."""
    words = tuple(terms(name))
    return words in known or agencies.agency(name) is not None or not MEDIA_WORDS.isdisjoint(name.casefold().split())
