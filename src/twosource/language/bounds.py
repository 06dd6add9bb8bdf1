"""Qualifiers, and the interval that each allows around a value.

nearly, almost, close to, just under    from 0.9 of the value up to the value
under, less than, up to, at most         no lower bound, up to the value
just over, slightly more than            from the value up to 1.1 of it
more than, over, at least, or more       from the value, no upper bound
about, around, some, roughly, or so      a tenth either way
exactly, precisely, and no qualifier     the value itself
"""

import re

_NEAR, _ABOUT = 0.1, 0.1
_PHRASES = {
    "below-near": (
        "nearly|almost|close to|just under|just below|just short of|just shy of|shy of|little less than"
        "|a bit less than|little under|slightly less than|slightly fewer than|slightly under|slightly below"
        "|fractionally under|approaching|near|not quite|close on|closer to|nearer|nearing|getting on for"
        "|as near as"
    ),
    "above-near": (
        "just over|just above|just more than|only just over|slightly more than|slightly over|slightly above"
        "|little more than|little over|a bit more than|fractionally over"
    ),
    "below": (
        "under|below|less than|fewer than|lower than|smaller than|well under|well below|far fewer than|far less than"
        "|much less than|up to|up to about|up to around|up to roughly|up to some|up to an estimated|up to a maximum of"
        "|anything up to|as much as|as many as|as high as|at most|at the most|no more than"
        "|not more than|no higher than|a maximum of|maximum|not exceeding|within|sub|younger than|shorter than"
        "|cheaper than|lighter than|slower than|not even|capped at|limited to"
    ),
    "above": (
        "more than|over|above|at least|not less than|no less than|no fewer than|not fewer than|no lower than"
        "|in excess of|upwards of|upward of|north of|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|topping"
        "|topped|greater than|higher than|larger than|a minimum of|minimum|as low as|as little as|as few as|well over"
        "|well above|far more than|much more than|older than|longer than|bigger than|taller than"
        "|heavier than|faster than"
    ),
    "about": (
        "about|around|some|roughly|approximately|approx|circa|an estimated|estimated|in the region of"
        "|in the neighbourhood of|in the neighborhood of|in the order of|on the order of|something like|more like"
        "|perhaps|maybe|or so|or about|estimated at|estimated to be|put at|~|≈|barely|hardly|scarcely"
    ),
    "exact": "exactly|precisely|averaging|an average of",
}
_KINDS = {phrase: kind for kind, phrases in _PHRASES.items() for phrase in phrases.split("|")}
_ALTERNATIVES = "|".join(r"\s".join(map(re.escape, phrase.split())) for phrase in sorted(_KINDS, key=len, reverse=True))
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _KINDS) | frozenset(
    "a an the another its his her their our additional further".split()
)
_LAST_WORD = re.compile(r"([^\W\d_]+|[~≈])[\s-]?\Z")
_BEFORE = re.compile(
    rf"(?<![\w-])({_ALTERNATIVES})"
    r"[\s-]?(?:(?:an?|another|the|its|his|her|their|our)\s)?(?:a\s|an\s|additional\s|further\s)?\Z",
    re.IGNORECASE,
)
_AFTER = {
    "+": "above",
    "-plus": "above",
    " plus": "above",
    "or more": "above",
    "or higher": "above",
    "or above": "above",
    "and above": "above",
    "or over": "above",
    "or so": "about",
    "or thereabouts": "about",
    "give or take": "about",
    "-odd": "about",
    "odd": "about",
    "at most": "below",
    "at the most": "below",
    "at least": "above",
    "maximum": "below",
    "minimum": "above",
    "ish": "about",
    "some": "about",
    "or less": "below",
    "or fewer": "below",
    "or under": "below",
}
_TAIL = re.compile(
    r"\s?(\+)(?!\d)|(-plus\b|\splus\b(?=\s[a-z]))|(-ish\b|-some\b)|,?\s(at\s(?:the\s)?most|at\sleast)(?=[.,;]|\Z)"
    r"|[\s-](or more|or higher|or above|and above|or over|or so|or thereabouts"
    r"|give or take|odd|or less|or fewer|or under|(?:maximum|minimum)(?!\s[a-z]))\b",
    re.IGNORECASE,
)
_STEPPED = re.compile(
    r"\b(?:edg|inch|tick|creep|crept|mov|nudg|push|climb|ris|rose|go|went|jump|soar|driv|drove|sped|revis|rais|lift|mark|bump|upgrad|scal|shot|pick|bring|brought|crawl)[a-z]*\s\Z",
    re.IGNORECASE,
)
"""Verbs of motion, after which "up to" is a direction ("edged up to 50.2")."""

