"""Nouns and phrases that stand for people: by office, work or kinship, and the title that touches a name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.claims import lexicon
from twosource.claims.cues import table
from twosource.language.name_words import listed

LONGEST = 16
"""Words of a description; more are a clause that stands where one could."""

_TITLE = 6
"""Words of a title right before a name."""

POINT = (
    r"\.(?=\w)|(?:(?<=\b[A-Z])|(?<=\bMr|\bMs|\bDr|\bSt|\bLt)|(?<=\bMrs|\bSen|\bRep|\bGov|\bGen|\bAdm|\bCol|\bMaj|\bSgt)"
    r"|(?<=\bCapt|\bSupt|\bInsp))\.(?=\s)"
)
"""A point inside a description, and not at a sentence's end."""

_BREAK = re.compile(r"[,;:!?()\n\"“”—–]|(?!" + POINT + r")\.(?=\s)")

_LESSER = ("other", "others", "same", "another", "latter", "next", "such")
_PERSON = re.compile(r"\w*(?:man|woman|person|(?<!m)ent|[ntlvcd]ant|[^\W_]{2}(?:er|or)|ist|ian|yst|ary)")
"""How nouns end that stand for people by what they do ("engine driver", "accountant")."""


class Description(NamedTuple):
    """A description: its words as they stand at text [start, end)."""

    start: int
    end: int


def person(word: str) -> bool:
    """Tell whether a noun, in small letters, stands for somebody by office, work or kinship."""
    plain = word.removesuffix(".").rsplit("-", 1)[-1]
    if plain in listed("role") or plain in _nouns("person"):
        return True
    return plain not in _nouns("other") and plain not in CLOSED_WORDS and _PERSON.fullmatch(plain) is not None


@cache
def _nouns(kind: str) -> frozenset[str]:
    """Return the nouns for persons, or for other things, of which their ending says the opposite."""
    rows = files("twosource.claims").joinpath("data/person_nouns.tsv").read_text("utf-8").splitlines()
    table = dict(row.split("\t", 1) for row in rows if row[0] != "#")
    return frozenset(table[kind].split())


def title(left: str, floor: int, *, ranks: bool = False) -> Iterator[Description]:
    """Yield the title that touches a name from the left ("school bus driver Mara Quist", "head of research Mara Quist").

    ``left`` is the text before the name from ``floor`` on, here and below. With ``ranks`` a capital makes a title of any noun.
    """
    if not left[-1:].isspace() or "\n" in left[len(left.rstrip()) :]:
        return
    words = list(re.finditer(r"\S+", since_break(left)))[-_TITLE:]
    at = len(words)
    while at and _in_title(words[at - 1][0], first=at == len(words)):
        at -= 1
        if at > 1 and words[at - 1][0].casefold() in (_INSIDE_RANKS if ranks else ("of", "for")):
            at -= _goes_on([word[0] for word in words], at)
        elif ranks and at > 2 and _is_of_the([word[0].casefold() for word in words[at - 3 : at]]):
            at -= 2
    at = _without_verb([word[0] for word in words], at)
    if at == len(words) or not (_is_office([word[0] for word in words[at:]]) or (ranks and words[-1][0][0].isupper())):
        return
    offset = floor + len(left) - len(since_break(left))
    yield Description(offset + words[at].start(), offset + words[-1].end())


def _is_of_the(words: Sequence[str]) -> bool:
    """Tell an office before "of the" ("secretary of the interior")."""
    return person(words[0]) and list(words[1:]) == ["of", "the"]


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Tell a title that goes on before the "of" or "and" in front of ``at`` ("head of research", "House of Commons speaker").

    Before a title "of" ends something else, which belongs to the one named ("a driver for mayor Mara Quist").
    """
    outer = words[at - 2].casefold()
    titled = at < len(words) and person(words[-1].casefold()) and words[at - 1].casefold() != "and"
    return in_name(words[: at - 1], words[at:]) or (person(outer) and not titled)


def in_name(outer: Sequence[str], inner: Sequence[str]) -> bool:
    """Tell whether a preposition stands in a body's name before a title ("Bank of Corvina governor")."""
    if len(inner) < 2 or not outer or not (outer[-1][0].isupper() and inner[0][0].isupper()):
        return False
    heads = (outer[-1].casefold(), inner[0].casefold())
    return not any(head in OF_OFFICE | OF_SOMEBODY or person(head) for head in heads) and not is_plural(outer[-1:])


_INSIDE_RANKS = lexicon.PREPOSITIONS | {"and"}
"""What a title can have inside where the whole phrase is a name's ("ambassador to Norway")."""

