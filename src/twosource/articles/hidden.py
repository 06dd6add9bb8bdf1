"""Text that the page does not show: what of it is the article's all the same.

Sites hide parts of their articles until the reader asks for them or a script has run, and hide furniture too: boxes that open
later, copies for other screens, words for search engines. Hidden lines that were taken for the article's stay where they are
much of it or stand in an element that is made to be opened; ``aria-hidden`` hides from screen readers only and says nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set

from twosource.articles.amount import words
from twosource.articles.hiding import hides
from twosource.articles.letters import squeeze
from twosource.articles.markup import Element, Markup
from twosource.articles.visible import Line, Visible

_OPENED = re.compile(
    r"accordion|collaps|toggle|expand|panel|\btab\b|faq|answer|\bmore\b|full|article|body|story|content|transcript|detail|entry|text|"
    r"\bS:",
    re.IGNORECASE,
)
_LONGEST, _MUCH, _COPIED = 2000, 0.25, 0.6


def without_hidden(visible: Visible, markup: Markup, lines: Sequence[Line], kept: Sequence[bool]) -> list[bool]:
    """Return ``kept`` without the lines that are hidden and not, or not only there, the article's."""
    hidden = _hidden(markup.elements)
    groups: dict[int, list[int]] = {}
    for index, (line, keep) in enumerate(zip(lines, kept, strict=True)):
        if keep and line.block in hidden:
            groups.setdefault(hidden[line.block], []).append(index)
    if not groups:
        return list(kept)
    inside = {index for members in groups.values() for index in members}
    both = list(zip(lines, kept, strict=True))
    shown = [visible.of(line) for index, (line, keep) in enumerate(both) if keep and index not in inside]
    much = _amount(visible.of(lines[index]) for index in inside) >= _MUCH * _amount(
        visible.of(line) for line, keep in both if keep
    )
    there = {squeeze(text) for text in shown}
    dropped: set[int] = set()
    for element, members in groups.items():
        opened = much or _OPENED.search(markup.elements[element].attributes[:_LONGEST])
        if not opened or _is_copied([visible.of(lines[index]) for index in members], there):
            dropped.update(members)
    return [keep and index not in dropped for index, keep in enumerate(kept)]


def _hidden(elements: Sequence[Element]) -> Mapping[int, int]:
    """Return for each hidden element, and each one inside it, the outermost hidden one; a parent stands before its children."""
    found: dict[int, int] = {}
    for index, element in enumerate(elements):
        outer = found.get(element.parent)
        if outer is not None or hides(element.attributes):
            found[index] = index if outer is None else outer
    return found


def _amount(texts: Iterable[str]) -> int:
    return sum(map(words, texts))


def _is_copied(texts: Sequence[str], shown: Set[str]) -> bool:
    """Tell whether most of the texts stand elsewhere in the article too; ``shown`` are its shown lines, squeezed."""
    return _amount(text for text in texts if squeeze(text) in shown) > _COPIED * _amount(texts)
