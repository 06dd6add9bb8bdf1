from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.markets.samples import page, said
from twosource.markets import instruments, touched
from twosource.markets.exposures import SHOWN, currencies
from twosource.model import Annotation, Article, Entity, Exposure, Modality, Origin

ORIGINS = (Origin(id="o1", name="Wire", articles=("a", "b")), Origin(id="o2", name="Other", articles=("c",)))


def run(*pairs: tuple[Article, Annotation]) -> tuple[Exposure, ...]:
    return touched([article for article, _ in pairs], {article.id: notes for article, notes in pairs}, ORIGINS).exposures


def unlisted(articles: list[Article], annotations: dict[str, Annotation]) -> tuple[str, ...]:
    return tuple(one.reason for one in touched(articles, annotations).unlisted)


def test_currency_of_the_actor_with_its_sentences() -> None:
    text = "Norway raised its key rate on Tuesday. The harbour was quiet. Norwegian banks sold bonds."
    (found,) = run(page("a", text))
    assert (found.symbol, found.name, found.kind, found.origins) == ("NOK", "Norwegian Krone", "currency", 1)
    assert [text[cite.start : cite.end] for cite in found.cites] == [
        "Norwegian banks sold bonds.",
        "Norway raised its key rate on Tuesday.",
    ]
    assert found.why == "Norway named in 2 sentences, on 1 page"


QUIET = "The bank was calm that day. " * 20


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("One clerk was born in Chile. ", False),
        ("The clerk sailed to Chile. He liked Chile. He left for Chile again. ", False),
        ("Chile said no. The clerk sailed to Chile. ", False),
        ("Chile said no. The clerk sailed to Chile. He liked Chile. ", True),
        ("A plan that Chile favoured failed. He sailed to Chile. He liked Chile. ", False),
        ("A Chilean minister said no. He flew home to Chile. He liked Chile. ", True),
    ],
)
def test_a_state_counts_by_what_it_does(told: str, listed: bool) -> None:
    article, annotation = page("a", "Norway raised its rate. The Norwegian bank was calm. " + QUIET + told)
    assert ("CLP" in {found.symbol for found in run((article, annotation))}) == listed
    assert unlisted([article], {"a": annotation}) == (() if listed else ("currencies of states named only in passing: Chile",))


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("The choir sails to Chile. They know halls in Chile. It likes Chile. It returns from Chile.", False),
        ("The firm moves its saws to Chile. Chilean wages are low. Roads of Chile are wide. A line in Chile is idle.", False),
        ("The choir sails to Chile. They know halls in Chile. Its president likes Chile. It returns from Chile.", True),
        (
            "The firm moves its saws to Chile. Tariffs on Chile were raised. Roads of Chile are wide. A line in Chile is idle.",
            True,
        ),
    ],
)
def test_a_state_in_which_things_only_happen_is_no_party(told: str, listed: bool) -> None:
    article, annotation = page("a", told, title="A journey to Chile")
    assert ("CLP" in {found.symbol for found in run((article, annotation))}) == listed


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("The krone fell.", True),
        ("The Norwegian krone fell.", True),
        ("He paid 40 kroner.", False),
        ("The clerk saved every krone.", False),
    ],
)
def test_a_currency_that_is_named_itself_needs_no_actor(told: str, listed: bool) -> None:
    pair = page("a", QUIET + "The clerk was born in Norway. " + told)
    found = run(pair)
    assert [item.symbol for item in found] == ["NOK"] * listed
    if listed:
        assert pair[0].text[found[0].cites[0].start :] == told
        assert found[0].why.startswith("the currency itself named in 1 sentence")


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("The United States opened a park. The United States closed it.", False),
        ("The United States raised its tariffs on imported goods.", True),
        ("The United States opened a park, and the dollar fell.", True),
        ("Norway sold fish. Norway bought fish. The United States raised its tariffs on imported goods.", False),
    ],
)
def test_the_dollar_is_listed_only_where_the_story_turns_on_it(told: str, listed: bool) -> None:
    article, annotation = page("a", told)
    assert ("USD" in {item.symbol for item in run((article, annotation))}) == listed
    assert any("United States" in reason for reason in unlisted([article], {"a": annotation})) != listed


