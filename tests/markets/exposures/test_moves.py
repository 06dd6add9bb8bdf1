import pytest

from twosource.markets.exposures.moves import direction


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("The rouble fell on Monday.", "rouble", "down"),
        ("Oil prices have sharply fallen.", "Oil", "down"),
        ("Wheat futures were 3 percent higher.", "Wheat", "up"),
        ("Wheat futures closed higher.", "Wheat", "up"),
        ("A drop in the price of copper hurt.", "copper", "down"),
        ("Higher oil prices helped.", "oil", "up"),
        ("The krone strengthened.", "krone", "up"),
        ("The krone may strengthen.", "krone", None),
        ("The krone did not fall.", "krone", None),
        ("If the krone falls, fish sells.", "krone", None),
        ("The krone is a currency.", "krone", None),
        ("The dollar rose against the krone.", "krone", None),
        ("Gold was sold.", "Gold", None),
        ("Tin on the Harbour Metal Exchange gained 2 percent.", "Tin", "up"),
        ("Gold futures for March delivery eased.", "Gold", "down"),
        ("Cocoa in New York hit a record.", "Cocoa", "up"),
        ("The zloty touched a five-year low.", "zloty", "down"),
        ("Crude settled $3 lower.", "Crude", "down"),
        ("The forint ended 0.4% weaker at 361.", "forint", "down"),
        ("The krona was at 10.2 to the dollar, up 0.3 percent.", "krona", "up"),
        ("Silver added 2 percent.", "Silver", "up"),
        ("Silver added to its appeal.", "Silver", None),
        ("Oslo devalued its krone.", "krone", "down"),
        ("A rise in coal output is planned.", "coal", None),
        ("Lower tin production hurt smelters.", "tin", None),
        ("Exports of Qatari gas fell.", "gas", None),
        ("Dealers fear a collapse in the krone.", "krone", None),
        ("In 2008 the krone collapsed.", "krone", None),
        ("The krone has lost a third since 2014.", "krone", None),
        ("Tin fell on Monday but rose on Tuesday.", "Tin", None),
        ("Tin fell and sellers declined to comment.", "Tin", "down"),
        ("Tin recovered some of its losses.", "Tin", None),
    ],
)
def test_a_direction_only_where_one_is_stated(text: str, name: str, went: str | None) -> None:
    start = text.index(name)
    assert direction(text, start, start + len(name)) == went
