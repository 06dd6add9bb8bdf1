import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model import Article, Cite
from twosource.render.citations import Citations, paragraph_starts

_TEXT = "One. Two.\n\nThree.\n\nFour and five."
_ARTICLES = {"a": Article(id="a", text=_TEXT), "b": Article(id="b", text="Other.")}


def _cite(words: str) -> Cite:
    start = _TEXT.index(words)
    return Cite(article="a", start=start, end=start + len(words))


def test_labels_give_source_and_paragraph_and_keys_tell_spans_apart() -> None:
    numbered = Citations(["b", "a"], _ARTICLES)
    first = numbered.use((_cite("Two."), _cite("One.")))
    assert [(citation.label, citation.key) for citation in first] == [("2:¶1", "2-1"), ("2:¶1", "2-1b")]
    assert [citation.label for citation in numbered.use((_cite("Three."), Cite(article="b", start=0, end=6)))] == ["1:¶1", "2:¶2"]
    assert numbered.use((_cite("Three.\n\nFour"),))[0].label == "2:¶2–3"


def test_a_span_keeps_its_key_and_its_uses_are_counted() -> None:
    numbered = Citations(["a"], _ARTICLES)
    uses = [numbered.use((_cite("Three."), _cite("Three.")))[0] for _ in range(3)]
    assert {citation.key for citation in uses} == {"1-2"}
    assert [citation.use for citation in uses] == [1, 2, 3]
    assert [(span.words, span.uses) for span in numbered.quoted()] == [("Three.", 3)]


def test_evidence_that_is_not_there_is_refused() -> None:
    numbered = Citations(["a"], _ARTICLES)
    with pytest.raises(KeyError):
        numbered.use((Cite(article="b", start=0, end=1),))
    for start, end in ((0, 0), (-1, 3), (5, len(_TEXT) + 1)):
        with pytest.raises(ValueError, match="no text at"):
            numbered.use((Cite(article="a", start=start, end=end),))


@given(st.sets(st.tuples(st.integers(0, len(_TEXT) - 1), st.integers(1, 12)), min_size=1))
def test_keys_are_unique(places: set[tuple[int, int]]) -> None:
    cites = {Cite(article="a", start=start, end=min(start + length, len(_TEXT))) for start, length in places}
    numbered = Citations(["a"], _ARTICLES)
    keys = [citation.key for citation in numbered.use(cites)]
    assert len(set(keys)) == len(cites)


@given(st.lists(st.text("ab ", min_size=1), min_size=1))
def test_paragraph_starts(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    starts = paragraph_starts(text)
    assert [text[start : start + len(words)] for start, words in zip(starts, paragraphs, strict=True)] == paragraphs
