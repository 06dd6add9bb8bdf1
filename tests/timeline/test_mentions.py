"""Times of saying and participants, on sentences with claims and names as the other rooms find them."""

import time
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from twosource import claims, language
from twosource.model import Dating
from twosource.timeline.mentions import Mention, mentions

from .samples import marked, page


def told(text: str) -> tuple[Mention, ...]:
    article = page("a", text, "2023-05-10")
    annotation = language.annotate(article)
    return mentions(article, replace(annotation, claims=claims.find(article, annotation)))


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Tuesday that the bridge was safe.",
        "“The bridge is safe,” the minister told reporters on Tuesday.",
        "On Tuesday, the head of the Port Council of Lima, Ana Rivera, said: “We consider the bridge to be safe.”",
        "The unions have gone on asking for a raise, and on Tuesday said they were drawing up a list.",
    ],
)
def test_what_was_merely_said_then_did_not_happen_then(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway closed the bridge on Tuesday in what it said was a test.", "past"),
        ("The minister, who is due to visit Oslo on Thursday, said the bridge was safe.", "scheduled"),
        ("The firm sold its yard on Tuesday as the chairman said it would.", "past"),
        ("The town, where a strike began on Tuesday, says it has enough food.", "past"),
        ("The letter of 3 March said the bridge was safe.", "past"),
        ("The letter, dated 3 March, said the bridge was safe and its rail was painted.", "past"),
        ("The harbour court denied the crew entry on Tuesday.", "past"),
        ("The panel sent a formal interview request to the yard on Tuesday.", "past"),
        ("The mayor denied the report, but on Tuesday the council hired a lawyer.", "past"),
        ("The judge denied the motion on Tuesday.", "past"),
        ("The ministry denied reports the army had crossed the river on Tuesday.", "denied"),
        ("The driver was arrested on Tuesday, and his lawyer did not return calls seeking comment.", "past"),
    ],
)
def test_a_deed_near_words_of_saying_stays_a_deed(text: str, status: str) -> None:
    assert [mention.status for mention in told(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The Port Council did not respond on Tuesday to a request for comment.",
        "A spokesman for the yard declined on Tuesday to comment.",
        "The owner could not be reached for comment on Tuesday.",
        "The ministry was contacted for comment on Tuesday.",
        "The minister was asked on Tuesday but declined to comment.",
    ],
)
def test_that_nobody_answered_is_no_event(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("“We will have to live on bread the whole month,” said Ana Rivera, a fisherman.", []),
        ("The crew will stay in Oslo for the rest of the week.", []),
        ("It rained in Oslo for the whole of last week.", ["past"]),
        ("The fair will run throughout September.", ["scheduled"]),
        ("The council will publish its report this month.", ["scheduled"]),
        ("Storms tend to come up the coast between June and September.", []),
        ("The fair is usually held in June.", []),
        ("The council votes on the plan in June.", ["scheduled"]),
        ("The fair opens in June and is usually full of children.", ["scheduled"]),
        ("The fair opens in June, which usually fills the town.", ["scheduled"]),
        ("“We will not speak to the council again after today,” he wrote.", []),
        ("Over the next two weeks the crew took three ships.", []),
        ("Over the next two weeks the crew will take three ships.", ["scheduled"]),
        ("This report and its headline were corrected on 9 May 2023.", []),
    ],
)
def test_how_long_something_goes_on_and_habits_are_no_dates(text: str, statuses: list[str]) -> None:
    assert [mention.status for mention in told(text)] == statuses


def test_participants_are_people_bodies_and_governments() -> None:
    (mention,) = told("Angela Merkel met Emmanuel Macron in Berlin on Tuesday.")
    assert mention.participants == ("Angela Merkel", "Emmanuel Macron")


def test_a_sentence_without_end_takes_time_in_step_with_its_length() -> None:
    days = [(date(1990, 1, 1) + timedelta(number)).isoformat() for number in range(800)]
    article = page("a", " ".join(f"he fears it is due to meet on {day} and" for day in days), "1991-05-01")
    annotation = marked(article, {day: (day, day, None, None) for day in days})
    whole = replace(annotation.sentences[0], start=0, end=len(article.text))
    begin = time.process_time()
    assert len(mentions(article, replace(annotation, sentences=(whole,)))) == len(days)
    assert time.process_time() - begin < 8


