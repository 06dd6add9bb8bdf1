"""How a single line credits an agency or publisher over an article: source line, dateline, byline.

Each reader takes one line (and, where the line does not decide, its neighbours) and yields marks; where in the page a line may
be read that way is decided in ``credit``. All scans are linear and lines are cut to a few hundred characters.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from twosource.articles.agencies import SURE, agency, may_name
from twosource.articles.papers import is_paper
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
_SMALL = frozenset("of the and for de del la le di da do du der die das des und et y e & van von".split())
_DOMAIN = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}\Z")
_MOST_WORDS = 6

_MARKED = re.compile(r"[(\[/]\s?(?P<name>[^()\[\]/]{2,50}?)(?:\s?[/,][^()\[\]]{1,30})?\s?[)\]/]\s?\*?")
_AFTER = re.compile(r"\s*(?:[-–—:]|\.\s?[-–—]|\.?\s*(?=[A-ZÀ-Þ“\"„«'‘])|\Z)")
_DASH = re.compile(r"\s*\.?\s?[-–—]")
_BARE = re.compile(r"[A-ZÀ-Þ][\w .,'’-]{2,40}?[.,–—-]\s{1,2}(?P<name>[^\W\d_][\w-]{2,20})\s?[-–—]{1,2}\s")
_LONGEST_PLACE, _MOST_PLACE_WORDS = 90, 12
_LOWER_PLACE = _SMALL | frozenset("am im bei an near in on el al los las".split())
_MONTH = re.compile(
    r"(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jui|jul|lug|aug|ago|ao[uû]|sep|set|o[ck]t|ott|nov|de[cz]|dic|gen|ene|giu|mag)", re.I
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?\Z")
_UNKNOWN = re.compile(r"(?:[A-Z]{2,6}|[A-Z][\w&.'’-]*(?: (?:of |and |& )?[A-Z][\w&.'’-]*){1,4})\Z")

_BY = re.compile(
    r"(?:(?:written|story|reported|posted|text|article|artikel) )?(?:by|von|par|por|di|af|av|door|autore?:?|od|szerző:)\b:?\s*",
    re.IGNORECASE,
)
_SENT = re.compile(rf"(?:[^,()]{{3,60}},\s)?(?P<name>[^(),]{{3,40}}) \((?P<sender>{SURE})\)\Z")
_PARTS = re.compile(r"\s*[,|•·—–/]\s*|\s-+\s|\s+(?:for|of|via)\s+")
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z][a-z]|AFP\b|AP\b|PTI\b)")
_ROLES = frozenset(
    "staff writer writers reporter reporters correspondent correspondents editor business politics political sports supreme "
    "court national senior chief white house economics entertainment news medical health science legal foreign and".split()
)
_HANGING = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b,?\s*\Z|"
    r"\b(?:first |originally )?(?:posted|published|updated)\b(?: at| on)?|\s(?:am|on|at|um|le|el|il|em|ET|IST)\s*\Z",
    re.IGNORECASE,
)
WIRE_ENDS = (
    r"(?:Wire|Newswire|Wire Service|(?:News|Press|Telegraph|Information|Media) (?:Agency|Service|Bureau)|Press Association)"
)
"""How the names of agencies end."""
WIRE = re.compile(
    rf"(?:[A-ZÀ-Þ][\w&.'’-]*\s){{1,4}}{WIRE_ENDS}|(?:News|Press) (?:Agency|Service) of (?:the )?(?:[A-ZÀ-Þ][\w.'’-]+\s?){{1,3}}"
)
"""The whole name of an agency that is none of the known ones."""
_PLACE = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?")
_ABBREVIATED = re.compile(r"[A-Z]{3,5}")
_READING = re.compile(r"\b\d+\s?min(?:ute)?s?(?: read)?\b|\b(?:published|updated|posted)\b\W*", re.IGNORECASE)
_TRIM = " ,|•·-–—/"
_SLASH = re.compile(r"/|\s\|\s")
_BYLINE_WORDS = frozenset("by from at on in to pm am min read ago updated published posted hours minutes last news now".split())
_SENTENCE = re.compile(r"(?:[a-zà-ÿ]{4}|\d{4})[.!?][\"”’)]*\s|\([^)]*/[^)]*\)")
_MOST_LOWER, _DATE_LENGTH = 4, 6
_CAPTION = 60
_TAIL_WORDS = 4
_MOST_BLANKS = 3


def printed(name: str) -> str | None:
    """Return a publisher's name as printed, or ``None`` where the words are no name."""
    text = " ".join(name.split()).strip(" .,;:()[]'*-–—")
    words = text.split()
    if not words or len(words) > _MOST_WORDS or len(text) < 2 or any(mark in text for mark in '"“”„«»'):
        return None
    if len(words) == 1 and _DOMAIN.match(text):
        return text
    named = all(word[0].isupper() or word in _SMALL for word in words) and words[0][0].isupper()
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
        if mark and (mark.known or (begun and (ended or WIRE.fullmatch(mark.name))) or _is_dated(line)):
            start = label.end() if rest.strip() else len(line) + 1
            yield mark._replace(start=start, end=start + mark.end)


