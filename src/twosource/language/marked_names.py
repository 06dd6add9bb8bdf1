"""The tagger's marks made whole: names that were marked in parts, and marks that hold several names."""

from collections.abc import Iterator, Sequence

from twosource.language import states
from twosource.language.name_words import listed
from twosource.language.tagger import Tagged

_GAP = 5
"""Characters between two parts of a name that the article marks whole elsewhere ("Arnold" + "& Porter")."""


def whole(text: str, marked: Sequence[Tagged]) -> list[Tagged]:
    """Put names together that were marked in two parts ("Kenya" + "Airways", "Bank of" + "Japan"), and part "Oslo, Norway".

    What is marked as one name elsewhere in the article is one here as well.
    """
    found: list[Tagged] = []
    parts = [part for one in marked for part in _places(text, one)]
    whole = {text[part.start : part.end]: part.label for part in reversed(parts)}
    for tagged in parts:
        label = None
        if found and tagged.start - found[-1].end <= _GAP:
            label = whole.get(text[found[-1].start : tagged.end])
            label = label or (_label_together(text, found[-1], tagged) if text[found[-1].end : tagged.start] == " " else None)
        if label is None:
            found.append(tagged)
        else:
            found[-1] = Tagged(found[-1].start, tagged.end, label)
    return found


def _places(text: str, tagged: Tagged) -> Iterator[Tagged]:
    """Yield the names that a mark holds: a town and what it lies in are two, as are a name and one in an open bracket."""
    start = tagged.start
    bracket = text.find(" (", start, tagged.end)
    if bracket > start and ")" not in text[bracket : tagged.end]:
        yield Tagged(start, bracket, tagged.label)
        start = bracket + 2
    while tagged.label == "LOC" and (comma := text.find(", ", start, tagged.end)) >= 0:
        yield Tagged(start, comma, tagged.label)
        start = comma + 2
    yield Tagged(start, tagged.end, tagged.label)


def _label_together(text: str, first: Tagged, second: Tagged) -> str | None:
    """Return the label of the name that two neighbouring marks make, ``None`` where they are two names."""
    if states.state(text[first.start : second.end]) is not None:
        return "LOC"
    before, after = text[first.start : first.end], text[second.start : second.end]
    if first.label == "ORG":
        of_state = before.endswith((" of", " of the")) and second.label in ("LOC", "NORP")
        own = second.label == "ORG" and " " not in before and states.reading(after.split()[0]) == "demonym"
        return "ORG" if of_state or own else None
    if second.label != "ORG" or first.label not in ("LOC", "NORP"):
        return None
    body = after.split()[-1] in listed("org")
    return "ORG" if body or (first.label == "LOC" and states.reading(before) == "name") else None
