"""Signatures under a text: who reported, wrote or sent it, or is told of there as its author."""

import re
from collections.abc import Iterator

from twosource.articles.byline_labels import LABEL, LONGEST, LONGEST_BYLINE, Printed
from twosource.articles.layout import Layout
from twosource.articles.names import has_job

_REPORTING = re.compile(r"(?:\A\W{0,2}|[(\[]|[.;]\s)(?:additional )?reporting by (?P<names>[^;.\n)\]]{3,200})", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:[-–—]{1,2}\s*|(?i:(?:this (?:post|article|story|blog) (?:was|is) )?(?:written|posted|article|story|words|text) by|"
    r"about the author):?\s+|(?i:xo+x?|love|cheers|best(?: wishes)?|(?:kind )?regards|yours),\s+)(?P<names>[^\W\d_a-z].{2,80})"
)
_SIGNED_BY = re.compile(r"[(\[]?(?:By|BY)\s(?P<names>[^\W\d_a-z][^.!?;)\]]{2,60}(?:\s\S{1,40}@\S{3,60})?)(?:\Z|[;)\]])")
_WRITTEN = re.compile(r"(?:\A|[.!?]\s)[Ww]ritten (?:in \S{2,30} )?by (?P<names>[^\W\d_a-z][^.!?]{2,60})\.?\Z")
_ASKED = re.compile(
    r"\W*(?:for (?:further|more|additional|all) (?:information|details|enquiries)\b|editor['’s]* notes?\b|notes? to editors\b|"
    r"(?:media|press|investors?|news) (?:[\w&]+ ){0,2}(?:contacts?|enquir\w+|inquir\w+)\b|contacts?:?\W*\Z|ends?\W*\Z)",
    re.IGNORECASE,
)
"""Over whom a press release names for questions: none of its authors."""
_CLOSE = re.compile(
    r"(?:yours(?: \w{2,12})?|(?:(?:kind|best|warm) )?(?:regards|wishes)|sincerely|in solidarity|cheers|best|(?:many )?thanks|"
    r"love|(?:have an?|happy|good luck|until|see you|talk|stay)\b.{2,40}),",
    re.IGNORECASE,
)
_BIO = re.compile(r"(?:\S+ ){1,4}(?:is|was|has|writes|covers|works|joined|reports)\b")
LIFE = re.compile(
    r"((?:[A-ZÀ-Þ][\w.'’-]{0,20} ){1,3}[A-ZÀ-Þ][\w.'’-]{1,20}),? (?:(?:is|was|has been)\b"
    r"(?=.{0,160}?\b(?:editor|reporter|writer|correspondent|author|columnist|journalist|contributor|professor|fellow|lecturer|"
    r"director|freelancer|producer|blogger)\b)|(?:covers|writes|reports)\b)"
)
"""What tells who the author is: a name, and a job or what is written about."""
_BASIS, _AFTER = "signature under the text", 12


def signatures(layout: Layout) -> Iterator[Printed]:
    """Yield the names that sign right under the text, or that the lines there are about."""
    texts = layout.texts
    for index in range(max(layout.last - 2, 0), min(len(texts), layout.last + 1 + _AFTER)):
        line = texts[index]
        following = texts[index + 1] if index + 1 < len(texts) else ""
        if _ASKED.match(line):
            return
        if found := _REPORTING.search(line, max(0, len(line) - LONGEST)):
            yield _BASIS, found["names"], "labelled"
        if len(line) > LONGEST:
            continue
        if found := _SIGNED.match(line) or _SIGNED_BY.match(line) or _WRITTEN.search(line):
            yield _BASIS, found["names"], "labelled"
        elif _CLOSE.fullmatch(line):
            yield _BASIS, following[:LONGEST_BYLINE], "labelled"
        elif life := LIFE.match(line):
            yield _BASIS, life[1], "marked"
        elif index > layout.last and (comma := line.find(",")) > 0 and has_job(line[comma + 1 :]):
            yield _BASIS, line[:comma], "labelled"
        elif LABEL.fullmatch(line) and len(line) > 2:
            yield _BASIS, following[:LONGEST_BYLINE], "labelled"
        elif line.count(" ") <= 4 and following.startswith(line.split(" ")[0]) and _BIO.match(following):
            yield _BASIS, line, "labelled"
        elif index == layout.last + 1 and line.count(" ") <= 3:
            yield _BASIS, line, "bare"
