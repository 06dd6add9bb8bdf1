from datetime import date

import numpy as np
import pytest

from twosource.language import annotate
from twosource.model import Annotation, Article
from twosource.timeline.lags import PAST_WEEKDAY, USUAL, Shape, own_factors, stamps, story_weekdays

from .samples import page

MAY = np.arange(date(2023, 5, 1).toordinal(), date(2023, 6, 1).toordinal())


def read(text: str) -> tuple[Article, Annotation]:
    article = page("p", text)
    return article, annotate(article)


def likeliest(text: str) -> date:
    """Return the day in May 2023 for which the page's own words speak most."""
    total = sum((factor.scores for factor in own_factors(*read(text), MAY, USUAL)), np.zeros(len(MAY)))
    return date.fromordinal(int(MAY[int(np.argmax(total))]))


def test_a_weekday_told_as_past_speaks_for_the_days_after_it() -> None:
    (factor,) = own_factors(*read("The ferry sank on Tuesday."), MAY, USUAL)
    by_day = dict(zip(MAY.tolist(), factor.scores, strict=True))
    tuesday = date(2023, 5, 9).toordinal()
    shares = [np.exp(by_day[tuesday + lag]) for lag in range(7)]
    assert shares == pytest.approx(np.array(PAST_WEEKDAY) / sum(PAST_WEEKDAY), rel=0.01)
    assert factor.why == "“Tuesday” told as past"


def test_a_weekday_still_to_come_speaks_for_the_day_before_more_than_for_the_day_after() -> None:
    (factor,) = own_factors(*read("The ferry will sail on Tuesday."), MAY, USUAL)
    by_day = dict(zip(MAY.tolist(), factor.scores, strict=True))
    tuesday = date(2023, 5, 9).toordinal()
    assert by_day[tuesday - 1] > by_day[tuesday + 1]


def test_a_weekday_beside_tomorrow_is_left_to_the_clues() -> None:
    assert own_factors(*read("The ferry will sail tomorrow, Thursday."), MAY, USUAL) == []


def test_a_stamp_is_the_day_of_writing() -> None:
    article, annotation = read("Tue May 9, 2023 9:46 am EDT\n\nThe ferry sank, officials said.")
    assert stamps(article, annotation) == [date(2023, 5, 9)]
    assert likeliest(article.text) == date(2023, 5, 9)


def test_a_full_date_without_a_clock_time_or_far_down_is_no_stamp() -> None:
    assert stamps(*read("The ferry sank on 9 May 2023, officials said.")) == []
    assert stamps(*read("Rain fell. " * 40 + "Tue May 9, 2023 9:46 am EDT")) == []


def test_of_several_dates_in_the_text_the_last_speaks_for_itself() -> None:
    padding = "Rain fell on the harbour all week long. " * 8
    text = padding + "It left on 3 May 2023. It sank on 9 May 2023. It was raised on 16 May 2023."
    assert likeliest(text) == date(2023, 5, 16)


def test_a_day_without_a_year_is_read_in_the_year_of_the_story() -> None:
    assert likeliest("The ferry sank on May 12. Nobody was hurt.") >= date(2023, 5, 12)


@pytest.mark.parametrize("words", ["31 April", "30 February", "April 31"])
def test_an_impossible_day_says_nothing_of_a_day(words: str) -> None:
    for factor in own_factors(*read(f"The ferry sank on {words}."), MAY, USUAL):
        assert np.isfinite(factor.scores).all()
    assert stamps(*read(f"{words} 2023 9:46 am\n\nThe ferry sank.")) == []


def test_figures_that_may_be_day_and_month_or_month_and_day_speak_for_both() -> None:
    days = np.arange(date(2023, 1, 1).toordinal(), date(2023, 12, 31).toordinal())
    factors = own_factors(*read("5/6/2023 10:15\n\nThe ferry sank."), days, USUAL)
    scores = dict(zip(days.tolist(), sum((factor.scores for factor in factors), np.zeros(len(days))), strict=True))
    may, june = date(2023, 5, 6).toordinal(), date(2023, 6, 5).toordinal()
    assert scores[may] == pytest.approx(scores[june])
    assert min(scores[may], scores[june]) > scores[date(2023, 5, 20).toordinal()]


def test_years_of_two_digits_and_far_years_stay_finite() -> None:
    for text in ("12 May 87 was warm.", "It opened in '87.", "By 1 May 2087 it will be gone.", "On 1 May 0001 it began."):
        for factor in own_factors(*read(text), MAY, USUAL):
            assert np.isfinite(factor.scores).all()


def test_the_ends_of_the_calendar_are_no_error() -> None:
    for day in (date.min, date.max):
        factors = own_factors(*read("It sank on May 12. It sank on Tuesday."), np.array([day.toordinal()]), USUAL)
        assert all(np.isfinite(factor.scores).all() for factor in factors)


def test_a_shape_falls_off_on_both_sides() -> None:
    scores = Shape(same=0.5, after=0.2, before=0.05).scores(np.arange(-5, 6))
    assert int(np.argmax(scores)) == 5
    assert (np.diff(scores[:6]) > 0).all()
    assert (np.diff(scores[5:]) < 0).all()


def test_the_tables_of_weekdays_follow_the_pages_of_the_story() -> None:
    """A desk that always writes on the day after the weekday that it names."""
    article, annotation = read("The ferry sank on Tuesday.")
    tables = story_weekdays([(article, annotation, date(2023, 5, 10))] * 100)
    assert int(np.argmax(tables.past)) == 1
    assert tables.past[1] > USUAL.past[1] + 0.2
    assert tables.past.sum() == pytest.approx(1)
    assert story_weekdays([]).past == pytest.approx(USUAL.past)
