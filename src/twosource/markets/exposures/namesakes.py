"""Names of states that mean something else on a page: the bird, the airline, or a town that has a state's name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from twosource.language.states import reading
from twosource.model import Entity

_AMERICAN = (
    r"(?:Alabama|Arizona|Arkansas|Calif(?:ornia|\.)|Colorado|Connecticut|Conn\.|Florida|Fla\.|Idaho|Illinois|Ill\.|Indiana|Ind\.|Iowa"
    r"|Kansas|Kan\.|Kentucky|Ky\.|Louisiana|La\.|Maine|Maryland|Md\.|Massachusetts|Mass\.|Michigan|Mich\.|Minnesota|Minn\."
    r"|Mississippi|Miss\.|Missouri|Mo\.|Montana|Mont\.|Nebraska|Neb\.|Nevada|New\s(?:Hampshire|Jersey|Mexico|York)|N\.[HJMYCD]\."
    r"|North\s(?:Carolina|Dakota)|Ohio|Oklahoma|Okla\.|Oregon|Ore\.|Pennsylvania|Pa\.|South\s(?:Carolina|Dakota)|S\.[CD]\."
    r"|Tennessee|Tenn\.|Texas|Utah|Vermont|Vt\.|Virginia|Va\.|Washington\sstate|West\sVirginia|W\.\s?Va\.|Wisconsin|Wis\.|Wyoming)"
)
_IN_AMERICA = re.compile(rf"\s?,\s+{_AMERICAN}(?!\s+(?:and|or)\s|\s?,\s+(?:(?:and|or)\s|[A-Z]))")
"""Behind a name, that it is a town's; where the American state is one of a list ("Mexico, Texas and Arizona") it says nothing."""
_COMMON = ("turkey",)
"""Names of states that, without their capital, are a thing."""


def without_namesakes(text: str, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the names of a page without those of states that are a town or a thing there.

    A town is one that the page sets in an American state once ("Peru, Indiana"); a thing is what it writes without a capital
    too. Neither is, where the page also names the state by its people, its capital or its government.
    """
    words: defaultdict[str, set[str]] = defaultdict(set)
    for one in entities:
        if one.state is not None:
            words[one.state].add(text[one.start : one.end])
    others = {state for state, written in words.items() if _are_a_town(text, written) or _are_a_thing(text, written)}
    return tuple(one for one in entities if one.state not in others and not _is_the_airline(text, one))


def _is_the_airline(text: str, one: Entity) -> bool:
    """Tell whether a name is that of the airline: the state's has "United Arab" or "the" in front of it."""
    return text[one.start : one.end] == "Emirates" and text[max(0, one.start - 4) : one.start].casefold() != "the "


def _are_a_town(text: str, written: Iterable[str]) -> bool:
    names = [form for word in written for form in (word, word.upper())]
    return all(reading(word) == "name" for word in written) and any(
        _IN_AMERICA.match(text, match.end()) for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, names))})\b", text)
    )


def _are_a_thing(text: str, written: Iterable[str]) -> bool:
    return all(word.casefold() in _COMMON and re.search(rf"\b{word.casefold()}s?\b", text) for word in written)
