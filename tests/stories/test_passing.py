import pytest

from twosource.stories.passing import told_and_passed


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        (
            "A kiln burst at the Vessin brickworks on Monday, two weeks after a boiler blew up in Harrowgate. Nobody was hurt.",
            "two weeks after a boiler blew up in Harrowgate.",
        ),
        (
            "Tram drivers walked out. It was the third stoppage this year, after those in Lisk and Pell. They want rest.",
            "It was the third stoppage this year, after those in Lisk and Pell.",
        ),
        (
            "The bank kept its rate; neighbouring Tavonia raised its own to 5.25 percent.",
            "neighbouring Tavonia raised its own to 5.25 percent.",
        ),
        ("Police see no link with the theft in Umber. The museum is shut.", "Police see no link with the theft in Umber."),
        (
            "Four divers are missing.\nElsewhere on the coast, a trawler sank off Marl\nThe search goes on.",
            "Elsewhere on the coast, a trawler sank off Marl\n",
        ),
        (
            "“Last month it was Brenn, now it is us,” she said. The dyke held.",
            "“Last month it was Brenn, now it is us,” she said.",
        ),
        (
            "The surgeon goes home. In Lund a nurse was cleared of similar charges in May. The surgeon thanked his wife.",
            "In Lund a nurse was cleared of similar charges in May.",
        ),
        (
            "The tug Osprey, which sank off Weir last week, was raised on Friday. Divers had found it.",
            "which sank off Weir last week",
        ),
    ],
)
def test_a_clause_that_tells_of_another_happening_is_said_in_passing_to_the_end_of_clause_or_sentence(
    text: str, passed: str
) -> None:
    told, aside = told_and_passed(text)
    assert aside == passed
    assert told == text.replace(passed, "")


@pytest.mark.parametrize(
    "text",
    [
        "Another 40 villagers were taken to hospital, and another dozen walked home.",
        "The second round of voting is on Sunday; the second-largest party stays away.",
        "Third quarter sales fell by a third at the maker of pumps.",
        "Two weeks of rain have filled the lake behind the Marrow Dam to the brim.",
        "He was last seen on the quay in a yellow coat.",
    ],
)
def test_counts_parts_and_spans_of_the_event_itself_are_not(text: str) -> None:
    assert told_and_passed(text) == (text, "")


def test_several_asides_are_all_taken_out_and_no_word_is_lost() -> None:
    text = (
        "The ferry sank on Tuesday, a day after the storm. All were saved. Last year another ferry burned. The owner is bankrupt."
    )
    told, passed = told_and_passed(text)
    assert told.split() == "The ferry sank on Tuesday, All were saved. The owner is bankrupt.".split()
    assert passed.startswith("a day after the storm.")
    assert sorted((told + " " + passed).split()) == sorted(text.split())


def test_a_text_without_words_has_nothing_in_passing() -> None:
    assert told_and_passed("") == ("", "")
