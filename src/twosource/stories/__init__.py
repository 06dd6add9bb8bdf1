"""Which pages are one story: a one-pass stream whose answers never change when later articles come in."""

from twosource.stories.stream import group

__all__ = ["group"]
