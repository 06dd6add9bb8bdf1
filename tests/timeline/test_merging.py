from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource import claims, language
from twosource.model import Annotation, Article, Claim, Cue, Dating, Event, Span, Speaker
from twosource.timeline import events
from twosource.timeline.entries import OVERDUE

from .samples import marked, origin, page

WEEK = ("2023-05-08", "2023-05-14", None, None)
THURSDAY = ("2023-05-11", "2023-05-11", 3, None)
FRIDAY = ("2023-05-12", "2023-05-12", 4, None)
ORIGINS = (origin("o1", "a", "b"), origin("o2", "c"))


def story() -> list[tuple[Article, Annotation]]:
    a = page("a", "Rivera is set to meet Okafor this week to sign the port lease.", "2023-05-09")
    b = page("b", "He will be meeting Okafor on Thursday to sign the port lease with Rivera.", "2023-05-10")
    c = page("c", "Rivera will meet Okafor on Friday to sign the port lease.", "2023-05-10")
    return [
        (a, marked(a, {"this week": WEEK})),
        (b, marked(b, {"Thursday": THURSDAY})),
        (c, marked(c, {"Friday": FRIDAY})),
    ]


def run(pairs: list[tuple[Article, Annotation]], as_of: str | None = None) -> tuple[Event, ...]:
    return events([article for article, _ in pairs], {article.id: notes for article, notes in pairs}, ORIGINS, as_of)


def test_a_vaguer_telling_joins_the_precise_one_and_disagreeing_days_stay_apart() -> None:
    found = run(story(), "2023-05-09T12:00:00Z")
    assert [(event.start_day, event.end_day) for event in found] == [("2023-05-11", "2023-05-11"), ("2023-05-12", "2023-05-12")]
    assert {event.status for event in found} == {"scheduled"}
    assert [event.in_days for event in found] == [2, 3]
    assert sorted(len(event.mentions) for event in found) == [1, 2]
    joined = max(found, key=lambda event: len(event.mentions))
    assert "within “this week”" in joined.basis
    assert joined.known_at == "2023-05-09"


def test_the_line_shown_stands_alone() -> None:
    first = run(story()[:2])[0]
    assert first.text.startswith("Rivera is set")
    assert first.start_day == "2023-05-11"
    assert first.origins == 1


def test_without_as_of_nothing_is_counted() -> None:
    assert all(event.in_days is None for event in run(story()))


def test_a_plan_whose_day_has_gone_by_says_so() -> None:
    found = run(story()[:2], "2023-05-20")
    assert [(event.status, event.in_days) for event in found] == [("scheduled", -9)]
    assert OVERDUE in found[0].basis
    assert OVERDUE not in run(story()[:2], "2023-05-11")[0].basis


def test_a_later_report_makes_it_past() -> None:
    later = page("c", "Rivera met Okafor on Thursday to sign the port lease.", "2023-05-12")
    found = run([*story()[:2], (later, marked(later, {"Thursday": THURSDAY}))], "2023-05-12")
    assert [(event.status, event.in_days, event.origins) for event in found] == [("past", None, 2)]
    assert "elsewhere told as scheduled" in found[0].basis


def test_what_has_happened_is_shown_in_the_words_of_a_page_that_tells_it_so() -> None:
    a = page("a", "Rivera will meet Okafor on Thursday to sign the port lease.", "2023-05-09")
    b = page("b", "Rivera met Okafor on Thursday and signed the port lease.", "2023-05-12")
    (event,) = run([(a, marked(a, {"Thursday": THURSDAY})), (b, marked(b, {"Thursday": THURSDAY}))], "2023-05-13")
    assert (event.status, event.text) == ("past", b.text)


def test_headings_tell_nothing() -> None:
    article = page("a", "RIVERA WILL MEET OKAFOR ON THURSDAY\n\nThe harbour was quiet.", "2023-05-09")
    assert run([(article, marked(article, {"THURSDAY": THURSDAY}))]) == ()


