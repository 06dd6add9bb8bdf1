import pytest

from twosource.briefs.material import Line
from twosource.briefs.novelty import Knowledge, covered, differs
from twosource.language.similarity import vector
from twosource.model import Cite, Entity, TimeExpression


def line(text: str, *days: str) -> Line:
    times = tuple(TimeExpression(start=0, end=1, type="DATE", value=day, start_day=day, end_day=day) for day in days)
    cite = Cite(article="a", start=0, end=len(text))
    return Line(cite, text, 0, (), (), (), times, vector(text), 0.0)


KNOWN = line("About 1,200 dockers have walked out at the port of Calder Bay, the port authority said.")


def told(text: str, *others: str) -> bool:
    return Knowledge([KNOWN, *map(line, others)]).tells(line(text))


def test_the_same_in_other_words_is_known() -> None:
    assert told("The port authority said that about 1,200 dockers had walked out at Calder Bay port.")


def test_another_matter_is_new() -> None:
    assert not told("Hallam Copper may declare force majeure on deliveries of concentrate.")


@pytest.mark.parametrize(
    "text",
    [
        "About 1,150 dockers have walked out at the port of Calder Bay, the port authority said.",
        "About 1,200 dockers have not walked out at the port of Calder Bay, the port authority said.",
    ],
)
def test_another_number_or_a_denial_makes_the_same_words_new(text: str) -> None:
    assert covered(line(text), KNOWN) > 0.7
    assert not told(text)


def test_an_opposite_word_makes_a_sentence_new() -> None:
    assert differs(line("Wheat prices fell in the port on Friday."), line("Wheat prices rose in the port on Friday."))


def test_another_day_makes_a_sentence_new_and_an_unknown_one_does_not() -> None:
    one, other = line("The mediator meets both sides.", "2021-09-20"), line("The mediator meets both sides.", "2021-09-22")
    assert differs(one, other)
    assert not differs(one, line("The mediator meets both sides."))


def test_a_sentence_of_which_half_is_known_is_new() -> None:
    known = "The port authority said that about 1,200 dockers had walked out at Calder Bay port"
    assert told(f"{known}.")
    assert not told(f"{known}, and a bakery in the old town won a prize for bread.")


def test_another_place_makes_a_sentence_new() -> None:
    def met(place: str) -> Line:
        text = f"The two presidents will meet in {place} for talks on copper, her office said."
        start = text.index(place)
        return line(text)._replace(entities=(Entity(start=start, end=start + len(place), label="LOC", name=place),))

    assert Knowledge([met("Oslo")]).tells(met("Oslo"))
    assert not Knowledge([met("Oslo")]).tells(met("Lisbon"))


def test_word_for_word_does_not_hang_on_marks() -> None:
    known = Knowledge([line("“The wheat won’t spoil,” said Edwin Straker.")])
    assert known.holds(line('"The wheat won\'t spoil", said Edwin Straker.'))
    assert not known.holds(line("The wheat will spoil, said Edwin Straker."))


def test_nothing_known_tells_nothing() -> None:
    assert not Knowledge([]).tells(KNOWN)
    assert not Knowledge([line("")]).tells(line(""))


def test_a_thousand_known_sentences_of_the_same_words_take_bounded_time() -> None:
    known = Knowledge(line(f"Dockers walked out at the port of Calder Bay on day {number}.") for number in range(2000))
    assert not known.tells(line("Dockers walked out at the port of Calder Bay on day 9999."))
