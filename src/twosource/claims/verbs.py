"""Verb groups whose verb is a cue, and whether they are really verbs of the subject before them."""

from collections.abc import Sequence
from typing import NamedTuple

from twosource.claims import lexicon
from twosource.claims.cues import CueWord, table
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Token, tight

_AUXILIARIES = lexicon.BE | lexicon.HAVE | lexicon.DO | lexicon.MODALS
_NOT_ADVERBS = lexicon.words("family ally supply reply july assembly company bully italy anomaly jelly belly")
_REAL_MODALS = lexicon.words("will 'll 'd")
_WENT = 6
"""How many tokens may stand between "went" and its infinitive ("went as far as to say")."""


class Group(NamedTuple):
    """A verb group: tokens [start, end) with the cue at ``verb``; ``unreal`` when it says what might be said, not what was."""

    start: int
    verb: int
    end: int
    cue: CueWord
    passive: bool
    unreal: bool
    progressive: bool


def groups(tokens: Sequence[Token]) -> list[Group]:
    """Return the verb groups whose verb is in the table of cues, in order."""
    found = []
    for verb, token in enumerate(tokens):
        for cue in table().get(token.low, ()) if token.kind == "word" else ():
            end = verb + 1 + len(cue.particle)
            if tuple(part.low for part in tokens[verb + 1 : end]) == cue.particle:
                found.append(_group(tokens, verb, end, cue))
                break
    return [group for group in found if not group.unreal and is_verb(tokens, group)]


def _group(tokens: Sequence[Token], verb: int, end: int, cue: CueWord) -> Group:
    start = _went(tokens, verb) if cue.form == "base" else verb
    while start and _auxiliary(tokens[start - 1]):
        start -= 1
    while start < verb and tokens[start].low in ("all", "both"):
        start += 1
    helpers = {token.low for token in tokens[start:verb]}
    be = bool(helpers & lexicon.BE)
    noun = cue.form in ("base", "s") and bool(helpers & (lexicon.BE | lexicon.HAVE))
    unreal = bool(helpers & (lexicon.MODALS - _REAL_MODALS)) or noun
    return Group(start, verb, end, cue, be and cue.form in ("past", "participle"), unreal, be and cue.form == "ing")


def _went(tokens: Sequence[Token], verb: int) -> int:
    """Return where the group of an infinitive after "went" begins, else ``verb`` itself."""
    if not verb or tokens[verb - 1].low != "to":
        return verb
    return next((at for at in range(verb - 2, max(-1, verb - 2 - _WENT), -1) if tokens[at].low in lexicon.WENT), verb)


def _auxiliary(token: Token) -> bool:
    if token.kind != "word":
        return False
    adverb = token.low.endswith("ly") and not token.upper and token.low not in _NOT_ADVERBS
    return adverb or token.low in _AUXILIARIES or token.low in lexicon.ADVERBS


def is_verb(tokens: Sequence[Token], group: Group) -> bool:
    """Tell a verb from a noun or a reduced relative by its neighbours ("the claims", "violence reported in …")."""
    previous = tokens[group.verb - 1].low if group.verb else ""
    following = tokens[group.end].low if group.end < len(tokens) else ""
    if group.start == group.verb and (previous in _BEFORE_NOUNS or (previous.endswith("'s") and previous != "'s")):
        return False
    if group.cue.lemma.startswith("point") and group.start == group.verb and previous[-1:].isdigit():
        return False  # so many points of an index
    if group.cue.lemma == "add" and _is_sum(tokens, group.end):
        return False
    if group.cue.form == "base" and group.start == group.verb and previous in _PARTICLES:
        return False
    if group.cue.form in ("base", "s") and following in _AFTER_NOUNS and "q" not in group.cue.frames:
        return False
    if group.cue.form == "s" and group.start == group.verb and _is_object(tokens, group, following):
        return False
    if group.cue.lemma == "put" and not _puts_at(tokens, group.end):
        return False
    if group.cue.lemma == "call" and group.start == group.verb and group.end < len(tokens) and tokens[group.end].kind == "quote":
        return False
    relative = following in ("by", "of") or (following in ("in", "from") and not (group.verb and tokens[group.verb - 1].upper))
    regular = group.start == group.verb and tokens[group.verb].low.endswith("ed") and not group.cue.particle
    return not (relative and regular)


