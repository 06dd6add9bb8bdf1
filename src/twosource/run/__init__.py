"""The pipeline: the rooms in their order, and the executor for one machine."""

from twosource.run.analysis import Analysis, Grouping, Reading, analyse, clean, date, group, group_dated, later, read
from twosource.run.progress import Progress, silent
from twosource.run.timelines import timelines

__all__ = [
    "Analysis",
    "Grouping",
    "Progress",
    "Reading",
    "analyse",
    "clean",
    "date",
    "group",
    "group_dated",
    "later",
    "read",
    "silent",
    "timelines",
]
