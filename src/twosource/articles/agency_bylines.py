"""How the byline of an article credits an agency, or a paper as a whole."""

import re
from collections.abc import Iterator

from twosource.articles.agencies import SURE, agency, may_name
from twosource.articles.credit_marks import LONGEST, NOT_TEXT, SMALL, WIRE, Mark, is_dated, printed
from twosource.articles.papers import is_paper
from twosource.articles.stamps import stamps

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
    dated = len(text) + _DATE_LENGTH <= len(line.partition("@")[0]) or is_dated(after)
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
    if len(line) > LONGEST or not (is_dated(line) or is_dated(after)) or NOT_TEXT.search(line):
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
    return sum(word not in _ROLES and word not in SMALL and word not in _BYLINE_WORDS for word in words) > _MOST_LOWER


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
