"""Whether a state sells or buys a good that a sentence names."""

import re
from collections.abc import Sequence

from twosource.language.similarity import stem, terms
from twosource.language.states import reading
from twosource.markets.exposures import subjects
from twosource.markets.exposures.commodities import Mention
from twosource.markets.exposures.sentences import Line
from twosource.model import Role

STATE_LISTED = (
    r"(?:(?:the\s+)?(?-i:[A-Z])[\w.'’-]*(?:\s(?-i:[A-Z])[\w.'’-]*){0,2}"
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)(?:\d[\d.,]*\s?(?:%|per\s?cent)\s+on\s+)?){0,4}"
)
_SELLS = frozenset(
    map(stem, "sell sold supply supplier export exporter produce producer ship shipment pump harvest mine deliver".split())
)
_BOUGHT = re.compile(
    r"\b(?:buys?|bought|buying|imports?|imported|importing|purchases?|purchased|purchasing|ordered|gets|got|shipments?|deliver(?:y|ies)"
    r"|suppl(?:y|ies)|flows?|cargo(?:es)?|exports?|tonnes|tons|barrels|cubic\s+met(?:re|er)s)\b[^;:.]{0,70}?\s(?:from|out\s+of)\s+"
    rf"{STATE_LISTED}(?:the\s+)?\Z"
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
    rf"{STATE_LISTED}(?:the\s+)?\Z"
)
"""In front of a state, that a good is sold or goes there ("ships its ore to China and Japan")."""
_DEALER = re.compile(
    r"(?:\s?,\s+(?:which\s+(?:is|was)\s+)?|\s+(?:is|was|remains)\s+)(?:the|an?|one\s+of\s+the|[A-Z]\w+['’]s)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?:(?P<buyer>buyers?|importers?|purchasers?|consumers?)|exporters?|suppliers?|producers?|growers?|sellers?|miners?)\b"
    r"(?:\s+of\s+[^,;:.]{0,24})?"
)
"""Behind a state, what it is to a good ("India, the biggest importer of gold,", "Peru is the third largest copper producer")."""
_TRADES = re.compile(
    r"\s+(?:(?:also|still|now|already|\w+ly)\s+)?(?:(?P<buyer>buys?|imports?)|sells?|exports?|supply|supplies|produces?|ships?|pumps?)\s+"
    r"(?P<much>(?:half|most|all|nearly|almost|about|around|some|more|less|much|many|few|little|its|their|an?|the|over|just|up\s+to|\d)\b)?"
)
"""Behind a state, that it buys or sells in the present tense, whose words are also nouns ("Norway exports most of its gas")."""
_QUANTITY = re.compile(
    r"(?:(?:an?|the|its|their|another|first|second|third|new|fresh|more|further|extra|about|around|almost|nearly|all|half|most|fifth|quarter|tenth"
    r"|\d[\d.,]*|%|per\s?cent|percent|million|billion|metric|tonnes?|tons|barrels?|bushels|ounces|cargo(?:es)?|loads?|shipments?"
    r"|deliver(?:y|ies)|suppl(?:y|ies)|flows|contracts?|deals?|of|for|from|on|in|with|(?-i:[A-Z])[\w'’-]*|liquefied|milling|soft|durum|feed|crude|refined"
    r"|piped?|raw|white)\s+){0,12}\Z",
    re.IGNORECASE,
)
"""Between a verb and a good, how much of it and whose."""
_HANDLES = re.compile(
    r"(?:\s?,\s+which)?(?:\s+(?:has|have|had|will|also|already|again|still|now|on\s+\w+day|\w+ly))*\s+"
    r"(?:(?P<buyer>receiv(?:ed|es)|tender(?:ed|s)|gets|got|takes|ordered|orders|booked|secured|depends|depended|relies|relied|replaced|awarded"
    r"|draws|sourc(?:ed|es))|sent|sends|dispatched|supplies|supplied|provides|provided|(?:increas|rais|boost|doubl|resum|restart|halt|suspend|cut|reduc|curb|limit)(?:ed|s|es)?"
    r"(?=\s+(?:[\w'’-]+\s+){0,3}?(?:deliver(?:y|ies)|suppl(?:y|ies)|flows|shipments)\b))(?=\s)",
    re.IGNORECASE,
)
"""Behind a state that acts, that it gets a good or sends it ("received a cargo of", "depends on Chile for a third of its")."""
_SUPPLIED = re.compile(
    r"\b(?:suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing))\s+(?:(?P<part>(?:[\w%.-]+\s+){1,5}?of)\s+)?(?:the\s+)?\Z", re.IGNORECASE
)
"""In front of a state, that another supplies it ("supply Peru with gas", "supplies a fifth of Peru's gas")."""
_WITH = re.compile(r"(?:\s+[\w-]+){0,2}?\s+with\b", re.IGNORECASE)
_PART_ENDS = re.compile(r"[,;:](?=\s)|\s(?:by|through|via)\s")
"""Where what is supplied ends, and other things begin."""
_RELIED_ON = re.compile(r"\b(?:depend(?:s|ed|ing)?|rel(?:y|ies|ied|ying))\s+(?:\w+ly\s+)?on\s+(?:the\s+)?\Z", re.IGNORECASE)
"""In front of a state, that another gets something from it ("relies on Chile for its copper")."""
_FOR = re.compile(r"\s+for\s")
_ITS_TRADE = re.compile(
    r"(?:['’]s?)?\s+(?:(?!and\b)[\w-]+\s+){0,2}?(?:(?P<buyer>imports?|purchases?|buying|intake)|exports?|sales|shipments|deliveries|supplies"
    r"|output|production)\s+of\s+",
    re.IGNORECASE,
)
"""Behind a state's genitive or adjective, its trade in a good ("Peru's purchases of Chilean copper")."""
_OF_THE_PEOPLE = re.compile(
    r"\s+(?:[a-z-]+\s+){1,2}(?:(?P<buyer>buy|bought|import|imported|(?:rely|depend|relied|depended)\s+(?:\w+ly\s+)?on)|sell|sold|export|exported|supply"
    r"|supplied|ship|shipped|grow|grew|mine|mined)\s+"
)
"""Behind a people, what some of them do ("Swiss refiners import")."""
_FROM_OTHERS = re.compile(
    r"\b(?:suppl(?:y|ies)|shipments?|deliver(?:y|ies)|exports?|cargo(?:es)?)\s+(?:of\s+[\w\s]{1,30}?)?from\b", re.IGNORECASE
)
"""What comes from others, and is none that a state sells."""
_A_DEALER = re.compile(
    r"\s+(?:(?:state|private|grain|oil|gas|metals?)\s+){0,2}"
    r"(?:(?P<buyer>buyers?|importers?|purchasers?)|exporters?|suppliers?|sellers?)\b",
    re.IGNORECASE,
)
"""Behind a people, who of them deals in a good ("a Qatari supplier")."""
_AIMS = re.compile(
    r"\b(?:(?:import|export)\s+)?(?:sanction(?:s|ed|ing)?|embargo(?:es|ed)?|tariffs?|blockades?|blockaded|restrictions?|penalt(?:y|ies)|penali[sz](?:e|es|ed|ing)|punish(?:es|ed|ing)?|fin(?:ed|ing)|bans?|banned|measures|curbs?|blacklist(?:s|ed)?"
    r"|attack(?:s|ed|ing)?|struck|strikes?|hit|bomb(?:s|ed|ing)|shell(?:s|ed|ing)|raid(?:s|ed|ing)?|seiz(?:e|es|ed|ing)|boarded|sank"
    r"|forc(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|press(?:es|ed|ing)|warn(?:s|ed|ing)?|accus(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
"""Where a state does this, what the sentence goes on to say is of others ("imposed sanctions on an exporter of oil")."""
_MADE_TO = re.compile(r"\b(?:forc|order|allow|press|urg|ask|persuad|enabl)(?:e|es|ed|ing|s)?\s+(?:the\s+)?\Z", re.IGNORECASE)
"""In front of a state and "to", that another makes it do what follows ("forcing Chile to halt exports of copper")."""
_CLAUSE = re.compile(r"\s(?:as|while|when|after|because|who|whose)\s", re.IGNORECASE)
"""Where another clause begins, which tells of others."""
_ALSO_OF = re.compile(r"(?:\s?,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)([A-Z][\w-]+)")
"""Behind a people, the next one of whom the same is told ("Russian and Romanian wheat")."""
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


def deals(line: Line, start: int, end: int, goods: Sequence[Mention], acting: bool) -> Role | None:
    """Return whether a state sells or buys one of some goods, ``None`` where it does neither."""
    dealer = _DEALER.match(line.text, end)
    if dealer is not None and any(end <= place < dealer.end() for one in goods for place, _ in one.places):
        return "buyer" if dealer["buyer"] else "supplier"
    people = reading(line.text[start:end]) == "demonym" and line.text[max(0, start - 4) : start].casefold() != "the "
    trades = None if people else _TRADES.match(line.text, line.listed(start, end)[1])
    if trades is not None and (trades["much"] or any(place == trades.end() for one in goods for place, _ in one.places)):
        return "buyer" if trades["buyer"] else "supplier"
    if (way := _by_trade(line, start, end, goods)) is not None:
        return way
    acting = acting or bool(_MADE_TO.search(line.text, max(0, start - _REACH), start) and line.text.startswith(" to ", end))
    told = terms(_FROM_OTHERS.sub("", _VESSEL.sub("", _DEALERS.sub("", _told_of_it(line, end, goods))))) if acting else ()
    buys, sells = _first(told, _BUYS), _first(told, _SELLS)
    if buys is not None and (sells is None or buys < sells):
        return "buyer"
    if any(_owns(line, start, end, place) for one in goods for place in one.places):
        bought = not _BUYS.isdisjoint(terms(line.text[end:])[:_HEADS])
        return "supplier" if not bought else "buyer" if is_genitive(line.text, end) else None
    if acting and sells is not None:
        return "supplier"
    if acting or start in (0, subjects.opening(line.text)):
        return _by_handling(line, end, goods)
    before = line.text[max(0, start - 2 * _REACH) : start] if any(one.start < start for one in goods) else ""
    return "supplier" if _BOUGHT.search(before) else "buyer" if _SOLD_TO.search(before) else None


def _by_trade(line: Line, start: int, end: int, goods: Sequence[Mention]) -> Role | None:
    """Return what a state is by its trade that is named with it, or by what another supplies it with."""
    supplied = _SUPPLIED.search(line.text, max(0, start - _REACH), start)
    if supplied and (supplied["part"] or _is_with(line.text, end, goods)):
        return "buyer"
    if _RELIED_ON.search(line.text, max(0, start - _REACH), start) and _FOR.match(line.text, end):
        return "supplier"
    adjective = reading(line.text[start:end]) == "demonym"
    trade = _ITS_TRADE.match(line.text, end) if adjective or is_genitive(line.text, end) else None
    if trade and _reaches(line.text, trade.end(), goods):
        return "buyer" if trade["buyer"] else "supplier"
    people = _OF_THE_PEOPLE.match(line.text, end) if adjective else None
    if people and _reaches(line.text, people.end(), goods):
        return "buyer" if people["buyer"] else "supplier"
    dealer = _A_DEALER.match(line.text, end) if adjective else None
    return None if dealer is None else "buyer" if dealer["buyer"] else "supplier"


def _is_with(text: str, end: int, goods: Sequence[Mention]) -> bool:
    """Tell whether one of some goods stands, in the same part of the sentence, behind a state and "with"."""
    joined = _WITH.match(text, end)
    return joined is not None and any(
        joined.end() <= start and not _PART_ENDS.search(text, joined.end(), start) for one in goods for start, _ in one.places
    )


def _by_handling(line: Line, end: int, goods: Sequence[Mention]) -> Role | None:
    """Return what a state that acts is by getting or sending a good."""
    handles = _HANDLES.match(line.text, end)
    if handles is None or not _reaches(line.text, handles.end() + 1, goods):
        return None
    return "buyer" if handles["buyer"] else "supplier"


def _reaches(text: str, at: int, goods: Sequence[Mention]) -> bool:
    """Tell whether nothing but how much of it, and whose, stands between a place and one of some goods behind it."""
    return any(at <= start and _QUANTITY.match(text, at, start) for one in goods for start, _ in one.places)


def is_of(symbol: str | None, good: str) -> bool:
    """Tell whether a good is the one of a symbol, ``None`` for any; grain is each of the grains."""
    return symbol in (None, good) or (symbol == "grain" and good in _GRAINS)


def _first(told: Sequence[str], words: frozenset[str]) -> int | None:
    return next((place for place, word in enumerate(told) if word in words), None)


def _told_of_it(line: Line, end: int, goods: Sequence[Mention]) -> str:
    """Return what a sentence tells of a state named before ``end``: not what it aims at others, nor what another does.

    Where the goods stand only in another clause, it tells nothing of them.
    """
    aimed = _AIMS.search(line.text, end)
    others = (line.place(one) for one in line.entities if one.state is not None)
    first_verb = min((group.start for group in line.verbs if group.start >= end), default=len(line.text))
    acting = [place for place, last in others if place > first_verb and line.acts(place, last)]
    last = min([*acting, aimed.start() if aimed else len(line.text)])
    turn = _CLAUSE.search(line.text, first_verb, last)
    elsewhere = turn is not None and all(start >= turn.end() for one in goods for start, _ in one.places)
    return "" if elsewhere else line.text[end:last]


def is_genitive(text: str, end: int) -> bool:
    """Tell whether a name that ends at a place is in the genitive."""
    return text[end : end + 1] in ("'", "’")


def _owns(line: Line, start: int, end: int, good: tuple[int, int]) -> bool:
    """Tell whether nothing but an ending and at most one word, no verb, stands between a state and a good behind it.

    A capital owns none ("London cocoa"), nor does a state what is dealt in at its exchanges, or is kept or used there.
    """
    city = reading(line.text[start:end]) not in ("name", "demonym") and not is_genitive(line.text, end)
    if (
        good[0] < end
        or city
        or _DEALT_IN.match(line.text, good[1])
        or _HAD_THERE.match(line.text, good[0])
        or _HUB.search(line.text, end, good[1])
    ):
        return False
    between = re.sub(r"^['’]s", "", line.text[end : good[0]])
    listed = _ALSO_OF.match(between) if reading(line.text[start:end]) == "demonym" else None
    while listed is not None and reading(listed[1]) == "demonym":
        between = between[listed.end() :]
        listed = _ALSO_OF.match(between)
    bare = reading(line.text[start:end]) == "name" and not is_genitive(line.text, end)
    verb = any(end <= group.start < good[0] for group in line.verbs) or (bare and _LIKE_A_VERB.fullmatch(between))
    joined = re.search(r"[,;:.()]|\b(?:with|of|for|to|from|by|on|in|at|and|or)\b", between)
    return len(between) <= _GOOD_BEHIND and len(between.split()) <= 1 and not verb and not joined
