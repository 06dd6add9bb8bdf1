"""Speakers whom one page of a story only describes, by the name that another gives to whom it describes so."""

import re
from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from twosource.model import Annotation, Claim, Speaker

_THE = re.compile(r"the\s+", re.IGNORECASE)
_TELLING = re.compile(r"\b[A-Z]")
"""A description with a name in it is of one person in a story; "the minister" may be anybody's."""

_FEWEST = 2
"""Words of a description that tells who is meant."""


def named_by_role(annotations: Mapping[str, Annotation]) -> dict[str, Annotation]:
    """Return the annotations of one story with those described ("the Corvinian premier") under the name that their role has.

    The description must be the role of exactly one person of the story in the same words, and have a name in it ("Corvinian").
    """
    named: defaultdict[str, dict[str, Speaker]] = defaultdict(dict)
    for _, annotation in sorted(annotations.items()):
        for claim in annotation.claims:
            one = claim.speaker
            if one is not None and one.speaker_class == "named" and one.role:
                named[_folded(one.role)].setdefault(one.name, one)
    known = {role: next(iter(some.values())) for role, some in named.items() if len(some) == 1}
    return {id: _with_names(annotation, known) for id, annotation in annotations.items()}


def _with_names(annotation: Annotation, known: Mapping[str, Speaker]) -> Annotation:
    claims = tuple(_named(claim, known) for claim in annotation.claims)
    return annotation if claims == annotation.claims else replace(annotation, claims=claims)


def _named(claim: Claim, known: Mapping[str, Speaker]) -> Claim:
    one = claim.speaker
    if one is None or one.speaker_class == "named" or not _is_telling(one.name):
        return claim
    found = known.get(_folded(one.name))
    if found is None:
        return claim
    speaker = replace(one, name=found.name, role=found.role, affiliation=found.affiliation, speaker_class="named")
    return replace(claim, speaker=speaker)


def _is_telling(description: str) -> bool:
    words = _THE.match(description)
    rest = description[words.end() :] if words else ""
    return len(rest.split()) >= _FEWEST and _TELLING.search(rest) is not None


def _folded(role: str) -> str:
    return " ".join(_THE.sub("", role, count=1).casefold().split())
