import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.entities import find
from twosource.language.sentences import sentences
from twosource.language.tagger import Tagged, tag
from twosource.model import Entity


def names(text: str) -> dict[str, Entity]:
    marks = sentences(text)
    return {text[entity.start : entity.end]: entity for entity in find(text, marks, tag(text, marks).names)}


def test_titles_make_persons_and_surnames_are_resolved() -> None:
    text = "President Ada Brandt met Foreign Minister Leo Okafor in Oslo. Brandt thanked Okafor."
    found = names(text)
    assert (found["Ada Brandt"].label, found["Leo Okafor"].label) == ("PER", "PER")
    assert (found["Brandt"].name, found["Okafor"].name) == ("Ada Brandt", "Leo Okafor")


def test_what_is_written_behind_a_surname_is_no_part_of_it() -> None:
    found = names("Judges heard Ida Holm KC and President Sami Lund Jr. in Oslo on Monday. Holm thanked Lund.")
    assert found["Holm"].name.startswith("Ida Holm")
    assert found["Lund"].name.startswith("Sami Lund")


def test_shortened_ranks_of_the_police_are_no_part_of_a_name() -> None:
    found = names(
        "Asst Ch Con Moira Teal spoke first. Det Supt Ivor Pask and Ch Insp Ann Moy of Oslo police thanked Con Brannigan."
    )
    assert {"Moira Teal", "Ivor Pask", "Ann Moy", "Con Brannigan"} <= {entity.name for entity in found.values()}


def test_surnames_that_stand_first_are_resolved_too() -> None:
    text = "Leader Kim Chol Su spoke on Monday. Kim left in the evening."
    assert names(text)["Kim"].name == "Kim Chol Su"


def test_an_ambiguous_surname_stays_as_it_is() -> None:
    text = "Ms. Ada Brandt met Mr. Otto Brandt at the lake. Brandt spoke first."
    assert names(text)["Brandt"].name == "Brandt"


def test_states_places_and_peoples() -> None:
    found = names("Norwegian ships left for Japan. Moscow was told, and so were the Chinese.")
    assert (found["Norwegian"].label, found["Norwegian"].state) == ("NORP", "NO")
    assert (found["Japan"].label, found["Japan"].state) == ("LOC", "JP")
    assert found["Moscow"].state == "RU"
    assert found["Chinese"].state == "CN"


def test_organisations_named_after_a_state_are_organisations() -> None:
    found = names("The talks were reported by the Korean Central News Agency and the Bank of Japan.")
    assert found["Korean Central News Agency"].label == "ORG"
    assert found["Bank of Japan"].label == "ORG"
    assert found["Korean Central News Agency"].state not in ("KP",)


@pytest.mark.parametrize(
    ("parts", "label"),
    [
        ([("Kenya", "LOC"), ("Airways", "ORG")], "ORG"),
        ([("Russian", "NORP"), ("Foreign Ministry", "ORG")], "ORG"),
        ([("Bank of", "ORG"), ("Japan", "LOC")], "ORG"),
        ([("Korean", "NORP"), ("Central News Agency", "ORG")], "ORG"),
        ([("Democratic", "NORP"), ("People's Republic of Korea", "LOC")], "LOC"),
    ],
)
def test_a_name_marked_in_two_parts_is_one(parts: list[tuple[str, str]], label: str) -> None:
    whole = " ".join(part for part, _ in parts)
    (found,) = find(whole, sentences(whole), placed(whole, parts))
    assert (found.name, found.label) == (whole, label)


@pytest.mark.parametrize(
    "parts",
    [
        [("Chinese", "NORP"), ("Halvorsen", "ORG")],
        [("Oslo", "LOC"), ("Halvorsen Group", "PER")],
        [("Halvorsen", "ORG"), ("Norway", "LOC")],
    ],
)
def test_neighbours_that_make_no_name_stay_two(parts: list[tuple[str, str]]) -> None:
    text = " ".join(part for part, _ in parts)
    assert len(find(text, sentences(text), placed(text, parts))) == 2


def placed(text: str, parts: list[tuple[str, str]]) -> list[Tagged]:
    return [Tagged(text.index(part), text.index(part) + len(part), label) for part, label in parts]


def test_a_town_and_what_it_lies_in_are_two_places() -> None:
    text = "VLADIVOSTOK, Russia"
    assert [one.state for one in find(text, sentences(text), [Tagged(0, len(text), "LOC")])] == [None, "RU"]


