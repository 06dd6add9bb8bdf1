"""Origins within one story: what one agency or newsroom tells of one event is one voice, however little its reports share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from twosource.copies.names import voices
from twosource.model import Origin, Story


def united(stories: Sequence[Story], origins: Sequence[Origin]) -> tuple[tuple[Story, ...], tuple[Origin, ...]]:
    """Return stories and origins in which those origins of a story that have one name are the first of them."""
    spoken = voices(origin.name for origin in origins if origin.name)
    names = {origin.id: spoken[origin.name] for origin in origins if origin.name}
    first = {origin.id: origin.id for origin in origins}
    place = {origin.id: number for number, origin in enumerate(origins)}
    for story in stories:
        alike: defaultdict[str, set[str]] = defaultdict(set)
        for id in story.origins:
            if id in names:
                alike[names[id]].add(_followed(id, first))
        for ids in alike.values():
            first |= dict.fromkeys(ids, min(ids, key=place.__getitem__))
    kept = {id: _followed(id, first) for id in first}
    return tuple(_with(story, (kept[id] for id in story.origins)) for story in stories), tuple(_joined(origins, kept))


def _followed(id: str, first: dict[str, str]) -> str:
    while first[id] != id:
        id = first[id]
    return id


def _with(story: Story, origins: Iterable[str]) -> Story:
    return replace(story, origins=tuple(dict.fromkeys(origins)))


def _joined(origins: Sequence[Origin], kept: dict[str, str]) -> Iterable[Origin]:
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for origin in origins:
        articles[kept[origin.id]].update(origin.articles)
    return (replace(origin, articles=tuple(sorted(articles[origin.id]))) for origin in origins if origin.id in articles)
