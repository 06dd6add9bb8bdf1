"""From pages to briefs: the order of the rooms."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from twosource import arguments, clock, copies, language, stories
from twosource.briefs import Before
from twosource.markets import Instruments
from twosource.markets.calendars import Calendar
from twosource.model import Article, Brief, LeftOut, Page, Record, Story
from twosource.pages import distinct, unique
from twosource.run import doubts, steps
from twosource.run.dating import date
from twosource.run.local import each
from twosource.run.progress import Progress, silent
from twosource.run.reading import Grouping, Reading
from twosource.run.since import Seen, Since, joined

_CALENDARS = "give a list of what ts.calendar gives: calendars=[ts.calendar('week.xml')]"


class Analysis(Record, frozen=True):
    """All that was found in a set of pages. ``quiet`` are the stories without a brief, where only what is new was asked for."""

    reading: Reading
    grouping: Grouping
    briefs: tuple[Brief, ...]
    quiet: tuple[LeftOut, ...] = ()

    @property
    def articles(self) -> dict[str, Article]:
        """The articles of the reading by their ids, as all that draws briefs needs them."""
        return {article.id: article for article in self.reading.articles}


def clean(pages: Iterable[Page | Article], *, workers: int = 1, progress: Progress = silent) -> Iterator[Article]:
    """Yield the article of each page, in the order of the pages; articles that are clean already stay as they are.

    Nothing is held: sources that are larger than memory can be cleaned. Raise ArgumentError where these are no pages.
    """
    given, workers = unique(arguments.pages(pages)), arguments.count("workers", workers, 1)
    return each(steps.clean_page, given, stage="reading pages", workers=workers, progress=progress)


def later(article: Article, *, as_of: str | datetime.date | None) -> LeftOut | None:
    """Return why nothing shows that an article was known by ``as_of`` (ISO 8601), ``None`` where something does.

    One without a date of its own is judged by what it was dated to, if at all. Raise TimeError as ``read`` does.
    """
    return steps.later(article, None if as_of is None else clock.normal(as_of))


def read(
    pages: Iterable[Page | Article],
    *,
    as_of: str | datetime.date | None = None,
    language_model: str | None = None,
    workers: int = 1,
    progress: Progress = silent,
) -> Reading:
    """Clean and annotate pages; articles that are clean already are only annotated.

    ``as_of`` (ISO 8601, a date or a datetime) leaves out what was known only later; raise TimeError where it cannot be read,
    ArgumentError where these are no pages, or ``workers`` is below 1. ``language_model`` is
    an installed spaCy pipeline that marks the names; raise LanguageModelError where it cannot be used.
    """
    if language_model is not None:
        language.load(language_model)
    until = None if as_of is None else clock.normal(as_of)
    workers = arguments.count("workers", workers, 1)
    given = distinct(arguments.pages(pages))
    pairs = list(
        each(
            partial(steps.read_page, language_model=language_model),
            given,
            stage="reading pages",
            workers=workers,
            progress=progress,
        )
    )
    reasons = [steps.left_out(article, until) for article, _ in pairs]
    return Reading(
        pages=tuple(page for page in given if isinstance(page, Page)),
        articles=tuple(article for article, _ in pairs),
        annotations={article.id: annotation for article, annotation in pairs},
        left_out=tuple(reason for reason in reasons if reason is not None),
        language_model=language_model,
    )


def group(reading: Reading, *, progress: Progress = silent) -> tuple[Reading, Grouping]:
    """Find the copies, the origins and the stories of a reading, which comes back without the dates that cannot be right."""
    if wrong := doubts.refuted(reading.usable, reading.annotations):
        reading = _dated_otherwise(reading, wrong)
    grouping = _grouped(reading, progress)
    wrong = doubts.after_story({article.id: article for article in reading.articles}, grouping.stories)
    return group(_dated_otherwise(reading, wrong), progress=progress) if wrong else (reading, grouping)


def _grouped(reading: Reading, progress: Progress) -> Grouping:
    progress("finding copies", 0, 1)
    found = copies.find(reading.usable, reading.annotations)
    roots = copies.origins(reading.usable, found)
    progress("finding copies", 1, 1)
    progress("grouping stories", 0, 1)
    groups, voices = stories.united(stories.group(reading.usable, found, roots), roots)
    progress("grouping stories", 1, 1)
    return Grouping(copies=found, origins=voices, stories=groups)


def analyse(
    pages: Iterable[Page | Article],
    *,
    as_of: str | datetime.date | None = None,
    language_model: str | None = None,
    workers: int = 1,
    calendars: Sequence[Calendar] = (),
    since: Since | None = None,
    instruments: Instruments | None = None,
    progress: Progress = silent,
) -> Analysis:
    """Read pages (or clean articles), find copies and stories, and write a brief for each story.

    ``as_of`` (ISO 8601) leaves out what was known only later and counts the days to scheduled events; without it, each brief
    is as of the latest time its pages give. The answer is the same for any order of the pages and any number of workers.
    Rows of ``calendars`` that concern a story stand in the schedule of its brief; ``instruments`` is the table of what stories
    may touch, the project's own without one. With ``since``, each brief says what is new in its story, and stories without
    anything new get none; what a desk held is compared and grouped with the pages.
    ``language_model`` is as for ``read``. Raise TimeError where ``as_of`` cannot be read, LanguageModelError as ``read`` does.
    """
    until = None if as_of is None else clock.normal(as_of)
    calendars = tuple(arguments.every("calendars", calendars, Calendar, _CALENDARS))
    undated = read(pages, as_of=until, language_model=language_model, workers=workers, progress=progress)
    reading, grouping = group_dated(undated if since is None else joined(undated, since, until), as_of=until, progress=progress)
    seen = None if since is None else Seen(reading, grouping, since)
    befores = {story.id: seen.before(story) if seen is not None else None for story in grouping.stories}
    told = [story for story in grouping.stories if seen is None or befores[story.id] is not None]
    briefs = []
    for done, story in enumerate(told):
        progress("writing briefs", done, len(told))
        brief = _brief(story, reading, grouping, until, calendars, instruments, befores[story.id])
        doubtful = doubts.told([article for article in reading.articles if article.id in story.articles], reading.annotations)
        briefs.append(replace(brief, left_out=brief.left_out + doubtful + reading.left_out))
    progress("writing briefs", len(briefs), len(briefs))
    quiet = [story for story in grouping.stories if story not in told]
    return Analysis(reading=reading, grouping=grouping, briefs=tuple(briefs), quiet=seen.quiet(quiet) if seen is not None else ())


def _brief(
    story: Story,
    reading: Reading,
    grouping: Grouping,
    as_of: str | None,
    calendars: Sequence[Calendar],
    instruments: Instruments | None,
    before: Before | None,
) -> Brief:
    members = set(story.articles)
    return steps.brief(
        story,
        [article for article in reading.articles if article.id in members],
        reading.annotations,
        grouping.copies_of(story),
        grouping.origins_of(story),
        as_of,
        calendars,
        instruments,
        before,
    )


def group_dated(undated: Reading, *, as_of: str | datetime.date | None, progress: Progress = silent) -> tuple[Reading, Grouping]:
    """Group and date; pages of which nothing shows that they were known by ``as_of`` are left out, and the rest is grouped again.

    A page without a date of its own shows it where it can have been written no later, or where a page that was known by then
    took its text. ``as_of`` is the one that the reading was made with. Raise TimeError as ``read`` does.
    """
    until = None if as_of is None else clock.normal(as_of)
    undated, grouping = group(undated, progress=progress)
    reading = date(undated, grouping)
    if until is None:
        return reading, grouping
    proved = steps.existed(reading.usable, grouping.copies, until)
    rest = [article for article in reading.usable if article.id not in proved]
    late = [reason for article in rest if (reason := steps.later(article, until)) is not None]
    if not late:
        return reading, grouping
    left_out = sorted((*undated.left_out, *late), key=lambda entry: entry.id)
    return group_dated(replace(undated, left_out=tuple(left_out)), as_of=until, progress=progress)


def _dated_otherwise(reading: Reading, wrong: Mapping[str, Article]) -> Reading:
    """Return a reading with articles in the place of those whose dates are not believed, read again without them."""
    read_again = {id: steps.annotate(article, language_model=reading.language_model) for id, article in wrong.items()}
    articles = tuple(wrong.get(article.id, article) for article in reading.articles)
    return replace(reading, articles=articles, annotations={**reading.annotations, **read_again})
