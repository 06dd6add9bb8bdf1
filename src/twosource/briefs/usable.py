"""Which sentences can stand alone in a list: whole, of readable length, reported, and neither a caption nor page furniture."""

import re

from twosource.briefs.material import Line, Material
from twosource.copies.furniture import is_furniture
from twosource.model import Article

_SHORTEST, _LONGEST = 6, 60
_ADDRESSED = re.compile(
    r"\b(?:you|your|click|subscribe|sign up|follow (?:us|our)|welcome to (?:our|the)|read more|(?:be )?read here|www)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"\.[\"”’')\]]*\Z|![\"”’]\Z")
_CAPTION = re.compile(
    r", (?:left|right|cent(?:er|re)),|\((?:L|R|C|left|right|cent(?:er|re))\)|\b(?:(?:is|are) (?:seen|pictured)|looks? on)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+\.? \d{1,2}, \d{4}"
)
"""The places of people in a picture, or a day written out as only captions write it."""


def usable(material: Material) -> list[Line]:
    """Return the sentences that can be points; one that several pages print comes once, from where it comes from, if known.

    Sentences in other languages can be points only where no page of the story is in English.
    """
    first: dict[str, Line] = {}
    foreign = {article.id for article in unread(material)}
    alone = len(foreign) == len(material.articles)
    told = [line for line in material.lines if alone or line.cite.article not in foreign]
    for line in sorted(told, key=lambda line: (line.cite.article in material.sources, line.cite.article, line.place)):
        if _is_usable(line.text):
            first.setdefault(" ".join(line.text.split()), line)
    return sorted(first.values(), key=lambda line: (line.cite.article, line.place))


def unread(material: Material) -> list[Article]:
    """Return the pages in other languages than English, which are not read for claims, figures and events."""
    return [article for article in material.articles.values() if not article.is_english]


def _is_usable(text: str) -> bool:
    whole = _ENDED.search(text) is not None and _SHORTEST <= len(text.split()) <= _LONGEST
    balanced = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    reported = not (_ADDRESSED.search(text) or _CAPTION.search(text) or is_furniture(text))
    return whole and balanced and reported
