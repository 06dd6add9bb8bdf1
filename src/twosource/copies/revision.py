"""What changed between two versions of one article, sentence by sentence.

Equal sentences are paired wherever they stand. What is left is paired by the rare words that two sentences share, or by their
place between kept sentences, if half of their words agree; the best pairs first, each sentence once. Time is linear in the
length of the texts: words that stand in many sentences find no partners, and long changes inside a sentence are taken whole.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from twosource.language import numbers
from twosource.language.sentences import sentences
from twosource.model import Article, Difference, SentencePair, Span, WordChange

COMMON = 8
"""Sentences of one version that may share a word which still tells which sentence is meant."""
NEAR = 3
"""Places between the same kept sentences over which a sentence may have slipped."""
ALIKE = 0.5
"""Share of common words from which two sentences are one that changed."""
LARGEST = 2_500
"""Pairs of words of one sentence that are compared with each other; more are taken as one change."""
BUDGET = 1_000_000
"""Such pairs in one difference, all sentences together."""

_TOKEN = re.compile(r"\d++(?:[.,:]\d++)*+%?|[^\W\d_]++(?:['’][^\W\d_]++)*+|[^\w\s]|_")
_SAME = str.maketrans({**dict.fromkeys("‘’‛′`´", "'"), **dict.fromkeys("“”„«»‟″", '"'), **dict.fromkeys("‐‑–—−", "-")})
_MARK = re.compile(r"[^\w\s]\Z")


@dataclass(frozen=True)
class _Told:
    """A sentence, its words in the form in which they are compared, and where each stands."""

    span: Span
    tokens: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    @cached_property
    def counts(self) -> Counter[str]:
        """The words, marks left out."""
        return Counter(token for token in self.tokens if not _MARK.match(token))


def difference(old: Article, new: Article) -> Difference:
    """Return what changed from an older version of an article to a newer one."""
    before, after = _read(old.text), _read(new.text)
    kept = _equal(before, after)
    changed = _alike(before, after, kept)
    budget = [BUDGET]
    pairs = sorted((j, i) for i, j in changed.items())
    taken = {j for j, _ in pairs} | set(kept.values())
    return Difference(
        old=old.id,
        new=new.id,
        kept=tuple(SentencePair(old=before[i].span, new=after[j].span) for j, i in sorted((j, i) for i, j in kept.items())),
        changed=tuple(_pair(old.text, new.text, before[i], after[j], budget) for j, i in pairs),
        added=tuple(told.span for j, told in enumerate(after) if j not in taken),
        removed=tuple(told.span for i, told in enumerate(before) if i not in kept and i not in changed),
    )


@lru_cache(maxsize=16)  # a version is compared with those right before it
def _read(text: str) -> tuple[_Told, ...]:
    told = []
    for sentence in sentences(text):
        found = list(_TOKEN.finditer(text, sentence.start, sentence.end))
        tokens = tuple(unicodedata.normalize("NFKC", match[0]).translate(_SAME) for match in found)
        told.append(_Told(Span(sentence.start, sentence.end), tokens, tuple(match.span() for match in found)))
    return tuple(told)


def _equal(before: Sequence[_Told], after: Sequence[_Told]) -> dict[int, int]:
    """Pair sentences of the same words, the first of several with the first."""
    waiting: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(after) - 1, -1, -1):
        waiting[after[j].tokens].append(j)
    return {i: waiting[told.tokens].pop() for i, told in enumerate(before) if waiting.get(told.tokens)}


def _alike(before: Sequence[_Told], after: Sequence[_Told], kept: dict[int, int]) -> dict[int, int]:
    """Pair what is left by common words, best first; of equally good partners the one nearer in place."""
    rest_before = [i for i in range(len(before)) if i not in kept]
    rest_after = sorted(set(range(len(after))) - set(kept.values()))
    scored = []
    for i, j in set(_by_words(before, after, rest_before, rest_after)) | set(_by_place(rest_before, rest_after, kept)):
        share = _share(before[i].counts, after[j].counts)
        if share >= ALIKE:
            scored.append((-share, abs(i - j), i, j))
    paired: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in sorted(scored):
        if i not in paired and j not in used:
            paired[i] = j
            used.add(j)
    return paired


def _by_words(
    before: Sequence[_Told], after: Sequence[_Told], rest_before: Sequence[int], rest_after: Sequence[int]
) -> Iterator[tuple[int, int]]:
    at_before, at_after = _index(before, rest_before), _index(after, rest_after)
    for word, places in at_before.items():
        others = at_after.get(word, ())
        if len(places) <= COMMON and len(others) <= COMMON:
            yield from ((i, j) for i in places for j in others)


def _index(told: Sequence[_Told], numbers_of: Sequence[int]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number in numbers_of:
        for word in told[number].counts:
            if len(places[word]) <= COMMON:
                places[word].append(number)
    return places


def _by_place(rest_before: Sequence[int], rest_after: Sequence[int], kept: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Yield sentences that stand at about the same place between the same kept ones."""
    olds = sorted(kept)
    news = [kept[i] for i in olds]
    gaps: defaultdict[int, list[int]] = defaultdict(list)
    starts = sorted(news)
    for j in rest_after:
        gaps[starts[bisect_left(starts, j) - 1] if starts and j > starts[0] else -1].append(j)
    count: Counter[int] = Counter()
    for i in rest_before:
        at = bisect_left(olds, i) - 1
        gap = news[at] if at >= 0 else -1
        place = count[gap]
        count[gap] += 1
        yield from ((i, j) for j in gaps.get(gap, [])[max(0, place - NEAR) : place + NEAR + 1])


def _share(one: Counter[str], other: Counter[str]) -> float:
    small, large = sorted((one, other), key=len)
    common = sum(min(count, large[word]) for word, count in small.items())
    return 2 * common / max(one.total() + other.total(), 1)


def _pair(old: str, new: str, before: _Told, after: _Told, budget: list[int]) -> SentencePair:
    changes = tuple(
        _change(old, new, _span(before, i1, i2), _span(after, j1, j2))
        for i1, i2, j1, j2 in _steps(before.tokens, after.tokens, budget)
    )
    return SentencePair(old=before.span, new=after.span, words=changes)


def _span(told: _Told, first: int, last: int) -> Span:
    """Return where the words from ``first`` to before ``last`` stand; for none, the empty span where they would."""
    if first < last:
        return Span(told.places[first][0], told.places[last - 1][1])
    at = told.places[first][0] if first < len(told.places) else told.span.end
    return Span(at, at)


def _change(old: str, new: str, before: Span, after: Span) -> WordChange:
    texts = (old[before.start : before.end], new[after.start : after.end])
    return WordChange(old=before, new=after, old_text=texts[0], new_text=texts[1], figure=any(map(_has_number, texts)))


def _has_number(text: str) -> bool:
    return any(numbers.read(text, match.start()) is not None for match in numbers.CANDIDATE.finditer(text))


def _steps(before: Sequence[str], after: Sequence[str], budget: list[int]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges of words that differ; what is the same at both ends is not compared further."""
    head = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    most = min(len(before), len(after)) - head
    tail = next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    size = len(old) * len(new)
    if size > LARGEST or size > budget[0]:
        yield head, len(before) - tail, head, len(after) - tail
        return
    budget[0] -= size
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield head + i1, head + i2, head + j1, head + j2
