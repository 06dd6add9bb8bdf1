"""Clauses of a claim, cut at commas and conjunctions: a re-telling often joins two statements in one sentence, or parts one."""

import re

_VERB = r"(?:\w+n['’]t|is|are|was|were|has|have|had|will|would|could|can|may|might|must|should)"
_CUT = re.compile(
    r"[,;:—–]\s+|\s+(?=(?:although|though|while|whereas|but|because|since|despite|in spite of)\s)"
    rf"|\s+and\s+(?=(?:{_VERB}|that|it|he|she|they)\s)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"{_VERB}\s", re.IGNORECASE)
_SUBJECT = re.compile(rf"((?:[\w.'’-]+\s+){{1,5}}?){_VERB}\s", re.IGNORECASE)
_SHORTEST = 4
"""Fewer words are no clause."""
_MOST = 12


def clauses(text: str) -> tuple[str, ...]:
    """Return the text itself, then its clauses of at least four words where it has several; 12 at most. Time is linear.

    A clause that shares the subject of the one before ("… and won't sail") is given it.
    """
    found, subject = [text], ""
    for part in _CUT.split(text, maxsplit=_MOST)[:_MOST]:
        shared = subject if _BARE.match(part) else ""
        own = _SUBJECT.match(part)
        subject = own[1] if own else subject
        if len(part.split()) >= _SHORTEST:
            found.append(shared + part)
    return tuple(dict.fromkeys(found))
