import pytest
from msgspec.structs import replace

from tests.markets.samples import page
from twosource.markets.exposures.roles import role
from twosource.markets.exposures.sentences import lines
from twosource.model import Entity


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("Norway raised its rate.", "Norway", "actor"),
        ("The clerk flew to Norway.", "Norway", "named"),
        ("Sanctions on Norway were lifted.", "Norway", "target"),
        ("Chile imposed sanctions on Norway.", "Norway", "target"),
        ("Chile imposed sanctions on Norway.", "Chile", "actor"),
        ("Ships carried Norwegian oil to the island.", "Norwegian", "supplier"),
        ("Chile imposed sanctions on an exporter that ships oil.", "Chile", "actor"),
        ("Chile blacklisted a producer of oil.", "Chile", "actor"),
        ("Chile sold oil despite sanctions.", "Chile", "supplier"),
        ("Peru sold more copper.", "Peru", "supplier"),
        ("Peru bought 40,000 tonnes of wheat from Norway and Chile.", "Norway", "supplier"),
        ("Peru bought 40,000 tonnes of wheat from Norway and Chile.", "Chile", "supplier"),
        ("Peru bought 40,000 tonnes of wheat from Norway and Chile.", "Peru", "buyer"),
        ("Copper shipments from Chile rose.", "Chile", "supplier"),
        ("The oil minister flew in from Chile.", "Chile", "named"),
        ("Peru bought a stadium from Chile.", "Chile", "named"),
        ("Chile, Peru and Norway agreed to meet.", "Chile", "actor"),
        ("Chile, Peru and Norway agreed to meet.", "Norway", "actor"),
        ("Talks between Chile, Peru and Norway broke down.", "Norway", "named"),
        ("Chile and Peru face Norwegian tariffs.", "Chile", "target"),
        ("Norway, the biggest buyer of Chilean copper, said no.", "Norway", "buyer"),
        ("Norway, the biggest buyer of Chilean copper, said no.", "Chilean", "supplier"),
        ("Norwegian refiners will cut imports of Qatari oil.", "Norwegian", "buyer"),
        ("Norway warned the buyers of Qatari oil.", "Norway", "actor"),
        ("Norway helped exporters of oil.", "Norway", "actor"),
        ("Norway's exporters sold more oil.", "Norway", "supplier"),
        ("Norway imports half of its copper.", "Norway", "buyer"),
        ("Norway exports most of its copper.", "Norway", "supplier"),
        ("Petrol at Norwegian pumps over the road is dear, and oil rose.", "Norwegian", "named"),
        ("Norway's copper imports rose.", "Norway", "buyer"),
        ("Chile, one of the largest producers of copper, said no.", "Chile", "supplier"),
        ("Chile is an exporter of copper.", "Chile", "supplier"),
        ("Chile is the second largest copper producer.", "Chile", "supplier"),
        ("Norway remains Europe's biggest supplier of natural gas.", "Norway", "supplier"),
        ("Chile, one of the largest producers of films, stacked a pile of copper.", "Chile", "named"),
        ("Chile sold its copper to Norway and Peru.", "Norway", "buyer"),
        ("Chile sold its copper to Norway and Peru.", "Peru", "buyer"),
        ("Chile sold its copper to Norway and Peru.", "Chile", "supplier"),
        ("The oil minister flew to Norway.", "Norway", "named"),
        ("Norwegian jets struck a refinery, and Peru halted its exports of oil.", "Norwegian", "actor"),
        ("Norwegian jets struck a refinery, and Peru halted its exports of oil.", "Peru", "supplier"),
        ("Norway said Peru would export more copper.", "Norway", "actor"),
        ("Norway said Peru would export more copper.", "Peru", "supplier"),
        ("Norwegian troops boarded a Qatar-flagged tanker with crude oil.", "Qatar", "named"),
        ("Norwegian natural gas futures rose.", "Norwegian", "named"),
        ("A storm forced Norway to halt exports of oil.", "Norway", "supplier"),
        ("The Norwegian TTF gas price fell.", "Norwegian", "named"),
        ("Oslo cocoa prices rose.", "Oslo", "named"),
        ("Oslo's oil is sold abroad.", "Oslo", "supplier"),
        ("The town says Norway lacks copper.", "Norway", "actor"),
        ("Exporters sold United States tight oil.", "United States", "supplier"),
        ("Exporters sold Norway's cheap copper.", "Norway", "supplier"),
        ("Peruvian and Norwegian retail gas prices fell.", "Norwegian", "named"),
        ("Chilean steel and copper prices fell.", "Chilean", "named"),
        ("Traders said Chile's copper stocks shrank.", "Chile", "named"),
        ("A cap on Norwegian oil prices was mooted.", "Norwegian", "named"),
        ("The Norwegian oil price cap was mooted.", "Norwegian", "supplier"),
        ("Norwegian oil export prices fell.", "Norwegian", "supplier"),
        ("Norway said that a Qatar-flagged ship had lost copper at sea.", "Norway", "actor"),
        ("Chile said the ship had its copper aboard.", "Chile", "actor"),
        ("Chile ships the copper in May.", "Chile", "supplier"),
        ("Chile on Monday said no.", "Chile", "actor"),
        ("The row over Chile on Monday said nothing.", "Chile", "named"),
        ("He planned tariffs of 25% on goods from Chile and Norway.", "Norway", "target"),
        ("He planned tariffs of 25% on Chile and 10% on Norway.", "Norway", "target"),
        ("Tariffs were planned, and he liked Norway.", "Norway", "named"),
        ("Chile spoke of a penalty for importing Norwegian oil.", "Norwegian", "supplier"),
        ("Chile spoke of a penalty for importing Norwegian oil.", "Chile", "actor"),
        ("Chile punished two firms for having bought oil.", "Chile", "actor"),
        ("Peru set a duty of 9% on most Norwegian goods.", "Norwegian", "target"),
        ("Peru doubled the duty on Chilean wine.", "Chilean", "target"),
        ("Norway imposed bans on pork and pork products from Chile.", "Chile", "target"),
        ("The measures unleashed a rally in Norwegian stocks.", "Norwegian", "named"),
        ("Two officers were on duty in Norway.", "Norway", "named"),
        ("Norway's duty on wine was cut.", "Norway", "actor"),
        ("Chile, too, faces a new tariff.", "Chile", "target"),
        ("Norwegian scientists wrote a book.", "Norwegian", "named"),
        ("Norwegian bonds recovered.", "Norwegian", "named"),
        ("The Norwegian crown rallied to 10.9.", "Norwegian", "named"),
        ("Norway's crown prince bought a farm.", "Norway", "actor"),
        ("Norway's bond issuer raised a loan.", "Norway", "actor"),
        ("Oslo rose 0.7 percent.", "Oslo", "named"),
        ("Norway's stock market fell 2 percent.", "Norway", "named"),
        ("Norway's stock market regulator quit.", "Norway", "actor"),
        ("Lima slid; Oslo shed 2 percent.", "Oslo", "named"),
        ("Oslo raised its rate by 2 percent.", "Oslo", "actor"),
        ("The Norwegian army crossed the river.", "Norwegian", "actor"),
        ("Peru put tariffs on Norway and Chile.", "Chile", "target"),
        ("Peru put tariffs on Norway, Qatar and 5% on Chile.", "Chile", "target"),
        ("Chile was hit with new tariffs.", "Chile", "target"),
        ("Chile faces fresh Peruvian tariffs.", "Chile", "target"),
        ("Chile was attacked by Peru.", "Peru", "actor"),
        ("The embargo was lifted by Norway.", "Norway", "actor"),
        ("The ferry was built by Norwegian welders.", "Norwegian", "named"),
        ("The ferry was raided by Norwegian troops.", "Norwegian", "actor"),
        ("Norway's embargo on Chile hurt.", "Norway", "actor"),
        ("The Norwegian embargo on Chile hurt.", "Norwegian", "actor"),
        ("The Chile tariffs were dropped.", "Chile", "target"),
        ("Peru, Chile sanction Norwegian ships.", "Chile", "actor"),
        ("Norway blacklisted a Chilean refiner.", "Chilean", "target"),
        ("Norway froze the assets of a Chilean bank.", "Chilean", "target"),
        ("Peru's purchases of Norwegian oil fell.", "Peru", "buyer"),
        ("Peru's purchases of Norwegian oil fell.", "Norwegian", "supplier"),
        ("Peruvian imports of corn fell.", "Peruvian", "buyer"),
        ("Chilean exports of copper fell.", "Chilean", "supplier"),
        ("Peru received its second cargo of Norwegian oil.", "Peru", "buyer"),
        ("Peru received a clerk who sells oil.", "Peru", "actor"),
        ("Peru tendered for 50,000 tonnes of milling wheat.", "Peru", "buyer"),
        ("Peru awarded a contract for wheat to a Chilean exporter.", "Chilean", "supplier"),
        ("Norway sent a first cargo of crude oil to Peru.", "Norway", "supplier"),
        ("Norway raised gas deliveries to Peru.", "Norway", "supplier"),
        ("Norway raised taxes on natural gas.", "Norway", "actor"),
        ("Norway, which supplies a third of Peru's natural gas, said no.", "Norway", "supplier"),
        ("Norway, which supplies a third of Peru's natural gas, said no.", "Peru", "buyer"),
        ("Norway agreed to supply Peru with natural gas.", "Peru", "buyer"),
        ("Norway supplies Peru with clerks, and natural gas rose.", "Peru", "named"),
        ("Peruvian farms were hurt by import bans on copper.", "Peruvian", "named"),
        ("The Peruvian copper industry, hurt by new import bans, met.", "Peruvian", "target"),
        ("The Peruvian copper industry, hurt by rain, met.", "Peruvian", "named"),
        ("Peruvian farms import copper.", "Peruvian", "buyer"),
        ("Peru relies on Norway for most of its oil supply.", "Norway", "supplier"),
        ("Peru relies on Norway for advice as oil rises.", "Peru", "named"),
        ("Peru replaced Norwegian oil with supplies from Chile.", "Peru", "buyer"),
        ("Oslo wheat was flat.", "Oslo", "named"),
        ("Norway and Qatar sell most of their natural gas to Peru.", "Norway", "supplier"),
        ("Chile exports copper through Peru.", "Chile", "supplier"),
        ("Peruvian flour mills rely on Norwegian wheat.", "Peruvian", "buyer"),
        ("Peruvian flour mills rely on clerks as wheat rises.", "Peruvian", "named"),
        ("Mills bought Chilean, Norwegian and Peruvian wheat.", "Chilean", "supplier"),
        ("Mills bought Chilean and Norwegian guns and wheat.", "Chilean", "named"),
        ("Norwegian jets hit a tanker carrying Chilean crude oil.", "Chilean", "supplier"),
    ],
)
def test_parts_of_states(text: str, name: str, part: str) -> None:
    article, annotation = page("a", text)
    (line,) = lines([article], {"a": annotation})
    start = text.index(name)
    assert role(line, start, start + len(name)) == part


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Chilean baker Eva Soto spoke.", "named"),
        ("Chilean brewer Eva Soto raised its target.", "named"),
        ("Chile's Eva Soto spoke.", "actor"),
        ("Chilean finance minister Eva Soto spoke.", "actor"),
    ],
)
def test_a_person_of_another_calling_does_not_act_for_a_state(text: str, part: str) -> None:
    article, annotation = page("a", text)
    at = text.index("Eva Soto")
    person = Entity(start=at, end=at + 8, label="PER", name="Eva Soto")
    (line,) = lines([article], {"a": replace(annotation, entities=(*annotation.entities, person))})
    assert role(line, *line.place(annotation.entities[0])) == part


def test_a_part_in_one_good_is_none_in_another() -> None:
    article, annotation = page("a", "Copper prices fell as Chilean steel mills cut orders.")
    (line,) = lines([article], {"a": annotation})
    start = line.text.index("Chilean")
    assert role(line, start, start + 7, "steel") == "supplier"
    assert role(line, start, start + 7, "copper") != "supplier"


def test_wheat_is_a_grain() -> None:
    article, annotation = page("a", "Grain is dear, and 40,000 tonnes of Chilean wheat were sold.")
    (line,) = lines([article], {"a": annotation})
    start = line.text.index("Chilean")
    assert role(line, start, start + 7, "grain") == role(line, start, start + 7, "wheat") == "supplier"
