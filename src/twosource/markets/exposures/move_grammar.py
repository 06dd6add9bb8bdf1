"""The patterns of a clause that says what a price did.

    subject     copper | copper prices | copper for August delivery on the London Metal Exchange | the peso, which had risen,
    predicate   [will | is likely to] [has | was | sharply …] fell | [was | closed at 9,055, …] [2 percent | sharply] lower
                | hit a record high | was battered | 's slide deepened

In front of a name, a noun ("a drop in the price of copper") or an adjective ("weaker copper prices") says the same.
All are matched without regard to case.
"""

import re
from functools import cache

from twosource.markets.exposures.move_words import one_of

_UNIT = "one|two|three|four|five|six|seven|eight|nine"
NUMBER = (
    rf"(?:[$£€¥]?\d[\d,]*(?:\.\d+|-\d/\d)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:{_UNIT}))?|{_UNIT}"
    r"|ten|eleven|twelve|fifteen|half|an?\s+(?:half|third|quarter|fifth|tenth))"
)
SHARE = (
    r"(?:%|per\s?cent\b|percent\b|pc\b|pct\b|(?:percentage|basis)\s+points?\b|bps?\b|points?\b|cents?\b|pence\b|paise\b|pips\b)"
)
ABOUT = (
    r"(?:(?:about|around|nearly|almost|over|roughly|some|just|only|another|more\s+than|less\s+than|as\s+much\s+as|up\s+to)\s+)?"
)
FIGURE = rf"(?:by\s+)?{ABOUT}{NUMBER}\s?(?:{SHARE}|(?:of\s+)?an?\s+(?:cent|point|per\s?cent|penny)\b)?"
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
    r"|\s+with\s+\d[\d.]*\s?(?:%|per\s?cent|percent)\s+[a-z]+"
    rf"|\s+for\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri)day\b){CAPITAL}(?=\s+(?:[a-z]|[$£€]))"
    r"|\s+for\s+(?:[\w-]+\s+){0,2}(?:delivery|settlement)(?:\s+in\s+\w+)?"
    r"|\s+for\s+(?:\w+\s+){0,2}(?:tankers?|vessels?|ships?|carriers?|containers?|cargoes)"
    r"|\s+for\s+(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    rf"|\s+from\s+(?:[\w-]+\s+){{1,4}}?to\s+(?:[a-z-]+\s+){{0,3}}?{CAPITAL}(?:\s+{CAPITAL}){{0,2}}){{0,3}}"
)
_ASIDE = (
    r"(?:\s?,\s+(?:(?:which|the|a|an|often|widely|known|used|seen)\s[^,;:]{1,110}|however|though|meanwhile|too)\s?,"
    r"|(?P<loose>\s?,\s+(?!(?:and|or|but|as\s+well|its|their)\b)(?-i:[a-z])[^,;:]{1,110}\s?,)"
    r"|\s?(?:--|[—–])\s[^;:—–]{1,90}?\s(?:--|[—–]))?"
)
_WHICH = r"(?:\s?,\s+which(?!\s+had\b))?"
_CLOSES = (
    r"closes|(?:closed|ended|ends|finished|finishes)(?:\s+(?:the|an?)\s+(?:\w+\s+)?(?:day|week|session|month))?|settled|settles|opened|opens|trad(?:ed|es|ing)|stood"
    r"|changed\s+hands|quoted|followed|get|gets|got|getting|moved|moves|drifted|drifts|edged|edges|inched|inches|ticked|ticks|crept|creeps|headed|turned|pushed|pushes|nudged|pressed|ground|marched|powered|come|comes|came|gone|goes|went"
)
_FIRST = (
    rf"(?:pared|trimmed|erased|reversed|recouped|recovered)\s+(?:(?:some|most|half|part|all)\s+)?(?:of\s+)?{_ITS}"
    r"(?:early\s+|earlier\s+|initial\s+)?(?:gains|losses)\s+(?:and|but|to)"
    r"|(?:snapped|ended|broke|reversed|shook\s+off)\s+[^,;.]{1,40}?(?:\s+to|,\s+(?:closing|ending|finishing|settling|trading))"
)
"""What a price may have done before it closed as the predicate says ("pared its gains but closed higher")."""
_LINK = (
    r"(?:\s+(?:has|have|had|having|was|is|are|were|been|being|then|since|also|all|both|each|last|still|further|again|later|now|almost|more\s+than|\w+ly"
    rf"|(?:continue[ds]?|began|begun|begins|start(?:ed|s)|kept|keeps|resumed|went\s+on)(?:\s+to)?|{_FIRST}"
    rf"|(?:close|end|finish|settle)\b|{_CLOSES}))"
)
_MOOD = (
    r"(?:\s+(?:(?P<expected>will|shall|(?:is|are)\s+going\s+to|looks?\s+(?:set|likely|poised)\s+to"
    r"|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:likely|set|bound|poised|tipped|on\s+course)\s+to"
    r"|(?:is|are)\s+(?:\w+ly\s+)?(?:expected|forecast|projected|predicted|seen)(?:\s+to)?)|(?P<possible>would|could|(?-i:may)|might)|(?P<to>to))\b"
    r"(?!\s+(?:not|never|have)\b)(?:\s+(?:be|trade|go|continue\s+to|keep))?)?"
)
"""What makes the rest something that is yet to come; "to" does so behind somebody who expects it ("they expect oil to fall")."""
_WHEN = (
    r"(?:today|yesterday|overnight|(?:the|this)\s+(?:day|week|session|morning|afternoon)"
    r"|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day)"
)
_PRICED_AT = (
    rf"(?:(?:\s+(?:{_CLOSES}|is|was|were|last)){{0,3}}(?:\s+{_WHEN})?"
    r"\s+(?:(?:at|around|near)\s+|(?:bought|fetched|cost)\s+(?=[$£€¥]?\d)|(?:hit|touched|reached)\s+(?=[$£€¥]?\d))(?:[^,;]|,(?=\d)){1,60},(?:\s+or)?|\s?,)"
)
_DEGREE = r"(?:limit|that\s+much|a\s+lot|a\s+(?:touch|little|shade|tad|bit|fraction|notch|whisker)|much|far|somewhat|\w+ly)"
MARKED = (
    r"(?:(?:new|fresh|all-time|\d+(?:st|nd|rd|th)|lifetime|multi-\w+|[\w]{1,12}-?(?:year|month|week|day)s?|(?:five|ten|two|three)\s+year|record|session|contract)\s+)"
    r"{0,4}"
)
_REACHED = (
    rf"(?:(?:hit|hits|hitting|reached|reaches|touched|touches|set|sets|scaled|notched|posted|struck)\s+(?:an?\s+|another\s+|yet\s+another\s+)?{_ITS}"
    rf"|(?:(?:at|to)\s+)?(?:an?|its|their|the)\s+){MARKED}"
)
_PASSIVE = r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bis\s)(?<!\bare\s)(?<!\bbeen\s)"
_RECORDED = (
    r"(?:post(?:ed|s)|record(?:ed|s)|book(?:ed|s)|log(?:ged|s)|notch(?:ed|es)|register(?:ed|s)|mark(?:ed|s)|scor(?:ed|es)|clocked"
    r"|saw|made)"
)
_WORKED_UP = (
    rf"(?:{_PASSIVE}\w+ed(?:\s+its\s+way|\s+back)?\s+(?:to|near)\s+(?:an?|its)\s+"
    rf"|(?:had|has|having|suffered|suffers|enjoyed|endured|{_RECORDED})\s+{_ITS}){MARKED}"
)
_IS_MARK = (
    r"(?=\s*(?:[.,;:)]|\Z)|\s+(?:of|on|in|at|since|against|after|as|and|for|amid|this|last|above|below|near|to|versus|when|before|but|while"
    r"|level|close|finish|[$£€]?\d|(?:Mon|Tues|Wednes|Thurs|Fri)day))"
)
_NO_OBJECT = (
    rf"(?=\s*(?:[.,;:)]|\Z)|\s+(?:{FIGURE}|(?:ground|value|strength|some\s+\d|a\s+(?:third|quarter|fifth|tenth|half|few)|half|back\s+(?:to|below|above|from|under|over|\d)"
    r"|an?\s+(?:touch|little|shade|tad|bit|fraction|notch|whisker|cent|centime|penny|point|kopeck|per\s?cent)|against|versus|on|in|after|as|amid|to|from|for|since|and|while|but|with|at|by|before|because|when|over|during|more|most|nearly"
    r"|today|yesterday|overnight|heavily|further|again|this|last|(?:Mon|Tues|Wednes|Thurs|Fri)day|slightly|sharply|modestly|steadily)\b))"
)
_IS_ADVERB = (
    rf"(?:(?<!\boff)|(?=\s*(?:[.,;)]|\Z)|\s+(?:{FIGURE}|again|sharply|slightly|on\s+the\s+(?:day|week)|(?:its|a)\s+(?:\w+\s+)?(?:high|low|peak)s?)\b))"
    r"(?!\s+of\b|\s+than\s+(?:in|those|that|elsewhere|other|for)\b|\s+to\s+(?:its|his|her|their|the)\s+(?!\w+est\b|record\b|low|high))"
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
    had = (
        rf"(?:{_RECORDED}|suffered|held\s+on\s+to|clung\s+to|(?:swung|swings|went|flipped)\s+from\s[^.;]{{1,40}}?\sto|to)\s+an?\s+(?:[\w-]+\s+){{0,3}}"
        r"(?=\w+\s+of\s+\d)"
        rf"|(?:{_RECORDED}|suffered)\s+(?:its|their|another)\s+(?:[\w-]+\s+){{0,3}}"
        rf"|(?:nursed|nursing|posting|booking|racked\s+up|suffered|{_RECORDED})\s+(?:\w+\s+)?(?=(?:gains|losses)\b)"
    )
    going = r"(?:extended|extends|extending|deepened|resumed|led|leads|added\s+to|built\s+on)"
    ran_on = rf"(?:{going}\s+{_ITS}(?:\w+\s+)?|{had})(?P<noun>{one_of('noun')})\b"
    broken = (
        r"(?:snapped|snaps|broke|ended|ends|halted)\s+(?:an?|its|their|the)\s+(?:[\w-]+\s+){0,2}"
        r"(?P<broken>winning\s+(?:streak|run)|losing\s+(?:streak|run)|rally|slide)\b"
    )
    passive = rf"(?:was|were|been|being|got|gets|is|are)\s+(?:\w+ly\s+)?(?P<passive>{one_of('passive')})\b"
    reached = rf"(?:{_REACHED}|{_WORKED_UP})(?P<mark>{one_of('mark')})\b{_IS_MARK}"
    got = r"(?<=\bget\s)|(?<=\bgets\s)|(?<=\bgot\s)|(?<=\bgetting\s)|(?<=\bthat\smuch\s)"
    compared = rf"(?(figure)(?:)|(?:{got}))(?P<compared>{one_of('compared')})(?!\s+than)"
    adverbs = rf"(?:(?P<adverb>{one_of('adverb')})\b{_IS_ADVERB}|{compared})"
    adverb = rf"(?:(?P<figure>{_AMOUNT})\s+)?(?:{_DEGREE}\s+)?{adverbs}"
    moved = rf"(?<!['’]s)(?<!['’])(?P<link>{_MOOD}{_LINK}{{0,6}})\s+(?:{verb}|{passive}|{broken}|{ran_on}|{reached}|{adverb})"
    return re.compile(rf"{PRICES}{_PLACE}(?P<aside>{_ASIDE})(?:{_PRICED_AT})?{_WHICH}{moved}", re.IGNORECASE)


@cache
def of_its_own() -> re.Pattern[str]:
    """Return what may follow a name and tell of a rise or a fall of its own ("'s slide deepened", "'s 2 percent gain")."""
    goes_on = (
        r"(?:(?:has|have|had|then)\s+)?(?:deepened|continued|continues|went\s+on|goes\s+on|accelerated|quickened|mounted|extended|resumed"
        r"|intensified|worsened|steepened|gathered\s+(?:pace|speed)|showed\s+no\s+sign|(?:came|comes)\s+(?:as|after)"
        r"|(?:past|above|below|beyond|through|to)\s+[$£€]?(?=\d))"
    )
    share = rf"(?P<share>{ABOUT}{NUMBER}\s?{SHARE}\s+)?(?P<noun>{one_of('noun')})\b(?(share)|\s+{goes_on})"
    return re.compile(rf"(?:['’]s?)\s+(?:(?:\w+ly|latest|steep|sharp|long|recent)\s+)?{share}", re.IGNORECASE)


@cache
def going_on() -> re.Pattern[str]:
    """Return what may follow a subject of which a participle says by how much it rose or fell ("silver did worse, losing 3%")."""
    number = rf"\s+(?:by\s+)?{ABOUT}{NUMBER}\s?{SHARE}(?!\s+(?:behind|short|ahead)\b)"
    verbs = rf"(?=\w+ing\b)(?:(?P<verb>{one_of('verb')})|(?P<measured>{one_of('measured')})){number}|(?P<by>up|down){number}"
    closing = rf"(?:ending|closing|finishing|settling)\s+{FIGURE}\s+(?P<adverb>{one_of('adverb')})\b"
    return re.compile(
        rf"{PRICES}\s+(?:\w+ed|led|did|was|were|is|are|came|got|took|had|has)\b(?:\s+[\w'’-]+){{0,7}},\s+(?:{verbs}|{closing})",
        re.IGNORECASE,
    )


@cache
def coordinated() -> re.Pattern[str]:
    """Return what may follow a subject that did something, and then closed higher or lower ("had a boost and closed up $14")."""
    first = r"(?:\w+ed|got|fell|rose|hit|swung|went|took|came|saw|lost|slid|sank|had|drew)"
    closed = r"(?:closed|ended|settled|finished|closing|ending|settling|finishing|close|end|settle|finish)"
    return re.compile(
        rf"{PRICES}{_PLACE}\s+(?:{first}\s[^.;:]{{1,90}}?\s(?:and|but|before|to|then)\s+{closed}\s+(?:the\s+(?:day|week|session)\s+)?"
        rf"(?:{_AMOUNT}\s+)?(?:{_DEGREE}\s+)?(?P<adverb>{one_of('adverb')})\b{_IS_ADVERB}"
        rf"|(?:{first}|gave|was|were)\s[^.;:,]{{1,60}}?,?\s(?:and|but)\s+(?:then\s+)?(?:(?P<verb>{one_of('verb')})\b|(?P<measured>{one_of('measured')})\b{_NO_OBJECT}){_SOME_LOSSES})",
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
        rf"\b(?:but|before|then|and|only\s+to)\s+(?:(?:then|later|\w+ly|has|had|have)\s+){{0,2}}(?:(?P<verb>{one_of('verb')})|{closed})\b"
        r"(?!\s+(?:a\s+little|a\s+bit|slightly|some|somewhat|partly)\b)",
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
def along() -> re.Pattern[str]:
    """Return what stands in front of what went along with the subject of a verb ("gasoline rose with crude")."""
    return re.compile(
        rf"\b(?:(?P<verb>{one_of('verb')})|(?P<measured>{one_of('measured')}))\s+(?:{FIGURE}\s+|\w+ly\s+)?"
        r"(?:(?:in\s+line\s+|along\s+|together\s+)?with|alongside)\s+(?:the\s+)?\Z",
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
