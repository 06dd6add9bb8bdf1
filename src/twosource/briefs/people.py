"""One name for one speaker over the pages of a story, so that nobody is listed twice."""

from collections.abc import Iterable, Mapping


def aliases(names: Iterable[str]) -> Mapping[str, str]:
    """Return, for each speaker's name, the name under which the story lists him.

    A name with a title ("Governor Ann Hale") is that of the person without it where the story has both; names without one are the
    story's already. Descriptions ("the mayor") stay as they are.
    """
    known = sorted(set(names), key=lambda name: (len(name.split()), name))
    listed: dict[str, str] = {}
    for name in known:
        words = name.split()
        bare = next((" ".join(words[at:]) for at in range(len(words) - 2, 0, -1) if " ".join(words[at:]) in listed), None)
        listed[name] = listed[bare] if bare is not None and name[:1].isupper() else name
    return listed
