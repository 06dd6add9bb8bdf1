import pytest

from twosource.model import Event
from twosource.timeline import is_background
from twosource.timeline.background import OWN_DAYS


@pytest.mark.parametrize(
    ("end", "as_of", "background"),
    [
        ("2022-03-09", "2022-03-09", False),
        ("2022-02-06", "2022-03-09", False),
        ("2022-02-05", "2022-03-09", True),
        ("1999-12-31", "2022-03-09T10:00:00+02:00", True),
        ("2030-12-31", "2022-03-09", False),
        (None, "2022-03-09", False),
        ("1999-12-31", None, False),
    ],
)
def test_what_ended_long_before_is_background(end: str | None, as_of: str | None, background: bool) -> None:
    assert OWN_DAYS == 31
    assert is_background(Event(text="x", status="past", mentions=(), start_day=end, end_day=end), as_of) == background
