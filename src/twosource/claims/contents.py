"""Where the content of an attribution lies: before its cue, after it, or on both sides."""

from collections.abc import Sequence

from twosource.claims import lexicon
from twosource.claims.tokens import Run, Token
from twosource.claims.verbs import Group

Range = tuple[int, int]
"""Tokens [start, end) of a run."""

_ADDRESSEE = 12
"""How many tokens an addressee, a place or a time between the cue and "that" may take."""

_PLACE = 4
"""How many tokens a place or occasion between the cue and a clause without "that" may take."""

_TITLE = 24
"""A quotation of fewer characters after a verb that is not one of saying is a title ("showed “Salt Roads”")."""

_BREAKS = (",", ":", ";", ".", "?", "!")
_FINAL = (".", "!", "?", "…")
_NO_OBJECT = lexicon.PREPOSITIONS | {"as", "and", "but", "or"}
_CLAUSAL = lexicon.PREPOSITIONS - {"since", "under", "despite", "after", "before"}


def limits(run: Run, at: int) -> Range:
    """Return the tokens of the sentence around token ``at``, without its final mark."""
    tokens = run.tokens
    start, end = next(((s.start, s.end) for s in run.sentences if s.start <= tokens[at].start < s.end), (run.start, run.end))
    first = stop = at
    while first and (tokens[first - 1].start >= start or (tokens[first - 1].kind == "quote" and tokens[first - 1].end > start)):
        first -= 1
    while stop < len(tokens) and tokens[stop].start < end:
        stop += 1
    while stop > at + 1 and tokens[stop - 1].low in _FINAL:
        stop -= 1
    return first, stop


def clause_start(run: Run, first: int, at: int) -> int:
    """Return the token after the last semicolon between ``first`` and ``at``, else ``first``."""
    return next((number + 1 for number in range(at - 1, first - 1, -1) if run.tokens[number].low == ";"), first)


def before_comma(tokens: Sequence[Token], at: int) -> int:
    """Return ``at``, or one less where a comma or dash stands before it."""
    return at - 1 if at and tokens[at - 1].low in (",", "-", "–", "—", "(") else at


def leading(run: Run, first: int, at: int, *, quoted: bool = False, short: bool = False) -> Range | None:
    """Return the content that ends before a cue or its subject at token ``at``.

    ``None`` for a mere adverbial ("In 2012, X said …"), where ``quoted`` asks for a quotation and there is none, and for a
    word or two unless ``short`` allows them.
    """
    tokens, stop, start = run.tokens, before_comma(run.tokens, at), clause_start(run, first, at)
    if start + 1 < stop and tokens[start].low in lexicon.CLAUSE_STARTS | {"and"} and tokens[start + 1].kind != "word":
        start += 2 if tokens[start + 1].kind == "mark" else 1
    if any(token.kind == "quote" for token in tokens[start:stop]):
        return start, stop
    opening = tokens[start].low
    if opening in lexicon.APPROXIMATIONS and start + 1 < stop and _counts(tokens[start + 1]):
        return start, stop
    simple = all(token.low != "," for token in tokens[start:stop])
    adverbial = opening == "according" or (simple and opening in lexicon.PREPOSITIONS | lexicon.SUBORDINATORS - {"but", "and"})
    return None if quoted or adverbial or (stop - start <= 2 and not short) else (start, stop)


def _counts(token: Token) -> bool:
    return token.low[0].isdigit() or token.low in lexicon.NUMBERS


def resumed(run: Run, at: int) -> list[Range]:
    """Return the quotations that go on after the attribution in their middle ('"…," X said, "…"', '"…," X said. "…"')."""
    tokens, found = run.tokens, []
    while at < len(tokens) and (tokens[at].kind == "quote" or tokens[at].low in (",", ".", ":", ";", "—", "–", "-")):
        if tokens[at].kind == "quote":
            found.append((at, at + 1))
        at += 1
    return found


