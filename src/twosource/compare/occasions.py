"""Where and to whom words were said, as the sentence around a quotation tells it: to the press, in a court, in a letter.

Only the words of saying tell it ("told the Senate", "in a statement"), no office and no name ("Senate President", "the Evening
Post"), and no event that is told besides ("after the trial").
"""

import re

from twosource.claims.descriptions import person
from twosource.claims.lexicon import TIME_WORDS, words

_SETTINGS = {
    "press": "reporters?|journalists?|(?:news|press|media) (?:conference|briefing|scrum)|media",
    "interview": "interview(?:er)?s?|television|tv|radio|podcast|broadcast|(?:tele)?phone",
    "parliament": "parliament|lawmakers?|legislators?|senators?|mps|deputies|senate|assembly|congress"
    "|(?:house|select|budget|finance|the) committee",
    "court": "court(?:room)?|trial|jury|tribunal|judges?|magistrates?|hearing|dock",
    "market": "analysts|investors|shareholders|(?:conference|earnings|results) call|(?:annual )?(?:general )?meeting",
    "writing": "statement|letter|e-?mail|post|tweet|writing|note|memo|filing|book|column",
    "speech": "speech|rally|lunch|dinner|banquet|conference|congress|ceremony|centenary|anniversary|summit|forum|party|sermon"
    "|lecture|crowd|audience|supporters|gala|toast|service|address",
    "outside": "gates?|scene|site|shaft|door|funeral|graveside|street",
    "staff": "staff|employees|colleagues|workforce|workers",
}
_ACTS = {
    "press": r"(?:press|news) conference",
    "writing": r"statement|letter|e-?mail(?:ed)?|posted|tweet(?:ed)?|wrote|written|memo|filing",
    "outside": r"outside|as (?:he|she|they) left|loudhailer",
}
"""What tells by itself how something was said, whatever stands before it ("issued a statement", "he wrote")."""

_LEAD = (
    r"\b(?:told|telling|tells|tell|address(?:ed|ing)|answer(?:ed|ing)|(?<!according )to|in|at|on|during|before|with|by|via|over"
    r"|from|through|into|of)\s(?:(?!(?:after|until|since|about|against|that|who|which|when|where|as)\b)[\w’'-]+\s){0,4}?"
)
"""What joins a verb of saying to where or to whom it was said."""

_NEVER = r"(?!)"
_FOUND = {
    name: re.compile(rf"(?:{_LEAD})(?P<here>{words})\b(?![’'])|\b(?P<act>{_ACTS.get(name, _NEVER)})\b", re.IGNORECASE)
    for name, words in _SETTINGS.items()
}
_CAPITALS = ("parliament", "court", "interview")
"""Settings that a page may write like names ("told Parliament", "told Radio One")."""

_NEXT = re.compile(r"[ -]([\w’'-]+)")
_AHEAD = 3
"""Words of an office after the body to which it belongs ("Senate majority leader")."""

_NO_OFFICE = words("he she it they that the a an this and but or in on at by for to of with from as when after before said says")
_NEAR = (frozenset(("press", "outside")), frozenset(("market", "interview")), frozenset(("press", "speech")))
"""Settings that two pages may give for one occasion: reporters wait outside, and come to speeches."""


def settings(frame: str) -> frozenset[str]:
    """Return the settings that the words around a quotation name, from "press" to "staff"."""
    found = frozenset(name for name in _FOUND if _named(frame, name))
    return found - {"speech"} if "press" in found else found


def _named(frame: str, name: str) -> bool:
    """Tell whether a setting is named where no name or office holds its word."""
    return any(_is_setting(frame, match, name) for match in _FOUND[name].finditer(frame))


def _is_setting(frame: str, match: re.Match[str], name: str) -> bool:
    word = match["here"] or match["act"]
    named = word[0].isupper() and name not in _CAPITALS and match.start() > 0
    return not named and not _in_office(frame, match.end(), names=name != "interview")


def _in_office(frame: str, at: int, *, names: bool) -> bool:
    """Tell whether the words at ``at`` make an office or, where ``names`` can be told so, a name of the word before them."""
    for ahead in range(_AHEAD):
        following = _NEXT.match(frame, at)
        low = following[1].casefold() if following else ""
        if following is None or low in _NO_OFFICE or low in TIME_WORDS:
            return False
        if person(low) or (names and ahead == 0 and following[1][0].isupper()):
            return True
        at = following.end()
    return False


def apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two sets of settings are of two occasions: both known, and neither can be the other."""
    pairs = [(a, b) for a in one for b in two]
    return bool(pairs) and all(a != b and frozenset((a, b)) not in _NEAR for a, b in pairs)
