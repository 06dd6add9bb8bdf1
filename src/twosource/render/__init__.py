"""Briefs as people read them: in the terminal, as one HTML file, as Markdown; other records as tables in the terminal.

All formats show one view of a brief (``twosource.render.build``), so numbers, dates and labels are the same in each; JSON is
the records' own encoding. Text of the pages is never interpreted: not as markup, not as terminal commands.
"""

from twosource.render.console import terminal
from twosource.render.gfm import markdown
from twosource.render.table import table
from twosource.render.webpage import html

__all__ = ["html", "markdown", "table", "terminal"]
