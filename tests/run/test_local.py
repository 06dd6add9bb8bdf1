"""The executor gives the same answers in the same order, in one process or in several, and tells how far it is."""

from collections.abc import Iterator

import pytest

from twosource.run.local import AHEAD, each


def double(number: int) -> int:
    return 2 * number


def test_order_is_kept_whatever_the_number_of_workers() -> None:
    numbers = list(range(40))
    alone = list(each(double, numbers, stage="doubling"))
    together = list(each(double, numbers, stage="doubling", workers=2))
    assert alone == together == [2 * number for number in numbers]


@pytest.mark.parametrize("workers", [1, 2])
def test_items_are_taken_as_they_are_needed(workers: int) -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    answers = each(double, endless(), stage="doubling", workers=workers)
    assert [next(answers) for _ in range(30)] == [2 * number for number in range(1, 31)]
    assert taken <= 30 + workers * AHEAD + 2
    answers.close()  # type: ignore[attr-defined]


def test_of_a_stream_the_number_is_not_known() -> None:
    told: list[tuple[str, int, int | None]] = []
    list(each(double, iter([1, 2]), stage="doubling", progress=lambda *step: told.append(step)))
    assert told == [("doubling", done, None) for done in range(3)]


def test_an_error_in_a_process_reaches_the_caller() -> None:
    with pytest.raises(TypeError):
        list(each(double, [1, None, 3], stage="doubling", workers=2))  # type: ignore[arg-type]


def test_progress_counts_every_item() -> None:
    told: list[tuple[str, int, int | None]] = []
    list(each(double, [1, 2, 3], stage="doubling", progress=lambda *step: told.append(step)))
    assert told == [("doubling", done, 3) for done in range(4)]
