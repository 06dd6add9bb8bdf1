from msgspec.structs import replace

from twosource.briefs.material import gather
from twosource.briefs.news import Clock
from twosource.briefs.titles import title
from twosource.model import Article, Cite, Copy, Dating, Event, Exposure, Move, Relation

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


def of_the_market(*articles: Article, given: str, name: str = "tin") -> str | None:
    """Return the title where the first line of each page whose text begins with the market's name says that it moved."""
    notes = {article.id: annotate(article) for article in articles}
    laid = gather(articles, notes, (), (), {})
    moving = (line.cite for line in laid.lines if not line.place and line.text.lower().startswith(name))
    moves = tuple(Move(direction="down", cite=cite) for cite in moving)
    exposure = Exposure(symbol=name, name=name, kind="commodity", why="named", cites=(), moves=moves)
    return title(given, laid, Clock(laid, (), "2022-03-10"), (exposure,))


FIRE = named("a", "Smelter burns in Tarvik", text="Fire broke out at the Tarvik smelter on Tuesday, the fire service said.")
PRICE = named(
    "b", "Tin eases as Tarvik smelter cools", "2022-03-09", "Tin fell on Wednesday after the fire in Tarvik, dealers said."
)
INQUEST = named("c", "Tarvik: engineers named", "2022-03-09", "The county named two engineers of the Tarvik smelter, it said.")


def test_a_report_of_what_the_market_made_of_it_gives_no_title() -> None:
    assert of_the_market(FIRE, PRICE, INQUEST, given=str(PRICE.title)) != PRICE.title
    named_in_passing = replace(PRICE, title="Smelter in Tarvik cools, tin eases")
    assert of_the_market(FIRE, named_in_passing, INQUEST, given=str(named_in_passing.title)) == named_in_passing.title


def test_where_the_market_is_the_story_its_reports_give_the_title() -> None:
    again = replace(INQUEST, title="Tin steadies after rout", text="Tin rose on Wednesday from a low of two years, dealers said.")
    assert of_the_market(FIRE, PRICE, again, given=str(PRICE.title)) == PRICE.title
