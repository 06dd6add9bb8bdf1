"""Numbers that are no quantities: years, ages, scores, and those that belong to the name of a thing."""

import re

from twosource.language import units
from twosource.language.noun_phrases import VERBS_IN_S
from twosource.language.number_words import Number
from twosource.language.units import Unit

_LABEL_NOUNS = frozenset(
    "section row game chapter article flight route highway interstate room channel windows page phase level grade type category"
    " round day week year clause paragraph rule resolution number no line lane gate terminal step part stage episode season act"
    " scene verse psalm bill amendment title exhibit figure table appendix annex volume issue version group class division"
    " apartment suite unit block lot plot ward district zone precinct bus train tier size age tip lesson exit platform pier area"
    " protocol directive convention layer generation mark mk question option item point reason form model series"
    " schedule order".split()
)
_SPELLED_LABELS = frozenset(
    "part phase chapter stage step level volume act episode season section article game round grade tier type title rule"
    " class".split()
)
"""Label nouns that stand before number words as well ("part two")."""

_WHERE_AND_WHEN = frozenset("day week year area season district zone region platform unit group class series question".split())
_PARTICIPLE = re.compile(r"[a-z](?:ed|ing)\Z")
_CAPITALS_AFTER = re.compile(r"\s[A-Z][A-Z\d]+\b")
_JOINS = frozenset((", ", " and ", " or ", " & ", ", and ", ", or ", "-", "–"))
_LABELS, _MODELS, MOST_LABELS = 40, 100, 200
_INDEX = re.compile(
    r"(?:S&P|S P|FTSE|Nikkei|Stoxx|STOXX|Stoxx Europe|Euro Stoxx|CAC|DAX|Dow|ASX|TSX|Russell|CSI|Nasdaq|NASDAQ|"
    r"Nifty|Sensex|KOSPI|Kospi|Fortune|Forbes"
    r"|IBEX|SMI|AEX|OMX|TA|TOPIX|Ibex|Big|Group of|G|Area|Formula|Channel|Catch|Studio|Super Bowl|Windows|Xbox|"
    r"iPhone|Galaxy|Boeing|Airbus|Model|Apollo)[ -]\Z"
)
_BEFORE_AGE = re.compile(r"[A-Z][\w’'.-]+(?:,\s|\s[A-Z][\w’'.-]+\s\()\Z")
_FULL_NAME = re.compile(r"[A-Z][\w’'.-]+\s[A-Z][\w’'-]+,\s\Z")
_LEAST_AGE, _OLDEST = 14, 120
_ACRONYM = re.compile(r"(?<![^\W_])[A-Z]{2,4}\s\Z")
_CATALOGUED = re.compile(r"\d{5,9}")
_VERSION = re.compile(r"\d{1,2}\.\d")
_INNER_NAME = re.compile(r"[\w,]\s(?:[A-Z][\w’'-]*\s)+\Z")
_YEAR_WORDS = re.compile(
    r"\b(?:when|in|of|since|by|until|till|from|to|and|before|after|during|year|early|late|mid|through|between|than|for|fiscal|season|circa|the|its|their|an?|winter|summer|spring|autumn|fall|or|,|\()[\s-]*\Z",
    re.IGNORECASE,
)
_YEAR_OF_ROUND = re.compile(
    r"\b(?:in|since|until|till|before|after|by|circa|early|late|year|the|around|,|\()[\s-]*\Z", re.IGNORECASE
)
_HAVING = re.compile(r"\b(?:has|have|had|having|with|were|are)\s\Z")
_COUNTED_AFTER = re.compile(
    r"\s(?:people|workers|troops|jobs|men|women|children|soldiers|students|dead|deaths|families|homes|others|refugees|migrants|more)\b"
)
_ORDINAL = re.compile(
    r"\b(?:first|second|third|latter|other|top|bottom|back|front|better|lower|upper|final|opening)[\s-]\Z", re.I
)
_LOOK = 12
_NEXT_WORDS = re.compile(r"(?:\s(?!(?:with|carrying|is|was|are|were|has|had|will)\b|\d)\w[\w’'-]*){1,3}")
_NUMBERED = re.compile(r"\bnos?\.\s?\Z")
_SERIAL = re.compile(r"\d{10,}")
_YEAR_LIKE = re.compile(r"\s?(?:to|-|–|and)\s?\d{4}\s[a-z]")
_GLUED_WORD = re.compile(r"([^\W\d_]+)([-‐.]?)\Z")
_COUNT_PREFIX = frozenset("sub minus plus now then a about near pre all under over some around mid-size mere nearly".split())
_COMPOUND = re.compile(r"[-‐](?!(?:plus|odd|strong|ish|some|magnitude)\b)[^\W\d_]")
_COLLECTIVE = frozenset("people men women children feet percent police troops staff personnel soldiers".split())
_THE = frozenset("the a an own its his her their new".split())
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w&’'-]*)\s\Z")
_FUNCTION = frozenset(
    "aged age ages in on at by with for from about of to and or but the some over under nearly almost more around than up at"
    " least most only just"
    " when while after before since if as that this these those their his her its our between among all another within during"
    " mr there were was are is had has have killing an a however meanwhile".split()
)


