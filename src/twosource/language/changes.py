"""Rises and falls: the verb that says how a figure moved, and whether the figure is the step or the level reached."""

import re

from twosource.language.units import is_money

_UP = (
    "rise rises rose risen rising climb climbs climbed climbing gain gains gained gaining grow grows grew grown growing"
    " increase increases increased increasing jump jumps jumped jumping surge surges surged surging soar soars soared soaring"
    " advance advances advanced advancing add adds added adding rally rallies rallied rallying swell swelled widen widens"
    " widened widening raise raises raised raising lift lifts lifted lifting hike hiked expand expands expanded expanding"
    " strengthen strengthened up higher accelerated quicken quickened appreciate appreciated rocketed spiked spike doubled"
    " tripled leap leapt leaped rebound rebounds rebounded rebounding recovered bounced boost boosts boosted boosting"
    " mount mounted improve improves improved improving firm firmed vaulted"
).split()
_DOWN = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases"
    " decreased decreasing slip slips slipped slipping slide slides slid sliding plunge plunges plunged plunging tumble"
    " tumbles tumbled tumbling sink sinks sank sunk lose loses lost losing shrink shrinks shrank shrunk shrinking cut cuts"
    " cutting reduce reduces reduced reducing lower lowers lowered lowering slash slashes slashed narrow narrows narrowed"
    " weaken weakens weakened contract contracts contracted contracting down shed sheds dip dips dipped ease eases eased easing"
    " slow slows slowed retreat retreated crash crashed halved depreciate depreciated trim trimmed slump slumps slumped plummet"
    " plummets plummeted plummeting sag sagged soften softened skidded eroded shave shaved shaving nosedived tanked halve"
    " halving worsened deteriorated"
).split()
_DIRECTION = dict.fromkeys(_UP, "rose") | dict.fromkeys(_DOWN, "fell")
_TAKES_OBJECT = re.compile(r"add|gain|los[et]|losing|cut|reduc|rais|lift|lower(?!\Z)|slash|shed|trim|hik|recover")
_TRADED = re.compile(r"add|gain|los[et]|losing|shed")
_MARCHED = re.compile(r"advanc|retreat|vault|leap|jump")
_LASTS = frozenset("second minute hour day week month quarter year decade century".split())
"""Units of how long a rise lasts ("a three-day rally"), rather than by how much."""

_LENGTHS = frozenset(("m", "km", "mile", "yard", "foot", "nautical mile"))
"""Verbs of prices ("gained $1.20 on Monday"), which take an object elsewhere; "raised $1.20" does not."""

_CONTEST = re.compile(r"los[et]|losing|gain")
_SUPPLIES = re.compile(
    r"cut(?:s|ting)?\s(?:off\s)?(?:\w+\s)?(?:power|electricity|water|gas|heat|heating|supply|supplies|aid|access|services?|links|flights)\sto\s"
)
"""What is taken away from those counted ("cut power to 20,000 homes") and brought down to no level."""

_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_DIRECT = re.compile(
    r"(?:\s(?:up|down|back|further|again|only|just|another|an additional|a further|even|[a-z]+ly|as much as))?"
    r"(?:\s(by|to|from|between|past|beyond|above|below))?(?:\s(?:just|only|another|nearly|the|an?(?:\s(?:further|record|[a-z]+ed))?"
    r"|an?\s(?:[\w-]+\s){0,3}(?:low|high|peak|trough|record|level|rate|average|total|price|close|pace)\sof))?\s\Z",
    re.IGNORECASE,
)
_TARGETED = re.compile(
    r"(?:[^.;,()]|[.,](?=\d)){1,60}?\s(to|by)\s(?:(?:just|only|barely)\s|an?\s(?:record\s|(?:[a-z]+ly\s)?[a-z-]+ed\s))?\Z",
    re.IGNORECASE,
)
_NOUNS_UP = frozenset("rise increase gain jump growth surge climb hike raise rally uptick boost".split())
_NOUNS_DOWN = frozenset("drop fall decline decrease cut loss slump plunge dip reduction slide contraction".split())
STEP_NOUNS = _NOUNS_UP | _NOUNS_DOWN
"""Nouns that say that a figure is a step."""

