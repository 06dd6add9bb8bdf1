"""Whether an element says that it is not shown."""

import re

_HIDING = re.compile(
    r"""\sstyle\s*=\s*(?:"[^"]*?|'[^']*?)\b(?:display\s*:\s*none|visibility\s*:\s*hidden)"""
    r"""|\shidden(?=\s|/?\Z|\s*=\s*(?:"(?:hidden|true)?"|'(?:hidden|true)?'|hidden|true))""",
    re.IGNORECASE,
)
_LONGEST = 2000


def hides(attributes: str) -> bool:
    """Tell whether an element's attributes, as written, say that it is not shown."""
    return ("none" in attributes or "idden" in attributes) and _HIDING.search(attributes[:_LONGEST]) is not None
