"""The patterns of a clause that says what a price did.

    subject     copper | copper prices | copper for August delivery on the London Metal Exchange | the peso, which had risen,
    predicate   [will | is likely to] [has | was | sharply …] fell | [was | closed at 9,055, …] [2 percent | sharply] lower
                | hit a record high | was battered | 's slide deepened

In front of a name, a noun ("a drop in the price of copper") or an adjective ("weaker copper prices") says the same.
All are matched without regard to case.
"""

import re
from functools import cache

from twosource.markets.exposures.move_parts import (
    ABOUT,
    AMOUNT,
    ASIDE,
    BOUND_FOR,
    CAPITAL,
    CLOSES,
    DEGREE,
    FIGURE,
    HEADED,
    HOLDING,
    IN_A_ROW,
    IS_ADVERB,
    IS_MARK,
    ITS,
    LINK,
    MOOD,
    NO_OBJECT,
    NUMBER,
    PLACE,
    PRICED_AT,
    PRICES,
    RANKED,
    REACHED,
    RECORDED,
    SHARE,
    SOME_LOSSES,
    UNDID,
    WHICH,
    WORKED_UP,
)
from twosource.markets.exposures.move_words import one_of

_PAST = "led|did|came|got|took|had|beat|outshone|shone|outdid|stood|went|made|gave|drew|bore|bucked|defied"
"""Past forms that do not end in -ed, of what a price may do beside rising and falling."""


@cache
def predicate() -> re.Pattern[str]:
    """Return what may follow a name that is the subject: the rest of the subject, and what it did.

    Groups: the word that says what it did, by its kind; ``link``, all between the subject and it; ``figure``, before an adverb;
    ``aside``, what is put in between; ``loose``, the same where it may be of a thing as well as of a price.
    """
    verb = rf"(?P<verb>{one_of('verb')})\b{SOME_LOSSES}|(?P<measured>{one_of('measured')})\b{NO_OBJECT}{SOME_LOSSES}"
    had = (
        rf"(?:{RECORDED}|suffered|held\s+on\s+to|clung\s+to|(?:swung|swings|went|flipped)\s+from\s[^.;]{{1,40}}?\sto|to)\s+an?\s+(?:[\w-]+\s+){{0,3}}"
        r"(?=\w+\s+of\s+\d)"
        rf"|(?:{RECORDED}|suffered)\s+(?:its|their|another)\s+(?:[\w-]+\s+){{0,3}}"
        rf"|(?:{RECORDED}|suffered)\s+an?\s+(?:[\w-]+\s+){{0,2}}?{IN_A_ROW}|{HEADED}|{HOLDING}(?=gains\b)"
        rf"|(?:nursed|nursing|posting|booking|racked\s+up|suffered|{RECORDED})\s+(?:\w+\s+)?(?=(?:gains|losses)\b)"
        r"|took\s+(?:its|their)\s+(?:\w+est|worst)\s+"
    )
    going = r"(?:extended|extends|extending|deepened|resumed|led|leads|leading|added\s+to|built\s+on)"
    ran_on = rf"(?:{going}\s+{ITS}(?:\w+\s+)?|{had})(?P<noun>{one_of('noun')})\b"
    broken = (
        r"(?:snapped|snaps|broke|ended|ends|halted)\s+(?:an?|its|their|the)\s+(?:[\w-]+\s+){0,2}"
        r"(?P<broken>winning\s+(?:streak|run)|losing\s+(?:streak|run)|rally|slide)\b"
        rf"|{UNDID}(?P<undone>{one_of('undone')})\b"
    )
    ranked = rf"{RANKED}(?P<ranked>{one_of('ranked')})\b"
    passive = rf"(?:was|were|been|being|got|gets|is|are)\s+(?:\w+ly\s+)?(?P<passive>{one_of('passive')})\b"
    reached = rf"(?:{REACHED}|{WORKED_UP}|{BOUND_FOR})(?P<mark>{one_of('mark')})\b{IS_MARK}"
    got = r"(?<=\bget\s)|(?<=\bgets\s)|(?<=\bgot\s)|(?<=\bgetting\s)|(?<=\bthat\smuch\s)"
    compared = rf"(?(figure)(?:)|(?:{got}))(?P<compared>{one_of('compared')})(?!\s+than)"
    adverbs = rf"(?:(?P<adverb>{one_of('adverb')})\b{IS_ADVERB}|{compared})"
    adverb = rf"(?:(?P<figure>{AMOUNT})\s+)?(?:{DEGREE}\s+)?{adverbs}"
    moved = (
        rf"(?<!['’]s)(?<!['’])(?P<link>{MOOD}{LINK}{{0,6}})\s+(?:{verb}|{passive}|{broken}|{ran_on}|{ranked}|{reached}|{adverb})"
    )
    return re.compile(rf"{PRICES}{PLACE}(?P<aside>{ASIDE})(?:{PRICED_AT})?{WHICH}{moved}", re.IGNORECASE)


