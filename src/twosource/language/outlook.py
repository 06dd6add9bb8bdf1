"""Words that tell what is not yet so: appointments in the present tense, and what is only thought, feared, wished or proposed.

English tells what is arranged in the present ("the fair opens on Thursday"), and puts doubt, fear, request and resolve as often
into a noun or a passive ("fears of a strike", "is tipped to resign", "a plan to close the mill") as into a verb. All patterns are
searched in short stretches of one clause.
"""

import re

_SINGULAR = (
    "begins starts opens ends finishes closes concludes expires reopens resumes restarts returns leaves departs arrives flies "
    "travels heads sails meets gathers convenes reconvenes sits votes decides rules hears hosts holds visits attends addresses "
    "testifies faces plays takes launches publishes releases reports announces presents unveils joins retires resigns marries "
    "celebrates marks matures falls comes goes runs kicks lifts steps stands enters leads delivers appears debuts premieres airs "
    "reveals debates considers discusses reviews brings applies lapses"
)
_PLURAL = (
    "begin start open end finish close conclude expire reopen resume restart return leave depart arrive fly travel head sail "
    "meet gather convene reconvene sit vote decide hear host hold visit attend address testify face play launch publish release "
    "announce present unveil join retire resign marry celebrate kick lift step go come run take enter debate "
    "consider discuss apply lapse clash"
)


def _any(words: str) -> str:
    return "|".join(words.split())


