"""Names in an article: persons, organisations, places and peoples, from the shape of the words and what surrounds them.

Rules only: a gazetteer of states, lists of titles and of heads of organisations' and places' names, and consistency within
the article (a surname alone is the person named in full). Names in headings count only where the body has them too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from twosource.language import states
from twosource.language.capitals import Cases, Word, listed, runs, words
from twosource.model import Entity, Sentence

_DATELINE = re.compile(r"(?:, [^\W\d_][\w. ]{1,30})?,? (?:\([^)\n]{1,40}\)|[A-Z][a-z]+\.? \d{1,2}) ?(?:\([^)\n]{1,40}\) ?)?[-–—]")
_LONGEST_STATE = 6  # words in "Democratic Republic of the Congo" and the like


def find(text: str, sentences: Sequence[Sentence]) -> tuple[Entity, ...]:
    """Return the names of ``text``, sorted and disjoint; possessive endings and titles are outside the spans."""
    body = [words(text, sentence) for sentence in sentences if not sentence.heading]
    cases = Cases(body)
    found = [entity for sentence in body for entity in _in_sentence(text, sentence, cases)]
    known = {text[entity.start : entity.end]: entity for entity in reversed(found)}
    for sentence in sentences:
        if sentence.heading:
            found += _in_heading(text, words(text, sentence), known)
    return _consistent(text, sorted(found, key=lambda entity: entity.start))


def _in_sentence(text: str, sentence: list[Word], cases: Cases) -> Iterator[Entity]:
    positions = {word.start: index for index, word in enumerate(sentence)}
    for run in runs(text, sentence, cases):
        first, last = positions[run[0].start], positions[run[-1].start]
        before = sentence[first - 1].text if first else ""
        after = sentence[last + 1].text if last + 1 < len(sentence) else ""
        yield from _in_run(text, run, before, after)


def _in_run(text: str, run: list[Word], before: str, after: str) -> Iterator[Entity]:
    """Yield the names in one capitalised run, taking states and titles off its front."""
    titled = before in listed("role") or before in listed("title")
    while run:
        rest = _without_title(run)
        if rest is not None:
            run, titled = rest, True
            continue
        taken = _state_in_front(text, run)
        if taken:
            yield _state_entity(text, run[:taken], before)
            run, before = run[taken:], ""
            continue
        if run[0].text in listed("people") and len(run) > 1 and not _is_organisation(run) and run[-1].text not in listed("misc"):
            yield _named(text, run[:1], before, "", titled=False)
            run, before = run[1:], ""
            continue
        inside = _title_inside(run)
        if inside:
            yield _named(text, run[:inside], before, "", titled=False)
            run, before = run[inside:], ""
            continue
        yield _named(text, run, before, after, titled)
        return


def _title_inside(run: list[Word]) -> int:
    """Return where the title begins that parts an organisation from a person ("Acme Vice Chairman Lee"), 0 where none does."""
    for index in range(1, len(run) - 1):
        linked = run[index - 1].text in ("of", "for", "the") or run[index + 1].text in ("of", "for")
        if run[index].text in listed("title") and run[index + 1].text not in listed("title") | listed("org") and not linked:
            while index > 1 and run[index - 1].text in listed("modifier"):
                index -= 1
            return index
    return 0


def _without_title(run: list[Word]) -> list[Word] | None:
    """Return what follows the title at the front of a run, ``None`` where there is no title in front."""
    index = 0
    while index < len(run) and run[index].text in listed("modifier") and index + 1 < len(run):
        index += 1
    if run[index].text not in listed("title"):
        return None
    index += 1
    if [word.text for word in run[index : index + 2]] == ["of", "State"]:
        index += 2
    rest = run[index:]
    if rest and rest[0].text in ("of", "for"):
        # "Minister of Defence", "Bank of England Governor": the words after "of" belong to the title up to a person's name.
        return []
    return rest


def _state_in_front(text: str, run: list[Word]) -> int:
    """Return how many words at the front of a run name a state, 0 where they are part of a longer name."""
    for length in range(min(_LONGEST_STATE, len(run)), 0, -1):
        surface = _plain(text[run[0].start : run[length - 1].end])
        kind = states.reading(surface)
        if kind is None or (length == 1 and len(run) > 1 and surface in states.AMBIGUOUS):
            continue
        rest = run[length:]
        if not rest or _without_title(rest) is not None:
            return length
        if kind == "demonym" and not _is_organisation(rest):
            return length
        if kind == "name" and surface.isupper():
            return length
        return 0
    return 0


def _plain(surface: str) -> str:
    """Return a name in capitals (a dateline's) as it is written elsewhere, if a state is called so."""
    plain = surface.title()
    return plain if surface.isupper() and len(surface) > 4 and states.state(plain) else surface


def _state_entity(text: str, run: list[Word], before: str) -> Entity:
    surface = _plain(text[run[0].start : run[-1].end])
    entry, kind = states.state(surface), states.reading(surface)
    sure = surface not in states.AMBIGUOUS or before in listed("near") or surface in ("Washington", "America", "Georgian")
    label = {"demonym": "NORP", "seat": "ORG"}.get(kind or "", "LOC")
    return Entity(start=run[0].start, end=run[-1].end, label=label, name=surface, state=entry.code if entry and sure else None)


def _named(text: str, run: list[Word], before: str, after: str, titled: bool) -> Entity:
    start, end = run[0].start, run[-1].end
    surface = text[start:end]
    label = _label(text, run, before, after, titled)
    return Entity(start=start, end=end, label=label, name=surface, state=_state_inside(text, run) if label == "ORG" else None)


def _label(text: str, run: list[Word], before: str, after: str, titled: bool) -> str:
    phrase = "_".join(word.text for word in run)
    if phrase in listed("region"):
        return "LOC"
    if phrase in listed("people"):
        return "NORP"
    if _is_organisation(run) or run[0].text in listed("organisation") or phrase in listed("organisation_phrase"):
        return "ORG"
    if run[-1].text in listed("misc"):
        return "MISC"
    if titled:
        return "PER"
    if run[-1].text in listed("place") or (len(run) > 1 and run[0].text in listed("place_before")):
        return "LOC"
    if any(len(word.text.rstrip(".")) > 1 and word.text.isupper() for word in run):
        return "LOC" if _is_dateline(text, run) else "ORG"
    spoken = after in listed("speech") or before in listed("speech")
    if spoken or (1 < len(run) <= 4 and before not in listed("near")):
        return "PER"
    return "LOC" if before in listed("near") and before not in ("to", "from", "at") else "MISC"


def _is_dateline(text: str, run: list[Word]) -> bool:
    """Tell whether a run in capitals is the place at the head of a report ("PORT AMBER, Norland (Wire) -")."""
    start, end = run[0].start, run[-1].end
    heads = start == 0 or text[start - 1] == "\n"
    return heads and text[start:end].isupper() and _DATELINE.match(text, end) is not None


def _is_organisation(run: list[Word]) -> bool:
    heads = listed("org")
    if run[-1].text in heads:
        return len(run) > 1 or run[0].text in listed("alone")
    return any(word.text in heads and run[index + 1].text in ("of", "for") for index, word in enumerate(run[:-1]))


def _state_inside(text: str, run: list[Word]) -> str | None:
    """Return the state of an organisation named after it ("Bank of Japan", "Russian Foreign Ministry")."""
    for part in (run[:1], run[:2], run[-1:], run[-2:]):
        surface = text[part[0].start : part[-1].end]
        entry = states.state(surface)
        if entry is not None and surface not in states.AMBIGUOUS and states.reading(surface) in ("name", "demonym"):
            return entry.code
    return None


def _in_heading(text: str, heading: list[Word], known: dict[str, Entity]) -> Iterator[Entity]:
    index = 0
    while index < len(heading):
        for length in range(min(_LONGEST_STATE, len(heading) - index), 0, -1):
            start, end = heading[index].start, heading[index + length - 1].end
            entity = known.get(text[start:end])
            if entity is not None:
                yield replace(entity, start=start, end=end)
                index += length - 1
                break
        index += 1


def _consistent(text: str, found: list[Entity]) -> tuple[Entity, ...]:
    """Give a part of a person's name the full name it stands for, and every surface the label it has most often."""
    labels: dict[str, Counter[str]] = {}
    for entity in found:
        labels.setdefault(entity.name, Counter())[entity.label] += entity.label != "MISC"
    full = Counter(entity.name for entity in found if entity.label == "PER" and " " in entity.name)
    order = {name: index for index, name in enumerate(full)}
    spelled = _spelled_out(text, found)
    answer = []
    for entity in found:
        if entity.name in spelled:
            answer.append(replace(entity, label="ORG", name=spelled[entity.name]))
            continue
        name = _full_name(text, entity, full, order)
        if name is not None:
            answer.append(replace(entity, label="PER", name=name, state=None))
            continue
        label = min(labels[entity.name].items(), key=lambda item: (-item[1], item[0]))[0]
        answer.append(entity if entity.state else replace(entity, label=label))
    return tuple(answer)


def _spelled_out(text: str, found: Sequence[Entity]) -> dict[str, str]:
    """Return the full names of the acronyms that the article introduces in brackets ("World Food Programme (WFP)")."""
    answer: dict[str, str] = {}
    for full, short in pairwise(found):
        letters = "".join(word[0] for word in full.name.split() if word[0].isupper())
        if text[full.end : short.start] == " (" and short.name.isupper() and letters == short.name.replace(".", ""):
            answer.setdefault(short.name, full.name)
    return answer


def _full_name(text: str, entity: Entity, full: Counter[str], order: dict[str, int]) -> str | None:
    """Return the full name a part stands for: the only one with that part, or the main person among its namesakes.

    The main person is named first and in full more often than all namesakes together, and none of those stands in the
    paragraph before the part.
    """
    part = entity.name
    if " " in part or entity.state is not None:
        return None
    candidates = [name for name in full if part in (name.split()[0], name.split()[-1])]
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    main = min(candidates, key=lambda name: order[name])
    others = [name for name in candidates if name != main]
    paragraph = text[text.rfind("\n\n", 0, entity.start) + 1 : entity.start]
    if full[main] < sum(full[name] for name in others) or any(name in paragraph for name in others):
        return None
    return main
