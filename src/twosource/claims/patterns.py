"""Attributions by pattern: which cue has which speaker and which content, within one run of sentences.

Without a parser, a cue counts only where its surroundings agree with one of the ways in which it is used: a subject before
it, an inverted one after a quotation ("…," said X), an impersonal passive, "according to", or a participle (", saying …").
"""

from collections.abc import Sequence
from typing import NamedTuple

from twosource.claims import lexicon, phrases
from twosource.claims.contents import Range, before_comma, clause_start, following, leading, limits, resumed
from twosource.claims.cues import CueWord
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Run, Token
from twosource.claims.verbs import Group, agrees, groups

_SOURCE = 14
"""The longest opening "according to …" phrase, in tokens."""

_PAST = ("past", "s", "participle")
_SPEECH = frozenset("ctqd")


class Found(NamedTuple):
    """An attribution in tokens of its run. ``word`` is ``None`` for "according to"."""

    cue: Range
    word: CueWord | None
    source: Phrase | None
    content: tuple[Range, ...]
    addressee: Phrase | None = None


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
        one = _verbal(run, group, stop, last, times)
        if one is not None:
            found.append(one)
            last = one if one.source else last
    return _outermost(run, sorted(found, key=lambda one: one.cue))


def _outermost(run: Run, found: Sequence[Found]) -> list[Found]:
    """Drop, inside the content of another attribution, impersonal ones and those of a pronoun ("X said it believed …")."""
    inside = [
        any(start <= one.cue[0] < end for other in found if other.cue != one.cue for start, end in other.content) for one in found
    ]
    return [one for one, nested in zip(found, inside, strict=True) if not nested or _stands(run, one)]


def _stands(run: Run, one: Found) -> bool:
    return one.source is not None and run.tokens[one.source.start].low not in lexicon.PRONOUNS


def _according(run: Run, at: int, times: frozenset[int]) -> list[Found]:
    tokens, (first, stop) = run.tokens, limits(run, at)
    lead = clause_start(run, first, at)
    source = phrases.after(tokens, at + 2, stop, times)
    if source is None:
        return []
    if at == lead:
        source = _to_comma(tokens, source, stop)
    tail = source.end
    while tail < stop and (tail in times or tokens[tail].low in (",", ":")):
        tail += 1
    content = [(lead, before_comma(tokens, at))] if at - lead > 1 else []
    goes_on = tail < stop and tokens[tail - 1].low == "," and tokens[tail].low not in _NEW_CLAUSES
    if tail < stop and (goes_on or not content):
        content.append((tail, stop))
    return [Found((at, at + 2), None, source, tuple(content))] if content else []


_NEW_CLAUSES = lexicon.words("and but which who where")


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
    return comma if comma >= group.end else stop


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


def _verbal(run: Run, group: Group, stop: int, last: Found | None, times: frozenset[int]) -> Found | None:
    if group.passive:
        return _passive(run, group, stop, times)
    if group.cue.form == "ing" and not group.progressive:
        return _participial(run, group, stop, last, times)
    return _inverted(run, group, times) or _active(run, group, stop, last, times)


def _passive(run: Run, group: Group, stop: int, times: frozenset[int]) -> Found | None:
    """Match "X was criticised by Y", "X is said to …", "it was reported that …" and "X was accused of …"."""
    tokens = run.tokens
    subject = phrases.before(tokens, group.start, times)
    word = tokens[group.end].low if group.end < stop else ""
    if subject is None:
        return None
    if word == "by" and "o" in group.cue.frames:
        agent = phrases.after(tokens, group.end + 1, stop, times)
        return Found((group.start, group.end + 1), group.cue, agent, ((subject.start, subject.end),)) if agent else None
    impersonal = "p" in group.cue.frames and word in ("to", "that")
    accused = group.cue.cue_class == "accuse" and word in ("of", "for")
    if not (impersonal or accused):
        return None
    expletive = tokens[subject.start].low == "it"
    subjects = () if expletive else ((subject.start, subject.end),)
    return Found((group.start, group.end), group.cue, None, (*subjects, (group.end, stop)))


