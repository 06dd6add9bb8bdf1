"""Page to Article: body, title, byline, dates, source credit, section, tags, and the kind of page."""

from twosource.articles.cleaning import clean, page_span

__all__ = ["clean", "page_span"]
