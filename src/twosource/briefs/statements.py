"""Who says what: the attributed claims of a story, the best first, each once."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from twosource import spans
from twosource.briefs.differences import at_issue
from twosource.briefs.material import Line, Material
from twosource.briefs.people import aliases
from twosource.briefs.sense import bears_out
from twosource.language.similarity import Vector, rarity, similarity, terms, vector
from twosource.model import Cite, Claim, CueClass, Figure, Speaker, Statement, TimeExpression

SPEAKERS = 10
"""How many speakers a brief has at most."""
PER_SPEAKER = 3
"""How many statements of one speaker a brief has at most."""
SAME_STATEMENT = 0.75
"""Similarity from which two claims of one speaker are the same."""
_CUT = 0.9
"""The share of a claim's words that another of the same speaker must have for the first to be a cut of it."""
_SHORTEST = 5
"""A claim of fewer words ("a witch hunt") is in too many others to be a cut of one of them."""
_DISPUTED = 0.4
_TERMS, _POSTINGS, _CANDIDATES = 12, 64, 24
"""How many of a claim's rarest words are looked up, how many claims each of them stands for, and how many are compared."""
_FEWEST = 3
"""A claim of fewer words says nothing by itself ("called for more")."""
_MARKS = re.compile(r"[\"“”‘’']")
_NOT_SAID: tuple[CueClass, ...] = ("believe", "intend")
_NOBODY = re.compile(
    r"(?:he|she|it|they|we|i|you|who|which|that|this|these|those|one|some|others?|both|many|(?:few|no|any|every)\b.*)\Z",
    re.IGNORECASE,
)

_ASIDE = re.compile(r"(?:when|after|before|until|once|as|since|because|than|what|which|whom|where)\b", re.IGNORECASE)
"""What opens a clause that only says when, why or than what the rest of its sentence is so."""

_OPENER = re.compile(r"\w+\W*\Z")


class _Told(NamedTuple):
    """The sentence of a claim, as it is shown."""

    cite: Cite
    text: str
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    times: tuple[TimeExpression, ...]


class _Said(NamedTuple):
    """An attributed claim, its speaker under the name the story lists him by, its words, and the sentence it stands in."""

    claim: Claim
    speaker: Speaker
    name: str
    vector: Vector
    words: tuple[str, ...]
    told: _Told


def statements(material: Material) -> tuple[tuple[Statement, ...], int]:
    """Return the statements, grouped by speaker, and the number of attributed claims that are not shown.

    Of a claim that several pages carry, the fullest is shown, from the page it comes from, and the others are cited with it.
    A speaker who is only a pronoun is nobody. What the relations set against another claim comes before what nobody disputes.
    """
    disputed = at_issue(material.relations)
    ranked = sorted(
        _said(material),
        key=lambda said: (
            -_worth(said, material) - _DISPUTED * (said.claim.id in disputed),
            said.claim.article,
            said.claim.sentence.start,
            said.claim.id,
        ),
    )
    distinct = _once(_distinct(ranked, material))
    by_speaker: dict[str, list[tuple[_Said, ...]]] = {}
    for group in distinct:
        by_speaker.setdefault(group[0].name.casefold(), []).append(group)
    chosen = [group for groups in list(by_speaker.values())[:SPEAKERS] for group in groups[:PER_SPEAKER]]
    return tuple(_statement(group, material) for group in chosen), len(distinct) - len(chosen)


def _said(material: Material) -> list[_Said]:
    claims = [
        (claim, claim.speaker)
        for claim in material.claims.values()
        if claim.speaker is not None and _is_shown(claim) and not _is_aside(claim, material.articles[claim.article].text)
    ]
    listed: Mapping[str, str] = aliases(speaker.name for _, speaker in claims)
    lines = {id: material.lines_of(id) for id in material.articles}
    found = []
    for claim, speaker in claims:
        text = " ".join(material.articles[claim.article].text[span.start : span.end] for span in claim.content)
        told = _told(claim, lines[claim.article], material)
        said = _Said(claim, speaker, listed[speaker.name], vector(text), tuple(terms(text)), told)
        found += [said] if len(said.words) >= _FEWEST else []
    return found


def _told(claim: Claim, lines: Sequence[Line], material: Material) -> _Told:
    """Return the sentence of a claim; ``lines`` are those of its article, in order."""
    start, end = claim.sentence.start, claim.sentence.end
    first = bisect_right(lines, start, key=lambda line: line.cite.end)
    held = lines[first : bisect_left(lines, end, key=lambda line: line.cite.start)]
    cite = Cite(article=claim.article, start=start, end=end)
    return _Told(
        cite=cite,
        text=material.quote(cite),
        claims=(claim,),
        figures=tuple(figure for line in held for figure in spans.inside(line.figures, start, end)),
        times=tuple(time for line in held for time in spans.inside(line.times, start, end)),
    )


def _is_shown(claim: Claim) -> bool:
    speaker = claim.speaker
    return speaker is not None and claim.kind != "narration" and not _NOBODY.match(speaker.name.strip())


