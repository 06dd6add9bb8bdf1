"""Which of the attributions of a sentence governs which: a report at the end of a sentence has said all that stands before it.

"X agreed to buy Y, two people told Z." is what two people told; that X agreed is a claim inside it, which ends before the comma.
"""

from collections.abc import Sequence

from twosource.claims import lexicon, phrases
from twosource.claims.contents import leading, limits
from twosource.claims.found import Found
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Run, Token

_SPEECH = frozenset("ctqd")
_BEFORE_TAIL = (",", "—", "–")
_FEWEST = 3
"""A sentence has at least this many tokens before a report at its end."""

_SUBJECT = 5
"""How many tokens a subject may take between "and" and its verb."""

_OPENERS = lexicon.SUBORDINATORS - lexicon.words("and but once")


def governed(run: Run, found: Sequence[Found]) -> list[Found]:
    """Return the attributions with the words that a report at the end governs, and none that says more than its governor.

    Takes time quadratic in the attributions of one run, of which there are few.
    """
    whole = [_relative(run, _subordinate(run, _completed(run, one)), found) for one in found]
    return [_clipped(one, whole) for one in (_parted(run, one, whole) for one in whole)]


def _completed(run: Run, one: Found) -> Found:
    """Return a report without content at the end of a sentence with what stands before it as its content."""
    if one.content or one.source is None or one.word is None or not set(one.word.frames) & _SPEECH:
        return one
    first, stop = limits(run, one.cue[0])
    start = min(one.source.start, one.cue[0])
    before = run.tokens[start - 1] if start > first else None
    if before is None or start - first < _FEWEST or not (before.low in _BEFORE_TAIL or before.kind == "quote"):
        return one
    told = _addressee(run.tokens, one, stop)
    end = told.end if told else max(one.cue[1], one.source.end)
    closes = end >= stop or run.tokens[end].low in (*_BEFORE_TAIL, ";") or run.tokens[end].low in lexicon.PREPOSITIONS
    content = leading(run, first, start) if closes else None
    return one if content is None else one._replace(content=(content,), addressee=told)


def _addressee(tokens: tuple[Token, ...], one: Found, stop: int) -> Phrase | None:
    """Return who was told in a report that takes the one told ("two people told Radio One")."""
    takes = one.word is not None and "d" in one.word.frames and one.source is not None and one.source.end <= one.cue[0]
    return phrases.after(tokens, one.cue[1], stop, frozenset()) if takes else None


def _parted(run: Run, one: Found, found: Sequence[Found]) -> Found:
    """Return a report without another one that is set against it ("X said …, while Mara Quist and Oberg said …")."""
    if not one.content or one.content[-1][0] < one.cue[1]:
        return one
    start, end = one.content[-1]
    sources = [other.source.start for other in found if other.source is not None and start < other.source.start < end]
    cuts = (_set_against(run.tokens, source) for source in sources)
    cut = next((at for at in cuts if at is not None and at > start), end)
    return one if cut == end else one._replace(content=(*one.content[:-1], (start, cut)))


def _set_against(tokens: Sequence[Token], at: int) -> int | None:
    """Return the comma before "while" and the names that a subject at ``at`` is the last of, ``None`` where there are none."""
    while at > 1 and (tokens[at - 1].low == "and" or tokens[at - 1].upper):
        at -= 1
    return at - 2 if at > 1 and tokens[at - 1].low in ("while", "whereas") and tokens[at - 2].low == "," else None


def _clipped(one: Found, found: Sequence[Found]) -> Found:
    """Return an attribution inside the content of another with its own content cut where the other's ends."""
    spans = [span for other in found if other is not one for span in other.content]
    ends = [end for start, end in spans if start <= one.cue[0] and one.cue[1] <= end]
    if not ends:
        return one
    limit = min(ends)
    content = tuple((start, min(end, limit)) for start, end in one.content if start < limit)
    return one._replace(content=content) if content != one.content else one


def _subordinate(run: Run, one: Found) -> Found:
    """Return a report in a subordinate clause without the main clause that follows ("since X said that …, and Y is …")."""
    if one.source is None or not one.content or not _opened(run, one):
        return one
    start, end = one.content[-1]
    cut = next((at for at in range(max(start, one.cue[1]), end) if _new_clause(run.tokens, at, end)), end)
    return one if cut == end else one._replace(content=(*one.content[:-1], (start, cut)))


def _relative(run: Run, one: Found, found: Sequence[Found]) -> Found:
    """Return a report in a clause with "who" without the main clause after it ("X, who asked him, said …")."""
    if one.source is None or not one.content or one.content[-1][0] < one.cue[1] or run.tokens[one.cue[0] - 1].low != "who":
        return one
    start, end = one.content[-1]
    verbs = [other.cue[0] for other in found if start < other.cue[0] < end and run.tokens[other.cue[0] - 1].low == ","]
    return one._replace(content=(*one.content[:-1], (start, verbs[0] - 1))) if verbs and verbs[0] - 1 > start else one


def _opened(run: Run, one: Found) -> bool:
    first, _ = limits(run, one.cue[0])
    start = one.source.start if one.source else 0
    return first + 1 < start < one.cue[0] and run.tokens[start - 1].low in _OPENERS and run.tokens[start - 2].low == ","


def _new_clause(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether at ``at`` a comma and "and" or "but" open a clause with a subject and a finite verb of its own."""
    if tokens[at].low != "," or at + 3 >= end or tokens[at + 1].low not in ("and", "but"):
        return False
    subject = [token for token in tokens[at + 2 : min(at + 2 + _SUBJECT, end)] if token.kind == "word"]
    return any(token.low in lexicon.FINITE for token in subject[1:])
