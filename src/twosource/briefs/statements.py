"""Who says what: the attributed claims of a story, the best first, each once."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twosource.briefs.differences import AT_ISSUE
from twosource.briefs.material import Material
from twosource.briefs.people import aliases
from twosource.language.similarity import Vector, similarity, terms, vector
from twosource.model import Cite, Claim, CueClass, Relation, Speaker, Statement

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
_FEWEST = 3
"""A claim of fewer words says nothing by itself ("called for more")."""
_NOT_SAID: tuple[CueClass, ...] = ("believe", "intend")
_NOBODY = re.compile(
    r"(?:he|she|it|they|we|i|you|who|which|that|this|these|those|one|some|others?|both|many|(?:few|no|any|every)\b.*)\Z",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    """An attributed claim, its speaker under the name the story lists him by, and its words."""

    claim: Claim
    speaker: Speaker
    name: str
    vector: Vector
    words: tuple[str, ...]


def statements(material: Material, relations: Sequence[Relation] = ()) -> tuple[tuple[Statement, ...], int]:
    """Return the statements, grouped by speaker, and the number of attributed claims that are not shown.

    Of a claim that several pages carry, the fullest is shown, from the page it comes from, and the others are cited with it.
    A speaker who is only a pronoun is nobody. What ``relations`` set against another claim comes before what nobody disputes.
    """
    at_issue = {id for relation in relations if relation.type in AT_ISSUE for id in (relation.a, relation.b)}
    ranked = sorted(
        _said(material),
        key=lambda said: (
            -_worth(said, material) - _DISPUTED * (said.claim.id in at_issue),
            said.claim.article,
            said.claim.sentence.start,
            said.claim.id,
        ),
    )
    distinct = _distinct(ranked, material)
    by_speaker: dict[str, list[tuple[_Said, ...]]] = {}
    for group in distinct:
        by_speaker.setdefault(group[0].name.casefold(), []).append(group)
    chosen = [group for groups in list(by_speaker.values())[:SPEAKERS] for group in groups[:PER_SPEAKER]]
    return tuple(_statement(group, material) for group in chosen), len(distinct) - len(chosen)


def _said(material: Material) -> list[_Said]:
    claims = [(claim, claim.speaker) for claim in material.claims.values() if claim.speaker is not None and _is_shown(claim)]
    listed: Mapping[str, str] = aliases(speaker.name for _, speaker in claims)
    found = []
    for claim, speaker in claims:
        text = " ".join(material.articles[claim.article].text[span.start : span.end] for span in claim.content)
        said = _Said(claim, speaker, listed[speaker.name], vector(text), tuple(terms(text)))
        found += [said] if len(said.words) >= _FEWEST else []
    return found


def _is_shown(claim: Claim) -> bool:
    speaker = claim.speaker
    return speaker is not None and claim.kind != "narration" and not _NOBODY.match(speaker.name.strip())


def _worth(said: _Said, material: Material) -> float:
    """Return how much a claim tells: what is said aloud, by somebody named, on what the story is about, at its source."""
    claim, speaker = said.claim, said.speaker
    sentence = vector(material.quote(_cite(claim)))
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
    """Join the claims that repeat, in one speaker's name, what another says; the fullest leads its group, at its source."""
    groups: list[list[_Said]] = []
    of_speaker: dict[str, list[int]] = {}
    for said in ranked:
        mine = of_speaker.setdefault(said.name.casefold(), [])
        home = next((number for number in mine if any(_repeats(said, other, material) for other in groups[number])), None)
        if home is None:
            mine.append(len(groups))
            groups.append([said])
        else:
            groups[home].append(said)
    return [tuple(sorted(group, key=lambda said: _fullest(said, material))) for group in groups]


def _fullest(said: _Said, material: Material) -> tuple[int, bool, str, int]:
    return -len(said.words), said.claim.article in material.sources, said.claim.article, said.claim.sentence.start


def _repeats(one: _Said, two: _Said, material: Material) -> bool:
    """Tell whether two claims of a speaker are one: alike, in one sentence of the same words, or one a cut of the other.

    Claims with different figures are two, however alike: an update said something else.
    """
    if one.claim.figures and two.claim.figures and _values(one.claim) != _values(two.claim):
        return False
    if similarity(one.vector, two.vector) >= SAME_STATEMENT:
        return True
    if " ".join(material.quote(_cite(one.claim)).split()) == " ".join(material.quote(_cite(two.claim)).split()):
        return True
    short, long = sorted((set(one.words), set(two.words)), key=len)
    return len(short) >= _SHORTEST and len(short & long) >= _CUT * len(short)


def _values(claim: Claim) -> list[float]:
    return sorted(figure.value for figure in claim.figures)


def _statement(group: Sequence[_Said], material: Material) -> Statement:
    """Return the leading claim, cited with one sentence of each other page that carries it."""
    first = group[0]
    others = {said.claim.article: said for said in reversed(group) if said.claim.article != first.claim.article}
    return Statement(
        speaker=first.name,
        role=next((said.speaker.role for said in group if said.speaker.role is not None), None),
        text=material.quote(_cite(first.claim)),
        cites=(_cite(first.claim), *(_cite(others[article].claim) for article in sorted(others))),
        claim=first.claim.id,
        origins=max(material.carriers(said.claim) for said in group),
    )


def _cite(claim: Claim) -> Cite:
    return Cite(article=claim.article, start=claim.sentence.start, end=claim.sentence.end)
