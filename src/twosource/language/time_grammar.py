"""The forms of time expressions, as patterns with named parts."""

import re

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
    "mid-afternoon": "AF",
    "overnight": "NI",
}
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
).split()
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}
NUMBERS = {word: value for value, word in enumerate(_SMALL, 1)} | _TENS

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_SHORT_WEEKDAY = rf"(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
_SEASON = "(?:spring|summer|autumn|fall|winter)"
_PART = "(?:mid-)?(?:morning|afternoon|evening|night)"
_UNIT = "(?:second|minute|hour|day|night|fortnight|week|weekend|month|quarter|year|decade|centurie|century)"
_BIG = "(?:day|night|fortnight|week|weekend|month|quarter|year|decade|century)"
_ZONE = r"(?:\s?\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST|MSK|Eastern|Pacific|Central|local\stime)\b\)?)?"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s](?:{'|'.join(_SMALL[:9])})"
    rf"|a\shundred|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|half\san?|an?\sfew|an?\scouple(?:\sof)?|"
    rf"several|many|some|few|an?)"
)
_MOD = (
    r"(?:(?P<mod>earlier(?:\sin)?|later(?:\sin)?|early(?:\sin)?|late(?:\sin)?|mid-?|(?:the\s)?(?:very\s)?(?:end|start|"
    r"beginning|middle)\sof|(?:the\s)?(?:first|second)\shalf\sof|about|around|before|after|since)[\s-]?)?"
)
_APPROX = (
    r"(?:(?P<approx>about|around|some|roughly|approximately|nearly|almost|more\sthan|over|at\sleast|less\sthan|under|"
    r"fewer\sthan|up\sto|no\smore\sthan)\s)?"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_CLOCK = (
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap]\.m\.|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.){_ZONE}|"
    rf"(?P<noon>noon|midnight){_ZONE}|(?P<zulu>\d{{2}}:?\d{{2}})\s?(?:GMT|UTC|BST|CET|EST|EDT|hours\b)"
)


