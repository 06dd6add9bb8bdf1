"""Sentences that tell of a change of plan: something due was put off, brought forward or called off."""

import re
from calendar import month_name
from collections.abc import Iterator, Sequence

from twosource import spans
from twosource.language.similarity import vector
from twosource.model import Annotation, Article, ChangeKind, Cite, Sentence, Span, TimeExpression
from twosource.timeline import against_plan, change_times, conditions, cues, days, moments
from twosource.timeline.acting import participants
from twosource.timeline.coming import ahead, is_bare, same_week
from twosource.timeline.mentions import names_in
from twosource.timeline.plans import IS_OFF, REVIVED, WILL_NOW, about, kinds, occasions
from twosource.timeline.shift import Shift, moved
from twosource.timeline.taken_up import follows_a_plan, taken_up
from twosource.timeline.undone import undone

NOT_AS_SAID = (
    r"(?<=, )not(?=\s(?:(?:on|in)\s)?(?:the\s)?[\w\s]{3,24},?\sas\s(?:[\w’'-]+\s){0,3}?(?:had\s|was\s|were\s)?"
    r"(?:\w+ly\s|first\s|earlier\s)?(?:been\s)?"
    r"(?:said|announced|planned|reported|scheduled|stated|intended|expected|billed|promised)\b)"
)
"""What stands before the day of a plan that no longer holds ("on 3 May, not 2 May as first announced")."""
_WORDS: tuple[tuple[ChangeKind, bool, str], ...] = (
    ("cancelled", False, rf"call(?:ed|ing)\s+off|cancel+ed|scrapped|shelved|axed|{IS_OFF}"),
    (
        "brought_forward",
        True,
        r"brought\s+forward|(?<=been )advanced|(?<=was )advanced|(?<=were )advanced|(?:moved|pulled|pushed|put)\s+(?:up|forward)",
    ),
    (
        "postponed",
        False,
        r"postponed|put\s+off|(?:taken|pulled|removed|struck)\s+(?:off|from)\s+the\s+(?:calendar|agenda|schedule)",
    ),
    ("postponed", True, r"delayed|deferred|adjourned|slipped|(?:pushed|put|moved)\s+back"),
    ("postponed", True, r"rescheduled|rearranged|shifted|moved"),
    ("postponed", True, r"extended"),
    ("postponed", True, rf"instead\s+of|rather\s+than|{NOT_AS_SAID}"),
    ("postponed", True, rf"(?:will|is|are)\s+(?:now|instead)|will(?!\s+not\b)|{REVIVED}"),
    ("brought_forward", True, against_plan.SOONER),
    ("postponed", True, against_plan.LATER),
)
"""What is done to a plan, whether only a new time shows that it is one, and the words for it; three may mean sooner too."""
_EITHER_WAY = re.compile(rf"resch|shift|moved\Z|instead|rather|not\b|{WILL_NOW.pattern}|{REVIVED}", re.IGNORECASE)
_AFTER_ALL = re.compile(rf"\b(?:but|and)\s[^.;:]{{0,60}}?(?:\b(?:will|is|are)\snow|{REVIVED})\b", re.IGNORECASE)
"""What follows a calling off that holds no more ("was cancelled but will now be held")."""
_CALLED_OFF = re.compile(r"\b(?:called\s+off|cancel+ed|scrapped)\b")
_ONCE = re.compile(rf"\b(?:originally|initially|previously|first)\s+(?:been\s+)?{cues.FIXED}\b")
"""What must stand before "will now" if that tells of a change; else a plan with its time must, and what takes place behind it."""
_DAY = (
    rf"(?:{'|'.join(days.WEEKDAYS)}|(?:{'|'.join(month_name[1:])})\s\d{{1,2}}(?:st|nd|rd|th)?|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s(?:{'|'.join(month_name[1:])}))"
)
_PLANNED_FOR = re.compile(
    rf"\b{cues.FIXED}\s(?:for|on|in)\s[\w\s,]{{3,40}}\Z|(?:day|tomorrow)['’]s\s(?:[\w-]+\s){{1,6}}\Z"
    rf"|[a-z]\son\s{_DAY}(?:,?\s{_DAY})?\s\Z"
)
_WAS_FOR = re.compile(
    rf"\b(?:(?:which|that)\s(?:was|were|had\sbeen)\s(?=to\b|{cues.FIXED}|expected|supposed)|(?:originally|initially|previously|first)\s(?:{cues.FIXED}\s|(?=to\s)))"
    r"[^.;:]{3,90},\s\Z"
)
"""What must stand before "will" alone: how it was to be."""
_TAKES_PLACE = re.compile(
    r"\s+(?:be\s+(?:held|played|staged|launched|published|released|heard|opened|shown|unveiled|reconvened|resumed)|take\s+place|"
    r"begin|start|open|go\s+ahead|kick\s+off|come|fall|reconvene|resume|get\s+under\s?way|(?:set|due|scheduled|planned)\b)"
)
_CHANGE = re.compile("|".join(rf"(?P<k{number}>\b(?:{words})\b)" for number, (_, _, words) in enumerate(_WORDS)), re.IGNORECASE)
_BARE = re.compile(
    r"\b(?:agreed|decided|chose|voted|forced|obliged|had)\s+to\s+"
    r"(?P<verb>postpone|put\s+off|delay|reschedule|cancel|call\s+off|scrap)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"n['’]t\b|\b(?:not|never|no|nor|could|(?-i:may)|might|would|should|can|cannot|be\s+about)\b", re.IGNORECASE)
_FRAMED = re.compile(
    r"\b(?:if|whether|unless|threaten(?:s|ed)?|den(?:y|ies|ied)|consider(?:s|ed|ing)?|urge[sd]?|wants?|wanted|rumou?rs?|speculation)\b",
    re.IGNORECASE,
)
"""Words shortly before a change, or anywhere before it, that make it one which was not, or not yet, made."""
_TERM = re.compile(
    r"\b(?:deadlines?|time\slimit|cut-off(?:\sdate)?|closing\sdate|due\sdate|due\sdates|expiry\sdate|term|mandate)\b",
    re.IGNORECASE,
)
"""What is put off where it is extended; a road or a lead is not."""
_INSTEAD = re.compile(r"\binstead\b(?!\sof\b)", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:the|an?|its|his|her|their|this|that)\s\Z", re.IGNORECASE)
"""What stands before a participle that only says which occasion is meant ("the postponed fair")."""
_HAD_BEEN = re.compile(r"\bhad\s(?:[a-z]+\s){0,2}been\s\Z")
_LOOK_BACK, _FAR, _FRAME = 50, 120, 150
_HALF_YEAR, _LATELY = 183, 60
"""Days within which the old day of a plan, and the new one of a change long made, may have gone by."""


def shifts(article: Article, annotation: Annotation) -> tuple[Shift, ...]:
    """Return the changes of plan that an article tells, in reading order; headings tell none."""
    return tuple(_shifts(article, annotation))


def _shifts(article: Article, annotation: Annotation) -> Iterator[Shift]:
    for before, sentence in zip((None, *annotation.sentences), annotation.sentences, strict=False):
        text = article.text[sentence.start : sentence.end]
        if sentence.heading or text.rstrip("\"”’')").endswith("?"):
            continue
        times = spans.inside(annotation.times, sentence.start, sentence.end)
        follows = before is not None and not before.heading and follows_a_plan(article, annotation, sentence, before)
        found = _change(text, follows)
        if found is None:
            yield from _denial(article, annotation, sentence, times)
            continue
        kind, needs_time, start, end = found
        words = Span(start=sentence.start + start, end=sentence.start + end)
        if against_plan.is_told(article.text, words):
            yield from _against_plan(article, annotation, sentence, kind, words, times)
            continue
        shift = _shift(article, annotation, sentence, kind, words, times)
        if before is not None and not before.heading:
            shift = taken_up(article, annotation, shift, before)
        swapped = change_times.SWAP.match(text, start, end) is not None
        if (shift.to is not None or shift.by is not None or not needs_time) and (shift.due is not None or not swapped):
            yield shift


def _change(text: str, follows: bool) -> tuple[ChangeKind, bool, int, int] | None:
    """Return the first change that a sentence tells as made: its kind, whether it needs a new time, and where its words stand.

    ``follows`` tells that the sentence before names a plan which it may take up.
    """
    for match in _CHANGE.finditer(text):
        told = WILL_NOW.match(match[0]) is None or _is_other_than_planned(text, match, follows)
        told = told and (match[0].lower() != "extended" or _TERM.search(text) is not None)
        kind, needs_time, _ = _WORDS[int((match.lastgroup or "k0")[1:])]
        named = kind == "postponed" and _DETERMINER.search(text, 0, match.start()) is not None
        revoked = kind == "cancelled" and _AFTER_ALL.search(text, match.end()) is not None
        only_if = conditions.depends(text, match.start(), match.end())
        if told and not named and not revoked and not only_if and not _is_unreal(text, match.start()):
            return kind, needs_time, match.start(), match.end()
    bare = _BARE.search(text)
    if bare is None or _is_unreal(text, bare.start()):
        return None
    called_off = re.match(r"c|s", bare["verb"], re.IGNORECASE) is not None
    return ("cancelled" if called_off else "postponed"), False, bare.start("verb"), bare.end("verb")


def _is_other_than_planned(text: str, now: re.Match[str], follows: bool) -> bool:
    """Tell whether what "will now" be was to be otherwise: it says so, or gives the time of the plan."""
    if follows and (now[0].lower() != "will" or _INSTEAD.search(text, now.end())):
        return _TAKES_PLACE.match(text, now.end()) is not None
    planned = _PLANNED_FOR.search(text, max(0, now.start() - _FAR), now.start()) is not None
    if now[0].lower() == "will" and not (planned and _INSTEAD.search(text, now.end())):
        return _WAS_FOR.search(text, 0, now.start()) is not None and _TAKES_PLACE.match(text, now.end()) is not None
    if _ONCE.search(text, 0, now.start()) or _CALLED_OFF.search(text, 0, now.start()):
        return True
    return planned and _TAKES_PLACE.match(text, now.end()) is not None


def _is_unreal(text: str, at: int) -> bool:
    near = _UNREAL.search(text, max(0, at - _LOOK_BACK), at) or cues.ASKED.search(text, max(0, at - _FAR), at)
    return near is not None or _FRAMED.search(text, max(0, at - _FRAME), at) is not None


def _shift(
    article: Article,
    annotation: Annotation,
    sentence: Sentence,
    kind: ChangeKind,
    words: Span,
    times: Sequence[TimeExpression],
) -> Shift:
    text = article.text
    moved = kind != "cancelled"
    old = next((time for time in times if change_times.is_old(text, time, sentence, words)), None)
    new = next((time for time in times if moved and time is not old and change_times.is_new(text, time, words)), None)
    via = change_times.in_turn(text, new, times) if new is not None else []
    new = via[-1] if via else None
    either_way = _EITHER_WAY.match(text, words.start, words.end) is not None
    due = ahead(text, old, days.written(article), _HALF_YEAR) if old else None
    by = next((time for time in times if moved and not either_way and change_times.is_by(text, time, words)), None)
    told_back = new is not None and new.start_day == new.end_day and _HAD_BEEN.search(text, sentence.start, words.start)
    to = ahead(text, new, days.written(article), _LATELY if told_back else 0) if new else None
    found = Shift(
        kind=kind,
        either_way=either_way,
        cite=Cite(article=article.id, start=sentence.start, end=sentence.end),
        words=words,
        old=old,
        new=new,
        due=due,
        to=same_week(due, to) if is_bare(text, old) and is_bare(text, new) and either_way else to,
        by=by,
        about=about(text[sentence.start : sentence.end], words.start - sentence.start, words.end - sentence.start),
        names=names_in(annotation, sentence),
        participants=participants(article, annotation, sentence),
        vector=vector(text[sentence.start : sentence.end]),
        at=moments.minute(text, new, times) if new is not None else None,
        via=tuple(via[:-1]),
    )
    return found.due_in(due).due_before()


def _against_plan(
    article: Article,
    annotation: Annotation,
    sentence: Sentence,
    kind: ChangeKind,
    words: Span,
    times: Sequence[TimeExpression],
) -> Iterator[Shift]:
    """Yield the change from the day planned to one that is told to be earlier or later, and still lies ahead."""
    text, written = article.text, days.written(article)
    new = next((time for time in times if time.type in ("DATE", "TIME") and against_plan.is_new(text, time, words)), None)
    to, by = days.interval(new) if new is not None else None, against_plan.distance(text, words)
    if new is None or to is None or (written is not None and to[1] < written[0]):
        return
    yield Shift(
        kind=kind,
        either_way=False,
        cite=Cite(article=article.id, start=sentence.start, end=sentence.end),
        words=words,
        old=None,
        new=new,
        due=moved(to, by.value, 1 if kind == "brought_forward" else -1) if by is not None else None,
        to=to,
        by=by,
        about=occasions(text[sentence.start : words.start]),
        names=names_in(annotation, sentence),
        participants=participants(article, annotation, sentence),
        vector=vector(text[sentence.start : sentence.end]),
        at=moments.minute(text, new, times),
    )


def _denial(article: Article, annotation: Annotation, sentence: Sentence, times: Sequence[TimeExpression]) -> Iterator[Shift]:
    """Yield the calling off of a plan that a sentence denies: it is told of a plan only where there is one.

    Without its day, only what names a kind of occasion is one.
    """
    text = article.text
    found = undone(text, sentence.start, sentence.end, times)
    if found is None or _is_unreal(text[sentence.start : sentence.end], found.start - sentence.start):
        return
    due = ahead(text, found.day, days.written(article)) if found.day is not None else None
    if due is not None or (found.day is None and occasions(found.verb)):
        clause = Sentence(start=found.opens, end=min((found.day or found).end + 1, sentence.end))
        yield Shift(
            kind="cancelled",
            either_way=False,
            cite=Cite(article=article.id, start=sentence.start, end=sentence.end),
            words=Span(start=found.start, end=found.end),
            old=found.day,
            new=None,
            due=due,
            to=None,
            by=None,
            about=kinds(found.verb),
            names=names_in(annotation, sentence),
            participants=participants(article, annotation, sentence),
            vector=vector(text[sentence.start : sentence.end]),
            denied=participants(article, annotation, clause),
        )
