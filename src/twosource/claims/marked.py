"""Attributions from the tagger's marks, in the tokens of their run, beside those that the patterns find.

The marks say where source, cue and content are; a pattern with the same cue adds who was told, and an attribution that only
the patterns see is kept.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from twosource.claims import lexicon
from twosource.claims.contents import Range, citing
from twosource.claims.cues import CueWord, table
from twosource.claims.found import Found
from twosource.claims.governing import governed
from twosource.claims.linking import Linked, link
from twosource.claims.openings import opening
from twosource.claims.patterns import quotes
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Run, Token
from twosource.model import Annotation, Mark

_GAP = 3
"""How many tokens may stand between a speaker and the verb of saying ("Mara Quist, however, has said")."""

_RELATIVES = ("which", "that", "whom", "who")
_APPOSED = (",", "(", "-", "–", "—", "who", "which", "that")


def linked(text: str, annotation: Annotation) -> list[Linked]:
    """Return the attributions that an annotation's marks make up, in the order of their cues."""
    ends = [sentence.end for sentence in annotation.sentences]
    return link(text, ends, annotation.marks)


def merged(run: Run, marked: Iterable[Linked], patterns: Sequence[Found]) -> list[Found]:
    """Return the marked attributions, whose cues are in the run, and those of the patterns whose cue no mark touches."""
    found = [one for one in (_found(run, one, patterns) for one in marked) if one is not None]
    cues = [one.cue for one in found]
    alone = [one for one in patterns if not any(_meet(one.cue, cue) for cue in cues) and _free(run, one, found)]
    whole = sorted([*found, *alone], key=lambda one: one.cue)
    return governed(run, [_own(run, one, whole, patterns) for one in whole])


def _own(run: Run, one: Found, found: Sequence[Found], patterns: Sequence[Found]) -> Found:
    """Return an attribution with the quotations that its pattern sees besides, and without what another cue brings in."""
    others = [span for other in found if other is not one for span in other.content]
    kept = tuple(
        span
        for span in one.content
        if not any(one.cue < other.cue and other.cue[1] == span[0] for other in found)
        and not (one.source is not None and _meet(span, (one.source.start, one.source.head)))
    )
    seen = next((pattern.content for pattern in patterns if _meet(pattern.cue, one.cue)), ())
    quoted = [(start, end) for start, end in seen if end == start + 1 and run.tokens[start].kind == "quote"]
    more = [span for span in quoted if not any(_meet(span, other) for other in (*kept, *others))]
    return one._replace(content=tuple(sorted((*(kept or one.content), *more))))


def _found(run: Run, one: Linked, patterns: Sequence[Found]) -> Found | None:
    cue = _range(run.tokens, one.cue)
    if cue is None:
        return None
    spans = (_range(run.tokens, part) for part in one.content)
    content = tuple(span for span in spans if span is not None and not citing(run.tokens, span[0]))
    same = next((pattern for pattern in patterns if _meet(pattern.cue, cue)), None)
    word = same.word if same else _word(run.tokens, cue)
    source = _phrase(run.tokens, one.source, cue) if one.source else None
    if source is not None and _closed(run.tokens, source, cue):
        source = opening(run, cue[0], frozenset())
    if same is not None and (same.medium is not None or (same.addressee is not None and same.addressee.end <= cue[0])):
        return same
    if same is not None and _inserted(run.tokens, same, content):
        content = same.content
    return Found(
        cue=cue,
        word=word,
        source=_document(run.tokens, source, same.source if same else None) or (same.source if same else None),
        content=content or (same.content if same else ()),
        addressee=same.addressee if same else None,
        broad=same is None and not _reports(run.tokens, word, source, cue, content),
    )


def _inserted(tokens: Sequence[Token], pattern: Found, content: Sequence[Range]) -> bool:
    """Tell whether only the second half of what surrounds a report between commas is marked ("prices, he said, would rise")."""
    source, (start, end) = pattern.source, pattern.cue
    after = bool(content) and content[0][0] == end + 1 and tokens[end].low == ","
    before = source is not None and bool(pattern.content) and pattern.content[0][1] <= source.start < start
    return after and before and tokens[source.start - 1].low == "," if source is not None else False


