"""What part a state has in a sentence: it acts, is acted on, sells or buys a good, or is only named."""

import re
from collections.abc import Sequence

from twosource.language.similarity import stem, terms
from twosource.language.states import reading
from twosource.markets.exposures.commodities import Mention
from twosource.markets.exposures.sentences import Line
from twosource.model import Role

ORDER: tuple[Role, ...] = ("supplier", "buyer", "target", "actor", "named")

_MEASURES = (
    r"(?:sanctions?|embargo(?:es)?|tariffs?|duties|duty(?=\s+(?:on|against|of\s+\d))|blockades?|boycotts?|penalt(?:y|ies)|bans?|curbs?|invasions?|attacks?"
    r"|(?:air\s?)?strikes?)"
)
_STATE_LISTED = (
    r"(?:(?:the\s+)?(?-i:[A-Z])[\w.'’-]*(?:\s(?-i:[A-Z])[\w.'’-]*){0,2}"
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)(?:\d[\d.,]*\s?(?:%|per\s?cent)\s+on\s+)?){0,4}"
)
_AIMED = re.compile(
    rf"\b(?:{_MEASURES}|sanction(?:s|ed|ing)?|embargoed|blockaded|boycotted|blacklist(?:s|ed|ing)?|fr(?:oze|eezes|ozen)|punish(?:es|ed|ing)?"
    r"|restrictions?|banned|invad(?:e|es|ed|ing)|attack(?:s|ed|ing)?|target(?:s|ed|ing)?|struck|bomb(?:s|ed|ing)|pressure|war|measures)\b"
    r"(?:\s+(?!but\b|and\b|that\b|who\b|by\b|for\s+\w+ing\b)[\w'’%.-]+){0,6}?(?:\s+(?:on|against|of|upon|at|into|from|with))?\s+"
    rf"{_STATE_LISTED}(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SUFFERS = re.compile(
    r"(?:\s?,\s(?:too|also|meanwhile|like\s\w+)\s?,)?\s+(?:(?:also|again|still|now|already|\w+ly)\s+)?(?:(?:was|were|is|are|been|being|be|has\s+been|have\s+been|had\s+been)\s+"
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
_BUYS = frozenset(map(stem, "buy bought purchase import".split()))
_DEALERS = re.compile(r"\b(?:buyer|seller|purchaser|importer|exporter|supplier|producer|shipper)s?\b", re.IGNORECASE)
"""Who buys or sells: others than the state, where it only acts upon them ("waivers for buyers of oil")."""
_VESSEL = re.compile(
    r"\b(?:the|an?|this|that|these|those|its|their)\s+(?:\w+-[a-z]+\s+|cargo\s+|container\s+)?ships?\b", re.IGNORECASE
)
"""A ship that somebody has, which nobody ships."""
_GRAINS = frozenset(("wheat", "corn", "rice", "barley"))
_SOLD_TO = re.compile(
    r"\b(?:sells?|sold|selling|exports?|exported|exporting|suppl(?:y|ies|ied|ying)|ships?|shipped|shipping|shipments?|deliver(?:s|y|ies|ed)"
    r"|flows?|cargo(?:es)?|tonnes|tons|barrels|sales)\b[^;:.]{0,70}?\sto\s+"
    rf"{_STATE_LISTED}(?:the\s+)?\Z"
)
"""In front of a state, that a good is sold or goes there ("ships its ore to China and Japan")."""
_DEALER = re.compile(
    r"(?:\s?,\s+(?:which\s+(?:is|was)\s+)?|\s+(?:is|was|remains)\s+)(?:the|an?|one\s+of\s+the|[A-Z]\w+['’]s)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?:(?P<buyer>buyers?|importers?|purchasers?|consumers?)|exporters?|suppliers?|producers?|growers?|sellers?|miners?)\b"
    r"(?:\s+of\s+[^,;:.]{0,24})?"
)
"""Behind a state, what it is to a good ("India, the biggest importer of gold,", "Peru is the third largest copper producer")."""
_TRADES = re.compile(
    r"\s+(?:(?:also|still|now|already|\w+ly)\s+)?(?:(?P<buyer>buys|imports)|sells|exports|supplies|produces|ships|pumps)\s+"
    r"(?:half|most|all|nearly|almost|about|around|some|more|less|much|many|few|little|its|an?|the|over|just|up\s+to|\d)\b"
)
"""Behind a state, that it buys or sells in the present tense, whose words are also nouns ("Norway exports most of its gas")."""
_AIMS = re.compile(
    r"\b(?:sanction(?:s|ed|ing)?|embargo(?:es|ed)?|tariffs?|blockades?|blockaded|restrictions?|penalt(?:y|ies)|penali[sz](?:e|es|ed|ing)|punish(?:es|ed|ing)?|fin(?:ed|ing)|bans?|banned|measures|curbs?|blacklist(?:s|ed)?"
    r"|attack(?:s|ed|ing)?|struck|strikes?|hit|bomb(?:s|ed|ing)|shell(?:s|ed|ing)|raid(?:s|ed|ing)?|seiz(?:e|es|ed|ing)|boarded|sank"
    r"|forc(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|press(?:es|ed|ing)|warn(?:s|ed|ing)?|accus(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
"""Where a state does this, what the sentence goes on to say is of others ("imposed sanctions on an exporter of oil")."""
_MADE_TO = re.compile(r"\b(?:forc|order|allow|press|urg|ask|persuad|enabl)(?:e|es|ed|ing|s)?\s+(?:the\s+)?\Z", re.IGNORECASE)
"""In front of a state and "to", that another makes it do what follows ("forcing Chile to halt exports of copper")."""
_HUB = re.compile(r"\b(?:TTF|NBP|Henry\s+Hub)\b")
"""Places where gas is dealt in, whosever it is."""
_LIKE_A_VERB = re.compile(r"\s[a-z]+(?:s|ed)\s")
"""Between a state's bare name and a good, what may be a verb in the present ("Norway gets oil from Qatar")."""
_DEALT_IN = re.compile(r"(?:\s+[a-z]+)?\s+(?:futures|contracts?|permits?|allowances?)\b")
"""Behind a good, these make it what is dealt in at a place, whosever the good is ("U.S. wheat futures")."""
_HAD_THERE = re.compile(
    r"[\w-]+(?:\s+(?:and|or)\s+[a-z]+)?(?:\s+(?!exports?\b)[a-z]+)?\s+(?:prices?(?!\s+caps?\b)|bills?|demand|consumption|use|usage|reserves?|stocks"
    r"|stockpiles?|inventor(?:y|ies)|shortages?|needs|crushers?|refiners?|roasters?|grinders?|users?|consumers?)\b"
)
"""Of a good, these make it what is paid for, kept or used at a place ("Spanish power prices", "Egypt's wheat reserves")."""
_GOOD_BEHIND = 24
_HEADS = 3
"""How many words behind a state may say that its good is one it buys ("China's copper imports")."""
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
        owned = _is_genitive(line.text, end) or reading(line.text[start:end]) == "demonym" or _DOES.match(line.text, own.end())
        return "actor" if owned else "target"
    if not acting and _AIMED.search(line.text, before, start):
        return "target"
    goods = [one for one in line.goods if one.good.kind == "commodity" and _is_of(symbol, one.good.symbol)]
    return (_deals(line, start, end, goods, acting) if goods else None) or ("actor" if acting else "named")


def suffers(line: Line, start: int, end: int) -> bool:
    """Tell whether a state at a place, alone or in a list, has something done to it ("Chile and Peru face tariffs")."""
    return _SUFFERS.match(line.text, line.listed(start, end)[1]) is not None


def _deals(line: Line, start: int, end: int, goods: Sequence[Mention], acting: bool) -> Role | None:
    """Return whether a state sells or buys one of some goods, ``None`` where it does neither."""
    dealer = _DEALER.match(line.text, end)
    if dealer is not None and any(end <= place < dealer.end() for one in goods for place, _ in one.places):
        return "buyer" if dealer["buyer"] else "supplier"
    if (trades := _TRADES.match(line.text, end)) is not None:
        return "buyer" if trades["buyer"] else "supplier"
    acting = acting or bool(_MADE_TO.search(line.text, max(0, start - _REACH), start) and line.text.startswith(" to ", end))
    told = terms(_VESSEL.sub("", _DEALERS.sub("", _told_of_it(line, end)))) if acting else ()
    buys, sells = _first(told, _BUYS), _first(told, _SELLS)
    if buys is not None and (sells is None or buys < sells):
        return "buyer"
    if any(_owns(line, start, end, place) for one in goods for place in one.places):
        bought = not _BUYS.isdisjoint(terms(line.text[end:])[:_HEADS])
        return "supplier" if not bought else "buyer" if _is_genitive(line.text, end) else None
    if acting:
        return "supplier" if sells is not None else None
    before = line.text[max(0, start - 2 * _REACH) : start] if any(one.start < start for one in goods) else ""
    return "supplier" if _BOUGHT.search(before) else "buyer" if _SOLD_TO.search(before) else None


def _is_of(symbol: str | None, good: str) -> bool:
    return symbol in (None, good) or (symbol == "grain" and good in _GRAINS)


def _first(told: Sequence[str], words: frozenset[str]) -> int | None:
    return next((place for place, word in enumerate(told) if word in words), None)


def _told_of_it(line: Line, end: int) -> str:
    """Return what a sentence tells of a state named before ``end``: not what it aims at others, nor what another does."""
    aimed = _AIMS.search(line.text, end)
    others = (line.place(one) for one in line.entities if one.state is not None)
    first_verb = min((group.start for group in line.verbs if group.start >= end), default=len(line.text))
    acting = [place for place, last in others if place > first_verb and line.acts(place, last)]
    return line.text[end : min([*acting, aimed.start() if aimed else len(line.text)])]


def _is_genitive(text: str, end: int) -> bool:
    return text[end : end + 1] in ("'", "’")


def _owns(line: Line, start: int, end: int, good: tuple[int, int]) -> bool:
    """Tell whether nothing but an ending and at most one word, no verb, stands between a state and a good behind it.

    A capital owns none ("London cocoa"), nor does a state what is dealt in at its exchanges, or is kept or used there.
    """
    city = reading(line.text[start:end]) not in ("name", "demonym") and not _is_genitive(line.text, end)
    if (
        not end <= good[0] <= end + _GOOD_BEHIND
        or city
        or _DEALT_IN.match(line.text, good[1])
        or _HAD_THERE.match(line.text, good[0])
        or _HUB.search(line.text, end, good[1])
    ):
        return False
    between = re.sub(r"^['’]s", "", line.text[end : good[0]])
    bare = reading(line.text[start:end]) == "name" and not _is_genitive(line.text, end)
    verb = any(end <= group.start < good[0] for group in line.verbs) or (bare and _LIKE_A_VERB.fullmatch(between))
    return len(between.split()) <= 1 and not verb and not re.search(r"[,;:.()]", between)
