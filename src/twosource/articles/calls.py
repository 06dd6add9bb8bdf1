"""Lines that ask the reader to act: to sign up, to subscribe, to open an account."""

import re
from itertools import pairwise

from twosource.articles.patterns import pattern

_CALL = pattern(
    "",
    r"""
    sign up\b|subscribe\b|register (?:now|today|for|here)|join (?:our|us|now|today|the \w+ (?:community|newsletter))
    get (?:our|the|your) .{0,60}(?:newsletter|in-?box|app|daily|free)|download (?:the|our)|follow us|like us
    support (?:our|independent|quality)|become a (?:member|subscriber|patron)|enter your email
    already (?:a|have an?) (?:subscriber|member|account)|want (?:more|to (?:read|stay|get|see|know|learn))\b.{0,80}[?!]
    don'?t (?:have an account|miss (?:out|a|an|the latest|our))|thank you for (?:reading|subscribing|signing)
    to (?:continue|keep) reading|book (?:a|your) (?:demo|call|appointment)|contact us\b|learn more\b|shop now|buy now
    get (?:breaking|the latest|all the)|turn on notifications|please (?:enable|sign|log|try again|enter|refresh)
    please check your (?:e-?mail|in-?box|spam|entr|input|connection)
    start (?:your|a) (?:free )?trial|donate\b|this (?:article|story|post|page) (?:is|was) (?:for|only|available|sponsored)
    (?:create|open) (?:an?|your) (?:free )?(?:\w+ )?account|try it (?:now|free)
    """,
)
_CALL_ANYWHERE = pattern(
    r"\b",
    r"""
    (?:open|create|start|get|activate) (?:a|an|your)(?: \w+){0,4} account|sign up (?:now|today|here|for (?:our|the|free))
    subscribe (?:now|today|to (?:our|the))|(?:click|tap|swipe) (?:here|the link|below)|(?:download|get) (?:the|our) app
    (?:sent|delivered) (?:straight |directly )?to your in-?box|free trial|follow us on
    call (?:the|our) newsroom|(?:fields|questions) marked\b|got a (?:tip|story)
    (?:our|daily|weekly|free|the) newsletters?\b.{0,40}\b(?:sign|subscribe|inbox)|for just [$£€]\d
    """,
)
# Every form of _CALL_ANYWHERE holds one of these: most lines need no search.
_CALL_HINTS = (
    *(" account", "sign up ", "subscribe ", "click ", "tap ", "swipe ", "the app", "our app", " to your in", "free trial"),
    *("follow us on", " newsroom", "s marked", "got a ", "newsletter", "for just "),
)
_IMPERATIVE = pattern(
    "",
    "trade|start|open|try|join|invest|get|discover|book|order|shop|save|compare|download|register|apply",
    r"\b.*\b(?:now|today|here)\W*",
)
_SPUR = re.compile(
    r"(?:trade|start trading|invest in|buy|sell|try|join|open)\b(?:\s\S{1,20}){0,6}?"
    r"\s(?:now|today|here)\b(?:\s\S{1,20}){0,8}!\W*"
)
_ENDS = ".!?…"
_SENTENCE = re.compile(rf"(?<=[{_ENDS}])[\"”’)]*\s+(?=[^\W_a-z])")
_LEAST_OWN, _MOST_BEHIND, _LONGEST = 4, 3, 4000
WORDS_OF_A_CALL = 40
"""A line of so many words or more is none."""


def is_call(line: str) -> bool:
    """Tell whether a line asks the reader to sign up, subscribe, open an account or the like."""
    if line.count(" ") >= WORDS_OF_A_CALL or line[:1] in "\"'“‘":
        return False
    lowered = line.lower()
    return bool(_CALL.match(lowered) or calls_somewhere(lowered) or _IMPERATIVE.fullmatch(lowered) or _SPUR.fullmatch(lowered))


def opens_call(lowered: str) -> bool:
    """Tell whether a line in lower case begins as a call does."""
    return _CALL.match(lowered) is not None


def calls_somewhere(lowered: str) -> bool:
    """Tell whether a line in lower case has the words of a call anywhere."""
    return any(map(lowered.__contains__, _CALL_HINTS)) and _CALL_ANYWHERE.search(lowered) is not None


def before_call(text: str) -> int:
    """Return where the words of a paragraph's own end, before a call to act behind them: its length where there is none.

    What is quoted is nobody's call. In a paragraph longer than a call is, only one that cries out counts.
    """
    if len(text) > _LONGEST or not any(map(text.__contains__, _ENDS)) or not (text.endswith("!") or is_call(text)):
        return len(text)
    starts = [gap.end() for gap in _SENTENCE.finditer(text)]
    sentences = [text[start:end].rstrip() for start, end in pairwise((*starts, len(text)))]
    called = next((index for index, sentence in enumerate(sentences) if is_call(sentence)), None)
    if called is None:
        return len(text)
    own, behind = text[: starts[called]].rstrip(), sentences[called:]
    told = own.count(" ") + 1 >= _LEAST_OWN and not is_call(own) and _is_unquoted(own)
    only = all(map(is_call, behind)) or (is_call(text) and len(behind) <= _MOST_BEHIND)
    return len(own) if told and only else len(text)


def _is_unquoted(text: str) -> bool:
    """Tell whether no quotation is open at the end of a text."""
    return text.count("“") <= text.count("”") and text.count('"') % 2 == 0
