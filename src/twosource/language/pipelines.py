"""Names from a spaCy pipeline that the user has installed, in place of those of the package's own tagger."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, Protocol

from twosource.errors import LanguageModelError
from twosource.language.pieces import normal
from twosource.language.tagger import Tagged
from twosource.model import Sentence

_LABELS = {
    "PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP",
    "EVENT": "MISC", "LAW": "MISC", "MISC": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC",
}  # fmt: skip
"""The names of OntoNotes and of CoNLL, as the tagger calls them; numbers, times and languages are no names."""

_UNUSED = ("attribute_ruler", "lemmatizer", "morphologizer", "parser", "senter", "tagger", "textcat")
_AT_ONCE = 50_000
"""Characters that a pipeline is given at once, which bounds its memory."""


class _Part(NamedTuple):
    start: int
    text: str


class _Pipeline(Protocol):
    """What is used of ``spacy.Language``."""

    pipe_names: list[str]

    def pipe(self, texts: Iterable[str]) -> Iterator[Any]: ...

    def get_pipe_meta(self, name: str) -> Any: ...


@cache
def load(name: str) -> _Pipeline:
    """Return the installed spaCy pipeline of a name, or in a folder, loaded once.

    Raise LanguageModelError where spaCy or the pipeline is not installed, or where the pipeline marks no names.
    """
    try:
        import spacy
    except ImportError as error:
        raise LanguageModelError("spaCy is not installed, so no pipeline of it can be used: pip install spacy") from error
    try:
        pipeline: _Pipeline = spacy.load(name, exclude=list(_UNUSED))
    except (OSError, ValueError, ImportError) as error:
        first = str(error).partition("\n")[0]
        raise LanguageModelError(
            f"the spaCy pipeline {name!r} cannot be loaded: {first} (python -m spacy download NAME installs one)"
        ) from error
    if not any("doc.ents" in pipeline.get_pipe_meta(part).assigns for part in pipeline.pipe_names):
        raise LanguageModelError(f"the spaCy pipeline {name!r} marks no names; choose one that has a component like 'ner'")
    return pipeline


def names(name: str, text: str, sentences: Sequence[Sentence]) -> tuple[Tagged, ...]:
    """Return the names that a pipeline marks in a text, sorted and disjoint; raise LanguageModelError as ``load`` does."""
    parts = list(_parts(normal(text), sentences))
    documents = load(name).pipe(part.text for part in parts)
    return tuple(
        Tagged(part.start + entity.start_char, part.start + entity.end_char, _LABELS[entity.label_])
        for part, document in zip(parts, documents, strict=True)
        for entity in document.ents
        if entity.label_ in _LABELS
    )


def _parts(text: str, sentences: Sequence[Sentence]) -> Iterator[_Part]:
    """Cut a text at sentence starts into parts of at most ``_AT_ONCE`` characters; a longer sentence is cut anywhere."""
    starts = [0]
    for sentence in sentences:
        if sentence.end - starts[-1] > _AT_ONCE and sentence.start > starts[-1]:
            starts.append(sentence.start)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        for at in range(start, end, _AT_ONCE):
            yield _Part(at, text[at : min(at + _AT_ONCE, end)])
