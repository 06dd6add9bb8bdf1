"""Rises and falls: the verb that says how a figure moved, and whether the figure is the step or the level reached."""

import re

_UP = "rise rises rose risen rising|climb climbs climbed climbing|gain gains gained gaining|grow grows grew grown growing|increase increases increased increasing|jump jumps jumped jumping|surge surges surged surging|soar soars soared soaring|advance advances advanced advancing|add adds added adding|rally rallies rallied rallying|swell swelled|widen widens widened widening|raise raises raised raising|lift lifts lifted lifting|hike hiked|expand expands expanded expanding|strengthen strengthened|up|higher|accelerated|quicken quickened|edged up|appreciate appreciated|rocketed|spiked|doubled|leap leapt leaped"
_DOWN = "fall falls fell fallen falling|drop drops dropped dropping|decline declines declined declining|decrease decreases decreased decreasing|slip slips slipped slipping|slide slides slid sliding|plunge plunges plunged plunging|tumble tumbles tumbled tumbling|sink sinks sank sunk|lose loses lost losing|shrink shrinks shrank shrunk shrinking|cut cuts cutting|reduce reduces reduced reducing|lower lowers lowered lowering|slash slashes slashed|narrow narrows narrowed|weaken weakens weakened|contract contracts contracted contracting|down|lower|shed sheds|dip dips dipped|ease eases eased|slow slows slowed|retreat retreated|crash crashed|halved|depreciate depreciated|trim trimmed|slump slumps slumped"
_DIRECTION = {
    form: way
    for way, rows in (("rose", _UP), ("fell", _DOWN))
    for row in rows.split("|")
    for form in (row.split() if " " in row and not row.startswith("edged") else [row])
}
_VERB = re.compile(
    rf"\b({'|'.join(sorted(_DIRECTION, key=len, reverse=True))})"
    r"(?:\s(?:up|down|back|further|again|sharply|slightly|steadily|only|just|another|an additional|a further|even|[a-z]+ly|as much as))?"
    r"(?:\s(by|to|from|between))?(?:\s(?:just|only|an?|a further|another|a record|a|nearly))?\s\Z",
    re.IGNORECASE,
)
_TARGETED = re.compile(
    rf"\b({'|'.join(sorted(_DIRECTION, key=len, reverse=True))})\b(?:[^.;,()]|[.,](?=\d)){{1,60}}?\s(to|by)\s\Z", re.IGNORECASE
)
_NOUN_AFTER = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(rise|increase|gain|jump|growth|surge|climb|hike|raise|drop|fall|decline|decrease|cut|loss|slump|plunge|dip|reduction|slide|contraction|rally|uptick|boost)s?\b"
)
_NOUNS_UP = frozenset("rise increase gain jump growth surge climb hike raise rally uptick boost".split())
_TAKES_OBJECT = re.compile(r"add|gain|los[et]|losing|cut|reduc|rais|lift|lower(?!\Z)|slash|shed|trim|hik", re.IGNORECASE)
_STEPS = frozenset(("%", "point", "percentage point", "basis point", "share"))
_LOOK = 90


def change(text: str, start: int, end: int, floor: int, unit: str | None) -> tuple[str | None, int]:
    """Return how the figure at ``text[start:end]`` moved, and where its verb begins (``start`` where there is no change).

    "rose by" and "fell by" mark the step, "rose to" and "fell to" the level reached, "rose from" and "fell from" the level
    left. ``floor`` is where the clause can begin at the earliest. Without a preposition, verbs that take any object ("lost
    three ships") count as a fall or rise only of percentages and points.
    """
    before = text[max(floor, start - _LOOK) : start]
    match = _VERB.search(before) or _TARGETED.search(before)
    if match:
        if match[2] is None and unit not in _STEPS and _TAKES_OBJECT.match(match[1]):
            return None, start
        preposition = (match[2] or "by").lower()
        return f"{_DIRECTION[match[1].lower()]} {'by' if preposition == 'between' else preposition}", start - len(
            before
        ) + match.start()
    if noun := _NOUN_AFTER.match(text, end, end + 40):
        return f"{'rose' if noun[1] in _NOUNS_UP else 'fell'} by", start
    return None, start
