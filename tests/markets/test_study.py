"""Studies from prices to records: day 0, reasons in the place of numbers, no look-ahead."""

import math
import statistics
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.markets.series import series, walk, weekdays
from twosource import clock
from twosource.errors import StudyError
from twosource.markets.battery import NAMES
from twosource.markets.design import Design
from twosource.markets.prices import DAY, Prices
from twosource.markets.significance import benjamini_hochberg
from twosource.markets.study import study
from twosource.markets.study_events import given as event
from twosource.model import Confounder, Reaction, Study

DAYS = weekdays(date(2019, 1, 1), 220)
NEWS = DAYS[170]
CURRENCIES = ("USDAAA", "USDBBB", "USDCCC", "USDDDD")


def made(*, jump: float = 0.0, close_hour: int = 24) -> list[Prices]:
    moved = (NEWS, jump) if jump else None
    return [walk(symbol, DAYS, seed=seed, jump=moved, close_hour=close_hour) for seed, symbol in enumerate(CURRENCIES)]


def at(day: date, time: str = "") -> str:
    return f"{day.isoformat()}{time}"


def only(found: Study, symbol: str = "USDAAA") -> Reaction:
    return next(one for one in found.reactions if one.symbol == symbol)


def test_a_reaction_by_hand() -> None:
    found = only(study("x", [event(at(NEWS))], made(jump=0.03), Design(first=0, last=1)))
    logs = np.diff(np.log(made(jump=0.03)[0].close))
    zero = DAYS.index(NEWS) - 1
    before = logs[zero - 5 - 120 : zero - 5]
    mean, deviation = statistics.mean(before), statistics.stdev(before)
    car = sum(logs[zero : zero + 2]) - 2 * mean
    assert found.day0 == NEWS.isoformat()
    assert found.car == pytest.approx(car)
    assert found.t == pytest.approx(car / (deviation * math.sqrt(2 + 4 / 120)))
    assert found.abnormal[0] == pytest.approx(logs[zero] - mean)


def test_a_move_is_found_and_a_quiet_day_is_not() -> None:
    loud = study("x", [event(at(NEWS))], made(jump=0.03))
    assert "significant at 5 % after the correction for 4 instruments: USDAAA" in loud.notes[0]
    assert all(one.p is not None and one.p < 0.05 for one in loud.tests if one.day == 0)
    quiet = study("x", [event(at(NEWS))], made())
    assert "no instrument is significant" in quiet.notes[0]


@pytest.mark.parametrize(
    ("time", "close_hour", "day0"),
    [
        ("T06:00:00Z", 14, 0),
        ("T14:00:00Z", 14, 1),  # the price of 14:00 was struck when the news came: it cannot tell of it
        ("T20:00:00Z", 14, 1),
        ("T20:00:00Z", 24, 0),
        ("T23:00:00-03:00", 24, 1),
        ("", 14, 0),  # only the day is known
    ],
)
def test_day_zero_is_the_first_price_that_can_tell(time: str, close_hour: int, day0: int) -> None:
    found = only(study("x", [event(at(NEWS, time))], made(close_hour=close_hour)))
    assert found.day0 == DAYS[DAYS.index(NEWS) + day0].isoformat()


def test_news_of_a_weekend_falls_on_monday() -> None:
    monday = next(day for day in DAYS[160:] if day.weekday() == 0)
    for before in (1, 2):
        for time in ("", "T12:00:00Z"):
            found = only(study("x", [event(at(monday - timedelta(days=before), time))], made()))
            assert found.day0 == monday.isoformat()


def test_a_day_that_could_be_the_next_is_said() -> None:
    assert any("Day 0 may be a later one" in note for note in study("x", [event(at(NEWS))], made(close_hour=14)).notes)
    exact = study("x", [event(at(NEWS, "T06:00:00Z"))], made(close_hour=14))
    assert not any("Day 0" in note for note in exact.notes)


@pytest.mark.parametrize(("time", "due"), [("", 0), ("T08:00:00Z", 0), ("T20:00:00Z", 1)])
def test_a_day_without_a_price_is_named(time: str, due: int) -> None:
    whole = made(close_hour=14)
    lost = DAYS.index(NEWS) + due
    holed = cut(whole[0], [place for place in range(220) if place != lost], close_hour=14)
    said = f"There is no price of {DAYS[lost]} (talks), so day 0 is {DAYS[lost + 1]}."
    assert said in study("x", [event(at(NEWS, time), "talks")], [holed]).notes
    assert not any("There is no price" in note for note in study("x", [event(at(NEWS, time), "talks")], whole).notes)


