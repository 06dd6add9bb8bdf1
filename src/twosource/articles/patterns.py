"""Patterns written as lists of words."""

import re


def pattern(before: str, words: str, after: str = "") -> re.Pattern[str]:
    """Compile ``before (one of the words, one or more to a line, parted by |) after``, for lines in lower case."""
    joined = "|".join(line.strip().strip("|") for line in words.strip().splitlines())
    return re.compile(f"{before}(?:{joined}){after}")
