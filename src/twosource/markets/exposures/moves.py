"""Whether a sentence says that something named in it rose or fell. What may, will or should happen is no direction.

The name may have words of its price behind it, and where or for when it is dealt in; then follows what the price did:

    subject     copper | copper prices | copper for August delivery on the London Metal Exchange | the peso, which had risen,
    predicate   [has | was | sharply …] fell | [was | closed at 9,055, …] [2 percent | sharply] lower | hit a record high

In front of it, a noun ("a drop in the price of copper") or an adjective ("weaker copper prices") says the same.
"""

import re
from functools import cache
from typing import NamedTuple

from twosource.markets.exposures.move_words import KINDS, direction, one_of
from twosource.model import Direction


class Went(NamedTuple):
    """Where a price is said to have gone, and where in the sentence the words that say so by a verb end."""

    direction: Direction
    end: int | None = None


_REACH, _BEFORE = 160, 60
_UNIT = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?:[$£€¥]?\d[\d,]*(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:{_UNIT}))?|{_UNIT}|ten|eleven|twelve"
    r"|fifteen|half)"
)
_SHARE = r"(?:%|per\s?cent\b|percent\b|(?:percentage|basis)\s+points?\b|bps?\b|points?\b|cents?\b|pence\b|paise\b|pips\b)"
_ABOUT = (
    r"(?:(?:about|around|nearly|almost|over|roughly|some|just|only|another|more\s+than|less\s+than|as\s+much\s+as|up\s+to)\s+)?"
)
_FIGURE = rf"(?:by\s+)?{_ABOUT}{_NUMBER}\s?(?:{_SHARE}|a\s+(?:cent|point)\b)?"
_CAPITAL = r"(?-i:[A-Z])[\w.&/’'-]*"
_PRICES = (
    r"(?:['’]s?)?(?:\s+(?:(?:export|import|spot|wholesale|retail|pump|futures?)\s+prices?|(?:stock|share|price)\s+(?:average|price\s+index|index)"
    r"|index|indexes|average|averages|composite|industrials?|pair|cross|prices?|futures?|contracts?|rates?|markets?|hub|blend|currency|costs|\d[\d,.]*)){0,3}"
)
"""Behind a name, these still mean its price; its output, its exports or the demand for it do not."""
_PLACE = (
    rf"(?:\s+(?:on|in|at)\s+(?:the\s+)?(?:(?:{_CAPITAL}|(?:early|late|morning|afternoon|spot|physical|onshore|offshore)\b)\s*){{1,5}}"
    r"(?:\s?(?:exchange|hub|market|trade|trading|dealings|session))?"
    r"|\s+for\s+(?:[\w-]+\s+){0,2}(?:delivery|settlement)(?:\s+in\s+\w+)?"
    r"|\s+for\s+(?-i:January|February|March|April|May|June|July|August|September|October|November|December)"
    rf"|\s+from\s+(?:{_CAPITAL}\s+){{1,3}}to\s+(?:{_CAPITAL}\s?){{1,3}}){{0,3}}"
)
_ASIDE = r"(?:\s?,\s+(?:which|the|a|an|often|widely|known|used|seen)\s[^,;:]{1,60},)?"
_SUBJECT = _PRICES + _PLACE.replace(r"\s*){1,5}", r"\s?){1,5}") + _ASIDE
_CLOSES = (
    r"closed|closes|ended|ends|settled|settles|finished|finishes|opened|opens|trad(?:ed|es|ing)|stood|changed\s+hands|quoted|moved|moves"
    r"|edged|edges|inched|inches|ticked|ticks|crept|creeps|headed|turned"
)
_PARED = (
    r"(?:pared|trimmed|erased|reversed|recouped|recovered)\s+(?:(?:some|most|half|part|all)\s+)?(?:of\s+)?(?:its\s+|their\s+)?"
    r"(?:early\s+|earlier\s+|initial\s+)?(?:gains|losses)\s+(?:and|but|to)"
)
_LINK = rf"(?:\s+(?:has|have|had|was|is|are|were|been|being|then|also|all|both|last|still|further|again|later|now|\w+ly|{_PARED}|{_CLOSES}))"
_PRICED_AT = rf"(?:(?:\s+(?:{_CLOSES}|is|was|were|last))?\s+(?:at|around|near)\s+(?:[^,;]|,(?=\d)){{1,40}},(?:\s+or)?|\s?,)"
_DEGREE = r"(?:sharply|slightly|markedly|modestly|broadly|much|a\s+touch|a\s+little|\w+ly)"
_MARKED = r"(?:(?:new|fresh|all-time|lifetime|multi-\w+|[\w]{1,12}-?(?:year|month|week|day)s?|record|session|contract)\s+){0,4}"
_REACHED = (
    r"(?:(?:hit|hits|hitting|reached|reaches|touched|touches|set|sets|scaled|notched|posted|struck)\s+(?:(?:an?|its|their|the)\s+)?"
    rf"|(?:at\s+)?(?:an?|its|their|the)\s+){_MARKED}"
)
_IS_MARK = (
    r"(?=\s*(?:[.,;:)]|\Z)|\s+(?:of|on|in|at|since|against|after|as|and|for|amid|this|last|above|below|near|to|versus|when|before|but|while"
    r"|level|close|finish|\d|(?:Mon|Tues|Wednes|Thurs|Fri)day))"
)
_NO_OBJECT = (
    rf"(?=\s*(?:[.,;:)]|\Z)|\s+(?:{_FIGURE}|(?:ground|value|strength|some\s+\d|a\s+(?:third|quarter|fifth|tenth|half|few)|half"
    r"|against|versus|on|in|after|as|amid|to|from|for|since|and|while|but|with|at|by|before|because|when|over|during|more|most|nearly"
    r"|today|yesterday|overnight|heavily|further|again|this|last|Mon|Tues|Wednes|Thurs|Fri|slightly|sharply|modestly|steadily)))"
)
_SOME_LOSSES = r"(?!\s+(?:\w+\s+){0,2}(?:of\s+)?(?:its\s+|their\s+|the\s+)?(?:\w+\s+)?(?:gains|loss(?:es)?)\b)"
_OUTPUT = (
    r"(?:output|production|exports?|imports?|demand|suppl(?:y|ies)|sales|stocks?|stockpiles?|inventor(?:y|ies)|reserves?|consumption|purchases?"
    r"|shipments?|deliver(?:y|ies)|flows?|use|usage|harvests?|crops?|yields?|holdings|capacity|volumes?|acreage|plantings?|investments?|spending"
    r"|revenues?|income|profits?|earnings|refining|mining|drilling|loadings|cargoes|arrivals|buying|transit|trade|debts?|deposits|loans|liquidity)"
)
"""Of these a rise is none of the price."""
_PRICE_OF = re.compile(r"(?:prices?|values?|costs?|index|futures|rates?)\Z", re.IGNORECASE)
_OF = re.compile(
    r"\b(\w+)\s+(of|for|in|from)\s+(?:the\s+)?(?:(?!(?:the|an?|its|their|this|that)\b)[\w'’.-]+\s+){0,2}(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should|will|would|could|can|may|might|does|did|as though|let|hop(?:e|es|ed)|fear(?:s|ed)?|expect(?:s|ed)?"
    r"|forecast(?:s|ed)?|predict(?:s|ed)?|bets?|sees?)\s+(?:that\s+)?(?:[\w'’-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:if|unless|no|not|never|without|could|may|might|would|should|will|to|likely|possible|potential|any|halt\w*|stop\w*|slow(?:s|ed)?"
    r"|n['’]t|(?:fear|risk|hope|expect|forecast|predict|project|warn|threat|prevent|avoid|avert|bet|plan|want|curb|stem)\w*)\b[^.;:]*\Z",
    re.IGNORECASE,
)
"""In front of a rise or a fall in a price, these make it one that was feared, forecast or fought."""
_NOT_YET = re.compile(
    r"\s+(?:could|would|may|might|will|should|can"
    r"|(?:is|are|was|were|has\s+been)\s+(?:\w+ly\s+)?(?:expected|likely|feared|planned|possible|forecast|seen|halted|stopped|reversed|averted))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:—–]\s|\b(?:and|but|while|as|when|after|because|since|that|said)\s", re.IGNORECASE)