def _is_sum(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number, hedged or not, begins at a token: something is added up, and nothing said ("added 900 jobs")."""
    at += at < len(tokens) and tokens[at].low in _HEDGES
    first = tokens[at].low[:1] if at < len(tokens) else ""
    return first.isdigit() or (first != "" and first in "$£€")


_HEDGES = lexicon.words("about around some roughly nearly almost over another only just")


def _is_object(tokens: Sequence[Token], group: Group, following: str) -> bool:
    """Tell a noun that a verb before it has as its object ("rejected calls for", "faces claims that") from a verb."""
    at = group.verb - 1
    if group.cue.lemma not in _NOUNS or at < 1 or tokens[at].kind != "word" or tokens[at].upper:
        return False
    known = any(cue.form in ("past", "s") and "o" in cue.frames for cue in table().get(tokens[at].low, ()))
    verb = known or tokens[at].low in lexicon.PASTS or (tokens[at].low.endswith("ed") and tokens[at].low not in lexicon.NOT_VERBS)
    return verb and (bool(group.cue.particle) or following in _AFTER_NOUNS | {"that", "to", "over", "about", ",", "."})


_NOUNS = lexicon.words("claim demand estimate fear forecast hope offer plan pledge promise report request vow") | {
    "call for",
    "call on",
    "push for",
}
"""Cues that read like nouns."""


def _puts_at(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what follows "put" is a thing and its number ("put the toll at 40", "put it at about half that")."""
    if at < len(tokens) and tokens[at].low in _PARTICLES | lexicon.PREPOSITIONS:
        return False
    for here in range(at + 1, min(at + _ESTIMATED, len(tokens) - 1)):
        if tokens[here].kind == "mark" and not tight(tokens, here):
            return False
        if tokens[here].low == "at":
            after = tokens[here + 1 : here + 1 + _QUALIFIED]
            return any(token.low[:1].isdigit() or token.low in "$€£¥" or token.low in lexicon.NUMBERS | _TIMES for token in after)
    return False


_ESTIMATED, _QUALIFIED = 12, 4
"""How many tokens what is put at a number takes, and among how many the number stands ("at close to 40")."""

_TIMES = lexicon.words("twice double triple thrice")
_BEFORE_NOUNS = lexicon.DETERMINERS | lexicon.PREPOSITIONS - {"since", "after", "before"}
_PARTICLES = lexicon.words("down up off out away back")
_AFTER_NOUNS = lexicon.words("of for by from in against at")


def agrees(tokens: Sequence[Token], group: Group, source: Phrase) -> bool:
    """Tell whether the subject can be that of a verb of this form: bare forms need a plural or an auxiliary, -s a singular."""
    first, last = tokens[source.start], tokens[source.head - 1]
    plural = last.low in lexicon.COLLECTIVES or (last.low.endswith("s") and not last.low.endswith("ss"))
    if group.cue.form == "base":
        helped = any(token.low in _AUXILIARIES | lexicon.WENT for token in tokens[group.start : group.verb])
        return helped or plural or any(token.low == "and" for token in tokens[source.start : source.head])
    if group.cue.form == "s":
        singular = first.low in lexicon.DETERMINERS | lexicon.PRONOUNS and first.low not in lexicon.COLLECTIVES
        opens = (first.upper and first.low not in lexicon.COLLECTIVES) or singular or source.head - source.start == 1
        return opens and (not plural or last.upper)
    return group.cue.form != "participle" or group.start < group.verb
