"""Which pages are one story: a stream of articles whose earlier answers can always be told again."""

from twosource.stories.history import parts
from twosource.stories.stream import group
from twosource.stories.threads import threads
from twosource.stories.voices import united

__all__ = ["group", "parts", "threads", "united"]
