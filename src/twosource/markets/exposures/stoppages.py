"""Goods that are touched because the work on them stops ("oil unions will strike", "a fire shut the copper smelter")."""

import re

_HANDS = (
    r"(?:unions?|workers?|labou?rers|crews?|drivers|strikers?|strikes?|walkouts?|stoppages?|lockouts?|blockades?|outages?|shutdowns?"
    r"|embargo(?:es)?)"
)
_PLANT = (
    r"(?:terminals?|depots?|ports?|platforms?|rigs?|wells?|plants?|works|complex|facilit(?:y|ies)|installations?|sites?|pits?|smelters?"
    r"|mills?|shafts?|sands|hub|trains?|tankers?)"
)
_MOVED = r"(?:flows?|loadings?|liftings|cargoes|shipments?|deliver(?:y|ies)|sales)"
_COMPOUND = re.compile(
    rf"(?:(?:\s+(?:and|&)\s+|-)\w+)?[\s-]+(?:[\w-]+\s+){{0,1}}?(?:{_HANDS}|{_PLANT}|{_MOVED})(?:['’]s?)?(?!\w)", re.IGNORECASE
)
"""Behind a good, who works on it, where it is made or handled, or how it is moved."""
_STOPPED = re.compile(
    r"\b(?:strik(?:e|es|ing|ers?)|struck|walk(?:ed|s|ing)?[\s-]?outs?|walk(?:ed|s)?\s+off|stoppages?|lock(?:ed)?[\s-]?outs?|picket\w*"
    r"|down(?:ed|ing)?\s+tools|shut(?:s|ting|downs?)?|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|blockad\w+|block(?:s|ed|ing)"
    r"|outages?|sabotag\w+|seiz(?:e|es|ed|ing)|force\s+majeure|attack(?:s|ed)?|ablaze|fires?|explosions?|blasts?|restart(?:s|ed)?"
    r"|resum(?:e|es|ed)|flood(?:s|ed))\b",
    re.IGNORECASE,
)
_REACH = 60


def is_stopped(text: str, end: int) -> bool:
    """Tell whether a sentence says that the work on a good, whose name ends at a place, stops or goes on again."""
    return _COMPOUND.match(text, end, end + _REACH) is not None and _STOPPED.search(text) is not None
