"""How a single line credits an agency or publisher under an article: signature, share, republication, copyright."""

import re
from collections.abc import Iterator

from twosource.articles.agencies import PATTERN, SURE, agency
from twosource.articles.credit_marks import LONGEST, NOT_TEXT, WIRE, WIRE_ENDS, Mark, printed
from twosource.articles.names import given_names
from twosource.articles.papers import is_paper

_TAIL = 60
_NOTE = 600
"""Characters; a longer line is a paragraph of the article."""
_BRACKETED = re.compile(r"[(\[](?P<names>[^()\[\]]{2,50})[)\]]\s?[.*]?\s*\Z")
_DASHED = re.compile(rf"(?:\A|[.!?\"”’)]\s?)[-–—]{{1,2}}\s?(?P<names>{SURE})\s?\.?\Z")
_INITIALS = re.compile(rf"(?P<names>{SURE})(?: [A-Z]{{2,5}}){{1,5}}\Z")
_SHARED = re.compile(
    r"\w{2,20} (?:mit|con|avec|with|com|met|med|og|och|e|et|und|and|/) (?P<names>[\w /.-]{2,40})\Z", re.IGNORECASE
)
_NAMED = re.compile(rf"(?<![\w/])(?:{PATTERN})(?![\w/])")

_SURNAME = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ]")
_SENT = re.compile(rf"\s*(?:the )?((?:[A-ZÀ-Þ][\w&.'’-]*\s){{1,4}}(?:{WIRE_ENDS}|Agency))\Z")
_INPUTS = re.compile(
    r"\b(?:with|additional|some|based on|using) (?:\w+ ){0,2}?"
    r"(?:inputs?|reporting|files|information|material|reports?|contributions?|content) (?:from|by|of)\b"
    r"|\b(?:inputs?|information|reporting) (?:from|by)\b"
    r"|\A\W{0,2}(?:compiled|adapted) from\b"
    r"|\b(?:mit|unter verwendung von|auf basis von) (?:material|informationen|inhalten?)\b"
    r"|\b(?:con información|con informaciones|com informações|avec des informations|con informazioni|met informatie)"
    r" (?:de|da|di|d'|van)",
    re.IGNORECASE,
)
_SHARES = tuple("input reporting files inform material report contribut content inhalt".split())
_OPENING = re.compile(r"\W{0,3}(?:\((?:mit|con|avec|com|met|med)|(?:avec|con|com|mit)) ", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"\bcontribut(?:ed|ing)\b"
    r"(?=\s?(?:[.;)]|\Z|reporting\b|from\b|to (?:this|the) (?:report|story|article|piece|post|dispatch)\b))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]\s")

