"""Goods, stock markets and bonds named in a sentence, by the words of their tables."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from twosource.language.similarity import terms
from twosource.markets.exposures import causes, levels, lists, moves, state_bonds
from twosource.markets.exposures.goods import ALSO_A_VERB, Good, goods, rates_of, rows_by_word, trade_words
from twosource.markets.exposures.move_grammar import prices
from twosource.markets.exposures.move_parts import NUMBER, PRICES
from twosource.markets.exposures.stoppages import is_stopped
from twosource.model import Entity


class Mention(NamedTuple):
    """A good that a sentence names, and all places in it (offsets count from the sentence's start) in the order of the text."""

    good: Good
    places: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the sentence names it first."""
        return self.places[0][0]


_WORD = re.compile(r"\w+")
_WORD_BEFORE = re.compile(r"([\w'-]+)[\s-]+\Z")
_HEAD_OF = re.compile(r"([\w'-]+)\s+of\s+\Z", re.IGNORECASE)
_WORD_AFTER = re.compile(r"[\s-]+([\w'-]+)")
_LONGEST_WORD, _LONGEST_TAX, _LONGEST_PRICE = 30, 60, 24
_PRICE = re.compile(r"[$£€]\s?\d|\d[\d.]*\s?(?:%|per\s?cent\b|percent\b|cents\b)")
MOST_PLACES = 16
"""How many places of one good, or of one currency, are looked at in a sentence: prose has fewer."""
_TAXED = re.compile(
    r"\b(?:dut(?:y|ies)|tariffs?|lev(?:y|ies)|tax(?:es)?|quotas?|curbs|embargo|bans?)(?:\s+of\s+[^.,;:]{1,30}?)?\s+on\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_STANDS_AT = re.compile(
    rf"(?:{PRICES})\s+(?:(?:was|is|stood|stands|traded|trades|changed\s+hands)\s+)(?:\w+ly\s+|last\s+)?(?:at|around|near)\s+"
    r"(?:about\s+)?(?:[$£€]\s?\d|\d[\d.,]*\s+(?:dollars|euros)\b)",
    re.IGNORECASE,
)
"""Behind a name, that it stands at a price, as no person or place does."""
_PRICED_A_UNIT = re.compile(
    rf"(?:{PRICES})(?:\s+(?:has|have|had|was|is|were|are|been|now|last|still|being))*\s+(?:fetch(?:ed|es|ing)?|chang(?:ed|es|ing)\s+hands"
    rf"|trad(?:ed|es|ing)|quoted|offered|bid|stood|stands|priced|selling|sold)(?:\s+(?:at|for|around|near|about))*\s+{NUMBER}"
    r"(?:\s[a-z]+)?\s+(?:a|an|per|the)\s+(?:metric\s+)?"
    r"(?:tonnes?|tons?|ounces?|oz|pounds?|lb|kilos?|kilograms?|kg|quintals?|bushels?|barrels?|bags?|maunds?|\d+\s+grams)\b",
    re.IGNORECASE,
)
"""Behind a name, at what price a unit of it is dealt in ("is fetching 70 cents a pound")."""
_WEIGHED_ON = re.compile(r"\b(?:weigh(?:ed|s|ing)\s+(?:\w+ly\s+)?on|buoy(?:ed|s|ing)?)\s+(?:spot\s+)?\Z", re.IGNORECASE)
_LIKENESS = re.compile(
    r"-(?:smooth|slick|black|dark|grey|gray|white|red|blue|coloured|colored|haired|plated|rimmed|framed|tipped|tongued|stained|soaked|clad|hard|soft)\b",
    re.IGNORECASE,
)
"""Joined to a good, these say what something else is like or made of ("oil-smooth", "steel-grey")."""
_METALS = frozenset(("copper", "nickel", "zinc", "lead", "aluminium", "palladium", "platinum", "cobalt", "lithium"))
"""Goods whose words, as the subject of a rise or a fall, are hardly ever a person's or those of a thing."""
_SHARE_OF = re.compile(
    r"\b(?:most|all|much|half|thirds?|quarters?|fifth|tenth|bulk|%|per\s?cent|percent)\s+of\s+(?:its|their)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_FROM_A_PLACE = re.compile(r"\s+(?:comes\s+|came\s+)?from\s+(?:the\s+)?(?-i:[A-Z])")
"""With a share in front of it, where a good comes from ("gets half of its nickel from Norway")."""
_DESCRIBES = re.compile(
    r"(?:\s+(?:and|&)\s+\w+)?\s+(?:company|companies|concerns?|firms?|giants?|groups?|units?|divisions?|business(?:es)?|arm|subsidiar(?:y|ies)"
    r"|executives?|tycoons?|barons?|heir|shares|stocks|issues|ministers?|ministry|properties|acquisitions|exploration|ventures?|conglomerate|workers?)\b",
    re.IGNORECASE,
)
"""Behind a good, and at most one more, these make it the description of a business or a person ("an oil and gas concern")."""


def mentions(text: str, start: int, entities: Sequence[Entity], own: Sequence[Good] = ()) -> tuple[Mention, ...]:
    """Return the goods that a sentence names, each symbol once, in the order of the tables; ``own`` are a user's.

    ``start`` is the sentence's place in the article, to which the offsets of ``entities`` count. A word inside the name of a
    person or a place, or a part of another name, is no good, unless it is a user's own.
    """
    found = [Mention(good, places) for good in own if (places := tuple(match.span() for match in good.pattern.finditer(text)))]
    rows = sorted({row for word in _WORD.findall(text.casefold()) for row in rows_by_word().get(word, ())})
    if rows:
        names = [(one.start - start, one.end - start, one.label) for one in entities]
        found += _in_tables(text, [goods()[row] for row in rows], names)
    found += [Mention(rates_of(symbol), places) for symbol, places in state_bonds.places(text).items()]
    return _by_symbol(found)


def _by_symbol(found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return one mention a symbol, of the first row that has it, with the places of all."""
    rows: dict[str, Good] = {}
    places: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for mention in found:
        rows.setdefault(mention.good.symbol, mention.good)
        places[mention.good.symbol].update(mention.places)
    return tuple(Mention(good, tuple(sorted(places[symbol]))) for symbol, good in rows.items())


def _in_tables(text: str, rows: Sequence[Good], names: Sequence[tuple[int, int, str]]) -> Iterator[Mention]:
    stems = frozenset(terms(text))
    for good in rows:
        if good.never.isdisjoint(stems) and (
            places := tuple(islice(_places(text, good, names, _has_its_words(good, stems)), MOST_PLACES))
        ):
            yield Mention(good, places)


def named(text: str, start: int, entities: Sequence[Entity]) -> tuple[Good, ...]:
    """Return the goods that a sentence names, as ``mentions`` does."""
    return tuple(mention.good for mention in mentions(text, start, entities))


def _has_its_words(good: Good, stems: frozenset[str]) -> bool:
    return good.needs is None or not (good.needs or trade_words()).isdisjoint(stems)


def _is_dealt_in(text: str, good: Good, start: int, end: int) -> bool:
    """Tell whether a sentence says what the price of a good did, or of a tax on it, alone or listed ("nickel and tin fell").

    So does one that says that the work on it stops, or how much of it comes from where.
    """
    first, last = lists.start_of_list(text, start), lists.end_of_list(text, end)
    taxed = _TAXED.search(text, max(0, first - _LONGEST_TAX), first) is not None
    levelled = moves.opens_clause(text, start) and levels.by_levels(text, start, end) is not None
    return (
        taxed
        or levelled
        or _is_driven(text, start, end)
        or _PRICED_A_UNIT.match(text, end) is not None
        or moves.priced(text, start, last)
        or moves.priced_in_figures(text, start, last)
        or (last > end and moves.opens_list(text, first) and moves.priced(text, first, last))
        or (good.symbol in _METALS and moves.went_for_a_reason(text, first, last))
        or is_stopped(text, end)
        or bool(_SHARE_OF.search(text, max(0, start - _LONGEST_TAX), start) and _FROM_A_PLACE.match(text, end))
    )


def _is_weighed_on(text: str, start: int, end: int) -> bool:
    """Tell whether something is said to have done to it what is done to prices ("a firm dollar weighed on gold")."""
    pressed = _WEIGHED_ON.search(text, max(0, start - _LONGEST_WORD), start)
    return pressed is not None and causes.by_cause(text, start, end) is not None


def _is_driven(text: str, start: int, end: int) -> bool:
    """Tell whether something is said to have moved a price somewhere, or by a share ("sent gold higher", "lifted zinc 2%")."""
    went, last = lists.driven(text, start, end), lists.end_of_list(text, end)
    return went is not None and ((went.end or last) > last or _PRICE.match(text, last + 1) is not None)


def _places(text: str, good: Good, names: Sequence[tuple[int, int, str]], has_its_words: bool) -> Iterator[tuple[int, int]]:
    """Yield where a sentence names a good."""
    for match in good.pattern.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
        after = _WORD_AFTER.match(text, match.end())
        barred = before is not None and before[1].casefold() in good.not_after and not _is_priced_of(text, match.start())
        if barred and not (good.kind == "index" and _is_a_market(text, *match.span())):
            continue
        if after and after[1].casefold() in good.not_before:
            continue
        if good.kind == "commodity" and (_describes(text, match.end()) or _LIKENESS.match(text, match.end())):
            continue
        if state_bonds.is_of_another(text, match.start(), good.symbol):
            continue
        if not has_its_words and not _stands_for_itself(text, good, *match.span()):
            continue
        if match[0].casefold() in ALSO_A_VERB and not _is_dealt_in(text, good, *match.span()):
            continue
        if not any(_is_part(match, good, *name) for name in names) or _is_quoted_by_name(match, good, names):
            yield match.start(), _end_of_name(match)


def _is_a_market(text: str, start: int, end: int) -> bool:
    """Tell whether what is also the name of an exchange rose or fell by itself or was driven ("dragging the Nasdaq down 2%")."""
    return (moves.begins_clause(text, start) and moves.by_verb(text, start, end) is not None) or _is_driven(text, start, end)


def _end_of_name(match: re.Match[str]) -> int:
    """Return where the good's own name ends in a phrase for its output, its trade or its stocks ("crude stockpiles")."""
    first = _WORD.match(match.string, match.start())
    return first.end() if first and moves.is_of_its_output(match.string, first.end()) else match.end()


def _describes(text: str, end: int) -> bool:
    """Tell whether a good is the description of a business or a person, the work of whom does not stop."""
    return _DESCRIBES.match(text, end) is not None and not is_stopped(text, end)


def _is_priced_of(text: str, start: int) -> bool:
    """Tell whether a good stands behind "of" as what is priced, weighed or dealt in ("the price of coffee")."""
    head = _HEAD_OF.search(text, max(0, start - _LONGEST_WORD), start)
    return head is not None and not trade_words().isdisjoint(terms(head[1]))


def _stands_for_itself(text: str, good: Good, start: int, end: int) -> bool:
    """Tell whether a good is named as such in a sentence that has none of the words that it needs beside it."""
    if good.symbol == "shipping":
        return moves.priced_in_figures(text, start, end)
    if good.kind == "index":
        return moves.priced(text, start, end) or _is_driven(text, start, end)
    if good.symbol == "ether":  # of nothing else that is so called is there a price
        return moves.priced_in_figures(text, start, end)
    return not good.needs and (_is_dealt_in(text, good, start, end) or _is_weighed_on(text, start, end))


def _is_quoted_by_name(match: re.Match[str], good: Good, names: Sequence[tuple[int, int, str]]) -> bool:
    """Tell whether a whole name is that of a good: it rose or fell by a share, as no person does ("Brent fell 2 percent").

    A market needs no share: its name is seldom a person's.
    """
    if all((start, end) != match.span() for start, end, _ in names):
        return False
    if good.kind != "commodity":
        return moves.priced(match.string, *match.span()) or moves.went_for_a_reason(match.string, *match.span())
    went = lists.went(match.string, *match.span())
    foreseen = went is not None and went.end is not None and _PRICE.search(match.string, match.end(), went.end + _LONGEST_PRICE)
    standing = _STANDS_AT.match(match.string, match.end())
    return bool(foreseen or standing) or moves.priced_in_figures(match.string, *match.span())


def _is_part(match: re.Match[str], good: Good, start: int, end: int, label: str) -> bool:
    """Tell whether a word is part of a name: of a person's or a place's, or a good's of a longer name of anything.

    A phrase that goes on behind the name is none of it ("Brent crude", "Germany's 10-year yield").
    """
    if not start <= match.start() < end or (start == match.start() and match.end() > end):
        return False
    longer = match.end() < end or start < match.start()
    if good.kind == "shipping" and label == "LOC":  # straits and canals are places
        return False
    return label in ("PER", "LOC") or (good.kind == "commodity" and longer and not _is_common(match, end))


def _is_common(match: re.Match[str], end: int) -> bool:
    """Tell whether a good in a longer name that ends at ``end`` is no name ("Iron ore futures", "Silver on the Comex")."""
    behind = match.string[match.end() : end].strip()
    priced = prices().match(match.string, match.end(), end)
    goes_on = behind.islower() or behind.startswith(("on ", "in ", "at ")) or (priced is not None and priced.end() > match.end())
    return match[0].islower() or (bool(behind) and goes_on)
