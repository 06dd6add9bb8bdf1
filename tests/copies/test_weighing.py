"""Re-tellings of short pages, weighed against what independent reports share."""

from msgspec.structs import replace

from tests.copies.pages import article
from twosource import claims, copies, language
from twosource.copies import weighing
from twosource.copies.alignment import Retelling
from twosource.copies.prose import read
from twosource.copies.telling import Telling, is_exact, roundings
from twosource.model import Annotation, Article, Copy

AGENCY = """\
The canal company Ostrava Waterways said on Monday it would close the Velin locks for 19 weeks from April 7, after divers found \
cracks in two of the four gates.

Barges carry 2.3 million tonnes a year through the locks, most of it gravel and grain. "Nobody should drown for a load of \
gravel," said Hana Kroupa, the company's chief engineer.

The repair will cost 41 million crowns, of which the state pays 60 percent, Kroupa said. The transport ministry confirmed the sum.

Skippers' union leader Milos Drabek said 130 crews would be without work. "They have known about these gates since the flood," \
he said.

The gates date from 1936. An inspection was put off three times, according to minutes seen by the agency.
"""
BLOG = """\
Gravel is about to get dearer, and here is why.

From April 7 nothing will float through Velin for 19 weeks. Two of the four gates there are cracked, which divers noticed.

That takes 2.3 million tonnes a year of grain and gravel off the water. No one ought to drown for gravel, fair enough.

The bill comes to 41 million crowns and the state picks up 60 percent of it.

Some 130 barge crews will sit at home. What annoys them is that the gates were known to be bad since the flood.

They were built in 1936, and the inspection was put off three times. Order your aggregate now.
"""
RADIO = """\
Bargees tied up at the Velin locks this morning to protest against the closure that Ostrava Waterways has announced.

"I have a boat, a loan and a dog," said skipper Vera Tomaskova, who had come with her two sons. "Which of them do they want?"

The company says that two gates are cracked and that the locks must close in April. Engineer Hana Kroupa promised the skippers a \
meeting on Thursday.

Mayor Pavel Sykora told Radio Velin that the town lives off the lock. He wants the lorries kept away from the school.

Last year 84 lorries a day passed it. The quarry at Horka expects to hire 25 drivers.
"""


def annotated(page: Article) -> Annotation:
    found = language.annotate(page)
    return replace(found, claims=claims.find(page, found))


def telling(page: Article) -> Telling:
    return Telling(read(page), annotated(page))


def found(*pages: Article) -> tuple[Copy, ...]:
    return copies.find(pages, {page.id: annotated(page) for page in pages})


def test_a_short_page_told_again_by_a_blog_is_a_rewrite_of_it_and_an_own_report_is_not() -> None:
    pages = [
        article("agency", AGENCY, publisher="Delta Wire", published="2023-03-13"),
        article("blog", BLOG, publisher="Build It"),
        article("radio", RADIO, publisher="Radio Velin", published="2023-03-13"),
    ]
    (copy,) = found(*pages)
    assert (copy.a, copy.b, copy.kind, copy.source) == ("agency", "blog", "rewrite", "a")
    assert any("19" in one.why for one in copy.evidence)
    assert sorted(origin.articles for origin in copies.origins(pages, (copy,))) == [("agency", "blog"), ("radio",)]


def test_what_links_two_sentences_is_given_as_the_re_telling_writes_it() -> None:
    (copy,) = found(article("agency", AGENCY), article("blog", BLOG))
    linked = [one.why.partition("linked by ")[2] for one in copy.evidence if "linked by" in one.why]
    assert "41 million crowns, 60 percent" in linked
    assert "cracked, divers, four" in linked
    assert "April 7, 19 weeks, Velin" in linked
    assert not any(mark in words for words in linked for mark in "#@")


def test_an_end_of_a_range_is_written_as_the_range_once() -> None:
    page = telling(article("p", "Up to 250 pumps, 40 to 65 litres each, stand by the quarries of Orlova."))
    assert page.written(0, ("#40", "#65", "litr", "orlova", "quarri")) == ("40 to 65 litres", "Orlova", "quarries")


