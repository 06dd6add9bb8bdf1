"""Everything an article record says beside its text."""

from typing import Any

from twosource.articles.byline import byline
from twosource.articles.credit import credits
from twosource.articles.dates import times
from twosource.articles.found import Found, Title
from twosource.articles.layout import Layout
from twosource.articles.publisher import publisher, section, tags
from twosource.model import Basis, Issue

_LEAST_WORDS, _SURE_WORDS = 20, 60
_SAMPLE = 3000
_LEAST_SHARE, _SURE_SHARE = 0.05, 0.15
_EMPTY: dict[str, tuple[str, ...]] = {"byline": (), "tags": ()}
_COMMON = {
    "en": frozenset("the of and to in a is that for on it with as was".split()),
    "de": frozenset("der die und in den das von zu mit sich des auf für ist im dem nicht ein eine".split()),
    "fr": frozenset("de la le et les des en un du une que est pour dans qui par sur au".split()),
    "es": frozenset("de la que el en y a los se del las un por con una para es".split()),
    "it": frozenset("di e il la che in a per un del con non una le si da i è".split()),
    "pt": frozenset("de a o que e do da em um para com não uma os no se na".split()),
    "nl": frozenset("de van een het en in is dat op te voor met zijn die niet".split()),
}
"""Words of which any text of the language is full."""


def fields(layout: Layout, title: Title | None) -> tuple[dict[str, Any], tuple[Issue, ...]]:
    """Return the metadata fields of the article record, and what is unsure about them."""
    line = title.line if title else None
    times_found, credited = times(layout, line), credits(layout, line)
    found: dict[str, Found[Any] | None] = {
        "url": url(layout),
        "publisher": publisher(layout),
        "title": Found(title.text, title.basis) if title else None,
        "byline": byline(layout, line),
        "published": times_found.published,
        "modified": times_found.modified,
        "section": section(layout),
        "tags": tags(layout),
        "language": language(layout),
    }
    values = {name: one.value if one else _EMPTY.get(name) for name, one in found.items()}
    values |= {"title_at": title.at if title else None, "credit": credited[0].name if credited else None, "credits": credited}
    values["stamp"] = times_found.stamp
    values["basis"] = Basis(**{name: one.basis for name, one in found.items() if one})
    return values, times_found.issues


def url(layout: Layout) -> Found[str] | None:
    """Return the page's address: the record's, or what the page says of itself."""
    return Found(layout.url, "record" if layout.page.url else "page") if layout.url else None


def language(layout: Layout) -> Found[str] | None:
    """Return the ISO 639-1 code of the text's language.

    What the HTML states is believed where the text agrees: words that every text of a language holds must not be missing
    altogether. Else the language is recognised; ``None`` for fewer than 20 words without a statement.
    """
    stated = layout.markup.language if layout.markup else None
    code = stated[:2].lower() if stated and stated[:2].isalpha() and (len(stated) == 2 or stated[2:3] in ("-", "_")) else None
    text = " ".join(layout.paragraphs)[:_SAMPLE]
    words = text.lower().split()
    if code and (len(words) < _SURE_WORDS or _is_plausible(code, words)):
        return Found(code, "lang attribute")
    if len(words) < _LEAST_WORDS:
        return Found(code, "lang attribute") if code else None
    if _is_english(words):
        return Found("en", "recognised")
    from py3langid import classify  # loads a model, hence not before it is needed

    return Found(str(classify(text)[0]), "recognised")


def _is_english(words: list[str]) -> bool:
    """Tell whether a text is so full of English's commonest words, and so free of others', that no model need be asked."""
    shares = {code: sum(map(common.__contains__, words)) for code, common in _COMMON.items()}
    english = shares.pop("en")
    return english >= _SURE_SHARE * len(words) and english >= 2 * max(shares.values())


def _is_plausible(code: str, words: list[str]) -> bool:
    """Tell whether a text may be in a language; only the languages in ``_COMMON`` are doubted."""
    common = _COMMON.get(code)
    return common is None or sum(map(common.__contains__, words)) >= _LEAST_SHARE * len(words)
