"""The forms of time expressions: for each the words that it can begin with, and a pattern with named parts."""

import re
from collections.abc import Iterator

from twosource.language.time_words import (
    APPROX,
    BIG,
    CENTURIES,
    DAY,
    DECADES,
    HALF,
    HOLIDAYS,
    MOD,
    MONTH,
    MONTHS,
    NAMED_DAY,
    NUMBER,
    NUMBERS,
    PART,
    SEASON,
    SEASONS,
    SHORT_WEEKDAY,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    ZONE,
)

DIGIT, APOSTROPHE = "0", "'"
"""Stand for any digit and any apostrophe among the words that an expression begins with."""
_DIGIT = (DIGIT,)
_MODS = "earlier later early late mid the very end start beginning middle first second latter about around".split()
_ABOUT = "about around some roughly approximately nearly almost more over at less under fewer up no".split()
_NUMBERS = [DIGIT, *NUMBERS, *"a an half several many some few".split()]
_MONTHS = [*MONTHS, *"jan feb mar apr jun jul aug sept sep oct nov dec".split()]
_WEEKDAYS = [*WEEKDAYS, *"mon tue tues wed thu thur thurs fri sat sun".split()]
_UNITS = "second minute hour day night fortnight week weekend month quarter year decade century".split()
_WHICH = "last next this every each earlier later early late".split()
_PARTS = "morning afternoon evening night".split()
_OWN_YEAR = r"(?:,? (?:of )?(?P<year>{YEAR})\b| (?:of )?(?P<that>this|last|next|that|the same) year\b)?".replace("{YEAR}", YEAR)
_CLOCK = (
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?:\s?-?(?P<half>[ap]\.m\.|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.)|"
    rf"\so[’']clock\b){ZONE}|(?P<noon>[Nn]oon|[Mm]idnight)\b{ZONE}|"
    rf"(?P<zulu>\d{{2}}[:.]?\d{{2}})\s?(?:GMT|UTC|BST|CES?T|E[SD]T|hours\b)|(?P<plain>(?:[01]?\d|2[0-3]):[0-5]\d){ZONE}(?![:\d])"
)
_DATE = (
    rf"(?:(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})(?:st|nd|rd|th)?\b(?![%:]|[.,]\d)"
    rf"|(?P<day2>{DAY})(?:st|nd|rd|th)?[ -](?:of )?(?P<month2>{MONTH}))(?!\w)"
)

