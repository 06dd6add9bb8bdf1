"""The article's headline, and where it stands in the page."""

import re

from twosource.articles.agreed_title import agreed_title
from twosource.articles.found import Title
from twosource.articles.layout import Layout
from twosource.articles.printed_title import printed_title

_SUBJECT = re.compile(
    r"(?:subject|betreff|objet|asunto|oggetto)\s*:\s*(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)*|\d{1,2}[.)]\s+(?=\S{3})|"
    r"\[[^\[\]\d]{2,20}\]\s*(?=\S+ \S)",
    re.IGNORECASE,
)
"""What stands in front of a headline: an e-mail's label, the number of an item, a tag."""


def title(layout: Layout) -> Title | None:
    """Return the headline: for HTML the one its sources agree on, else the line over the body that is most about it."""
    if layout.markup is not None and (agreed := agreed_title(layout)):
        return agreed
    index = printed_title(layout)
    if index is None:
        return None
    line, text = layout.visible.lines[index], layout.texts[index]
    subject = _SUBJECT.match(text)
    skipped = subject.end() if subject and subject.end() < len(text) else 0
    return Title(text[skipped:], index, layout.visible.page_span(line.start + skipped, line.end))
