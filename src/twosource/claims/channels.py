"""Through whom a statement reached the page: the medium that was told it, passed it on, or saw the document that says it."""

import re
from collections.abc import Sequence

from twosource.claims import lexicon, phrases
from twosource.claims.bodies import is_kind
from twosource.claims.contents import citing, limits
from twosource.claims.descriptions import person
from twosource.claims.found import Found
from twosource.claims.phrases import Phrase
from twosource.claims.speakers import Speakers
from twosource.claims.tokens import Run
from twosource.model import Entity, Speaker, Via

_HEAD = re.compile(r"\s(?:who|which|that|familiar|close|aware|\w+ed|" + "|".join(sorted(lexicon.PREPOSITIONS)) + r")\s")
"""What follows the head of a description ("people familiar with the matter", "officials briefed on the talks")."""

_CARRYING = ("report", "write")
"""What a medium does with others' words, and a named body that is no authority does not."""


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
        cited = _cited(run, found) if speaker is not None and found.source is not None else None
        origin = self._speakers.speaker(run, cited, None) if cited else None
        if speaker is None or origin is None or not _is_source(origin) or not _carries(run, found, speaker, origin):
            return speaker, None
        return origin, Via(speaker.start, speaker.end, speaker.name, "citing")

    def hands_on(self, run: Run, found: Found, speaker: Speaker) -> bool:
        """Tell whether who reports what another one says is a medium, known as one or by reporting."""
        return speaker.speaker_class == "media" or _reports(run, found, speaker)

    def cites(self, run: Run, found: Found) -> bool:
        """Tell whether an attribution only names who told it ("citing two aides"), and no reason ("citing the weather")."""
        if found.word is None or found.word.lemma not in ("cite", "quote") or found.medium is not None or not found.content:
            return False
        start, stop = found.content[0]
        cited = phrases.after(run.tokens, start, stop, frozenset())
        origin = self._speakers.speaker(run, cited._replace(end=cited.head), None) if cited else None
        return origin is not None and _is_source(origin)

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
    for at in range(len(run.tokens) - 1):
        end = citing(run.tokens, at)
        if end is not None and at not in inside:
            first, stop = limits(run, at)
            cited = phrases.after(run.tokens, end, stop, frozenset()) if first <= found.cue[0] < stop else None
            return cited and _apart(cited, found)
    return None


def _apart(cited: Phrase, found: Found) -> Phrase:
    """Return the one cited without the medium or its verb, where these follow its comma like an apposition."""
    own = min(found.cue[0], found.source.start if found.source else found.cue[0])
    return cited._replace(end=cited.head) if cited.head <= own < cited.end else cited


def _is_source(speaker: Speaker) -> bool:
    """Tell who or what can tell news, a name, people, a body or a document, from a reason ("bad weather")."""
    if speaker.speaker_class != "unnamed":
        return True
    words = _HEAD.split(speaker.name.casefold())[0].split()
    head = words[-1] if words else ""
    return head in lexicon.COLLECTIVES or head.removesuffix("s") == "source" or is_kind(head) or person(head.removesuffix("s"))


def _carries(run: Run, found: Found, speaker: Speaker, origin: Speaker) -> bool:
    """Tell a medium that passes on what others say from who speaks for itself."""
    named = speaker.speaker_class == "media"
    return named or (_reports(run, found, speaker) and origin.speaker_class != "document")


def _reports(run: Run, found: Found, speaker: Speaker) -> bool:
    """Tell a mere name that reports as media do, and is no authority, nor a person's."""
    reports = found.word.lemma in _CARRYING if found.word is not None else run.tokens[found.cue[0]].low == "according"
    lone = speaker.speaker_class == "named" and " " not in speaker.name
    bare = (lone or speaker.speaker_class == "organisation") and speaker.role is None
    authority = any(is_kind(word) for word in speaker.name.casefold().split())
    return reports and bare and not authority
