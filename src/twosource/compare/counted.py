"""The figures of a claim made ready for comparison: what each counts, the words beside it, and the days for which it holds."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from twosource import clock
from twosource.compare.kinds import folded, kind, kinds
from twosource.compare.measured import Measured, measured
from twosource.compare.statements import RARE, Statement, days, names_in, written
from twosource.language.similarity import Vector, rarity, stem, vector
from twosource.model import Figure, Span, TimeExpression

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 4
_REACH = 200
_AROUND = 110
_NAMES = 55
"""Characters on either side of a figure that make its surroundings, and in which names are its own."""

_SMALLEST = 3
"""Plain counts below this are idiom ("one of", "two") too often to be compared."""

_SIZED = re.compile(r"\d-[a-z]|[a-z]-(?:inch|foot|mile|metre|meter|litre|liter|quart|gallon|tonne|ton|kilo|pound|storey|year)\b")
"""A figure that says of what size a thing is ("the 6-quart cooker")."""

_STEPS = frozenset(("fewer", "more", "less", "others"))
"""What is counted is a difference from another figure ("a few dozen fewer")."""

_BROUGHT = re.compile(
    r"\b(?:br(?:ought|ings?|inging)|rais(?:ed|es|ing)|t(?:ook|akes?|aking)|lift(?:ed|s|ing)|push(?:ed|es|ing)|cut(?:s|ting)?"
    r"|reduc(?:ed|es|ing)|lower(?:ed|s|ing))\b[^,;]{1,160}\bto some\b",
    re.IGNORECASE,
)
"""A number that somebody moved to its level ("raised the share to some")."""

_FEWEST = 5
"""Words of a claim that say by themselves what its figure counts; a shorter one is read with its sentence."""

_LONG_AGO = 300
"""Days before the page."""

_QUESTION = re.compile(r"\?[\"”’»\s]*\Z")
_NEAR_TIME = 12
_DISTANCES = frozenset(("ago", "later", "earlier", "before", "after", "since", "into", "from", "old", "behind", "ahead", "late"))

_CUT = re.compile(r"\w+")
_JOINED = re.compile(r"[,;]|\b(?:and|but|while|with)\b")
_CLAUSE = re.compile(r"[,;:.](?=\s)")
_OPENING = re.compile(r"(?:\A|[.;]\s+)((?:In|On|At|By|Across|Throughout|Over|Since|Last|Next|Until|From)\s[^;.]{2,60}),\s*\Z")
"""What is set before a sentence and says where or when all of it is so ("In August, …")."""

_TURN = re.compile(r"\b(?:and|but|while|after|before|when|as|which|who|because)\b")
_TAIL = re.compile(
    r"\s(?:in|at|of|for|from|with|on|to|by|who|that|which|since|as|per|during|after|under|over|abroad)\b.*", re.DOTALL
)


class Counted(NamedTuple):
    """A figure in a statement: what it counts, the words beside it, and the days for which it holds.

    ``fate`` is what befell the people it counts ("killed"); ``told`` is its clause with the figure masked, so that two clauses
    can be compared but for their numbers. ``measured`` is what it measures, and ``during`` the days that its clause names.
    """

    figure: Figure
    at: int
    kind: str | None
    fate: str | None
    thing: frozenset[str]
    near: frozenset[str]
    words: frozenset[str]
    around: Vector
    names: frozenset[str]
    when: tuple[tuple[str, str], ...]
    timed: bool
    moved: bool
    told: str
    measured: Measured
    during: tuple[tuple[str, str], ...]

    @property
    def step(self) -> bool:
        """Whether it is how much something changes ("grow by 2 percent"), and no level."""
        return self.figure.change is not None and self.figure.change.endswith(" by")


def counted(statement: Statement, number: int) -> tuple[Counted, ...]:
    """Return the figures of a statement that can be compared; ``number`` is the statement's position.

    Parts of time expressions ("two months ago"), moves of a moment ("rose by 40"), small counts and what is asked are left out.
    """
    times = [time for time in (*statement.claim.times, *_told_then(statement)) if time.type in ("DATE", "TIME")]
    asked = _QUESTION.search(statement.text) is not None
    given = () if asked else statement.claim.figures
    usable = (_counted(statement, figure, number, times) for figure in given if _usable(statement, figure))
    return tuple(one for one in usable if one.figure.unit or one.figure.counts or one.measured.weights)


def _told_then(statement: Statement) -> tuple[TimeExpression, ...]:
    """Return when the words were said where that was long before the page: what was counted then is no count of today."""
    when, day = statement.claim.said_when, written(statement.article)
    if when is None or day is None or when.end_day is None or days(statement.claim.times):
        return ()
    return (when,) if (clock.day(day) - clock.day(when.end_day)).days > _LONG_AGO else ()


def _usable(statement: Statement, figure: Figure) -> bool:
    in_time = any(time.start <= figure.start < time.end and not _lasts(statement, time) for time in statement.claim.times)
    idiom = figure.unit is None and abs(figure.value) < _SMALLEST
    sized = _SIZED.search(statement.article.text, figure.start, figure.end) is not None
    step = figure.counts is not None and figure.counts.casefold() in _STEPS
    lasting = figure.change is None or figure.change.endswith(" to") or (figure.change.endswith(" by") and _of_period(statement))
    return not in_time and not idiom and not sized and not step and lasting


def _of_period(statement: Statement) -> bool:
    """Tell a change over a period, or one foreseen ("will grow by 2 percent"), from a move of the day ("rose by 2 percent")."""
    modality, cue = statement.claim.modality, statement.claim.cue
    foreseen = modality.mood == "future" or (cue is not None and cue.cue_class == "predict")
    return foreseen or any(first != last for first, last in days(statement.claim.times))


def _lasts(statement: Statement, time: TimeExpression) -> bool:
    """Tell how long something took ("nine minutes") from when it was ("nine minutes later")."""
    after = statement.article.text[time.end : time.end + _NEAR_TIME].split()
    return time.type == "DURATION" and time.start_day is None and (not after or after[0].strip(".,") not in _DISTANCES)


def _counted(statement: Statement, figure: Figure, number: int, times: Sequence[TimeExpression]) -> Counted:
    text, thing = statement.article.text, figure.counts or ""
    within = next(span for span in statement.claim.content if span.start <= figure.start < span.end)
    start, end = _whole(text, max(within.start, figure.start - _AROUND), min(within.end, figure.end + _AROUND))
    left, right = folded(text[start : figure.start]), folded(text[figure.end : end])
    beside = (
        *_WORD.findall(_CLAUSE.split(left)[-1])[-_NEAR:],
        *_WORD.findall(_CLAUSE.split(right)[0])[: _NEAR + len(thing.split())],
    )
    head = _WORD.findall(_TAIL.sub("", thing))
    main = kind(head[-1]) if head else None
    whole = within if len(text[within.start : within.end].split()) >= _FEWEST else statement.claim.sentence
    first, last = clause(text, whole.start, whole.end, figure)
    told = f"{text[first : figure.start]}some{text[figure.end : last]}".strip()
    fate = _fate(statement, figure, start, end)
    beside_it = {near for near in map(kind, beside) if rarity(near) > RARE and near != main} - kinds().fates
    table = kinds().of_word
    return Counted(
        figure=figure,
        at=number,
        kind=main,
        fate=fate,
        thing=frozenset(kind(word) for word in _WORD.findall(thing)),
        near=frozenset({*beside_it, *([fate] if fate else [])}) | _events(left, right),
        words=frozenset(kind(word) for word in _WORD.findall(left + right) if rarity(stem(word)) > RARE or stem(word) in table),
        around=vector(f"{left} {right}"),
        names=frozenset(names_in(text, *_whole(text, max(start, figure.start - _NAMES), min(end, figure.end + _NAMES)))),
        when=days(times),
        timed=bool(times),
        moved=(figure.change is not None and figure.change.endswith(" to"))
        or _left_behind(statement, figure)
        or _BROUGHT.search(told) is not None,
        told=told,
        measured=_measured(text, figure, head[-1] if head else None, (first, last), (whole.start, whole.end)),
        during=_during(text, figure, [time for time in times if first <= time.start < last or _leads(time, within)]),
    )


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of text [start, end) that cuts no word."""
    first, last = _CUT.match(text, start, end), text.rfind(" ", start, end)
    begins = start == 0 or not text[start - 1].isalnum() or first is None
    ends = end >= len(text) or not text[end].isalnum() or last < 0
    return start if begins or first is None else first.end(), end if ends else last