def test_a_state_that_speaks_is_a_government_and_one_to_be_in_a_place() -> None:
    text = "Moscow said the port was open. Ships waited in Moscow. The Kremlin was silent."
    marks = sentences(text)
    found = find(text, marks, tag(text, marks).names, tag(text, marks).parts)
    assert [(entity.name, entity.reading) for entity in found] == [
        ("Moscow", "government"),
        ("Moscow", "place"),
        ("Kremlin", "government"),
    ]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Beijing has criticised the pact.", "government"),
        ("Beijing and Tokyo are pressing for a deal.", "government"),
        ("Beijing is hoping for rain.", "government"),
        ("Beijing was founded on a plain.", None),
        ("The mayor of Beijing has criticised the pact.", None),
        ("Beijing press clubs are full.", None),
        ("A firm in Beijing has rejected the bid.", "place"),
    ],
)
def test_a_capital_that_acts_as_a_government_does_is_one(text: str, reading: str | None) -> None:
    found = find(text, sentences(text), placed(text, [("Beijing", "LOC")]))
    assert [entity.reading for entity in found if entity.name == "Beijing"] == [reading]


def test_the_man_called_like_a_state_is_no_state() -> None:
    found = names("Mr. Chad Miller smiled. Chad waved to us.")
    assert all(entity.state != "TD" for entity in found.values())


def test_a_title_parts_an_organisation_from_a_person() -> None:
    found = names("On Monday Ostara Vice Chairman Lee Jin Woo left.")
    assert found["Lee Jin Woo"].label == "PER"
    assert "Ostara" in found


def test_acronyms_get_the_name_that_the_article_gives_them() -> None:
    found = names("The Norland Fishing Council (NFC) met. The NFC said nothing.")
    assert (found["NFC"].name, found["NFC"].label) == ("Norland Fishing Council", "ORG")


def test_a_dateline_is_a_place() -> None:
    found = names("VLADIVOSTOK, Russia (Reuters) - The minister left for Oslo.")
    assert found["VLADIVOSTOK"].label == "LOC"
    assert found["Russia"].state == "RU"


def test_an_abbreviation_keeps_its_full_stop_and_a_sentence_its_own() -> None:
    assert {"Halvorsen Corp.", "Bergen"} <= set(names("Shares of Halvorsen Corp. fell in Bergen."))


def test_a_name_with_a_possessive_inside_is_whole() -> None:
    found = names("They wrote to the Democratic People's Republic of Korea again.")
    assert found["Democratic People's Republic of Korea"].state == "KP"


def test_headings_make_no_names_of_their_own() -> None:
    found = names("Great Fears Grow for Harvest\n\nThe farmers of Kenya wait for rain.")
    assert list(found) == ["Kenya"]


@given(st.text(alphabet="AKimBob .,\n’'s", max_size=200))
def test_spans_are_sorted_and_disjoint(text: str) -> None:
    end = 0
    for entity in find(text, sentences(text), ()):
        assert end <= entity.start < entity.end <= len(text)
        end = entity.end


def test_names_in_capitals_are_those_of_the_small_letters() -> None:
    text = "MARA QUIST met OTTO in BERGEN. Mara Quist left Bergen with Otto Lund for NATO."
    parts = [("MARA QUIST", "PER"), ("OTTO", "PER"), ("BERGEN", "LOC"), ("Mara Quist", "PER"), ("Bergen", "LOC")]
    found = find(text, sentences(text), placed(text, [*parts, ("Otto Lund", "PER"), ("NATO", "ORG")]))
    assert [one.name for one in found] == ["Mara Quist", "Otto Lund", "Bergen", "Mara Quist", "Bergen", "Otto Lund", "NATO"]


def test_what_is_one_name_elsewhere_is_one_where_it_was_cut() -> None:
    text = "Quist & Lund sued. Later Quist & Lund won."
    marked = [Tagged(0, 12, "ORG"), Tagged(25, 30, "PER"), Tagged(33, 37, "ORG")]
    found = find(text, sentences(text), marked)
    assert [(text[one.start : one.end], one.label) for one in found] == [("Quist & Lund", "ORG")] * 2


