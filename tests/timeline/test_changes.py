from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import language
from twosource.model import Annotation, Article, Event
from twosource.timeline import events
from twosource.timeline.changes import shifts
from twosource.timeline.plans import about, kinds

from .samples import marked, origin, page

WEEK = ("2023-05-08", "2023-05-14", None, None)
TUESDAY = ("2023-05-09", "2023-05-09", 1, None)
THURSDAY = ("2023-05-11", "2023-05-11", 3, None)
LAST_FRIDAY = ("2023-05-05", "2023-05-05", 4, None)
NEXT_MONDAY = ("2023-05-15", "2023-05-15", None, None)
PLAN = "Rivera will meet Okafor in Oslo on Thursday to sign the port lease."
ORIGINS = (origin("o1", "a"), origin("o2", "b"), origin("o3", "c"))

Telling = tuple[str, str, Mapping[str, Any]]
Pairs = list[tuple[Article, Annotation]]


def story(*tellings: Telling) -> Pairs:
    pages = [page(id, text, day) for id, (text, day, _) in zip("abc", tellings, strict=False)]
    return [(article, marked(article, times)) for article, (_, _, times) in zip(pages, tellings, strict=True)]


def run(pairs: Pairs, as_of: str = "2023-05-10") -> tuple[Event, ...]:
    return events([article for article, _ in pairs], {article.id: notes for article, notes in pairs}, ORIGINS, as_of)


def told(event: Event) -> list[tuple[str, str | None, str | None, str, str | None]]:
    return [(item.kind, item.old_start, item.start_day, item.cite.article, item.known_at) for item in event.history]


ANNOUNCED = ("announced", None, "2023-05-11", "a", "2023-05-08")
FIRST = (PLAN, "2023-05-08", {"Thursday": THURSDAY})


def test_put_off_to_a_day_keeps_the_event_and_its_id() -> None:
    later = ("The meeting of Rivera and Okafor in Oslo was put off until May 15.", "2023-05-09", {"May 15": NEXT_MONDAY})
    (before,), (after,) = run(story(FIRST)), run(story(FIRST, later))
    assert (after.id, after.known_at) == (before.id, before.known_at)
    assert (after.status, after.start_day, after.in_days) == ("scheduled", "2023-05-15", 5)
    assert told(after) == [ANNOUNCED, ("postponed", "2023-05-11", "2023-05-15", "b", "2023-05-09")]
    assert after.text.startswith("The meeting of Rivera")


def test_a_weekday_to_which_something_is_moved_lies_ahead() -> None:
    moved = ("The meeting of Rivera and Okafor was moved from Thursday to Friday.", "2023-05-09",
             {"Thursday": ("2023-05-04", "2023-05-04", 3, None), "Friday": LAST_FRIDAY})  # fmt: skip
    (found,) = run(story(FIRST, moved))
    assert (found.status, found.start_day) == ("scheduled", "2023-05-12")
    assert told(found)[-1] == ("postponed", "2023-05-11", "2023-05-12", "b", "2023-05-09")


def test_one_day_instead_of_another() -> None:
    swapped = ("Rivera will meet Okafor on Tuesday instead of Thursday.", "2023-05-08",
               {"Tuesday": TUESDAY, "Thursday": THURSDAY})  # fmt: skip
    (found,) = run(story(FIRST, swapped), "2023-05-08")
    assert told(found)[-1][:3] == ("brought_forward", "2023-05-11", "2023-05-09")
    assert (found.start_day, found.in_days) == ("2023-05-09", 1)


def test_brought_forward() -> None:
    sooner = ("Okafor has brought forward the meeting with Rivera to Tuesday.", "2023-05-08", {"Tuesday": TUESDAY})
    (found,) = run(story(FIRST, sooner))
    assert (found.status, found.start_day) == ("scheduled", "2023-05-09")
    assert told(found)[-1][:3] == ("brought_forward", "2023-05-11", "2023-05-09")


def test_called_off_without_a_word_of_when() -> None:
    off: Telling = ("Rivera and Okafor have called off the meeting in Oslo.", "2023-05-09", {})
    (found,) = run(story(FIRST, off))
    assert (found.status, found.start_day, found.in_days) == ("cancelled", "2023-05-11", None)
    assert told(found)[-1] == ("cancelled", "2023-05-11", None, "b", "2023-05-09")


