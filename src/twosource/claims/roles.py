"""What somebody is: the words beside the name, with the owner in the place of "its", and the body that they name."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from twosource.claims import lexicon
from twosource.claims.antecedents import Antecedents
from twosource.claims.beside import describe
from twosource.claims.bodies import Bodies
from twosource.claims.descriptions import Description, is_person, is_verb, title
from twosource.claims.naming import plain
from twosource.claims.offices import Offices
from twosource.language.name_words import listed
from twosource.model import Entity, Speaker

_ARTICLE = re.compile(r"\s*(?:the|an?)\s+", re.IGNORECASE)
_RELATIVE = re.compile(
    r"(?:however|too|meanwhile|though|therefore|instead|now|who|which|that|whose|citing|quoting|speaking|writing|referring|responding|"
    r"appearing|also|himself|herself|themselves)\b"
)
_LONGEST = 24
"""A role of more words is a clause that stands where a role could."""

_NO_ROLES = lexicon.DETERMINERS | lexicon.PRONOUNS | lexicon.PREPOSITIONS | lexicon.words("other others and or")
_MEMBER = re.compile(r"\s+(?:Sen|Rep|Gov|Gen)\.?\Z")
_PARTY = re.compile(r"[A-Z]{1,3}-[A-Z][\w. -]{0,20}")
"""The party and the seat of a member ("D-Ohio")."""

_TICKER = re.compile(r"[A-Z][\w. ]*:\s?[A-Z\d][\w.-]*(?:[,;]\s.+)?|[A-Z\d]+\.[A-Z]{1,2}")
"""The exchange and the code of a share ("NYSE: ACME"), or the code alone ("ACME.O")."""

_FORM = re.compile(r"(?:Inc|Corp|Co|Ltd|Limited|LLC|LLP|L\.?P|P\.?L\.?C|N\.?V|S\.?A|A\.?G|S\.?p\.?A|GmbH)(?![\w-])")
"""The legal form of a company, which its name may have behind a comma."""

_ASIDES = tuple(
    re.compile(words)
    for words in (
        r"[\s,]*\([^()\n]{1,40}\)[\s,]*",
        r"[\s,]*(?:aged\s+)?\d{1,3}\s*(?:,\s*|\Z)",
        r"[\s,]*[DRI]-[A-Z][\w. -]{0,20}(?:,\s*|\Z)",
        r"[\s,]*(?:from|of|in)\s+(?:[A-Z][\w'’.-]*\s?){1,4}(?:,\s*(?:(?:[A-Z]\.){2}|[A-Z][a-z]{1,5}\.))?(?:,\s*|\Z)",
    )
)
"""What stands right behind a name and is no role: a mark of a party or a seat in brackets, an age, a home town."""

_IN_BRACKETS = re.compile(r"[\s,]*\(([^()\n]{1,60})\)")
_JOINED = re.compile(r"\band\s+")
_NO_START = lexicon.words("including such along unlike like as both also from with in at on of about is was are were has had")
"""Words with which no role opens: who belongs to it, where somebody is from, a clause."""
_OWNED = re.compile(r"(?:(its|their|his|her)|((?:the )?(?:[\w-]+ ){0,2}?[\w-]+)['’]s?)\s+(\S.*)\Z", re.IGNORECASE | re.DOTALL)
_BODY_AFTER = re.compile(r"(?:\s+(?:of|at|from|with)|,\s+(?:of|from|with))\s+(?:the\s+)?")
_EDGES = " ,-–—()"


class Roles:
    """The roles of one article's people; entities must be sorted."""

    def __init__(self, text: str, entities: Sequence[Entity], offices: Offices, bodies: Bodies, antecedents: Antecedents) -> None:
        self._text = text
        self._entities = entities
        self._starts = [entity.start for entity in entities]
        self._offices = offices
        self._bodies = bodies
        self._antecedents = antecedents
        self._following = {name: body for name, body in map(self._after, entities) if body is not None}

    def role(
        self, name: str, beside: Description | None, entity: Entity | None, earlier: Speaker | None
    ) -> tuple[str | None, str | None]:
        """Return role and affiliation of a speaker, from what stands ``beside`` the name here, else from the whole article."""
        person = entity is not None and entity.label == "PER"
        here = next(describe(self._text, entity.start, entity.end), None) if person and entity and beside is None else beside
        one = here or (self._offices.of(name) if entity is None or person else None)
        if one is None:
            return None, self._following.get(name) if person else None
        words, owner = self._owned(one, earlier if one is here else None)
        body = owner or self._body_in(one, entity)
        following = self._following.get(name) if person and body is None else None
        return (f"{words} at {self._with_article(following)}", following) if following else (words, body)

    def stripped(self, start: int, end: int) -> Description:
        """Return text [start, end) without an article in front and marks around it."""
        found = _ARTICLE.match(self._text, start, end)
        return self._trimmed(found.end() if found else start, end)

    def beside(self, start: int, head: int, end: int, entity: Entity | None) -> Description | None:
        """Return the apposition in text [head, end), else the title between ``start`` and a person's name."""
        apposed = self._apposed(head, end, entity)
        words = self._words(apposed)
        if words and not _RELATIVE.match(words):
            short = "".join(word[0] for word in self._text[start:head].split() if word[0].isupper())
            if _is_role(words) and words.replace(".", "") not in (short, short[1:]):
                return self._uncut(self.stripped(apposed.start, apposed.end))
        return self._title(start, entity) if entity is not None and entity.label == "PER" else None

    def _apposed(self, head: int, end: int, entity: Entity | None) -> Description:
        """Return what stands behind a name, without asides before it and without somebody else after it."""
        bracket = _IN_BRACKETS.match(self._text, head, end)
        if bracket is not None and is_person(bracket[1].split()):
            return Description(bracket.start(1), bracket.end(1))
        if bracket is not None and self._text[bracket.end() : end].strip()[:1] not in ("", ","):
            return Description(end, end)
        at = head
        while (found := next((one for aside in _ASIDES if (one := aside.match(self._text, at, end))), None)) is not None:
            at = found.end()
        whole = self._trimmed(at, self._others(at, end) if entity is not None else end)
        return Description(end, end) if self._names_another(whole, entity) else whole

    def _others(self, start: int, end: int) -> int:
        """Return where "and" joins somebody else, who has a name, to the description that begins at ``start``, else ``end``."""
        for joined in _JOINED.finditer(self._text, start, end):
            if self._titled(joined.end(), end) is not None:
                return joined.start()
        return end

    def _titled(self, start: int, end: int) -> Entity | None:
        """Return the person whom text [start, end) names first, after nothing but a title."""
        person = next((one for one in self._within(start, end) if one.label == "PER"), None)
        before = self._text[start : person.start].casefold().split() if person is not None else []
        return person if lexicon.PREPOSITIONS.isdisjoint(before) else None

    def _names_another(self, one: Description, entity: Entity | None) -> bool:
        """Tell whether what stands behind a person's name is only the next one's, or a place."""
        if entity is None or entity.label != "PER":
            return False
        person = self._titled(one.start, one.end)
        rest = self._text[person.end : one.end].strip() if person is not None else "none"
        place = any(other.label == "LOC" and (other.start, other.end) == one for other in self._within(one.start, one.end))
        return place or not rest or rest[0] == "("

    def _title(self, start: int, entity: Entity) -> Description | None:
        before = plain(self._text[start : entity.start])
        found = next(title(before + " ", start, ranks=True), None)
        if found is None:
            return None
        one = self.stripped(found.start, found.end)
        one = Description(one.start, one.start + len(_without_member(self._text[one.start : one.end])))
        return one if _is_role(self._words(one)) else None

    def _uncut(self, apposed: Description) -> Description:
        """Return an apposition without the clause that follows it ("a driver who was there")."""
        found = re.compile(r"\s+(?:who|whose|which|that)\s").search(self._text, apposed.start, apposed.end)
        whole = self._trimmed(apposed.start, found.start()) if found else apposed
        return whole if _is_role(self._words(whole)) else apposed

    def _trimmed(self, start: int, end: int) -> Description:
        while start < end and self._text[start] in _EDGES:
            start += 1
        while (
            start < end
            and self._text[end - 1] in _EDGES
            and not (self._text[end - 1] == ")" and self._text.count("(", start, end) >= self._text.count(")", start, end))
        ):
            end -= 1
        return Description(start, end)

    def _words(self, one: Description) -> str:
        return " ".join(self._text[one.start : one.end].split())

    def _owned(self, one: Description, earlier: Speaker | None) -> tuple[str, str | None]:
        """Return the words of a role with the name of the body that "its" or "the union's" stands for, and that name."""
        words = self._words(one)
        found = _OWNED.match(words)
        if found is None:
            return words, None
        pronoun, described, rest = found.groups()
        if described is not None:
            owner = self._bodies.body("the " + described.removeprefix("the ").removeprefix("The "), one.start)
        else:
            owner = self._antecedents.owner(one.start, earlier) if pronoun.casefold() in ("its", "their") else None
        if owner is None:
            return (rest, None) if pronoun else (words, None)
        return f"{rest} {'at' if ' of ' in rest else 'of'} {self._with_article(owner)}", owner

    def _with_article(self, name: str) -> str:
        """Return a body's name with "the" where the article says it with one."""
        first = next((one for one in self._entities if one.name == name), None)
        article = first is not None and self._text[max(0, first.start - len("the ")) : first.start].casefold() == "the "
        return f"the {name}" if article else name

    def _body_in(self, one: Description, entity: Entity | None) -> str | None:
        """Return the body, else the state, that a role names."""
        inside = [other for other in self._within(one.start, one.end) if other.label in ("ORG", "LOC", "NORP")]
        best = min(
            (other for other in inside if other is not entity), key=lambda one: (one.label != "ORG", one.start), default=None
        )
        return best.name if best else None

    def _within(self, start: int, end: int) -> list[Entity]:
        some = self._entities[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [one for one in some if one.end <= end]

    def _after(self, entity: Entity) -> tuple[str, str | None]:
        """Return a person's name and the body right after it ("Mara Quist of Corvina Bank"), which is where he works."""
        found = _BODY_AFTER.match(self._text, entity.end) if entity.label == "PER" else None
        at = bisect_left(self._starts, found.end()) if found else len(self._starts)
        body = self._entities[at] if found and at < len(self._starts) and self._starts[at] == found.end() else None
        return entity.name, body.name if body is not None and body.label == "ORG" else None


def _without_member(title: str) -> str:
    """Cut a member's title after an office ("committee chairman Sen."), not after a place ("Ohio Gov.")."""
    office = _MEMBER.sub("", title)
    return office if office.split()[-1:] and office.split()[-1].casefold() in listed("role") else title


def _is_role(words: str) -> bool:
    """Tell an office or a description from scraps ("(D)", "other"), from channels ("reviewed by …") and from clauses."""
    parts = [word.casefold() for word in words.split()]
    if not parts or parts[0] in lexicon.REVIEWED | _NO_START or _states(words.split()):
        return False
    code = _TICKER.fullmatch(words) is not None or _FORM.match(words) is not None
    scrap = (
        code or _PARTY.fullmatch(words) is not None or parts[-1].endswith(("'s", "’s")) or words.count("(") != words.count(")")
    )
    return len(words) > 2 and len(parts) <= _LONGEST and parts[-1] not in _NO_ROLES and not scrap


def _states(words: Sequence[str]) -> bool:
    """Tell whether a verb opens or ends the words, which are half a clause then ("denied the charge", "aides say")."""
    return any(word.islower() and is_verb(word) for word in (words[0], *words[1:][-1:]))
