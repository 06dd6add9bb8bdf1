"""What a story touches, by the table of instruments: currencies, goods, markets, each with the sentences that say why."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from twosource import clock
from twosource.copies import independent, order
from twosource.markets.exposures import cases, currencies, tenders
from twosource.markets.exposures.cases import Case
from twosource.markets.exposures.goods import Good, own_words
from twosource.markets.exposures.instruments import Instruments, own
from twosource.markets.exposures.sentences import lines
from twosource.markets.exposures.went import told_of_the_day
from twosource.model import Annotation, Article, Direction, Exposure, ExposureKind, Move, Origin

SHOWN = 5
"""How many sentences an exposure cites; how many there are is said in ``why``."""


class Unlisted(NamedTuple):
    """What a story's articles name and it does not touch: a "currency", or "exposure" for all kinds, and in words why."""

    what: str
    reason: str


class Touched(NamedTuple):
    """What a story touches, and what its articles name that it does not touch."""

    exposures: tuple[Exposure, ...]
    unlisted: tuple[Unlisted, ...]


def touched(
    articles: Sequence[Article],
    annotations: Mapping[str, Annotation],
    origins: Sequence[Origin] = (),
    table: Instruments | None = None,
) -> Touched:
    """Return what the articles of one story touch, by weight, and what not.

    A currency counts where it is named as such, or where the story is about a state that uses it; one that cannot be dealt in
    does not, nor does the dollar for being in every story. A good, a stock market, bonds or shipping count where they are
    named as such. All need an instrument of the table (the project's without one), and one of its watch-list where it has one.
    Currencies are those of the day of the story's last dated page.
    """
    table = table or own()
    told, day = lines(articles, annotations, _words(table)), _last_day(articles)
    named = list(cases.named(told))
    marked = [case for case in named if table.touched_by(case.symbol)]
    judged = [(one, tenders.why_unlisted(one, told, marked, table)) for one in tenders.tenders(told, articles, day)]
    found = [*(tenders.case(one, marked, day) for one, reason in judged if reason is None), *marked]
    known = {article.id: order.read_at(article) for article in articles}
    ranked = [_exposure(case, origins, known, table) for case in found if table.watches(case.symbol)]
    return Touched(
        tuple(sorted(ranked, key=lambda one: (-one.weight, one.name, one.symbol))),
        (
            *(Unlisted("currency", reason) for tender, reason in judged if reason and (tender.central or tender.named)),
            *_summed("currencies of states named only in passing", _passing(judged), "currency"),
            *_summed(
                "named only in obituaries, or on pages about sport, the arts, food or theft",
                cases.at_leisure(told) - {one.name for one in named},
            ),
            *_summed("named, but with no instrument in the table", [one.name for one in named if one not in marked]),
            *_summed("touched, but not on the watch-list", [one.name for one in found if not table.watches(one.symbol)]),
        ),
    )


def _passing(judged: Sequence[tuple[tenders.Tender, str | None]]) -> list[str]:
    """Return the names of the states that are named only in passing, whose currencies nothing names."""
    passing = [tender for tender, reason in judged if not tender.central and reason and not tender.named]
    return [currencies.state_name(state) for tender in passing for state in tender.states]


def _summed(why: str, names: Collection[str], what: str = "exposure") -> tuple[Unlisted, ...]:
    return (Unlisted(what, f"{why}: {', '.join(sorted(set(names)))}"),) if names else ()


def _words(table: Instruments) -> tuple[Good, ...]:
    return tuple(own_words(row) for row in table.rows if row.words)


def _last_day(articles: Sequence[Article]) -> date | None:
    ends = [article.dated.end for article in articles if article.dated.end is not None and clock.is_time(article.dated.end)]
    last = clock.latest(ends)
    return clock.day(last) if last is not None else None


def _exposure(case: Case, origins: Sequence[Origin], known: Mapping[str, str | None], table: Instruments) -> Exposure:
    distinct, weights, moves = case.distinct, case.weights, case.moves
    pages = {one.line.cite.article for one in case.showing}
    rows = [row for row in table.touched_by(case.symbol) if table.lists(row)]
    return Exposure(
        symbol=case.symbol,
        name=case.name,
        kind=case.kind,
        why=_why(case, len(pages), moves),
        cites=tuple(one.line.cite for one in distinct[:SHOWN]),
        origins=independent(pages, origins),
        known_at=clock.earliest([time for page in pages if (time := known[page]) is not None]),
        instruments=tuple(row.symbol for row in rows),
        weight=sum(one.points * one.sentences for one in weights),
        weights=weights,
        roles=case.roles,
        modality=case.modality,
        direction=_went(case),
        moves=moves,
    )


def _went(case: Case) -> Direction | None:
    """Return where all sentences say that it went: those that tell of the day, else those that tell of weeks or months."""
    said = told_of_the_day([one.went for one in case.showing if one.went is not None and one.went.mood == "said"])
    ways = {went.direction for went in said}
    return next(iter(ways)) if len(ways) == 1 else None


def _why(case: Case, pages: int, moves: Sequence[Move]) -> str:
    number = len(case.distinct)
    counted = f"{case.about} in {_count(number, 'sentence')}, on {_count(pages, 'page')}"
    shown = f" ({SHOWN} shown)" if number > SHOWN else ""
    copied = " (copies count once)" if pages > number else ""
    return "; ".join(filter(None, (counted + copied + shown, *_moved(moves, case.kind), case.note)))


def _moved(moves: Sequence[Move], kind: ExposureKind) -> Iterator[str]:
    """Yield in words where sentences say that something went, and where they expect it to go."""
    what = "bond prices " if kind == "rates" else ""
    for moods, done, again in (
        (("said",), "said to have", "to have"),
        (("expected", "possible"), "seen as likely or able to", "to"),
    ):
        ways = {move.direction for move in moves if move.mood in moods}
        verbs = ("risen", "fallen") if moods == ("said",) else ("rise", "fall")
        told = [verb for way, verb in zip(("up", "down"), verbs, strict=True) if way in ways]
        if told:
            yield f"{what}{done} {f' and {again} '.join(told)}{_sides([move.against for move in moves if move.mood in moods])}"


def _sides(against: Sequence[Sequence[str]]) -> str:
    """Return in words against which currencies all moves were."""
    return f" against {', '.join(sorted({code for each in against for code in each}))}" if all(against) else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
