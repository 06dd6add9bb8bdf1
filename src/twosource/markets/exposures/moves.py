"""Whether a sentence says that something named in it rose or fell, or that it will or may."""

import re

from twosource.markets.exposures import move_doubts as doubts
from twosource.markets.exposures import move_frames
from twosource.markets.exposures import move_times as times
from twosource.markets.exposures.move_grammar import (
    along,
    coordinated,
    gap,
    going_on,
    in_front,
    of_its_own,
    predicate,
    then,
    turn,
)
from twosource.markets.exposures.move_parts import ABOUT, CAPITAL, FIGURE, NUMBER, PRICES, SHARE
from twosource.markets.exposures.move_words import KINDS, direction, is_present, one_of
from twosource.markets.exposures.went import Went
from twosource.model import Direction, MoveMood

_REACH, _BEFORE = 200, 60
_TURN_REACH = 80
_OPENING = (
    r"(?:\A|(?<!(?-i:[A-Z]))\.\s|[;:,—–]\s|\s--?\s"
    r"|\b(?:and|but|while|as|when|after|because|since|that|said|on\s+\w+day)\s)\s*[\"“]?"
)
_OPENS = re.compile(
    rf"{_OPENING}(?:(?:benchmark|spot|raw|most-active|(?:three|front|nearby)-month|front-month"
    rf"|(?!(?-i:His|Her|My|Our|Their|Its|The|An?|This|That|Mrs?|Ms)\b){CAPITAL})\s+){{0,3}}\Z",
    re.IGNORECASE,
)
"""What stands before the subject of a clause that is a good: no article, so that no certain thing is meant ("the sugar fell")."""
_BEGINS = re.compile(rf"{_OPENING}(?:the\s+)?\Z", re.IGNORECASE)
_OPENS_LIST = re.compile(
    rf"(?:{_OPENING}|\bwith\s+)(?:both\s+)?(?:the\s+)?(?:prices?\s+of\s+(?:the\s+)?)?(?:{CAPITAL}(?:\s?['’]s?)?\s+)?\Z",
    re.IGNORECASE,
)
_GOES_ON = (
    r"(?:again|too|further|and|while|but|today|yesterday|overnight|amid|against|since|between|in\s+(?:step|tandem|sympathy|line))\b"
    r"|as\s+well"
)
_TO_A_LEVEL = (
    r"(?:back\s+)?(?:to|past|below|above)\s+(?:[$£€]?\d|an?\s+[\w-]{1,20}[\s-](?:high|low)|a\s+record|its\s+(?:highest|lowest))"
    r"|back\s*(?:[.,;]|\Z)|from\s+[$£€]\d|from\s+(?:an?|its|\w+day['’]s)\s+(?:[\w-]+\s+){0,2}(?:high|low|peak|record|trough)\b"
)
_FOR_DAYS = (
    r"for\s+(?:an?|the)\s+\w+\s+(?:(?:straight|consecutive)\s+)?(?:day|week|session|month)"
    r"|for\s+\w+\s+(?:straight\s+)?(?:days|weeks|sessions|months)"
)
_AFTER_DAYS = rf"after\s+(?:[\w-]+\s+){{1,3}}(?:days|weeks|sessions|months)\s+of\s+(?:{one_of('noun')})\b"
_ON_A_DAY = r"(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day|by\s+(?:its|the)\s+(?:\w+['’]s\s+)?daily\s+limit"
_ON_A_MARKET = (
    r"on\s+the\s+(?:[A-Z][\w.]*\s){0,3}(?:Exchange|exchange|market|news)"
    r"|in\s+(?:London|New\s+York|Shanghai|Chicago|Asian|European|early|late)\b"
)
_ON_NEWS = (
    r"(?:on|over)\s+(?:[\w’'-]+\s+){0,3}(?:data|figures|fears?|worr(?:y|ies)|concerns?|hopes?|expectations?|signs?|bets|news|demand"
    r"|reports?|talk|optimism|weakness|suppl(?:y|ies)|profit-taking|forecasts?|prospects?|speculation)\b"
)
_PRICE_TAIL = re.compile(
    rf"\s*(?:[.,;:]|\Z)"
    rf"|\s+(?:{FIGURE}|\w{{1,20}}ly\b|{_AFTER_DAYS}|{_GOES_ON}|{_TO_A_LEVEL}|{_FOR_DAYS}|{_ON_A_DAY}|{_ON_A_MARKET}|{_ON_NEWS})"
)
"""What stands behind a price's verb, and seldom behind that of a thing ("sugar fell on the floor", "cattle fell ill")."""
_FOR_A_REASON = re.compile(r"\s+(?:as|after|because|following|despite|when|before|thanks\s+to)\s")
_BY_A_NUMBER = re.compile(
    rf"(?:\s+back)?(?:\s+to)?\s+{FIGURE}|\s+to\s+(?:an?|its)\s+(?:[\w-]+\s+){{0,3}}(?:record|high|low|peak|lowest|highest)\b|\s+(?:ground|value)\b"
)
_BY_A_SHARE = re.compile(rf"\s+(?:by\s+)?{ABOUT}{NUMBER}\s?{SHARE}")
_BY_AN_AMOUNT = re.compile(
    rf"(?:\s+(?:index|futures|prices?))?\s+(?:by\s+)?{ABOUT}{NUMBER}\s?(?:{SHARE}|(?:dollars|euros|pounds|yuan|ringgit|rupees|rand)\b)"
)
_TO_A_PRICE = re.compile(
    r"\s+(?:back\s+)?(?:to|past|below|above|under|over|through)\s+(?:[$£€]\d|(?:an?|its)\s+(?:[\w-]+\s+){0,3}(?:record|high|low|peak|lowest|highest)\b)"
)
_ENDS = re.compile(r"(?:\s+prices)?\s*(?:[.;]|\Z)")
_AFTER_A_MOVE = (
    rf"after\s+(?:(?=\w+ing\b)(?:{one_of('verb')}|{one_of('measured')})"
    + rf"|(?:an?|its|\w+day['’]s)\s+(?:\w+\s+)?(?:{one_of('noun')}))"
)
_STOOD = (
    r"(?:was|were|is|are|held|traded|ended|closed|stayed)\s+(?:\w+ly\s+)?"
    r"(?:steady|flat|stable|unchanged|little\s+changed|mixed)\b"
)
_THEN_STEADY = re.compile(rf"(?:[^.;:,]|[.,](?=\d)){{0,100}}?\s?,\s+{_STOOD}", re.IGNORECASE)
_STEADY = re.compile(
    rf"{PRICES}\s+{_STOOD}"
    rf"(?:\s+(?:at|on|near|ahead\s+of|{_AFTER_A_MOVE})\b|\s*[.,;])",
    re.IGNORECASE,
)
_TOLD_OF_A_PRICE = ("compared", "mark", "noun", "figure", "passive", "broken", "undone", "ranked")
"""Groups of a predicate that are hardly ever told of anything but a price."""
_THING_TOO = re.compile(
    r"(?:sank|sunk|crash|collaps|strength|weak|recover|appreciat|depreciat|dip|dive|dove|tank|shot)", re.IGNORECASE
)
"""Verbs that other things than prices do as often: they say what a price did where a number follows."""


