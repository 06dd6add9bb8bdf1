from collections.abc import Sequence

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import twosource as ts
from twosource.briefs import Findings, check, write
from twosource.model import Article, Brief, Cite, Dating, Event, Relation

from .samples import (
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
    event,
    page,
)


def run(
    articles: Sequence[Article] = ARTICLES,
    events: Sequence[Event] = EVENTS,
    relations: Sequence[Relation] = RELATIONS,
    as_of: str | None = None,
) -> Brief:
    notes = {**ANNOTATIONS, **{article.id: annotate(article) for article in articles}}
    return write(Findings(STORY, articles, notes, COPIES, ORIGINS, relations, events, support=SUPPORT), as_of)


def test_lead_and_points_are_whole_sentences_that_stand_alone() -> None:
    brief = run()
    assert brief.lead is not None
    texts = [brief.lead.text, *(point.text for point in brief.points)]
    assert "A ferry with 180 passengers capsized off Lagos on Tuesday, the port authority said." in texts
    assert not any(text.startswith(("But", "RESCUE", "Your", "The ferry was built")) for text in texts)
    assert len(set(texts)) == len(texts)


def test_a_sentence_in_a_copy_is_shown_from_its_source_and_counts_one_origin() -> None:
    points = [point for point in (run().lead, *run().points) if point and "180" in point.text]
    assert [(point.cites[0].article, point.origins) for point in points] == [("wire", 1)]


def test_figures_that_differ_stand_first_with_who_says_so() -> None:
    group = run().figures[0]
    assert {(line.text, line.speaker, line.origin) for line in group} == {
        ("42 passengers", "Officials", "o-1"),
        ("57 passengers", "The Red Cross", "o-2"),
    }


def test_statements_name_the_speaker_once_for_all_copies() -> None:
    statements = run().statements
    assert {statement.speaker for statement in statements} == {"the port authority", "Officials", "Ada Obi", "The Red Cross"}
    obi = [place for place, statement in enumerate(statements) if statement.speaker == "Ada Obi"]
    assert obi == list(range(obi[0], obi[0] + 2))
    assert sum("180" in statement.text for statement in statements) == 1


def test_relations_come_in_their_order_with_all_claims() -> None:
    brief = run()
    assert [relation.type for relation in brief.relations] == ["conflict", "unique"]
    ids = {claim.id for claim in brief.claims}
    named = {id for relation in brief.relations for id in (relation.a, relation.b) if id}
    named |= {statement.claim for statement in brief.statements} | {line.claim for group in brief.figures for line in group}
    assert named == ids


def test_as_of_is_the_latest_time_of_the_pages_and_counts_the_days() -> None:
    assert run().as_of == "2022-03-09"
    assert [event.in_days for event in run().schedule] == [2]
    assert run(as_of="2022-03-10T12:00:00Z").as_of == "2022-03-10T12:00:00Z"
    assert [event.in_days for event in run(as_of="2022-03-10T12:00:00Z").schedule] == [1]


def test_past_and_supposed_events_are_the_timeline() -> None:
    past = event("The port authority closed the terminal in 2021 for repairs.", "wire", "past", "2021-01-01")
    brief = run(events=(*EVENTS, past))
    assert [e.status for e in brief.timeline] == ["past"]
    assert [e.status for e in brief.schedule] == ["scheduled"]


def test_sources_say_what_each_page_comes_from() -> None:
    assert [(source.article, source.derived_from, source.origins) for source in run().sources] == [
        ("copy", ("wire",), ("o-1",)),
        ("second", (), ("o-2",)),
        ("wire", (), ("o-1",)),
    ]


def test_what_is_left_out_is_said() -> None:
    brief = run()
    assert any(out.what == "sentence" and "less central" in out.reason for out in brief.left_out)


def test_a_line_that_is_not_in_its_cited_sentence_is_refused_with_the_reason() -> None:
    wrong = replace(EVENTS[0], text="Ada Obi met Joe Smith in Paris on 9 May.")
    brief = run(events=(wrong,))
    assert brief.schedule == ()
    (refused,) = [out for out in brief.left_out if out.what == "point"]
    assert "Joe Smith, Paris, May" in refused.reason
    assert "9" in refused.reason


def test_an_empty_story_gives_an_empty_brief() -> None:
    stub = Article(id="stub", kind="stub")
    brief = write(Findings(STORY, [stub], {}), None)
    assert (brief.lead, brief.points, brief.as_of, brief.known_at) == (None, (), None, None)
    assert brief.left_out == ()


