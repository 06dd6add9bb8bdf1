"""Which day a weekday means: by the words beside it, by which way its clause looks, by the time that the text named last."""

import re
from datetime import date, timedelta

from twosource.language import named_days, tense
from twosource.language.time_dates import RANGE
from twosource.language.time_making import AHEAD, BACK, MODS, Context, Reader, looks_ahead, made
from twosource.language.time_words import PARTS, WEEKDAYS
from twosource.model import TimeExpression, TimeType

SAME_SENTENCE = re.compile(r"\.?[^.!?\n]{0,160}")
"""What may stand between two clock times of one day: the words of a sentence; the first stop may be that of "p.m."."""
ENDED = re.compile(r"(?<!\b[ap]\.m)\.\s+[^\W\da-z]")
"""What stands behind a time that ends its sentence."""
_NAMED_DAY = re.compile(r"\b(?:Black|Cyber|Super|Bloody|Giving|Magic|Mad)\s\Z")
"""Before a weekday that is one of a year, and no day of this week."""
_PUT_OFF = re.compile(
    r"\b(?:put\soff|push(?:ed|es)?\sback|postpon(?:ed?|es)|reschedul(?:ed?|es)|adjourn(?:ed|s)?|defer(?:red|s)?|extend(?:ed|s)?|delay(?:ed|s)?)"
    r"\b[^.;:\n]{0,32}?\b(?:to|until|till)\s(?:next\s)?\Z",
    re.IGNORECASE,
)
"""Before the day to which something is put off."""
_TO_DO = re.compile(r"\bto\s[a-z]+(?:\s[\w’'-]+){0,6}?\s(?:on\s)?\Z")
"""Before a day of a list of what is to come, in the style of a headline ("lawmakers to vote on")."""
_FOR_IT = re.compile(
    r"(?<!\bdata )(?<!\bfigures )(?<!\bresults )(?<!\bprice )(?<!\bprices )(?<!\breadings )(?<!\breading )(?<!\btotal )"
    r"(?<!\bblamed )(?<!\bpaid )(?<!\bpay )(?<!\bcharged )(?<!\brecord )\bfor\s\Z"
)
"""Before the day for which something is meant; not that of figures, or of what has been paid."""
_OWNER = re.compile(r"['’]s?\s")
_WAS_DUE = re.compile(r"\b(?:was|were|had\sbeen)\s(?:due|scheduled|supposed|meant|slated|set|planned|to)\b[^.;:]{0,80}\Z")
_MOVED_TO = re.compile(
    r"\.\s(?:But\s)?(?:It|They|That|This|The\s[a-z]+)\s(?:(?:will|is|are)\snow|(?:has|have)\s(?:now\s)?been\s(?:put\soff|"
    rf"postponed|pushed\sback|delayed|moved|rescheduled|deferred))\b[^.]{{0,60}}?\b(?P<weekday>{'|'.join(WEEKDAYS)})\b",
    re.IGNORECASE,
)
"""What follows the weekday of a plan that the next sentence puts off to another one."""
_PAPER = re.compile(r"\s(?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Star|Sun|Tribune|Independent|Age)\b")
"""Behind a weekday that begins the name of a paper."""


_OPENS_TITLE = re.compile(r"[\"“‘](?:[A-Z][\w’'-]*\s){1,3}\Z")
_CLOSES_TITLE = re.compile(r"[.,]?[\"”’]")
_INTO_NEXT = re.compile(
    r"\s(?:and|to|into|through)\s(?:(?:into|to|early|on|the\searly\shours\sof)\s)*(?:(?<=into\s)|(?<=early\s)|(?<=hours\sof\s))"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})\b",
    re.IGNORECASE,
)
"""Behind a weekday with whose night the next one begins ("late on Thursday and early Friday")."""


def part_of(words: str | None) -> str:
    """Return the two letters of a part of the day, empty for no words."""
    return PARTS[words.lower().removeprefix("mid-")] if words else ""


def _weekday(match: re.Match[str], context: Context) -> TimeExpression | None:
    if (
        _is_of_title(match, context)
        or _PAPER.match(context.text, match.end())
        or _ANNIVERSARY.search(context.before(20))
        or _NAMED_DAY.search(context.before(10))
    ):
        return None
    number = WEEKDAYS.index(match["weekday"].lower())
    which = " ".join((match["which"] or "").lower().split())
    suffix = f"T{part_of(match['part'])}" if match["part"] else ""
    kind: TimeType = "TIME" if suffix else "DATE"
    if which in ("every", "each") or match["plural"]:
        return made(match, "SET", f"XXXX-WXX-{number + 1}{suffix}")
    mod = MODS.get(which) or MODS.get((match["early"] or "").lower().strip())
    day = day_of_week(number, which, match, context)
    value = f"XXXX-WXX-{number + 1}" if day is None else day.isoformat()
    return made(match, kind, value + suffix, mod=mod, weekday=number)


