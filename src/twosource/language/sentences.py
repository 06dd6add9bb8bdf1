"""Sentences and headings of news text, by rules.

A stop ends a sentence unless it belongs to an abbreviation, an initial, a list number or an unfinished thought, or unless
what follows can only continue the sentence: a word in lower case, or the attribution of a quoted question.
"""

import re
from collections.abc import Iterator

from twosource.language.datelines import dateline
from twosource.language.headings import is_heading
from twosource.language.paragraphs import paragraphs
from twosource.model import Sentence, Span

_STOP = re.compile(
    r"(?<![.!?…])(\.(?:\s\.)++|[.!?…]++)([\"“”»’')\]*†‡¹²³⁴-⁹⁰]*+(?:(?<=[’'])\s”[)\]]*+)?)(?:\s?\[(?:\d{1,3}|[a-z]|(?:note|nb)\s\d{1,2})\])*+(?=\s|\Z)"
    r"|[。！？]++[」』”]*+"
    r"|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+\s)"
)
_NEXT = re.compile(r"\s*+([\"“”„«‘'(\[]*+)(\S{0,40})")
_LAST_WORD = re.compile(r"[^\s\"“”„«‘'(\[—–]{1,30}\Z")
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*+(?:[•●▪■◦‣·*–—-]\s|\(?\d{1,2}[.)]\s|\(?(?:[a-z]|[ivx]{1,4})\)\s)")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,4})\Z")
_ORDINAL = re.compile(r"(?<![\w.,])\d{1,2}\Z")
_ORDINAL_LENGTH = 2
_ADDRESS = re.compile(r"[/@]|www\.")
_SHORT_LINE = 45
_LOOK = 40
LONGEST = 4_000
"""Characters of the longest sentence: a longer run without a stop is no sentence, and is parted, best behind a comma."""

_JOINTS = (re.compile(r"[,;:]\s"), re.compile(r"\s"))

_TITLES = frozenset(
    "mr mrs ms messrs mx dr prof gen lt col maj capt cmdr adm sgt cpl pvt sen sens rep reps gov govs pres rev fr hon st ste mt ft"
    " atty supt insp det amb vs v cf e.g i.e viz approx brig incl excl resp".split()
)
_BEFORE_NUMBER = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos p pp art arts sec fig figs vol ch par para c ca est"
    " ext tel op eq eqs ref refs figs tab app rs fl div".split()
)
_LIFE_DATES = frozenset("bdmr")
"""Born, died, married, reigned, before a year."""

_ENDS_OR_NOT = frozenset(
    "inc corp ltd co cos plc llc bros jr sr etc dept univ assn ave blvd rd ph.d m.d b.a m.a esq govt intl mfg s.a n.v a.g al"
    " pte pvt sdn bhd natl".split()
)
_STATES = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va"
    " Wash Wis Wyo Ont Que".split()
)
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_APOSTROPHE = re.compile("['’]")
_CLOCK = frozenset(("a.m", "p.m"))
_AFTER_CLOCK = re.compile(
    r"\s*+(?:\(\d|[A-Z]{2,4}\b|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Pacific|Central|GMT"
    r"|Local|(?:[A-Z]\w+\s){1,2}time\b)"
)
_STARTERS = frozenset(
    "the a an this that these those it its he she his her they their we our you your i my in on at by for from with of to as if"
    " when while after before during since until although though because but and or so yet however meanwhile there here what who"
    " why how where which both some many most several all no not one two three more another other such even still now then last"
    " earlier later also is are was were has have had do does did will would can could should may might according under over"
    " analysts officials police experts critics supporters according among between despite following given having indeed instead"
    " just like moreover nearly never nevertheless next nobody nonetheless nothing often once only otherwise overall perhaps"
    " rather shortly similarly sometimes soon therefore though through thus today together tonight unlike until whatever whether"
    " whose within without yesterday everyone everything someone something each every either neither any anyone please yes let"
    " investors shares stocks government authorities people residents researchers scientists".split()
)
_SPEECH = (
    "said says asked asks told added adds replied wrote writes tweeted explained warned wondered insisted cried shouted"
    " declared continued argued demanded exclaimed joked quipped responded"
)
_ATTRIBUTION = re.compile(
    rf"[^\S\n]*+(?:[A-Z][\w’'.-]*\s+(?:[\w’'.-]+\s+){{0,3}}?(?:{'|'.join(_SPEECH.split())})\b|(?:{'|'.join(_SPEECH.split())})\s)"
)


_CREDITED = re.compile(r"\s?\([^()\n]{2,40}\)\s?(?:--|[-–—])\s")
"""The agency of a dateline, behind an abbreviated month or state ("Tallinn, 3 Sept. (Tidewater) -- ")."""


def sentences(text: str, *, ordinals: bool = False) -> tuple[Sentence, ...]:
    """Return the sentences and headings of ``text`` in order, without white space at their edges; none crosses a paragraph.

    A dateline is parted from the sentence that it opens, and is marked as a heading.
    A single line break ends a sentence only after a short line without a stop (a heading, an item) or before a bullet.
    A quotation of several sentences is parted inside, and its attribution stays with its last sentence. None has more than
    ``LONGEST`` characters. ``ordinals`` says that the language writes ordinals with a stop ("am 18. Juli"), which ends nothing.
    """
    return tuple(sentence for block in paragraphs(text) for sentence in _paragraph(text, block, ordinals=ordinals))


def _paragraph(text: str, block: Span, *, ordinals: bool) -> Iterator[Sentence]:
    start = block.start + dateline(text[block.start : block.end])
    if start > block.start:
        yield Sentence(start=block.start, end=block.start + len(text[block.start : start].rstrip()), heading=True)
    for part in _lines(text, Span(start=start, end=block.end)):
        yield from _split(text, part, ordinals=ordinals)


