from msgspec.structs import replace

from tests.briefs.samples import ANNOTATIONS, ARTICLES, CONFLICT, COPIES, ORIGINS, SUPPORT
from twosource.briefs.material import Material, gather
from twosource.briefs.statements import PER_SPEAKER, statements
from twosource.model import Article, Relation, Speaker
from twosource.run.steps import annotate


def _material(*relations: Relation) -> Material:
    return gather(ARTICLES, ANNOTATIONS, COPIES, ORIGINS, SUPPORT, relations)


def _renamed(material: Material, old: str, new: str) -> Material:
    claims = {
        id: replace(one, speaker=Speaker(start=one.speaker.start, end=one.speaker.end, name=new))
        if one.speaker and one.speaker.name == old and one.article == "second"
        else one
        for id, one in material.claims.items()
    }
    return material._replace(claims=claims)


def test_claim_of_a_page_and_its_copy_is_one_statement_with_both_cites() -> None:
    said, _ = statements(_material())
    (one,) = [statement for statement in said if "42 passengers" in statement.text]
    assert [cite.article for cite in one.cites] == ["wire", "copy"]


def test_title_and_last_name_are_listed_under_the_full_name() -> None:
    said, _ = statements(_renamed(_material(), "Ada Obi", "Captain Ada Obi"))
    assert [statement.speaker for statement in said if "Obi" in statement.speaker] == ["Ada Obi", "Ada Obi"]


def test_speaker_without_a_name_or_number_is_nobody() -> None:
    said, _ = statements(_renamed(_material(), "The Red Cross", "few diplomats"))
    assert not [statement for statement in said if "57 passengers" in statement.text]


def test_disputed_claims_come_before_undisputed_ones_and_nobody_speaks_too_often() -> None:
    material = _material()
    first = [statement.claim for statement in statements(material)[0]]
    disputed = [statement.claim for statement in statements(_material(CONFLICT))[0]]
    assert set(first) == set(disputed)
    assert sum(disputed.index(id) for id in (CONFLICT.a, CONFLICT.b) if id) <= sum(
        first.index(id) for id in (CONFLICT.a, CONFLICT.b) if id
    )
    agreed = statements(_material(Relation(type="agree", a=CONFLICT.a, b=CONFLICT.b)))[0]
    assert [statement.claim for statement in agreed] == first
    speakers = [statement.speaker for statement in statements(material)[0]]
    assert all(speakers.count(speaker) <= PER_SPEAKER for speaker in speakers)


def test_claims_with_different_figures_are_two_statements_however_alike() -> None:
    old = "Eleven people were hurt when a tram left its rails, the fire service said."
    pages = {"a": Article(id="a", text=old), "b": Article(id="b", text=old.replace("Eleven", "Fourteen"))}
    annotations = {id: annotate(page) for id, page in pages.items()}
    said, _ = statements(gather(list(pages.values()), annotations, (), (), {}))
    assert {one.text.split()[0]: [cite.article for cite in one.cites] for one in said} == {"Eleven": ["a"], "Fourteen": ["b"]}


def _said(*texts: str, relations: tuple[Relation, ...] = ()) -> dict[str, list[str]]:
    """Return the texts of the statements of pages of one sentence each, with the pages cited."""
    pages = [Article(id=f"p{number}", text=text) for number, text in enumerate(texts)]
    said, _ = statements(gather(pages, {page.id: annotate(page) for page in pages}, (), (), {}, relations))
    return {one.text: [cite.article for cite in one.cites] for one in said}


def test_a_copy_without_the_condition_is_a_statement_of_its_own() -> None:
    full = "The bank of Tarn would pause in March if the koruna weakens past 25.50, Governor Ann Hale said."
    cut = "The bank of Tarn would pause in March, Governor Ann Hale said."
    assert _said(full, cut) == {full: ["p0"], cut: ["p1"]}
    assert _said(full, full) == {full: ["p0", "p1"]}


def test_what_rises_on_one_page_and_falls_on_the_other_is_two_statements() -> None:
    up = "Copper output at the mine of Tarn would rise by 4 percent this year, Governor Ann Hale said."
    down = up.replace("rise", "fall")
    assert _said(up, down) == {up: ["p0"], down: ["p1"]}


def test_a_cut_of_a_statement_is_neither_shown_beside_it_nor_cited_for_all_of_it() -> None:
    full = (
        "The council of Tarn has closed the old ferry terminal and sold the long wooden pier beside the northern market hall "
        "to a family of shipwrights, Governor Ann Hale said."
    )
    cut = "The council of Tarn has closed the old ferry terminal, Governor Ann Hale said."
    assert _said(full, cut) == {full: ["p0"]}


def test_a_quotation_without_its_second_sentence_is_no_statement_of_its_own() -> None:
    first = '"The old ferry terminal of Tarn is closed for good," said Governor Ann Hale.'
    both = first + ' "The new one will open by the market hall."'
    assert _said(both, first.replace('"The', "“The").replace('good,"', "good,”")) == {both: ["p0"]}


def test_a_dateline_is_no_part_of_a_statement() -> None:
    told = "The council of Tarn has closed the old ferry terminal, Governor Ann Hale said."
    (text,) = _said(f"TARN, March 8 (Lagoon Wire) - {told}")
    assert text == told


def test_claims_alike_but_for_their_figures_are_all_counted() -> None:
    texts = [f"Governor Ann Hale said ship {number} brought {number} tonnes of barley to Tarn." for number in range(2, 120)]
    pages = [Article(id="p", text=" ".join(texts))]
    laid = gather(pages, {page.id: annotate(page) for page in pages}, (), (), {})
    said, rest = statements(laid)
    assert len(said) == PER_SPEAKER
    assert rest == len(texts) - PER_SPEAKER


def test_a_sentence_of_two_speakers_is_shown_once() -> None:
    text = "Governor Ann Hale said the mayor of Tarn, Odd Lind, had promised her that the old ferry terminal would be closed."
    page = Article(id="p", text=text)
    notes = annotate(page)
    (claim, *_) = notes.claims
    assert claim.speaker is not None
    other = replace(claim, id="other", speaker=replace(claim.speaker, name="Odd Lind"))
    again = replace(claim, id="again", content=(replace(claim.content[0], start=claim.content[0].end - 40),))
    laid = gather([page], {"p": replace(notes, claims=(claim, other, again))}, (), (), {})
    said, rest = statements(laid)
    assert [one.text for one in said] == [text]
    assert rest == 0


def test_who_only_appears_beside_the_news_of_a_sentence_says_nothing() -> None:
    beside = "Dockers ended their long walkout at the port of Tarfa on Sunday after Governor Mara Quist promised a new law."
    own = "Governor Mara Quist promised dockers and pilots at Tarfa a new law on wages by the end of June."
    assert list(_said(beside, own)) == [own]


def test_a_short_report_that_the_rest_of_its_sentence_goes_on_from_is_a_statement() -> None:
    text = "The price is an insult to owners, Leo Strand said, and the fund that he runs will vote against the sale in June."
    assert list(_said(text)) == [text]
