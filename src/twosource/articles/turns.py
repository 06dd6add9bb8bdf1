"""Lines that name who speaks next in a transcript ("Dana Reyes -- Chief Executive"): short as a menu's, and of the article."""

import re
from collections.abc import Sequence

from twosource.articles.furniture import is_furniture

_SPEAKER = re.compile(r"(?:[A-Z][\w.’'-]*[ ]){1,4}?[A-Z][\w.’'-]*[ ]?(?:--|[–—])[ ]?[A-Z][^:!?]{2,100}[^.:!?]|Operator|Moderator")
_FEWEST = 3


def with_speakers(kept: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Add the lines that name a speaker right over lines of the article, where there are three or more and one comes back."""
    over = [
        index
        for index in range(len(texts) - 1)
        if kept[index + 1] and _SPEAKER.fullmatch(texts[index]) and not is_furniture(texts[index])
    ]
    names = [texts[index] for index in over]
    if len(over) < _FEWEST or len(set(names)) == len(names):
        return list(kept)
    return [keep or index in over for index, keep in enumerate(kept)]
