"""Who had it first: reasons that one article's text comes from the other's.

A declared source decides alone. All other reasons must agree; where they do not, or there are none, the direction stays
unknown, and the reasons are given all the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource import clock
from twosource.copies.alignment import Retelling
from twosource.copies.citations import citation
from twosource.copies.names import credited, same
from twosource.copies.order import is_older, no_later
from twosource.copies.prose import Prose
from twosource.copies.unquoted import Unquoted
from twosource.copies.versions import later, links_to, same_address
from twosource.model import Article, Evidence, Side

FEWEST_TURNED = 2
"""Sentences of a re-telling that narrate a quotation of the source, from which they show the direction."""
FEWEST_LOST = 2
"""Linked sentences that lost their speaker, over those that gained one, from which they do."""
CLEAR = 0.5
"""How much likelier a re-telling must be one way than the other (a logarithm), from which that shows the direction."""
FIRST = " was published first"
"""What the reason that rests on the times says of the source."""
_UPDATE = re.compile(r"\bUPDATE (\d{1,2})\s?[-–—:]|\((?:updates|adds|recasts)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: the side the text comes from (``None`` where it shows a source outside both), and whether it is declared."""

    source: Side | None
    evidence: Evidence
    declared: bool = False


def direction(
    a: Prose, b: Prose, unquoted: Unquoted, retelling: Retelling | None = None, whole: Side | None = None
) -> tuple[Side | None, tuple[Evidence, ...]]:
    """Return the side the text comes from, ``None`` where it cannot be decided, and every reason found.

    ``unquoted`` is made of all articles that are compared; ``whole`` is the side that stands nearly whole in the other, which
    has more.
    """
    reasons = [
        *_credits(a.article, b.article),
        *_citations(a.article, b.article),
        *_unquoted(a, b, unquoted),
        *_cut(a.article, b.article, whole),
        *_versions(a.article, b.article),
    ]
    if retelling is not None:
        reasons += _narrated(retelling, a.article)
    reasons += _times(a.article, b.article)
    evidence = tuple(reason.evidence for reason in reasons)
    deciding = [reason for reason in reasons if reason.declared] or reasons
    sides = {reason.source for reason in deciding}
    return (sides.pop() if len(sides) == 1 else None), evidence


def update_number(article: Article) -> int | None:
    """Return which update of itself an agency's report says it is ("UPDATE 2-" is 2), ``None`` where it says nothing."""
    match = _UPDATE.search(f"{article.title or ''}\n{article.text[:300]}")
    return None if match is None else int(match[1] or 1)


def _credits(a: Article, b: Article) -> Iterator[Reason]:
    if is_update(a, b) or same_address(a, b):
        return
    for side, page, other in (("a", b, a), ("b", a, b)):
        name = next((name for name in credited(page) if same(name, other.publisher)), None)
        if name:
            why = f"{page.id} is credited to {name}, the publisher of {other.id}"
            yield Reason(_side(side), Evidence(why=why), declared=True)
            return
    if same(a.credit, b.credit):
        yield Reason(None, Evidence(why=f"both are credited to {a.credit}"), declared=True)
    for side, page, other in (("a", a, b), ("b", b, a)):
        if page.credit and not other.credit and citation(other, page) is None:
            older = is_older(other, page)  # it has the text from there, though not from this page
            why = f"{page.id} is credited to {page.credit}, {other.id}{', which is older,' if older else ''} has no credit line"
            yield Reason(None if older else _side(side), Evidence(why=why), declared=True)


def _citations(a: Article, b: Article) -> Iterator[Reason]:
    """A page that says where it has it from."""
    for side, cited, citing in (("a", a, b), ("b", b, a)):
        found = citation(cited, citing)
        if found is not None:
            span = (found.span.start, found.span.end)
            spans = (None, span) if side == "a" else (span, None)
            older = is_older(citing, cited)
            why = f"{citing.id}{f', which is older than {cited.id},' if older else ''} cites {found.name}"
            yield Reason(None if older else _side(side), Evidence(a=spans[0], b=spans[1], why=why), declared=True)
        elif links_to(citing, cited) and not is_older(citing, cited):
            yield Reason(_side(side), Evidence(why=f"{citing.id} links to {cited.id}"), declared=True)