_NOUN_AFTER = re.compile(
    rf"\s(?:(?!(?:to|the|an?|and|or|of|in|on|for|from|by|as|that|which|will|was|is)\s)[a-z]+\s){{0,2}}?({'|'.join(sorted(STEP_NOUNS))})(s?)\b"
)
_CUT_WHAT = re.compile(
    r"\s(?!(?:in|to|of|on|by|from|for|that|which|and|or|as|at|this|last|next|since|after|before|when|was|is|were|will|would|over)\b)\w"
)
"""What follows "cut" where it is a verb ("a 5 mg dose cut pain")."""

_IS = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|g(?:o(?:es|ne)?)|went|up|edged?|inch(?:ed)?|tick(?:ed)?|close[sd]?|end(?:ed)?|open(?:ed)?|settled?|finish(?:ed)?|trad(?:ed|ing)|[a-z]+ing)\s|[,(–—]\s?|['’]s\s)\Z"
)
_PHRASAL = re.compile(
    r"\b(?:g(?:iv(?:e[sn]?|ing)|ave)|t(?:ak(?:e[sn]?|ing)|ook)|ma(?:k(?:es?|ing)|de)|us(?:e[sd]?|ing)|eat(?:s|ing|en)?|ate|buy(?:s|ing)?|bought"
    r"|set(?:s|ting)?|put(?:s|ting)?|h(?:old(?:s|ing)?|eld)|shut(?:s|ting)?|turn(?:s|ed|ing)?|pay(?:s|ing)?|paid|bring(?:s|ing)?|brought"
    r"|free(?:s|d|ing)?|open(?:s|ing)?(?=\sup)|rack(?:s|ed|ing)?|snap(?:s|ped|ping)?|sign(?:s|ed|ing)?)\s\Z"
)
"""Verbs that are one with the "up" or "down" behind them ("took up a third", "turned down $5 million")."""

_BARE = re.compile(r",\sor\s[\w.]+\s?(?:%|per)|,?\s(?:to|at)\s[$€£¥\d]|(?<=\d\.\d\d)(?:[,.;]|\s(?:on|in|last|this)\b|\Z)")
_AT_LEVEL = re.compile(r",?\s(?:at|to)\s[^\w\s]?\d")
"""What follows a step of a price that leads to its level ("down 2.4p at 371.6p")."""

_HIGHER = re.compile(r"\s(higher|lower|up|down|stronger|weaker|firmer|softer|cheaper|dearer|pricier|costlier)\b(?!\sfront)")
_RISEN = frozenset("higher up stronger firmer dearer pricier costlier".split())
_LEVELS = frozenset("above below under past beyond".split())
"""Qualifiers behind a verb of change that say which level was passed ("rose above 3 percent")."""

_MINOR = frozenset("cent pence paise kopeck kopek kobo pesewa groszy centavo centime agorot satang".split())
_MORE = re.compile(r"\s(more|less|fewer)\b")
_MORE_THAN_BEFORE = re.compile(
    r"\s(more|less)\sthan\s(?:last|a\s(?:year|month|week|day)|in\s|on\s|before\b|usual\b|the\s(?:previous|prior|year)\b)"
)
_NUMBER = re.compile(r"\d")
_FEWER = re.compile(r"\sfewer\b|\smore\s(?:[a-z]+\s){1,3}than\b")
_COMPARED = frozenset(("%", "point", "percentage point", "basis point", "share", "times", "pip", *_MINOR))
STEPS = frozenset(("%", "point", "percentage point", "basis point", "share"))
"""Units in which a step is more likely than a level."""

_LOOK, _REACH = 90, 40


def change(text: str, start: int, end: int, floor: int, unit: str | None) -> tuple[str | None, int]:
    """Return how the figure at ``text[start:end]`` moved, and where its verb begins (``start`` where there is no change).

    "rose by" and "fell by" mark the step, "rose to" and "fell to" the level reached, "rose from" and "fell from" the level
    left. ``floor`` is where the clause can begin at the earliest. Without a preposition, verbs that take any object ("lost
    three ships") count as a fall or rise only of percentages and points.
    """
    if unit in _LASTS and "-" in text[start:end]:
        return None, start
    earliest = max(floor, start - _LOOK)
    verbs = [word for word in _WORD.finditer(text, earliest, start) if word[0].lower() in _DIRECTION]
    for verb in reversed(verbs):
        word = verb[0].lower()
        far = None if word in ("up", "down") and _NUMBER.search(text, verb.end(), start) else _TARGETED
        match = _DIRECT.match(text, verb.end(), start) or (far and far.match(text, verb.end(), start))
        if match:
            preposition = (match[1] or "").lower()
            quoted = is_money(unit) or unit in _MINOR
            if (
                word in ("up", "down")
                and not preposition
                and not _is_direction(text, earliest, verb.start(), unit)
                and not (quoted and _AT_LEVEL.match(text, end) and not _PHRASAL.search(text, earliest, verb.start()))
            ):
                continue
            if (
                _marches(word, unit)
                or (unit is None and _SUPPLIES.match(text, verb.start(), start))
                or (
                    _is_object(word, preposition, unit)
                    and not (_TRADED.match(word) and (unit in _MINOR or _BARE.match(text, end)))
                )
            ):
                return None, start
            return f"{_DIRECTION[word]} {_role(preposition, text[start:end])}", verb.start()
    return told_after(text, end, unit), start


def _is_direction(text: str, start: int, at: int, unit: str | None) -> bool:
    """Tell whether an "up" or "down" at ``at`` says which way something went, and is not part of another verb."""
    if _PHRASAL.search(text, start, at):
        return False
    return unit in STEPS or _IS.search(text, start, at) is not None


def _role(preposition: str, figure: str) -> str:
    """Return what a figure behind a verb of change is: the level reached ("to"), the level left ("from") or the step ("by")."""
    if preposition in ("to", "from"):
        return preposition
    return "to" if preposition in _LEVELS or figure.split()[0].lower() in _LEVELS else "by"


def _marches(word: str, unit: str | None) -> bool:
    """Tell whether something moves along a way ("troops advanced 15 km"), or leaps, rather than goes up or down."""
    return unit in _LENGTHS and _MARCHED.match(word) is not None


def _is_object(word: str, preposition: str, unit: str | None) -> bool:
    """Tell whether a verb takes what is counted as its object ("lost three ships"), or is a contest's ("lost by 900 votes")."""
    if preposition:
        return preposition == "by" and unit is None and _CONTEST.match(word) is not None
    return unit not in STEPS and _TAKES_OBJECT.match(word) is not None


def told_after(text: str, end: int, unit: str | None) -> str | None:
    """Return how a figure that ends at ``end`` moved by the words behind it ("a 4 percent price increase", "2 % higher")."""
    noun = _NOUN_AFTER.match(text, end, end + _REACH)
    if noun and unit not in STEPS and noun[1] == "cut" and _CUT_WHAT.match(text, noun.end()):
        noun = None
    if noun and unit not in _LASTS and (unit in STEPS or not noun[2]):
        return f"{'rose' if noun[1] in _NOUNS_UP else 'fell'} by"
    if unit is not None and (step := _HIGHER.match(text, end, end + _REACH)) and (unit in _COMPARED or is_money(unit)):
        return "rose by" if step[1] in _RISEN else "fell by"
    if unit in ("%", "share") and (step := _MORE.match(text, end, end + _REACH)):
        return "rose by" if step[1] == "more" else "fell by"
    if (is_money(unit) or unit in _MINOR) and (step := _MORE_THAN_BEFORE.match(text, end, end + _REACH)):
        return "rose by" if step[1] == "more" else "fell by"
    if unit is None and (step := _FEWER.match(text, end, end + _REACH)):
        return "fell by" if step[0].endswith("fewer") else "rose by"
    return None
