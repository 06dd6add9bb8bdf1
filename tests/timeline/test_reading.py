"""Days and statuses of whole sentences, read as the pages of a story are, each beside look-alikes that stay as they are."""

import pytest
from msgspec.structs import replace

from twosource import claims, language
from twosource.model import Event
from twosource.timeline import events

from .samples import origin, page

TOLD = "2023-05-09"
"""A Tuesday."""
BLOCKADE = "Miners in Lima will blockade the port on Monday."


def read(*texts: str, days: tuple[str | None, ...] = (TOLD,)) -> tuple[Event, ...]:
    """Return the events of a story with a page for each text, written on these days."""
    pages = [page(f"p{number}", text, day) for number, (text, day) in enumerate(zip(texts, days, strict=True))]
    notes = {one.id: language.annotate(one) for one in pages}
    notes = {one.id: replace(notes[one.id], claims=claims.find(one, notes[one.id])) for one in pages}
    return events(pages, notes, [origin(one.id, one.id) for one in pages], days[-1])


def told(text: str) -> list[tuple[str, str | None]]:
    return [(event.status, event.start_day) for event in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild asked its bakers to stop work starting Thursday.", [("hypothetical", "2023-05-11")]),
        ("A meeting of all tenants was convened for Saturday.", [("scheduled", "2023-05-13")]),
        ("The hotel was fined for Saturday's fire.", [("past", "2023-05-06")]),
        ("The festival announced for Sunday did not take place.", [("cancelled", "2023-05-07")]),
        ("Saturday's derby is in doubt.", [("hypothetical", "2023-05-13")]),
        ("The banks of Lima are closed from Thursday until Saturday.", [("scheduled", "2023-05-11")]),
        ("The trams of Lima are back from Sunday's detour.", [("past", "2023-05-07")]),
        ("The option lapses at 5 p.m. on Friday.", [("scheduled", "2023-05-12")]),
        ("If the river rises on Saturday, the road will be shut.", [("hypothetical", "2023-05-13")]),
        ("The senate will sit on 16 June after Sunday's vote left no party with a majority.",
         [("past", "2023-05-07"), ("scheduled", "2023-06-16")]),
        ("The mayor will speak right after Sunday's vote.", [("scheduled", "2023-05-14")]),
        ("The tanker was due to dock at Lima on Monday but was diverted.", [("hypothetical", "2023-05-08")]),
        ("The tanker was due to dock at Lima on Monday but was delayed.", [("cancelled", "2023-05-15")]),
        ("The envoy refused to attend a summit in Oslo on Thursday.", [("denied", "2023-05-11")]),
        ("The envoy refused to answer reporters in Oslo on Thursday.", [("past", "2023-05-04")]),
        ("The guild said Saturday's parade would go ahead.", [("scheduled", "2023-05-13")]),
        ("Saturday's fire will be looked into.", [("past", "2023-05-06")]),
        ("A ruling on the plea is Friday.", [("scheduled", "2023-05-12")]),
        ("On Monday nurses called off a walkout planned for Friday.", [("past", "2023-05-08"), ("cancelled", "2023-05-12")]),
        ("On Friday the delayed vote will be held.", [("scheduled", "2023-05-12")]),
        ("The barge is expected at Port Said on Friday.", [("scheduled", "2023-05-12")]),
        ("The senate sits from Monday to Friday next week.", [("scheduled", "2023-05-15")]),
        ("The siege was lifted 20 years ago on Friday.", [("past", "2003-01-01")]),
        ("Both banks face a midnight deadline on Friday.", [("scheduled", "2023-05-12")]),
        ("The board meets a fortnight on Thursday.", [("scheduled", "2023-05-25")]),
        ("The plea was adjourned until Friday week.", [("scheduled", "2023-05-19")]),
    ],
)  # fmt: skip
def test_a_weekday_lies_where_its_clause_looks(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club wants the stand ready by 1 April.", [("hypothetical", "2024-04-01")]),
        ("The club had the stand ready by 1 April.", [("past", "2023-04-01")]),
        ("The auditors first gave 20 June.", [("scheduled", "2023-06-20")]),
        ("Traders price in a first cut by November.", [("hypothetical", "2023-11-30")]),
        ("The last day of the sale is 9 June.", [("scheduled", "2023-06-09")]),
        ("The mill must answer within 60 days of the ruling.", []),
        ("The mill must answer within 60 days.", [("scheduled", "2023-05-09")]),
        ("The archive opens on 12 June. A trial run takes place a day earlier.",
         [("scheduled", "2023-06-11"), ("scheduled", "2023-06-12")]),
        ("The clerk resigned on Friday. A trial run takes place a day earlier.", [("past", "2023-05-05")]),
        ("The minutes of the 30 April-1 May session appear on Friday.", [("past", "2023-04-30"), ("scheduled", "2023-05-12")]),
        ("The minutes are out on Thursday (07:00 AEST Friday).", [("scheduled", "2023-05-11")]),
        ("Oslo, May 9 (Fjord Wire): The bank will shut on 20 June.", [("scheduled", "2023-06-20")]),
        ("The third-quarter report will be out on 20 June.", [("scheduled", "2023-06-20")]),
        ("Guards will stay until June 20 and 21.", [("scheduled", "2023-06-21")]),
        ("The ferry will run from 3 June, not 10 June.", [("scheduled", "2023-06-03"), ("cancelled", "2023-06-10")]),
        ("The ferry will run on 3 June, not least on 10 June.", [("scheduled", "2023-06-03"), ("scheduled", "2023-06-10")]),
        ("The mill has asked for an extension to 15 September.", [("hypothetical", "2023-09-15")]),
        ("Nobody has set a date for the hearing, which had been expected to begin in July.", [("cancelled", "2023-07-01")]),
        ("Guards will stay until June.", [("scheduled", "2023-06-01")]),
        ("They are to confer for the first time since 2018 on Friday.", [("scheduled", "2023-05-12")]),
    ],
)  # fmt: skip
def test_which_day_is_meant(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tunnel will not open before June.", "hypothetical"),
        ("The next round is not planned before the end of the month.", "hypothetical"),
        ("The permit expires at the end of the month.", "scheduled"),
        ("The bid runs until 26 May unless extended.", "scheduled"),
        ("The bid runs until 26 May unless the board objects.", "hypothetical"),
        ("The drivers said no walkout was planned for Friday.", None),
        ("The regatta returns in July after being called off in spring.", "scheduled"),
        ("The kiln was to close on Friday; a grant means it will stay open.", "cancelled"),
        ("The kiln was to close on Friday; a crowd is expected.", "scheduled"),
        ("Had the council paid in March, the clinic would be open.", "hypothetical"),
        ("He had the clinic cleaned in March.", "past"),
        ("The sale, which was to open on Friday, has been pulled.", "cancelled"),
        ("Okafor was due to be heard on 5 May but failed to appear.", "cancelled"),
        ("They had agreed to talk again on Monday, but nobody rang.", "hypothetical"),
        ("They agreed on Monday to talk again.", "past"),
        ("The lease has to be signed on 15 June.", "scheduled"),
        ("Data will show whether the pledge to break even by 2027 can be kept.", "hypothetical"),
        ("We see no cut until August.", "hypothetical"),
    ],
)
def test_how_it_is_told(text: str, expected: str | None) -> None:
    statuses = [event.status for event in read(text)]
    assert expected is None if not statuses else expected in statuses