_SHARE_OF_A_WHOLE = re.compile(
    rf"\s+(?:from|to)\s[^.;:]{{0,40}}?{NUMBER}\s?(?:%|per\s?cent|percent)\s+of\s+(?!(?:its|their|the)\s+(?:\w+\s+)?(?:value|price|peak|level|worth)\b)",
    re.IGNORECASE,
)
"""Behind a verb, that what rose or fell is a share in a whole ("will fall to 60 percent of reserves"), no price."""


def by_verb(text: str, start: int, end: int, year: int | None = None) -> Went | None:
    """Return where the verb of a subject at ``[start, end)`` says that it went, ``None`` where it says nothing, or both.

    ``year`` is that of the page: what a price did over years, or in another year, is not counted.
    """
    verb = predicate().match(text, end, end + _REACH) or _participle(text, start, end) or _other(text, end)
    if verb is None or doubts.is_part_of_subject(text, start, relative=bool(verb.groupdict().get("which"))):
        return None
    reached_before = bool(verb.groupdict().get("mark")) and times.is_of_a_month(text, verb.end())
    if reached_before or _SHARE_OF_A_WHOLE.match(text, verb.end()):
        return None
    mood = _mood(text, start, verb)
    loose = verb.groupdict().get("loose") and not (verb["mark"] or verb["figure"] or _PRICE_TAIL.match(text, verb.end()))
    still = _is_still(text, verb) or _turns(text, verb)
    if mood is None or loose or still or doubts.is_untrue(text, start, verb.end()):
        return None
    time = times.when(text, start, verb.end(), year, _aside(verb), foreseen=mood != "said")
    again = then().match(text, verb.end(), verb.end() + _TURN_REACH) if time == "standing" and mood == "said" else None
    if again is not None:
        return Went(_sign(again), again.end())
    return Went(_sign(verb), verb.end(), mood, standing=time == "standing") if time != "old" else None


def _mood(text: str, start: int, verb: re.Match[str]) -> MoveMood | None:
    """Return whether a verb says what its subject did, will or may do; ``None`` where that is only supposed."""
    said = verb.groupdict()
    front = doubts.mood_in_front(text, start)
    bare = bool(said.get("adverb")) and not (said.get("link") or "").strip()
    present = bare or is_present(said.get("verb") or said.get("measured") or "")
    if doubts.is_at_any_time(text, start) and present:
        return None
    if said.get("to"):
        return front if front == "expected" else None
    if said.get("possible"):
        return "possible" if front else None
    if front == "said" and not said.get("expected"):
        return move_frames.mood(text, start, verb.end(), present=present)
    return "expected" if front and said.get("expected") else front


def _other(text: str, end: int) -> re.Match[str] | None:
    return of_its_own().match(text, end, end + _REACH) or coordinated().match(text, end, end + _REACH)


