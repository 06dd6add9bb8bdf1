"""What a brief does not carry of its pages, and why: sentences, figures, events, and lines that the checker refused."""

from collections.abc import Sequence

from babel import Locale

from twosource.model import Article, LeftOut


def counted(story: str, number: int, singular: str, plural: str, reason: str) -> tuple[LeftOut, ...]:
    """Return that a number of things are not shown, nothing where the number is 0."""
    if number <= 0:
        return ()
    what = f"{number} {singular if number == 1 else plural}"
    return (LeftOut(what=singular.rsplit(" ", 1)[-1], id=story, reason=f"{what}: {reason}"),)


def untouched(story: str, unlisted: Sequence[tuple[str, str]]) -> tuple[LeftOut, ...]:
    """Return the currencies and other things that are no exposure: ``unlisted`` are what each is, and why."""
    return tuple(LeftOut(what=what, id=story, reason=reason) for what, reason in unlisted)


def unread(articles: Sequence[Article]) -> tuple[LeftOut, ...]:
    """Return that pages in other languages are not read for all that is read in English."""
    names = Locale("en").languages
    languages = {article.id: names.get(article.language or "", article.language) for article in articles}
    return tuple(
        LeftOut(what="page", id=id, reason=f"in {language}, not read for who says what, figures and events")
        for id, language in languages.items()
    )


def refused(id: str, text: str, unsupported: Sequence[str]) -> LeftOut:
    """Return that a line was refused: ``unsupported`` are the names, numbers, quotations or dates its cites do not hold."""
    return LeftOut(
        what="point", id=id, reason=f"a line with what its cited sentences do not hold ({', '.join(unsupported)}): {text}"
    )
