"""What the name of a file of prices may call its instrument, with what its maker writes around it.

"DAT_ASCII_GBPUSD_M1_2021" (HistData), "XBRUSD1440" (MetaTrader 4: minutes of a bar), "OANDA_XAUUSD, 1D" and "NYMEX_CL1!, 60"
(TradingView), "Brent Oil Futures Historical Data" (Investing.com), "EURUSDm" (a kind of account).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_BETWEEN = re.compile(r"[\s._#,()+-]+")
_MINUTES = re.compile(r"(?<=\w)(?:1|5|15|30|60|240|1440|10080|43200)\Z")
_CONTINUOUS = re.compile(r"\d!\Z")
_ACCOUNT = re.compile(r"(?<=[A-Z]{6})[a-z]{1,4}\Z")
_MOST = 5
"""Words of a name in full, at most ("Dow Jones Industrial Average")."""
_LEAST = 5
"""Characters of a symbol that stands behind other words, at least; a shorter one may be a part of anything ("SET", "ES")."""
_CODE = 3


def candidates(name: str) -> Iterator[str]:
    """Yield what may be the instrument's name or symbol in a file's, the likeliest first."""
    words = [word for word in _BETWEEN.split(name) if word]
    yield from (" ".join(words[:number]) for number in range(min(len(words), _MOST), 1, -1))
    yield from (a + b for a, b in pairwise(words) if len(a) == len(b) == _CODE and (a + b).isupper())
    for place, word in enumerate(words):
        yield from (
            symbol
            for symbol in (word, *(mark.sub("", word) for mark in (_MINUTES, _ACCOUNT, _CONTINUOUS)))
            if place == 0 or len(symbol) >= _LEAST or _CONTINUOUS.search(word)
        )
