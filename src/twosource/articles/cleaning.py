"""From a page to an article."""

from dataclasses import replace
from typing import Any

from msgspec import structs

from twosource.articles import stated
from twosource.articles.body import read_body
from twosource.articles.entries import entries
from twosource.articles.flatten import flatten
from twosource.articles.kind import kind
from twosource.articles.layout import Layout
from twosource.articles.links import links
from twosource.articles.masthead import masthead
from twosource.articles.metadata import fields
from twosource.articles.plain_text import from_text
from twosource.articles.structured import linked_data
from twosource.articles.title import title
from twosource.articles.trim import trim
from twosource.articles.visible import MOST_LINES, assemble, clip_segments, outer_span
from twosource.clock import first_known, is_later_day, is_time, latest
from twosource.model import READABLE, Article, Issue, Page


def clean(page: Page) -> Article:
    """Return the article of a page: its text with a map back to the page, and what the page says about it.

    A page that could not be read (a fatal issue) becomes a stub that carries its issues. A page without an article becomes
    a stub or an index with an issue that says why. Never raises on page content.
    """
    if any(issue.fatal for issue in page.issues):
        return _record(page, {"kind": "stub"}, ())
    layout = _lay_out(page)
    headline = stated.title(layout) or title(layout)
    layout = replace(layout, spans=trim(layout, headline))
    values, unsure = fields(layout, headline)
    said = stated.fields(page)
    named = {name: "record" for name in said if not name.startswith("credit")}
    values |= said | {"basis": structs.replace(values["basis"], **named)}
    found = entries(layout, values["published"], values["modified"])
    values["kind"], reason = ("stub", ()) if stated.is_part(page) else kind(layout, headline.text if headline else None, found)
    values["entries"] = found if values["kind"] == "live" else ()
    values["text"], values["source_map"] = assemble(layout.visible, layout.spans)
    values["links"] = links(page.html, values["source_map"]) if page.html else ()
    return _record(page, values, (*unsure, *reason, *_left_out(layout)))


def _left_out(layout: Layout) -> tuple[Issue, ...]:
    if layout.visible.whole:
        return ()
    message = f"the page has more than {MOST_LINES:,} lines; what stands behind them was not read"
    return (Issue(code="too-many-lines", message=message),)


def _record(page: Page, values: dict[str, Any], issues: tuple[Issue, ...]) -> Article:
    dates = [time for time in (values.get("published"), values.get("modified")) if time]
    newest = latest([entry.at for entry in values.get("entries", ()) if entry.at])
    # A bare day tells less than the time of an entry of that day.
    given = [*(time for time in dates if newest is None or time != newest[: len(time)]), *([newest] if newest else [])]
    times = [time for time in given if not is_later_day(time, page.fetched)]
    fetched = page.fetched if page.fetched and is_time(page.fetched) else None
    if not given and values["kind"] in READABLE:
        issues = (*issues, Issue(code="undated", message="the page does not say when the article was published"))
    for time in (time for time in given if time not in times):
        message = f"the page gives a time of its own ({time}) after the one at which it was fetched ({page.fetched})"
        issues = (*issues, Issue(code="time-after-fetch", message=message))
    return Article(
        id=page.id,
        fetched=page.fetched,
        known_at=first_known(times, fetched),
        issues=(*page.issues, *issues),
        **{"url": page.url, "publisher": page.publisher, **values},
    )


def _lay_out(page: Page) -> Layout:
    markup = flatten(page.html) if page.html is not None else None
    visible = markup.visible if markup else from_text(page.text or "")
    body = read_body(visible, markup)
    data = stated.as_linked_data(page) or linked_data(markup.data if markup else ())
    layout = Layout(page, visible, stated.all_lines(page, visible, body.spans), markup, data, body.titles)
    return replace(layout, masthead=masthead(layout))


def page_span(article: Article, start: int, end: int) -> tuple[int, int] | None:
    """Return where ``article.text[start:end]`` stands in the page's ``html`` or ``text``, ``None`` where it does not."""
    return outer_span(clip_segments(article.source_map, start, end))