def test_a_body_with_a_states_name_is_not_the_state() -> None:
    article, annotation = page("a", "The Norwegian Trade Council said no. It said no again.")
    body = Entity(start=4, end=27, label="ORG", name="Norwegian Trade Council")
    both = replace(annotation, entities=(body, *annotation.entities))
    assert run((article, annotation)) != ()
    assert run((article, both)) == ()


def test_the_union_stands_for_the_euro() -> None:
    article, annotation = page("a", "The ECB cut its rate.")
    bank = Entity(start=4, end=7, label="ORG", name="European Central Bank")
    assert [found.symbol for found in run((article, replace(annotation, entities=(bank,))))] == ["EUR"]


def test_a_state_in_the_title_counts_once_it_is_in_the_text() -> None:
    text = "The rate was raised. The bank was calm. Nobody spoke. One minister, from Chile, resigned."
    assert run(page("a", text)) == ()
    assert [found.symbol for found in run(page("a", text, title="Chile minister resigns"))] == ["CLP"]


@pytest.mark.parametrize("dateline", ["OSLO (Agency) - ", "OSLO, Oct. 25 (Agency) -- ", "OSLO — ", "OSLO, NORWAY, March 3 - "])
def test_a_dateline_is_not_what_a_page_is_about(dateline: str) -> None:
    assert run(page("a", f"{dateline}Nobody spoke. Nothing was said.")) == ()


def test_a_name_in_capitals_that_is_no_dateline_counts() -> None:
    assert [found.symbol for found in run(page("a", "OSLO said that nobody spoke."))] == ["NOK"]


def test_a_currency_nobody_can_deal_in_is_left_out_with_what_to_watch() -> None:
    article, annotation = page("a", "North Korea opened a port.")
    assert run((article, annotation)) == ()
    (reason,) = unlisted([article], {"a": annotation})
    assert reason.startswith("North Korean Won (KPW): no market outside")
    assert "watch KRW" in reason


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The North Korean won slid 4 percent.", "North Korean Won (KPW): no market outside North Korea"),
        ("The Belarusian rouble slid 4 percent.", "Belarusian Ruble (BYN): no instrument of the table"),
        (
            "The Omani rial slid 4 percent.",
            "Omani Rial (OMR): no instrument of the table is touched by it; fixed to the US dollar, watch USD",
        ),
    ],
)
def test_a_currency_that_is_named_and_is_no_exposure_is_said_too(text: str, said: str) -> None:
    article, annotation = page("a", f"Chile sold copper. {text}")
    assert any(reason.startswith(said) for reason in unlisted([article], {"a": annotation}))


def test_currency_is_that_of_the_day() -> None:
    assert run(page("a", "Croatia opened a port.", day="2019-04-24"))[0].symbol == "HRK"
    assert run(page("a", "Croatia opened a port.", day="2024-04-24"))[0].symbol == "EUR"
    undated = run(page("a", "Croatia opened a port.", day=None))[0]
    assert undated.symbol == "EUR"
    assert "undated" in undated.why


def test_no_state_no_currency() -> None:
    assert currencies.currency("ZZ", date(2020, 1, 1)) is None


def test_what_is_not_shown_is_said() -> None:
    (found,) = run(page("a", " ".join(f"Norway did it {number} times." for number in range(SHOWN + 3))))
    assert len(found.cites) == SHOWN
    assert found.why == f"Norway named in {SHOWN + 3} sentences, on 1 page ({SHOWN} shown)"


def test_a_sentence_that_pages_share_is_cited_once() -> None:
    (found,) = run(page("a", "Norway’s bank raised its rate."), page("b", "Norway's bank raised its rate."))
    assert [cite.article for cite in found.cites] == ["a"]
    assert found.why == "Norway named in 1 sentence, on 2 pages (copies count once)"


def test_copies_count_as_one_origin() -> None:
    text = "Norway raised its rate."
    (found,) = run(page("a", text), page("b", text), page("c", text))
    assert found.origins == 2


