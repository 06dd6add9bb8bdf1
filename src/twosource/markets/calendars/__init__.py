"""Economic calendars: what is published or held, when, and for which currency, from the files that traders have."""

from twosource.markets.calendars.choosing import Chosen, choose
from twosource.markets.calendars.reading import Calendar, read

__all__ = ["Calendar", "Chosen", "choose", "read"]
