"""Two short pages, read by the language and claims rooms, and what is said of how they stand to each other."""

import pytest

from twosource import claims, compare, language
from twosource.model import Article, Dating


def relations(*texts: str, days: tuple[str, ...] = ()) -> list[tuple[str, str | None]]:
    """Return type and delta of the relations between pages that are written on these days."""
    articles = [
        Article(id=f"p{at}", text=text, language="en", dated=Dating(*(days[at], days[at])) if days else Dating())
        for at, text in enumerate(texts)
    ]
    found = [claim for one in articles for claim in claims.find(one, language.annotate(one))]
    return [(one.type, one.delta) for one in compare.relate(articles, found, ()) if one.b is not None]


def kinds(*texts: str, days: tuple[str, ...] = ()) -> set[str]:
    return {kind for kind, _ in relations(*texts, days=days)}


def test_one_clause_with_two_numbers_is_a_conflict() -> None:
    found = relations("Turnout was 64 percent, the electoral board said.", "Turnout was 46 percent, the mayor's office said.")
    assert found == [("conflict", "64 percent → 46 percent")]


@pytest.mark.parametrize(
    "other", ["A further 46 percent of ballots were cast by post, the mayor's office said.", "Turnout was 64 percent."]
)
def test_a_number_that_adds_to_another_or_repeats_it_is_no_conflict(other: str) -> None:
    assert "conflict" not in kinds("Turnout was 64 percent, the electoral board said.", other)


def test_a_count_that_only_grows_is_revised_by_a_later_page() -> None:
    texts = (
        "Nine people have died in the floods, the rescue service said.",
        "Fifteen people have died in the floods, the rescue service said.",
    )
    assert relations(*texts, days=("2024-05-02", "2024-05-03")) == [("revised", "Nine → Fifteen")]


def test_an_old_count_in_a_later_page_is_stale() -> None:
    texts = ("Fifteen people have died in the floods, the rescue service said.", "Nine people have died in the floods.")
    assert kinds(*texts, days=("2024-05-02", "2024-05-03")) == {"stale_figure"}


def test_what_one_tells_and_another_denies_is_a_conflict() -> None:
    told = "The region sold two water planes last winter, farmers' leader Luis Cano said."
    assert relations(told, "Governor Ana Vela denied that the region sold two water planes last winter.") == [
        ("conflict", "denied")
    ]
    assert "conflict" not in kinds(told, "Governor Ana Vela has not denied that the region sold two water planes last winter.")


def test_opposite_words_in_one_sentence_are_a_conflict() -> None:
    one, two = (
        "The lake's level will rise on Thursday, the weather office said.",
        "The lake's level will fall on Thursday, the river board said.",
    )
    assert ("conflict", "rise → fall") in relations(one, two)


def test_the_same_words_of_a_person_with_another_role_have_changed_hands() -> None:
    found = relations(
        "Campaigner Ilse Moro said the vote had saved 300 jobs on the island.",
        "The vote had saved 300 jobs on the island, shopkeepers said.",
    )
    assert found == [("attribution_changed", "Ilse Moro → shopkeepers")]


@pytest.mark.parametrize("other", ["officials said", "a spokeswoman said", "it said"])
def test_a_description_that_fits_anybody_is_no_other_holder(other: str) -> None:
    one = "Campaigner Ilse Moro said the vote had saved 300 jobs on the island."
    assert "attribution_changed" not in kinds(one, f"The vote had saved 300 jobs on the island, {other}.")


def test_a_sign_with_the_same_words_is_no_other_speaker() -> None:
    words = "“Good fences never made good neighbours in this valley,”"
    assert not kinds(f"{words} a poster by the road said.", f"{words} a banner over the bridge read.") & {
        "attribution_changed",
        "quote_moved",
    }


def test_words_that_one_page_gives_to_an_earlier_year_were_moved() -> None:
    words = "knew exactly where to go and what to leave behind"
    found = kinds(
        f"“They {words},” police spokesman Udo Kranz said on Tuesday.",
        f"Udo Kranz said in 2019, after a burglary at the town library, that the thieves “{words}”.",
        days=("2022-01-18", "2022-01-18"),
    )
    assert found == {"quote_moved"}


