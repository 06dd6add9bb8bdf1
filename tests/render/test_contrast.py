from hypothesis import given

from twosource.render.contrast import contrast

from .strategies import texts


def _marked(a: str, b: str) -> tuple[list[str], list[str]]:
    left, right = contrast(a, b)
    return [run.text for run in left if run.marked], [run.text for run in right if run.marked]


def test_words_that_the_other_lacks_are_marked_and_common_ones_are_not() -> None:
    a = "The port may close in April, the ministry said."
    assert _marked(a, "The port will be closed in April.") == (["may", "ministry said"], ["will"])


def test_figures_and_negation_are_marked() -> None:
    assert _marked("They shipped 1,200 tonnes.", "They shipped 1,450.5 tonnes.") == (["1,200"], ["1,450.5"])
    assert _marked("They did not agree.", "They did agree.") == (["not"], [])


def test_of_a_sentence_told_quite_otherwise_only_figures_are_marked() -> None:
    a = "Some 300 pickers had left the orchards around Tolvaddon by Friday evening, the growers' union told a local station."
    b = "Frost has driven 450 seasonal labourers off farms in the valley, according to an inspector who toured it for 2 days."
    assert _marked(a, b) == (["300"], ["450", "2"])


@given(texts, texts)
def test_runs_give_the_sentences_back(a: str, b: str) -> None:
    left, right = contrast(a, b)
    assert ("".join(run.text for run in left), "".join(run.text for run in right)) == (a, b)


@given(texts)
def test_nothing_is_marked_between_equal_sentences(a: str) -> None:
    assert _marked(a, a) == ([], [])