def _pattern(body: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(body.replace(" ", r"\s"), flags)


PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, _pattern(body, flags))
    for kind, body, flags in (
        ("iso", rf"(?P<date>{_YEAR}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d)[\d:.+Z-]*)?(?![\d-])", 0),
        ("slashes", r"(?<![\d/.])(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/])", 0),
        (
            "clock",
            rf"(?:(?P<part>early|late) )?(?:{_CLOCK})(?:,? (?:on )?(?:(?P<weekday>{_WEEKDAY})\b)?(?:(?:(?<=y),?"
            rf" )?(?P<month>{_MONTH}) (?P<day>{_DAY})\b(?:,? (?P<year>{_YEAR})\b)?)?(?P<relative>(?<= )(?:today|"
            rf"tomorrow|yesterday))?(?<![\s,]))?",
            0,
        ),
        (
            "date",
            rf"(?:{_SHORT_WEEKDAY},? (?:the )?)?{_MOD}(?:(?P<month>{_MONTH}) (?:the )?(?P<day>{_DAY})(?:st|nd|rd|"
            rf"th)?\b(?![%:]|[.,]\d)|(?P<day2>{_DAY})(?:st|nd|rd|th)?[ -](?:of )?(?P<month2>{_MONTH}))(?!\w)(?:,?"
            rf" (?P<year>{_YEAR})\b)?",
            0,
        ),
        (
            "month",
            rf"(?:(?P<which>last|next|this|each|every|this past|this coming) )?{_MOD}(?P<month>{_MONTH})(?!\w)(?:,?"
            rf" (?:of )?(?P<year>{_YEAR})\b| (?:of )?(?P<that>this|last|next) year\b)?",
            0,
        ),
        (
            "weekday",
            rf"(?:(?P<which>last|next|this|this coming|this past|every|each|earlier|later|early|late) )?(?:on"
            rf" )?(?P<weekday>{_WEEKDAY})(?P<plural>s)?\b(?: (?P<part>{_PART})\b)?",
            0,
        ),
        (
            "relative",
            rf"{_MOD}(?P<word>the day after tomorrow|the day before yesterday|today|tomorrow|yesterday|tonight|"
            rf"tonite)\b(?: (?P<part>{_PART})\b)?",
            re.I,
        ),
        ("tonight", rf"{_MOD}(?P<which>this|last) (?P<part>{_PART})\b|\b(?P<over>overnight)\b", re.I),
        (
            "quarter",
            rf"{_MOD}(?:the )?(?:(?P<which>this year[’']s|last year[’']s|next year[’']s|year-ago|year-earlier|its)"
            rf" )?(?:(?P<before>{_YEAR})(?:[’']s)? )?(?:fiscal[ -])?(?:(?P<ordinal>first|second|third|fourth|1st|"
            rf"2nd|3rd|4th)(?: fiscal)?[ -](?P<unit>quarter|half)\b(?!-)|Q(?P<q>[1-4])\b)(?:,? (?:of )?(?:fiscal"
            rf" )?(?:(?P<year>{_YEAR})\b|(?P<that>this|last|next) year\b))?",
            re.I,
        ),
        (
            "ago",
            rf"{_APPROX}(?P<number>{_NUMBER})?(?: (?P<tail>or so|more))?[ -]?(?P<unit>{_UNIT})s?(?: (?P<so>or"
            rf" so))?[ -](?P<way>ago|earlier|before|from now|hence|later)\b",
            re.I,
        ),
        (
            "span",
            rf"(?:the )?(?P<which>past|last|next|coming|previous|first|final|following|recent|latest)"
            rf" (?:(?P<number>{_NUMBER})(?: (?:or|to) {_NUMBER})? )(?:more |full |fiscal )?(?P<unit>{_UNIT})s?\b(?:"
            rf" (?P<so>or so))?",
            re.I,
        ),
        ("recent", rf"(?:the )?(?P<which>recent|past|coming|last) (?P<unit>{_UNIT})s\b", re.I),
        (
            "edge",
            rf"(?:the )?(?P<edge>end|start|beginning|middle|close|turn) of (?:the )?(?P<unit>{_BIG})\b|"
            rf"(?P<yearend>year(?:[’']s)?[- ]end)\b",
            re.I,
        ),
        (
            "unit",
            rf"{_MOD}(?P<which>this coming|this past|this same|this|last|next|the current|the past|the previous|the"
            rf" coming|the following|the same|the latest|the last|the next|that|current|latest|previous) (?:fiscal |"
            rf"calendar |financial |academic |entire )?(?P<unit>{_BIG}|{_SEASON}|century)\b",
            re.I,
        ),
        (
            "season",
            rf"{_MOD}(?:the )?(?:(?P<late>early|late) )?(?P<season>{_SEASON})(?: of)? (?P<year>{_YEAR})\b|the"
            rf" (?:(?P<late2>early|late) )?(?P<season2>spring|summer|autumn|winter)\b",
            re.I,
        ),
        (
            "decade",
            rf"{_MOD}(?:the )?(?:(?P<late>early|late|mid)[ -])?(?:(?P<decade>(?:1[6-9]|20)\d)0[’']?s\b|"
            rf"[’'](?P<short>[2-9])0s\b|(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|"
            rf"nineties)\b)",
            re.I,
        ),
        ("century", rf"{_MOD}(?:the )?(?:(?P<late>early|late|mid)[ -])?(?P<number>\d{{1,2}})(?:st|nd|rd|th)[ -]century\b", re.I),
        (
            "every",
            rf"(?:every|each)(?: (?P<number>{_NUMBER}))? (?:single |other )?(?P<unit>{_UNIT}s?|{_PART}|{_SEASON})\b|"
            rf"(?P<adverb>daily|weekly|monthly|annually|yearly|hourly|nightly)\b",
            re.I,
        ),
        ("weekend", r"(?:(?P<which>this|last|next|the|this past|this coming) )?weekend\b", re.I),
        (
            "duration",
            rf"{_APPROX}(?:the )?(?P<number>{_NUMBER})(?: (?:to|or|-) (?P<to>{_NUMBER}))?(?: (?P<more>more|full|"
            rf"straight|consecutive|trading|business|working))?[ -](?P<unit>{_UNIT})s?\b(?P<old>-olds?)?(?:"
            rf" (?P<so>or so))?(?: (?P<period>period)\b)?",
            re.I,
        ),
        ("bare", r"(?P<unit>hours|days|weeks|months|years|decades|centuries)\b(?: (?P<way>ago|earlier|later)\b)?", re.I),
        (
            "year",
            rf"(?P<mod>early|late|mid-?|(?:the )?(?:end|start|beginning|middle) of|(?:the )?(?:first|second) half"
            rf" of)?[ -]?(?:the year )?(?P<fiscal>fiscal )?(?P<year>{_YEAR})(?! ?(?:%|percent|per cent|million|"
            rf"billion|people|pounds|points|km|miles|tons|dollars|euros|roubles|feet|acres|GMT))(?![\w%/]|[.,]\d|"
            rf"-\d)",
            re.I,
        ),
        (
            "now",
            r"(?:right )?(?P<present>now|nowadays|currently|presently|at present|these days|at the moment|this"
            r" (?:crucial )?moment|at this time)\b|(?P<past>(?:more |most )?recently|formerly|lately|the past(?!"
            r" \w+ing)|(?:long|some time) ago|once upon a time)\b|(?P<future>soon|the (?:near |foreseeable"
            r" )?future|one day(?= ))\b",
            re.I,
        ),
    )
)

TRIGGERS = frozenset(
    (
        "a an about after almost approximately around at before beginning coming current currently daily day days"
        " decades each earlier early"
        " end every few fiscal first following formerly fourth half hourly hours hundred in its last late lately"
        " later latest less long many"
        " mid midnight monthly months more most nearly next nightly noon now nowadays once one over overnight"
        " past presently previous previously"
        " quarterly recent recently right roughly second several since some soon start that the these third this"
        " today tomorrow tonight"
        " under up weekend weekly weeks within year yearly years annually yesterday centuries close final fewer"
        " no only just as year-ago year-earlier"
        " q1 q2 q3 q4 same turn weekday year-end at 1st 2nd 3rd 4th nineties eighties seventies sixties fifties"
        " twenties thirties forties"
    ).split()
    + MONTHS
    + WEEKDAYS
    + list(NUMBERS)
    + "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)
WORD = re.compile(r"(?<![\w$€£¥₹])(?:\d[\w:]*|[^\W\d_]+(?:-(?:ago|earlier|end))?)|['’]\d0s")
