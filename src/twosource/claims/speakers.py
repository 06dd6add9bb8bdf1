"""Who speaks: the canonical name and the role behind the words before or after a cue."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from twosource.claims import documents, kinds, lexicon, naming
from twosource.claims.antecedents import Antecedents, are_several
from twosource.claims.bodies import Bodies, is_kind
from twosource.claims.descriptions import Description, is_person, is_plural, person
from twosource.claims.epithets import Epithets
from twosource.claims.offices import Offices
from twosource.claims.phrases import Phrase
from twosource.claims.roles import Roles
from twosource.claims.tokens import Run
from twosource.language import states
from twosource.model import Entity, Span, Speaker

_LOWER = re.compile(r"\b[a-z][\w-]*")
_SETTING = lexicon.words("in on at during via by to")
"""Prepositions of where and how something was said ("the mayor in a tweet"), not of who said it."""

_STATEMENT = re.compile(
    r"\s+(?:in|on|at|during|via|by)\s+(?:(?:an?|its|his|her|their|the|another)\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:statement|notice|filing|email|e-mail|letter|tweet|post|release|briefing|interview|call|message|website|conference)\b.*\Z",
    re.DOTALL,
)
"""Where a body said it ("the bank in its statement"), which is no part of who did."""

_SEEN = re.compile(r"\s+(?:" + "|".join(sorted(lexicon.REVIEWED)) + r")\s+by\s.*\Z", re.DOTALL)
_WHO = re.compile(r"\s+(?:who|with|in|on|from)\s(?:[\w’'-]++\s*){1,8}\Z")
"""What tells which unnamed people they are ("two people who were in the room")."""

_COMPANY = lexicon.words("company firm group")
"""What any company is called."""

_TITLE = 5
"""Words of a title before a name with which a sentence opens."""

_PARAGRAPH = 600
"""Characters of a paragraph that are looked at before a quotation in it."""

_STOP = re.compile(r"[.!?]['’\"”]?\s+(?=[A-Z])")
_BELONGING = ("of", "at", "from", "with", "of the", "at the", "from the", "with the")
_PEOPLE = lexicon.PRONOUNS - lexicon.words("it who") | lexicon.COLLECTIVES | lexicon.words("they critics opponents supporters")
_RELATIVES = ("which", "who", "that")


class Speakers:
    """Resolves the speakers of one article; entities and quotations must be sorted and disjoint."""

    def __init__(self, text: str, entities: Sequence[Entity], quotes: Sequence[Span]) -> None:
        self._text = text
        self._entities = tuple(entities)
        self._starts = [entity.start for entity in entities]
        self._lower = frozenset(_LOWER.findall(text))
        self._epithets = Epithets(text, self._entities)
        self._offices = Offices(text, self._entities)
        self._bodies = Bodies(text, self._entities)
        self._antecedents = Antecedents(text, self._entities, quotes, self._bodies)
        self._roles = Roles(text, self._entities, self._offices, self._bodies, self._antecedents)
        self._group: Speaker | None = None
        self._labels = {entity.name: entity for entity in reversed(self._entities)}

    def heard(self, content: Sequence[Span]) -> None:
        """Keep what somebody has said: those whom he names in it are not the ones that a later "he" stands for."""
        self._antecedents.heard(content)

    def learn(self, speaker: Speaker, pronoun: str) -> None:
        """Keep "he" or "she" as the pronoun of somebody."""
        self._antecedents.learn(speaker.name, pronoun)

    def speaker(self, run: Run, phrase: Phrase, earlier: Speaker | None, content: Sequence[Span] = ()) -> Speaker | None:
        """Return the speaker for a noun phrase; ``None`` for mere marks or digits, or a pronoun that stands for nobody clearly.

        ``earlier`` is the speaker of the statement before, in this paragraph or the one before it; ``content`` what is said.
        """
        tokens = run.tokens
        start, head, end = tokens[phrase.start].start, tokens[phrase.head - 1].end, tokens[phrase.end - 1].end
        head -= len("'s") if self._text[start:head].endswith(("'s", "’s")) else 0
        head = self._named_on(start, head, end)
        if not any(map(str.isalpha, self._text[start:head])):
            return None
        first, lone = tokens[phrase.start].low, phrase.head == phrase.start + 1
        if first in lexicon.PRONOUNS - {"who"} or (first in lexicon.POSSESSIVES and lone):
            name = self._antecedents.of(first, start, earlier, content)
            if name is not None:
                self._antecedents.learn(name, first)
            if earlier is not None and name == earlier.name and name not in self._labels:
                return replace(earlier, start=start, end=end)
            return self._made(start, end, name, None, self._labels.get(name), earlier) if name else None
        if first in _RELATIVES and lone:
            return self._relative(start, end, earlier) if first == "who" else None
        if tokens[phrase.head - 1].low in lexicon.OPEN and phrase.head - phrase.start < 3:
            return None
        several = naming.together(self._text, start, end, self.between(start, end))
        if several:
            names = naming.joined([_called(one) for one in several])
            return Speaker(start, end, names, speaker_class="named" if several[0].label == "PER" else "state")
        entity = self._head(start, head)
        office = entity is None or (
            (entity.label != "PER" or " " not in entity.name) and person(entity.name.split()[-1].casefold())
        )
        described = self._roles.stripped(start, head)
        words = self._text[described.start : described.end].split()
        body = bool(words) and is_kind(words[-1].casefold())
        inner = self._apposed(head, end, ("PER", "ORG", "LOC", "MISC") if body else ("PER", "ORG")) if office else None
        if inner is not None and (inner.label == "ORG" or not is_plural(words)):
            known = inner.label == "ORG" or body or is_person(words)
            return self._made(start, end, inner.name, described if known else None, inner, earlier)
        role = self._roles.beside(start, head, end, entity)
        if entity is None:
            return self._nameless(start, head, end, role, earlier)
        return self._made(start, end, self._placed(entity, start) or _called(entity), role, entity, earlier)

    def _placed(self, entity: Entity, start: int) -> str | None:
        """Return the name of a body with the town in front that belongs to it ("the Skarvik Courier"), ``None`` without one."""
        before = self.between(start, entity.start)
        if entity.label != "ORG" or len(before) != 1 or before[0].label != "LOC" or before[0].end + 1 != entity.start:
            return None
        alone = self._text[start : before[0].start].strip().casefold() in ("", "the")
        return self._text[before[0].start : entity.end] if alone else None

    def _named_on(self, start: int, head: int, end: int) -> int:
        """Return where the name ends that goes on behind the comma at ``head`` ("Acme Foods, Inc."), else ``head``."""
        return next((one.end for one in self.between(start, end) if one.start < head < one.end), head)

    def subject(self, at: int) -> Speaker | None:
        """Return the person with whom the sentence before a quotation at ``at`` opens, where its paragraph names nobody else."""
        floor = max(self._text.rfind("\n", 0, at), at - _PARAGRAPH) + 1
        people = [one for one in self.between(floor, at) if one.label == "PER"]
        if not people or len({one.name for one in people}) > 1:
            return None
        sentence = max((found.end() for found in _STOP.finditer(self._text, floor, at - 1)), default=floor)
        last = next((one for one in people if one.start >= sentence), None)
        if last is None or not _opens(self._text[sentence : last.start]):
            return None
        return self._made(last.start, last.end, last.name, None, last, None)

    def others(self, run: Run) -> bool:
        """Tell whether a run names or describes people or bodies outside its quotations, whose words those may be."""
        quoted = [(quote.start, quote.end) for quote in run.quotes]
        named = (one for one in self.between(run.start, run.end) if one.label in ("PER", "ORG", "NORP"))
        if any(not any(start <= one.start < end for start, end in quoted) for one in named):
            return True
        return any(token.kind == "word" and (token.low in _PEOPLE or person(token.low)) for token in run.tokens)

    def _relative(self, start: int, end: int, earlier: Speaker | None) -> Speaker | None:
        """Return the person whom "who" follows ("the vicar, Mara Quist, who says …")."""
        at = bisect_right(self._starts, start) - 1
        before = self._entities[at] if at >= 0 else None
        if before is None or self._text[before.end : start].strip() not in ("", ","):
            return None
        if before.label == "ORG" and at and self._text[self._entities[at - 1].end : before.start].strip() in _BELONGING:
            before = self._entities[at - 1]
        if before.label != "PER":
            return None
        return self._made(start, end, before.name, None, before, earlier)

    def _nameless(self, start: int, head: int, end: int, role: Description | None, earlier: Speaker | None) -> Speaker:
        """Return the speaker behind a description: a person by office, a body, a state or a document named before, or nobody."""
        setting = _STATEMENT.search(self._text, start, head) or _SEEN.search(self._text, start, head)
        head = setting.start() if setting else head
        words = self._text[start:head]
        again = documents.same(words, earlier) or documents.same(words, self._group)
        if again is not None:
            return self._made(start, end, again, role, self._labels.get(again), earlier)
        name = self._epithets.person(self.between(start, head), start, head) or self._offices.person(words, start)
        if name is not None:
            return self._made(start, end, name, self._roles.stripped(start, head), self._labels.get(name), earlier)
        state = self._epithets.state(start, head)
        if state is not None:
            return Speaker(start, end, state, speaker_class="state")
        same = self._body(words, start, earlier)
        if same is not None:
            return self._made(start, end, same, role, self._labels.get(same), earlier)
        described = self._described(start, end if _WHO.match(self._text, head, end) and not setting else head)
        made = self._made(start, end, described, role, None, earlier)
        if are_several(made) and words.split()[0].casefold() not in ("one", "the"):
            self._group = made
        return made

    def _body(self, words: str, start: int, earlier: Speaker | None) -> str | None:
        """Return the body that a description stands for: the one that it fits, or "the company" the one that spoke last.

        Nobody where those two differ, and it is not known that who spoke last is a company.
        """
        fits, spoke = self._bodies.body(words, start), self._company(words, start, earlier)
        if fits is None or spoke is None or fits == spoke:
            return fits or spoke
        return spoke if self._bodies.is_company(spoke) else None

    def _company(self, words: str, start: int, earlier: Speaker | None) -> str | None:
        """Return the body that spoke last for "the company" right after it, where no other has been named since."""
        article, _, noun = words.casefold().partition(" ")
        if article != "the" or noun not in _COMPANY or earlier is None or earlier.speaker_class != "organisation":
            return None
        others = {one.name for one in self.between(earlier.end, start) if one.label == "ORG"} - {earlier.name}
        other_kind = any(is_kind(word) and word not in _COMPANY for word in earlier.name.casefold().split())
        return None if others or other_kind else earlier.name

    def _made(
        self, start: int, end: int, name: str, role: Description | None, entity: Entity | None, earlier: Speaker | None
    ) -> Speaker:
        words, affiliation = self._roles.role(name, role, entity, earlier)
        company = entity is not None and entity.label == "PER" and self._bodies.is_company(name)
        kind = "organisation" if company else kinds.speaker_class(name, entity)
        if entity is not None and start <= entity.start and kinds.is_medium(self._text[start : entity.start]):
            return Speaker(start, end, name, None, affiliation, "media")
        return Speaker(start, end, name, words, affiliation, kind)

    def _apposed(self, head: int, end: int, labels: Sequence[str]) -> Entity | None:
        """Return the one named in apposition to an office or a description ("the mayor, Mara Quist,"; "the operator, Acme,")."""
        inside = self.between(head, end)
        first = inside[0] if inside else None
        if first is None or first.label not in labels or (len(inside) > 1 and _joined(self._text, first, inside[1])):
            return None
        before = naming.plain(self._text[head : first.start].strip(" ,")).strip()
        whole = first.label == "PER" or not self._text[first.end : end].strip(" ,")
        titled = before.casefold() in ("", "the") or (before.istitle() and person(before.split()[-1].casefold()))
        return first if whole and titled else None

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
        titled = self._titled(inside, start, end)
        if titled is not None:
            return titled
        last = inside[-1]
        alone = all(one.label != "PER" for one in inside[:-1])
        if last.label == "PER" and alone and naming.of_another(self._text, start, last, inside):
            return None
        before = naming.plain(self._text[start : last.start]).casefold().split()
        office = len(before) > 2 and before[-2] in lexicon.PREPOSITIONS and person(before[-3])
        nearest = ([] if office else before[-2:]) if last.label == "PER" else before
        if len(before) > 1 and before[-1] in ("and", "&") and last.label == "ORG":
            return None
        if not lexicon.PREPOSITIONS.isdisjoint(nearest):
            first = inside[0]
            opening = self._text[start : first.start].strip(" \"'").removeprefix("The").removeprefix("the").strip()
            following = self._text[first.end : end].casefold().split()
            return first if not opening and following and following[0] in lexicon.PREPOSITIONS else None
        rest = self._text[last.end : end].strip(" ,.'’\")")
        if rest and rest.split()[0].casefold() in _SETTING and not before:
            return last
        return last if not rest or rest[0].isdigit() or (last.label == "PER" and rest.split()[0] in ("of", "for", "at")) else None

    def _titled(self, inside: Sequence[Entity], start: int, end: int) -> Entity | None:
        """Return the person whom a title precedes and a body or a place follows ("analyst Mara Quist of Acme in Oslo")."""
        one = next((entity for entity in inside if entity.label == "PER"), None)
        if one is None or not lexicon.PREPOSITIONS.isdisjoint(self._text[start : one.start].casefold().split()):
            return None
        rest = self._text[one.end : end].split()
        return one if rest and "," not in self._text[start : one.start] and rest[0] in lexicon.PREPOSITIONS else None

    def _demonym(self, start: int, end: int) -> Entity | None:
        inside = self.between(start, end)
        exact = inside and self._text[start : inside[0].start].strip().casefold() in ("", "the") and inside[0].end == end
        return inside[0] if exact else None

    def _described(self, start: int, end: int) -> str:
        words = self._text[start:end].strip(" ,\"'“”—–-")
        first = words.split(" ")[0].casefold()
        common = first in lexicon.DETERMINERS or (first in self._lower and not words.split(" ")[0][1:].isupper())
        return words[:1].lower() + words[1:] if common else words


def _called(entity: Entity) -> str:
    """Return the name of an entity; a capital that stands for its government has the state's ("Paris said")."""
    capital = entity.state is not None and entity.reading == "government" and states.reading(entity.name) == "capital"
    return states.by_code(entity.state).name if capital and entity.state else entity.name


def _opens(before: str) -> bool:
    """Tell whether the words before a name in its sentence are at most a title."""
    words = before.casefold().split()
    return len(words) <= _TITLE and lexicon.FINITE.isdisjoint(words) and (lexicon.PREPOSITIONS - {"of"}).isdisjoint(words)


def _joined(text: str, first: Entity, second: Entity) -> bool:
    """Tell whether two people share a description ("the two senators, Mara Quist and Tomas Oberg,")."""
    return text[first.end : second.start].strip(" ,") == "and"
