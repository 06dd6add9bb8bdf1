"""Which events are a story's own, and which are its background."""

from twosource import clock
from twosource.model import Event

OWN_DAYS = 31
"""What ended more days before the brief's day is background."""


def is_background(event: Event, as_of: str | None) -> bool:
    """Tell whether an event ended long before ``as_of`` (ISO 8601); where either time is unknown it did not."""
    if as_of is None or event.end_day is None:
        return False
    return (clock.day(as_of) - clock.day(event.end_day)).days > OWN_DAYS
