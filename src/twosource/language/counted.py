"""What a figure counts, in the article's own words.

Read from the words after the number ("30,000 North Korean workers in Russia"), else from what stands before it ("the number
of permits fell to 200"), else taken over from the figure of which this one is a part ("100,000 workers, including 30,000 in
Russia" counts "workers in Russia").
"""

import re

from twosource.language.changes import STEP_NOUNS

_TOKEN = re.compile(r"\s?([^\W\d_]+(?:[’'.&-][^\W_]+)*|[.,;:!?()\"“”«»—–]|\d[\d,.]*)")
_DETERMINER = r"(?:the|its|his|her|their|our|my|your|all|these|those|such|an?)"
_NUMERAL = r"(?:\d[\d,.]*+|two|three|four|five|six|seven|eight|nine|ten|dozen)(?:\s(?:thousand|million|billion))?"
_OF = re.compile(rf"\s(?:of|worth of|worth|out of)\s(?:{_DETERMINER}\s)*(?:{_NUMERAL}\s)?", re.IGNORECASE)
_ALL_OF = re.compile(rf"\s(?:of(?:\s{_DETERMINER})*|{_DETERMINER})\s(?:{_NUMERAL}\s)?")
_STEP = re.compile(rf"(?:\A|\s)(?:{'|'.join(sorted(STEP_NOUNS))})s?\Z")
_STEP_OF = re.compile(rf"\s(?:in|of|to|on)\s(?:{_DETERMINER}\s)?")
_NO_NOUN = re.compile(r"(?!family|bed|seed|supply|ally|reply)[a-z]+(?:ly|ed)")
_SIZED = re.compile(r"\s\d[\d,.]*+(?:\s?[a-zμ%°]{1,8}|-[a-z]+)(?=\s)")
_IN = re.compile(r"\sin\s(?!the\s|its\s|an?\s|[A-Z\d])")
_OBJECT = re.compile(r"\w+\s((?:the|its|his|her|their|our|a|an)\s[^.;,()\d]{1,60}?)\s(?:by|to|from)\s")
_MORE = re.compile(
    r"\s(?:more|other|additional|further|extra|such|"
    rf"of (?:{_DETERMINER}|(?:[A-Z][\w.-]*\s){{0,2}}\w+[’']s)(?: {_NUMERAL})?|of)(?=\s)"
)
_STOPS = frozenset(
    "the a an this that these those its his her their our my your it he she they we you i who which what when where while and or"
    " but nor as than if because so in on at by to from for with without about into onto over under after before during since"
    " until till through across against among between within per via amid despite of off out up down is are was were be been"
    " being has have had do does did will would can could may might must shall should not no also only just even still already"
    " now then there here each every both either ago later earlier today yesterday tomorrow last next said says say told more"
    " less away apart abroad overseas nationwide worldwide altogether respectively annually yearly including include includes them him us me everyone someone anyone none"
    " according compared based using such except plus minus versus back ahead around alone too again once higher"
    " lower above below against cheaper faster longer behind near beyond toward towards alongside outside inside beside besides"
    " throughout beneath aboard along all any some most none how why whether although though unless however whose whom never"
    " always often anyway perhaps maybe up-front onwards onward".split()
)
_VERBS = frozenset(
    "came come comes went go goes got get gets took take takes made make makes left leave leaves died die dies live lives lived"
    " work works worked voted vote began begin remain remains remained showed show became become found find gave give given"
    " took rose fell grew lost won held hold holds kept keep left met ran run sent signed stood sat paid pay pays saw seen"
    " turned fled need needs want wants called call calls killed injured wounded missing dead arrested attended gathered".split()
)
_COLLECTIVE = frozenset(
    "people men women children police troops staff personnel cattle fish sheep deer aircraft data media feet teeth mice geese"
    " crew livestock youth infantry equipment ammunition oil gas wheat coal gold silver copper grain rice".split()
)
_CALENDAR = frozenset(
    "times years months weeks days hours minutes quarters decades january february march april may june july august september"
    " october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
_TIMES = _CALENDAR | frozenset("time year month week day hour minute quarter decade".split())
_TWO_WORDS = re.compile(r"\s([a-z][a-z-]+)\s([a-z]+)")
_NOUNS_IN_ING = frozenset(
    "building buildings ceiling clothing earning filing funding hearing holding housing listing meeting opening painting pricing"
    " ranking rating reading saving setting shipping shooting spending sterling string training trading wedding wing bed seed"
    " weed breed assembly supply family ally reply butterfly rally bully fly ring king thing spring".split()
)
_MODIFIERS_IN_S = frozenset(
    "data media sports arms sales savings news goods securities communications operations systems logistics customs earnings"
    " human-rights rights women men children jobs aircraft police oil gas gold silver copper wheat grain coal rice cattle crew"
    " livestock equipment infantry".split()
)
_PEOPLE = re.compile(r"(?:an|at|on|[aei]l|[aei]n|er|rk|nd|ot|ech|arab|kurd|sikh|jew|i|tory|ies)s\Z", re.IGNORECASE)
_VERBS_IN_S = frozenset("proves shows says makes gives takes means comes goes gets has does was is remains leaves wants".split())
_PLACE = re.compile(r"\s(?:in|at|inside|across|from)\s(?:the\s)?(?:[A-Z][\w’'-]*(?:\.[A-Z]\b)*)(?:\s[A-Z][\w’'-]*){0,3}")
_MONTHISH = re.compile(
    r"(?:in|at|from|across)\s(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
)
_PART_OF = re.compile(
    r"(?:including|of whom|of which|of them|among them|up from|down from|from|compared with|compared to|against|"
    r"and|or|some of|,)[\s,]*(?:\w+\s){0,2}\Z"
)
_NUMBER_OF = re.compile(
    r"\b(?:number|total number|tally|count|total)\sof\s((?:[^\s.,;:()\"“”]+\s){1,9}?)(?=(?:[a-z]+ed|fell|rose|grew|"
    r"is|was|were|are|has|had|have|stood|stands|reached|to|at|will|could|would|may)\s)"
)
_SUBJECT = re.compile(
    r"(?:\A|[.,;:!?()\"“”—–]\s*|\b(?:and|but|while|that|when|as|because|which|who)\s)((?:[^\s.,;:()\"“”—–]+\s){1,10})\Z"
)
_THAT = re.compile(r"\b(?:that|when|because|while|if|says?|said)\s")
_COPULA = re.compile(
    r"\b(?:is|was|were|are|be|been|stood|stands|stand|reached|reaches|totalled|totaled|hit|remained|remains|came"
    r" in|averaged|touched|closed|ended|traded|now|numbered|number)(?:\s(?:at|to))?\s(?:now\s|currently\s|just\s|"
    r"only\s)?\Z"
)
_ARTICLE = re.compile(
    r"^(?:the|a|an|its|his|her|their|our|this|that|these|those|and|but|while|when|as|because|meanwhile|overall)\s+", re.IGNORECASE
)
_PRONOUNS = frozenset("it he she they we you i this that these those who which there what one".split())
_PREPOSITION = re.compile(r"\s(?:in|at|of|with|from|across|inside)\s")
_AUXILIARY = re.compile(r"\b(?:has|have|had|will|would|could|is|was|are|were|be|been|also|to|may|might|expected|not)\s\Z")
_MOST, _LOOK, _REACH, _HEAD = 5, 160, 40, 3


def after(text: str, end: int, limit: int, *, unit: str | None) -> str | None:
    """Return the noun phrase after a figure that ends at ``end``, up to its head, with the place right after it.

    A figure with a unit counts what follows "of", or the noun itself ("a 5 percent cut"); money also what follows "in".
    """
    start = end
    if unit and (link := _link(unit).match(text, end, limit) or (_IN.match(text, end, limit) if len(unit) == 3 else None)):
        start = link.end() - 1
    while not unit and (more := _MORE.match(text, start, min(limit, start + _REACH))):
        start = more.end()
    if not unit and (sized := _SIZED.match(text, start, min(limit, start + _REACH))):
        start = sized.end()
    elif unit and text[end - 1] == "s" and start == end:
        return None
    phrase = _noun_phrase(text, start, limit)
    if phrase is None:
        return None
    first, last = phrase
    place = _place(text, last, limit)
    named = " ".join(text[first:last].split())
    if step := _STEP.search(named):
        return _of_step(text, last, limit, named[: step.start()])
    return None if _NO_NOUN.fullmatch(named) else " ".join((named + place).split())


def _of_step(text: str, end: int, limit: int, named: str) -> str | None:
    """Return what a "rise" or "cut" that ends at ``end`` changes: what stands before it, else what follows "in" or "of"."""
    link = _STEP_OF.match(text, end, limit)
    phrase = _noun_phrase(text, link.end() - 1, limit) if link and not named else None
    return " ".join(text[phrase[0] : phrase[1]].split()) if phrase else named or None


def _link(unit: str) -> re.Pattern[str]:
    """Return what joins a figure to what it measures: a share needs no "of" ("half the workers")."""
    return _ALL_OF if unit == "share" else _OF


def _place(text: str, end: int, limit: int) -> str:
    """Return the words " in Russia" that begin at ``end``, or nothing."""
    place = _PLACE.match(text, end, min(limit, end + 60))
    return place[0] if place and not _MONTHISH.match(place[0].strip()) else ""


def _noun_phrase(text: str, start: int, limit: int) -> tuple[int, int] | None:
    """Return the span up to the first plural, or up to the word before one that cannot belong to the phrase."""
    first = last = -1
    for _ in range(_MOST):
        token = _TOKEN.match(text, start, min(limit, start + _REACH))
        if token is None:
            break
        joined = last >= 0 and token[1] in ("and", "or", "&") and _second_adjective(text, token.end(), limit)
        if not joined and _closes(text, token, last >= 0, limit):
            break
        first = token.start(1) if first < 0 else first
        last = start = token.end()
        if (token[1].lower() in _COLLECTIVE or _is_plural(token[1])) and not _plural_goes_on(text, start, limit, token[1]):
            return first, last
    return (first, last) if first >= 0 else None


def _closes(text: str, token: re.Match[str], begun: bool, limit: int) -> bool:
    """Tell whether a token cannot belong to the phrase: a mark, a function word, a verb, a time that modifies nothing."""
    low = token[1].lower()
    if low in _TIMES:
        return low in _CALENDAR or not _modifies(text, token.end(), limit)
    return not token[1][0].isalpha() or low in _STOPS or low in _VERBS or (begun and token[1].islower() and _is_verb(low))


def _second_adjective(text: str, at: int, limit: int) -> bool:
    """Tell whether "and" joins two words that describe one plural ("digital and physical sales")."""
    words = _TWO_WORDS.match(text, at, min(limit, at + _REACH))
    return words is not None and words[1] not in _STOPS and not _is_plural(words[1]) and _is_plural(words[2])


def _modifies(text: str, at: int, limit: int) -> bool:
    """Tell whether a noun follows right behind a time ("three time zones", "day traders")."""
    word = _TOKEN.match(text, at, min(limit, at + _REACH))
    return word is not None and word[1].islower() and _is_plural(word[1]) and word[1] not in _STOPS | _VERBS


def _is_verb(word: str) -> bool:
    return len(word) > 4 and word.endswith(("ed", "ly", "ing")) and word not in _NOUNS_IN_ING


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s", "ous"))


def _plural_goes_on(text: str, start: int, limit: int, word: str) -> bool:
    """Tell whether the head is still to come, a plural right after this one ("data sources", "Media Agencies")."""
    token = _TOKEN.match(text, start, min(limit, start + _REACH))
    if token is None or token[1].lower() in _STOPS | _VERBS or not token[1][0].isalpha():
        return False
    if word[0].isupper():
        return token[1][0].isupper() or (not _PEOPLE.search(word) and not _is_verb(token[1]) and token[1] not in _VERBS_IN_S)
    return word in _MODIFIERS_IN_S and token[1].islower() and not _is_verb(token[1])


def before(text: str, verb: int, start: int, floor: int) -> str | None:
    """Return what the figure measures where it is said first ("the number of permits fell to", "inflation was at").

    ``start`` is where the figure begins, ``verb`` where the verb of its change begins (``start`` where there is none).
    """
    moved = verb < start
    if moved and (object_ := _OBJECT.match(text, verb, start)):
        return _tidy(object_[1])
    clause = text[max(floor, verb - _LOOK) : verb].lstrip()
    if named := list(_NUMBER_OF.finditer(clause + ("fell " if moved else ""))):
        return _tidy(named[-1][1])
    if not moved:
        copula = _COPULA.search(clause, max(0, len(clause) - _REACH))
        if copula is None:
            return None
        clause = clause[: copula.start()]
    while (shorter := _AUXILIARY.sub("", clause)) != clause:
        clause = shorter
    subject = _SUBJECT.search(_THAT.split(clause)[-1])
    return _tidy(subject[1]) if subject and subject[1].split()[-1].lower() not in _PRONOUNS else None


def _tidy(words: str) -> str | None:
    words = " ".join(words.split())
    while (shorter := _ARTICLE.sub("", words)) != words:
        words = shorter
    return words if words and words.lower() not in _PRONOUNS and not words[0].isdigit() else None


def inherited(text: str, span: tuple[int, int], whole: str, clause: tuple[int, int]) -> str | None:
    """Return what a part of an earlier figure counts: the head of the ``whole``, with the part's own place."""
    if not _PART_OF.search(text[max(clause[0], span[0] - _REACH) : span[0]]):
        return None
    place = _place(text, span[1], clause[1])
    head = _PREPOSITION.split(whole)[0].split()
    return f"{' '.join(head[-_HEAD:])}{place}" if place else whole
