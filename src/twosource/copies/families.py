"""Which outlets have one owner: facts of a small table, looked up by domain alone, since many outlets share a name."""

from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from twosource.model import Article


@cache
def _table() -> dict[str, str]:
    lines = files("twosource.copies").joinpath("data", "families.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {domain: owner for domain, _, owner in rows}


def owner(article: Article) -> str | None:
    """Return who owns the outlet of an article, ``None`` where the table has it not or its owner has no second outlet there."""
    for host in (_host(article.url), article.publisher):
        labels = (host or "").strip().lower().split(".")[-5:]
        domains = (".".join(labels[index:]) for index in range(len(labels) - 1))
        found = next((name for domain in domains if (name := _table().get(domain))), None)
        if found:
            return found
    return None


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None
