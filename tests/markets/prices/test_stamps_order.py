import pytest

from twosource.errors import PriceError
from twosource.markets.prices.stamps import day_first_of


def test_what_is_a_date_in_no_order_shows_none() -> None:
    assert day_first_of(["2024-05-22", "99/99/2024"]) is None
    assert day_first_of(["99/99/2024", "25/04/2024"]) is True
    assert day_first_of(["31-02-2024", "25-04-2024"]) is True
    assert day_first_of(["02/31/2024", "25/04/2024"]) is True
    assert day_first_of(["45/13/2024", "04/25/2024"]) is False
    with pytest.raises(PriceError, match="'25/04/2024': both orders occur"):
        day_first_of(["2024-05-22", "25/04/2024", "04/25/2024"])
