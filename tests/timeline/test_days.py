from datetime import date

import pytest

from twosource.timeline import days

SUNDAY = date(2009, 5, 3)


@pytest.mark.parametrize(
    "words",
    ["3 May 2009", "Sunday, 3 May 2009", "Sun May 3, 2009", "SUNDAY 3 MAY", "the sunny 3rd of May", "2009-05-03", "3/5/09"],
)
def test_words_that_name_their_day(words: str) -> None:
    assert days.named_outright(words, SUNDAY)


@pytest.mark.parametrize(
    "words", ["Tuesday, 3 May 2009", "Tues. 3 May", "Wed 3 May 2009", "Thurs 3 May", "sat 3 May", "the next day", "9:46 am", ""]
)
def test_words_that_name_another_weekday_or_no_date(words: str) -> None:
    assert not days.named_outright(words, SUNDAY)


def test_around_is_in_order_each_day_once() -> None:
    found = days.around([(SUNDAY, SUNDAY), (SUNDAY, SUNDAY), (date(2009, 5, 1), date(2009, 5, 2))], 1)
    assert found == [date(2009, 4, 30), *(date(2009, 5, day) for day in range(1, 5))]
    assert days.around([(date.min, date.min), (date.max, date.max)], 1)[0] == date.min
