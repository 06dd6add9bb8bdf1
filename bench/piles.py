"""Piles: ordinary made-up pages of one news story each, read whole, beside what a careful reader got from them.

``piles/NAME`` holds the pages of a pile as they would lie on the web and ``gold.json``, written with the pages by hands that did
not know the rules: where the body begins and ends, the metadata, the day of writing that all pages together allow, who rests on
whom, relations between sentences and pairs that only look alike, events with day and status, speakers, exposures. Errors on the
piles named in ``TUNE`` were read while rules were written; of the others only the counts were seen.

A relation of the gold is found where the brief relates a claim of the one sentence to a claim of the other, or of a copy of it,
and *right* where the type is the same. Precision of a type is over the pairs that the gold speaks of, those it keeps apart
included; the gold is no full list, so what it is silent on is counted apart and in no share.
"""

import html
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

import twosource as ts
from twosource.markets.exposures import gas_markets
from twosource.model import Article, Brief, Cite, Claim, Event
from twosource.run import Analysis

FILES = ()
PILES = Path(__file__).parent / "piles"
GUARDED = ()
TUNE = frozenset(
    "baragan-maize cedi-defence chile-rate eu-tanker-list harcastle-bid llanelli-plant loa-rail-strike luampa-pit parana-wheat "
    "quicksteam-recall tarfa-terminal tindra-strike wierzbno-blast won1411".split()
)
GRAVE = ("conflict", "revised", "stale_figure", "attribution_dropped", "attribution_changed", "meaning_changed", "quote_moved")
_NEAR = 0.5
"""Of the shorter of two spans, the share that must lie in the other."""

_COMPANY = re.compile(r"stocks:(?![A-Z]{2}$)")
"""What the product's own table has no row for."""
_OUR_WORDS = {"freight": "shipping", "bonds:GB": "rates:GB"}
"""What the gold calls otherwise than the product's table."""
_UNPARTED = dict.fromkeys(gas_markets.MARKETS, gas_markets.GAS)
"""What the gold does not part."""
_LITTLE = 15
"""Words: a byline, a credit or a standfirst may stand before or after the body, a list of other headlines may not."""

_Span = tuple[int, int]
_Place = tuple[str, _Span]


class Tally(NamedTuple):
    """One yes or no of the gold: what was asked, and whether the product had it."""

    what: str
    right: bool
    case: str


class Pile(NamedTuple):
    """A pile's gold, and the product's reading of its pages; ``ids`` gives the article id of each page's file name."""

    name: str
    gold: Mapping[str, Any]
    analysis: Analysis
    ids: Mapping[str, str]

    def article(self, page: str) -> Article:
        """Return the article of a page, by its file name."""
        return self.analysis.articles[self.ids[page]]

    def places(self, page: str, quote: str) -> list[_Place]:
        """Return where the words stand: in the page's article, and in others that have the same words."""
        words = _WORD.findall(html.unescape(quote))
        pattern = re.compile(r"\W+".join(map(re.escape, words))) if words else re.compile("(?!)")
        pages = [page, *(other for other in sorted(self.ids) if other != page)]
        found = ((self.ids[name], pattern.search(self.article(name).text)) for name in pages)
        return [(id, match.span()) for id, match in found if match is not None]


_WORD = re.compile(r"\w+")


def measure(data: Path) -> dict[str, float]:
    """Return the shares over the two halves of the piles; ``data`` is not used."""
    figures: dict[str, float] = {}
    for half in ("tune", "held out"):
        names = [path.parent.name for path in sorted(PILES.glob("*/gold.json"))]
        mine = [load(PILES / name) for name in names if (name in TUNE) == (half == "tune")]
        figures |= {f"{half}: {key}": value for key, value in shares(mine).items()}
    return {key: value for key, value in figures.items() if not math.isnan(value)}


