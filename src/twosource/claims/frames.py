"""The ways in which a verb of saying takes its speaker and its content."""

from collections.abc import Sequence

from twosource.claims import lexicon, phrases, subjects
from twosource.claims.contents import Range, following, leading, limits, resumed
from twosource.claims.cues import table
from twosource.claims.found import Found
from twosource.claims.openings import opening
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Run, Token
from twosource.claims.verbs import Group, agrees

_SUBJECT = 7
"""The longest subject after a verb that follows no quotation, in tokens."""

_QUOTED = 16
"""How many tokens the one quoted takes before "as saying"."""

_PAST = ("past", "s", "participle")
_SPEECH = frozenset("ctqd")
_NEW_CLAUSES = lexicon.words("and but which who where")


def verbal(run: Run, group: Group, stop: int, last: Found | None, times: frozenset[int]) -> Found | None:
    """Return the attribution of a verb group whose content ends at ``stop`` at the latest; ``last`` is the one before it."""
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
    if word == "by" and "o" in group.cue.frames and group.cue.lemma != "ask":
        agent = phrases.after(tokens, group.end + 1, stop, times)
        return Found((group.start, group.end + 1), group.cue, agent, ((subject.start, subject.end),)) if agent else None
    if "d" in group.cue.frames:
        return _told(run, group, stop, subject, times)
    impersonal = "p" in group.cue.frames and word in ("to", "that")
    accused = group.cue.cue_class == "accuse" and word in ("of", "for")
    if not (impersonal or accused):
        return None
    expletive = tokens[subject.start].low == "it"
    subjects = () if expletive else ((subject.start, subject.end),)
    return Found((group.start, group.end), group.cue, None, (*subjects, (group.end, stop)))


def _told(run: Run, group: Group, stop: int, subject: Phrase, times: frozenset[int]) -> Found | None:
    """Match "Y was told by X that …" and "Y was told that …", which leaves open by whom."""
    agent = phrases.after(run.tokens, group.end + 1, stop, times) if run.tokens[group.end].low == "by" else None
    content = following(run, group._replace(end=agent.end if agent else group.end), stop, times)
    if content is None or (agent is None and run.tokens[group.end].low == "by"):
        return None
    return Found((group.start, group.end + (agent is not None)), group.cue, agent, (content,), subject)


def quoting(run: Run, group: Group, stop: int, times: frozenset[int]) -> Found | None:
    """Match "M quoted X as saying …" and "X was quoted (by M) as saying …": X says it, and M passes it on."""
    tokens, at = run.tokens, group.end
    cue = next((one for one in range(at, min(at + _QUOTED, stop - 1)) if _as_saying(tokens, one)), None)
    subject = phrases.before(tokens, group.start, times)
    if cue is None:
        return None
    other = phrases.after(tokens, at + group.passive, cue, times) if cue > at + group.passive else None
    source, medium = (subject, other) if group.passive else (other, subject)
    first, _ = limits(run, group.verb)
    content = following(run, group._replace(end=cue + 2), stop, times) if cue + 2 < stop else None
    content = content or (leading(run, first, subject.start) if subject else None)
    word = next(word for word in table()["saying"])
    return Found((group.start, group.end), word, source, (content,), medium=medium) if source and content else None


def _as_saying(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low == "as" and tokens[at + 1].low == "saying"


def _participial(run: Run, group: Group, stop: int, last: Found | None, times: frozenset[int]) -> Found | None:
    """Match "X did this, saying that …", whose speaker is the subject before, and "a statement saying that …"."""
    tokens = run.tokens
    if not group.start or not set(group.cue.frames) & _SPEECH:
        return None
    previous = tokens[group.start - 1]
    if previous.low == "," or previous.kind == "quote":
        source = (last.source if last else None) or opening(run, group.start, times)
    else:
        source = phrases.before(tokens, group.start, times)
    source = subjects.holder(tokens, source, group.cue)
    content = following(run, group, stop, times)
    if source is None or content is None:
        return None
    quoted = ((group.start - 1, group.start),) if previous.kind == "quote" else ()
    return Found((group.start, group.end), group.cue, source, (*quoted, content))


def _inverted(run: Run, group: Group, times: frozenset[int]) -> Found | None:
    """Match "…," said X and …, said X: the speaker follows the verb and the content stands before it."""
    tokens, start, frames = run.tokens, group.start, set(group.cue.frames)
    if not start or start != group.verb or group.cue.form not in ("past", "s") or not frames & set("cqt") or _addressed(frames):
        return None
    comma = tokens[start - 1].low == ","
    quoted = tokens[start - 1].kind == "quote" or (comma and start > 1 and tokens[start - 2].kind == "quote")
    first, stop = limits(run, group.verb)
    source = phrases.after(tokens, group.end, stop, times) if quoted or comma else None
    if source is None or tokens[source.start].low in lexicon.CLAUSE_STARTS or not (quoted or _nominal(tokens, source, stop)):
        return None
    lead = leading(run, first, start, quoted="c" not in group.cue.frames)
    return Found((start, group.end), group.cue, source, (lead, *resumed(run, source.end))) if lead else None


def _addressed(frames: set[str]) -> bool:
    """Tell verbs after which stands the one who is told, and never the one who tells ("…, the pilot told Radio One")."""
    return "d" in frames and "t" not in frames


def _nominal(tokens: Sequence[Token], source: Phrase, stop: int) -> bool:
    """Tell whether the phrase after the verb is only a name or a described person, up to a mark."""
    closed = source.end >= stop or tokens[source.end].kind == "mark"
    named = any(token.upper for token in tokens[source.start : source.head])
    return closed and named and tokens[source.start].low not in lexicon.PRONOUNS and source.head - source.start <= _SUBJECT


def _active(run: Run, group: Group, stop: int, last: Found | None, times: frozenset[int]) -> Found | None:
    """Match "X said (that) …", 'X said: "…"', "…, X said" and "X told Y (that) …"."""
    tokens, frames = run.tokens, set(group.cue.frames)
    source = subjects.holder(tokens, _subject(run, group, last, times), group.cue)
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
