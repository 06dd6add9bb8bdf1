import pytest

from twosource.markets.exposures.lists import direction, went


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The krone will fall.", ("down", "expected")),
        ("Analysts expect the krone to weaken further.", ("down", "expected")),
        ("The krone is likely to lose more ground.", ("down", "expected")),
        ("She forecasts a weaker krone.", ("down", "expected")),
        ("The krone could rise to 10.", ("up", "possible")),
        ("The krone is expected to rise 10 percent this year.", ("up", "expected")),
        ("Analysts expect the krone to rise this year.", ("up", "expected")),
        ("Analysts do not expect the krone to fall.", None),
        ("The krone would have fallen to 11.", None),
        ("The krone will not fall.", None),
        ("When the krone falls, fish sells.", None),
        ("They deny that the krone will fall.", None),
        ("They are hedged against a fall in the krone.", None),
        ("When the krone fell, fish sold.", ("down", "said")),
    ],
)
def test_what_is_foreseen_is_kept_apart_from_what_happened(text: str, told: tuple[str, str] | None) -> None:
    start = text.index("krone")
    found = went(text, start, start + 5)
    assert (found and (found.direction, found.mood)) == told
    assert direction(text, start, start + 5) == (told[0] if told and told[1] == "said" else None)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The krone's slide deepened.", "down"),
        ("The krone's 2 percent rise surprised dealers.", "up"),
        ("The krone was battered.", "down"),
        ("The krone came under pressure and fell 1.3 percent.", "down"),
        ("The krone was among the losers, down 2.2 percent.", "down"),
        ("The krone snapped a five-day losing streak.", "up"),
        ("The krone recorded its worst week in a year.", "down"),
        ("The krone kept falling.", "down"),
        ("The krone swung from a gain of 1 percent to a loss of 2 percent.", "down"),
        ("The krone slid 3 percent before recovering a little.", "down"),
        ("The krona rose with the krone.", "up"),
        ("The krone followed the krona higher.", "up"),
        ("The krone for the next month fell 2 percent.", "down"),
        ("Silver gained 30 dollars and krone 12 dollars.", "up"),
        ("The krone was half a percent in the red.", "down"),
        ("The krone's slide was halted.", None),
        ("The premium for krone in Oslo fell to 3 dollars.", None),
        ("The area sown with krone is down 4 percent.", None),
    ],
)
def test_more_wordings_of_a_move(text: str, way: str | None) -> None:
    start = text.rindex("krone")
    assert direction(text, start, start + 5) == way


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Economists expect a slow spring as the krone slips.", ("down", "expected")),
        ("The board sees growth easing while the krone strengthens.", ("up", "expected")),
        ("The board forecasts a deficit because the war pushes the krone down.", ("down", "expected")),
        ("The krone falls next year, the board writes.", ("down", "expected")),
        ("The fleet will earn more if fuel costs less and the krone falls.", None),
        ("If fuel cost less and the krone fell, the fleet would sail.", None),
        ("The fleet plans for a year in which the krone rises by 10 percent.", None),
        ("The budget assumes that wages stall and the krone climbs.", None),
        ("The fleet would gain as the krone drops.", None),
        ("Owners fear that the strait shuts and the krone soars.", None),
        ("The scheme pays out once the krone falls.", None),
        ("The rule bites only while the krone rises.", None),
        ("The deficit was larger than expected as the krone fell.", ("down", "said")),
        ("The deficit is larger than expected as the krone falls.", ("down", "said")),
        ("The board cut its forecast as the krone falls.", ("down", "said")),
        ("Owners fear a slow spring, and the krone slumps.", ("down", "said")),
        ("Ministers hope for a deal as the krone rises 5 percent.", ("up", "said")),
        ("Shares fall in Oslo as the krone slips.", ("down", "said")),
        ("Economists expect a slow spring, as the krone fell 3 percent.", ("down", "said")),
        ("She expected a good year, but the krone falls.", ("down", "said")),
        ("They asked whether the pit had closed, and the krone rose.", ("up", "said")),
        ("The krone rises again as dealers expect a cut.", ("up", "said")),
        ("The war pushes the krone down, and the board forecasts growth.", ("down", "said")),
    ],
)
def test_a_move_within_a_forecast_or_a_condition_is_none_that_happened(text: str, told: tuple[str, str] | None) -> None:
    start = text.index("krone")
    found = went(text, start, start + 5)
    assert (found and (found.direction, found.mood)) == told
