"""The article of a page in which the line model found next to none: a short one lost among much furniture.

The model compares lines well within a page, and errs about the page as a whole where there is far more site than article. So
where it is sure of the title, what stands below and looks like running text is taken by how it compares with the best of it.
"""

import re
from collections.abc import Sequence

from twosource.articles.amount import is_prose, words
from twosource.articles.furniture import is_furniture

_SURE_TITLE, _BEST, _REACH, _LEAST_WORDS = 0.5, -4.0, 4.5, 10
_LEAST_PARAGRAPHS, _FAR = 3, 40
_COMMENTED = re.compile(
    r"(?:\d+ )?(?:comments?|reply|replies|responses?|most (?:read|popular)\b.*)(?: \(?\d+\)?)?\W*", re.IGNORECASE
)
_DATED = re.compile(r"\d{1,2}[. /-]\s?(?:\w{3,9}|\d{1,2})[. /-]\s?\d{2,4}\b|\d{4}-\d\d-\d\d\b")
"""An entry of a list of dated headlines begins so."""
_BROKEN_OFF = ("…", "...", "]")


def rescued(texts: Sequence[str], scores: Sequence[float], titles: Sequence[float]) -> list[bool] | None:
    """Return for each line whether it is the article's, ``None`` where nothing speaks for there being one.

    ``scores`` are the line model's log-odds, ``titles`` the likelihoods of being the title. At least three paragraphs must
    stand below a title, not far from each other; comments end them.
    """
    title = max(range(len(titles)), key=titles.__getitem__, default=0)
    if not titles or titles[title] < _SURE_TITLE:
        return None
    prose = [index for index in range(title + 1, len(texts)) if _runs(texts[index])]
    best = max((scores[index] for index in prose), default=_BEST - 1)
    if best < _BEST:
        return None
    chosen: list[int] = []
    for index in prose:
        if chosen and (index - chosen[-1] > _FAR or any(map(_COMMENTED.fullmatch, texts[chosen[-1] : index]))):
            break
        if scores[index] >= best - _REACH:
            chosen.append(index)
    return [index in chosen for index in range(len(texts))] if len(chosen) >= _LEAST_PARAGRAPHS else None


def _runs(text: str) -> bool:
    return (
        not _DATED.match(text)
        and is_prose(text)
        and words(text) >= _LEAST_WORDS
        and not text.endswith(_BROKEN_OFF)
        and not is_furniture(text)
    )
