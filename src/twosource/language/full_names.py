"""One name and one label for whom an article names in several ways: a surname, initials, an acronym in brackets."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from twosource.language.name_words import STOPPED, listed
from twosource.language.sentences import LONGEST
from twosource.model import Entity

_NAMESAKES = 50
"""Persons with one surname; among more, nobody is the main one."""


def consistent(text: str, found: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give a part of a person's name the full name it stands for, and every surface the label it has most often."""
    same = _without_initials(entity.name for entity in found if entity.label == "PER" and " " in entity.name)
    found = [replace(entity, name=same.get(entity.name, entity.name)) for entity in found]
    labels: dict[str, Counter[str]] = {}
    for entity in found:
        labels.setdefault(entity.name, Counter())[entity.label] += entity.label != "MISC"
    full = Counter(entity.name for entity in found if entity.label == "PER" and " " in entity.name)
    for part in {part for name in full for part in _surnames(name)}:
        full.pop(part, None)
    by_part: dict[str, list[str]] = {}
    for name in full:
        words = _without_suffix(name).split()
        for part in dict.fromkeys((words[0], words[-1], *_surnames(" ".join(words)))):
            by_part.setdefault(part, []).append(name)
    spelled = _spelled_out(text, found)
    answer = []
    for entity in found:
        if entity.name in spelled:
            label, name = spelled[entity.name]
            answer.append(replace(entity, label=label, name=name))
            continue
        whole = _full_name(text, entity, full, by_part.get(entity.name, ()))
        if whole is not None:
            answer.append(replace(entity, label="PER", name=whole, state=None))
            continue
        if entity.label == "PER" and entity.name in listed("title"):
            continue
        label = min(labels[entity.name].items(), key=lambda item: (-item[1], item[0]))[0]
        answer.append(entity if entity.state else replace(entity, label=label))
    return tuple(answer)


def _without_suffix(name: str) -> str:
    """Return a name without what is written behind a surname ("Sami Lund Jr.", "Ida Holm KC")."""
    words = name.split()
    while len(words) > 2 and words[-1].rstrip(".").rstrip(",") in _SUFFIXES:
        words.pop()
    return " ".join(words).rstrip(",")


_SUFFIXES = frozenset("Jr Sr II III IV KC QC SC MP MEP MBE OBE CBE PhD MD".split())


def _surnames(name: str) -> list[str]:
    """Return what of a name of three or more words can be a surname of several ("Quispe Mamani", "van der Berg")."""
    words = name.split()
    return [" ".join(words[at:]) for at in range(1, len(words) - 1) if len(words[at]) > 2 or words[at].islower()]


def _without_initials(names: Iterable[str]) -> dict[str, str]:
    """Return the commoner form of persons who are named with and without what stands between first and last name.

    Two who differ in it ("George W. Bush" and "George H. Bush") stay as they are, and so does who is named without.
    """
    forms: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name in names:
        words = name.split()
        if words[-1] not in STOPPED | {"Jr.", "Sr."}:
            forms[words[0], words[-1]][name] += 1
    return {
        name: min(group, key=lambda one: (-group[one], -len(one), one))
        for group in forms.values()
        if len(group) == 2 and min(len(name.split()) for name in group) == 2
        for name in group
    }


def _spelled_out(text: str, found: Sequence[Entity]) -> dict[str, tuple[str, str]]:
    """Return label and full name of the acronyms that the article introduces in brackets ("World Food Programme (WFP)")."""
    answer: dict[str, tuple[str, str]] = {}
    for full, short in pairwise(found):
        letters = "".join(word[0] for word in re.split(r"[\s-]", full.name) if word[:1].isupper())
        if text[full.end : short.start] == " (" and short.name.isupper() and letters == short.name.replace(".", ""):
            answer.setdefault(short.name, (full.label, full.name))
    return answer


def _full_name(text: str, entity: Entity, full: Counter[str], candidates: Sequence[str]) -> str | None:
    """Return the full name a part stands for: the only one with that part, or the main person among its namesakes.

    The main person is named first and in full more often than all namesakes together, and none of those stands in the
    paragraph before the part. ``candidates`` are the namesakes in the order of the text.
    """
    if entity.state is not None:
        return None
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    if len(candidates) > _NAMESAKES:
        return None
    main, *others = candidates
    floor = max(0, entity.start - LONGEST)
    paragraph = text[max(floor, text.rfind("\n\n", floor, entity.start)) : entity.start]
    if full[main] < sum(full[name] for name in others) or any(name in paragraph for name in others):
        return None
    return main
