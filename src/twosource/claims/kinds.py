"""What kind of speaker it is: a person with a name or without, a state, a body, a medium, a document."""

from twosource.articles import agencies
from twosource.claims import lexicon
from twosource.claims.bodies import is_kind
from twosource.language import states
from twosource.model import Entity, SpeakerClass

_OF_PEOPLE = frozenset(("police", "party"))
_MEDIA = lexicon.MEDIA_WORDS - {"news", "agency", "times", "post", "press"} | lexicon.words(
    "tabloid weekly broadsheet blog newswire"
)
_ARMED = frozenset(("army", "navy", "military", "coastguard", "guard"))


def speaker_class(name: str, entity: Entity | None) -> SpeakerClass:
    """Return the class of a speaker by the canonical name and, where the text names it, its entity."""
    words = name.casefold().split()
    if agencies.agency(name) is not None:
        return "media"
    if entity is not None and entity.label == "PER":
        return "named"
    if (entity is not None and entity.state is not None and _governs(entity)) or states.state(name) is not None:
        return "state"
    if entity is None and _document(words):
        return "document"
    if _medium(words if entity is not None else _head(words)):
        return "media"
    if entity is None:
        return _described(name)
    return "document" if words and words[-1] in lexicon.DOCUMENT_WORDS else "organisation"


def is_medium(before: str) -> bool:
    """Tell whether the words right before a name call it a medium ("the tabloid", "the Oslo news site")."""
    words = before.casefold().split()
    news = words[-1:] in (["site"], ["station"], ["outlet"], ["portal"]) and words[-2:-1] in (
        ["news"],
        ["radio"],
        ["tv"],
        ["media"],
    )
    return news or (bool(words) and words[-1] in _MEDIA)


def _described(name: str) -> SpeakerClass:
    """Return the class of a speaker who is only described: one body ("the ministry of mines"), a government, else people.

    The police, and a group of people, are people.
    """
    words = name.split()
    end = next((at for at in range(1, len(words)) if _follows(words[at])), len(words))
    head = words[end - 1].casefold() if words and name[0].islower() else ""
    if head == "government":
        return "state"
    guard = head == "guard" and words[end - 2 : end - 1] not in (["coast"], ["national"], ["border"], ["revolutionary"])
    body = (head in _ARMED and not guard) or (is_kind(head) and head not in _OF_PEOPLE)
    return "organisation" if body and not (head == "group" and end < len(words)) else "unnamed"


def _medium(words: list[str]) -> bool:
    """Tell a medium by a word in its name; an agency is one of news only where it is called so."""
    named = lexicon.MEDIA_WORDS.intersection(words)
    return bool(named - {"agency"}) or words[-2:] in (["news", "agency"], ["press", "agency"])


def _head(words: list[str]) -> list[str]:
    """Return a description up to its head ("a weekly" of "a weekly in Oslo", "an aide" of "an aide quoted by a weekly")."""
    return words[: next((at for at in range(1, len(words)) if _follows(words[at])), len(words))]


def _document(words: list[str]) -> bool:
    """Tell whether the head of a description is a document ("a report by the auditors", "the letter released on Tuesday")."""
    ends = (at + 1 for at in range(len(words)) if at + 1 == len(words) or _follows(words[at + 1]))
    end = next(ends, 0)
    return end > 0 and words[end - 1] in lexicon.DOCUMENT_WORDS


def _follows(word: str) -> bool:
    """Tell whether a word opens what stands after the head of a description."""
    return word in lexicon.PREPOSITIONS or word in ("who", "which", "that", "seen", "sent", "written") or word.endswith("ed")


def _governs(entity: Entity) -> bool:
    """Tell a name for a state or its government from that of a body which carries a state's name ("Czech National Bank")."""
    return entity.label != "ORG" or entity.reading is not None
