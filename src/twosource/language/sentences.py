"""Sentences and headings of news text, by rules.

A stop ends a sentence unless it belongs to an abbreviation, an initial, a list number or an unfinished thought, or unless
what follows can only continue the sentence: a word in lower case, or the attribution of a quoted question.
"""

import re
from collections.abc import Iterator

from twosource.language.headings import is_heading
from twosource.language.paragraphs import paragraphs
from twosource.model import Sentence, Span

_STOP = re.compile(r"(?<![.!?…])([.!?…]++)([\"“”»’')\]]*+)(?=\s|\Z)|[。！？]++[」』”]*+")
_NEXT = re.compile(r"\s*+([\"“”„«‘'(\[]*+)(\S{0,40})")
_LAST_WORD = re.compile(r"[^\s\"“”„«‘'(\[—–]{1,30}\Z")
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*+(?:[•●▪■◦‣·*–—-]\s|\(?\d{1,2}[.)]\s)")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})\Z")
_SHORT_LINE = 45
_LOOK = 40

_TITLES = frozenset(
    "mr mrs ms messrs mx dr prof gen lt col maj capt cmdr adm sgt cpl pvt sen sens rep reps gov govs pres rev fr hon st ste mt ft"
    " atty supt insp det amb vs v cf e.g i.e viz approx al brig".split()
)
_BEFORE_NUMBER = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos p pp art arts sec fig figs vol ch par para c ca est"
    " ext tel op".split()
)
_ENDS_OR_NOT = frozenset(
    "inc corp ltd co cos plc llc bros jr sr etc dept univ assn ave blvd rd ph.d m.d b.a m.a esq govt intl mfg s.a n.v a.g".split()
)
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_CLOCK = frozenset(("a.m", "p.m"))
_AFTER_CLOCK = re.compile(
    r"(?:[A-Z]{2,4}\b|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Pacific|Central|GMT|Local)"
)
_STARTERS = frozenset(
    "the a an this that these those it its he she his her they their we our you your i my in on at by for from with of to as if"
    " when while after before during since until although though because but and or so yet however meanwhile there here what who"
    " why how where which both some many most several all no not one two three more another other such even still now then last"
    " earlier later also is are was were has have had do does did will would can could should may might according under over"
    " analysts officials police experts critics supporters".split()
)
_SPEECH = (
    "said says asked asks told added adds replied wrote writes tweeted explained warned wondered insisted cried shouted"
    " declared continued argued demanded exclaimed joked quipped responded"
)
_ATTRIBUTION = re.compile(
    rf"\s*+(?:[A-Z][\w’'.-]*\s+(?:[\w’'.-]+\s+){{0,3}}?(?:{'|'.join(_SPEECH.split())})\b|(?:{'|'.join(_SPEECH.split())})\s)"
)


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences and headings of ``text`` in order, without white space at their edges; none crosses a paragraph.

    A single line break ends a sentence only after a short line without a stop (a heading, an item) or before a bullet.
    A quotation of several sentences is parted inside, and its attribution stays with its last sentence.
    """
    return tuple(sentence for block in paragraphs(text) for part in _lines(text, block) for sentence in _split(text, part))


def _lines(text: str, block: Span) -> Iterator[Span]:
    """Yield the parts of a paragraph that stand on lines of their own."""
    start = end = block.start
    for line in _LINE.finditer(text, block.start, block.end):
        if end > start and _breaks(text[start:end], line[0]):
            yield Span(start=start, end=end)
            start = line.start()
        end = line.end()
    yield Span(start=start, end=end)


def _breaks(before: str, line: str) -> bool:
    if _BULLET.match(line):
        return True
    last = before[before.rfind("\n") + 1 :].rstrip()
    return len(last) < _SHORT_LINE and last[-1:] not in tuple(".,;-–—") and not line.lstrip()[:1].islower()


def _split(text: str, part: Span) -> Iterator[Sentence]:
    start = part.start
    for stop in _STOP.finditer(text, part.start, part.end):
        if stop.end() < part.end and _ends(text, stop, start, part.end):
            yield from _sentence(text, start, stop.end(), whole=False)
            start = stop.end()
    yield from _sentence(text, start, part.end, whole=start == part.start)


def _sentence(text: str, start: int, end: int, whole: bool) -> Iterator[Sentence]:
    """Yield the sentence without the white space around it; only a whole line or paragraph can be a heading."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield Sentence(start=start, end=end, heading=whole and not _BULLET.match(words) and is_heading(words.strip()))


def _ends(text: str, stop: re.Match[str], start: int, limit: int) -> bool:
    """Tell whether a sentence that began at ``start`` ends with this stop."""
    if stop[1] is None:
        return True
    following = _NEXT.match(text, stop.end(), limit)
    opener, word = (following[1], following[2]) if following else ("", "")
    first = word[:1]
    if first.islower() or (not first and not opener):
        return False
    if stop[2] and (
        first in tuple("—–-") or (stop[1] != "." and _ATTRIBUTION.match(text, stop.end(), min(limit, stop.end() + 80)))
    ):
        return False
    if stop[1] != "." or _closes_quotation(stop[2]):
        return True
    before = _LAST_WORD.search(text[max(start, stop.start() - _LOOK) : stop.start()])
    return before is None or _period_ends(text, before[0], stop, start, word if not opener else "")


def _closes_quotation(closers: str) -> bool:
    return any(mark in closers for mark in '"“”»')


def _period_ends(text: str, word: str, stop: re.Match[str], start: int, following: str) -> bool:
    """Tell whether the period after ``word`` ends its sentence, given the word that follows ("" where a mark opens)."""
    low, after = word.lower(), following.strip('.,;:!?"”’)').lower()
    starter = not after or after in _STARTERS
    if not text[start : stop.start() - len(word)].strip() and _LIST_NUMBER.match(word):
        return False
    if low in _TITLES:
        return False
    if low in _BEFORE_NUMBER:
        return not following[:1].isdigit()
    if low in _CLOCK:
        return not _AFTER_CLOCK.match(following)
    if low in _ENDS_OR_NOT or _ACRONYM.match(word):
        return starter
    if len(word) == 1 and word.isalpha():
        return _letter_ends(text, word, stop, start, starter)
    return True


def _letter_ends(text: str, letter: str, stop: re.Match[str], start: int, starter: bool) -> bool:
    """An initial stands between names; "I" and a letter after a word in lower case ("plan B") may end a sentence."""
    before = text[max(start, stop.start() - _LOOK) : stop.start() - 1].split()
    after_name = not before or before[-1][:1].isupper()
    return letter.islower() or starter or (letter == "I" and not after_name)