def _named(text: str) -> Mark | None:
    short = _CUT.split(text, maxsplit=1)[0]
    known = agency(text, marked=True) or agency(short, marked=True)
    name = known or (None if text[len(short) :].lstrip().startswith("/") else printed(short))
    return Mark(name, "source-line", 0, len(short), known is not None) if name else None


def dateline(line: str) -> Iterator[Mark]:
    """Yield the agency of "TOWN, Country, May 3 (AP) —" and its kin; unknown names only behind a town in capitals or a date."""
    head = line[:LONGEST]
    found = _MARKED.search(head) if any(mark in head for mark in "([/") else None
    if found is None or not _is_place(line[: found.start()]):
        bare = _BARE.match(line[:LONGEST])
        if bare and (name := agency(bare["name"])) and _is_place(line[: bare.start("name")]):
            yield Mark(name, "dateline", 0, bare.end())
        return
    place, behind = line[: found.start()].strip(), line[found.end() :]
    if found["name"].startswith("@") or NOT_TEXT.search(line[: found.end()]):
        return
    slashed = line[found.start()] == "/"
    if not _AFTER.match(behind) or not (place or behind.strip()) or (slashed and not place.strip(" -")):
        return
    if not behind.strip(" *") and (place.count(" ") or not place):
        return  # "Jane Doe (AP)" alone is whose picture it is
    if name := agency(found["name"], marked=True):
        yield Mark(name, "dateline", 0, found.end())
    elif _DASH.match(behind) and _says_where_or_when(place) and _is_unknown(found["name"]):
        yield Mark(found["name"].strip(), "dateline", 0, found.end(), known=False)


def _is_place(text: str) -> bool:
    """Tell whether what stands before the name is a place and a date, or nothing: no word of a sentence."""
    words = re.findall(r"[^\W\d_][\w.'’-]*", text)
    return (
        len(text) <= _LONGEST_PLACE
        and len(words) <= _MOST_PLACE_WORDS
        and not any(mark in text for mark in '“”"?!;')
        and all(word[0].isupper() or word in _LOWER_PLACE or _MONTH.match(word) for word in words)
        and not (words and len(words) > 1 and words[0] in ("The", "A", "An"))
    )


def _says_where_or_when(place: str) -> bool:
    first = re.split(r"[ ,]", place, maxsplit=1)[0]
    return (len(first) > 2 and first.isupper()) or any(character.isdigit() for character in place)


def _is_unknown(name: str) -> bool:
    return _UNKNOWN.match(name.strip()) is not None and _CALL_SIGN.match(name.strip()) is None


def byline(line: str, before: str, after: str, *, deep: bool = False) -> Iterator[Mark]:
    """Yield the agency that signs: "By The AP", "JANE DOE Associated Press", "Jane Doe, dpa" with a date, "Reuters @portal".

    A name and an agency without "by" are as often a picture's: they count with a date beside them or with several names. So is
    an agency alone under what reads like a caption, or ``deep`` in the article.
    """
    if len(line) > LONGEST or not (_BY.match(line) or may_name(_GLUED.sub(" ", line))):
        return
    if NOT_TEXT.search(line) or _is_prose(line) or "(@" in line or "©" in line:
        return
    text = _undated(line.partition("@")[0])
    dated = len(text) + _DATE_LENGTH <= len(line.partition("@")[0]) or _is_dated(after)
    parts = [part for part in _PARTS.split(text) if part.strip()]
    signed = next((name for part in parts if (name := _signature(part))), None)
    labelled = any(_BY.match(part) for part in parts)
    if signed is None:
        yield from _by_paper(line, text)
        return
    persons = [part for part in parts if _signature(part) is None and len(re.findall(r"\b[A-ZÀ-Þ]\w", part)) > 1]
    several = len(persons) > 1 or re.search(r"\b(?:and|und|et|y|e)\b|&", text) is not None
    plain = dated and not _SLASH.search(line) if persons else dated or not (deep or _is_caption(before))
    if labelled or several or plain:
        yield Mark(signed, "byline", 0, len(line))


