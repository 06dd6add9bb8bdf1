"""One article's annotation."""

from twosource.language import entities
from twosource.language.sentences import sentences
from twosource.model import Annotation, Article


def annotate(article: Article) -> Annotation:
    """Return the sentences, entities, time expressions and figures of an article, without its claims."""
    found = sentences(article.text)
    return Annotation(id=article.id, sentences=found, entities=entities.find(article.text, found))
