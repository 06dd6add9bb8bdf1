"""Noun phrases to the left and right of a cue, found by closed classes and marks, without a parser."""

from typing import NamedTuple

from twosource.claims import lexicon
from twosource.claims.appositions import opened, reports, starts_apposition
from twosource.claims.tokens import Token, tight

_LONGEST = 16
"""A noun phrase of more tokens than this before a verb is cut to its last part."""

_NICKNAME = 24
_INTERVAL = 4
"""How many tokens a distance in time takes ("three weeks after the company")."""

_LONE_PRONOUNS = lexicon.words("he she it they i")


class Phrase(NamedTuple):
    """Tokens [start, end) of a noun phrase; [start, head) is the part before its apposition."""

    start: int
    head: int
    end: int


def before(tokens: tuple[Token, ...], verb: int, times: frozenset[int]) -> Phrase | None:
    """Return the subject that ends where the verb group starting at token ``verb`` begins, ``None`` where there is none."""
    end = verb
    while end and (end - 1) in times:
        end -= 1
    if not end:
        return None
    if tokens[end - 1].low not in (",", "-", "–", "—", ")"):
        return _leftwards(tokens, end, times)
    head = opened(tokens, end - 1)
    phrase = _leftwards(tokens, head, times) if head is not None else None
    return phrase._replace(end=end - 1 if tokens[end - 1].low != ")" else end) if phrase else None


def _leftwards(tokens: tuple[Token, ...], end: int, times: frozenset[int]) -> Phrase | None:
    start = end
    while start and _inside(tokens, start - 1, end, times):
        start -= 1
    if start > 1 and tokens[start - 1].low in ("who", "which"):
        return _before_relative(tokens, start - 1, end, times)
    start = _trim(tokens, start, end)
    if start >= end or (tokens[end - 1].low in lexicon.DETERMINERS | lexicon.PREPOSITIONS and tokens[end - 1].low not in _ALONE):
        return None
    return Phrase(start, end, end)


def _before_relative(tokens: tuple[Token, ...], relative: int, end: int, times: frozenset[int]) -> Phrase | None:
    """Return the phrase that a relative clause, and not a subject, closes before the verb ("the firm which owns it said")."""
    head = relative - 1 if tokens[relative - 1].low == "," else relative
    start = head
    while start and _inside(tokens, start - 1, head, times):
        start -= 1
    start = _trim(tokens, start, head)
    doubtful = any(token.low in lexicon.PREPOSITIONS - {"of"} for token in tokens[start:head])
    return Phrase(start, head, end) if start < head and not doubtful else None


_ALONE = lexicon.words("some many most several two three both others few this that another one")


def _inside(tokens: tuple[Token, ...], at: int, end: int, times: frozenset[int]) -> bool:
    token = tokens[at]
    if token.low == "and":
        return _coordinates(tokens, at, end)
    if at in times:
        return token.low.endswith("'s")
    if token.kind == "mark":
        return token.low in "$%'’-&" and tight(tokens, at)
    if token.kind == "quote":
        return _nickname(tokens, at) and at + 1 < end
    if token.low == "that":
        return at == 0 or tokens[at - 1].kind == "mark"
    return token.low not in lexicon.CLAUSE_STARTS and token.low not in lexicon.FINITE and not reports(tokens, at)


def _nickname(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether the quotation at ``at`` stands between two parts of a name."""
    short = tokens[at].end - tokens[at].start <= _NICKNAME
    return short and 0 < at < len(tokens) - 1 and tokens[at - 1].upper and tokens[at + 1].upper


def _coordinates(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Tell whether "and" at ``at`` joins two names, and not two clauses."""
    if at == 0 or at + 1 >= end:
        return False
    left, right = tokens[at - 1], tokens[at + 1]
    if not (left.upper and right.upper):
        return False
    named = at > 2 and tokens[at - 2].low in ("on", "for", "of") and tokens[at - 3].upper
    return named or at < 2 or tokens[at - 2].kind == "mark" or tokens[at - 2].upper


def _trim(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Cut leading adverbs and prepositional phrases, and everything before the last noun phrase of an overlong stretch."""
    skipped = lexicon.ADVERBS - {"both", "all"} | {"and", "or", "meanwhile"}
    while start < end and (tokens[start].kind == "mark" or tokens[start].low in skipped):
        start += 1
    if start < end and (tokens[start].low in lexicon.PREPOSITIONS or end - start > _LONGEST):
        return _last_phrase(tokens, start + 1, end)
    after = next(
        (at for at in range(start, min(start + _INTERVAL, end - 1)) if tokens[at].low in ("after", "before", "since")), None
    )
    if after is not None:
        return _last_phrase(tokens, after, end)
    if start < end and tokens[end - 1].low in _LONE_PRONOUNS:
        return end - 1
    clause = tokens[start].low in _LONE_PRONOUNS and end - start > 1 if start < end else False
    return end if clause else start


def _last_phrase(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Return where the last noun phrase of tokens [start, end) begins: a determiner, a pronoun, or a run of capitals."""
    at = end - 1
    while at > start:
        if tokens[at].low in lexicon.DETERMINERS | lexicon.PRONOUNS and tokens[at - 1].low not in lexicon.PREPOSITIONS:
            return at
        if tokens[at].upper and not tokens[at - 1].upper and tokens[at - 1].low not in lexicon.PREPOSITIONS | lexicon.DETERMINERS:
            return at
        at -= 1
    return end


def after(tokens: tuple[Token, ...], start: int, stop: int, times: frozenset[int]) -> Phrase | None:
    """Return the noun phrase that starts at token ``start`` and ends before ``stop``, with the apposition that follows it."""
    head = start
    while head < stop and _continues(tokens, start, head, times):
        head += 1
    while head > start and tokens[head - 1].low in lexicon.PREPOSITIONS:
        head -= 1
    if head == start:
        return None
    end = head
    while end + 1 < stop and tokens[end].low == "," and starts_apposition(tokens, end + 1):
        close = end + 1
        while close < stop and tokens[close].low not in (",", ";", ":", ".") and tokens[close].kind != "quote":
            close += 1
        clause = tokens[end + 1].low not in ("who", "which", "whose")
        if clause and any(token.low in lexicon.FINITE for token in tokens[end + 1 : close]):
            break
        end = close
    return Phrase(start, head, end)


def _continues(tokens: tuple[Token, ...], start: int, at: int, times: frozenset[int]) -> bool:
    token = tokens[at]
    if token.kind == "quote":
        return _nickname(tokens, at) and at > start
    if token.kind == "mark":
        return token.low in "$%'’-&"
    if at in times and at > start:
        return False
    if token.low in lexicon.PREPOSITIONS:
        return at > start and (token.low in ("of", "for") or not tokens[at - 1].upper)
    return token.low not in lexicon.CLAUSE_STARTS - {"and"} and token.low not in lexicon.FINITE
