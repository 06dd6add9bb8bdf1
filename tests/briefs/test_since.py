from msgspec.structs import replace

from tests.briefs.samples import (
    ANNOTATIONS,
    ARTICLES,
    CONFLICT,
    COPIES,
    EVENTS,
    ORIGINS,
    RELATIONS,
    STORY,
    SUPPORT,
    annotate,
    claim,
    page,
)
from twosource.briefs import Before, Findings, write
from twosource.model import Article, Brief, Change, Cite, Event, Link, News, Origin, Relation

OLD = frozenset({"wire", "copy"})


def news(before: Before | None, *events: Event, relations: tuple[Relation, ...] = RELATIONS) -> News:
    found = brief(before, *events, relations=relations).news
    assert found is not None
    return found


def brief(before: Before | None, *events: Event, relations: tuple[Relation, ...] = RELATIONS) -> Brief:
    return write(
        Findings(STORY, ARTICLES, ANNOTATIONS, COPIES, ORIGINS, relations, events or EVENTS, (), SUPPORT), None, before=before
    )


def test_without_a_time_there_is_no_news() -> None:
    assert brief(None).news is None


def test_new_pages_origins_and_sentences_are_told() -> None:
    found = news(Before("2022-03-08", OLD))
    assert (found.since, found.pages, found.origins) == ("2022-03-08", ("second",), ("o-2",))
    assert all(cite.article == "second" for point in found.points for cite in point.cites[:1])
    assert found.sentences == 3
    assert any("57 passengers" in point.text for point in found.points)
    assert [relation.type for relation in found.relations] == ["conflict"]
    assert [event.text for event in found.events] == [EVENTS[0].text]


def test_the_rest_of_the_brief_stays_as_it_is() -> None:
    assert replace(brief(Before("2022-03-08", OLD)), news=None) == brief(None)


def test_a_copy_of_what_was_known_brings_nothing() -> None:
    found = news(Before("2022-03-08", frozenset({"wire", "second"})))
    assert found.pages == ("copy",)
    assert (found.sentences, found.repeated, found.points, found.origins) == (2, 2, (), ())


def test_figures_are_new_where_no_known_page_gives_their_value() -> None:
    found = news(Before("2022-03-08", OLD))
    assert [[line.figure.value for line in group] for group in found.figures] == [[57.0, 42.0]] or [
        sorted(line.figure.value for line in group) for group in found.figures
    ] == [[42.0, 57.0]]
    assert news(Before("2022-03-08", frozenset({"wire", "second"}))).figures == ()


def test_of_a_story_that_is_wholly_new_nothing_is_told_apart() -> None:
    found = news(Before("2022-03-01", frozenset()))
    assert found.pages == ("copy", "second", "wire")
    assert (found.points, found.figures, found.relations, found.repeated) == ((), (), (), 0)


def test_what_the_story_before_told_is_known() -> None:
    earlier = page("earlier", "The Red Cross said 57 passengers were missing after the ferry capsized.", "2022-03-01")
    link = Link(story="s-1", after="s-0", days=7, similarity=0.5)
    found = news(Before("2022-03-05", frozenset(), read=((earlier, annotate(earlier)),), follows=link))
    assert found.follows == link
    assert found.repeated == 1
    assert not any("57 passengers" in point.text for point in found.points)


def test_of_an_updated_page_only_what_changed_is_new() -> None:
    second = next(article for article in ARTICLES if article.id == "second")
    old = replace(second, text=second.text.replace("57", "51"))
    found = news(Before(None, OLD, updated=frozenset({"second"}), read=((old, annotate(old)),)))
    assert (found.since, found.updated, found.repeated) == (None, ("second",), 2)
    assert [point.text for point in found.points] == ["The Red Cross said 57 passengers were missing after the ferry capsized."]


def test_what_stood_in_the_older_version_of_a_page_is_no_news() -> None:
    second = next(article for article in ARTICLES if article.id == "second")
    old = replace(second, text=second.text.replace("57", "51"))
    before = Before(None, OLD, updated=frozenset({"second"}), read=((old, annotate(old)),))
    found = news(before)
    assert (found.origins, found.events) == ((), ())
    assert [line.figure.value for group in found.figures for line in group if line.cite.article == "second"] == [57.0]
    assert [relation.type for relation in found.relations] == ["conflict"]
    same = news(before._replace(read=((second, annotate(second)),)))
    assert (same.points, same.events, same.figures, same.relations, same.repeated) == ((), (), (), (), 3)


