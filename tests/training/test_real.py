from training.standing.real import Pages

from twosource.language.standing import UNRANKED, features

LONG = "The mill in Brenn closes in May. Its owner blames the price of power. Sixty people lose their work. Brenn buys the land."
SHORT = "Sixty jobs go at the mill."


def test_a_pair_stands_among_the_sentences_of_its_pages() -> None:
    other = "Power costs too much, the owner says. At the mill, 60 jobs go. Brenn buys the land. A buyer for the saws is sought."
    places = (LONG.index("Sixty"), LONG.index(" Brenn buys")), (other.index("At"), other.index(" Brenn buys"))
    (example,) = Pages().example(LONG, other, places, "same")
    assert (example.nearness.rank, example.nearness.rank_back) == (0, 0)


def test_a_pair_of_a_page_too_short_stands_alone() -> None:
    places = (LONG.index("Sixty"), LONG.index(" Brenn buys")), (0, len(SHORT))
    (example,) = Pages().example(LONG, SHORT, places, "same")
    assert (example.nearness.rank, example.nearness.rank_back) == (UNRANKED, UNRANKED)
    assert features(example.nearness, example.bearings.facts)[0, 8] == 1.0
