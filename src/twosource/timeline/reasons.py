"""A status of what is told at a time, and the reason for it."""

from typing import NamedTuple

from twosource.model import EventStatus

NAMED = "the time of what is named, not of what is told"
"""The basis of an event that is only named, and by its time."""
NOT_SOONER = "not before then"
DEADLINE = "a deadline"
"""The basis of an event that is due by a time, not at it."""
HOPED = "hoped for by then"
"""The basis of an event that somebody hopes for by a time."""
LASTS = "how long it lasts"
"""The basis of a state that goes on until a time."""
CONDITION = "told as a condition"
"""The basis of an event that would come only with something else."""
AWAITED = "told as still to come"
"""The basis of an event that is named as one that people wait or prepare for."""
KEPT = "denied to be off"
"""The basis of an event of which somebody denies that it was called off."""
WITHDRAWN = "called off by one who was to take part"
"""The basis of an event of which somebody pulled out: it is off for them."""
OFF = "a plan told to be off"
"""The basis of an event whose sentence names it as planned, and tells that it will not be so or was not."""
PLANNED = "told as planned"
"""The basis of an event at the time for which it was planned, told by a page that goes on to tell of a change."""
FORMER = "the time of a former plan"
"""The basis of an event at the time for which it had been planned once."""
IN_DOUBT = "a plan in doubt"
"""The basis of an event whose sentence names it as planned, and tells that it may not be so."""
RULED_OUT = "told to be out of the question"
"""The basis of an event that somebody rules out."""
SAID = "said then"
"""The basis of the time at which something was said."""
PUT_OFF = "put off until then"
"""The basis of an event that was to be earlier."""

YEAR_UNKNOWN = "year unknown"
DATE_UNKNOWN = "date unknown"
"""How the basis of an event ends whose time is told in words that give no date, or none but for the year."""
OTHER_MINUTE = "elsewhere given for"
"""How the basis of an event goes on where a calendar and the pages give two minutes for it."""


class Told(NamedTuple):
    """A status and the reason for it, in words."""

    status: EventStatus
    basis: str
