"""Names of agencies and publishers, compared the way a reader would."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from twosource.language.datelines import LONGEST
from twosource.model import Article

FEWEST_INITIALS = 3
"""Letters from which initials tell whose they are: two stand for many names."""
_NOISE = re.compile(
    r"^(?:the|www)\b[ .]*|\b(?:news agency|news service|newswire|com|net|org|co|uk|inc|ltd|plc|llc|gmbh)\b|\bs\.a\.?\Z"
    r"|[^\w ]+",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_SHORT = {"associated press": "ap", "agence france presse": "afp", "press association": "pa", "press trust of india": "pti"}


def key(name: str) -> str:
    """Return the form under which two spellings of one name meet ("The Associated Press", "AP" -> "ap")."""
    folded = _SPACE.sub(" ", _NOISE.sub(" ", name.casefold().replace("-", " "))).strip()
    return _SHORT.get(folded, folded.replace(" ", "")) or name.casefold().strip()


def same(a: str | None, b: str | None) -> bool:
    """Tell whether two names are known and mean one organisation: they are spelt alike, or one gives the other's initials."""
    if a is None or b is None:
        return False
    return key(a) == key(b) or _abbreviates(a, b) or _abbreviates(b, a)


def _abbreviates(short: str, name: str) -> bool:
    """Tell whether one name is the initials of the other's capitalised words: "AFW" of "Andes Financial Wire"."""
    return short.replace(".", "") == _initials(name)


def _initials(name: str) -> str | None:
    """Return the initials of a name's capitalised words; ``None`` where they are too few to tell whose they are."""
    initials = "".join(word[0] for word in name.removeprefix("The ").split() if word[0].isupper())
    return initials if len(initials) >= FEWEST_INITIALS else None


def voices(names: Iterable[str]) -> Mapping[str, str]:
    """Return the form under which each of some names meets those of the same organisation, its initials among them.

    Initials that two of them have in common are nobody's.
    """
    keys = {name: key(name) for name in names}
    full = {whole: key(initials) for name, whole in keys.items() if (initials := _initials(name)) is not None}
    owners = Counter(full.values())
    short = set(keys.values()) - full.keys()
    return {
        name: full[whole] if whole in full and full[whole] in short and owners[full[whole]] == 1 else whole
        for name, whole in keys.items()
    }


def names(article: Article) -> tuple[str, ...]:
    """Return the names under which others would cite an article: its credit, its publisher, and the initials that it goes by."""
    full = [name for name in (article.credit, article.publisher) if name]
    return (*full, *(short for name in full if (short := _initials(name)) and _goes_by(short, name, article.text)))


def _goes_by(initials: str, name: str, text: str) -> bool:
    """Tell whether a page marks initials as those of its own name: behind that name, or in its dateline ("/SSNA/")."""
    head = text[:LONGEST].partition("\n")[0]
    return any(in_brackets(initials, line) for line in (name, head)) or in_brackets(initials, text, behind=name)


def in_brackets(name: str, text: str, behind: str = "") -> bool:
    """Tell whether a name stands alone in brackets or between slashes, as an agency's does in its dateline."""
    return re.search(rf"{re.escape(behind)}\s?[(\[/]\s?{re.escape(name)}\s?[)\]/]", text) is not None


def credited(article: Article) -> tuple[str, ...]:
    """Return everyone whom an article credits, the main one first, those who gave only a part included."""
    return tuple(credit.name for credit in article.credits) or ((article.credit,) if article.credit else ())


def credited_apart(one: Article, two: Article) -> bool:
    """Tell whether each of two articles says which agency or publisher it is of, and nobody is named by both.

    An agency's page that credits nobody is its own.
    """
    first, second = _whose(one), _whose(two)
    return bool(first and second) and not any(same(a, b) for a in first for b in second)


def _whose(article: Article) -> tuple[str, ...]:
    from twosource.articles.agencies import agency  # here, so that a room that only asks for names loads no parser

    own = agency(article.publisher) if article.publisher else None
    return credited(article) or ((own,) if own else ())
