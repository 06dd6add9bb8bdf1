"""The forms of times that count units, or place one from the day of writing or from the time told of."""

import re

from twosource.language.time_words import (
    APPROX,
    BEFORE_COUNTS,
    BEFORE_DATES,
    BIG,
    COUNTS,
    DATE,
    HALF,
    MOD,
    MONTH,
    NUMBER,
    PART,
    SEASON,
    UNIT,
    UNITS,
    YEAR,
    Form,
)

FORMS: tuple[Form, ...] = (
    (
        "now",
        r"(?:right )?(?P<present>now|nowadays|currently|presently|at present|these days|at the moment|this"
        r" (?:crucial )?moment|at this time|the present day|to date(?=\W)|current(?!\w| account| affairs))\b|"
        r"(?P<past>(?:more |most )?recently|formerly|lately|the (?:recent |distant )?past(?=\W*\Z|"
        r" ?[.,;:?!)”\"]| (?:and|or|that|to|is|was|has|have|by|with|when|where|for|but|as|than|it|he|she|they|we|"
        r"I|you|there|had|would|could|did|because|if|while)\b)|"
        r"(?:(?:not (?:so |that )?)?long|some time) ago|"
        r"once upon a time|(?:more |most )?recent(?!ly))\b|"
        r"(?P<future>the (?:near |foreseeable |not-too-distant )?future|(?P<day>one|some) day(?= ))\b|(?P<soon>soon)\b(?! after)",
        "right now nowadays currently presently at these this the current more most recently formerly lately long some"
        " once recent one soon to not".split(),
        re.I,
    ),
    (
        "ago",
        rf"(?:(?:just|only|a mere|barely) )?{APPROX}(?P<number>{NUMBER})?(?: (?P<tail>or so|more))?[ -]?"
        rf"(?P<unit>{UNIT})s?(?P<and>{HALF})?(?: (?P<so>or so))?[ -]"
        rf"(?P<way>ago|earlier|before(?= ?[,.;:])|previously|from now|hence|later|afterwards?|after that)\b",
        [*BEFORE_COUNTS, *COUNTS, *UNITS, *"just only barely".split()],
        re.I,
    ),
    (
        "span",
        rf"(?:(?:the|these|those) )?(?:(?P<which>past|last|next|coming|previous|preceding|first|final|following|recent|latest)"
        rf" (?P<number>{NUMBER})(?: (?:or|to) {NUMBER})?|(?P<number2>{NUMBER})"
        rf" (?P<which2>past|last|next|previous|preceding|following)) (?:more |full |fiscal )?(?P<unit>{UNIT})s?\b"
        rf"(?: (?P<so>or so))?(?: of (?P<year>{YEAR})\b)?",
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
        rf"(?P<early>earlier|later|early|late) in the (?P<unit2>day|week|month|quarter|year|decade|century)\b|"
        rf"year(?:[’']s)?[- ]end\b(?: (?P<year>{YEAR})\b)?",
        "the very end start beginning middle close turn earlier later early late year".split(),
        re.I,
    ),
    (
        "unit",
        rf"{MOD}(?P<which>this coming|this past|this very|this same|this|last|next|the current|the past|the previous|"
        rf"the preceding|the prior|the coming|the following|the same|the latest|the last|the next|the very next|that very|"
        rf"that same|that|current|latest|previous|the)"
        rf" (?P<kind>fiscal |calendar |financial |academic |full |entire |whole )?(?P<unit>{BIG}|{SEASON})\b(?P<so> or so\b)?"
        rf"(?P<ended>(?= (?:end(?:ed|ing)(?: in| on)?|to) (?:the end of )?(?:{DATE}|{MONTH})))?",
        [*BEFORE_DATES, *"this last next that current latest previous".split()],
        re.I,
    ),
    ("dayof", r"the day (?:after|before|following)\b(?= [,.;]|[,.;])|the day following\b", ["the"], re.I),
    (
        "every",
        rf"(?:every|each|per(?! second| minute)|once an?|once every|twice an?)(?: (?P<number>{NUMBER}))? (?:single |other )?"
        rf"(?P<unit>{UNIT}|{PART}|{SEASON})s?\b|"
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
        rf"{APPROX}(?P<the>(?:the(?: same)?|an?) )?(?P<number>{NUMBER})"
        rf"(?:[ -](?:to|or)[ -](?P<to>{NUMBER})|-\d{{1,4}})?"
        rf"(?: (?:more|full|straight|consecutive|successive|trading|business|working|whole|entire|long|short|solid|additional))?"
        rf"(?P<joint>[ -])(?P<unit>{UNIT})s?(?P<and>{HALF})?\b(?P<old>-olds?)?(?:"
        rf" (?P<so>or so))?(?:[ -](?P<long>long)\b)?(?: (?P<period>period|span|stretch)\b)?",
        [*BEFORE_COUNTS, *COUNTS, "the"],
        re.I,
    ),
    (
        "long",
        r"(?P<unit>day|week|weekend|month|year|decade|centurie|century|hour)s?-?(?P<long>long)\b",
        [*UNITS, *(f"{u}long" for u in UNITS)],
        re.I,
    ),
    (
        "bare",
        r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)\b(?: (?P<way>ago|earlier|later)\b)?",
        "minutes hours days weeks months years decades centuries".split(),
        re.I,
    ),
)
"""In the order in which they are tried."""
