"""Whether a sentence tells of what a good costs those who use it: fuel at the pump, food in the shops."""

import re
from collections.abc import Sequence

_FUEL = "oil products"
_AT_THE_PUMP = re.compile(
    r"\b(?:a|per)\s+lit(?:re|er)\b|\bat\s+the\s+pumps?\b|\bpump\s+prices\b|\bfilling\s+stations?\b", re.IGNORECASE
)
"""Where fuel is sold to drivers, whose price goes by taxes and orders as much as by that of the futures."""
_IN_SHOPS = re.compile(
    r"(?:(?!\b(?:and|but|as|when|while|after|because)\b)(?:[^,;:.]|[.,](?=\d))){0,60}?\s(?:in|at|across)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:shops?|supermarkets?|stores|groceries|kiosks?|bakeries|stalls)\b",
    re.IGNORECASE,
)
_PRICES_OF = re.compile(
    r"\b(?:shop|supermarket|retail|consumer|household)\s+prices?\s+(?:of|for)\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE
)
_REACH = 60


def is_sold_to_users(text: str, symbol: str, places: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a good that is named at some places has there a price of no market ("sugar in the shops is up")."""
    if symbol == _FUEL and _AT_THE_PUMP.search(text):
        return True
    return any(_PRICES_OF.search(text, max(0, start - _REACH), start) or _IN_SHOPS.match(text, end) for start, end in places)
