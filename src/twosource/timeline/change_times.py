"""Which of the times of a sentence that tells a change of plan are the old one and the new one, and how far they are apart."""

import re
from collections.abc import Sequence

from twosource.model import Sentence, Span, TimeExpression
from twosource.timeline import cues
from twosource.timeline.plans import REVIVED, WILL_NOW
from twosource.timeline.shift import is_distance

SWAP = re.compile(r"instead|rather|not\b", re.IGNORECASE)
"""What tells of a change between two times ("on Friday instead of Thursday")."""
_BETWEEN = re.compile(r"[\s,]*(?:(?:on|in|the|as)\s+)?")
"""What stands between "instead of" and the two times."""
_FROM_NOW_ON = re.compile(rf"{WILL_NOW.pattern}|{REVIVED}", re.IGNORECASE)
_NEW = re.compile(
    r"(?<!\bcalled\s)(?<!\bannounced\s)(?<!\barranged\s)(?<!\bconvened\s)\b(?:to|until|till|for)\s+(?:the\s+)?(?:week\s+of\s+)?\Z",
    re.IGNORECASE,
)
_OLD = re.compile(
    rf"\b(?:from\s|(?:called|announced|arranged|convened)\sfor\s|{cues.FIXED}\s(?:to\s(?:(?:be|have)\s)?\w+\s(?:(?:place|effect)\s)?)?(?:(?:for|on|in)\s)?|"
    r"(?:had\s(?:\w+ly\s)?(?:been\s)?|(?:was|were)\s)(?:promised|expected|announced|intended|foreseen)\s(?:for|on|in|by)\s|"
    r"(?:was|were)\sto\s(?:(?:be|have)\s)?\w+\s(?:place\s)?(?:(?:on|in)\s)?|(?<!now\s)expected\s(?:(?:on|in|for|at|by)\s)?)(?:the\s)?\Z",
    re.IGNORECASE,
)
_BY = re.compile(r"\s(?:(?:[\w’'-]+\s)*?(?:by|for)\s)?(?:about\s|around\s|at\sleast\s)?")
"""What stands between a change and how far it moves a plan ("pushed back a week", "put off the vote by a week")."""
_APART = re.compile(
    r"[;:]|\b(?:while|although|though)\b|\bbut\b(?!\s(?:has|have|was|were|will|is|are)\b(?:\s[\w’'-]+){0,3}\s*\Z)|,\s+and\b"
)
"""What parts a change from the time of another plan."""
_OWNER = re.compile(r"['’]s?\s")
_IN_TURN = re.compile(r",?\s(?:and\s)?(?:then|later|again)\s(?:again\s)?(?:to|until|till)\s(?:the\s)?")
_LOOK_BACK, _FAR = 50, 120


def is_by(text: str, time: TimeExpression, words: Span) -> bool:
    """Tell whether a length of time is how far a change moves a plan."""
    if time.type not in ("DURATION", "SET") or not words.end < time.start <= words.end + _FAR:
        return False
    return is_distance(time.value) and _BY.fullmatch(text, words.end, time.start) is not None


def is_new(text: str, time: TimeExpression, words: Span) -> bool:
    """Tell whether a time is the one to which a plan is moved by the change whose words are given."""
    if SWAP.match(text, words.start, words.end):
        return time.end <= words.start and _BETWEEN.fullmatch(text, time.end, words.start) is not None
    behind = words.end <= time.start <= words.end + _FAR and time.type in ("DATE", "TIME")
    if _FROM_NOW_ON.match(text, words.start, words.end):
        return behind
    return behind and _NEW.search(text, max(words.start, time.start - _LOOK_BACK), time.start) is not None


def is_old(text: str, time: TimeExpression, sentence: Sentence, words: Span) -> bool:
    """Tell whether a time of ``sentence`` is the one for which the changed plan was made."""
    if time.type not in ("DATE", "TIME") or (time.start < words.end and words.start < time.end):
        return False
    if SWAP.match(text, words.start, words.end):
        return time.start >= words.end and _BETWEEN.fullmatch(text, words.end, time.start) is not None
    opened = _OLD.search(text, max(sentence.start, time.start - _LOOK_BACK), time.start)
    if _APART.search(text, min(words.end, time.end), max(words.start, time.start)):
        return False
    beside = time.end <= words.start and text[time.end : words.start].strip(" ,") == ""
    beside = beside and WILL_NOW.match(text, words.start, words.end) is not None
    return opened is not None or beside or _OWNER.match(text, time.end) is not None


def in_turn(text: str, first: TimeExpression, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the times to which something was moved in turn ("to 25 June and then to 9 July"), ``first`` among them."""
    moved = [first]
    for time in times:
        if time.start > moved[-1].end and _IN_TURN.fullmatch(text, moved[-1].end, time.start):
            moved.append(time)
    return moved