def is_label(text: str, number: Number, unit: Unit) -> bool:
    """Tell whether a number belongs to a name ("S&P 500", "A320", "Article 5"), is a year or an age, or stands on a line alone.

    The 1,000 of "3 per 1,000 births" is the denominator of the figure before it.
    """
    if unit.start < number.start:
        return False
    if units.per(text, max(0, number.start - len(" per ")))[1] > number.start or _is_alone(text, number, unit):
        return True
    if unit.unit in ("°C", "°F") and _is_lettered(text, number, unit):
        return True
    if number.share and _ORDINAL.search(text, max(0, number.start - _LOOK), number.start):
        return True
    if (number.digits and _is_glued(text, number, unit)) or (not unit.unit and _COMPOUND.match(text, number.end)):
        return True
    if not number.digits and not number.scaled and not unit.unit and _is_word_of_name(text, number):
        return True
    if unit.unit is not None or number.scaled or number.share:
        return False
    if number.digits and _SERIAL.fullmatch(text, number.start, number.end):
        return True
    return (number.digits and _is_year(text, number)) or _is_named(text, number)


def _is_alone(text: str, number: Number, unit: Unit) -> bool:
    """Tell whether a bare number is a whole line between others: a counter of the site's, or a cell of a table."""
    bare = number.digits and not number.scaled and unit.unit is None
    return (
        bare and text[max(0, number.start - 1) : number.start] in ("", "\n") and text[number.end : number.end + 1] in ("", "\n")
    )


def _is_word_of_name(text: str, number: Number) -> bool:
    """Tell whether a number word belongs to a name: "Kick Six", "category-two", "part two of the law"."""
    if _is_title_word(text, number) or _is_hyphened(text, number):
        return True
    word = _WORD_BEFORE.search(text[max(0, number.start - 24) : number.start])
    labelled = word is not None and word[1].lower() in _SPELLED_LABELS
    return labelled and not number.share and number.low > 1 and not _plural_follows(text, number.end)


def _is_lettered(text: str, number: Number, unit: Unit) -> bool:
    """Tell whether the "C" of "12C" belongs to a name rather than to degrees ("Flat 12C", "seat 21F")."""
    word = _WORD_BEFORE.search(text[max(0, number.start - 24) : number.start])
    bare = unit.end == number.end + 1
    return (
        bare
        and word is not None
        and (word[1].lower() in _LABEL_NOUNS or (word[1][0].isupper() and word[1].lower() not in _FUNCTION))
    )


def _is_hyphened(text: str, number: Number) -> bool:
    """Tell whether a number word ends a compound ("category-two", "top-two")."""
    before = _GLUED_WORD.search(text[max(0, number.start - 24) : number.start])
    return before is not None and before[1].lower() not in _COUNT_PREFIX


def _is_title_word(text: str, number: Number) -> bool:
    """Tell whether a number word is "zero" without a unit, or is capitalised in mid-sentence ("Kick Six")."""
    word = text[number.start : number.end]
    before = text[max(0, number.start - 3) : number.start].rstrip(' "“‘(')
    if word.isupper() and len(word) > 1:
        return False
    return (word.lower() == "zero" and not _plural_follows(text, number.end)) or (
        word[0].isupper() and before[-1:].isalnum() and "\n" not in before
    )


def is_dated(text: str, number: Number, unit: Unit) -> bool:
    """Tell whether a bare number is a year, or is glued to a name: it cannot begin a range."""
    if unit.unit or not number.digits or unit.start < number.start:
        return False
    return _is_glued(text, number, unit) or (_is_year(text, number) and not _YEAR_LIKE.match(text, number.end))


