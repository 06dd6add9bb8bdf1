"""Quotations behind a colon that no verb of saying brings in: they are said by whom their sentence is about.

"The minister was blunt: “…”", "His answer was short: “…”" and "The auditors' verdict: “…”" are; what stands on a banner, in a
letter or under a picture ("He was met with a banner: “…”") is nobody's in the sentence.
"""

import re
from collections.abc import Iterator

from twosource.claims import lexicon
from twosource.claims.bodies import is_kind
from twosource.claims.contents import limits, resumed
from twosource.claims.descriptions import is_person
from twosource.claims.found import Found
from twosource.claims.openings import opening
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Run
from twosource.model import Speaker

_OWNED = 3
"""Words between an owner and what he says ("the ministry's first public answer")."""

_SAID_OF = "|".join(sorted(lexicon.SAYINGS))
_MANNER = re.compile(
    r"(?:is|are|was|were|sound(?:s|ed)|seem(?:s|ed)|look(?:s|ed)|remain(?:s|ed)|feels?|felt|(?:has|have|had) been)\b"
    r"|(?:took|takes) (?:an?|the) (?:\w+ )?(?:view|line|tone)|(?:went|goes) (?:further|on)|(?:sees|saw) (?:it|things) \w+"
    r"|(?:put|puts|summed|sums) (?:it|this|that) \w+|(?:laughed|shrugged|sighed|smiled|(?:hit|hits) back|disagree[sd])\b"
    rf"|(?:has|have|had|gave|gives|offers?|offered)\b.*\b(?:question|words?|{_SAID_OF})\Z"
    r"|(?:did|does) not (?:mince|hold back)\b"
)
"""How somebody is or does what goes with speaking."""

_ASIDE = re.compile(r"\A, [^,:;]+ , ")
"""What stands in commas behind a subject ("Mara Quist, who owns two boats, was …")."""

_ELSEWHERE = re.compile(
    r"\b(?:(?:sign|banner|placard|poster|slogan|headline|caption|plaque|label|shirt|letter|note|notice|song|film|book|sticker"
    r"|flag)s?|chant\w*"
    r"|(?:met|greeted|welcomed|received|called|named|known|titled|entitled|dubbed|asked|told|informed|nicknamed)"
    r"(?! (?:for|about|of)))\b"
)
"""Words that are not spoken by the subject: they stand somewhere, or are said to him or of him."""


def behind(run: Run, times: frozenset[int]) -> Iterator[Found]:
    """Yield the quotations behind a colon at the end of a sentence as said by whom it is about, with the colon as the cue."""
    for at in range(2, len(run.tokens)):
        if run.tokens[at].kind == "quote" and run.tokens[at - 1].low == ":":
            first, stop = limits(run, at - 1)
            source = _owner(run, first, at - 1) or _subject(run, at - 1, times)
            if source is not None and not any(token.kind == "word" for token in run.tokens[at + 1 : stop]):
                yield Found((at - 1, at), None, source, ((at, at + 1), *resumed(run, at + 1)))


def stands_elsewhere(run: Run, one: Found) -> bool:
    """Tell whether a cue that ends with a colon brings in words of a banner, a letter or the like, and not its subject's."""
    if one.source is None or one.word is not None or run.tokens[one.cue[1] - 1].low != ":":
        return False
    words = " ".join(token.low for token in run.tokens[min(one.source.start, one.cue[0]) : one.cue[1]])
    return _ELSEWHERE.search(words) is not None


def can_speak(speaker: Speaker) -> bool:
    """Tell whether somebody is known by name, or described as people or a body that speaks."""
    if speaker.speaker_class not in ("unnamed", "document"):
        return True
    words = speaker.name.split()
    head = words[-1].casefold() if words else ""
    return is_person(words) or is_person([*words[:-1], head.removesuffix("s")]) or is_kind(head) or head in lexicon.COLLECTIVES


def _owner(run: Run, first: int, colon: int) -> Phrase | None:
    """Return whose answer or verdict the sentence opens with ("Her answer", "The World Bank's verdict, in a report")."""
    for at in range(first, min(colon, first + 2 * _OWNED)):
        owns = run.tokens[at].low.endswith(("'s", "s'")) or (at == first and run.tokens[at].low in lexicon.POSSESSIVES)
        if owns:
            words = [token.low for token in run.tokens[at + 1 : min(colon, at + 1 + _OWNED)]]
            return Phrase(first, at + 1, at + 1) if not lexicon.SAYINGS.isdisjoint(words) else None
    return None


def _subject(run: Run, colon: int, times: frozenset[int]) -> Phrase | None:
    """Return the subject that the sentence is about, where what it tells of him goes with speaking."""
    source = opening(run, colon, times)
    if source is None or run.tokens[source.start].low == "it":
        return None
    told = _ASIDE.sub("", " ".join(token.low for token in run.tokens[source.end : colon]))
    return source if _MANNER.match(told) and not _ELSEWHERE.search(told) else None
