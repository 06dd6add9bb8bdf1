"""The part of a sentence that tells something: what follows the dateline, whose day is that of the report."""

from msgspec.structs import replace

from twosource.language.datelines import dateline
from twosource.model import Article, Sentence


def without_dateline(article: Article, sentence: Sentence) -> Sentence:
    """Return a sentence without the dateline that opens it ("LIMA, May 3 (Reuters) - "), else the sentence itself."""
    length = dateline(article.text[sentence.start : sentence.end])
    return replace(sentence, start=sentence.start + length) if 0 < length < sentence.end - sentence.start else sentence
