"""Word pieces of a text as the tagger takes them: their numbers, how their words are capitalised, and exact offsets."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from twosource.model import Sentence

LIMIT = 180
"""Pieces in a window, the marks at its ends not counted: what the tagger was trained on."""

_CHUNK = 20_000
"""Characters that are cut into pieces at once, which bounds the memory of the tokenizer."""

PADDING, START, SEPARATOR = 0, 101, 102
"""Numbers of the pieces that are no text: filling, the start of a window, the end of a paragraph or window."""

LOWER, TITLE, UPPER, MIXED = range(4)
"""How a word is capitalised: "word", "Word", "WORD", "eWord"; the encoder itself sees small letters only."""

_PLAIN = {ord("‘"): "'", ord("’"): "'", ord("„"): "“", ord("«"): "“", ord("»"): "”"}
_SURROGATES = range(0xD800, 0xE000)


class Window(NamedTuple):
    """Pieces that the tagger sees together. All arrays have the same length: the pieces, without marks at the ends.

    ``starts`` and ``ends`` are offsets in code points of the text. A paragraph's end inside a window is a piece of its own
    (the separator) without length.
    """

    ids: NDArray[np.int64]
    cases: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


@cache
def tokenizer() -> Tokenizer:
    """Return the tokenizer of the encoder's word pieces, loaded once; it knows no special marks, whatever a page holds."""
    lines = (files("twosource.language") / "data" / "word_pieces.txt").read_text("utf-8").split("\n")
    vocabulary = {piece: number for number, piece in enumerate(lines) if piece}
    made = Tokenizer(WordPiece(vocabulary, max_input_chars_per_word=100))
    made.normalizer = BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=True, lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    return made


def windows(text: str, sentences: Sequence[Sentence], limit: int = LIMIT) -> list[Window]:
    """Cut a text into windows of at most ``limit`` pieces: whole paragraphs where they fit, else whole sentences.

    A sentence of more pieces is cut after every ``limit`` of them. Pieces stand in the order of the text; none is left out.
    """
    plain = normal(text)
    answer: list[list[Window]] = []
    size = 0
    for block in _blocks(plain, sentences, limit):
        if answer and size + 1 + len(block.ids) <= limit:
            answer[-1] += [_separator(block), block]
            size += 1 + len(block.ids)
        else:
            answer.append([block])
            size = len(block.ids)
    return [_joined(parts) for parts in answer]


def first_pieces(text: str, limit: int) -> Window:
    """Return the first ``limit`` pieces of a text as one window; no more than ``_CHUNK`` characters are read."""
    return Window(*(column[:limit] for column in _encoded(normal(text[:_CHUNK]), 0, min(len(text), _CHUNK))))


def _blocks(text: str, sentences: Sequence[Sentence], limit: int) -> Iterator[Window]:
    """Yield paragraphs of at most ``limit`` pieces, or as many sentences of one as fit; none is empty."""
    parts: list[Window] = []
    size, last = 0, 0
    for sentence in sentences:
        pieces = _pieces(text, sentence.start, sentence.end)
        for at in range(0, len(pieces.ids), limit):
            part = Window(*(column[at : at + limit] for column in pieces))
            if parts and (size + len(part.ids) > limit or "\n" in text[last : sentence.start]):
                yield _joined(parts)
                parts, size = [], 0
            parts.append(part)
            size += len(part.ids)
            last = sentence.end
    if parts:
        yield _joined(parts)


def normal(text: str) -> str:
    """Return a text of the same length whose quotation marks are directed, whose apostrophes are plain, without surrogates."""
    plain = text.translate(_PLAIN)
    if not plain.isascii():
        plain = "".join("\ufffd" if ord(one) in _SURROGATES else one for one in plain)
    return _directed(plain) if '"' in plain else plain


def _directed(text: str) -> str:
    """Direct straight quotation marks by turns within a paragraph, and by the spaces around them."""
    answer, opened = [], False
    for at, one in enumerate(text):
        if one == "\n":
            opened = False
        elif one == '"':
            before = text[at - 1 : at] or " "
            after = text[at + 1 : at + 2] or " "
            opened = not opened if before.isspace() == after.isspace() else before.isspace()
            one = "“" if opened else "”"
        answer.append(one)
    return "".join(answer)


def _pieces(text: str, start: int, end: int) -> Window:
    parts = [_encoded(text, at, min(at + _CHUNK, end)) for at in range(start, end, _CHUNK)]
    return parts[0] if len(parts) == 1 else _joined(parts)


def _encoded(text: str, start: int, end: int) -> Window:
    encoding = tokenizer().encode(text[start:end], add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2) + start
    ends = np.maximum.accumulate(offsets[:, 1])
    # A character that is taken apart (a Korean syllable) has several pieces: all but the first have no length.
    starts = np.maximum(offsets[:, 0], np.concatenate([offsets[:1, 0], ends[:-1]]))
    return Window(np.array(encoding.ids, dtype=np.int64), _cases(text, offsets), starts, ends)


def _cases(text: str, offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how the word of each piece is capitalised; pieces that touch and are no marks are one word."""
    answer = np.zeros(len(offsets), dtype=np.int64)
    first = 0
    spans = offsets.tolist()
    for at in range(1, len(spans) + 1):
        inside = (
            at < len(spans)
            and spans[at][0] == spans[at - 1][1]
            and text[spans[at][0]].isalnum()
            and text[spans[at][0] - 1].isalnum()
        )
        if inside:
            continue
        case = _case(text[spans[first][0] : spans[at - 1][1]])
        if case:
            answer[first:at] = case
        first = at
    return answer


def _case(word: str) -> int:
    if word.islower() or word == word.lower():
        return LOWER
    if word[0].isupper() and word[1:] == word[1:].lower():
        return TITLE
    return UPPER if word.isupper() else MIXED


def _separator(after: Window) -> Window:
    return Window(np.array([SEPARATOR]), np.array([LOWER]), after.starts[:1], after.starts[:1])


def _joined(parts: Sequence[Window]) -> Window:
    return Window(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))
