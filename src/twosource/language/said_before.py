"""What a figure measures where that is said before it, as a noun phrase of its own clause.

A subject ("the number of permits fell to 200"), an object ("left its rate at 3 percent"), a noun with "of" ("a lead of 12").
What holds a verb, or only stands for something named elsewhere ("it", "the figure"), names nothing.
"""

import re
from collections.abc import Sequence

from twosource.language.changes import STEP_NOUNS
from twosource.language.noun_phrases import STOPS, VERBS

_OBJECT = re.compile(r"\w+\s((?:the|its|his|her|their|our|a|an|[A-Z][\w&.-]*[’']s)\s[^.;,()\d]{1,60}?)\s(?:by|to|from)\s")
_BARE_OBJECT = re.compile(
    r"(?:rais|lift|lower|cut|reduc|hik|trim|slash|increas|boost|narrow|widen)[a-z]*\s"
    r"((?:(?!(?:by|to|from)\b)[a-z-]+\s){0,2}(?!(?:by|to|from|up|down|back|again|further|even|out|off)\b)[a-z-]+(?<!ly))\s(?:by|to|from)\s"
)
_OBJECT_FOR = re.compile(r"\w+\s((?:the|its|his|her|their|our|an?)\s(?:[a-z-]+\s){1,4}?)(?:for|in|on|of)\s")
"""An object with what it is for behind it ("raised its forecast for 2025")."""

_ACTED = re.compile(r"(?:rais|hik|lower|slash|trim|lift)(?:e?d|es|s|ing)\b|cut(?:s|ting)?\b")
"""Verbs of which the subject, where it does not suffer them, is who changes something."""