def _reports(tokens: Sequence[Token], word: CueWord | None, source: Phrase | None, cue: Range, content: Sequence[Range]) -> bool:
    """Tell a report, whose words are all its speaker's: "according to", or a verb of saying beside its speaker or its words."""
    if tokens[cue[0]].low == "according":
        return source is not None
    says = word is not None and source is not None and "q" in word.frames and _beside(source, cue)
    opens = any(at >= cue[1] and (tokens[at].low == "that" or tokens[at].kind == "quote") for at, _ in content)
    ends = opens and tokens[cue[1] - 1].low == ":"
    return says or ends or (word is not None and opens and not set("cq").isdisjoint(word.frames))


def _beside(source: Phrase | None, cue: Range) -> bool:
    """Tell whether a speaker stands next to the verb, before or after it."""
    return source is not None and (0 <= cue[0] - source.end <= _GAP or 0 <= source.start - cue[1] <= _GAP)


def _closed(tokens: Sequence[Token], source: Phrase, cue: Range) -> bool:
    """Tell whether nothing but "and" or "but" joins a phrase to the verb behind it, whose subject it cannot be then.

    "The bank cut its rate, surprising most traders, and said …" has the subject of its first verb.
    """
    between = [token.low for token in tokens[source.end : cue[0]]]
    return between in (["and"], [",", "and"], ["but"], [",", "but"])


def _document(tokens: Sequence[Token], source: Phrase | None, pattern: Phrase | None) -> Phrase | None:
    """Return the document whose reviewer was marked as the source ("papers seen by Radio One show"), else ``source``."""
    if source is None or pattern is None or pattern.start >= source.start or pattern.end < source.end:
        return source
    reviewed = source.start > 1 and tokens[source.start - 1].low == "by" and tokens[source.start - 2].low in lexicon.REVIEWED
    return Phrase(pattern.start, source.start - 2, pattern.end) if reviewed and source.start - 2 > pattern.start else source


def _range(tokens: Sequence[Token], part: Mark) -> Range | None:
    """Return the tokens that a part touches, ``None`` where it touches none of this run's."""
    start = bisect_right(tokens, part.start, key=lambda token: token.end)
    end = bisect_left(tokens, part.end, key=lambda token: token.start)
    return (start, end) if start < end else None


def _phrase(tokens: Sequence[Token], part: Mark, cue: Range) -> Phrase | None:
    span = _range(tokens, part)
    if span is None:
        return None
    start, end = _clause(tokens, span, cue)
    while start + 1 < end and tokens[start].low in _RELATIVES:
        start += 1
    head = next((at for at in range(start + 1, end) if tokens[at].low in _APPOSED), end)
    return Phrase(start, head, end)


def _clause(tokens: Sequence[Token], span: Range, cue: Range) -> Range:
    """Return the side nearer to the cue of a source in which ", but" opens a clause ("said X, but the mayor, Y, denies")."""
    start, end = span
    turn = next((at for at in range(start + 1, end - 2) if tokens[at].low == "," and tokens[at + 1].low == "but"), None)
    if turn is None:
        return span
    return (turn + 2, end) if cue[0] >= end else (start, turn)


def _word(tokens: Sequence[Token], cue: Range) -> CueWord | None:
    """Return the table's entry for the last verb of a cue that it knows, before a clause in it ("said when asked")."""
    clause = (at for at in range(cue[0] + 1, cue[1]) if tokens[at].low in ("when", "after", "as", "while"))
    for at in range(next(clause, cue[1]) - 1, cue[0] - 1, -1):
        for word in table().get(tokens[at].low, ()):
            if tuple(token.low for token in tokens[at + 1 : at + 1 + len(word.particle)]) == word.particle:
                return word
    return None


def _meet(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _free(run: Run, one: Found, found: Sequence[Found]) -> bool:
    """Tell whether a pattern's cue stands outside the marked attributions, or in what one says, with a speaker of its own.

    The tagger marks no report inside another ("an official said Berlin believes …"; '"…," she said, according to two aides').
    """
    own = one.source is not None and (run.tokens[one.source.start].low not in lexicon.PRONOUNS or quotes(run, one))
    sources = [(other.source.start, other.source.end) for other in found if other.source is not None]
    contents = [span for other in found for span in other.content]
    return not any(_meet(one.cue, span) for span in sources) and (own or not any(_meet(one.cue, span) for span in contents))