def test_what_runs_out_at_the_end_of_a_month_is_due_by_its_last_day() -> None:
    (event,) = read("The permit expires at the end of the month.")
    assert (event.start_day, event.end_day, event.precision) == ("2023-05-31", "2023-05-31", "by")


@pytest.mark.parametrize(
    ("text", "status", "day", "history"),
    [
        ("The parade was due on Monday. It will now be held on Friday.", "scheduled", "2023-05-12", ("postponed", "2023-05-08")),
        ("The parade was due on 2 June. It will be held on 9 June instead.", "scheduled", "2023-06-09",
         ("postponed", "2023-06-02")),
        ("Ana Rivera was to be sentenced next Friday. That hearing has been cancelled.", "cancelled", "2023-05-12",
         ("cancelled", "2023-05-12")),
        ("Rivera and Okafor were to have met in Oslo on May 20. Okafor called off that trip.", "cancelled", "2023-05-20",
         ("cancelled", "2023-05-20")),
        ("The choir sings on 3 June, not 2 June as had been announced.", "scheduled", "2023-06-03", ("postponed", "2023-06-02")),
        ("The parade has been put off by two weeks, to 6 June.", "scheduled", "2023-06-06", ("postponed", "2023-05-23")),
        ("The king will fly to Lima this Friday rather than next Tuesday.", "scheduled", "2023-05-12",
         ("brought_forward", "2023-05-16")),
        ("The parade scheduled for Friday will instead be held on Sunday.", "scheduled", "2023-05-14",
         ("postponed", "2023-05-12")),
        ("The results, expected at noon today, were delayed until tomorrow.", "scheduled", "2023-05-10",
         ("postponed", "2023-05-09")),
        ("The guild postponed the march it had called for Friday.", "cancelled", "2023-05-12", ("postponed", "2023-05-12")),
        ("A vote expected on Thursday has slipped to next week.", "scheduled", "2023-05-15", ("postponed", "2023-05-11")),
    ],
)  # fmt: skip
def test_a_plan_and_what_became_of_it_are_one_event(text: str, status: str, day: str, history: tuple[str, str]) -> None:
    (event,) = read(text)
    assert (event.status, event.start_day) == (status, day)
    assert (event.history[-1].kind, event.history[-1].old_start) == history


