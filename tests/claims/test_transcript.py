"""Turns of transcripts, interviews and rounds of comment are said by whom their labels name; lists of facts by nobody."""

from tests.claims.reading import read

_CALL = """Mara Quist -- Chief Executive

Good morning. Sales rose to 40 million euros. Analysts had said that they would fall.

Tomas Oberg -- Chief Financial Officer

We have paid back the loan.

Operator

The next question comes from Lisbon.

Mara Quist -- Chief Executive

Prices will stay as they are.

Tomas Oberg -- Chief Financial Officer

The tax costs us 2 million euros."""

_INTERVIEW = """The silos of Brussels are full. Mara Quist runs them.

Q: How full are they?

A: They hold 900 tonnes. There is room for two days.

Q: And then?

A: Then we stop."""

_DEBATE = """QUIST: We will build the pier. It costs nothing.

OBERG: It costs 3 million euros. Mara Quist said that it was free.

QUIST: It is free for the town. Tomas Oberg knows that.

OBERG: Nothing is."""

_ROUND = """Here is what they make of the cut.

MARA QUIST, ECONOMIST, HARBOUR BANK

“This was a close call. There will be another one.”

TOMAS OBERG, STRATEGIST, NORTH CAPITAL:

“The bank has lost its nerve.”"""

_FACTS = """The concert is on Friday.

Venue: The town hall has 400 seats.

Price: The seats cost 12 euros.

Doors: The doors open at seven.

Tickets: They are sold at the station."""


_LEVELS = """Here are the levels of the week.

Support: 1.0820 held twice. A break would open the way to 1.0750.

Resistance: 1.0900 is the top of the range.

Sterling was firmer in Brussels.

Support: 1.2640 is the average. Traders sold there.

Resistance: 1.2750 is the high of May."""


def _said(text: str) -> list[tuple[str | None, str]]:
    claims = read(text)
    return [(one.speaker.name if one.speaker else None, text[one.content[0].start : one.content[-1].end]) for one in claims]


def test_turns_of_a_call_are_their_speakers_words() -> None:
    said = _said(_CALL)
    assert ("Mara Quist", "Sales rose to 40 million euros.") in said
    assert ("Tomas Oberg", "We have paid back the loan.") in said
    assert ("Mara Quist", "Prices will stay as they are.") in said
    assert (None, "The next question comes from Lisbon.") in said
    assert not any("Chief" in words for _, words in said)
    assert {one.speaker.role for one in read(_CALL) if one.speaker and one.speaker.name == "Mara Quist"} == {"Chief Executive"}


def test_what_a_turn_says_that_others_said_is_theirs() -> None:
    assert any(name == "Analysts" and words.endswith("would fall") for name, words in _said(_CALL))


def test_answers_are_the_one_persons_who_was_named_before() -> None:
    said = _said(_INTERVIEW)
    assert [words for name, words in said if name == "Mara Quist"] == [
        "They hold 900 tonnes.",
        "There is room for two days.",
        "Then we stop.",
    ]
    assert not any(name for name, words in said if words.endswith("?"))


def test_surnames_in_capitals_stand_for_those_who_have_them() -> None:
    said = _said(_DEBATE)
    assert ("Mara Quist", "It costs nothing.") in said
    assert ("Mara Quist", "We will build the pier.") in said
    assert ("Tomas Oberg", "Nothing is.") in said


def test_quotation_below_a_heading_with_its_speaker_is_his() -> None:
    said = _said(_ROUND)
    assert ("Mara Quist", "“This was a close call. There will be another one.”") in said
    assert ("Tomas Oberg", "“The bank has lost its nerve.”") in said


def test_what_follows_the_quotations_is_the_pages_own() -> None:
    said = _said(f"{_ROUND}\n\nThe bank meets again in May.")
    assert (None, "The bank meets again in May.") in said


def test_what_follows_the_last_turn_is_the_pages_own() -> None:
    said = _said(f"{_INTERVIEW}\n\nThe silos were built in 1950.")
    assert (None, "The silos were built in 1950.") in said


def test_lists_are_no_transcripts() -> None:
    assert not any(name for name, _ in _said(_FACTS))
    assert not any(name for name, _ in _said(_LEVELS))


def test_every_word_but_the_labels_is_in_a_claim() -> None:
    claims = read(_CALL)
    assert [one.content[0].start for one in claims] == sorted(one.content[0].start for one in claims)
    assert len({one.id for one in claims}) == len(claims)
    assert all(_CALL[one.content[0].start].strip() for one in claims)