_FORMS: tuple[tuple[str, str, list[str] | tuple[str, ...], int], ...] = (
    ("iso", rf"(?P<date>{YEAR}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d)[\d:.+Z-]*)?(?![\d-])", _DIGIT, 0),
    (
        "slashes",
        r"(?<![\d/.])(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/])",
        _DIGIT,
        0,
    ),
    (
        "clock",
        rf"(?:(?P<part>[Ee]arly|[Ll]ate) )?(?:{_CLOCK})(?:,? (?:on )?(?:(?P<weekday>{WEEKDAY})\b)?(?:(?:(?<=y),?"
        rf" )?{_DATE}(?:,? (?P<year>{YEAR})\b)?)?(?P<relative>(?<= )(?:today|tomorrow|yesterday)\b)?(?<![\s,])(?<! on)"
        rf"{ZONE})?",
        [DIGIT, "noon", "midnight", "early", "late"],
        0,
    ),
    (
        "date",
        rf"(?:{SHORT_WEEKDAY},? (?:the )?)?(?i:{MOD}){_DATE}(?:,?(?: of)? (?P<year>{YEAR})\b(?![,.]\d)"
        rf"| (?:of )?(?P<that>this|last|next|that|the same) year\b)?",
        [*_WEEKDAYS, *_MODS, *_MONTHS, DIGIT],
        0,
    ),
    (
        "days",
        rf"(?P<first>{DAY})(?:st|nd|rd|th)?(?=(?: (?:to|and|or|until) | ?[-–—] ?){_DATE}(?:,?(?: of)? (?P<year>{YEAR})\b)?)",
        _DIGIT,
        0,
    ),
    (
        "nextday",
        rf"(?P<day>{DAY})(?:(?P<th>st|nd|rd|th)\b)?(?![\w%:$]|[.,]\d)(?:, (?P<year>{YEAR})\b(?![,.]\d))?",
        _DIGIT,
        0,
    ),
    (
        "month",
        rf"(?:(?P<which>(?i:last|next|this past|this coming|this|each|every)) )?(?i:{MOD})(?P<month>{MONTH})(?!\w)(?i:{_OWN_YEAR})",
        [*_WHICH, *_MODS, *_MONTHS],
        0,
    ),
    (
        "weekday",
        rf"(?:(?P<which>(?i:last|next|this coming|this past|this|every|each|earlier|later|early|late)) (?:on )?)?"
        rf"(?P<weekday>{WEEKDAY})(?P<plural>s)?\b(?: (?P<early>early |late )?(?P<part>{PART})\b)?",
        [*_WHICH, *WEEKDAYS],
        0,
    ),
    (
        "relative",
        rf"(?:(?P<part2>{PART}) )?{MOD}(?P<word>the day after tomorrow|the day before yesterday|today|tomorrow|yesterday|tonight|"
        rf"tonite)\b(?: (?P<early>early |late )?(?P<part>{PART})\b)?",
        [*_MODS, *_PARTS, *"today tomorrow yesterday tonight tonite".split()],
        re.I,
    ),
    (
        "part",
        rf"{MOD}(?:(?P<which>this|last|that|the same|the next|the following|the previous|next|following) (?P<part>{PART})\b|"
        rf"(?P<over>overnight)\b)",
        [*_MODS, *"this last that next following overnight".split()],
        re.I,
    ),
    (
        "quarter",
        rf"{MOD}(?:the )?(?:(?P<which>this year[’']s|last year[’']s|next year[’']s|year-ago|year-earlier) )?"
        rf"(?:(?P<before>{YEAR})(?:[’']s)? )?(?P<fiscal>fiscal[ -])?(?:(?P<ordinal>first|second|third|fourth|1st|"
        rf"2nd|3rd|4th)(?: fiscal)?(?P<joint>[ -])(?P<unit>quarter|half)\b(?!-)|(?P<letter>[QH])(?P<q>[1-4])\b)"
        rf"(?:,? (?:of )?(?:fiscal (?:year )?)?(?:(?P<year>{YEAR})\b|(?P<that>this|last|next|that|the same|the) year\b))?",
        [*_MODS, DIGIT, *"this last next year third fourth 1st 2nd 3rd 4th fiscal q1 q2 q3 q4 h1 h2 q h".split()],
        re.I,
    ),
    (
        "period",
        rf"(?:(?P<which>the same|the corresponding|the comparable|the year-ago|the year-earlier|year-ago|year-earlier|the latest|"
        rf"the) (?:(?P<before>{YEAR}) )?(?P<unit>quarter|period|half)\b(?!s| of)"
        rf"(?: (?:(?P<compared>a year ago|a year earlier)|(?:of )?(?P<that>last|the previous|the prior|the year-ago) year\b))?"
        rf"|(?P<own>last year)[’']s (?:quarter|period)\b|(?P<lone>year-ago|year-earlier)\b|(?P<than>a year (?:ago|earlier)|last year)\b)"
        rf"(?:(?= end(?:ed|ing) {_DATE}))?",
        ["the", "year", "last", "a"],
        re.I,
    ),
    (
        "now",
        r"(?:right )?(?P<present>now|nowadays|currently|presently|at present|these days|at the moment|this"
        r" (?:crucial )?moment|at this time|the present day|to date(?=\W)|current(?!\w| account| affairs))\b|"
        r"(?P<past>(?:more |most )?recently|formerly|lately|the (?:recent |distant )?past(?=\W*\Z|"
        r" ?[.,;:?!)”\"]| (?:and|or|that|to|is|was|has|have|by|with|when|where|for|but|as|than)\b)|(?:long|some time) ago|once upon a time|(?:more |most )?recent(?!ly))\b|"
        r"(?P<future>the (?:near |foreseeable |not-too-distant )?future|(?P<day>one|some) day(?= ))\b|(?P<soon>soon)\b(?! after)",
        "right now nowadays currently presently at these this the current more most recently formerly lately long some"
        " once recent one soon to".split(),
        re.I,
    ),
    (
        "ago",
        rf"(?:(?:just|only|a mere|barely) )?{APPROX}(?P<number>{NUMBER})?(?: (?P<tail>or so|more))?[ -]?"
        rf"(?P<unit>{UNIT})s?(?P<and>{HALF})?(?: (?P<so>or so))?[ -](?P<way>ago|earlier|before(?= ?[,.;:])|previously|from now|hence|"
        rf"later|afterwards?|after that)\b",
        [*_ABOUT, *_NUMBERS, *_UNITS, *"just only barely".split()],
        re.I,
    ),
    (
        "span",
        rf"(?:(?:the|these|those) )?(?:(?P<which>past|last|next|coming|previous|preceding|first|final|following|recent|latest)"
        rf" (?P<number>{NUMBER})(?: (?:or|to) {NUMBER})?|(?P<number2>{NUMBER}) (?P<which2>past|last|next|previous|preceding|following)) (?:more |full |fiscal )?(?P<unit>{UNIT})s?\b(?:"
        rf" (?P<so>or so))?(?: of (?P<year>{YEAR})\b)?",
        "the these those past last next coming previous preceding first final following recent latest".split(),
        re.I,
    ),
    (
        "recent",
        rf"(?:the )?(?P<which>recent|past|coming|last|previous|following|next|early|later|final) (?P<unit>{UNIT})s\b",
        "the recent past coming last previous following next early later final".split(),
        re.I,
    ),
    (
        "edge",
        rf"(?:the )?(?:very )?(?P<edge>end|start|beginning|middle|close|turn) of (?P<which>the|this|last|next|that)"
        rf" (?:same |current |fiscal )?(?P<unit>{BIG}|{SEASON})\b|"
        rf"(?P<early>earlier|later|early|late) in the (?P<unit2>week|month|quarter|year|decade|century)\b|"
        rf"(?P<yearend>year(?:[’']s)?[- ]end)\b",
        "the very end start beginning middle close turn earlier later early late year".split(),
        re.I,
    ),
    (
        "unit",
        rf"{MOD}(?P<which>this coming|this past|this very|this same|this|last|next|the current|the past|the previous|the preceding|"
        rf"the prior|the coming|the following|the same|the latest|the last|the next|the very next|that very|that same|that|current|"
        rf"latest|previous|the full|the entire|the whole|the) (?P<fiscal>fiscal |"
        rf"calendar |financial |academic |entire |whole |very )?(?P<unit>{BIG}|{SEASON})\b"
        rf"(?:(?= end(?:ed|ing) {_DATE}))?",
        [*_MODS, *"this last next that current latest previous".split()],
        re.I,
    ),
    ("dayof", rf"the day (?:after|before|following)\b(?= [,.;]|[,.;])|the day following\b", ["the"], re.I),
    (
        "season",
        rf"{MOD}(?:the )?(?:(?P<late>early|late|mid)[ -])?(?:(?P<season>{SEASON})(?: of|,)? (?P<year>{YEAR})\b|"
        rf"(?P<before>{YEAR}) (?P<season3>{SEASON})\b)|"
        rf"(?:the )?(?:(?P<late2>early|late|mid)[ -])?(?P<season2>spring|summer|autumn|winter|fall(?= (?:offensive|campaign)))\b"
        rf"(?: of (?P<that>that|the same|this|last) year\b)?(?P<war>(?= (?:offensive|campaign)s?\b))?",
        [*_MODS, *SEASONS, DIGIT],
        re.I,
    ),
    (
        "decade",
        rf"{MOD}(?:the )?(?:(?P<late>early|late|mid)[ -])?(?:to-late )?(?:(?P<decade>(?:1[6-9]|20)\d)0[’']?s\b|"
        rf"[’'](?P<short>[2-9])0s\b|(?P<word>{'|'.join(DECADES)})\b)",
        [*_MODS, *DECADES, DIGIT, APOSTROPHE],
        re.I,
    ),
    (
        "century",
        rf"{MOD}(?:the )?(?:(?P<late>early|late|mid)[ -])?(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(CENTURIES)}))"
        rf"[ -]century\b(?: (?P<bc>BCE?\b|B\.C\.?))?",
        [*_MODS, DIGIT, *CENTURIES, "twenty"],
        re.I,
    ),
    (
        "every",
        rf"(?:every|each|per|once an?|once every|twice an?)(?: (?P<number>{NUMBER}))? (?:single |other )?(?P<unit>{UNIT}|{PART}|{SEASON})s?\b|"
        rf"(?P<adverb>daily|weekly|monthly|annually|yearly|hourly|nightly|everyday)\b",
        "every each per once twice daily weekly monthly annually yearly hourly nightly everyday".split(),
        re.I,
    ),
    (
        "weekend",
        r"(?:(?P<which>this|last|next|the|this past|this coming|the past|the previous|the following) )?weekend\b",
        "this last next the weekend".split(),
        re.I,
    ),
    (
        "duration",
        rf"{APPROX}(?P<the>(?:the(?: same)?|an?) )?(?P<number>{NUMBER})(?:(?: |-)(?:to|or)(?: |-)(?P<to>{NUMBER})|-(?P<to2>\d{{1,4}}))?"
        rf"(?: (?P<more>more|full|straight|consecutive|successive|trading|business|working|whole|entire|long|short|solid|additional))?"
        rf"(?P<joint>[ -])(?P<unit>{UNIT})s?(?P<and>{HALF})?\b(?P<old>-olds?)?(?:"
        rf" (?P<so>or so))?(?:[ -](?P<long>long)\b)?(?: (?P<period>period|span|stretch)\b)?",
        [*_ABOUT, *_NUMBERS, "the"],
        re.I,
    ),
    ("long", rf"(?P<unit>day|week|weekend|month|year|decade|centurie|century|hour)s?-?(?P<long>long)\b", [*_UNITS, *(f"{u}long" for u in _UNITS)], re.I),
    (
        "bare",
        r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)\b(?: (?P<way>ago|earlier|later)\b)?",
        "minutes hours days weeks months years decades centuries".split(),
        re.I,
    ),
    (
        "bc",
        r"(?P<year>\d{1,4})(?: ?(?P<bc>BCE?\b|B\.C\.?(?!\w))|(?=(?: ?[-–—] ?| to | and | until )\d{1,4} ?B\.?C\b))",
        _DIGIT,
        0,
    ),
    (
        "tail",
        rf"(?<=[-–—/])(?P<year>{YEAR}|\d\d)(?![\w%/]|[.,]\d|[-–—]\d)",
        _DIGIT,
        0,
    ),
    (
        "year",
        rf"(?P<mod>early(?: in)?|late(?: in)?|mid-?|(?:the )?(?:very )?(?:end|start|beginning|middle) of|(?:the )?(?P<h>first|second|latter) half"
        rf" of|about|around)?[ -]?(?:the year )?(?P<fiscal>fiscal |FY ?)?(?P<year>{YEAR})(?! ?(?:%|percent|per cent|million|"
        rf"billion|people|pounds|points|km|miles|tons|dollars|euros|roubles|feet|acres|GMT))(?![\w%/]|[.,]\d|"
        rf"[-–—]\d(?!\d(?:\d\d)?(?!\w)))",
        [*_MODS, "fiscal", "fy", DIGIT],
        re.I,
    ),
    (
        "spelled",
        r"(?:the year )?(?:(?P<century>eighteen|nineteen|twenty)(?: hundred(?: and)?)?[ -](?P<tens>ten|eleven|twelve|thirteen|fourteen|fifteen|"
        r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|"
        r"six|seven|eight|nine))?)|(?P<thousand>two thousand)(?: (?:and )?(?P<ones>one|two|three|four|five|six|seven|eight|nine|ten|"
        r"eleven|twelve))?)\b(?![ -](?:years?|days?|people|percent|million|hundred|thousand|dollars|months?|miles|hours?))",
        "the eighteen nineteen twenty two".split(),
        re.I,
    ),
    ("holiday", rf"(?:(?P<which>last|this|next) )?(?P<name>{NAMED_DAY})\b(?:,? (?P<year>{YEAR})\b)?", [*(name.split("'")[0].split()[0] for name in HOLIDAYS), "last", "this", "next"], re.I),
)