def _is_aside(claim: Claim, text: str) -> bool:
    """Tell whether a speaker only appears in a sentence: a minor clause of it has what he says ("after X promised it")."""
    start, end = claim.sentence.start, claim.sentence.end
    parts = [part for part in (claim.speaker, claim.cue, *claim.content) if part is not None and start <= part.start < end]
    first, last = min(part.start for part in parts), max(part.end for part in parts)
    before = _OPENER.search(text, start, first)
    opened = _ASIDE.match(text, first) or (before and _ASIDE.match(before[0]))
    return opened is not None and first > start and 2 * len(text[first:last].split()) < len(text[start:end].split())


def _worth(said: _Said, material: Material) -> float:
    """Return how much a claim tells: what is said aloud, by somebody named, on what the story is about, at its source."""
    claim, speaker = said.claim, said.speaker
    sentence = vector(said.told.text)
    meant = claim.cue is not None and claim.cue.cue_class in _NOT_SAID
    return (
        2 * similarity(sentence, material.centre)
        + 0.3 * (claim.kind in ("direct", "mixed"))
        + 0.2 * (speaker.role is not None)
        + 0.2 * said.name[:1].isupper()
        + 0.2 * material.carriers(claim)
        + 0.2 * bool(claim.figures)
        - 0.3 * (claim.article in material.sources)
        - 0.3 * (meant and claim.kind == "indirect" and not claim.figures)
    )


def _distinct(ranked: Sequence[_Said], material: Material) -> list[tuple[_Said, ...]]:
    """Join the claims that repeat, in one speaker's name, what another says; the fullest leads its group, at its source.

    A claim is compared with the ``_CANDIDATES`` earlier ones that share most of its rarest words, so the work grows with the
    number of claims.
    """
    groups: list[list[_Said]] = []
    home_of: dict[int, int] = {}
    for number, earlier in enumerate(_candidates(ranked)):
        said = ranked[number]
        home = next((home_of[other] for other in earlier if _repeats(said, ranked[other], material)), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(said)
        home_of[number] = home
    return [tuple(sorted(group, key=lambda said: _fullest(said, material))) for group in groups]


def _once(groups: Sequence[tuple[_Said, ...]]) -> list[tuple[_Said, ...]]:
    """Return the groups without those whose sentence stands there already, for another part of it or another of its speakers."""
    first: dict[str, tuple[_Said, ...]] = {}
    for group in groups:
        first.setdefault(" ".join(group[0].told.text.split()), group)
    return list(first.values())


def _candidates(ranked: Sequence[_Said]) -> Iterator[list[int]]:
    """Yield, for each claim, the earlier ones of its speaker that it may repeat, by place, those likest by their words first."""
    postings: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, said in enumerate(ranked):
        rarest = sorted(said.vector, key=lambda term: (-rarity(term), term))[:_TERMS]
        score = Counter(other for term in rarest for other in postings[said.name.casefold(), term])
        yield [other for other, _ in sorted(score.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]]
        for term in rarest:
            if len(posting := postings[said.name.casefold(), term]) < _POSTINGS:
                posting.append(number)


def _fullest(said: _Said, material: Material) -> tuple[int, bool, str, int]:
    return -len(said.words), said.claim.article in material.sources, said.claim.article, said.claim.sentence.start


def _repeats(one: _Said, two: _Said, material: Material) -> bool:
    """Tell whether two claims of a speaker are one: alike, in one sentence of the same words, or one a cut of the other.

    Claims whose sentences do not bear each other out are two, however alike: an update said something else, a copy more.
    """
    if one.told.cite == two.told.cite:
        return True
    if not (similarity(one.vector, two.vector) >= SAME_STATEMENT or _cuts(one.words, two.words)):
        return one.told.text.split() == two.told.text.split()
    if _is_whole_part(one.told.text, two.told.text) or _is_whole_part(two.told.text, one.told.text):
        return True
    return bears_out(one.told, two.told, material.differing) or bears_out(two.told, one.told, material.differing)


def _is_whole_part(short: str, long: str) -> bool:
    """Tell whether a text is one or several whole sentences of another, however their quotation marks are set."""
    part, all_ = (" ".join(_MARKS.sub("", text).casefold().split()) for text in (short, long))
    at = all_.find(part)
    return at == 0 or (at > 0 and all_[at - 2] in ".!?")


def _cuts(one: Sequence[str], two: Sequence[str]) -> bool:
    """Tell whether nearly all words of one claim are in the other."""
    short, long = sorted((set(one), set(two)), key=len)
    return len(short) >= _SHORTEST and len(short & long) >= _CUT * len(short)


def _statement(group: Sequence[_Said], material: Material) -> Statement:
    """Return the leading claim, cited with one sentence of each other page that bears all of it out."""
    first = group[0]
    others = {
        said.claim.article: said
        for said in reversed(group)
        if said.claim.article != first.claim.article and _holds_all(said.told, first.told, material)
    }
    return Statement(
        speaker=first.name,
        role=next((said.speaker.role for said in group if said.speaker.role is not None), None),
        text=first.told.text,
        cites=(first.told.cite, *(others[article].told.cite for article in sorted(others))),
        claim=first.claim.id,
        origins=max(material.carriers(said.claim) for said in group),
    )


def _holds_all(cited: _Told, line: _Told, material: Material) -> bool:
    """Tell whether a sentence bears another out and has nearly all of its words: a cut of it does not hold the rest."""
    words = set(terms(line.text))
    return bears_out(cited, line, material.differing) and len(words & set(terms(cited.text))) >= SAME_STATEMENT * len(words)
