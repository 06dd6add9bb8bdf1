"""How well sentences are parted, by genre, on UD English EWT and GUM: F1 of the boundaries inside paragraphs.

A text is put together from its sentences, one space apart in a paragraph, an empty line between paragraphs: where paragraphs
end is given and not counted. Rules were tuned on the training files; the development files are measured. Beside us in the run:
a rule of one line (a stop, a space, a capital letter), and syntok where it is installed.
"""

import gzip
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from bench.counting import f1, timed
from twosource.language.sentences import sentences

FILES = ("language/ud/en_ewt-dev.conllu.gz", "language/ud/en_gum_perm-dev.conllu.gz")
GUARDED = ("GUM news: F1", "GUM interview: F1", "GUM all: F1", "EWT all: F1")
_RULE = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")

Splitter = Callable[[str], Iterable[int]]


class Document(NamedTuple):
    """A text, its genre ("GUM news"), where its sentences end, and where its paragraphs do."""

    genre: str
    text: str
    ends: frozenset[int]
    paragraph_ends: frozenset[int]


def measure(data: Path) -> dict[str, float]:
    """Return F1 in per cent by genre, and thousand words per CPU-second; ``data`` is the folder of the development data."""
    documents = [document for name in FILES for document in read(data / name)]
    scores = _by_genre(documents, ours)
    words = sum(len(document.text.split()) for document in documents)
    _, speed = timed(lambda document: sentences(document.text), documents)
    scores["thousand words per CPU-second"] = words / len(documents) * speed / 1000
    peers: dict[str, Splitter] = {"one line of rules": _one_rule}
    if find_spec("syntok"):
        peers["syntok"] = _syntok
    for name, peer in peers.items():
        scores |= {f"peer, {name}, {genre}": score for genre, score in _by_genre(documents, peer).items() if " all" in genre}
    return scores


def read(path: Path) -> Iterator[Document]:
    """Yield the documents of a CoNLL-U file."""
    name = "GUM" if "gum" in path.name else "EWT"
    genre, paragraphs = "", list[list[str]]()
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n"):
        if line.startswith("# newdoc"):
            if paragraphs:
                yield _document(genre, paragraphs)
            genre, paragraphs = f"{name} {re.split('[-_]', line.split('= ')[1])[name == 'GUM']}", []
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            paragraphs.append([])
        elif line.startswith("# text = "):
            paragraphs = paragraphs or [[]]
            paragraphs[-1].append(line.removeprefix("# text = ").strip())
    yield _document(genre, paragraphs)


def _document(genre: str, paragraphs: list[list[str]]) -> Document:
    text, ends, paragraph_ends = "", set(), set()
    for paragraph in filter(None, paragraphs):
        text += "\n\n" if text else ""
        for number, sentence in enumerate(paragraph):
            text += (" " if number else "") + sentence
            ends.add(len(text))
        paragraph_ends.add(len(text))
    return Document(genre, text, frozenset(ends), frozenset(paragraph_ends))


def _by_genre(documents: Iterable[Document], split: Splitter) -> dict[str, float]:
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        found = set(split(document.text)) - document.paragraph_ends
        gold = document.ends - document.paragraph_ends
        for genre in (document.genre, f"{document.genre.split()[0]} all"):
            counts.update({(genre, "gold"): len(gold), (genre, "found"): len(found), (genre, "right"): len(gold & found)})
    genres = sorted({genre for genre, _ in counts})
    return {f"{genre}: F1": f1(counts[genre, "right"], counts[genre, "found"], counts[genre, "gold"]) for genre in genres}


def ours(text: str) -> Iterable[int]:
    """Yield where our sentences end."""
    return (sentence.end for sentence in sentences(text))


def _one_rule(text: str) -> Iterable[int]:
    return (stop.end() for stop in _RULE.finditer(text))


def _syntok(text: str) -> Iterator[int]:
    segmenter = import_module("syntok.segmenter")
    at = 0
    for paragraph in text.split("\n\n"):
        for sentence in (one for block in segmenter.analyze(paragraph) for one in block):
            yield at + sentence[-1].offset + len(sentence[-1].value)
        at += len(paragraph) + 2
