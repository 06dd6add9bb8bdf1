"""When: dating pages from the other pages of their story, and the events the pages tell, past and due."""

from twosource.timeline.background import is_background
from twosource.timeline.daily import Day, timeline
from twosource.timeline.dating import STORY_DAYS, date_pages
from twosource.timeline.days import refuted
from twosource.timeline.entries import as_told, events
from twosource.timeline.reasons import DEADLINE, FORMER, LASTS, OTHER_MINUTE
from twosource.timeline.salience import salience
from twosource.timeline.untimed import NO_TIME, is_untimed

__all__ = [
    "DEADLINE",
    "FORMER",
    "LASTS",
    "NO_TIME",
    "OTHER_MINUTE",
    "STORY_DAYS",
    "Day",
    "as_told",
    "date_pages",
    "events",
    "is_background",
    "is_untimed",
    "refuted",
    "salience",
    "timeline",
]
