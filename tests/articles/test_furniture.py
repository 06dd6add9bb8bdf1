import pytest

from twosource.articles.furniture import is_call


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
