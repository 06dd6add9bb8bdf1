"""Many pages with the same words: one story, and work that grows no faster than their number."""

import time

import twosource as ts
from twosource.model import Brief, Page

REPORT = """\
Ferry runs aground near Oster

OSTER, March 1, 2021 - The ferry across the Lunn ran aground near Oster on Monday, and 40 passengers were taken off by the \
harbour boat.

The ferry company said that nobody was hurt and that the crossing would stay closed until Friday.

"We will lift her at high water," said the harbour master, Tom Okoro.
"""


def briefs(count: int) -> tuple[Brief, ...]:
    return ts.brief([Page(id=f"p{n:04}", text=REPORT, publisher=f"publisher {n}") for n in range(count)])


def test_a_hundred_identical_pages_make_one_brief_in_bounded_time() -> None:
    start = time.process_time()
    (brief,) = briefs(100)
    assert len(brief.sources) == 100
    assert time.process_time() - start < 60
