"""What a figure counts, in the article's own words.

Read from the words after the number ("30,000 North Korean workers in Russia"), else taken over from the figure of which this one
is a part ("100,000 workers, including 30,000 in Russia" counts "workers in Russia").
"""

import re

from twosource.language.changes import STEP_NOUNS, STEPS
from twosource.language.noun_phrases import noun_phrase
from twosource.language.units import is_money

_DETERMINER = r"(?:the|its|his|her|their|our|my|your|all|these|those|such|an?)"
_NUMERAL = (
    r"(?:\d[\d,.]*+(?:[kKmMbB]n?\b)?|two|three|four|five|six|seven|eight|nine|ten|dozen)(?:\s(?:thousand|million|billion))?"
)
_TOTAL = r"(?:(?:combined|total|estimated|roughly|about|approximately|nearly|some)\s)?"
_OF = re.compile(rf"(?:\s(?:of|worth of|worth|out of)|-worth\sof)\s(?:{_DETERMINER}\s)*{_TOTAL}(?:{_NUMERAL}\s)?", re.IGNORECASE)
_FORESEEN = re.compile(
    r"(?:analysts?|economists?|traders?|investors?|experts?|forecasters?|markets?|observers?|pundits?|it|they|he|she|we)\s(?:\w+\s){0,4}?"
    r"(?:expected|forecast|predicted|estimated|projected|anticipated|foresaw|hoped)\b"
)
"""Who had expected a number, behind it ("the 91,000 analysts had expected")."""
_ONE_AGED = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s[\w-]+-old\Z")
"""One person by age, behind whom a word in -s is a verb ("the 22-year-old earns")."""
_OBJECT = re.compile(r"\s(?:(?:an?|the|his|her|its|their|in|at|for|on|to|with)\b|[$£€\d])")
_DETERMINED_FIGURE = re.compile(r"\bthe\s\S{1,16}(?:\s[a-z]+illion)?\Z")
_DETERMINED = re.compile(r"\s(?:the|its|their|an?)\Z")
_ALL_OF = re.compile(rf"\s(?:of(?:\s{_DETERMINER})*|{_DETERMINER})\s{_TOTAL}(?:{_NUMERAL}\s)?")
_LESS_OF = re.compile(rf"\s(?:more|less|fewer)(?=\s)\s?|{_OF.pattern}", re.IGNORECASE)
_STEP = re.compile(rf"(?:\A|\s)(?:{'|'.join(sorted(STEP_NOUNS))})s?\Z")
_STEP_OF = re.compile(rf"\s(?:in|of|to|on)\s(?:{_DETERMINER}\s)?")
_NO_NOUN = re.compile(
    r"(?!family|bed|seed|supply|ally|reply)[a-z]+(?:ly|ed)|[a-z]+(?:fective|able|ible|ful)|likely|complete|accurate|certain|sure|pure|mark|threshold|short|shy|adrift"
)
_DIMENSION = re.compile(
    r"deep|wide|long|tall|high|thick|inland|offshore|onshore|square|away|north|south|(?:(?:north|south)-?)?(?:east|west)|[a-z]{3,}er"
)
_SIZED = re.compile(
    r"\s\d[\d,.]*+(?:[a-zμ%°]{1,8}|-[a-z]+|\s(?:mm|cm|m|km|ft|inch|g|kg|ml|cl|l|lit(?:er|re)|hectare|acre|tonne|ton|[kMG]?W))(?=\s)"
)
_IN = re.compile(r"\sin\s(?!the\s|its\s|an?\s|[A-Z\d])")
_PAYMENT = re.compile(
    r"(?:cash|stock|shares|total|all|value|size|advance|return|premarket|trading|after-hours|mid-\w+|early|late|real|nominal"
    r"|(?:[a-z-]+\s)?(?:trad(?:e|ing)|dealings|terms))\b"
)
"""How something is paid, or traded, and not what ("$12 a share in cash")."""

_ON = re.compile(r"\son\s(?!the\s|its\s|an?\s|top\b|average\b|paper\b|[A-Z\d])")
_SPENT = re.compile(r"\b(?:spen[dt]s?|spending|wast(?:ed?|ing)|lavish(?:ed)?)\b")
_MORE = re.compile(
    rf"\s(?:more|fewer|other|additional|further|extra|such|of (?:(?:{_DETERMINER}\s)?(?:[\w.-]+\s){{0,2}}\w+[’']s|{_DETERMINER})"
    rf"(?: (?:last|first|past|next|top|previous))?(?: {_TOTAL}{_NUMERAL})?|of(?: {_NUMERAL})?)(?=\s)"
)
_PLACE = re.compile(
    r"\s(?:in|at|inside|across|from)\s(?:the\s)?(?:[A-Z](?![\w’'-]*\d)[\w’'-]*(?:\.[A-Z]\b)*)(?:\s[A-Z][\w’'-]*){0,3}"
)
_MONTHISH = re.compile(
    r"(?:in|at|from|across)\s(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
)
_PART_OF = re.compile(
    r"(?:\b(?:including|of whom|of which|of them|among them|up from|down from|from|compared with|compared to|against|"
    r"and|or|some of)|,)[\s,]*(?:\w+\s){0,2}\Z"
)
_PREPOSITION = re.compile(r"\s(?:in|at|of|with|from|across|inside)\s")
_REACH, _HEAD, _LONGEST_UNIT, _STEPS_TO_NOUN = 40, 3, 12, 2


