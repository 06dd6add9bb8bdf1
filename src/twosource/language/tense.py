"""Which way a clause looks: whether the day it names lies ahead."""

import re

from twosource.language import named_days, outlook

_FUTURE = re.compile(
    r"\b(?:(?:will|shall|(?:would|may|might|could|can|should|must)(?!\s(?:\w+\s)?have\b))|won[’']t|"
    r"(?:is|are|was|were|be) (?:to|due|set|scheduled|expected|"
    r"planned|slated|going|likely)|set (?:to|for)|due|"
    r"(?:pledg|vow|promis|agre|decid|intend|threaten)(?:e|es|ed|s|ing)? (?:not )?to|"
    r"(?:is|are) (?:advised|asked|urged|told|invited|ordered|required|requested|encouraged) (?:not )?to|"
    r"(?:is|are) (?:\w+ly )?(?:published|released|announced|held|opened|launched|played|unveiled|presented|decided|buried|sworn"
    r" in)|"
    r"(?:is|are) (?:out|back)(?= (?:on|at|in|by|this|next|tomorrow)\b)|"
    r"(?:is|are) (?:(?:\w+ly|almost|all but) )?(?:certain|sure|bound|guaranteed) to|look(?:s|ing)? forward to|"
    r"on (?:track|course) (?:to|for)|awaits?|waiting for|turns? to|"
    r"scheduled|planned|plans?(?=\s(?:to|for|an?|its|his|her|their|on|another|more)\b)|planning|slated|expected|expects?|intends?|hopes?|"
    r"wants?|aim(?:s|ed)? to|(?:hoped|offered) to|seeks? to|ahead of|upcoming|forthcoming|payable|deadline)\b"
    rf"|\b{outlook.FUTURATE}(?=\s)"
    r"|[’']ll\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|announced|reported|added|wrote|met|held|arrived|"
    r"began|left|came|went|took|made|spoke|died|fell|rose|was|were|had|found|sent|sold|lost|won|caught|seen|taken|given|shot|"
    r"struck|stolen|written|broken|[a-z]{3,}ed)(?:\s(?:on|in|late|early|here|back|reporters|that))?\s*\Z",
)
_STILL = re.compile(r"\b(?:be|is|are|to\shave(?:\sbeen)?)\s(?:\w+ly\s)?\Z", re.IGNORECASE)
"""Before a participle that tells of no past."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|met|held|began|left|came|went|took|made|spoke|died|fell|rose|won|lost|got|gave|found|sent|"
    r"became|saw|cut|blew|bought|broke|brought|built|caught|chose|drew|drove|fed|felt|fled|flew|fought|grew|heard|kept|knew|led|"
    r"paid|ran|sank|sat|shook|shot|sold|sought|spent|stole|stood|struck|swept|taught|thought|threw|withdrew|wrote|[a-z]{3,}ed)\b"
)
_PAST_SINCE = re.compile(_PAST.pattern.replace("|cut|", "|"))
"""The same but for a word that is as often a noun ("fears of a rate cut")."""
_A_CUT = re.compile(
    r"\b(?:an?|the|any|no|its?|their|first|second|third|another|further|deeper|bigger|smaller|rate|tax|price|pay|output|supply|budget|point)\scut\b"
)
"""The noun, before which no past is told by it."""
_INFINITIVE = re.compile(r"\bto\s[a-z]+\b")
_UNTIL = re.compile(r"\b(?:by|until|till|before)\s\Z", re.IGNORECASE)
_NO_LATER = re.compile(r"\b(?:by|before|until|till|no\slater\sthan)\s(?:the\s)?\Z", re.IGNORECASE)
_STILL_TO_DO = re.compile(
    r"\b(?:will|shall|must|wants?|expects?|hopes?|aims?|intends?|plans?|needs?|seeks?|(?:has|have)(?=\sto\b)|"
    r"(?:is|are)\s(?:\w+ly\s)?(?:to|due|set|scheduled|expected|likely|supposed))\b(?!\s(?:\w+\s)?have\b)"
)
"""Verbs of the present that tell of what is still to be done."""
_IS_DONE = re.compile(r"\b(?:is|are|be)\s(?:not\s|\w+ly\s)?[a-z]{3,}ed\b")
"""A passive that tells of no past ("unless it is signed by")."""
_WAS_ABLE = re.compile(r"\b(?:was|were)\s(?:not\s)?able\sto\b[^.,;:]*\Z")
"""What somebody could do until a day is told of the past."""
_BY = re.compile(r"\b(?:by|before)\s\Z", re.IGNORECASE)
_TIME_BY = re.compile(
    r"\b(?:needed|required|wanted|promised|demanded|sought|asked|called|urged|ordered|told|given|allowed|had|ruled\sout|[a-z]+ing\sfor)\b",
    re.IGNORECASE,
)
"""Past forms beside which a day "by" which something is due may lie ahead."""
_HAD_DONE = re.compile(r"\bhad\s(?:(?:\w+ly|already|also)\s)?(?!to\b|until\b)[a-z]+")
_CAME = re.compile(
    r"\b(?:was|were|had|did|arose|became|began|blew|broke|came|drew|drove|fell|flew|gave|grew|knew|ran|rang|rose|sank|saw|shook|"
    r"spoke|stole|struck|swam|swore|threw|took|went|withdrew|wore|wrote)\b"
)
"""Forms that are nothing but past, so that a verb of the future before them is that of a clause that has ended."""
_DONE_BEFORE = re.compile(
    r"\b(?:after|since|because|when|as)\s(?:(?:it|he|she|they|we)|(?:the|an?|its|his|her|their)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+)\s"
    rf"(?!(?:scheduled|planned|expected|slated|proposed|delayed|postponed|hoped|promised|need|united)\b){_PAST.pattern[2:]}"
)
"""A clause of the past that says after what, or why, something is to come ("will not sail after it failed its trials")."""
_CALLED_OFF = re.compile(
    r"\b(?:has|have)\s(?:now\s|also\s|already\s|\w+ly\s)?(?:cancel+ed|called\soff|scrapped|axed|postponed|put\soff)\s[^.,;:]*\bon\s\Z"
    r"|\brul(?:es|ed)\sout\s(?:an?|any|holding|new|further|early)\s[^.,;:]*\b(?:on|in|before)\s(?:the\s)?\Z"
)
"""What was just done and so not on a day of the past: the day is that of what is off ("has cancelled flights on Friday", "ruled
out a vote in May")."""
_REFUSED = re.compile(
    rf"\b(?:refus|declin)(?:es|ed|ing)\sto\s{outlook.TAKE_PART}\s[^.;:]{{0,80}}?\b(?:{{OCCASIONS}})\b[^.;:]{{0,80}}\bon\s\Z".replace(
        "{OCCASIONS}", "meetings?|talks|summit|conference|session|debate|ceremony|hearing|match|forum|dinner"
    )
)
"""What somebody will not take part in, before the day of it."""
_STAYED_AWAY = re.compile(
    r"(?:\s(?:in|at|to|from|with|for)\s(?:[\w’'-]+\s?){1,4})?,?\s(?:but\s(?:he\s|she\s|it\s|they\s)?)?"
    r"(?:never\s[a-z]+|failed\sto|did(?:\snot|n[’']t)\s|skipped|missed|stayed\s(?:away|at|in|home|put|behind)|sent\s(?:an?|his|her|its|their)\s)"
    r"|(?:\s[\w’'-]+){0,4},?\sbut\s(?:(?:it|he|she|they)\s)?(?:(?:was|were)\s(?:diverted|turned|hit|held|arrested|detained|stopped|blocked|killed|"
    r"injured|shot|taken|rushed|seized|stranded|prevented|beaten|refused)|arrived|landed|crashed|sank|ran\saground|broke\sdown|turned\sback|"
    r"collapsed|died|lost|began|started|finished)\b"
)
"""What follows the day of a plan where it tells what was done on that day instead ("was to speak on Monday, never came")."""
_SPOKEN = re.compile(r"\b(?<!\bbe\s)(?:said|told|announced|reported|added)\b")
_BREAK = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bInc)(?<!\bCorp)(?<!\bCo)(?<!\bGen)(?<!\bSen)(?<!\b[ap]\.m)[.;!?\"“”\n](?=\s|\Z)"
    r"|(?<=\b[ap]\.m)\.(?=\s[A-Z]|\Z)"
    r"|\n\n"
)
"""Where a clause ends: not behind an initial, the commonest titles or "p.m."."""
_QUOTED_WORDS = re.compile(r"(?<=\s)[\"“](?:[\w’'-]+\s){0,3}[\w’'-]+[\"”]\Z")
"""A few words put in quotation marks inside a clause, whose end is none of the clause ("a “major speech” in")."""
_OPENING = re.compile(
    r"(?:\W*|.*?,\s(?=(?:and|but)\s))"
    r"(?:(?:as (?:early|soon) as|but|and|if|when|unless|before|after|on|in|at|by|over|during|then|later|early|late|from)\s)*\Z",
    re.IGNORECASE,
)
_WAS_TO = re.compile(r"\b(?:was|were|had\sbeen)\s(?:to|due|scheduled|set|slated|supposed|meant|expected)\b")
_COMES = re.compile(
    r"\b(?:is|are|comes|fall|falls|come|follows)\s(?:on|only on|as late as|as early as|as soon as)\s\Z"
    r"|\b(?<!today\s)(?:is|are)\s(?:now\s)?\Z",
    re.IGNORECASE,
)
_LONGER = re.compile(r"\b(?:extension|postponement|reprieve|delay|adjournment)\s(?:to|until|till)\s(?:the\s)?\Z")
_STATE_FROM = re.compile(
    r"\b(?:is|are)\s(?:also\s|all\s|\w+ly\s)?(?:closed|shut|suspended|barred|banned|open|away|back|free|available|valid|off|on\s(?:strike|holiday|leave))"
    r"(?:\s(?:in|to|for|at)\s(?:[\w’'-]+\s?){1,4})?\s(?:from|on|until|till|between)\s(?:the\s)?\Z"
)
"""A state of the present before the day from which, or on which, it is ("the banks are closed from")."""
_HAD = re.compile(r"\bhad\s(?:(?:\w+ly|once|also)\s)*(?:been\s)?\Z")
"""Before a plan of the past ("had originally planned to")."""
_NEXT = re.compile(
    r"\b(?:next|coming|upcoming|following)\s(?:[\w’'-]+\s){1,5}?(?:is|are|comes|falls)\s(?:on\s|in\s|at\s)?\Z", re.IGNORECASE
)
_FOR = re.compile(
    r"\b(?:set|fixed|booked|called|arranged|scheduled|planned|convened|summoned|hearing|trial|date|declared|pencilled\sin|announced|notice)\b[^.,;:]{0,40}\bfor\s(?:the\s)?\Z"
    r"|\b(?:cancel+ed|called\soff|scrapped|suspended)\sfor\s(?:the\s)?\Z"
)
"""Words before the day for which something is arranged, or called off."""
_OWNER = re.compile(r"['’]s?\s")
_MAIN = re.compile(rf",\s(?:\w+ly\s)?(?!(?:expected|planned|scheduled|slated)\b){_PAST.pattern[2:]}")
"""A past verb behind the comma that ends a clause put between ("the court, which will rule on Friday, heard")."""
_FOLLOWING = re.compile(r"\b(?:after|following)\s\Z", re.IGNORECASE)
_IF = re.compile(r"\b(?<!\bas )(?:if|unless)\s", re.IGNORECASE)
_CAME_OUT = re.compile(
    rf"['’]s\s(?:[\w-]+\s){{1,3}}?{_PAST.pattern}(?=\s(?:no|the|an?|its|his|her|their|in|on|by|with|to|at|more|least|most|only|\d)|[.,])"
)
"""What follows the day of something that is told to have ended ("after Sunday's vote left no party")."""
_IF_DONE = re.compile(r"\b(?:if|unless)\s(?:\w+ly\s|re)?[a-z]+ed\s(?:(?:on|in|at|by|this)\s)?(?:the\s)?\Z", re.IGNORECASE)
"""What stands before the day of something that is only supposed ("if elected in")."""
_TO_DO_FROM = re.compile(
    r"\beffective\s\Z|\bto\s[a-z]+(?<![^s]s)(?:\s[\w’'-]+){0,3}\sfrom\s\Z"
    r"|\bto\s[a-z]+(?<![^s]s)(?:\s[\w’'-]+){0,6}\s(?:beginning|starting)\s(?:from\s|on\s)?\Z"
)
"""What is to be done, before the day from which it is ("voted to strike from")."""
_ENDED = (
    "killed|injured|wounded|shot|struck|hit|arrested|detained|sentenced|convicted|fired|sacked|dismissed|seized|attacked|bombed"
    "|destroyed|sank|signed|opened|closed|shut|elected|bought|sold|acquired|launched|published|released|filed|won|lost"
)
"""Verbs that are done with what they are done to."""
_WORDS = r"(?:\s(?!(?:for|to|that|which|who|and|but|before|until|ahead)\b)[\w’'.-]+)"
_DONE = re.compile(
    r"\b(?!(?:was|were|had|did|became|cut|gave|named|[a-z]*(?:schedul|plann|expect|slat|propos|anticipat|postpon|delay|adjourn|defer|call"
    r"|announc|promis|pledg|vow|agre|decid|need|want|hop|prepar|interest|focus|bas|book|fix|forecast|billet)[a-z]*d)\b)"
    rf"(?:{_PAST.pattern[2:]}(?:\s(?:\w+ly|again|here|there|him|her|it|them))?|(?:{_ENDED}){_WORDS}{{1,4}})"
    rf"(?:\s(?:in|at|as|from|near|outside|inside|under|by|with|into|off|aged|without|against|along|alone|together){_WORDS}{{1,6}})?"
    r"(?:\son(?:\sthe)?)?\s\Z"
)
"""A past verb of what is no plan, with no more than where or how beside it, before the day of it ("died in Lima on")."""
OCCASIONS = (
    "elections?|vote|ballot|polls?|run-?off|referendum|summit|meetings?|talks|match|game|final|race|debate|hearing|auction|launch"
    "|ceremony|decision|conference|congress|strike|rally|march|protests?|trial|session|visit|trip|tour|start|opening|deadline"
    "|release|event|holiday|festival|concert|show|court|date"
)
"""Nouns of what is arranged for a day."""
_OCCASION = re.compile(rf"\b(?:{OCCASIONS})\son\s(?:the\s)?\Z", re.IGNORECASE)
"""Something arranged, with the day of it: a past verb before it is not of that day."""
_SINCE = re.compile(r"\bsince\s\Z", re.IGNORECASE)
_ON = re.compile(r"\W*on\s(?:the\s)?\Z", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:be|being|is|are|(?:to|would|could|should|might|may|will|must)\s(?:\w+\s)?have(?:\sbeen)?|if|once|unless|until|when|before)"
    r"\s(?:\w+ly\s)?\Z",
    re.IGNORECASE,
)
"""Before a participle that tells of nothing done."""
_HAPPENED = re.compile(rf",?(?:\s(?!(?:that|which|who|when|where|whose|is|are|has|have)\b)[\w’'-]+){{1,6}}?\s{_PAST.pattern}")
"""What follows a day that opens its clause: a subject and its past verb."""
_DID = re.compile(
    r",?(?:\s(?!(?:that|which|who|when|where|whose|is|are|has|have)\b)[\w’'-]+){1,5}?\s(?:called\soff|cancel+ed|scrapped|postponed|put\soff|suspended)"
    r"\s(?:an?|the|its|his|her|their|all|any)\b"
)
"""What follows the day on which somebody called off what was planned ("on Monday teachers called off a strike planned for")."""
_CHOSEN = re.compile(r"\s(?:was|were|has\sbeen|had\sbeen)\s(?:\w+ly\s)?(?:set|chosen|fixed|named|picked|agreed)\b")
"""What follows a day that is a plan."""
_PLANNED = frozenset(("scheduled", "planned", "expected", "slated"))
_COMPARED = re.compile(
    r"(?:\b(?:up|down)\sfrom|\bcompared\s(?:with|to)|\bagainst|\bversus|\bto\s[^;:!?]{1,40}\sfrom)\s"
    r"(?:(?!\b(?:to|will|would)\b)[^;:!?]){0,24}\d(?:(?!\b(?:to|will|would)\b)[^;:!?]){0,24}\s(?:in|on|for|at)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""A figure of before that another one is compared with ("is seen at 4 %, up from 3.6 % in"), whichever way the clause looks."""
_LOOK, _SHORT = 90, 12


_COMING = re.compile(r"next\b", re.IGNORECASE)
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
"""Before "next Monday" it makes it the one after what is told."""


def ahead(text: str, start: int, end: int) -> bool:
    """Tell whether the clause around ``text[start:end]`` speaks of what is to come.

    A future verb before the expression decides, unless a verb of the past stands right before it ("said on Thursday that it
    will"); where the expression opens its clause, the verb after it decides.
    """
    before = _clause_before(text[max(0, start - _LOOK) : start])
    if _IF_DONE.search(before) or (_COMING.match(text, start, end) and not _THE.search(before)):
        return True
    supposed = _IF.search(before)
    if supposed is not None and not _PAST.search(before, supposed.end()) and not _OWNER.match(text, end):
        return True
    if _COMPARED.search(before) or came_out(text, start, end):
        return False
    reported = _REPORTED.search(before)
    standing = reported is not None and _STILL.search(before, 0, reported.start()) is not None
    if named_days.is_a_mishap(text, end):
        return False
    named = _OWNER.match(text, end) is not None and named_days.is_to_come(text[end : end + _LOOK])
    if reported and not standing and not named and not _PLANNED & set(reported[0].lower().split()):
        return False
    if _BY.search(before) and (_HAD_DONE.search(before + text[start : end + _LOOK]) or _is_done(before)):
        return False
    if _FOR.search(before) and not _OWNER.match(text, end):
        return not named_days.was_held(text, end)
    if _BY.fullmatch(before.lstrip()) and _is_told_after(text[end : end + _LOOK]):
        return False
    if _WAS_ABLE.search(before) and _FUTURE.search(before) is None:
        return False
    if any(form.search(before) for form in (_UNTIL, _COMES, _NEXT, _TO_DO_FROM, _LONGER)):
        return True
    if _STATE_FROM.search(before) and not _OWNER.match(text, end):
        return True
    futures = [match.end() for match in _FUTURE.finditer(before) if _is_open(before, match)]
    told = max(futures[-1] if futures else 0, outlook.appointed(before))
    if told:
        ended = any(form.search(before, told) for form in (_SPOKEN, _CAME, _MAIN, _DONE_BEFORE))
        return not (ended or (_WAS_TO.search(before) and _STAYED_AWAY.match(text, end)))
    if _CALLED_OFF.search(before) is not None or _REFUSED.search(before) is not None:
        return True
    doubted, after = outlook.opener(before), text[end : end + _LOOK]
    if (doubted and not _PAST_SINCE.search(before, doubted.end())) or outlook.undone(after):
        return True
    if named_days.is_to_come(after):
        return not _is_of_deed(before)
    if not _OPENING.match(before) or _FOLLOWING.search(before):
        return False
    stop = _BREAK.search(after)
    after = after[: stop.start()] if stop else after
    future, spoken = _FUTURE.search(after), _SPOKEN.search(after)
    done = _DID.match(after)
    if done is not None and (future is None or done.end() < future.start()):
        return False
    if future is None:
        return outlook.appointed(after) > 0 and not _PAST.search(after)
    return not (spoken and spoken.start() < future.start())


def _is_of_deed(before: str) -> bool:
    """Tell whether a day is that of a deed which only says more of the subject ("the truce brokered by Oslo on Monday will")."""
    done = _DONE.search(before)
    return done is not None and before.rstrip().endswith(" on") and not (_OPENING.match(before) or _OCCASION.search(before))


def _is_open(before: str, future: re.Match[str]) -> bool:
    """Tell whether a verb of the future is no plan of the past ("had planned to"); an offer stands until it is taken."""
    return future[0].lower() == "offered to" or _HAD.search(before, 0, future.start()) is None


def due(text: str, start: int, end: int) -> bool:
    """Tell whether the day ``text[start:end]`` surely lies ahead: something is still to be done on it, or by it."""
    before = _clause_before(text[max(0, start - _LOOK) : start])
    told = _STILL_TO_DO.search(before)
    if told is None or not ahead(text, start, end):
        return False
    return _NO_LATER.search(before) is not None or _PAST.search(_IS_DONE.sub("", before[told.end() :])) is None


def _is_done(before: str) -> bool:
    """Tell whether a clause before a "by" tells what was so by then: past, with nothing that was still to be done."""
    told = _PAST.search(_IS_DONE.sub("", _A_CUT.sub("", before))) is not None
    return told and not (_INFINITIVE.search(before) or _FUTURE.search(before) or _TIME_BY.search(before))


def _is_told_after(after: str) -> bool:
    """Tell whether the clause that a "by" opens tells what was so by then ("By Monday, the river had fallen")."""
    stop = _BREAK.search(after)
    clause = _SPOKEN.sub("", after[: stop.start()] if stop else after)
    return _CAME.search(clause) is not None and _FUTURE.search(clause) is None


def tells_past(text: str, start: int, end: int) -> bool:
    """Tell whether a verb of the past stands in ``text[start:end]``."""
    return _PAST.search(text, start, end) is not None


def came_out(text: str, start: int, end: int) -> bool:
    """Tell whether the day ``text[start:end]`` is that of something after whose outcome the rest is told."""
    follows = _FOLLOWING.search(text, max(0, start - _SHORT), start) is not None
    return follows and _CAME_OUT.match(text, end) is not None


def behind(text: str, start: int, end: int) -> bool:
    """Tell whether the clause around ``text[start:end]`` tells of the past.

    The verb before the expression decides; where the expression opens its clause, the verb after it. A clause behind "that",
    and an infinitive ("to be published in November"), are apart from the verb above them.
    """
    before = _clause_before(text[max(0, start - _LOOK) : start])
    if _COMPARED.search(before):
        return True
    if not _OPENING.match(before):
        own = before[before.rfind(" that ") + 1 :]
        return _PAST.search(own) is not None and not _INFINITIVE.search(own)
    after = text[end : end + _LOOK]
    stop = _BREAK.search(after)
    return _PAST.search(after[: stop.start()] if stop else after) is not None


def done(text: str, start: int, end: int) -> bool:
    """Tell whether the clause around the day ``text[start:end]`` leaves no doubt that it tells of what was done then, or since.

    Narrower than ``behind``: a past verb beside the day, or behind one that opens the clause, that is none of planning.
    """
    before = _clause_before(text[max(0, start - _LOOK) : start])
    if _SINCE.search(before):
        return True
    if ahead(text, start, end):
        return False
    if _ON.fullmatch(before):
        return _HAPPENED.match(text, end) is not None and not _CHOSEN.match(text, end)
    told = _DONE.search(before)
    return told is not None and not (_UNREAL.search(before, 0, told.start()) or _OCCASION.search(before))


def _clause_before(text: str) -> str:
    breaks = [match.end() for match in _BREAK.finditer(text) if not _QUOTED_WORDS.search(text, 0, match.end())]
    return text[breaks[-1] :] if breaks else text