def test_pages_that_say_one_thing_in_other_words_agree() -> None:
    one = "The streaming service is backpedalling on its ban of songs that glorify violence, after musicians criticised it."
    two = "The music platform is backtracking on a ban of songs glorifying violence, following criticism from musicians."
    assert kinds(one, two) == {"agree"}


def test_pages_about_one_topic_that_say_different_things_do_not() -> None:
    one = "The streaming service pays musicians less for songs than its rivals do."
    two = "Musicians told the streaming service that songs about violence should stay."
    assert kinds(one, two) == set()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The mine could keep running with 300 workers, the owner said.", "The mine has 300 workers, the union said."),
        (
            "Divers searched the last 40 cabins of the ship, police said.",
            "Divers searched 60 cabins of the ship, the owner said.",
        ),
        ("All 16 passengers and crew of the ferry were saved.", "The ferry had 14 passengers, who were all saved."),
        ("The board should repay 45,000 crowns of costs.", "The board claimed 90,000 crowns of costs."),
    ],
)
def test_a_part_a_plan_or_two_things_together_are_no_rival_count(one: str, two: str) -> None:
    assert "conflict" not in kinds(one, two)


def test_the_dead_are_not_the_missing() -> None:
    one = "Four miners were killed and nine are missing at Cerro Alto, the ministry said."
    two = "Seven miners have died and six are still missing at Cerro Alto, the ministry said."
    assert ("revised", "Four → Seven") in relations(one, two, days=("2025-08-12", "2025-08-13"))
    assert not {("stale_figure", "Six → nine"), ("conflict", "Four → nine")} & set(relations(one, two))


def test_a_toll_of_an_earlier_event_is_no_older_count() -> None:
    one = "The storm killed six people in Ostrand, police said."
    two = "A storm in 2008 killed 140 people in Ostrand, the museum said."
    assert not kinds(one, two, days=("2021-10-02", "2021-10-03")) & {"revised", "stale_figure", "conflict"}


def test_a_sentence_that_gives_both_numbers_revises_only_where_it_says_so() -> None:
    one = "Police made 47 arrests at the harbour on Tuesday."
    two = "Police made six arrests at the harbour on Wednesday, compared with 47 the night before."
    assert not kinds(one, two, days=("2021-10-05", "2021-10-06")) & {"revised", "stale_figure", "conflict"}
    raised = "Police made 52 arrests at the harbour, they said, correcting an earlier count of 47."
    assert ("revised", "47 → 52") in relations(one, raised, days=("2021-10-05", "2021-10-06"))


def test_two_forecasts_of_one_growth_do_not_agree() -> None:
    one = "The finance ministry expects the economy of Ostrand to grow by 2.3 percent this year."
    two = "The central bank expects the economy of Ostrand to grow by 1.6 percent this year."
    assert relations(one, two) == [("conflict", "2.3 percent → 1.6 percent")]


def test_a_condition_left_out_changes_the_meaning_and_is_no_agreement() -> None:
    one = "The council will reopen the harbour on Friday if the dredger arrives, mayor Ana Sool said."
    two = "The council will reopen the harbour on Friday, mayor Ana Sool said."
    assert relations(one, two) == [("meaning_changed", "if the dredger arrives → no condition")]


def test_the_same_words_for_another_day_are_a_conflict() -> None:
    one = "The bridge over the Tamber will be closed to heavy lorries from 12 March 2024."
    two = "The bridge over the Tamber will be closed to heavy lorries from 19 March 2024."
    assert relations(one, two, days=("2024-03-01", "2024-03-01")) == [("conflict", "12 March 2024 → 19 March 2024")]


def test_two_sides_in_one_sentence_are_no_opposite_words() -> None:
    one = "Mayor Ana Sool, whose rival Udo Kranz supports the harbour toll, opposes the harbour toll."
    two = "Udo Kranz supports the harbour toll."
    assert "conflict" not in kinds(one, two)


