"""What stands in front of names in bylines, and what a printed byline is."""

import re

from twosource.articles.names import Trust

LABEL = re.compile(
    r"(?:(?:written|reported|posted|published|story|words|text|article|created|authored|submitted|contributed|guest post)\s+)?"
    r"\b(?:by|author|authors|reporter|correspondent|written by|von|par|por|di|door|av|af|texto|auteur|autor|autore)\b\s*[:|]?\s*",
    re.IGNORECASE,
)
"""What stands in front of an author's name."""
OTHERS = re.compile(
    r"\b(?:(?:reviewed|edited|checked|verified|approved|updated|photographed|illustrated|produced|sponsored|powered|translated|"
    r"developed|designed|supported|provided|hosted)(?:\s+\w+)?\s+by|(?:photo(?:graph(?:y|s)?|s)?|images?|illustrations?|video)"
    r"(?:\s+by)?|reviewer|editors?|fact[ -]check\w*|contributors?|contributions?(?:\s+(?:by|from))?|related|comments?|"
    r"(?:more|articles|posts|stories|reviews|videos)\s+(?:by|from))\W*\Z",
    re.IGNORECASE,
)
"""What stands in front of the name of one who did something else."""
LONGEST, LONGEST_BYLINE = 240, 120
"""Characters of a line that may hold a byline, and of one within the text or under a label."""

Printed = tuple[str, str, Trust]
"""The basis, the text, and how sure it is that the text names people."""
