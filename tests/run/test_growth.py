"""One page of any shape takes time in step with its length, from its text to its brief."""

import time
from itertools import count, takewhile

import pytest

import twosource as ts
from twosource.model import Article

WORDS = "on Thursday Mara Quist met # ferry workers in Oslo and said that the port will pay $# million by 3 May, "
SHAPES = {
    "a run without a stop": WORDS,
    "short paragraphs": "Mara Quist met # ferry workers in Oslo on Thursday.\n\n",
    "quotations": "“The port will pay $#,” Mara Quist said. ",
    "capitals": WORDS.upper(),
    "dates": "on 3 May # and ",
    "one word": "harbour ",
    "digits": "4",
    "quotation marks": "“",
    "emoji": "😀",
}
SHORT, LONG = 4_000, 16_000


@pytest.mark.parametrize("unit", SHAPES.values(), ids=SHAPES)
def test_time_is_in_step_with_the_length(unit: str) -> None:
    """Four times the text may take at most ten times as long: what grows with the square takes sixteen."""
    seconds("The quay of Brenn was shut on Monday. ", 500)  # loads what is loaded once
    assert seconds(unit, LONG) < 10 * max(seconds(unit, SHORT), 0.05)


def seconds(unit: str, length: int) -> float:
    """Return CPU seconds for a page of about so many characters; "#" stands for a number that is another every time."""
    parts = (unit.replace("#", str(number)) for number in takewhile(lambda at: at * len(unit) < length, count()))
    text = f"The port of Oslo has opened its books, officials said.\n\n{''.join(parts)}"
    page = Article(id="a", title="Port opens its books", text=text, published="2019-04-24T08:00:00Z", language="en")
    start = time.process_time()
    ts.analyse([page])
    return time.process_time() - start
