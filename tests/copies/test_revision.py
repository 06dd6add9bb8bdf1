import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.copies.pages import OWN_REPORT, RETELLING, WIRE, article
from twosource.copies import difference
from twosource.model import Difference, Span


def told(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def compare(old: str, new: str) -> tuple[Difference, str, str]:
    before, after = article("old", old), article("new", new)
    return difference(before, after), before.text, after.text


def test_a_changed_figure_is_shown_by_its_words() -> None:
    found, old, new = compare(WIRE, WIRE.replace("eleven metres", "14 metres").replace("640 megawatts", "652 megawatts"))
    changes = [change for pair in found.changed for change in pair.words]
    assert [(change.old_text, change.new_text, change.figure) for change in changes] == [
        ("eleven", "14", True),
        ("640", "652", True),
    ]
    for change in changes:
        assert old[change.old.start : change.old.end] == change.old_text
        assert new[change.new.start : change.new.end] == change.new_text
    assert (found.added, found.removed) == ((), ())
    assert not found.cosmetic


def test_sentences_come_and_go() -> None:
    new = WIRE.replace("The spillway was rebuilt in 2003 at a cost of $78 million. ", "") + "\nRain is expected on Sunday.\n"
    found, old, later = compare(WIRE, new)
    assert told(old, found.removed) == ["The spillway was rebuilt in 2003 at a cost of $78 million."]
    assert told(later, found.added) == ["Rain is expected on Sunday."]
    assert found.changed == ()


def test_words_that_are_only_added_have_an_empty_side() -> None:
    found, _, _ = compare("The bridge over the Ister is closed today.", "The old bridge over the Ister is closed today.")
    (change,) = found.changed[0].words
    assert (change.old_text, change.new_text, change.figure) == ("", "old", False)
    assert (change.old.start, change.old.end) == (4, 4)


@pytest.mark.parametrize(
    "new",
    [
        WIRE.replace('"', "“").replace("'", "’"),
        WIRE.replace("\n\n", "\n\n\n").replace(" the ", "  the "),
        WIRE.replace(", and", ",\nand"),
    ],
)
def test_white_space_and_quotation_marks_change_nothing(new: str) -> None:
    found, _, _ = compare(WIRE, new)
    assert found.cosmetic
    assert found.kept


def test_a_sentence_that_moved_is_kept() -> None:
    parts = WIRE.strip().split("\n\n")
    found, _, _ = compare(WIRE, "\n\n".join([*parts[2:], *parts[:2]]))
    assert found.cosmetic


def test_different_texts_share_nothing() -> None:
    found, _, _ = compare(RETELLING, OWN_REPORT)
    assert (found.kept, found.changed) == ((), ())


def test_equal_sentences_count_as_often_as_they_stand() -> None:
    found, _, new = compare("It rained. It rained.", "It rained. It rained. It rained.")
    assert len(found.kept) == 2
    assert told(new, found.added) == ["It rained."]


def test_many_like_sentences_are_paired_in_their_order() -> None:
    old = " ".join(f"On day {day} there were {day + 100} people in the camp." for day in range(40))
    new = " ".join(f"On day {day} there were {day + 300} people in the camp." for day in range(40))
    found, _, _ = compare(old, new)
    assert [pair.words[0].new_text for pair in found.changed] == [str(day + 300) for day in range(40)]


_WORDS = ("the", "dam", "rose", "by", "11", "14", "metres", "fell", "“so”", "No.", "it", "—")


@settings(max_examples=60)
@given(*(st.lists(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9), max_size=8) for _ in range(2)))
def test_every_sentence_is_in_exactly_one_list(one: list[list[str]], two: list[list[str]]) -> None:
    found, old, new = compare(*(" ".join(" ".join(words).capitalize() + "." for words in side) for side in (one, two)))
    before = [pair.old for pair in (*found.kept, *found.changed)] + list(found.removed)
    after = [pair.new for pair in (*found.kept, *found.changed)] + list(found.added)
    for text, spans in ((old, before), (new, after)):
        places = sorted((span.start, span.end) for span in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(places))
        covered = "".join(text[start:end] for start, end in places)
        assert "".join(covered.split()) == "".join(text.split())
    for pair in found.changed:
        assert pair.words
        for change in pair.words:
            assert pair.old.start <= change.old.start <= change.old.end <= pair.old.end
            assert pair.new.start <= change.new.start <= change.new.end <= pair.new.end


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_a_text_does_not_differ_from_itself(words: list[str]) -> None:
    page = article("a", " ".join(words))
    assert difference(page, replace(page, id="b")).cosmetic


@pytest.mark.parametrize("kind", ["equal", "like", "words", "long"])
def test_long_and_hostile_texts_take_bounded_time(kind: str) -> None:
    chance = random.Random(7)

    def text(version: int) -> str:
        match kind:
            case "equal":
                return "The level rose. " * (20_000 + version)
            case "like":
                return " ".join(f"On day {n} there were {n + version} people." for n in range(20_000))
            case "words":
                return " ".join(" ".join(f"W{chance.randrange(9000)}" for _ in range(12)) + "." for _ in range(20_000))
            case _:
                return " ".join(" ".join(f"w{chance.randrange(50)}" for _ in range(20_000)) + "." for _ in range(10))

    old, new = article("a", text(0)), article("b", text(1))
    start = time.process_time()
    difference(old, new)
    assert time.process_time() - start < 40
