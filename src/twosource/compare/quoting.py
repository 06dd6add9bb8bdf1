"""The same quoted words in two pages: the same occasion, another speaker, or another occasion."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from twosource import clock
from twosource.compare.alike import distinctive
from twosource.compare.holders import described_otherwise, different_holders, holder, is_body, mentions
from twosource.compare.occasions import apart, settings
from twosource.compare.statements import Statement, names_in, written
from twosource.language.quotes import quotations
from twosource.language.similarity import Vector, similarity, terms, vector
from twosource.model import Article, Claim, Relation, Span, TimeExpression
from twosource.spans import inside

_SHORTEST = 5
"""Quotations that share a run of this many words are one quotation."""

_FEW = 3
"""Shorter quotations of at least so many words are one where they are the same, and all that somebody says."""

_DISTINCT = 8
"""A quotation of this many words is found on two occasions only when it was carried from one to the other."""

_MOST = 0.4
"""The share of a claim that a quotation must be, and of a quotation that must be common, to compare their speakers."""

_POSTINGS = 32
_ONE_OF = re.compile(r"(?:one|an?)\s", re.IGNORECASE)
_OF = re.compile(r"\s(?:in|from|at|of|near|for|with)\s")
_THINGS = frozenset(
    "sign poster banner placard advert advertisement ads version translation screen billboard sticker graffiti caption "
    "headline plaque slogan mural leaflet flyer".split()
)
"""What words stand on: it says what somebody else has said."""
_OTHER_OCCASION = 0.15
"""Below this similarity, what stands around the quotation in the two pages tells of different things."""

_WEEKS = 14
"""Days by which an occasion must be older to be another one."""

_BACK = re.compile(
    r"\blast (?:year|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b|\b(?:years?|months?|decades?|summers?|winters?) (?:ago|back|before|earlier)\b",
    re.IGNORECASE,
)
"""Times long before the page, whenever that was written."""

_YEAR = re.compile(r"\bin (?:19|20)\d\d\b")
_RETOLD = re.compile(
    r"\b(?:has|have|had|once|previously|earlier|repeatedly|often|famously|before|ago|last|in \d{4})\b", re.IGNORECASE
)
"""What tells that words are not new."""

_SAYING = re.compile(
    r"\b(?:many times|repeat(?:ed|s|ing|edly)|over and over|time and again|once again|often|always|regularly|frequently"
    r"|(?:for|over the) years|(?:has|have|had|[’']ve|[’']s) (?:long )?been saying)\b",
    re.IGNORECASE,
)
"""What tells that words are said on many occasions, so that another one moves nothing."""

_WHOLE = 0.9
_REACH = 120
"""Characters beside a cue in which stands where and to whom it was said."""

_BREATH = 12
"""Words between a cue and when and where something was said ("told a convention of farmers in the winter of 2019")."""

_AT = (["In"], ["On"], ["At"], ["During"], ["Back"])

_FEWEST = 4
"""An occasion is only known where this many terms stand around the quotation."""


class Quoted(NamedTuple):
    """A quotation in a claim: its terms, and what is said around it in the sentence."""

    at: int
    words: tuple[str, ...]
    text: str
    around: Vector
    names: frozenset[str]
    share: float


def quoted(articles: Sequence[Article], found: Sequence[Statement]) -> tuple[Quoted, ...]:
    """Return the quotations of at least three words inside the claims."""
    spans = {article.id: quotations(article.text) for article in articles}
    return tuple(one for number, statement in enumerate(found) for one in _inside(statement, number, spans))


def _inside(statement: Statement, number: int, spans: Mapping[str, tuple[Span, ...]]) -> Iterator[Quoted]:
    text, claim = statement.article.text, statement.claim
    for quote in inside(spans[statement.article.id], claim.content[0].start, claim.content[-1].end):
        if any(part.start <= quote.start and quote.end <= part.end for part in claim.content):
            words = terms(text[quote.start : quote.end])
            around = text[claim.sentence.start : quote.start] + " " + text[quote.end : claim.sentence.end]
            if len(words) >= _FEW:
                names = names_in(text, claim.sentence.start, quote.start) + names_in(text, quote.end, claim.sentence.end)
                yield Quoted(
                    number,
                    words,
                    text[quote.start : quote.end],
                    vector(around),
                    frozenset(names),
                    len(words) / len(terms(statement.text)),
                )


def relations(found: Sequence[Statement], quotes: Sequence[Quoted]) -> tuple[Relation, ...]:
    """Return quote_moved and attribution_changed between claims of different articles that quote the same words."""
    made: dict[tuple[str, str], Relation] = {}
    for one, two in _pairs(found, quotes):
        first, second = found[one.at], found[two.at]
        relation = _relation(first, second, one, two)
        if relation is not None and not (relation.type == "quote_moved" and (_is_saying(first) or _is_saying(second))):
            made.setdefault((first.claim.id, second.claim.id), relation)
    return tuple(made.values())


def _pairs(found: Sequence[Statement], quotes: Sequence[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
    postings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, quote in enumerate(quotes):
        grams = _grams(quote)
        others = {other for gram in grams for other in postings[gram]}
        for other in sorted(others):
            if found[quotes[other].at].article.id != found[quote.at].article.id:
                yield quotes[other], quote
        for gram in grams:
            if len(postings[gram]) < _POSTINGS:
                postings[gram].append(number)


def _relation(first: Statement, second: Statement, one: Quoted, two: Quoted) -> Relation | None:
    if len(one.words) < _SHORTEST and not _whole_remarks(first, second, one, two):
        return None
    shared = f"both quote “{min(one.text, two.text, key=len).strip(_MARKS)}”"
    if (
        occasion := _other_day(first, second)
        or _other_day(second, first)
        or _back(first, second, two)
        or _back(second, first, one)
    ):
        return Relation(type="quote_moved", a=first.claim.id, b=second.claim.id, basis=(shared, occasion))
    contained, settings = _contained(one, two) >= _WHOLE, _elsewhere(first, second)
    whole = min(one.share, two.share) >= _MOST and (contained or _overlap(one, two) >= _MOST) and _distinctive(one, two)
    in_name = whole and settings is not None and (_in_its_name(first, second) or _in_its_name(second, first))
    if settings is not None and contained and not in_name:
        return Relation(type="quote_moved", a=first.claim.id, b=second.claim.id, basis=(shared, settings))
    old, new = holder(first), holder(second)
    if whole and old and new and (in_name or _two_holders(first, second)):
        basis = (shared, f"said by {old} in {first.article.id}, by {new} in {second.article.id}")
        if not in_name and _two_occasions(first, second):
            return _moved(first, second, shared)
        return Relation(type="attribution_changed", a=first.claim.id, b=second.claim.id, basis=basis, delta=f"{old} → {new}")
    if whole:
        for named, other in ((first, second), (second, first)):
            if _somebody_else(named, other):
                return _moved(named, other, shared)
    if _apart(first, second, one, two):
        basis = (shared, "one page gives the day and who said it, the other sets it in what may happen and names nobody")
        return Relation(type="quote_moved", a=first.claim.id, b=second.claim.id, basis=basis)
    return None


def _whole_remarks(first: Statement, second: Statement, one: Quoted, two: Quoted) -> bool:
    """Tell whether two short quotations are all that two people say, and words that two hardly say by chance."""
    direct = first.claim.kind == second.claim.kind == "direct"
    return direct and min(one.share, two.share) >= _WHOLE and _distinctive(one, two)


def _is_saying(statement: Statement) -> bool:
    """Tell whether a sentence tells that its words are said on many occasions."""
    sentence = statement.claim.sentence
    return _SAYING.search(statement.article.text, sentence.start, sentence.end) is not None


def _elsewhere(first: Statement, second: Statement) -> str | None:
    """Tell that two pages give the words in settings that cannot be one ("told the court", "in a letter")."""
    frames = [_frame(one) for one in (first, second)]
    found = [settings(frame) for frame in frames]
    if not apart(*found):
        return None
    names = [" and ".join(sorted(some)) for some in found]
    return f"said in {first.article.id} to or in: {names[0]}; in {second.article.id}: {names[1]}"


def _two_occasions(first: Statement, second: Statement) -> bool:
    """Tell whether words of two holders are also set otherwise: in two settings, or long ago in one page alone."""
    frames = [_frame(one) for one in (first, second)]
    known = [settings(frame) for frame in frames]
    ago = [_BACK.search(frame) or _YEAR.search(frame) for frame in frames]
    return (all(known) and known[0] != known[1]) or bool(ago[0]) != bool(ago[1])


def _distinctive(one: Quoted, two: Quoted) -> bool:
    return distinctive(min(one.text, two.text, key=len))


def _in_its_name(body: Statement, person: Statement) -> bool:
    """Tell whether one page has a body write what somebody says in the other: no other occasion, but a new holder."""
    writes, says = body.claim.speaker, person.claim.speaker
    if writes is None or says is None or says.speaker_class != "named" or writes.speaker_class == "named" or body.medium:
        return False
    return is_body(writes) and "writing" in settings(_frame(body)) and not mentions(body, person)


def _two_holders(first: Statement, second: Statement) -> bool:
    """Tell whether the words certainly have two holders: two names, or one that the other's description does not fit."""
    if different_holders(first, second) or _two_persons(first, second):
        return True
    return described_otherwise(first, second) or described_otherwise(second, first)