Forms = tuple[tuple[str, re.Pattern[str]], ...]
"""The names of forms, and their patterns."""


def _by_opener() -> dict[str, Forms]:
    """Return, for each word that an expression can begin with, the forms that do, in the grammar's order."""
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for kind, body, openers, flags in _FORMS:
        pattern = re.compile(body.replace(" ", r"\s"), flags)
        for opener in dict.fromkeys(openers):
            table.setdefault(opener, []).append((kind, pattern))
    return {opener: tuple(forms) for opener, forms in table.items()}


_FORMS_OF = _by_opener()
_AFTER_THE = frozenset(
    (
        "very end start beginning middle close turn first second third fourth latter early earlier late later mid following next"
        " previous preceding last past coming current latest same prior full entire whole fiscal calendar financial academic"
        " corresponding comparable recent near foreseeable distant not future present day"
        " twenties thirties forties fifties sixties seventies eighties nineties year month week weekend quarter period half"
    ).split()
    + [*SEASONS, *NUMBERS, *CENTURIES, "twenty"]
)
_THE = re.compile(r"the\s['’]?(\w+)", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w$€£¥₹])(?:\d[\w:]*|[^\W\d_]+\d?)|['’]\d0s")


def candidates(text: str) -> Iterator[tuple[int, int, Forms]]:
    """Yield the words that a time expression may begin with: start, end, and the forms to try there in the grammar's order."""
    for match in _WORD.finditer(text):
        word = match[0]
        key = DIGIT if word[0].isdigit() else APOSTROPHE if word[0] in "'’" else word.lower()
        forms = _FORMS_OF.get(key)
        if forms is None:
            continue
        if key == "the":
            following = _THE.match(text, match.start())
            if following is None or not (following[1][0].isdigit() or following[1].lower() in _AFTER_THE):
                continue
        yield match.start(), match.end(), forms
