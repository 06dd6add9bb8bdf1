"""One name for one speaker over the pages of a story, so that nobody is listed twice."""

from collections.abc import Iterable, Mapping

from twosource.claims.descriptions import person
from twosource.language.name_words import listed as words_around_names


def aliases(names: Iterable[str]) -> Mapping[str, str]:
    """Return, for each speaker's name, the name under which the story lists him.

    A name with a title ("Governor Ann Hale") is that of the person without it where the story has both; names without one are the
    story's already. Descriptions ("the mayor") stay as they are, in the form that they have within a sentence ("drivers", not
    "Drivers").
    """
    known = sorted(set(names), key=lambda name: (len(name.split()), name))
    written = {name.casefold(): name for name in sorted(known, key=_inside_sentence, reverse=True)}
    listed: dict[str, str] = {}
    for name in known:
        words = name.split()
        titled = (at for at in range(len(words) - 2, 0, -1) if name[0].isupper() and _is_title(words[at - 1]))
        bare = next((" ".join(words[at:]) for at in titled if " ".join(words[at:]) in listed), name)
        listed[name] = listed.get(bare, written[bare.casefold()])
    return listed


def _inside_sentence(name: str) -> tuple[bool, bool, str]:
    """Order forms of one name: with a small letter in front, then in capitals and small letters, then in capitals alone."""
    return name.isupper(), name[0].isupper(), name


def _is_title(word: str) -> bool:
    """Tell whether a word before a name says what the person is."""
    return word in words_around_names("title") or person(word.casefold())
