"""Through whom a statement reached the page: the medium that was told it, passed it on, or saw the document that says it."""

from collections.abc import Sequence

from twosource.claims import lexicon, phrases
from twosource.claims.contents import limits
from twosource.claims.found import Found
from twosource.claims.phrases import Phrase
from twosource.claims.speakers import Speakers
from twosource.claims.tokens import Run
from twosource.model import Entity, Speaker, Via


class Channels:
    """The channels of one article's statements."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self._text = text
        self._speakers = speakers

    def origin(self, run: Run, found: Found, speaker: Speaker | None) -> tuple[Speaker | None, Via | None]:
        """Return who is at the end of hearsay, and the medium that passes it on ("the Ledger, citing Radio One, said")."""
        if found.medium is not None:
            medium = self._speakers.speaker(run, found.medium, None)
            return speaker, Via(medium.start, medium.end, medium.name, "quoting") if medium else None
        if speaker is None or speaker.speaker_class != "media" or found.source is None:
            return speaker, None
        cited = _cited(run, found)
        origin = self._speakers.speaker(run, cited, None) if cited else None
        return (origin, Via(speaker.start, speaker.end, speaker.name, "citing")) if origin else (speaker, None)

    def of(self, run: Run, found: Found) -> tuple[Via, ...]:
        """Return the channels: a medium that was told, and who reviewed or cited a document in the speaker's apposition."""
        return (*self._told(run, found), *self._towards(run, found), *self._reviewed(run, found.source))

    def _told(self, run: Run, found: Found) -> list[Via]:
        """Return the medium that was told ("told Radio One that …")."""
        if found.addressee is None:
            return []
        addressee = run.tokens[found.addressee.start : found.addressee.head]
        start, end = addressee[0].start, addressee[-1].end
        bodies = self._bodies(start, end)
        medium = bool(bodies) or any(token.low in lexicon.MEDIA_WORDS for token in addressee)
        return [Via(start, end, self._name(start, end, bodies), "told")] if medium else []

    def _towards(self, run: Run, found: Found) -> list[Via]:
        """Return the medium to which somebody said it ("admitted to Radio One that …")."""
        at = found.cue[1] - (run.tokens[found.cue[1] - 1].low == "to")
        if found.word is None or at + 1 >= len(run.tokens) or run.tokens[at].low != "to":
            return []
        phrase = phrases.after(run.tokens, at + 1, len(run.tokens), frozenset())
        if phrase is None:
            return []
        start, end = run.tokens[phrase.start].start, run.tokens[phrase.head - 1].end
        bodies = self._bodies(start, end)
        before = found.content[0][0] if found.content else 0
        return [Via(start, end, self._name(start, end, bodies), "told")] if bodies and before in (phrase.end, *range(at)) else []

    def _reviewed(self, run: Run, source: Phrase | None) -> list[Via]:
        if source is None:
            return []
        for at in range(source.start, source.end - 2):
            if run.tokens[at].low in lexicon.REVIEWED and run.tokens[at + 1].low == "by":
                start, end = run.tokens[at + 2].start, run.tokens[source.end - 1].end
                return [Via(start, end, self._speakers.named(start, end), f"{run.tokens[at].low} by")]
        return []

    def _bodies(self, start: int, end: int) -> list[Entity]:
        return [entity for entity in self._speakers.between(start, end) if entity.label in ("ORG", "MISC")]

    def _name(self, start: int, end: int, bodies: Sequence[Entity]) -> str:
        """Return the name of who was told: the body in the phrase, with all the capitalised words before it."""
        if not bodies:
            return self._speakers.named(start, end)
        before = self._text[start : bodies[0].start].removeprefix("the ").split()
        capitals = bool(before) and all(word[0].isupper() for word in before)
        return self._text[start : bodies[0].end].removeprefix("the ") if capitals else bodies[0].name


def _cited(run: Run, found: Found) -> Phrase | None:
    """Return whom a medium cites, in commas between it and its verb or after what it says."""
    inside = [at for start, end in found.content for at in range(start, end)]
    for at, token in enumerate(run.tokens[:-1]):
        if token.low in ("citing", "quoting") and at not in inside:
            first, stop = limits(run, at)
            return phrases.after(run.tokens, at + 1, stop, frozenset()) if first <= found.cue[0] < stop else None
    return None
