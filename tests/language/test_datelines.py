import pytest

from twosource.language.datelines import opens


@pytest.mark.parametrize(
    "line",
    [
        "OSLO, March 6 (North Wire) - ",
        "OSLO, 6 March (North Wire) — ",
        "NEW YORK, Sept. 14 -- ",
        "Port Lima, May 3, 2023 (Quay Press) – ",
        "LIMA/OSLO, Oct 9 (AFP) - ",
        "U.N., Jan 5 (North Wire) - ",
    ],
)
def test_a_dateline_ends_before_the_report(line: str) -> None:
    text = f"Before. {line}The port council will vote on Sunday."
    assert opens(text, 8, len(text)) == 8 + len(line)


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday, March 6 - the first day of the strike - the quays were empty.",
        "The vote on March 6 - the second this year - was close.",
        "Rivera said on Friday that March 6 (a Monday) - suits everybody.",
        "OSLO has no harbour that freezes - it is too far south.",
        "In May - nobody knows why - the ferry stopped.",
    ],
)
def test_other_dates_before_a_dash_are_no_dateline(text: str) -> None:
    assert opens(text, 0, len(text)) == 0
