"""Bodies found again by what they are: "the authority" after the Calder Bay Port Authority, "the airline" after Air Corvina."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.claims import lexicon
from twosource.claims.descriptions import person
from twosource.claims.spans import Inside
from twosource.language.similarity import stem
from twosource.model import Entity

_HEADS = lexicon.words(
    "agency association authority bank board broadcaster bureau campaign chamber charity church club coalition college "
    "commission committee confederation congress consortium corporation council court department directorate embassy "
    "exchange federation foundation fund hospital inspectorate institute institution league ministry museum observatory "
    "office orchestra organisation organization parliament party police port prefecture regulator school secretariat senate "
    "service society treasury tribunal trust union university watchdog"
)
"""Nouns for one body, which its own name ends with or opens with ("Ministry of …")."""

_COMPANIES = lexicon.words(
    "company firm group operator airline carrier lender retailer manufacturer maker automaker carmaker drugmaker "
    "chipmaker planemaker steelmaker shipbuilder refiner brewer insurer miner producer supplier utility startup "
    "start-up conglomerate chain developer shipper bank publisher brokerage"
)
_DESCRIBED = re.compile(
    r"\b(the|The|[Aa]n?|another|its|their|[A-Z][\w-]*+['’]s?)\s+((?:[\w-]++(?:['’]s?)?\s+){0,3}?)("
    + "|".join(sorted(_HEADS))
    + r")\b"
)
_OF = re.compile(r"\sof\s(?:the\s)?[a-z]+(?:(?:,\s[a-z]+)*\sand\s[a-z]+)?")
"""What a body is of ("the ministry of mines and energy")."""

_APPOSED = re.compile(r", (?:the )?")
_ALIKE = re.compile(r"(?:,|\b(?:is|was|as|are|were|become|became|been|be))\s+\Z")
"""What stands before a description of a body that has been named already ("Corvina Bank is a bank …")."""

_OPENING = re.compile(
    r"The (?:[\w-]+ ){0,3}?(?:(?:" + "|".join(sorted(_HEADS | _COMPANIES)) + r")\b"
    r"|[a-z-]+[^\Ws](?=,? (?:has|had|is|was|will|would|can|could|which|that|says|said|[a-z]+ed)\b))"
)
"""A body, or another single thing, as the subject of a sentence."""

_KIND = "(" + "|".join(sorted(_COMPANIES)) + ")"
_BEFORE = re.compile(rf"\b{_KIND},?\s+\Z")
_AFTER = re.compile(
    rf",\s+(?:the|an?)\s+(?:(?!(?:who|whose|which|that|at|of|for|in|with|from|by)\b)[\w'’-]++\s+){{0,5}}?{_KIND}\b"
)
_FIRM = re.compile(
    r"(?:['’]s?)?\s+(?:shares|stock|shareholders|chief executive|CEO|board of directors|customers)\b"
    r"|\s+(?:Inc|Corp|Ltd|plc|PLC|AG|SA|SE|NV|Co|Holdings)\b"
)
_HELD = re.compile(r"\b(?:shares (?:of|in)|chief executive of|CEO of|shareholders of)\s+\Z")
_REACH = 60
_LONGEST = 4
"""Words of a description after "the"."""

_PARTICIPLES = ("-listed", "-based", "-owned", "-traded", "-headquartered", "-backed")
"""How words end that say where a company is at home, and do not set it apart from another one."""

_LONGEST_NAME = 60
_VERB = 12
_CENTRAL = frozenset(map(stem, ("national", "reserve", "central", "state", "bank")))


class Body(NamedTuple):
    """A body where it is named or described: the name, the stems of its head and of all its words, "a" before it or not."""

    at: int
    name: str
    head: str
    words: frozenset[str]
    named: bool
    new: bool = False


class Bodies:
    """The bodies of one article; entities must be sorted. Takes time linear in the text."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        named = [one for one in entities if one.label == "ORG"]
        self._bodies = sorted((*_names(named), *_descriptions(text, named)), key=lambda body: body.at)
        self._starts = {body.at: body for body in self._bodies if body.named}
        self._companies = _companies(text, [one for one in entities if one.label in ("ORG", "PER", "MISC")])
        self._company_names = frozenset(name for _, name, _ in self._companies)

    def body(self, description: str, at: int) -> str | None:
        """Return which body "the …" at position ``at`` stands for: the only one before it that it fits, else ``None``."""
        first, *words = description.casefold().replace("’", "'").split() or [""]
        if first != "the" or not words or len(words) > _LONGEST:
            return None
        if words[-1] in _HEADS:
            found = self._fitting(words, at)
            if found:
                return _one(found)
        plain = all(word.endswith(_PARTICIPLES) for word in words[:-1])
        return self._company(words[-1], at) if words[-1] in _COMPANIES and plain else None

    def opening(self, at: int, end: int) -> Body | None:
        """Return the body with which a sentence at ``at`` opens, named before ``end``, or described and perhaps found again."""
        named = self._starts.get(at + len("the ") if self._text.startswith("The ", at) else at)
        if named is not None and named.at < end:
            return named
        found = _OPENING.match(self._text, at, end)
        if found is None or person(found[0].split()[-1]):
            return None
        return Body(at, self.body(found[0], at) or "the" + found[0][len("the") :], "", frozenset(), True)

    def _company(self, word: str, at: int) -> str | None:
        """Return the only company called so before ``at``, or the only one at all where none is."""
        before = [(name, kinds) for start, name, kinds in self._companies if start < at]
        names = {name for name, kinds in before if word in kinds}
        if word != "group" and (not names or word == "company"):
            names = {name for name, kinds in before if word == "company" or kinds == {"company"}}
        return names.pop() if len(names) == 1 else None

    def is_company(self, name: str) -> bool:
        """Tell whether the words around a name say somewhere that it is a company's."""
        return name in self._company_names

    def _fitting(self, words: Sequence[str], at: int) -> list[Body]:
        head, wanted = stem(words[-1]), frozenset(map(stem, words))
        before = [body for body in self._bodies if body.at < at and body.head == head]
        return [body for body in before if wanted <= body.words or _central(wanted, body)]


