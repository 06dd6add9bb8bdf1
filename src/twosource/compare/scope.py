"""Whether two clauses that count alike count within one scope: a whole and no part of it, one period, a fact and no plan."""

import re
from functools import lru_cache
from typing import NamedTuple

from twosource.language import states

_PARTS = (
    "other others more further another additional remaining rest average each every daily only alone half fewer less twice double"
)
_PERIODS = "last first next previous earlier former past second third final"
_PLANS = (
    "may might could should must would ought target targets goal goals aim aims limit limits ceiling cap threshold plan plans "
    "planned budget budgeted capacity maximum minimum hope hopes want wants asked demand demands offered proposed if unless"
)
_NEGATIONS = "not no never without n't cannot"

_WORDS = re.compile(rf"\b(?:{'|'.join(f'{_PARTS} {_PERIODS} {_PLANS} {_NEGATIONS}'.split())})\b|n['’]t\b", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w.-]*\w")
_PART_OF = re.compile(r"\bof (?:the|its|their|his|her|these|those)(?= some\b)", re.IGNORECASE)
_TOGETHER = re.compile(r"\bsome (?:[\w’'-]+ ){1,3}and (?!its\b|their\b|his\b|her\b)(?:\w+ )?(?:\w+s|crew|staff|personnel)\b")
"""Two things counted together ("passengers and crew")."""

_PART = re.compile(
    r"\b(?:of (?:them|these|those|whom|which)|including|among (?:them|the)|another|further|additional|remaining|other|each|every"
    r"|average of|half of|the rest)\b[^.;]{0,24}\bsome\b|\bsome (?:\w+ )?(?:more|others?|each|apiece)\b"
    r"|\bsome (?:of|among) (?:them|these|those|whom|which|the (?:dead|injured|wounded|victims|arrested|detained|missing|cases))\b"
    r"|\balone\b|\bof the (?:dead|injured|wounded|victims|arrested|detained|missing|cases)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"\b(?:last(?! clos)|previous(?:ly)?|earlier|former(?:ly)?|ago|prior|usual(?:ly)?|normal(?:ly)?|so far this|since"
    r"|next|coming|past|first(?= (?:bid|offer|proposal|estimate|figure|count|plan))|initial(?:ly)?"
    r"|original(?:ly)?|opening(?= (?:bid|offer)))\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:including|excluding|net of|before|after|without)"
    r" (?:the |its )?(?:debts?|tax(?:es)?|VAT|interest|inflation|subsidies)\b"
)
"""What is counted in, or left out."""

_JOINT = re.compile(r"\b(?:together|combined|merged|joint(?:ly)?)\b", re.IGNORECASE)
_STANCES = {
    "open": re.compile(
        r"\b(?:might|could(?! (?:reach|cost|total|run to|come to|amount to))|feared?|prefer(?:s|red)?|rather than"
        r"|instead of|if|unless|would have|at risk of"
        r"|threaten(?:s|ed)?)\b",
        re.IGNORECASE,
    ),
    "limit": re.compile(
        r"\b(?:limit|targets?|ceiling|cap|threshold|maximum|minimum|quota|allowed|permi(?:ts?|tted)|licen[cs]ed|required?s?)\b",
        re.IGNORECASE,
    ),
    "demand": re.compile(
        r"\b(?:demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|call(?:s|ed|ing)? for|claim(?:s|ed|ing)?(?: for)?(?= some))\b", re.IGNORECASE
    ),
    "offer": re.compile(r"\b(?:offer(?:s|ed|ing)|propos(?:es|ed))\b", re.IGNORECASE),
    "forecast": re.compile(
        r"\b(?:expect(?:s|ed|ing)?|forecasts?|sees?|seen|predict(?:s|ed)?|project(?:s|ed)|likely)\b", re.IGNORECASE
    ),
    "ought": re.compile(r"\b(?:should|ought)\b", re.IGNORECASE),
    "ahead": re.compile(
        r"\b(?:will|would|shall|may|could|plan(?:s|ned)?|hopes?|wants?|aims?|intends?|due"
        r"|(?:is|are) (?:to|going|set)|to)\b",
        re.IGNORECASE,
    ),
}
_ONE_MOOD = ({"fact", "ahead"}, {"forecast", "ahead"}, {"forecast", "ought"})
"""Moods in which two pages can tell one thing."""

_DENIED = re.compile(r"\b(?:not|never|cannot|denied|denies)\b|n['’]t\b", re.IGNORECASE)
_IN_PLACE = re.compile(
    r"\b(?i:in|at|near|around|across|throughout|off|outside|from|of)\s(?:the\s|all\s|southern\s|northern\s|eastern\s|western\s)*"
    r"((?:[A-Z][\w’'-]*\s?(?:and\s(?=[A-Z]))?){1,4})"
)
_NO_PLACE = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday I Mr Mrs Ms Christmas Easter".split()
)


