import pytest
from hypothesis import given
from msgspec.structs import replace

from twosource.model import LeftOut, Relation
from twosource.render import safe
from twosource.render.build import GROUPS, LISTED, ROWS, left_out_of_all, views
from twosource.render.view import View

from .samples import ARTICLES, BRIEF, SECOND, hostile
from .strategies import texts


def _view() -> View:
    return views([BRIEF], ARTICLES)[0]


def test_facts_and_numbers() -> None:
    view = _view()
    assert view.facts == (
        "4 pages",
        "2 independent origins",
        "as of 11 March 2020, 18:00 UTC",
        "latest page 10 March 2020, 09:30 UTC+01:00",
    )
    assert [event.number for event in (*view.timeline, *view.schedule)] == [1, 2, 3, 4]
    assert [event.countdown for event in view.schedule] == ["in 1 day", "in 21 to 50 days"]


def test_every_citation_quotes_what_it_points_at() -> None:
    view = _view()
    for span in view.quoted:
        assert span.words == safe.line(ARTICLES[span.cite.article].text[span.cite.start : span.cite.end])
        assert view.sources[span.source - 1].article == span.cite.article
    assert view.lead is not None
    assert [citation.label for citation in view.lead.citations] == ["1:¶1", "2:¶1"]


def test_agreement_and_lone_claims_are_no_differences() -> None:
    assert [item.label for item in _view().differences] == [
        "They do not agree",
        "One names a speaker, the other does not",
        "Similar words, another meaning",
    ]
    left, right = _view().differences[1].sides
    assert (left.speaker, right.speaker) == ("Norway", "the page’s own voice")


def test_lines_of_one_speaker_stand_together() -> None:
    first, second = BRIEF.statements
    again = replace(first, text="Another line.", role=None)
    voices = views([replace(BRIEF, statements=(first, second, again))], ARTICLES)[0].voices
    assert [(voice.speaker, voice.role, len(voice.lines)) for voice in voices] == [
        ("Liv Aasen", "fisheries minister", 2),
        ("Jón Steinarsson", "director", 1),
    ]


def test_sources_say_what_they_derive_from() -> None:
    portal, broker = _view().sources[1:3]
    assert portal.notes == ("Tuesday 10 March 2020", "credits North Wire", "origin: North Wire", "derived from [1]")
    assert broker.name == "broker.txt"
    assert broker.notes[0].startswith("undated; Wednesday 11 March 2020")
    assert [origin.carried for origin in _view().origins] == ["carried by [1], [2], [3]", "carried by [4]"]


def test_a_bare_brief_has_words_for_what_is_unknown() -> None:
    view = views([SECOND], ARTICLES)[0]
    assert view.title == "Untitled story"
    assert view.facts[1:] == ("no independent origins", "as of: not given", "no page says when it appeared")


def test_a_brief_without_its_evidence_is_refused() -> None:
    with pytest.raises(KeyError):
        views([replace(BRIEF, sources=BRIEF.sources[1:])], ARTICLES)


def test_the_latest_page_is_named_only_where_it_is_not_the_time_of_the_brief() -> None:
    assert len(views([replace(BRIEF, as_of=BRIEF.known_at)], ARTICLES)[0].facts) == 3


def test_what_ended_long_before_is_background() -> None:
    view = _view()
    assert [event.when for event in view.background] == ["2018"]
    assert [event.when for event in view.own] == ["Wednesday 11 March 2020"]


def test_what_all_briefs_leave_out_is_told_once() -> None:
    own = LeftOut(what="sentence", id="s-bridge", reason="3 sentences: less central")
    briefs = [BRIEF, replace(SECOND, left_out=(own, *BRIEF.left_out))]
    assert [[item.text for item in view.left_out] for view in views(briefs, ARTICLES)] == [[], ["3 sentences: less central"]]
    assert [item.text for item in left_out_of_all(briefs)] == ["page menu.html: no article in it"]
    assert left_out_of_all([BRIEF]) == left_out_of_all([]) == ()


