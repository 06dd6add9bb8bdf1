"""Notices under a text: what the law asks of the page, who made it, what its readers may do."""

import re
from collections.abc import Sequence

from twosource.articles.amount import words

_NOTE_WORDS = 45
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_SELF = _any(
    r"\b(?:this|our|the) (?:web ?site|site|(?:web ?)?page|publication|newsletter|bulletin|letter|blog|post|"
    r"e-?mail|document|communication|"
    r"material|information|note|service|channel|podcast|message|commentary|(?:press |news )?release|(?:article|story|report|"
    r"content) (?:is|was|has|have|may|"
    r"contains|does|appeared))\b",
    r"\bnothing (?:here|in (?:this|our)|on (?:this|our)|herein)\b|\b(?:herein|hereof|hereby)\b",
    r"\b(?:we|our|us|ourselves)\b",
    r"\b(?:you|your|yours|reader|readers|subscribers?|users?|recipients?|clients?|customers?)\b",
)
_LABELLED = re.compile(
    r"\W*(?:disclaimers?|disclosures?|important (?:information|notice)|legal notice|risk (?:warning|disclosure|"
    r"disclaimer|notice))\s*[:.–—-]",
    re.IGNORECASE,
)
_LEGAL = _any(
    r"\b(?:investment|financial|legal|tax|medical|trading|professional) (?:advice|research|recommendations?)\b|"
    r"\badvisory service",
    r"\bauthori[sz]ed and (?:regulated|supervised)\b|\b(?:regulated|authori[sz]ed|licensed|supervised) by the\b",
    r"\btrading name of\b|\bregistered (?:in|office|company|number|trade)",
    r"\bpast performance\b|\bfall as well as rise\b|\baccounts lose money\b|\blos(?:e|ing) (?:money|all|more)\b|"
    r"\bhigh (?:level of )?risk\b|\bcapital (?:is|may be) at risk\b|\bforward-looking statements?\b",
    r"\b(?:trading|investing|investments?|speculati\w+|cfds?|forex|leverage\w*|margin)\b[^.]{0,40}\b(?:involv|carr(?:y|i)|entail|bear)"
    r"\w*\b[^.]{0,40}\brisks?\b",
    r"\b(?:prices|quotes|data)\b.{0,30}\bdelayed\b|\bdelayed (?:by )?(?:at least |a minimum of )?\d+ min",
    r"\baffiliate\b|\bsmall commission\b|\bno (?:extra |additional )?cost to you\b|\bmay (?:earn|hold|"
    r"receive)\b|\bhold positions\b",
    r"\b(?:not|no|nor|accepts? no) (?:be )?(?:responsib\w+|liab\w+|guarantee\w*|warrant\w*|representation)\b|\bcannot be held\b",
    r"\b(?:not|nor) (?:an? |constitute (?:an? )?|intended (?:as|for) )?(?:offer|solicitation|recommendation|"
    r"endorse\w*)\b|\bsolicitation\b",
    r"\b(?:informational|information|educational|illustrative) (?:purposes )?only\b|\bmarketing (?:material|communication)\b",
    r"\b(?:copyright|trademarks?|reproduc\w+|photocopying|republish\w*|redistribut\w*|terms (?:of|and)|"
    r"privacy policy|cookies?)\b",
    r"\b(?:code of (?:practice|conduct|ethics)|press standards|ombudsman|community (?:guidelines|standards|"
    r"rules))\b|\bcomplain\w*\b",
    r"\bthis information\b.{0,60}\bobliged to (?:make|disclose)\b",
    r"\bconfidential\b|\bintended (?:solely|only|for)\b",
    r"\b(?:unsubscribe\w*|opt out|mailing list|inbox|free trial|subscription|issn|newsletter)\b",
    r"\b(?:may not|not (?:necessarily|been)) (?:reflect|represent|edited|prepared|reviewed|modified)|"
    r"\bviews? (?:expressed|of the author)",
    r"\bwithout (?:modifications?|editing|edits|prior|permission|the (?:express|written|prior))\b|"
    r"\bauto-?generated\b|\bsyndicated\b",
    r"\b(?:editor(?:-in-chief)?|publisher|published by|printed by)\s*[:]|\bis published (?:by|weekly|daily|monthly|every)\b",
)
_DISCLAIMED = re.compile(
    r"\W*(?:(?:this is |these are |nothing (?:here|above) is )?not (?:a |an )?(?:investment|financial|legal|tax|medical|trading|"
    r"professional) (?:advice|recommendation)|(?:your )?capital (?:is|may be) at risk|"
    r"(?:all|any) (?:trading|investments?|investing) (?:involves?|carr(?:y|ies)) (?:\w+ )?risks?(?: of loss)?)[.!]?\W*",
    re.IGNORECASE,
)
_DISCLAIMING = re.compile(
    r"(?:The )?(?P<name>[A-ZÀ-Þ0-9][\w&.'’-]*(?: (?:of |and |& )?[A-ZÀ-Þ][\w&.'’-]*){0,3}),? (?:(?:and|or) its [^.,]{3,40} )?"
    r"(?:(?:does|do) not|is|are|is not|are not|makes? no|accepts? no|assumes? no|disclaims?|cannot)\b"
)
_REPORTED = re.compile(r"\b(?:said|told|says|according to|announced|reported|added)\b", re.IGNORECASE)
_ASKING = _any(
    r"\W*(?:forward|follow|support|advertise|contact|e-?mail|write to|whatsapp|call|text|tweet|join|donate|send|share|listen|"
    r"watch|visit|click|download|tell|rate|like|buy|order|register|report|become)\b(?:.{0,40}\b(?:us|our|me|"
    r"here|this|your|the (?:newsroom|editor|"
    r"author|desk))\b)",
    r"\bsupport us\b|\bcontact us\b|\bget in touch\b|\bare you affected\b|\bdo you have (?:a|an|any)\b.{0,40}\?|\bunsubscribe\b|"
    r"\bin the comments\b|\bwhat do you think\b|\badvertise with\b",
)


def is_notice(text: str, *, personal: bool = False) -> bool:
    """Tell whether a paragraph speaks of the page, its makers or its readers: two signs, one of them legal or an invitation.

    Under a ``personal`` text, one that itself says "you" and "we", only what is legal twice over is a notice.
    """
    if _LABELLED.match(text) or _DISCLAIMED.fullmatch(text):
        return True
    said = _QUOTED.sub("", text)
    signs = sum(1 for _ in _LEGAL.finditer(said)) + (words(text) <= _NOTE_WORDS and _ASKING.search(said) is not None)
    speaks = _SELF.search(said) is not None
    return speaks and signs > 1 if personal else signs > 0 and signs + speaks > 1


def is_disclaimer(text: str, story: Sequence[str]) -> bool:
    """Tell whether a paragraph says what somebody of whom the story does not tell is not liable for, or who licenses them."""
    found = _DISCLAIMING.match(text) if words(text) <= _NOTE_WORDS else None
    if found is None or _REPORTED.search(text) or not _LEGAL.search(text):
        return False
    name = found["name"].casefold()
    return not any(name in paragraph.casefold() for paragraph in story)