@cache
def of_its_own() -> re.Pattern[str]:
    """Return what may follow a name and tell of a rise or a fall of its own ("'s slide deepened", "'s 2 percent gain")."""
    goes_on = (
        r"(?:(?:has|have|had|then)\s+)?(?:deepened|continued|continues|went\s+on|goes\s+on|accelerated|quickened|mounted|extended|resumed"
        r"|intensified|worsened|steepened|gathered\s+(?:pace|speed)|showed\s+no\s+sign|(?:came|comes)\s+(?:as|after)"
        r"|(?:took\s+it\s+(?:back\s+)?)?(?:past|above|below|beyond|through|to)\s+[$£€]?(?=\d))"
    )
    share = rf"(?P<share>{ABOUT}{NUMBER}\s?{SHARE}\s+)?(?P<noun>{one_of('noun')})\b(?(share)|\s+{goes_on})"
    streak = (
        r"(?:[\w-]+\s+){0,2}(?P<broken>(?:winning|losing)\s+(?:streak|run))"
        r"\s+(?:ended|ends|came\s+to\s+an\s+end|comes\s+to\s+an\s+end|snapped|(?:was|has\s+been)\s+(?:snapped|broken|halted|ended))\b"
    )
    return re.compile(rf"(?:['’]s?)\s+(?:(?:(?:\w+ly|latest|steep|sharp|long|recent)\s+)?{share}|{streak})", re.IGNORECASE)


@cache
def going_on() -> re.Pattern[str]:
    """Return what may follow a subject of which a participle says by how much it rose or fell ("silver did worse, losing 3%")."""
    number = rf"\s+(?:by\s+)?{ABOUT}{NUMBER}\s?{SHARE}(?!\s+(?:behind|short|ahead)\b)"
    verbs = rf"(?=\w+ing\b)(?:(?P<verb>{one_of('verb')})|(?P<measured>{one_of('measured')})){number}|(?P<by>up|down){number}"
    closing = rf"(?:ending|closing|finishing|settling)\s+{FIGURE}\s+(?P<adverb>{one_of('adverb')})\b"
    return re.compile(
        rf"{PRICES}\s+(?:\w+ed|{_PAST}|was|were|is|are|has)\b(?:\s+[\w'’-]+){{0,9}},\s+(?:{verbs}|{closing})",
        re.IGNORECASE,
    )


@cache
def coordinated() -> re.Pattern[str]:
    """Return what may follow a subject that did something, and then closed higher or lower ("had a boost and closed up $14").

    So does one whose contract or index is told of behind a colon ("stood out: the May contract gained 2 percent").
    """
    first = r"(?:\w+ed|got|fell|rose|hit|swung|went|took|came|saw|lost|slid|sank|had|drew)"
    closed = r"(?:closed|ended|settled|finished|closing|ending|settling|finishing|close|end|settle|finish)"
    then = rf"(?:and|but|before|to|then)\s+{closed}\s+(?:the\s+(?:day|week|session)\s+)?"
    higher = rf"(?:{AMOUNT}\s+)?(?:{DEGREE}\s+)?(?P<adverb>{one_of('adverb')})\b{IS_ADVERB}"
    rose = rf"(?:(?P<verb>{one_of('verb')})\b|(?P<measured>{one_of('measured')})\b{NO_OBJECT}){SOME_LOSSES}"
    grade = rf"(?:benchmark|most-active|(?:front|nearby|three)-month|{CAPITAL})"
    its_contract = rf":\s+(?:the|its)\s+(?:{grade}\s+){{0,4}}(?:contract|futures?|price|benchmark|index)(?:\s+(?:has|have))?\s+"
    did = rf"(?:{first}|gave|was|were|stood)"
    return re.compile(
        rf"{PRICES}{PLACE}\s+(?:(?:{first}|was|were)\s[^.;:]{{1,90}}?\s{then}{higher}"
        rf"|{did}\s[^.;:,]{{1,60}}?(?:,?\s(?:and|but)\s+(?:then\s+)?|{its_contract}){rose})",
        re.IGNORECASE,
    )


@cache
def prices() -> re.Pattern[str]:
    """Return what may follow a name and still mean its price."""
    return re.compile(PRICES, re.IGNORECASE)