def test_a_weekend_is_no_day_without_a_price() -> None:
    saturday = next(day for day in DAYS[160:] if day.weekday() == 4) + timedelta(days=1)
    assert not any("There is no price" in note for note in study("x", [event(at(saturday))], made()).notes)


def test_a_bad_tick_in_a_window_that_is_measured_is_said() -> None:
    closes = made()[0].close.copy()
    closes[150] *= 3
    told = study("x", [event(at(NEWS))], [series("USDAAA", DAYS, closes.tolist())]).notes
    assert any(note.startswith(f"USDAAA leaps and comes back at {DAYS[150]}, in a window that is measured") for note in told)
    later = study("x", [event(at(DAYS[219 - 5]))], [series("USDAAA", DAYS, closes.tolist())], Design(estimation=40)).notes
    assert not any("leaps" in note for note in later)


def cut(one: Prices, keep: Sequence[int], *, close_hour: int = 24) -> Prices:
    closes = [float(one.close[place]) for place in keep]
    return series(one.symbol, [DAYS[place] for place in keep], closes, close_hour=close_hour)


BROKEN = {
    "beyond the last price": cut(made()[0], range(170)),
    "begins before the first return": cut(made()[0], range(171, 220)),
    "days before the window have a return": cut(made()[0], range(100, 220)),
    "has no return on": cut(made()[0], [place for place in range(220) if place != 170]),
    "did not move": series("USDAAA", DAYS, [5.0] * 220),
}


@pytest.mark.parametrize("reason", list(BROKEN))
def test_what_cannot_be_measured_has_a_reason_and_no_number(reason: str) -> None:
    found = study("x", [event(at(NEWS))], [BROKEN[reason], *made()[1:]])
    broken = only(found)
    assert broken.reason is not None
    assert reason in broken.reason
    assert (broken.car, broken.t, broken.p, broken.q, broken.known_at, broken.abnormal) == (None, None, None, None, None, ())
    assert all(one.n == 3 for one in found.tests)
    assert "1 of 4 reactions could not be measured." in found.notes


def test_negative_prices_make_no_return() -> None:
    closes = made()[0].close.copy()
    closes[170] = -37.63
    found = only(study("x", [event(at(NEWS))], [series("USDAAA", DAYS, list(closes)), *made()[1:]]))
    assert found.reason == f"USDAAA has no return on {NEWS.isoformat()}"


def test_a_price_weeks_after_the_event_is_no_day_zero() -> None:
    holed = cut(made(jump=0.03)[0], [place for place in range(220) if not 165 <= place < 180])
    found = only(study("x", [event(at(NEWS, "T08:00:00Z"))], [holed]))
    assert (found.day0, found.p, found.known_at) == (None, None, None)
    assert found.reason == f"no day 0: the first price after the event, of {DAYS[180]}, is more than five weekdays later"


@pytest.mark.parametrize(("first", "last"), [(0, 0), (-1, 1), (-3, -1)])
def test_a_window_over_a_gap_has_no_number(first: int, last: int) -> None:
    holed = cut(made()[0], [place for place in range(220) if not 165 <= place < 180])
    found = only(study("x", [event(at(DAYS[180 - first]))], [holed], Design(first=first, last=last)))
    said = f"USDAAA has no return on {DAYS[180]}, as the price before, of {DAYS[164]}, is more than five weekdays old"
    assert (found.p, found.reason) == (None, said)


def test_a_return_over_a_gap_is_not_in_the_estimation_window() -> None:
    holed = made()[0]
    closes = list(holed.close[:100]) + [price * 2 for price in holed.close[115:]]
    calm = only(study("x", [event(at(NEWS))], [series("USDAAA", DAYS[:100] + DAYS[115:], closes)]))
    same = only(study("x", [event(at(NEWS))], [cut(holed, [*range(100), *range(115, 220)])]))
    assert calm.t == pytest.approx(same.t)


def test_an_event_after_the_last_price_has_no_day_zero() -> None:
    found = only(study("x", [event("2030-01-01")], made(), Design(first=-3, last=-1)))
    assert found.day0 is None
    assert "beyond the last price" in (found.reason or "")


def test_one_instrument_and_one_event() -> None:
    found = study("x", [event(at(NEWS))], made()[:1])
    assert found.tests == ()
    assert only(found).p == only(found).q
    assert "one instrument" in found.notes[0]
    assert any("tests over several (kolari-pynnonen, rank) say nothing" in note for note in found.notes)