@given(texts)
def test_every_word_of_a_view_is_one_harmless_line(text: str) -> None:
    brief, articles = hostile(text)
    view = views([brief], articles)[0]
    words = [view.title, *view.sources[0].notes, view.sources[0].name, view.differences[0].sides[0].text]
    words += [line.text for line in (*view.points, *view.voices[0].lines, *view.schedule, *view.exposures)]
    assert all(word == safe.line(word) for word in words)


def _differences(*relations: Relation, publishers: dict[str, str] | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    named = publishers or {}
    sources = tuple(replace(source, publisher=named.get(source.article, source.publisher)) for source in BRIEF.sources)
    view = views([replace(BRIEF, relations=relations, sources=sources)], ARTICLES)[0]
    return [(item.label, item.sides[0].speaker, item.basis) for item in view.differences]


def test_all_who_say_what_a_sentence_tells_unnamed_are_one_entry() -> None:
    one = Relation(type="attribution_dropped", a="c1", b="c3", basis=("told in other words",), delta="Norway → nobody named")
    claims = tuple(
        replace(claim, id="c9", speaker=replace(claim.speaker, name="Liv Aasen")) if claim.id == "c4" and claim.speaker else claim
        for claim in BRIEF.claims
    )
    two = replace(one, a="c9", delta="Liv Aasen → nobody named")
    other = Relation(type="attribution_dropped", a="c1", b="c5")
    view = views([replace(BRIEF, claims=claims, relations=(one, two, other))], ARTICLES)[0]
    first, second = view.differences
    assert first.sides[0].speaker == "Norway and Liv Aasen"
    assert first.delta == "Norway → nobody named; Liv Aasen → nobody named"
    assert len(first.sides[0].citations) == 2
    assert first.basis == ("told in other words",)
    assert second.sides[0].speaker == "Norway"


def test_only_one_publisher_changes_its_version() -> None:
    revised = Relation(type="revised", a="c1", b="c2", basis=("written 2020-03-10 and 2020-03-11T16:05:00Z",))
    written = ("written Tuesday 10 March 2020 and 11 March 2020, 16:05 UTC",)
    assert _differences(revised) == [("A later page has another figure", "Norway", written)]
    one = {claim.article: "Atlantic Press" for claim in BRIEF.claims}
    assert [label for label, *_ in _differences(revised, publishers=one)] == ["Changed from one version to the next"]
    assert [label for label, *_ in _differences(replace(revised, b="c4"))] == ["The page has a later figure too"]


def test_long_lists_are_cut_and_say_how_much_more_there_is() -> None:
    (group,) = BRIEF.figures
    figures = (group * ROWS, *((group[0],),) * (GROUPS + 4))
    view = views([replace(BRIEF, figures=figures, schedule=BRIEF.schedule * LISTED)], ARTICLES)[0]
    shown = sum(map(len, view.figures))
    assert (len(view.figures), len(view.figures[0]), len(view.schedule)) == (GROUPS, ROWS, LISTED)
    assert view.more["figures"] == f"and {sum(map(len, figures)) - shown} more figures; the JSON record has them"
    assert view.more["schedule"] == f"and {len(BRIEF.schedule) * LISTED - LISTED} more events; the JSON record has them"
    assert not any(_view().more.values())


def test_a_figure_stands_beside_what_it_counts_and_does_not_repeat_it() -> None:
    (group,) = BRIEF.figures
    line = replace(
        group[0], text="about 200 of its crews", counts="crews (missing)", figure=replace(group[0].figure, counts="crews")
    )
    ahead = replace(line, text="crews fell to 200")
    bare = replace(line, text="crews")
    parted = replace(line, text="crews, 20")
    rows = views([replace(BRIEF, figures=((line, ahead, bare, parted),))], ARTICLES)[0].figures[0]
    assert [(row.counts, row.text) for row in rows] == [
        ("crews (missing)", "about 200"),
        ("crews (missing)", "fell to 200"),
        ("crews (missing)", "crews"),
        ("crews (missing)", "20"),
    ]
