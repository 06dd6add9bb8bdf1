"""The patterns of a clause that says what a price did.

    subject     copper | copper prices | copper for August delivery on the London Metal Exchange | the peso, which had risen,
    predicate   [has | was | sharply …] fell | [was | closed at 9,055, …] [2 percent | sharply] lower | hit a record high

In front of a name, a noun ("a drop in the price of copper") or an adjective ("weaker copper prices") says the same.
All are matched without regard to case.
"""

import re
from functools import cache

from twosource.markets.exposures.move_words import one_of

_UNIT = "one|two|three|four|five|six|seven|eight|nine"
NUMBER = (
    rf"(?:[$£€¥]?\d[\d,]*(?:\.\d+|-\d/\d)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:{_UNIT}))?|{_UNIT}"
    r"|ten|eleven|twelve|fifteen|half)"
)
SHARE = (
    r"(?:%|per\s?cent\b|percent\b|pc\b|pct\b|(?:percentage|basis)\s+points?\b|bps?\b|points?\b|cents?\b|pence\b|paise\b|pips\b)"
)
ABOUT = (
    r"(?:(?:about|around|nearly|almost|over|roughly|some|just|only|another|more\s+than|less\s+than|as\s+much\s+as|up\s+to)\s+)?"
)
FIGURE = rf"(?:by\s+)?{ABOUT}{NUMBER}\s?(?:{SHARE}|a\s+(?:cent|point)\b)?"
_AMOUNT = rf"{FIGURE}(?:\s?(?-i:[a-z]{{2,12}})(?:\s+(?:a|an|per)\s+[a-z]+)?)?"
"""A figure in any unit ("41 ringgit", "two dollars a barrel")."""
CAPITAL = r"(?-i:[A-Z])[\w.&/’'-]*"
_ITS = r"(?:its\s+|their\s+|the\s+)?"

