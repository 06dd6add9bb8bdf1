"""What part a state has in a sentence: it acts, is acted on, sells a good, or is only named."""

import re

from twosource.language.similarity import stem, terms
from twosource.markets.exposures.sentences import Line
from twosource.model import Role

ORDER: tuple[Role, ...] = ("supplier", "target", "actor", "named")

_AIMED = re.compile(
    r"\b(?:sanction(?:s|ed|ing)?|embargo(?:es|ed)?|tariffs?|blockades?|blockaded|boycotts?|boycotted|penalt(?:y|ies)|punish(?:es|ed|ing)?"
    r"|restrictions?|bans?|banned|invad(?:e|es|ed|ing)|invasion|attack(?:s|ed|ing)?|strikes?|bomb(?:s|ed|ing)|pressure|war|measures|curbs?)\b"
    r"(?:\s+(?!but\b|and\b|that\b|who\b)[\w'’%.-]+){0,6}?(?:\s+(?:on|against|of|upon|at|into|from|with))?\s+(?:the\s+)?"
    r"(?:(?-i:[A-Z])[\w.]*(?:\s(?-i:[A-Z])[\w.]*)?(?:\s?,|,?\s+and)\s+(?:\d[\d.]*\s?(?:%|per\s?cent|percent)\s+on\s+)?(?:the\s+)?){0,6}\Z",
    re.IGNORECASE,
)
"""What is aimed at a state behind it, or at others that are listed with it ("tariffs on goods from Chile and Peru")."""
_SELLS = frozenset(
    map(stem, "sell sold supply supplier export exporter produce producer ship shipment pump harvest mine deliver".split())
)
_AIMS = re.compile(
    r"\b(?:sanction(?:s|ed|ing)?|embargo(?:es|ed)?|tariffs?|blockades?|blockaded|restrictions?|bans?|banned|measures|curbs?|blacklist(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Where a state does this, what the sentence goes on to say is of others ("imposed sanctions on an exporter of oil")."""
_GOOD_BEHIND = 24
_REACH = 70


def role(line: Line, start: int, end: int) -> Role:
    """Return the part of a state that a sentence names at ``[start, end)`` of its text.

    A supplier is a state that stands before a good as its own ("Russian oil", "Qatar's gas"), or acts in a sentence with a word
    of selling and a good. A target is one at which a sanction, a tariff or an attack is aimed.
    """
    acting = line.acts(start, end)
    if not acting and _AIMED.search(line.text, max(0, start - _REACH), start):
        return "target"
    goods = [mention.start for mention in line.goods if mention.good.kind == "commodity"]
    if any(_owns(line, end, good) for good in goods if end <= good <= end + _GOOD_BEHIND):
        return "supplier"
    if acting and goods and not _SELLS.isdisjoint(terms(_told_of_it(line.text, end))):
        return "supplier"
    return "actor" if acting else "named"


def _told_of_it(text: str, end: int) -> str:
    """Return a sentence up to what a state named before ``end`` aims at others."""
    aimed = _AIMS.search(text, end)
    return text[: aimed.start()] if aimed else text


def _owns(line: Line, end: int, good: int) -> bool:
    """Tell whether nothing but an ending and at most one word, no verb, stands between a state and a good."""
    between = re.sub(r"^['’]s", "", line.text[end:good])
    verb = any(end <= group.start < good for group in line.verbs)
    return len(between.split()) <= 1 and not verb and not re.search(r"[,;:.()]", between)