def _two_persons(first: Statement, second: Statement) -> bool:
    """Tell whether both pages give the words to a person whose name they know, and not to the same one."""
    one, two = first.claim.speaker, second.claim.speaker
    if one is None or two is None or one.speaker_class != "named" or two.speaker_class != "named":
        return False
    return terms(one.name)[-1:] != terms(two.name)[-1:] and not mentions(first, second) and not mentions(second, first)


def _frame(statement: Statement) -> str:
    """Return what is said of the saying: the words near the cue that are not the claim's, else all the sentence's other words.

    Who speaks, and his office, are no part of it; a document that speaks is.
    """
    text, claim = statement.article.text, statement.claim
    if claim.cue is None:
        return _outside(text, claim)
    start, end = max(claim.sentence.start, claim.cue.start - _REACH), min(claim.sentence.end, claim.cue.end + _REACH)
    speaker = claim.speaker if claim.speaker is not None and claim.speaker.speaker_class != "document" else None
    parts = sorted([(span.start, span.end) for span in (*claim.content, *((speaker,) if speaker else ()))])
    within = [Span(max(first, start), min(last, end)) for first, last in parts]
    return _left(text, Span(start, end), [span for span in within if span.start < span.end])


def _other_day(past: Statement, now: Statement) -> str | None:
    """Tell that one page gives an earlier day for the words than the other can mean, ``None`` where it gives none."""
    when, other = past.claim.said_when, now.claim.said_when
    latest = other.start_day if other is not None and other.start_day is not None else written(now.article)
    if when is None or when.end_day is None or latest is None or not _of_cue(past, when):
        return None
    if (clock.day(latest) - clock.day(when.end_day)).days <= _WEEKS:
        return None
    words = past.article.text[when.start : when.end]
    return f"said in {past.article.id} for “{words}”; the day in {now.article.id} is {latest}"


