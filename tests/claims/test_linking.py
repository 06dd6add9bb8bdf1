import pytest

from twosource.claims.linking import Linked, link
from twosource.model import Mark, PartLabel

NAMES: dict[str, PartLabel] = {"S": "source", "C": "cue", "T": "content"}


def linked(marked: str) -> tuple[str, list[Linked]]:
    """Read a text with its parts in square brackets ("[S she] [C said] [T it rains]"); sentences end at full stops."""
    text, parts = "", []
    at = 0
    while at < len(marked):
        if marked[at] == "[":
            close = marked.index("]", at)
            words = marked[at + 3 : close]
            parts.append(Mark(len(text), len(text) + len(words), NAMES[marked[at + 1]]))
            text += words
            at = close + 1
        else:
            text += marked[at]
            at += 1
    ends = [at + 1 for at, one in enumerate(text) if one == "."]
    return text, link(text, ends, parts)


def read(marked: str) -> list[tuple[str | None, str, list[str]]]:
    text, found = linked(marked)

    def words(part: Mark | None) -> str | None:
        return text[part.start : part.end] if part else None

    return [(words(one.source), str(words(one.cue)), [str(words(part)) for part in one.content]) for one in found]


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("[S She] [C said] [T it rains].", [("She", "said", ["it rains"])]),
        ("[T It rains], [S she] [C said].", [("she", "said", ["It rains"])]),
        ("[T It rains], [C said] [S the mayor].", [("the mayor", "said", ["It rains"])]),
        ("[C According to] [S the mayor], [T it rains].", [("the mayor", "According to", ["it rains"])]),
        ("[T “It rains],” [S she] [C said]. [T “It pours.”]", [("she", "said", ["“It rains", "“It pours.”"])]),
        (
            "[S She] [C said] [T it rains]. [S He] [C denied] [T it].",
            [("She", "said", ["it rains"]), ("He", "denied", ["it"])],
        ),
        (
            "[S She] [C said] [T it rains], [C adding that] [T it pours].",
            [("She", "said", ["it rains"]), ("She", "adding that", ["it pours"])],
        ),
        ("[T The pier], [S she] [C said], [T would close].", [("she", "said", ["The pier", "would close"])]),
    ],
)
def test_parts_of_one_attribution_are_put_together(marked: str, found: list[tuple[str | None, str, list[str]]]) -> None:
    assert read(marked) == found


def test_a_cue_in_a_new_sentence_has_no_borrowed_source() -> None:
    assert read("[S She] [C said] [T it rains]. [C Adding that] [T it pours].")[1][0] is None


def test_parts_of_two_paragraphs_are_never_one_attribution() -> None:
    assert read("[S She] [C said] [T it rains].\n\n[T It pours].") == [("She", "said", ["it rains"])]


def test_parts_without_a_cue_are_left_out() -> None:
    assert read("[S She] and [T the rain].") == []
    assert link("", (), ()) == []


def test_many_parts_take_time_in_their_proportion() -> None:
    text, found = linked("[S She] [C said] [T it], " * 2000)
    assert len(found) == 2000
    assert {text[one.source.start : one.source.end] for one in found if one.source} == {"She"}
