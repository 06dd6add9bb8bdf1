"""What a page did with the sentences of its source, in words."""

from twosource.model import Drift, Shift
from twosource.render import wording


def test_drift_is_told_with_its_kinds_in_a_fixed_order() -> None:
    shifts = (Shift("hardened", 1), Shift("reattributed", 2), Shift("unattributed", 1))
    told = wording.drift(Drift("a", "b", sentences=9, kept=4, changed=4, lost=1, shifts=shifts), 3)
    assert told == (
        "of 9 sentences of [3]: 4 kept, 4 changed (2 with other speakers, 1 without its speaker, "
        "1 without its doubt or condition), 1 not found again"
    )


def test_what_is_none_is_not_told() -> None:
    assert wording.drift(Drift("a", "b", sentences=2, kept=2, changed=0, lost=0), 1) == "of 2 sentences of [1]: 2 kept"
