"""Make the table of the months' names in many languages, one row a month.

    python training/months.py

The names are those of Unicode's CLDR (Unicode licence v3) as the installed Babel has them: in a date and alone, whole and short.
Names of several words are left out. Where two languages disagree, the one more spoken is followed. Same Babel in, same bytes out.
"""

from pathlib import Path

from babel import Locale

from twosource.articles.months import MONTHS, folded

TABLE = Path(__file__).parent.parent / "src/twosource/articles/data/months.tsv"
SOURCE = "# month\tnames, parted by blanks; from CLDR, Unicode licence v3\n"
LANGUAGES = "hi ar pt bn ru ur id de fr tr it ta te mr pl uk nl fa ms ro el hu cs sv he bg sr sk da fi nb ca"
"""CLDR's larger languages whose months have names of one word, the most spoken first."""


def main() -> None:
    """Write the table."""
    numbers: dict[str, int] = {}
    for months in (Locale.parse(language).months for language in LANGUAGES.split()):
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[form][width].items():
                    numbers.setdefault(folded(name), number)
    single = sorted(name for name in numbers.keys() - MONTHS if " " not in name)
    rows = {number: [name for name in single if numbers[name] == number] for number in range(1, 13)}
    TABLE.write_text(SOURCE + "".join(f"{number}\t{' '.join(names)}\n" for number, names in rows.items()), "utf-8")
    print(f"{sum(map(len, rows.values()))} names")


if __name__ == "__main__":
    main()