_PIECE = r"(?:article|story|piece|post|essay|report|column|content|interview|text)"
_DONE = "appeared|ran|published|posted|produced|written|reported|provided|supplied|syndicated|republished|reproduced|reprinted"
FIRST_ELSEWHERE = (
    r"the (?:article|story|piece|post|essay|column|interview|text) (?:is|was) (?:first|originally|initially|previously)"
    r" (?:published|posted|printed)(?: here| online)? (?:in|on|by|at)(?=\s[^.,;:]{2,60}(?:\.\w{2,20}){0,2}\.?\Z)"
)
"""What stands before the name of who had the text first, where a line says no more: in a longer one it is another text."""
_REUSES = (
    rf"(?:this|a version of this|an earlier version of this) {_PIECE}[^.]{{0,30}}?"
    rf" (?:(?:is|was|has been|had been|first|originally|initially|previously) ){{0,3}}(?:{_DONE})"
    r"(?: (?:here|first|originally|and published))?(?: with (?:the )?(?:kind )?permission)? (?:in|on|by|at|with|from|of|for)",
    rf"\A\W{{0,3}}{FIRST_ELSEWHERE}",
    r"\A\W{0,3}(?:(?:re)?printed|reproduced|republished|syndicated|reposted|cross-?posted|excerpted)"
    r"(?: (?:here|with|by|the|kind|permission|courtesy)){0,5} (?:of|from|by)",
    r"\breprinted (?:by|with) (?:the )?permission (?:of|from)",
    r"\A\W{0,3}(?:first|originally) (?:published|appeared|posted|printed) (?:in|on|by|at)",
    r"\A\W{0,3}(?:text |story |article )?courtesy(?: of|:)",
    r"\bdistributed by",
    r"\Aauthored by [^,]{3,60}? via",
    r"\A\W{0,3}via\b:?(?= \w)",
    r"\A\W{0,3}(?:rebloggt von|reblogged from)",
    r"\bpublished in \w{2,20} by",
    r"\b(?:dieser|der) (?:artikel|beitrag|text) (?:ist |erschien |wurde )?(?:zuerst |zunächst |ursprünglich )"
    r"(?:erschienen )?(?:bei|in|auf|im)",
    r"\bcet article (?:a été |est )?(?:initialement |d'abord )?(?:publié|paru)(?: initialement)? (?:sur|dans|par|en)",
    r"\b(?:publicado originalmente|originalmente publicado) (?:en|em|por)",
)
"""What stands before the name of whom a text was taken from."""
_HINTS = tuple(
    "publi appear print post reprod syndic courtesy distrib via reblog erschien excerpt produced written provided suppli".split()
)
_REUSED = re.compile(
    rf"(?:{'|'.join(_REUSES)})\s{{1,3}}(?:the )?(?P<name>[^.,;()|–—:\n]{{2,60}}(?:\.(?:com|org|net|info|[a-z]{{2}})\b)?)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s(?:under|with|at|as|for|where|on [A-Z]|in (?:19|20)|and (?:is|was|has)|is|was|"
    r"via|here|to|by|website|magazine's)\b.*\Z|'s\b.*\Z|’s\b.*\Z"
)
RELEASED = re.compile(r"SOURCE (?!OF\b)(?P<name>[^\W\d_a-z][^,;:()|]{1,60})(?:,(?:\s[A-ZÀ-Þ][\w.&/]*){1,3}|;.{1,80})?")
"""The foot of a press release."""
_OWNED = re.compile(
    rf"\W{{0,2}}(?:(?P<first>{SURE})\s?(?:™|®)?\s?(?:&|and)\s)?(?:©|copyright|\(c\))[\s©]*(?:copyright\s)?(?:(?:19|20)\d\d\s?)?(?:by\s)?"
    rf"(?:the )?(?P<name>{SURE}|(?-i:{WIRE.pattern}))(?P<rest>.{{0,200}})",
    re.IGNORECASE,
)
_OWNED_REST = re.compile(
    r"[\s™®]*(?:\Z|[.,/]|all rights|inc\b|llc|limited|ltd|gmbh|\(|via\b|distributed|report|this material|\d)", re.IGNORECASE
)


def _hints(line: str, words: tuple[str, ...]) -> bool:
    """A quick test before a thorough one."""
    folded = line.casefold()
    return any(word in folded for word in words)


def signed(line: str, *, alone: bool) -> Iterator[Mark]:
    """Yield the agencies that end a text: "(dpa)", "— AFP", "PTI ABC", or ``alone`` in a line; "(FR mit dpa)" is a share."""
    start = max(0, len(line) - _TAIL)
    tail = line[start:]
    if bracketed := _BRACKETED.search(tail):
        yield from _signatures(bracketed["names"], start + bracketed.start(), len(line))
    elif found := _DASHED.search(tail) or (_INITIALS.match(line) if len(line) <= _TAIL else None):
        name = agency(found["names"])
        yield from (Mark(name, "signed", max(0, len(line) - len(found[0])), len(line)) for name in (name,) if name)
    elif alone and len(line) <= _TAIL and not NOT_TEXT.search(line):
        yield from _signatures(line.strip(" .©"), 0, len(line), marked=False)