_SUFFERED = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?\Z")
_NUMBER_OF = re.compile(
    r"\b(?:number|total number|tally|count|total)\sof\s((?:[^\s.,;:()\"“”]+\s){1,9}?)(?=(?:[a-z]+ed|fell|rose|grew|"
    r"is|was|were|are|has|had|have|stood|stands|reached|to|at|will|could|would|may)\s)"
)
_NOUN_OF = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s((?:[a-z-]+\s){1,3}?)|(?<![\w’'-])([A-Za-z][a-z-]{2,}(?:\sper\s[a-z]+)?\s))of\s\Z"
)
"""What stands before "of" and a measure ("a capacity of 1.6 GW", "a margin of error of 3 points", "assets of $6 bn")."""

_NAMED_OF = re.compile(r"((?:[a-z-]+\s){1,2}(?:for|in|on|against|by)\s(?:the\s)?(?:[A-Z][\w&.’'-]*\s)+)of\s\Z")
"""A noun with a name before "of" ("a rival offer for Tindra Holdings of $41 a share")."""

_IN_NAME = re.compile(r"[A-Z][\w&.’'-]*\s\Z")
_KEPT = re.compile(
    r"\b(?:le(?:ft|aves?|aving)|ke(?:pt|eps?|eping)|h[eo]ld(?:s|ing)?|put(?:s|ting)?|set(?:s|ting)?|maintain(?:s|ed|ing)?"
    r"|estimat(?:e[sd]?|ing)|valu(?:e[sd]?|ing)|pric(?:e[sd]?|ing)|peg(?:s|ged|ging)?|fix(?:es|ed|ing)?)\s"
    r"((?:(?!(?:at|as|that|which|and|but|to|steady|unchanged|flat|firm|stable|stood|stands|is|was|are|were|fell|rose|remains|remained)\s)[^\s.,;:()\d“”\"]+\s){1,8}?)"
    r"(?:unchanged\s|steady\s|flat\s)?at\s\Z"
)
"""An object that is left, put or kept at its level ("left its policy rate at")."""

_TRADED = re.compile(
    r"\b(?:b(?:uy(?:s|ing)?|ought)|acquir(?:e[sd]?|ing)|s(?:ell(?:s|ing)?|old)|purchas(?:e[sd]?|ing))\s"
    r"((?:(?!(?:for|that|which|and|but|to|from)\s)[^\s.,;:\d“”\"]+\s){1,9}?)for\s\Z"
)
"""What somebody buys or sells for a price."""

_DETERMINED = re.compile(
    r"(\w+\s)?(?:\b(?:the|its|his|her|their|our|an?|another|this|that)|[’']s)\s((?:[a-z-]+\s){0,3})\Z", re.IGNORECASE
)
_LETTING = frozenset("saw see sees seen watch watches watched let lets make makes made help helps helped".split())
"""Verbs after whose object a bare verb stands ("saw its share rise to")."""

_STEP_IN = re.compile(r"\w+\s(?:in|of)\s([^.;,()\d]{1,60}?)\s(?:by|to|from|of)\s")
_BETWEEN_COMMAS = re.compile(r",\s[^,;:.]{3,60},\s\Z")
"""An aside between a subject and its verb ("Core prices, without food, were")."""

_MEASURES = frozenset(
    "majority lead population margin tally capacity score rating index level ratio deficit surplus turnout magnitude".split()
)
"""Nouns that have a number without a unit, where others have members ("a majority of 12", but "a father of two")."""

_SPANS = frozenset("second minute hour day week month year decade century".split())
_NO_NOUN_OF = frozenset(
    "out some all none most many any half each one because instead ahead short full worth sum total average".split()
)
_SUBJECT = re.compile(
    r"(?:\A|[;:!?()\"“”—–]\s*|,(?!\d)\s*|\b(?:and|but|while|that|when|as|because|which|who)\s)((?:[^\s,;:()\"“”—–]+\s){1,10})\Z"
)
_BARE_NUMBER = re.compile(r"\d(?!\d*-[a-z])")
_AMOUNT = re.compile(r"\d[.,]\d|\d\s(?:million|billion|trillion)\b")
_THAT = re.compile(
    r"(?<!\b[Tt]he\s)(?<!\b[Ii]ts\s)\b(?:that|when|because|while|if|says?|said|expects?|expected\sthat|sees?|predicts?|forecasts?|shows?|showed|means?|estimates?|believes?|believed|found|finds|concluded|reckons?|reckoned|thinks?)\s"
)
_ASIDE = re.compile(r"\s?<[^<>\s]{1,12}>|\s?\([^()]{1,24}\)")
_COPULA = re.compile(
    r"\b(?:is|was|were|are|be|been|stood|stands|stand|reached|reaches|totalled|totaled|hit|remained|remains|came in|averaged"
    r"|(?:held|stayed|kept)(?=\s(?:steady|unchanged|flat|firm|stable|at)\b)|touched|peak(?:ed|s)?|hover(?:ed|s)?|changed|closed|ended|settled|finished|opened|traded|set|fixed|priced|valued|now|numbered|number)(?:\s(?:steady|unchanged|flat|firm|stable))?(?:\s(?:at|to))?\s(?:now\s|currently\s|just\s|only\s)?\Z"
)
_ARTICLE = re.compile(
    r"^(?:the|a|an|its|his|her|their|our|this|that|these|those|and|but|while|when|as|because|meanwhile|overall)\s+", re.IGNORECASE
)
_PRONOUNS = frozenset("it he she they we you i this that these those who which there what one".split())
_AUXILIARIES = frozenset("would will is was were are has have had can could may might should must do does did be been".split())
_AUXILIARY = re.compile(
    r"\b(?:has|have|had|having|will|would|could|is|was|are|were|be|been|also|now|last|still|to|may|might|expected|not|little|barely|gone|went|going|picked|come|crept|edged|inched|ticked"
    r"|moved|pushed|nudged|revised|raised|lifted|marked|bumped|brought|scaled|closed|ended|finished|traded|opened|settled|slid(?:ing)?|improved|seen|thought|believed|estimated|reported"
    r"|said|reckoned|understood|known|likely|set|due|(?:more|less)\sthan"
    r"|(?!tally|family|rally|supply|assembly|ally|reply|monopoly|anomaly)[a-z]+ly)\s\Z"
)
_DATELINE = re.compile(r"(?:\A|\s)[-–—]{1,2}\s")
_ADVERBIAL = re.compile(
    r"(?:with|in|at|by|on|after|before|under|from|for|according|since|during|amid|despite|through|as|of|to)\b", re.IGNORECASE
)
_WHEN = re.compile(
    r"(?:in|on|by|during|since)\s(?:(?:early|late)\s|mid-)?(?:(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s\d{4})?|\d{4}|the\s\w+\s(?:quarter|half))\s",
    re.IGNORECASE,
)
_SAID_WHEN = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s(?=(?:its|the|his|her|their|that|an?)\s)")
"""When something was said, before what was ("said Tuesday its profit fell")."""
_NEW_SUBJECT = re.compile(r"(\w+)\s(?:the|its|their|an?)\s")
_PREPOSITIONS = frozenset("of in at by on to for from with under over into after before against between per and".split())
_MOVED = re.compile(
    r"(?<!the)(?<!its)(?<!their)(?<![’']s)\s(?:rose|fell|grew|sank|slid|(?:jump|drop|climb|gain|slip|surg|tumbl)p?ed)\s(?:after|as|when)?\s?"
)
_CUT_SHORT = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their|of|in|at|by|on|to|for|from|with|and|or|put)|[’']s?)\Z|\A\S+-based\b", re.IGNORECASE
)
"""How words end, or begin, that are cut short of their noun, or of its beginning."""

_CLAUSAL = frozenset("if which who whose whether it he she they we you i".split())
"""Words that show a clause, and not a phrase."""

_NOTHING = frozenset("figure figures number numbers total totals amount amounts count sum value level".split())
"""Nouns that say that something is measured, and not what."""

_LOOK, _REACH = 160, 40