def shares(piles: Sequence[Pile]) -> dict[str, float]:
    """Return the share of each question that was answered rightly, over all piles."""
    answers: defaultdict[str, list[bool]] = defaultdict(list)
    for pile in piles:
        for tally in tallies(pile):
            answers[tally.what].append(tally.right)
    found: dict[str, float] = {}
    for what, rights in sorted(answers.items()):
        found[what] = sum(rights) / len(rights)
        if what.startswith(("relations", "copies")):
            found[f"{what}, of"] = len(rights)
    silent = sum(1 for pile in piles for _ in _unspoken(pile))
    return {"piles": len(piles)} | found | {"differences the gold is silent on, a pile": silent / max(1, len(piles))}


def load(folder: Path) -> Pile:
    """Read a pile's pages with the product and its gold."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    names = sorted(gold["pages"])
    pages = {name: list(ts.read(folder / name)) for name in names}
    analysis = ts.analyse([page for name in names for page in pages[name]])
    return Pile(folder.name, gold, analysis, {name: pages[name][0].id for name in names})


def tallies(pile: Pile) -> Iterator[Tally]:
    """Yield every question of the gold with the product's answer."""
    for part in (_cleaning, _groups, _copies, _dates, _relations, _events, _speakers, _exposures):
        yield from part(pile)


def _cleaning(pile: Pile) -> Iterator[Tally]:
    for page, gold in sorted(pile.gold["pages"].items()):
        article = pile.article(page)
        text, case = _plain(article.text), f"{page}: {gold['first']!r} … {gold['last']!r}"
        start, end = text.find(_plain(gold["first"])), text.rfind(_plain(gold["last"]))
        yield Tally("clean: body whole, first and last words kept", 0 <= start <= end, case)
        yield Tally("clean: little before the body", start >= 0 and text[:start].count(" ") <= _LITTLE, case)
        after = text[end + len(_plain(gold["last"])) :]
        yield Tally("clean: little after the body", end >= 0 and after.count(" ") <= _LITTLE, case)
        yield Tally("clean: title", _plain(article.title or "") == _plain(gold["title"]), f"{page}: {article.title!r}")
        yield Tally(
            "clean: byline", _names(article.byline) == _names(gold["byline"]), f"{page}: {article.byline}, {gold['byline']}"
        )
        credit = _plain(article.credit or "") == _plain(gold["credit"] or "")
        yield Tally("clean: credit", credit, f"{page}: {article.credit!r}, {gold['credit']!r}")
        published = (article.published or "")[:10] == (gold["published"] or "")
        yield Tally("clean: day stated", published, f"{page}: {article.published!r}, {gold['published']!r}")


def _groups(pile: Pile) -> Iterator[Tally]:
    stories = {id: story.id for story in pile.analysis.grouping.stories for id in story.articles}
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for origin in pile.analysis.grouping.origins:
        for id in origin.articles:
            origins[id].add(origin.id)
    for one, two in combinations(sorted(pile.ids), 2):
        a, b, case = pile.ids[one], pile.ids[two], f"{one}, {two}"
        together = _together(pile.gold["stories"], one, two)
        what = "one story, together" if together else "two stories, apart"
        yield Tally(f"stories: {what}", (a in stories and stories.get(a) == stories.get(b)) == together, case)
        together = _together(pile.gold["origins"], one, two)
        what = "one origin, together" if together else "two origins, apart"
        yield Tally(f"origins: {what}", bool(origins[a] & origins[b]) == together, case)


def _together(groups: Iterable[Sequence[str]], one: str, two: str) -> bool:
    return any(one in group and two in group for group in groups)


def _copies(pile: Pile) -> Iterator[Tally]:
    found = {frozenset((copy.a, copy.b)): copy for copy in pile.analysis.grouping.copies}
    for gold in pile.gold["copies"]:
        source, copy = pile.ids[gold["from"]], pile.ids[gold["to"]]
        edge, case = found.get(frozenset((source, copy))), f"{gold['from']} → {gold['to']} {gold['kind']}"
        kind = "re-telling" if gold["kind"] == "rewrite" else "copy"
        yield Tally(f"copies: {kind} found", edge is not None, case)
        if edge is not None:
            side = {"a": edge.a, "b": edge.b, None: None}[edge.source]
            yield Tally("copies: direction of those found", side == source, case)


