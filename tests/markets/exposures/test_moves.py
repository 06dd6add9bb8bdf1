import pytest

from twosource.markets.exposures.lists import direction, went

YEAR = 2023


def way(text: str, name: str) -> str | None:
    start = text.index(name)
    return direction(text, start, start + len(name), YEAR)


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
        ("Tin powered through $30,000 on Monday.", "Tin", "up"),
        ("The train powered through 30,000 sleepers of Tin.", "Tin", None),
        ("Markets were calm, with tin and zinc each down 2 percent.", "tin", "down"),
        ("Tin, which hit a peak in May, was unchanged.", "Tin", None),
        ("Tin, which had its best day since May, was little changed at 31,000 dollars.", "Tin", None),
        ("Tin, which rose 2 percent, is mined in the north.", "Tin", "up"),
        ("The krone lost 1% to 11.4 per euro and the DAX fell 2%.", "DAX", "down"),
        ("The krone rose, and the rand lost 2% to 18 to the dollar, and the zloty rose.", "zloty", "up"),
        ("The SMI rose 1.1%, the DAX 0.6% and the ATX 0.2%.", "ATX", "up"),
        ("Silver fell 1% to $31.20, platinum 0.5% and palladium 2%.", "palladium", "down"),
        ("Silver fell 1% and Oslo's OBX index 2%.", "OBX", "down"),
        ("The dollar rose against the krone.", "krone", None),
        ("Gold was sold.", "Gold", None),
    ],
)
def test_a_direction_only_where_one_is_stated(text: str, name: str, went: str | None) -> None:
    assert way(text, name) == went


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("Zinc on the Harbour Metal Exchange gained 2 percent.", "Zinc", "up"),
        ("Zinc for delivery in three months eased 0.3%.", "Zinc", "down"),
        ("Currencies slid, with the zloty leading losses.", "zloty", "down"),
        ("Zinc, by contrast, eased 0.3%.", "Zinc", "down"),
        ("Calm lifted zinc and tin 2 percent.", "tin", "up"),
        ("Calm lifted zinc and tin 2 percent.", "zinc", "up"),
        ("The row sent zinc, lead and tin lower.", "lead", "down"),
        ("The row sent zinc to mills and tin lower.", "zinc", None),
        ("Zinc for July delivery eased 0.3%.", "Zinc", "down"),
        ("Zinc, Peru's second export, has lost 4% since Monday.", "Zinc", "down"),
        ("Zinc, Peru's second export, has lost 4% since May.", "Zinc", "down"),
        ("Zinc has shed a fifth of its value since the end of March.", "Zinc", "down"),
        ("Zinc has been down a fifth since early June.", "Zinc", "down"),
        ("Zinc has fallen by half in three months.", "Zinc", "down"),
        ("Zinc has climbed since last summer.", "Zinc", "up"),
        ("Zinc is up a tenth so far this year.", "Zinc", "up"),
        ("Zinc has climbed since May and lost 2 percent on Friday.", "Zinc", "down"),
        ("Zinc has climbed since May and stands at $2,400.", "Zinc", "up"),
        ("Zinc has slid from $2,900 in April to $2,400.", "Zinc", "down"),
        ("Zinc has climbed since 2019.", "Zinc", None),
        ("Zinc has climbed over the past three years.", "Zinc", None),
        ("Zinc rose last year.", "Zinc", None),
        ("It sold dollars on 5 May, the day on which zinc slid 2 percent.", "zinc", None),
        ("On Friday zinc slid 2 percent.", "zinc", "down"),
        ("Zinc was on track for its best week since May.", "Zinc", "up"),
        ("Zinc fell to its lowest since March.", "Zinc", "down"),
        ("Zinc fell the most in six months.", "Zinc", "down"),
        ("Zinc posted its first gain since April.", "Zinc", "up"),
        ("Zinc stood out: the three-month contract added 2 percent.", "Zinc", "up"),
        ("Zinc escaped the rout: its most-active Shanghai contract rose.", "Zinc", "up"),
        ("Zinc stood out: the smelter rose.", "Zinc", None),
        ("Zinc was left out of the rally and settled 1 percent lower.", "Zinc", "down"),
        ("Zinc was sold and the mill ended 1 percent lower.", "Zinc", None),
        ("Zinc was steady after falling.", "Zinc", None),
        ("Charter rates across the North Sea rose.", "Charter rates", "up"),
        ("Charter rates for tankers out of Bergen slipped.", "Charter rates", "down"),
        ("Charter rates in the cross-Baltic trade fell.", "Charter rates", "down"),
        ("They put money into zinc, which climbed 2% to $2,940.", "zinc", "up"),
        ("Lead was at 32 to the zinc, which is a record.", "zinc", None),
        ("A tonne of zinc cost $2,940, 30 dollars less than on Monday.", "zinc", "down"),
        ("Exports of zinc cost $2,940, 30 dollars less than on Monday.", "zinc", None),
        ("Zinc was bid at $2,940, its firmest since May.", "Zinc", "up"),
        ("Zinc was on the back foot.", "Zinc", "down"),
        ("Zinc surrendered early gains to end 0.6% down.", "Zinc", "down"),
        ("Zinc will suffer again.", "Zinc", None),
        ("Zinc suffered 2 percent.", "Zinc", "down"),
        ("Zinc rose 1% to $2,940 and Tin 2%.", "Tin", "up"),
        ("Freight rates from Oslo to Lima doubled.", "Freight rates", "up"),
        ("Charter rates for large tankers halved.", "Charter rates", "down"),
        ("The zloty, which had risen for a week, slipped.", "zloty", "down"),
        ("The FTSE, however, gained 2 percent.", "FTSE", "up"),
        ("The baht -- weak for months -- rallied.", "baht", "up"),
        ("The Baltic Exchange's main freight index rose.", "Baltic Exchange", "up"),
        ("Oats on the Chicago Board of Trade (CBOT) were down 0.5% at $3.70.", "Oats", "down"),
        ("Coke on China's Dalian Commodity Exchange ended daytime trade 1.4 percent higher at 2,190 yuan.", "Coke", "up"),
        ("Spot zinc ZNC= was up 0.4% at $2,940.", "zinc", "up"),
        ("The FTSE 250 (.FTMC) slipped 0.3%.", "FTSE", "down"),
        ("The palm oil contract FCPOc3 shed 22 ringgit.", "palm oil", "down"),
        ("The baht clawed back losses to trade at 35.9 a dollar, 0.2% stronger than its previous close.", "baht", "up"),
        ("Spot zinc tacked on 2 percent.", "zinc", "up"),
        ("Shares in Norway, Finland and Sweden climbed.", "Shares", "up"),
        ("Bay Street's two main indexes closed lower.", "Bay Street", "down"),
    ],
)
def test_where_it_is_dealt_in_may_stand_between_a_name_and_its_verb(text: str, name: str, went: str) -> None:
    assert way(text, name) == went


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("Corn settled down 9 cents at $4.", "Corn", "down"),
        ("Corn ended 1.2% lower.", "Corn", "down"),
        ("Corn finished the day sharply higher.", "Corn", "up"),
        ("The rupee traded 0.4 percent weaker at 83.", "rupee", "down"),
        ("The won closed at 1,380, down 0.5 percent.", "won", "down"),
        ("The baht stood at 36.1, its weakest since April.", "baht", "down"),
        ("Cocoa hit a record of $5,000.", "Cocoa", "up"),
        ("Cocoa touched a nine-month low on Friday.", "Cocoa", "down"),
        ("They pushed the yen to a ten-year low.", "yen", "down"),
        ("Tin extended its losses.", "Tin", "down"),
        ("Tin pared its gains but closed 2% higher.", "Tin", "up"),
        ("The Dow fell 410 points, the Nasdaq 2.1%.", "Nasdaq", "down"),
        ("Chile devalued its peso.", "peso", "down"),
        ("Dealers drove up the price of tin.", "tin", "up"),
        ("A weaker yen helps exporters.", "yen", "down"),
    ],
)
def test_the_wording_of_closing_reports(text: str, name: str, went: str) -> None:
    assert way(text, name) == went


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A rise in oil output is planned.", "oil"),
        ("A surge in gas storage was seen.", "gas"),
        ("Lower coal production hurt.", "coal"),
        ("Higher gold imports widened the gap.", "gold"),
        ("Imports of Canadian oil rose.", "oil"),
        ("The tax on fuel rose by 2 cents.", "fuel"),
        ("Demand for copper and zinc fell.", "copper"),
        ("Demand for copper and zinc fell.", "zinc"),
    ],
)
def test_what_is_made_stored_or_sold_of_a_good_is_not_its_price(text: str, name: str) -> None:
    assert way(text, name) is None


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("A freighter with tin sank off Java.", "tin", None),
        ("The barge carrying 900 tonnes of Dutch barley went down at night.", "barley", None),
        ("A lorry full of coffee tumbled down the bank.", "coffee", None),
        ("Gunmen shot at a ship with Libyan crude in the Red Sea.", "crude", None),
        ("Crude was in the red.", "Crude", "down"),
        ("Ports shut, with tin losing 3 percent.", "tin", "down"),
        ("With ships held up, tin rose.", "tin", "up"),
        ("A ship carrying rye was lost and tin rose.", "tin", "up"),
    ],
)
def test_what_befalls_a_ship_is_no_move_of_what_it_carries(text: str, name: str, went: str | None) -> None:
    assert way(text, name) == went


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("The ministry denied that it had devalued the krone.", "krone", None),
        ("The ministry denies a slide in the krone.", "krone", None),
        ("Posts that the krone had tumbled were fake.", "krone", None),
        ("It was not true that the krone had tumbled.", "krone", None),
        ("They dismissed as false a claim that the krone fell 2%.", "krone", None),
        ("Had the krone fallen, the bank would have bought it.", "krone", None),
        ("All crowns but the krone fell.", "krone", None),
        ("They will not let the krone slide.", "krone", None),
        ("News that the krone had tumbled sent buyers to the shops.", "krone", "down"),
        ("They had feared worse, but the krone fell.", "krone", "down"),
        ("The ministry had devalued the krone.", "krone", "down"),
        ("All but two banks said the krone fell.", "krone", "down"),
    ],
)
def test_what_is_denied_or_is_said_of_all_others_is_no_move(text: str, name: str, went: str | None) -> None:
    assert way(text, name) == went


