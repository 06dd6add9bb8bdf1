"""When: dating pages from the other pages of their story, and the events the pages tell, past and due."""

from twosource.timeline.background import is_background
from twosource.timeline.dating import date_pages
from twosource.timeline.merging import events
from twosource.timeline.status import DEADLINE

__all__ = ["DEADLINE", "date_pages", "events", "is_background"]
