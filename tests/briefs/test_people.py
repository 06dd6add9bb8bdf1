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