def is_kind(word: str) -> bool:
    """Tell whether a noun, in small letters, stands for a company or another body ("operator", "union")."""
    return word in _HEADS or word in _COMPANIES


def _one(found: Sequence[Body]) -> str | None:
    """Return the name of the bodies where all are one: one name, and no description of another one."""
    names = {body.name for body in found if body.named}
    if len(names) > 1:
        return None
    if names:
        (body,) = [body for body in found if body.named][:1]
        others = [one for one in found if not one.named]
        return (
            body.name if all(not one.new and (one.words <= body.words or _central(one.words, body)) for one in others) else None
        )
    widest = max(found, key=lambda body: (len(body.words), -body.at))
    return widest.name if all(body.words <= widest.words for body in found) else None


def _central(wanted: frozenset[str], body: Body) -> bool:
    """Tell whether "the central bank" is a body whose name says so in another word ("Czech National Bank")."""
    central = stem("central")
    return central in wanted and body.named and wanted - {central} <= body.words and len(body.words & _CENTRAL) > 1


def _names(entities: Sequence[Entity]) -> Iterator[Body]:
    for entity in entities:
        words = entity.name.casefold().replace("’s", "").replace("'s", "").split()
        end = next((at for at, word in enumerate(words) if at and word in lexicon.PREPOSITIONS), len(words))
        if words:
            yield Body(entity.start, entity.name, stem(words[end - 1]), frozenset(map(stem, words)), True)


