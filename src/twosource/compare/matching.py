"""Which claims of different articles say the same thing.

Candidates come from an inverted index over each claim's rarest terms within the story, with bounded postings, so the work
grows with the number of claims and not with its square. What counts as the same is then a matter of the one similarity, of
names, polarity and time.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from twosource.compare.paraphrase import Meanings, nearness
from twosource.compare.statements import RARE, Statement, days, same_time
from twosource.language.similarity import rarity, shared, similarity

_TERMS = 16
"""How many of a claim's terms enter the index, those that the fewest claims of the story share first."""

_POSTINGS = 64
"""The first claims that carry a term stand for all that do."""

_CANDIDATES = 24
_NEAREST = 8
"""Every claim is related to at most this many claims of other articles, the most similar ones."""

SAME = 0.5
"""From this similarity on, two claims of different articles are taken to say the same."""

_TELLING = 2
"""A match wants this many words in common that are neither common in news nor all over the articles of the story.

All names together count as one: who takes part is not yet what happens.
"""

_DENSE = 2.5
"""A term in more claims per article than this (the story's own names) tells nothing."""

DERIVED = 0.38
"""The same, where one of the articles is known to re-tell the other."""

ALIKE = 0.3
"""Below this similarity, two claims are not weighed by their meaning: that takes a millisecond for each claim."""

MEANT = 0.75
"""From this nearness of their clauses on, two claims whose words are only alike are taken to say the same."""

MEANT_SURELY = 0.95
"""The same where they share few telling words."""

SURE = 0.8

_CLAUSE = 4
"""Claims of fewer terms ("the administration") are the same only where their words tell what happens."""


class Match(NamedTuple):
    """Two claims (by position, a < b) that say the same thing, their similarity, and the words that make it.

    ``meant`` is how near their meanings are where that joined them, else 0.
    """

    a: int
    b: int
    similarity: float
    words: tuple[str, ...]
    meant: float = 0.0


def matches(found: Sequence[Statement], repeats: frozenset[tuple[str, str]], meanings: Meanings) -> tuple[Match, ...]:
    """Return the matches between claims of different articles, each pair once, in order.

    ``repeats`` are the pairs of articles, smaller id first, of which one is known to re-tell the other.
    """
    if len({one.article.id for one in found}) < 2:
        return ()
    nearest: dict[int, list[Match]] = defaultdict(list)
    dense = _everywhere(found)
    repeated = _repeated(found)
    for a, b in _candidates(found, repeated):
        match = _match(found[a], found[b], a, b, repeats, dense, meanings)
        if match is not None:
            nearest[a].append(match)
            nearest[b].append(match)
    kept = {Match(first, number, 1.0, ()) for number, first in repeated.items()}
    for mine in nearest.values():
        kept.update(_best(found, mine))
    return tuple(sorted(kept))


def _repeated(found: Sequence[Statement]) -> dict[int, int]:
    """Return, for each claim whose very words and speaker stand in an earlier article, the first such claim.

    A repeat is matched with the first alone: a report that hundreds of pages carry is compared once with everything else.
    """
    first: dict[tuple[str, str | None], int] = {}
    repeated: dict[int, int] = {}
    for number, one in enumerate(found):
        speaker = one.claim.speaker
        earlier = first.setdefault((one.text, speaker.name if speaker else None), number)
        if found[earlier].article.id != one.article.id:
            repeated[number] = earlier
    return repeated


def _best(found: Sequence[Statement], mine: Sequence[Match]) -> Iterator[Match]:
    """Keep, of a claim's matches, the best in each pair of articles, and of those the nearest."""
    seen: set[tuple[str, str]] = set()
    for match in sorted(mine, key=lambda match: (-match.similarity, match.a, match.b)):
        pair = (found[match.a].article.id, found[match.b].article.id)
        if pair not in seen and len(seen) < _NEAREST:
            seen.add(pair)
            yield match


def _candidates(found: Sequence[Statement], repeated: Container[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of claims of different articles, none of them ``repeated``, that share at least two of their rarest terms."""
    spread = Counter(term for one in found for term in one.vector)
    postings: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        if number in repeated:
            continue
        terms = sorted((term for term in one.vector if spread[term] > 1), key=lambda term: (spread[term], -rarity(term), term))
        score: Counter[int] = Counter()
        for term in terms[:_TERMS]:
            for other in postings[term]:
                if found[other].article.id != one.article.id:
                    score[other] += 1
            if len(postings[term]) < _POSTINGS:
                postings[term].append(number)
        promising = sorted((other for other in score if score[other] > 1), key=lambda other: (-score[other], other))
        for other in promising[:_CANDIDATES]:
            yield other, number


def _everywhere(found: Sequence[Statement]) -> frozenset[str]:
    """Return the terms that the articles of the story use in claim after claim."""
    claims = Counter(term for one in found for term in one.vector)
    articles: dict[str, set[str]] = defaultdict(set)
    for one in found:
        for term in one.vector:
            articles[term].add(one.article.id)
    return frozenset(term for term in claims if claims[term] > _DENSE * len(articles[term]))


def _match(
    one: Statement,
    two: Statement,
    a: int,
    b: int,
    repeats: frozenset[tuple[str, str]],
    dense: frozenset[str],
    meanings: Meanings,
) -> Match | None:
    score = similarity(one.vector, two.vector)
    if score < ALIKE or (score < SURE and not same_time(days(one.claim.times), days(two.claim.times))):
        return None
    words = tuple(word for word in shared(one.vector, two.vector) if rarity(word) > RARE)
    fitting = _compatible(one, two, [word for word in words if word not in dense])
    near = tuple(sorted((one.article.id, two.article.id))) in repeats
    surely = score >= SURE and min(len(one.vector), len(two.vector)) >= _CLAUSE
    if surely or (fitting and score >= (DERIVED if near else SAME)):
        return Match(a, b, round(score, 6), words[:5])
    meant = nearness(meanings[a], meanings[b])
    thin = not fitting and min(len(one.vector), len(two.vector)) < _CLAUSE
    if thin or meant < (MEANT if fitting else MEANT_SURELY):
        return None
    return Match(a, b, round(score, 6), words[:5], meant)


def _compatible(one: Statement, two: Statement, words: Sequence[str]) -> bool:
    """Tell whether nothing speaks against a match: names that differ, or too few words in common."""
    same_names = not one.names or not two.names or bool(one.names & two.names)
    return same_names and telling(one, two, words) >= _TELLING


def telling(one: Statement, two: Statement, words: Sequence[str]) -> int:
    """Return how many of the shared words are rare enough to tell what happens; all names together count as one."""
    names = one.names | two.names
    rare = [word for word in words if rarity(word) > RARE]
    return sum(word not in names for word in rare) + any(word in names for word in rare)
