"""What a figure measures, from the words of its clause."""

import pytest

from twosource.compare.measured import alike, measured, moving, shared
from twosource.language import figures


def of(clause: str) -> tuple[str, ...]:
    figure = figures.find(clause)[0]
    head = figure.counts.split()[-1] if figure.counts else None
    found = measured(figure, head, clause[: figure.start], clause[figure.end :])
    return tuple(name for name, _ in found.weights)


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("the quarry is laying off 90 workers", "layoff"),
        ("the court fined the brewer 3 million euros", "fine"),
        ("80 hikers were evacuated from the gorge", "evacuate"),
        ("inflation was 4.1 percent", "inflation"),
        ("the brewer owes its banks 40 million euros", "debt"),
    ],
)
def test_the_words_of_a_clause_say_what_its_figure_measures(clause: str, name: str) -> None:
    assert of(clause)[0] == name


def test_two_wordings_of_one_measure_are_alike_and_two_measures_are_not() -> None:
    one, two, other = (
        measured(figures.find(text)[0], head, before, after)
        for text, head, before, after in (
            ("90 workers", "workers", "the quarry dismissed ", " workers"),
            ("70 people", "people", "", " people lost their jobs"),
            ("12 people", "people", "the rockfall killed ", " people"),
        )
    )
    assert alike(one, two) > 0.5
    assert alike(one, other) == 0.0
    assert shared(one, two)[0] == "layoff"


def test_a_count_of_people_in_hospital_moves_and_a_fine_does_not() -> None:
    assert moving("hospital")
    assert not moving("fine")