def test_put_off_without_a_new_day_is_off() -> None:
    off: Telling = ("The meeting of Rivera and Okafor in Oslo was postponed indefinitely.", "2023-05-09", {})
    (found,) = run(story(FIRST, off))
    assert found.status == "cancelled"
    assert told(found)[-1] == ("postponed", "2023-05-11", None, "b", "2023-05-09")


def test_put_off_and_then_called_off_are_both_kept() -> None:
    later = ("The meeting of Rivera and Okafor in Oslo was put off until May 15.", "2023-05-09", {"May 15": NEXT_MONDAY})
    off: Telling = ("The meeting of Rivera and Okafor in Oslo was called off.", "2023-05-10", {})
    (found,) = run(story(FIRST, later, off))
    assert [kind for kind, *_ in told(found)] == ["announced", "postponed", "cancelled"]
    assert (found.status, found.start_day) == ("cancelled", "2023-05-15")


@pytest.mark.parametrize(
    ("words", "kind"),
    [("was put off until May 15", "postponed"), ("was called off", "cancelled"), ("was postponed indefinitely", "postponed")],
)
def test_another_page_that_tells_the_same_change_tells_nothing_new(words: str, kind: str) -> None:
    one: Telling = (f"The meeting of Rivera and Okafor in Oslo {words}.", "2023-05-09", {"May 15": NEXT_MONDAY})
    two: Telling = (f"Rivera said the meeting with Okafor {words}.", "2023-05-10", {"May 15": NEXT_MONDAY})
    (found,) = run(story(FIRST, one, two))
    assert [change[0] for change in told(found)] == ["announced", kind]
    assert (len(found.mentions), found.origins) == (3, 3)


def test_a_change_that_two_pages_tell_of_a_plan_that_none_told_is_one_event() -> None:
    one: Telling = ("The meeting of Rivera and Okafor in Oslo was put off until May 15.", "2023-05-09", {"May 15": NEXT_MONDAY})
    (found,) = run(story(one, (one[0], "2023-05-10", one[2])))
    assert ([change[0] for change in told(found)], len(found.mentions)) == (["postponed"], 2)


def test_what_was_called_off_may_be_held_after_all() -> None:
    off: Telling = ("The meeting of Rivera and Okafor in Oslo was called off.", "2023-05-09", {})
    on: Telling = ("The meeting of Rivera and Okafor in Oslo was moved to May 15.", "2023-05-10", {"May 15": NEXT_MONDAY})
    (found,) = run(story(FIRST, off, on))
    assert [change[0] for change in told(found)] == ["announced", "cancelled", "postponed"]
    assert (found.status, found.start_day) == ("scheduled", "2023-05-15")


def test_a_page_that_still_tells_the_old_day_makes_no_new_event() -> None:
    later = ("The meeting of Rivera and Okafor in Oslo was put off until May 15.", "2023-05-09", {"May 15": NEXT_MONDAY})
    stale = (PLAN, "2023-05-10", {"Thursday": THURSDAY})
    (found,) = run(story(FIRST, later, stale))
    assert (found.start_day, len(found.mentions)) == ("2023-05-15", 3)
    assert len(found.history) == 2


def test_a_more_exact_day_is_in_the_history() -> None:
    vague = ("Rivera will meet Okafor in Oslo this week to sign the port lease.", "2023-05-08", {"this week": WEEK})
    exact = (PLAN, "2023-05-09", {"Thursday": THURSDAY})
    (found,) = run(story(vague, exact))
    assert [(kind, old, new) for kind, old, new, *_ in told(found)] == [
        ("announced", None, "2023-05-08"),
        ("dated", "2023-05-08", "2023-05-11"),
    ]
    assert run(story(vague))[0].precision == "week"
    assert found.precision == "day"


