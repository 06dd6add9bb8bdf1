"""Claims as web annotations: each selector finds the very words in the text."""

import json
from typing import Any

from msgspec.structs import replace

from twosource.model import Span
from twosource.render.annotations import BESIDE, annotations

from .samples import ARTICLES, BRIEF


def made(brief: Any = BRIEF) -> Any:
    return json.loads(annotations([brief], ARTICLES).content)


def test_every_claim_is_found_by_its_place_and_by_its_words() -> None:
    found = made()
    assert found["total"] == len(BRIEF.claims) == len(found["first"]["items"])
    for claim, item in zip(BRIEF.claims, found["first"]["items"], strict=True):
        text = ARTICLES[claim.article].text
        for span, target in zip(claim.content, item["target"], strict=True):
            place, quote = target["selector"]
            assert text[place["start"] : place["end"]] == quote["exact"] == text[span.start : span.end]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
            assert len(quote["prefix"]) == min(BESIDE, span.start)


def test_a_claim_in_two_pieces_has_two_targets_and_says_who_speaks() -> None:
    whole = next(claim for claim in BRIEF.claims if claim.speaker is not None)
    start, end = whole.content[0].start, whole.content[0].end
    torn = replace(whole, content=(Span(start, start + 5), Span(end - 5, end)))
    (item,) = made(replace(BRIEF, claims=(torn,)))["first"]["items"]
    assert len(item["target"]) == 2
    assert {"type": "TextualBody", "purpose": "identifying", "value": whole.speaker.name if whole.speaker else ""} in item["body"]


def test_a_claim_of_two_briefs_stands_once_and_an_article_without_url_has_its_id() -> None:
    assert json.loads(annotations([BRIEF, BRIEF], ARTICLES).content) == made()
    bare = {id: replace(article, url=None) for id, article in ARTICLES.items()}
    sources = {
        target["source"] for item in json.loads(annotations([BRIEF], bare).content)["first"]["items"] for target in item["target"]
    }
    assert sources <= set(bare)
