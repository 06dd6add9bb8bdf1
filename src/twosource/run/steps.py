"""The steps between rooms, each a pure function over records, so that any executor can run them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from twosource import articles, briefs, claims, clock, compare, language, markets, timeline
from twosource.copies import order
from twosource.markets import Instruments
from twosource.markets.calendars import Calendar
from twosource.model import READABLE, Annotation, Article, Brief, Claim, Copy, Issue, LeftOut, Origin, Page, Relation, Story

_REMEMBERED = 20_000
"""Characters of the longest text whose annotation is kept for other pages, which bounds the memory of the last of them."""


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
    annotation = replace(_language(article, language_model), id=article.id)
    known_at = order.read_at(article)
    found = (replace(claim, known_at=known_at) for claim in claims.find(article, annotation))
    return replace(annotation, claims=tuple(found))


def _language(article: Article, language_model: str | None) -> Annotation:
    """Return what the language room reads; pages that are the same but for where they were found are read once."""
    if len(article.text) > _REMEMBERED:
        return language.annotate(article, language_model=language_model)
    return _read_once(replace(article, id="", url=None, known_at=None), language_model)


@lru_cache(maxsize=64)
def _read_once(article: Article, language_model: str | None) -> Annotation:
    return language.annotate(article, language_model=language_model)


def known(article: Article, as_of: str | None) -> bool:
    """Tell whether the time that an article gives, if any, lets it be known as of a time.

    One that gives none must be dated from other pages before ``later`` can tell.
    """
    return as_of is None or (time := _own_time(article)) is None or clock.known_by(time, as_of)


def existed(articles: Sequence[Article], copies: Sequence[Copy], as_of: str) -> frozenset[str]:
    """Return the ids of the articles from which one that gives its own time, and was known as of ``as_of``, took its text."""
    times = {article.id: _own_time(article) for article in articles}
    directed = ((copy.a, copy.b) if copy.source == "a" else (copy.b, copy.a) for copy in copies if copy.source is not None)
    return frozenset(source for source, taker in directed if clock.known_by(times.get(taker), as_of))


def _own_time(article: Article) -> str | None:
    return article.known_at if article.known_at is not None and clock.is_time(article.known_at) else None


def brief(
    story: Story,
    members: Sequence[Article],
    annotations: Mapping[str, Annotation],
    copies: Sequence[Copy],
    origins: Sequence[Origin],
    as_of: str | None,
    calendars: Sequence[Calendar] = (),
    instruments: Instruments | None = None,
    before: briefs.Before | None = None,
) -> Brief:
    """Compare the articles of one story and write its brief. ``members`` are dated; copies and origins are the story's own.

    ``instruments`` is the table of what can be touched, the project's own without one; ``before`` is what the brief's reader
    knew, where it is to say what is new.
    """
    read = annotations  # the names that tell events apart must not depend on articles known later
    names, annotations = language.cast(members, annotations)
    annotations = claims.named_by_role(annotations)
    statements = [claim for article in members for claim in annotations[article.id].claims]
    touched = markets.touched(members, annotations, origins, instruments)
    relations = _timed(compare.relate(members, statements, copies), statements)
    found = briefs.Findings(
        story=story,
        articles=members,
        annotations=annotations,
        copies=copies,
        origins=origins,
        relations=relations,
        events=timeline.events(members, read, origins, as_of),
        exposures=touched.exposures,
        support=compare.support(statements, relations, origins, members),
        names=names,
        untouched=touched.unlisted,
    )
    return briefs.write(found, as_of, calendars, before)


def _timed(relations: Sequence[Relation], statements: Sequence[Claim]) -> tuple[Relation, ...]:
    """Return relations with the time at which both of their claims were known, unknown where that of one is."""
    known = {claim.id: claim.known_at for claim in statements}
    return tuple(
        replace(relation, known_at=_both(known[relation.a], known.get(relation.b or relation.a))) for relation in relations
    )


def _both(a: str | None, b: str | None) -> str | None:
    return clock.latest([a, b]) if a is not None and b is not None else None


def left_out(article: Article, as_of: str | None) -> LeftOut | None:
    """Return why an article is in no story, whatever other pages say of its date; ``None`` where it may be in one."""
    if article.kind not in READABLE or any(issue.fatal for issue in article.issues):
        reason = "; ".join(issue.message for issue in article.issues) or f"not an article: {article.kind} page"
        return LeftOut(what="page", id=article.id, reason=reason)
    return None if known(article, as_of) else later(article, as_of)


def later(article: Article, as_of: str | None) -> LeftOut | None:
    """Return why nothing shows that an article was known as of a time, ``None`` where something does.

    One that gives no time of its own counts from the last day on which it can have been written.
    """
    if as_of is None:
        return None
    own, dated = _own_time(article), article.dated
    if clock.known_by(own or (dated.end if dated.sure else None), as_of):
        return None
    if own is not None:
        begun = clock.bounds(own)[0] <= clock.utc(as_of)[1]
        reason = f"known only from {own}, {'not surely over by' if begun else 'after'} {as_of}"
    elif dated.end is not None:
        sure = "" if dated.sure else ", which is not sure"
        reason = f"dated {dated.start} to {dated.end}{sure} ({dated.basis}), so nothing shows that it was known by {as_of}"
    else:
        reason = f"its date is unknown{f' ({dated.basis})' if dated.basis else ''}, so nothing shows that it was known by {as_of}"
    return LeftOut(what="page", id=article.id, reason=reason)
