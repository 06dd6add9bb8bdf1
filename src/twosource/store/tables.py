"""The desk's tables as queries see them; ``twosource.store.migrations`` makes them."""

from sqlalchemy import Float, Integer, Text, column, table

pages = table(
    "pages",
    column("id", Text),
    column("version", Integer),
    column("seq", Integer),
    column("hash", Text),
    column("url", Text),
    column("publisher", Text),
    column("fetched", Text),
    column("html", Text),
    column("text", Text),
    column("issues", Text),
    column("stated", Text),
)
articles = table(
    "articles",
    column("id", Text),
    column("version", Integer),
    column("title", Text),
    column("publisher", Text),
    column("published", Text),
    column("known_at", Text),
    column("kind", Text),
    column("record", Text),
)
annotations = table("annotations", column("id", Text), column("version", Integer), column("record", Text))
copies = table(
    "copies",
    column("a", Text),
    column("a_version", Integer),
    column("b", Text),
    column("b_version", Integer),
    column("kind", Text),
    column("score", Float),
    column("record", Text),
)
origins = table("origins", column("id", Text), column("name", Text), column("record", Text))
stories = table("stories", column("id", Text), column("title", Text), column("first_known", Text), column("record", Text))
story_articles = table(
    "story_articles",
    column("story", Text),
    column("article", Text),
    column("version", Integer),
)
briefs = table(
    "briefs",
    column("hash", Text),
    column("seq", Integer),
    column("story", Text),
    column("title", Text),
    column("as_of", Text),
    column("known_at", Text),
    column("record", Text),
)
search = table("search", column("rowid", Integer), column("title", Text), column("text", Text))
