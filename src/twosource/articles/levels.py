"""Lines that give the levels of a price ("Support: 1.2660, 1.2610"): short as those of a quote box, and of the article."""

import re
from collections.abc import Sequence

_FIGURE = r"[$€£¥]?(?:[1-9]|0(?=\.))[\d,]*(?:\.\d+)?%?"
_CALLED = r"24/7|\S*\d-\d+-\d"
"""When, and at what number, a shop's support is to be had."""
_LEVEL = re.compile(
    r"\W{0,3}(?:[\w/&'’-]{1,16} ){0,3}?"
    r"(?:supports?|resistances?|pivots?|entry|entries|stop[- ]?loss(?:es)?|take[- ]?profits?|targets?|moving average|[sd]ma|ema)"
    r"(?: (?:levels?|zones?|areas?|points?|prices?|lines?|bands?))?(?: ?\(?[SR]?\d\)?)?"
    rf"\s?[:=–—-]\s?(?!{_CALLED}){_FIGURE}(?:\s?(?:[-–—,;/&]|and|to|or|then)\s?{_FIGURE})*(?:\s\([^()]{{1,40}}\))?[\s.,;]*",
    re.IGNORECASE,
)
_LONGEST = 120


def with_levels(kept: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Add the lines of levels that stand right under or right over a line of the article, one below the other or alone."""
    settled = list(kept)
    levels = [index for index, text in enumerate(texts) if not settled[index] and is_level(text)]
    for index in (*levels, *reversed(levels)):
        settled[index] = settled[index] or any(settled[max(0, index - 1) : index + 2])
    return settled


def is_level(text: str) -> bool:
    """Tell whether a line says only at what price a support, a resistance, an entry, a stop or a target lies."""
    return len(text) <= _LONGEST and any(map(str.isdigit, text)) and _LEVEL.fullmatch(text) is not None
