"""The parts of the patterns of a clause that says what a price did: figures, what stands behind a name, links, marks.

All are matched without regard to case, but for those that ask for a capital.
"""

MONEY = r"(?:(?-i:[A-Z]{1,3})?[$£€¥₹]|(?-i:Rs|RM|R)\.?\s?)"
"""The sign of a currency in front of a sum ("$", "HK$", "Rs 250", "R18")."""
_UNIT = "one|two|three|four|five|six|seven|eight|nine"
NUMBER = (
    rf"(?:{MONEY}?\d[\d,]*(?:\.\d+|-\d/\d)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:{_UNIT}))?|{_UNIT}"
    r"|ten|eleven|twelve|fifteen|half|an?\s+(?:half|third|quarter|fifth|tenth))"
)
SHARE = (
    r"(?:%|per\s?cent\b|percent\b|pc\b|pct\b|(?:percentage|basis)\s+points?\b|bps?\b|points?\b|cents?\b|pence\b|paise\b|pips\b)"
)
ABOUT = (
    r"(?:(?:about|around|nearly|almost|over|roughly|some|just|only|another|more\s+than|less\s+than|as\s+much\s+as|up\s+to)\s+)?"
)
FIGURE = rf"(?:by\s+)?{ABOUT}{NUMBER}\s?(?:{SHARE}|(?:of\s+)?an?\s+(?:cent|point|per\s?cent|penny)\b)?"
AMOUNT = rf"{FIGURE}(?:\s?(?-i:[a-z]{{2,12}})(?:\s+(?:a|an|per)\s+[a-z]+)?)?"
"""A figure in any unit ("41 ringgit", "two dollars a barrel")."""
CAPITAL = r"(?-i:[A-Z])[\w.&/’'-]*"
ITS = r"(?:its\s+|their\s+|the\s+)?"