@cache
def turn() -> re.Pattern[str]:
    """Return what says that the same price then did something else ("but rose on Tuesday", "but gave up its gains").

    Group ``back`` says that it turned, whichever way it had gone.
    """
    closing = r"(?:closing|ending|settling|finishing)"
    closed = (
        rf"(?:{CLOSES}|{closing})\s+(?:at\s+(?:[^,;]|,(?=\d)){{1,30}},\s+)?"
        rf"(?:{FIGURE}\s+)?(?:{DEGREE}\s+)?(?P<adverb>{one_of('adverb')})"
    )
    undid = (
        r"(?:gave|gives|giving)\s+(?:up|back)|eras(?:ed|es|ing)|surrender(?:ed|s|ing)|wip(?:ed|es|ing)\s+out|los(?:t|es|ing)|revers(?:ed|es|ing)"
        r"|recoup(?:ed|s|ing)|recover(?:ed|s|ing)|unw(?:ound|inding)"
    )
    gains = (
        rf"(?:{undid})\s+(?:all\s+(?:of\s+)?)?(?:its|their|the|those|that|this)\s+"
        r"(?:(?:early|earlier|initial|opening|[\w-]+['’]s)\s+)?"
    )
    back = r"(?P<back>(?:revers|chang)(?:ed|ing)\s+course|revers(?:ed|ing)(?=\s+to\b|\s*[.,;]|\Z))"
    to_another = rf"(?P<measured>{one_of('measured')})(?=\s+(?:to|on|against|versus)\s+the\b)"
    return re.compile(
        r"\b(?:but|before|then|and|only\s+to)\s+(?:(?:it|they)\s+)?(?:(?:then|later|still|yet|\w+ly|has|had|have)\s+){0,2}"
        rf"(?:{gains}(?P<undone>{one_of('undone')})|(?P<verb>{one_of('verb')})|{closed}|{back}|{to_another})\b"
        r"(?!\s+(?:a\s+little|a\s+bit|slightly|some|somewhat|partly)\b)",
        re.IGNORECASE,
    )


@cache
def then() -> re.Pattern[str]:
    """Return what goes on, behind what a price has done over months, with what it did on the day ("and lost 2 percent")."""
    did = rf"(?P<verb>{one_of('verb')})\b|(?P<measured>{one_of('measured')})\b{NO_OBJECT}"
    closed = rf"(?:{CLOSES}|was|were)\s+(?:{FIGURE}\s+)?(?:{DEGREE}\s+)?(?P<adverb>{one_of('adverb')})\b{IS_ADVERB}"
    return re.compile(rf"[^.;:]{{0,70}}?,?\s+(?:and|but|though)\s+(?:it\s+)?(?:{did}|{closed}){SOME_LOSSES}", re.IGNORECASE)


@cache
def gap() -> re.Pattern[str]:
    """Return what stands in front of the second of two subjects of one verb ("silver rose 2% and platinum 1%")."""
    verbs = rf"(?:(?P<verb>{one_of('verb')})|(?P<measured>{one_of('measured')}))"
    joined = r"(?:\s?,|\s+and|\s+while)\s+(?:and\s+)?(?:the\s+)?"
    others = rf"(?:{joined}(?:(?!(?:and|but|while|as|which|that|who)\b)[\w&/’'-]+\s+){{1,3}}?{FIGURE}){{0,4}}?"
    return re.compile(
        rf"\b{verbs}\s+{FIGURE}(?:[^.;:,]|[.,](?=\d)){{0,30}}?{others}{joined}(?:{CAPITAL}(?:['’]s)?\s+){{0,2}}\Z",
        re.IGNORECASE,
    )


@cache
def along() -> re.Pattern[str]:
    """Return what stands in front of what went along with the subject of a verb ("gasoline rose with crude")."""
    return re.compile(
        rf"\b(?:(?P<verb>{one_of('verb')})|(?P<measured>{one_of('measured')}))\s+(?:{FIGURE}\s+|\w+ly\s+)?"
        r"(?:(?:in\s+line\s+|along\s+|together\s+)?with|alongside)\s+(?:the\s+)?\Z",
        re.IGNORECASE,
    )


@cache
def in_front() -> re.Pattern[str]:
    """Return what stands in front of a name and says what it did: a noun, an adjective, or what its state did to it."""
    return re.compile(
        rf"\b(?:(?P<noun>{one_of('noun')})\s+(?:in|of|for)\s+(?:the\s+)?(?:(?:price|prices|value)\s+of\s+)?(?:the\s+)?(?:[\w’'.-]+\s+)?"
        rf"|(?P<adjective>{one_of('adjective')})\s+(?:[\w.-]+\s+)?|(?P<causing>{one_of('causing')})\s+(?:its|the|their)\s+(?:[\w.-]+\s+)?"
        r"|(?:drove|drives|driving|push(?:ed|es|ing)|sent|bid|pull(?:ed|ing)|dragg(?:ed|ing)|brought|forced)\s+(?P<adverb>up|down)\s+"
        r"(?:the\s+(?:price|value)\s+of\s+)?(?:the\s+)?(?:[\w.-]+\s+)?)\Z",
        re.IGNORECASE,
    )
