"""Words, marks and quotations of a run of sentences."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from twosource.claims import lexicon
from twosource.model import Sentence, Span

_TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|Prof|Rev|Jr|Sr|Sgt|Capt)\.|(?:[^\W\d_]\.){2,}|\b[A-Z]\.(?=\s+[A-Z])|\w+(?:[’'.,&/-]\w+)*|[^\w\s]",
)
_CONTRACTION = re.compile(r"(?<=\w)[’'](s|re|ve|ll|d)\Z")


class Token(NamedTuple):
    """One word, mark or whole quotation; ``kind`` is "word", "mark" or "quote" and ``low`` its folded form."""

    start: int
    end: int
    low: str
    kind: str
    upper: bool


class Run(NamedTuple):
    """Consecutive sentences of one paragraph held together by a quotation that crosses their border, mostly just one."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Span, ...]


def runs(text: str, sentences: Sequence[Sentence], quotes: Sequence[Span]) -> list[Run]:
    """Return the runs of all sentences that are not headings, in order. Time is linear in the text."""
    groups: list[list[Sentence]] = []
    at = 0
    for sentence in (s for s in sentences if not s.heading):
        while at < len(quotes) and quotes[at].end <= sentence.start:
            at += 1
        bridged = at < len(quotes) and quotes[at].start < sentence.start
        resumed = at < len(quotes) and quotes[at].start == sentence.start and _covers(text, quotes[at], sentence)
        close = groups and "\n" not in text[groups[-1][-1].end : sentence.start]
        if close and (
            (bridged and groups[-1][-1].end > quotes[at].start) or (resumed and _quotes(quotes, at - 1, groups[-1][-1]))
        ):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    built, at = [], 0
    for group in groups:
        inside = []
        while at < len(quotes) and quotes[at].start < group[-1].end:
            if quotes[at].start >= group[0].start:
                inside.append(quotes[at])
            at += 1
        built.append(_run(text, group, inside))
    return built


def _covers(text: str, quote: Span, sentence: Sentence) -> bool:
    """Tell whether the sentence is nothing but the quotation, or its beginning."""
    return not text[quote.end : max(quote.end, sentence.end)].strip(" .!?")


def _quotes(quotes: Sequence[Span], at: int, sentence: Sentence) -> bool:
    return at >= 0 and quotes[at].end > sentence.start


def _run(text: str, group: list[Sentence], quotes: list[Span]) -> Run:
    start, end = group[0].start, max(group[-1].end, quotes[-1].end if quotes else 0)
    tokens: list[Token] = []
    at = start
    for quote in quotes:
        tokens += _tokens(text, at, quote.start)
        tokens.append(Token(quote.start, quote.end, "", "quote", False))
        at = quote.end
    tokens += _tokens(text, at, end)
    return Run(start, end, tuple(tokens), tuple(group), tuple(quotes))


def _tokens(text: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        kind = "word" if word[0].isalnum() else "mark"
        clitic = _CONTRACTION.search(word) if "'" in word or "’" in word else None
        if clitic and word[: clitic.start()].casefold() in _CLITIC_HOSTS:
            cut = match.start() + clitic.start()
            found.append(Token(match.start(), cut, text[match.start() : cut].casefold(), "word", word[0].isupper()))
            found.append(Token(cut, match.end(), "'" + clitic[1], "word", False))
            continue
        found.append(Token(match.start(), match.end(), word.casefold().replace("’", "'"), kind, word[0].isupper()))
    return found


def tight(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the mark at ``at`` touches a neighbour, as a hyphen or an apostrophe does and a dash does not."""
    before = at > 0 and tokens[at - 1].kind == "word" and tokens[at - 1].end == tokens[at].start
    after = at + 1 < len(tokens) and tokens[at + 1].kind == "word" and tokens[at].end == tokens[at + 1].start
    return before or after


_CLITIC_HOSTS = lexicon.words("i you he she it we they who that there")