def test_a_range_is_one_time() -> None:
    article = page("a", "Okafor shipped grain between March 2022 and May 2022 through Lima.", "2023-05-09")
    notes = marked(
        article, {"March 2022": ("2022-03-01", "2022-03-31", None, None), "May 2022": ("2022-05-01", "2022-05-31", None, None)}
    )
    assert [(event.start_day, event.end_day) for event in run([(article, notes)])] == [("2022-03-01", "2022-05-31")]


def test_an_unknown_day_stays_unknown() -> None:
    article = page("a", "Rivera will meet Okafor on Thursday.")
    found = run([(article, marked(article, {"Thursday": (None, None, 3, None)}))])
    assert (found[0].start_day, found[0].end_day) == (None, None)
    assert "date unknown" in found[0].basis


def test_what_is_denied_or_said_is_told_as_such() -> None:
    article = page("a", "Okafor denied shipping arms in May 2022.", "2023-05-09")
    notes = marked(article, {"May 2022": ("2022-05-01", "2022-05-31", None, None)})
    claim = Claim(
        id="c1",
        article="a",
        kind="indirect",
        sentence=Span(start=0, end=40),
        content=(Span(start=14, end=39),),
        speaker=Speaker(start=0, end=6, name="Okafor"),
        cue=Cue(start=7, end=13, lemma="deny", cue_class="deny"),
    )
    found = run([(article, Annotation(id="a", sentences=notes.sentences, times=notes.times, claims=(claim,)))])
    assert [(event.status, event.basis) for event in found] == [("denied", "denied by Okafor; when: “May 2022”")]


@given(st.permutations(range(3)))
def test_order_does_not_matter(order: list[int]) -> None:
    pairs = story()
    assert run([pairs[place] for place in order], "2023-05-09") == run(pairs, "2023-05-09")


def test_a_deadline_is_its_last_day() -> None:
    article = page("a", "Rivera gave Okafor until the end of May to sign the port lease.", "2023-05-09")
    notes = marked(article, {"the end of May": ("2023-05-21", "2023-05-31", None, None)})
    (found,) = run([(article, notes)], "2023-05-09")
    assert (found.status, found.start_day, found.end_day, found.in_days) == ("scheduled", "2023-05-31", "2023-05-31", 22)


def test_what_was_put_off_is_no_longer_due_on_its_first_day() -> None:
    first = page("a", "Rivera and Okafor will meet on Thursday to sign the port lease.", "2023-05-09")
    then = page("b", "The meeting at which Rivera and Okafor sign the port lease was put off until Friday.", "2023-05-10")
    pairs = [(first, marked(first, {"Thursday": THURSDAY})), (then, marked(then, {"Friday": FRIDAY}))]
    (found,) = run(pairs, "2023-05-10")
    assert (found.start_day, found.status, found.in_days) == ("2023-05-12", "scheduled", 2)
    assert [(change.kind, change.old_start, change.start_day, change.cite.article) for change in found.history] == [
        ("announced", None, "2023-05-11", "a"),
        ("postponed", "2023-05-11", "2023-05-12", "b"),
    ]
    assert [event.status for event in run(pairs[:1], "2023-05-09")] == ["scheduled"]


def test_a_question_tells_nothing() -> None:
    article = page("a", "Will Rivera meet Okafor on Thursday?", "2023-05-09")
    assert run([(article, marked(article, {"Thursday": THURSDAY}))]) == ()


def test_the_time_of_another_clause_is_not_when_it_was_said() -> None:
    article = page("a", "The port was closed in May, and Rivera has said it may never open.", "2023-06-01")
    notes = marked(article, {"May": ("2023-05-01", "2023-05-31", None, None)})
    claim = Claim(
        id="c",
        article="a",
        kind="indirect",
        sentence=Span(start=0, end=len(article.text)),
        content=(Span(start=48, end=65),),
        speaker=Speaker(start=32, end=38, name="Rivera"),
        cue=Cue(start=43, end=47, lemma="say"),
        said_when=notes.times[0],
    )
    found = run([(article, Annotation(id="a", sentences=notes.sentences, times=notes.times, claims=(claim,)))])
    assert [event.start_day for event in found] == ["2023-05-01"]


