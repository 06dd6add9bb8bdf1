from hypothesis import given
from hypothesis import strategies as st

from twosource.briefs.people import aliases


def test_titles_lead_to_the_name_without_them() -> None:
    listed = aliases(["Governor Ann Hale", "Ann Hale", "the governor"])
    assert listed == {"Governor Ann Hale": "Ann Hale", "Ann Hale": "Ann Hale", "the governor": "the governor"}


@given(st.lists(st.sampled_from(["Ann Hale", "Hale", "Mayor Ann Hale", "the mayor", "Tom Hale", "Quist"])))
def test_every_alias_is_listed_under_itself_whatever_the_order(names: list[str]) -> None:
    listed = aliases(names)
    assert set(listed) == set(names)
    assert all(listed[main] == main for main in listed.values())
    assert aliases(list(reversed(names))) == listed


def test_one_name_in_small_letters_and_in_capitals_is_listed_once_as_within_a_sentence() -> None:
    assert set(aliases(["Drivers", "drivers"]).values()) == {"drivers"}
    assert set(aliases(["CORVINA BANK", "Corvina Bank"]).values()) == {"Corvina Bank"}


def test_words_that_are_no_title_make_another_name() -> None:
    listed = aliases(["Bank of Estonia", "Central Bank of Estonia", "Harbour Union", "National Harbour Union"])
    assert all(name == main for name, main in listed.items())
