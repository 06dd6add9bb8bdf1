import pytest

from tests.claims.reading import attributed, content, read


@pytest.mark.parametrize(
    "text",
    [
        "A treaty both towns want but one that few pilots expect to calm the harbour was shown.",
        "Few pilots expect the pier to open.",
        "The council meets this week at a quiet summit hoping to finish the pier.",
        "Dockers refused to load the timber of the north quay.",
        "If Brussels wants to be taken seriously, it will pay for the pier.",
        "Anyone found sleeping on the pier will be fined.",
        "The latest drawings of the pier, unveiled Monday in a tent, were small.",
        "The courts banned ferries in the bay claims office.",
    ],
)
def test_times_nobodies_and_halves_of_clauses_hold_no_claims(text: str) -> None:
    assert [claim.speaker.name for claim in attributed(text, times=("this week", "Monday")) if claim.speaker] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The body overseeing the pier reported that it was closed.", "the body overseeing the pier"),
        ("Tomas Oberg in a letter said the pier had closed.", "Tomas Oberg"),
        ("Brussels reports say she believes that the pier is shut, but Mara Quist said it is open.", "Mara Quist"),
        ("Mara Quist, a pilot who lives in Brussels, said she and her crew, all from Estonia, expected a storm.", "Mara Quist"),
        ("The pier is shut, including its cranes, Tomas Oberg, a spokesman for the port, said.", "Tomas Oberg"),
        ("The Board of Piers and Harbour Authority said the pier had closed.", "the Board of Piers and Harbour Authority"),
    ],
)
def test_subject_is_the_noun_phrase_directly_before_the_verb(text: str, speaker: str) -> None:
    assert speaker in [claim.speaker.name for claim in attributed(text) if claim.speaker]


def test_belief_that_somebody_states_as_his_own_is_a_belief() -> None:
    (claim,) = attributed("Estonia has said it believed Brussels was buying more than 500 boats a year, including 30 ferries.")
    assert claim.speaker is not None
    assert claim.cue is not None
    assert (claim.speaker.name, claim.cue.lemma, claim.cue.cue_class) == ("Estonia", "say", "believe")
    assert claim.modality.certainty == "probable"


@pytest.mark.parametrize("count", ["About 1,200", "Around 40", "Over two hundred"])
def test_approximate_count_before_the_speaker_is_content(count: str) -> None:
    text = f"{count} dockers have walked out, the Harbour Authority said."
    (claim,) = attributed(text)
    assert content(text, claim) == [f"{count} dockers have walked out"]


def test_speaker_after_a_quotation_is_not_the_one_who_is_told() -> None:
    (claim,) = attributed('"The pier is shut for good," Tomas Oberg, a pilot, told Nordic Wire.')
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.via[0].name) == ("Tomas Oberg", "Nordic Wire")


def test_main_clause_after_an_opening_source_is_no_role_of_it() -> None:
    text = "According to his son, Tomas Oberg, the years at sea ended in a storm."
    (claim,) = attributed(text)
    assert claim.speaker is not None
    assert claim.speaker.name == "Tomas Oberg"
    assert content(text, claim) == ["the years at sea ended in a storm"]


def test_quotation_that_is_put_so_by_somebody_has_a_speaker() -> None:
    (claim,) = attributed("As one pilot in Brussels put it this week, “Everybody wants the pier.”", times=("this week",))
    assert claim.speaker is not None
    assert claim.speaker.name == "one pilot in Brussels"


def test_scrap_after_a_name_is_no_role() -> None:
    claim = read("Mara Quist (D) said the pier had closed.")[0]
    assert claim.speaker is None or claim.speaker.role is None