def _is_of_title(match: re.Match[str], context: Context) -> bool:
    """Tell whether a weekday ends the title of a programme or a film in quotation marks (“Harbour News Sunday”)."""
    return bool(_OPENS_TITLE.search(context.before(40)) and _CLOSES_TITLE.match(context.text, match.end()))


def _weeks_on(match: re.Match[str], context: Context) -> int:
    """Return by how many weeks a weekday is later than the next one ("on Monday week", "a fortnight on Friday"), 0 for none."""
    before = context.before(60)
    found = _COUNTED_ON.search(before)
    if found is not None and _AGO_TOLD.search(before, 0, found.start()):
        return 0
    found = found or (_WEEK_ON.match(context.text, match.end()) if _ON.search(before) else None)
    return {"week": 1, "fortnight": 2}[found["unit"].lower()] if found is not None else 0


_LABEL = re.compile(r"\s*[:\n]|\s[–—-]\s|\s?\Z")


def _is_label(match: re.Match[str], context: Context) -> bool:
    """Tell whether a weekday heads a part of a list: it begins a line, or a sentence, and stands apart from what follows."""
    before = context.before(3).rstrip(" \t•*-")
    return (not before or before[-1] in "\n.!?;)") and _LABEL.match(context.text, match.end()) is not None


def _after_told(day: date, base: date, context: Context) -> date:
    """Return a day of a list, of the week after where the list has named a later day that is still to come."""
    told = context.told.date() if context.told else None
    later = told is not None and base < told and day < told and (told - day).days < 7
    return day + timedelta(7) if later else day


_FROM_TOLD = {"the following": 1, "the next": 1, "the previous": -1, "that": 0}


def day_of_week(number: int, which: str, match: re.Match[str], context: Context) -> date | None:
    """Return the day that a weekday (0 is Monday) means as the words ``which`` before it and its clause say."""
    if which in _FROM_TOLD:
        return _from_told(number, _FROM_TOLD[which], context)
    base = context.told.date() if context.history and context.told else None if context.history else context.written
    if base is None:
        return None
    back = (base.weekday() - number) % 7
    try:
        if not which and (weeks := _weeks_away(match, context)) is not None:
            return base - timedelta(base.weekday() - number - 7 * weeks)
        if not which and (weeks_on := _weeks_on(match, context)):
            return base + timedelta((7 - back) % 7 + 7 * weeks_on)
        if not which and context.diary and _is_label(match, context):
            return _after_told(base + timedelta((7 - back) % 7), base, context)
        if not which and (listed := _listed(number, base, context)) is not None:
            return listed
        if which in AHEAD:
            return base + timedelta((7 - back) if back else 7)
        if which in BACK:
            return base - timedelta(back or 7)
        if back == 1 and which != "this" and _leads_into(base, match, context):
            return base - timedelta(1)
        if not which and (former := _put_off_since(number, base, match, context)) is not None:
            return former
        if not which and tense.came_out(context.text, match.start(), match.end()):
            return base - timedelta(back)
        if which == "this" or _is_for(match, context) or looks_ahead(match, context) or _goes_on(context):
            return base + timedelta((7 - back) % 7)
        if context.diary and _TO_DO.search(context.before(64)) and not tense.behind(context.text, match.start(), match.end()):
            return base + timedelta((7 - back) % 7)
        return base - timedelta(back)
    except OverflowError:
        return None


def _leads_into(day: date, match: re.Match[str], context: Context) -> bool:
    """Tell whether the night of a weekday is told to go on into the weekday of a day."""
    following = _INTO_NEXT.match(context.text, match.end())
    return following is not None and WEEKDAYS.index(following["weekday"].lower()) == day.weekday()


def _put_off_since(number: int, base: date, match: re.Match[str], context: Context) -> date | None:
    """Return the weekday of a plan that the next sentence puts off to another one: the last before that, which lies ahead."""
    moved = _MOVED_TO.match(context.text, match.end()) if _WAS_DUE.search(context.before(100)) else None
    if moved is None:
        return None
    new = base + timedelta((WEEKDAYS.index(moved["weekday"].lower()) - base.weekday()) % 7)
    return new - timedelta((new.weekday() - number - 1) % 7 + 1)