def after(text: str, end: int, limit: int, *, unit: str | None, several: bool = False) -> tuple[str | None, int]:
    """Return the noun phrase after a figure that ends at ``end``, up to its head, with the place right after it; and its end.

    A figure with a unit counts what follows "of", or the noun itself ("a 5 percent cut"); money also what follows "in".
    Without a noun phrase the end is that of the figure. ``several`` says that more than one is counted.
    """
    start = _start(text, end, limit, unit)
    aged = unit is not None and unit.endswith("of age")
    bare = not unit or start > end or (not aged and "-" in text[max(0, end - _LONGEST_UNIT) : end])
    if unit and text[end - 1] == "s" and start == end:
        return None, end
    noun = _DETERMINED.search(text, end, start) is not None
    phrase = noun_phrase(text, start, limit, bare=bare, mass=unit in ("share", "%"), several=several and bare, noun=noun)
    if phrase is None:
        return None, end
    first, last = phrase
    alone = aged and _ONE_AGED.search(text, max(0, end - _REACH), end) is not None
    if alone and text.endswith("s", first, last) and _OBJECT.match(text, last):
        return None, end
    if _DETERMINED_FIGURE.search(text, max(0, end - _REACH), end) and _FORESEEN.match(text, first, limit):
        return None, end
    named = " ".join(text[first:last].split())
    if (unit in STEPS or is_money(unit)) and (step := _STEP.search(named)):
        return _of_step(text, last, limit, named[: step.start()]), last
    if _NO_NOUN.fullmatch(named) or (not bare and not aged and _DIMENSION.fullmatch(named)):
        return None, end
    return " ".join((named + _place(text, last, limit)).split()), last


def _start(text: str, end: int, limit: int, unit: str | None) -> int:
    """Return where what is counted can begin: behind "of the", "more", "of its 120", and the size of each ("330ml cans")."""
    if unit:
        link = _link(unit).match(text, end, limit) or (_spent_on(text, end, limit) if is_money(unit) else None)
        return link.end() - 1 if link else end
    for _ in range(_STEPS_TO_NOUN):
        more = _MORE.match(text, end, min(limit, end + _REACH))
        end = more.end() if more else end
    sized = _SIZED.match(text, end, min(limit, end + _REACH))
    return sized.end() if sized else end


def _of_step(text: str, end: int, limit: int, named: str) -> str | None:
    """Return what a "rise" or "cut" that ends at ``end`` changes: what stands before it, else what follows "in" or "of"."""
    link = _STEP_OF.match(text, end, limit)
    phrase = noun_phrase(text, link.end() - 1, limit) if link and not named else None
    return " ".join(text[phrase[0] : phrase[1]].split()) if phrase else named or None


def _spent_on(text: str, end: int, limit: int) -> re.Match[str] | None:
    """Return the "in" of "$2 million in tax", or the "on" behind money that is spent."""
    if link := _IN.match(text, end, limit):
        return None if _PAYMENT.match(text, link.end(), limit) else link
    return _ON.match(text, end, limit) if _SPENT.search(text, max(0, end - _REACH), end) else None


def _link(unit: str) -> re.Pattern[str]:
    """Return what joins a figure to what it measures: a share needs no "of" ("half the workers", "twice the price")."""
    return _ALL_OF if unit in ("share", "times") else _LESS_OF if unit == "%" else _OF


def _place(text: str, end: int, limit: int) -> str:
    """Return the words " in Russia" that begin at ``end``, or nothing."""
    place = _PLACE.match(text, end, min(limit, end + 60))
    return place[0] if place and not _MONTHISH.match(place[0].strip()) else ""


def inherited(text: str, span: tuple[int, int], whole: str, clause: tuple[int, int]) -> str | None:
    """Return what a part of an earlier figure counts: the head of the ``whole``, with the part's own place."""
    if not _PART_OF.search(text[max(clause[0], span[0] - _REACH) : span[0]]):
        return None
    place = _place(text, span[1], clause[1])
    head = _PREPOSITION.split(whole)[0].split()
    return f"{' '.join(head[-_HEAD:])}{place}" if place else whole
