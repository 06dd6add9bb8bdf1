"""The grammar of time expressions: all forms, found by the word that an expression begins with."""

import re
from collections.abc import Iterator

from twosource.language import time_calendar_forms, time_counted_forms
from twosource.language.time_words import APOSTROPHE, CENTURIES, DECADES, DIGIT, NUMBERS, SEASONS, Form

Forms = tuple[tuple[str, re.Pattern[str]], ...]
"""The names of forms, and their patterns."""


def _by_opener(grammar: tuple[Form, ...]) -> dict[str, Forms]:
    """Return, for each word that an expression can begin with (small, with a capital, in capitals), the forms that do."""
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for kind, body, openers, flags in grammar:
        pattern = re.compile(body.replace(" ", r"\s"), flags)
        for opener in dict.fromkeys(openers):
            table.setdefault(opener, []).append((kind, pattern))
    cases = (str.lower, str.capitalize, str.upper)
    return {case(opener): found for opener, forms in table.items() for found in (tuple(forms),) for case in cases}


_FORMS_OF = _by_opener(time_calendar_forms.FORMS + time_counted_forms.FORMS)
_KEYS = dict.fromkeys("0123456789", DIGIT) | dict.fromkeys("'’", APOSTROPHE)
"""The key of what begins with a sign, by the sign."""
_AFTER_THE = frozenset(
    [
        *"very end start beginning middle close turn first second third fourth latter early earlier late later mid".split(),
        *"following next previous preceding last past coming current latest same prior full entire whole fiscal".split(),
        *"calendar financial academic corresponding comparable recent near foreseeable distant not future present".split(),
        *"day year month week weekend quarter period half twenty like most small wee".split(),
        *"morning afternoon evening night".split(),
        *SEASONS,
        *NUMBERS,
        *CENTURIES,
        *DECADES,
    ]
)
"""Most uses of "the" open no time: only before these words, or a number, is it worth trying."""
_THE = re.compile(r"the\s['’]?(\w+)", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w$€£¥₹])(?:\d[\w:]*|[^\W\d_]+(?:\d(?!\d))?)|['’]\d0s")


def candidates(text: str) -> Iterator[tuple[int, int, Forms]]:
    """Yield the words that a time expression may begin with: start, end, and the forms to try there in the grammar's order."""
    for match in _WORD.finditer(text):
        word = match[0]
        forms = _FORMS_OF.get(_KEYS.get(word[0], word))
        if forms is None:
            continue
        if forms is _FORMS_OF["the"]:
            following = _THE.match(text, match.start())
            if following is None or not (following[1][0].isdigit() or following[1].lower() in _AFTER_THE):
                continue
        yield match.start(), match.end(), forms
