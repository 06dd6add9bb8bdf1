"""One name for whoever or whatever the pages of a story name in different ways, with every form and why it is the same.

Within an article the names are consistent already; here a form joins a fuller one of another article where exactly one fits:
a last name, an acronym, a name with an initial, with a short given name or without its middle part, another spelling. Two that
could be meant leave a form by itself, since one name for two people is worse than two names for one.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from twosource.language import states
from twosource.language.short_names import same_given
from twosource.model import Annotation, Article, Entity, Name, NameForm

_LEGAL = frozenset("inc corp ltd plc co llc lp gmbh ag sa nv se spa oyj asa ab incorporated corporation limited company".split())
"""Forms of companies, which are no part of what distinguishes one."""

_PARTS = frozenset(
    "agency assembly center centre command commission committee council court department division fund institute mission "
    "ministry office program programme school secretariat unit university".split()
)
"""What a part of a body is called, so that "United Nations" is not the Security Council."""

_SMALL = frozenset("of the and for de la le du des von van der and in on".split())
_ACRONYM = range(2, 9)
_SHORTEST_SPELLING = 5
"""Letters of the shortest word that may be spelled differently by a letter ("Zelensky", "Zelenskyy")."""

_RARER = 8
"""How many times as often a part of a body's name may stand in a story as the whole."""

_NAMESAKES = 50
"""Forms that share a word; with more of them, none is joined by it."""

Key = tuple[str, ...]


@dataclass
class _Form:
    """A way of writing a name, by its folded words: under which labels, and in which articles under which spellings."""

    words: Key
    labels: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    articles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    surfaces: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    @property
    def label(self) -> str:
        return min(self.labels, key=lambda label: (-self.labels[label], label))

    @property
    def weight(self) -> tuple[int, int, int, Key]:
        """Fuller forms are heavier, then those of more articles and mentions."""
        in_articles = len(set().union(*self.articles.values()))
        return len(self.words), in_articles, sum(self.labels.values()), self.words


class Cast(NamedTuple):
    """The names of a story, those in most articles first, and its annotations with everybody under that name."""

    names: tuple[Name, ...]
    annotations: Mapping[str, Annotation]


def cast(articles: Iterable[Article], annotations: Mapping[str, Annotation]) -> Cast:
    """Find the names of the articles of one story; the order of the articles does not matter.

    In the annotations that come back, entities and speakers have the story's names; peoples ("Russian") stay as they are.
    """
    members = sorted(articles, key=lambda article: article.id)
    forms = _forms(members, annotations)
    groups: dict[Key, list[tuple[_Form, str]]] = defaultdict(list)
    tops = _joined(forms)
    for key, (top, basis) in tops.items():
        groups[top].append((forms[key], basis))
    found = {top: _name(forms[top], some) for top, some in groups.items()}
    called = {key: found[top].name for key, (top, _) in tops.items()}
    ranked = sorted(found.values(), key=lambda name: (-len({id for form in name.forms for id in form.articles}), name.name))
    return Cast(tuple(ranked), {article.id: _renamed(annotations[article.id], called) for article in members})


def _renamed(annotation: Annotation, called: Mapping[Key, str]) -> Annotation:
    keys = {entity.name: _key(entity.name, entity.label, entity.state) for entity in annotation.entities if _is_cast(entity)}
    names = {name: called[key] for name, key in keys.items() if called[key] != name}
    if not names:
        return annotation
    return replace(
        annotation,
        entities=tuple(
            replace(entity, name=names[entity.name]) if _is_cast(entity) and entity.name in names else entity
            for entity in annotation.entities
        ),
        claims=tuple(
            replace(claim, speaker=replace(claim.speaker, name=names[claim.speaker.name]))
            if claim.speaker is not None and claim.speaker.name in names
            else claim
            for claim in annotation.claims
        ),
    )


def _is_cast(entity: Entity) -> bool:
    return entity.label != "NORP"


def _forms(articles: Sequence[Article], annotations: Mapping[str, Annotation]) -> dict[Key, _Form]:
    forms: dict[Key, _Form] = {}
    for article in articles:
        for entity in annotations[article.id].entities:
            if not _is_cast(entity):
                continue
            surface = " ".join(article.text[entity.start : entity.end].split())
            key = _key(entity.name, entity.label, entity.state)
            form = forms.setdefault(key, _Form(key))
            form.labels[entity.label] += 1
            form.articles[entity.name].add(article.id)
            form.surfaces[surface][article.id] += 1
            if entity.state:
                form.states[entity.state] += 1
    return forms


def folded(name: str) -> Key:
    """Return the words of a name without marks over letters, case, punctuation and a leading article."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one)).casefold()
    words = "".join(one if one.isalnum() else " " if one not in ".'’" else "" for one in plain).split()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _key(name: str, label: str, state: str | None) -> Key:
    """Return what all ways of writing a name share that need no other name to be seen: a state's is its own name."""
    if state and label == "LOC" and states.reading(name) == "name":
        return folded(states.by_code(state).name)
    words = folded(name)
    if label == "ORG":
        words = _with_state(name, words)
    while label == "ORG" and len(words) > 1 and words[-1] in _LEGAL:
        words = words[:-1]
    return words or (name.casefold(),)


