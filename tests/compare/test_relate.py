from msgspec.structs import replace

from tests.compare.stories import Desk, figure
from twosource.model import Copy, Modality, TimeExpression

_DAM = "The dam above Velmora broke after three days of rain and flooded the market."


def test_same_statement_in_two_articles_agrees_and_the_rest_is_unique() -> None:
    desk = Desk()
    one = desk.say("a", _DAM)
    two = desk.say("b", "After three days of rain the dam above Velmora broke, flooding its market.")
    alone = desk.say("b", "Farmers had asked the ministry for new sluices every spring.")
    relations = desk.relate()
    assert [(r.type, r.a, r.b) for r in relations] == [("agree", one, two), ("unique", alone, None)]
    assert any("shared words" in reason for reason in relations[0].basis)


def test_one_article_alone_has_no_unique_claims() -> None:
    desk = Desk()
    desk.say("a", _DAM)
    assert desk.relate() == []


def test_shared_time_phrase_is_no_match() -> None:
    desk = Desk()
    desk.say("a", "Oslo will wait until the end of this year for a new offer.", times={"the end of this year": None})
    desk.say("b", "Foreign sailors must leave the yards by the end of this year.", times={"the end of this year": None})
    assert desk.related() == []


def test_statements_of_different_days_do_not_agree() -> None:
    desk = Desk()
    day, later = ("2021-03-01", "2021-03-01"), ("2021-03-09", "2021-03-09")
    desk.say("a", "The Velmora council rejected the bridge levy on 1 March.", times={"1 March": day})
    desk.say("b", "The Velmora council rejected the tunnel levy on 9 March.", times={"9 March": later})
    assert desk.related() == []


def test_what_one_page_leaves_open_and_the_other_does_not_is_no_agreement() -> None:
    desk = Desk()
    desk.say("a", "The Velmora council is considering a levy on every lorry that crosses the new bridge.")
    desk.say("b", "The Velmora council is going to charge every lorry that crosses the new bridge a levy.")
    assert "agree" not in [type_ for type_, _, _ in desk.related()]


def test_figures_for_one_thing_conflict_where_no_value_satisfies_both() -> None:
    desk = Desk()
    first = "The flood in Velmora killed 31 people and cut the railway."
    second = "At least 40 people died in the Velmora flood, which cut the railway."
    one = desk.say("a", first, by="The Interior Ministry", figures=(figure(first, "31", 31, "people"),))
    two = desk.say("b", second, by="The Red Cross", figures=(figure(second, "At least 40", 40, "people", low=40),))
    relations = [relation for relation in desk.relate() if relation.type == "conflict"]
    assert [(relation.a, relation.b) for relation in relations] == [(one, two)]
    assert relations[0].delta == "31 → At least 40"


def test_overlapping_intervals_agree_and_the_narrower_is_more_precise() -> None:
    desk = Desk()
    first = "Nearly 100,000 workers from Tolland are employed abroad in shipyards."
    second = "About 98,000 workers from Tolland are employed abroad in shipyards."
    one = desk.say("a", first, figures=(figure(first, "Nearly 100,000", 100000, "workers", low=90000, high=100000),))
    two = desk.say("b", second, figures=(figure(second, "About 98,000", 98000, "workers", low=93100, high=99900),))
    assert desk.related() == [("agree_more_precise", two, one)]


def test_figure_at_the_edge_of_a_bound_is_not_more_precise() -> None:
    desk = Desk()
    first = "More than 270 workers from Tolland are employed abroad in shipyards."
    second = "Some 270 workers from Tolland are employed abroad in shipyards."
    desk.say("a", first, figures=(figure(first, "More than 270", 270, "workers", low=270),))
    desk.say("b", second, figures=(figure(second, "270", 270, "workers"),))
    assert [kind for kind, _, _ in desk.related()] == ["agree"]