def test_what_came_about_is_told_in_the_history() -> None:
    after = ("Rivera met Okafor in Oslo on Thursday to sign the port lease.", "2023-05-12", {"Thursday": THURSDAY})
    (found,) = run(story(FIRST, after), "2023-05-12")
    assert (found.status, told(found)[-1][0]) == ("past", "happened")


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of Rivera and Okafor in Oslo was not called off.",
        "The meeting of Rivera and Okafor in Oslo could be postponed.",
        "Rivera denied that the meeting with Okafor in Oslo had been called off.",
        "If the meeting of Rivera and Okafor in Oslo is postponed, the port will close.",
        "Was the meeting of Rivera and Okafor in Oslo called off?",
        "Rivera and Okafor have cancelled 38 flights to Oslo.",
        "Okafor has postponed the Oslo bond auction of Rivera.",
        "Rivera moved to Oslo with Okafor.",
        "Rivera will meet the press instead of Okafor in Oslo.",
        "THE MEETING OF RIVERA AND OKAFOR IN OSLO WAS CALLED OFF\n\nIt rained.",
    ],
)
def test_what_is_no_change_of_this_plan(text: str) -> None:
    found = run(story(FIRST, (text, "2023-05-09", {})))
    plan = next(event for event in found if event.mentions[0].article == "a")
    assert (plan.status, len(plan.history)) == ("scheduled", 1)


def test_a_date_without_a_year_to_which_something_is_moved_lies_ahead() -> None:
    moved = ("The meeting of Rivera and Okafor was put off until March 1.", "2023-05-09",
             {"March 1": ("2023-03-01", "2023-03-01", None, None)})  # fmt: skip
    (found,) = run(story(FIRST, moved))
    assert (found.status, found.start_day) == ("scheduled", "2024-03-01")


def test_a_plan_that_is_moved_before_it_was_ever_told() -> None:
    moved = ("The vote in Oslo, set for Thursday, has been postponed to May 15.", "2023-05-09",
             {"Thursday": THURSDAY, "May 15": NEXT_MONDAY})  # fmt: skip
    (found,) = run(story(moved))
    assert (found.status, found.start_day) == ("scheduled", "2023-05-15")
    assert told(found) == [("postponed", "2023-05-11", "2023-05-15", "a", "2023-05-09")]


@pytest.mark.parametrize(
    ("sentence", "verb", "head"),
    [
        ("The meeting of the ministers has been postponed to May 6.", "postponed", "talks"),
        ("The price rose, and the auction was postponed to Friday.", "postponed", "auction"),
        ("Norland has brought forward the Oslo meeting of ministers.", "brought forward", "summit"),
        ("The first round of talks was called off.", "called off", "meeting"),
        ("He said the vote had been postponed.", "postponed", "election"),
        ("President Lima has said parliamentary elections due on May 15 will be postponed.", "postponed", "vote"),
        ("The meeting, the ministry said, has been postponed.", "postponed", "talks"),
        ("Talks that were meant to end the strike have been put off.", "put off", "meeting"),
        ("The operator cancelled 38 sailings.", "cancelled", "sailings"),
    ],
)
def test_what_a_change_is_about(sentence: str, verb: str, head: str) -> None:
    start = sentence.index(verb)
    assert about(sentence, start, start + len(verb)) & kinds(head)


def test_a_number_is_no_kind_of_occasion() -> None:
    assert kinds("0 1 2 3") == {"0", "1", "2", "3"}
    assert kinds("summit") == kinds("talks") != kinds("0")


@given(st.text(alphabet="a, .“Theoffrmtuilp4\n", max_size=300), st.sampled_from(["postponed to", "was called off", "moved from"]))
def test_no_text_breaks_it(text: str, words: str) -> None:
    article = page("a", f"{text} {words} {text}", "2023-05-09")
    for shift in shifts(article, marked(article, {})):
        assert article.text[shift.words.start : shift.words.end].strip()


@pytest.mark.parametrize(
    ("text", "day", "times", "expected"),
    [
        ("The vote in Lima was moved to May 15 from May 22.", "2023-05-09", {"May 15": NEXT_MONDAY,
         "May 22": ("2023-05-22", "2023-05-22", None, None)}, ("brought_forward", "2023-05-22", "2023-05-15")),
        ("The vote in Lima, which was due to begin on Thursday, was put off until May 15.", "2023-05-09",
         {"Thursday": THURSDAY, "May 15": NEXT_MONDAY}, ("postponed", "2023-05-11", "2023-05-15")),
        ("The vote in Lima, originally scheduled for Thursday, will now be held on May 15.", "2023-05-09",
         {"Thursday": THURSDAY, "May 15": NEXT_MONDAY}, ("postponed", "2023-05-11", "2023-05-15")),
        ("The vote in Lima was moved from Tuesday to Thursday.", "2023-05-10",
         {"Tuesday": TUESDAY, "Thursday": THURSDAY}, ("postponed", "2023-05-16", "2023-05-18")),
    ],
)  # fmt: skip
def test_the_kind_and_the_days_of_a_change_agree(
    text: str, day: str, times: Mapping[str, Any], expected: tuple[str, str, str]
) -> None:
    (found,) = run(story((text, day, times)), day)
    assert [(item.kind, item.old_start, item.start_day) for item in found.history] == [expected]


