from msgspec.structs import replace

from twosource.briefs.central import Centrality, key
from twosource.briefs.material import Line, Material, gather
from twosource.model import Article, Origin

from .samples import annotate, page

SANK = "An overloaded ferry with sleeping traders capsized off Lagos on Tuesday."
AGAIN = "On Tuesday the overloaded ferry with its sleeping traders had capsized near Lagos."
ASIDE = "The cathedral choir rehearsed a new hymn on Tuesday in Lagos."
NO_EVENTS: frozenset[int] = frozenset()


def laid_out(articles: list[Article], origins: tuple[Origin, ...]) -> Material:
    return gather(articles, {article.id: annotate(article) for article in articles}, (), origins, {})


def told(*texts: str, together: bool = False) -> tuple[Material, list[Line]]:
    """Lay out pages of one sentence each, of as many origins or of one."""
    articles = [page(f"p{number}", text) for number, text in enumerate(texts)]
    ids = [article.id for article in articles]
    apart = tuple(Origin(id=f"o-{id}", name=id, articles=(id,)) for id in ids)
    material = laid_out(articles, (Origin(id="o", name="Wire", articles=tuple(ids)),) if together else apart)
    return material, list(material.lines)


def carriers(material: Material, line: Line) -> int:
    return 1 + len(Centrality(material).tellings(line, {key(each): NO_EVENTS for each in material.lines}))


def test_what_another_origin_tells_is_central() -> None:
    material, (sank, _, aside) = told(SANK, AGAIN, ASIDE)
    centrality = Centrality(material)
    assert 0 == centrality.echo(aside) < centrality.echo(sank) < 1


def test_pages_of_one_origin_lend_each_other_nothing() -> None:
    material, (sank, _, _) = told(SANK, AGAIN, ASIDE, together=True)
    assert Centrality(material).echo(sank) == 0
    assert carriers(material, sank) == 1


def test_names_alone_are_no_echo() -> None:
    material, (one, _) = told("So much for Ada Obi of Lagos.", "Ada Obi stays in Lagos overnight.")
    assert Centrality(material).echo(one) == 0


def test_the_same_fact_in_other_words_has_two_carriers() -> None:
    material, (sank, again, aside) = told(SANK, AGAIN, ASIDE)
    assert carriers(material, sank) == carriers(material, again) == 2
    assert carriers(material, aside) == 1


def test_another_figure_or_another_day_is_another_fact() -> None:
    for other in (AGAIN.replace("its sleeping traders", "90 passengers, sleeping traders,"), AGAIN.replace("Tuesday", "Friday")):
        material, (sank, _) = told(SANK, other)
        assert carriers(material, sank) == 1


def test_a_sentence_that_names_whom_titles_name_is_about_the_story() -> None:
    articles = [
        replace(page(f"p{number}", f"{name} spoke of ferries on the lagoon."), title="Ada Obi and the ferry")
        for number, name in enumerate(("Ada Obi", "Ada Obi", "Portugal"))
    ]
    material = laid_out(articles, tuple(Origin(id=a.id, name=a.id, articles=(a.id,)) for a in articles))
    centrality = Centrality(material)
    obi, _, portugal = material.lines
    assert centrality.cast(obi) > centrality.cast(portugal) > 0


def test_a_page_that_speaks_of_its_writer_is_a_comment() -> None:
    mine = "I have sailed on my share of ferries off Lagos."
    quoted = '"I have sailed on my share of ferries off Lagos," said Ada Obi.'
    material, _ = told(mine, quoted)
    assert Centrality(material).comments == {"p0"}