def test_pages_of_one_name_with_other_words_have_events_of_other_ids() -> None:
    times = {"on Thursday": ("2023-05-11", "2023-05-11", 3, None)}
    ids = set()
    for text in ("Rivera will meet Okafor on Thursday.", "Rivera will fire Okafor on Thursday."):
        article = page("page.txt", text, "2023-05-10")
        (event,) = events([article], {"page.txt": marked(article, times)}, (), None)
        ids.add(event.id)
    assert len(ids) == 2


def test_a_plan_and_its_telling_as_done_are_one_event_though_one_sentence_names_nobody() -> None:
    due = page("a", "The two candidates are due to meet in a televised debate on Thursday.", "2023-05-08")
    done = page("b", "Rivera and Okafor clashed over fares in a televised debate on Thursday evening.", "2023-05-12")
    other = page("c", "The harbour of Lima was closed after a collision on Thursday.", "2023-05-12")
    times = {"Thursday": ("2023-05-11", "2023-05-11", 3, None)}
    found = events([due, done, other], {each.id: marked(each, times) for each in (due, done, other)}, (), None)
    assert sorted((event.status, len(event.mentions)) for event in found) == [("past", 1), ("past", 2)]


def test_a_weekday_of_a_page_that_is_not_surely_dated_is_the_day_that_another_gives() -> None:
    a = page("a", "Rivera signed the port lease with Okafor on 9 May.", "2023-05-11")
    b = replace(
        page("b", "On Tuesday Rivera signed the port lease with Okafor."),
        dated=Dating(start="2023-05-06", end="2023-05-16", confidence=0.6),
    )
    tuesday, monday = (None, None, 1, None), (None, None, 0, None)
    ninth = marked(a, {"9 May": ("2023-05-09", "2023-05-09", None, None)})
    found = run([(a, ninth), (b, marked(b, {"Tuesday": tuesday}))])
    assert [(event.start_day, len(event.mentions)) for event in found] == [("2023-05-09", 2)]
    found = run([(a, ninth), (b, marked(b, {"Tuesday": monday}))])
    assert sorted(len(event.mentions) for event in found) == [1, 1]
    found = run([(a, ninth), (replace(b, dated=Dating()), marked(b, {"Tuesday": tuesday}))])
    assert sorted(len(event.mentions) for event in found) == [1, 1]


def test_a_page_that_can_only_be_later_calls_off_a_plan_for_several_days() -> None:
    text = "The tram strike in Oslo that was due to begin tomorrow, Thursday, has been suspended, Rivera said."
    plan = page("a", "Tram drivers in Oslo will go on strike on 11 and 12 May, said Rivera of their union.", "2023-05-08")
    off = replace(page("b", text), dated=Dating(start="2023-05-10", end="2023-05-10", confidence=0.6))
    notes = marked(plan, {"11 and 12 May": ("2023-05-11", "2023-05-12", None, None)})
    thursday = marked(off, {"tomorrow, Thursday": (None, None, 3, 1)})
    (event,) = run([(plan, notes), (off, thursday)])
    assert (event.status, event.start_day, event.end_day) == ("cancelled", "2023-05-11", "2023-05-12")
    early = replace(off, dated=Dating(start="2023-05-05", end="2023-05-10", confidence=0.6))
    (event,) = run([(plan, notes), (early, thursday)])
    assert event.status == "scheduled"
    saturday = marked(off, {"tomorrow, Thursday": (None, None, 5, 1)})
    assert len(run([(plan, notes), (off, saturday)])) == 2


def read(*tellings: tuple[str, str]) -> tuple[Event, ...]:
    """Return the events of pages (day, text) that are read as they are."""
    pages = [page(id, text, day) for id, (day, text) in zip("abc", tellings, strict=False)]
    return run([(each, language.annotate(each)) for each in pages])


