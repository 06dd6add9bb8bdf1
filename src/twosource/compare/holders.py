"""Who holds a claim, and whether two pages name the same holder."""

import re

from twosource.claims.lexicon import COLLECTIVES, NEGATIONS, PREPOSITIONS, PRONOUNS, words
from twosource.compare.kinds import kind, kinds
from twosource.compare.statements import RARE, Statement
from twosource.language import states
from twosource.language.meaning import nearness
from twosource.language.name_words import listed
from twosource.language.similarity import rarity, stem, terms
from twosource.model import Speaker

COMMON = 2.0
"""A word of less rarity (log N / df) is in the names of many ("United States", "United Nations")."""

_ANYBODY = words(
    "official officials source sources authority authorities government administration ministry department agency spokesman "
    "spokeswoman spokesperson spokespeople representative representatives leader leaders minister president chief head director "
    "boss executive executives company firm group organisation organization body person people man woman men women others some "
    "many one pair team side sides statement report organiser organisers organizer organizers"
)
"""Heads of descriptions that can stand for nearly any holder."""

_OFFICES = words("authority administration ministry department agency minister official officials")
"""Those of them that are somebody in particular where a telling word says of what ("the transport ministry")."""

_BODIES = words(
    "board council union city town court opposition police bank party parliament senate congress army navy church club school "
    "university hospital regulator watchdog inspectorate commission committee tribunal prosecution defence state league"
)
_CORPORATE = words("company firm group government ministry department agency organisation organization authority administration")
_ONE = re.compile(r"(?:one of (?:the|its|their|his|her|those|these|several|many)|the|an?|one|this|that)\s", re.IGNORECASE)
_PEOPLE = ("keeper", "ers", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women", "parents", "locals", "experts")
_BEFORE = 24
_INITIALS = 2
"""Two initials are too often another word ("US")."""

_ALIKE = 0.5
"""From this cosine on, two descriptions may be of one holder."""

_OFFICES_BY_NAME = {
    f"({name})": re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in (
        ("premier", "prime minister|premier|head of government"),
        ("chief executive", "chief executive|CEO|boss"),
        ("chair", "chair(?:man|woman|person)?"),
        ("finance minister", "finance minister|treasury (?:secretary|chief)|treasurer|chancellor of the exchequer"),
        ("foreign minister", "foreign (?:minister|secretary)|secretary of state|top diplomat"),
        ("interior minister", "interior minister|home secretary"),
        ("defence minister", "defen[cs]e (?:minister|secretary|chief)"),
        ("spokesperson", "spokes(?:man|woman|person)"),
    )
}
"""Offices that pages call by several names."""

_EMPTY = frozenset(terms("the a an of in and for to at on by mr mrs ms dr"))


def holder(statement: Statement) -> str | None:
    """Return the speaker's name, ``None`` for the publication's own voice and for a speaker the page leaves open."""
    return statement.claim.speaker.name if statement.claim.speaker else None


def attributed(statement: Statement) -> bool:
    """Tell whether the page gives the claim as somebody else's, whether or not it says whose."""
    return statement.claim.kind != "narration"


def left_open(statement: Statement) -> bool:
    """Tell whether the sentence may have a holder whom the page names only by a pronoun that is not resolved."""
    span, content = statement.claim.sentence, statement.claim.content
    words = statement.article.text[span.start : content[0].start] + " " + statement.article.text[content[-1].end : span.end]
    return attributed(statement) and holder(statement) is None and not PRONOUNS.isdisjoint(words.casefold().split())


def carried_by_another(source: Statement, teller: Statement) -> bool:
    """Tell whether a medium's own report is given to somebody else, whom its sentence does not name, by who re-tells it."""
    reported = source.medium and not source.claim.via and not teller.medium
    return reported and _proper(source) and _proper(teller) and not mentions(source, teller) and not mentions(teller, source)


def proper(one: Statement, two: Statement) -> bool:
    """Tell whether the pages name both holders."""
    return _proper(one) and _proper(two)


def different_holders(one: Statement, two: Statement) -> bool:
    """Tell whether two holders are certainly not the same: their names and roles share no word that tells much.

    A general description ("the company", "officials") can stand for any name, and so differs from none; a telling one
    ("farmers", "the auditors") differs from a person whose role is known to be another, and from another such description.
    Where one page names both, one of the two reports what the other said. A medium carries what others say, and differs from
    none either.
    """
    if one.medium or two.medium or disowned(one) or disowned(two) or not _comparable(one, two):
        return False
    mine, yours = _words(one), _words(two)
    if _described_alike(one, two):
        return False
    shared = any(rarity(word) > COMMON for word in mine & yours) or mine <= yours or yours <= mine
    return not shared and not mentions(one, two) and not mentions(two, one)


def described_otherwise(described: Statement, named: Statement) -> bool:
    """Tell whether one person whom a page only describes ("the diplomat") is not the one whose name and role the other gives.

    No word of the description is in the role, and the two mean different things; one that may stand for any holder tells nothing.
    Nor is somebody left nameless ("one of the diplomats") whom that page names elsewhere.
    """
    speaker, other = described.claim.speaker, named.claim.speaker
    if speaker is None or other is None or other.speaker_class != "named" or described.medium:
        return False
    opening = _ONE.match(speaker.name)
    head = (_head(speaker.name[opening.end() :]) if opening else ())[-1:]
    person = speaker.speaker_class == "unnamed" and head and _ANYBODY.isdisjoint(head)
    if not person or is_body(speaker) or mentions(described, named) or mentions(named, described):
        return False
    if opening is not None and not opening[0].casefold().startswith("the ") and terms(other.name)[-1] in _page(described):
        return True
    return bool(named.roles) and _words(described).isdisjoint(_words(named)) and not _described_alike(described, named)


def _page(statement: Statement) -> frozenset[str]:
    return frozenset(terms(statement.article.text))


def is_body(speaker: Speaker) -> bool:
    """Tell a body, named or only described ("the bank"), from people."""
    head = (_head(speaker.name) or ("",))[-1]
    return speaker.speaker_class == "organisation" or head in _BODIES or head in _CORPORATE


def one_holder(one: Statement, two: Statement) -> bool:
    """Tell whether two holders are likely one: a telling word of their names, roles and bodies is the same."""
    mine, yours = _words(one), _words(two)
    return bool(mine) and (mine == yours or any(rarity(word) > COMMON for word in mine & yours))


def _comparable(one: Statement, two: Statement) -> bool:
    """Tell whether both sides say enough of who speaks: a name, or a description that leaves few."""
    if _proper(one) and _proper(two):
        return _is_person(one) == _is_person(two) or all(side.roles for side in (one, two) if _is_person(side))
    return _tells(one, two) and _tells(two, one)


def _is_person(statement: Statement) -> bool:
    return statement.claim.speaker is not None and statement.claim.speaker.speaker_class == "named"


def _described_alike(one: Statement, two: Statement) -> bool:
    """Tell whether two descriptions, or one and the other's roles, mean nearly the same ("hoteliers", "hotel owners")."""
    if _proper(one) and _proper(two):
        return False
    return nearness(_description(one), _description(two)) >= _ALIKE


def _description(statement: Statement) -> str:
    speaker = statement.claim.speaker
    name = speaker.name if speaker is not None else ""
    return " ".join(statement.roles) if statement.roles and _is_person(statement) else name


def _tells(statement: Statement, other: Statement) -> bool:
    """Tell whether it is known of a holder that he can't be the other: by his name, or by a description of people.

    One thing that is only described ("the airline") may be the body that the other page names, but no person whose role is told.
    """
    speaker, name = statement.claim.speaker, other.claim.speaker
    if speaker is None or name is None:
        return False
    if _proper(statement):
        return speaker.speaker_class != "named" or bool(statement.roles)
    words = _head(speaker.name)
    if not words or not (speaker.name[:1].islower() or _opens_only(speaker.name, speaker)):
        return False
    head = words[-1].rpartition("-")[2]
    if head in _ANYBODY:
        others = [word for word in speaker.name.casefold().split() if word not in (words[-1], *PREPOSITIONS)]
        telling = [word for word in others if rarity(stem(word)) > RARE and states.state(word.title()) is None]
        return head in _OFFICES and bool(telling)
    if not _speaks(speaker):
        return False
    return name.speaker_class == "named" or not _proper(other) or _plural(words[-1])


def _speaks(speaker: Speaker) -> bool:
    """Tell whether the head of a description is people, an office, a body or a document, and no thing that words stand on."""
    head = (_head(speaker.name) or ("",))[-1]
    known = head in COLLECTIVES or head in listed("role") or head in _BODIES or kind(head) in kinds().people
    return known or speaker.speaker_class == "document" or head.endswith(_PEOPLE)


def _plural(word: str) -> bool:
    return word in COLLECTIVES or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def disowned(statement: Statement) -> bool:
    """Tell whether the cue is negated ("did not mention", "is not interested in"): the speaker holds nothing then."""
    cue = statement.claim.cue
    return cue is not None and cue.cue_class != "deny" and not NEGATIONS.isdisjoint(cue_words(statement))


def cue_words(statement: Statement) -> list[str]:
    """Return the words of the cue, and the few before it that are not what is said, in small letters."""
    claim, text = statement.claim, statement.article.text
    if claim.cue is None:
        return []
    said = max((span.end for span in claim.content if span.end <= claim.cue.start), default=0)
    near = text[max(claim.sentence.start, claim.cue.start - _BEFORE, said) : claim.cue.end]
    return near.replace("’", "'").casefold().split()


def _head(name: str) -> tuple[str, ...]:
    """Return the words of a description before its first preposition, in small letters."""
    words = name.casefold().split()
    end = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    return tuple(words[:end])


def mentions(statement: Statement, other: Statement) -> bool:
    """Tell whether the sentence names the other's holder too, as when one reports the other.

    The last word of the name does, any capital word of a body's name, and its initials.
    """
    speaker = other.claim.speaker
    if speaker is None:
        return False
    span = statement.claim.sentence
    present = set(terms(statement.article.text[span.start : span.end]))
    capitals = [word for word in speaker.name.split() if word[:1].isupper()]
    names = set(terms(speaker.name)[-1:])
    described = speaker.speaker_class != "named" and not speaker.name[:1].isupper()
    if described or speaker.speaker_class == "organisation":
        names |= {word for word in terms(" ".join(capitals)) if rarity(word) > COMMON}
    if len(capitals) > _INITIALS:
        names.add("".join(word[0] for word in capitals).casefold())
    return not names.isdisjoint(present)


def _proper(statement: Statement) -> bool:
    """Tell whether the page itself names the holder; one behind a pronoun, or carried on from before, is likely."""
    speaker = statement.claim.speaker
    if speaker is None or statement.claim.cue is None:
        return False
    mention = statement.article.text[speaker.start : speaker.end].casefold()
    name = speaker.name.removeprefix("The ")
    return name[:1].isupper() and not _opens_only(name, speaker) and mention not in PRONOUNS


def _opens_only(name: str, speaker: Speaker) -> bool:
    """Tell a description whose capital only opens its sentence ("Two traders", "Hoteliers") from a name."""
    words = name.split()
    common = words[-1].islower() if len(words) > 1 else _plural(name.casefold())
    return speaker.speaker_class == "unnamed" and common


def _words(statement: Statement) -> frozenset[str]:
    speaker = statement.claim.speaker
    if speaker is None:
        return frozenset()
    names = [speaker.name, *statement.roles, *(via.name for via in statement.claim.via)]
    offices = frozenset(office for office, words in _OFFICES_BY_NAME.items() if any(map(words.search, names)))
    return frozenset(word for name in names for word in terms(name)) - _EMPTY | offices
