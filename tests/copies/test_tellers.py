from hypothesis import given
from hypothesis import strategies as st

from twosource.copies import independent
from twosource.model import Origin

ORIGINS = (Origin(id="o1", name="Wire", articles=("a", "b")), Origin(id="o2", name="Paper", articles=("b", "c")))


def test_copies_of_one_report_are_one() -> None:
    assert independent(["a", "b"], ORIGINS) == 1
    assert independent(["a", "c"], ORIGINS) == 2


def test_two_outlets_of_one_owner_are_one_voice() -> None:
    sisters = [Origin(id=f"o{id}", name=id, articles=(id,), owner="Marrow Holdings") for id in "de"]
    assert independent("de", sisters) == 1
    assert independent("ade", [*ORIGINS, *sisters]) == 2


def test_a_page_of_two_origins_alone_is_one() -> None:
    assert independent(["b"], ORIGINS) == 1


@given(st.lists(st.sampled_from("abcd"), max_size=6))
def test_there_are_never_more_than_pages_or_origins(articles: list[str]) -> None:
    counted = independent(articles, ORIGINS)
    assert counted <= min(len(set(articles)), len(ORIGINS))
    assert (counted == 0) == (set(articles) <= {"d"})