def test_rival_counts_of_the_people_of_one_event_conflict_whatever_they_are_called() -> None:
    desk = Desk()
    first, second = "About 1,300 workers have downed tools.", "Around 2,000 of its members are on strike."
    one = desk.say("a", first, by="Velmora Mills", figures=(figure(first, "1,300", 1300, "workers", low=1170, high=1430),))
    two = desk.say("b", second, by="Spinners United", figures=(figure(second, "2,000", 2000, "members", low=1800, high=2200),))
    assert desk.related() == [("conflict", one, two)]


def test_later_count_by_the_same_source_revises_its_earlier_one() -> None:
    desk = Desk()
    first, second = "About 1,300 workers have downed tools.", "By now 1,250 workers are on strike."
    one = desk.say("a", first, by="Velmora Mills", figures=(figure(first, "1,300", 1300, "workers", low=1170, high=1430),))
    two = desk.say("b", second, by="Velmora Mills", figures=(figure(second, "1,250", 1250, "workers"),))
    desk.days = {"a": "2021-03-01", "b": "2021-03-04"}
    assert desk.related() == [("revised", one, two)]


def test_report_in_a_report_relates_as_the_inner_speakers() -> None:
    desk = Desk()
    same = "Velmora is unlikely to obtain foreign loans for the dam"
    outer = desk.say("a", f"Oslo believed that {same}", by="an official")
    inner = desk.say("a", same, by="Oslo")
    two = desk.say("b", f"{same}.")
    _retelling(desk)
    dropped = [(a, b) for kind, a, b in desk.related() if kind == "attribution_dropped"]
    assert (inner, two) in dropped or (outer, two) in dropped
    assert len({b for _, b in dropped}) == 1


def test_same_number_of_different_things_is_no_agreement_and_different_numbers_of_them_no_conflict() -> None:
    desk = Desk()
    first, second, third = (
        "Officials counted 4,460 dead in the Velmora valley.",
        "Officials opened 4,460 shelters in the Velmora valley.",
        "Doctors treated 212 injured people in the Velmora valley.",
    )
    desk.say("a", first, figures=(figure(first, "4,460", 4460, "dead"),))
    desk.say("b", second, figures=(figure(second, "4,460", 4460, "shelters"),))
    desk.say("c", third, figures=(figure(third, "212", 212, "injured people"),))
    assert desk.related() == []


def test_later_page_revises_a_running_count() -> None:
    desk = Desk()
    first = "The flood in Velmora killed 31 people and cut the railway."
    second = "The flood in Velmora killed 44 people and cut the railway."
    one = desk.say("a", first, figures=(figure(first, "31", 31, "people"),))
    two = desk.say("b", second, figures=(figure(second, "44", 44, "people"),))
    desk.days = {"a": "2021-03-01", "b": "2021-03-03"}
    assert desk.related() == [("revised", one, two)]


def test_figure_that_has_fallen_makes_the_older_one_stale() -> None:
    desk = Desk()
    first = "Tolland earns its currency from 30,000 Tollander labourers who work in Norway."
    second = "In 2018 the number of Tollanders with work permits in Norway fell to about 11,500."
    old = desk.say("a", first, by="Brussels", figures=(figure(first, "30,000", 30000, "Tollander labourers"),))
    new = desk.say(
        "a",
        second,
        by="the report",
        figures=(figure(second, "about 11,500", 11500, "Tollanders with work permits", low=10925, high=12075, change="fell to"),),
        times={"In 2018": ("2018-01-01", "2018-12-31")},
    )
    assert desk.related() == [("stale_figure", old, new)]


def _retelling(desk: Desk) -> None:
    desk.copies.append(Copy(a="a", b="b", kind="rewrite", source="a", score=0.4))


def test_attribution_dropped_on_the_way_from_source_to_retelling() -> None:
    desk = Desk()
    one = desk.say("a", "Velmora is unlikely to obtain foreign loans for the dam", by="Ilse Brandt")
    two = desk.say("b", "Velmora is unlikely to obtain foreign loans for its dam.")
    _retelling(desk)
    (relation,) = [r for r in desk.relate() if r.b]
    assert (relation.type, relation.a, relation.b) == ("attribution_dropped", one, two)
    assert relation.delta == "Ilse Brandt → nobody named"


