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
    assert _told(desk, one, two, "conflict", 0.75) == []
    assert _told(desk, one, two, "later") == []


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