def _is_for(match: re.Match[str], context: Context) -> bool:
    """Tell whether something is put off to a weekday, or meant for it ("convened for Sunday"), and did not fail then."""
    if _PUT_OFF.search(context.before(64)):
        return True
    meant = _FOR_IT.search(context.before(24)) is not None
    return meant and not _OWNER.match(context.text, match.end()) and not named_days.was_held(context.text, match.end())


def _goes_on(context: Context) -> bool:
    """Tell whether the sentence has named a coming day, and no verb of the past since ("on Friday, with a gala on Monday")."""
    told = context.told.date() if context.told else None
    if told is None or context.told is None or context.written is None or told <= context.written:
        return False
    ended = ENDED.match(context.text, context.told.at) is not None
    same = not ended and SAME_SENTENCE.fullmatch(context.text, context.told.at, context.start) is not None
    return same and not tense.tells_past(context.text, context.told.at, context.start)


_WEEK_BEHIND = re.compile(r",?\s(?:of\s)?(?P<which>last|next)\sweek\b(?!['’])", re.IGNORECASE)
_TO_ONE_OF = re.compile(
    rf"(?:\s(?:to|until|till|through|and|or)\s|\s?[–—-]\s?)(?P<last>{'|'.join(WEEKDAYS)}),?\s(?:of\s)?(?P<which>last|next)\sweek\b(?!['’])",
    re.IGNORECASE,
)
"""Behind the first of several days of one week ("from Tuesday to Thursday next week")."""
_ANNIVERSARY = re.compile(r"\b(?:years?|months|decades?)\sago,?\s(?:on\s)?\Z")
"""Before a weekday on which something was so long ago."""
_WEEK_BEFORE = re.compile(r"\b(?P<which>last|next)\sweek,?\s(?:on\s)?\Z", re.IGNORECASE)
_WEEK_AGO = re.compile(r"\ba\sweek\sago,?\son\s\Z", re.IGNORECASE)
_WEEK_ON = re.compile(r"\s(?P<unit>week|fortnight)(?=\s*(?:[.,;:)]|\Z|\b(?:and|at|but|in|to|when|where)\b))")
"""Behind "on Tuesday": the one after the next; a fortnight is one week more."""
_ON = re.compile(r"\b(?:on|by|until|till|to|for|from)\s\Z", re.IGNORECASE)
_COUNTED_ON = re.compile(r"\ba\s(?P<unit>week|fortnight)\son\s\Z", re.IGNORECASE)
"""Before a weekday that is so much later than the next one ("a week on Friday")."""
_AGO_TOLD = re.compile(r"\b(?:was|were|had|did|ago|after)\b[^.;:]{0,40}\Z", re.IGNORECASE)


def _weeks_away(match: re.Match[str], context: Context) -> int | None:
    """Return in which week a weekday lies where the words beside it say so, as weeks from that of writing."""
    found = _WEEK_BEHIND.match(context.text, match.end()) or _WEEK_BEFORE.search(context.before(16))
    several = _TO_ONE_OF.match(context.text, match.end())
    if several is not None and WEEKDAYS.index(match["weekday"].lower()) < WEEKDAYS.index(several["last"].lower()):
        found = several
    if found is not None:
        return 1 if found["which"].lower() == "next" else -1
    return -1 if _WEEK_AGO.search(context.before(16)) else None


def _from_told(number: int, steps: int, context: Context) -> date | None:
    """Return the next weekday after the day told of, the last before it, or (0) the one nearest to it."""
    told = context.told.date() if context.told else None
    if told is None:
        return None
    on = (number - told.weekday()) % 7
    try:
        return told + timedelta((on or 7) if steps > 0 else on - 7 if steps < 0 else on if on < 4 else on - 7)
    except OverflowError:
        return None


def _listed(number: int, base: date, context: Context) -> date | None:
    """Return the second of two weekdays in a row ("on Thursday and Friday"): the one that follows the first."""
    first = context.told.date() if context.told else None
    if first is None or context.told is None or abs((first - base).days) > 7:
        return None
    steps = (number - first.weekday()) % 7
    in_row = RANGE.fullmatch(context.text, context.told.at, context.start) is not None
    return first + timedelta(steps) if in_row and 0 < steps < 5 else None


READERS: dict[str, Reader] = {"weekday": _weekday}
"""By the name of the form in the grammar."""