def test_retelling_that_still_names_the_speaker_dropped_nothing() -> None:
    desk = Desk()
    desk.say("a", "Velmora is unlikely to obtain foreign loans for the dam", by="Ilse Brandt")
    desk.say("b", "For Ilse Brandt Velmora is unlikely to obtain foreign loans for its dam.")
    _retelling(desk)
    assert [kind for kind, _, _ in desk.related()] == ["agree"]


def test_attribution_changed_names_old_and_new_holder() -> None:
    desk = Desk()
    one = desk.say("a", "Tolland went on selling timber to Velmora under the quota", by="United Nations")
    two = desk.say("b", "Tolland sold more timber to Velmora despite the quota", by="Washington")
    _retelling(desk)
    (relation,) = [r for r in desk.relate() if r.b]
    assert (relation.type, relation.a, relation.b, relation.delta) == (
        "attribution_changed",
        one,
        two,
        "United Nations → Washington",
    )


def test_description_does_not_differ_from_a_name() -> None:
    desk = Desk()
    desk.say("a", "Tolland went on selling timber to Velmora under the quota", by="the trade body")
    desk.say("b", "Tolland went on selling timber to Velmora under the quota", by="Washington")
    _retelling(desk)
    assert [kind for kind, _, _ in desk.related()] == ["agree"]


def test_lost_hedge_and_lost_negation_change_the_meaning() -> None:
    desk = Desk()
    desk.say(
        "a", "The Velmora dam may break again before the barley harvest.", hedge="may", modality=Modality(certainty="possible")
    )
    desk.say("b", "The Velmora dam breaks again before the barley harvest.")
    _retelling(desk)
    assert [kind for kind, _, _ in desk.related()] == ["meaning_changed"]
    desk = Desk()
    desk.say("a", "The Velmora council did not approve the sluice contract.", modality=Modality(negated=True))
    desk.say("b", "The Velmora council did approve the sluice contract.")
    assert [kind for kind, _, _ in desk.related()] == ["meaning_changed"]


def test_relations_do_not_depend_on_the_order_of_the_input() -> None:
    desk = Desk()
    for name in "abc":
        desk.say(name, _DAM)
        desk.say(name, f"Farmers had asked the ministry for {name * 5} sluices every spring.")
    first = desk.relate()
    desk.claims.reverse()
    desk.paragraphs = dict(reversed(desk.paragraphs.items()))
    assert desk.relate() == first


def test_count_of_what_was_said_long_ago_is_no_rival_of_todays() -> None:
    desk, old, new = Desk(), "the harbour handled 310,000 containers", "the harbour handled 480,000 containers"
    desk.days |= {"a": "2019-06-18", "b": "2019-06-18"}
    desk.say("a", old, by="The port", figures=(figure(old, "310,000", 310_000, "containers"),))
    desk.say("b", new, by="The port", figures=(figure(new, "480,000", 480_000, "containers"),))
    assert [kind for kind, _, _ in desk.related()] == ["conflict"]
    when = TimeExpression(0, 8, "DATE", "2012", start_day="2012-01-01", end_day="2012-12-31")
    desk.claims[0] = replace(desk.claims[0], said_when=when)
    assert "conflict" not in [kind for kind, _, _ in desk.related()]


def test_what_is_asked_gives_no_figure() -> None:
    desk, told, asked = Desk(), "the harbour handled 310,000 containers", "the harbour handled 480,000 containers?"
    desk.say("a", told, figures=(figure(told, "310,000", 310_000, "containers"),))
    desk.say("b", asked, figures=(figure(asked, "480,000", 480_000, "containers"),))
    assert "conflict" not in [kind for kind, _, _ in desk.related()]
