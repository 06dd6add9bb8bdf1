import pytest
from hypothesis import given
from msgspec.structs import replace

from twosource.model import LeftOut
from twosource.render import safe
from twosource.render.build import left_out_of_all, views
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