FUTURATE = rf"(?:{_any(_SINGULAR)})"
"""Verbs of what is arranged or timed, of one; ``FUTURATE_PLURAL`` of several."""
FUTURATE_PLURAL = rf"(?:{_any(_PLURAL)})"
_ADVERB = r"(?:(?:\w+ly|also|both|then|now|again|still|not)\s)?"
_MANY = r"(?:[A-Za-z][a-z]{2,}s|people|police|men|women|children|both|all|teams?|they|we|who|and\s(?:[A-Z][\w’'-]+|[a-z]{3,}s?))"
"""A subject of several, which shows that the word behind it is a verb and no noun."""
_APPOINTED = re.compile(
    rf"(?<!\bof\s)\b{_MANY}\s{_ADVERB}{FUTURATE_PLURAL}(?=\s)"
    r"|\b(?:takes?|comes?\sinto|go(?:es)?\sinto|enters?\sinto)\s(?:\w+\s)?(?:effect|force|place|office|power|operation|service)\b"
    r"|\bgo(?:es)?\s(?:on\s(?:sale|strike|trial|show|display|air)|to\s(?:the\spolls|court|trial)|live|ahead)\b"
    rf"|(?:\b(?:is|are|am)|[’'](?:s|re))\s{_ADVERB}(?!being\b|having\b)[a-z]{{2,}}ing\b"
    r"|\b(?:moved|postponed|put\s(?:off|back)|pushed\s(?:back|forward)|delayed|deferred|rescheduled|adjourned|brought\sforward|"
    r"extended)\b[^.;:]{0,60}\b(?:to|until|till|for|from)\s(?:the\s)?\Z"
    r"|\bgets?\sunder\s?way\b"
    r"|\b(?:takes?\son|clash(?:es)?\swith|plays?\shost\sto|lines?\sup\sagainst)\s(?!(?:an?|more|new|extra|additional)\b)(?:[\w’'-]+\s){1,4}?(?:on|this)\s\Z"
    r"|\b(?:call(?:ed|s|ing)?|conven(?:ed|es?|ing)|summon(?:ed|s|ing)?|schedul(?:ed|es?|ing)|arrang(?:ed|es?|ing)|organi[sz](?:ed|es?|ing))"
    r"\s(?:(?!for\b|that\b)[\w’'-]+\s){1,6}for\s(?:the\s)?\Z"
)
CONVENED = re.compile(
    r"\b(?:call(?:ed|s|ing)|summon(?:ed|s|ing)|invit(?:ed|es|ing))\s(?:(?!for\b|that\b)[\w’'-]+\s){1,6}to\s(?:[\w’'-]+\s){0,4}?"
    r"(?:meetings?|talks|summit|conference|session|hearing|round|negotiations|interview|debate|court|ceremony)\s"
    r"(?:(?:in|at|with)\s(?:[\w’'-]+\s){1,4}?)?(?:on\s|for\s|at\s|later\s)?(?:the\s)?\Z"
    r"|\b(?:remanded|bailed|(?:released|freed|remains?|kept|held)\s(?:on\s(?:[\w’'-]+\s){0,3}?bail|in\scustody))\s(?:[\w’'-]+\s){0,8}?"
    r"(?:until|till|pending|to\s(?:return|appear|reappear|attend|answer|face|stand|enter|report)|(?:for|ahead\sof|before)\s(?:an?\s|the\s|his\s|her\s|"
    r"their\s)?(?:[\w’'-]+\s)?(?:hearing|trial|sentenc\w+|appearance|inquest))\b"
    r"(?:(?!\b(?:was|were|had|but|after|when)\b)[^.;:“”\"]){0,70}?\s(?:(?:on|in|at|for|of|until|till|later)\s)?(?:the\s)?\Z"
    r"|\b(?:was|were|been|is|are)\s(?:\w+ly\s)?(?:ordered|summoned|told|asked|instructed|subpoenaed)\s(?:back\s)?to\s(?:return|appear|reappear|attend|testify|report)"
    r"(?:(?!\b(?:was|were|had|but|after|when)\b)[^.;:“”\"]){0,50}?\s(?:on|at|by|next|later)\s(?:the\s)?\Z"
)
"""Words before the day of what people are called to, or are remanded until: that is done, the occasion lies ahead."""
TAKE_PART = r"(?:attend|join|take\spart|participate|come|go|travel|appear|meet|speak|send|sit\sdown)"
"""What somebody does who comes to an occasion."""
_THOUGHT = _any(
    "rumoured rumored tipped believed thought reported said understood forecast forecasted projected predicted seen estimated "
    "feared hoped assumed reckoned anticipated suspected poised proposed suggested mooted"
)
_REPUTED = re.compile(
    rf"\b(?!(?:was|were|been)\sseen\s[a-z]+ing\b)(?:is|are|was|were|been|be|[’']s|[’']re)\s{_ADVERB}(?:{_THOUGHT})\s(?:to\b|that\b|as\b|for\b|[a-z]+ing\b)"
    r"|\b(?:projected|forecast|predicted|tipped|rumou?red|mooted)\sto\b"
    r"|\b(?:sees?|foresees?|envisages?|envisions?)\s(?:(?!if\b|whether\b|that\b|how\b|what\b)[\w’'-]+\s){1,5}?[a-z]{2,}ing\b"
    r"|\b(?:is|are|will)\sreportedly\b|\breportedly\s(?:will|to|set|planning|considering|due|going)\b",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\b(?:fears?|threats?|risks?|dangers?|prospects?|possibilit(?:y|ies)|probabilit(?:y|ies)|chances?|odds|likelihood|hopes?|"
    r"talk|speculation|rumou?rs?|dreams?|calls?|demands|proposals?|suggestions?|bids?|ideas?|options?|pressure|forecasts?|"
    r"predictions?|projections?|expectations?|worr(?:y|ies)|warnings?|ambitions?|goals?|bets?|wishes|scenarios?)"
    r"\s(?:of|for|to|that|about|on|over|is\sto)\b"
    r"|\btargets?\s(?:for|to|that|of\s(?=[\d$€£]|an?\b|at\sleast|about|around|up\sto|net|zero))"
    r"|\b(?:possible|potential|likely|proposed|feared|mooted|rumou?red|suggested|prospective|would-be|hypothetical)\s[a-z]+"
    r"|\b(?:draft|bill|proposal|blueprint)\s(?:envisages?|foresees|sets|calls)\b"
    r"|\b(?:base\scase|baseline|scenario|forecast|assumption|expectation|prediction|projection|view|guess|hope|fear|wish)\s"
    r"(?:is|remains)\s(?:still\s)?(?:that|for|an?)\b",
    re.IGNORECASE,
)
"""Nouns of fear, hope, request and chance with what they are of, and adjectives that call a thing only possible."""
_MANDATED = re.compile(
    r"\b(?:propos|ask|demand|recommend|suggest|request|urg|insist)(?:es?|ed|ing|s)?\sthat\s"
    r"(?:(?!(?:and|but|was|were|is|are|has|have|had|will|would|could)\b)[\w’'-]+\s){1,8}?(?:not\s)?be\s[a-z]+",
    re.IGNORECASE,
)
"""What somebody asks for ("demanded that talks be held")."""
_NOT_YET = re.compile(
    r"\b(?:is|are|it[’']s|seems?|looks?|appears?|remains?)\s(?:\w+ly\s)?(?:(?:im)?possible|conceivable|probable|uncertain|unclear)\b"
    r"|\bwhether\b|\bremains\sto\sbe\sseen\b"
)
RESOLVED = re.compile(
    r"\b(?:decisions?|agreements?|deals?|plans?|pledges?|promises?|commitments?|orders?|intentions?|vows?|arrangements|"
    r"preparations)\s(?:to\s(?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+|(?:for|of)\s[a-z]+ing)\b"
    r"|\baccept(?:s|ed)?\s(?:[\w’'-]+\s){1,4}?invitations?\s(?:[\w’'-]+\s){0,5}?to\s[a-z]+\b",
    re.IGNORECASE,
)
"""Nouns of resolve with what is resolved ("a plan to close the mill")."""
_ENDED = re.compile(
    r"(?:['’]s?\s[^.;:,]{0,90}?|[^.;:]{0,30}?)\b(?:has|have)\s(?:now\s|also\s)?been\s(?:cancel+ed|called\soff|scrapped|postponed|put\soff|delayed|shelved|"
    r"axed|brought\sforward|moved|rescheduled)\b"
)


def appointed(clause: str) -> int:
    """Return where the last words end that tell of a coming day ("tickets go on sale", "has been moved to"), 0 for none."""
    called = CONVENED.search(clause)
    return max((match.end() for match in (*_APPOINTED.finditer(clause), *filter(None, (called,)))), default=0)


def opener(clause: str) -> re.Match[str] | None:
    """Return the last words of ``clause`` behind which all is only thought, feared, wished or proposed, or is resolved on.

    The pattern of the match is ``RESOLVED`` where it is resolved on. An "on" at the end is that of the day behind the clause.
    """
    end = len(clause.rstrip())
    found = [match for form in (_REPUTED, _DOUBTED, RESOLVED, _MANDATED, _NOT_YET) for match in form.finditer(clause)]
    found = [match for match in found if match.end() < end or not match[0].endswith(" on")]
    return max(found, key=re.Match.end, default=None)


def undone(behind: str) -> bool:
    """Tell whether what stands before the words ``behind`` is said to have been called off or moved, so that it lay ahead."""
    return _ENDED.match(behind) is not None
