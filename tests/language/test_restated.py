from twosource.language.figures import find


def test_a_conversion_in_brackets_has_the_bounds_of_what_it_converts() -> None:
    first, second = find("It lies up to 100 km (62 miles) inland.")
    assert (first.high, first.low) == (100, None)
    assert (second.high, second.low, second.qualifier) == (62, None, "up to")


def test_a_share_in_brackets_keeps_its_own_bounds() -> None:
    _, share = find("More than 300 ships (12%) sank.")
    assert (share.low, share.high, share.qualifier) == (12, 12, None)


def test_what_follows_after_or_moved_alike() -> None:
    assert [figure.change for figure in find("The index fell 30 points, or 1.2 percent, to 2,040.")] == [
        "fell by",
        "fell by",
        "fell to",
    ]
    assert [figure.change for figure in find("The index fell 30 points. It has 12 members.")] == ["fell by", None]


def test_a_unit_told_once_is_that_of_all() -> None:
    assert [figure.unit for figure in find("It bought 5, 7 and 9 hectares.")] == ["hectare"] * 3
    assert [figure.unit for figure in find("It bought 5 ships and 9 hectares.")] == [None, "hectare"]