def wire(line: str, after: str) -> Iterator[Mark]:
    """Yield an agency that nobody knows beside a date under the headline: by the end of its name, or as initials.

    It stands alone, behind one person's name, or before a place.
    """
    if len(line) > LONGEST or not (_is_dated(line) or _is_dated(after)) or NOT_TEXT.search(line):
        return
    text = _BY.sub("", _READING.sub("", _undated(line)).strip(_TRIM + ":"), count=1)
    first, *others = [text] if WIRE.fullmatch(text) else _PARTS.split(text)
    place = others[0] if len(others) == 1 else ""
    name = None
    if (not others or _PLACE.fullmatch(place)) and (
        WIRE.fullmatch(first) or (_ABBREVIATED.fullmatch(first) and line.startswith(first))
    ):
        name = first
    elif WIRE.fullmatch(place) and first.count(" ") <= _MOST_BLANKS:
        name = place
    if name:
        yield Mark(name, "byline", line.find(name), line.find(name) + len(name), known=False)


def _by_paper(line: str, text: str) -> Iterator[Mark]:
    """Yield a newspaper that signs as a whole: "By The Harbour Journal"."""
    label = _BY.match(text)
    rest = text[label.end() :] if label else ""
    named = rest.startswith("The ") or rest.count(" ") > 1
    if named and is_paper(rest) and (name := printed(rest)):
        yield Mark(name, "byline", 0, len(line), known=False)


def _is_prose(line: str) -> bool:
    """Tell whether a line tells something: a whole sentence, or more words without a capital than a byline has."""
    if _SENTENCE.search(line):
        return True
    words = re.findall(r"(?<![\w'’.@])[a-zà-ÿ]{2,}(?![\w@.])", line)
    return sum(word not in _ROLES and word not in _SMALL and word not in _BYLINE_WORDS for word in words) > _MOST_LOWER


def signature(value: str) -> str | None:
    """Return the agency in an author's field: its name, or the one behind a person's ("Jane Doe, dpa")."""
    return next((name for part in _PARTS.split(value) if (name := _signature(part))), None)


def _signature(part: str) -> str | None:
    """Return the agency that a part of a byline is or ends with, roles left aside."""
    label = _BY.match(part)
    text = (part[label.end() :] if label else part).strip(_TRIM)
    words = text.split()
    while len(words) > 1 and words[-1].casefold() in _ROLES and agency(" ".join(words)) is None:
        words.pop()
    if name := agency(" ".join(words)):
        return name
    parted = _GLUED.sub(" ", " ".join(words)).split()
    many = len(parted) > _TAIL_WORDS + 1 or label is not None or len(parted) > len(words)
    tails = (" ".join(parted[-count:]) for count in range(min(_TAIL_WORDS, len(parted) - 1), 0, -1))
    return next((name for tail in tails if (name := agency(tail))), None) if many or text.isupper() else None


def _undated(line: str) -> str:
    """Return a line without the dates in it and what they leave hanging."""
    for stamp in reversed(list(stamps(line))):
        line = line[: stamp.start] + line[stamp.end :]
    return _HANGING.sub("", line).strip(_TRIM)


def _is_dated(line: str) -> bool:
    return len(line) <= LONGEST and next(stamps(line), None) is not None


def _is_caption(line: str) -> bool:
    """Tell whether a line reads like the words under a picture: a sentence."""
    return len(line) >= _CAPTION and line.endswith((".", ".)"))


def distributed(line: str) -> Iterator[Mark]:
    """Yield both names of "Some Times (TNS)": the paper and the service that sent its text on."""
    found = _SENT.match(line[:LONGEST])
    name = printed(found["name"]) if found and is_paper(found["name"]) and not NOT_TEXT.search(line) else None
    if found and name and (sender := agency(found["sender"])):
        yield Mark(name, "byline", found.start("name"), found.end("name"), known=False)
        yield Mark(sender, "byline", found.start("sender"), found.end("sender"))
