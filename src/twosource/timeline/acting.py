"""Who takes part in what a sentence tells: its people, bodies and states, by their canonical names.

A demonym stands for its state ("the North Korean leader"), and so does a capital that does something ("Moscow could agree").
"""

from collections.abc import Iterator

from twosource import spans
from twosource.language import states
from twosource.model import Annotation, Article, Entity, Sentence
from twosource.timeline.verbs import verb_groups


def participants(article: Article, annotation: Annotation, sentence: Sentence) -> tuple[str, ...]:
    """Return the names of those who take part, in reading order, each once; where something happens takes no part."""
    text = article.text[sentence.start : sentence.end]
    found = spans.inside(annotation.entities, sentence.start, sentence.end)
    doing = {sentence.start + group.start for group in verb_groups(text)} if any(e.state for e in found) else set()
    return tuple(dict.fromkeys(name for entity in found for name in _named(article.text, entity, doing)))


def _named(text: str, entity: Entity, doing: set[int]) -> Iterator[str]:
    if entity.state is not None and entity.label in ("LOC", "NORP") and entity.reading != "place":
        capital = states.reading(entity.name) == "capital" and entity.reading is None
        if not capital or entity.end + 1 in doing:
            yield states.by_code(entity.state).name
    elif entity.label == "ORG" and _is_agency(entity.name):
        return
    elif entity.label in ("PER", "ORG", "NORP") or entity.reading == "government":
        yield entity.name


def _is_agency(name: str) -> bool:
    from twosource.articles.agencies import agency  # the room of articles loads parsers of HTML

    return agency(name, marked=True) is not None
