import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.samples import marked, origin, page
from twosource.model import Event
from twosource.timeline import events, is_untimed
from twosource.timeline.untimed import MOST_IN_A_PAGE, untimed


def told(*pages: tuple[str, str]) -> tuple[Event, ...]:
    articles = [page(id, text, day) for id, (text, day) in zip("abc", pages, strict=False)]
    notes = {article.id: marked(article, {"Monday": ("2023-05-15", "2023-05-15", 0, None)}) for article in articles}
    origins = [origin(article.id, article.id) for article in articles]
    return events(articles, notes, origins, "2023-05-09")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Rivera could agree to a ceasefire with Okafor.", "hypothetical"),
        ("Rivera has asked the Port Council to lift the ban.", "hypothetical"),
        ("Okafor is likely to seek more loans.", "hypothetical"),
        ("Rivera is set to meet Okafor at the border.", "scheduled"),
        ("Rivera will probably meet Okafor.", "hypothetical"),
        ("Rivera will sign the treaty if Okafor agrees.", "hypothetical"),
        ("Rivera is negotiating with Okafor.", "ongoing"),
        ("Okafor denied that Rivera had been arrested.", "denied"),
        ("Okafor has called off the talks with Rivera.", "cancelled"),
    ],
)
def test_a_happening_without_a_time_has_a_status_and_says_so(sentence: str, status: str) -> None:
    (found,) = told((sentence, "2023-05-09"))
    assert found.status == status
    assert (found.start_day, found.end_day, found.precision, found.in_days) == (None, None, None, None)
    assert found.basis.endswith("no time is told")
    assert is_untimed(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rivera met Okafor.",
        "Rivera can read Latin.",
        "Could Rivera agree to a ceasefire?",
        "We hope that Rivera will sign.",
        "A ceasefire could be agreed.",
        "The talks with Rivera were not called off.",
        "Rivera would sign if the Port Council could agree.",
    ],
)
def test_what_is_no_happening_or_tells_nothing_of_one(sentence: str) -> None:
    assert all(not is_untimed(event) or event.status == "hypothetical" for event in told((sentence, "2023-05-09")))
    if "would" not in sentence:
        assert told((sentence, "2023-05-09")) == ()


def test_a_sentence_with_a_time_is_told_once() -> None:
    (found,) = told(("Rivera could meet Okafor on Monday.", "2023-05-09"))
    assert found.start_day == "2023-05-15"
    assert not is_untimed(found)


def test_who_tells_it_without_a_time_joins_who_gives_the_time() -> None:
    undated = ("Rivera is set to meet Okafor in Oslo.", "2023-05-08")
    dated = ("Rivera is set to meet Okafor in Oslo on Monday.", "2023-05-09")
    for pages in ((undated, dated), (dated, (undated[0], "2023-05-10"))):
        (found,) = told(*pages)
        assert (found.start_day, len(found.mentions), found.status) == ("2023-05-15", 2, "scheduled")


def test_an_event_without_time_that_gets_one_keeps_its_id() -> None:
    undated = ("Rivera is set to meet Okafor in Oslo.", "2023-05-08")
    (before,), (after,) = told(undated), told(undated, ("Rivera is set to meet Okafor in Oslo on Monday.", "2023-05-09"))
    assert before.id == after.id
    assert [change.kind for change in after.history] == ["announced", "dated"]


def test_a_page_has_a_bounded_number() -> None:
    article = page("a", "Rivera could agree to a ceasefire with Okafor. " * 500, "2023-05-09")
    assert len(untimed(article, marked(article, {}))) == MOST_IN_A_PAGE


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    article = page("a", text, "2023-05-09")
    for mention in untimed(article, marked(article, {})):
        assert 0 <= mention.cite.start <= mention.time.start <= mention.time.end <= mention.cite.end <= len(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lawyers for Rivera did not immediately respond to requests for an interview from Okafor.",
        "Rivera has rebuked Okafor, and aides hoped he could attack the council again.",
        "Okafor, who could arrest the crew, signed the pact with Rivera.",
        "The storm denied Rivera the chance to meet Okafor.",
        "Rivera met Okafor in the yard and asked him to sign the pact.",
        "Rivera sought to release Okafor from the pact.",
        "The job of Rivera is to negotiate with Okafor.",
        "The Port Council has denied consent for relief from Okafor.",
    ],
)
def test_the_status_is_that_of_what_the_sentence_tells_first(sentence: str) -> None:
    assert told((sentence, "2023-05-09")) == ()


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Rivera said that Okafor could sign the pact.", "hypothetical"),
        ("The crew held in Lima could attack Okafor.", "hypothetical"),
        ("After the council rejected the loan, Rivera could meet Okafor.", "hypothetical"),
        ("Rivera, elected by the crew, could meet Okafor.", "hypothetical"),
    ],
)
def test_what_is_said_and_a_clause_before_it_part_nothing(sentence: str, status: str) -> None:
    assert [event.status for event in told((sentence, "2023-05-09"))] == [status]
