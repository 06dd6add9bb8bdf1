"""The forms of times that name a place in the calendar or on the clock, as patterns with named parts."""

import re

from twosource.language import time_states
from twosource.language.time_holidays import NAMES
from twosource.language.time_words import (
    APOSTROPHE,
    BEFORE_DATES,
    CENTURIES,
    DATE,
    DAY,
    DECADES,
    DIGIT,
    MOD,
    MOD_OR_ABOUT,
    MONTH,
    MONTH_NAMES,
    NAMED_DAY,
    PART,
    SEASON,
    SEASONS,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAY_NAMES,
    WEEKDAYS,
    YEAR,
    ZONE,
    Form,
)

_WHICH = "last next this every each earlier later early late".split()
_YEAR_AGO = "(?:year-ago|year-earlier|year-before|prior-year|previous-year)"
_PARTS = "morning afternoon evening night midday lunchtime".split()
_OWN_YEAR = rf"(?:,? (?:of )?(?P<year>{YEAR})\b| (?:of )?(?P<that>this|last|next|that|the same) year\b)?"
_CLOCK = (
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?:\s?-?(?P<half>[ap]\.m\.|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.)|"
    rf"\so[’']clock\b){ZONE}|(?P<noon>[Nn]oon|[Mm]idnight)\b{ZONE}|"
    rf"(?P<zulu>\d{{2}}[:.]?\d{{2}})\s?(?:GMT|UTC|BST|CES?T|E[SD]T|local\stime|hours\b)|"
    rf"(?P<plain>(?:[01]?\d|2[0-3]):[0-5]\d){ZONE}(?![:\d])"
)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"

_SPELLED = rf"(?P<century>eighteen|nineteen|twenty)(?: hundred(?: and)?)?[ -](?P<tens>{_TEENS}|{_TENS}(?:[ -]{_ONES})?)"
_SPELLED_END = r"\b(?![ -](?:years?|days?|people|percent|million|hundred|thousand|dollars|months?|miles|hours?))"
"""A year in words, and what it stands before where it is none."""

