"""Stories that follow one another: other events with the same people, places and matters, in the order of time."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import nlargest
from operator import itemgetter

import xxhash

from twosource.copies.order import NEVER, known
from twosource.language import similarity
from twosource.language.similarity import Vector
from twosource.language.time_words import MONTHS, WEEKDAYS
from twosource.model import Article, Link, Story, Thread
from twosource.stories.cluster import TELLING
from twosource.stories.weights import content

NEAR = 0.25
"""Similarity, in names and title words, from which a story follows an earlier one."""
SHARED = 3
"""Telling terms that the two must share."""
SPAN = timedelta(days=180)
"""Time between two stories after which the later one follows no more."""
LOOKED_UP = 16
"""Terms of a story, the heaviest, by which earlier ones are found."""
REMEMBERED = 64
"""Latest stories that are found by one term."""
REASONS = 8
"""Shared terms given as the reason of a link."""

_CALENDAR = frozenset(similarity.terms(" ".join((*MONTHS, *WEEKDAYS))))


@dataclass(frozen=True, slots=True)
class _Told:
    """A story with its first and last times and its telling terms."""

    id: str
    first: datetime
    last: datetime
    vector: Vector
    articles: Sequence[Article]


def threads(stories: Iterable[Story], articles: Iterable[Article]) -> tuple[Thread, ...]:
    """Return the threads of two stories and more, by the time of their first story; a story is in one thread at most.

    ``articles`` holds those of the stories. A story follows the earlier one that it is most like, at most ``SPAN`` after that
    one's last article. Stories without a time cannot be ordered and are in no thread. Raise KeyError for an article missing.
    """
    found = {article.id: article for article in articles}
    told = [_told(story, [found[id] for id in story.articles]) for story in stories]
    by_term: defaultdict[str, deque[_Told]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    chains: dict[str, list[tuple[_Told, Link | None]]] = {}
    for story in sorted((one for one in told if one.first != NEVER), key=lambda one: (one.first, one.id)):
        heaviest = [term for term, _ in nlargest(LOOKED_UP, story.vector.items(), key=itemgetter(1))]
        earlier = {other.id: other for term in heaviest for other in by_term.get(term, ())}
        link = _link(story, earlier.values())
        chain = chains[link.after] if link is not None else []
        chain.append((story, link))
        chains[story.id] = chain
        for term in heaviest:
            by_term[term].append(story)
    whole = {id: chain for id, chain in chains.items() if chain[0][0].id == id and len(chain) > 1}
    return tuple(_thread(chain) for chain in whole.values())


def _told(story: Story, articles: Sequence[Article]) -> _Told:
    counts: Counter[str] = Counter()
    for article in articles:
        terms = content(article, article.text)
        counts.update(terms.signs.telling or terms.weights.keys())
    times = [time for time in map(known, articles) if time != NEVER] or [NEVER]
    telling = {term: count for term, count in counts.items() if _stays(term) and similarity.rarity(term) >= TELLING}
    return _Told(story.id, min(times), max(times), similarity.weigh(telling), articles)


def _stays(term: str) -> bool:
    """Tell whether a term may name what goes on from story to story; figures and days are new with each."""
    return not term[0].isdigit() and term not in _CALENDAR


def _link(story: _Told, earlier: Iterable[_Told]) -> Link | None:
    """Return the link to the earlier story that this one is most like, the latest of those as near."""
    near = []
    for other in earlier:
        shared = similarity.shared(story.vector, other.vector)
        score = similarity.similarity(story.vector, other.vector)
        if score >= NEAR and len(shared) >= SHARED and story.first - other.last <= SPAN:
            near.append((score, other.last, other.id, shared))
    if not near:
        return None
    score, last, id, shared = max(near)
    days = max(0, (story.first - last).days)
    words = similarity.written(
        shared[:REASONS], (text for article in story.articles for text in (article.text, article.title or ""))
    )
    return Link(story=story.id, after=id, days=days, similarity=round(score, 4), shared=words)


def _thread(chain: Sequence[tuple[_Told, Link | None]]) -> Thread:
    first = chain[0][0].id
    return Thread(
        id=f"t-{xxhash.xxh3_64_hexdigest(first.encode())[:10]}",
        stories=tuple(story.id for story, _ in chain),
        links=tuple(link for _, link in chain if link is not None),
    )
