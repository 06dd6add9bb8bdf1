"""The claims of briefs as W3C web annotations: each is found again by its place in the text, and by its words and those near it.

Written after "Web Annotation Data Model" (W3C Recommendation, 2017): a TextPositionSelector counts code points of the article's
text, a TextQuoteSelector has 32 code points on either side, so that a claim is found in a page whose other words have changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from twosource.model import Article, Brief, Claim, Span
from twosource.render.exported import Exported

BESIDE = 32
"""Code points of the text that a quotation's selector has before and after it."""

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotations(briefs: Sequence[Brief], articles: Mapping[str, Article]) -> Exported:
    """Return the claims of the briefs as an annotation collection in JSON-LD, each claim once, in the order of the briefs.

    A claim in several pieces has a target for each. The source of a target is the article's URL, its id where it has none. The
    bytes depend on the briefs alone. Raise KeyError where the article of a claim is not given.
    """
    claims = {claim.id: claim for brief in briefs for claim in brief.claims}
    items = [_annotation(claim, articles[claim.article]) for claim in claims.values()]
    made = {"@context": _CONTEXT, "type": "AnnotationCollection", "total": len(items), "first": _page(items)}
    return Exported(msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n", ())


def _page(items: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    return {"type": "AnnotationPage", "startIndex": 0, "items": items}


def _annotation(claim: Claim, article: Article) -> Mapping[str, Any]:
    made = {"type": "Annotation", "id": f"urn:twosource:{claim.id}", "motivation": "describing"}
    body = list(_bodies(claim))
    return made | ({"body": body} if body else {}) | {"target": [_target(span, article) for span in claim.content]}


def _bodies(claim: Claim) -> Iterator[Mapping[str, str]]:
    """Yield who says it and how it is put, as far as the page tells."""
    if claim.speaker is not None:
        yield {"type": "TextualBody", "purpose": "identifying", "value": claim.speaker.name}
    yield {"type": "TextualBody", "purpose": "classifying", "value": claim.kind}


def _target(span: Span, article: Article) -> Mapping[str, Any]:
    text = article.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(0, span.start - BESIDE) : span.start],
        "suffix": text[span.end : span.end + BESIDE],
    }
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": article.url or article.id, "selector": [place, quote]}
