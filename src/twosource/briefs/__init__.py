"""The brief of a story: lines chosen from its articles, each with its evidence, each checked against it."""

from twosource.briefs.checker import check
from twosource.briefs.since import Before
from twosource.briefs.write import Findings, write

__all__ = ["Before", "Findings", "check", "write"]
