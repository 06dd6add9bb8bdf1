"""Names in an article: persons, organisations, places, peoples and other names, made consistent over the article.

The tagger marks them; here titles are taken off, states are recognised by the gazetteer, a name marked once is found wherever
it stands, and a surname alone is the person named in full.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from twosource.language import states
from twosource.language.name_spelling import as_elsewhere, plain
from twosource.language.name_words import Word, listed, words
from twosource.language.sentences import LONGEST
from twosource.language.tagger import Tagged
from twosource.model import Entity, Mark, Sentence

_LONGEST = 6
"""Words of the longest name that is looked for again ("Democratic Republic of the Congo")."""

_BEFORE = 20
"""Characters before a name that are looked at for a preposition."""

_PLACED = frozenset("in near across throughout outside inside around".split())
"""Prepositions after which a state's name is a place; "to" and "from" stand before governments as well."""

_SHORTENED = frozenset("Bros Co Corp Inc Jr Ltd Sr".split())
"""Ends of names that keep their full stop."""

_PARTICLES = frozenset("al el la le les los las il de del della di da do du des van von der den ter bin ibn".split())
"""Words in small letters that names begin with."""

_ADDRESS = re.compile(r"://|\w\.\w+/")

_LINKS = frozenset("and or of the for in at by to & with".split())
"""Words that join the parts of a name, and end none."""

_NAMESAKES = 50
"""Persons with one surname; among more, nobody is the main one."""

_GAP = 5
"""Characters between two parts of a name that the article marks whole elsewhere ("Arnold" + "& Porter")."""

_ELSEWHERE = frozenset("Georgia|Georgian|Santiago|San Jose|San José|Wellington|Kingston|Georgetown|Victoria".split("|"))
"""Words for a state or its capital that as often name a place in another."""


def find(text: str, sentences: Sequence[Sentence], marked: Sequence[Tagged], parts: Sequence[Mark] = ()) -> tuple[Entity, ...]:
    """Return the names of ``text``, sorted and disjoint; possessive endings and titles are outside the spans.

    ``marked`` are the tagger's names, sorted and disjoint, and ``parts`` its parts of attributions: a state that says
    something is read as its government.
    """
    by_sentence = [words(text, sentence) for sentence in sentences]
    index = {word.start: (word, before) for line in by_sentence for before, word in zip([None, *line], line, strict=False)}
    found = [entity for tagged in _whole(text, marked) for entity in _named(text, tagged, index)]
    found = as_elsewhere(_with_listed(text, by_sentence, found))
    speaking = {(part.start, part.end) for part in parts if part.label == "source"}
    return tuple(_read(text, entity, speaking) for entity in _consistent(text, found))


def _read(text: str, entity: Entity, speaking: set[tuple[int, int]]) -> Entity:
    """Return a state's name with its reading: a seat or a source is a government, what stands after "in" a place."""
    if entity.state is None or entity.label == "NORP":
        return entity
    if entity.label == "ORG":
        return replace(entity, reading="government") if states.reading(entity.name) == "seat" else entity
    before = text[max(0, entity.start - _BEFORE) : entity.start].split()
    article = len(before[-1]) + 1 if before and before[-1].lower() == "the" else 0
    if {(entity.start, entity.end), (entity.start - article, entity.end)} & speaking:
        return replace(entity, reading="government")
    word = before[-2 if article and len(before) > 1 else -1] if before else ""
    return replace(entity, reading="place") if word in _PLACED else entity


def _whole(text: str, marked: Sequence[Tagged]) -> list[Tagged]:
    """Put names together that were marked in two parts ("Kenya" + "Airways", "Bank of" + "Japan"), and part "Oslo, Norway".

    What is marked as one name elsewhere in the article is one here as well.
    """
    found: list[Tagged] = []
    parts = [part for one in marked for part in _places(text, one)]
    whole = {text[part.start : part.end]: part.label for part in reversed(parts)}
    for tagged in parts:
        label = None
        if found and tagged.start - found[-1].end <= _GAP:
            label = whole.get(text[found[-1].start : tagged.end])
            label = label or (_label_together(text, found[-1], tagged) if text[found[-1].end : tagged.start] == " " else None)
        if label is None:
            found.append(tagged)
        else:
            found[-1] = Tagged(found[-1].start, tagged.end, label)
    return found


