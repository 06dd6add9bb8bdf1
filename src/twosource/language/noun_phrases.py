"""The noun phrase that begins at a place in the text, found by closed lists of words: no part of speech is known here."""

import re

STOPS = frozenset(
    "the a an this that these those its his her their our my your it he she they we you i who which what when where while and or"
    " but nor as than if because so in on at by to from for with without about into onto over under after before during since"
    " until till through across against among between within per via amid despite of off out up down is are was were be been"
    " being has have had do does did will would can could may might must shall should not no also only just even still already"
    " now then there here each every both either ago later earlier today yesterday tomorrow last next said says say told more"
    " less away apart abroad overseas nationwide worldwide altogether respectively annually yearly including include includes"
    " according compared based using such except plus minus versus back ahead around alone too again once higher"
    " lower above below against cheaper faster longer behind near beyond toward towards alongside outside inside beside besides"
    " throughout beneath aboard along all any some most none how why whether although though unless however whose whom never"
    " year-on-year year-over-year month-on-month month-over-month quarter-on-quarter week-on-week"
    " always often anyway perhaps maybe onwards onward him us me own owns everyone someone anyone strong worth"
    " one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion".split()
)
VERBS = frozenset(
    "came come comes went go goes got get gets took take takes made make makes left leave died die live lived work"
    " worked voted vote began begin remain remains remained showed show became become found find gave give given"
    " took rose fell grew lost won held hold holds kept keep left met ran run sent signed stood sat paid pay saw seen"
    " turned fled need want wants call called killed injured wounded missing dead arrested attended gathered"
    " understood said knew knows thought bought sold spent hit cut set put let shut beat hurt"
    " written built led shown driven thrown tore swept blew broke spoke stole woke wore drove rode chose shook struck stuck sang"
    " drank sank swam ate fought caught taught sought brought dealt slept wept swore threw grew drew flew withdrew overtook"
    " underwent hung slid told see sees expect expects believe believes think hope".split()
)
VERBS_IN_S = frozenset(
    "proves shows says makes gives takes means comes goes gets has does was is remains leaves wants lasts costs combines includes"
    " contains becomes brings seems thinks believes knows appears allows keeps holds tells suggests owns happens provides"
    " produces joins feels sits stays".split()
)
_VERBS_OF_ONE = frozenset(
    "lives works calls needs votes leaves shows goes supports backs opposes wants uses trades sells".split()
)
_COLLECTIVE = frozenset(
    "people men women children police troops staff personnel cattle fish sheep deer aircraft data media feet teeth mice geese"
    " crew livestock youth infantry equipment ammunition oil gas wheat coal gold silver copper grain rice".split()
)
_MODIFIERS = _COLLECTIVE | frozenset(
    "sports arms sales savings news goods securities communications operations systems logistics customs earnings rights"
    " jobs".split()
)
"""Words that look like, or are, a plural and often stand before the head ("oil companies", "sales offices")."""