def _descriptions(text: str, named: Sequence[Entity]) -> Iterator[Body]:
    """Yield bodies that are only described ("the finance ministry"), by name where one stands in apposition."""
    inside = Inside(named)
    starts = {one.start: one for one in named}
    for found in _DESCRIBED.finditer(text):
        modifiers = found[2].casefold().replace("’", "'").split()
        named_here = any(one.start <= found.start(3) for one in inside.within(found.start(), found.end() + _LONGEST_NAME))
        if named_here or not lexicon.PREPOSITIONS.isdisjoint(modifiers):
            continue
        new = found[1].casefold() in ("a", "an", "another")
        comma = _APPOSED.match(text, found.end())
        apposed = starts.get(comma.end()) if comma else None
        owner = found[1].rstrip("s").rstrip("'’").casefold() if found[1][0].isupper() and len(found[1]) > len("The") else ""
        if new and _ALIKE.search(text, max(0, found.start() - _VERB), found.start()):
            continue
        of = _OF.match(text, found.end())
        if modifiers or apposed or new or owner or of:
            behind = of[0] if of else ""
            name = apposed.name if apposed else "the " + " ".join((found[2] + found[3] + behind).split())
            words = frozenset(map(stem, (*modifiers, found[3], *behind.split(), *((owner,) if owner else ()))))
            yield Body(found.start(), name, stem(found[3]), words, apposed is not None, new)


def _companies(text: str, entities: Sequence[Entity]) -> list[tuple[int, str, frozenset[str]]]:
    """Return where each company is first named, its name, and what it is called anywhere, by a shorter name as well."""
    kinds: dict[str, set[str]] = {}
    for one in entities:
        kinds.setdefault(one.name, set()).update(_kinds(text, one))
    for name in kinds:
        short = name.split()[0]
        if short != name and short in kinds:
            kinds[name] |= kinds[short]
    first = {one.name: one.start for one in reversed(entities)}
    return [(at, name, frozenset(kinds[name])) for name, at in sorted(first.items(), key=lambda item: item[1]) if kinds[name]]


def _kinds(text: str, one: Entity) -> frozenset[str]:
    """Return what the words around a name call it ("the airline Air Corvina"), "company" for its shares or its boss."""
    left = text[max(0, one.start - _REACH) : one.start]
    before = _BEFORE.search(left)
    found = [
        before if before and (one.label == "ORG" or "," not in before[0]) else None,
        _AFTER.match(text, one.end, one.end + _REACH),
    ]
    kinds = {match[1] for match in found if match}
    kinds |= next((named for ending, named in _NAMED if any(map(ending.fullmatch, one.name.split()))), frozenset())
    firm = _HELD.search(left) or _FIRM.match(text, one.end, one.end + _REACH) or one.name.split()[-1] in _FORMS
    return frozenset(kinds | ({"company"} if firm else set()))


_NAMED = tuple(
    (re.compile(words), frozenset(kinds.split()))
    for words, kinds in (
        (r"Air[A-Z]?\w*|Airlines?|Airways|Aviation", "airline carrier"),
        (r"Bank|Banco|Banque|\w{3,}(?:bank|banken|banka)", "bank lender"),
        (r"Insurance|Assurance", "insurer"),
        (r"Motors?", "carmaker automaker manufacturer"),
        (r"Pharma\w*|Biotech", "drugmaker"),
        (r"Mining|Minerals|Mines", "miner producer"),
        (r"Steel(?:works)?", "steelmaker producer manufacturer"),
        (r"Shipbuilding|Shipyards?", "shipbuilder"),
        (r"Oil|Petroleum|Gas", "producer"),
        (r"Power|Energy|Electric(?:ity)?|Water", "utility operator"),
        (r"Tele(?:com|kom)s?|Mobile", "operator carrier"),
        (r"Shipping|Lines?", "shipper operator carrier"),
        (r"Stores|Supermarkets", "retailer chain"),
        (r"Brewery|Brewing|Brewers", "brewer"),
    )
)
"""What a word in a company's name says it is."""

_FORMS = lexicon.words("Inc Inc. Corp Corp. Ltd plc PLC AG SA SE NV Co Co. Holdings Airlines Airways Motors")