def test_claims_come_first_among_sentences_of_trade() -> None:
    article, annotation = page("a", "Peru sold copper. Peru sold more copper, he said.")
    claimed = replace(annotation, claims=(said(article, 1, annotation),))
    copper = next(found for found in run((article, claimed)) if found.symbol == "copper")
    assert [cite.start for cite in copper.cites] == [annotation.sentences[1].start, 0]


@given(st.permutations(["a", "b", "c"]))
def test_order_does_not_matter(order: list[str]) -> None:
    pages = {
        "a": page("a", "Norway sold gas to Chile. Chile paid."),
        "b": page("b", "Peru sells copper. Chile sells copper."),
        "c": page("c", "Qatar sells gas. Qatar sold gas to Norway."),
    }
    assert run(*(pages[id] for id in order)) == run(*pages.values())


@given(st.text(alphabet="Norway Chile gas oil.\n", max_size=200))
def test_cites_quote_sentences(text: str) -> None:
    article, annotation = page("a", text)
    spans = {(sentence.start, sentence.end) for sentence in annotation.sentences}
    for found in run((article, annotation)):
        assert found.cites
        assert all((cite.start, cite.end) in spans for cite in found.cites)


def test_the_first_to_move_in_place_of_a_currency_nobody_deals_in_needs_only_to_be_named() -> None:
    told = (
        "North Korea shut a port. North Korea sold a ship. "
        + QUIET
        + "A ship had come from South Korea. Another had come from Chile."
    )
    found = run(page("a", told))
    assert [item.symbol for item in found] == ["KRW"]
    assert (
        found[0].why == "South Korea named in 1 sentence, on 1 page; moves in place of the North Korean Won, which has no market"
    )


def test_weight_is_the_sum_of_what_explains_it() -> None:
    (found,) = run(page("a", "The krone fell. Norway raised its rate. Norwegian shops were quiet."))
    assert found.weight == sum(one.points * one.sentences for one in found.weights) == 6
    assert {one.what: (one.sentences, one.points) for one in found.weights} == {
        "the currency itself named": (1, 3),
        "its state acts": (1, 2),
        "its state named": (1, 1),
    }


def test_direction_only_where_sentences_agree() -> None:
    down, both, none = (
        run(page("a", text))[0]
        for text in ("The krone fell in Norway.", "The krone fell. The krone rose in Norway.", "Norway ate.")
    )
    assert (down.direction, both.direction, none.direction) == ("down", None, None)
    assert [move.direction for move in both.moves] == ["down", "up"]
    assert "said to have fallen" in down.why
    assert "said to have risen and to have fallen" in both.why
    assert none.moves == ()


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The krone has lost 6% since May. The krone rose 1% in Norway.", "up"),
        ("The krone has lost 6% since May. The krone is weak in Norway.", "down"),
        ("The krone, which has lost 6% since May, is used in Norway.", "down"),
        ("The krone has lost 6% since May. The krone rose 1%. The krone fell in Norway.", None),
    ],
)
def test_what_happened_on_the_day_says_more_of_it_than_what_took_months(text: str, way: str | None) -> None:
    assert run(page("a", text))[0].direction == way


def test_roles_and_modality_are_counted() -> None:
    article, annotation = page("a", "Peru sold copper. Sanctions on Norway hit copper trade.")
    claim = said(article, 0, annotation)
    doubtful = replace(claim, modality=Modality(certainty="possible"))
    found = {one.symbol: one for one in run((article, replace(annotation, claims=(doubtful,))))}
    assert {(role.state, role.role, role.sentences) for role in found["copper"].roles} == {
        ("PE", "supplier", 1),
        ("NO", "target", 1),
    }
    assert {one.what: one.sentences for one in found["copper"].modality} == {"possible": 1, "fact": 1}


