"""Sentences that only say that somebody was asked for a word, and gave none: they tell no event."""

import re

from twosource.timeline.verbs import verb_groups

_COMMENT = r"(?:comments?|(?:an?\s)?(?:response|reply|reaction|statement|interview)|further\s(?:comment|details))"
_NO_WORD = re.compile(
    r"\b(?:(?:did|do|does|had|has|have)(?:\snot|n['’]t)\s(?:\w+ly\s|yet\s)*(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)"
    r"(?=\s(?:to\s)?(?:[\w’'-]+\s){0,4}?(?:requests?|calls?|e-?mails?|messages?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|questions?)\b|[.,;]|\Z)"
    rf"|(?:declin|refus)(?:ed|es|ing)\s(?:\w+ly\s)?(?:to\s(?:comment|(?:give|make|offer)\s(?:any\s|a\s|further\s)*(?:comment|statement)|be\s(?:interviewed|drawn))"
    r"|(?:[\w’'-]+\s){0,3}?(?:requests?\sfor\s)?(?:comment|an\sinterview)\b|requests?\sfor\s(?:comment|an\sinterview))"
    r"|(?:could|can|would)(?:\snot|n['’]t)\s(?:\w+ly\s)?(?:be\s(?:\w+ly\s)?reached|comment)\b"
    r"|(?:was|were|is|are)(?:\s(?:not|un)|n['’]t\s)\s?(?:\w+ly\s)?(?:available|reachable)\s(?:for|to)\scomment"
    r"|(?:had|has|have|made|offered|gave)\s(?:made\s)?(?:no|not\s(?:yet\s)?(?:made\s)?any)\s(?:immediate\s|further\s|public\s)*comment"
    r"|(?:there\swas|with)\sno\s(?:immediate\s|further\s)?(?:comment|response|reply|reaction)"
    rf"|(?:contact|approach|ask|reach)(?:ed|ing)\s(?:(?:out\s)?to\s)?(?:[\w’'-]+\s){{0,6}}?for\s(?:an?\s|further\s|immediate\s|his\s|her\s|its\s|their\s)*{_COMMENT})",
    re.IGNORECASE,
)
_WAS_ASKED = re.compile(
    r"(?:(?:was|were|been|had|has|have)\b(?:\sbeen)?\s?)*(?:asked|contacted|approached|reached|called|pressed|questioned|named|based|identified)?",
    re.IGNORECASE,
)
"""Verbs before it that only say that somebody was asked."""


def unanswered(sentence: str) -> int | None:
    """Return where a sentence begins to say that somebody gave no answer or was asked for one, ``None`` where it does not.

    It is 0 where the sentence tells nothing else.
    """
    found = _NO_WORD.search(sentence)
    if found is None:
        return None
    before = [group for group in verb_groups(sentence) if group.end <= found.start()]
    return found.start() if any(_WAS_ASKED.fullmatch(sentence, g.start, g.end) is None for g in before) else 0