def _places(text: str, tagged: Tagged) -> Iterator[Tagged]:
    """Yield the names that a mark holds: a town and what it lies in are two, as are a name and one in an open bracket."""
    start = tagged.start
    bracket = text.find(" (", start, tagged.end)
    if bracket > start and ")" not in text[bracket : tagged.end]:
        yield Tagged(start, bracket, tagged.label)
        start = bracket + 2
    while tagged.label == "LOC" and (comma := text.find(", ", start, tagged.end)) >= 0:
        yield Tagged(start, comma, tagged.label)
        start = comma + 2
    yield Tagged(start, tagged.end, tagged.label)


def _label_together(text: str, first: Tagged, second: Tagged) -> str | None:
    """Return the label of the name that two neighbouring marks make, ``None`` where they are two names."""
    if states.state(text[first.start : second.end]) is not None:
        return "LOC"
    before, after = text[first.start : first.end], text[second.start : second.end]
    if first.label == "ORG":
        of_state = before.endswith((" of", " of the")) and second.label in ("LOC", "NORP")
        own = second.label == "ORG" and " " not in before and states.reading(after.split()[0]) == "demonym"
        return "ORG" if of_state or own else None
    if second.label != "ORG" or first.label not in ("LOC", "NORP"):
        return None
    body = after.split()[-1] in listed("org")
    return "ORG" if body or (first.label == "LOC" and states.reading(before) == "name") else None


def _named(text: str, tagged: Tagged, index: dict[int, tuple[Word, Word | None]]) -> Iterator[Entity]:
    """Yield the name in a marked span without what is no part of it, if anything is left."""
    whole = _state_entity(text, tagged.start, tagged.end, "", tagged.label)
    if whole is not None and whole.state is not None:
        yield whole
        return
    if "/" in text[tagged.start : tagged.end] and _ADDRESS.search(text, tagged.start, tagged.end):
        return
    inside = _inside(text, tagged, index)
    while inside and (inside[0].text.lower() in ("the", "a", "an") or inside[0].text.isdigit()):
        inside = inside[1:]
    while inside and inside[-1].text in _LINKS:
        inside = inside[:-1]
    while len(inside) > 1 and tagged.label in ("ORG", "MISC") and _says_which(inside[0].text):
        inside = inside[1:]
    inside = _without_title(inside) if tagged.label == "PER" else inside
    if not inside or not any(word.text[0].isupper() or word.text[0].isdigit() for word in inside):
        return
    start, end = inside[0].start, inside[-1].end
    end += text[end : end + 1] == "." and (end < tagged.end or inside[-1].text in _SHORTENED)
    before = index[start][1]
    state = _state_entity(text, start, end, before.text if before else "", tagged.label)
    yield state or Entity(
        start,
        end,
        _label(inside, tagged.label),
        plain(text[start:end]),
        _state_inside(text, inside) if tagged.label == "ORG" else None,
    )


def _says_which(word: str) -> bool:
    """Tell whether a word in front of a name is none of it ("federal", "draft"), but for the particles of other languages."""
    return word.isalpha() and word.islower() and word not in _PARTICLES


def _label(words: Sequence[Word], label: str) -> str:
    """Return the label of a name: a storm has a person's name, and is none."""
    return "MISC" if len(words) > 1 and words[0].text.title() in listed("storm") else label


def _inside(text: str, tagged: Tagged, index: dict[int, tuple[Word, Word | None]]) -> list[Word]:
    """Return the words that lie in a marked span; of "Antonio-based" the name."""
    found = [index[at][0] for at in range(tagged.start, tagged.end) if at in index]
    if found and found[-1].end > tagged.end + 1 and text[tagged.end] == "-":
        found[-1] = Word(text[found[-1].start : tagged.end], found[-1].start, tagged.end)
    return [word for word in found if word.end <= tagged.end + 1]


