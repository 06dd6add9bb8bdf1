"""Lines that name who speaks next stay with what he says."""

from twosource.articles.turns import with_speakers

_TEXTS = [
    "Home -- Markets",
    "Ilse Brandt -- Chief Executive",
    "We have opened nine stores and will open four more before the summer.",
    "Tomas Oberg -- Chief Financial Officer",
    "The loan is paid back, and the margin has risen to a third.",
    "Operator",
    "The next question comes from the line of Lena Berg.",
    "Ilse Brandt -- Chief Executive",
    "Prices will stay where they are.",
    "Jobs -- Contact",
]
_PROSE = [text.endswith(".") for text in _TEXTS]


def test_labels_over_what_is_said_are_kept() -> None:
    kept = with_speakers(_PROSE, _TEXTS)
    assert [text for text, keep in zip(_TEXTS, kept, strict=True) if not keep] == ["Home -- Markets", "Jobs -- Contact"]


def test_headings_that_look_alike_but_never_come_back_are_left() -> None:
    texts = [text.replace("Ilse Brandt", f"Ilse Brandt {'I' * at}") for at, text in enumerate(_TEXTS, 1)]
    assert with_speakers(_PROSE, texts) == _PROSE
