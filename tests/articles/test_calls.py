import pytest

from twosource.articles.calls import before_call, is_call
from twosource.articles.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Never miss a sailing - open your Herald account now!",
        "For more of this, sign up for our weekly letter",
        "If you like what you read, subscribe to the Herald",
        "To see the pictures, tap below",
        "For alerts on your phone, get the app",
        "All the ferries, delivered straight to your in-box",
        "The first month is on us: begin your free trial",
        "Pictures every day if you follow us on our channels",
        "Seen something? Call our newsroom",
        "All fields marked with a star are needed",
        "Are you a captain who has got a story?",
        "The best of the week in the free newsletter, in your inbox",
        "A whole year of the Herald for just $3",
    ],
)
def test_calls_to_act_are_known_wherever_they_stand_in_the_line(line: str) -> None:
    assert is_call(line)


@pytest.mark.parametrize(
    "line", ["The account was opened in May.", "Readers of the newsletter sent 40 letters.", "He clicked, and left."]
)
def test_sentences_that_name_the_same_things_are_none(line: str) -> None:
    assert not is_call(line)


@pytest.mark.parametrize(
    ("own", "call"),
    [
        ("Herring is dearer than in May.", "Sign up for our daily catch."),
        ("Herring is dearer than in May. So is cod, says the auction.", "Open an account today! Trade fish from 1 crown now!"),
        ("“Buy nets,” he says, and he may be right.", "Subscribe to our letter now!"),
    ],
)
def test_a_call_behind_a_paragraph_is_told_from_it(own: str, call: str) -> None:
    assert before_call(f"{own} {call}") == len(own)


@pytest.mark.parametrize(
    "text",
    [
        "Herring is dearer than in May. So is cod.",
        "“Herring is dear. Open an account with me now!” the fishmonger called to the queue.",
        "Open an account now and get the Herald for a month!",
        "Now! Subscribe to our letter!",
        "“It is simple. Sign up now.”",
    ],
)
def test_what_ends_with_no_call_is_whole(text: str) -> None:
    assert before_call(text) == len(text)


def test_in_a_long_paragraph_only_calls_up_to_its_end_count() -> None:
    own = "Herring is dearer than in May, " + "and in June, and in July, " * 8 + "says the auction."
    assert before_call(f"{own} Open an account today! Subscribe now!") == len(own)
    whole = f"{own} When you click here you see the prices. They are those of the morning. Thank you for coming!"
    assert before_call(whole) == len(whole)


@pytest.mark.parametrize(
    "line",
    [
        "RELATED | Quarnby slipway to close",
        "Advertisement · Scroll to continue",
        "Listen to the harbour report duration 3:05",
        "Mit Ihrer Einwilligung wir und unsere Partner speichern Angaben.",
        "Avec votre consentement, nous enregistrons des informations.",
        "We acknowledge the Traditional Owners of the land on which we work.",
        "(C) Copyright Coastal Wire 2021.",
    ],
)
def test_the_site_in_the_middle_of_a_text(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related parties hold a third of the shares.",
        "Advertisement revenue fell by a tenth.",
        "Avec l’accord du port, les navires sont partis.",
        "We acknowledge that the slipway was shut too late.",
        "Listen to the skippers, the trust was told.",
    ],
)
def test_sentences_that_begin_like_it(line: str) -> None:
    assert not is_furniture(line)
