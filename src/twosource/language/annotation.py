"""One article's annotation."""

import re
from bisect import bisect_left
from datetime import date, timedelta

from twosource import clock
from twosource.language import entities, figures, money, pipelines, tagger, times
from twosource.language.sentences import sentences
from twosource.model import Annotation, Article, Figure, Sentence, TimeExpression

_STOPPED_ORDINALS = frozenset("bs cs da de et fi hr hu is lb lv nb nn no pl sk sl sr tr".split())
"""Languages that write an ordinal with a full stop ("am 18. Juli")."""


def annotate(article: Article, *, language_model: str | None = None) -> Annotation:
    """Return the sentences, entities, time expressions and figures of an article, without its claims.

    Time expressions, figures and the parts of attributions are read as English: an article known to be in another language has
    none.
    ``language_model`` is the spaCy pipeline that marks the names instead of the tagger; raise LanguageModelError where it
    cannot be used.
    """
    text = article.text
    english = article.is_english
    found = sentences(text, ordinals=article.language in _STOPPED_ORDINALS)
    dates = _times(article, found) if english else ()
    tags = tagger.tag(text, found)
    names = tags.names if language_model is None else pipelines.names(language_model, text, found)
    called = entities.find(text, found, names, tags.parts if english else ())
    states = {entity.state for entity in called if entity.state is not None}
    return Annotation(
        id=article.id,
        sentences=found,
        marks=tags.parts if english else (),
        entities=called,
        times=dates,
        figures=money.settled(text, article.url, states, _quantities(figures.find(text), dates)) if english else (),
    )


def _times(article: Article, found: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
    """Return the time expressions as seen from the day of writing; where only days are known, what all of them make of each.

    Of days that are not sure the month around counts as well: the year of "14 May" is known long before the day of writing is.
    """
    day, dated = written(article), article.dated
    diary = _DIARY.search(f"{article.title or ''}\n{article.text[:_OPENING]}") is not None
    if day is not None or dated.start is None or dated.end is None:
        return times.find(article.text, day, found, diary)
    reach = timedelta(0 if dated.sure else _UNSURE)
    first, last = clock.day(dated.start), clock.day(dated.end)
    if first - date.min < reach or date.max - last < reach:
        return times.find(article.text, None, found, diary)
    return times.find_between(article.text, first - reach, last + reach, found, diary)


_DIARY = re.compile(
    r"\b(?:(?:the\s)?(?:week|days)\sahead|look(?:ing)?\sahead|(?:the|this)\scoming\sweek|what\s(?:to\s(?:watch|expect)|(?:is|[’']s)\s(?:on|coming))"
    r"|diary|(?:week[’']s|economic|events?|market)\s(?:agenda|calendar|events)|key\s(?:dates|events)|coming\sup)\b",
    re.IGNORECASE,
)
"""What a page calls itself, in its title or first words, that lists what is to come."""
_OPENING = 300
_UNSURE = 31
"""Days by which a day of writing that is not sure may be off."""
_A_DAY = len("2019-04-24")


def written(article: Article) -> date | None:
    """Return the day an article was written, as its publisher or, where exact and sure, its dating says; else ``None``."""
    late = clock.is_later_day(article.published, article.fetched)
    if article.published is not None and not late and clock.is_time(article.published) and len(article.published) >= _A_DAY:
        return clock.day(article.published)
    return clock.day(article.dated.day) if article.dated.day is not None else None


def _quantities(found: tuple[Figure, ...], dates: tuple[TimeExpression, ...]) -> tuple[Figure, ...]:
    """Drop the figures that only say when ("two months ago")."""
    whens = [time for time in dates if time.type in ("DATE", "TIME")]
    starts = [time.start for time in whens]

    def says_when(figure: Figure) -> bool:
        at = bisect_left(starts, figure.end) - 1
        return at >= 0 and whens[at].end > figure.start

    return tuple(figure for figure in found if not says_when(figure))