def test_markets_bonds_and_shipping_are_exposures() -> None:
    text = "The Nikkei fell 40 points. Gilts rose. The Suez Canal was shut. Norwegian stocks were calm."
    found = {one.symbol: one for one in run(page("a", text))}
    assert {symbol: one.kind for symbol, one in found.items() if one.kind != "currency"} == {
        "stocks:JP": "index",
        "rates:GB": "rates",
        "shipping": "shipping",
    }
    assert found["stocks:JP"].instruments == ("N225",)
    assert found["stocks:JP"].direction == "down"
    assert (found["rates:GB"].direction, found["rates:GB"].why.endswith("bond prices said to have risen")) == ("up", True)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The FTSE 250 rose 1% as the FTSE 100 fell.", "down"),
        ("The FTSE 100 was flat as the FTSE 250 rose.", None),
        ("The FTSE 250 rose 1%.", None),
        ("The FTSE SmallCap fell. London shares rose 1%.", "up"),
        ("The FTSE gained 250 points.", "up"),
    ],
)
def test_an_index_of_smaller_companies_names_its_market_and_does_not_move_it(text: str, way: str | None) -> None:
    found = {one.symbol: one.direction for one in run(page("a", text))}
    assert found["stocks:GB"] == way


@pytest.mark.parametrize(
    ("body", "listed"),
    [("Mexican Senate", True), ("Mexican Navy", True), ("Mexican Red Cross", False), ("Mexican Senate Choir", False)],
)
def test_a_body_by_which_a_state_rules_is_the_state(body: str, listed: bool) -> None:
    text = f"The {body} met on a bill."
    article, annotation = page("a", text)
    entity = Entity(start=4, end=4 + len(body), label="ORG", name=body, state="MX")
    found = touched([article], {"a": replace(annotation, entities=(entity,))}).exposures
    assert [one.symbol for one in found] == ["MXN"] * listed


def test_what_has_no_instrument_is_said() -> None:
    article, annotation = page("a", "Barley prices rose.")
    assert touched([article], {"a": annotation}) == ((), (("exposure", "named, but with no instrument in the table: barley"),))


@pytest.mark.parametrize(
    ("text", "went"),
    [
        ("Petrol rose by 11 cents to 1.93 euros a litre.", None),
        ("Diesel prices at the pump fell 2 percent.", None),
        ("Gasoline futures fell 2 percent.", "down"),
        ("Diesel rose 2 percent in Rotterdam.", "up"),
    ],
)
def test_what_drivers_pay_is_not_the_price_of_the_futures(text: str, went: str | None) -> None:
    assert [(one.symbol, one.direction) for one in run(page("a", text))] == [("oil products", went)]


@pytest.mark.parametrize(
    ("text", "went"),
    [
        ("Rice prices in Lagos shops have doubled to 900 naira a kilo.", None),
        ("Rice prices rose 9 percent at the big supermarkets.", None),
        ("Retail prices of white rice rose 9 percent.", None),
        ("Rice futures rose 9 percent, and shops raised their prices.", "up"),
        ("Rice futures rose 9 percent as shelves in shops emptied.", "up"),
    ],
)
def test_what_food_costs_in_the_shops_is_not_the_price_of_the_futures(text: str, went: str | None) -> None:
    assert [one.direction for one in run(page("a", text)) if one.symbol == "rice"] == [went]


@pytest.mark.parametrize(
    ("text", "instruments"),
    [
        ("Soyoil futures rose 3 percent.", {"SOYOIL"}),
        ("Palm oil futures rose 3 percent.", {"PALMOIL"}),
        ("Vegetable oil prices rose 3 percent.", {"SOYOIL", "PALMOIL"}),
        ("Sunflower oil prices rose 3 percent.", set()),
        ("Canola futures rose 3 percent.", set()),
    ],
)
def test_one_vegetable_oil_is_not_another(text: str, instruments: set[str]) -> None:
    assert {symbol for one in run(page("a", text)) for symbol in one.instruments} == instruments


def test_the_dollar_is_touched_where_its_markets_lead_the_story() -> None:
    text = "The Dow Jones Industrial Average fell 90 points. The Nasdaq composite lost 20 points."
    found = {one.symbol: one for one in run(page("a", text))}
    assert set(found) == {"USD", "stocks:US"}
    assert found["USD"].why == "its stocks or bonds named in 2 sentences, on 1 page"
    assert len(found["USD"].cites) == 2


