import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.timeline.governing import Relation
from twosource.timeline.reasons import AWAITED, DEADLINE, LASTS
from twosource.timeline.status import told
from twosource.timeline.verbs import verb_groups


def status(sentence: str, where: Relation | None = None, precise: bool = True) -> str | None:
    """The words in [brackets] are the time."""
    start, end = sentence.index("["), sentence.index("]") - 1
    found = told(sentence.replace("[", "").replace("]", ""), start, end, where, precise)
    return found.status if found else None


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("The ferry sank [on Monday] off the coast.", "before", "past"),
        ("[In March], the council approved the loan.", "before", "past"),
        ("The two ministers will meet [tomorrow] in Oslo.", "after", "scheduled"),
        ("He will be meeting the envoy [tomorrow].", "after", "scheduled"),
        ("The court is set to rule [on Friday].", "after", "scheduled"),
        ("The vote is scheduled for [12 June].", "after", "scheduled"),
        ("Results are due [next week].", "after", "scheduled"),
        ("The summit opens [on Thursday].", "after", "scheduled"),
        ("The bank is meeting [on Thursday].", "after", "scheduled"),
        ("Workers are striking [this week].", "around", "ongoing"),
        ("The strike has been spreading [this week].", "around", "ongoing"),
        ("The central bank could raise rates [in June].", "after", "hypothetical"),
        ("The firm may close the plant [next year].", "after", "hypothetical"),
        ("The two were remanded in custody until their trial at the crown court on [4 May].", None, "scheduled"),
        ("The driver was bailed to return to the court on [4 May] to enter a plea.", "after", "scheduled"),
        ("The mate was ordered to appear before the panel on [4 May].", "after", "scheduled"),
        ("The two were remanded in custody on [4 May].", None, "past"),
        ("The firm originally was going to open a second yard on [Friday].", "after", "cancelled"),
        ("The firm was originally planning to open a second yard on [Friday].", "around", "cancelled"),
        ("Among the targets of [Wednesday]'s raids were two yards.", "around", "past"),
        ("The bank has set a target of 2 percent for [May].", "after", "hypothetical"),
        ("The schools will remain shut [on Friday].", "after", "scheduled"),
        ("If the talks fail [on Friday], the strike goes on.", "after", "hypothetical"),
        ("The union had asked to extend the deal [in June].", "after", "hypothetical"),
        ("The envoy hopes to return [next month].", "after", "hypothetical"),
        ("The rules require them to leave by [the end of this year].", "around", "scheduled"),
        ("He said he would wait till [the end of this year].", "around", "scheduled"),
        ("The airline said it would cut flights [in May].", "after", "scheduled"),
        ("Prices would rise [next year] under the plan.", "after", "hypothetical"),
        ("The concert planned for [Saturday] was called off.", "after", "cancelled"),
        ("The company denied that it shipped arms [in 2020].", "before", "denied"),
        ("The minister was due to speak [on Monday].", "before", "hypothetical"),
        ("The ship did not dock [on Monday].", "before", None),
        ("The envoy's own plans for [that day] have not been announced.", "around", None),
        ("The envoy plans to leave [that day].", "after", "scheduled"),
        ("A quiet morning in the harbour [today].", "around", None),
        ("The drought is expected to end [in spring].", "after", "hypothetical"),
        ("He arrived [on Monday] and will speak on Thursday.", "before", "past"),
        ("He arrived on Monday and will speak [on Thursday].", "after", "scheduled"),
    ],
)
def test_status(sentence: str, where: Relation | None, expected: str | None) -> None:
    assert status(sentence, where, precise="spring" not in sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The brewery does not plan to raise prices [in May].", "denied"),
        ("Rail bosses have no plans to shut the line [next year].", "denied"),
        ("The abbot had no intention of selling the vineyard [next year].", "denied"),
        ("The league does not intend to add a team [before July].", "denied"),
        ("The lender didn’t plan to issue bonds [before the end of the year].", "denied"),
        ("The league does not intend to reopen the ground until [July].", "scheduled"),
        ("The brewery plans to raise prices, not wages, [in May].", "scheduled"),
        ("Rail bosses have plans to shut the line [next year].", "scheduled"),
        ("Nobody minded the plan to shut the line [next year].", "scheduled"),
    ],
)
def test_what_nobody_plans_is_denied(sentence: str, expected: str) -> None:
    assert status(sentence, "after", precise=False) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The statue, which was to be unveiled [on 4 May], will stay in its crate.", "cancelled"),
        ("The keys, which she was to hand over [on Friday] at the town hall, remain with the notary.", "cancelled"),
        ("The accounts, which were to be filed [on 9 May], will be filed two days later.", "cancelled"),
        ("The dean, who was due to preach [on Sunday], will send his deputy.", "cancelled"),
        ("The night bus, due to leave [at 11 p.m.], will run on Sunday instead.", "cancelled"),
        ("The opera, planned for [5 May], has fallen victim to a leaking roof.", "cancelled"),
        ("The statue, which was to be unveiled [on 4 May], will be unveiled indoors.", "scheduled"),
        ("The statue, which is to be unveiled [on 4 May], will stay for a year.", "scheduled"),
        ("The dean, who was due to preach [on Sunday], said that he was well.", "scheduled"),
        ("The night bus, due to leave [at 11 p.m.], will use the old road instead.", "scheduled"),
    ],
)
def test_what_was_to_be_and_comes_out_otherwise_is_a_former_plan(sentence: str, expected: str) -> None:
    assert status(sentence, "after") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lectures at the college have been suspended for [Tuesday].", "cancelled"),
        ("Ferries were cancelled for [Tuesday] on both lines.", "cancelled"),
        ("The goalkeeper is suspended for [Tuesday]'s match.", "scheduled"),
        ("The college has fixed [Tuesday, 9 May], for the election of a dean.", "scheduled"),
        ("The judge named [9 May] as the day of the trial.", "scheduled"),
        ("The reading of the will has been pushed to [9 May].", "scheduled"),
        ("The baker cut the price of bread with effect from [9 May].", "scheduled"),
        ("The club is almost certain to sign him [on Tuesday].", "scheduled"),
    ],
)
def test_what_is_set_or_off_for_a_day_to_come(sentence: str, expected: str) -> None:
    assert status(sentence, "after") == expected


