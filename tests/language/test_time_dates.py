from datetime import date

import pytest

from twosource.language.times import find

WEDNESDAY = date(2019, 4, 24)


def read(text: str, written: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    """Return the words and the values of the time expressions of a text."""
    return [(text[time.start : time.end], time.value) for time in find(text, written)]


def values(text: str, written: date | None = WEDNESDAY) -> list[str]:
    return [value for _, value in read(text, written)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mill closed on March 31.", "2019-03-31"),
        ("The mill closed on October 3.", "2018-10-03"),
        ("The mill will close on October 3.", "2019-10-03"),
        ("The mill will close on January 3.", "2020-01-03"),
        ("The sale starts May 5.", "2019-05-05"),
        ("On MAY 5 the mill will close.", "2019-05-05"),
        ("The mill closed on July 4 last year.", "2018-07-04"),
        ("The Sept. 11 attacks were remembered.", "2001-09-11"),
        ("The fair will be held on the 3rd of May.", "2019-05-03"),
        ("The mayor resigned on May 20.", "2018-05-20"),
        ("The mayor will resign on May 20.", "2019-05-20"),
        ("The mayor resigned on Monday, May 20.", "2019-05-20"),
        ("The ferry sank on Sunday 20 May.", "2018-05-20"),
        ("The fair opened on Fri., Oct. 12.", "2018-10-12"),
        ("The poet died in Lima on May 20 aged 90.", "2018-05-20"),
        ("The road has been shut since May 20.", "2018-05-20"),
        ("The storm killed nine people on the 20th of May.", "2018-05-20"),
        ("On May 20, a dam broke above the town.", "2018-05-20"),
        ("The mill closed on April 25.", "2019-04-25"),  # the other side of the world
        ("The winner will be announced on May 20.", "2019-05-20"),
        ("The diary is officially published on May 20.", "2019-05-20"),
        ("The union called a strike on May 20.", "2019-05-20"),
        ("Both sides agreed in principle on May 20.", "2019-05-20"),
        ("The parties clashed over the vote on May 20.", "2019-05-20"),
        ("He had planned to leave on May 20.", "2019-05-20"),
        ("On May 20 the court will hear the man it jailed.", "2019-05-20"),
    ],
)
def test_a_day_without_a_year_is_near_and_lies_where_the_clause_looks(text: str, day: str) -> None:
    assert values(text) == [day]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Profit fell in January-March.", [("January", "2019-01"), ("March", "2019-03")]),
        ("It ran from 3 to 5 May 2018.", [("3", "2018-05-03"), ("5 May 2018", "2018-05-05")]),
        ("It will run on May 4 and 5, before the rain.", [("May 4", "2019-05-04"), ("5", "2019-05-05")]),
        ("It will be settled at the May 4-6 meeting.", [("May 4", "2019-05-04"), ("6", "2019-05-06")]),
        ("It ran May 4-6, 2017, in town.", [("May 4", "2017-05-04"), ("6, 2017", "2017-05-06")]),
        ("It will run May 30 to June 2.", [("May 30", "2019-05-30"), ("June 2", "2019-06-02")]),
        ("This Nov. 11, 2017 photo shows it.", [("Nov. 11, 2017", "2017-11-11")]),
        ("On May 4 and 5 people will come.", [("May 4", "2019-05-04")]),
        ("Between October and May 2018 it fell.", [("October", "2017-10"), ("May 2018", "2018-05")]),
        ("From November 2016 to February it fell.", [("November 2016", "2016-11"), ("February", "2017-02")]),
        ("The works ran from 28 March to 2 April 2016.", [("28 March", "2016-03-28"), ("2 April 2016", "2016-04-02")]),
        ("In the war of 1939-45 it burnt.", [("1939", "1939"), ("45", "1945")]),
        ("In the 2017/18 season it won.", [("2017", "2017"), ("18", "2018")]),
        ("The war (1618-1648) was long.", [("1618", "1618"), ("1648", "1648")]),
    ],
)
def test_ranges_and_lists_share_month_and_year(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The harbour was built in 264 BC.", [("264 BC", "BC0264")]),
        ("The siege (149-146 B.C.) was long.", [("149", "BC0149"), ("146 B.C.", "BC0146")]),
        ("It stood from the 9th century BC.", [("the 9th century BC", "BC08")]),
        ("Built in 264 BC, it burnt three years later.", [("264 BC", "BC0264"), ("three years later", "BC0261")]),
    ],
)
def test_years_before_christ_have_no_interval(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found
    assert all(time.start_day is None for time in find(text, WEDNESDAY))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened in nineteen ninety-six.", "1996"),
        ("It opened in nineteen hundred and five.", None),
        ("It opened in twenty twelve.", "2012"),
        ("It opened in the year two thousand.", "2000"),
        ("It took two thousand workers.", None),
        ("It opened in January nineteen ninety-six.", "1996-01"),
        ("It closed in March, nineteen sixty.", "1960-03"),
        ("In March nineteen people left.", "2019-03"),
    ],
)
def test_years_in_words(text: str, value: str | None) -> None:
    assert values(text) == ([value] if value else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met at Christmas.", "2018-12-25"),
        ("They will meet at Christmas.", "2019-12-25"),
        ("They met at Christmas 2007.", "2007-12-25"),
        ("They met on New Year’s Eve.", "2018-12-31"),
        ("They met last Christmas.", "2018-12-25"),
    ],
)
def test_named_days(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In May, the mill closed.", "2018-05"),
        ("It closed in March.", "2019-03"),
        ("It expects to fill its April orders.", "2019-04"),
        ("It will open in October.", "2019-10"),
        ("It will open in February.", "2020-02"),
        ("It opened in May last year.", "2018-05"),
        ("Last May it closed.", "2018-05"),
        ("This June he retires.", "2019-06"),
        ("Sales in March fell from December.", "2018-12"),
        ("In post-2008 markets it fell.", "2008"),
    ],
)
def test_months(text: str, value: str) -> None:
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    "text",
    [
        "May I come in?",
        "the long march of time",
        "Mr May left.",
        "Carl-August left.",
        "They sold 2000 units",
        "call 555-1998",
        "room #2012",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [value for value in values(text) if value[:2] in ("XX", "19", "20")] == (["2000"] if "2000" in text else [])


def test_without_a_day_of_writing_a_range_still_has_its_year() -> None:
    text = "It ran between October and May 2018."
    assert [(time.start_day, time.end_day) for time in find(text, None)] == [
        ("2017-10-01", "2017-10-31"),
        ("2018-05-01", "2018-05-31"),
    ]
    assert values("It ran on May 5 and in June.", None) == ["XXXX-05-05", "XXXX-06"]


@pytest.mark.parametrize("written", [date(1, 1, 1), date(9999, 12, 31), date(2020, 2, 29)])
def test_the_ends_of_the_calendar(written: date) -> None:
    text = (
        "On February 29 and May 5 it will open; last year, next year, two centuries ago, a decade later, next Friday, last night,"
        " the third quarter, a year earlier, the weekend, this summer, last Christmas, the day after tomorrow, three days later."
    )
    for time in find(text, written):
        assert (time.start_day is None) == (time.end_day is None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on the second Tuesday of March.", "2019-03-12"),
        ("They met on the last Friday in May 2018.", "2018-05-25"),
        ("They met on the first day of April.", "2019-04-01"),
        ("They met on the last day of February 2016.", "2016-02-29"),
        ("They met in the first week of April.", "2019-W14"),
        ("They met in the last week of October 2017.", "2017-W44"),
        ("They met on the first weekend in April.", "2019-W14-WE"),
    ],
)
def test_the_nth_of_a_month(text: str, value: str) -> None:
    assert values(text) == [value]
    assert find(text, WEDNESDAY)[0].start_day is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill sent 1900 workers home.", []),
        ("About 1950 villagers fled.", []),
        ("In 2004 workers came from afar.", ["2004"]),
        ("The 2015 members pay more.", ["2015"]),
        ("The 1998 floods killed 1900 villagers.", ["1998"]),
    ],
)
def test_counts_of_people_are_no_years(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Inflation is seen at 3% in April, down from 4.1% in January.", ["2019-04", "2019-01"]),
        ("Output will reach 50 tons in June, against 61 in June.", ["2019-06", "2018-06"]),
        ("Debt is set to fall to 60% in July from 70% in July.", ["2019-07", "2018-07"]),
        ("More than 300 people are expected in June.", ["2019-06"]),
    ],
)
def test_the_month_of_a_figure_that_another_is_compared_with_lies_behind(text: str, found: list[str]) -> None:
    assert values(text) == found