def test_what_only_names_the_day_of_a_happening_is_not_cited_as_telling_it() -> None:
    due = ("2023-05-10", "Traders expect no change when the Bank of Norway decides its policy rate on Thursday, May 11.")
    done = ("2023-05-12", "The Bank of Norway raised its policy rate by half a point on Thursday, May 11.")
    (found,) = (event for event in read(due, done) if event.start_day == "2023-05-11")
    assert (found.status, [cite.article for cite in found.mentions]) == ("past", ["b"])
    assert [change.kind for change in found.history] == ["announced", "happened"]


def test_one_page_with_other_figures_for_the_same_tells_other_happenings() -> None:
    rents = " ".join(f'"My rent rose by {pounds} pounds in Leeds in March," said a reader.' for pounds in (40, 41, 42))
    assert len(read(("2023-05-10", rents))) == 3
    again = "The quake killed 12 people in Lima on Monday. Rescuers said the quake killed 12 people in Lima on Monday."
    assert len(read(("2023-05-10", again))) == 1


def test_two_pages_may_give_other_figures_for_one_happening() -> None:
    one = ("2023-05-09", "A quake in northern Chile killed 12 people in Calama on Monday.")
    other = ("2023-05-10", "A quake in northern Chile killed 15 people in Calama on Monday.")
    assert [len(event.mentions) for event in read(one, other)] == [2]


def test_a_sentence_that_names_nobody_is_of_what_is_known_for_its_day() -> None:
    leaves = ("2023-05-10", "Norway will leave the grain pact on May 25.")
    exit = ("2023-05-11", "The exit will not take effect until May 25, a spokesman said.")
    assert [len(event.mentions) for event in read(leaves, exit)] == [2]


def test_sentences_that_name_nobody_and_share_only_their_day_are_apart() -> None:
    text = "The ban will not be lifted until May 25. Bids are accepted until May 25. Tickets go on sale on May 25."
    assert [len(event.mentions) for event in read(("2023-05-10", text))] == [1, 1, 1]


def past(*tellings: tuple[str, str]) -> list[tuple[str | None, str | None, str | None]]:
    """Return the days and ``known_at`` of the events of pages (day, text) that are read as they are."""
    pages = [page(id, text, day) for id, (day, text) in zip("abc", tellings, strict=False)]
    found = run([(article, language.annotate(article)) for article in pages])
    return [(event.start_day, event.end_day, event.known_at) for event in found]


def test_what_happened_once_more_in_a_longer_time_is_another_happening() -> None:
    earlier = ("2023-05-15", "Output at the Bergen smelter of Norway fell by a quarter last week after a fire in the hall.")
    later = (
        "2023-05-16",
        "Two managers said the melting lines in Bergen had lost another tenth of their output over the weekend.",
    )
    assert past(earlier, later) == [("2023-05-08", "2023-05-14", "2023-05-15"), ("2023-05-13", "2023-05-14", "2023-05-16")]


def test_what_happened_is_known_since_its_day_is() -> None:
    vague = ("2023-05-15", "A fire destroyed the old smelter hall of Norway in Bergen last week.")
    exact = ("2023-05-16", "A fire destroyed the old smelter hall of Norway in Bergen on 11 May.")
    assert past(vague, exact) == [("2023-05-11", "2023-05-11", "2023-05-16")]
    assert past(vague) == [("2023-05-08", "2023-05-14", "2023-05-15")]


def test_the_day_of_saying_is_that_of_the_speaker_and_not_of_the_deed() -> None:
    article = page("a", "Norway and Sweden will sign a fishing treaty on 15 May, the Danish navy said on Monday.", "2023-05-09")
    notes = language.annotate(article)
    found = run([(article, replace(notes, claims=claims.find(article, notes)))])
    told = [(event.start_day, event.status, event.type, event.participants) for event in found]
    assert ("2023-05-08", "past", None, ("Denmark",)) in told
    assert any(day == "2023-05-15" and (status, type_) == ("scheduled", "AGREE") for day, status, type_, _ in told)


