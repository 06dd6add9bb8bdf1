import pytest

from twosource.briefs.dated import as_of
from twosource.model import Article, Claim, Dating, Figure, Span, TimeExpression
from twosource.run.steps import annotate


def _read(text: str, number: str) -> str | None:
    """Return what a page of 5 March 2024 with this sentence gives as the time of a figure."""
    day = Dating(start="2024-03-05", end="2024-03-05")
    notes = annotate(Article(id="a", text=text, published="2024-03-05", dated=day))
    found = [(claim, figure) for claim in notes.claims for figure in claim.figures if number in text[figure.start : figure.end]]
    claim, figure = found[0]
    return as_of(text, claim, figure, day.day)


@pytest.mark.parametrize(
    ("text", "number", "when"),
    [
        ("The office said on Monday that 35 ships were waiting and that it would meet again on Friday.", "35", None),
        ("Some 35 ships were waiting and the council would meet again on Friday.", "35", None),
        ("The office said 35 ships were waiting on Monday.", "35", "2024-03-04"),
        ("The office forecast that 35 ships would wait on Friday.", "35", "2024-03-08"),
        ("The office counted 35 ships on Friday 8 March.", "35", None),
        ("Two winters ago I had sixty men here on Wednesday, he said.", "sixty", None),
        ("He called at the port at least four times between October 2017 and May 2018.", "four", "2017-10/2018-05"),
        ("He called at the port at least four times from October 2017 to May 2018.", "four", "2017-10/2018-05"),
        ("He called at the port at least four times in October and November 2017.", "four", "2017-10/2017-11"),
        ("He called at the port at least four times in May and October 2017.", "four", None),
        ("He called at the port at least four times (October 2017–May 2018).", "four", "2017-10/2018-05"),
        ("The number fell from 35 ships in May 2018 to 20 ships in June 2018.", "20", "2018-06"),
        ("The authority said 1,150 workers were on strike, a few dozen fewer than last week.", "1,150", None),
    ],
)
def test_time_as_it_is_read(text: str, number: str, when: str | None) -> None:
    assert _read(text, number) == when


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
