"""The words around a time that say how what happens then is told: due by it, put off to it, hoped for, only thought of.

All patterns are searched in short stretches before or after a time, or are linear in the sentence.
"""

import re

BORDER = re.compile(
    r"[;:—–“”\"]|\b(?:that|which|who|whose|when|while|after|before|because|although|though|but|if|unless|where|whether|since)\b",
    re.IGNORECASE,
)
"""Where a clause begins or ends; "after", "before" and "since" stand before a time as often as before a clause."""
DUE_BY = re.compile(r"\b(?:by|until|till|no later than|before)\s+(?:at least\s+)?(?:the\s+)?\Z", re.IGNORECASE)
NOT_BEFORE = re.compile(r"\b(?:before|(?:any\s)?(?:earlier|sooner)\sthan)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands, behind a verb that is denied, before the time from which on it may be done ("will not be heard before May")."""
AT_THE_END = re.compile(r"(?:the\s)?(?:very\s)?end\sof\b|year[- ]end\b", re.IGNORECASE)
RUNS_OUT = re.compile(
    r"(?:(?:will|would|shall|to|is|are|was|were|set|due)\s)*(?:expir(?:es?|ing)|laps(?:es?|ing)|runs?\sout|running\sout|terminates?|matures?|ends?|closes?)\b",
    re.IGNORECASE,
)
"""What is over at its end ("the permit expires at the end of June")."""
DUE_ON = re.compile(r"\b(?:due|payable|effective)\s+(?:the\s+)?\Z", re.IGNORECASE)
IS_DUE = re.compile(r"\b(?:is|are|was|were|be)\s(?:\w+ly\s|also\s|next\s)?due\s\Z", re.IGNORECASE)
"""What is due then as an appointment ("the figures are due next Friday"), unlike "payments due next Friday"."""
GIVEN = re.compile(
    r"\b(?:(?:has|have|had)(?:\s(?:just|only|now))?|(?:gives?|gave|given|granted|gets?|got|waits?|waited|waiting|deadline|ultimatum|offer)\b[^.;:]{0,40})\s(?:until|till)\s(?:at\sleast\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Time that somebody has until then to do something ("has until Friday to pay")."""
DUE_BY_THEN = re.compile(r"\bdue\s(?:\w+\s){0,2}(?:by|no\slater\sthan|before)\s(?:the\s)?\Z", re.IGNORECASE)
FIXED = r"(?:planned|scheduled|set|slated|due|booked|meant|billed|pencill?ed\sin|lined\sup|earmarked)"
"""Participles of what is to be at a time."""
TONIGHT = re.compile(
    r"tonight|this\s(?:evening|afternoon)|later\stoday|noon\b|midnight\b|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\d{1,2}:\d\d",
    re.IGNORECASE,
)
"""Times of the day of writing that mostly lie ahead, and clock times."""
_MOVED = (
    "put off|postponed|delayed|deferred|rescheduled|adjourned|brought forward|advanced|slipped|shifted|switched|moved|reconvened|"
    "extended|(?<=been )pushed|(?<=was )pushed|(?<=were )pushed"
)
_PUT_OFF = rf"(?:{_MOVED}|(?:pushed|put|moved) (?:back|forward|up))"
PUT_OFF = re.compile(
    rf"\b{_PUT_OFF}(?:\s(?:the|its|his|her|their|an?)\s(?:(?!to\b)[\w’'-]+\s){{0,7}}?[\w’'-]+)?"
    r"(?:\s+(?:by\s+)?(?:\w+\s+){1,2}(?:days?|weeks?|fortnight|months?|years?|hours?),?)?"
    r"(?<!\bplanned)(?<!\bscheduled)(?<!\bset)(?<!\bslated)(?<!\bbooked)(?<!\bdue)(?<!\bcalled)(?<!\bannounced)(?<!\barranged)\s+(?:until|till|to|for)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
OFF_FOR = re.compile(r"\b(?:cancel+ed|called\soff|scrapped|suspended)\sfor\s(?:the\s)?\Z", re.IGNORECASE)
"""What stands before the day for which something is off ("classes have been suspended for Monday")."""
SETS = re.compile(r"(?<!\bnot\s)\b(?:fix(?:es|ed)|sets?|nam(?:es|ed)|chosen?|pick(?:s|ed))\s(?:on\s)?\Z", re.IGNORECASE)
FOR_IT = re.compile(r",?\s(?:for|as)\s")
"""What stands before and behind a day that somebody gives to something ("has fixed Tuesday, 3 October, for the vote")."""
_THING = r"(?:(?!(?:and|but|was|were|is|are|has|have|had|will|would)\b)[\w’'-]+\s){1,8}?"
ASKED = re.compile(
    r"\b(?:(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|lobb(?:ies|ied|ying)|plead(?:s|ed)?)\sfor|ask(?:s|ed|ing)?(?:\sfor)?|"
    rf"request(?:s|ed|ing)?)\s{_THING}(?:to\s|be\s|to\sbe\s)\Z"
    rf"|\b(?:want(?:s|ed|ing)?|prefer(?:s|red)?|like)\s{_THING}(?:to\s)?(?:be\s)?\Z"
    rf"|\b(?:ask|request|demand|propos|suggest|recommend|urg)\w*\sthat\s{_THING}be\s\Z",
    re.IGNORECASE,
)
"""What stands before a change that somebody only asked for ("called for the vote to be put off", "asked that it be moved")."""
PUT_OFF_FROM = re.compile(rf"\b{_PUT_OFF}\b(?P<what>[^.;:]{{0,120}}?)\bfrom\s+(?P<old>[^;:]{{0,40}})\Z", re.IGNORECASE)
"""What stands before the days from which and to which something is put off: what is put off, and the day it was to be."""
NEW_DAY = re.compile(r"[^;:]*\s(?:until|till|to)\s+(?:the\s+)?", re.IGNORECASE)
"""The old day with what stands between it and the new one ("15 March to")."""
NAMES_A_THING = re.compile(
    r"['’]s?\s+(?:\w+[-\s]+){0,3}\w|\s+(?!(?:and|or|but|to|in|on|at|by|for|with|from|as|than|that|because)\b)[a-z](?:[a-z]{3}|[a-z]{1,2}-[a-z])"
)
"""What follows a time that stands before a noun ("Monday's summit", "the 2016 campaign")."""
OPENS_A_NAME = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|our|of|this|that)|['’]s?)\s+(?:[a-z]+\s+)?\Z", re.IGNORECASE)
SUPPOSED = re.compile(
    r"\b(?:predict(?:s|ed|ing)?|forecast(?:s|ing)?|assum(?:es?|ed|ing|ption)|expects?|expected|believes?|thinks?|fears?|feared|"
    r"warn(?:s|ed)?|hopes?|hoped|hopeful|ideas?|possibilit(?:y|ies)|risks?|speculat(?:es?|ed|ion)|envisions?|imagin(?:es?|ed|ing)|"
    r"worr(?:y|ies|ied))\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
"""Words after which what is told is only thought of."""
MEASURED = re.compile(
    r"\b(?:shrink|contract|grow|growth|fall|rise|drop|decline|increase|decrease|exceed|average|climb|slow|soar|plunge|recession|"
    r"deficit|inflation|unemployment|deflation|slump|shortage|double|triple|halve|reach|peak|stabili[sz]e|worsen|improve|recover|rebound|"
    r"collapse|deteriorate|emerge|become|remain|suffer|die|lose|happen|need|survive|starve|struggle|thrive|prove|spread|disappear|vanish|"
    r"melt|cost|total|overtake|outpace|run\s+(?:out|short)|pick\s+up|go\s+(?:up|down|bankrupt))\b"
    r"|\bbe\s+(?:the|an?|as|so|too|very|more|less|able|worse|better|no|much|far|[a-z]+(?:er|ous|ful|able|ible|ive))\b(?!-)",
    re.IGNORECASE,
)
"""What comes by itself, so that nobody sets a date for it, and states: a forecast where it is said to be going to come."""
TO_BE = re.compile(
    r"(?:,\s+|\bdue\s+)to\s+be\s+\w+(?:\s+(?:on|in|at|by|this|next))?\s+(?:the\s+)?\Z"
    r"|\bdue\s+(?:to\s+\w+(?:\s+\w+){0,2}\s+)?(?:on|in|at|by|out|back)\s+(?:the\s+)?\Z"
    r"|\b(?:post|list|fix|adjourn|defer)(?:s|ed|red)?\s+(?:the|his|her|its|their|both)\s+(?:[\w-]+\s+)?(?:matter|case|hearing|plea|petition|"
    r"appeal|trial|inquest)s?\s+(?:to|for|until)\s+(?:the\s+)?\Z"
    r"|\b(?:planned|scheduled|slated|set|called|convened|booked)\s+(?:by\s+(?:[\w’'-]+\s+){1,4})?(?:for|on)\s+(?:the\s+)?\Z"
    r"|\b(?!(?:ought|needs?|has|have|had|used|going|able|due|is|are|was|were|likely|unlikely|allowed|seem\w*|appear\w*|claim\w*|want\w*|"
    r"wish\w*|hop\w+|[a-z]+ed)\b)[\w’'-]+\s+to\s+be\s+(?:held|published|signed|opened|launched|released|played|staged|unveiled|announced|"
    r"debated|heard|chaired|attended|hosted)(?:\s+(?:here|there))?\s+(?:(?:on|in|at|by|this|next)\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""Words before the day on which something is to be."""
DUE_TO = re.compile(
    r"(?:,|\b(?:is|are|was|were))\s+due\s+to\s+(?!(?:the|an?|its|his|her|their|\w+ing)\b)\w+\s+\Z|\bdue\s+to\s+(?!(?:the|an?|its|his|her|their|\w+ing)\b)\w+\b[^.,;:]{0,50}\b(?:on|in|at|by)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""The same with more words between: "due to step down as chairman on"."""
AWAITED = re.compile(
    r"\b(?:ahead\s+of|(?:head|heading|heads|headed|going)\s+into|look(?:s|ed|ing)?\s+(?:forward|ahead)\s+to|anticipat(?:es?|ing)|await(?:s|ing)?|"
    r"prepar\w+\s+(?:for|to)|(?:on\s+the\s+)?eve\s+of|run-up\s+to|in\s+advance\s+of|upcoming|forthcoming|gear\w*\s+up\s+for|"
    r"brac\w+\s+for)\b(?:[^.,;:]{0,50}|,\s[^.,;:]{0,30})\Z"
    r"|\bbefore\s+(?:the|its|his|her|their|an?)\s+(?:[\w’'-]+\s+){1,4}(?:on\s+)?\Z",
    re.IGNORECASE,
)
"""Words before a thing that is still to come: "ahead of Monday's summit", "heading into their meeting on Monday"."""
FOR = re.compile(r"\bfor\s+(?:the\s+)?\Z", re.IGNORECASE)
NO_SUBJECT = re.compile(
    r"\b(?:no|nobody|none|nothing|neither)\b"
    r"(?:(?!\b(?:when|while|after|before|who|that|which|as|because|if|was|were|is|are|has|have|had|said|in|on)\b)[^.,;:“”\"]){1,40}"
    r"(?:\b(?:was|were|has|have|had|been|is|are)\s){0,2}\Z",
    re.IGNORECASE,
)
"""A subject that denies its verb ("no talks were held")."""
NO_OBJECT = re.compile(r"\s+(?:no|nothing|nobody)\b(?!\s+(?:longer|more|less|fewer|later|doubt)\b)", re.IGNORECASE)
"""What follows a form of "be" or "have" that denies it ("there was no word")."""
NO_PLAN = re.compile(
    r"(?:\b(?:do|does|did)(?:\snot|n['’]t)|\b(?:has|have|had|with|is|are|was|were)\s(?:currently\s)?no|\bwithout|\bnever)\s"
    r"(?:(?:any|now|yet|currently|actually|present|current|immediate|firm|definite|further|such)\s)*\Z",
    re.IGNORECASE,
)
"""What stands before a plan that nobody has ("has no plans to", "does not intend to")."""
TIME_LIMIT = re.compile(
    r"\b(?:deadline|time\slimit|cut-off(?:\sdate)?)\s(?:of|is|was|falls\son|set\sfor)\s(?:the\s)?\Z", re.IGNORECASE
)
AFTER = re.compile(r"\b(?:after|beyond)\s(?:the\s)?\Z", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:until|till)\s+(?:at least\s+)?(?:the\s+)?\Z", re.IGNORECASE)
SINCE = re.compile(r"\bsince\s+(?:the\s+)?\Z", re.IGNORECASE)
HAS_BEEN = re.compile(r"(?:has|have|['’](?:s|ve))\s+(?:\w+ly\s+|also\s+|not\s+|always\s+)?been\b", re.IGNORECASE)
HAS_BEEN_SO = re.compile(r"\b(?:has|have)\s(?:\w+ly\s)?been\s(?:\w+ly\s)?\Z", re.IGNORECASE)
STATE = re.compile(r"closed|shut|blocked|suspended|halted|detained|held|jailed|stranded|trapped|banned|frozen")
"""Participles of what stays so from a day on."""
PERFECT = re.compile(r"\b(?:have|had|would|was|were)\b|['’]ve\b", re.IGNORECASE)
UNMET = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:due|scheduled|supposed|meant|slated|set|planned|expected)\b"
    r"|\b(?:was|were)\s+to\s+(?:have|be|begin|start|open|take\s+place)\b",
    re.IGNORECASE,
)
"""What was to be, so that it may not have been."""
ONCE = re.compile(r"\b(?:when|once|until|till|as\s+soon\s+as|by\s+the\s+time)\Z", re.IGNORECASE)
"""What opens a clause that only names what is awaited ("expect a rise when the bank decides on Monday")."""
PLANNED = frozenset(("expected", "planned", "scheduled", "slated", "booked", "due", "tipped"))
"""Participles of what is still to be ("results expected later today")."""
AUXILIARY = re.compile(r"\b(?:was|were|been|had|has|have|is|are)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
STARTING = re.compile(
    r"\b(?:starting|beginning|effective|as\s+of|with\s+effect)\s+(?:from\s+|on\s+)?(?:the\s+)?\Z", re.IGNORECASE
)
STANDS_BESIDE = re.compile(r"\s+(?:(?:on|in|at|for|from)\s+)?(?:the\s+)?\Z", re.IGNORECASE)
"""What lies between a participle or an "is" and its own time ("published next month")."""
CONDITIONAL = re.compile(
    r"\b(?:if|unless|without|under|otherwise|were|plans?|planned|proposals?|proposed|bill|draft|hop\w+|expect\w*|fear\w*|predict\w*|"
    r"thought|believ\w+|warn\w*|promis\w+|deny|denied|claim\w*|repor\w+|whether|that)\b",
    re.IGNORECASE,
)
"""Words beside which a "would" of a time gone by is no chronicle's."""
OBJECT = re.compile(r"\s+(?:(?:any|its|his|her|their|the|an?|new)\s+)*")
"""What lies between a verb and its object."""
BREAK = re.compile(r"[;:!?“”\"]|\b(?:but|while|although|though|because)\b", re.IGNORECASE)
"""Where what a noun opens ends at the latest."""
UNFULFILLED = re.compile(
    r"\b(?:was|were)\s(?:\w+ly\s)?(?:supposed|meant)\sto\b|\b(?:was|were)\sto\shave\s[a-z]+(?:ed|en|[bcdfgmnprt]t|ade|old|ung|un|ought|aught|met|come|gone|left|sat|read|shut|put|set|hit|taken)\b|\bhad\s+(?:(?:\w+ly|once|also)\s+)*(?:planned|hoped|intended|wanted|aimed|expected|promised|pledged|vowed|agreed(?=\s+to\b)|been\s+(?:due|expected|scheduled|meant|set))\b",
    re.IGNORECASE,
)
"""A plan of the past that the page does not say was kept."""
FORMER = re.compile(
    rf"\b(?:instead\sof|rather\sthan)\s(?:(?:on|in|at|by|as)\s)?(?:the\s)?\Z|\b(?:originally|initially|previously|first)\s(?:been\s)?(?:(?:{FIXED}|expected)\s|(?=to\s))"
    r"(?:(?:to\s(?:(?:be|have(?:\sbeen)?)\s)?\w+(?:\s\w+)?\s)?(?:for|on|in|at)\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Words before the day on which something was to be and is no longer."""
ONCE_MEANT = re.compile(
    r"\b(?:(?:originally|initially)\s(?:was|were|had(?:\sbeen)?)|(?:was|were|had)\s(?:originally|initially)(?:\sbeen)?)\s"
    rf"(?:{FIXED}|planning|planned|hoping|intending|intended|going|supposed|expected)\s(?:to\s|for\s)"
    r"(?:(?!(?:and|but|before|after|until|that|which|who|when)\b)[\w’'-]+\s){0,9}?(?:on\s|for\s|in\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
"""The same with what was to be done ("had originally planned to open a second yard on")."""
HABIT = re.compile(
    r"(?<!\bwhich\s)(?<!\bwho\s)(?<!\bthat\s)\b(?:tends?\sto|usually|typically|normally|generally|traditionally|annually|always|ordinarily|(?:every|each)\s(?:year|autumn|spring|summer|winter))\b"
)
"""Words beside which the present tells of no one time; in a clause of their own ("…, which usually …") they tell of that one."""
STILL = re.compile(r"(?:was|were)\s(?:still\b|continuing\b|under\s?way\b|ongoing\b)", re.IGNORECASE)
"""Past forms of what goes on as the page is written."""
DROPPED = re.compile(
    r"\b(?:[Pp]lans?|[Pp]roposals?|[Bb]ids?)\b[^.;:]{0,90}?"
    r"\b(?:was|were|been)\s(?:dropped|abandoned|ditched|shelved|scrapped|withdrawn)\b"
)
"""A plan that was dropped, with what was planned between."""
REPORTED = re.compile(r"\b(?:said|says|announced|told|added|confirmed|promised|pledged|agreed|decided|noted)\b", re.IGNORECASE)
UNDER_A_PLAN = re.compile(
    r"\bunder\s(?:the|an?|its|his|her|their|this|that)\s(?:[\w’'-]+\s){0,2}(?:plans?|draft|proposals?|bill|scheme|blueprint|offer|terms)\b",
    re.IGNORECASE,
)
"""What only a plan says would be."""
SAID_SO = re.compile(r",[”\"]?\s(?:[\w’'.&-]+\s){1,8}?(?:said|announced|confirmed|added)\b(?!\s(?:that|it|he|she|they)\b)")
"""The saying behind what is said ("…, the ministry said")."""
DOUBT = re.compile(r"\b(?:likely|unlikely|probably|possibly|perhaps|maybe)\b", re.IGNORECASE)
OWN_PART = re.compile(
    r"\s+(?:any\s+|all\s+)?(?:knowledge|involvement|responsibility|complicity|blame|links?|ties|(?:a|any)\s+(?:role|part))\b",
    re.IGNORECASE,
)
"""What is denied of a happening that is not denied itself."""
AHEAD = re.compile(r"\b(?:next|within|coming|tomorrow|upcoming|later this)\b", re.IGNORECASE)
BEHIND = re.compile(r"\b(?:ago|last|earlier|yesterday|previous|past|(?:beginning|start) of this)\b", re.IGNORECASE)