@pytest.mark.parametrize(
    "text",
    [
        "The parade was due on Friday. It will now rain on Monday.",
        "The mayor was due to speak on Friday. The baths will now be open in June.",
        "Rivera will visit Lima on Friday. It will now be a working visit.",
    ],
)
def test_the_next_sentence_may_leave_a_plan_as_it_is(text: str) -> None:
    assert ("scheduled", "2023-05-12") in told(text)


def test_two_plans_of_one_page_for_one_day_that_name_other_occasions_are_two() -> None:
    text = (
        "Rivera and Okafor will sign a lease in Oslo on Thursday.\n\nRivera and Okafor are to meet the king of Oslo on Thursday."
    )
    assert told(text) == [("scheduled", "2023-05-11")] * 2


def test_a_later_page_that_calls_a_plan_by_its_kind_tells_of_it() -> None:
    first = "The two finalists will face each other in a runoff on 18 June. A televised debate is planned for 4 June."
    second = "The runoff will be held on 18 June as planned. The debate has been brought forward by a week, to 28 May."
    found = read(first, second, days=(TOLD, "2023-05-16"))
    assert [(event.start_day, event.origins, event.history[-1].kind) for event in found] == [
        ("2023-05-28", 2, "brought_forward"), ("2023-06-18", 2, "announced"),
    ]  # fmt: skip


def test_undated_pages_may_call_off_a_plan_without_a_day() -> None:
    found = read(BLOCKADE, "Miners in Lima have called off their blockade planned for tomorrow.", days=(None, None))
    assert [event.status for event in found] == ["cancelled"]


def test_undated_pages_name_other_weekdays_of_other_plans() -> None:
    found = read(BLOCKADE, "Miners in Lima have called off their blockade planned for Friday.", days=(None, None))
    assert "scheduled" in [event.status for event in found]


def test_what_was_said_on_a_day_is_no_day_of_what_another_page_tells_of_a_weekday() -> None:
    first = page("a", "The court in Oslo will hear the drivers’ union on Friday, the union said on Monday.", "2023-05-08")
    second = page("b", "The court in Oslo on Monday rejected the drivers’ union.")
    second = replace(second, dated=replace(second.dated, start="2023-05-15", end="2023-05-15", confidence=0.6))
    notes = {one.id: language.annotate(one) for one in (first, second)}
    notes = {one.id: replace(notes[one.id], claims=claims.find(one, notes[one.id])) for one in (first, second)}
    found = events([first, second], notes, [origin("a", "a"), origin("b", "b")], "2023-05-15")
    assert all(event.start_day != "2023-05-08" for event in found if any(cite.article == "b" for cite in event.mentions))
