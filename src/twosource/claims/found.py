"""An attribution as the patterns find it, in tokens."""

from typing import NamedTuple

from twosource.claims.contents import Range
from twosource.claims.cues import CueWord
from twosource.claims.phrases import Phrase


class Found(NamedTuple):
    """An attribution in tokens of its run. ``word`` is ``None`` for "according to".

    ``medium`` is who passes it on ("state television quoted the governor as saying"). ``broad`` is one that only the tagger
    sees: a plan, a hope or a view, told by the page in words of its own.
    """

    cue: Range
    word: CueWord | None
    source: Phrase | None
    content: tuple[Range, ...]
    addressee: Phrase | None = None
    broad: bool = False
    medium: Phrase | None = None
