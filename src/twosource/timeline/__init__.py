"""When: dating pages from the other pages of their story, and the events the pages tell, past and due."""

from twosource.timeline.dating import date_pages
from twosource.timeline.merging import events
from twosource.timeline.tellers import independent

__all__ = ["date_pages", "events", "independent"]