def moves(*tellings: tuple[str, str]) -> list[list[tuple[str, str | None, str | None]]]:
    """Return the changes of each event of pages (day, text) that are read as they are."""
    pages = [page(id, text, day) for id, (day, text) in zip("abc", tellings, strict=False)]
    found = run([(article, language.annotate(article)) for article in pages])
    return [[(item.kind, item.old_start, item.start_day) for item in event.history] for event in found if event.history]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dockers put off a walkout that was to begin on Thursday by two weeks.", ("postponed", "2023-05-11", "2023-05-25")),
        ("The inquest, due on May 15, was pushed back a week.", ("postponed", "2023-05-15", "2023-05-22")),
        ("The auction set for May 15 has been delayed for three days.", ("postponed", "2023-05-15", "2023-05-18")),
        ("The regatta set for May 15 was brought forward by two days.", ("brought_forward", "2023-05-15", "2023-05-13")),
        ("The fair set for May 15 has been put off by a month.", ("postponed", "2023-05-15", "2023-06-01")),
        ("The summit in Oslo on May 15 has been postponed by a week.", ("postponed", "2023-05-15", "2023-05-22")),
        ("Dockers postponed a walkout planned for Monday, May 15, to May 22.", ("postponed", "2023-05-15", "2023-05-22")),
        ("The league postponed the match that was due to be played on May 15.", ("postponed", "2023-05-15", None)),
        ("The ballot set for May 22 will now take place on May 15.", ("brought_forward", "2023-05-22", "2023-05-15")),
        ("Monday's hearing of the envoy will now be held on Friday.", ("postponed", "2023-05-15", "2023-05-19")),
        ("The regatta of Norway was postponed from May 15 to May 22.", ("postponed", "2023-05-15", "2023-05-22")),
        ("The ballot has been put off from May 15 until May 22, Norway said.", ("postponed", "2023-05-15", "2023-05-22")),
        (
            "Norway delayed the trial of the two captains of the burnt ferry in Bergen from May 15 to May 22.",
            ("postponed", "2023-05-15", "2023-05-22"),
        ),
    ],
)
def test_how_far_and_from_when_a_plan_is_moved(text: str, expected: tuple[str, str, str | None]) -> None:
    assert moves(("2023-05-09", text)) == [[expected]]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The flight from Lima, due on May 15, was delayed by two hours.", ["2023-05-15"]),
        ("The bill due on May 15 will now go to the Senate on May 18.", ["2023-05-15", "2023-05-18"]),
        ("The ferries were cancelled, and the minister was due to speak on May 15.", ["2023-05-15"]),
        ("The postponed book fair in Bergen will run from May 15 to May 22.", ["2023-05-15"]),
    ],
)
def test_what_moves_no_plan_to_another_day(text: str, days: list[str]) -> None:
    assert moves(("2023-05-09", text)) == [[("announced", None, day)] for day in days]


def test_a_meeting_of_one_person_with_somebody_else_on_that_day_is_another() -> None:
    moved = "The talks of Rivera and Brandt on copper in Lima have been moved from Thursday to Friday, Brandt said."
    _, talks = moves(("2023-05-08", PLAN), ("2023-05-09", moved))
    assert talks == [("postponed", "2023-05-11", "2023-05-12")]
    same = moved.replace("Brandt", "Okafor").replace("copper in Lima", "the lease")
    (lease,) = moves(("2023-05-08", PLAN), ("2023-05-09", same))
    assert [day for _, _, day in lease] == ["2023-05-11", "2023-05-12"]


def test_a_plan_moved_by_a_length_of_time_is_one_event() -> None:
    plan = ("2023-05-08", "Norway and Sweden will hold a summit in Oslo on May 15.")
    later = ("2023-05-09", "The summit of Norway and Sweden in Oslo has been postponed by a week.")
    again = ("2023-05-10", "Sweden said the summit with Norway in Oslo had been put off by one week.")
    announced, moved = ("announced", None, "2023-05-15"), ("postponed", "2023-05-15", "2023-05-22")
    assert moves(plan, later) == [[announced, moved]]
    assert moves(plan, later, again) == [[announced, moved]]


