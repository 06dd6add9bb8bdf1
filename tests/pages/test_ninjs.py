"""Items of agencies: one page each, spelled as in any version of ninjs, alone, in an array or a line each."""

import json
from typing import Any

import pytest

from tests.pages.archives import pages_of
from tests.pages.test_feeds import BODY
from twosource import articles
from twosource.model import Page

TEXT = (
    "ALDPORT (Coastal Wire) - The harbour board said on Monday that its cranes would stand still until the spring tides come in."
)
OLD: dict[str, Any] = {
    "uri": "urn:wire:1",
    "type": "text",
    "headline": "Cranes stand still",
    "byline": "By Ada Quill, Coastal Wire",
    "firstcreated": "2024-02-05T09:00:00+01:00",
    "versioncreated": "2024-02-05T11:00:00+01:00",
    "body_text": TEXT,
    "body_xhtml": BODY,
    "language": "en",
    "infosource": [{"name": "Coastal Wire"}],
    "subject": [{"name": "harbours"}, {"code": "x"}],
    "copyrightholder": "Coastal Wire Ltd",
}
NEW: dict[str, Any] = {
    "uri": "https://wire.example/2",
    "versionCreated": "2024-02-05T11:00:00+01:00",
    "headlines": [{"role": "short", "value": "Cranes"}, {"role": "main", "value": "Cranes stand still"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": TEXT}],
    "by": "Ada Quill",
    "provider": {"name": "Coastal Wire"},
}


def found(*values: Any, name: str = "items.json") -> list[Page]:
    return [page for page in pages_of(json.dumps(values).encode(), name) if isinstance(page, Page)]


def test_an_item_of_version_1() -> None:
    (page,) = found(OLD)
    assert (page.id, page.url, page.publisher, page.html) == ("urn:wire:1", None, "Coastal Wire Ltd", BODY)
    article = articles.clean(page)
    assert (article.kind, article.title, article.byline) == ("article", "Cranes stand still", ("Ada Quill",))
    assert (article.published, article.modified) == ("2024-02-05T09:00:00+01:00", "2024-02-05T11:00:00+01:00")
    assert (article.credit, article.tags, article.language) == ("Coastal Wire", ("harbours",), "en")


def test_an_item_of_version_3() -> None:
    (page,) = found(NEW)
    assert (page.id, page.url, page.publisher, page.text) == (*("https://wire.example/2",) * 2, "Coastal Wire", TEXT)
    article = articles.clean(page)
    assert (article.kind, article.title, article.text) == ("article", "Cranes stand still", TEXT)
    assert (article.published, article.modified, article.credit) == ("2024-02-05T11:00:00+01:00", None, "Coastal Wire")


def test_alone_in_an_array_and_a_line_each() -> None:
    lines = "".join(json.dumps(item) + "\n" for item in (OLD, NEW)).encode()
    assert [page.id for page in pages_of(lines, "items.jsonl")] == ["urn:wire:1", "https://wire.example/2"]
    assert [page.id for page in pages_of(json.dumps(OLD, indent=1).encode(), "item")] == ["urn:wire:1"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"type": "picture"}, "not-text"),
        ({"pubstatus": "canceled"}, "withdrawn"),
        ({"pubStatus": "withheld"}, "withdrawn"),
        ({"representationtype": "incomplete"}, "summary-only"),
    ],
)
def test_an_item_that_is_no_article_says_why(change: dict[str, str], code: str) -> None:
    (page,) = found({**OLD, **change})
    assert [(issue.code, issue.fatal) for issue in page.issues] == [(code, False)]
    assert page.text == "Cranes stand still"
    assert articles.clean(page).kind == "stub"


def test_an_item_without_body_or_without_anything() -> None:
    bodiless = {key: value for key, value in OLD.items() if not key.startswith("body")}
    assert [issue.code for page in found(bodiless) for issue in page.issues] == ["title-only"]
    pages = found({"uri": "urn:x", "type": "text"}, {"uri": "urn:y", "bodies": [5, {"value": 7}], "headlines": "x"})
    assert [(page.id, page.issues[0].code, page.issues[0].fatal) for page in pages] == [
        ("items.json:1", "bad-record", True),
        ("items.json:2", "bad-record", True),
    ]


def test_a_page_record_with_a_uri_stays_a_page_record() -> None:
    (page,) = found({"uri": "urn:x", "headline": "H", "text": "words"})
    assert (page.id, page.text, page.stated) == ("items.json:1", "words", None)