def test_a_name_with_of_in_it_is_not_what_a_good_is_part_of() -> None:
    assert way("The Lima Board of Trade May corn fell 2 cents.", "corn") == "down"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Traders fear a collapse in the lira.", "lira"),
        ("The bank wants to avert a slide in the zloty.", "zloty"),
        ("Clerks forecast a drop in oil prices.", "oil"),
        ("Higher oil prices could hurt growth.", "oil"),
        ("There was no rise in wheat prices.", "wheat"),
        ("The fall in oil prices was halted.", "oil"),
        ("Will gold rise again?", "gold"),
        ("The lira has fallen since 2018.", "lira"),
        ("In 2008 the lira collapsed.", "lira"),
        ("Over the past decade the rand has weakened.", "rand"),
        ("Zinc costs $2,400, down from a 12-year high of $4,100 in April.", "Zinc"),
        ("Zinc costs $2,400, down from its April peak.", "Zinc"),
        ("He left when wheat trebled in 1974 and the lira tumbled.", "lira"),
        ("Oil rose in the morning but fell later.", "Oil"),
        ("Gold fell early but closed higher.", "Gold"),
        ("Gold touched a low before closing at $1,900, up $2.", "Gold"),
        ("The krone climbed to 10.2 a dollar at noon but gave back its early gains as exporters sold.", "krone"),
        ("Zinc sank 3% before it rebounded.", "Zinc"),
        ("The krone climbed against the euro and lost to the yen.", "krone"),
        ("Zinc was off its lows at noon.", "Zinc"),
        ("Zinc fell early on Monday but still closed 2% higher.", "Zinc"),
        ("Zinc had fallen sharply at the time, his lawyer said.", "Zinc"),
        ("The lira traded off its record low of Monday.", "lira"),
        ("Sugar fell at the open, then reversed course.", "Sugar"),
        ("Sugar fell at the open, then reversed to stand two cents up.", "Sugar"),
        ("Tin dropped by as much as 2% but erased all of its losses.", "Tin"),
        ("New York stocks recovered some of their losses.", "stocks"),
        ("The euro gained friends.", "euro"),
    ],
)
def test_what_is_feared_old_or_undone_is_no_direction(text: str, name: str) -> None:
    assert way(text, name) is None


