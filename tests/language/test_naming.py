"""One name for one person, body or place over the articles of a story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource import language
from twosource.model import Annotation, Article, Claim, Entity, Span, Speaker

Pair = tuple[str, str]


def story(*articles: list[Pair]) -> tuple[list[Article], dict[str, Annotation]]:
    """Return articles that are nothing but names, each a pair of words and label."""
    made, notes = [], {}
    for number, names in enumerate(articles):
        text, entities = "", []
        for name, label in names:
            entities.append(Entity(len(text), len(text) + len(name), label, name))
            text += f"{name}. "
        made.append(Article(id=f"a{number}", text=text))
        notes[f"a{number}"] = Annotation(id=f"a{number}", entities=tuple(entities))
    return made, notes


def cast(*articles: list[Pair]) -> list[list[tuple[str, str]]]:
    """Return the forms of each name, with why."""
    names = language.cast(*story(*articles)).names
    return sorted(sorted((form.text, form.basis) for form in name.forms) for name in names)


@pytest.mark.parametrize(
    ("full", "other", "label", "basis"),
    [
        ("Maria Oyelaran", "Oyelaran", "PER", "part of the name"),
        ("Maria Oyelaran", "M. Oyelaran", "PER", "initial"),
        ("Maria Teresa Oyelaran", "Maria Oyelaran", "PER", "without its middle part"),
        ("Maria Oyelaran", "Oyelaran Maria", "PER", "order of the name"),
        ("Thomas Oyelaran", "Tom Oyelaran", "PER", "short given name"),
        ("Thomas Ade Oyelaran", "Tom Oyelaran", "PER", "short given name"),
        ("Maria Oyelaran", "Maria Oyelarran", "PER", "spelling"),
        ("Baltic Grain Council", "BGC", "ORG", "initials"),
        ("Council of Baltic Ports", "CBP", "ORG", "initials"),
        ("Halden Shipping Lines", "Halden", "ORG", "part of the name"),
        ("Northern Halden Shipping", "Halden Shipping", "ORG", "part of the name"),
    ],
)
def test_another_form_joins_the_full_name(full: str, other: str, label: str, basis: str) -> None:
    assert cast([(full, label)], [(full, label)], [(other, label)]) == [sorted([(full, ""), (other, basis)])]


@pytest.mark.parametrize(
    ("one", "two", "label"),
    [
        ("Kim Jong Un", "Kim Jong-un", "PER"),
        ("Zoë Çelik", "Zoe Celik", "PER"),
        ("Halden Corp.", "Halden", "ORG"),
        ("The Hague Forum", "Hague Forum", "ORG"),
        ("U.S. Harbour Board", "United States Harbour Board", "ORG"),
    ],
)
def test_marks_and_forms_of_companies_are_no_other_name(one: str, two: str, label: str) -> None:
    assert cast([(one, label)], [(two, label)]) == [sorted([(one, ""), (two, "")])]


@pytest.mark.parametrize(
    ("one", "two", "label"),
    [
        ("Maria Oyelaran", "Tunde Oyelaran", "PER"),
        ("Maria Oyelaran", "Maria Okafor", "PER"),
        ("Bank of Norland", "Bank of Sudland", "ORG"),
        ("Ann Lee", "Ann Lea", "PER"),
        ("Route 16600 Group", "Route 16601 Group", "ORG"),
        ("Oyelaran", "Oyelaran Mills", "LOC"),
    ],
)
def test_different_names_stay_apart(one: str, two: str, label: str) -> None:
    assert len(cast([(one, label)], [(two, label)])) == 2


def test_a_form_that_fits_two_names_joins_neither() -> None:
    assert len(cast([("Maria Oyelaran", "PER")], [("Tunde Oyelaran", "PER")], [("Oyelaran", "PER")])) == 3


def test_a_short_given_name_that_fits_two_joins_neither_and_no_other_name() -> None:
    assert len(cast([("Samuel Holm", "PER")], [("Samantha Holm", "PER")], [("Sam Holm", "PER")])) == 3
    assert len(cast([("Thomas Holm", "PER")], [("Ted Holm", "PER")])) == 2
    assert len(cast([("Thomas Holm", "PER")], [("Tom Lund", "PER")])) == 2


def test_forms_that_lead_to_one_name_are_no_two_names() -> None:
    (forms,) = cast([("Maria Teresa Oyelaran", "PER")], [("Maria Oyelaran", "PER")], [("Oyelaran", "PER")])
    assert [basis for _, basis in forms] == ["without its middle part", "", "part of the name"]


def test_a_body_is_not_its_subsidiary() -> None:
    parent = [("Halden", "ORG")] * 20
    assert len(cast(parent, [("Halden Leasing Services", "ORG")])) == 2


def test_a_small_word_is_no_acronym_of_a_person() -> None:
    assert len(cast([("Maria Oyelaran", "PER")], [("MO", "ORG")])) == 2


def test_a_state_is_called_by_its_own_name() -> None:
    articles, notes = story([("USA", "LOC")], [("United States", "LOC")])
    notes = {id: replace(note, entities=tuple(replace(one, state="US") for one in note.entities)) for id, note in notes.items()}
    (name,) = language.cast(articles, notes).names
    assert (name.state, {form.text for form in name.forms}) == ("US", {"USA", "United States"})


def test_entities_and_speakers_get_the_storys_name() -> None:
    articles, notes = story([("Maria Oyelaran", "PER")], [("Oyelaran", "PER"), ("Russian", "NORP")])
    said = Claim(
        id="c", article="a1", kind="direct", content=(Span(0, 3),), sentence=Span(0, 9), speaker=Speaker(0, 8, "Oyelaran")
    )
    notes["a1"] = replace(notes["a1"], claims=(said,))
    found = language.cast(articles, notes).annotations["a1"]
    assert [one.name for one in found.entities] == ["Maria Oyelaran", "Russian"]
    assert found.claims[0].speaker == Speaker(0, 8, "Maria Oyelaran")


def test_the_name_is_the_one_of_most_articles() -> None:
    (name,) = language.cast(*story([("Kim Jong-un", "PER")], [("Kim Jong Un", "PER")], [("Kim Jong Un", "PER")])).names
    assert name.name == "Kim Jong Un"


def test_many_namesakes_take_no_long_time_and_join_nothing() -> None:
    people = [(f"P{number:04} Oyelaran", "PER") for number in range(3000)]
    assert len(language.cast(*story(people, [("Oyelaran", "PER")])).names) == 3001


_NAMES = st.sampled_from(
    ["Ann Hale", "A. Hale", "Hale", "Ann Mary Hale", "Tom Hale", "Anne Hale", "AH", "Ann Hale Trust", "…", "The"]
)
_ARTICLE = st.lists(st.tuples(_NAMES, st.sampled_from(["PER", "ORG", "LOC", "MISC"])), max_size=6)


@given(st.lists(_ARTICLE, min_size=1, max_size=5))
def test_every_mention_is_kept_once_whatever_the_order(articles: list[list[Pair]]) -> None:
    made, notes = story(*articles)
    names = language.cast(made, notes).names
    assert sum(form.mentions for name in names for form in name.forms) == sum(map(len, articles))
    assert language.cast(made[::-1], notes).names == names
