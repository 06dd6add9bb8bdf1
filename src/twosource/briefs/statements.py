"""Who says what: the attributed claims of a story, the best first, each once."""

import re
from collections.abc import Sequence

from twosource.briefs.material import Material
from twosource.language.similarity import Vector, similarity, vector
from twosource.model import Cite, Claim, Speaker, Statement

SPEAKERS = 10
"""How many speakers a brief has at most."""
PER_SPEAKER = 3
"""How many statements of one speaker a brief has at most."""
SAME_STATEMENT = 0.75
"""Similarity from which two claims of one speaker are the same."""
_NOBODY = re.compile(r"(?:he|she|it|they|we|i|you|who|which|that|this|these|those|one|some|others?|both|many)\Z", re.IGNORECASE)


def statements(material: Material) -> tuple[tuple[Statement, ...], int]:
    """Return the statements, grouped by speaker, and the number of attributed claims that are not shown.

    Of a claim that several pages carry, the page it comes from is shown. A speaker who is only a pronoun is nobody.
    """
    attributed = [(claim, claim.speaker) for claim in material.claims.values() if claim.speaker is not None and _is_shown(claim)]
    ranked = sorted(
        attributed, key=lambda pair: (-_worth(pair[0], material), pair[0].article, pair[0].sentence.start, pair[0].id)
    )
    distinct = _distinct(ranked, material)
    by_speaker: dict[str, list[tuple[Claim, Speaker]]] = {}
    for claim, speaker in distinct:
        by_speaker.setdefault(speaker.name.casefold(), []).append((claim, speaker))
    chosen = [pair for pairs in list(by_speaker.values())[:SPEAKERS] for pair in pairs[:PER_SPEAKER]]
    return tuple(_statement(claim, speaker, material) for claim, speaker in chosen), len(distinct) - len(chosen)


def _is_shown(claim: Claim) -> bool:
    speaker = claim.speaker
    return speaker is not None and claim.kind != "narration" and not _NOBODY.match(speaker.name.strip())


def _worth(claim: Claim, material: Material) -> float:
    words = claim.speaker.name if claim.speaker else ""
    has_role = claim.speaker is not None and claim.speaker.role is not None
    sentence = vector(material.quote(_cite(claim)))
    return (
        2 * similarity(sentence, material.centre)
        + 0.3 * (claim.kind in ("direct", "mixed"))
        + 0.2 * has_role
        + 0.2 * words[:1].isupper()
        + 0.2 * material.carriers(claim)
        - 0.3 * (claim.article in material.sources)
    )


def _distinct(ranked: Sequence[tuple[Claim, Speaker]], material: Material) -> list[tuple[Claim, Speaker]]:
    """Return the claims without those that repeat, in one speaker's name, what a better one says."""
    kept: list[tuple[Claim, Speaker]] = []
    said: dict[str, list[Vector]] = {}
    sentences: set[tuple[str, str]] = set()
    for claim, speaker in ranked:
        content = vector(" ".join(material.articles[claim.article].text[span.start : span.end] for span in claim.content))
        earlier = said.setdefault(speaker.name.casefold(), [])
        sentence = (speaker.name.casefold(), " ".join(material.quote(_cite(claim)).split()))
        if sentence in sentences or any(similarity(content, other) >= SAME_STATEMENT for other in earlier):
            continue
        kept.append((claim, speaker))
        earlier.append(content)
        sentences.add(sentence)
    return kept


def _statement(claim: Claim, speaker: Speaker, material: Material) -> Statement:
    cite = _cite(claim)
    return Statement(
        speaker=speaker.name,
        role=speaker.role,
        text=material.quote(cite),
        cites=(cite,),
        claim=claim.id,
        origins=material.carriers(claim),
    )


def _cite(claim: Claim) -> Cite:
    return Cite(article=claim.article, start=claim.sentence.start, end=claim.sentence.end)