@pytest.mark.parametrize(
    "text",
    [
        "Zinc rose 2% but gave up some of its gains.",
        "Zinc rose 2%, then lost a little.",
        "Zinc rose 2% and mills added to the queue.",
        "Zinc rose 2% and reversed last week's losses.",
        "Zinc rose 2% before mills gave up their plan.",
        "Zinc rose 2% but the court reversed the ruling.",
        "Zinc rose 2% at the time of the vote.",
        "Zinc rose 2% to $2,500, from $2,450 on Monday.",
        "Zinc rose 2%, and stands at $2,500, against $2,300 in April.",
        "Zinc rose to its highest since April.",
    ],
)
def test_a_part_given_back_or_what_others_undo_leaves_a_move(text: str) -> None:
    assert way(text, "Zinc") == "up"


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 the lira fell.",
        "The lira fell to its lowest since 2018.",
        "The lira fell by the most in a decade ago.",
        "He left when wheat trebled in 2023 and the lira fell.",
    ],
)
def test_the_pages_own_year_and_how_far_back_its_like_lies_are_no_old_moves(text: str) -> None:
    assert way(text, "lira") == "down"


@pytest.mark.parametrize("name", ["copper", "zinc", "lead", "nickel"])
def test_what_is_said_of_a_list_is_said_of_each(name: str) -> None:
    assert way("Prices of copper, zinc, lead and nickel rose.", name) == "up"