def test_an_office_that_a_page_gives_its_holder_is_no_other_holder() -> None:
    words = "The quota ruins the farmer and helps the baker for a month"
    one = f"Budget committee chairwoman Mila Orr came to the hall. “{words},” the committee chairwoman said."
    assert "attribution_changed" not in kinds(one, f"“{words},” Mila Orr said.")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The couple paid $43,885,310 in taxes from 2007 to 2014.", "The couple paid $43 million in taxes from 2007 to 2014."),
        ("Some 9.3 million people need aid.", "Nine million people need aid."),
        (
            "Chile moved 8,755 people out of their homes, officials said.",
            "Peru moved 18,000 people out of their homes, officials said.",
        ),
    ],
)
def test_rounded_values_and_other_states_are_no_conflict(one: str, two: str) -> None:
    assert "conflict" not in kinds(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Police hunt the driver of the bus and investigate if a fault of its brakes made it crash.",
            "Police hunt the driver of the bus.",
        ),
        ("The new banks can later grow into other states, if necessary.", "The new banks can later grow into other states."),
    ],
)
def test_what_is_looked_into_and_what_limits_little_is_no_condition(one: str, two: str) -> None:
    assert "meaning_changed" not in kinds(one, two)


def test_a_page_that_looks_back_at_a_quotation_sets_it_on_another_occasion() -> None:
    quote = "Stay off the roads and check on your neighbour,"
    news = f'"{quote}" Harg said at the emergency centre.'
    back = f'"{quote}" Harg told a convention of farmers during an ice storm two winters ago.'
    assert kinds(news, back) == {"quote_moved"}
    assert "quote_moved" not in kinds(news, f'"{quote}" Harg told reporters.')
    assert "quote_moved" not in kinds(f'"{quote}" Harg has said.', back)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Brent crude closed at $73.90 a barrel.", "Brent crude closed at $72.80 a barrel."),
        ("Shares in Ostmar closed at 214 kronor.", "Shares in Ostmar rose to 219 kronor."),
    ],
)
def test_the_price_of_another_day_is_no_newer_one(one: str, two: str) -> None:
    assert not kinds(one, two, days=("2021-06-14", "2021-06-18")) & {"revised", "stale_figure", "conflict"}


def test_two_prices_of_one_day_are_a_conflict() -> None:
    texts = "Brent crude closed at $73.90 a barrel on Monday.", "Brent crude closed at $72.80 a barrel on Monday."
    assert "conflict" in kinds(*texts, days=("2021-06-14", "2021-06-14"))


def test_one_office_under_two_names_is_one_holder() -> None:
    told = "Prime Minister Arvo Lind said the levy on salmon farms would stay."
    assert "attribution_changed" not in kinds(told, "The premier insisted that the levy on salmon farms would stay.")
    changed = kinds(told, "The fishermen's leader Olga Brandt said the levy on salmon farms would stay.")
    assert changed == {"attribution_changed"}


def test_what_is_rejected_was_not_left_open() -> None:
    told = "Harbour chief Nils Aker rejected calls for his resignation."
    assert "meaning_changed" not in kinds(told, "Nils Aker denied that he was going to resign.")


def test_the_same_words_in_two_mouths_are_no_agreement() -> None:
    one = '"The tide has turned," union leader Mara Quist told workers in Skarvik.'
    assert "agree" not in kinds(one, '"The tide has turned," President Tomas Oberg said at a dinner.')
    assert "agree" in kinds(one, '"The tide has turned," Mara Quist said.')


def test_an_old_toll_in_other_words_is_stale_and_no_newer_one() -> None:
    texts = (
        "The death toll of the landslide at Orvik rose to 52, the rescue service said.",
        "Forty-one people are dead in Orvik, the parish priest said.",
    )
    assert relations(*texts, days=("2024-05-02", "2024-05-03")) == [("stale_figure", "Forty-one → 52")]


def test_fewer_missing_on_a_later_day_are_no_stale_figure() -> None:
    texts = (
        "Twenty-six people are missing at Orvik, the rescue service said.",
        "Fourteen people are still missing in Orvik, the parish priest said.",
    )
    assert "stale_figure" not in kinds(*texts, days=("2024-05-02", "2024-05-03"))