def test_a_test_without_a_value_has_its_reason() -> None:
    events = [event(at(NEWS), number=1), event(at(NEWS, "T06:00:00Z"), number=2)]
    alike = study("x", events, made()[:1])
    said = "kolari-pynnonen has no value for USDAAA, of 2 abnormal returns of the window: they do not differ"
    assert any(note.startswith(said) for note in alike.notes)
    alone = study("x", [event(at(NEWS), number=1), event("2030-01-01", number=2)], made()[:1])
    assert any("of 1 abnormal return of the window: it takes two or more" in note for note in alone.notes)
    assert not any("has no value" in note for note in study("x", [event(at(NEWS))], made()).notes)


def test_several_events_test_each_instrument_over_them() -> None:
    events = [event(at(DAYS[place]), number=place) for place in (140, 160, 180, 200)]
    found = study("x", events, made())
    scopes = {one.scope for one in found.tests}
    assert scopes == {"all", *CURRENCIES}
    assert {one.n for one in found.tests if one.scope == "all"} == {16}
    for one in found.tests:
        assert (one.q is None) == (one.scope == "all")
    rows = [one for one in found.tests if one.scope != "all" and one.test == "rank" and one.day is None]
    assert min(one.q or 0 for one in rows) >= min(one.p or 0 for one in rows)


def test_events_of_one_day_are_one_cluster() -> None:
    apart = study("x", [event(at(DAYS[150])), event(at(DAYS[180]), number=2)], made())
    same = study("x", [event(at(DAYS[150])), event(at(DAYS[150]), number=2)], made())

    def kolari(found: Study) -> float:
        return next(abs(one.statistic or 0) for one in found.tests if one.scope == "USDAAA" and one.test == "kolari-pynnonen")

    assert math.isfinite(kolari(apart))
    assert next(one.statistic for one in same.tests if one.scope == "USDAAA" and one.test == "kolari-pynnonen") is None


def test_models_with_a_market() -> None:
    for market in ("USDDDD", "basket"):
        for model in ("market", "market-adjusted"):
            found = study("x", [event(at(NEWS))], made(jump=0.03), Design(model=model, market=market))
            symbols = {one.symbol for one in found.reactions}
            assert symbols == set(CURRENCIES) - ({"USDDDD"} if market == "USDDDD" else set())
            assert bool(found.tests) == (market != "basket")  # against a basket of themselves all together cancel out
    adjusted = study("x", [event(at(NEWS))], made(jump=0.03), Design(model="market-adjusted", market="USDDDD", first=0, last=0))
    own, other = (np.diff(np.log(one.close))[DAYS.index(NEWS) - 1] for one in (made(jump=0.03)[0], made(jump=0.03)[3]))
    assert only(adjusted).car == pytest.approx(own - other)


def test_confounders_are_what_else_falls_in_the_window() -> None:
    others = [
        Confounder(event="other", at=at(DAYS[171], "T09:00:00Z"), what="a release"),
        Confounder(event="far", at=at(DAYS[180]), what="too late"),
        Confounder(event="1", at=at(NEWS), what="the event itself"),
    ]
    found = study("x", [event(at(NEWS))], made(), others=others)
    assert [one.what for one in found.confounders] == ["a release"]
    two = study("x", [event(at(NEWS)), event(at(DAYS[171]), "next", number=2)], made())
    assert [(one.event, one.what) for one in two.confounders] == [("1", "next"), ("2", NEWS.isoformat())]


@pytest.mark.parametrize(
    ("design", "said"),
    [
        (Design(first=2, last=1), "ends before it begins"),
        (Design(estimation=10), "30 to 5000 days"),
        (Design(gap=-1), "below 0"),
        (Design(first=-50, last=50), "needs an estimation window"),
        (Design(model="market"), "needs a market"),
        (Design(market="basket"), "has no market"),
        (Design(model="market", market="USDXXX"), "no prices of the market"),
        (Design(tests=("magic",)), "no such test: magic"),
    ],
)
def test_designs_that_cannot_be(design: Design, said: str) -> None:
    with pytest.raises(StudyError, match=said):
        study("x", [event(at(NEWS))], made(), design)


def test_prices_that_cannot_be_studied() -> None:
    with pytest.raises(StudyError, match="no event"):
        study("x", [], made())
    with pytest.raises(StudyError, match="no prices"):
        study("x", [event(at(NEWS))], [])
    with pytest.raises(StudyError, match="there twice"):
        study("x", [event(at(NEWS))], [*made(), *made()])
    with pytest.raises(StudyError, match="lengths"):
        study("x", [event(at(NEWS))], [made()[0], made()[1]._replace(bar=3600)])
    with pytest.raises(StudyError, match="no event was known as of 2018-01-01"):
        study("x", [event(at(NEWS))], made(), as_of="2018-01-01")
    with pytest.raises(StudyError, match="no prices"):
        study("x", [event("2018-06-01")], made(), as_of="2018-12-01")


