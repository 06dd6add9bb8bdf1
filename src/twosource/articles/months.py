"""The names of months: those of the languages that most pages are in at once, those of many more where they are asked for."""

from functools import cache

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero gennaio janeiro januari jän jänner",
            "february feb februar février febrero febbraio fevereiro februari fév",
            "march mar märz mars marzo março maart mär",
            "april apr avril abril aprile avr abr",
            "may mai mayo maggio maio mei mag",
            "june jun juni juin junio giugno junho giu",
            "july jul juli juillet julio luglio julho lug juil",
            "august aug août agosto augustus ago",
            "september sep sept septembre septiembre settembre setembro set",
            "october oct oktober okt octobre octubre ottobre outubro ott out",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre diciembre dicembre dezembro december déc dic",
        ),
        1,
    )
    for name in names.split()
}
_LANGUAGES = "hi ar pt bn ru ur id de fr tr it ta te mr pl uk nl fa ms ro el hu cs sv he bg sr sk da fi nb ca"
"""CLDR's larger languages whose months have names of one word, the most spoken first: its name stands where two disagree."""


def month(name: str) -> int | None:
    """Return the number of the month that a word names in one of many languages, in whatever form and case; else ``None``."""
    key = _folded(name)
    return MONTHS.get(key) or _everywhere().get(key)


@cache
def _everywhere() -> dict[str, int]:
    """Return the months' names as CLDR has them: in a date and alone, whole and short."""
    from babel import Locale  # its data take a while to load, and few pages need them

    names: dict[str, int] = {}
    for months in (Locale.parse(language).months for language in _LANGUAGES.split()):
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[form][width].items():
                    names.setdefault(_folded(name), number)
    return names


def _folded(name: str) -> str:
    """Return a name as it is looked up; the two forms of i that Turkish has are one."""
    return name.casefold().replace("i̇", "i").replace("ı", "i").rstrip(".")