def before(text: str, verb: int, start: int, floor: int, unit: str | None) -> str | None:
    """Return what the figure measures where it is said first ("the number of permits fell to", "inflation was at").

    ``start`` is where the figure begins, ``verb`` where the verb of its change begins (``start`` where there is none).
    """
    earliest = max(floor, verb - _LOOK)
    if verb < start:
        return _changed(text, verb, start, earliest)
    if text.endswith("of ", 0, start):
        if named := _NAMED_OF.search(text, earliest, start):
            return _tidy(named[1])
        if noun := _NOUN_OF.search(text, max(floor, start - _REACH), start):
            part_of_name = noun[2] is not None and _IN_NAME.search(text, earliest, noun.start()) is not None
            return None if part_of_name else _measured((noun[1] or noun[2]).split(), unit)
    clause = text[earliest:start].lstrip()
    if numbers := list(_NUMBER_OF.finditer(clause)):
        return _tidy(numbers[-1][1])
    bare = _ASIDE.sub("", clause)
    if object_ := _KEPT.search(bare) or (_TRADED.search(bare) if unit is not None else None):
        return _tidy(object_[1])
    copula = _COPULA.search(clause, max(0, len(clause) - _REACH))
    return _subject(clause[: copula.start()]) if copula else None


def _changed(text: str, verb: int, start: int, earliest: int) -> str | None:
    """Return what it is that changes: the object of the verb, else what a noun for the step belongs to, else the subject."""
    if object_ := _OBJECT.match(text, verb, start) or _BARE_OBJECT.match(text, verb, start):
        return _tidy(object_[1])
    clause = text[earliest:verb].lstrip()
    word = text[verb:start].split()[0].rstrip(",")
    noun = _DETERMINED.search(clause) if word in STEP_NOUNS else None
    if noun and (noun[1] or "").strip().lower() in _LETTING:
        return _tidy(noun[2])
    if noun:
        of = _STEP_IN.match(text, verb, start)
        return _tidy(of[1] if of and not noun[2] else f"{noun[2]}{word}" if noun[2] else "")
    if numbers := list(_NUMBER_OF.finditer(clause + "fell ")):
        return _tidy(numbers[-1][1])
    if _ACTED.match(text, verb) and not _SUFFERED.search(clause):
        object_ = _OBJECT_FOR.match(text, verb, start)
        return _tidy(object_[1]) if object_ else None
    return _subject(clause)


def _subject(clause: str) -> str | None:
    """Return the subject with which a clause ends, auxiliaries and asides apart."""
    clause = _ASIDE.sub("", clause)
    while (shorter := _AUXILIARY.sub("", clause)) != clause:
        clause = shorter
    clause = _BETWEEN_COMMAS.sub(" ", clause)
    subject = _SUBJECT.search(_THAT.split(clause)[-1])
    return _tidy(subject[1]) if subject and not _is_pronoun(subject[1].split()[-1]) else None


def _measured(words: Sequence[str], unit: str | None) -> str | None:
    """Return the noun before "of" as what a figure measures; a period or a group is measured by none."""
    stops = [at for at, word in enumerate(words) if word in STOPS - {"of", "per"}]
    words = words[stops[-1] + 1 :] if stops else words
    head = words[-1].lower() if words else "of"
    if head in _NO_NOUN_OF or head in STOPS or (unit is None and head not in _MEASURES) or unit in _SPANS:
        return None
    return " ".join(words)


def _tidy(words: str) -> str | None:
    """Return a noun phrase without what leads up to it, ``None`` where the words are none, or name nothing."""
    words = _MOVED.split(_DATELINE.split(" ".join(words.split()))[-1])[-1]
    words = _without_article(_behind_adverbial(_without_article(_SAID_WHEN.sub("", words, count=1))))
    words = words.removesuffix(" itself").removesuffix(" themselves")
    verbal = not (_AUXILIARIES | _CLAUSAL).isdisjoint(words.split(" "))
    number = _BARE_NUMBER.match(words) or _AMOUNT.search(words) or "%" in words
    relative = words.split(" ")[0] in VERBS
    spoilt = verbal or relative or number or _is_pronoun(words) or _CUT_SHORT.search(words)
    return words if words and not spoilt and words.lower() not in _NOTHING else None


def _without_article(words: str) -> str:
    while (shorter := _ARTICLE.sub("", words)) != words:
        words = shorter
    return words


def _behind_adverbial(words: str) -> str:
    """Return the noun phrase behind an adverbial ("by the close of trading the won"), nothing where none sets in."""
    if not _ADVERBIAL.match(words):
        return words
    if words.lower().startswith("with "):
        return words[len("with ") :]
    if when := _WHEN.match(words):
        return words[when.end() :]
    new = [found for found in _NEW_SUBJECT.finditer(words) if found[1].lower() not in _PREPOSITIONS]
    return words[new[-1].end() :] if new else ""


def _is_pronoun(words: str) -> bool:
    return re.split("['’]", words.lower())[0] in _PRONOUNS