def _with_state(name: str, words: Key) -> Key:
    """Return the words of a body's name with the state in front of it as it is called elsewhere ("U.S. Air Force")."""
    first, _, rest = name.removeprefix("The ").partition(" ")
    entry = states.state(first)
    if not rest or entry is None or states.reading(first) != "name" or first in states.AMBIGUOUS:
        return words
    return folded(entry.name) + folded(rest)


def _joined(forms: Mapping[Key, _Form]) -> dict[Key, tuple[Key, str]]:
    """Return, for each form, the fullest form that it is another way of writing, and why; one that stands alone is itself."""
    by_word: dict[str, list[_Form]] = defaultdict(list)
    by_initials: dict[str, list[_Form]] = defaultdict(list)
    for form in forms.values():
        for word in {form.words[0], form.words[-1]}:
            by_word[word].append(form)
        if len(form.words) > 1 and form.label in ("ORG", "MISC", "LOC"):
            for initials in _initials(form.words):
                by_initials[initials].append(form)
    tops: dict[Key, tuple[Key, str]] = {}
    for form in sorted(forms.values(), key=lambda form: form.weight, reverse=True):
        found = dict(_acronym(form, by_initials))
        near = {other.words: other for word in (form.words[0], form.words[-1]) for other in by_word[word]}
        if not found and len(near) <= _NAMESAKES:
            found = {key: basis for key, other in near.items() if (basis := _same(form, other)) and other.weight > form.weight}
        meant = {tops[key][0]: basis for key, basis in sorted(found.items())}
        tops[form.words] = next(iter(meant.items())) if len(meant) == 1 else (form.words, "")
    return tops


def _initials(words: Key) -> set[str]:
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)}


def _acronym(form: _Form, by_initials: Mapping[str, Sequence[_Form]]) -> Iterator[tuple[Key, str]]:
    (word, *more) = form.words
    if more or len(word) not in _ACRONYM or form.label == "PER" or not any(name.isupper() for name in form.articles):
        return
    for other in by_initials.get(word, ()):
        if other.weight > form.weight:
            yield other.words, "initials"


def _same(form: _Form, other: _Form) -> str:
    """Return why a form is another way of writing a heavier one, "" where it is not seen to be."""
    a, b = form.words, other.words
    if a == b or form.label != other.label or (form.states and other.states and form.states.keys() != other.states.keys()):
        return ""
    if form.label == "PER":
        return _same_person(a, b)
    if form.label == "ORG" and 1 < len(a) < len(b) and b[-len(a) :] == a:
        return "part of the name"
    known = sum(form.labels.values()) <= _RARER * sum(other.labels.values())  # "Boeing" is not its subsidiary, named once
    if form.label == "ORG" and known and len(a) < len(b) and b[: len(a)] == a and not _PARTS & set(b[len(a) :]):
        return "part of the name"
    return "spelling" if _spelled(a, b) else ""


def _same_person(a: Key, b: Key) -> str:
    if len(a) == 1:
        return "part of the name" if len(b) > 1 and a[0] in (b[0], b[-1]) else ""
    if sorted(a) == sorted(b) or "".join(a) == "".join(b):
        return "order of the name"
    if a[-1] == b[-1] and a[0] != b[0] and 1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0]:
        return "initial"
    if a[0] == b[0] and a[-1] == b[-1] and set(a) <= set(b):
        return "without its middle part"
    if a[-1] == b[-1] and same_given(a[0], b[0]) and set(a[1:]) <= set(b[1:]):
        return "short given name"
    return "spelling" if _spelled(a, b) else ""


def _spelled(a: Key, b: Key) -> bool:
    """Tell whether two names of as many words differ in one word, and there by a letter."""
    if len(a) != len(b) or len(a) < 2:
        return False
    differing = [(one, two) for one, two in zip(a, b, strict=True) if one != two]
    return len(differing) == 1 and _one_letter(*differing[0])


def _one_letter(one: str, two: str) -> bool:
    """Tell whether long words differ by one letter, put in, left out or changed; digits never differ by spelling."""
    if len(one) > len(two):
        one, two = two, one
    if len(one) < _SHORTEST_SPELLING or len(two) - len(one) > 1 or not (one.isalpha() and two.isalpha()):
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    return one[at:] == two[at + 1 :] or one[at + 1 :] == two[at + 1 :]


def _name(top: _Form, members: Sequence[tuple[_Form, str]]) -> Name:
    counts: dict[str, tuple[Counter[str], str]] = {}
    for form, basis in members:
        for surface, by_article in form.surfaces.items():
            counts.setdefault(surface, (Counter(), basis))[0].update(by_article)
    labels, codes = Counter[str](), Counter[str]()
    for form, _ in members:
        labels.update(form.labels)
        codes.update(form.states)
    return Name(
        name=min(top.articles, key=lambda name: (-len(top.articles[name]), -len(name), name)),
        label=min(labels, key=lambda label: (-labels[label], label)),
        state=min(codes, key=lambda code: (-codes[code], code)) if codes else None,
        forms=tuple(
            NameForm(text=surface, mentions=sum(found.values()), articles=tuple(sorted(found)), basis=basis)
            for surface, (found, basis) in sorted(counts.items(), key=lambda item: (-sum(item[1][0].values()), item[0]))
        ),
    )
