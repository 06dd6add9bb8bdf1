"""Why a rise or a fall that a sentence names is none that its page reports: supposed, denied, or of something else."""

import re

from twosource.markets.exposures.move_grammar import prices
from twosource.markets.exposures.move_parts import OUTPUT
from twosource.model import MoveMood

_BEFORE, _REACH = 60, 200
_LONGEST = 300
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should|will|would|could|can|(?-i:may)|might|does|did|as though|let|hop(?:e|es|ed)|fear(?:s|ed)?"
    r"|bets?|claims|rumou?rs|suggestions|den(?:y|ies|ied)|doubt(?:s|ed)?|to\s+say)\s+(?:that\s+)?(?:[\w'’-]+\s+){0,2}\Z"
    r"|(?:\A[\"“]?|[,;]\s)(?:had|were)\s+(?:[\w'’-]+\s+){0,2}\Z"
    r"|\b(?:untrue|false|(?:not|no)\s+(?:true|truth)|false\s+(?:reports?|claims?|news))\s+(?:in\s+\w+\s+)?(?:(?:an?|the|any)\s+)?"
    r"(?:(?:reports?|claims?|stor(?:y|ies))\s+)?that\s+(?:[\w'’-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_TOLD_THAT = re.compile(r"\b(?:reports?|posts?|messages?|news|talk|stor(?:y|ies))\s+that\s+(?:[\w'’-]+\s+){0,3}\Z", re.IGNORECASE)
_UNTRUE = re.compile(
    r"[^.;:]*?\s(?:was|were|is|are|being|as)\s+(?:\w+ly\s+)?(?:untrue|false|fake|wrong|unfounded|baseless|fabricated|denied|dismissed"
    r"|rejected|not\s+true)\b",
    re.IGNORECASE,
)
"""Behind what a report is said to have told, that it is not so ("reports that zinc had sunk were denied")."""
_FORESEES = (
    r"(?:expect(?:s|ed|ing)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ing)?|project(?:s|ed|ing)?|(?<!\bonly\sto\s)sees?|foresees?|anticipates?"
    r"|look(?:s|ing)?\s+for)"
)
_EXPECTED = re.compile(
    rf"(?P<denied>(?:\b(?:not|no|nobody|never|few|hardly|longer)|n['’]t)\s+(?:\w+\s+)?)?\b{_FORESEES}\s+(?!(?:as|after|when|while|because|since|and|but)\s)(?:that\s+)?(?:[\w'’-]+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_FORESEEN = re.compile(rf"\b{_FORESEES}\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:if|unless|whether|not|never|no|nothing|without|failed\s+to|den(?:y|ies|ied)|fear(?:s|ed)?)\b[^.;:]*\Z|n['’]t\b[^.;:]*\Z",
    re.IGNORECASE,
)
_GENERAL = re.compile(r"\bwhen(?:ever)?\s+(?:the\s+)?(?:[\w'’-]+\s+)?\Z", re.IGNORECASE)
_NOT_SO = re.compile(
    r"\b(?:if|unless|no|not|never|without|could|(?-i:may)|might|would|should|will|to|likely|possible|potential|any|halt\w*|stop\w*|slow(?:s|ed)?"
    r"|n['’]t|den(?:y|ies|ied|ying)|(?:fear|risk|hope|expect|forecast|predict|project|warn|threat|prevent|avoid|avert|bet|plan|want|curb|stem|brac|hedg|insur|protect|guard)\w*)"
    r"\b[^.;:]*\Z",
    re.IGNORECASE,
)
"""In front of a rise or a fall in a price, these make it one that was feared, forecast or fought."""
_FOUGHT = re.compile(
    r"\b(?:halt|stop|slow|prevent|avoid|avert|curb|stem)(?:s|p?ed|p?ing)?\s+(?:the|an?|its|their|this|further)\s+(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
"""Right in front of a rise or a fall, that it is under way or feared: whoever is expected to stop it foresees none."""
_NOT_YET = re.compile(
    r"\s+(?:could|would|(?-i:may)|might|will|should|can"
    r"|(?:is|are|was|were|has\s+been)\s+(?:\w+ly\s+)?(?:expected|likely|feared|planned|possible|forecast|seen|halted|stopped|reversed|averted))\b",
    re.IGNORECASE,
)
_DENIES_THAT = re.compile(r"\bden(?:y|ies|ied|ying)\s+that\s+(?:[\w'’-]+\s+){0,4}\Z", re.IGNORECASE)
_OF_IT = re.compile(rf"(?:['’]s?)?\s+(?:\w+\s+)?{OUTPUT}\b", re.IGNORECASE)
_APART = (
    r"(?:premiums?|discounts?|spreads?|gaps?|differences?|trading|volatility|margins?|interest|appetite|bets|positions?|traffic"
    r"|theft)"
)
"""Of or on a good, a rise or a fall in these is none of its price, as in its output."""
_FEW = 2
_WORD = re.compile(r"(?!the\b)\w+", re.IGNORECASE)
_PRICE_OF = re.compile(
    r"(?:prices?|values?|costs?|index|futures|rates?|barrel|tonne|ton|ounce|bushel|pound|kilo(?:gram)?)\Z", re.IGNORECASE
)
"""A good's price, or the unit of it that is priced, "of" which it is named ("the price of oil", "a barrel of Brent")."""
_OF = re.compile(
    r"\b(\w+)\s+(of|for|in|from|on|between|through|over)\s+(?:the\s+)?(?:(?!(?:the|an?|its|their|this|that|after|as|when|while|but|because|before|since)\b)[\w'’.-]+\s+){0,2}(?:the\s+)?\Z",
    re.IGNORECASE,
)
_CARRIER = (
    r"(?:ships?|tankers?|vessels?|freighters?|carriers?|barges?|boats?|trucks?|lorr(?:y|ies)|trains?|wagons?|planes?|aircraft|convoys?"
    r"|pipelines?|containers?|warehouses?|silos?)"
)
_WITH = re.compile(
    r"\b(?:(?:sown|planted|seeded|mixed|filled|laden|loaded|together)\s+(?:with|to)|(?:carrying|transporting|hauling|holding|full\s+of)"
    rf"|{_CARRIER}\s+with)\s+(?:the\s+)?(?:(?!(?:and|but|as)\b)[\w'’.-]+\s+){{0,4}}?(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""In front of what something else carries or holds: the verb behind it is that one's ("a ship with corn went down")."""
_BUT_FOR_IT = re.compile(
    r"\b(?:all|every|each|most|any)\b[^.;:,]{0,40}\s(?:but|except(?:\s+for)?|apart\s+from|bar|barring|save|excluding)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""In front of the one that did not do what all others did ("all grains but corn fell")."""
_MEASURE = re.compile(r"\b(?:against|versus|vs\.?|per|to|into|than|from|at)\s+(?:the\s+)?\Z", re.IGNORECASE)
_COUNTED = re.compile(r"\d[^,;:]{0,20}\Z")
_CLAUSE = re.compile(r"[.;:—–]\s|\b(?:and|but|while|as|when|after|because|since|that|said)\s", re.IGNORECASE)


def mood_in_front(text: str, start: int) -> MoveMood | None:
    """Return "expected" where somebody foresees what a subject that starts at a place does ("they expect the krone to fall").

    ``None`` where it is only supposed ("if the krone falls"); else "said".
    """
    reach = max(0, start - _BEFORE)
    if _SUPPOSED.search(text, reach, start):
        return None
    foreseen = _EXPECTED.search(text, reach, start)
    if foreseen is None:
        return "said"
    return None if foreseen["denied"] else "expected"


def is_untrue(text: str, start: int, end: int) -> bool:
    """Tell whether what ``[start, end)`` says is only what a report told that is said to be false."""
    return _TOLD_THAT.search(text, max(0, start - _BEFORE), start) is not None and _UNTRUE.match(text, end) is not None


def is_at_any_time(text: str, start: int) -> bool:
    """Tell whether the present tense of a subject that starts at a place is that of all times ("when oil rises, …")."""
    return _GENERAL.search(text, max(0, start - _BEFORE), start) is not None


def is_denied(text: str, start: int) -> bool:
    """Tell whether a verb at a place is denied or only supposed ("did not push the krone lower", "if it sends oil up")."""
    return _DENIED.search(text, clause_start(text, start), start) is not None


def mood_of_noun(text: str, start: int, name_end: int) -> MoveMood | None:
    """Return as ``mood_in_front`` for a rise or a fall named at a place, in what ends at ``name_end``.

    What is feared or fought is ``None``.
    """
    opening = clause_start(text, start)
    if _NOT_YET.match(text, _end(text, name_end)) or _DENIES_THAT.search(text, max(0, start - _BEFORE), start):
        return None
    if _FOUGHT.search(text, opening, start):
        return None
    unreal = _NOT_SO.search(text, opening, start)
    if unreal is None:
        return "said"
    foreseen = _FORESEEN.match(text, unreal.start())
    return "expected" if foreseen else None


def is_of_its_output(text: str, end: int) -> bool:
    """Tell whether what follows a name makes it its output, its trade or its stocks ("a fall in oil output")."""
    return _OF_IT.match(text, _end(text, end), end + _REACH) is not None


def is_part_of_subject(text: str, start: int, *, relative: bool = False) -> bool:
    """Tell whether a name is a mere part of what its verb is said of ("imports of oil rose"; "the price of oil rose" is none).

    Nor does a verb speak of what something else is measured in ("at 32 to the dollar, down 1 percent"). A name with "of" in it is
    not what a good is part of ("Board of Trade corn rose"). ``relative`` tells that the verb is that of a clause of its own, in
    which "which" stands for the name ("they moved into gold, which rose"), unless for a number ("at 32 to the dollar, which is a
    record").
    """
    reach = max(0, start - _BEFORE)
    measure = _MEASURE.search(text, reach, start)
    if measure and not (relative and not _COUNTED.search(text, reach, measure.start())):
        return True
    if _WITH.search(text, reach, start) or _BUT_FOR_IT.search(text, reach, start):
        return True
    head = _OF.search(text, max(0, start - _BEFORE), start)
    if head is None or _PRICE_OF.match(head[1]):
        return False
    is_a_name = head[1][0].isupper() and head.start(1) > 0
    apart = re.fullmatch(_APART, head[1], re.IGNORECASE) and len(_WORD.findall(text, head.end(2), start)) < _FEW
    return (
        bool(apart) or re.fullmatch(OUTPUT, head[1], re.IGNORECASE) is not None or (head[2].casefold() == "of" and not is_a_name)
    )


def _end(text: str, name_end: int) -> int:
    """Return where the words for the price of a name end."""
    priced = prices().match(text, name_end, name_end + _REACH)
    return priced.end() if priced else name_end


def clause_start(text: str, at: int) -> int:
    """Return where the clause that holds a place begins, at most so far in front of it as any clause does."""
    opening = max(0, at - _LONGEST)
    return max((match.end() for match in _CLAUSE.finditer(text, opening, at)), default=opening)
