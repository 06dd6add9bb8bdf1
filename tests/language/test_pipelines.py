"""Names from the user's own pipeline; a stand-in for spaCy, since the package does not need it."""

import sys
from collections.abc import Iterable, Iterator
from types import ModuleType, SimpleNamespace

import pytest

from twosource import language
from twosource.errors import LanguageModelError
from twosource.language import pipelines
from twosource.language.sentences import sentences
from twosource.model import Article

TEXT = "Ada Okello met Bo Lindqvist in Gdansk. Ada Okello left in 2021."


class Words:
    """A pipeline that marks given words."""

    pipe_names = ("ner",)

    def __init__(self, marks: dict[str, str], assigns: tuple[str, ...] = ("doc.ents",)) -> None:
        self.marks, self.assigns = marks, assigns
        self.given: list[str] = []

    def get_pipe_meta(self, name: str) -> SimpleNamespace:
        assert name in self.pipe_names
        return SimpleNamespace(assigns=self.assigns)

    def pipe(self, texts: Iterable[str]) -> Iterator[SimpleNamespace]:
        for text in texts:
            self.given.append(text)
            found = sorted((text.find(word), word, label) for word, label in self.marks.items() if word in text)
            ents = [SimpleNamespace(start_char=at, end_char=at + len(word), label_=label) for at, word, label in found]
            yield SimpleNamespace(ents=ents)


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Words]]:
    installed: dict[str, Words] = {}

    def load(name: str, exclude: list[str]) -> Words:
        assert "ner" not in exclude
        if name not in installed:
            raise OSError(f"[E050] Can't find model '{name}'.\nmore lines")
        return installed[name]

    module = ModuleType("spacy")
    module.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)
    pipelines.load.cache_clear()
    yield installed
    pipelines.load.cache_clear()


def test_the_names_are_the_pipelines(spacy: dict[str, Words]) -> None:
    spacy["words"] = Words({"Ada Okello": "PERSON", "Gdansk": "GPE", "2021": "DATE"})
    found = language.annotate(Article(id="a", text=TEXT, language="en"), language_model="words").entities
    assert [(one.name, one.label) for one in found] == [
        ("Ada Okello", "PER"),
        ("Gdansk", "LOC"),
        ("Ada Okello", "PER"),
    ]


def test_long_texts_are_given_in_parts_with_offsets_of_the_whole(
    spacy: dict[str, Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipelines, "_AT_ONCE", 45)
    spacy["words"] = Words({"Ada Okello": "PERSON"})
    found = pipelines.names("words", TEXT, sentences(TEXT))
    assert [TEXT[one.start : one.end] for one in found] == ["Ada Okello", "Ada Okello"]
    assert spacy["words"].given == ["Ada Okello met Bo Lindqvist in Gdansk. ", "Ada Okello left in 2021."]


def test_a_sentence_without_end_is_cut(spacy: dict[str, Words], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines, "_AT_ONCE", 10)
    spacy["words"] = Words({})
    text = "x" * 35
    assert pipelines.names("words", text, sentences(text)) == ()
    assert [len(part) for part in spacy["words"].given] == [10, 10, 10, 5]


def test_an_empty_text_has_no_names(spacy: dict[str, Words]) -> None:
    spacy["words"] = Words({"": "PERSON"})
    assert pipelines.names("words", "", ()) == ()


def test_lone_surrogates_do_not_reach_the_pipeline(spacy: dict[str, Words]) -> None:
    spacy["words"] = Words({"Gdansk": "LOC"})
    text = "A \ud800 in Gdansk."
    (found,) = pipelines.names("words", text, sentences(text))
    assert text[found.start : found.end] == "Gdansk"
    assert spacy["words"].given[0].encode("utf-8")


def test_a_pipeline_that_is_not_installed_is_named(spacy: dict[str, Words]) -> None:
    with pytest.raises(LanguageModelError, match=r"'xx_none' cannot be loaded: .*Can't find model.*spacy download"):
        pipelines.load("xx_none")


def test_a_pipeline_without_names_is_refused(spacy: dict[str, Words]) -> None:
    spacy["tagging"] = Words({}, assigns=("token.tag",))
    with pytest.raises(LanguageModelError, match="marks no names"):
        pipelines.load("tagging")


def test_without_spacy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    pipelines.load.cache_clear()
    with pytest.raises(LanguageModelError, match="pip install spacy"):
        pipelines.load("en_core_web_sm")
