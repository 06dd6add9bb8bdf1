"""What part a state has in a sentence: it acts, is acted on, sells a good, or is only named."""

import re

from twosource.language.similarity import stem, terms
from twosource.language.states import reading
from twosource.markets.exposures.sentences import Line
from twosource.model import Role

ORDER: tuple[Role, ...] = ("supplier", "target", "actor", "named")

_MEASURES = (
    r"(?:sanctions?|embargo(?:es)?|tariffs?|duties|blockades?|boycotts?|penalt(?:y|ies)|bans?|curbs?|invasions?|attacks?"
    r"|(?:air\s?)?strikes?)"
)
_STATE_LISTED = (
    r"(?:(?:the\s+)?(?-i:[A-Z])[\w.'’-]*(?:\s(?-i:[A-Z])[\w.'’-]*){0,2}"
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)(?:\d[\d.,]*\s?(?:%|per\s?cent)\s+on\s+)?){0,4}"
)
_AIMED = re.compile(
    rf"\b(?:{_MEASURES}|sanction(?:s|ed|ing)?|embargoed|blockaded|boycotted|blacklist(?:s|ed|ing)?|fr(?:oze|eezes|ozen)|punish(?:es|ed|ing)?"
    r"|restrictions?|banned|invad(?:e|es|ed|ing)|attack(?:s|ed|ing)?|target(?:s|ed|ing)?|struck|bomb(?:s|ed|ing)|pressure|war|measures)\b"
    r"(?:\s+(?!but\b|and\b|that\b|who\b|by\b)[\w'’%.-]+){0,6}?(?:\s+(?:on|against|of|upon|at|into|from|with))?\s+"
    rf"{_STATE_LISTED}(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SUFFERS = re.compile(
    r"\s+(?:(?:also|again|still|now|already|\w+ly)\s+)?(?:(?:was|were|is|are|been|being|be|has\s+been|have\s+been|had\s+been)\s+"
    r"(?:(?:also|again|\w+ly)\s+)?(?:hit|struck|attacked|sanctioned|blacklisted|invaded|bombed|shelled|targeted|banned|barred|punished"
    rf"|penali[sz]ed|blockaded|boycotted|embargoed)\b|(?:faces?|faced|facing)\s+(?:[\w'’-]+\s+){{0,3}}?{_MEASURES}\b)",
    re.IGNORECASE,
)
"""Behind a state, what is done to it ("was hit", "faces new tariffs")."""
_AGENT = re.compile(r"\b(?:\w{2,}ed|hit|struck|put|set|begun|led|fought|sent)\s+by\s+(?:the\s+)?\Z", re.IGNORECASE)
_OWN_MEASURE = re.compile(
    rf"(?:['’]s?)?\s+(?:(?:new|fresh|latest|first|own|planned|further|\w+al)\s+){{0,2}}{_MEASURES}\b", re.IGNORECASE
)
"""Behind a state's adjective or genitive, what it does ("American sanctions", "Chile's embargo"); behind its bare name, what is
done to it ("the Iran sanctions")."""
_DOES = re.compile(r"\s+(?:\w+\s+)?(?-i:[A-Z])")
"""Behind a measure, at whom it is aimed: it is the verb of a state in front of it ("South Korea sanction North Korean ships")."""
_SELLS = frozenset(
    map(stem, "sell sold supply supplier export exporter produce producer ship shipment pump harvest mine deliver".split())
)
_BOUGHT = re.compile(
    r"\b(?:buys?|bought|buying|imports?|imported|importing|purchases?|purchased|purchasing|ordered|gets|got|shipments?|deliver(?:y|ies)"
    r"|suppl(?:y|ies)|flows?|cargo(?:es)?|exports?|tonnes|tons|barrels)\b[^;:.]{0,70}?\s(?:from|out\s+of)\s+"
    rf"{_STATE_LISTED}(?:the\s+)?\Z"
)
"""In front of a state, that a good is bought or comes from there ("imports its gas from Qatar and Norway")."""
_AIMS = re.compile(
    r"\b(?:sanction(?:s|ed|ing)?|embargo(?:es|ed)?|tariffs?|blockades?|blockaded|restrictions?|bans?|banned|measures|curbs?|blacklist(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Where a state does this, what the sentence goes on to say is of others ("imposed sanctions on an exporter of oil")."""
_GOOD_BEHIND = 24
_REACH = 70


def role(line: Line, start: int, end: int) -> Role:
    """Return the part of a state that a sentence names at ``[start, end)`` of its text.

    A supplier is a state that stands before a good as its own ("Russian oil", "Qatar's gas"), from which one is bought, or that
    acts in a sentence with a word of selling and a good. A target is one at which a sanction, a tariff or an attack is aimed, or
    that suffers one; whose measure it is, or by whom something was done, acts.
    """
    acting = line.acts(start, end)
    before = max(0, start - _REACH)
    if _AGENT.search(line.text, before, start):
        return "actor"
    if _SUFFERS.match(line.text, end):
        return "target"
    own = _OWN_MEASURE.match(line.text, end)
    if own is not None and not any(end < group.start < own.end() for group in line.verbs):
        owned = (
            line.text[end : end + 1] in "'’" or reading(line.text[start:end]) == "demonym" or _DOES.match(line.text, own.end())
        )
        return "actor" if owned else "target"
    if not acting and _AIMED.search(line.text, before, start):
        return "target"
    goods = [mention.start for mention in line.goods if mention.good.kind == "commodity"]
    if any(_owns(line, end, good) for good in goods if end <= good <= end + _GOOD_BEHIND):
        return "supplier"
    if not acting and any(good < start for good in goods) and _BOUGHT.search(line.text, max(0, start - 2 * _REACH), start):
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