def _signatures(names: str, start: int, end: int, *, marked: bool = True) -> Iterator[Mark]:
    if NOT_TEXT.search(names):
        return
    if shared := _SHARED.match(names) if marked else None:
        yield from (
            Mark(name, "inputs", start, end) for part in shared["names"].split("/") if (name := agency(part, marked=True))
        )
        return
    if WIRE.fullmatch(names):
        yield Mark(names, "signed", start, end, known=agency(names) is not None)
        return
    parts = names.split("/")
    found = [agency(part, marked=marked) for part in parts]
    if all(name or " " not in part.strip() for name, part in zip(found, parts, strict=True)):
        yield from (Mark(name, "signed", start, end) for name in found if name)


def inputs(line: str) -> Iterator[Mark]:
    """Yield the agencies that gave a part: "With inputs from PTI", "Reuters contributed to this report"."""
    if len(line) > _NOTE or not (_hints(line, _SHARES) or len(line) <= _TAIL):
        return
    if (label := _INPUTS.search(line)) or (label := _OPENING.match(line) if len(line) <= _TAIL else None):
        clause = re.split(r"[.!?)]", line[label.end() :], maxsplit=1)[0]
        known = tuple(_all(clause, label.end()))
        yield from known
        if not known and (unknown := _SENT.match(clause)):
            yield Mark(unknown[1], "inputs", label.end() + unknown.start(1), label.end() + unknown.end(1), known=False)
    for found in _CONTRIBUTED.finditer(line):
        start = max((end.end() for end in _SENTENCE_END.finditer(line, 0, found.start())), default=0)
        yield from _all(line[start : found.start()], start)


def _all(clause: str, offset: int) -> Iterator[Mark]:
    for found in _NAMED.finditer(clause):
        if found[0].casefold() in given_names() and _SURNAME.match(clause, found.end()):
            continue  # Petra is an agency, Petra Hume is not
        if name := agency(found[0], marked=True):
            yield Mark(name, "inputs", offset + found.start(), offset + found.end())


def republished(line: str) -> Iterator[Mark]:
    """Yield whose text it was before: "This article first appeared on X", "Courtesy of X", "Distributed by X"."""
    if len(line) > _NOTE or not _hints(line, _HINTS) or NOT_TEXT.search(line[:_TAIL]):
        return
    for found in _REUSED.finditer(line):
        cue = line[found.start() : found.start("name")].casefold()
        text = _ENDS.sub("", found["name"])
        known = agency(text, marked=True)
        if " also " not in cue and (name := known or _unknown(text, cue)):
            yield Mark(name, "republication", found.start(), found.start("name") + len(text), known is not None)


def released(line: str) -> Iterator[Mark]:
    """Yield who sent out a press release, as its foot says: "SOURCE Some Foods, Inc."."""
    found = RELEASED.fullmatch(line)
    if found and (name := printed(found["name"])):
        yield Mark(agency(name) or name, "source-line", found.start("name"), found.end("name"), agency(name) is not None)


def _unknown(text: str, cue: str) -> str | None:
    """Return the name of a publisher that is no known agency: behind "by" as often a person, behind "via" as often a tool."""
    if "reblog" in cue:
        return text.strip() or None
    name = printed(text)
    if name is None or (cue.split()[-1].strip(":") == "via" and not cue.startswith("authored")):
        return None
    published = is_paper(name) or WIRE.fullmatch(name) or "." in name
    return None if cue.rstrip().removesuffix(" the").endswith(" by") and not published else name


def owned(line: str) -> Iterator[Mark]:
    """Yield the agency of a copyright line: "© 2020 The Associated Press. All rights reserved"; a picture's has a person."""
    found = _OWNED.match(line[:_NOTE]) if "©" in line or "opyright" in line or "(c)" in line.lower() else None
    if found is None or not _OWNED_REST.match(found["rest"]) or NOT_TEXT.search(line[:LONGEST]):
        return
    yield Mark(agency(found["name"]) or found["name"], "republication", 0, found.end("name"), agency(found["name"]) is not None)
