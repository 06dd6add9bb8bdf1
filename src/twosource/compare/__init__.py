"""Comparison: what agrees, conflicts, is stale, or changed its holder between the claims of one story, without verdicts."""

from twosource.compare.drift import drift
from twosource.compare.relating import relate, support

__all__ = ["drift", "relate", "support"]