def following(run: Run, group: Group, stop: int, times: frozenset[int]) -> Range | None:
    """Return the content to the right of a cue, after an addressee, a place or a time; ``None`` where there is none."""
    tokens, frames, at = run.tokens, set(group.cue.frames), group.end
    at = _after_citing(tokens, at, stop) if set("ctd") & frames else at
    if at >= stop or tokens[at].low in lexicon.FINITE or citing(tokens, at):
        return None
    adverbial = "d" in frames or tokens[at].low in lexicon.PREPOSITIONS | lexicon.ADVERBS or at in times
    for ahead in range(at, min(at + _ADDRESSEE, stop)):
        here = tokens[ahead]
        close = ahead == at or tokens[ahead - 1].low in (",", ":")
        if here.low == "that" and frames & set("ctd") and (ahead == at or (adverbial and tokens[ahead - 1].low != ",")):
            return ahead, stop
        if here.kind == "quote" and (frames & set("qdo") or here.end - here.start > _TITLE):
            bare = _clause(tokens, at, stop, times) if "c" in frames else None
            return (ahead, stop) if close else bare or (at, stop)
        if here.low in _BREAKS and not (ahead + 1 < stop and tokens[ahead + 1].kind == "quote"):
            break
    return _plain(tokens, group, stop, times)


def citing(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the words end that begin to name a source at ``at`` ("citing", "which cited", "with reference to")."""
    low = [token.low for token in tokens[at : at + 3]]
    if low[0] in ("citing", "quoting"):
        return at + 1
    if low[:2] == ["referring", "to"] or (low[0] in ("which", "who") and low[1:2] in (["cited"], ["quoted"])):
        return at + 2
    return at + 3 if low == ["with", "reference", "to"] else None


def _after_citing(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return the token after who is cited between a cue and "that" ("reported, citing two aides, that …"), else ``at``."""
    if at + 1 >= stop or tokens[at].low != "," or tokens[at + 1].low not in ("citing", "quoting"):
        return at
    close = next((end for end in range(at + 2, min(at + _ADDRESSEE, stop - 1)) if tokens[end].low == ","), at)
    return close + 1 if tokens[close + 1].low == "that" and close > at else at


def _plain(tokens: Sequence[Token], group: Group, stop: int, times: frozenset[int]) -> Range | None:
    """Return content without "that" or quotation: an infinitive, what follows a colon, an object, a bare clause."""
    frames, at = set(group.cue.frames), group.end
    word = tokens[at].low
    if word == "to":
        return (at, stop) if "i" in frames else None
    if tokens[at].kind == "mark" and word not in "$(":
        return (at + 1, stop) if word == ":" and at + 1 < stop else None
    if "o" in frames:
        start = next((here for here in range(at, stop) if here not in times), stop)
        if start < stop and tokens[start].low not in _NO_OBJECT and (start == at or tokens[start].kind == "word"):
            return start, stop
    if "d" in frames:
        return _after_addressee(tokens, at, stop)
    return _clause(tokens, at, stop, times) if "c" in frames else None


def _clause(tokens: Sequence[Token], at: int, stop: int, times: frozenset[int]) -> Range | None:
    """Return the bare clause after a cue. A weekday or a place before it belongs to the cue ("said on Friday prices …").

    A longer time ("said in 2018 prices …") belongs to the clause.
    """
    while at < stop and (tokens[at].low in _CLAUSAL or tokens[at].low in lexicon.WEEKDAYS):
        here = at + (tokens[at].low in _CLAUSAL)
        if here in times and tokens[here].low not in lexicon.WEEKDAYS:
            break
        skipped = here + 1 if here < stop and tokens[here].low in lexicon.WEEKDAYS else _skip(tokens, here, stop)
        if skipped is None:
            return None
        at = skipped
    return (at, stop) if at < stop and tokens[at].kind == "word" else None


def _skip(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    """Return the end of a short prepositional phrase ("at talks"), ``None`` where it runs to the sentence's end."""
    for at in range(start + 1, min(start + _PLACE, stop)):
        if tokens[at].kind == "mark":
            return None
        new_name = tokens[at].upper and not tokens[at - 1].upper
        if new_name or tokens[at].low in lexicon.DETERMINERS | lexicon.PRONOUNS:
            return at
    return start + _PLACE if start + _PLACE < stop and tokens[start].upper else None


def _after_addressee(tokens: Sequence[Token], at: int, stop: int) -> Range | None:
    """Return the clause after "told Y": it begins at a pronoun or determiner, or after a lone object or plural noun."""
    for here in range(at + 1, min(at + _ADDRESSEE, stop)):
        token, previous = tokens[here], tokens[here - 1]
        if token.kind == "mark":
            return None
        opens = token.low in lexicon.DETERMINERS and previous.low not in lexicon.PREPOSITIONS
        lone = previous.low in lexicon.OBJECT_PRONOUNS or previous.low.endswith("s")
        if token.low in lexicon.PRONOUNS or opens or (lone and token.low not in lexicon.PREPOSITIONS):
            return here, stop
    return None
