"""Finding the copies among articles: literal reuse first, then re-telling among articles on one subject."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.copies import edges, weighing
from twosource.copies.alignment import Retelling
from twosource.copies.boilerplate import boilerplate
from twosource.copies.citations import citation, is_party
from twosource.copies.compared import Compared, overlap
from twosource.copies.fingerprints import prints
from twosource.copies.names import credited_apart, in_brackets, same
from twosource.copies.order import canonical, ranks
from twosource.copies.prose import Prose, read_all
from twosource.copies.related import Subjects
from twosource.copies.siblings import settled
from twosource.copies.unquoted import Unquoted
from twosource.copies.versions import links_to
from twosource.model import READABLE, Annotation, Article, Copy

FEWEST_SENTENCES = 4
"""Sentences of a page that can be a re-telling, or be re-told."""
FEWEST_WORDS = 8
"""Words from which equal texts are the same text, and not the same empty page."""
CARRIED = 0.7
"""Share of a page that stands in an earlier one from which it tells nothing besides: the earlier one stands for both."""


def find(articles: Sequence[Article], annotations: Mapping[str, Annotation], *, of: str | None = None) -> tuple[Copy, ...]:
    """Return who copied whom, sorted by the two ids; only the copies that one article has part in where ``of`` names it.

    Pages with the same words are each tied to the one known first, and only that one is compared further. ``annotations``
    give the sentences and claims that re-telling is found by; an article without one is compared word for word only.
    """
    ordered = [article for article in canonical(articles) if article.kind in READABLE]
    proses = read_all(ordered)
    unquoted = Unquoted(proses)
    distinct, found = _same(proses, unquoted)
    place, known = ranks(ordered), boilerplate(ordered)
    pages = [
        Compared(prose, print_, place[id], annotations.get(id, Annotation(id=id)), known)
        for prose, print_ in zip(distinct, prints(distinct, place, known), strict=True)
        for id in (prose.article.id,)
    ]
    overlap(pages)
    for page in pages:
        found += edges.reused(page, pages, unquoted, of)
    found += _retold(pages, unquoted)
    mine = [copy for copy in found if of in (None, copy.a, copy.b)]
    ties = edges.Edges(pages, found, unquoted)
    by_id = {article.id: article for article in ordered}
    return tuple(sorted(settled(mine, by_id, ties.near, ties.between), key=lambda copy: (copy.a, copy.b)))


def _same(proses: Sequence[Prose], unquoted: Unquoted) -> tuple[list[Prose], list[Copy]]:
    """Return one article of each text, the one known first, and the copies that tie the others to it."""
    first: dict[int, Prose] = {}
    found = []
    for prose in proses:
        if len(prose.starts) < FEWEST_WORDS:
            continue
        original = first.setdefault(prose.digest, prose)
        if original is not prose:
            found.append(edges.identical(original, prose, unquoted))
    return list(first.values()), found


def _retold(pages: Sequence[Compared], unquoted: Unquoted) -> list[Copy]:
    subjects = Subjects()
    told: defaultdict[str, list[Retelling]] = defaultdict(list)
    for number, page in enumerate(pages):
        if len(page.annotation.sentences) < FEWEST_SENTENCES or any(shared.of_b >= CARRIED for shared in page.earlier.values()):
            continue
        for other in subjects.nearest(page.prose.article, page.vector):
            shared = page.earlier.get(other)
            if shared is None or not shared.derived:
                found = _retelling(pages[other], page, unquoted)
                if found is not None:
                    told[found.teller.article.id].append(found)
        subjects.file(number, page.prose.article, page.vector)
    proses = {page.prose.article.id: page.prose for page in pages}
    shares = {
        (pages[other].prose.article.id, page.prose.article.id): shared
        for page in pages
        for other, shared in page.earlier.items()
        if shared.derived
    }
    within = {pair for pair, shared in shares.items() if shared.of_a >= CARRIED}
    return [
        edges.rewrite(found, proses, unquoted)
        for every in told.values()
        for found in weighing.unexplained(
            every, lambda one, two: (one, two) in shares or (two, one) in shares, lambda one, two: (one, two) in within
        )
    ]


def _retelling(earlier: Compared, page: Compared, unquoted: Unquoted) -> Retelling | None:
    """Return the re-telling of one page by the other; what one newsroom tells again is its own.

    A page that says where it has something from re-tells that page, however much it has besides, and one that links there mostly
    does; but reporters who were there themselves cite an agency, which a dateline shows, for a fact or two, and are no less a
    voice of their own.
    Two agencies report the same figures of one event, each in its own words; only words that one quotes and the other has as its
    own show that it read them there.
    """
    one, two = earlier.prose, page.prose
    if same(one.article.publisher, two.article.publisher):
        return None
    for cited, citing in ((earlier, page), (page, earlier)):
        found = citation(cited.prose.article, citing.prose.article)
        if found is not None and not is_party(cited.prose.article, found.name):
            told = weighing.declared(citing.telling, cited.telling, found)
            if told is not None and not (told.partly and in_brackets(found.name, cited.prose.article.text)):
                return told
        if links_to(citing.prose.article, cited.prose.article):
            told = weighing.linking(citing.telling, cited.telling)
            if told is not None:
                return told
    if credited_apart(one.article, two.article) and not (unquoted.told(one, two) or unquoted.told(two, one)):
        return None
    return weighing.retelling(earlier.telling, page.telling)
