from tests.copies.pages import OWN_REPORT, RETELLING, WIRE, annotation, article
from twosource import copies
from twosource.model import Article, Copy, Origin, Side

PARAGRAPHS = WIRE.split("\n\n")


def origins(*pages: Article) -> dict[tuple[str, ...], str | None]:
    found = copies.find(pages, {page.id: annotation(page) for page in pages})
    return {origin.articles: origin.name for origin in copies.origins(pages, found)}


def tie(a: str, b: str, source: Side | None, score: float = 0.6, kind: str = "copy") -> Copy:
    return Copy(a=a, b=b, kind=kind, source=source, score=score)  # type: ignore[arg-type]


def test_an_agencys_report_and_its_retelling_have_one_origin_named_by_the_credit() -> None:
    pages = (
        article("a", WIRE, credit="Delta Wire", publisher="Portal"),
        article("b", RETELLING, publisher="Broker"),
        article("c", OWN_REPORT, publisher="Valley Post"),
    )
    assert origins(*pages) == {("a", "b"): "Delta Wire", ("c",): "Valley Post"}


def test_ten_carriers_of_one_report_are_one_origin() -> None:
    pages = [article(f"p{number}", WIRE, credit="Delta Wire", publisher=f"Portal {number}") for number in range(10)]
    assert list(origins(*pages).values()) == ["Delta Wire"]


def test_a_credit_on_one_carrier_names_the_origin_of_all() -> None:
    pages = article("a", WIRE, publisher="One"), article("b", WIRE, publisher="Two", credit="Delta Wire")
    assert origins(*pages) == {("a", "b"): "Delta Wire"}


def test_a_credit_names_the_origin_of_an_older_page_that_stands_in_part_in_it() -> None:
    pages = (
        article("a", "\n\n".join([*PARAGRAPHS[:4], *OWN_REPORT.split("\n\n")[2:4]]), publisher="One", published="2021-03-01"),
        article("b", WIRE, publisher="Two", credit="Delta Wire", published="2021-03-02"),
    )
    assert origins(*pages) == {("a", "b"): "Delta Wire"}
    longer = "\n\n".join([PARAGRAPHS[2], OWN_REPORT])
    assert origins(article("a", longer, publisher="One", published="2021-03-01"), pages[1]) == {
        ("a", "b"): "Delta Wire",
        ("a",): "One",
    }


def test_one_text_of_several_publishers_without_a_sign_is_one_origin_without_a_name() -> None:
    assert origins(article("a", WIRE, publisher="One"), article("b", WIRE, publisher="Two")) == {("a", "b"): None}


def test_a_retelling_is_no_carrier_of_the_text() -> None:
    outlets = {"a": "Yard", "b": "Weekly", "c": "Blog"}
    pages = [article(id, f"{id} word " * 20, publisher=publisher) for id, publisher in outlets.items()]
    carried = tie("a", "b", "a", score=0.95)
    retold, copied = (tie("a", "c", "a", score=0.95, kind=kind) for kind in ("rewrite", "copy"))
    assert [origin.name for origin in copies.origins(pages, (carried, retold))] == ["Yard"]
    assert [origin.name for origin in copies.origins(pages, (carried, copied))] == [None]


def test_a_page_without_publisher_has_an_origin_that_says_why_it_has_no_name() -> None:
    (origin,) = copies.origins([article("a", WIRE)], ())
    assert origin.name is None
    assert "neither" in origin.basis


def test_two_reports_of_one_newsroom_on_one_subject_are_one_origin_and_on_two_subjects_two() -> None:
    follow_up = (
        "Marrow Dam engineers found more cracks in the spillway on Friday, the water board said.\n\n"
        "Villages below the reservoir, Oster and Lunn, stay evacuated while the spillway of the Marrow Dam is inspected.\n\n"
        "Turbines at the dam stopped on Thursday night; the ministry wants the reservoir lowered further."
    )
    same_subject = (
        article("a", WIRE, publisher="Post", title="Cracks in Marrow Dam spillway"),
        article("b", follow_up, publisher="Post", title="More cracks in Marrow Dam spillway"),
    )
    assert len(origins(*same_subject)) == 1
    other = article("c", "The chess federation cancelled its winter open after a referee resigned. " * 3, publisher="Post")
    assert len(origins(same_subject[0], other)) == 2


