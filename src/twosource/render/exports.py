"""The kinds of files that briefs can be exported to, by name; each is made by a module of its own."""

from collections.abc import Callable, Mapping, Sequence

from twosource.model import Article, Brief
from twosource.render import annotations, ics
from twosource.render.exported import Exported

Exporter = Callable[[Sequence[Brief], Mapping[str, Article]], Exported]

EXPORTERS: Mapping[str, Exporter] = {"annotations": annotations.annotations, "ics": ics.calendar}
