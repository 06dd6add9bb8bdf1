"""Who speaks in transcripts, interviews and rounds of comment, where a label opens each turn, mostly without quotation marks.

Labels are "Dana Reyes -- Chief Executive" or "DANA REYES, CHIEF ECONOMIST, HARBOUR BANK" on a line of their own, "Dana Reyes:" or
"REYES (CEO):" before the words, and "Q:" and "A:". They make a transcript where some of them come back, or where quotations
follow them.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from twosource.model import Claim, Entity, Span, Speaker

_NAME = r"(?P<name>(?:[A-Z][\w.’'-]*)(?:[ ](?:(?:de|van|von|der|al|bin|of|the)[ ])?[A-Z][\w.’'-]*){0,4})"
_ALONE = re.compile(rf"{_NAME}[ ]?(?:--|[–—-])[ ]?(?P<role>[A-Z][^.:!?]{{2,100}})\Z")
_BEFORE = re.compile(rf"{_NAME}(?:,[ ](?P<role>[^:.()]{{2,80}})|[ ]\((?P<office>[^:()]{{2,60}})\))?:(?:[ ]|\Z)")
_LETTER = re.compile(r"(?P<name>Q|A|Question|Answer)[ ]?[.:][ ]")
_HEADED = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?:[ ][A-Z][A-Z.’'-]*){1,3}),[ ](?P<role>[A-Z][A-Z0-9 ,.&’'-]{3,120}):?\Z")
_MANAGING = re.compile(r"(?P<name>Operator|Moderator|Host|Interviewer)\Z", re.IGNORECASE)
_QUOTES = ("“", '"', "„", "«", "‘")

_FORMS = (_MANAGING, _ALONE, _LETTER, _BEFORE)
_ASKING = frozenset(("q", "question", "operator", "moderator", "host", "interviewer", "reporter", "unidentified speaker"))
"""Whose turns put questions, or manage the talk."""

_ANSWER = frozenset(("a", "answer"))
_TURNS, _HEADINGS = 4, 2
"""Turns, or labels over quotations, of the shortest transcript."""

_AGAIN = 0.5
"""The share of the turns whose speaker has another one: in a list of facts ("Venue:", "Price:") no label comes back."""


class Turn(NamedTuple):
    """One turn: where its words begin and end, where its label stands, and who speaks; nobody where that is not known."""

    start: int
    end: int
    label: Span
    speaker: Speaker | None
    asks: bool


class _Label(NamedTuple):
    at: int
    end: int
    name: str
    role: str | None
    headed: bool


def spoken(text: str, claims: Sequence[Claim], entities: Sequence[Entity]) -> tuple[Claim, ...]:
    """Return the claims of an article with those of a turn given to who speaks in it, and without its labels.

    Claims come sorted, and stay so. What somebody is said in a turn to have said stays his.
    """
    found = turns(text, entities)
    if not found:
        return tuple(claims)
    starts = [turn.label.start for turn in found]
    told: dict[tuple[int, int], Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.cue is not None):
        at = bisect_right(starts, claim.content[0].start) - 1
        turn = found[at] if at >= 0 else None
        given = _given(claim, turn) if turn is not None and not turn.asks else claim
        if given is not None:
            own = turn is not None and given.speaker == turn.speaker and given.cue is None
            told.setdefault((given.content[0].start, -1 if own else given.content[-1].end), given)
    return tuple(sorted(told.values(), key=lambda claim: (claim.content[0].start, claim.content[-1].end, claim.id)))


def turns(text: str, entities: Sequence[Entity]) -> tuple[Turn, ...]:
    """Return the turns of a transcript in their order, none where the text is no transcript."""
    labels = list(_labels(text))
    headed = [label for label in labels if label.headed]
    if len(headed) >= _HEADINGS and len(headed) * 2 >= len(labels):
        labels = headed
    elif not _is_transcript([label for label in labels if not label.headed]):
        return ()
    names = _full_names([label.name for label in labels], labels[0].at, entities)
    ends = [label.at for label in labels[1:]] + [len(text)]
    return tuple(_turn(label, end, names) for label, end in zip(labels, ends, strict=True))


def _labels(text: str) -> Iterator[_Label]:
    """Yield the labels with which paragraphs open."""
    paragraphs = [(found.start(), found[0]) for found in re.finditer(r"[^\n]+", text)]
    following = [*(words for _, words in paragraphs[1:]), ""][: len(paragraphs)]
    for (at, words), after in zip(paragraphs, following, strict=True):
        headed = _HEADED.match(words) if after.startswith(_QUOTES) else None
        label = headed or next(filter(None, (form.match(words) for form in _FORMS)), None)
        if label is not None:
            known = label.groupdict()
            role = known.get("role") or known.get("office")
            yield _Label(at, at + label.end(), known["name"], role and role.strip(), headed is not None)


def _is_transcript(labels: Sequence[_Label]) -> bool:
    names = Counter(label.name.split()[-1].casefold() for label in labels)
    again = sum(count for count in names.values() if count > 1)
    return len(labels) >= _TURNS and len(names) > 1 and again >= _AGAIN * len(labels)


def _full_names(given: Sequence[str], first: int, entities: Sequence[Entity]) -> dict[str, str]:
    """Return whom each label stands for: a surname for the only one who has it, "A" for the only one named before the turns."""
    people = {entity.name for entity in entities if entity.label == "PER"}
    before = {entity.name for entity in entities if entity.label == "PER" and entity.end <= first}
    whole: dict[str, set[str]] = defaultdict(set)
    for name in (*people, *map(_plainly, given)):
        if " " in name:
            whole[name.split()[-1].casefold()].add(name)
    names = {}
    for name in given:
        if name.casefold() in _ANSWER:
            names[name] = next(iter(before)) if len(before) == 1 else ""
        else:
            bearers = () if " " in name else whole.get(name.casefold(), ())
            names[name] = next(iter(bearers)) if len(bearers) == 1 else _plainly(name)
    return names


def _plainly(name: str) -> str:
    """Return a full name in capitals as it is written in a text; one word in capitals may be an abbreviation."""
    return name.title() if name.isupper() and " " in name else name


def _turn(label: _Label, end: int, names: dict[str, str]) -> Turn:
    name = names[label.name]
    asks = label.name.casefold() in _ASKING
    speaker = None
    if name and not asks:
        speaker = Speaker(label.at, label.at + len(label.name), name, label.role, speaker_class="named")
    return Turn(label.end, end, Span(label.at, label.end), speaker, asks)


def _given(claim: Claim, turn: Turn) -> Claim | None:
    """Return a claim as its turn has it, ``None`` for a label alone."""
    if claim.content[-1].end <= turn.label.end:
        return None
    content = tuple(replace(span, start=max(span.start, turn.start)) for span in claim.content if span.end > turn.start)
    labelled = claim.cue is not None and claim.cue.end <= turn.label.end
    if claim.kind == "narration" or claim.cue is None or labelled:
        return replace(claim, kind="direct", content=content, speaker=turn.speaker, cue=None)
    return claim if claim.speaker is not None else replace(claim, speaker=turn.speaker)
