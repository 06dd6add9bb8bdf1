"""How much text there is, in words, whatever the script, and whether it runs."""

import re
from functools import lru_cache

SENTENCE_ENDS = ".!?…。！？।؟"
"""Marks that end a sentence, in the scripts that have their own."""
_IDEOGRAPHS, _SYLLABLES = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff", "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_UNSPACED, _SYLLABIC, _DENSE = (re.compile(f"[{one}]") for one in (_IDEOGRAPHS, _SYLLABLES, _IDEOGRAPHS + _SYLLABLES))
_WORD = re.compile(r"\w\S*+")
_SENTENCE = re.compile(r"[.!?。！？।…:][\"”’'»)\]]*\Z")
_LONGEST = 2000
_SHORTEST, _SENTENCE_WORDS, _PARAGRAPH_WORDS = 16, 8, 25
_PER_WORD, _SYLLABLES_PER_WORD = 2, 5


def words(text: str) -> int:
    """Return the number of words; scripts without spaces count two characters (Thai and its like five) to a word."""
    return _remembered(text) if len(text) <= _LONGEST else _count(text)


@lru_cache(maxsize=2048)  # the same line is asked about by several readers of a page
def _remembered(text: str) -> int:
    return _count(text)


def _count(text: str) -> int:
    if text.isascii() or _DENSE.search(text) is None:
        return len(_WORD.findall(text))
    unspaced, syllabic = len(_UNSPACED.findall(text)), len(_SYLLABIC.findall(text))
    rest = _SYLLABIC.sub(" ", _UNSPACED.sub(" ", text))
    return len(_WORD.findall(rest)) + unspaced // _PER_WORD + syllabic // _SYLLABLES_PER_WORD


def is_prose(text: str) -> bool:
    """Tell whether a line is running text: a sentence of some length, or a long line without an end."""
    if len(text) < _SHORTEST:
        return False
    amount = words(text)
    return amount >= _PARAGRAPH_WORDS or (amount >= _SENTENCE_WORDS and _SENTENCE.search(text) is not None)
