"""Stretches in which no number is a quantity: dates, clock times, telephone numbers, addresses, marks of notes and items."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_STREET = "Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Place|Court|Terrace|Crescent|Parkway|Plaza|Quay"
_MASK = re.compile(
    rf"""(?=[\d(+'’JFMASONDVCpIP\[])(?:
      \d{{4}}-\d\d-\d\d(?:T[\d:.+-]*Z?)?
    | (?<![\d.,])\d{{1,4}}(?:/\d{{1,2}}/|\.\d{{1,2}}\.)\d{{1,4}}(?![\d.])
    | (?<![\d.,:])\d{{1,2}}(?:[:.]\d\d(?::\d\d)?)?\s?(?:[ap]\.m\.?|[ap]m|AM|PM|o['’]clock|noon|midnight)(?!\w)
    | (?<![\d.,:])\d{{1,2}}[.:]?\d\d\s?(?:GMT|UTC|BST|EST|EDT|CET|CEST|IST|PST|PDT|AEST|MSK)\b
    | (?:(?<=\bat\s)|(?<=\bat\sabout\s)|(?<=\bat\saround\s)|(?=0))(?:[01]\d|2[0-3])[0-5]\d\s?(?:hours|hrs)\b(?!\sof)
    | \[\d{{1,3}}(?:[,–-]\s?\d{{1,3}})*+\] | (?<=[\w)])\(\d{{1,2}}\)
    | (?<![\d.,:])\d{{1,3}}:\d(?![\d:.])
    | (?<![\d.,:])\d{{1,2}}:\d\d(?::\d\d)?(?!\d)
    | (?<![\d.,])\d{{3,4}}\s(?:GMT|UTC|BST|EST|EDT|CET|CEST|IST|hours\slocal|hrs\b|local\stime)
    | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?![\d%]|[,.]\d{{1,3}}(?!\d))(?:,?\s\d{{4}}\b)?
    | (?<![\d.,])\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?[\s-](?:of\s)?{_MONTH}(?:,?\s\d{{4}}\b)?
    | {_MONTH},?\s(?:of\s)?[12]\d{{3}}\b
    | (?<![\d.,])\d[\d,]*+(?:st|nd|rd|th)\b
    | \b[12]\d\d0s\b | ['’]\d0s\b | (?<!\w)['’]\d\d\b(?![.,]?\d) | (?<![\d.,$£€])[2-9]0s\b
    | (?<![\d.,$£€-])(?:1[89]|20)\d\d\s?[-–/]\s?(?:\d\d|(?:1[89]|20)\d\d)(?![\d,.]*\d|%)
    | (?<![\d.,])\(?\d{{3}}\)?[-.\s]\d{{3}}[-.\s]\d{{4}}(?!\d) | (?<![\d.,])\d{{3}}-\d{{4}}(?!\d)
    | (?<![\d.,])0\d{{2,4}}(?:[\s-]\d{{3,4}}){{1,3}}(?!\d|[.,]\d)
    | (?<=\s)\d{{1,3}}\s(?:for\s(?:\d|10)(?=[.,;)]|\s(?:at|in|off|when|before|declared|from)\b)|all\sout\b)
    | \+\d{{1,3}}(?:[ -]\(?\d{{2,5}}\)?){{2,5}}
    | (?<![\d.,])\d++(?:\.\d++){{2,}}
    | (?<![\d.,])\d++(?:-\d++){{2,}}
    | (?<![\d.,$£€])(?:24/7|9/11|7/7|50-50|50/50)\b
    | (?<![\d.,$£€])\d{{1,5}}[A-Za-z]?(?:\s(?:[A-Z][\w.’'-]*|\d{{1,3}}(?:st|nd|rd|th))){{1,3}}\s(?:{_STREET})\b
    | \b(?:Image|Photo|Picture|Slide|Page)\s\d{{1,3}}\s?of\s?/?\d{{1,3}}\b | ^\d{{1,3}}\s?/\s?\d{{1,3}}$
    | ^\(?\d{{1,2}}[.)]\s | ^\d{{1,3}}(?=\t) | (?<![\d.,])\d{{1,2}}(?:[.:]\d\d)?\sUhr\b
    | \b(?:No|Art|Sec|Vol|Fig|Ch|pp?)\.\s?\d++(?:[.-]\d++)?
    | \bNos\.\s?\d++(?:(?:,\s|,?\s(?:and|or|to)\s|[–-])\d++(?!\s[a-z]+s\b))*+
    )""",
    re.VERBOSE | re.MULTILINE,
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SPOKEN_TIME = re.compile(
    rf"\b(?:{_HOUR}(?:[\s-](?:thirty|fifteen|forty-five))?\so['’]clock\b"
    rf"|(?:half|(?:a\s)?quarter|{_HOUR}|twenty)(?:\sminutes)?\spast\s(?:{_HOUR}|1?\d)\b(?!\s[a-z]+s\b))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S++|\bwww\.\S++|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]++")


def masks(text: str) -> tuple[list[int], list[int]]:
    """Return the starts and the ends of all stretches in which no number is a quantity, in order."""
    found = [(match.start(), match.end()) for match in _MASK.finditer(text)]
    found = sorted(found + [(match.start(), match.end()) for match in _SPOKEN_TIME.finditer(text)])
    if "@" in text or "://" in text or "www." in text:
        found = sorted(found + [(match.start(), match.end()) for match in _ADDRESS.finditer(text)])
    return [start for start, _ in found], list(accumulate((end for _, end in found), max))


def masked(spans: tuple[Sequence[int], Sequence[int]], at: int) -> bool:
    """Tell whether ``at`` lies in one of the ``masks``."""
    index = bisect_right(spans[0], at) - 1
    return index >= 0 and at < spans[1][index]