def test_partial_overlaps_do_not_chain_pages_into_one_origin() -> None:
    pages = [article(f"p{number}", f"Page {number} " * 20) for number in range(6)]
    chain = [tie(f"p{number}", f"p{number + 1}", None, score=0.55) for number in range(5)]
    assert max(len(origin.articles) for origin in copies.origins(pages, chain)) == 2


def test_a_circle_of_sources_is_cut() -> None:
    pages = [article(id, f"{id} word " * 20) for id in "abc"]
    circle = [tie("a", "b", "a"), tie("b", "c", "a"), tie("a", "c", "b")]
    found = copies.origins(pages, circle)
    assert {id for origin in found for id in origin.articles} == set("abc")


def test_a_merge_belongs_to_the_origins_of_its_parts_and_is_none_itself() -> None:
    pages = (
        article("a", "\n\n".join(PARAGRAPHS[:4]), published="2021-03-01", publisher="One"),
        article("b", OWN_REPORT, published="2021-03-01", publisher="Two"),
        article("c", "\n\n".join([*PARAGRAPHS[:4], OWN_REPORT]), published="2021-03-03", publisher="Three"),
    )
    assert origins(*pages) == {("a", "c"): "One", ("b", "c"): "Two"}


def test_a_page_that_comes_from_a_merge_is_of_the_origins_of_its_parts() -> None:
    pages = [article(id, f"{id} word " * 20, publisher=id.upper()) for id in "abcd"]
    merged = [
        tie("a", "c", "a", kind="merge", score=0.6),
        tie("b", "c", "a", kind="merge", score=0.6),
        tie("c", "d", "a", score=0.7),
    ]
    found = {origin.name: origin.articles for origin in copies.origins(pages, merged)}
    assert found == {"A": ("a", "c", "d"), "B": ("b", "c", "d")}


def test_pages_that_are_said_to_merge_each_other_keep_an_origin() -> None:
    pages = [article(id, f"{id} word " * 20) for id in "abc"]
    circle = [tie(a, b, None, kind="merge", score=0.6) for a, b in ("ab", "bc", "ac")]
    assert {id for origin in copies.origins(pages, circle) for id in origin.articles} == set("abc")


def test_a_page_that_carries_another_whole_among_its_own_text_has_both_origins() -> None:
    longer = f"{OWN_REPORT}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"
    pages = (
        article("a", "\n\n".join(PARAGRAPHS[:2]), published="2021-03-01", publisher="One"),
        article("b", longer, published="2021-03-03", publisher="Two"),
    )
    assert origins(*pages) == {("a", "b"): "One", ("b",): "Two"}


def test_ids_do_not_change_when_pages_join() -> None:
    first = article("a", WIRE, credit="Delta Wire", published="2021-03-01")
    more = article("b", WIRE, credit="Delta Wire", published="2021-03-02")
    alone: tuple[Origin, ...] = copies.origins([first], ())
    joined = copies.origins([first, more], copies.find([first, more], {}))
    assert [origin.id for origin in alone] == [origin.id for origin in joined]


def test_outlets_of_one_owner_are_two_origins_that_name_it() -> None:
    pages = [
        article("a", WIRE, publisher="Paper", url="https://www.ad.nl/dam"),
        article("b", OWN_REPORT, publisher="Other Paper", url="https://www.tubantia.nl/dam"),
        article("c", "The chess federation cancelled its winter open after a referee resigned. " * 3, publisher="X", credit="AP"),
    ]
    found = copies.origins(pages, ())
    owners = {origin.articles: origin.owner for origin in found}
    assert owners[("a",)] == owners[("b",)] == "DPG Media"
    assert owners[("c",)] is None
    assert copies.independent("ab", found) == 1