PRICES = (
    r"(?:['’]s?(?:\s+\w+){0,3}?\s+index|(?:['’]s?)?(?:\s+(?:(?:export|import|spot|wholesale|retail|pump|futures?)\s+prices?"
    r"|(?:stock|share|price)\s+(?:average|price\s+index|index|market\s+index)|index|indexes|indices|average|averages|composite|industrials?|pair|cross"
    r"|prices?|futures?|contracts?|rates?|markets?|hub|blend|currency|costs|\d[\d,.]*)){0,3})"
)
"""Behind a name, these still mean its price; its output, its exports or the demand for it do not."""
_WHERE = (
    rf"(?:{CAPITAL}|early|late|morning|afternoon|spot|physical|onshore|offshore|international|world|global|domestic|open"
    r"|exchange|hub|market|trade|trading|dealings|session|route)"
)
_PLACE = (
    rf"(?:\s+(?:on|in|at)\s+(?:the\s+)?{_WHERE}(?:\s+{_WHERE}){{0,5}}"
    r"|\s+for\s+(?:[\w-]+\s+){0,2}(?:delivery|settlement)(?:\s+in\s+\w+)?"
    r"|\s+for\s+(?:\w+\s+){0,2}(?:tankers?|vessels?|ships?|carriers?|containers?|cargoes)"
    r"|\s+for\s+(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    rf"|\s+from\s+{CAPITAL}(?:\s+{CAPITAL}){{0,2}}\s+to\s+{CAPITAL}(?:\s+{CAPITAL}){{0,2}}){{0,3}}"
)
_ASIDE = (
    r"(?:\s?,\s+(?:(?:which|the|a|an|often|widely|known|used|seen)\s[^,;:]{1,110}|however|though|meanwhile|too)\s?,"
    r"|(?P<loose>\s?,\s+(?!(?:and|or|but|as\s+well|its|their)\b)(?-i:[a-z])[^,;:]{1,110}\s?,)"
    r"|\s?(?:--|[—–])\s[^;:—–]{1,90}?\s(?:--|[—–]))?"
)
_WHICH = r"(?:\s?,\s+which(?!\s+had\b))?"
_CLOSES = (
    r"closes|(?:closed|ended|ends|finished|finishes)(?:\s+(?:the|an?)\s+(?:\w+\s+)?(?:day|week|session|month))?|settled|settles|opened|opens|trad(?:ed|es|ing)|stood"
    r"|changed\s+hands|quoted|moved|moves|drifted|drifts|edged|edges|inched|inches|ticked|ticks|crept|creeps|headed|turned|come|comes|came|gone|goes|went"
)
_FIRST = (
    rf"(?:pared|trimmed|erased|reversed|recouped|recovered)\s+(?:(?:some|most|half|part|all)\s+)?(?:of\s+)?{_ITS}"
    r"(?:early\s+|earlier\s+|initial\s+)?(?:gains|losses)\s+(?:and|but|to)"
    r"|(?:snapped|ended|broke|reversed|shook\s+off)\s+[^,;.]{1,40}?(?:\s+to|,\s+(?:closing|ending|finishing|settling|trading))"
)
"""What a price may have done before it closed as the predicate says ("pared its gains but closed higher")."""
_LINK = (
    r"(?:\s+(?:has|have|had|having|was|is|are|were|been|being|then|also|all|both|each|last|still|further|again|later|now|almost|more\s+than|\w+ly"
    rf"|{_FIRST}"
    rf"|(?:close|end|finish|settle)\b|{_CLOSES}))"
)
_WHEN = (
    r"(?:today|yesterday|overnight|(?:the|this)\s+(?:day|week|session|morning|afternoon)"
    r"|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day)"
)
_PRICED_AT = (
    rf"(?:(?:\s+(?:{_CLOSES}|is|was|were|last)){{0,3}}(?:\s+{_WHEN})?"
    r"\s+(?:(?:at|around|near)\s+|(?:bought|fetched|cost)\s+(?=[$£€¥]?\d)|(?:hit|touched|reached)\s+(?=[$£€¥]?\d))(?:[^,;]|,(?=\d)){1,60},(?:\s+or)?|\s?,)"
)
_DEGREE = r"(?:limit|a\s+(?:touch|little|shade|tad|bit|fraction|notch|whisker)|much|far|somewhat|\w+ly)"
_MARKED = (
    r"(?:(?:new|fresh|all-time|\d+(?:st|nd|rd|th)|lifetime|multi-\w+|[\w]{1,12}-?(?:year|month|week|day)s?|(?:five|ten|two|three)\s+year|record|session|contract)\s+)"
    r"{0,4}"
)
_REACHED = (
    rf"(?:(?:hit|hits|hitting|reached|reaches|touched|touches|set|sets|scaled|notched|posted|struck)\s+(?:an?\s+)?{_ITS}"
    rf"|(?:(?:at|to)\s+)?(?:an?|its|their|the)\s+){_MARKED}"
)
_PASSIVE = r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bis\s)(?<!\bare\s)(?<!\bbeen\s)"
_WORKED_UP = (
    rf"(?:{_PASSIVE}\w+ed(?:\s+its\s+way|\s+back)?\s+(?:to|near)\s+(?:an?|its)\s+"
    rf"|(?:had|suffered|enjoyed|posted)\s+{_ITS}){_MARKED}"
)
_IS_MARK = (
    r"(?=\s*(?:[.,;:)]|\Z)|\s+(?:of|on|in|at|since|against|after|as|and|for|amid|this|last|above|below|near|to|versus|when|before|but|while"
    r"|level|close|finish|[$£€]?\d|(?:Mon|Tues|Wednes|Thurs|Fri)day))"
)
_NO_OBJECT = (
    rf"(?=\s*(?:[.,;:)]|\Z)|\s+(?:{FIGURE}|(?:ground|value|strength|some\s+\d|a\s+(?:third|quarter|fifth|tenth|half|few)|half|back\s+(?:to|below|above|from|under|over|\d)"
    r"|against|versus|on|in|after|as|amid|to|from|for|since|and|while|but|with|at|by|before|because|when|over|during|more|most|nearly"
    r"|today|yesterday|overnight|heavily|further|again|this|last|(?:Mon|Tues|Wednes|Thurs|Fri)day|slightly|sharply|modestly|steadily)\b))"
)
_IS_ADVERB = (
    rf"(?:(?<!\boff)|(?=\s*(?:[.,;)]|\Z)|\s+(?:{FIGURE}|again|sharply|slightly|on\s+the\s+(?:day|week)|(?:its|a)\s+(?:\w+\s+)?(?:high|low|peak)s?)\b))"
    r"(?!\s+than\s+(?:in|those|that|elsewhere|other|for)\b|\s+to\s+(?:its|his|her|their|the)\s+(?!\w+est\b|record\b|low|high))"
)
"""Behind an adverb, these leave it one of a price ("off 2%", not "off the table") that compares no two ("lower than in Oslo")."""
_SOME_LOSSES = rf"(?!\s+(?:\w+\s+){{0,2}}(?:of\s+)?{_ITS}(?:\w+\s+)?(?:gains|loss(?:es)?)\b)"
OUTPUT = (
    r"(?:output|production|exports?|imports?|demand|suppl(?:y|ies)|sales|stocks?|stockpiles?|inventor(?:y|ies)|reserves?|consumption|purchases?"
    r"|shipments?|deliver(?:y|ies)|flows?|use|usage|harvests?|crops?|yields?|holdings|capacity|volumes?|acreage|plantings?|investments?|spending"
    r"|revenues?|income|profits?|earnings|refining|mining|drilling|loadings|cargoes|arrivals|buying|transit|trade|debts?|deposits|loans|liquidity|tax(?:es)?|dut(?:y|ies)|lev(?:y|ies)|subsid(?:y|ies)"
    r"|storage)"
)
"""A rise or a fall in these is none of the price."""