def _lines(text: str, block: Span) -> Iterator[Span]:
    """Yield the parts of a paragraph that stand on lines of their own."""
    start = end = block.start
    for line in _LINE.finditer(text, block.start, block.end):
        if end > start and _breaks(text[max(start, end - _SHORT_LINE - 1) : end], line[0]):
            yield Span(start=start, end=end)
            start = line.start()
        end = line.end()
    yield Span(start=start, end=end)


def _breaks(before: str, line: str) -> bool:
    if _BULLET.match(line):
        return True
    last = before[before.rfind("\n") + 1 :].rstrip()
    return len(last) < _SHORT_LINE and last[-1:] not in tuple(".,;-–—") and not line.lstrip()[:1].islower()


def _split(text: str, part: Span, *, ordinals: bool) -> Iterator[Sentence]:
    start = part.start
    for stop in _STOP.finditer(text, part.start, part.end):
        if ordinals and stop[0] == "." and _ORDINAL.search(text, max(start, stop.start() - _ORDINAL_LENGTH), stop.start()):
            continue
        if stop.end() < part.end and _ends(text, stop, start, part.end):
            yield from _sentence(text, start, stop.end(), whole=False)
            start = stop.end()
    yield from _sentence(text, start, part.end, whole=start == part.start)


def _sentence(text: str, start: int, end: int, whole: bool) -> Iterator[Sentence]:
    """Yield the sentence without the white space around it; only a whole line or paragraph can be a heading."""
    while end - start > LONGEST:
        joint = _joint(text, start + LONGEST // 2, start + LONGEST)
        yield from _sentence(text, start, joint, whole=False)
        start, whole = joint, False
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield Sentence(start=start, end=end, heading=whole and not _BULLET.match(words) and is_heading(words.strip()))


def _joint(text: str, first: int, last: int) -> int:
    """Return where to part a run that is too long: the last place in [first, last) behind a comma, or space, or ``last``."""
    for joint in _JOINTS:
        if places := [match.end() for match in joint.finditer(text, first, last)]:
            return places[-1]
    return last


def _ends(text: str, stop: re.Match[str], start: int, limit: int) -> bool:
    """Tell whether a sentence that began at ``start`` ends with this stop."""
    if stop[1] is None:
        return stop[0] not in tuple(".!?") or _is_glued_sentence(text, stop, start)
    following = _NEXT.match(text, stop.end(), limit)
    opener, word = (following[1], following[2]) if following else ("", "")
    first = word[:1]
    in_brackets = opener[:1] in ("(", "[")
    if in_brackets and _CREDITED.match(text, stop.end(), limit):
        return False
    if (first.islower() and not (in_brackets and stop[1] == ".")) or (not first and not opener):
        return False
    if in_brackets and stop[1] in ("!", "?") and not stop[2]:
        return False
    if stop[2] and (
        first in tuple("—–-") or (stop[1] != "." and _ATTRIBUTION.match(text, stop.end(), min(limit, stop.end() + 80)))
    ):
        return False
    if stop[1] != "." or _closes_quotation(stop[2]):
        return True
    before = _LAST_WORD.search(text[max(start, stop.start() - _LOOK) : stop.start()])
    return before is None or _period_ends(text, before[0], stop, start, word if not opener or in_brackets else "")


def _is_glued_sentence(text: str, stop: re.Match[str], start: int) -> bool:
    """Tell whether a stop without white space behind it ends a sentence ("were hurt.The town"), not the parts of an address."""
    left = text[max(start, stop.start() - _LOOK) : stop.start()].split()[-1:]
    return not any("." in word or _ADDRESS.search(word) for word in left)


def _closes_quotation(closers: str) -> bool:
    return any(mark in closers for mark in '"“”»')


def _period_ends(text: str, word: str, stop: re.Match[str], start: int, following: str) -> bool:
    """Tell whether the period after ``word`` ends its sentence, given the word that follows ("" where a mark opens)."""
    low, after = word.lower(), _APOSTROPHE.split(following.strip('.,;:!?"”’)').lower())[0]
    starter = not after or after in _STARTERS
    if _LIST_NUMBER.match(word) and _begins_item(text, start, stop.start() - len(word)):
        return False
    if low in _TITLES:
        return False
    if word in _LIFE_DATES and following[:1].isdigit():
        return False
    if low in _BEFORE_NUMBER and (len(word) > 1 or word.islower()):
        return not following[:1].isdigit()
    if low in _CLOCK:
        return not _AFTER_CLOCK.match(text, stop.end())
    if low == "etc":
        return following[:1].isupper()
    if low in _ENDS_OR_NOT or word.rsplit("-", 1)[-1] in _STATES or _ACRONYM.match(word):
        return starter
    if len(word) == 1 and word.isalpha():
        return _letter_ends(text, word, stop, start, starter)
    return True


def _begins_item(text: str, start: int, number: int) -> bool:
    """Tell whether a list number stands at the start of the sentence, or right behind a colon."""
    before = text[max(start, number - 2) : number].rstrip()
    return not before or (before.endswith(":") and text[number : number + 1].isdigit())


def _letter_ends(text: str, letter: str, stop: re.Match[str], start: int, starter: bool) -> bool:
    """An initial stands between names; "I" and a letter after a word in lower case ("plan B") may end a sentence."""
    before = text[max(start, stop.start() - _LOOK) : stop.start() - 1].split()
    after_name = not before or before[-1][:1].isupper()
    return letter.islower() or starter or (letter == "I" and not after_name)
