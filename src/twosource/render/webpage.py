"""A brief as one HTML file that needs nothing else: no network, no scripts, every citation a link to the sentence itself."""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from twosource.model import Article, Brief
from twosource.render import pictures, wording
from twosource.render.build import left_out_of_all, views
from twosource.render.passages import Passage, passages
from twosource.render.view import SourceLine, View

if TYPE_CHECKING:
    from jinja2 import Environment

_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")


@dataclass(frozen=True)
class _Text:
    """An article's full text beside the source line that stands for it."""

    source: SourceLine
    language: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class _Sheet:
    """Everything the template shows of one brief."""

    view: View
    timeline: pictures.TimelinePicture | None
    origins: pictures.OriginPicture | None
    texts: tuple[_Text, ...]


def html(briefs: Sequence[Brief], articles: Mapping[str, Article]) -> str:
    """Return ``briefs`` as one self-contained HTML document, with the full text of every source after each brief.

    Raise KeyError or ValueError where a brief cites what is not in its sources and ``articles``.
    """
    sheets = [_sheet(view, articles) for view in views(briefs, articles)]
    templates = environment()
    style = templates.get_template("brief.css.j2").render(targets=[name for sheet in sheets for name in _scattered(sheet)])
    return templates.get_template("brief.html.j2").render(
        sheets=sheets,
        left_out=left_out_of_all(briefs),
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        wording=wording,
    )


@cache
def environment() -> "Environment":
    """Return the templates of the HTML pages, with everything that is not marked as safe escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("twosource.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _sheet(view: View, articles: Mapping[str, Article]) -> _Sheet:
    texts = tuple(_text(view, source, articles[source.article]) for source in view.sources if source.article in articles)
    return _Sheet(view, pictures.timeline(view), pictures.origins(view), texts)


def _text(view: View, source: SourceLine, article: Article) -> _Text:
    language = article.language if article.language and _LANGUAGE.match(article.language) else None
    quoted = [span for span in view.quoted if span.source == source.number]
    return _Text(source, language, passages(article.text, quoted))


def _scattered(sheet: _Sheet) -> list[str]:
    """Return the ids of cited spans that lie over several pieces, or begin where another does.

    One mark carries one id, so that ``:target`` lights it; these spans need a rule of their own to be lit as a whole.
    """
    pieces = [piece for text in sheet.texts for passage in text.passages for piece in passage.pieces]
    whole = {piece.first[0].key for piece in pieces if piece.first and piece.first[0] in piece.last}
    return [f"b{sheet.view.number}-{span.key}" for span in sheet.view.quoted if span.key not in whole]
