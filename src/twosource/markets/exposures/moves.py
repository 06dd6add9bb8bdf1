"""Whether a sentence says that something named in it rose or fell. What may, will or should happen is no direction."""

import re
from functools import cache

from twosource.model import Direction

_UP = (
    "rise rises rose risen rising gain gains gained climb climbs climbed jump jumps jumped soar soars soared surge surges surged "
    "strengthen strengthens strengthened strengthening rally rallies rallied advance advances advanced appreciate appreciated "
    "firmed rebound rebounds rebounded recovered increase increases increased skyrocketed spiked doubled tripled higher stronger "
    "firmer up strength"
).split()
_DOWN = (
    "fall falls fell fallen falling drop drops dropped slide slides slid slip slips slipped weaken weakens weakened weakening "
    "tumble tumbles tumbled plunge plunges plunged sink sinks sank decline declines declined lose loses lost shed sheds slump "
    "slumps slumped retreat retreated depreciate depreciated crash crashed collapse collapsed eased halved lower weaker softer down "
    "weakness plummeted"
).split()
_UP_NOUNS = "rise|gain|jump|surge|rally|rebound|increase|strengthening|strength"
_DOWN_NOUNS = "fall|drop|slide|plunge|decline|slump|weakening|crash|collapse|weakness"
_UP_ADJECTIVES, _DOWN_ADJECTIVES = "higher|rising|soaring|surging|stronger", "lower|falling|plunging|tumbling|weaker"
_PLACE = r"(?:(?-i:[A-Z])[\w.&'’-]*|(?:early|late|morning|afternoon|exchange|hub|market|delivery|settlement|trade|trading|dealings)\b)"
_BETWEEN = (
    r"(?:['’]s?)?(?:\s+(?:index|indexes|average|averages|composite|industrials?|prices?|futures|contracts?|rates?|shares|stocks|markets?"
    r"|[$£€]?\d[\d,.]*(?:\s?%|\s(?:per\s?cent|cents?|points?|basis\s+points))?|currency|also|has|have|had|was|is|are|were|been|closed"
    r"|ended|settled|finished|opened|trading|traded|last|then|sharply|\w+ly"
    rf"|(?:on|in|at|for)\s+(?:the\s+)?{_PLACE}(?:\s+{_PLACE}){{0,4}})){{0,6}}\s+"
)
"""What may stand between a name and the verb of its price: what is dealt in, where, for when, and by how much."""
_NOUN_TAIL = r"\s+(?:in|of|for)\s+(?:the\s+)?(?:price\s+of\s+|value\s+of\s+)?(?:the\s+)?\Z"
_ADJECTIVE_TAIL = r"\s+(?:global\s+|world\s+)?\Z"
_REACH, _BEFORE = 110, 24
_AMOUNTS = (
    r"(?:production|output|exports?|imports?|demand|consumption|suppl(?:y|ies)|inventor(?:y|ies)|stocks|stockpiles?|shipments?|sales"
    r"|purchases|buying|deliver(?:y|ies)|drilling|reserves|use|trade|harvests?|crops?|acreage|refining|capacity|revenues?|earnings|jobs"
    r"|investment|exploration|mining|smuggling|thefts?)"
)
_AMOUNT_BEHIND = re.compile(rf"\s+(?:\w+\s+)?{_AMOUNTS}\b", re.IGNORECASE)
_AMOUNT_BEFORE = re.compile(rf"\b{_AMOUNTS}\s+of\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
"""What rises or falls in the place of a price: how much of a good there is, or is made, sold or used."""
_FEARED = re.compile(
    r"\b(?:fears?|feared|hopes?|hoped|avoid|prevent|risks?|predict\w*|forecast\w*|expect\w*|possible|potential|any|no|if|would|could|may"
    r"|might|will|should|without|planned?)\b[^.;]{0,25}\Z",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:in|since|during|of|from|between)\s+(?:the\s+)?(?:early\s+|late\s+)?(?:(?:19|20)\d\ds?\b(?!\s?(?:%|per))|recent\s+(?:years|decades))",
    re.IGNORECASE,
)
"""A sentence that looks back over years tells of no move of the day."""
_REGAINED = re.compile(r"\s+(?:\w+\s+){0,4}(?:loss|losses|ground)\b", re.IGNORECASE)
_DEVALUED = re.compile(r"\bdevalu(?:ed|es|ing)\s+(?:its\s+|their\s+)?\Z", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should|as though|hope|hopes|hoped|fear|fears|feared)\s+(?:that\s+)?(?:[\w'’-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:\A|[.;:,—–]\s|\b(?:and|but|while|as|when|after|because|since|that|said|on\s+\w+day)\s)\s*[\"“]?"
    r"(?:(?:benchmark|spot|raw|three-month|front-month)\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the subject of a clause that is a good: no article, so that no certain thing is meant ("the sugar fell")."""
_NUMBER = r"(?:by\s+)?(?:(?:about|around|nearly|almost|over|more\s+than|less\s+than|another)\s+)?[$£€]?\d"
_PRICE_TAIL = re.compile(
    rf"\s*(?:[.,;:]|\Z)|\s+(?:{_NUMBER}|\w{{1,20}}ly\b|(?:again|too|further|and|while|but|today|yesterday|overnight|amid|against)\b"
    r"|as\s+well|to\s+(?:[$£€]?\d|an?\s+\w{1,20}[\s-](?:high|low)|its\s+(?:highest|lowest))|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day"
    r"|on\s+the\s+(?:[A-Z][\w.]*\s){0,3}(?:Exchange|exchange|market|news)|in\s+(?:London|New\s+York|Shanghai|Chicago|Asian|European|early|late)\b)"
)
"""What stands behind a price's verb, and seldom behind that of a thing ("sugar fell on the floor", "cattle fell ill")."""
_ONLY_BY_A_NUMBER = re.compile(
    r"(?:gain|lose|lost|shed|add|advance|increase|decline|decrease|retreat|ease|strength|weak|up|down|recover|appreciat|depreciat|sink|sank|crash|collaps)",
    re.IGNORECASE,
)
_BY_A_NUMBER = re.compile(rf"\s+{_NUMBER}")
_BY_A_SHARE = re.compile(rf"\s+{_NUMBER}[\d.,]{{0,12}}\s?(?:%|per\s?cent\b|cents?\b)")
_RECORD = re.compile(
    rf"{_BETWEEN}(?:hit|hits|reached|touched|set)\s+(?:(?:(?:an?|its|their|new|fresh|all-time|[\w]{{1,12}}-(?:year|month|week|day))\s+){{1,3}}"
    r"(?:record(?:\s+(?:high|low|peak))?|high|low|peak)s?|(?:its|their|the)\s+(?:highest|lowest))\b",
    re.IGNORECASE,
)
_QUOTED_AT = re.compile(rf"{_BETWEEN}(?:at|around|near)\s+[$£€]?\d[^;]{{0,40}}?,\s+(up|down)\s+{_NUMBER}", re.IGNORECASE)
_HYPOTHETICAL = re.compile(r"\b(?:if|could|may|might|would|should|will|unless|not|n['’]t|never|to|against)\b", re.IGNORECASE)


def direction(text: str, start: int, end: int) -> Direction | None:
    """Return where a sentence says that what is named at ``[start, end)`` went, ``None`` where it does not say.

    It says so where a word of movement is the verb of the name ("oil prices have fallen", "the rouble, which fell" is not read),
    or a noun or adjective in front of it ("a drop in the rouble", "higher oil prices"). How much of a good is made, sold or used
    is no price, and what is told of years gone by is no move of the day.
    """
    if _SUPPOSED.search(text, max(0, start - _BEFORE), start) or _LONG_AGO.search(text):
        return None
    if not _AMOUNT_BEFORE.search(text, max(0, start - _REACH), start) and (behind := _behind(text, end)):
        return behind
    before = _noun().search(text, max(0, start - _REACH), start)
    if before is None or _AMOUNT_BEHIND.match(text, end) or _FEARED.search(text, max(0, before.start() - _REACH), before.start()):
        return "down" if _DEVALUED.search(text, max(0, start - _BEFORE), start) else None
    return _sign(before[1] or before[2])


def _behind(text: str, end: int) -> Direction | None:
    """Return where the verb behind a name that ends at ``end`` says that it went, ``None`` where it turned round."""
    record = _RECORD.match(text, end, end + _REACH)
    if record and not _HYPOTHETICAL.search(record[0]):
        return "down" if record[0].casefold().endswith(("low", "lows", "lowest")) else "up"
    verb = _verb().match(text, end, end + _REACH) or _QUOTED_AT.match(text, end, end + _REACH)
    if verb is None or _HYPOTHETICAL.search(verb[0]) or (verb[1] == "recovered" and _REGAINED.match(text, verb.end())):
        return None
    went = _sign(verb[1])
    turned = _turning().search(text, verb.end(), verb.end() + _REACH)
    return went if turned is None or _sign(turned[1]) == went else None


def priced(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause says what the price of a good did ("copper fell 2 percent", "cocoa hit a record").

    The good that starts at ``start`` must be its subject, or one of those listed as its subject, which end at ``subject_end``.
    """
    if not _OPENS.search(text, max(0, start - _BEFORE), start):
        return False
    if _RECORD.match(text, subject_end, subject_end + _REACH):
        return True
    verb = _verb().match(text, subject_end, subject_end + _REACH)
    if verb is None:
        return False
    tail = _BY_A_NUMBER if _ONLY_BY_A_NUMBER.match(verb[1]) else _PRICE_TAIL
    return tail.match(text, verb.end()) is not None


def priced_in_figures(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause says by what share or how many cents its subject, at ``[start, subject_end)``, rose or fell."""
    verb = _verb().match(text, subject_end, subject_end + _REACH) if _OPENS.search(text, max(0, start - _BEFORE), start) else None
    return verb is not None and _BY_A_SHARE.match(text, verb.end()) is not None


def _sign(word: str) -> Direction:
    up = ("added", *_UP, *_UP_NOUNS.split("|"), *_UP_ADJECTIVES.split("|"))
    return "up" if word.casefold() in up else "down"


@cache
def _verb() -> re.Pattern[str]:
    words = "|".join(sorted((*_UP, *_DOWN), key=lambda word: (-len(word), word)))
    return re.compile(rf"{_BETWEEN}({words}|added(?=\s+{_NUMBER}))\b", re.IGNORECASE)


@cache
def _turning() -> re.Pattern[str]:
    words = "|".join(sorted((*_UP, *_DOWN), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:but|before|then)\s+(?:\w+ly\s+|later\s+|then\s+)?({words})\b", re.IGNORECASE)


@cache
def _noun() -> re.Pattern[str]:
    nouns, adjectives = f"{_UP_NOUNS}|{_DOWN_NOUNS}", f"{_UP_ADJECTIVES}|{_DOWN_ADJECTIVES}"
    return re.compile(rf"\b(?:({nouns}){_NOUN_TAIL}|({adjectives}){_ADJECTIVE_TAIL})", re.IGNORECASE)