def test_details_beyond_chance_are_counted_and_what_a_reporter_brings_home_speaks_against() -> None:
    agency, blog, radio = (telling(article(id, text)) for id, text in (("a", AGENCY), ("b", BLOG), ("c", RADIO)))
    told, own = weighing.terms(blog, agency), weighing.terms(radio, agency)
    assert told.details > 3 > own.details
    assert (told.people, told.quoted) == (0, 0)
    assert own.people >= 2
    assert own.quoted > 0
    assert told.weight > own.weight


def test_the_same_number_of_other_things_is_no_detail() -> None:
    other = BLOG.replace("takes 2.3 million tonnes a year of grain and gravel off the water", "dentist has 2.3 million followers")
    counted = [weighing.terms(telling(article("b", text)), telling(article("a", AGENCY))).details for text in (BLOG, other)]
    assert counted[1] < counted[0]


def details(source: str, teller: str) -> float:
    return weighing.terms(telling(article("b", teller)), telling(article("a", source))).details


def test_either_end_of_a_range_is_a_detail() -> None:
    source = AGENCY.replace("cost 41 million crowns", "cost between 35 million and 41 million crowns")
    assert details(source, BLOG) > details(source, BLOG.replace("41 million crowns", "29 million crowns"))


def test_a_rounded_figure_counts_half() -> None:
    source = AGENCY.replace("2.3 million tonnes", "2.317 million tonnes")
    exact, rounded, other = (details(source, BLOG.replace("2.3 million", f"{told} million")) for told in ("2.317", "2.3", "2.9"))
    assert exact > rounded > other


def test_figures_are_rounded_to_two_digits_or_more() -> None:
    assert roundings("#4.157e+11") == ("#4.2e+11", "#4.16e+11")
    assert roundings("#1411.2") == ("#1400", "#1410", "#1411")
    assert roundings("#0.0225") == ("#0.022",)
    assert roundings("#25") == roundings("@1998") == ()
    assert [is_exact(term) for term in ("#385", "#0.142", "#4300", "#0.5", "@1998")] == [True, True, False, False, False]


def test_nothing_is_told_from_a_report_that_came_later() -> None:
    agency = article("a", AGENCY, publisher="Delta Wire", published="2023-03-15T09:00:00+00:00")
    blog = article("b", BLOG, publisher="Build It", published="2023-03-13T09:00:00+00:00")
    assert found(agency, blog) == ()
    (copy,) = found(agency, replace(blog, modified="2023-03-16", known_at=None))
    assert copy.kind == "rewrite"


def kept(found: list[Retelling], *, tied: bool = False, within: bool = False) -> list[str]:
    left = weighing.unexplained(found, lambda one, two: tied, lambda one, two: within)
    return [one.source.article.id for one in left]


def test_a_second_report_is_no_source_for_what_the_better_one_has() -> None:
    blog = telling(article("blog", BLOG))
    second = telling(article("second", f"{AGENCY}\n\nThe gates weigh 17 tonnes."))
    best = weighing.retelling(telling(article("agency", AGENCY)), blog)
    other = weighing.retelling(second, blog)
    assert best is not None
    assert other is not None
    assert kept([best, other]) == ["agency"]
    assert kept([best, other], tied=True) == ["agency", "second"]
    assert kept([best, other], tied=True, within=True) == ["agency"]


def test_a_source_known_later_explains_nothing() -> None:
    blog = telling(article("blog", BLOG, published="2023-03-13"))
    early = telling(article("second", f"{AGENCY}\n\nThe gates weigh 17 tonnes.", published="2023-03-13"))
    late = telling(article("agency", AGENCY, published="2023-03-13T23:59:59.999999+00:00", known_at="2023-03-14"))
    every = [weighing.retelling(source, blog) for source in (early, late)]
    assert kept([one for one in every if one is not None], within=True) == ["agency", "second"]


def test_a_newsroom_that_tells_its_own_report_again_re_tells_nobody() -> None:
    assert found(article("a", AGENCY, publisher="Delta Wire"), article("b", BLOG, publisher="Delta Wire")) == ()


def test_pages_without_sentences_are_never_re_told() -> None:
    empty = Telling(read(article("a", "")), Annotation(id="a"))
    assert weighing.retelling(empty, empty) is None
