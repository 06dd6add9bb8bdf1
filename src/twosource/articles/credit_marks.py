"""What a credit is in a single line, how names are printed in it, and how a source line says whose the text is.

Each reader of credits takes one line (and, where the line does not decide, its neighbours) and yields marks; where in the page a
line may be read that way is decided in ``credit``. All scans are linear and lines are cut to a few hundred characters.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from twosource.articles.agencies import agency
from twosource.articles.stamps import stamps
from twosource.model import CreditForm

LONGEST = 160
"""Characters; a longer line is prose, not a credit of its own."""
NOT_TEXT = re.compile(
    r"\b(?:photos?|photograph(?:er|y|s)?|images?|imagen|pictures?|video|pic|file|getty|graphic|illustration|credits?|"
    r"\w{0,12}fotos?|(?:\w{0,12}bild(?:er|quelle|nachweis|rechte)?)|pool|shutterstock)\b",
    re.IGNORECASE,
)
"""A word that makes a short line one about a picture or a film."""


class Mark(NamedTuple):
    """A credit as it stands in a line: ``known`` agencies are named canonically, others as printed.

    ``start`` and ``end`` count from the beginning of the line and may lie in the next one (a label, then the name).
    """

    name: str
    form: CreditForm
    start: int
    end: int
    known: bool = True


_SOURCE_WORDS = "source|quelle|źródło|fuente|fonte|kilde|källa|bron|kaynak|zdroj|forrás|lähde|sursa|izvor|источник|джерело"
_SOURCE = re.compile(rf"\b(?:{_SOURCE_WORDS})(?: de[rs] \w{{3,30}})?\s?(?:[:：]|\Z)\s?", re.IGNORECASE)
_CUT = re.compile(r"\s[-–—]\s|\s?[(,;/|•·]")
SMALL = frozenset("of the and for de del la le di da do du der die das des und et y e & van von".split())
"""Words of names that are written small."""
_DOMAIN = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}\Z")
_MOST_WORDS = 6

WIRE_ENDS = (
    r"(?:Wire|Newswire|Wire Service|(?:News|Press|Telegraph|Information|Media) (?:Agency|Service|Bureau)|Press Association)"
)
"""How the names of agencies end."""
WIRE = re.compile(
    rf"(?:[A-ZÀ-Þ][\w&.'’-]*\s){{1,4}}{WIRE_ENDS}|(?:News|Press) (?:Agency|Service) of (?:the )?(?:[A-ZÀ-Þ][\w.'’-]+\s?){{1,3}}"
)
"""The whole name of an agency that is none of the known ones."""


def printed(name: str) -> str | None:
    """Return a publisher's name as printed, or ``None`` where the words are no name."""
    text = " ".join(name.split()).strip(" .,;:()[]'*-–—")
    words = text.split()
    if not words or len(words) > _MOST_WORDS or len(text) < 2 or any(mark in text for mark in '"“”„«»'):
        return None
    if len(words) == 1 and _DOMAIN.match(text):
        return text
    named = all(word[0].isupper() or word in SMALL for word in words) and words[0][0].isupper()
    return text if named and not next(stamps(text), None) else None


def source_line(line: str, after: str, *, ended: bool) -> Iterator[Mark]:
    """Yield what stands behind "Source:", or alone in the line after such a label.

    Names that are no known agency's count where the label begins the line and the article has ``ended`` or the name is an
    agency's by its last word, or with a date in the line; elsewhere they are those of pictures and figures.
    """
    if len(line) > LONGEST or not (":" in line or "：" in line or line.isalpha()) or NOT_TEXT.search(line):
        return
    for label in _SOURCE.finditer(line):
        word = line[: label.start()].split()[-1:]
        if word and word[0].isalpha() and not word[0].isupper():
            continue  # "Data source:" is about figures
        rest = line[label.end() :]
        told = rest or after if rest.strip() or not word else ""
        mark = _named(told[:LONGEST])
        begun = not line[: label.start()].strip("* ")
        if mark and (mark.known or (begun and (ended or WIRE.fullmatch(mark.name))) or is_dated(line)):
            start = label.end() if rest.strip() else len(line) + 1
            yield mark._replace(start=start, end=start + mark.end)


def _named(text: str) -> Mark | None:
    short = _CUT.split(text, maxsplit=1)[0]
    known = agency(text, marked=True) or agency(short, marked=True)
    name = known or (None if text[len(short) :].lstrip().startswith("/") else printed(short))
    return Mark(name, "source-line", 0, len(short), known is not None) if name else None


def is_dated(line: str) -> bool:
    """Tell whether a short line has a date in it."""
    return len(line) <= LONGEST and next(stamps(line), None) is not None
