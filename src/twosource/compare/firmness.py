"""What a statement leaves open: a possibility, a wish, a belief or a charge, or what hangs on a condition."""

import re

from twosource.compare.conditions import condition
from twosource.compare.statements import RARE, Statement
from twosource.language.similarity import rarity, terms

_MARKS = 3
"""Characters between a clause and its condition."""

_OPEN = re.compile(
    r"\b(?:might|(?<!so they )(?<!so he )(?<!so she )(?<!so it )could|perhaps|maybe|possibl[ey]|probabl[ey]|likely|unlikely"
    r"|potential(?:ly)?|alleged(?:ly)?|reportedly|supposedly|apparently|presumably|conceivabl[ey]|arguably|whether|should|ought"
    r"|(?:consider|weigh|mull|stud[yi]|explor|examin|discuss|debat|contemplat|evaluat|review|investigat)(?:ing|es|s|ed|e)?"
    r"|in (?:\w+ )?(?:talks|negotiations|discussions)|propos(?:e[sd]?|ing|als?)|hop(?:e[sd]?|ing)|want(?:s|ed)?|wish(?:es|ed)?"
    r"|seek(?:s|ing)?|sought|threat(?:s|en(?:s|ed|ing)?)?|call(?:s|ed|ing) (?:for|on)|urg(?:e[sd]?|ing)|demand(?:s|ed|ing)?"
    r"|ask(?:s|ed|ing)? (?:for|to)|ambitions?|fear(?:s|ed)?|risk(?:s|ed|ing)?|worr(?:y|ies|ied)|would like"
    r"|if (?:\w+ed|found guilty)"
    r"|believ(?:e[sd]?|ing)|th(?:ink|inks|ought)|suspected|suspects?(?= (?:that|it|he|she|they|an?|the)\b)"
    r"|assum(?:e[sd]?|ing)|predict(?:s|ed|ion)?|forecast(?:s|ed)?"
    r"|estimat(?:e[sd]?|ing)|(?<!the )accus(?:e[sd]?|ing|ations?)|alleg(?:es?|ing|ations?)|charg(?:ed|es) with"
    r"|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?"
    r"|(?:is|are|was|were|be|been|not) expected|(?:no|little) (?:\w+ )?(?:evidence|sign|indication|proof|plans?|intention)"
    r"|(?:appear|seem|look)(?:s|ed)? (?:to|set|like)|rul(?:e[sd]?|ing) out|excluded?)\b|(?<=[\w,] )may\b(?! \d)",
)
"""Words of the clause, in small letters, after or before which nothing is settled yet."""


def open_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that leave open whether it is so or will be, or the condition that it hangs on, in order."""
    found = tuple(match[0] for match in _OPEN.finditer(text))
    end = condition(text)
    return found if end is None else (*(word for word in found if word not in end[0]), end[0].strip(" ,;–—-"))


_ALL = re.compile(r"\b(?:all|every|each|the entire|the whole)\s(?:of\s)?((?:[\w’'-]+\s?){1,4})", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:some|several|many|most|parts? of|half|one of|two of|up to|as many as|a (?:few|number|third|quarter) of"
    r"|\d[\d.,]*)\s(?:of\s)?((?:[\w’'-]+\s?){1,4})",
    re.IGNORECASE,
)


def widened(source: str, teller: str) -> tuple[str, str] | None:
    """Return the words for some in one text and for all in the other, where both speak of the same things by the same word."""
    some, whole = _SOME.search(source), _ALL.search(teller)
    if some is None or whole is None or _ALL.search(source) is not None:
        return None
    same = any(rarity(word) > RARE for word in set(terms(some[1])) & set(terms(whole[1])))
    return (some[0].strip(), whole[0].strip()) if same else None


def hanging(text: str, clause: str) -> str | None:
    """Return the condition that stands right before or behind a clause of a text, ``None`` where there is none."""
    found, at = condition(text), text.find(clause)
    if found is None or at < 0:
        return None
    near = min(abs(found.start() - at - len(clause)), abs(at - found.end())) <= _MARKS
    return found[0].strip(" ,;–—-") if near else None


def sentence(statement: Statement) -> str:
    """Return the sentence, or run of sentences, in which a claim stands."""
    span = statement.claim.sentence
    return statement.article.text[span.start : span.end]


def up_to(statement: Statement, clause: str) -> str:
    """Return the sentence of a claim up to the end of one of its clauses: what stands behind leaves that clause as it is."""
    whole = sentence(statement)
    at = whole.find(clause)
    return whole if at < 0 else whole[: at + len(clause)]