def test_a_good_that_is_sold_is_not_listed_with_the_next_subject() -> None:
    assert way("Dealers sold gold and the dollar rose.", "gold") is None
    assert way("Dealers sold gold and the dollar rose.", "dollar") == "up"


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("Zinc is off again, as is tin.", "Zinc", "down"),
        ("Zinc is off the agenda.", "Zinc", None),
        ("Zinc was trading more than forty dollars higher.", "Zinc", "up"),
        ("Oats closed 7-1/4 cents lower at $3.", "Oats", "down"),
        ("Oats finished 3 cents better.", "Oats", "up"),
        ("Oats are better than rice.", "Oats", None),
        ("Peruvian zinc was cheaper by four dollars a tonne.", "zinc", None),
        ("Zinc was lower than in Oslo.", "Zinc", None),
        ("The krone was a shade softer.", "krone", "down"),
        ("The krone ended today at 11.2 per euro, its weakest since May.", "krone", "down"),
        ("Zinc more than doubled between May and June.", "Zinc", "up"),
        ("Zinc eased back to $2,210.", "Zinc", "down"),
        ("The krone, battered for weeks, firmed.", "krone", "up"),
        ("Zinc, which had doubled in a year, plunged 9%.", "Zinc", "down"),
        ("The krone underperformed, falling 0.7% on the day.", "krone", "down"),
        ("Rye farmers underperformed, losing 3% to middlemen.", "Rye", None),
        ("Rye was planted late, falling 10% behind the pace.", "Rye", None),
        ("Rye, once grown in the valley, retreated to the plains.", "Rye", None),
        ("Rye, down to its last field, ended its days here.", "Rye", None),
        ("Miners led the FTSE to a gain of 0.2%.", "FTSE", "up"),
        ("The FTSE posted a weekly loss of 2%.", "FTSE", "down"),
        ("The FTSE moved to a plot of 2 acres.", "FTSE", None),
        ("Gas touched $2.08 per million thermal units, the least since May.", "Gas", "down"),
        ("Zinc clawed its way to a two-month high.", "Zinc", "up"),
        ("The krone languished near a 34-year trough.", "krone", "down"),
        ("The krone had its worst week since May.", "krone", "down"),
        ("The krone bought $0.0932, up from $0.0929 on Monday.", "krone", "up"),
        ("Zinc prices helped the firm to a record.", "Zinc", None),
        ("Zinc was linked to a record high in fevers.", "Zinc", None),
        ("Zinc ended a four-day slide, settling 4 dollars higher.", "Zinc", "up"),
    ],
)
def test_how_closing_reports_put_it(text: str, name: str, went: str | None) -> None:
    assert way(text, name) == went


