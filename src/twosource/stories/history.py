"""What a story was before later articles showed that it and another are one."""

from collections.abc import Mapping
from datetime import datetime

from twosource import clock
from twosource.copies.order import NEVER
from twosource.model import Merge, Story


def parts(story: Story, time: datetime) -> Mapping[str, tuple[str, ...]]:
    """Return the articles of each story, by id, that this one is made of when its merges known after ``time`` are taken back.

    Articles that became known after ``time`` stay in the part that they are in now.
    """
    found = {story.id: story.articles}
    for merge in reversed(story.merges):
        if _known(merge) <= time:
            continue
        gone = set(merge.articles)
        holder = next(id for id, articles in found.items() if gone <= set(articles))
        found[merge.story] = tuple(id for id in found[holder] if id in gone)
        found[holder] = tuple(id for id in found[holder] if id not in gone)
    return found


def _known(merge: Merge) -> datetime:
    time = merge.known_at
    return clock.bounds(time)[1] if time is not None and clock.is_time(time) else NEVER