def test_where_the_first_sentence_tells_a_saying_it_is_the_news() -> None:
    text = "Oslo said on Tuesday that it would sell the mill. The minister said on Monday that he was glad."
    article = page("a", text, "2023-05-10")
    annotation = language.annotate(article)
    annotation = replace(annotation, claims=claims.find(article, annotation))
    news = [mention for mention in mentions(article, annotation, of_news=True) if mention.basis == "said then"]
    assert [(mention.status, str((mention.interval or ("",))[0])) for mention in news] == [("past", "2023-05-09")]
    assert "said then" not in {mention.basis for mention in mentions(article, annotation)}


def test_people_called_to_a_meeting_have_it_before_them() -> None:
    found = told("The ministry has called both unions to a meeting in Lima on Friday.")
    assert [(mention.status, str((mention.interval or ("",))[0])) for mention in found] == [("scheduled", "2023-05-12")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Drivers of Oslo will walk out on 3, 5 and 7 June.", ["2023-06-03", "2023-06-05", "2023-06-07"]),
        ("The Port Council meets every first Tuesday of the month.", []),
        ("The report of the Port Council comes out each Wednesday at 10:30 a.m.", []),
        ("The mill will report first-quarter results on 16 May.", ["2023-05-16"]),
        ("[Posted June 15, 2021; 3:11 PM EST] The council has met.", []),
        ("LIMA, May 3 (Reuters) - The Port Council will meet on 16 May.", ["2023-05-16"]),
        ("The mill will reopen on 31 April.", [None]),
        ("The Port Council meets on 13 and 14 June.", ["2023-06-13"]),
        ("Prices at the mill rose 3 percent in the year to March.", []),
        ("Profit figures for April are due on 16 May.", ["2023-05-16"]),
        ("The harbour closed at its lowest level since November 2019.", []),
        ("No talks were held on Tuesday.", []),
        ("The harbour was busier than on Monday.", []),
        ("Wheat at Lima rose a tenth from Monday's close.", []),
        ("Trains to Lima are back from Monday's detour.", ["2023-05-08"]),
        ("It was the second fire at the mill since 3 March.", []),
        ("The launch of the ferry slipped from 12 May to 26 May.", ["2023-05-12", "2023-05-26"]),
        ("The mill pushed back its sale by two days to 21 May.", ["2023-05-21"]),
        ("The agency told the mill on Tuesday to close its gates.", ["2023-05-09"]),
        ("Nobody was hurt when the roof of the mill fell on Tuesday.", ["2023-05-09"]),
    ],
)
def test_which_times_are_those_of_a_happening(text: str, days: list[str | None]) -> None:
    found = told(text)
    assert [mention.interval and mention.interval[0].isoformat() for mention in found] == days
    assert all(not text[mention.cite.start :].startswith("LIMA") for mention in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quay has been shut since Friday.", "ongoing"),
        ("The Port Council votes tonight.", "scheduled"),
        ("Bids for the mill are due by the end of the month.", "scheduled"),
        ("Ministers who had planned to fly home were stranded on Sunday.", "past"),
        ("Shareholders of the mill vote on the bid on 6 June.", "scheduled"),
        ("The mill moved its sale to 21 May.", "scheduled"),
        ("The union called off a march planned for Thursday.", "cancelled"),
    ],
)
def test_how_it_is_told(text: str, expected: str) -> None:
    assert [mention.status for mention in told(text)] == [expected]


