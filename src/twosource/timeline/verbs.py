"""Finite verb groups of a sentence and what their form says about time: patterns over words, no parser."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from twosource.language import outlook

Tense = Literal[
    "future",
    "expected",
    "conditional",
    "backshifted",
    "wish",
    "commitment",
    "progressive",
    "present",
    "past",
    "cancel",
    "deny",
    "unreal",
]


class VerbGroup(NamedTuple):
    """A verb group at ``[start, end)`` of the sentence it was found in."""

    start: int
    end: int
    tense: Tense
    negated: bool


_ADVERBS = (
    r"(?:\s+(?:\w+ly|no\s+longer|also|not|n[o']t|never|now|then|still|already|just|soon|only|both|all|once|again|long|more))*"
)
_BE_NOW = r"(?:is|are|'s|’s|'re|’re|(?<=\bi )am|isn['’]t|aren['’]t)"
_BE = rf"(?:{_BE_NOW}|was|were|be|been|being|wasn['’]t|weren['’]t)"
_BARE = r"(?:\s+(?:be|have|remain|stay))?(?:\s+been)?(?:\s+\w+)?"
"""The verb after a modal, whose form ("cut", "put") may look like a past tense."""
_IRREGULAR = (
    "arose ate beat became began bent bet bit blew bought bound bred broke brought built burnt burst came cast caught chose "
    "clung cost crept cut dealt did died dug drank drew drove fed fell felt fled flew forbade forgave forgot fought found froze "
    "gave got grew had heard held hid hit hung hurt kept knew laid lay leapt learnt led left lent let lit lost made meant met "
    "overcame overtook overthrew paid put quit ran rang read rose said sang sank sat saw sent set shed shook shot shut "
    "slept slid sold sought spent split spoke spread sprang stood stole struck stuck stung swam swept swore swung taught threw "
    "thought told took tore understood undertook underwent upset was went were withdrew withheld woke won wore wrote"
)
_STATES = "remains remain continues exists exist contains includes amounts stands lies belongs seems appears consists lacks"
_PARTICIPLES = "written given taken shown drawn thrown driven chosen spoken stolen flown sworn torn shaken forgotten beaten"
"""Participles that stand alone after what they tell of ("advice given in March")."""


def _any(words: str) -> str:
    return "|".join(words.split())


WITHDRAWS = (
    r"(?:(?:pull(?:s|ed)|back(?:s|ed)|drop(?:s|ped))\s+out\s+of|with(?:draws|drew|drawn)\s+from|boycotts|skips)"
    r"(?=\s+(?:[\w’'-]+\s+){0,5}?(?:meetings?|talks|summit|conference|session|visit|trip|tour|elections?|vote|ballot|run-?off|debate|race|"
    r"match|games?|final|ceremony|signing|negotiations|hearing)\b)"
)
"""Verbs by which somebody who was to take part in something takes part no more."""
_REFUSED = (
    r"(?:rights?|entry|access|bail|parole|permission|consent|approval|clearance|aid|recognition|membership|permits?|visas?|asylum|entrance|admission|leave|custody|care|treatment|food|water|"
    r"medicines?|opportunity|opportunities|chance|hearing|trial|process|benefits|coverage|citizenship|protection|services?|boarding|"
    r"passage|accreditation|compensation|justice|tenure|promotion|victory|win|title|"
    r"motions?|requests?|petitions?|appeals?|applications?|bids?|injunction|stay|licen[cs]es?)"
)
"""What somebody does not get."""
_DENIES_SOMEBODY = (
    r"(?:(?:\s(?!(?:that|having|any|ever|at|in|on|during|to|for|before|of|from|with|after|by|as|it|they|he|she|i|we|was|were|is|are|had|has|have)"
    rf"\b)[\w’'-]+){{0,5}}?\s{_REFUSED}(?=\s(?:to|for|in|on|at|by|of|from|under|because|after|and|or|until|without|as)\b|[^\w\s’'-]|\Z)"
    r"|\s(?:him|us|me|them|her)\s(?:an?|the|any|all|further|more)\s[a-z])"
)
"""What follows a "deny" that is a deed: somebody is denied something ("denied the crew entry"), or it is turned down."""
WITHHELD = re.compile(_DENIES_SOMEBODY, re.IGNORECASE)
_FORMS: tuple[tuple[Tense, str], ...] = (
    (
        "cancel",
        r"(?:will\s+be\s+(?:postponed|cancel+ed|scrapped)|cancel+(?:s|ed)|calls\s+off|called\s+off|postpones|scrapped|axed|shelved)",
    ),
    ("cancel", r"(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:postponed|put\s+off)"),
    (
        "cancel",
        r"(?:drop(?:s|ped)|abandon(?:s|ed)|ditch(?:es|ed)|with(?:draws|drew|drawn)|gave\s+up)(?=\s+(?:\w+\s+){0,2}(?:plans?|bids?|proposals?|idea)\b)",
    ),
    (
        "cancel",
        r"(?:drop(?:s|ped)|abandon(?:s|ed)|suspend(?:s|ed)|avert(?:s|ed)|abort(?:s|ed))(?=\s+(?:[\w-]+\s+){1,5}?"
        r"(?:(?:planned|scheduled|slated|set)\s+for\b|(?:that|which)\s+(?:was|were|had\s+been)\s+(?:(?:due|scheduled|set|meant|supposed|planned)\s+)?"
        r"(?:for|on|to\s+(?:have\s+)?(?:beg[iu]n|start(?:ed)?|take\s+place|be\s+held|go\s+ahead))\b))",
    ),
    (
        "cancel",
        rf"(?:will\s+not|won['’]t|is\s+not\s+going\s+to|would\s+not){_ADVERBS}\s+(?:go\s+ahead|take\s+place|be\s+held|happen)",
    ),
    ("cancel", r"(?:is|are)\s+(?:now\s+)?off(?=[,.;]|\Z|\s+(?:because|after|his|her|its)\b)"),
    ("cancel", r"(?:is|are|was|were)\s+cancel+ing"),
    ("cancel", r"with(?:draws|drew|drawn)(?=\s+(?:[\w-]+\s){0,3}(?:notices?|calls?|threats?)\s+(?:for|to|of)\b)"),
    ("cancel", WITHDRAWS),
    (
        "deny",
        rf"(?:den(?:y|ies|ied)(?!{_DENIES_SOMEBODY})|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bwas )(?<!\bwere )"
        r"(?<!\bbeen )rul(?:es|ed)\s+out|"
        rf"(?:refus|declin)(?:es|ed)\s+to(?=\s+{outlook.TAKE_PART}\b)|reject(?:s|ed)?\s+(?:reports|claims|suggestions|accusations|allegations|rumou?rs|assertions))",
    ),
    ("expected", rf"{_BE_NOW}{_ADVERBS}\s+(?:widely\s+)?(?:expected|likely|unlikely|supposed|thought)"),
    (
        "future",
        rf"(?:{_BE}{_ADVERBS}\s+)?(?:set|scheduled|slated|poised|planned|booked)\s+(?:to|for|on|in|at|this|next|tomorrow)",
    ),
    (
        "future",
        rf"{_BE}{_ADVERBS}\s+(?:due|about)\s+(?:to(?!\s+(?:the|an?|its?|his|her|their)\b)|on|in|at|this|next|tomorrow|later|today|tonight)",
    ),
    ("future", rf"{_BE_NOW}{_ADVERBS}\s+(?:due|scheduled|slated)"),
    ("future", rf"(?:{_BE_NOW}{_ADVERBS}\s+planning\s+to|(?:looks?|appears?|seems?)\s+set\s+to)"),
    ("expected", rf"{_BE_NOW}{_ADVERBS}\s+(?:almost\s+|all\s+but\s+)?(?:certain|sure|bound|guaranteed)\s+to"),
    ("expected", r"(?:was|were)\s+expected\s+to"),
    ("expected", r"(?:un)?likely\s+to"),
    ("future", r"(?:was|were)\s+to\s+(?!have\b)(?:be\s+)?\w+"),
    ("expected", r"(?:looks?|appears?|seems?)\s+(?:un)?likely"),
    ("future", rf"(?:will|shall|'ll|’ll|won['’]t){_ADVERBS}{_BARE}"),
    ("future", rf"{_BE_NOW}{_ADVERBS}\s+(?:to\s+\w+|going\s+to)"),
    ("unreal", rf"(?:would|could|should|['’]d)(?:n['’]t)?{_ADVERBS}\s+have(?:\s+been)?(?:\s+\w+)?"),
    ("backshifted", rf"would(?:n['’]t)?{_ADVERBS}{_BARE}"),
    ("conditional", rf"(?:could|may|might|should|can|cannot|ought\s+to)(?:n['’]t)?{_ADVERBS}{_BARE}"),
    (
        "wish",
        rf"(?:{_BE_NOW}|was|were|(?:has|have|had)\s+been){_ADVERBS}\s+(?:considering|weighing|mulling|exploring|eyeing|"
        r"demanding|seeking|proposing|urging|hoping|asking|calling\s+(?:for|on)|pushing\s+for|pressing\s+for|"
        r"trying\s+to|aiming\s+(?:to|for)|working\s+towards?|bidding|looking\s+to|"
        r"threatening|suggesting|recommending)",
    ),
    (
        "wish",
        r"(?:(?:aims?|tr(?:y|ies)|dreams?|seeks?|wish(?:es)?)\s+(?:to|of)|envisages?|envisions?|mulls|weighs|sees)",
    ),
    (
        "wish",
        r"(?:(?:has|have|had)\s+)?(?:ask(?:s|ed)?|urge[sd]?|hope[sd]?|want(?:s|ed)?|seek(?:s)?|sought|propose[sd]?|suggest(?:s|ed)?|"
        r"consider(?:s|ed)?|threaten(?:s|ed)?|(?:pric|pencil)(?:e|es|s|ed|led|l?ing)?\s+in|request(?:s|ed)?|call(?:s|ed)\s+(?:for|on)|demand(?:s|ed)?|predict(?:s|ed)?|"
        r"fear(?:s|ed)|forecasts?|(?:(?<=\bwe\s)|(?<=[tr]s\s))see(?=\s(?:no|an?|the|little|rates|inflation|growth|prices)\b)|warn(?:s|ed)?|recommend(?:s|ed)?|expects?|offer(?:s|ed)?\s+to)",
    ),
    (
        "commitment",
        r"(?:(?:has|have|had)\s+)?(?:agree[sd]?|plan(?:s|ned)?|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|announce[sd]?|intend(?:s|ed)?|"
        r"decide[sd]?|invite[sd]?|require[sd]?|requiring|schedule[sd])",
    ),
    ("present", r"(?:has|have)\s+to(?!\s+date\b)(?=\s+[a-z])"),
    ("progressive", rf"(?:{_BE_NOW}|(?:has|have)\s+been){_ADVERBS}\s+\w+ing"),
    ("past", rf"(?:has|have|had|hasn['’]t|haven['’]t|hadn['’]t|'ve|’ve|was|were|wasn['’]t|weren['’]t|did|didn['’]t){_ADVERBS}"),
    ("present", rf"(?:{_BE_NOW}|must|do|does|don['’]t|doesn['’]t){_ADVERBS}"),
    ("past", rf"(?<!\bto )(?:{_any(_IRREGULAR)}|\w\w+ed)"),
    ("past", rf"(?<!\bbe )(?:{_any(_PARTICIPLES)})"),
    ("present", rf"(?:{outlook.FUTURATE}|{_any(_STATES)}|(?<=[a-z]s\s){outlook.FUTURATE_PLURAL})"),
)
_GROUP = re.compile(
    r"(?:(?<![\w’'])(?=\w)|(?<=\w)(?=['’]))(?:"
    + "|".join(rf"(?P<f{number}>{form})" for number, (_, form) in enumerate(_FORMS))
    + r")(?!\w)"
)
_SHORT_IS = ("'s", "’s")
_STANDS_FOR = re.compile(r"\b(?:he|she|it|who|that|there|what|here|where|how)\Z")
"""Words after which "'s" is a verb, not a genitive."""
_NEGATION = re.compile(r"\bno(?:t|r)?\b|n['’]t\b|\bnever\b|\bcannot\b")
_NO_MORE = re.compile(r"\b(?:not|nor|no(?!\slonger\b))\b|n['’]t\b|\bnever\b|\bcannot\b")
"""The same but for "no longer", of which a noun follows a form of "be" ("there was no longer any doubt")."""
_LOOK_BACK = 8
_BARE_PAST = re.compile(r"\w+")
_BEFORE_A_NOUN = re.compile(r"\b(?:an?|the|his|her|its|their|our|my|your|own|any|no|some|of|in|for|with|from|more)\s+\Z")
_INFINITIVE = re.compile(r"\bto\s+\Z")
_PLANS = re.compile(r"\s+(?:to|an?|the|its|his|her|their|more|another|talks)\b")
"""What follows the verb; "an economic cooperation plan" is none."""
_DAY = re.compile(r"May\s+\d")
_NOUNS = frozenset(
    ("plan", "plans", "hope", "hopes", "fears", "demand", "demands", "request", "requests", "forecast", "forecasts")
)
"""Verbs of planning and wishing that are as often nouns ("his own plans")."""
_SINGULAR = frozenset(("demand", "request"))
_BEHIND_A_PREPOSITION = re.compile(r"\b(?:to|by|on|about|over|against|at|as|than|amid|despite|after)\s+\Z")
_OF_SEVERAL = re.compile(
    r"(?:\b(?:i|we|you|they|who|that|people|police|both|to|and|or|not|will|would|could|may|must|still|\w+ly)|(?<![’'])s[,”\"]?)\s+\Z"
)
"""What stands before them where they are verbs; behind a noun of one thing they are nouns ("an interview request")."""
_NOT_VERBS = frozenset(("need", "speed", "seed", "feed", "breed", "indeed", "hundred", "sacred", "united"))


@lru_cache(maxsize=1 << 12)
def verb_groups(sentence: str) -> tuple[VerbGroup, ...]:
    """Return the verb groups of a sentence in order; offsets are code points of ``sentence``."""
    lowered = sentence.lower() if sentence.isascii() else "".join(map(_lower, sentence))
    found = []
    for match in _GROUP.finditer(lowered):
        tense = _FORMS[int((match.lastgroup or "f0")[1:])][0]
        if match[0] not in _NOT_VERBS and not _is_no_verb(tense, sentence, lowered, match):
            negation = _NO_MORE if tense in ("past", "present") else _NEGATION
            found.append(VerbGroup(match.start(), match.end(), tense, bool(negation.search(match[0]))))
    return tuple(found)


def _lower(char: str) -> str:
    """Return the small letter where it is a single one, so that offsets stay."""
    return low if len(low := char.lower()) == 1 else char


def _is_no_verb(tense: Tense, sentence: str, lowered: str, match: re.Match[str]) -> bool:
    """Tell whether a single word that looks like a verb is a name ("Mohammed"), a noun, or stands before one ("an armed man")."""
    if match[0].startswith(_SHORT_IS):
        return _STANDS_FOR.search(lowered, max(0, match.start() - _LOOK_BACK), match.start()) is None
    before_a_noun = _BEFORE_A_NOUN.search(lowered, max(0, match.start() - _LOOK_BACK), match.start()) is not None
    if match[0] in ("plan", "plans"):
        return before_a_noun or _PLANS.match(lowered, match.end()) is None
    if match[0] in _NOUNS:
        before_a_noun = before_a_noun or (
            match[0].endswith("s") and _BEHIND_A_PREPOSITION.search(lowered, 0, match.start()) is not None
        )
        return before_a_noun or (
            match[0] in _SINGULAR and _OF_SEVERAL.search(lowered, max(0, match.start() - _LOOK_BACK), match.start()) is None
        )
    if tense == "conditional" and sentence.startswith("May", match.start()):
        return match.start() > 0 or bool(_DAY.match(sentence, match.start()))
    if tense in ("wish", "commitment", "deny") and " " not in match[0]:
        if match.start() > 0 and sentence[match.start()].isupper() and sentence[match.start() - 1] not in "\"“‘'":
            return True
        return _INFINITIVE.search(lowered, max(0, match.start() - _LOOK_BACK), match.start()) is not None
    if tense != "past" or _BARE_PAST.fullmatch(match[0]) is None:
        return False
    named = match.start() > 0 and sentence[match.start()].isupper() and sentence[match.start() - 1] not in "\"“‘'"
    return named or (match[0].endswith("ed") and before_a_noun)
