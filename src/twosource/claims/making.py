"""The record of a claim: its kind, its hedges and modality, and the figures and times that stand in it."""

import re
from collections.abc import Sequence

import xxhash

from twosource.claims import hedging, lexicon
from twosource.claims.found import Found
from twosource.claims.spans import Inside
from twosource.claims.tokens import Run
from twosource.model import Annotation, Article, Claim, ClaimKind, Cue, CueClass, Span, Speaker, TimeExpression, Via

_MARK = re.compile(r"[,;:()—–]\s")
_BOUND = re.compile(
    r"\b(?:since|until|till|by|before|after|from|between|an?)\s(?:the\s(?:end|start|beginning)\sof\s)?\Z",
    re.IGNORECASE,
)
"""Before a time that bounds something ("since 2015"), or that belongs to a noun ("a July move")."""

_CLAUSE = re.compile(r"\b(?:who|which|whose|whether|where|if|when)\b", re.IGNORECASE)
"""What opens a clause inside the one who speaks, or what is asked."""


class Maker:
    """Makes the claims of one article; the annotation's figures and times must be sorted and disjoint."""

    def __init__(self, article: Article, annotation: Annotation) -> None:
        self._article = article
        self._text = article.text
        self._figures = Inside(annotation.figures)
        self._times = Inside(annotation.times)

    def attributed(
        self, run: Run, found: Found, content: tuple[Span, ...], speaker: Speaker | None, via: tuple[Via, ...]
    ) -> Claim:
        """Return the claim of an attribution."""
        cue = Cue(
            run.tokens[found.cue[0]].start, run.tokens[found.cue[1] - 1].end, _lemma(self._text, run, found), _cue_class(found)
        )
        return self.claim(run, _kind(run, content), content, found=found, speaker=speaker, cue=cue, via=via)

    def claim(
        self,
        run: Run,
        kind: ClaimKind,
        content: tuple[Span, ...],
        *,
        found: Found | None = None,
        speaker: Speaker | None = None,
        cue: Cue | None = None,
        via: tuple[Via, ...] = (),
    ) -> Claim:
        """Return the claim with this content, whose sentence is the run's."""
        scope = (*content, Span(cue.start, cue.end)) if cue else content
        marks = hedging.hedges(self._text, scope)
        return Claim(
            id=_identity(self._article.id, content),
            article=self._article.id,
            kind=kind,
            sentence=Span(run.start, run.end),
            content=content,
            speaker=speaker,
            cue=cue,
            via=via,
            hedges=tuple(span for span, _ in marks),
            modality=hedging.modality(
                self._text, content, marks, found.word if found else None, denied=found is not None and _is_denied(run, found)
            ),
            figures=tuple(figure for span in content for figure in self._figures.within(span.start, span.end)),
            times=tuple(time for span in content for time in self._times.within(span.start, span.end)),
            said_when=self._said_when(run, content, cue) if cue else None,
        )

    def _said_when(self, run: Run, content: Sequence[Span], cue: Cue) -> TimeExpression | None:
        outside = (
            time
            for time in self._times.within(run.start, run.end)
            if not any(span.start < time.end and time.start < span.end for span in content)
            and not any(quote.start <= time.start < quote.end for quote in run.quotes)
            and self._is_when(run, time, cue)
        )
        return next(outside, None)

    def _is_when(self, run: Run, time: TimeExpression, cue: Cue) -> bool:
        """Tell a time at which something can be said from a duration, a bound ("since 2015") and the time of a clause inside."""
        if time.type not in ("DATE", "TIME") or time.value.endswith("_REF"):
            return False
        between = self._text[min(time.end, cue.end) : max(time.start, cue.start)]
        if ";" in between or between.count(", ") > (1 if time.start < cue.start else 2):
            return False
        start = cue.end if cue.end <= time.start else run.start
        clause = _MARK.split(self._text[start : time.start])[-1]
        return _BOUND.search(clause) is None and _CLAUSE.search(clause) is None


def _kind(run: Run, content: Sequence[Span]) -> ClaimKind:
    """Direct when all of the content is quoted, mixed when some of it is."""
    length = sum(span.end - span.start for span in content)
    quoted = sum(max(0, min(quote.end, span.end) - max(quote.start, span.start)) for quote in run.quotes for span in content)
    if not quoted:
        return "indirect"
    return "direct" if length - quoted <= len(content) * 3 else "mixed"


def _lemma(text: str, run: Run, found: Found) -> str:
    """Return the lemma of a known cue, else the cue's own words in small letters."""
    if found.word:
        return found.word.lemma
    return " ".join(text[run.tokens[found.cue[0]].start : run.tokens[found.cue[1] - 1].end].lower().split())


def _is_denied(run: Run, found: Found) -> bool:
    return any(token.low in lexicon.NEGATIONS for token in run.tokens[found.cue[0] : found.cue[1]])


def _cue_class(found: Found) -> CueClass:
    return found.word.cue_class if found.word else "neutral"


def _identity(article: str, content: Sequence[Span]) -> str:
    places = ",".join(f"{span.start}-{span.end}" for span in content)
    return "c-" + xxhash.xxh128_hexdigest(f"{article}\x00{places}".encode())[:12]
