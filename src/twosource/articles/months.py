"""The names of months: those of the languages that most pages are in at once, those of many more where they are asked for."""

from functools import cache
from importlib.resources import files

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


def month(name: str) -> int | None:
    """Return the number of the month that a word names in one of many languages, in whatever form and case; else ``None``."""
    key = folded(name)
    return MONTHS.get(key) or _everywhere().get(key)


@cache
def _everywhere() -> dict[str, int]:
    """Return the months' names in the languages of the table, which few pages need."""
    lines = files("twosource.articles").joinpath("data", "months.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: int(number) for number, names in rows for name in names.split()}


def folded(name: str) -> str:
    """Return a name as it is looked up; the two forms of i that Turkish has are one."""
    return name.casefold().replace("i̇", "i").replace("ı", "i").rstrip(".")
