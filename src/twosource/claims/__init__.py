"""Claims: who said what, how surely, and when, with the publication's own voice as a claim like any other."""

from twosource.claims.reader import Reader
from twosource.claims.story_roles import named_by_role
from twosource.claims.tokens import runs
from twosource.claims.transcript import spoken
from twosource.claims.unclosed import ended
from twosource.language.quotes import quotations
from twosource.model import Annotation, Article, Claim

__all__ = ["find", "named_by_role"]


def find(article: Article, annotation: Annotation) -> tuple[Claim, ...]:
    """Return the claims of an article in the order of its text; every sentence that is no heading is in at least one of them.

    Labels of who speaks in a transcript are in none; what follows them is said by him, in quotation marks or not. Attribution
    is read in English, and where the language is unknown; in other languages quotations have no speaker. The same article and
    annotation always give the same claims. Time is linear in the text.
    """
    quotes = ended(article.text, quotations(article.text))
    reader = Reader(article, annotation, quotes, attribute=article.is_english)
    found = reader.claims(runs(article.text, annotation.sentences, quotes))
    return spoken(article.text, found, annotation.entities) if article.is_english else found