def test_a_change_that_names_the_very_day_of_a_plan_is_of_it_however_it_is_told() -> None:
    plan = ("2023-05-08", "Two crews of the Norwegian ferries will go on strike over their pay and rest on Monday, 15 May.")
    words = "Norway's sailors have postponed a strike that was to begin on Monday by a week, after an offer of more pay."
    off = ("2023-05-09", words)
    assert moves(plan, off) == [[("announced", None, "2023-05-15"), ("postponed", "2023-05-15", "2023-05-22")]]


MEETING_PLAN = ("2023-05-08", "The finance ministers of Norway and Sweden will meet in Bergen on May 15, Norway said.")


@pytest.mark.parametrize(
    "denial",
    [
        "The finance ministers of Norway and Sweden will not meet in Bergen on May 15, a spokesman said on Tuesday.",
        "Sweden said the ministers of Norway and Sweden will no longer meet on May 15.",
        "The finance ministers of Sweden and Norway won't meet in Bergen on May 15.",
    ],
)
def test_a_plan_that_is_denied_with_its_day_is_off(denial: str) -> None:
    assert [("announced", None, "2023-05-15"), ("cancelled", "2023-05-15", None)] in moves(MEETING_PLAN, ("2023-05-09", denial))


@pytest.mark.parametrize(
    "other",
    [
        "The finance ministers of Norway and Sweden will not meet until May 15.",
        "The finance minister of Norway will not meet the king of Denmark on May 15.",
        "The finance minister of Sweden will not meet reporters in Bergen on May 15.",
        "The finance ministers of Norway and Sweden will not meet in Bergen on May 15 but in Oslo.",
        "The finance ministers of Norway and Sweden will not sign anything in Bergen on May 15.",
        "The finance ministers of Norway and Sweden will not meet in Bergen on May 18.",
        "If it rains, the finance ministers of Norway and Sweden will not meet in Bergen on May 15.",
    ],
)
def test_a_denial_of_something_else_leaves_a_plan_as_it_is(other: str) -> None:
    found = moves(MEETING_PLAN, ("2023-05-09", other))
    assert not any(kind == "cancelled" for history in found for kind, *_ in history)


def test_a_denial_of_what_nobody_planned_is_no_event() -> None:
    assert moves(("2023-05-09", "The finance ministers of Norway and Sweden will not meet in Bergen on May 15.")) == []


def annotated(*tellings: tuple[str, str]) -> tuple[Event, ...]:
    """Return the events of pages (day, text) that are read as they are."""
    pages = [page(id, text, day) for id, (day, text) in zip("abc", tellings, strict=False)]
    return run([(each, language.annotate(each)) for each in pages])


MEETING = ("2023-05-02", "The ministers of Norway and Chile will meet in Oslo on 25 May.")


@pytest.mark.parametrize(
    ("text", "kind", "old", "new"),
    [
        ("Norway and Chile will sign the cod pact on 25 May, five days earlier than planned.", "brought_forward", "30", "25"),
        ("The tunnel between Norway and Sweden will open on 25 May, a week later than scheduled.", "postponed", "18", "25"),
        ("Norway will launch the ferry two days ahead of schedule on 25 May.", "brought_forward", "27", "25"),
    ],
)
def test_a_day_told_against_the_one_planned_is_a_change(text: str, kind: str, old: str, new: str) -> None:
    (event,) = annotated(("2023-05-02", text))
    (change,) = event.history
    assert (change.kind, change.old_start, change.start_day) == (kind, f"2023-05-{old}", f"2023-05-{new}")


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel between Norway and Sweden opened on Monday, a week later than planned.",
        "The tunnel between Norway and Sweden opened on Monday with fewer guests than planned.",
    ],
)
def test_what_came_about_later_than_planned_is_told_once(text: str) -> None:
    (event,) = annotated(("2023-05-03", text))
    assert (event.status, event.start_day, event.history) == ("past", "2023-05-01", ())


