"""What two sentences of two pages, read together, say of the claims in them."""

import numpy as np
import pytest

from tests.compare.stories import Desk, figure
from twosource.compare.counted import counted
from twosource.compare.readings import Reading
from twosource.compare.statements import statements
from twosource.compare.together import relations
from twosource.language.standing import LABELS, Label

PUMPS = "Eleven pumps drained the shaft, it said"
WORK = "Men with eleven machines got the water out of the mine, it said"


def _told(desk: Desk, one: str, two: str, label: Label, share: float = 0.95) -> list[tuple[str, str, str, str | None]]:
    """Return the relations of two claims whose sentences are read with this label: type, claims and delta."""
    found = statements(desk.articles(), desk.claims)
    sentences = {statement.claim.id: statement.claim.sentence for statement in found}
    likely = np.array([share if known == label else (1 - share) / (len(LABELS) - 1) for known in LABELS], np.float32)
    places = [(sentences[id].start, sentences[id].end) for id in (one, two)]
    figures = [counted(statement, number) for number, statement in enumerate(found)]
    made = relations(found, figures, (), [Reading("a", "b", places[0], places[1], likely)])
    return [(relation.type, relation.a, relation.b or "", relation.delta) for relation in made]


def test_the_same_agrees_where_it_is_likely_enough() -> None:
    desk = Desk()
    one, two = desk.say("a", PUMPS), desk.say("b", WORK)
    assert _told(desk, one, two, "same") == [("agree", one, two, None)]
    assert _told(desk, one, two, "same", 0.5) == []
    assert _told(desk, one, two, "other") == []


def test_two_remarks_of_one_speaker_do_not_agree_for_his_name() -> None:
    desk = Desk()
    one = desk.say("a", "Patience has an end", by="Aron Selk of the growers' union of Brenn")
    two = desk.say("b", "There is room for four more days of wheat", by="Aron Selk of the growers' union of Brenn")
    assert _told(desk, one, two, "same") == []


@pytest.mark.parametrize(("label", "type_"), [("conflict", "conflict"), ("later", "revised")])
def test_figures_that_exclude_each_other_are_told(label: Label, type_: str) -> None:
    desk, first, second = Desk(), "The blast hurt 40 miners", "In the blast 60 miners were hurt"
    one = desk.say("a", first, figures=(figure(first, "40", 40, "miners"),))
    two = desk.say("b", second, figures=(figure(second, "60", 60, "miners"),))
    assert _told(desk, one, two, label) == [(type_, one, two, "40 → 60")]
    assert _told(desk, one, two, "same") == []


def test_a_conflict_without_figures_is_told_where_it_is_very_likely() -> None:
    desk = Desk()
    one, two = desk.say("a", "Nobody was hurt in the shaft, it said"), desk.say("b", "The shaft cost a miner his hand")
    assert _told(desk, one, two, "conflict") == [("conflict", one, two, None)]
    assert _told(desk, one, two, "conflict", 0.65) == []
    assert _told(desk, one, two, "later") == []


def test_where_one_of_two_sentences_negates_a_conflict_is_told_sooner() -> None:
    desk = Desk()
    one, two = desk.say("a", "The shaft was flooded by the river, it said"), desk.say("b", "It was rain that filled the shaft")
    assert _told(desk, one, two, "conflict", 0.75) == []
    denied = desk.say("b", "The river never got into the shaft")
    assert _told(desk, one, denied, "conflict", 0.75) == [("conflict", one, denied, None)]


def test_a_number_beside_what_has_become_of_it_is_no_conflict() -> None:
    desk = Desk()
    one = desk.say("a", "Silver fell to 31 dollars after the shaft was shut, it said")
    assert _told(desk, one, desk.say("b", "Silver rose from 31 to 33 dollars after the shaft was opened"), "conflict") == []
    same = desk.say("b", "Silver rose to 31 dollars after the shaft was opened")
    assert _told(desk, one, same, "conflict") == [("conflict", one, same, None)]


def test_another_holder_wants_two_and_a_lost_one_a_page_s_own_voice() -> None:
    desk, told = Desk(), "The ferry company hid the cracks in the hull from its inspectors"
    one, two = desk.say("a", told, by="Aron Selk"), desk.say("b", told, by="Mira Dahl")
    alone = desk.say("b", told)
    assert _told(desk, one, two, "holder") == [("attribution_changed", one, two, "Aron Selk → Mira Dahl")]
    assert _told(desk, one, alone, "holder") == [("agree", one, alone, None)]
    assert _told(desk, one, alone, "voice") == [("attribution_dropped", one, alone, "Aron Selk → nobody named")]


def test_what_the_first_leaves_open_is_told_with_its_words() -> None:
    desk = Desk()
    one, two = desk.say("a", "The mill could close in May"), desk.say("b", "The mill closes in May")
    assert _told(desk, one, two, "firmer") == [("meaning_changed", one, two, "could → settled")]


@pytest.mark.parametrize("label", ["later", "conflict"])
def test_the_only_figures_of_two_sentences_show_that_they_differ(label: Label) -> None:
    desk, first, second = (
        Desk(),
        "The port shipped 410,000 tonnes in May, it said",
        "May brought the port 640,000 tonnes of cargo",
    )
    one = desk.say("a", first, figures=(figure(first, "410,000", 410_000, None, unit="tonne"),))
    two = desk.say("b", second, figures=(figure(second, "640,000", 640_000, None, unit="tonne"),))
    kind = "conflict" if label == "conflict" else "revised"
    assert _told(desk, one, two, label, 0.45) == [(kind, one, two, "410,000 → 640,000")]
    assert _told(desk, one, two, "other", 0.45) == []


def test_a_share_of_another_thing_and_one_of_two_figures_show_nothing() -> None:
    desk, first, second = Desk(), "The yard's shares fell 11 percent", "The yard's margin was 13 percent of sales"
    one = desk.say("a", first, figures=(figure(first, "11", 11, None, unit="%"),))
    two = desk.say("b", second, figures=(figure(second, "13", 13, None, unit="%"),))
    assert _told(desk, one, two, "conflict", 0.45) == []
    both = "The port shipped 410,000 tonnes in May and 390,000 tonnes in June"
    other = "The port shipped 640,000 tonnes in all"
    some = (figure(both, "410,000", 410_000, None, unit="tonne"), figure(both, "390,000", 390_000, None, unit="tonne"))
    three = desk.say("a", both, figures=some)
    four = desk.say("b", other, figures=(figure(other, "640,000", 640_000, None, unit="tonne"),))
    assert _told(desk, three, four, "conflict", 0.45) == []


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        (
            "The pit reopens in March",
            "Work in the pit starts again in June",
            (("2024-03-01", "2024-03-31"), ("2024-06-01", "2024-06-30")),
        ),
        (
            "The board meets on 6 November",
            "The meeting is on 30 October",
            (("2024-11-06", "2024-11-06"), ("2024-10-30", "2024-10-30")),
        ),
    ],
)
def test_two_days_for_one_thing_exclude_each_other(
    first: str, second: str, times: tuple[tuple[str, str], tuple[str, str]]
) -> None:
    desk = Desk()
    words = first.split(" on ")[-1].split(" in ")[-1], second.split(" on ")[-1].split(" in ")[-1]
    one = desk.say("a", first, times={words[0]: times[0]})
    two = desk.say("b", second, times={words[1]: times[1]})
    delta = f"{words[0]} → {words[1]}"
    assert _told(desk, one, two, "conflict", 0.5) == [("conflict", one, two, delta)]
    assert _told(desk, one, two, "same") == []
    assert _told(desk, one, two, "firmer", 0.9) == []
