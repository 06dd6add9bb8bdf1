"""Pages about sport, the arts, food and thieves in court, and obituaries.

No state acts in them, and no good that they name is dealt in.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

_LEAST, _LEAST_SHARE = 3, 1 / 3
"""Different words of one field that a page has at least, and the least share of its sentences, with its title, that have one."""
_SECTIONS = re.compile(
    r"\b(?:sports?|football|soccer|cricket|arts?|culture|music|film|books|theatre|food|recipes?|celebrity|obituar(?:y|ies))\b",
    re.IGNORECASE,
)

_SCORE = re.compile(
    r"\b(?:won|win|wins|lost|lose|loses|beat|beats|drew|draws?|defeat(?:ed|s)?|victory|loss)\b[^.;:]{0,40}?\s\d{1,2}[-–]\d{1,2}\b(?![-–/])"
    r"|\b\d{1,2}[-–]\d{1,2}\s+(?:win|victory|defeat|loss|draw|lead)\b",
    re.IGNORECASE,
)
"""The result of a match ("beat Chile 3-1", "a 2-0 win"), which counts as a word of sport."""
_REVIEW = re.compile(
    r"\b(?:film|movie|book|album|concert|theat(?:re|er)|opera|exhibition|tv|television|restaurant|game|dance)\s+reviews?\b"
    r"|\bstars\s+out\s+of\s+(?:five|ten|5|10)\b|[★☆]{3,}|\A\s*(?:one|two|three|four|five)\s+stars\s*[.!]?\s*\Z"
    r"|\A\s*reviews?\s*:\s*['‘“\"]|\bin\s+cinemas\s+(?:from|now|on|this|next)\b",
    re.IGNORECASE,
)
"""What the title or a sentence of a review says of itself."""
_OBITUARY = re.compile(
    r"\A\s*obituar(?:y|ies)\b"
    r"|,\s+who\s+(?:has\s+died|died\s+on\s+\w+day)\s+(?:of\s+\w+\s+)?,?\s?(?:at\s+the\s+age\s+of|aged|at)\s+\d{2,3},",
    re.IGNORECASE,
)
"""What the title of an obituary says of itself, and how one begins."""
_STOLEN, _TRIED = "theft", "court"
"""The fields of words that together make a page one about thieves in court."""
_TRIED_LEAST = 2
_OPENING = 3
"""The title and the first sentences, in which an obituary shows."""


def is_leisure(sentences: Sequence[str], section: str | None = None) -> bool:
    """Tell whether a page with these sentences, its title first, is one about sport, the arts, food, thieves or the dead."""
    if (section and _SECTIONS.fullmatch(section.strip())) or any(map(_REVIEW.search, sentences)):
        return True
    if any(map(_OBITUARY.search, sentences[:_OPENING])):
        return True
    words: defaultdict[str, set[str]] = defaultdict(set)
    counted: defaultdict[str, int] = defaultdict(int)
    for sentence in sentences:
        for field, pattern in _fields().items():
            found = {match.casefold() for match in pattern.findall(sentence)}
            found |= {"score"} if field == "sport" and _SCORE.search(sentence) else set()
            words[field] |= found
            counted[field] += bool(found)
    shares = {field: number / max(len(sentences), 1) for field, number in counted.items()}
    if words[_STOLEN] and len(words[_TRIED]) >= _TRIED_LEAST and max(shares[_STOLEN], shares[_TRIED]) >= _LEAST_SHARE:
        return True
    fields = words.keys() - {_STOLEN, _TRIED}
    return any(len(words[field]) >= _LEAST and shares[field] >= _LEAST_SHARE for field in fields)


@cache
def _fields() -> dict[str, re.Pattern[str]]:
    rows = files("twosource.markets").joinpath("data/leisure_words.tsv").read_text(encoding="utf-8").splitlines()
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row and not row.startswith("#"):
            field, words = row.split("\t")
            found[field] += [re.escape(word).replace("_", r"\s+") for word in words.split()]
    return {field: re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE) for field, words in found.items()}