_INDEX = (
    r"(?:stock|share|price)\s+(?:average|price\s+index|index|market\s+index)"
    r"|index\s+of\s+(?:equities|shares|stocks)|index|indexes|indices|average|averages|composite|industrials?"
)
_CODE = r"(?-i:[A-Z]{2,5}=[A-Z\d]{0,6}(?![A-Z\d])|\.[A-Z]{2,8}\d{0,4}\b|[A-Z]{2,5}[a-z]\d{1,2}|[\(<]\.?[A-Z][A-Z\d=.]{1,8}[\)>])"
"""What data vendors call an instrument ("XAU=", "INR=IN", "FCPOc3", ".AXJO", "(.SPX)")."""
PRICES = (
    r"(?:['’]s?(?:\s+(?!(?:fear|volatility)\b)[\w-]+){0,3}?\s+(?:index|indexes|indices|averages?|gauges?)|(?:['’]s?)?(?:\s+(?:(?:export|import|spot|wholesale|retail|pump|futures?)\s+prices?"
    rf"|{_INDEX}|pair|cross"
    rf"|prices?|futures?|contracts?|rates?|markets?|hub|blend|currency|costs|\d[\d,.]*|{_CODE})){{0,3}})"
)
"""Behind a name, these still mean its price; its output, its exports or the demand for it do not."""
_WHERE = (
    rf"(?:Board\s+of\s+Trade|{CAPITAL}|[a-z]{{2,8}}-{CAPITAL}|early|late|morning|afternoon|spot|physical|pumps?|forecourts|ports|onshore|offshore|international|world|global|domestic|open"
    r"|exchange|hub|market|trade|trading|dealings|session|route)"
)
_MARKET_PLACE = (
    rf"\s+(?:on|in|at|across|around|out\s+of)\s+(?:the\s+)?{_WHERE}(?:\s+{_WHERE}){{0,5}}"
    rf"(?:(?:,|,?\s+and)\s+(?:the\s+)?{CAPITAL}(?:\s+{CAPITAL}){{0,2}}){{0,4}}(?:\s+\([A-Z]{{2,6}}\))?"
)
_GRADE = r"\s+with\s+\d[\d.]*\s?(?:%|per\s?cent|percent)\s+[a-z]+"
_FOR_A_PLACE = rf"\s+for\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri)day\b){CAPITAL}(?=\s+(?:[a-z]|[$£€]))"
_FOR_DELIVERY = (
    r"\s+for\s+(?:[\w-]+\s+){0,2}(?:delivery|settlement)"
    r"(?:\s+(?:in\s+\w+(?:\s+months?)?|next\s+(?:month|quarter|week|winter|summer)))?"
)
_FOR_SHIPS = r"\s+for\s+(?:[\w-]+\s+){0,2}(?:tankers?|vessels?|ships?|carriers?|containers?|cargoes)"
_FOR_A_MONTH = r"\s+for\s+(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_FOR_THE_NEXT = r"\s+for\s+(?:the\s+)?(?:next\s+(?:day|week|month|quarter|winter|summer|year)|day-ahead)\b"
_ROUTE = rf"\s+from\s+(?:[\w-]+\s+){{1,4}}?to\s+(?:[a-z-]+\s+){{0,3}}?{CAPITAL}(?:\s+{CAPITAL}){{0,2}}"
PLACE = (
    rf"(?:{_MARKET_PLACE}|{_GRADE}|{_FOR_A_PLACE}|{_FOR_DELIVERY}|{_FOR_SHIPS}|{_FOR_A_MONTH}|{_FOR_THE_NEXT}|{_ROUTE}){{0,3}}"
)
"""Behind a name and its price, where and for when it is dealt in, and for a freight from where to where."""
_OWNED = r"(?-i:[A-Z])[\w.-]*(?:\s(?-i:[A-Z])[\w.-]*)?['’]s?\s+(?-i:[a-z])"
ASIDE = (
    rf"(?:\s?,\s+(?:(?:which|the|a|an|often|widely|known|used|seen)\s[^,;:]{{1,110}}|{_OWNED}[^,;:]{{1,90}}|however|though|meanwhile|too|(?:by|in)\s+contrast)\s?,"
    r"|(?P<loose>\s?,\s+(?!(?:and|or|but|as\s+well|its|their)\b)(?-i:[a-z])[^,;:]{1,110}\s?,)"
    r"|\s?(?:--|[—–])\s[^;:—–]{1,90}?\s(?:--|[—–]))?"
)
WHICH = r"(?P<which>\s?,\s+which(?!\s+had\b))?"
_ENDED = (
    r"closes|(?:closed|ended|ends|finished|finishes)"
    r"(?:\s+(?:the|an?)\s+(?:\w+\s+)?(?:day|week|session|month)|\s+(?:daytime|night|morning|afternoon|overnight|early|late)\s+trad(?:e|ing))?"
    r"|settled|settles|opened|opens|trad(?:ed|es|ing)|stood|changed\s+hands|quoted|bid|followed"
)
_WENT = (
    "get|gets|got|getting|moved|moves|drifted|drifts|edged|edges|inched|inches|ticked|ticks|crept|creeps|headed|turned|pushed"
    "|pushes|nudged|pressed|ground|marched|powered|come|comes|came|gone|goes|went"
)
CLOSES = rf"{_ENDED}|{_WENT}"
_FIRST = (
    rf"(?:pared|trimmed|erased|reversed|recouped|recovered|clawed\s+back|gave\s+(?:up|back)|surrendered|wiped\s+out)\s+(?:(?:some|most|half|part|all)\s+)?(?:of\s+)?{ITS}"
    r"(?:early\s+|earlier\s+|initial\s+)?(?:gains|losses)\s+(?:and|but|to)"
    r"|(?:snapped|ended|broke|reversed|shook\s+off)\s+[^,;.]{1,40}?(?:\s+to|,\s+(?:closing|ending|finishing|settling|trading))"
)
"""What a price may have done before it closed as the predicate says ("pared its gains but closed higher")."""
_ON_DAY = r"\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day(?:,\s+(?-i:[A-Z])[a-z]{2,8}\.?\s+\d\d?)?"
LINK = (
    r"(?:\s+(?:has|have|had|having|was|is|are|were|been|being|then|since|also|all|both|each|last|still|further|again|later|now|almost|more\s+than|\w+ly"
    rf"|(?:continue[ds]?|began|begun|begins|start(?:ed|s)|kept|keeps|resumed|went\s+on)(?:\s+to)?|{_FIRST}"
    r"|(?:follow(?:ed|s)|track(?:ed|s)|trail(?:ed|s))\s+(?:[\w-]+\s+)?[\w-]+(?=\s+(?:higher|lower|up|down)\b)"
    rf"|(?:close|end|finish|settle)\b(?:\s+(?:the|an?)\s+(?:\w+\s+)?(?:day|week|session|month))?|(?:{CLOSES})(?:{_ON_DAY})?))"
)
_WILL = (
    r"will|shall|(?:is|are)\s+going\s+to|looks?\s+(?:set|likely|poised)\s+to"
    r"|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:likely|set|bound|poised|tipped|on\s+course)\s+to"
    r"|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:expected|forecast|projected|predicted|seen)(?:\s+to)?"
)
MOOD = (
    rf"(?:\s+(?:(?P<expected>{_WILL})|(?P<possible>would|could|(?-i:may)|might)|(?P<to>to))\b"
    r"(?!\s+(?:not|never|have)\b)(?:\s+(?:be|trade|go|continue\s+to|keep))?)?"
)
"""What makes the rest something that is yet to come; "to" does so behind somebody who expects it ("they expect oil to fall")."""
_WHEN = (
    r"(?:today|yesterday|overnight|(?:the|this)\s+(?:day|week|session|morning|afternoon)"
    r"|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day)"
)
PRICED_AT = (
    rf"(?:(?:\s+{_FIRST}(?=\s+(?:trade|stand|close|end|finish|settle)\b))?(?:\s+(?:{CLOSES}|is|was|were|last|trade|stand|close|end|finish|settle)){{0,3}}"
    rf"(?:\s+{_WHEN})?"
    r"\s+(?:(?:back\s+)?(?:at|around|near)\s+|(?:bought|fetched|cost)\s+(?=[$£€¥]?\d)|(?:hit|touched|reached)\s+(?=[$£€¥]?\d))(?:[^,;]|,(?=\d)){1,60}(?:,(?:\s+or)?|\s(?:--|[—–]))|\s?,)"
)
DEGREE = r"(?:limit|that\s+much|a\s+lot|a\s+(?:touch|little|shade|tad|bit|fraction|notch|whisker)|much|far|somewhat|\w+ly)"
MARKED = (
    r"(?:(?:new|fresh|all-time|\d+(?:st|nd|rd|th)|lifetime|multi-\w+|[\w]{1,12}-?(?:year|month|week|day)s?|(?:five|ten|two|three)\s+year|record|session|contract)\s+)"
    r"{0,4}"
)
REACHED = (
    r"(?:(?:hit|hits|hitting|reached|reaches|touched|touches|set|sets|scaled|posted|struck|plumbed|plumbs|carved\s+out|printed"
    rf"|(?:notched|clocked|chalked)(?:\s+up)?)\s+(?:an?\s+|another\s+|yet\s+another\s+)?{ITS}"
    rf"|(?:(?:at|to)\s+)?(?:an?|its|their|the)\s+){MARKED}"
)
_PASSIVE = r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bis\s)(?<!\bare\s)(?<!\bbeen\s)"
RECORDED = (
    r"(?:post(?:ed|s)|record(?:ed|s)|book(?:ed|s)|log(?:ged|s)|notch(?:ed|es)|register(?:ed|s)|mark(?:ed|s)|scor(?:ed|es)|clocked"
    r"|saw|made|(?:notched|chalked|racked|clocked)\s+up)"
)
WORKED_UP = (
    rf"(?:{_PASSIVE}\w+ed(?:\s+its\s+way|\s+back)?\s+(?:to|near)\s+(?:an?|its)\s+"
    rf"|(?:had|has|having|suffered|suffers|enjoyed|endured|{RECORDED})\s+{ITS}){MARKED}"
)
IN_A_ROW = (
    r"(?:(?:daily|weekly|monthly|quarterly|straight|consecutive|successive|\w+[\s-](?:day|week|session|month))\s+"
    r"|(?=(?:day|week|month|quarter|session)s?\s+of\s))"
)
"""In front of a gain or a loss, these make it that of a price, without its size ("a fifth weekly gain")."""
HEADED = (
    r"(?:headed|heading|bound|set|poised|on\s+(?:course|track))\s+for\s+(?:an?|its|their)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:daily|weekly|monthly|quarterly)\s+"
)
BOUND_FOR = r"(?:headed|heading|bound|set|poised|on\s+(?:course|track))\s+for\s+(?:an?|its|their)\s+(?=(?:best|worst)\b)"
"""In front of a day, a week or a month that is nearly over, and the best or the worst for long ("set for its worst week")."""
HOLDING = (
    r"(?:held\s+on\s*to|clung\s+(?:on\s*)?to|hung\s+on\s*to|clinging\s+to|kept|retained|maintained)\s+(?:most\s+of\s+)?"
    r"(?:its\s+|their\s+)?(?:\w+\s+)?"
)
UNDID = (
    r"(?:wiped\s+out|erased|gave\s+(?:up|back)|reversed|surrendered|recouped|made\s+up|won\s+back)\s+(?:all\s+(?:of\s+)?)?"
    r"(?:the|its|their|this|last)\s+(?:week|month|quarter)['’]s\s+"
)
"""What a price had gained or lost over more than a day, and then undid in full ("wiped out the week's gains")."""
RANKED = (
    r"(?:(?:was|were|is|are|being)\s+(?:(?:among|one\s+of)\s+)?(?:the\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:biggest|largest|top|leading|standout|main|sharpest|steepest)\s+)"
)
"""In front of what names the best or the worst of a market's prices ("the day's biggest faller")."""
IS_MARK = (
    r"(?=\s*(?:[.,;:)]|\Z)|\s+(?:of|on|in|at|since|against|after|as|and|for|amid|this|last|above|below|near|to|versus|when|before|but|while"
    r"|level|close|finish|[$£€]?\d|(?:Mon|Tues|Wednes|Thurs|Fri)day))"
)
_SMALL = r"an?\s+(?:touch|little|shade|tad|bit|fraction|notch|whisker|cent|centime|penny|point|kopeck|per\s?cent)"
_BY_SO_MUCH = (
    rf"{FIGURE}|(?:ground|value|strength|some\s+\d|a\s+(?:third|quarter|fifth|tenth|half|few)|half"
    rf"|back\s+(?:to|below|above|from|under|over|\d)|{_SMALL}"
)
_GOES_ON_WITH = (
    r"against|versus|on|in|after|as|amid|to|from|for|since|and|while|but|with|at|by|before|because|when|over|during|more|most|nearly"
    r"|today|yesterday|overnight|heavily|further|again|this|last|(?:Mon|Tues|Wednes|Thurs|Fri)day|slightly|sharply|modestly|steadily"
)
NO_OBJECT = rf"(?=\s*(?:[.,;:)]|\Z)|\s+(?:{_BY_SO_MUCH}|{_GOES_ON_WITH})\b))"
IS_ADVERB = (
    rf"(?<!(?-i:Red))(?:(?<!\boff)|(?=\s*(?:[.,;)]|\Z)|\s+(?:{FIGURE}|again|sharply|slightly|on\s+the\s+(?:day|week)|(?:its|a)\s+(?:\w+\s+)?(?:high|peak)s?)\b))"
    r"(?!\s+of\b|\s+than\s+(?:in|those|that|elsewhere|other|for)\b|\s+to\s+(?:its|his|her|their|the)\s+(?!\w+est\b|record\b|low|high))"
)
"""Behind an adverb, these leave it one of a price ("off 2%", not "off the table"; "in the red", not "in the Red Sea").

It compares no two ("lower than in Oslo").
"""
SOME_LOSSES = rf"(?!\s+(?:\w+\s+){{0,2}}(?:of\s+)?{ITS}(?:\w+\s+)?(?:gains|loss(?:es)?)\b)"
OUTPUT = (
    r"(?:output|production|exports?|imports?|demand|suppl(?:y|ies)|sales|stocks?|stockpiles?|inventor(?:y|ies)|reserves?|consumption|purchases?"
    r"|shipments?|deliver(?:y|ies)|flows?|use|usage|harvests?|crops?|yields?|holdings|capacity|volumes?|acreage|plantings?|investments?|spending"
    r"|revenues?|income|profits?|earnings|refining|mining|drilling|loadings|cargoes|arrivals|buying|transit|trade|debts?|deposits|loans|liquidity|tax(?:es)?|dut(?:y|ies)|lev(?:y|ies)|subsid(?:y|ies)"
    r"|storage)"
)
"""A rise or a fall in these is none of the price."""