def _unquoted(a: Prose, b: Prose, unquoted: Unquoted) -> Iterator[Reason]:
    """Words that one page quotes and the other has as its own."""
    for side, quoting, telling in (("a", a, b), ("b", b, a)):
        if span := unquoted.told(quoting, telling):
            spans = (None, span) if side == "a" else (span, None)
            why = f"{quoting.article.id} quotes words that {telling.article.id} tells as its own"
            yield Reason(_side(side), Evidence(a=spans[0], b=spans[1], why=why))


def _cut(a: Article, b: Article, whole: Side | None) -> Iterator[Reason]:
    """A page without a writer that is a part of one that names its writers."""
    if whole is None:
        return
    part, more, source = (a, b, _side("b")) if whole == "a" else (b, a, _side("a"))
    if more.byline and not part.byline:
        why = f"{part.id} stands nearly whole in {more.id}, which has more and names its writers; {part.id} names none"
        yield Reason(source, Evidence(why=why))


def is_update(a: Article, b: Article) -> bool:
    """Tell whether two reports of one agency or publisher say that one is a later update of the other.

    On an agency's own pages the first report has no number; another's page without one may have dropped it, if it can have
    come later.
    """
    if not same(a.credit or a.publisher, b.credit or b.publisher):
        return False
    first, second = update_number(a), update_number(b)
    if first == second:
        return False
    bare, numbered = (a, b) if first is None else (b, a)
    return None not in (first, second) or same(a.publisher, b.publisher) or no_later(bare, numbered)


def _versions(a: Article, b: Article) -> Iterator[Reason]:
    if is_update(a, b):
        side: Side = "a" if (update_number(a) or 0) < (update_number(b) or 0) else "b"
        yield Reason(side, Evidence(why=f"{(b if side == 'a' else a).id} says that it is a later update"), declared=True)
    elif same_address(a, b):
        newer, why = later(a, b)
        if newer is not None:
            yield Reason("b" if newer == "a" else "a", Evidence(why=f"one address: {why}"), declared=True)


def _narrated(retelling: Retelling, a: Article) -> Iterator[Reason]:
    source: Side = "b" if retelling.teller.article.id == a.id else "a"
    teller_id, source_id = retelling.teller.article.id, retelling.source.article.id
    if retelling.turned >= FEWEST_TURNED:
        why = f"{teller_id} tells in its own voice what {source_id} quotes, in {retelling.turned} sentences"
        yield Reason(source, Evidence(why=why))
    if retelling.lost >= FEWEST_LOST:
        yield Reason(source, Evidence(why=f"{retelling.lost} sentences name a speaker in {source_id} and none in {teller_id}"))
    if retelling.margin >= CLEAR:
        why = f"{source_id} has people, quotations and speakers that {teller_id} lacks, and hardly the other way round"
        yield Reason(source, Evidence(why=why))


def _times(a: Article, b: Article) -> Iterator[Reason]:
    """First publication, where the two cannot be the same time; of one newsroom's pages the later one comes from the earlier."""
    first, second, own = a.published, b.published, same(a.publisher, b.publisher)
    if first is None or second is None or not (clock.is_time(first) and clock.is_time(second)):
        return
    if clock.precedes(first, second, one_clock=own):
        yield Reason("a", Evidence(why=f"{a.id}{FIRST} ({first}, {second})"), declared=own)
    elif clock.precedes(second, first, one_clock=own):
        yield Reason("b", Evidence(why=f"{b.id}{FIRST} ({second}, {first})"), declared=own)


def _side(side: str) -> Side:
    return "a" if side == "a" else "b"