def _participle(text: str, start: int, end: int) -> re.Match[str] | None:
    opens = opens_clause(text, start) or begins_clause(text, start)
    return going_on().match(text, end, end + _REACH) if opens else None


def by_noun(text: str, start: int, end: int, year: int | None = None) -> Went | None:
    """Return where a noun or an adjective in front of ``[start, end)`` says that it went, as ``by_verb`` does for a verb."""
    noun = in_front().search(text, max(0, start - _BEFORE), start)
    if noun is None or is_of_its_output(text, end):
        return None
    mood = doubts.mood_of_noun(text, noun.start(), end)
    return Went(_sign(noun), mood=mood) if mood and times.when(text, noun.start(), end, year) != "old" else None


def by_gap(text: str, start: int, end: int) -> Went | None:
    """Return where the verb of another says that this one went too ("silver rose 2% and platinum 1%", "rye fell with oats")."""
    verb = gap().search(text, max(0, start - 2 * _BEFORE), start) if _BY_AN_AMOUNT.match(text, end) else None
    verb = verb or (along().search(text, max(0, start - _BEFORE), start) if _ENDS.match(text, end) else None)
    return Went(_sign(verb)) if verb else None


def priced(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause says what the price of a good did ("copper fell 2 percent", "cocoa hit a record").

    The good that starts at ``start`` must be its subject, or one of those listed as its subject, which end at ``subject_end``.
    """
    if not opens_clause(text, start):
        return False
    if by_gap(text, start, subject_end) or _STEADY.match(text, subject_end, subject_end + _REACH):
        return True
    verb = predicate().match(text, subject_end, subject_end + _REACH)
    if verb is not None and (verb["expected"] or verb["possible"] or verb["to"]):
        return False
    if verb is None:
        others = (going_on(), of_its_own(), coordinated())
        return any(one.match(text, subject_end, subject_end + _REACH) for one in others)
    if any(verb[kind] for kind in _TOLD_OF_A_PRICE) or _closes(verb):
        return True
    by_a_number = verb["adverb"] or verb["measured"] or _THING_TOO.match(verb["verb"])
    return (_BY_A_NUMBER if by_a_number else _PRICE_TAIL).match(text, verb.end()) is not None


def went_for_a_reason(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause that its subject opens says that it rose or fell, and upon what ("zinc slid as mills shut")."""
    verb = predicate().match(text, subject_end, subject_end + _REACH) if opens_clause(text, start) else None
    if verb is None or verb["expected"] or verb["possible"] or verb["to"]:
        return False
    return bool(verb["verb"] or verb["measured"]) and _FOR_A_REASON.match(text, verb.end()) is not None


def priced_in_figures(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause says by how much its subject, at ``[start, subject_end)``, rose or fell, or where it closed."""
    verb = predicate().match(text, subject_end, subject_end + _REACH) if opens_clause(text, start) else None
    behind = (_BY_A_SHARE, _TO_A_PRICE)
    return verb is not None and (bool(verb["figure"]) or _closes(verb) or any(one.match(text, verb.end()) for one in behind))


def opens_clause(text: str, start: int) -> bool:
    """Tell whether a name at a place opens a clause, as the subject of its verb does."""
    return _OPENS.search(text, max(0, start - _BEFORE), start) is not None


def begins_clause(text: str, start: int) -> bool:
    """Tell whether nothing but an article stands between a name at a place and the beginning of its clause."""
    return _BEGINS.search(text, max(0, start - _BEFORE), start) is not None


def opens_list(text: str, start: int) -> bool:
    """Tell whether the list of names that begins at a place is the subject of a verb: it, or the prices of it, opens a clause."""
    return _OPENS_LIST.search(text, max(0, start - _BEFORE), start) is not None


def is_of_its_output(text: str, end: int) -> bool:
    """Tell whether what follows a good's name makes it its output, its trade or its stocks ("oil exports")."""
    return doubts.is_of_its_output(text, end)


def _closes(verb: re.Match[str]) -> bool:
    """Tell whether a price is said to have closed, or been, higher or lower."""
    return bool(verb["adverb"] and verb["link"].strip())


def _aside(verb: re.Match[str]) -> tuple[int, int] | None:
    return verb.span("aside") if verb.groupdict().get("aside") else None


def _turns(text: str, verb: re.Match[str]) -> bool:
    """Tell whether the same price is said to have gone the other way too ("rose in the morning but fell later")."""
    again = turn().search(text, verb.end(), verb.end() + _TURN_REACH)
    return again is not None and (bool(again["back"]) or _sign(again) != _sign(verb))


def _is_still(text: str, verb: re.Match[str]) -> bool:
    """Tell whether only a clause put in moves a price that then stood still ("gold, which rose on Monday, was flat")."""
    which = bool(verb.groupdict().get("which"))
    return which and _THEN_STEADY.match(text, verb.end(), verb.end() + _REACH) is not None


def _sign(said: re.Match[str]) -> Direction:
    ways = (direction(kind, words) for kind in KINDS if (words := said.groupdict().get(kind)))
    return next(way for way in ways if way is not None)