@pytest.mark.parametrize(
    "text",
    [
        "Chile has pulled out of the meeting of the ministers of Norway and Chile on 25 May.",
        "The ministers of Norway and Chile will not meet in Oslo after all.",
        "The ministers of Norway and Chile will no longer meet.",
        "The meeting of the ministers of Norway and Chile in Oslo is off.",
    ],
)
def test_a_plan_of_two_that_one_leaves_or_that_is_denied_is_off(text: str) -> None:
    (event,) = annotated(MEETING, ("2023-05-10", text))
    assert (event.status, event.start_day, event.history[-1].kind) == ("cancelled", "2023-05-25", "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile will not meet the demands of their fishermen.",
        "The ministers of Norway and Chile will not meet before the vote.",
        "The ministers of Norway and Iceland will not meet.",
        "The ministers of Norway and Chile will not meet their targets for cod.",
    ],
)
def test_what_else_will_not_be_leaves_a_plan_as_it_is(text: str) -> None:
    assert ("scheduled", "2023-05-25") in [(event.status, event.start_day) for event in annotated(MEETING, ("2023-05-10", text))]


def test_who_leaves_a_meeting_of_many_does_not_end_it() -> None:
    summit = ("2023-05-02", "The leaders of Norway, Chile, Iceland and Peru will hold a summit in Oslo on 25 May.")
    found = annotated(
        summit, ("2023-05-10", "Peru has pulled out of the summit of the leaders of Norway and Chile in Oslo on 25 May.")
    )
    assert sorted(event.status for event in found) == ["cancelled", "scheduled"]


def test_what_was_called_off_and_is_on_again_is_one_plan() -> None:
    off = ("2023-05-08", "The meeting of the ministers of Norway and Chile in Oslo has been called off.")
    on = ("2023-05-10", "The meeting of the ministers of Norway and Chile in Oslo is back on and will be held on 28 May.")
    (event,) = annotated(MEETING, off, on)
    assert (event.status, event.start_day) == ("scheduled", "2023-05-28")
    assert [change.kind for change in event.history] == ["announced", "cancelled", "postponed"]


def test_what_is_put_off_to_an_unknown_day_keeps_its_minute() -> None:
    plan = ("2023-05-02", "The ministers of Norway and Chile will meet in Oslo on 25 May at 10:00 GMT.")
    off = ("2023-05-08", "The meeting of the ministers of Norway and Chile in Oslo on 25 May has been postponed.")
    (event,) = annotated(plan, off)
    assert (event.status, event.precision, event.at) == ("cancelled", "minute", "2023-05-25T10:00+00:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hearing, which was to be held on May 15, will be resumed on May 22.", ("postponed", "2023-05-15", "2023-05-22")),
        ("The derby of Norway on May 22 will now kick off on May 15.", ("brought_forward", "2023-05-22", "2023-05-15")),
        (
            "The ballot had been pencilled in for May 22 and will now come on May 15.",
            ("brought_forward", "2023-05-22", "2023-05-15"),
        ),
    ],
)
def test_two_days_of_one_plan_are_a_change(text: str, expected: tuple[str, str, str | None]) -> None:
    assert moves(("2023-05-09", text)) == [[expected]]


@pytest.mark.parametrize(
    "text",
    [
        "The summit, which was held on May 2, will be resumed on May 15.",
        "The ballot set for May 15 will be called off if it rains.",
    ],
)
def test_what_changes_no_plan(text: str) -> None:
    assert all(change[0] == "announced" for event in moves(("2023-05-09", text)) for change in event)


def test_the_time_of_a_former_plan_does_not_end_what_was_moved() -> None:
    first = "Norway will restart the big furnace in Bergen on May 15."
    second = "Norway has put back the restart of the furnace in Bergen to May 22."
    second += " The furnace in Bergen had been due to restart on May 15."
    found = moves(("2023-05-02", first), ("2023-05-09", second))
    assert [kind for event in found for kind, *_ in event] == ["announced", "postponed"]


def test_a_strike_that_is_suspended_ends_no_plan_of_another_kind() -> None:
    first = "Norway will restart the big furnace in Bergen on May 15."
    second = "Workers of the furnace in Bergen, Norway, suspended a strike planned for May 15."
    found = moves(("2023-05-02", first), ("2023-05-09", second))
    assert ["cancelled"] not in [[kind for kind, *_ in event][1:] for event in found]