def test_groups_quote_the_sentence() -> None:
    sentence = "The İzmir port will reopen, the mayor said."
    assert [sentence[g.start : g.end] for g in verb_groups(sentence)] == ["will reopen", "said"]


def test_time_is_linear() -> None:
    verb_groups("is not " * 20_000)


@pytest.mark.parametrize(
    ("sentence", "words", "where", "precise", "status"),
    [
        ("Nine barges were waiting off Lima by noon.", "noon", "around", True, "past"),
        ("The council gave the port until the end of the year.", "the end of the year", "around", False, "scheduled"),
        ("The mill has stopped payments due this month.", "this month", "around", False, "past"),
        ("The mill must make payments due next month.", "next month", "after", False, "scheduled"),
        ("The talks have been put off until Thursday.", "Thursday", "after", True, "scheduled"),
        ("The hearing was postponed to Thursday.", "Thursday", "after", True, "scheduled"),
    ],
)
def test_deadlines_and_delays(sentence: str, words: str, where: Relation, precise: bool, status: str) -> None:
    start = sentence.index(words)
    how = told(sentence, start, start + len(words), where, precise)
    assert how is not None
    assert how.status == status


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("A photo by Mohammed Rivera shows the port.", []),
        ("Two guards in an armoured car arrived.", ["arrived"]),
        ("Her White House bid began on Monday.", ["began"]),
        ("Talked about for years, the bridge opened.", ["talked", "opened"]),
    ],
)
def test_names_and_adjectives_are_no_verbs(sentence: str, verbs: list[str]) -> None:
    assert [sentence[group.start : group.end].lower() for group in verb_groups(sentence)] == verbs


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("The mayor may quote [last week]'s report.", "before", "past"),
        ("Rivera fears that [Monday]’s vote will be lost.", "after", "scheduled"),
        ("He rejected the reports about the [2016] campaign.", "before", "past"),
        ("The envoy, due to step down as chairman of the bank on [1 July], spoke first.", "after", "scheduled"),
        ("The hearing, to be held [tomorrow], should be short.", "after", "scheduled"),
        ("The firm hopes to open the mill by [the end of the year].", "after", "hypothetical"),
        ("We hope to finish [today].", "around", "hypothetical"),
        ("The ministry plans to publish the list [today].", "around", "scheduled"),
        ("The bank is planning to publish the list [today].", "around", "scheduled"),
        ("The paper predicted that prices would double by [2030].", "after", "hypothetical"),
        ("The idea that the port will close [next year] is mad.", "after", "hypothetical"),
        ("The polls set for 28 February will be postponed, and those of [March] too.", "after", "cancelled"),
        ("The play was supposed to open [last week] but was cancelled.", "before", "cancelled"),
        ("The court has called a meeting for [Wednesday].", "after", "scheduled"),
        ("The union might not return until [2030].", "after", "hypothetical"),
        ("The court is not expected to rule until [Friday].", "after", "scheduled"),
        ("Guests were expected to arrive [on Thursday].", "after", "scheduled"),
        ("Before [this year] the bank lent freely.", "around", "past"),
    ],
)
def test_what_is_named_hoped_planned_and_called_off(sentence: str, where: Relation | None, expected: str | None) -> None:
    assert status(sentence, where) == expected


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("In May [this year] the council will vote.", "after", "scheduled"),
        ("The treaty they signed [in May] will be read aloud.", "before", "past"),
        ("The bank is also set to announce [today] a new fund.", "around", "scheduled"),
        ("The plan, which was to be announced [this morning], was leaked.", "around", "scheduled"),
        ("The film will be shown in Oslo and repeated [at noon].", "after", "scheduled"),
        ("He's now planning another march [on 5 February].", "after", "scheduled"),
        ("The mayor's planned visit drew crowds [on Monday].", "before", "past"),
        ("Prices were low and are therefore likely to be low [next year].", "after", "hypothetical"),
        ("Wages would have fallen [in 2003] without the strike.", "before", "hypothetical"),
        ("Rivera would oppose the plan if he had to vote on it [today].", "around", "hypothetical"),
        ("If the board agrees, [Monday] will be remembered.", "after", "hypothetical"),
        ("If passed, the law would revive the code, repealed [in 1999].", "before", "past"),
        ("This costs 400 crowns a head if the army signs up 80,000 [next year].", "after", "hypothetical"),
        ("The mission has been in Oslo since [2004].", "before", "ongoing"),
        ("After [Friday] the office will close.", "after", "scheduled"),
        ("The idea that spending will drop after [2010] is odd.", "after", "hypothetical"),
        ("Growth will slow and there will be a recession [next year].", "after", "hypothetical"),
        ("The union hopes the ship will sail until at least [2014].", "after", "hypothetical"),
        ("Heading into his meeting [Monday] with the envoy, Okafor has one aim.", "around", "scheduled"),
        ("Beer sold out ahead of [Monday]'s summit.", "around", "scheduled"),
        ("The film was shown in Lima before its London premiere [tonight].", "around", "scheduled"),
        ("The two opened their long-awaited summit [Monday].", "around", "past"),
        ("Seven people are being tested, with results expected [later today].", "around", "scheduled"),
        ("The new atlas, published [next month], has drawn praise.", "after", "scheduled"),
        ("The [Sept. 11] board meeting to approve grants had been postponed.", "before", "cancelled"),
        ("Parents cancelled parties and people stayed home [this weekend].", "around", "past"),
        ("They denied any knowledge of the raid [in 2006].", "before", "past"),
        ("He is not a late-comer to Lima, arriving only for the war [in 2003].", "before", "past"),
        ("Doctors from abroad arrive at the airport of Lima, [15 July].", "before", "past"),
        ("By Ana Rivera, 9:43 am [on 16 July].", "around", None),
        ("The ministers signed an economic cooperation plan [on Friday].", "around", "past"),
        ("The ministers will send the bill [this morning] to the court, Rivera said.", "around", "scheduled"),
        ("The fever could return [in October].", "after", "hypothetical"),
    ],
)
def test_what_governs_a_time(sentence: str, where: Relation | None, expected: str | None) -> None:
    assert status(sentence, where, precise="year" not in sentence and "2010" not in sentence) == expected


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), st.sampled_from(["before", "around", "after", None]))
def test_any_sentence_has_a_status_or_none(text: str, start: int, end: int, where: Relation | None) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    assert told(text, start, end, where, True) == told(text, start, end, where, True)


