"""The steps between rooms, each a pure function over records, so that any executor can run them."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from twosource import articles, briefs, claims, clock, compare, language, markets, timeline
from twosource.copies import order
from twosource.markets.calendars import Calendar
from twosource.model import READABLE, Annotation, Article, Brief, Claim, Copy, Issue, LeftOut, Origin, Page, Relation, Story


def clean_page(page: Page | Article) -> Article:
    """Return the article of one page; whatever goes wrong ends as a stub with a fatal issue, so the run goes on."""
    try:
        return page if isinstance(page, Article) else articles.clean(page)
    except Exception as error:
        return _stub(page, error)


def read_page(page: Page | Article, *, language_model: str | None = None) -> tuple[Article, Annotation]:
    """Clean one page and read what it says; whatever goes wrong ends as a stub with a fatal issue, so the run goes on."""
    article = clean_page(page)
    try:
        return article, annotate(article, language_model=language_model)
    except Exception as error:
        return _stub(page, error), Annotation(id=page.id)


def _stub(page: Page | Article, error: Exception) -> Article:
    message = f"{page.id} cannot be read: {type(error).__name__}: {error} (a fault of the program: please report it)"
    issue = Issue(code="internal-error", message=message, fatal=True)
    return Article(id=page.id, kind="stub", issues=(*page.issues, issue))


def annotate(article: Article, *, language_model: str | None = None) -> Annotation:
    """Return sentences, names, times, figures and claims; nothing for a page that is no article."""
    if article.kind not in READABLE:
        return Annotation(id=article.id)
    annotation = language.annotate(article, language_model=language_model)
    known_at = order.read_at(article)
    found = (replace(claim, known_at=known_at) for claim in claims.find(article, annotation))
    return replace(annotation, claims=tuple(found))


def known(article: Article, as_of: str | None) -> bool:
    """Tell whether an article may be used as of a time.

    A page without a time of its own counts by the first day on which it can have been written; one that nothing dates is
    used, since nothing shows that it is later.
    """
    if as_of is None:
        return True
    if article.known_at is not None:
        return clock.known_by(article.known_at, as_of)
    return article.dated.start is None or clock.bounds(article.dated.start)[0] <= clock.bounds(as_of)[1]


def brief(
    story: Story,
    members: Sequence[Article],
    annotations: Mapping[str, Annotation],
    copies: Sequence[Copy],
    origins: Sequence[Origin],
    as_of: str | None,
    calendars: Sequence[Calendar] = (),
) -> Brief:
    """Compare the articles of one story and write its brief. ``members`` are dated; copies and origins are the story's own."""
    read = annotations  # the names that tell events apart must not depend on articles known later
    names, annotations = language.cast(members, annotations)
    statements = [claim for article in members for claim in annotations[article.id].claims]
    relations = _timed(compare.relate(members, statements, copies), statements)
    found = briefs.Findings(
        story=story,
        articles=members,
        annotations=annotations,
        copies=copies,
        origins=origins,
        relations=relations,
        events=timeline.events(members, read, origins, as_of),
        exposures=markets.exposures(members, annotations, origins),
        support=compare.support(statements, relations, origins),
        names=names,
    )
    return briefs.write(found, as_of, calendars)


def _timed(relations: Sequence[Relation], statements: Sequence[Claim]) -> tuple[Relation, ...]:
    """Return relations with the time at which both of their claims were known, unknown where that of one is."""
    known = {claim.id: claim.known_at for claim in statements}
    return tuple(
        replace(relation, known_at=_both(known[relation.a], known.get(relation.b or relation.a))) for relation in relations
    )


def _both(a: str | None, b: str | None) -> str | None:
    return clock.latest([a, b]) if a is not None and b is not None else None


def left_out(article: Article, as_of: str | None) -> LeftOut | None:
    """Return why an article is in no story, ``None`` where it may be in one."""
    if article.kind not in READABLE or any(issue.fatal for issue in article.issues):
        reason = "; ".join(issue.message for issue in article.issues) or f"not an article: {article.kind} page"
        return LeftOut(what="page", id=article.id, reason=reason)
    return later(article, as_of)


def later(article: Article, as_of: str | None) -> LeftOut | None:
    """Return since when an article is known that was not known yet as of a time, ``None`` for any other."""
    if known(article, as_of):
        return None
    since = article.known_at or f"{article.dated.start} ({article.dated.basis})"
    return LeftOut(what="page", id=article.id, reason=f"known only from {since}, after {as_of}")