def _dates(pile: Pile) -> Iterator[Tally]:
    for page, gold in sorted(pile.gold["pages"].items()):
        if gold["published"] is None:
            dated, (first, last) = pile.article(page).dated, gold["written"]
            told = dated.start is not None and dated.end is not None
            case = f"{page}: {dated.start} to {dated.end} ({dated.confidence}, {dated.likeliest}), gold {first} to {last}"
            holds = told and str(dated.start)[:10] <= first and last <= str(dated.end)[:10]
            yield Tally("dates: undated page: its days lie in those given", holds, case)
            exact = told and (str(dated.start)[:10], str(dated.end)[:10]) == (first, last)
            yield Tally("dates: undated page: exactly", exact, case)


def _relations(pile: Pile) -> Iterator[Tally]:
    found = list(_found(pile))
    for gold in pile.gold["relations"]:
        ends = _ends(pile, gold)
        types = {type for type, one, two in found if _joins(ends, one, two)}
        kinds = {gold["type"]} | ({"agree", "agree_more_precise"} if gold["type"].startswith("agree") else set())
        case = f"{gold['type']}: {gold['a']} | {gold['b']} → {sorted(types)}"
        yield Tally(f"relations: {gold['type']}: recall", bool(types & kinds), case)
        yield Tally("relations: any found", bool(types), case)
        for type in sorted(types & set(GRAVE)):
            yield Tally(f"relations: {type}: precision", type in kinds, case)
    for gold in pile.gold["false_friends"]:
        ends = _ends(pile, gold)
        types = {type for type, one, two in found if _joins(ends, one, two)}
        case = f"{gold['a']} | {gold['b']} → {sorted(types)}"
        yield Tally("relations: look-alikes left apart", not types, case)
        for type in sorted(types & set(GRAVE)):
            yield Tally(f"relations: {type}: precision", False, case)


def _ends(pile: Pile, gold: Mapping[str, Any]) -> tuple[list[_Place], list[_Place]]:
    return pile.places(*gold["a"]), pile.places(*gold["b"])


def _found(pile: Pile) -> Iterator[tuple[str, _Place, _Place]]:
    for brief in pile.analysis.briefs:
        claims = {claim.id: claim for claim in _claims(pile, brief)}
        for relation in brief.relations:
            if relation.b is not None:
                one, two = claims[relation.a], claims[relation.b]
                yield relation.type, _place(one), _place(two)


def _claims(pile: Pile, brief: Brief) -> Iterator[Claim]:
    yield from brief.claims
    for source in brief.sources:
        yield from pile.analysis.reading.annotations[source.article].claims


def _place(claim: Claim) -> _Place:
    return claim.article, (claim.sentence.start, claim.sentence.end)


def _joins(ends: tuple[list[_Place], list[_Place]], one: _Place, two: _Place) -> bool:
    a, b = ends
    return any((_on(x, one) and _on(y, two)) or (_on(x, two) and _on(y, one)) for x in a for y in b)


def _on(place: _Place, other: _Place) -> bool:
    (page, (start, end)), (at, (first, last)) = place, other
    return page == at and min(end, last) - max(start, first) >= _NEAR * min(end - start, last - first)


def _unspoken(pile: Pile) -> Iterator[tuple[str, str, str]]:
    """Yield the differences of which the gold says nothing: type and both sentences."""
    gold = [_ends(pile, entry) for entry in (*pile.gold["relations"], *pile.gold["false_friends"])]
    for type, one, two in _found(pile):
        if type in GRAVE and not any(_joins(ends, one, two) for ends in gold):
            yield type, _words(pile, one), _words(pile, two)


def _words(pile: Pile, place: _Place) -> str:
    id, (start, end) = place
    return f"{id}: {pile.analysis.articles[id].text[start:end]}"


