"""Claims that two pages give to different holders, or one of them to nobody."""

from twosource.compare.alike import distinctive, full, literal, same_words, source_first, whole
from twosource.compare.holders import attributed, carried_by_another, different_holders, holder, left_open, mentions, proper
from twosource.compare.matching import Match
from twosource.compare.statements import Statement
from twosource.model import Copy, Relation

_OPENING = ('"', "'", "“", "‘", "„", "«")
"""What begins so is somebody's words, even where the page does not say in the same sentence whose."""

_FIRST_PERSON = frozenset(("i", "we", "our", "my", "me", "i'm", "i'll", "we're", "we'll"))

_CARRIED = ("copy", "excerpt", "rewrite", "merge")
"""Kinds of copies in which what the source says is carried on."""

_LIKELY = 0.65
"""From this similarity on, a claim is likely the one that the source page has, and not another of the same people."""


def dropped(one: Statement, two: Statement, match: Match, copy: Copy | None, why: tuple[str, ...]) -> Relation | None:
    """Find somebody's words in the voice of a page that carries on the page which has his name, or that prints them alike."""
    if (holder(one) is None) == (holder(two) is None):
        return None
    held, told = (one, two) if holder(one) else (two, one)
    ordered = source_first(one, two, copy)
    telling = match.similarity >= _LIKELY and full(one) and full(two)
    carried = telling and copy is not None and copy.kind in _CARRIED
    carried = carried and ordered is not None and ordered[0] is held
    reprinted = copy is not None and ordered is None and not attributed(told) and literal(one, two, match)
    own = attributed(told) or whole(told)
    return unnamed(held, told, why) if (carried or reprinted) and own else None


def unnamed(held: Statement, told: Statement, why: tuple[str, ...]) -> Relation | None:
    """Find a claim whose holder the other page's sentence does not name in any way."""
    name = holder(held)
    if name is None or mentions(told, held) or left_open(told) or _is_quoted(told):
        return None
    voice = "by nobody named" if attributed(told) else "in the page's own voice"
    basis = (*why, f"said by {name} in {held.article.id}, {voice} in {told.article.id}")
    return Relation(type="attribution_dropped", a=held.claim.id, b=told.claim.id, basis=basis, delta=f"{name} → nobody named")


def _is_quoted(statement: Statement) -> bool:
    """Tell whether narration is somebody's words all the same: a quotation, also carried on or set apart without marks."""
    words = statement.text.casefold().replace("’", "'").split()
    marked = statement.text.startswith(_OPENING) or any(f"{sign} {mark}" in statement.text for sign in ":," for mark in _OPENING)
    return marked or not _FIRST_PERSON.isdisjoint(words)


def held_by_another(one: Statement, two: Statement, match: Match, copy: Copy | None, why: tuple[str, ...]) -> Relation | None:
    """Find two different holders of one claim that both pages print alike, or that one page has from the other."""
    likely = copy is not None and match.similarity >= _LIKELY and proper(one, two) and full(one) and full(two)
    return changed(one, two, copy, why) if likely or same_words(one, two, match) or literal(one, two, match) else None


def changed(one: Statement, two: Statement, copy: Copy | None, why: tuple[str, ...]) -> Relation | None:
    """Find two different holders of one claim."""
    first, second = source_first(one, two, copy) or (one, two)
    old, new = holder(first), holder(second)
    other = different_holders(first, second) or (source_first(one, two, copy) is not None and carried_by_another(first, second))
    if old is None or new is None or not other or not distinctive(min(one.text, two.text, key=len)):
        return None
    basis = (*why, f"held by {old} in {first.article.id}, by {new} in {second.article.id}")
    return Relation(type="attribution_changed", a=first.claim.id, b=second.claim.id, basis=basis, delta=f"{old} → {new}")