def _fate(statement: Statement, figure: Figure, start: int, end: int) -> str | None:
    """Return what befell those whom a figure counts: the nearest such word between the figure before it and the one after it."""
    text, others = statement.article.text, statement.claim.figures
    left = text[max([start, *(one.end for one in others if one.end <= figure.start)]) : figure.start]
    right = text[figure.end : min([end, *(one.start for one in others if one.start >= figure.end)])]
    before, after = ([kind(word) for word in _WORD.findall(folded(side))] for side in (_JOINED.split(left)[-1], right))
    sides = (enumerate(after), enumerate(reversed(before)))
    found = [next(((at, side, word) for at, word in words if word in kinds().fates), None) for side, words in enumerate(sides)]
    nearest = min((one for one in found if one is not None), default=None)
    return nearest[2] if nearest else None


def clause(text: str, first: int, last: int, figure: Figure) -> tuple[int, int]:
    """Return where the clause of a figure in text [first, last) begins and ends."""
    left, right = text[max(first, figure.start - _REACH) : figure.start], text[figure.end : min(last, figure.end + _REACH)]
    start, end = figure.start - len(_CLAUSE.split(left)[-1]), figure.end + len(_CLAUSE.split(right)[0])
    opening = _OPENING.search(text[first:start])
    return first + opening.start(1) if opening else start, end