def test_time_grows_no_faster_than_the_sentence() -> None:
    for piece in (
        "due to ",
        "expected ",
        "the 2016 ",
        "it was ",
        "fears ",
        "if ",
        "if we ",
        "ahead of ",
        "before the a ",
        "'s ",
        "a" * 9 + " ",
    ):
        text = piece * 4000
        assert told(text, len(text) - 2, len(text), "after", True) == told(text, len(text) - 2, len(text), "after", True)


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("A proposal to close the last pit [in 2028] has divided the cabinet.", "after", "hypothetical"),
        ("Calls for a general strike [next month] are growing.", "after", "hypothetical"),
        ("The threat of a rail strike [next week] hangs over commuters.", "after", "hypothetical"),
        ("Brokers see a good chance of a rate cut [in November].", "after", "hypothetical"),
        ("The possible closure of the plant [in 2023] worries the town.", "after", "hypothetical"),
        ("A plan to close the last pit [in 2028] was approved.", "after", "scheduled"),
        ("The decision to raise fees [from January] angered students.", "after", "scheduled"),
        ("The prices named in the plan were published [on Monday].", "before", "past"),
        ("The fears of a flood faded [last week].", "before", "past"),
    ],
)
def test_nouns_of_fear_request_and_resolve_say_how_what_they_are_of_is_told(
    sentence: str, where: Relation, expected: str
) -> None:
    assert status(sentence, where) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Okafor is tipped to resign [in July].", "hypothetical"),
        ("Prices are forecast to fall to a third [by 2030].", "hypothetical"),
        ("The envoy is said to be planning a trip [next month].", "hypothetical"),
        ("It is possible that the vote will be held [next week].", "hypothetical"),
        ("The board is considering a listing [in September].", "hypothetical"),
        ("Campaigners have called for the mine to be shut [by 2025].", "hypothetical"),
        ("The two are flying to Lima [on Thursday].", "scheduled"),
        ("Schools reopen [on Monday] after eleven weeks.", "scheduled"),
        ("The law takes effect [on 1 July].", "scheduled"),
    ],
)
def test_passives_progressives_and_the_present_of_appointments(sentence: str, expected: str) -> None:
    assert status(sentence, "after", precise="2" not in sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("Unless the dam is repaired by [spring], the valley will flood.", "after", "hypothetical"),
        ("The union will strike [on Friday] unless it is paid.", "after", "hypothetical"),
        ("The mayor will explain [on Friday] whether the port reopens.", "after", "scheduled"),
        ("The envoy said a vote set for [25 May] is senseless unless the guns fall silent.", "after", "scheduled"),
        ("Okafor may walk out of a conference to be held [Thursday] in Lima.", "after", "scheduled"),
        ("The firm dropped its plan to list in Oslo [next year].", "after", "cancelled"),
        ("Plans for a parade [on Friday] were dropped.", "after", "cancelled"),
        ("The tour will not take place [in October].", "after", "cancelled"),
        ("The launch that was put off is now planned for [21 September].", "after", "scheduled"),
        ("The vote could be postponed to [1 July] if it floods.", "after", "hypothetical"),
        ("The vote was postponed by a week to [26 March].", "after", "scheduled"),
        ("Two years later she would win the prize again, [in 2012].", "before", "past"),
        ("He said that he would resign [in 2012].", "before", "hypothetical"),
        ("The firm had originally planned to open [in June].", "before", "hypothetical"),
        ("Output will recover [next year].", "after", "hypothetical"),
        ("The minister will resign [next year].", "after", "scheduled"),
    ],
)
def test_conditions_changes_and_what_comes_by_itself(sentence: str, where: Relation, expected: str) -> None:
    assert status(sentence, where, precise="year" not in sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("The pilots have called off the walkout that was due to start [on Sunday].", "after", "cancelled"),
        ("The judge cancelled the hearing which was to be held [on May 7].", "after", "cancelled"),
        ("The envoys scrapped the dinner that was due [tomorrow].", "after", "cancelled"),
        ("The company has called off a meeting of creditors that had been set for [June 3].", "after", "cancelled"),
        ("The singer cancelled a tour of Lima that was to have begun [on June 3].", "after", "cancelled"),
        ("The airline scrapped a flight that had been scheduled to leave [on Saturday].", "before", "cancelled"),
        ("The drivers suspended the strike that was due to begin [next week].", "after", "cancelled"),
        ("Teachers dropped a march planned for [next week].", "after", "cancelled"),
        ("The council revoked the licence of a club that was due to open its doors [on June 3].", "after", "scheduled"),
        ("The court cancelled the visa of a singer that was due to visit Lima [on June 3].", "after", "scheduled"),
        ("The ferries were cancelled, but the talks that were due [tomorrow] will go ahead.", "after", "scheduled"),
        ("The union called off the walkout and will meet the owners [on Monday].", "after", "scheduled"),
        ("The mayor has not called off the parade planned for [Sunday].", "after", "scheduled"),
        ("The school suspended a teacher who was due to testify [on Monday].", "after", "scheduled"),
        ("The march called off [on Tuesday] was to have begun in Lima.", "before", "past"),
    ],
)
def test_what_was_to_be_is_off_where_its_verb_cancels_it(sentence: str, where: Relation, expected: str) -> None:
    assert status(sentence, where, precise="week" not in sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "basis"),
    [
        ("Ferries to Lima have been suspended until [Friday].", LASTS),
        ("The truce holds until [Sunday].", LASTS),
        ("The port will stay shut until [May 3].", LASTS),
        ("The owners have until [Friday] to answer.", DEADLINE),
        ("The judge gave the owners until [Friday] to answer.", DEADLINE),
        ("The owners must answer by [Friday].", DEADLINE),
        ("The law will not take effect until [May 3].", "told with “will not take”"),
        ("Wage figures are due [next Friday].", "told with “are due next”"),
        ("The firm must meet payments due [next Friday].", DEADLINE),
        ("Analysts see no change when the bank decides on [Friday].", AWAITED),
    ],
)
def test_how_long_a_state_lasts_is_no_deadline(sentence: str, basis: str) -> None:
    start, end = sentence.index("["), sentence.index("]") - 1
    found = told(sentence.replace("[", "").replace("]", ""), start, end, "after", True)
    assert found == ("scheduled", basis)


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("The envoy had promised to leave by [1 May] but is still there.", "before", "hypothetical"),
        ("There was no word from the mayor on [Thursday].", "around", None),
        ("There was no longer any doubt on [Thursday].", "around", "past"),
        ("The court has set a deadline of [30 June] for bids.", "after", "scheduled"),
        ("The yard could close, while the mill, whose lease is up, shuts on [30 June].", "after", "scheduled"),
    ],
)
def test_what_is_denied_promised_and_limited(sentence: str, where: Relation, expected: str | None) -> None:
    assert status(sentence, where) == expected


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("The regatta planned for [Sunday] will not take place.", None, "cancelled"),
        ("The mayor has cancelled her trip to the island, set for [tomorrow], because of the storm.", "after", "cancelled"),
        ("The second concert, pencilled in for [May], was dropped.", "after", "cancelled"),
        ("The cup final, announced for [Sunday], is off.", None, "cancelled"),
        ("The choir scrapped the gala due to be held on [Friday].", "after", "cancelled"),
        ("The bank has delayed its new card, which it was going to show at a fair in Lima on [4 May].", "after", "cancelled"),
        ("Reforms promised for [2026] will have to wait.", "after", "cancelled"),
        ("The envoy was to speak on [Monday] but has pulled out.", "after", "cancelled"),
        ("The barge, which was to have sailed on [Friday], was held back.", "after", "cancelled"),
        ("The kiln had been due to be lit on [3 June].", "after", "cancelled"),
        ("The first match on [3 June] was called off because of fog.", None, "cancelled"),
        ("She is no longer expected to sing on [Friday].", "after", "cancelled"),
        ("The council said a vote had been scheduled for [Friday].", "after", "scheduled"),
        ("The regatta planned for [Sunday] will be called off if the wind rises.", "after", "scheduled"),
        ("The regatta planned for [Sunday] will not only be shown on screens.", "after", "scheduled"),
        ("The union has not called off the march planned for [Sunday].", "after", "scheduled"),
        ("The train, due on [Friday], was delayed by two hours.", "after", "scheduled"),
        ("The council dropped the reforms announced in [May].", "before", "past"),
        ("The firm is mulling plans to close the mill [next year].", "after", "hypothetical"),
        ("The firm denied plans to close the mill [next year].", "after", "denied"),
        ("The firm made plans to close the mill [next year].", "after", "scheduled"),
        ("Divers have been looking for the anchor since [Monday].", "before", "ongoing"),
    ],
)
def test_plans_that_are_off(sentence: str, where: Relation | None, expected: str) -> None:
    assert status(sentence, where) == expected


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("The mill said a shipment due to leave Gdynia [next week] would not be sent.", "after", "cancelled"),
        ("She said the fair would not open [next week] without a licence.", "after", None),
        ("We'd planned a barbecue for [Sunday] but the hall is flooded, so it's off.", "after", "cancelled"),
        ("We'd planned a barbecue for [Sunday] but the hall is flooded, so bring a coat.", "after", "scheduled"),
        ("The run-off, which was scheduled for [next month], now looks unlikely to be held.", "after", "hypothetical"),
        ("The run-off, which was scheduled for [next month], now looks likely to be close.", "after", "scheduled"),
        ("The parade, set for [Sunday], is in doubt because of the rain.", "after", "hypothetical"),
        ("Lima, who was to sing [on Sunday], stayed at home.", "before", "cancelled"),
        ("Lima, who was to sing [on Sunday], never came.", "before", "cancelled"),
        ("A bus that was due to collect them [on Sunday] failed to turn up.", "before", "cancelled"),
        ("The derby, due to be played in Turin on [Sunday], has been moved to Bari.", "after", "scheduled"),
        ("The derby, due to be played on [Sunday], has been moved to Monday.", "after", "cancelled"),
        ("The derby, due to be played on [Sunday], has been moved online.", "after", "scheduled"),
        ("A third round of talks, announced for [today], was suspended.", "around", "cancelled"),
        ("Oslo extended a truce that was to expire [today].", "around", "cancelled"),
        ("Oslo signed a truce that was to begin [today].", "around", "scheduled"),
        ("The library was supposed to reopen [on Monday].", "before", "hypothetical"),
        ("The library was meant to open [in spring] but will be delayed.", "after", "cancelled"),
        ("The minister was to have opened the dam [in May].", "before", "hypothetical"),
        ("The dam, originally expected [in May], has been put off.", "before", "cancelled"),
        ("The mayor has ruled out a new tax [before June].", "after", "denied"),
        ("The striker was ruled out [on Monday] with a broken toe.", "before", "past"),
        ("A new tax [next year] was out of the question, the mayor said.", "after", "denied"),
        ("Traders asked for the market to be put back until [June].", "after", "hypothetical"),
        ("The judge posted the petition to [4 March].", "after", "scheduled"),
        ("It is not clear whether she may stand in the [4 March] run-off.", "after", "scheduled"),
    ],
)
def test_plans_that_are_kept_changed_or_in_doubt(sentence: str, where: Relation | None, expected: str | None) -> None:
    assert status(sentence, where) == expected


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("Ana Lima, who is due to testify before a panel [next Monday], has cancelled a concert.", "after", "scheduled"),
        ("Ana Lima, who is due to testify before a panel [next Monday], has cancelled the hearing.", "after", "cancelled"),
        ("The cabinet meets [on Monday], and a fun run was cancelled.", "after", "scheduled"),
        ("The fair opens [on Monday], but the parade was cancelled.", "after", "cancelled"),
        ("The flight was called off, and the crew hoped to try again [on Monday].", "after", "hypothetical"),
        ("The talks were called off and the two agreed to meet [on Monday].", "after", "scheduled"),
        ("Nurses called off a walkout that they had planned to begin [on Monday].", "after", "cancelled"),
        ("Nurses [on Friday] called off a walkout planned for Monday.", "around", "past"),
        ("Nurses called off next week's walkout [on Friday].", "around", "past"),
        ("Nurses have called off [Friday]'s walkout.", "around", "cancelled"),
        ("Nurses have withdrawn a strike notice for [Monday].", "after", "cancelled"),
        ("Nurses called off a walkout after the ministry offered to raise pay from [1 June].", "after", "hypothetical"),
        ("Nurses called off a walkout after the ministry promised to pay them by [1 June].", "after", "scheduled"),
        ("Nurses called off a walkout planned for [1 June] after the ministry offered to raise pay.", "after", "cancelled"),
        ("Nurses withdrew a strike notice [on Friday].", "around", "past"),
        ("The bank has withdrawn a coin and will issue another [on Monday].", "after", "scheduled"),
        ("The bakers asked that flour be sold freely by [1 March].", "after", "hypothetical"),
        ("The bakers said that flour would be sold freely from [1 March].", "after", "scheduled"),
        ("Farmers can file their claims until [1 March].", "after", "scheduled"),
        ("Farmers cannot file their claims until [1 March].", "after", "hypothetical"),
        ("Job figures were due later on [Thursday].", "around", "scheduled"),
        ("Job figures were up on [Thursday].", "around", "past"),
        ("Doors open at [8 p.m.] for members.", "around", "scheduled"),
        ("Doors opened at [8 p.m.] for members.", "around", "past"),
        ("The union offered to meet the owners [on Monday].", "after", "hypothetical"),
    ],
)
def test_what_a_verb_of_calling_off_is_of_and_other_forms(sentence: str, where: Relation | None, expected: str | None) -> None:
    assert status(sentence, where) == expected