def test_a_storm_is_no_person_and_a_name_ends_with_no_link() -> None:
    text = "Hurricane Otto hit the Harbour Board and Bergen."
    marked = [Tagged(0, 14, "PER"), Tagged(23, 40, "ORG")]
    found = find(text, sentences(text), marked)
    assert [(one.name, one.label) for one in found] == [("Hurricane Otto", "MISC"), ("Harbour Board", "ORG")]


def test_a_thousand_namesakes_take_no_time_and_are_nobody() -> None:
    firsts = [f"{one}{two}" for one in "BCDFGHKLMNPRSTV" for two in ("a", "e", "i", "o", "u", "an", "en", "in", "on", "un")]
    text = " ".join(f"{first} Lund met Lund." for first in firsts * 10)
    marked = []
    at = 0
    for first in firsts * 10:
        whole = text.index(f"{first} Lund", at)
        alone = text.index("met Lund", whole) + 4
        marked += [Tagged(whole, whole + len(first) + 5, "PER"), Tagged(alone, alone + 4, "PER")]
        at = alone
    assert {one.name for one in find(text, sentences(text), marked) if one.end - one.start == 4} == {"Lund"}


def test_a_person_with_and_without_a_middle_initial_is_one() -> None:
    text = "Ada J. Brandt met the mayor in Oslo. Ada Brandt left at noon. Brandt thanked him."
    assert {names(text)[part].name for part in ("Ada J. Brandt", "Ada Brandt", "Brandt")} == {"Ada J. Brandt"}


def test_persons_whose_middle_initials_differ_are_two() -> None:
    text = "Ada J. Brandt met Ada K. Brandt in Oslo. Ada Brandt left at noon."
    assert len({names(text)[part].name for part in ("Ada J. Brandt", "Ada K. Brandt", "Ada Brandt")}) == 3


@pytest.mark.parametrize(
    ("text", "mark", "name"),
    [
        ("He quoted the draft Fisheries Act at length.", Tagged(14, 33, "MISC"), "Fisheries Act"),
        ("It is run by de la Mer Group of Brest.", Tagged(13, 28, "ORG"), "de la Mer Group"),
    ],
)
def test_words_in_small_letters_before_a_name_are_none_of_it(text: str, mark: Tagged, name: str) -> None:
    assert [entity.name for entity in find(text, sentences(text), [mark]) if entity.state is None] == [name]


def test_a_bracket_that_is_not_closed_parts_two_names() -> None:
    text = "He quoted the FA (Fisheries Act of 1990) at length."
    found = find(text, sentences(text), [Tagged(14, 31, "MISC")])
    assert [entity.name for entity in found] == ["FA", "Fisheries Act"]


def test_an_address_and_a_title_alone_are_no_names() -> None:
    text = "See example.com/harbour today. The Justice left early."
    marks = [Tagged(4, 23, "MISC"), Tagged(text.index("Justice"), text.index("Justice") + 7, "PER")]
    assert find(text, sentences(text), marks) == ()


def test_a_name_in_a_compound_is_whole() -> None:
    text = "A San Marco-based lawyer spoke."
    assert [entity.name for entity in find(text, sentences(text), [Tagged(2, 11, "LOC")])] == ["San Marco"]


def speaking(text: str) -> dict[str, Entity]:
    marks = sentences(text)
    tags = tag(text, marks)
    return {text[entity.start : entity.end]: entity for entity in find(text, marks, tags.names, tags.parts)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Elections Canada said on Monday that turnout was 62 percent.", "Elections Canada"),
        ("Output rose by 3 percent in June, Statistics South Africa said.", "Statistics South Africa"),
        ("Toyota Australia said it would close its plant in Altona.", "Toyota Australia"),
    ],
)
def test_a_body_that_is_called_after_a_state_is_not_the_state(text: str, name: str) -> None:
    found = speaking(text)
    assert found[name].label == "ORG"
    assert found[name].state is not None


def test_a_state_that_speaks_is_no_body_for_the_word_before_it() -> None:
    assert speaking("Neighbouring Norway said it would close the border.")["Norway"].label == "LOC"
    assert speaking("On Monday Germany said it would pay.")["Germany"].reading == "government"
    found = speaking("Exports grew by a tenth, Statistics Denmark said. Denmark said it would pay more.")
    assert (found["Statistics Denmark"].label, found["Denmark"].label) == ("ORG", "LOC")
