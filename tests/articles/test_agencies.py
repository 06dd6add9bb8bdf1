import re

import pytest

from twosource.articles.agencies import PATTERN, SURE, agency, may_name


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Associated Press", "AP"),
        ("The Associated Press", "AP"),
        ("THE ASSOCIATED PRESS", "AP"),
        ("(AFP)", "AFP"),
        ("Agence  France-Presse.", "AFP"),
        ("efe-epa", "EFE"),
        ("dpa", "dpa"),
        ("新华社", "Xinhua"),
        ("ap", None),
        ("the ap", None),
        ("Dpa", None),
        ("Associated Presses", None),
        ("", None),
        ("The ", None),
    ],
)
def test_a_whole_name_is_known_in_its_case(name: str, canonical: str | None) -> None:
    assert agency(name) == canonical


@pytest.mark.parametrize("name", ["PA", "AA", "CP", "TT", "UNI", "ATS", "APA", "MAP", "RIA", "SID", "The Conversation"])
def test_initials_that_mean_other_things_need_a_mark(name: str) -> None:
    assert agency(name) is None
    assert agency(name, marked=True)


def test_every_form_leads_to_one_agency() -> None:
    for form in re.sub(r"\\(.)", r"\1", PATTERN).split("|"):
        assert agency(form, marked=True), form
        assert may_name(f"By Jane Doe, {form}"), form


def test_sure_forms_are_among_all() -> None:
    assert set(SURE.split("|")) < set(PATTERN.split("|"))


def test_a_line_without_a_name_is_passed_over_quickly() -> None:
    assert not may_name("Ferries stayed in port on Monday")