def _back(past: Statement, now: Statement, other: Quoted) -> str | None:
    """Tell that one page looks back at the words ("last November …"), and the other has them as news; ``None`` where not so."""
    found = _BACK.search(_outside(past.article.text, past.claim))
    frame = _outside(now.article.text, now.claim)
    news = now.claim.kind == "direct" and holder(now) is not None and other.share >= _WHOLE and not _RETOLD.search(frame)
    if found is None or past.claim.kind != "direct" or not news or now.claim.said_when is not None:
        return None
    return f"said in {past.article.id} “{found[0]}”; {now.article.id} has it as news"


def _of_cue(statement: Statement, when: TimeExpression) -> bool:
    """Tell whether a time is when the words were said: it follows the cue in one breath, or stands in what opens the sentence."""
    text, cue, sentence = statement.article.text, statement.claim.cue, statement.claim.sentence
    if cue is None:
        return False
    after = text[cue.end : when.start] if when.start >= cue.end else None
    follows = after is not None and len(after.split()) <= _BREATH and "," not in after
    opening = text[sentence.start : when.start].split()
    return follows or (when.end <= cue.start and len(opening) <= _BREATH and opening[:1] in _AT)


def _moved(named: Statement, other: Statement, shared: str) -> Relation:
    old, new = holder(named), holder(other)
    basis = (shared, f"said by {old} in {named.article.id}, by {new} in {other.article.id}")
    return Relation(type="quote_moved", a=named.claim.id, b=other.claim.id, basis=basis, delta=f"{old} → {new}")


