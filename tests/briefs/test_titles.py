from msgspec.structs import replace

from twosource.briefs.material import gather
from twosource.briefs.news import Clock
from twosource.briefs.titles import title
from twosource.model import Article, Cite, Copy, Dating, Event, Relation

from .samples import ANNOTATIONS, ARTICLES, COPIES, ORIGINS, SUPPORT, annotate, claim, page

TEXT = "The owner of the ferry met divers off Lagos, officials said."


def titled(
    *articles: Article, given: str | None = None, copies: tuple[Copy, ...] = (), events: tuple[Event, ...] = ()
) -> str | None:
    notes = {article.id: annotate(article) for article in articles}
    laid = gather(articles, notes, copies, (), {})
    return title(given, laid, Clock(laid, events, "2022-03-10"))


def named(id: str, words: str, day: str = "2022-03-08", text: str = TEXT) -> Article:
    return replace(page(id, text, day), title=words)


def whole(article: Article) -> Cite:
    return Cite(article=article.id, start=0, end=len(article.text))


def test_the_storys_own_title_stands_where_nothing_speaks_against_its_page() -> None:
    pages = named("a", "Ferry owner meets divers"), named("b", "Divers meet ferry owner")
    assert {titled(*pages, given=one.title) for one in pages} == {one.title for one in pages}


def test_a_source_comes_before_what_is_derived_from_it() -> None:
    pages = named("a", "Owner may meet divers"), named("b", "Owner meets divers")
    copy = Copy(a="a", b="b", kind="rewrite", source="a", score=0.8)
    assert titled(*pages, given="Owner meets divers", copies=(copy,)) == "Owner may meet divers"
    later = named("b", "Owner meets divers", "2022-03-09", "Schools in the whole city stayed closed for the mourning.")
    assert titled(pages[0], later, given="Owner meets divers", copies=(copy,)) == "Owner meets divers"
    version = replace(copy, kind="version")
    assert titled(*pages, given="Owner meets divers", copies=(version,)) == "Owner meets divers"


def test_a_dated_page_comes_before_an_undated_one() -> None:
    undated = replace(named("a", "Boat blog"), published=None, known_at=None, dated=Dating())
    assert titled(undated, named("b", "Ferry sinks"), given="Boat blog") == "Ferry sinks"
    assert titled(undated, given="Boat blog") == "Boat blog"


def test_what_is_announced_for_a_day_gone_by_is_no_title() -> None:
    plan = named("a", "Ferry owner to meet divers")
    done = named("b", "Ferry owner met divers", "2022-03-09")
    meeting = Event(
        text="x",
        status="past",
        mentions=(whole(plan), whole(done)),
        start_day="2022-03-09",
        end_day="2022-03-09",
        origins=2,
    )
    assert titled(plan, done, given=plan.title, events=(meeting,)) == done.title
    assert titled(plan, given=plan.title, events=(meeting,)) == plan.title
    ahead = replace(meeting, status="scheduled", start_day="2022-03-20", end_day="2022-03-20", mentions=meeting.mentions[:1])
    assert titled(plan, done, given=plan.title, events=(ahead,)) == plan.title


def test_a_figure_that_has_moved_is_no_title() -> None:
    articles = [
        replace(article, title={"wire": "Hope for 42 on ferry", "second": "Ferry: search goes on"}.get(article.id))
        for article in ARTICLES
    ]
    moved = Relation(type="revised", a=claim("wire", "42").id, b=claim("second", "57").id, delta="42 → 57")
    for relations, wanted in (((), "Hope for 42 on ferry"), ((moved,), "Ferry: search goes on")):
        laid = gather(articles, ANNOTATIONS, COPIES, ORIGINS, SUPPORT, relations)
        assert title("Hope for 42 on ferry", laid, Clock(laid, (), None)) == wanted


def test_a_page_that_dropped_a_hedge_gives_no_title() -> None:
    articles = [replace(article, title=f"Ferry {article.id}") for article in ARTICLES]
    harder = Relation(type="meaning_changed", a=claim("second", "57").id, b=claim("wire", "42").id, delta="may → no hedge")
    for relations, wanted in (((), "Ferry wire"), ((harder,), "Ferry second")):
        laid = gather(articles, ANNOTATIONS, COPIES, ORIGINS, SUPPORT, relations)
        assert title("Ferry wire", laid, Clock(laid, (), None)) == wanted


def test_a_count_of_the_dead_holds_for_its_day() -> None:
    pages = named("a", "Four dead after ferry sinks"), named("b", "Divers go on searching", "2022-03-09")
    assert titled(*pages, given="Four dead after ferry sinks") == "Divers go on searching"
    assert (
        titled(pages[0], replace(pages[1], published="2022-03-08", known_at="2022-03-08"), given=pages[0].title) == pages[0].title
    )


def test_without_a_titled_page_the_storys_title_stands() -> None:
    assert titled(replace(page("a", TEXT), title=None), given=None) is None
