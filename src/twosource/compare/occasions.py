"""Where and to whom words were said, as the sentence around a quotation tells it: to the press, in a court, in a letter."""

import re

_SETTINGS = {
    "press": "reporters?|journalists?|(?:news|press|media) (?:conference|briefing|scrum)"
    "|(?:(?<!according )to|told|with|before|in front of) (?:the |local |state )?media",
    "interview": "interview|television|tv|radio|podcast|broadcast|by (?:tele)?phone",
    "parliament": "parliament|lawmakers?|senators?|mps|deputies|senate|assembly|(?:house|select|budget|finance|the) committee",
    "court": "court|trial|jury|tribunal|judges?|magistrates?|arrest(?:ed)?|hearing|from the dock",
    "market": "analysts|investors|shareholders|(?:conference|earnings|results) call|annual (?:general )?meeting",
    "writing": "statement|letter|e-?mail(?:ed)?|post(?:ed)?|tweet(?:ed)?|wrote|written|in writing|note|memo|filing|book|column",
    "speech": "speech|rally|lunch|dinner|banquet|conference|congress|ceremony|centenary|anniversary|summit|forum|party|sermon"
    "|lecture|crowd|audience|supporters|gala|toast|service|address",
    "outside": "outside|at the (?:gates?|scene|site|shaft|door|funeral|graveside)|as (?:he|she|they) left|loudhailer|street",
    "staff": "staff|employees|colleagues|workforce|workers",
}
_WORDS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _SETTINGS.items()}
_NEAR = (frozenset(("press", "outside")), frozenset(("market", "interview")), frozenset(("press", "speech")))
"""Settings that two pages may give for one occasion: reporters wait outside, and come to speeches."""


def settings(frame: str) -> frozenset[str]:
    """Return the settings that the words around a quotation name, from "press" to "staff"."""
    found = frozenset(name for name, words in _WORDS.items() if words.search(frame))
    return found - {"speech"} if "press" in found else found


def apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two sets of settings are of two occasions: both known, and neither can be the other."""
    pairs = [(a, b) for a in one for b in two]
    return bool(pairs) and all(a != b and frozenset((a, b)) not in _NEAR for a, b in pairs)
