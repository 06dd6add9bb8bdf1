from hypothesis import given
from hypothesis import strategies as st

from twosource.model import Cite
from twosource.render.citations import Quoted
from twosource.render.passages import passages

_TEXT = "First one here. Second one.\n\nThird.\n\nFourth and fifth."


def _quoted(key: str, start: int, end: int) -> Quoted:
    return Quoted(key=key, label="", source=1, cite=Cite(article="a", start=start, end=end), words="", uses=1)


def test_overlapping_spans_are_split_at_their_edges() -> None:
    (first, *_) = passages(_TEXT, [_quoted("whole", 0, 15), _quoted("tail", 6, 27)])
    assert [(piece.text, [span.key for span in piece.spans]) for piece in first.pieces] == [
        ("First ", ["whole"]),
        ("one here.", ["whole", "tail"]),
        (" Second one.", ["tail"]),
    ]
    assert [[span.key for span in piece.last] for piece in first.pieces] == [[], ["whole"], ["tail"]]


def test_a_span_over_two_paragraphs_begins_in_one_and_ends_in_the_other() -> None:
    shown = passages(_TEXT, [_quoted("run", 16, 35)])
    assert [passage.number for passage in shown] == [1, 2, 3]
    assert [span.key for span in shown[0].pieces[-1].first] == ["run"]
    assert [span.key for span in shown[1].pieces[0].last] == ["run"]


_SPANS = st.lists(st.tuples(st.integers(0, len(_TEXT) - 1), st.integers(1, len(_TEXT))), max_size=8)


@given(_SPANS)
def test_pieces_give_the_text_back_and_every_span_begins_and_ends_once(places: list[tuple[int, int]]) -> None:
    spans = [_quoted(str(at), start, min(len(_TEXT), start + length)) for at, (start, length) in enumerate(places)]
    shown = passages(_TEXT, spans)
    assert "\n\n".join("".join(piece.text for piece in passage.pieces) for passage in shown) == _TEXT
    pieces = [piece for passage in shown for piece in passage.pieces]
    for span in spans:
        over = "".join(piece.text for piece in pieces if span in piece.spans)
        assert over == _TEXT[span.cite.start : span.cite.end].replace("\n", "")
        assert sum(span in piece.first for piece in pieces) == sum(span in piece.last for piece in pieces) == bool(over)


def test_many_nested_spans_take_bounded_time() -> None:
    text = "word " * 20_000
    assert len(passages(text, [_quoted(str(at), at * 5, at * 5 + 4) for at in range(20_000)])[0].pieces) == 40_000


def test_no_text() -> None:
    assert passages("", []) == ()
