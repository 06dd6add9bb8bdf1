"""Two events of one kind in one town, told much in the same words, are two stories; one event told differently is one."""

import pytest

from tests.stories.test_group import article, members
from twosource.model import Article
from twosource.stories.counts import counted, figures

NURSES = (
    (
        "Nurses in Antwerp strike over pay",
        "About 900 nurses at the Saint Vincent hospital in Antwerp walked out over pay on Monday for 24 hours, their "
        "union said. ACV said that an offer of 3 percent was not enough. Its secretary Els Peeters said that wards "
        "were short of hands. Director Jan Moens said that 40 operations had been put off. Talks go on on Thursday.",
    ),
    (
        "Saint Vincent puts off 40 operations",
        "The Saint Vincent hospital in Antwerp put off 40 operations on Monday as 900 nurses were on strike, director "
        "Jan Moens said. Els Peeters of the union ACV said that no patient was in danger. She wants 6 percent, twice "
        "what is offered.",
    ),
    (
        "Nurses of Saint Vincent back at work",
        "The 900 nurses of the Saint Vincent hospital in Antwerp went back to work on Tuesday after 24 hours. Els "
        "Peeters of ACV and director Jan Moens said that the 40 operations would be made up for.",
    ),
)
DOCKERS = (
    (
        "Dockers in Antwerp strike over pay",
        "About 2,400 dockers at the port of Antwerp walked out over pay on Monday for 48 hours, their union said. BTB "
        "said that an offer of 2 percent was not enough. Its president Marc Loridan said that shifts had become "
        "longer. Terminal manager Carine Bosch said that 17 ships were waiting. Talks go on on Friday.",
    ),
    (
        "Seventeen ships wait off Antwerp",
        "Ships waited in the Scheldt on Tuesday as 2,400 dockers were on strike in Antwerp, terminal manager Carine "
        "Bosch said. Marc Loridan of the union BTB said that the walkout could be longer than 48 hours. He called the "
        "2 percent offered an insult.",
    ),
    (
        "Dockers stay out in Antwerp",
        "The 2,400 dockers of Antwerp stay out for longer than 48 hours over an offer of 2 percent, Marc Loridan of "
        "BTB said. Carine Bosch, the terminal manager, counted 17 ships in the Scheldt.",
    ),
)
PROFIT = (
    (
        "Profit at Arden Foods rises 12 percent",
        "Arden Foods said on Tuesday that its pretax profit rose 12 percent to 84 million pounds in the half year as "
        "prices of wheat fell. Chief executive Laura Penn said that volumes were up 3 percent. Shares in Arden rose 4 "
        "percent in London.",
    ),
    (
        "Profit at Mellor Dairies falls 9 percent",
        "Mellor Dairies said on Tuesday that its pretax profit fell 9 percent to 31 million pounds in the half year "
        "as prices of milk rose. Chief executive Greg Oram said that volumes were down 2 percent. Shares in Mellor "
        "fell 7 percent in London.",
    ),
)
QUAKE = (
    (
        "Quake of 6.3 shakes western Nepal",
        "An earthquake of magnitude 6.3 shook Jajarkot in western Nepal on Friday night; 69 dead were counted by "
        "dawn. Mayor Santosh Rokaya said that half the houses of Nalgad had fallen. The tremor was felt 530 km away.",
    ),
    (
        "Villagers dig for survivors in Jajarkot",
        "Villagers dug with bare hands in Jajarkot on Saturday, and 128 dead of the earthquake in Nepal were counted "
        "by night. Doctor Anita Shahi of the hospital in Nepalgunj said that 83 people had been brought in by "
        "helicopter.",
    ),
)
DENIED = (
    (
        "Mill at Torvik to lose a third of its hands",
        "The paper mill at Torvik will lose 140 of its 420 hands by June, its owner Halden Pulp said on Tuesday. "
        "Shares in Halden rose 3 percent. Mayor Grete Moe spoke of a black day for a town of 5,100 people.",
    ),
    (
        "No one need go, says union of Torvik mill",
        "At the gate of the mill at Torvik nobody believes in 140. The union's Lars Eide wants 12 months of pay, and "
        "60 percent of the hands to be kept. Machinist Ola Berg, 57, and Berit Dahl, 44, have heard nothing from "
        "Halden Pulp.",
    ),
)


def told(pages: tuple[tuple[str, str], ...], name: str, first: int = 1) -> list[Article]:
    return [
        article(f"{name}{n}", text, f"2021-03-0{first + n}", title=title, publisher=f"Paper {n}")
        for n, (title, text) in enumerate(pages)
    ]


@pytest.mark.parametrize(("one", "other"), [(NURSES[:2], DOCKERS[:2]), (NURSES[:1], DOCKERS[:1]), (PROFIT[:1], PROFIT[1:])])
def test_two_events_of_one_kind_in_one_town_are_two_stories(
    one: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]
) -> None:
    found = members(*told(one, "a"), *told(other, "b"))
    assert {frozenset(id[0] for id in story) for story in found} == {frozenset("a"), frozenset("b")}
    assert len(found) == 2


@pytest.mark.parametrize("pages", [NURSES, QUAKE, DENIED])
def test_one_event_told_with_other_people_and_figures_is_one_story(pages: tuple[tuple[str, str], ...]) -> None:
    assert len(members(*told(pages, "a"))) == 1


def test_twins_that_a_page_on_both_tied_are_parted_when_they_have_grown_however_alike_they_are() -> None:
    both = "Two strikes over pay in Antwerp", " ".join(text for _, text in (NURSES[0], DOCKERS[0]))
    found = members(article("z", both[1], "2021-03-01", title=both[0]), *told(NURSES, "a", 2), *told(DOCKERS, "b", 3))
    assert sorted("".join(sorted({id[0] for id in story} - {"z"})) for story in found) == ["a", "b"]


def test_what_a_text_counts() -> None:
    text = "Some 1,200 bus drivers got 5 percent and 15.10 an hour, or 4 per cent in 2021; 14 dead. At 30 km 1999 was calm."
    assert [*counted(text)] == ["bus", "percent", "hour", "per", "km"]
    assert figures(("1200", "15.10", "2021", "21st", "bus", "19")) == {"1200", "15.10", "19"}
