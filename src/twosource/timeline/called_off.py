"""Words that tell of a time that what was to be then is off: "the talks planned for Friday will not take place".

A plan is known by the words before its time; that it is off, by a verb behind it whose subject it is, by one before it whose
object it is ("has cancelled his visit, planned for tomorrow"), or by what somebody did instead ("was to speak on Monday, but
pulled out"). All patterns are searched in one clause, or in the stretch between the time and the verb.
"""

import re
from calendar import month_name

from twosource.timeline import conditions, cues, days
from twosource.timeline.governing import Relation
from twosource.timeline.reasons import WITHDRAWN

_TIME_NAME = rf"(?:{'|'.join((*days.WEEKDAYS, *month_name[1:]))})"
_OFF = (
    r"(?:cancel+ed|called\soff|scrapped|axed|shelved|scrubbed|postponed|put\s(?:off|back|on\s(?:hold|ice))|deferred|delayed|"
    r"adjourned|pulled(?!\s(?:out|from|in|over|up|into)\b)|rained\soff|abandoned|dropped|ditched|withdrawn|averted|aborted|suspended|rescheduled|brought\sforward|pushed\sback|"
    rf"moved(?!\s(?:to|from|into)\s(?:the\s)?(?!{_TIME_NAME})(?-i:[A-Z])|\s(?:online|indoors|inside|outdoors|here|there)\b))"
)
_TO_DO = r"to\s(?:(?:be|have(?:\sbeen)?)\s)?\w+\s(?:[\w’'-]+\s){0,8}?"
_AT = r"(?:(?:for|on|in|at|by|from|this|next|until)\s)?(?:the\s)?(?:(?:early|late|end\sof|evening\sof|morning\sof)\s)?\Z"
_FOR_THEN = re.compile(
    r"\b(?P<relative>(?:which|that|who)\s(?:was|were|had\sbeen|is|are)\s(?:\w+ly\s)?)?"
    rf"(?:{cues.FIXED}|(?:announced|promised|arranged|convened|called|expected)(?=\s(?:to|for)\b))"
    r"\s(?:by\s(?:[\w’'-]+\s){1,4})?"
    rf"(?:{_TO_DO}|(?=for|on|in|at|this|next|tomorrow|\Z)){_AT}"
    rf"|\b(?P<was_to>which|that|who)\s(?:was|were)\s{_TO_DO}{_AT}"
    rf"|\b(?P<he_was_to>which|that)\s(?:it|he|she|they)\s(?:was|were)\s(?:(?:going|due|set|planning)\s)?{_TO_DO}{_AT}",
    re.IGNORECASE,
)
"""What stands before the time of a plan ("the rally, announced for", "a bridge that was to open in")."""
_CLAUSE = (
    r"(?:(?!\b(?:but|while|because|after|before|as|if|unless|which|who|that|when|said|says|will|would|is|are|was|were|has|have|had|"
    r"not|never|no|to)\b)[^.;:“”\"]){0,80}?"
)
"""Words between a plan and its verb, none of them another verb."""
_INSTEAD = (
    r"(?:never\s(?:took\splace|[a-z]+ed|came|went|met|got|left|began|flew|spoke)|(?:did\snot|didn['’]t)\s[a-z]+|failed\sto|skipped|missed|"
    r"stayed\s(?:away|at|in|home|put))\b"
)
"""What was done at the time of a plan that was not kept."""
_IS_OFF = re.compile(
    rf"{_CLAUSE}\b(?:(?:is|are|was|were|will\sbe|(?:has|have|had)\s(?:(?:now|since|also|\w+ly)\s)?been)\s(?:(?:now|also|\w+ly)\s)?{_OFF}\b"
    r"(?!\s(?:by|for)\s(?:[\w-]+\s){1,3}(?:hours?|minutes?)\b)|(?:is|are)\s(?:now\s)?off(?=[,.;]|\Z|\s(?:because|after)\b)"
    r"|(?:will\s(?:now\s|no\slonger\s|not\s|now\snot\s)+|won['’]t\s)(?<!will\snow\s)(?!only\b|just\b|affect\b|change\b)[a-z]+"
    r"|would\s(?:not|no\slonger)\s(?!only\b|just\b|affect\b|change\b|have\b)[a-z]+"
    rf"|(?:(?:will|would)\shave|has|have)\sto\swait\b|fell\sthrough\b|came\sto\snothing\b|(?:(?:has|have|had)\sfallen|fell)\svictim\b"
    rf"|{_INSTEAD})",
    re.IGNORECASE,
)
_CALLS_OFF = re.compile(
    r"(?<!\bbe\s)\b(?:cancel(?:s|l?ed|l?ing)|call(?:s|ed|ing)\soff|scrap(?:s|ped|ping)|axe[ds]|shelve[ds]|postpon(?:es|ed|ing)|put(?:s|ting)?\s(?:off|back)|"
    r"drop(?:s|ped|ping)|abandon(?:s|ed|ing)|ditch(?:es|ed|ing)|suspend(?:s|ed|ing)|delay(?:s|ed|ing)|defer(?:s|red|ring)|"
    r"with(?:draws|drew|drawn)|avert(?:s|ed)|abort(?:s|ed)|adjourn(?:s|ed))\s"
    r"(?:(?!\b(?:but|while|because|after|before|as|if|unless|who|when|said|says|will|would|is|are|was|were|has|have|had)\b)[^.;:“”\"]){1,100}\Z",
    re.IGNORECASE,
)
"""A verb that calls off what is named behind it."""
_UNREAL = re.compile(
    r"(?:\b(?:not|never|no|could|may|might|would|should|can|if|unless|whether|den(?:y|ies|ied))\b|n['’]t\b)[^.;:]{0,30}\Z",
    re.IGNORECASE,
)
_WAS_TO = re.compile(
    rf"\b(?:(?:was|were)\s(?:\w+ly\s)?(?:(?:{cues.FIXED}|supposed|expected|going)\s)?|(?:had\s|['’]d\s)(?:(?:\w+ly|once)\s)*(?:been\s(?:{cues.FIXED}|expected)|"
    rf"planned|hoped|intended|wanted|aimed|promised|pledged|vowed)\s)(?:{_TO_DO}|(?:an?\s(?:[\w-]+\s){{1,3}})?for\s){_AT}",
    re.IGNORECASE,
)
"""What was to be then, or was hoped for."""
_BUT_NOT = re.compile(
    rf"{_CLAUSE},?\s(?:but|before|until)\s(?:(?:it|he|she|they|the\s[\w-]+)\s)?(?:(?:has|have|had|was|were|is|are|will|will\sbe)\s)?"
    rf"(?:(?:then|later|since|instead|been|now)\s)*(?:{_OFF}|cancel+ing|calling\soff|put(?:ting)?\s(?:it\s|them\s)?off|scrapping|dropping\sout|"
    rf"(?:dropped|pulled|backed|bowed)\sout|withdr[ae]wn?|changed\s(?:his|her|its|their)\sminds?|{_INSTEAD})\b"
    rf"|[^.;:“”]{{0,80}}?\b(?:so|and|but)\s(?:that|it|this)(?:\s(?:is|was|has\sbeen)|['’]s)\s(?:now\s|been\s)?(?:off|{_OFF})\b",
    re.IGNORECASE,
)
"""What follows a plan that was not kept ("had planned to sail on Friday but put it off")."""
_HAD_BEEN = re.compile(
    rf"\b(?:had\s(?:(?:\w+ly|once)\s)*been\s(?:{cues.FIXED}|expected)\s(?:to\s|for\s|on\s|in\s|at\s)|(?:was|were)\sto\shave\s(?!been\sable\b)[a-z]+\s)"
    r"(?:(?!(?:and|but|will|is|are|was|were|has|have|now)\b)[\w’'-]+\s){0,8}?\Z",
    re.IGNORECASE,
)
"""What had been a plan, and so is none as it was ("the shop had been due to open on")."""
_EXTENDED = re.compile(
    r"\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|push(?:es|ed|ing)\sback)\b[^.;:]{0,60}\b(?:that|which)\s(?:(?:was|were|had\sbeen)\s(?:due\s|set\s)?to\s|would\shave\s)"
    r"(?:expired?|end(?:ed)?|lapsed?|run\sout|close[ds]?|passe?d?)\s(?:on\s|in\s|at\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
"""What was to end then and goes on ("extended a truce that was to expire on")."""
_ANOTHER_TIME = rf"(?:earlier|later|sooner|{_TIME_NAME})\b"
_DONE_OTHERWISE = re.compile(
    rf"(?:(?!\b(?:said|says|told)\b)[^.;:“”\"]){{0,80}},\s(?:now\s)?(?:(?:stays?|remains?)\b"
    rf"|(?:will|won['’]t)\s(?!still\b|also\b|then\b)(?:(?!(?:now\s)?(?:be\s[a-z]+|go\sahead|take\splace|start|begin|open|run|last)\b)"
    rf"|[^.;:“”\"]{{0,80}}?\b{_ANOTHER_TIME}))",
    re.IGNORECASE,
)
"""What follows the day of what "was to be" where it comes out otherwise, or at another time ("…, will stay with the court")."""
_WAS = re.compile(r"\bw(?:as|ere)\b", re.IGNORECASE)
_NOT_THEN = re.compile(
    rf"(?:\d(?:st|nd|rd|th)?|\d{{4}}|{_TIME_NAME}|tomorrow),\s(?:and\s)?not\s(?:(?:on|in|at|until)\s)?(?:the\s)?\Z", re.IGNORECASE
)
"""What stands between two days of which the second is the wrong one ("on 3 March, not 10 March")."""
_NEAR = 40
_TO_END = re.compile(
    r"\b(?:was|were|had\sbeen)\s(?:due\s|set\s|meant\s)?to\s(?:be\s)?(?:close[ds]?|shut|end(?:ed)?|stop(?:ped)?|leave|resign|expire|quit|cease|lapse|scrapped|cut)\b"
    r"[^.;:]{0,40}\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[^.“”\"]{0,120}\b(?:will|means|is\sto|are\sto)\s(?:(?:now|it|they|he|she|will)\s)*(?:stay|remain|keep|carry\son|continue|"
    r"go\son)\b",
    re.IGNORECASE,
)
"""What follows the time at which something was to end that goes on ("was to close on Friday; it will now stay open")."""
_INSTEAD_THEN = re.compile(
    rf"[^.,;:“”\"]{{0,40}},\s(?:will|is\sto|are\sto)\s[^.,;:“”\"]{{0,60}}?\b(?:{_TIME_NAME}|tomorrow)\b[^.,;:“”\"]{{0,20}}\sinstead\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"['’]s?\s")
"""What follows the time of a thing that is named by it ("Sunday's match")."""
_IN_DOUBT = re.compile(
    rf"{_CLAUSE}\b(?:(?:now|also)\s)?(?:(?:looks?|seems?|appears?)\s(?:now\s|increasingly\s|highly\s)?(?:unlikely|doubtful|uncertain|in\sdoubt)"
    r"|(?:is|are)\s(?:now\s|\w+ly\s)?(?:unlikely|doubtful|uncertain|in\s(?:doubt|jeopardy|question|limbo)|at\srisk|under\sthreat|up\sin\sthe\sair)"
    r"|hangs?\sin\sthe\sbalance)\b",
    re.IGNORECASE,
)
"""What follows the time of a plan that may not be kept."""
_OUT_OF_QUESTION = re.compile(
    rf"{_CLAUSE}\b(?:is|are|was|were|(?:(?:has|have|had)\sbeen)|would\sbe)\s(?:now\s|\w+ly\s)?(?:out\sof\sthe\squestion|ruled\sout|off\sthe\stable|"
    r"not\son\sthe\s(?:cards|agenda|table))\b",
    re.IGNORECASE,
)
"""What follows the time of something that will not be then."""
_NO_LONGER = re.compile(r"\bno\s+longer\b", re.IGNORECASE)
_TAKES_PART = re.compile(
    r"\b(?:attend|take\s+part|participate|join|come|go(?!\s+ahead)|travel|fly|speak|address|play|appear|testify|stand|run|compete|meet)\b",
    re.IGNORECASE,
)
_BEHIND = 15
_LOOK_BACK, _FAR = 120, 200


def is_called_off(sentence: str, start: int, end: int) -> bool:
    """Tell whether what a sentence names as planned for the time at ``[start, end)`` is told in it to be off."""
    planned = _FOR_THEN.search(sentence, max(0, start - _LOOK_BACK), start)
    if planned is not None:
        off = _IS_OFF.match(sentence, end)
        if off is not None and not conditions.depends(sentence, off.start(), off.end()):
            return True
        before = sentence[max(0, start - _FAR) : planned.start()]
        calls = _CALLS_OFF.search(before)
        relative = planned["relative"] or planned["was_to"]
        if calls is not None and relative is None and _UNREAL.search(before, 0, calls.start()) is None:
            return True
    return _WAS_TO.search(sentence, max(0, start - _LOOK_BACK), start) is not None and _BUT_NOT.match(sentence, end) is not None


def is_in_doubt(sentence: str, start: int, end: int) -> bool:
    """Tell whether what a sentence names as planned for the time at ``[start, end)`` is told in it to be unlikely or unsure."""
    planned = _FOR_THEN.search(sentence, max(0, start - _LOOK_BACK), start) is not None or _OWNER.match(sentence, end) is not None
    return planned and _IN_DOUBT.match(sentence, end) is not None


def is_ruled_out(sentence: str, end: int) -> bool:
    """Tell whether what would be at a time that ends at ``end`` is told behind it to be out of the question."""
    return _OUT_OF_QUESTION.match(sentence, end) is not None


def is_former(sentence: str, start: int, end: int, where: Relation | None) -> bool:
    """Tell whether the time at ``[start, end)`` is that of a plan which holds no more.

    What somebody says had been set for then may hold. ``where`` is how the time lies to the day of writing.
    """
    if cues.FORMER.search(sentence, max(0, start - _LOOK_BACK), start) or _EXTENDED.search(sentence, max(0, start - _FAR), start):
        return True
    if _NOT_THEN.search(sentence, max(0, start - _NEAR), start):
        return True
    if where != "before" and cues.ONCE_MEANT.search(sentence, max(0, start - _LOOK_BACK), start):
        return True
    if _TO_END.search(sentence, max(0, start - _LOOK_BACK), start) and _GOES_ON.match(sentence, end):
        return True
    planned = _FOR_THEN.search(sentence, max(0, start - _LOOK_BACK), start)
    if planned is not None and where != "before":
        relative = planned["was_to"] or planned["he_was_to"] or _WAS.search(planned["relative"] or "")
        if _INSTEAD_THEN.match(sentence, end) or (relative and _DONE_OTHERWISE.match(sentence, end)):
            return True
    had_been = _HAD_BEEN.search(sentence, max(0, start - _LOOK_BACK), start)
    if had_been is None or where == "before":
        return False
    return cues.REPORTED.search(sentence, 0, had_been.start()) is None and cues.SAID_SO.search(sentence, start) is None


def no_longer(sentence: str, start: int, end: int) -> str | None:
    """Return the reason where the verb at ``[start, end)`` tells that what was to be will no longer be, else ``None``.

    Who no longer takes part in something does not end it for others.
    """
    if _NO_LONGER.search(sentence, start, end) is None:
        return None
    told = f"told with “{sentence[start:end]}”"
    return f"{WITHDRAWN}, {told}" if _TAKES_PART.search(sentence, start, end + _BEHIND) else told
