"""The sentences of a story that may say why it touches a currency or a good, and how much each counts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice, pairwise
from typing import NamedTuple

from twosource import clock, spans
from twosource.language.similarity import terms
from twosource.language.states import reading
from twosource.markets.exposures import benchmarks, lists, moves, stock_markets, subjects
from twosource.markets.exposures.central_banks import Bank, banks
from twosource.markets.exposures.commodities import MOST_PLACES, Mention, mentions
from twosource.markets.exposures.goods import Good, trade_words
from twosource.markets.exposures.leaders import acting, is_former, leaders
from twosource.markets.exposures.leisure import is_leisure
from twosource.markets.exposures.namesakes import without_namesakes
from twosource.markets.exposures.pairs import Pair, pairs
from twosource.markets.exposures.taking_up import BEFORE, by_it, taken_up
from twosource.markets.exposures.went import Went, agreed
from twosource.model import Annotation, Article, Cite, Claim, Entity
from twosource.timeline.verbs import VerbGroup, verb_groups

_OPENING = 2
"""How many sentences of an article count as its lead."""
_BEFORE = re.compile(
    r"\b(?:in|at|on|from|to|near|of|with|by|for|into|against|outside|across|than|like|between|about|over|that|which|whom)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:['’]s)?(?:[\s-]+(?:on\s+\w+day\b|(?!(?:in|at|on|from|to|near|of|with|by|for|into|which|that|who|whose)\b)[\w.’'-]+)){0,5}\s*"
)
"""What may stand between an actor and the verb: a title, a name, an adverb, a day; no clause and no other preposition."""
_REACH = 60
_HEADS = 3
"""How many words behind an adjective may say whose it is."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PRICED = frozenset(
    "futures contract contracts prices index indices currency crown bonds yields notes stocks shares equities".split()
)
"""What is dealt in at a place: that it rose or fell is no act of the state ("U.S. wheat futures")."""
_AND = re.compile(r"(?:\s?,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)(?:the\s+)?", re.IGNORECASE)
"""What stands between two states that are listed."""
_COMPOUND = re.compile(r"-[a-z]")
"""Behind a state's name, a part of an adjective of something else ("Liberia-flagged")."""
_ADVERB = re.compile(
    r"s|\w+ly|both|each|all|also|again|already|still|now|then|later|soon|yet|even|itself|alone|on|in|this|last|week|month|year|\w+day",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A sentence that may be evidence. ``claimed``: someone said to say it; ``opening``: it stands in the article's lead.

    ``modality`` is how surely it is claimed: "fact", or what its claim says instead. ``year`` is that of its article;
    ``leisure``: the article is about sport, the arts, food or thieves in court, or an obituary.
    ``leaders``: states for which persons in it act, with places.
    ``cities``: states whose city with a stock market it names, or the dateline or a heading of its article, for the first.
    """

    cite: Cite
    text: str
    entities: tuple[Entity, ...]
    verbs: tuple[VerbGroup, ...]
    trade: bool
    claimed: bool
    opening: bool
    goods: tuple[Mention, ...] = ()
    banks: tuple[Bank, ...] = ()
    markets: tuple[stock_markets.Market, ...] = ()
    modality: str = "fact"
    pairs: tuple[Pair, ...] = ()
    year: int | None = None
    leisure: bool = False
    leaders: tuple[tuple[str, int, int], ...] = ()
    cities: frozenset[str] = frozenset()

    @property
    def weight(self) -> int:
        """How well the sentence shows why: trade before a claim before a place in the lead."""
        return 4 * self.trade + 2 * self.claimed + self.opening

    def words(self, entity: Entity) -> str:
        """Return the words of one of the sentence's names."""
        return self.text[entity.start - self.cite.start : entity.end - self.cite.start]

    def place(self, entity: Entity) -> tuple[int, int]:
        """Return where in the sentence one of its names stands."""
        return entity.start - self.cite.start, entity.end - self.cite.start

    def went(self, places: Iterable[tuple[int, int]], *, per_unit: bool = False) -> Went | None:
        """Return where it says that what it names at some places went; ``None`` where it does not say, or says both.

        ``per_unit``: it is quoted by how many of it another currency buys.
        """
        found = (lists.went(self.text, *place, self.year, per_unit=per_unit) for place in islice(places, MOST_PLACES))
        return agreed([went for went in found if went is not None])

    @property
    def subjects(self) -> tuple[Mention, ...]:
        """The goods and markets of which one is the sentence's subject."""
        return tuple(
            good for good in self.goods if any(subjects.is_subject(self.text, self.verbs, *place) for place in good.places)
        )

    def acts(self, start: int, end: int) -> bool:
        """Tell whether the state named at a place is, or opens, the subject of a verb.

        It does by itself ("Oslo said"), by its rulers, arms or economy ("the Norwegian army has", "Chile's miners dug"), or by a
        person ("Norway's Ola Hansen said"); not by others of its people ("Norwegian scientists found", "Norwegian skipper Ola
        Hansen said"). What those do that are listed is done by each of them ("Chile, Peru and Norway agreed").
        """
        if is_former(self.text, start) or _COMPOUND.match(self.text, end):
            return False
        start, end = self.listed(start, end)
        if _BEFORE.search(self.text, max(0, start - 16), start):
            return False
        reached = _BETWEEN.match(self.text, end, end + _REACH)
        last = reached.end() if reached else end
        verb = next((group.start for group in self.verbs if end <= group.start <= last), None)
        return verb is not None and self._is_the_state(start, end, verb)

    def listed(self, start: int, end: int) -> tuple[int, int]:
        """Return where the list of states' names begins that one of them stands in, and where the last of them stands."""
        places = sorted(self.place(one) for one in self.entities if one.state is not None)
        names = [place for place in places if place == (start, end) or reading(self.text[slice(*place)]) != "demonym"]
        joined = [bool(_AND.fullmatch(self.text, last, first)) for (_, last), (first, _) in pairwise(names)]
        if (start, end) not in names or reading(self.text[start:end]) == "demonym":
            return start, end
        at = opening = names.index((start, end))
        while opening and joined[opening - 1]:
            opening -= 1
        while at < len(joined) and joined[at]:
            at += 1
        return names[opening][0], names[at][1]

    def stands_for_its_state(self, start: int, end: int) -> bool:
        """Tell whether a name means the state: it is no adjective, or what is behind it belongs to the state."""
        if reading(self.text[start:end]) != "demonym":
            return True
        behind = _WORD.findall(self.text, end, end + _REACH)[:_HEADS]
        return any(_is_of_a_state(word) for word in behind)

    def _is_the_state(self, start: int, end: int, verb: int) -> bool:
        words = [word for word in _WORD.findall(self._beside_others(end, verb)) if not _ADVERB.fullmatch(word)]
        if not words and reading(self.text[start:end]) == "capital" and moves.priced_in_figures(self.text, start, end):
            return False
        if not words:
            return reading(self.text[start:end]) != "demonym" or self.text[max(0, start - 4) : start].casefold() == "the "
        if words[-1].casefold() in _PRICED or self._is_of_a_price(end, verb) or self._is_dealt_in_there(start, end, verb):
            return False
        people = (self.place(one) for one in self.entities if one.label == "PER")
        is_called = any(word.islower() for word in words)
        return any(map(_is_of_a_state, words)) or (not is_called and any(end <= first < verb for first, _ in people))

    def _is_of_a_price(self, end: int, verb: int) -> bool:
        """Tell whether what rose or fell behind a place is a good or a market ("Thai rice fell", "Brazil's Bovespa gained")."""
        goods = [place for mention in self.goods for place in mention.places]
        named = (*goods, *((market.start, market.end) for market in self.markets))
        return any(end < last <= verb and lists.went(self.text, first, last, self.year) for first, last in named)

    def _is_dealt_in_there(self, start: int, end: int, verb: int) -> bool:
        """Tell whether a good stands behind a capital as the place where it is dealt in ("Paris wheat was flat")."""
        named = (first for mention in self.goods for first, _ in mention.places)
        return reading(self.text[start:end]) == "capital" and any(end < first < verb for first in named)

    def _beside_others(self, start: int, end: int) -> str:
        """Return what stands at ``[start, end)`` without the states that are listed there ("Chile and Peru signed")."""
        text = self.text[start:end]
        for place, last in (self.place(one) for one in self.entities if one.state is not None):
            if start <= place and last <= end and reading(self.text[place:last]) != "demonym":
                blank = re.sub(
                    r"(?:,\s*(?:and\s+)?|\band\s+)(?:the\s+)?\Z", lambda match: " " * len(match[0]), text[: place - start]
                )
                text = blank + " " * (last - place) + text[last - start :]
        return text


@cache
def state_words(kind: str | None = None) -> frozenset[str]:
    """Return the words that make a name stand for its state, with their plurals: all, or those of a kind."""
    rows = files("twosource.markets").joinpath("data/state_words.tsv").read_text(encoding="utf-8").splitlines()
    parted = [row.split("\t") for row in rows if row and not row.startswith("#")]
    words = {word for each, listed in parted if kind in (each, None) for word in listed.split()}
    return frozenset(words | {f"{word}s" for word in words})


def _is_of_a_state(word: str) -> bool:
    return word.casefold() in state_words()


def lines(articles: Sequence[Article], annotations: Mapping[str, Annotation], own: Sequence[Good] = ()) -> tuple[Line, ...]:
    """Return the sentences of the articles, headings left out, in the order of article ids and places.

    ``own`` are the words of a user's instruments.
    """
    found: list[Line] = []
    for article in sorted(articles, key=lambda article: article.id):
        if article.id in annotations:
            found += _in_article(article, annotations[article.id], own)
    return tuple(found)


def _in_article(article: Article, annotation: Annotation, own: Sequence[Good]) -> list[Line]:
    claims = {(claim.sentence.start, claim.sentence.end): claim for claim in reversed(annotation.claims)}
    told = [sentence for sentence in annotation.sentences if not sentence.heading]
    leisure = is_leisure([article.title or "", *(article.text[one.start : one.end] for one in told)], article.section)
    end = article.dated.end
    year = clock.day(end).year if end is not None and clock.is_time(end) else None
    headings = " ".join(article.text[one.start : one.end] for one in annotation.sentences if one.heading)
    entities = without_namesakes(article.text, annotation.entities)
    known = leaders(article.text, entities)
    found: list[Line] = []
    for place, sentence in enumerate(told):
        text = article.text[sentence.start : sentence.end]
        names = tuple(spans.inside(entities, sentence.start, sentence.end))
        claim = claims.get((sentence.start, sentence.end))
        found.append(
            Line(
                cite=Cite(article=article.id, start=sentence.start, end=sentence.end),
                text=text,
                entities=names,
                verbs=verb_groups(text),
                trade=not trade_words().isdisjoint(terms(text)),
                claimed=claim is not None and claim.speaker is not None,
                opening=place < _OPENING,
                goods=_goods(text, sentence.start, names, own, found[-BEFORE:]),
                banks=banks(text),
                markets=stock_markets.markets(text, _of(names, sentence.start, "ORG", "PER")),
                modality=_modality(claim),
                pairs=pairs(text),
                year=year,
                leisure=leisure,
                cities=stock_markets.cities(text if found else f"{headings} {text}"),
                leaders=tuple(
                    (code, at - sentence.start, end - sentence.start) for code, at, end in acting(article.text, names, known)
                ),
            )
        )
    return benchmarks.settled(found)


def _goods(text: str, start: int, names: Sequence[Entity], own: Sequence[Good], before: Sequence[Line]) -> tuple[Mention, ...]:
    """Return the goods that a sentence names, or, where it takes up the price of one that those before it name, that one."""
    here = mentions(text, start, names, own)
    found = taken_up(text, [line.goods for line in before], here, _of(names, start, "LOC", "NORP"))
    found = found or (by_it(text, before[-1].subjects) if before else None)
    if found is None:
        return here
    others = [one for one in here if one.good.symbol != found.good.symbol]
    same = [place for one in here if one.good.symbol == found.good.symbol for place in one.places]
    return (*others, Mention(found.good, tuple(sorted((*same, *found.places)))))


def _of(names: Sequence[Entity], start: int, *labels: str) -> list[tuple[int, int]]:
    """Return where in a sentence that starts at a place its names of some labels stand."""
    return [(one.start - start, one.end - start) for one in names if one.label in labels]


def _modality(claim: Claim | None) -> str:
    """Return "negated", else a mood that is no fact, else how certain it is where that is not certain, else "fact"."""
    if claim is None:
        return "fact"
    said = claim.modality
    if said.negated:
        return "negated"
    return said.mood if said.mood != "fact" else "fact" if said.certainty == "certain" else said.certainty
