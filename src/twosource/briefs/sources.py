"""The sources of a brief: every article of the story with where its text comes from."""

from collections.abc import Mapping, Sequence

from twosource.model import Article, Origin, Source


def sources(articles: Sequence[Article], origins: Sequence[Origin], derived: Mapping[str, tuple[str, ...]]) -> tuple[Source, ...]:
    """Return one source an article, in the order of their ids; ``derived`` gives the articles each takes its text from."""
    return tuple(_source(article, origins, derived) for article in sorted(articles, key=lambda article: article.id))


def _source(article: Article, origins: Sequence[Origin], derived: Mapping[str, tuple[str, ...]]) -> Source:
    return Source(
        article=article.id,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        dated=article.dated,
        kind=article.kind,
        credit=article.credit,
        origins=tuple(sorted(origin.id for origin in origins if article.id in origin.articles)),
        derived_from=derived.get(article.id, ()),
    )