def _is_glued(text: str, number: Number, unit: Unit) -> bool:
    before = _GLUED_WORD.search(text[max(0, number.start - 24) : number.start])
    if before and (not before[2] or before[1].lower() not in _COUNT_PREFIX) and before[2] != ".":
        return True
    if text[number.start - 1 : number.start] in ("/", "_", "#", "@") and number.start > 0:
        return True
    if unit.unit == "second" and number.low >= _MODELS and text[number.end] == "s":
        return True
    after = text[max(number.end, unit.end) :][:1]
    if after.isalpha() or unit.unit:
        return after.isalpha()
    return after in ("_", "/") or text[number.end : number.end + 1] in ("'", "’")


def _is_year(text: str, number: Number) -> bool:
    written = text[number.start : number.end]
    if not (len(written) == 4 and written.isdigit() and 1500 <= int(written) <= 2199):
        return False
    if _COUNTED_AFTER.match(text, number.end):
        return False
    before = text[max(0, number.start - 16) : number.start]
    after = text[number.end : number.end + 2]
    if _HAVING.search(before) and _plural_follows(text, number.end):
        return False
    round_number = int(written) % 100 == 0
    words = _YEAR_OF_ROUND if round_number else _YEAR_WORDS
    return 1900 < int(written) <= 2059 or bool(words.search(before)) or (not round_number and not after[1:].islower())


def _is_named(text: str, number: Number) -> bool:
    before = text[max(0, number.start - 24) : number.start]
    written = text[number.start : number.end]
    if (_INDEX.search(before) and number.low < 10_000) or _NUMBERED.search(before):
        return True
    if number.digits and _is_age(before, text[number.end : number.end + 1], number.low):
        return True
    if _CATALOGUED.fullmatch(written) and _ACRONYM.search(before) and not _plural_follows(text, number.end):
        return True
    if _VERSION.fullmatch(written) and _INNER_NAME.search(before) and not _plural_follows(text, number.end):
        word = _WORD_BEFORE.search(before)
        return word is not None and word[1].lower() not in _FUNCTION
    word = _WORD_BEFORE.search(before)
    if word is None or not number.digits or "," in written or "." in written:
        return False
    if _is_label_noun(word[1]) and (number.low < _LABELS or not _plural_follows(text, number.end)):
        return word[1].lower() not in _WHERE_AND_WHEN or not _plural_follows(text, number.end)
    if _PARTICIPLE.search(word[1]):
        return False
    if (
        word[1].lower() in _THE
        and _NAME_AFTER.match(text, number.end)
        and number.low >= 100
        and not _plural_follows(text, number.end)
    ):
        return True
    if number.low >= _MODELS and _CAPITALS_AFTER.match(text, number.end) and not _plural_follows(text, number.end):
        return True
    return (
        word[1][0].isupper()
        and word[1].lower() not in _FUNCTION
        and not _plural_follows(text, number.end)
        and number.low < 10_000
    )


def _is_label_noun(word: str) -> bool:
    return word.lower() in _LABEL_NOUNS or word.lower().removesuffix("s") in _LABEL_NOUNS


def goes_on(text: str, label: int, number: Number, unit: Unit) -> bool:
    """Tell whether a number goes on a list of labels, of which the last one ends at ``label`` ("Articles 3, 4 and 5")."""
    bare = number.digits and unit.unit is None and not number.scaled and number.low < MOST_LABELS
    return bare and text[label : number.start] in _JOINS and not _plural_follows(text, number.end)


def _is_age(before: str, after: str, value: float) -> bool:
    """Tell whether a number between commas, in brackets or at the end of a sentence is the age of the person named before it."""
    if after in (",", ")") and _BEFORE_AGE.search(before):
        return value < _OLDEST
    return after in (".", "") and _LEAST_AGE <= value < _OLDEST and _FULL_NAME.search(before) is not None


def _plural_follows(text: str, end: int) -> bool:
    """Tell whether a plural in lower case follows within three words, so that something is counted."""
    words = _NEXT_WORDS.match(text, end)
    return words is not None and any(_is_plural(word) and word not in VERBS_IN_S for word in words[0].split())


def _is_plural(word: str) -> bool:
    return (
        word[0].islower() and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")) and len(word) > 3
    ) or word in _COLLECTIVE


def is_score(text: str, first: Number, second: Number, after: int) -> bool:
    """Tell whether "3-1" is a result rather than a range: it falls, or nothing that could be counted follows."""
    return first.low >= second.low or (max(first.low, second.low) < 20 and not _plural_follows(text, after))
