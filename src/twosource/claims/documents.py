"""Documents found again: "the report" after "unpublished reports by Moscow to the council"."""

from twosource.claims import lexicon
from twosource.language.similarity import stem
from twosource.model import Speaker


def same(description: str, earlier: Speaker | None) -> str | None:
    """Return the fuller name of "the report" where the speaker before it is a document of that kind, else ``None``.

    ``earlier`` is the speaker of the statement before, in this paragraph or the one before it.
    """
    words = description.casefold().split()
    if len(words) != 2 or words[0] not in ("the", "that", "this") or words[1] not in lexicon.DOCUMENT_WORDS:
        return None
    if earlier is None or earlier.speaker_class != "document":
        return None
    before = earlier.name.casefold().split()
    head = next((at for at, word in enumerate(before) if at and word in lexicon.PREPOSITIONS), len(before)) - 1
    return earlier.name if len(before) > 2 and stem(before[head]) == stem(words[1]) else None
