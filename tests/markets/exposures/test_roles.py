import pytest

from tests.markets.samples import page
from twosource.markets.exposures.roles import role
from twosource.markets.exposures.sentences import lines


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
        ("Peru bought 40,000 tonnes of wheat from Norway and Chile.", "Peru", "actor"),
        ("Copper shipments from Chile rose.", "Chile", "supplier"),
        ("The oil minister flew in from Chile.", "Chile", "named"),
        ("Peru bought a stadium from Chile.", "Chile", "named"),
        ("Chile on Monday said no.", "Chile", "actor"),
        ("The row over Chile on Monday said nothing.", "Chile", "named"),
        ("He planned tariffs of 25% on goods from Chile and Norway.", "Norway", "target"),
        ("He planned tariffs of 25% on Chile and 10% on Norway.", "Norway", "target"),
        ("Tariffs were planned, and he liked Norway.", "Norway", "named"),
        ("Norwegian scientists wrote a book.", "Norwegian", "named"),
        ("The Norwegian army crossed the river.", "Norwegian", "actor"),
        ("Peru put tariffs on Norway and Chile.", "Chile", "target"),
        ("Peru put tariffs on Norway, Qatar and 5% on Chile.", "Chile", "target"),
        ("Chile was hit with new tariffs.", "Chile", "target"),
        ("Chile faces fresh Peruvian tariffs.", "Chile", "target"),
        ("Chile was attacked by Peru.", "Peru", "actor"),
        ("The embargo was lifted by Norway.", "Norway", "actor"),
        ("Norway's embargo on Chile hurt.", "Norway", "actor"),
        ("The Norwegian embargo on Chile hurt.", "Norwegian", "actor"),
        ("The Chile tariffs were dropped.", "Chile", "target"),
        ("Peru, Chile sanction Norwegian ships.", "Chile", "actor"),
        ("Norway blacklisted a Chilean refiner.", "Chilean", "target"),
        ("Norway froze the assets of a Chilean bank.", "Chilean", "target"),
    ],
)
def test_parts_of_states(text: str, name: str, part: str) -> None:
    article, annotation = page("a", text)
    (line,) = lines([article], {"a": annotation})
    start = text.index(name)
    assert role(line, start, start + len(name)) == part
