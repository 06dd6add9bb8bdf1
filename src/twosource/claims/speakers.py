"""Who speaks: the canonical name and the role behind the words before or after a cue."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from twosource.claims import documents, kinds, lexicon
from twosource.claims.bodies import Bodies
from twosource.claims.epithets import Epithets
from twosource.claims.gender import Genders
from twosource.claims.offices import Offices
from twosource.claims.phrases import Phrase
from twosource.claims.spans import Inside, covered
from twosource.claims.tokens import Run
from twosource.language import states
from twosource.language.name_words import listed
from twosource.model import Entity, Span, Speaker

_ARTICLE = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_HONORIFIC = re.compile(r"(?:\b(?:mr|mrs|ms|dr|prof|professor|sir|dame|lord|lady)\b\.?\s*)+\Z", re.IGNORECASE)
_RELATIVE = re.compile(
    r"(?:however|too|meanwhile|though|therefore|instead|now|who|which|that|whose|citing|speaking|writing|referring|responding|appearing|also|himself|herself|themselves)\b"
)
_LOWER = re.compile(r"\b[a-z][\w-]*")
_REACH = 4000
"""Characters to look back for the beginning of a paragraph."""

_LATELY = 12
"""How many of the last contents are looked through for those named in them."""

_SETTING = lexicon.words("in on at during via by")
"""Prepositions of where and how something was said ("the mayor in a tweet"), not of who said it."""

_ROLE = 24
"""A role of more words is a clause that stands where a role could."""

_NO_ROLES = lexicon.DETERMINERS | lexicon.PRONOUNS | lexicon.PREPOSITIONS | lexicon.words("other others and or")
_WHO = re.compile(r"\s+(?:who|with|in|on|from)\s(?:[\w’'-]++\s*){1,8}\Z")
"""What tells which unnamed people they are ("two people who were in the room")."""

_HEAD = re.compile(r"\s(?:who|with|in|on|from|at|of|to|for|familiar|close)\s")
_MEMBER = re.compile(r"\s+(?:Sen|Rep|Gov|Gen)\.?\Z")
_PARTY = re.compile(r"[A-Z]{1,3}-[A-Z][\w. -]{0,20}")
"""The party and the seat of a member ("D-Ohio")."""

_BRACKET = re.compile(r"\A[^()\n]{1,40}\)\s*,\s*")
_AGE = re.compile(r"\d{1,3}\s*(?:,\s*|\Z)")


class Speakers:
    """Resolves the speakers of one article; entities and quotations must be sorted and disjoint."""

    def __init__(self, text: str, entities: Sequence[Entity], quotes: Sequence[Span]) -> None:
        self._text = text
        self._entities = tuple(entities)
        self._starts = [entity.start for entity in entities]
        quoted = covered(entities, quotes)
        self._narrated = Inside(entity for number, entity in enumerate(entities) if number not in quoted)
        self._lower = frozenset(_LOWER.findall(text))
        self._epithets = Epithets(text, self._entities)
        self._offices = Offices(text, self._entities)
        self._bodies = Bodies(text, self._entities)
        self._genders = Genders(text, self._entities)
        self._heard: list[tuple[int, int]] = []
        self._labels = {entity.name: entity for entity in reversed(self._entities)}

    def heard(self, content: Sequence[Span]) -> None:
        """Keep what somebody has said: those whom he names in it are not the ones that a later "he" stands for."""
        self._heard += [(span.start, span.end) for span in content]

    def learn(self, speaker: Speaker, pronoun: str) -> None:
        """Keep "he" or "she" as the pronoun of somebody."""
        self._genders.learn(speaker.name, pronoun)

    def speaker(self, run: Run, phrase: Phrase, earlier: Speaker | None, content: Sequence[Span] = ()) -> Speaker | None:
        """Return the speaker for a noun phrase; ``None`` for a pronoun that does not clearly stand for somebody.

        ``earlier`` is the speaker of the statement before, in this paragraph or the one before it; ``content`` what is said.
        """
        tokens = run.tokens
        start, head, end = tokens[phrase.start].start, tokens[phrase.head - 1].end, tokens[phrase.end - 1].end
        head -= len("'s") if self._text[start:head].endswith(("'s", "’s")) else 0
        first = tokens[phrase.start].low
        if first in lexicon.PRONOUNS or (first in lexicon.POSSESSIVES and phrase.head == phrase.start + 1):
            name = self._antecedent(first, start, earlier, content)
            if name is not None:
                self._genders.learn(name, first)
            return self._made(start, end, name, None, self._labels.get(name)) if name else None
        if first in ("which", "who", "that") and phrase.head == phrase.start + 1:
            return None
        if tokens[phrase.head - 1].low in lexicon.OPEN and phrase.head - phrase.start < 3:
            return None
        entity = self._head(start, head)
        inner = self._apposed(head, end) if entity is None else None
        if inner is not None:
            return self._made(start, end, inner.name, _ARTICLE.sub("", self._text[start:head].strip(), count=1), inner)
        role = self._role(start, head, end, entity)
        if entity is None:
            return self._nameless(start, head, end, role, earlier)
        return self._made(start, end, _called(entity), role, entity)

    def _nameless(self, start: int, head: int, end: int, role: str | None, earlier: Speaker | None) -> Speaker:
        """Return the speaker behind a description: a person by office, a body, a state or a document named before, or nobody."""
        words = self._text[start:head]
        name = self._epithets.person(self.between(start, head), start, head) or self._offices.person(words, start)
        if name is not None:
            return self._made(start, end, name, _ARTICLE.sub("", words.strip(), count=1), self._labels.get(name))
        state = self._epithets.state(start, head)
        if state is not None:
            return Speaker(start, end, state, speaker_class="state")
        same = self._bodies.body(words, start) or documents.same(words, earlier)
        if same is not None:
            return self._made(start, end, same, role, self._labels.get(same))
        described = self._described(start, end if _WHO.match(self._text, head, end) else head)
        return self._made(start, end, described, role, None)

    def _made(self, start: int, end: int, name: str, role: str | None, entity: Entity | None) -> Speaker:
        role = role or self._offices.of(name)
        company = entity is not None and entity.label == "PER" and self._bodies.is_company(name)
        kind = "organisation" if company else kinds.speaker_class(name, entity)
        return Speaker(start, end, name, role, self._affiliation(start, end, entity, role), kind)

    def _affiliation(self, start: int, end: int, entity: Entity | None, role: str | None) -> str | None:
        """Return the body, else the state, that stands in the words around a name and belongs to the role."""
        if role is None:
            return None
        others = [one for one in self.between(start, end) if one.label in ("ORG", "LOC", "NORP") and one is not entity]
        best = min(others, key=lambda one: (one.label != "ORG", one.start), default=None)
        return best.name if best and self._text[best.start : best.end] in role else None

    def _apposed(self, head: int, end: int) -> Entity | None:
        """Return the one named in apposition to an office or a description ("the mayor, Mara Quist,"; "the operator, Acme,")."""
        inside = self.between(head, end)
        first = inside[0] if inside else None
        if first is None or first.label not in ("PER", "ORG") or (len(inside) > 1 and _joined(self._text, first, inside[1])):
            return None
        before = _HONORIFIC.sub("", self._text[head : first.start].strip(" ,"))
        whole = first.label == "PER" or not self._text[first.end : end].strip(" ,")
        return first if whole and not before else None

    def named(self, start: int, end: int) -> str:
        """Return the name of what stands in text [start, end)."""
        entity = self._head(start, end)
        return entity.name if entity else self._described(start, end)

    def between(self, start: int, end: int) -> tuple[Entity, ...]:
        """Return the entities that lie in text [start, end)."""
        found = self._entities[bisect_left(self._starts, start) : bisect_right(self._starts, end)]
        return tuple(entity for entity in found if entity.end <= end)

    def _head(self, start: int, end: int) -> Entity | None:
        """Return the entity that the phrase names: the one at its end; not one that only describes ("officials in Moscow")."""
        inside = [entity for entity in self.between(start, end) if entity.label != "NORP" or entity.state is None]
        if not inside:
            return self._demonym(start, end)
        last = inside[-1]
        before = [word.casefold() for word in self._text[start : last.start].split()]
        nearest = before[-2:] if last.label == "PER" else before
        if len(before) > 1 and before[-1] in ("and", "&") and last.label == "ORG":
            return None
        describes = not lexicon.PREPOSITIONS.isdisjoint(nearest)
        if describes:
            last = inside[0]
            return (
                last if not self._text[start : last.start].strip(" \"'").removeprefix("The").removeprefix("the").strip() else None
            )
        rest = self._text[last.end : end].strip(" ,.'’\")")
        if rest and rest.split()[0].casefold() in _SETTING and not before:
            return last
        return last if not rest or rest[0].isdigit() or (last.label == "PER" and rest.split()[0] in ("of", "for", "at")) else None

    def _demonym(self, start: int, end: int) -> Entity | None:
        inside = self.between(start, end)
        exact = inside and self._text[start : inside[0].start].strip().casefold() in ("", "the") and inside[0].end == end
        return inside[0] if exact else None

    def _described(self, start: int, end: int) -> str:
        words = self._text[start:end].strip(" ,\"'“”—–-")
        first = words.split(" ")[0].casefold()
        common = first in lexicon.DETERMINERS or first in self._lower
        return words[:1].lower() + words[1:] if common else words

    def _role(self, start: int, head: int, end: int, entity: Entity | None) -> str | None:
        """Return the apposition, else the title before a person's name."""
        apposed = self._text[head:end].strip(" ,-–—()")
        apposed = _AGE.sub("", _BRACKET.sub("", apposed))
        if apposed and not _RELATIVE.match(apposed):
            short = "".join(word[0] for word in self._text[start:head].split() if word[0].isupper())
            if _is_role(apposed) and apposed.replace(".", "") not in (short, short[1:]):
                return apposed
        if entity is None or entity.label != "PER":
            return None
        title = _HONORIFIC.sub("", self._text[start : entity.start].strip())
        title = _without_member(_ARTICLE.sub("", title, count=1).strip(" ,"))
        return title if _is_role(title) else None

    def _antecedent(self, pronoun: str, at: int, earlier: Speaker | None, content: Sequence[Span]) -> str | None:
        """Return the name that a pronoun stands for where only one can be meant.

        That is the only fitting name of its paragraph so far, outside quotations and what is said, or the speaker before it,
        where nobody else has been named since.
        """
        if pronoun == "they":
            return earlier.name if earlier is not None and _is_plural(earlier) and not self._plural(earlier.end, at) else None
        label = lexicon.PERSONAL.get(pronoun)
        if label is None and pronoun != "it":
            return None
        wanted = (label,) if label else ("ORG", "LOC")
        if label and earlier is not None and not self._genders.fits(earlier.name, pronoun):
            earlier = None
        here = self._paragraph(at)
        names = self._fitting(here, at, pronoun, wanted, content)
        if not names and label and (earlier is None or earlier.speaker_class != "named"):
            names = self._fitting(here, at, pronoun, wanted, content, heard=False)
        if earlier is not None and earlier.start >= here and (_is_office(earlier.name) if label else _is_body(earlier)):
            return None if self._fitting(earlier.end, at, pronoun, wanted, content) else earlier.name
        if len(set(names)) == 1:
            return names[0]
        if not label:
            return None
        if earlier is None:
            alone = set(self._fitting(self._paragraph(here), at, pronoun, wanted, content)) if not names else set()
            return alone.pop() if len(alone) == 1 else None
        since = names or self._fitting(min(earlier.start, at), at, pronoun, wanted, content)
        return earlier.name if not since or since[-1] == earlier.name else None

    def _paragraph(self, at: int) -> int:
        """Return where the paragraph begins that goes on, or ends, at a place; of a very long one only the last part counts."""
        floor = max(0, at - _REACH)
        return max(self._text.rfind("\n\n", floor, at), floor)

    def _fitting(
        self, start: int, end: int, pronoun: str, labels: tuple[str, ...], content: Sequence[Span], *, heard: bool = True
    ) -> list[str]:
        """Return the names in text [start, end) that a pronoun can stand for, but for those in what is, or was, said."""
        said = [(span.start, span.end) for span in content] + (self._heard[-_LATELY:] if heard else [])
        return [
            entity.name
            for entity in self._narrated.within(start, end)
            if self._label(entity) in labels
            and self._genders.fits(entity.name, pronoun)
            and not any(first <= entity.start < last for first, last in said)
        ]

    def _plural(self, start: int, end: int) -> bool:
        """Tell whether another group that could be "they" may have been named in text [start, end)."""
        return any(entity.label == "NORP" for entity in self._narrated.within(start, end))

    def _label(self, entity: Entity) -> str:
        """Return the label of an entity, that of a body for a company's name which reads like a person's."""
        return "ORG" if entity.label == "PER" and self._bodies.is_company(entity.name) else entity.label