_OLD = re.compile(
    r"\b(?:in|during|throughout|over|for)\s+(?:the\s+)?(?:past|last|recent)\s+(?:\w+\s+)?(?:years?|decades?|months)\b"
    r"|\b(?:in\s+(?:recent|past)\s+(?:years|decades|months)|(?:years?|decades?|months)\s+(?:ago|earlier)|last\s+year|in\s+the\s+(?:19|20)?\d0s"
    r"|in\s+(?:a|one|two|three|four|five|six)\s+years?|this\s+year|so\s+far\s+this|year[\s-](?:to[\s-]date|on[\s-]year))\b",
    re.IGNORECASE,
)
"""Moves over years, or of years ago: not what the page reports."""
_IN_YEAR = re.compile(
    r"\b(?:in|during|throughout|between)\s+(?:(?:early|late|mid|the|[A-Z][a-z]+)[\s-]+){0,2}((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_SINCE = re.compile(r"\bsince\s+(?:(?:early|late|the|[A-Z][a-z]+)[\s-]+){0,3}(?:(?:19|20)\d\d)\b", re.IGNORECASE)
_EXTREME = re.compile(
    r"\b(?:\w+est|most|best|worst|first|record|level|low|high|time|day|week)\s+(?:\w+\s+){0,4}\Z", re.IGNORECASE
)
_OPENING = r"(?:\A|[.;:,—–]\s|\b(?:and|but|while|as|when|after|because|since|that|said|on\s+\w+day)\s)\s*[\"“]?"
_OPENS = re.compile(
    rf"{_OPENING}(?:(?:benchmark|spot|raw|most-active|(?:three|front|nearby)-month|front-month|(?!(?-i:His|Her|My|Our|Their|Its|The|An?|This|That|Mrs?|Ms)\b)"
    rf"{_CAPITAL})\s+){{0,3}}\Z",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"{_OPENING}(?:the\s+)?\Z", re.IGNORECASE)
_OPENS_LIST = re.compile(rf"{_OPENING}(?:the\s+)?(?:prices?\s+of\s+(?:the\s+)?)?(?:{_CAPITAL}\s+)?\Z", re.IGNORECASE)
"""What stands before the subject of a clause that is a good: no article, so that no certain thing is meant ("the sugar fell")."""
_PRICE_TAIL = re.compile(
    rf"\s*(?:[.,;:]|\Z)|\s+(?:{_FIGURE}|\w{{1,20}}ly\b|(?:again|too|further|and|while|but|today|yesterday|overnight|amid|against)\b"
    r"|as\s+well|(?:to|past|below|above)\s+(?:[$£€]?\d|an?\s+[\w-]{1,20}[\s-](?:high|low)|a\s+record|its\s+(?:highest|lowest))"
    r"|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day"
    r"|on\s+the\s+(?:[A-Z][\w.]*\s){0,3}(?:Exchange|exchange|market|news)|in\s+(?:London|New\s+York|Shanghai|Chicago|Asian|European|early|late)\b)"
)
"""What stands behind a price's verb, and seldom behind that of a thing ("sugar fell on the floor", "cattle fell ill")."""
_BY_A_NUMBER = re.compile(rf"\s+{_FIGURE}")
_BY_A_SHARE = re.compile(rf"\s+(?:by\s+)?{_ABOUT}{_NUMBER}\s?{_SHARE}")
_STEADY = re.compile(
    rf"{_PRICES}\s+(?:was|were|is|are|held|traded|ended|closed)\s+(?:\w+ly\s+)?(?:steady|flat|unchanged|little\s+changed)\s+(?:at|on)\b",
    re.IGNORECASE,
)
_THING_TOO = re.compile(
    r"(?:sank|sunk|crash|collaps|strength|weak|recover|appreciat|depreciat|dip|dive|dove|tank|shot)", re.IGNORECASE
)
"""Verbs that other things than prices do as often: they say what a price did where a number follows."""


def by_verb(text: str, start: int, end: int, year: int | None = None) -> Went | None:
    """Return where the verb of a subject at ``[start, end)`` says that it went, ``None`` where it says nothing, or both.

    ``year`` is that of the page: what a price did over years, or in another year, is not counted.
    """
    verb = _predicate().match(text, end, end + _REACH)
    if verb is None or _SUPPOSED.search(text, max(0, start - _BEFORE), start) or not _is_subject(text, start):
        return None
    told = not _turns(text, verb) and not _is_old(text, start, verb.end(), year)
    return Went(_sign_of(verb), verb.end()) if told else None


def by_noun(text: str, start: int, end: int, year: int | None = None) -> Went | None:
    """Return where a noun or an adjective in front of ``[start, end)`` says that it went, as ``by_verb`` does for a verb."""
    before = _noun().search(text, max(0, start - _BEFORE), start)
    if before is None or not _is_the_price(text, end) or _NOT_SO.search(text, _clause(text, before.start()), before.start()):
        return None
    if _is_old(text, before.start(), end, year):
        return None
    return Went(_sign_of(before))


def by_gap(text: str, start: int, end: int) -> Went | None:
    """Return where the verb of the subject before says that the next one went ("silver rose 2% and platinum 1%")."""
    verb = _verb_before().search(text, max(0, start - _BEFORE), start) if _BY_A_SHARE.match(text, end) else None
    return Went(_sign_of(verb)) if verb else None


def priced(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause says what the price of a good did ("copper fell 2 percent", "cocoa hit a record").

    The good that starts at ``start`` must be its subject, or one of those listed as its subject, which end at ``subject_end``.
    """
    if opens_clause(text, start) and (by_gap(text, start, subject_end) or _STEADY.match(text, subject_end, subject_end + _REACH)):
        return True
    verb = _clause_verb(text, start, subject_end)
    if verb is None:
        return False
    if verb["mark"] or verb["figure"] or (verb["adverb"] and verb["link"].strip()):
        return True
    by_a_number = verb["adverb"] or verb["measured"] or _THING_TOO.match(verb["verb"])
    return (_BY_A_NUMBER if by_a_number else _PRICE_TAIL).match(text, verb.end()) is not None


def priced_in_figures(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause says by what share or how many cents its subject, at ``[start, subject_end)``, rose or fell, or closed."""
    verb = _clause_verb(text, start, subject_end)
    if verb is None:
        return False
    closed = verb["adverb"] and verb["link"].strip()
    return bool(verb["figure"] or closed) or _BY_A_SHARE.match(text, verb.end()) is not None


def opens_clause(text: str, start: int) -> bool:
    """Tell whether a name at a place opens a clause, as the subject of its verb does."""
    return _OPENS.search(text, max(0, start - _BEFORE), start) is not None


def begins_clause(text: str, start: int) -> bool:
    """Tell whether nothing but an article stands between a name at a place and the beginning of its clause."""
    return _BEGINS.search(text, max(0, start - _BEFORE), start) is not None


def opens_list(text: str, start: int) -> bool:
    """Tell whether the list of names that begins at a place is the subject of a verb: it, or the prices of it, opens a clause."""
    return _OPENS_LIST.search(text, max(0, start - _BEFORE), start) is not None


def _clause_verb(text: str, start: int, subject_end: int) -> re.Match[str] | None:
    return _predicate().match(text, subject_end, subject_end + _REACH) if opens_clause(text, start) else None


def _is_subject(text: str, start: int) -> bool:
    """Tell whether a name is no mere part of what its verb is said of ("imports of oil rose"; "the price of oil rose" is)."""
    head = _OF.search(text, max(0, start - _BEFORE), start)
    if head is None or _PRICE_OF.match(head[1]):
        return True
    return head[2].casefold() != "of" and re.fullmatch(_OUTPUT, head[1], re.IGNORECASE) is None


def _is_the_price(text: str, end: int) -> bool:
    """Tell whether what follows a name, behind a rise or a fall, leaves it a price that did so ("a fall in oil output")."""
    reach = end + _REACH
    prices = re.compile(_PRICES, re.IGNORECASE).match(text, end, reach)
    at = prices.end() if prices else end
    return re.compile(rf"(?:['’]s?)?\s+(?:\w+\s+)?{_OUTPUT}\b", re.IGNORECASE).match(
        text, at, reach
    ) is None and not _NOT_YET.match(text, at, reach)


def _turns(text: str, verb: re.Match[str]) -> bool:
    """Tell whether the same price is said to have gone the other way too ("rose in the morning but fell later")."""
    again = _turn().search(text, verb.end(), verb.end() + _BEFORE + 20)
    return again is not None and _sign_of(again) != _sign_of(verb)


def _is_old(text: str, start: int, end: int, year: int | None) -> bool:
    opening = _clause(text, start)
    following = re.compile(r"[,;:]\s|\b(?:as|after|when|while|because|amid|but|and)\s").search(text, end)
    last = following.start() if following else len(text)
    if any(year is None or int(match[1]) != year for match in _IN_YEAR.finditer(text, opening, last)):
        return True
    over_years = _OLD.search(text, opening, last) or _SINCE.search(text, opening, last)
    return over_years is not None and not _EXTREME.search(text, opening, over_years.start())


def _clause(text: str, at: int) -> int:
    """Return where the clause that holds a place begins."""
    return max((match.end() for match in _CLAUSE.finditer(text, 0, at)), default=0)


def _sign_of(said: re.Match[str]) -> Direction:
    ways = (direction(kind, words) for kind in KINDS if (words := said.groupdict().get(kind)))
    return next(way for way in ways if way is not None)


@cache
def _predicate() -> re.Pattern[str]:
    moved = (
        rf"(?P<link>{_LINK}{{0,6}})\s+(?:(?P<verb>{one_of('verb')})\b{_SOME_LOSSES}|(?P<measured>{one_of('measured')})\b{_NO_OBJECT}{_SOME_LOSSES}"
        rf"|{_REACHED}(?P<mark>{one_of('mark')})\b{_IS_MARK}"
        rf"|(?:(?P<figure>{_FIGURE})\s+)?(?:{_DEGREE}\s+)?(?P<adverb>{one_of('adverb')})\b)"
    )
    return re.compile(rf"{_SUBJECT}(?:{_PRICED_AT})?{moved}", re.IGNORECASE)


@cache
def _verb_before() -> re.Pattern[str]:
    verbs = f"(?:(?P<verb>{one_of('verb')})|(?P<measured>{one_of('measured')}))"
    return re.compile(rf"\b{verbs}\s+{_FIGURE}[^.;:,]{{0,30}}?(?:\s?,|\s+and|\s+while)\s+(?:and\s+)?(?:the\s+)?\Z", re.IGNORECASE)


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:but|before|then|and|only\s+to)\s+(?:(?:then|later|\w+ly|has|had|have)\s+){{0,2}}(?P<verb>{one_of('verb')})\b",
        re.IGNORECASE,
    )


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<noun>{one_of('noun')})\s+(?:in|of|for)\s+(?:the\s+)?(?:(?:price|prices|value)\s+of\s+)?(?:the\s+)?(?:[\w’'.-]+\s+)?"
        rf"|(?P<adjective>{one_of('adjective')})\s+(?:[\w.-]+\s+)?|(?P<causing>{one_of('causing')})\s+(?:its|the|their)\s+(?:[\w.-]+\s+)?)\Z",
        re.IGNORECASE,
    )
