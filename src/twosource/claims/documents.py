"""Documents and people without names found again: "the report" after "unpublished reports", "the diplomat" after "a diplomat"."""

from twosource.claims import lexicon
from twosource.language.similarity import stem
from twosource.model import Speaker

_LONGEST = 6
"""Words of a person's description that are looked at for the head."""

_ONE = ("a", "an", "one", "another")


def is_several(word: str) -> bool:
    """Tell a noun, in small letters, for several ("officials", "people")."""
    return word in lexicon.COLLECTIVES or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def same(description: str, earlier: Speaker | None) -> str | None:
    """Return the fuller name of "the report" or "the diplomat" where the speaker before it is one of that kind, else ``None``.

    ``earlier`` is the speaker of the statement before, in this paragraph or the one before it.
    """
    words = description.casefold().split()
    if len(words) != 2 or words[0] not in ("the", "that", "this") or earlier is None:
        return None
    before = earlier.name.casefold().split()
    described = earlier.speaker_class == "organisation" and earlier.name[:1].islower()
    if described or earlier.speaker_class == "unnamed":
        others = before[0] in _ONE and is_several(words[1])
        return earlier.name if not others and stem(words[1]) in map(stem, before[1:_LONGEST]) else None
    if words[1] not in lexicon.DOCUMENT_WORDS or earlier.speaker_class != "document":
        return None
    head = next((at for at, word in enumerate(before) if at and word in lexicon.PREPOSITIONS), len(before)) - 1
    return earlier.name if len(before) > 2 and stem(before[head]) == stem(words[1]) else None