class Stance(NamedTuple):
    """How a clause counts: a part of something, several bodies as one, of another time, denied; as a fact, a plan or a wish."""

    part: bool
    joint: bool
    times: frozenset[str]
    denied: bool
    mood: str


def states_in(text: str) -> frozenset[str]:
    """Return the codes (ISO 3166) of the states that a text names, by any word that stands for one and little else."""
    words = [match[0] for match in _CAPITAL.finditer(text)]
    runs = {" ".join(words[at : at + size]) for at in range(len(words)) for size in (1, 2, 3)}
    found = (states.state(run) for run in runs - states.AMBIGUOUS)
    return frozenset(state.code for state in found if state is not None)


def same_scope(one: str, two: str) -> bool:
    """Tell whether two clauses, each with "some" in its figure's place, carry the same words of part, period, plan and denial."""
    return _scope(one) == _scope(two)


@lru_cache(maxsize=1 << 12)
def _scope(told: str) -> tuple[frozenset[str], bool, bool]:
    found = (match[0] for words in (_WORDS, _WITH) for match in words.finditer(told))
    words = frozenset(match.casefold().replace("’", "'") for match in found)
    return words, _PART_OF.search(told) is not None, _TOGETHER.search(told) is not None


@lru_cache(maxsize=1 << 12)
def stance(told: str) -> Stance:
    """Return how a clause counts, with "some" in its figure's place."""
    before = told.partition("some")[0]
    mood = next((name for name, words in _STANCES.items() if words.search(told)), "fact")
    times = frozenset(match[0].casefold() for words in (_MARKS, _WITH) for match in words.finditer(told))
    part = _PART.search(told) is not None or _TOGETHER.search(told) is not None
    return Stance(part, _JOINT.search(told) is not None, times, _DENIED.search(before) is not None, mood)


def one_stance(one: str, two: str, *, one_time: bool = False) -> bool:
    """Tell whether two clauses can be rival counts of one thing: neither a part, of one time, both wished, offered or told.

    ``one_time`` says that both are known to be of one time, however they name it ("last year", "in 2024").
    """
    mine, yours = stance(one), stance(two)
    told = {mine.mood, yours.mood}
    moods = len(told) == 1 or told in _ONE_MOOD
    alike = (mine.part, mine.joint, mine.denied) == (yours.part, yours.joint, yours.denied)
    return not mine.part and alike and moods and (one_time or mine.times == yours.times)


@lru_cache(maxsize=1 << 12)
def places(text: str) -> frozenset[str]:
    """Return the names of the places in which a clause says that something is, and of the states in it."""
    named = (match[0] for match in _CAPITAL.finditer(text) if states.reading(match[0]) == "name")
    found = (word.rstrip("’'s").strip() for match in _IN_PLACE.finditer(text) for word in match[1].replace(" and ", " ").split())
    return frozenset(named) | frozenset(word for word in found if word and word not in _NO_PLACE)