def test_a_time_outside_all_days_of_an_unsure_page_lies_before_or_after_it() -> None:
    article = replace(
        page("a", "The Port Council meets on 14 June. The mill, idle since 2 March, is up for sale."),
        dated=Dating(start="2023-05-08", end="2023-05-14", confidence=0.6),
    )
    found = mentions(article, language.annotate(article))
    assert [(mention.status, mention.interval and str(mention.interval[0])) for mention in found] == [
        ("scheduled", "2023-06-14"),
        ("past", "2023-03-02"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Cocoa futures for March ended 2 percent lower.", "Silver for July delivery rose to 31 dollars in Lima."],
)
def test_the_month_of_a_futures_contract_is_no_time_of_a_happening(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The harbour was calm. The statistics office on Monday put this year's catch at nine tonnes.", ["on Monday"]),
        ("The cabinet on Monday cut next year's budget for the port.", ["on Monday"]),
        ("The harbour was calm. The fleet's catch on Monday was nine tonnes, up 2.5% from 2021.", ["on Monday"]),
        ("The mayor on Monday reopened the bridge that was damaged last year.", ["on Monday", "last year"]),
        ("Last month's flood killed nine people in Lima, and a bridge fell on Monday.", ["Last month", "Monday"]),
        ("Fares will go up 3% from January.", ["January"]),
    ],
)
def test_a_period_of_what_a_day_tells_of_is_no_time_of_its_own(text: str, when: list[str]) -> None:
    assert [text[found.time.start : found.time.end].removeprefix("on ") for found in told(text)] == [
        words.removeprefix("on ") for words in when
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tunnel is shut until June.", [("2023-06-01", "2023-06-01", None)]),
        ("The tunnel is shut until the end of June.", [("2023-06-30", "2023-06-30", None)]),
        ("The tunnel is shut until June 4.", [("2023-06-04", "2023-06-04", None)]),
        ("The owner must sell before June.", [("2023-05-31", "2023-05-31", None)]),
        ("The owner must sell by June.", [("2023-06-30", "2023-06-30", None)]),
        ("The owner must sell by the middle of June.", [("2023-06-15", "2023-06-15", None)]),
        ("Judge Lima will rule no later than June 9.", [("2023-06-09", "2023-06-09", None)]),
        ("The fair is on June 5-7.", [("2023-06-05", "2023-06-07", None)]),
        ("The judges sit on Monday and Tuesday next week.", [("2023-05-15", "2023-05-16", None)]),
        ("The weekend of 3-4 June will be wet.", [("2023-06-03", "2023-06-04", None)]),
        ("The lane will be closed from 9pm each night until 4 June.", [("2023-06-04", "2023-06-04", None)]),
        ("The lane will be closed overnight from Monday.", [("2023-05-15", "2023-05-15", None)]),
        ("A barn burned down overnight.", [("2023-05-09", "2023-05-10", None)]),
        ("The mayor will present the 2024 budget on Friday.", [("2023-05-12", "2023-05-12", None)]),
        ("Doors open at 7 p.m. local time (1700 GMT) on Friday.", [("2023-05-12", "2023-05-12", "2023-05-12T17:00+00:00")]),
        ("The stall opens from 9 a.m. to 5 p.m. GMT on Friday.", [("2023-05-12", "2023-05-12", "2023-05-12T09:00+00:00")]),
        ("It reports on June 8 and will hold a call at 9 a.m. GMT.", [
            ("2023-06-08", "2023-06-08", None), ("2023-06-08", "2023-06-08", "2023-06-08T09:00+00:00"),
        ]),
    ],
)  # fmt: skip
def test_the_days_and_minutes_of_what_is_told(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    article = page("a", text, "2023-05-10")
    found = mentions(article, language.annotate(article))
    assert [(*map(str, one.interval or ()), one.at) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The new fares take effect on July 1.", [("scheduled", "XXXX-07-01")]),
        ("The museum opens on Sunday.", [("scheduled", "XXXX-WXX-7")]),
        ("The museum lies empty on Sunday.", [("ongoing", "XXXX-WXX-7")]),
        ("The lease will be signed tomorrow, Friday 14 June.", [("scheduled", "XXXX-06-14")]),
        ("The lease will be signed tomorrow and renewed on 14 June.", [("scheduled", "XXXX-XX-XX"), ("scheduled", "XXXX-06-14")]),
    ],
)
def test_what_a_page_without_a_date_tells_of_days(text: str, expected: list[tuple[str, str]]) -> None:
    article = page("a", text)
    assert [(one.status, one.time.value) for one in mentions(article, language.annotate(article))] == expected
