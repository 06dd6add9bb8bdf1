from datetime import date, timedelta

import numpy as np

from twosource.language import annotate, times
from twosource.model import Annotation, Article
from twosource.timeline import date_pages
from twosource.timeline.story_days import StoryDays

from .samples import page

MONDAY = date(2021, 3, 1)
NEAR = np.array([(MONDAY + timedelta(days)).toordinal() for days in range(-5, 9)])


def read(id: str, text: str, day: date | None = None) -> tuple[Article, Annotation]:
    article = page(id, text, day.isoformat() if day else None)
    notes = annotate(article)
    if day is None:
        return article, notes
    found = times.find(text, day, notes.sentences)
    return article, Annotation(id=id, sentences=notes.sentences, entities=notes.entities, times=found)


SLIDE = read("wire", "Mud buried the rail line at Corvo on Saturday night. Two lorries were swept away.", MONDAY)
FAIR = read("fair", "The spring fair opened in Tessin. Bakers sold out by noon.", MONDAY + timedelta(3))


def likeliest(text: str, *dated: tuple[Article, Annotation]) -> list[date]:
    told = StoryDays([(article, notes, date.fromisoformat(str(article.published))) for article, notes in dated])
    found = told.factors(*read("blog", text), NEAR)
    return [date.fromordinal(int(NEAR[int(np.argmax(factor.scores))])) for factor in found]


def test_yesterday_is_the_day_of_which_the_like_sentence_tells() -> None:
    assert likeliest("Mud came down on the Corvo rail line yesterday.", SLIDE, FAIR) == [MONDAY - timedelta(1)]
    assert likeliest("Bakers did well as the spring fair opened yesterday.", SLIDE, FAIR) == [MONDAY + timedelta(4)]


def test_the_sentence_before_tells_what_happened() -> None:
    assert likeliest("Lorries were swept off the line at Corvo. It happened yesterday.", SLIDE, FAIR) == [MONDAY - timedelta(1)]


def test_a_weekday_is_the_last_one_or_the_next_one() -> None:
    past = likeliest("The rail line at Corvo was buried on Saturday.", SLIDE)[0]
    assert MONDAY - timedelta(2) <= past <= MONDAY + timedelta(4)


def test_without_times_or_without_pages_nothing_is_said() -> None:
    assert likeliest("Mud came down on the Corvo rail line.", SLIDE) == []
    assert likeliest("Mud came down on the Corvo rail line yesterday.") == []


def test_the_dating_names_both_sentences() -> None:
    blog = read("blog", "Mud came down on the rail line at Corvo yesterday, sweeping lorries away.")
    second = read("radio", "A landslide hit the Corvo line on Saturday. Trains stand still.", MONDAY - timedelta(1))
    found = date_pages([SLIDE[0], second[0], blog[0]], {each[0].id: each[1] for each in (SLIDE, second, blog)}, ())["blog"]
    assert (found.start, found.end, found.likeliest) == ("2021-02-28",) * 3
    assert "tells for 2021-02-27" in found.basis
    assert {cite.article for cite in found.evidence} == {"blog", "wire"}