@pytest.mark.parametrize(
    "hope", ["could meet Okafor in Oslo", "may hold talks with Okafor in Oslo", "hopes to meet Okafor in Oslo"]
)
@pytest.mark.parametrize(
    "off",
    [
        "The meeting of Rivera and Okafor on the port lease in Oslo, planned for Thursday, has been called off.",
        "Thursday's meeting of Rivera and Okafor in Oslo on the port lease was cancelled.",
        "Rivera cancelled the meeting with Okafor in Oslo on the port lease planned for Thursday.",
    ],
)
def test_what_was_told_as_possible_can_be_called_off(hope: str, off: str) -> None:
    may_be = (f"Rivera {hope} on Thursday on the port lease.", "2023-05-08", {"Thursday": THURSDAY})
    (event,) = run(story(may_be, (off, "2023-05-09", {"Thursday": THURSDAY})))
    assert event.status == "cancelled"


def changes_of(text: str, day: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, first old day and first new day of the events that a page tells with a history."""
    article = page("a", text, day)
    found = events([article], {"a": language.annotate(article)}, ORIGINS, day)
    return [(item.kind, item.old_start, item.start_day) for event in found for item in event.history]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The deadline for entries has been extended from 30 May to 12 June.",
            [("postponed", "2023-05-30", "2023-06-12")],
        ),
        ("The runway has been extended from May 30.", []),
        (
            "The tour of the Irish minister, planned for the last week of June, has been advanced to June 2.",
            [("brought_forward", "2023-06-26", "2023-06-02")],
        ),
        (
            "The council put off a vote on the bridge, which it had promised for the end of May, to the autumn.",
            [("postponed", "2023-05-25", "2023-09-01")],
        ),
        (
            "The race had been rescheduled twice, first from April 20 to May 1 and then to May 20.",
            [("postponed", "2023-04-20", "2023-05-20")],
        ),
        ("The race had already been postponed once from May 3.", [("postponed", "2023-05-03", None)]),
        (
            "A tour of the mines, which was due to begin on May 2, has been delayed until the second half of June.",
            [("postponed", "2023-05-02", "2023-06-16")],
        ),
        (
            "The timetable was meant to take effect on June 1 but will be delayed by two weeks.",
            [("postponed", "2023-06-01", "2023-06-15")],
        ),
        ("Shopkeepers had called for the works to be put back until June, but the council refused.", []),
        ("Shopkeepers asked that the works be moved to June.", []),
    ],
)
def test_changes_of_one_sentence(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert changes_of(text, "2023-05-10") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A reading at the old mill, due to be held tonight, has been cancelled. It has been rearranged for June 8.",
            [("cancelled", "2023-05-10", None), ("postponed", "2023-05-10", "2023-06-08")],
        ),
        (
            "Tram drivers in Oslo will walk out on Monday. The strike has been called off.",
            [("announced", None, "2023-05-15"), ("cancelled", "2023-05-15", None)],
        ),
        (
            "Tram drivers in Oslo will walk out on Monday. The fair has been called off.",
            [("announced", None, "2023-05-15")],
        ),
        (
            "The circus opens in Oslo on Monday. A concert has been postponed.",
            [("announced", None, "2023-05-15")],
        ),
    ],
)
def test_a_change_may_take_up_the_sentence_before(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert changes_of(text, "2023-05-10") == expected


def test_a_strike_put_off_from_its_first_day_is_put_off() -> None:
    days = ("2023-05-16", "2023-05-17", None, None)
    plan = ("Rivera says pilots at Lima will walk out on May 16 and 17 over rosters.", "2023-05-08", {"May 16 and 17": days})
    later = ("Rivera said pilots at Lima have postponed a strike over rosters that was to begin on Tuesday.", "2023-05-10",
             {"Tuesday": ("2023-05-16", "2023-05-16", 1, None)})  # fmt: skip
    (found,) = run(story(plan, later))
    assert (found.status, [item.kind for item in found.history]) == ("cancelled", ["announced", "postponed"])


def test_what_is_taken_off_the_agenda_and_given_a_new_month_is_put_off() -> None:
    text = "The vote on the port lease, due on May 12, has been taken off the agenda and will be rearranged for June 2."
    assert changes_of(text, "2023-05-10") == [("postponed", "2023-05-12", "2023-06-02")]