def _called(entity: Entity) -> str:
    """Return the name of an entity; a capital that stands for its government has the state's ("Paris said")."""
    capital = entity.state is not None and entity.reading == "government" and states.reading(entity.name) == "capital"
    return states.by_code(entity.state).name if capital and entity.state else entity.name


def _is_body(speaker: Speaker) -> bool:
    """Tell whether a speaker can be "it": a body, a state, a document, or one thing that is only described ("the airline")."""
    last = speaker.name.split()[-1].casefold()
    one = speaker.speaker_class == "unnamed" and not last.endswith("s") and last not in lexicon.COLLECTIVES
    return speaker.speaker_class in ("organisation", "state", "document") or (one and last not in listed("role"))


def _without_member(title: str) -> str:
    """Cut a member's title after an office ("committee chairman Sen."), not after a place ("Ohio Gov.")."""
    office = _MEMBER.sub("", title)
    return office if office.split()[-1:] and office.split()[-1].casefold() in listed("role") else title


def _is_plural(speaker: Speaker) -> bool:
    """Tell whether a speaker can be "they": several people without names ("two aides", "the police")."""
    head = next((word for word in _HEAD.split(speaker.name) if word), "").split()
    last = head[-1].casefold() if head else ""
    return speaker.speaker_class == "unnamed" and (
        (last.endswith("s") and not last.endswith("ss")) or last in lexicon.COLLECTIVES
    )


def _is_office(words: str) -> bool:
    """Tell whether a speaker without a name is one person by office ("a company spokesman")."""
    return words.split()[-1].casefold() in listed("role")


def _is_role(words: str) -> bool:
    """Tell an office or a description from scraps ("(D)", "other"), from channels ("reviewed by …") and from clauses."""
    parts = [word.casefold() for word in words.split()]
    if not parts or parts[0] in lexicon.REVIEWED:
        return False
    scrap = _PARTY.fullmatch(words) is not None or parts[-1].endswith(("'s", "’s"))
    return len(words) > 2 and len(parts) <= _ROLE and parts[-1] not in _NO_ROLES and not scrap


def _joined(text: str, first: Entity, second: Entity) -> bool:
    """Tell whether two people share a description ("the two senators, Mara Quist and Tomas Oberg,")."""
    return text[first.end : second.start].strip(" ,") == "and"
