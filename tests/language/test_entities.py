from hypothesis import given
from hypothesis import strategies as st

from twosource.language.entities import find
from twosource.language.sentences import sentences
from twosource.model import Entity


def names(text: str) -> dict[str, Entity]:
    return {text[entity.start : entity.end]: entity for entity in find(text, sentences(text))}


def test_titles_make_persons_and_surnames_are_resolved() -> None:
    text = "President Ada Brandt met Foreign Minister Leo Okafor in Oslo. Brandt thanked Okafor."
    found = names(text)
    assert (found["Ada Brandt"].label, found["Leo Okafor"].label) == ("PER", "PER")
    assert (found["Brandt"].name, found["Okafor"].name) == ("Ada Brandt", "Leo Okafor")


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
    assert names("PORT AMBER, Norland (Wire) - The minister left.")["PORT AMBER"].label == "LOC"


def test_a_name_with_a_possessive_inside_is_whole() -> None:
    found = names("They wrote to the Democratic People's Republic of Korea again.")
    assert found["Democratic People's Republic of Korea"].state == "KP"


def test_headings_make_no_names_of_their_own() -> None:
    found = names("Great Fears Grow for Harvest\n\nThe farmers of Kenya wait for rain.")
    assert list(found) == ["Kenya"]


@given(st.text(alphabet="AKimBob .,\n’'s", max_size=200))
def test_spans_are_sorted_and_disjoint(text: str) -> None:
    end = 0
    for entity in find(text, sentences(text)):
        assert end <= entity.start < entity.end <= len(text)
        end = entity.end
