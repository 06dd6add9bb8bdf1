"""What an article tells, sentence by sentence: its words, figures and days, in the writer's own voice and in quotation marks."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from twosource.copies.prose import Prose
from twosource.language import similarity
from twosource.language.quotes import quotations
from twosource.model import Annotation, Figure, Sentence, Span

LEAST_FIGURE = 10
"""Whole numbers below this one tell little: much comes in twos and threes."""
EXACT = 3
"""Digits from which a figure is hardly two different ones by chance."""
FEWEST_DIGITS = 2
"""Digits that are left of a figure that was rounded."""
_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d-\d\d)")
_MONTH_NAME = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}\Z")

Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence: its terms in the writer's own voice and those that stand in quotation marks alone; whether it names a speaker.

    Terms are stems, figures by their value ("#0.2") and days or years of the calendar ("@04-25", "@1998"). ``shingles`` and
    ``verbatim`` are the hashes of its words, five at a time: all, and those in quotation marks.
    """

    span: Span
    own: Terms
    quoted: Terms
    attributed: bool
    shingles: frozenset[int]
    verbatim: frozenset[int]

    @property
    def terms(self) -> Terms:
        """All terms of the sentence."""
        return self.own | self.quoted


class Telling:
    """An article's sentences, but for furniture and boilerplate, and the terms in them.

    ``names`` are the stems of all names, ``people`` those of the last names of persons.
    """

    def __init__(self, prose: Prose, annotation: Annotation, boilerplate: Sequence[Span] = ()) -> None:
        self.article = prose.article
        own = {claim.sentence for claim in annotation.claims if claim.kind == "narration" and claim.content == (claim.sentence,)}
        spoken = [claim.sentence for claim in annotation.claims if claim.kind != "narration" and claim.speaker is not None]
        attributed = [sentence for sentence in spoken if sentence not in own]
        self._numbers = found = sorted(_found(prose.article.text, annotation))
        quotes = quotations(prose.article.text)
        self.sentences = tuple(
            _told(prose, Span(sentence.start, sentence.end), found, quotes, attributed)
            for sentence in annotation.sentences
            if not sentence.heading and not _touches((*prose.furniture, *boilerplate), sentence)
        )
        named = [(entity.label, similarity.terms(entity.name)) for entity in annotation.entities]
        self.names = frozenset(term for _, terms in named for term in terms)
        self.people = frozenset(terms[-1] for label, terms in named if label == "PER" and terms)

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the sentences in which each term stands."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for term in sentence.terms:
                places[term].append(number)
        return {term: tuple(at) for term, at in places.items()}

    def written(self, number: int, terms: Sequence[str]) -> tuple[str, ...]:
        """Return terms of a sentence as they are written there, figures and days first; none twice."""
        span = self.sentences[number].span
        text = self.article.text
        numbers = [text[start:end] for start, end, term in self._numbers if span.start <= start < span.end and term in terms]
        told = frozenset(similarity.terms(" ".join(numbers)))
        words = [term for term in terms if not is_figure(term) and term not in told]
        return tuple(dict.fromkeys((*numbers, *similarity.written(words, (text[span.start : span.end],)))))

    def beside(self, term: str) -> Terms:
        """Return the terms of all sentences in which a term stands."""
        return frozenset().union(*(self.sentences[number].terms for number in self.places[term]))

    @cached_property
    def own(self) -> Terms:
        """The terms that the writer tells as his own somewhere."""
        return frozenset().union(*(sentence.own for sentence in self.sentences))

    @cached_property
    def quoted(self) -> Terms:
        """The terms that stand in quotation marks and nowhere else."""
        return frozenset(self.places) - self.own

    @cached_property
    def core(self) -> Terms:
        """The terms that any report of the event would have: those of the title and the opening, and those told twice."""
        opening = self.sentences[0].terms if self.sentences else frozenset()
        return opening.union(self.title, (term for term, at in self.places.items() if len(at) > 1))

    @cached_property
    def attributed(self) -> float:
        """The share of the sentences that name a speaker."""
        return sum(sentence.attributed for sentence in self.sentences) / max(len(self.sentences), 1)

    @cached_property
    def title(self) -> Terms:
        """The stems of the title."""
        return frozenset(similarity.terms(self.article.title or ""))


def is_figure(term: str) -> bool:
    """Tell whether a term is a figure, a day or a year."""
    return term[0] in "#@"


def is_exact(term: str) -> bool:
    """Tell whether a term is a figure with so many digits that two pages hardly have it of different things."""
    return term[0] == "#" and _digits(term) >= EXACT


def roundings(figure: str) -> tuple[str, ...]:
    """Return the terms of the figures that a figure may be rounded to, two digits or more; none for a day or a year."""
    if figure[0] != "#":
        return ()
    value = float(figure[1:])
    return tuple(f"#{float(f'{value:.{digits - 1}e}'):g}" for digits in range(FEWEST_DIGITS, _digits(figure)))


def _digits(figure: str) -> int:
    """Return how many digits of a figure say something: without zeros before and after them."""
    return len(figure[1:].partition("e")[0].replace(".", "").strip("-0"))


def _found(text: str, annotation: Annotation) -> Iterator[tuple[int, int, str]]:
    """Return the figures and days of an article that a report need not have, and where each begins and ends."""
    for figure in annotation.figures:
        for number in _numbers(figure):
            value = number / 100 if figure.unit == "%" else number
            if abs(value) >= LEAST_FIGURE or value % 1:
                yield figure.start, figure.end, f"#{value:g}"
    for time in annotation.times:
        words = text[time.start : time.end]
        if (day := _DAY.match(time.value)) and _MONTH_NAME.search(words):
            yield time.start, time.end, f"@{day[1]}"
        elif _YEAR.match(time.value) and time.value in words:
            yield time.start, time.end, f"@{time.value}"


def _numbers(figure: Figure) -> tuple[float, ...]:
    """Return the number that a figure gives, or both ends of a range: a page that tells it again may keep one of them."""
    if figure.qualifier is None and figure.high is not None and figure.high > figure.value:
        return figure.value, figure.high
    return (figure.value,)


def _told(
    prose: Prose, span: Span, found: Sequence[tuple[int, int, str]], quotes: Sequence[Span], attributed: Sequence[Span]
) -> Told:
    text = prose.article.text
    own, quoted, at = [], [], span.start
    inside = [quote for quote in quotes if quote.end > span.start and quote.start < span.end]
    for quote in inside:
        own.append(text[at : max(quote.start, at)])
        quoted.append(text[max(quote.start, at) : min(quote.end, span.end)])
        at = min(quote.end, span.end)
    own.append(text[at : span.end])
    mine, theirs = _words(" ".join(own)), _words(" ".join(quoted))
    for start, _, term in found:
        if span.start <= start < span.end:
            (theirs if any(quote.start <= start < quote.end for quote in inside) else mine).add(term)
    shingles, in_quotes = prose.shingles[prose.within(span)], prose.quoted[prose.within(span)]
    return Told(
        span=span,
        own=frozenset(mine),
        quoted=frozenset(theirs - mine),
        attributed=_touches(attributed, span),
        shingles=frozenset(shingles.tolist()),
        verbatim=frozenset(shingles[in_quotes].tolist()),
    )


def _words(text: str) -> set[str]:
    return {term for term in similarity.terms(text) if not term[0].isdigit()}


def _touches(spans: Sequence[Span], span: Span | Sentence) -> bool:
    return any(one.start < span.end and one.end > span.start for one in spans)
