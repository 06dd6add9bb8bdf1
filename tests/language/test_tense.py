import pytest

from twosource.language import tense


def span(text: str) -> tuple[str, int, int]:
    """The words in [brackets] are the time."""
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The council will meet on [Thursday].", True),
        ("The mayor said she would give a “major speech” in Oslo on [Thursday].", True),
        ("The truce brokered by Oslo on [Thursday] could hold.", False),
        ("The talks on [Thursday] could fail.", True),
        ("The truce planned by Oslo for [Thursday] could fail.", True),
        ("The mayor gave a “major speech” in Oslo on [Thursday].", False),
        ("“The council will not meet” was the word on [Thursday].", False),
        ("The two were remanded until their trial in Oslo on [Thursday].", True),
        ("The two were remanded in Oslo on [Thursday].", False),
        ("The vote should go ahead on [Friday].", True),
        ("Parades on [Saturday] will be larger.", True),
        ("Until [Sunday], nothing moves.", True),
        ("On [Thursday], the council will meet.", True),
        ("The fair opens on [Thursday].", True),
        ("The council met on [Thursday].", False),
        ("She said on [Thursday] that it would close.", False),
        ("It will close, she said. On [Thursday] it rained.", False),
        ("Sales fell from [December].", False),
        ("Lectures have been suspended for [Tuesday].", True),
        ("He was suspended for a week on [Tuesday].", False),
        ("The mayor ruled out a vote in [March].", True),
        ("The coroner ruled out poison in [March].", False),
        ("The club is all but certain to sign him on [Tuesday].", True),
        ("She looks forward to meeting them in [May].", True),
        ("Guests were able to book rooms until [March].", False),
        ("Ana Rivera will succeed Bo P. Okafor on [1 February].", True),
        ("The hearing could be held in [October].", True),
        ("[Sunday]'s regional vote is seen as a test of the mayor.", True),
        ("[Sunday]'s vote was a test of the mayor.", False),
        ("[Sunday]'s attack is the worst in a year.", False),
        ("As early as [Monday] the army could move.", True),
        ("As soon as [Monday] ended, the army moved.", False),
        ("By [Monday], the river had fallen.", False),
        ("By [Monday] the water came up to the church.", False),
        ("By [Friday], 300 people will have left.", True),
        ("By [Friday] at the latest, he said.", True),
        ("By [Thursday] they must pay what they took.", True),
        ("Trains on [Tuesday] and Wednesday will run as usual.", True),
        ("The crew hoped to sail again on [Monday].", True),
        ("The crew had hoped to sail on [Monday].", False),
        ("The shop has cancelled all orders for cakes on [Sunday].", True),
        ("The shop cancelled all orders for cakes on [Sunday].", False),
        ("The gallery will stay shut after its roof leaked on [Tuesday].", False),
        ("The mill will close because it lost its licence on [Tuesday].", False),
        ("The gallery will open after the repairs planned for [Tuesday].", True),
        ("Lima, who was to sing on [Monday], never came.", False),
        ("Lima, who was to sing on [Monday], has cancelled the tour.", True),
        ("A van that was due to reach the camp on [Monday] from Oslo failed to turn up.", False),
        ("The race on [Saturday] starts at noon.", True),
        ("The raid on [Saturday] marks a turn in the war.", False),
        ("Divers arrived at once, and on [Friday] they will try again.", True),
        ("Doors open at 8 p.m. (1900 GMT) on [Friday].", True),
        ("It closes at 8 p.m. On [Friday] it rained.", False),
        ("The mayor has ruled out a new tax before [May].", True),
    ],
)
def test_ahead(text: str, ahead: bool) -> None:
    assert tense.ahead(*span(text)) is ahead


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("In [May], the mill closed.", True),
        ("The mill closed in [May].", True),
        ("The mill is closed every night. In [May] it opens.", False),
        ("He added that rules to be published in [May] will tell.", False),
        ("The mill opens in [May].", False),
    ],
)
def test_behind(text: str, behind: bool) -> None:
    assert tense.behind(*span(text)) is behind


@pytest.mark.parametrize(
    ("text", "when", "expected"),
    [
        ("The next policy meeting is on March 27.", "March 27", True),
        ("Elections are on October 3.", "October 3", True),
        ("The next rate decision comes on March 27.", "March 27", True),
        ("The next meeting is in April.", "April", True),
        ("What does matter is December, when Oslo must have sent the last of them home.", "December", True),
        ("The last meeting was on March 27.", "March 27", False),
        ("The ship sank in December, when a storm hit the coast.", "December", False),
    ],
)
def test_a_thing_that_is_on_a_day_lies_ahead(text: str, when: str, expected: bool) -> None:
    start = text.index(when)
    assert tense.ahead(text, start, start + len(when)) is expected


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Tickets go on sale on [Friday].", True),
        ("Finance ministers meet on [Thursday] in Lima.", True),
        ("The two leaders are meeting in Lima on [Friday].", True),
        ("Ana Rivera is rumoured to be joining the club in [January].", True),
        ("The union fears a cut; the chance of a rate cut in [November] is good.", True),
        ("The hearing has been moved to [Friday].", True),
        ("The match on [Sunday] has been called off.", True),
        ("[Sunday]'s vote was called by Okafor.", True),
        ("The union called an urgent meeting for [Friday].", True),
        ("The clerk scheduled a hearing on the mill for [4 March].", True),
        ("The coach called for calm on [Friday].", False),
        ("[Sunday]'s vote was won by Okafor.", False),
        ("The firm had originally planned to open in [June].", False),
        ("By [Thursday], the storm had slowed.", False),
        ("The envoy, who is expected to resign, broke off talks in [February].", False),
        ("They discussed the plan at a meeting on [Monday].", False),
        ("The head of the meet on [Monday] said so.", False),
        ("The figures of the mill are published on [Friday].", True),
        ("Drivers are advised to keep away on [Friday].", True),
        ("Traders await the figures on [Friday].", True),
        ("A day of mourning has been declared for [Friday].", True),
        ("The union voted to strike from [Monday].", True),
        ("A levy, effective [July 1], was agreed.", True),
        ("On [Thursday] the two sides meet again.", True),
        ("A march on [Saturday] is expected to draw thousands.", True),
        ("The ministry asked for an answer by [Friday].", True),
        ("The court, which will rule next week, heard her on [Monday].", False),
        ("The vote planned for [Tuesday] was lost.", False),
        ("The ship may have sailed on [Friday].", False),
        ("The plant will start again once the leak found on [Friday] is mended.", False),
        ("The ferry was cleared shortly before [midnight].", False),
        ("The line was open again by [Monday].", False),
        ("After [Monday]'s vote the two must form a government.", False),
        ("Hopes of a deal grew on [Thursday].", False),
    ],
)
def test_appointments_and_what_is_only_thought_lie_ahead(text: str, ahead: bool) -> None:
    assert tense.ahead(*span(text)) is ahead
