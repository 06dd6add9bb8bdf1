from twosource import claims
from twosource.claims.marked import linked, merged
from twosource.claims.tokens import runs
from twosource.language.quotes import quotations
from twosource.language.sentences import sentences
from twosource.model import Annotation, Article, Claim, Mark, PartLabel

TEXT = "Mara Quist floated the idea that the pier might close, she hinted to Nordic Wire."


def marked(text: str, *parts: tuple[str, PartLabel]) -> Annotation:
    """Annotate with the first of each words marked."""
    marks = [Mark(text.index(words), text.index(words) + len(words), label) for words, label in parts]
    return Annotation(id="a", sentences=sentences(text), marks=tuple(sorted(marks, key=lambda mark: mark.start)))


def read(text: str, annotation: Annotation) -> list[Claim]:
    found = claims.find(Article(id="a", text=text, language="en"), annotation)
    return [claim for claim in found if claim.kind != "narration"]


def test_a_cue_that_no_table_knows_is_a_claim_by_its_marks() -> None:
    text = "Mara Quist floated the idea that the pier might close."
    annotation = marked(text, ("Mara Quist", "source"), ("floated the idea", "cue"), ("that the pier might close", "content"))
    (claim,) = read(text, annotation)
    assert claim.cue is not None
    assert (claim.cue.lemma, claim.cue.cue_class) == ("floated the idea", "neutral")
    assert claim.speaker is not None
    assert [text[span.start : span.end] for span in claim.content] == ["that the pier might close"]


def test_a_known_verb_in_a_longer_cue_gives_the_class() -> None:
    text = "The council has repeatedly denied that the pier is shut."
    parts = (("The council", "source"), ("has repeatedly denied", "cue"), ("that the pier is shut", "content"))
    (claim,) = read(text, marked(text, *parts))  # type: ignore[arg-type]
    assert claim.cue is not None
    assert (claim.cue.lemma, claim.cue.cue_class) == ("deny", "deny")


def test_marks_win_over_the_pattern_with_the_same_cue() -> None:
    text = "The mayor said on Friday the pier would close."
    annotation = marked(text, ("The mayor", "source"), ("said", "cue"), ("the pier would close", "content"))
    (claim,) = read(text, annotation)
    assert [text[span.start : span.end] for span in claim.content] == ["the pier would close"]


def test_marks_that_lie_inside_a_quotation_take_the_whole_of_it() -> None:
    text = "“We will shut the pier,” Quist said."
    annotation = marked(text, ("shut the pier", "content"), ("Quist", "source"), ("said", "cue"))
    (claim,) = read(text, annotation)
    assert [text[span.start : span.end] for span in claim.content] == ["“We will shut the pier,”"]


def test_marks_without_a_cue_and_texts_without_marks() -> None:
    text = "The pier is shut."
    assert linked(text, marked(text, ("The pier", "source"))) == []
    (run,) = runs(text, sentences(text), quotations(text))
    assert merged(run, [], []) == []


def test_what_only_and_joins_to_a_verb_is_not_its_subject() -> None:
    text = "The harbour union called off its strike, pleasing most shippers, and warned that it could return."
    parts = (("most shippers", "source"), ("warned", "cue"), ("that it could return", "content"))
    (claim,) = read(text, marked(text, *parts))  # type: ignore[arg-type]
    assert claim.speaker is not None
    assert claim.speaker.name == "the harbour union"
    text = "Most shippers stayed away, and the harbour union warned that it could return."
    parts = (("the harbour union", "source"), ("warned", "cue"), ("that it could return", "content"))
    (claim,) = read(text, marked(text, *parts))  # type: ignore[arg-type]
    assert claim.speaker is not None
    assert claim.speaker.name == "the harbour union"
