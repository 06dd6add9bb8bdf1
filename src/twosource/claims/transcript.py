"""Who speaks in transcripts, interviews and rounds of comment, where a label opens each turn, mostly without quotation marks.

Labels are "Dana Reyes -- Chief Executive" or "DANA REYES, CHIEF ECONOMIST, HARBOUR BANK" on a line of their own, "Dana Reyes:" or
"REYES (CEO):" before the words, and "Q:" and "A:". They make a transcript where people are named so, and some of them come back,
or where quotations follow them. What comes back in other lists ("Support:", "Resistance:") names nobody.
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
_MYSELF = re.compile(
    r"\b(?:I|we)(?:['’](?:ve|d|ll|m|re))?(?:\s(?:have|had|would|did|do|will|can|also|never|always|then|just))*\s*\Z", re.I
)
_TURNS, _HEADINGS = 4, 2
"""Turns, or labels over quotations, of the shortest transcript."""

_SHARE = 0.5
"""The share of the turns whose label comes back, and of those of people: lists ("Venue:", "Support:") have few of either."""


class Turn(NamedTuple):
    """One turn: where its words begin and end, where its label stands, and who speaks; nobody where that is not known.

    ``own`` where the words stay the page's own, ``quoted`` where only those in quotation marks are the speaker's.
    """

    start: int
    end: int
    label: Span
    speaker: Speaker | None
    own: bool
    quoted: bool


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
        told_so = turn is not None and claim.content[0].start < turn.end and not turn.own
        given = _given(text, claim, turn) if turn is not None and told_so else claim
        if given is not None:
            own = turn is not None and given.speaker == turn.speaker and given.cue is None
            told.setdefault((given.content[0].start, -1 if own else given.content[-1].end), given)
    return tuple(sorted(told.values(), key=lambda claim: (claim.content[0].start, claim.content[-1].end, claim.id)))


def turns(text: str, entities: Sequence[Entity]) -> tuple[Turn, ...]:
    """Return the turns of a transcript in their order, none where the text is no transcript."""
    labels, surnames = list(_labels(text)), _surnames(entities)
    headed = [label for label in labels if label.headed]
    if len(headed) >= _HEADINGS and len(headed) * 2 >= len(labels):
        labels = headed
    elif not _is_transcript(labels, surnames):
        return ()
    names = _full_names([label.name for label in labels], labels[0].at, entities)
    ends = [label.at for label in labels[1:]]
    longest = max(text.count("\n\n", label.end, end) for label, end in zip(labels, ends, strict=False))
    ends.append(_after(text, labels[-1].end, longest))
    return tuple(_turn(label, end, names, surnames) for label, end in zip(labels, ends, strict=True))


def _surnames(entities: Sequence[Entity]) -> frozenset[str]:
    return frozenset(entity.name.split()[-1].casefold() for entity in entities if entity.label == "PER")


def _speaks(label: _Label, surnames: frozenset[str]) -> bool:
    """Tell whether a label is that of a person, or of one side of an interview."""
    name = label.name.casefold()
    return label.headed or name in _ASKING or name in _ANSWER or name.split()[-1] in surnames


def _after(text: str, at: int, paragraphs: int) -> int:
    """Return where the last turn ends: it has no more paragraphs than the longest, and what follows is the page's own."""
    for _ in range(max(1, paragraphs)):
        following = text.find("\n\n", at)
        if following < 0:
            return len(text)
        at = following + len("\n\n")
    return at


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


def _is_transcript(labels: Sequence[_Label], surnames: frozenset[str]) -> bool:
    names = Counter(label.name.split()[-1].casefold() for label in labels)
    again = sum(count for count in names.values() if count > 1)
    known = sum(_speaks(label, surnames) for label in labels)
    return len(labels) >= _TURNS and len(names) > 1 and min(again, known) >= _SHARE * len(labels)


def _full_names(given: Sequence[str], first: int, entities: Sequence[Entity]) -> dict[str, str]:
    """Return whom each label stands for: a surname for the only one who has it, "A" for the only one named before the turns."""
    people = {_plainly(entity.name) for entity in entities if entity.label == "PER"}
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


def _turn(label: _Label, end: int, names: dict[str, str], surnames: frozenset[str]) -> Turn:
    own = label.name.casefold() in _ASKING or not _speaks(label, surnames)
    name = "" if own else names[label.name]
    at = Span(label.at, label.at + len(label.name))
    speaker = Speaker(at.start, at.end, name, label.role, speaker_class="named") if name else None
    return Turn(label.end, end, Span(label.at, label.end), speaker, own, label.headed)


def _given(text: str, claim: Claim, turn: Turn) -> Claim | None:
    """Return a claim as its turn has it, ``None`` for a label alone."""
    if claim.content[-1].end <= turn.label.end:
        return None
    if turn.quoted and claim.kind == "narration" and not text.startswith(_QUOTES, claim.content[0].start):
        return claim
    labelled = claim.cue is not None and claim.cue.end <= turn.label.end
    if claim.kind == "narration" or claim.cue is None or labelled or _of_himself(text, claim):
        whole = (claim.sentence,) if not turn.quoted else claim.content
        content = tuple(replace(span, start=max(span.start, turn.start)) for span in whole if span.end > turn.start)
        return replace(claim, kind="direct", content=content, speaker=turn.speaker, cue=None)
    return claim if claim.speaker is not None else replace(claim, speaker=turn.speaker)


def _of_himself(text: str, claim: Claim) -> bool:
    """Tell what somebody in his own turn says that he says or thinks ("and we have said no")."""
    cue = claim.cue
    return claim.speaker is None and cue is not None and _MYSELF.search(text[claim.sentence.start : cue.start]) is not None
