import pytest

from twosource.language.similarity import stem
from twosource.markets.exposures import currencies
from twosource.markets.exposures.commodities import named
from twosource.markets.exposures.goods import goods
from twosource.model import Entity


def symbols(text: str, *entities: Entity) -> list[str]:
    return [good.symbol for good in named(text, 0, entities)]


def test_a_canal_is_a_place_and_a_way_of_ships() -> None:
    place = Entity(start=18, end=28, label="LOC", name="Suez Canal")
    assert symbols("A tanker shut the Suez Canal.", place) == ["shipping"]
    assert symbols("They picnicked by Suez Canal.", place) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crude fell two dollars a barrel in London.", ["oil"]),
        ("The country exports olive oil and wine.", []),
        ("Palm oil shipments from the island doubled.", ["palm oil"]),
        ("She won the gold medal in the final.", []),
        ("Miners sold more gold than last year.", ["gold"]),
        ("Police fired tear gas at the crowd.", []),
        ("The field supplies gas to three countries.", ["natural gas"]),
        ("Chlorine gas was used against a field hospital.", []),
        ("He stopped at a gas station to buy bread.", []),
        ("The rumours fuel fears about trade.", []),
        ("Tankers carried fuel to the island.", ["oil products"]),
        ("The tanker transferred diesel at sea.", ["oil products"]),
        ("They talked over coffee about trade.", []),
        ("Coffee exports rose by a tenth.", ["coffee"]),
        ("Wheat and barley prices rose.", ["wheat", "barley"]),
        ("Rice is a former diplomat.", []),
        ("The silver screen has lost a star.", []),
        ("LNG cargoes were diverted.", ["natural gas"]),
        ("The soyaburger harvest failed.", []),
        ("The soyabean harvest failed.", ["soybeans"]),
        ("The soybean harvest failed.", ["soybeans"]),
        ("Sanctions on uranium imports were lifted.", ["uranium"]),
        ("The side sold its oil-smooth passing.", []),
        ("He bought a steel-grey coat.", []),
        ("The oil-exporting states met.", ["oil"]),
        ("Coal-fired plants were sold.", ["coal"]),
        ("The treasury did not sugar-coat its market report.", []),
        ("Sugar exports rose.", ["sugar"]),
        ("Traders ask what fuels the market.", []),
        ("The lorry market prizes fuel efficiency.", []),
        ("Fuel exports rose.", ["oil products"]),
        ("The pump of gas development slowed.", []),
        ("Gas prices hurt every commuter.", ["oil products"]),
        ("Gas prices rose as winter came.", ["natural gas"]),
        ("The band struck oil with its second song.", []),
        ("Drillers struck oil off the coast.", ["oil"]),
        ("She took silver at a price.", []),
        ("The trader bought silver.", ["silver"]),
        ("His crude joke was not forgiven.", []),
        ("The wording was crude.", []),
        ("Thieves set off a crude explosive.", []),
        ("The island took a crude cargo.", ["oil"]),
        ("Crude gained again.", ["oil"]),
        ("Dutch gas rose 4 percent.", ["natural gas"]),
        ("The frost lifted coffee 3 percent.", ["coffee"]),
        ("The truce sent gold lower.", ["gold"]),
        ("Wall Street slid on Thursday.", ["stocks:US"]),
        ("A parade passed down Wall Street.", []),
        ("Japan's 30-year bonds fell.", ["rates:JP"]),
        ("Germany's five-year yield rose.", ["rates:EU"]),
        ("Japan's 30-year peace held.", []),
        ("Britain’s benchmark 10-year was at 4.2 percent, its highest yield of the year.", ["rates:GB"]),
        ("The yield on a 10-year German government bond was flat.", ["rates:EU"]),
        ("Peru’s benchmark 10-year was sold.", []),
        ("The benchmark 10-year yield in Peru rose.", []),
        ("The benchmark 10-year yield rose in New York.", ["rates:US"]),
        ("Japanese bonds sharply fell.", ["rates:JP"]),
        ("Japanese bonds of friendship last.", []),
        ("A German 10-year-old sold her bonds.", []),
        ("The German ten-year plan says nothing of bonds.", []),
        ("America's federal debt rose to a record.", []),
        ("US yields rose as the harvest of wheat began.", ["wheat"]),
        ("Raw sugar fell for the third straight day.", ["sugar"]),
        ("The waiter lifted coffee to his lips.", []),
        ("The team sent gold shirts.", []),
        ("Gas for next month fell 4 percent.", ["natural gas"]),
        ("Tin was flat, and zinc rose in step.", ["zinc"]),
        ("Nickel tracked copper lower.", ["nickel"]),
        ("Nickel tracked the road to the mill.", []),
        ("Silver gained 30 dollars and platinum 12 dollars.", ["silver", "platinum"]),
        ("The union put a duty of 12 percent on tin, zinc and nickel from the isles.", ["nickel", "zinc"]),
        ("She was on duty on the iron bridge.", []),
        ("Uranium, at 70 dollars a pound, is at a ten-year high.", ["uranium"]),
        ("Lean hogs were mixed.", ["pork"]),
        ("Hang Seng Bank shut a branch.", []),
        ("Nikkei Asia wrote of it.", []),
        ("The Nikkei fell and the Hang Seng rose.", ["stocks:JP", "stocks:HK"]),
        ("It was a nifty trick.", []),
        ("The SMI shed 3 points.", ["stocks:CH"]),
        ("The SMI is a school of music.", []),
        ("The OMXC25 and the OMXH25 fell.", ["stocks:DK", "stocks:FI"]),
        ("Losses at banks pulled the Nasdaq down 2%.", ["stocks:US"]),
        ("The maker of pumps is listed on the Nasdaq.", []),
        ("The Top 40 index rose.", ["stocks:ZA"]),
        ("Ether was 3.1% lower at $2,900.", ["ether"]),
        ("Ether was given to the patient.", []),
        ("A firmer dollar weighed on gold.", ["gold"]),
        ("Guilt weighed on Gold Street.", []),
        ("Her song rose in the Top 40.", []),
        ("The VIX volatility index jumped to 31.", ["volatility"]),
        ("A gold volatility index jumped to 31.", []),
        ("Robusta fell 2 percent, and arabica coffee rose 1 percent.", ["coffee", "robusta coffee"]),
        ("Orange juice futures hit a record.", ["orange juice"]),
        ("They sold a glass of orange juice and sugar buns.", []),
        ("Dutch front-month gas rose 3 percent.", ["natural gas"]),
    ],
)
def test_named(text: str, expected: list[str]) -> None:
    assert symbols(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Copper fell 2 percent.", ["copper"]),
        ("Gold rose 2 percent.", ["gold"]),
        ("On Friday copper fell 2 percent on the London Metal Exchange.", ["copper"]),
        ("Aluminium jumped 3.8 percent; nickel and palladium rose as well.", ["palladium", "aluminium", "nickel"]),
        ("Brent rose.", ["oil"]),
        ("Cocoa hit a record.", ["cocoa"]),
        ("Sugar has reached a ten-year high.", ["sugar"]),
        ("Corn and soybeans fell.", ["corn", "soybeans"]),
        ("Zinc, nickel and copper slipped on Monday.", ["copper", "nickel", "zinc"]),
        ("Cotton gained 3 percent.", ["cotton"]),
        ("Nickel and aluminium sagged on gloomy export figures from Seoul.", ["aluminium", "nickel"]),
        ("Zinc eased as mills in Peru reopened.", ["zinc"]),
        ("Copper leapt after the canal was shut.", ["copper"]),
        ("Cocoa slipped on hopes of rain.", ["cocoa"]),
        ("Coffee could climb above $2.10 if the frost returns.", ["coffee"]),
        ("Rubber was little changed after sliding.", ["rubber"]),
        ("Cotton was flat after Monday’s steep drop.", ["cotton"]),
        ("Coffee could climb up the ranks.", []),
        ("Sugar was mixed after lunch.", []),
        ("Nickel rose while lead fell.", ["nickel", "lead"]),
        ("Copper, nickel and lead gained 2 percent.", ["copper", "nickel", "lead"]),
        ("Lead prices fell 2 percent.", ["lead"]),
        ("The smelter lost its lead over the zinc producer.", ["zinc"]),
        ("Nickel and zinc lead gains among metals traded in Lima.", ["nickel", "zinc"]),
        ("High costs of copper lead prices to rise.", ["copper"]),
        ("Her lead fell to two points.", []),
        ("Norway gets half of its nickel from Chile.", ["nickel"]),
        ("Norway gets half of its nickel boxes from Chile.", []),
        ("Norway is proud of its nickel.", []),
        ("Sugar fell after two days of gains.", ["sugar"]),
        ("Sugar fell after two days of rain.", []),
        ("Coffee is headed for its worst week since May.", ["coffee"]),
        ("Coffee is headed for the kitchen.", []),
        ("Cotton has slid from $1.20 in May.", ["cotton"]),
        ("Sugar fell as the sack burst.", []),
        ("Silver rose after the bell rang.", []),
        ("The copper fell after a chase.", []),
        ("Sugar fell on the floor.", []),
        ("The sugar fell.", []),
        ("His silver rose 2 percent.", []),
        ("Cattle fell ill.", []),
        ("Steel rose from the ruins.", []),
        ("Rubber gained friends.", []),
        ("Silver hit a wall.", []),
        ("Copper and the clerk fell.", []),
        ("Gas fell on the village.", []),
        ("Silver rose 2% and platinum 1%.", ["silver", "platinum"]),
        ("Raw sugar was steady at 19 cents.", ["sugar"]),
        ("A duty on steel and aluminium is planned.", ["aluminium", "steel"]),
        ("Lima cocoa fell 9 percent.", ["cocoa"]),
        ("His brother Silver rose.", []),
    ],
)
def test_what_its_price_did_is_as_good_as_a_word_of_trade(text: str, expected: list[str]) -> None:
    assert symbols(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cobalt is fetching 14 dollars a pound.", ["cobalt"]),
        ("They say lithium was last offered at $11,200 a tonne.", ["lithium"]),
        ("Coffee was quoted at 3 dollars a cup.", []),
        ("The cattle feed cost 9 dollars a bag in the market.", []),
        ("A petroleum engineering student bought a car.", []),
        ("The coal tit is the smallest of them.", []),
    ],
)
def test_the_price_of_a_unit_is_as_good_as_a_word_of_trade(text: str, expected: list[str]) -> None:
    assert symbols(text) == expected