_CALENDAR = frozenset(
    "times years months weeks days hours minutes quarters decades january february march april may june july august september"
    " october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
_TIMES = _CALENDAR | frozenset("time year month week day hour minute quarter decade".split())
_NOUNS_IN_ING = frozenset(
    "banking engineering farming lending manufacturing mining operating refining"
    " building ceiling clothing earning filing funding hearing holding housing listing meeting opening painting pricing"
    " ranking rating reading saving setting shipping shooting spending sterling string training trading wedding wing bed seed"
    " weed breed assembly supply family ally reply butterfly rally bully fly ring king thing spring".split()
)
_PEOPLE = re.compile(r"(?:an|at|on|[aei]l|[aei]n|er|k|nd|ot|ech|arab|sikh|jew|i|ory|ie)s\Z", re.IGNORECASE)
_COMPARED = frozenset("lower higher cheaper faster longer strong outside early late overnight".split())
"""Words that end a phrase but for those before a plural ("three lower courts")."""

_NAMES = frozenset(("US", "IT"))
_OF_NAMES = frozenset(("Nations", "States", "Industries", "Airlines", "Airways"))
_TOKEN = re.compile(r"\s?((?:[A-Z]\.){2,}|[A-Z]{1,4}\d[\w-]*|[^\W\d_]+(?:[’'.&-][^\W_]+)*|[.,;:!?()\"“”«»—–]|\d[\d,.]*)")
_QUOTE = re.compile(r"\s[\"“‘](?=\w)")
_NEXT_WORDS = re.compile(r"\s([a-z][a-z-]+)\s([a-z]+)(?:\s([a-z]+))?")
_OWNED = re.compile(
    r"(?<=s)['’](?=\s(?!(?:and|or|but|in|on|at|of|to|for|from|by|with|who|which|that|is|are|was|were|has|have|had|said)\b)[a-z])"
)
"""The end of a plural that owns what follows it ("customers' funds")."""

_MOST, _REACH = 6, 40


def noun_phrase(
    text: str, start: int, limit: int, *, bare: bool = True, mass: bool = False, several: bool = False, noun: bool = False
) -> tuple[int, int] | None:
    """Return the span up to the first plural or "them", or up to the word before one that cannot belong to the phrase.

    ``bare`` says that a number stands right before it, so that a participle can be its first word; ``mass`` that its head may be
    singular ("a third of the population lives in"), so that a verb looks like a plural; ``several`` that it must be a plural
    ("two consecutive stays"); ``noun`` that a determiner stands before it, so that its first word is no verb ("of the vote").
    """
    first = last = -1
    if quote := _QUOTE.match(text, start, limit):
        start = quote.end()
    for _ in range(_MOST):
        token = _TOKEN.match(text, start, min(limit, start + _REACH))
        if token is None:
            break
        joined = last >= 0 and token[1] in ("and", "or", "&") and _second_adjective(text, first, token.end(), limit)
        if not joined and (
            (
                not (noun and last < 0 and token[1] in VERBS)
                and _closes(text, token, last >= 0 or not bare, limit, several=several)
            )
            or (mass and last >= 0 and token[1] in _VERBS_OF_ONE)
        ):
            break
        first = token.start(1) if first < 0 else first
        last = start = token.end()
        if owner := _OWNED.match(text, start, limit):
            start = owner.end()
            continue
        if token[1] == "them" or (_is_several(token[1]) and not _goes_on(text, start, limit, token[1])):
            return first, last
    return (first, last) if first >= 0 else None


def _closes(text: str, token: re.Match[str], begun: bool, limit: int, *, several: bool) -> bool:
    """Tell whether a token cannot belong to the phrase: a mark, a function word, a verb, a time that modifies nothing."""
    word = token[1]
    low = word.lower()
    if low in _TIMES:
        return low in _CALENDAR or not _before_plural(text, token.end(), limit)
    if low in _COMPARED:
        return not _before_plural(text, token.end(), limit)
    if not word[0].isalpha() or (low in STOPS and word not in _NAMES) or low in VERBS:
        return True
    if begun and word in VERBS_IN_S and not several:
        return True
    return begun and word.islower() and _is_verb(low) and not _before_plural(text, token.end(), limit)


def _second_adjective(text: str, first: int, at: int, limit: int) -> bool:
    """Tell whether "and" joins two words that describe one plural ("private and public golf courses"), not two clauses.

    A participle is joined to another one ("armed and trained men"); behind a noun it is a verb ("snow and packed winds").
    """
    words = _NEXT_WORDS.match(text, at, min(limit, at + _REACH))
    if words is None or words[1] in STOPS or _is_plural(words[1]):
        return False
    if words[1].endswith("ed") and not text[first:at].split()[-2].endswith("ed"):
        return False
    return any(word is not None and _is_several(word) for word in words.group(2, 3))


def _before_plural(text: str, at: int, limit: int) -> bool:
    """Tell whether a plural in lower case follows right behind ("three time zones", "armoured fighting vehicles")."""
    word = _TOKEN.match(text, at, min(limit, at + _REACH))
    return word is not None and word[1].islower() and _is_several(word[1]) and word[1] not in STOPS | VERBS


def _is_verb(word: str) -> bool:
    return len(word) > 4 and word.endswith(("ed", "ly", "ing")) and word not in _NOUNS_IN_ING


def _is_several(word: str) -> bool:
    return _is_plural(word) or word.lower() in _COLLECTIVE


def _is_plural(word: str) -> bool:
    low = word.lower()
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "’s", "'s", "ous"))


def _goes_on(text: str, start: int, limit: int, word: str) -> bool:
    """Tell whether the head is still to come after a plural ("data sources", "United Nations peacekeepers")."""
    token = _TOKEN.match(text, start, min(limit, start + _REACH))
    if token is None or not token[1][0].isalpha() or token[1].lower() in STOPS | VERBS or token[1] in VERBS_IN_S:
        return False
    if word[0].isupper() and not word.isupper():
        named = word in _OF_NAMES or not _PEOPLE.search(word)
        return token[1][0].isupper() or (named and not _is_verb(token[1]))
    if word not in _MODIFIERS or not token[1].islower() or _is_verb(token[1]):
        return False
    return _is_plural(token[1]) or _before_plural(text, token.end(), limit)
