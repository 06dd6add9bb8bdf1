import pytest

from twosource.briefs.dated import as_of
from twosource.model import Claim, Figure, Span, TimeExpression


def _as_of(text: str, number: str, time: str, value: str) -> str | None:
    at, when = text.index(number), text.index(time)
    figure = Figure(at, at + len(number), 40.0, counts="boats")
    expression = TimeExpression(when, when + len(time), "DATE", value)
    whole = Span(0, len(text))
    claim = Claim(id="c", article="a", kind="narration", sentence=whole, content=(whole,), figures=(figure,), times=(expression,))
    return as_of(text, claim, figure)


@pytest.mark.parametrize(
    ("text", "time", "value"),
    [
        ("There were 40 boats in the bay at the end of 2018.", "2018", "2018"),
        ("In March 40 boats lay in the bay.", "March", "2021-03"),
        ("The fleet shrank last year to 40 boats.", "last year", "2020"),
        ("The harbour counted 40 boats on Tuesday.", "Tuesday", "2021-03-02"),
    ],
)
def test_time_that_dates_the_figure_is_given_as_exactly_as_it_stands(text: str, time: str, value: str) -> None:
    assert _as_of(text, "40", time, value) == value


@pytest.mark.parametrize(
    ("text", "time", "value"),
    [
        ("The bay has 40 boats, ten fewer than last week.", "last week", "2021-W09"),
        ("The bay must be rid of 40 boats by December.", "December", "2021-12"),
        ("Some 40 boats lie in the bay, which was dredged in 2018.", "2018", "2018"),
        ("Some 40 captains joined their 2018 regatta.", "2018", "2018"),
        ("Some 40 boats are in the bay now.", "now", "PRESENT_REF"),
        ("Some 40 boats came between 2017 and spring.", "2017", "2017"),
    ],
)
def test_time_of_something_else_does_not_date_the_figure(text: str, time: str, value: str) -> None:
    assert _as_of(text, "40", time, value) is None