FORMS: tuple[Form, ...] = (
    ("iso", rf"(?P<date>{YEAR}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d)[\d:.+Z-]*)?(?![\d-])", [DIGIT], 0),
    (
        "slashes",
        r"(?<![\d/.])(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/])",
        [DIGIT],
        0,
    ),
    (
        "clock",
        rf"(?:(?P<part>[Ee]arly|[Ll]ate) )?(?:{_CLOCK})(?:,? (?:on )?(?:(?P<weekday>{WEEKDAY})\b)?(?:(?:(?<=y),?"
        rf" )?{DATE}(?:,? (?P<year>{YEAR})\b)?)?(?P<relative>(?<= )(?:today|tomorrow|yesterday)\b)?(?<![\s,])(?<! on)"
        rf"{ZONE})?",
        [DIGIT, "noon", "midnight", "early", "late"],
        0,
    ),
    (
        "spoken",
        rf"(?:(?P<from>half past|(?:a )?quarter past|(?:a )?quarter to) )?(?P<hour>{_HOURS})(?: o[’']clock)?"
        rf"(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))\b(?:,? (?:on )?(?P<weekday>{WEEKDAY})\b)?{ZONE}",
        ["half", "quarter", "a", *_HOURS.split("|")],
        0,
    ),
    (
        "hour",
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?"
        r"(?=(?: (?:and|to|or) |[-–])(?:1[0-2]|\d)(?:[:.]\d\d)?\s?(?P<half>[ap]\.m\.|[ap]m\b|AM\b|PM\b))",
        [DIGIT],
        0,
    ),
    (
        "date",
        rf"(?:{SHORT_WEEKDAY},? (?:the )?)?(?i:{MOD_OR_ABOUT}){DATE}(?:,?(?: of)? (?P<year>{YEAR})\b(?![,.]\d)"
        rf"| (?:of )?(?P<that>this|last|next|that|the same) year\b)?",
        [*WEEKDAY_NAMES, *BEFORE_DATES, *MONTH_NAMES, DIGIT],
        0,
    ),
    (
        "days",
        rf"(?P<first>{DAY})(?:st|nd|rd|th)?(?=(?:, {DAY}(?:st|nd|rd|th)?){{0,6}}(?:,? (?:to|and|or|until) | ?[-–—] ?)"
        rf"{DATE}(?:,?(?: of)? (?P<year>{YEAR})\b)?)",
        [DIGIT],
        0,
    ),
    (
        "nextday",
        rf"(?P<day>{DAY})(?:(?P<th>st|nd|rd|th)\b)?(?![\w%:$]|[.,]\d)(?:, (?P<year>{YEAR})\b(?![,.]\d))?",
        [DIGIT],
        0,
    ),
    (
        "month",
        rf"(?:(?P<which>(?i:last|next|this past|this coming|this|each|every)) )?(?i:{MOD_OR_ABOUT})(?P<month>{MONTH})(?!\w)"
        rf"(?i:(?:,? {_SPELLED}{_SPELLED_END})|{_OWN_YEAR})",
        [*_WHICH, *BEFORE_DATES, *MONTH_NAMES],
        0,
    ),
    (
        "nth",
        rf"(?:the )?(?P<nth>first|second|third|fourth|last|final) (?:(?P<weekday>{WEEKDAY})|(?P<unit>day|week|weekend))"
        rf" (?:of|in) (?P<month>{MONTH})(?!\w)(?:,? (?P<year>{YEAR})\b)?",
        "the first second third fourth last final".split(),
        re.I,
    ),
    (
        "weekday",
        rf"(?:(?P<which>(?i:last|next|this coming|this past|this|every|each|earlier|later|early|late|"
        rf"the following|the next|the previous|that)) (?:on )?)?"
        rf"(?P<weekday>{WEEKDAY})(?P<plural>s)?\b(?: (?P<early>early |late )?(?P<part>{PART})\b)?",
        [*_WHICH, "the", "that", *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)],
        0,
    ),
    (
        "relative",
        rf"(?:(?P<part2>{PART}) )?{MOD}(?P<word>the day after tomorrow|the day before yesterday|today|tomorrow|yesterday|tonight|"
        rf"tonite)\b(?: (?P<early>early |late )?(?P<part>{PART})\b)?",
        [*BEFORE_DATES, *_PARTS, *"today tomorrow yesterday tonight tonite".split()],
        re.I,
    ),
    (
        "part",
        rf"{MOD}(?:(?P<which>this|last|that|the same|the next|the following|the previous|next|following) (?P<part>{PART})\b|"
        rf"(?P<over>overnight)\b)",
        [*BEFORE_DATES, *"this last that next following overnight".split()],
        re.I,
    ),
    (
        "ofday",
        rf"(?:the )?(?:(?P<early>early|late) )?(?:(?:(?P<part>{PART})|(?P<hours>early|small|wee) hours)(?:,? (?:of|on))|"
        rf"night (?P<into>to|into)|(?P<over>overnight)(?: (?:on|from|(?P<through>to|into)))?) "
        rf"(?:(?:{SHORT_WEEKDAY},? (?:the )?)?{DATE}{_OWN_YEAR}|(?P<weekday>{WEEKDAY})\b)",
        [*"the early late small wee mid overnight".split(), *_PARTS],
        re.I,
    ),
    (
        "quarter",
        rf"{MOD}(?:the )?(?:(?P<which>this year[’']s|last year[’']s|next year[’']s|year-ago|year-earlier) )?"
        rf"(?:(?P<before>{YEAR})(?:[’']s)? )?(?P<fiscal>fiscal[ -])?(?:(?P<ordinal>first|second|third|fourth|1st|"
        rf"2nd|3rd|4th)(?: fiscal)?(?P<joint>[ -])(?P<unit>quarter|half)\b(?!-)|(?P<letter>[QH])(?P<q>[1-4])\b)"
        rf"(?:,? (?:of )?(?:fiscal (?:year )?)?(?:(?P<year>{YEAR})\b|(?P<that>this|last|next|that|the same|the) year\b))?",
        [*BEFORE_DATES, DIGIT, *"this last next year third fourth fiscal q1 q2 q3 q4 h1 h2 q h".split()],
        re.I,
    ),
    (
        "short",
        r"(?P<q>[1-4])Q ?[’']?(?P<year>\d\d|20\d\d)?\b|FY ?[’']?(?P<fiscal>\d\d)\b",
        [DIGIT, "fy"],
        0,
    ),
    (
        "period",
        rf"(?:(?P<which>the same|the corresponding|the comparable|the like|the {_YEAR_AGO}|{_YEAR_AGO}|the latest|"
        rf"the most recent|the) (?:(?P<before>{YEAR}) )?(?P<unit>quarter|period|half)\b(?!s| of (?!{YEAR}))"
        rf"(?: (?:(?P<compared>a year (?:ago|earlier|before))|(?:of )?(?P<that>last|the previous|the prior|the year-ago) year\b|"
        rf"of (?P<year>{YEAR})\b))?"
        rf"|(?P<own>last year)[’']s (?:quarter|period)\b|(?P<lone>{_YEAR_AGO})\b"
        rf"|(?P<than>a year (?:ago|earlier)|last year)\b)(?:(?= end(?:ed|ing) {DATE}))?",
        ["the", "year", "prior", "previous", "last", "a"],
        re.I,
    ),
    (
        "season",
        rf"{MOD_OR_ABOUT}(?:the )?(?:(?P<late>early|late|mid)[ -])?(?:(?P<season>{SEASON})(?: of|,)? (?P<year>{YEAR})\b|"
        rf"(?P<before>{YEAR}) (?P<season3>{SEASON})\b)|"
        rf"(?:the )?(?:(?P<late2>early|late|mid)[ -])?"
        rf"(?P<season2>spring|summer|autumn|winter|(?<=the )fall(?! of (?!that|this|last)| in)|fall(?= (?:offensive|campaign)))\b"
        rf"(?: of (?P<that>that|the same|this|last) year\b)?(?P<war>(?= (?:offensive|campaign)s?\b))?",
        [*BEFORE_DATES, *SEASONS, DIGIT],
        re.I,
    ),
    (
        "decade",
        rf"{MOD_OR_ABOUT}(?:the )?(?:(?P<late>early|late|mid)[ -])?(?:to-late )?(?:(?P<decade>(?:1[6-9]|20)\d)0[’']?s\b|"
        rf"[’'](?P<short>[2-9])0s\b|(?P<word>{'|'.join(DECADES)})\b)",
        [*BEFORE_DATES, *DECADES, DIGIT, APOSTROPHE],
        re.I,
    ),
    (
        "century",
        rf"{MOD_OR_ABOUT}(?:the )?(?:(?P<late>early|late|mid)[ -])?"
        rf"(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(CENTURIES)}))[ -]century\b(?: (?P<bc>BCE?\b|B\.C\.?))?",
        [*BEFORE_DATES, DIGIT, *CENTURIES, "twenty"],
        re.I,
    ),
    (
        "bc",
        r"(?P<year>\d{1,4})(?: ?(?:BCE?\b|B\.C\.?(?!\w))|(?=(?: ?[-–—/] ?| to | and | until )\d{1,4} ?B\.?C\b))",
        [DIGIT],
        0,
    ),
    (
        "tail",
        rf"(?<=[-–—/])(?P<year>{YEAR}|\d\d)(?![\w%/]|[.,]\d|[-–—]\d)",
        [DIGIT],
        0,
    ),
    (
        "year",
        rf"(?P<mod>early(?: in)?|late(?: in)?|mid-?|(?:the )?(?:very )?(?:end|start|beginning|middle) of|"
        rf"(?:the )?(?P<h>first|second|latter) half of|about|around)?[ -]?"
        rf"(?:the year )?(?P<fiscal>fiscal (?:year )?|FY ?)?(?P<year>{YEAR})"
        rf"(?! ?(?:%|percent|per cent|million|billion|people|pounds|points|km|miles|tons|dollars|euros|roubles|feet|acres|GMT))"
        rf"(?![\w%]|/(?!\d\d(?![\w/]))|[.,]\d|"
        rf"[-–—]\d(?!\d(?:\d\d)?(?!\w)))",
        [*BEFORE_DATES, "fiscal", "fy", DIGIT],
        re.I,
    ),
    (
        "spelled",
        rf"(?:the year )?(?:{_SPELLED}|"
        rf"(?P<thousand>two thousand)(?: (?:and )?(?P<ones>{_ONES}|ten|eleven|twelve))?){_SPELLED_END}",
        "the eighteen nineteen twenty two".split(),
        re.I,
    ),
    (
        "holiday",
        rf"(?<!\w['’])(?:(?P<which>last|this|next) )?(?P<name>{NAMED_DAY})\b(?:,? (?P<year>{YEAR})\b)?",
        [*(re.split(r"\W", name)[0] for name in (*NAMES, time_states.NAME)), "last", "this", "next"],
        re.I,
    ),
)
"""In the order in which they are tried."""
