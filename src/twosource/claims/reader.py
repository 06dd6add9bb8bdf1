"""From attributions to claims, run by run, with the speaker carried from one quotation to the next."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from twosource.claims import colons, lexicon, narration, phrases, subjects
from twosource.claims.carried import carried
from twosource.claims.channels import Channels
from twosource.claims.colons import stands_elsewhere
from twosource.claims.contents import limits
from twosource.claims.found import Found
from twosource.claims.making import Maker
from twosource.claims.marked import linked, merged
from twosource.claims.patterns import attributions
from twosource.claims.phrases import Phrase
from twosource.claims.spans import Inside, covered
from twosource.claims.speakers import Speakers
from twosource.claims.speech import meant, tells
from twosource.claims.tokens import Run
from twosource.model import Annotation, Article, Claim, Span, Speaker, Via

_LONGEST = 1000
"""A run of more tokens is no sentence that anybody wrote; it is taken as narration, which keeps time linear."""

CLOSING = "\"”“»«＂'’‘"
"""Marks that close a quotation."""

_TOWN = 3
"""Words of a town in a dateline."""

_PUT = ("asked", "pressed", "questioned", "quizzed")
"""Participles of a question that is put to somebody."""

_PUTTING = ("ask", "press", "question", "quiz")
_HELPERS = 2
"""Words before a participle among which the auxiliary of its passive stands."""

_LEADS = ("but", "and", ",")
"""What may stand before the subject with which a sentence opens."""

_FRAGMENT = 4
"""A quotation of fewer words without a cue is a title or a scare quote, no statement."""


class Reader:
    """Reads the claims of one article; ``attribute`` is off for a language whose cues are not known."""

    def __init__(self, article: Article, annotation: Annotation, quotes: Sequence[Span], *, attribute: bool) -> None:
        self._text = article.text
        self._breaks = [found.start() for found in re.finditer("\n\n", article.text)]
        self._attribute = attribute
        self._speakers = Speakers(article.text, annotation.entities, quotes)
        self._channels = Channels(article.text, self._speakers)
        self._maker = Maker(article, annotation)
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
        found, covered = self._handed_on(run, found)
        claims: list[Claim] = []
        last: Found | None = None
        for one in found:
            one = meant(run, one, last)
            speaker, medium = self._channels.origin(run, one, self._speaker(run, one))
            if not tells(run, one) or self._channels.cites(run, one):
                self._remember(run, speaker or self._last)
                continue
            last = one
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
            return [self._maker.claim(run, "narration", (whole,))]
        return claims + [self._maker.claim(run, "narration", (part,)) for part in rest]

    def _attributions(self, run: Run, times: frozenset[int]) -> list[Found]:
        marked = self._linked[bisect_left(self._cues, run.start) : bisect_left(self._cues, run.end)]
        found = merged(run, marked, attributions(run, times))
        found = [one for one in found if not (_is_put(run, one) or self._is_dateline(run, one) or stands_elsewhere(run, one))]
        return sorted([*found, *self._behind_colons(run, times, found)], key=lambda one: one.cue)

    def _handed_on(self, run: Run, found: Sequence[Found]) -> tuple[list[Found], list[Span]]:
        """Return the reports with those that a medium only passes on as their speakers' own, and where the medium is named."""
        media: dict[Found, Found] = {}
        for outer, inner in carried(run, found):
            speaker = self._speaker(run, outer)
            if speaker is not None and self._channels.hands_on(run, outer, speaker):
                media[inner] = outer
        kept = [one for one in found if one not in media.values()]
        named = [span for outer in media.values() for span in self._frame(run, outer, None)]
        return [one._replace(medium=media[one].source) if one in media else one for one in kept], named

    def _behind_colons(self, run: Run, times: frozenset[int], found: Sequence[Found]) -> Iterator[Found]:
        """Yield the quotations behind a colon that are in no attribution, and whose sentence is about somebody who can speak."""
        inside = [span for one in found if tells(run, one) for span in (*one.content, one.cue)]
        for one in colons.behind(run, times):
            free = not any(start <= one.cue[1] < end or start <= one.cue[0] < end for start, end in inside)
            speaker = self._speaker(run, one) if free else None
            if speaker is not None and colons.can_speak(speaker):
                yield one

    def _is_dateline(self, run: Run, found: Found) -> bool:
        """Tell the town in capitals before a colon that opens an article from a speaker."""
        if run.tokens[found.cue[0]].low != ":" or self._text[: run.start].strip():
            return False
        town = self._text[run.start : run.tokens[found.cue[0]].start]
        return town.isupper() and len(town.split()) <= _TOWN

    def _time_tokens(self, run: Run) -> frozenset[int]:
        spans = self._times.within(run.start, run.end)
        return covered(run.tokens, spans)

    def _speaker(self, run: Run, found: Found) -> Speaker | None:
        if found.source is None or not subjects.nominal(run.tokens, found.source):
            return None
        person = run.tokens[found.source.start].low in lexicon.PERSONAL
        earlier, end = (self._person, self._person_end) if person else (self._last, self._last_end)
        near = self._breaks_between(end, run.start) <= 1
        source = subjects.owner(run.tokens, found.source)
        speaker = self._speakers.speaker(run, source, earlier if near else None, self._contents(run, found))
        described = _before_who(run, found) if speaker is None else None
        if described is None or found.source is None:
            return speaker
        who = self._span(run, found.source.start, found.source.end)
        other = self._speakers.speaker(run, described, None)
        return replace(other, start=who.start, end=who.end) if other is not None else None

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
        if self._breaks_between(self._last_end, run.start):
            self._last = None

    def _breaks_between(self, start: int, end: int) -> int:
        """Return how many breaks of paragraphs lie in [start, end)."""
        return bisect_left(self._breaks, end) - bisect_left(self._breaks, start)

    def _attributed(self, run: Run, found: Found, speaker: Speaker | None, medium: Via | None) -> Claim | None:
        content = self._contents(run, found)
        via = (*self._channels.of(run, found), *((medium,) if medium else ()))
        return self._maker.attributed(run, found, content, speaker, via) if content else None

    def _span(self, run: Run, start: int, end: int) -> Span:
        return Span(run.tokens[start].start, run.tokens[end - 1].end)

    def _frame(self, run: Run, found: Found, claim: Claim | None) -> list[Span]:
        parts = (found.source, found.addressee, _before_who(run, found))
        ranges = [found.cue, *((part.start, part.end) for part in parts if part)]
        return [self._span(run, start, end) for start, end in ranges] + list(claim.content if claim else ())

    def _unattributed(self, run: Run) -> list[Claim]:
        """Return a quotation that stands alone (the last speaker's, where it follows his words), or one without a cue."""
        quotes = [quote for quote in run.quotes if len(self._text[quote.start : quote.end].split()) >= _FRAGMENT]
        if not quotes:
            return []
        paragraphs = self._breaks_between(self._last_end, run.start)
        if any(token.kind == "word" for token in run.tokens):
            goes_on = self._last is not None and not paragraphs and not self._speakers.others(run)
            if not goes_on and self._text[run.quotes[-1].end - 1] not in CLOSING:
                self._last, self._last_end = None, run.end
            return [self._maker.claim(run, "mixed", (Span(run.start, run.end),), speaker=self._last if goes_on else None)]
        if self._last is None or paragraphs > 1:
            self._last = self._speakers.subject(run.start) if self._attribute else None
            paragraphs = 0
        self._last_end = run.end
        return [self._maker.claim(run, "direct", tuple(run.quotes), speaker=self._last)]


