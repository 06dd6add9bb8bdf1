"""Whose a statement is that a service sent out."""

import pytest

from tests.copies.pages import article
from twosource.copies import find, origins
from twosource.copies.releases import is_release, speaker

TEXT = (
    " today announced that its new pump for deep wells moves 40 litres of water a second and needs a third less power than any"
    " that it has built before.\n\nThe pump was tried for two years in wells of Upper Lisk, where farmers had called for one that"
    " runs on the sun, and it will be built in Harrowgate from June on by some 60 people.\n\nOrders are taken from May on."
)


@pytest.mark.parametrize(
    ("title", "opening", "name"),
    [
        (
            "Vessin Pumps Announces Pump for Deep Wells",
            "HARROWGATE, May 3, 2021 (GLOBE NEWSWIRE) -- Vessin Pumps",
            "Vessin Pumps",
        ),
        ("Vessin and Tarn to merge", "HARROWGATE, May 3, 2021 /PRNewswire/ -- Vessin Corp. (NYSE: VSN)", "Vessin Corp."),
        ("The Bank of Lisk Reports Results", "LISK, May 3, 2021 (GLOBE NEWSWIRE) -- The Bank of Lisk", "Bank of Lisk"),
        ("Tarnex reports results", "LISK, May 3, 2021 /PRNewswire/ -- Tarnex", "Tarnex"),
        ("Researchers find a better pump", "LISK, May 3, 2021 /PRNewswire/ -- Researchers have found what Vessin", None),
        ("A pump for deep wells", "LISK, May 3, 2021 /PRNewswire/ -- Vessin Pumps", None),
        (None, "LISK, May 3, 2021 /PRNewswire/ -- Vessin Pumps", None),
    ],
)
def test_who_speaks_in_a_release(title: str | None, opening: str, name: str | None) -> None:
    assert speaker(article("a", opening + TEXT, title=title)) == name


def test_what_is_a_release() -> None:
    assert is_release(article("a", TEXT, credit="PR Newswire"))
    assert is_release(article("a", TEXT, publisher="GlobeNewswire"))
    assert not is_release(article("a", TEXT, credit="Reuters", publisher="The Lisk Courier"))


def test_releases_of_two_companies_by_one_service_are_two_origins_and_a_copy_is_of_its_own() -> None:
    vessin = article(
        "a", f"LISK, May 3, 2021 /PRNewswire/ -- Vessin Pumps{TEXT}", title="Vessin Pumps has a new pump", credit="PR Newswire"
    )
    other = (
        TEXT.replace("for deep wells", "for ships").replace("Upper Lisk", "the Bay of Pell").replace("60 people", "nobody yet")
    )
    tarn = article(
        "b",
        f"PELL, May 3, 2021 /PRNewswire/ -- Tarn Marine{other[:230]}",
        title="Tarn Marine has a new pump",
        credit="PR Newswire",
    )
    copy = article("c", f"Vessin Pumps{TEXT}", title="New pump for wells", publisher="The Lisk Courier")
    pages = (vessin, tarn, copy)
    found = origins(pages, find(pages[::2], {}))
    assert {(origin.name, origin.articles) for origin in found} == {("Vessin Pumps", ("a", "c")), ("Tarn Marine", ("b",))}
    assert "release" in found[0].basis