def due(*tellings: tuple[str, str]) -> list[tuple[str, str | None, str | None]]:
    """Return status, first day and minute of the events but sayings that pages (day, text) tell, by day and minute."""
    return [(event.status, event.start_day, event.at) for event in read(*tellings)]


def test_happenings_of_one_actor_on_one_day_stay_apart() -> None:
    text = (
        "Norway will publish its census on Thursday. Norway will launch two frigates on Thursday. Norway meets Chile on Thursday."
    )
    assert [len(event.mentions) for event in read(("2023-05-09", text))] == [1, 1, 1]
    one = ("2023-05-09", "Norway and Chile will meet on Thursday in Oslo to discuss the cod quota.")
    other = ("2023-05-10", "Norway and Iceland will meet on Thursday in Bergen to discuss the cod quota.")
    assert [len(event.mentions) for event in read(one, other)] == [1, 1]
    again = ("2023-05-10", "The ministers of Norway and Chile will hold talks in Oslo on Thursday on the cod quota.")
    assert [len(event.mentions) for event in read(one, again)] == [2]


def test_a_second_clock_time_is_of_a_happening_of_its_own_and_has_the_zone_of_the_first() -> None:
    text = "The Bank of Norway will decide on its key rate on 11 May at 14:15 CET, and governor Ida Bache will speak at 14:45."
    assert due(("2023-05-09", text)) == [
        ("scheduled", "2023-05-11", "2023-05-11T14:15+01:00"),
        ("scheduled", "2023-05-11", "2023-05-11T14:45+01:00"),
    ]
    assert len(due(("2023-05-09", "The Bank of Norway will decide on 11 May at 14:15 CET (1315 GMT)."))) == 1


def test_one_release_by_two_clocks_is_one_event_and_two_minutes_are_two() -> None:
    own = ("2023-05-09", "The Reserve Bank of Australia will announce its rate decision on Thursday, 11 May, at 2:30 p.m. AEST.")
    utc = ("2023-05-10", "The RBA decides tomorrow at 0430 GMT.")
    later = ("2023-05-10", "The RBA decides tomorrow at 0500 GMT.")
    assert due(own, utc) == [("scheduled", "2023-05-11", "2023-05-11T14:30+10:00")]
    assert len(due(own, later)) == 2


def test_an_undated_page_tells_what_is_to_come_without_a_date() -> None:
    def told(text: str) -> list[tuple[str, str | None]]:
        article = page("a", text)
        return [(event.status, event.start_day) for event in run([(article, language.annotate(article))])]

    for plan in (
        "Norway will vote next week.",
        "Norway must pay the fine by the end of this year.",
        "Norway will vote in September.",
    ):
        assert told(plan) == [("scheduled", None)]
    assert told("Norway could leave the pact next year.") == [("hypothetical", None)]
    assert told("Norway left the pact last year.") == []


def test_hours_ago_are_of_the_day_of_writing_where_its_minute_shows_it() -> None:
    morning = replace(page("a", "Norway signed the pact two hours ago.", "2023-05-11"), published="2023-05-11T10:00:00+02:00")
    night = replace(morning, published="2023-05-11T01:00:00+02:00")
    days = [run([(each, language.annotate(each))])[0].start_day for each in (morning, night)]
    assert days == ["2023-05-11", "2023-05-10"]


def test_what_onlookers_say_is_a_prediction() -> None:
    def status(text: str) -> str:
        article = page("a", text, "2023-05-09")
        notes = language.annotate(article)
        return run([(article, replace(notes, claims=claims.find(article, notes)))])[0].status

    assert status("The Bank of Norway will raise its key rate on 11 May, three economists said.") == "hypothetical"
    assert status("The Bank of Norway will raise its key rate on 11 May, its governor said.") == "scheduled"