def _before_who(run: Run, found: Found) -> Phrase | None:
    """Return the description with which a sentence opens and for which "who" stands ("An aide, who was there, said …")."""
    if found.source is None or run.tokens[found.source.start].low != "who" or found.source.end != found.source.start + 1:
        return None
    first, _ = limits(run, found.source.start)
    end = found.source.start - (run.tokens[found.source.start - 1].low == ",")
    phrase = phrases.before(run.tokens, end, frozenset()) if end > first else None
    opens = phrase is not None and all(token.low in _LEADS for token in run.tokens[first : phrase.start])
    return phrase if opens else None


def _is_put(run: Run, found: Found) -> bool:
    """Tell what somebody is asked ("Asked about it, he said", "Mara Quist, asked by the host", "who was asked why")."""
    at = next((at for at in range(*found.cue) if run.tokens[at].low in _PUT), None)
    if at is None or (found.word is not None and found.word.lemma not in _PUTTING):
        return False
    if run.tokens[at].upper and at == limits(run, at)[0]:
        return True
    before = [token.low for token in run.tokens[max(0, at - _HELPERS) : at]]
    if any(run.tokens[place].kind == "quote" for start, end in found.content for place in range(start, end)):
        return False
    source = found.source
    if source is None or source.end > found.cue[0]:
        return False
    aside = before[-1:] == [","] and source.head == source.end
    return aside or before[-1:] == ["when"] or not lexicon.BE.isdisjoint(before)
