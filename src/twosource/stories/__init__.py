"""Which pages are one story: a stream of articles whose earlier answers can always be told again."""

from twosource.stories.history import parts
from twosource.stories.stream import group

__all__ = ["group", "parts"]
