"""What the stories were before later articles showed that two are one, or that one is two."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from twosource import clock
from twosource.copies.order import NEVER
from twosource.model import Merge, Split, Story


def parts(stories: Iterable[Story], time: datetime) -> Mapping[str, tuple[str, ...]]:
    """Return the articles of each story, by id, when the merges and splits that became known after ``time`` are taken back.

    Articles that became known after ``time`` stay in the part that they are in now. Those of a story that was parted since then
    stand in the order of the stories that they are in now.
    """
    found: dict[str, tuple[str, ...]] = {}
    for story in stories:
        for id, articles in _parts(story, time).items():
            found[id] = found.get(id, ()) + articles
    return found


def _parts(story: Story, time: datetime) -> dict[str, tuple[str, ...]]:
    found = {story.id: story.articles}
    for change in reversed([*_log(story)]):
        if _known(change) <= time:
            continue
        if isinstance(change, Split):
            moved, into = found.pop(change.story, ()), change.source
        else:
            gone = set(change.articles)
            holder = next(id for id, articles in found.items() if gone <= set(articles))
            moved, into = tuple(id for id in found[holder] if id in gone), change.story
            found[holder] = tuple(id for id in found[holder] if id not in gone)
        found[into] = found.get(into, ()) + moved
    return {id: articles for id, articles in found.items() if articles}


def _log(story: Story) -> Iterator[Merge | Split]:
    """Yield the merges and splits of a story in their order."""
    for number in range(len(story.merges) + 1):
        yield from (split for split in story.splits if split.after == number)
        yield from story.merges[number : number + 1]


def _known(change: Merge | Split) -> datetime:
    time = change.known_at
    return clock.bounds(time)[1] if time is not None and clock.is_time(time) else NEVER