def _somebody_else(named: Statement, described: Statement) -> bool:
    """Tell whether one page has somebody by his name, the other one nameless person of another place or body.

    The sentence of the first does not name that place ("in Moscow"), nor the whole page that body ("a Harbour FX spokesman").
    """
    if not named.claim.speaker or not described.claim.speaker or named.medium or described.medium:
        return False
    text, speaker = described.article.text, described.claim.speaker
    nameless = _ONE_OF.match(speaker.name) is not None and _THINGS.isdisjoint(speaker.name.casefold().split())
    place, known = set(names_in(text, speaker.start, speaker.end)), set(terms(_outside(named.article.text, named.claim)))
    body = set(names_in(text, speaker.start, speaker.start + len(_OF.split(text[speaker.start : speaker.end])[0])))
    return nameless and named.claim.speaker.name[:1].isupper() and bool(place) and not place & known and not body & _all(named)


def _all(statement: Statement) -> set[str]:
    return set(terms(statement.article.text))


def _outside(text: str, claim: Claim) -> str:
    """Return what the sentence of a claim says besides the claim."""
    return _left(text, claim.sentence, claim.content)


def _left(text: str, whole: Span, parts: Sequence[Span]) -> str:
    left, at = [], whole.start
    for span in parts:
        left.append(text[at : span.start])
        at = max(at, span.end)
    return " ".join([*left, text[at : whole.end]])


def _apart(first: Statement, second: Statement, one: Quoted, two: Quoted) -> bool:
    """Tell whether two pages set the same fragment on clearly different occasions.

    In one it was said by somebody on a day that the sentence gives, in the other nobody says it, nothing around it is the
    same, and it is only what may come.
    """
    held, open_ = (first, second) if holder(first) else (second, first)
    if bool(holder(first)) == bool(holder(second)) or mentions(open_, held):
        return False
    parts = held.claim.kind == "mixed" and open_.claim.kind in ("mixed", "narration")
    fragments = parts and min(len(one.words), len(two.words)) >= _DISTINCT
    known = min(len(one.around), len(two.around)) >= _FEWEST and bool(held.claim.times or held.claim.said_when)
    elsewhere = similarity(one.around, two.around) < _OTHER_OCCASION and not one.names & two.names
    return fragments and known and elsewhere and _real(held) and not _real(open_)


def _overlap(one: Quoted, two: Quoted) -> float:
    """Return the share of the longer quotation's runs of words that the other one has too."""
    mine, yours = _grams(one), _grams(two)
    return len(mine & yours) / max(len(mine), len(yours))


def _contained(one: Quoted, two: Quoted) -> float:
    """Return the share of the shorter quotation's runs of words that the other one has too."""
    mine, yours = _grams(one), _grams(two)
    return len(mine & yours) / min(len(mine), len(yours))


def _grams(quote: Quoted) -> frozenset[tuple[str, ...]]:
    if len(quote.words) < _SHORTEST:
        return frozenset((quote.words,))
    return frozenset(quote.words[at : at + _SHORTEST] for at in range(len(quote.words) - _SHORTEST + 1))


def _real(statement: Statement) -> bool:
    """Tell whether the claim speaks of something that has happened."""
    modality = statement.claim.modality
    return modality.certainty == "certain" and modality.mood == "fact"


_MARKS = "\"'“”‘’«» "