@pytest.mark.parametrize(
    ("text", "went"),
    [
        ("Tin clawed its way back above $27,000.", "up"),
        ("Tin crept below $27,000 at noon.", "down"),
        ("Tin cleared $27,000.", "up"),
        ("Tin cracked below $27,000.", "down"),
        ("Tin closed above 27,000 for the first time.", "up"),
        ("Tin ended the month below 27,000 for the first time since May.", "down"),
        ("Tin closed above 27,000 again.", None),
        ("Tin was heading for a monthly drop of 3%.", "down"),
        ("Tin is on course for a record harvest.", None),
        ("Tin hung on to its gains.", "up"),
        ("Tin wiped out the month's losses.", "up"),
        ("Tin wiped out some of the week's losses.", None),
        ("Tin printed another record high.", "up"),
        ("Tin posted a third straight loss.", "down"),
        ("Tin chalked up its second weekly advance.", "up"),
        ("Tin's nine-day losing streak was broken.", "up"),
        ("Tin's losing streak may end.", None),
        ("Tin was the morning's biggest gainer.", "up"),
        ("Tin was among the main losers.", "down"),
        ("Tin was the biggest town.", None),
        ("Tin beat zinc, gaining 4% in London.", "up"),
        ("Tin surrendered 2 percent.", "down"),
        ("Tin surrendered its place on the list.", None),
        ("Tin was quoted Rs 30 lower at Rs 2,300 a kilo.", "down"),
        ("Tin gave up its gains to close the week R40 down.", "down"),
        ("Tin was back at $27,000, its lowest in two weeks.", "down"),
        ("Tin for delivery next month on the Harbour exchange rose 2%.", "up"),
        ("Tin, Bay Street's old love, fell 2%.", "down"),
        ("Tin's fear gauge rose 2%.", None),
        ("Tin hit a record high earlier this year.", None),
        ("Tin fell 9% at the start of the year.", None),
    ],
)
def test_what_closing_reports_say_of_a_price(text: str, went: str | None) -> None:
    assert way(text, "Tin") == went


@pytest.mark.parametrize(
    ("text", "went"),
    [
        ("Tin <TIN=HB7> fell 2%.", "down"),
        ("Tin XTN=HB7 fell 2%.", "down"),
        ("Tin .HBTN gained 2%.", "up"),
        ("Tin closed on Friday up 2%.", "up"),
        ("Tin ended Thursday, Oct. 9 down 2%.", "down"),
        ("Tin settled at $27,000 on Tuesday -- down 2% from a record.", "down"),
        ("Tin settled at $27,000 on Tuesday -- a good price.", None),
        ("The value of Tin took its sharpest fall since spring.", "down"),
        ("Tin took its place in the list.", None),
        ("Tin reached its peak in April.", None),
        ("Tin hit a low in early June.", None),
        ("Tin hit its lowest since June.", "down"),
        ("Tin will fall from 12 percent to 9 percent of total exports.", None),
        ("Tin fell to 30 percent of its value.", "down"),
        ("It was the worst year since 1985, when the pits closed and Tin collapsed.", None),
        ("It was the worst year since 1985, when the pits closed, but Tin rose 2%.", "up"),
        ("The mill shut and Tin collapsed.", "down"),
    ],
)
def test_figures_days_and_years_around_a_move(text: str, went: str | None) -> None:
    assert way(text, "Tin") == went


def test_whoever_is_expected_to_stop_a_fall_foresees_none() -> None:
    text = "The cartel is expected to cut output to halt the slide in tin."
    assert went(text, text.index("tin"), len(text) - 1) is None
    text = "The cartel is expected to see a slide in tin."
    found = went(text, text.index("tin"), len(text) - 1)
    assert found is not None
    assert found.mood == "expected"


def test_what_one_sees_against_hope_is_not_foreseen() -> None:
    text = "They hoped for a boom in 1985, only to see tin prices slump."
    assert went(text, text.index("tin"), text.index("tin") + 3, YEAR) is None
    text = "Dealers see tin falling."
    found = went(text, text.index("tin"), text.index("tin") + 3, YEAR)
    assert found is not None
    assert found.mood == "expected"