def test_a_plan_that_is_called_off_is_not_confirmed_by_the_page_that_says_so() -> None:
    told, again = claim("wire", "42 passengers"), claim("second", "57 passengers")
    agreeing = Relation(type="agree", a=told.id, b=again.id)
    plan, off = (Cite(article=each.article, start=each.sentence.start, end=each.sentence.end) for each in (told, again))
    history = (Change(kind="announced", cite=plan), Change(kind="cancelled", cite=off))
    wire = next(article for article in ARTICLES if article.id == "wire")
    event = replace(EVENTS[0], text=wire.text[plan.start : plan.end], mentions=(plan, off), history=history)
    support = {**SUPPORT, told.id: ("o-1", "o-2"), again.id: ("o-1", "o-2")}
    before = Before("2022-03-08", OLD)
    given = Findings(STORY, ARTICLES, ANNOTATIONS, COPIES, ORIGINS, (agreeing,), (event,), (), support)
    found = write(given, None, before=before).news
    assert found is not None
    assert [change.kind for each in found.changes for change in each.history] == ["cancelled"]
    assert found.confirmed == ()


def test_a_claim_of_one_origin_that_another_carries_now_is_confirmed() -> None:
    told, again = claim("wire", "42 passengers"), claim("second", "57 passengers")
    agreeing = Relation(type="agree", a=told.id, b=again.id)
    support = {**SUPPORT, told.id: ("o-1", "o-2"), again.id: ("o-1", "o-2")}
    before = Before("2022-03-08", OLD)
    found = write(Findings(STORY, ARTICLES, ANNOTATIONS, COPIES, ORIGINS, (agreeing,), (), (), support), None, before=before).news
    assert found is not None
    (point,) = found.confirmed
    assert (point.origins, "42 passengers" in point.text) == (2, True)
    assert {cite.article for cite in point.cites} == {"wire", "second"}


def test_what_is_no_line_by_itself_is_not_shown_as_confirmed() -> None:
    told, again = claim("wire", "capsized off Lagos"), claim("second", "57 passengers")
    agreeing = Relation(type="agree", a=told.id, b=again.id)
    caption = [replace(a, text=a.text.replace("said.", "said", 1)) if a.id == "wire" else a for a in ARTICLES]
    for articles, number in ((ARTICLES, 1), (caption, 0)):
        support = {**SUPPORT, told.id: ("o-1", "o-2")}
        notes = {each.id: annotate(each) if each.id == "wire" and not number else ANNOTATIONS[each.id] for each in articles}
        before = Before("2022-03-08", OLD)
        found = write(Findings(STORY, articles, notes, COPIES, ORIGINS, (agreeing,), (), (), support), None, before=before).news
        assert found is not None
        assert len(found.confirmed) == number


def test_what_several_origins_told_before_is_not_confirmed_anew() -> None:
    third: Article = page("third", "Officials said 42 passengers were missing after the ferry capsized.", "2022-03-09", "Third")
    notes = annotate(third)
    claims = [claim("wire", "42 passengers"), claim("second", "57 passengers"), notes.claims[0]]
    agreeing = [Relation(type="agree", a=a.id, b=b.id) for a, b in ((claims[0], claims[1]), (claims[0], claims[2]))]
    origins = (*ORIGINS, Origin(id="o-3", name="Third", articles=("third",)))
    support = {**SUPPORT, **{each.id: ("o-1", "o-2", "o-3") for each in claims}}
    found = write(
        Findings(STORY, (*ARTICLES, third), {**ANNOTATIONS, "third": notes}, COPIES, origins, agreeing, support=support),
        None,
        before=Before("2022-03-08", frozenset({"wire", "copy", "second"})),
    ).news
    assert found is not None
    assert found.pages == ("third",)
    assert found.confirmed == ()


def test_a_plan_that_new_pages_changed_shows_only_their_change() -> None:
    (event,) = EVENTS
    wire = next(article for article in ARTICLES if article.id == "wire")
    old = Cite(article="wire", start=0, end=wire.text.index("."))
    first = Change(kind="announced", cite=old, start_day="2022-03-10", end_day="2022-03-10")
    later = Change(kind="postponed", cite=event.mentions[0], start_day="2022-03-11", end_day="2022-03-11")
    told = replace(event, text=wire.text[: old.end], mentions=(old, *event.mentions), history=(first, later))
    found = news(Before("2022-03-08", OLD), told)
    assert [each.history for each in found.changes] == [(later,)]
    assert found.events == ()


def test_pages_that_may_be_older_are_named() -> None:
    assert news(Before("2022-03-08", OLD, undated=frozenset({"second"}))).undated == ("second",)
    assert news(Before("2022-03-08", OLD, undated=frozenset({"wire"}))).undated == ()


def test_the_conflict_is_shown_with_claims_of_the_brief() -> None:
    whole = brief(Before("2022-03-08", OLD))
    assert {CONFLICT.a, CONFLICT.b} <= {each.id for each in whole.claims}