def _events(pile: Pile) -> Iterator[Tally]:
    told = [event for brief in pile.analysis.briefs for event in (*brief.timeline, *brief.schedule)]
    for gold in pile.gold["events"]:
        places = pile.places(gold["page"], gold["quote"])
        here = [
            event for event in told if any(_on(place, (c.article, (c.start, c.end))) for place in places for c in event.mentions)
        ]
        first, last = gold["day"] if isinstance(gold["day"], list) else (gold["day"], gold["day"])
        dated = [event for event in here if (event.start_day or "")[:10] == first and (event.end_day or "")[:10] == last]
        case = f"{gold} → {[_event(event) for event in here]}"
        yield Tally("events: day", bool(dated), case)
        yield Tally("events: day and status", any(event.status == _status(gold["status"], event) for event in dated), case)


def _cited(cite: Cite) -> _Place:
    return cite.article, (cite.start, cite.end)


def _content(claim: Claim) -> list[_Place]:
    return [(claim.article, (span.start, span.end)) for span in claim.content]


def _event(event: Event) -> tuple[str | None, str | None, str, list[str]]:
    return event.start_day, event.end_day, event.status, [change.kind for change in event.history]


def _status(gold: str, event: Event) -> str:
    """Return the product's word: what was put off is scheduled for its new day, with the change in its history."""
    return "scheduled" if gold == "postponed" and event.history else gold


def _speakers(pile: Pile) -> Iterator[Tally]:
    for gold in pile.gold["speakers"]:
        places = pile.places(gold["page"], gold["quote"])[:1]
        claims = pile.analysis.reading.annotations[pile.ids[gold["page"]]].claims
        here = [
            claim
            for claim in claims
            for span in claim.content
            for place in places
            if _on(place, (claim.article, (span.start, span.end)))
        ]
        said = [claim.speaker.name if claim.speaker is not None else None for claim in here]
        roles = [claim.speaker.role if claim.speaker is not None else None for claim in here]
        case = f"{gold} → {list(zip(said, roles, strict=True))}"
        if gold["speaker"] is None:
            yield Tally("speakers: nobody named is given no name", all(_nobody(claim) for claim in here), case)
        else:
            yield Tally("speakers: named rightly", any(_same(gold["speaker"], name) for name in said), case)
            if gold.get("role"):
                yield Tally("speakers: role", any(_same(gold["role"], role) for role in roles), case)


def _nobody(claim: Claim) -> bool:
    return claim.speaker is None or claim.speaker.speaker_class == "unnamed"


def _same(gold: str, given: str | None) -> bool:
    """Tell whether one name or role is the other, or all its words stand in it."""
    one, two = set(_plain(gold).split()) - _SMALL, set(_plain(given or "").split()) - _SMALL
    return bool(one and two) and (one <= two or two <= one)


_SMALL = {"the", "a", "an", "of", "for", "at", "s", "mr", "ms", "mrs", "dr"}


def _exposures(pile: Pile) -> Iterator[Tally]:
    told = [
        replace(exposure, symbol=_UNPARTED.get(exposure.symbol, exposure.symbol))
        for brief in pile.analysis.briefs
        for exposure in brief.exposures
    ]
    gold = [one | {"what": _OUR_WORDS.get(one["what"], one["what"])} for one in pile.gold["exposures"]]
    gold = [one for one in gold if _COMPANY.match(one["what"]) is None]
    found, wanted = {exposure.symbol for exposure in told}, {one["what"] for one in gold}
    for symbol in sorted(wanted):
        yield Tally("exposures: named", symbol in found, f"{symbol} → {sorted(found)}")
    for one in gold:
        if one["direction"] is not None:
            places = pile.places(one["page"], one["quote"])
            moves = {
                move.direction
                for exposure in told
                if exposure.symbol == one["what"]
                for move in exposure.moves
                if any(_on(place, _cited(move.cite)) for place in places)
            }
            yield Tally("exposures: direction", moves == {one["direction"]}, f"{one} → {sorted(moves)}")
    for symbol in sorted(found):
        why = next(exposure.why for exposure in told if exposure.symbol == symbol)
        yield Tally("exposures: those named are in the gold", symbol in wanted, f"{symbol}: {why}, gold {sorted(wanted)}")


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(html.unescape(text).casefold()))


def _names(names: Iterable[str]) -> set[str]:
    return {_plain(name) for name in names}
