from collections.abc import Sequence
from datetime import date

import numpy as np

from twosource.language.similarity import vector
from twosource.model import Annotation
from twosource.timeline import days
from twosource.timeline.links import Happenings
from twosource.timeline.neighbours import Anchors, Page, pairs

from .samples import page

STRIKE = "Dockers at the quay walked out over a new roster of night shifts."
FIRE = "Flames spread through the cannery before crews arrived with pumps."
STORM = "A gale tore the roof off the ferry terminal and flooded its cellar."


def built(id: str, text: str) -> Page:
    article = page(id, text)
    return Page(article, Annotation(id=id), vector(text), pairs(text), (), ())


def anchors(undated: Sequence[Page], **written: tuple[str, date]) -> Anchors:
    pages = {id: built(id, text) for id, (text, _) in written.items()}
    intervals = {id: (day, day) for id, (_, day) in written.items()}
    return Anchors(intervals, pages, days.around(intervals.values(), 10), undated, Happenings([], intervals), {})


THREE = {"a": (STRIKE, date(2023, 5, 2)), "b": (FIRE, date(2023, 5, 12)), "c": (STORM, date(2023, 5, 22))}


def test_the_most_alike_page_comes_first_and_speaks_for_its_day() -> None:
    own = built("x", "Crews with pumps arrived when flames had spread through the old cannery.")
    story = anchors([own], **THREE)
    assert story.ids[story.nearest(own.vector)[0][1]] == "b"
    for factor in story.factors(own):
        assert int(story.candidates[int(np.argmax(factor.scores))]) == date(2023, 5, 12).toordinal()


def test_a_page_like_no_other_gets_no_word_from_them() -> None:
    own = built("x", "Quartz prices rose.")
    assert anchors([own], **THREE).factors(own) == []


def test_what_nearly_every_page_says_is_of_no_day() -> None:
    own = built("x", STRIKE)
    same = {f"p{place}": (STRIKE, date(2023, 5, 1 + place)) for place in range(6)}
    assert [factor.why for factor in anchors([own], **same).factors(own)] == ["most like p0, p1"]


def test_pairs_leave_out_common_words_and_count_repetition() -> None:
    found = pairs("of the cannery roof and of the cannery roof")
    assert not {"of the", "and of"} & found.keys()
    (pair,) = pairs("cannery roof")
    assert found[pair] > pairs("cannery roof")[pair]
    assert pairs("") == {}


def test_the_crowd_speaks_for_days_with_pages() -> None:
    story = anchors([], **THREE)
    crowd = dict(zip(story.candidates.tolist(), story.crowd, strict=True))
    assert crowd[date(2023, 5, 12).toordinal()] > crowd[date(2023, 5, 17).toordinal()]


def test_candidates() -> None:
    story = anchors([], **THREE)
    assert story.is_candidate(date(2023, 5, 12))
    assert not story.is_candidate(date(2024, 5, 12))
    assert not story.is_candidate(date.max)
    assert story.around(0) == (date(2023, 5, 2), date(2023, 5, 12), date(2023, 5, 22))