OF_SOMEBODY = lexicon.words("office campaign administration family estate camp team government cabinet foundation speaker")
"""What belongs to a person, or is a title itself."""


def _without_verb(words: Sequence[str], at: int) -> int:
    """Return where a title in capitals begins: what stands before it in small letters may be a verb ("met Premier Holm")."""
    capitals = next((here for here in range(at, len(words)) if words[here][0].isupper()), at)
    if at == len(words) or not words[-1][0].isupper():
        return at
    clause = next((here for here in range(len(words) - 1, capitals, -1) if _is_past(words[here])), None)
    if clause is not None:
        return clause + 1
    while capitals > at and words[capitals - 1].casefold() in OF_OFFICE:
        capitals -= 1
    return at if capitals > at and person(words[capitals - 1].casefold()) else capitals


def _is_past(word: str) -> bool:
    """Tell what somebody named before did to whom the title stands for ("Ada Holm ripped Premier")."""
    return word.islower() and word not in OF_OFFICE and (word.endswith("ed") or is_verb(word))


def since_break(left: str) -> str:
    """Return the words before a name since the last mark."""
    breaks = list(_BREAK.finditer(left))
    return left[breaks[-1].end() :] if breaks else left


def _in_title(word: str, *, first: bool) -> bool:
    """Tell whether a word can be in a title; ``first`` of all the one that touches the name."""
    low = word.casefold()
    closed = low in CLOSED_WORDS and not (word.isupper() and len(word) > 1) and word != "First"
    if closed or not any(map(str.isalpha, word)) or not (word[0].isalpha() or word[0] in "'’"):
        return False
    return word[0].isupper() or not is_verb(low) or (not first and low.endswith("ing"))


def _is_office(words: Sequence[str]) -> bool:
    """Tell whether the head of a title, its last word or the one before "of", is somebody's."""
    lows = [word.casefold() for word in words]
    head = next((at for at, low in enumerate(lows) if at and low in ("of", "for")), len(lows)) - 1
    return person(lows[head]) or person(lows[-1])


def is_verb(low: str) -> bool:
    """Tell a form, in small letters, that makes or begins a clause: an auxiliary, a past tense, a verb of saying."""
    return (
        low in lexicon.FINITE or low in lexicon.PASTS or any(cue.form in ("past", "s") for cue in table().get(low, ()))
    ) and not person(low)


def says(word: str) -> bool:
    """Tell a past or present form of a verb of saying."""
    return any(cue.form in ("past", "s") and set(cue.frames) & set("ctqd") for cue in table().get(word.casefold(), ()))


def is_finite(word: str) -> bool:
    """Tell a word that makes its clause finite, an auxiliary or a verb of saying."""
    low = word.casefold()
    return low in lexicon.FINITE or (says(low) and not person(low))


def is_person(words: Sequence[str]) -> bool:
    """Tell whether a noun phrase is one person's description by its head, the last word before a preposition."""
    lows = [word.casefold().strip("'’\"") for word in words]
    if not 0 < len(lows) <= LONGEST or lows[0] in _LESSER or lows[-1] in CLOSED_WORDS:
        return False
    end = next((at for at, low in enumerate(lows) if at and low in _ENDING), len(lows))
    head = lows[end - 1]
    if head in lexicon.TIME_WORDS or lows[0] in lexicon.PREPOSITIONS | lexicon.PRONOUNS:
        return False
    return person(head)


def is_plural(words: Sequence[str]) -> bool:
    """Tell whether a description is of several people ("lawyers for the founder")."""
    end = next((at for at, word in enumerate(words) if at and word.casefold() in _ENDING), len(words))
    head = words[end - 1].casefold() if words else ""
    return head.endswith("s") and not head.endswith(("ss", "us")) and not person(head)


OF_OFFICE = lexicon.words(
    "former then ex acting interim deputy vice assistant outgoing incoming late fellow retired longtime current state police "
    "chief army navy incumbent veteran embattled federal provincial regional local senior junior freshman first party union "
    "campaign committee board council company"
)
"""Words in small letters before a title in capitals ("former Foreign Minister")."""

RELATIVES = ("who", "which", "whose", "that", "whom", "where", "when")
_ENDING = lexicon.PREPOSITIONS | lexicon.words("who that which and responsible")
CLOSED_WORDS = (
    lexicon.PREPOSITIONS
    | lexicon.PRONOUNS
    | lexicon.DETERMINERS
    | lexicon.CLAUSE_STARTS
    | lexicon.ADVERBS
    | lexicon.words(
        "and or but nor as than like unlike such including plus both not too either neither here there him them us me"
    )
)
