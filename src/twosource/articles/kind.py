"""What kind of page it is, and why one that is no article is none."""

import re

from twosource.articles.layout import Layout
from twosource.model import Issue, PageKind

_BARRED = re.compile(
    r"(?:subscribe(?:rs only| (?:now )?to (?:continue|read|unlock))|(?:log|sign) in to (?:continue|read)|"
    r"this (?:content|article|story) is (?:only )?(?:available )?"
    r"(?:for|to|exclusive to)\s?(?:our )?(?:paying |registered )?(?:subscribers|members)|"
    r"already a subscriber|to continue reading|you have reached your (?:article )?limit)",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"(?:\b404\b|page not found|not found|no longer available|"
    r"(?:page|article|story) (?:you .{0,40})?(?:does not exist|could not be found|cannot be found)|access denied|403 forbidden)",
    re.IGNORECASE,
)
_CONSENT = re.compile(r"\b(?:cookies?|consent|gdpr|enable javascript|are you a robot|captcha|unusual traffic)\b", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?:updated?\s*(?:at\s*)?)?(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\s*(?:[-–—|:]|\Z)",
    re.IGNORECASE,
)
_LIVE = re.compile(
    r"\b(?:live (?:updates?|blog|coverage|ticker)|as it happened|liveblog|minute by minute|liveticker)\b", re.IGNORECASE
)
_TEASER_END = re.compile(r"(?:\.\.\.|…|read more|continue reading|\[…\])\W*\Z", re.IGNORECASE)
_LEAST_WORDS, _STUB_WORDS = 20, 60
_ENTRIES, _TEASERS, _LONG = 4, 5, 11


def kind(layout: Layout, title: str | None) -> tuple[PageKind, tuple[Issue, ...]]:
    """Return the page's kind, with an issue that says why it is a stub or an index."""
    paragraphs = layout.paragraphs
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    spaced = sum(map(len, paragraphs)) / max(words, 1)
    if spaced > 20:
        words = sum(map(len, paragraphs)) // 3
    if words < _LEAST_WORDS:
        return "stub", (_stub_issue(layout, words),)
    if words < _STUB_WORDS and (issue := _barrier(layout)):
        return "stub", (issue,)
    if _is_live(layout, title):
        return "live", ()
    if issue := _index_issue(paragraphs):
        return "index", (issue,)
    return "article", ()


def _stub_issue(layout: Layout, words: int) -> Issue:
    barrier = _barrier(layout)
    if barrier:
        return barrier
    if not layout.visible.lines:
        return Issue(code="no-text", message="the page has no visible text")
    if words == 0:
        return Issue(code="no-text", message="no article was found in the page's text")
    return Issue(code="too-short", message=f"only {words} words of text were found, too few for an article")


def _barrier(layout: Layout) -> Issue | None:
    text = "\n".join(layout.texts[:400])
    if _BARRED.search(text):
        return Issue(code="paywall", message="the page asks to subscribe or to sign in; its article is not in it")
    if _MISSING.search("\n".join(layout.texts[:30])):
        return Issue(code="error-page", message="the page is an error message (not found, denied), not an article")
    if _CONSENT.search(text) and sum(len(line.split()) for line in layout.texts) < 400:
        return Issue(code="consent-wall", message="the page asks for consent or a check; its article is not in it")
    return None


def _is_live(layout: Layout, title: str | None) -> bool:
    """A live page says so and has timed entries, in its text or at its headings."""
    entries = sum(_ENTRY.match(text) is not None and len(text) < 200 for text in layout.texts)
    named = bool(title and _LIVE.search(title)) or layout.data.live
    return (named and entries >= _ENTRIES - 2) or (
        entries >= 3 * _ENTRIES and sum(_ENTRY.match(text) is not None for text in layout.paragraphs) >= _ENTRIES
    )


def _index_issue(paragraphs: tuple[str, ...]) -> Issue | None:
    """A list of teasers: most paragraphs break off or are headlines, and none carries on from another."""
    long = [paragraph for paragraph in paragraphs if paragraph.count(" ") >= _LONG]
    cut = sum(_TEASER_END.search(paragraph) is not None for paragraph in long)
    if cut >= _TEASERS and cut >= 0.4 * len(long):
        return Issue(
            code="index-page",
            message=f"{cut} of {len(long)} paragraphs are teasers that break off: a list of articles, not one article",
        )
    return None