DESIGNS = (
    Design(tests=NAMES),
    Design(first=0, last=0),
    Design(model="market", market="basket"),
    Design(model="market-adjusted", market="USDDDD", returns="simple", gap=0),
)


@settings(max_examples=60)
@given(
    day=st.integers(125, 219),
    hour=st.integers(0, 23),
    places=st.lists(st.integers(128, 215), min_size=1, max_size=4, unique=True),
    hole=st.integers(100, 219),
    design=st.sampled_from(DESIGNS),
)
def test_cutting_everything_at_a_time_changes_nothing_known_by_then(
    day: int, hour: int, places: list[int], hole: int, design: Design
) -> None:
    """Prices end at different hours, and one series lacks a day: the rest must not know it."""
    full = [walk(symbol, DAYS, seed=seed, close_hour=10 + 4 * seed) for seed, symbol in enumerate(CURRENCIES)]
    full[1] = cut(full[1], [place for place in range(220) if place != hole], close_hour=14)
    moment = datetime(DAYS[day].year, DAYS[day].month, DAYS[day].day, hour, tzinfo=UTC).isoformat()
    events = [event(at(DAYS[place], "T09:00:00Z"), number=place) for place in sorted(places)]
    whole = study("x", events, full, design)
    known = {one.id for one in events if clock.known_by(one.latest, moment)}
    if not known:
        with pytest.raises(StudyError, match="no event was known as of"):
            study("x", events, full, design, as_of=moment)
        return
    then = study("x", events, full, design, as_of=moment)
    assert {one.id for one in then.events} == known
    assert _known_by(whole, moment, known) == _known_by(then, moment, known)
    if clock.known_by(whole.known_at, moment) and len(known) == len(events):
        assert (then.tests, then.notes) == (whole.tests, whole.notes)


def _known_by(found: Study, moment: str, events: set[str]) -> list[Reaction | Confounder]:
    told: list[Reaction | Confounder] = [*found.reactions, *found.confounders]
    return [one for one in told if one.event in events and clock.known_by(one.known_at, moment)]


def test_what_is_known_is_known_after_the_last_price() -> None:
    found = study("x", [event(at(NEWS, "T06:00:00Z"))], made(close_hour=14))
    last = DAYS[DAYS.index(NEWS) + 1]
    assert found.known_at == f"{last.isoformat()}T15:00:00Z"  # the series of these tests are known an hour after the close


def test_labels_are_days() -> None:
    assert all(label % DAY == 0 for label in made()[0].labels)


def test_pairs_of_one_currency_are_tested_together_for_what_it_did() -> None:
    days = weekdays(date(2019, 1, 1), 220)
    one, two = walk("USDSEK", days, seed=1, jump=(days[170], 0.02)), walk("USDNOK", days, seed=2, jump=(days[170], 0.02))
    turned = two._replace(symbol="NOKUSD", close=1 / two.close)
    events = [event(days[170].isoformat())]
    plain, mixed = study("x", events, [one, two], Design()), study("x", events, [one, turned], Design())
    assert [test.statistic for test in mixed.tests] == pytest.approx([test.statistic for test in plain.tests])
    assert mixed.reactions[1].car == pytest.approx(-(plain.reactions[1].car or 0))
    assert "Together they are tested for what USD did: NOKUSD with the other sign." in mixed.notes
    assert not any("other sign" in note for note in plain.notes)
    third = walk("USDDKK", days, seed=3)
    basket = Design(model="market-adjusted", market="basket")
    plain, mixed = study("x", events, [one, two, third], basket), study("x", events, [one, turned, third], basket)
    assert [abs(each.car or 0) for each in mixed.reactions] == pytest.approx([abs(each.car or 0) for each in plain.reactions])


def test_q_is_over_the_instruments_of_each_event_or_over_all() -> None:
    days = weekdays(date(2019, 1, 1), 260)
    events = [event("2019-08-08", "a"), event("2019-10-08", "b", 2)]
    series = [walk(f"USD{name * 3}", days, seed=seed) for seed, name in enumerate("ABC")]
    each, whole = (study("x", events, series, Design(correction=over)) for over in ("event", "study"))
    p = [one.p for one in whole.reactions]
    assert [one.q for one in whole.reactions] == pytest.approx(list(benjamini_hochberg([value or 0 for value in p])))
    assert [one.q for one in each.reactions] != [one.q for one in whole.reactions]
    assert len({one.known_at for one in whole.reactions}) == 1  # a q over all is known with the last
    assert len({one.known_at for one in each.reactions}) == 2
    assert any("not for 2 events" in note for note in each.notes)
    assert any("6 pairs of instrument and event" in note for note in whole.notes)
