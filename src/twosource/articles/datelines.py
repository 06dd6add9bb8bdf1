"""How a dateline credits an agency: "TOWN, Country, May 3 (AP) —"."""

import re
from collections.abc import Iterator

from twosource.articles.agencies import agency
from twosource.articles.credit_marks import LONGEST, NOT_TEXT, SMALL, Mark

_MARKED = re.compile(r"[(\[/]\s?(?P<name>[^()\[\]/]{2,50}?)(?:\s?[/,][^()\[\]]{1,30})?\s?[)\]/]\s?\*?")
_AFTER = re.compile(r"\s*(?:[-–—:]|\.\s?[-–—]|\.?\s*(?=[A-ZÀ-Þ“\"„«'‘])|\Z)")
_DASH = re.compile(r"\s*\.?\s?[-–—]")
_BARE = re.compile(r"[A-ZÀ-Þ][\w .,'’-]{2,40}?[.,–—-]\s{1,2}(?P<name>[^\W\d_][\w-]{2,20})\s?[-–—]{1,2}\s")
_LONGEST_PLACE, _MOST_PLACE_WORDS = 90, 12
_LOWER_PLACE = SMALL | frozenset("am im bei an near in on el al los las".split())
_MONTH = re.compile(
    r"(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jui|jul|lug|aug|ago|ao[uû]|sep|set|o[ck]t|ott|nov|de[cz]|dic|gen|ene|giu|mag)", re.I
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?\Z")
_UNKNOWN = re.compile(r"(?:[A-Z]{2,6}|[A-Z][\w&.'’-]*(?: (?:of |and |& )?[A-Z][\w&.'’-]*){1,4})\Z")


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