def _participial(run: Run, group: Group, stop: int, last: Found | None, times: frozenset[int]) -> Found | None:
    """Match "X did this, saying that …", whose speaker is the subject before, and "a statement saying that …"."""
    tokens = run.tokens
    if not group.start or not set(group.cue.frames) & _SPEECH:
        return None
    previous = tokens[group.start - 1]
    if previous.low == "," or previous.kind == "quote":
        source = (last.source if last else None) or _opening(run, group, times)
    else:
        source = phrases.before(tokens, group.start, times)
    content = following(run, group, stop, times)
    if source is None or content is None:
        return None
    quoted = ((group.start - 1, group.start),) if previous.kind == "quote" else ()
    return Found((group.start, group.end), group.cue, source, (*quoted, content))


def _opening(run: Run, group: Group, times: frozenset[int]) -> Phrase | None:
    """Return the name or pronoun with which the sentence of ``group`` opens."""
    first, _ = limits(run, group.verb)
    end = first
    if run.tokens[first].low in lexicon.PRONOUNS:
        return Phrase(first, first + 1, first + 1)
    while end < group.start and run.tokens[end].upper and end not in times:
        end += 1
    return Phrase(first, end, end) if end > first and run.tokens[end - 1].low not in lexicon.DETERMINERS else None


def _inverted(run: Run, group: Group, times: frozenset[int]) -> Found | None:
    """Match "…," said X and …, said X: the speaker follows the verb and the content stands before it."""
    tokens, start = run.tokens, group.start
    if not start or start != group.verb or group.cue.form not in ("past", "s") or not set(group.cue.frames) & set("cqt"):
        return None
    comma = tokens[start - 1].low == ","
    quoted = tokens[start - 1].kind == "quote" or (comma and start > 1 and tokens[start - 2].kind == "quote")
    first, stop = limits(run, group.verb)
    source = phrases.after(tokens, group.end, stop, times) if quoted or comma else None
    if source is None or tokens[source.start].low in lexicon.CLAUSE_STARTS or not (quoted or _nominal(tokens, source, stop)):
        return None
    lead = leading(run, first, start, quoted="c" not in group.cue.frames)
    return Found((start, group.end), group.cue, source, (lead, *resumed(run, source.end))) if lead else None


def _nominal(tokens: Sequence[Token], source: Phrase, stop: int) -> bool:
    """Tell whether the phrase after the verb is only a name or a described person, up to a mark."""
    closed = source.end >= stop or tokens[source.end].kind == "mark"
    named = any(token.upper for token in tokens[source.start : source.head])
    return closed and named and tokens[source.start].low not in lexicon.PRONOUNS and source.head - source.start <= _SOURCE // 2


def _active(run: Run, group: Group, stop: int, last: Found | None, times: frozenset[int]) -> Found | None:
    """Match "X said (that) …", 'X said: "…"', "…, X said" and "X told Y (that) …"."""
    tokens, frames = run.tokens, set(group.cue.frames)
    source = _subject(run, group, last, times)
    if source is None or not agrees(tokens, group, source):
        return None
    first, _ = limits(run, group.verb)
    addressee = phrases.after(tokens, group.end, stop, times) if "d" in frames else None
    after = following(run, group, stop, times)
    mark = source.start - 1
    quoted = mark >= first and tokens[mark].kind == "quote"
    trailing = quoted or (mark > first and tokens[mark].low in (",", "—", "–"))
    goes_on = after is not None and tokens[after[0]].kind == "quote"
    content: tuple[Range, ...] = (after,) if after else ()
    if trailing and frames & _SPEECH and (after is None or quoted or goes_on):
        halved = bool(_second_half(tokens, group, stop))
        lead = leading(run, first, source.start, quoted=not frames & {"c", "d"} and not halved, short=halved)
        rest = content if goes_on else tuple(resumed(run, stop)) or _second_half(tokens, group, stop)
        content = (lead, *rest) if lead else ()
    return Found((group.start, group.end), group.cue, source, content, addressee) if content else None


def _second_half(tokens: Sequence[Token], group: Group, stop: int) -> tuple[Range, ...]:
    """Return what goes on after an attribution set between commas ("prices, he wrote, would rise")."""
    at = group.end + 1
    if at >= stop or tokens[group.end].low != "," or tokens[at].low in _NEW_CLAUSES or tokens[at].low.endswith("ing"):
        return ()
    return ((at, stop),)


def _subject(run: Run, group: Group, last: Found | None, times: frozenset[int]) -> Phrase | None:
    previous = run.tokens[group.start - 1].low if group.start else ""
    if previous in ("and", "but") and last is not None and last.word is not None and group.cue.form in _PAST:
        return last.source if (last.word.form == "s") == (group.cue.form == "s") else None
    return phrases.before(run.tokens, group.start, times)