def test_a_conflict_across_pages_keeps_both_claims() -> None:
    brief = run(relations=(CONFLICT,))
    assert {claim("wire", "42").id, claim("second", "57").id} <= {claim.id for claim in brief.claims}


@given(st.permutations(range(3)), st.booleans())
def test_the_same_bytes_for_any_order(order: list[int], backwards: bool) -> None:
    articles = [ARTICLES[place] for place in order]
    notes = {article.id: ANNOTATIONS[article.id] for article in articles}
    relations = RELATIONS[::-1] if backwards else RELATIONS
    origins = ORIGINS[::-1] if backwards else ORIGINS
    shuffled = write(Findings(STORY, articles, notes, COPIES, origins, relations, EVENTS, support=SUPPORT), None)
    assert msgspec.json.encode(shuffled) == msgspec.json.encode(run())


SENTENCES = st.lists(
    st.sampled_from(
        [
            "A ferry with 180 passengers capsized off Lagos on Tuesday.",
            'Ada Obi said "all is well" in Lagos.',
            "The Red Cross said 57 passengers were missing.",
            "It sank.",
            "Who knows what the owner of the ship will do now?",
            "Officials said 42 passengers left the terminal on Friday, and that 12 passengers stayed.",
            "HEADING",
            'He said "we" and " and left with 99 passengers in 2021.',
        ]
    ),
    max_size=12,
)


@given(st.lists(SENTENCES, min_size=1, max_size=3))
def test_every_line_quotes_its_cite_and_passes_the_checker(texts: list[list[str]]) -> None:
    articles = [page(f"p{number}", "\n\n".join(paragraphs)) for number, paragraphs in enumerate(texts)]
    brief = write(Findings(STORY, articles, {a.id: annotate(a) for a in articles}), None)
    by_id = {article.id: article for article in articles}
    lines = [(point.text, point.cites) for point in (brief.lead, *brief.points) if point]
    lines += [(statement.text, statement.cites) for statement in brief.statements]
    for text, cites in lines:
        assert by_id[cites[0].article].text[cites[0].start : cites[0].end] == text
        assert check(text, cites, by_id) == ()
    for line in (line for group in brief.figures for line in group):
        assert line.text in by_id[line.cite.article].text[line.cite.start : line.cite.end]


def test_cites_never_leave_the_body() -> None:
    brief = run()
    by_id = {article.id: article for article in ARTICLES}
    cites: list[Cite] = [cite for point in brief.points for cite in point.cites]
    cites += [cite for statement in brief.statements for cite in statement.cites]
    cites += [line.cite for group in brief.figures for line in group]
    assert cites
    assert all(0 <= cite.start < cite.end <= len(by_id[cite.article].text) for cite in cites)


def test_without_a_time_of_their_own_the_exact_day_of_the_pages_is_that_of_the_brief() -> None:
    vague = replace(ARTICLES[0], published=None, known_at=None, dated=Dating(start="2022-03-06", end="2022-03-12"))
    exact = replace(ARTICLES[2], published=None, known_at=None)
    assert run(articles=[vague, exact]).as_of == "2022-03-09"
    assert run(articles=[vague]).as_of is None
    assert run(articles=[vague, replace(ARTICLES[2], known_at="2022-03-09T10:00:00Z")]).as_of == "2022-03-09T10:00:00Z"


def test_a_page_in_another_language_gives_no_points_among_english_ones_and_the_brief_says_so() -> None:
    english = "Corvina Bank cut 300 jobs in Poznan on Monday, and Mara Quist of its staff union said that more would go by June."
    polish = "Corvina Bank zwolni w Poznaniu 300 osób, jak powiedziała Mara Quist ze związku zawodowego pracowników tego banku."
    pages = [
        Article(id="a", text=english, title="Corvina Bank cuts jobs in Poznan", language="en", published="2022-03-07"),
        Article(id="b", text=polish, title="Corvina Bank zwalnia w Poznaniu", language="pl", published="2022-03-07"),
    ]
    briefs = ts.brief(pages)
    told = {point.text for brief in briefs for point in ([brief.lead] if brief.lead else []) + list(brief.points)}
    said = [left.reason for brief in briefs for left in brief.left_out if left.id == "b"]
    assert said == ["in Polish, not read for who says what, figures and events"]
    assert english in told
    assert not any(line.cite.article == "b" for brief in briefs for group in brief.figures for line in group)
    if len(briefs) == 1:
        assert polish not in told
