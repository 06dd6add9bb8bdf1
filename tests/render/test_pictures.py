import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource.model import Event
from twosource.render import pictures
from twosource.render.build import views

from .samples import ARTICLES, BRIEF, SECOND


def _event(day: str, last: str | None, status: str = "past") -> Event:
    return replace(BRIEF.timeline[0], start_day=day, end_day=last, status=status)


def test_what_happened_stands_left_of_now_and_what_is_ahead_right() -> None:
    picture = pictures.timeline(views([BRIEF], ARTICLES)[0])
    assert picture is not None
    places = {mark.event.number: mark for mark in picture.marks}
    assert places[1].right < picture.now
    assert places[2].x == picture.now < places[3].x < places[4].left < places[4].right


def test_no_picture_without_a_day_to_stand_on_or_without_dated_events() -> None:
    assert pictures.timeline(views([replace(BRIEF, as_of=None)], ARTICLES)[0]) is None
    undated = replace(BRIEF, schedule=(), timeline=(replace(BRIEF.timeline[0], start_day=None, end_day=None),))
    assert pictures.timeline(views([undated], ARTICLES)[0]) is None


@given(st.lists(st.tuples(st.dates(), st.dates()).map(sorted), min_size=1, max_size=12))
def test_marks_stay_inside_and_never_cover_each_other(days: list[list[object]]) -> None:
    brief = replace(BRIEF, schedule=(), timeline=tuple(_event(str(first), str(last)) for first, last in days))
    picture = pictures.timeline(views([brief], ARTICLES)[0])
    assert picture is not None
    for mark in picture.marks:
        assert 0 <= mark.left <= mark.x <= mark.right <= picture.width
        assert 0 < mark.y < picture.axis
    for mark in picture.marks:
        for other in picture.marks:
            if mark is not other and mark.y == other.y:
                assert abs(mark.x - other.x) >= 2 * 10


def test_pages_stand_to_the_right_of_what_they_take_their_text_from() -> None:
    picture = pictures.origins(views([BRIEF], ARTICLES)[0])
    assert picture is not None
    boxes = {box.number or box.label: box for box in picture.boxes}
    assert boxes["North Wire"].x < boxes[1].x < boxes[2].x == boxes[3].x
    assert boxes["North Wire"].y == boxes[1].y == boxes[2].y
    assert len(picture.arrows) == 4
    assert all(re.fullmatch(r"M[\d. ]+C[\d. ]+", arrow.path) for arrow in picture.arrows)


def test_pages_that_name_each_other_as_source_are_still_drawn() -> None:
    wire, portal, *_ = BRIEF.sources
    circle = (replace(wire, derived_from=(portal.article,)), replace(portal, derived_from=(wire.article,)), *BRIEF.sources[2:])
    picture = pictures.origins(views([replace(BRIEF, sources=circle)], ARTICLES)[0])
    assert picture is not None
    assert len({(box.x, box.y) for box in picture.boxes}) == len(picture.boxes) == 6


@given(st.lists(st.sets(st.integers(0, 11)), min_size=4, max_size=12))
def test_boxes_never_cover_each_other(parents: list[set[int]]) -> None:
    names = [f"p{at}" for at in range(len(parents))]
    articles = {name: replace(ARTICLES["wire.html"], id=name) for name in names}
    sources = tuple(
        replace(BRIEF.sources[0], article=name, derived_from=tuple(names[at] for at in sorted(over) if at < len(names)))
        for name, over in zip(names, parents, strict=True)
    )
    brief = replace(SECOND, points=(), sources=sources, origins=BRIEF.origins)
    picture = pictures.origins(views([brief], articles)[0])
    assert picture is not None
    assert len({(box.x, box.y) for box in picture.boxes}) == len(names) + 2


def test_more_pages_than_can_be_read_are_not_drawn() -> None:
    names = [f"p{at}" for at in range(41)]
    articles = {name: replace(ARTICLES["wire.html"], id=name) for name in names}
    sources = tuple(replace(BRIEF.sources[0], article=name) for name in names)
    view = views([replace(SECOND, points=(), sources=sources, origins=BRIEF.origins)], articles)[0]
    assert pictures.origins(view) is None
