"""The part of a sentence that tells something: what follows the dateline, whose day is that of the report."""

from msgspec.structs import replace

from twosource.language import datelines
from twosource.model import Article, Sentence


def without_dateline(article: Article, sentence: Sentence) -> Sentence:
    """Return a sentence without the dateline that opens it ("LIMA, May 3 (Reuters) - "), else the sentence itself."""
    start = datelines.opens(article.text, sentence.start, sentence.end)
    return replace(sentence, start=start) if sentence.start < start < sentence.end else sentence
