"""The pipeline: the rooms in their order, and the executor for one machine."""

from twosource.run.analysis import Analysis, analyse, clean, group, group_dated, later, read
from twosource.run.dating import date
from twosource.run.doubts import unbelieved
from twosource.run.progress import Progress, silent
from twosource.run.reading import Grouping, Reading
from twosource.run.since import Seen, Since, after, held
from twosource.run.timelines import timelines

__all__ = [
    "Analysis",
    "Grouping",
    "Progress",
    "Reading",
    "Seen",
    "Since",
    "after",
    "analyse",
    "clean",
    "date",
    "group",
    "group_dated",
    "held",
    "later",
    "read",
    "silent",
    "timelines",
    "unbelieved",
]
