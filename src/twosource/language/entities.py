"""Names in an article: persons, organisations, places, peoples and other names, made consistent over the article.

The tagger marks them; here titles are taken off, states are recognised by the gazetteer, a name marked once is found wherever
it stands, and a surname alone is the person named in full.
"""

import re
from collections.abc import Iterator, Sequence

from twosource.language.full_names import consistent
from twosource.language.known_names import with_known
from twosource.language.marked_names import whole
from twosource.language.name_spelling import as_elsewhere, plain
from twosource.language.name_words import STOPPED, Word, listed, words
from twosource.language.state_names import bodies, read, state_entity, state_inside
from twosource.language.tagger import Tagged
from twosource.model import Entity, Mark, Sentence

_PARTICLES = frozenset("al el la le les los las il de del della di da do du des van von der den ter bin ibn".split())
"""Words in small letters that names begin with."""

_ADDRESS = re.compile(r"://|\w\.\w+/")

_LINKS = frozenset("and or of the for in at by to & with".split())
"""Words that join the parts of a name, and end none."""


def find(text: str, sentences: Sequence[Sentence], marked: Sequence[Tagged], parts: Sequence[Mark] = ()) -> tuple[Entity, ...]:
    """Return the names of ``text``, sorted and disjoint; possessive endings and titles are outside the spans.

    ``marked`` are the tagger's names, sorted and disjoint, and ``parts`` its parts of attributions: a state that says
    something is read as its government, and one that ends the name of who says something ("Statistics Norway") as a body's.
    """
    by_sentence = [words(text, sentence) for sentence in sentences]
    index = {word.start: (word, before) for line in by_sentence for before, word in zip([None, *line], line, strict=False)}
    found = [entity for tagged in whole(text, marked) for entity in _named(text, tagged, index)]
    openings = {line[0].start for line in by_sentence if line}
    found = bodies(text, as_elsewhere(with_known(text, by_sentence, found)), parts, openings)
    speaking = {(part.start, part.end) for part in parts if part.label == "source"}
    return tuple(read(text, entity, speaking) for entity in consistent(text, found))


def _named(text: str, tagged: Tagged, index: dict[int, tuple[Word, Word | None]]) -> Iterator[Entity]:
    """Yield the name in a marked span without what is no part of it, if anything is left."""
    whole = state_entity(text, tagged.start, tagged.end, "", tagged.label)
    if whole is not None and whole.state is not None:
        yield whole
        return
    if "/" in text[tagged.start : tagged.end] and _ADDRESS.search(text, tagged.start, tagged.end):
        return
    inside = _inside(text, tagged, index)
    while inside and (inside[0].text.lower() in ("the", "a", "an") or inside[0].text.isdigit()):
        inside = inside[1:]
    while inside and inside[-1].text in _LINKS:
        inside = inside[:-1]
    while len(inside) > 1 and tagged.label in ("ORG", "MISC") and _says_which(inside[0].text):
        inside = inside[1:]
    inside = _without_title(inside) if tagged.label == "PER" else inside
    if not inside or not any(word.text[0].isupper() or word.text[0].isdigit() for word in inside):
        return
    start, end = inside[0].start, inside[-1].end
    end += text[end : end + 1] == "." and (end < tagged.end or inside[-1].text in STOPPED)
    before = index[start][1]
    state = state_entity(text, start, end, before.text if before else "", tagged.label)
    yield state or Entity(
        start,
        end,
        _label(inside, tagged.label),
        plain(text[start:end]),
        state_inside(text, inside) if tagged.label == "ORG" else None,
    )


def _says_which(word: str) -> bool:
    """Tell whether a word in front of a name is none of it ("federal", "draft"), but for the particles of other languages."""
    return word.isalpha() and word.islower() and word not in _PARTICLES


def _label(words: Sequence[Word], label: str) -> str:
    """Return the label of a name: a storm has a person's name, and is none."""
    return "MISC" if len(words) > 1 and words[0].text.title() in listed("storm") else label


def _inside(text: str, tagged: Tagged, index: dict[int, tuple[Word, Word | None]]) -> list[Word]:
    """Return the words that lie in a marked span; of "Antonio-based" the name."""
    found = [index[at][0] for at in range(tagged.start, tagged.end) if at in index]
    if found and found[-1].end > tagged.end + 1 and text[tagged.end] == "-":
        found[-1] = Word(text[found[-1].start : tagged.end], found[-1].start, tagged.end)
    return [word for word in found if word.end <= tagged.end + 1]


def _without_title(run: list[Word]) -> list[Word]:
    """Return a person's name without the titles in front of it; "Con" is one behind another ("Ch Con"), and a name alone."""
    at = 0
    while at + 1 < len(run) and (run[at].text in listed("title") | listed("modifier") or (at and run[at].text == "Con")):
        at += 1
    return run[at:]
