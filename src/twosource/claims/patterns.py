"""Attributions by pattern: which cue has which speaker and which content, within one run of sentences.

Without a parser, a cue counts only where its surroundings agree with one of the ways in which it is used: a subject before
it, an inverted one after a quotation ("…," said X), an impersonal passive, "according to", or a participle (", saying …").
"""

from collections.abc import Sequence

from twosource.claims import lexicon, phrases
from twosource.claims.contents import before_comma, clause_start, limits
from twosource.claims.found import Found
from twosource.claims.frames import quoting, verbal
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Run, Token
from twosource.claims.verbs import Group, groups

_SOURCE = 14
"""The longest opening "according to …" phrase, in tokens."""

_PAST = ("past", "s", "participle")
_SPEECH = frozenset("ctqd")


def attributions(run: Run, times: frozenset[int]) -> list[Found]:
    """Return the attributions of a run in the order of their cues. ``times`` are the tokens inside time expressions."""
    found: list[Found] = []
    for at, token in enumerate(run.tokens[:-1]):
        if token.low == "according" and run.tokens[at + 1].low == "to":
            found += _according(run, at, times)
    verbs = groups(run.tokens)
    cuts = [_cut(run.tokens, group, times) for group in verbs]
    last: Found | None = None
    for number, group in enumerate(verbs):
        stop = _stop(run, group, cuts[number + 1 :])
        quoted = group.cue.lemma in ("quote", "cite")
        one = (quoting(run, group, stop, times) if quoted else None) or verbal(run, group, stop, last, times)
        if one is not None:
            found.append(one)
            last = one if one.source else last
    return _outermost(run, sorted(found, key=lambda one: one.cue))


def _outermost(run: Run, found: Sequence[Found]) -> list[Found]:
    """Drop, inside the content of another attribution, impersonal ones and those of a pronoun ("X said it believed …").

    A belief that somebody says is his own makes what he says a belief.
    """
    inside = [
        any(start <= one.cue[0] < end for other in found if other.cue != one.cue for start, end in other.content) for one in found
    ]
    beliefs = {
        one.source.start
        for one in found
        if one.source is not None and not _stands(run, one) and one.word is not None and one.word.cue_class == "believe"
    }
    kept = (one for one, nested in zip(found, inside, strict=True) if not nested or _stands(run, one) or quotes(run, one))
    return [_believed(run, one, beliefs) for one in kept]


def quotes(run: Run, one: Found) -> bool:
    """Tell whether what somebody says opens with a quotation, whose words are his in whatever sentence they stand."""
    return one.source is not None and bool(one.content) and run.tokens[one.content[0][0]].kind == "quote"


def _stands(run: Run, one: Found) -> bool:
    return one.source is not None and run.tokens[one.source.start].low not in lexicon.PRONOUNS


def _believed(run: Run, one: Found, beliefs: set[int]) -> Found:
    """Return the attribution as a belief where its content opens with its own speaker's believing, at one of ``beliefs``."""
    opens = {start + (run.tokens[start].low == "that") for start, _ in one.content}
    if one.word is None or opens.isdisjoint(beliefs):
        return one
    return one._replace(word=one.word._replace(cue_class="believe"))


def _according(run: Run, at: int, times: frozenset[int]) -> list[Found]:
    tokens, (first, stop) = run.tokens, limits(run, at)
    lead = clause_start(run, first, at)
    source = phrases.after(tokens, at + 2, stop, times)
    if source is None:
        return []
    if at == lead:
        source = _to_comma(tokens, _without_clause(tokens, source), stop)
    tail = source.end
    while tail < stop and (tail in times or tokens[tail].low in (",", ":")):
        tail += 1
    content = [(lead, before_comma(tokens, at))] if at - lead > 1 else []
    goes_on = tail < stop and tokens[tail - 1].low == "," and tokens[tail].low not in _NEW_CLAUSES
    if tail < stop and (goes_on or not content):
        content.append((tail, stop))
    return [Found((at, at + 2), None, source, tuple(content))] if content else []


_NEW_CLAUSES = lexicon.words("and but which who where")


def _without_clause(tokens: Sequence[Token], source: Phrase) -> Phrase:
    """Cut what follows the comma of an opening "according to X," where it opens like a clause ("the pier will …")."""
    commas = (at for at in range(source.head, source.end - 1) if tokens[at].low == ",")
    cut = next((at for at in commas if tokens[at + 1].low in _MAIN_CLAUSE), source.end)
    return Phrase(source.start, source.head, cut)


_MAIN_CLAUSE = lexicon.words("the his her their its our my one both each")


def _to_comma(tokens: Sequence[Token], source: Phrase, stop: int) -> Phrase:
    """Extend the source of an opening "according to" to the comma after it, where that is near."""
    if source.head < source.end:
        return source
    end = next((at for at in range(source.end, min(stop, source.start + _SOURCE)) if tokens[at].low == ","), None)
    return source if end is None else Phrase(source.start, end, end)


def _stop(run: Run, group: Group, cuts: Sequence[int | None]) -> int:
    """Return where the content after ``group`` ends: at its sentence's end, or where another report of the same rank begins.

    ``cuts`` are the beginnings of the reports after it.
    """
    first, stop = limits(run, group.verb)
    cut = next((at for at in cuts if at is not None and at > group.end), stop)
    if cut < stop:
        return cut
    subordinate = run.tokens[first].low in lexicon.SUBORDINATORS - {"but", "and"}
    comma = next((at for at in range(first, stop) if run.tokens[at].low == ","), stop) if subordinate else stop
    quoted = comma + 1 < stop and run.tokens[comma + 1].kind == "quote"
    return comma if comma >= group.end and not quoted else stop


def _cut(tokens: tuple[Token, ...], other: Group, times: frozenset[int]) -> int | None:
    """Return where a report coordinated with the one before begins ("…, adding", "…, but Y said", "… and said")."""
    previous = tokens[other.start - 1].low if other.start else ""
    if other.cue.form == "ing":
        return other.start - 1 if previous == "," and set(other.cue.frames) & _SPEECH else None
    if previous in ("and", "but") and other.cue.form in _PAST:
        return other.start - 1
    subject = None if other.passive else phrases.before(tokens, other.start, times)
    if subject is None or subject.start < 2:
        return None
    mark = subject.start - 1
    while mark and tokens[mark].low in _JOINING:
        mark -= 1
    joined = tokens[mark].low == "," and mark < subject.start - 1
    return mark if joined or tokens[mark].low == ";" else None


_JOINING = lexicon.words("and but while though although as yet")
