"""The executor gives the same answers in the same order, in one process or in several, and tells how far it is."""

from twosource.run.local import each


def double(number: int) -> int:
    return 2 * number


def test_order_is_kept_whatever_the_number_of_workers() -> None:
    numbers = list(range(40))
    alone = list(each(double, numbers, stage="doubling"))
    together = list(each(double, numbers, stage="doubling", workers=2))
    assert alone == together == [2 * number for number in numbers]


def test_progress_counts_every_item() -> None:
    told: list[tuple[str, int, int]] = []
    list(each(double, [1, 2, 3], stage="doubling", progress=lambda *step: told.append(step)))
    assert told == [("doubling", done, 3) for done in range(4)]
