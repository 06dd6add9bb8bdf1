"""What part a state has in a sentence: it acts, is acted on, sells or buys a good, or is only named."""

import re

from twosource.language.states import reading
from twosource.markets.exposures.dealings import STATE_LISTED, deals, is_genitive, is_of
from twosource.markets.exposures.sentences import Line
from twosource.model import Role

ORDER: tuple[Role, ...] = ("supplier", "buyer", "target", "actor", "named")

_MEASURES = (
    r"(?:sanctions?|embargo(?:es)?|tariffs?|duties|duty(?=\s+(?:on|against|of\s+\d))|blockades?|boycotts?|penalt(?:y|ies)|bans?|curbs?|invasions?|attacks?"
    r"|(?:air\s?)?strikes?)"
)
_AIMED = re.compile(
    rf"\b(?:{_MEASURES}|sanction(?:s|ed|ing)?|embargoed|blockaded|boycotted|blacklist(?:s|ed|ing)?|fr(?:oze|eezes|ozen)|punish(?:es|ed|ing)?"
    r"|restrictions?|banned|invad(?:e|es|ed|ing)|attack(?:s|ed|ing)?|target(?:s|ed|ing)?|struck|bomb(?:s|ed|ing)|pressure|war|measures)\b"
    r"(?:\s+(?!but\b|and\b(?!\s+[a-z]+\s+(?:products|goods|meat)\s+from\b)|that\b|who\b|by\b|for\s+\w+ing\b|carrying\b|laden\b|loaded\b|(?:surge|rise|rally|jump|fall|drop|slump)\b)[\w'’%.-]+){0,6}?(?:\s+(?:on|against|of|upon|at|into|from|with))?\s+"
    rf"{STATE_LISTED}(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SUFFERS = re.compile(
    r"(?:\s?,\s(?:too|also|meanwhile|like\s\w+)\s?,)?\s+(?:(?:also|again|still|now|already|\w+ly)\s+)?(?:(?:was|were|is|are|been|being|be|has\s+been|have\s+been|had\s+been)\s+"
    r"(?:(?:also|again|\w+ly)\s+)?(?:hit|struck|attacked|sanctioned|blacklisted|invaded|bombed|shelled|targeted|banned|barred|punished"
    rf"|penali[sz]ed|blockaded|boycotted|embargoed)\b|(?:faces?|faced|facing)\s+(?:[\w'’-]+\s+){{0,3}}?{_MEASURES}\b)",
    re.IGNORECASE,
)
"""Behind a state, what is done to it ("was hit", "faces new tariffs")."""
_TRADE_SUFFERS = re.compile(
    r"(?:['’]s?)?(?:\s+[a-z-]+){0,2}?\s+(?:industry|economy|sector|farmers|growers|exporters|producers|miners)(?:\s?,)?"
    r"(?:\s+(?:has|have|had|was|were|is|are|been|being|already|\w+ly))*\s+(?:battered|hit|hurt|squeezed|harmed)\s+by\s+"
    rf"(?:[\w'’-]+\s+){{0,3}}?{_MEASURES}\b"
)
"""Behind a state, what is done to those of it who deal in a good ("pork industry, battered by import bans")."""
_AGENT = re.compile(r"\b(?:\w{2,}ed|hit|struck|put|set|begun|led|fought|sent)\s+by\s+(?:the\s+)?\Z", re.IGNORECASE)
_OWN_MEASURE = re.compile(
    rf"(?:['’]s?)?\s+(?:(?:new|fresh|latest|first|own|planned|further|\w+al)\s+){{0,2}}{_MEASURES}\b", re.IGNORECASE
)
"""Behind a state's adjective or genitive, what it does ("American sanctions", "Chile's embargo"); behind its bare name, what is
done to it ("the Iran sanctions")."""
_DOES = re.compile(r"\s+(?:\w+\s+)?(?-i:[A-Z])")
"""Behind a measure, at whom it is aimed: it is the verb of a state in front of it ("South Korea sanction North Korean ships")."""
_REACH = 70


def role(line: Line, start: int, end: int, symbol: str | None = None) -> Role:
    """Return the part of a state that a sentence names at ``[start, end)`` of its text.

    A supplier is a state that stands before a good as its own ("Russian oil", "Qatar's gas"), from which one is bought, or that
    acts in a sentence with a word of selling and a good; a buyer one that acts in a sentence with a word of buying and a good, or
    to which one is sold. With ``symbol`` that good alone counts. A target is one at which a sanction, a tariff or an attack is
    aimed, or that suffers one; whose measure it is, or by whom something was done, acts.
    """
    acting = line.acts(start, end)
    before = max(0, start - _REACH)
    if _AGENT.search(line.text, before, start) and line.stands_for_its_state(start, end):
        return "actor"
    if suffers(line, start, end):
        return "target"
    own = _OWN_MEASURE.match(line.text, end)
    if own is not None and not any(end < group.start < own.end() for group in line.verbs):
        owned = is_genitive(line.text, end) or reading(line.text[start:end]) == "demonym" or _DOES.match(line.text, own.end())
        return "actor" if owned else "target"
    if not acting and _AIMED.search(line.text, before, start):
        return "target"
    goods = [one for one in line.goods if one.good.kind == "commodity" and is_of(symbol, one.good.symbol)]
    return (deals(line, start, end, goods, acting) if goods else None) or ("actor" if acting else "named")


def suffers(line: Line, start: int, end: int) -> bool:
    """Tell whether a state at a place, alone or in a list, has something done to it ("Chile and Peru face tariffs")."""
    last = line.listed(start, end)[1]
    return _SUFFERS.match(line.text, last) is not None or _TRADE_SUFFERS.match(line.text, last) is not None