def test_bonds_that_rallied_for_a_reason_are_no_person() -> None:
    assert symbols("Gilts rallied as inflation slowed.", Entity(start=0, end=5, label="PER", name="Gilts")) == ["rates:GB"]


def test_a_name_is_no_good() -> None:
    text = "Ambassador Rice sold the house to a trader."
    assert symbols(text) == ["rice"]
    assert symbols(text, Entity(start=0, end=15, label="PER", name="Rice")) == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Iron ore futures fell 2 percent.", "Iron ore futures", ["iron ore"]),
        ("Silver on the Comex fell 2 percent.", "Silver on the Comex", ["silver"]),
        ("Silver Lake Traders fell 2 percent.", "Silver Lake Traders", []),
        ("Brent crude fell 2 percent.", "Brent", ["oil"]),
    ],
)
def test_a_name_that_is_a_goods_with_common_words_is_the_good(text: str, name: str, expected: list[str]) -> None:
    assert symbols(text, Entity(start=0, end=len(name), label="MISC", name=name)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("West Texas Intermediate fell.", ["oil"]),
        ("The Henry Hub contract fell.", ["natural gas"]),
        ("Urals fell to $60.", ["oil"]),
        ("Chip shares fell.", ["chips"]),
        ("The potato chip exporter sold a van.", []),
        ("The buyer liked the wheat beer.", []),
        ("The oil on canvas went to a buyer.", []),
    ],
)
def test_words_of_the_table(text: str, expected: list[str]) -> None:
    assert symbols(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Brent rose 2 percent.", ["oil"]), ("Brent rose.", []), ("Brent gained 2 friends.", []), ("Brent said 2 percent.", [])],
)
def test_a_name_that_rose_by_a_share_is_a_good(text: str, expected: list[str]) -> None:
    assert symbols(text, Entity(start=0, end=5, label="PER", name="Brent")) == expected


def test_the_table_is_well_formed() -> None:
    assert len({good.symbol for good in goods()}) >= 30
    assert all(good.symbol and good.name and good.pattern.pattern for good in goods())
    assert all(
        "\t" not in word and word == word.casefold().strip() for good in goods() for word in good.not_after | good.not_before
    )


def test_ties_name_currencies_that_exist() -> None:
    assert all(len(code) == 3 and code.isupper() for code in currencies.ties())
    assert all(currencies.name(code) != code for code in currencies.ties())
    assert {tie.status for tie in currencies.ties().values()} == {"pegged", "managed", "restricted", "untradable"}


def test_trade_words_are_stems() -> None:
    assert stem("exports") == stem("export")