def test_a_market_named_by_its_place_and_by_its_index_is_one() -> None:
    found = run(page("a", "United States stocks fell 2 percent. The Dow closed down 300 points."))
    assert [one.symbol for one in found if one.kind == "index"] == ["stocks:US"]


def test_a_central_bank_that_acts_is_its_currency() -> None:
    assert [one.symbol for one in run(page("a", QUIET + "The Bank of Japan lent more."))] == ["JPY"]
    assert run(page("a", QUIET + "He once worked for the Bank of Japan.")) == ()


def test_a_company_named_after_a_good_is_no_good() -> None:
    article, annotation = page("a", "Harbour Copper Corp. sold a mine.")
    firm = Entity(start=0, end=20, label="ORG", name="Harbour Copper Corp.")
    assert run((article, replace(annotation, entities=(firm,)))) == ()
    assert run(page("a", "The oil and gas concern sold a ship.")) == ()


def test_a_watch_list_leaves_out_and_says_so() -> None:
    article, annotation = page("a", "Norway sold wheat. Peru sold copper.")
    found = touched([article], {"a": annotation}, (), instruments(watch=["HG=F"]))
    assert [(one.symbol, one.instruments) for one in found.exposures] == [("copper", ("COPPER",))]
    assert found.unlisted[-1] == ("exposure", "touched, but not on the watch-list: Norwegian Krone, Peruvian Sol, wheat")


