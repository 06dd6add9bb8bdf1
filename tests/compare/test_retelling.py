from tests.compare.stories import Desk, figure
from twosource.model import Copy, Evidence, Modality


def _linked(desk: Desk, one: str, two: str, why: str = "told in other words") -> None:
    """Make article b a re-telling of a, with the sentences of two claims linked."""
    spans = {claim.id: (claim.sentence.start, claim.sentence.end) for claim in desk.claims}
    desk.copies.append(
        Copy(a="a", b="b", kind="rewrite", source="a", score=0.3, evidence=(Evidence(a=spans[one], b=spans[two], why=why),))
    )


def test_linked_sentence_that_lost_its_speaker_has_dropped_him() -> None:
    desk = Desk()
    one = desk.say("a", "The sluice of Velmora will silt up unless dredgers come before the barley harvest", by="Ilse Brandt")
    two = desk.say("b", "Without dredgers nobody can keep that sluice open, and boats stay away.")
    _linked(desk, one, two)
    assert desk.related() == [("attribution_dropped", one, two)]


def test_linked_sentences_with_one_word_in_common_are_left_alone() -> None:
    desk = Desk()
    one = desk.say("a", "The sluice of Velmora will silt up before the barley harvest", by="Ilse Brandt")
    two = desk.say("b", "Tourists adore the old sluice at sunset.")
    _linked(desk, one, two)
    assert desk.related() == []


def test_one_figure_for_one_thing_joins_a_belief_and_the_narration_that_hides_it() -> None:
    desk = Desk()
    first = "Tolland was earning a fortune from dockhands abroad, including 30,000 in Norway."
    second = "It is a fact that 30,000 labourers toil over there."
    one = desk.say("a", first, by="Brussels", figures=(figure(first, "30,000", 30000, "workers in Norway"),), lemma="believe")
    two = desk.say("b", second, figures=(figure(second, "30,000", 30000, "labourers"),))
    desk.copies.append(Copy(a="a", b="b", kind="rewrite", source="a", score=0.3))
    assert desk.related() == [("attribution_dropped", one, two)]


def test_same_figure_without_a_copy_between_the_pages_drops_nothing() -> None:
    desk = Desk()
    first = "Tolland was earning a fortune from dockhands abroad, including 30,000 in Norway."
    second = "It is a fact that 30,000 labourers toil over there."
    desk.say("a", first, by="Brussels", figures=(figure(first, "30,000", 30000, "workers in Norway"),))
    desk.say("b", second, figures=(figure(second, "30,000", 30000, "labourers"),))
    assert "attribution_dropped" not in {type for type, *_ in desk.related()}


def test_possibility_with_a_figure_that_becomes_a_fact_has_hardened() -> None:
    desk = Desk()
    first, second = "Norway may send as much as 5,000 tonnes of barley.", "A fleet with 5,000 tonnes of barley has set sail."
    maybe = Modality(certainty="possible")
    one = desk.say("a", first, hedge="may", modality=maybe, figures=(figure(first, "5,000", 5000, "barley"),))
    two = desk.say("b", second, figures=(figure(second, "5,000", 5000, "barley"),))
    _linked(desk, one, two)
    assert desk.related() == [("meaning_changed", one, two)]