@cache
def predicate() -> re.Pattern[str]:
    """Return what may follow a name that is the subject: the rest of the subject, and what it did.

    Groups: the word that says what it did, by its kind; ``link``, all between the subject and it; ``figure``, before an adverb;
    ``aside``, what is put in between; ``loose``, the same where it may be of a thing as well as of a price.
    """
    verb = rf"(?P<verb>{one_of('verb')})\b{_SOME_LOSSES}|(?P<measured>{one_of('measured')})\b{_NO_OBJECT}{_SOME_LOSSES}"
    had = r"(?:(?:posted|posts|recorded|records|booked|notched|suffered|saw|made)|to)\s+an?\s+(?:[\w-]+\s+){0,3}(?=\w+\s+of\s+\d)"
    ran_on = rf"(?:(?:extended|extends|deepened|resumed|led|leads)\s+{_ITS}(?:\w+\s+)?|{had})(?P<noun>{one_of('noun')})\b"
    reached = rf"(?:{_REACHED}|{_WORKED_UP})(?P<mark>{one_of('mark')})\b{_IS_MARK}"
    compared = rf"(?(figure)(?P<compared>{one_of('compared')})(?!\s+than)|(?!))"
    adverbs = rf"(?:(?P<adverb>{one_of('adverb')})\b{_IS_ADVERB}|{compared})"
    adverb = rf"(?:(?P<figure>{_AMOUNT})\s+)?(?:{_DEGREE}\s+)?{adverbs}"
    moved = rf"(?P<link>{_LINK}{{0,6}})\s+(?:{verb}|{ran_on}|{reached}|{adverb})"
    return re.compile(rf"{PRICES}{_PLACE}(?P<aside>{_ASIDE})(?:{_PRICED_AT})?{_WHICH}{moved}", re.IGNORECASE)


@cache
def going_on() -> re.Pattern[str]:
    """Return what may follow a subject of which a participle says by how much it rose or fell ("silver did worse, losing 3%")."""
    verbs = rf"(?:(?P<verb>{one_of('verb')})|(?P<measured>{one_of('measured')}))"
    return re.compile(
        rf"{PRICES}\s+(?:\w+ed|led|did)\b(?:\s+[\w-]+){{0,5}},\s+(?=\w+ing\b){verbs}\s+(?:by\s+)?{ABOUT}{NUMBER}\s?{SHARE}",
        re.IGNORECASE,
    )


@cache
def prices() -> re.Pattern[str]:
    """Return what may follow a name and still mean its price."""
    return re.compile(PRICES, re.IGNORECASE)


@cache
def turn() -> re.Pattern[str]:
    """Return what says that the same price then did something else ("but rose on Tuesday", "but closed higher")."""
    closing = r"(?:closing|ending|settling|finishing)"
    closed = (
        rf"(?:{_CLOSES}|{closing})\s+(?:at\s+(?:[^,;]|,(?=\d)){{1,30}},\s+)?"
        rf"(?:{FIGURE}\s+)?(?:{_DEGREE}\s+)?(?P<adverb>{one_of('adverb')})"
    )
    return re.compile(
        rf"\b(?:but|before|then|and|only\s+to)\s+(?:(?:then|later|\w+ly|has|had|have)\s+){{0,2}}(?:(?P<verb>{one_of('verb')})|{closed})\b",
        re.IGNORECASE,
    )


@cache
def gap() -> re.Pattern[str]:
    """Return what stands in front of the second of two subjects of one verb ("silver rose 2% and platinum 1%")."""
    verbs = rf"(?:(?P<verb>{one_of('verb')})|(?P<measured>{one_of('measured')}))"
    return re.compile(
        rf"\b{verbs}\s+{FIGURE}[^.;:,]{{0,30}}?(?:\s?,|\s+and|\s+while)\s+(?:and\s+)?(?:the\s+)?(?:{CAPITAL}(?:['’]s)?\s+)?\Z",
        re.IGNORECASE,
    )


@cache
def in_front() -> re.Pattern[str]:
    """Return what stands in front of a name and says what it did: a noun, an adjective, or what its state did to it."""
    return re.compile(
        rf"\b(?:(?P<noun>{one_of('noun')})\s+(?:in|of|for)\s+(?:the\s+)?(?:(?:price|prices|value)\s+of\s+)?(?:the\s+)?(?:[\w’'.-]+\s+)?"
        rf"|(?P<adjective>{one_of('adjective')})\s+(?:[\w.-]+\s+)?|(?P<causing>{one_of('causing')})\s+(?:its|the|their)\s+(?:[\w.-]+\s+)?"
        r"|(?:drove|drives|driving|push(?:ed|es|ing)|sent|bid|pull(?:ed|ing)|dragg(?:ed|ing)|brought|forced)\s+(?P<adverb>up|down)\s+"
        r"(?:the\s+(?:price|value)\s+of\s+)?(?:the\s+)?(?:[\w.-]+\s+)?)\Z",
        re.IGNORECASE,
    )
