"""The words of time: names, numbers and units, and the pieces of patterns that are made of them."""

from collections.abc import Sequence

from twosource.language import time_states
from twosource.language.time_holidays import NAMES

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
    "lunchtime": "MI",
    "overnight": "NI",
}
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
).split()
_TENS = {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "thousand": 1000,
}
NUMBERS = {word: value for value, word in enumerate(_SMALL, 1)} | _TENS
_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split()
CENTURIES = {
    word: value
    for value, word in enumerate((*_NTH, *"sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split()), 1)
}
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
MONTH = (
    r"(?:(?i:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
SEASON = "(?:spring|summer|autumn|fall|winter)"
PART = "(?:mid-)?(?:morning|afternoon|evening|night|midday|lunchtime)"
UNIT = "(?:second|minute|hour|day|night|fortnight|week|weekend|month|quarter|year|decade|centurie|century)"
BIG = "(?:day|night|fortnight|week|weekend|month|quarter|year|decade|century)"
_ZONE = (
    r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST|MSK|local\stime|"
    r"(?:Eastern|Pacific|Central)(?:\s(?:Standard|Daylight))?(?:\s[Tt]ime)?|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\stime)\b"
)
ZONE = rf"(?:\s{_ZONE}|\s\({_ZONE}\))?"
HALF = r"[-\s]and[-\s](?:a[-\s]|one[-\s])?half"
NUMBER = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})(?:\.\d{{1,3}})?"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s](?:{'|'.join(_SMALL[:9])})"
    rf"|(?:(?:a|{'|'.join(_SMALL[:9])})\s)?(?:hundred|thousand)"
    rf"|(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))})(?:{HALF})?|half\san?|an?\sfew|an?\scouple(?:\sof)?|"
    rf"several|many|some|few|an?)"
)
_MOD = (
    r"earlier(?:\sin)?|later(?:\sin)?|early(?:\sin)?|late(?:\sin)?|mid-?|(?:the\s)?(?:very\s)?(?:end|start|"
    r"beginning|middle)\sof|(?:the\s)?(?:first|second|latter)\shalf\sof"
)
MOD = rf"(?:(?P<mod>{_MOD})[\s-]?)?"
MOD_OR_ABOUT = rf"(?:(?P<mod>{_MOD}|about|around)[\s-]?)?"
APPROX = (
    r"(?:(?P<approx>about|around|some|roughly|approximately|nearly|almost|more\sthan|over|at\sleast|less\sthan|under|"
    r"fewer\sthan|up\sto|no\smore\sthan)\s)?"
)
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
YEAR = r"(?:1[5-9]|20|21)\d\d"
_NAMES = (*NAMES, time_states.NAME)
NAMED_DAY = "(?:" + "|".join(name.replace(".", r"\.").replace("'", "[’']").replace(" ", r"\s") for name in _NAMES) + ")"
DATE = (
    rf"(?:(?P<month>{MONTH})\s(?:the\s)?(?P<day>{DAY})(?:st|nd|rd|th)?\b(?!%|[:.,]\d)"
    rf"|(?P<day2>{DAY})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<month2>{MONTH}))(?!\w)"
)
"""A day of a month."""

DIGIT, APOSTROPHE = "0", "'"
"""Stand for any digit and any apostrophe among the words that an expression begins with."""
BEFORE_DATES = "earlier later early late mid the very end start beginning middle first second latter about around".split()
BEFORE_COUNTS = "about around some roughly approximately nearly almost more over at less under fewer up no".split()
COUNTS = [DIGIT, *NUMBERS, *"a an half several many some few".split()]
MONTH_NAMES = [*MONTHS, *"jan feb mar apr jun jul aug sept sep oct nov dec".split()]
WEEKDAY_NAMES = [*WEEKDAYS, *"mon tue tues wed thu thur thurs fri sat sun".split()]
UNITS = "second minute hour day night fortnight week weekend month quarter year decade century".split()

Form = tuple[str, str, Sequence[str], int]
"""A form of time expressions: its name, its pattern (in which a blank is any white space), the words that it can begin with,
and the flags of the pattern."""
