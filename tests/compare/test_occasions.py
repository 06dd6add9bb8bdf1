"""Settings of quotations."""

from twosource.compare.occasions import apart, settings


def test_settings_are_read_from_the_words_around_a_quotation() -> None:
    assert settings("she told the court") == {"court"}
    assert settings("he wrote in a letter to the paper") == {"writing"}
    assert settings("the captain said") == frozenset()
    assert settings("she told the media") == {"press"}
    assert settings("he railed against the media, according to the media") == frozenset()


def test_two_settings_are_two_occasions_unless_one_may_be_the_other() -> None:
    assert apart(settings("she told the court"), settings("in a radio interview"))
    assert not apart(settings("she told reporters"), settings("outside the gate"))
    assert not apart(settings("she told reporters"), settings("the captain said"))
    assert not apart(settings("she told reporters"), settings("at a press conference"))


def test_offices_and_names_are_no_settings() -> None:
    assert settings("the Senate President, Rolf Amdal, said on Wednesday") == frozenset()
    assert settings("she told the Senate majority leader") == frozenset()
    assert settings("the Evening Post said he spoke at home") == frozenset()
    assert settings("she told the Senate on Wednesday") == {"parliament"}
    assert settings("he told Radio One") == {"interview"}


def test_what_is_told_beside_the_saying_is_no_setting() -> None:
    assert settings("the mayor, who was arrested after a trial, said") == frozenset()
    assert settings("issued a statement saying") == {"writing"}
    assert settings("he told a meeting of shareholders") == {"market"}
