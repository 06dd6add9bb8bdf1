"""Quotations whose closing mark is missing."""

import pytest

from tests.claims.reading import attributed, content
from twosource.claims.unclosed import ended
from twosource.language.quotes import quotations
from twosource.model import Span

BEFORE = '"The pier is shut for good," said Mara Quist.\n\n'


@pytest.mark.parametrize(
    "report",
    ["said Tomas Oberg.", "Tomas Oberg told reporters on Monday.", "Tomas Oberg, a pilot, said.", "Tomas Oberg added."],
)
def test_quotation_without_closing_mark_is_of_the_one_whose_report_ends_it(report: str) -> None:
    text = f'{BEFORE}"The ferry is running again, {report}\n\nThe tram stops at noon in the town.'
    claim = attributed(text)[1]
    assert claim.speaker is not None
    assert claim.speaker.name == "Tomas Oberg"
    assert content(text, claim) == ['"The ferry is running again,']


def test_quotation_without_closing_mark_and_without_a_report_goes_on_with_the_speaker() -> None:
    text = f'{BEFORE}"The ferry is running again and it will run until spring.\n\nThe tram stops at noon in the town.'
    claim = attributed(text)[1]
    assert claim.speaker is not None
    assert claim.speaker.name == "Mara Quist"


@pytest.mark.parametrize(
    "text",
    [
        '"The pier is shut," said Mara Quist.',
        '"The ferry, which the council said would stop, runs again.',
        '"The ferry runs, but the pilots asked for pay, and nobody said no.',
    ],
)
def test_whole_quotations_and_clauses_inside_them_are_left_as_they_are(text: str) -> None:
    assert ended(text, quotations(text)) == quotations(text)


def test_endless_quotation_without_a_closing_mark_takes_time_in_its_proportion() -> None:
    text = '"' + "he said, " * 50_000
    (quote,) = ended(text, (Span(start=0, end=len(text)),))
    assert 0 < quote.end <= len(text)