def _leads(time: TimeExpression, within: Span) -> bool:
    """Tell whether a time opens a claim before the cue, and the figure stands behind it ("In 2012, she said, …")."""
    return time.end <= within.start


def _during(text: str, figure: Figure, times: Sequence[TimeExpression]) -> tuple[tuple[str, str], ...]:
    """Return the days that the clause of a figure names, no conjunction between them and it.

    What a value is compared with ("from a year earlier") is no time of its own.
    """
    own = [time for time in times if not text[time.start : time.end].endswith(("earlier", "before"))]
    return days(
        [
            time
            for time in own
            if not _TURN.search(text, *sorted((figure.end, time.start))) and not _TURN.search(text, time.end, figure.start)
        ]
    )


def _measured(text: str, figure: Figure, head: str | None, clause: tuple[int, int], whole: tuple[int, int]) -> Measured:
    """Return what a figure measures by the words of its clause, else by those of the whole claim around it."""
    found = measured(figure, head, text[clause[0] : figure.start], text[figure.end : clause[1]])
    if found.weights:
        return found
    first, last = max(whole[0], figure.start - _REACH), min(whole[1], figure.end + _REACH)
    around = measured(figure, head, text[first : figure.start], text[figure.end : last])
    return around._replace(weights=tuple((name, weight / 2) for name, weight in around.weights))


def _events(left: str, right: str) -> frozenset[str]:
    """Return the events in the clause of a figure whose people are counted."""
    clause = f"{_CLAUSE.split(left)[-1]} {_CLAUSE.split(right)[0]}"
    return kinds().events & {kind(word) for word in _WORD.findall(clause)}


def _left_behind(statement: Statement, figure: Figure) -> bool:
    """Tell whether the claim goes on with the level that the figure has left ("stood at 200, down from 350")."""
    later = (other for other in statement.claim.figures if other.start > figure.end and other.unit == figure.unit)
    following = next(later, None)
    return following is not None and following.change is not None and following.change.endswith(" from")