def test_a_users_instrument_is_found_by_its_words(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("symbol,name,class,touches,words\nHARB,Harbour plc,share,harbour,Harbour plc\n")
    article, annotation = page("a", "Shares of Harbour plc fell. Nothing else was said.")
    found = touched([article], {"a": annotation}, (), instruments([tmp_path / "own.csv"])).exposures
    assert [(one.symbol, one.kind, one.name) for one in found] == [("harbour", "share", "Harbour plc")]
    assert touched([article], {"a": annotation}).exposures == ()


@pytest.mark.parametrize(("day", "went"), [("2008-10-09", "down"), ("2024-10-09", None), ("some day", None), (None, None)])
def test_a_move_of_another_year_than_the_pages_is_no_direction(day: str | None, went: str | None) -> None:
    article, notes = page("a", "In 2008 the krone of Norway fell.", day=day)
    (found,) = touched([article], {"a": notes}).exposures
    assert found.direction == went


@pytest.mark.parametrize(
    ("text", "symbol", "way"),
    [
        ("The krone had touched 10.1 in Norway. It closed at 10.2, down 0.3 percent.", "NOK", "down"),
        ("Norway's bank left its rate where it was. The currency lost 1.2 percent.", "NOK", "down"),
        ("Tin is sold. Gold jumped to $1,430. It has since lost 2 percent.", "gold", "down"),
        ("The Nikkei opened lower. By the close the index was up 12 points.", "stocks:JP", "up"),
        ("Prices jumped 3 percent, to $68 a barrel.", "oil", "up"),
        ("The yield on the 10-year Treasury note rose four basis points.", "rates:US", "down"),
        ("Bund yields sank.", "rates:EU", "up"),
        ("Gilts led the way, the ten-year yield dropping six basis points.", "rates:GB", "up"),
        ("Bunds were sold, and the 10-year yield jumped to 2.6 percent.", "rates:EU", "down"),
        ("The yield on Japan’s benchmark ten-year bond rose to 1.1 percent.", "rates:JP", "down"),
        ("Germany’s two-year yield dropped 6 basis points.", "rates:EU", "up"),
        ("British 30-year borrowing costs hit a 16-year high.", "rates:GB", "down"),
        ("Yields on 10-year US government debt fell to 4.1 percent.", "rates:US", "up"),
        ("German bond yields climbed.", "rates:EU", "down"),
        ("Five-year British government bonds lost ground.", "rates:GB", "down"),
        ("Ten-year government bond yields in Japan rose.", "rates:JP", "down"),
        ("Cable dropped 2 percent.", "GBP", "down"),
        ("Seoul's benchmark fell below 2,000 points.", "stocks:KR", "down"),
    ],
)
def test_moves_told_without_the_name(text: str, symbol: str, way: str) -> None:
    found = {one.symbol: one for one in run(page("a", text))}[symbol]
    assert max(found.moves, key=lambda move: move.cite.start).direction == way


def test_what_is_expected_gives_no_direction() -> None:
    found = run(page("a", "Analysts expect the krone to fall in Norway."))[0]
    assert (found.direction, [(move.direction, move.mood) for move in found.moves]) == (None, [("down", "expected")])
    assert "seen as likely or able to fall" in found.why


def test_a_move_is_told_in_each_page_that_carries_its_sentence() -> None:
    told = "Norway sold bonds. The Norwegian krone fell 2 percent on Tuesday."
    (found,) = run(page("a", told), page("b", told))
    assert [(move.cite.article, move.direction) for move in found.moves] == [("a", "down"), ("b", "down")]
    assert len(found.cites) == 2  # a sentence is shown once, whoever carries it


def test_two_pairs_of_a_currency_say_one_thing_of_it() -> None:
    told = {one.symbol: one.direction for one in run(page("a", "Today EUR/NOK climbed 1% and NOK/SEK dropped 1%."))}
    assert told["NOK"] == "down"
    assert "NOK" not in {
        one.symbol for one in run(page("b", "Today EUR/NOK climbed 1% and NOK/SEK climbed 1%.")) if one.direction
    }


def test_the_futures_of_a_state_do_not_act_for_it() -> None:
    assert [one.symbol for one in run(page("a", "United States wheat futures rose 2 percent on Tuesday."))] == ["wheat"]


def test_a_benchmark_bond_is_that_of_the_markets_a_page_tells_of() -> None:
    bond = "The yield on the benchmark 10-year bond rose to 7.2 percent."
    assert "rates:US" not in {one.symbol for one in run(page("a", f"The Sensex fell 1 percent. {bond}"))}
    assert "rates:US" in {one.symbol for one in run(page("b", f"The Nasdaq index fell 1 percent. {bond}"))}
    assert "rates:US" in {one.symbol for one in run(page("c", bond))}


def test_states_that_act_together_act_each() -> None:
    told = {one.symbol for one in run(page("a", "Chile and Norway on Monday signed a treaty."))}
    assert told == {"CLP", "NOK"}
    assert not run(page("b", "Chile and Norwegian scientists on Monday wrote a book."))


def test_so_do_those_of_a_longer_list() -> None:
    told = {one.symbol for one in run(page("a", "Chile, Peru and Norway signed a treaty on Monday."))}
    assert told == {"CLP", "PEN", "NOK"}
    assert not run(page("b", "A treaty between Chile, Peru and Norway lapsed on Monday."))


@pytest.mark.parametrize(
    ("lead", "listed"),
    [
        ("Norway put tariffs on Chile and Peru on Monday.", {"NOK", "CLP", "PEN"}),
        ("Chile and Peru face new duties from Monday.", {"CLP", "PEN"}),
        ("Tariffs on Chile had cost the mill a million crowns, its owner wrote.", set()),
        ("A tourist spoke of tariffs on Chile.", set()),
    ],
)
def test_a_state_at_which_something_is_aimed_in_a_lead_is_a_party(lead: str, listed: set[str]) -> None:
    article, annotation = page("a", f"{lead} The bank was calm. Nobody spoke.")
    assert {found.symbol for found in run((article, annotation))} == listed


def test_the_union_counts_in_a_title_too() -> None:
    article, annotation = page(
        "a", "The rate was raised. The bank was calm. Nobody spoke. A tariff on the EU may follow.", title="EU tariff feared"
    )
    start = article.text.index("EU")
    union = Entity(start=start, end=start + 2, label="LOC", name="European Union")
    told = replace(annotation, entities=(union,))
    assert [found.symbol for found in run((article, told))] == ["EUR"]
    assert run((replace(article, title="A feared tariff"), told)) == ()
