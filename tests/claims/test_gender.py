from tests.claims.reading import annotated
from twosource.claims.gender import Genders
from twosource.model import Entity


def test_title_comes_before_the_first_name_and_the_first_pronoun_stays() -> None:
    text = "Mr Robin Stone met Mary Stone."
    people = [Entity(3, 14, "PER", "Robin Stone"), Entity(19, 29, "PER", "Mary Stone")]
    genders = Genders(text, people)
    assert genders.fits("Robin Stone", "he")
    assert not genders.fits("Robin Stone", "her")
    assert genders.fits("Mary Stone", "her")
    genders.learn("Mary Stone", "he")
    assert not genders.fits("Mary Stone", "his")


def test_one_of_whom_nothing_is_known_fits_every_pronoun() -> None:
    genders = Genders("Quist said so.", annotated("Quist said so.").entities)
    assert all(genders.fits("Mara Quist", pronoun) for pronoun in ("he", "she", "his", "her", "it"))


def test_other_words_say_nothing() -> None:
    genders = Genders("", ())
    genders.learn("Mara Quist", "they")
    assert genders.fits("Mara Quist", "he")