_DEFINITE = re.compile(r"\sthe\s", re.IGNORECASE)
_LOOK = 32

Bounds = tuple[float | None, float | None]


_BEFORE_MORE = frozenset("for in of is was are after well just took taken been with spent by last lasted served to only".split())
"""Words before "over" that make it "more than", also of a time ("for over five years")."""

_A_TIME = re.compile(
    r"(?:[\w.,]+[\s-]){1,3}?(?:minutes|hours|days|weeks|months|years|decades)\b(?!\s(?:ago|old|earlier|later|before))"
)
"""A time in which something happens, behind "over" ("$2 billion over five years")."""


def before(text: str, start: int) -> tuple[int, str | None]:
    """Return where the qualifier that ends at ``start`` begins, and the qualifier; ``start`` and ``None`` without one."""
    last = _LAST_WORD.search(text, max(0, start - _LOOK), start)
    if last is None or last[1].lower() not in _LAST_WORDS:
        return start, None
    match = _BEFORE.search(text[max(0, start - _LOOK) : start])
    if match is None or _is_adverb(text, start - len(match[0]), match[1].lower(), start) or _is_compared(match):
        return start, None
    return start - len(match[0]), " ".join(match[1].lower().split())


def _is_adverb(text: str, at: int, phrase: str, start: int) -> bool:
    """Tell whether a phrase says which way or how long ("edged up to 50.2", "$2 billion over five years"), and bounds nothing."""
    if phrase.startswith("up to"):
        return _STEPPED.search(text, max(0, at - _LOOK), at) is not None
    if phrase != "over" or _A_TIME.match(text, start) is None:
        return False
    word = text[max(0, at - _LOOK) : at].split()[-1:]
    return bool(word) and word[0].lower() not in _BEFORE_MORE and at > 0 and text[at - 1] == " " and word[0][-1] not in ".,;:"


def _is_compared(match: re.Match[str]) -> bool:
    """Tell whether a phrase sets something above or below a number that is known ("more than the 300 expected")."""
    definite = _DEFINITE.match(match[0], match.end(1) - match.start(1))
    return definite is not None and _KINDS[" ".join(match[1].lower().split())] in ("above", "below")


def after(text: str, end: int) -> tuple[int, str | None]:
    """Return the end and the words of a qualifier that begins at ``end`` ("or more", "+")."""
    match = _TAIL.match(text, end)
    return (match.end(), match[0].strip(" ,-\n").lower()) if match else (end, None)


def kind(qualifier: str | None) -> str:
    """Return how a qualifier bounds: "below-near", "above-near", "below", "above", "about" or "exact"."""
    if qualifier is None:
        return "exact"
    return _KINDS.get(qualifier) or _AFTER.get(qualifier, "above")


def bounds(low: float, high: float, qualifier: str | None) -> Bounds:
    """Return the interval that ``qualifier`` allows around the number ``low`` to ``high``."""
    spread = abs(low), abs(high)
    match kind(qualifier):
        case "below-near":
            return _tidy(low - _NEAR * spread[0]), high
        case "above-near":
            return low, _tidy(high + _NEAR * spread[1])
        case "below":
            return None, high
        case "above":
            return low, None
        case "about":
            return _tidy(low - _ABOUT * spread[0]), _tidy(high + _ABOUT * spread[1])
        case _:
            return low, high


def _tidy(value: float) -> float:
    return round(value, 9)
