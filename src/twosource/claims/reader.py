"""From attributions to claims, run by run, with the speaker carried from one quotation to the next."""

from bisect import bisect_left
from collections.abc import Sequence

import xxhash
from msgspec.structs import replace

from twosource.claims import hedging, lexicon, narration, phrases, subjects
from twosource.claims.contents import limits
from twosource.claims.found import Found
from twosource.claims.marked import linked, merged
from twosource.claims.patterns import attributions
from twosource.claims.phrases import Phrase
from twosource.claims.spans import Inside, covered
from twosource.claims.speakers import Speakers
from twosource.claims.speech import tells
from twosource.claims.tokens import Run
from twosource.model import Annotation, Article, Claim, ClaimKind, Cue, CueClass, Entity, Span, Speaker, TimeExpression, Via

_LONGEST = 1000
"""A run of more tokens is no sentence that anybody wrote; it is taken as narration, which keeps time linear."""

CLOSING = "\"”“»«＂'’‘"
"""Marks that close a quotation."""

_FRAGMENT = 4
"""A quotation of fewer words without a cue is a title or a scare quote, no statement."""


class Reader:
    """Reads the claims of one article; ``attribute`` is off for a language whose cues are not known."""

    def __init__(self, article: Article, annotation: Annotation, quotes: Sequence[Span], *, attribute: bool) -> None:
        self._article = article
        self._text = article.text
        self._attribute = attribute
        self._speakers = Speakers(article.text, annotation.entities, quotes)
        self._figures = Inside(annotation.figures)
        self._times = Inside(annotation.times)
        self._linked = linked(article.text, annotation) if attribute else []
        self._cues = [one.cue.start for one in self._linked]
        self._last: Speaker | None = None
        self._person: Speaker | None = None
        self._person_end = 0
        self._last_end = 0

    def claims(self, runs: Sequence[Run]) -> tuple[Claim, ...]:
        """Return the claims of all runs, each once, in the order of the text."""
        found: dict[str, Claim] = {}
        waiting: list[str] = []
        for run in runs:
            some = self._run(run)
            speaker = self._opening(run, some)
            for identity in waiting if speaker else ():
                found[identity] = replace(found[identity], speaker=speaker)
            for claim in some:
                found.setdefault(claim.id, claim)
            waiting = [*([] if speaker else waiting), *self._waiting(run, some)] if self._is_quoted(run) else []
        return tuple(sorted(found.values(), key=lambda claim: (claim.content[0].start, claim.content[-1].end, claim.id)))

    def _opening(self, run: Run, claims: Sequence[Claim]) -> Speaker | None:
        """Return the speaker whose report has the quotation with which a run opens."""
        said = (claim for claim in claims if claim.cue is not None and claim.content[0].start == run.start)
        return next((claim.speaker for claim in said), None) if self._is_quoted(run) else None

    def _is_quoted(self, run: Run) -> bool:
        """Tell whether a run opens with a quotation."""
        return bool(run.quotes) and run.quotes[0].start == run.start

    def _waiting(self, run: Run, claims: Sequence[Claim]) -> list[str]:
        """Return the quotations without a cue that the speaker of the next paragraph goes on with: open ones, and nobody's."""
        unclosed = self._text[run.quotes[-1].end - 1] not in CLOSING
        return [one.id for one in claims if one.kind == "direct" and one.cue is None and (unclosed or one.speaker is None)]

    def _run(self, run: Run) -> list[Claim]:
        times = self._time_tokens(run)
        found = self._attributions(run, times) if self._attribute and len(run.tokens) <= _LONGEST else []
        claims, covered = [], []
        for one in found:
            speaker, medium = self._origin(run, one, self._speaker(run, one))
            if not tells(run, one) or (medium is not None and _only_cites(one)):
                self._remember(run, speaker or self._last)
                continue
            self._remember(run, speaker)
            self._hear(run, one, speaker)
            claim = self._attributed(run, one, speaker, medium)
            covered += [] if one.broad else self._frame(run, one, claim)
            claims += [claim] if claim else []
        quoted = self._unattributed(run) if not claims else []
        if not found and not quoted:
            self._forget(run)
        claims += quoted
        covered += [span for claim in quoted for span in claim.content]
        whole = Span(run.start, run.end)
        rest = narration.remainders(self._text, whole, covered) if covered else (whole,)
        if not claims:
            return [self._claim(run, "narration", (whole,))]
        return claims + [self._claim(run, "narration", (part,)) for part in rest]

    def _attributions(self, run: Run, times: frozenset[int]) -> list[Found]:
        marked = self._linked[bisect_left(self._cues, run.start) : bisect_left(self._cues, run.end)]
        return merged(run, marked, attributions(run, times))

    def _time_tokens(self, run: Run) -> frozenset[int]:
        spans = self._times.within(run.start, run.end)
        return covered(run.tokens, spans)

    def _speaker(self, run: Run, found: Found) -> Speaker | None:
        if found.source is None or not subjects.nominal(run.tokens, found.source):
            return None
        person = run.tokens[found.source.start].low in lexicon.PERSONAL
        earlier, end = (self._person, self._person_end) if person else (self._last, self._last_end)
        near = self._text.count("\n\n", end, run.start) <= 1
        return self._speakers.speaker(run, found.source, earlier if near else None, self._contents(run, found))

    def _origin(self, run: Run, found: Found, speaker: Speaker | None) -> tuple[Speaker | None, Via | None]:
        """Return who is at the end of hearsay, and the medium that passes it on ("the Ledger, citing Radio One, said")."""
        if found.medium is not None:
            medium = self._speakers.speaker(run, found.medium, None)
            return speaker, Via(medium.start, medium.end, medium.name, "quoting") if medium else None
        if speaker is None or speaker.speaker_class != "media" or found.source is None:
            return speaker, None
        cited = self._cited(run, found)
        origin = self._speakers.speaker(run, cited, None) if cited else None
        return (origin, Via(speaker.start, speaker.end, speaker.name, "citing")) if origin else (speaker, None)

    def _cited(self, run: Run, found: Found) -> Phrase | None:
        """Return whom a medium cites, in commas between it and its verb or after what it says."""
        inside = [at for start, end in found.content for at in range(start, end)]
        for at, token in enumerate(run.tokens[:-1]):
            if token.low in ("citing", "quoting") and at not in inside:
                first, stop = limits(run, at)
                return phrases.after(run.tokens, at + 1, stop, frozenset()) if first <= found.cue[0] < stop else None
        return None

    def _contents(self, run: Run, found: Found) -> tuple[Span, ...]:
        return tuple(self._span(run, start, end) for start, end in found.content if start < end)

    def _hear(self, run: Run, found: Found, speaker: Speaker | None) -> None:
        """Keep what was said, and as whom the speaker speaks of himself ("said he", "said that she")."""
        if speaker is None:
            return
        self._speakers.heard(self._contents(run, found))
        if found.content and found.content[0][0] >= found.cue[1]:
            start = found.content[0][0]
            start += run.tokens[start].low == "that" and start + 1 < len(run.tokens)
            self._speakers.learn(speaker, run.tokens[start].low)

    def _remember(self, run: Run, speaker: Speaker | None) -> None:
        self._last, self._last_end = speaker, run.end
        if speaker is not None and speaker.speaker_class in ("named", "unnamed"):
            self._person, self._person_end = speaker, run.end

    def _forget(self, run: Run) -> None:
        """Keep the last speaker over narration only within its paragraph."""
        if self._text.count("\n\n", self._last_end, run.start):
            self._last = None

    def _attributed(self, run: Run, found: Found, speaker: Speaker | None, medium: Via | None) -> Claim | None:
        content = self._contents(run, found)
        if not content:
            return None
        cue = Cue(
            run.tokens[found.cue[0]].start, run.tokens[found.cue[1] - 1].end, _lemma(self._text, run, found), _cue_class(found)
        )
        return self._claim(
            run,
            self._kind(run, content),
            content,
            found=found,
            speaker=speaker,
            cue=cue,
            via=(*self._via(run, found), *((medium,) if medium else ())),
        )

    def _span(self, run: Run, start: int, end: int) -> Span:
        return Span(run.tokens[start].start, run.tokens[end - 1].end)

    def _kind(self, run: Run, content: Sequence[Span]) -> ClaimKind:
        """Direct when all of the content is quoted, mixed when some of it is."""
        length = sum(span.end - span.start for span in content)
        quoted = sum(max(0, min(quote.end, span.end) - max(quote.start, span.start)) for quote in run.quotes for span in content)
        if not quoted:
            return "indirect"
        return "direct" if length - quoted <= len(content) * 3 else "mixed"

    def _via(self, run: Run, found: Found) -> tuple[Via, ...]:
        """Return the channels: a medium that was told, and who reviewed or cited a document in the speaker's apposition."""
        channels = []
        if found.addressee is not None:
            start, end = run.tokens[found.addressee.start].start, run.tokens[found.addressee.head - 1].end
            organisations = [entity for entity in self._speakers.between(start, end) if entity.label in ("ORG", "MISC")]
            if organisations or any(
                token.low in lexicon.MEDIA_WORDS for token in run.tokens[found.addressee.start : found.addressee.head]
            ):
                name = self._channel(start, end, organisations)
                channels.append(Via(start, end, name, "told"))
        channels += self._towards(run, found)
        channels += self._reviewed(run, found.source)
        return tuple(channels)

    def _towards(self, run: Run, found: Found) -> list[Via]:
        """Return the medium to which somebody said it ("admitted to Radio One that …")."""
        at = found.cue[1] - (run.tokens[found.cue[1] - 1].low == "to")
        if found.word is None or at + 1 >= len(run.tokens) or run.tokens[at].low != "to":
            return []
        phrase = phrases.after(run.tokens, at + 1, len(run.tokens), frozenset())
        if phrase is None:
            return []
        start, end = run.tokens[phrase.start].start, run.tokens[phrase.head - 1].end
        bodies = [entity for entity in self._speakers.between(start, end) if entity.label in ("ORG", "MISC")]
        before = found.content[0][0] if found.content else 0
        return (
            [Via(start, end, self._channel(start, end, bodies), "told")] if bodies and before in (phrase.end, *range(at)) else []
        )

    def _channel(self, start: int, end: int, organisations: Sequence[Entity]) -> str:
        """Return the name of who was told: the body in the phrase, with all the capitalised words before it."""
        if not organisations:
            return self._speakers.named(start, end)
        before = self._text[start : organisations[0].start].removeprefix("the ").split()
        capitals = bool(before) and all(word[0].isupper() for word in before)
        return self._text[start : organisations[0].end].removeprefix("the ") if capitals else organisations[0].name

    def _reviewed(self, run: Run, source: Phrase | None) -> list[Via]:
        if source is None:
            return []
        for at in range(source.start, source.end - 2):
            if run.tokens[at].low in lexicon.REVIEWED and run.tokens[at + 1].low == "by":
                start, end = run.tokens[at + 2].start, run.tokens[source.end - 1].end
                return [Via(start, end, self._speakers.named(start, end), f"{run.tokens[at].low} by")]
        return []

    def _frame(self, run: Run, found: Found, claim: Claim | None) -> list[Span]:
        ranges = [found.cue, *((part.start, part.end) for part in (found.source, found.addressee) if part)]
        return [self._span(run, start, end) for start, end in ranges] + list(claim.content if claim else ())

    def _unattributed(self, run: Run) -> list[Claim]:
        """Return a quotation that stands alone (the last speaker's, where it follows his words), or one without a cue."""
        quotes = [quote for quote in run.quotes if len(self._text[quote.start : quote.end].split()) >= _FRAGMENT]
        if not quotes:
            return []
        paragraphs = self._text.count("\n\n", self._last_end, run.start)
        if any(token.kind == "word" for token in run.tokens):
            goes_on = self._last is not None and not paragraphs and not self._speakers.others(run)
            return [self._claim(run, "mixed", (Span(run.start, run.end),), speaker=self._last if goes_on else None)]
        if self._last is None or paragraphs > 1:
            self._last = self._speakers.subject(run.start)
            paragraphs = 0
        self._last_end = run.end
        return [self._claim(run, "direct", tuple(run.quotes), speaker=self._last)]

    def _claim(
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
            said_when=self._said_when(run, content) if cue else None,
        )

    def _said_when(self, run: Run, content: Sequence[Span]) -> TimeExpression | None:
        outside = (
            time
            for time in self._times.within(run.start, run.end)
            if not any(span.start < time.end and time.start < span.end for span in content)
            and not any(quote.start <= time.start < quote.end for quote in run.quotes)
        )
        return next(outside, None)


def _lemma(text: str, run: Run, found: Found) -> str:
    """Return the lemma of a known cue, else the cue's own words in small letters."""
    if found.word:
        return found.word.lemma
    return " ".join(text[run.tokens[found.cue[0]].start : run.tokens[found.cue[1] - 1].end].lower().split())


def _only_cites(found: Found) -> bool:
    """Tell the clause in which a medium names its source ("citing Radio One") from what it says."""
    return found.word is not None and found.word.lemma in ("cite", "quote") and found.medium is None


def _is_denied(run: Run, found: Found) -> bool:
    return any(token.low in lexicon.NEGATIONS for token in run.tokens[found.cue[0] : found.cue[1]])


def _cue_class(found: Found) -> CueClass:
    return found.word.cue_class if found.word else "neutral"


def _identity(article: str, content: Sequence[Span]) -> str:
    places = ",".join(f"{span.start}-{span.end}" for span in content)
    return "c-" + xxhash.xxh128_hexdigest(f"{article}\x00{places}".encode())[:12]