def _without_title(run: list[Word]) -> list[Word]:
    """Return a person's name without the titles in front of it."""
    at = 0
    while at + 1 < len(run) and run[at].text in listed("title") | listed("modifier"):
        at += 1
    return run[at:]


def _state_entity(text: str, start: int, end: int, before: str, label: str | None) -> Entity | None:
    """Return the state that a span names, ``None`` where it names none or the tagger read it as somebody's name."""
    surface = _plain(text[start:end])
    entry, kind = states.state(surface), states.reading(surface)
    if entry is None or label in ("PER", "MISC") or (label == "ORG" and kind != "seat" and surface in states.AMBIGUOUS):
        return None
    sure = surface not in states.AMBIGUOUS or before in listed("near") or surface in ("Washington", "America")
    sure = sure or (label is not None and surface not in _ELSEWHERE)
    if label is None and not sure:
        return None
    own = {"demonym": "NORP", "seat": "ORG"}.get(kind or "", "LOC")
    return Entity(start, end, own, surface, entry.code if sure else None)


def _plain(surface: str) -> str:
    """Return a name in capitals (a dateline's) as it is written elsewhere, if a state is called so."""
    plain = surface.title()
    return plain if surface.isupper() and len(surface) > 4 and states.state(plain) else surface


def _state_inside(text: str, run: Sequence[Word]) -> str | None:
    """Return the state of an organisation named after it ("Bank of Japan", "Russian Foreign Ministry")."""
    for part in (run[:1], run[:2], run[-1:], run[-2:]):
        surface = text[part[0].start : part[-1].end]
        entry = states.state(surface)
        if entry is not None and surface not in states.AMBIGUOUS and states.reading(surface) in ("name", "demonym"):
            return entry.code
    return None


def _with_listed(text: str, by_sentence: Sequence[Sequence[Word]], found: Sequence[Entity]) -> list[Entity]:
    """Add states, and names found elsewhere in the article, where the tagger marked nothing."""
    taken = {at for entity in found for at in range(entity.start, entity.end)}
    lower = {word.text for line in by_sentence for word in line if word.text.islower()}
    known = {text[entity.start : entity.end]: entity for entity in reversed(found)}
    known = {surface: entity for surface, entity in known.items() if surface.lower() not in lower}
    added = [
        entity
        for line in by_sentence
        for entity in _listed(text, line, known)
        if not any(at in taken for at in range(entity.start, entity.end))
    ]
    return sorted([*found, *added], key=lambda entity: entity.start)


def _listed(text: str, line: Sequence[Word], known: dict[str, Entity]) -> Iterator[Entity]:
    at = 0
    while at < len(line):
        size = 0
        for length in range(min(_LONGEST, len(line) - at), 0, -1):
            entity = _known(text, line, at, length, known) if line[at].text[0].isupper() else None
            if entity is not None:
                yield entity
                size = length
                break
        at += max(size, 1)


def _known(text: str, line: Sequence[Word], at: int, length: int, known: dict[str, Entity]) -> Entity | None:
    start, end = line[at].start, line[at + length - 1].end
    again = known.get(text[start:end])
    if again is not None:
        return replace(again, start=start, end=end) if _stands_alone(line, at, length) else None
    return _state_entity(text, start, end, line[at - 1].text if at else "", None)


def _stands_alone(line: Sequence[Word], at: int, length: int) -> bool:
    """Tell whether no further capitalised word touches the words, which would make them part of a longer name."""
    after = line[at + length] if at + length < len(line) else None
    touching = after is not None and after.start - line[at + length - 1].end == 1 and after.text[0].isupper()
    return not touching


def _consistent(text: str, found: Sequence[Entity]) -> tuple[Entity, ...]:
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
        for part in dict.fromkeys((name.split()[0], name.split()[-1], *_surnames(name))):
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
        if words[-1] not in _SHORTENED | {"Jr.", "Sr."}:
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
