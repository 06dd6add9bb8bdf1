"""The table of words that attribute, and how each of them behaves."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast

from twosource.model import CueClass

_VOWELS = "aeiou"
_DOUBLING = ("admit", "commit", "regret", "refer", "prefer", "aver", "rebut")


class CueWord(NamedTuple):
    """One inflected form of a cue.

    ``form`` is "base", "s", "past", "participle" or "ing"; regular verbs give both "past" and "participle" as "past", and so
    do those whose past is their base form ("put").
    ``frames`` are letters: c takes a clause, t only one with "that", i an infinitive, o an object, d an addressee and then a
    clause, q a quotation only, p is used in the impersonal passive ("is believed to"). ``particle`` follows the verb.
    """

    lemma: str
    cue_class: CueClass
    frames: str
    form: str
    particle: tuple[str, ...]


@cache
def table() -> dict[str, tuple[CueWord, ...]]:
    """Return the cues by inflected form; those with the longest particle come first."""
    found: dict[str, list[CueWord]] = {}
    for row in files("twosource.claims").joinpath("data/cues.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            for word, cue in _forms(row):
                found.setdefault(word, []).append(cue)
    return {word: tuple(sorted(cues, key=lambda cue: (-len(cue.particle), cue))) for word, cues in found.items()}


def _forms(row: str) -> Iterator[tuple[str, CueWord]]:
    lemma, cue_class, frames, past, participle = row.split("\t")
    verb, *particle = lemma.split(" ")
    inflected = {"base": verb, "s": _third(verb), "past": past or _past(verb), "ing": _ing(verb)}
    if past == verb:
        del inflected["base"]
    if participle and participle != past:
        inflected["participle"] = participle
    for form, word in inflected.items():
        yield word, CueWord(lemma, cast(CueClass, cue_class), frames, form, tuple(particle))


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if _consonant_y(verb) else verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _consonant_y(verb) else _doubled(verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "ye")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in _VOWELS


def _doubled(verb: str) -> str:
    """Double the last consonant of short verbs with one vowel ("quip"), and of the few long ones that need it."""
    short = len(verb) <= 4 and verb[-1] in "bgmnpt" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return verb + verb[-1] if short or verb in _DOUBLING else verb
