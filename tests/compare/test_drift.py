"""What a derived page did with the sentences of its source."""

from twosource import claims, compare, copies, language
from twosource.compare.drift import drift
from twosource.model import Article, Claim, Copy, Dating, Drift, Evidence, Relation, Span

_WIRE = (
    "The harbour will open on Friday if the dredger arrives, port director Ana Sool said.",
    "About 1,200 containers of frozen fish are waiting on the north quay, the shipping agency Nordlast said.",
    "“Nobody has thrown a single fish away so far,” Sool told reporters on the quay at noon.",
    "The dredger broke its main pump off the coast of Lerma on Monday night.",
)
_COPY = (
    "The harbour will open on Friday, port director Ana Sool said.",
    "About 1,200 containers of frozen fish are waiting on the north quay.",
    "Nobody has thrown a single fish away so far, Sool told reporters on the quay at noon.",
)


def _told(*, source: str = "a") -> tuple[Drift, ...]:
    pages = {"a": _WIRE, "b": _COPY}
    articles = [Article(id=id, text="\n\n".join(lines), language="en", dated=Dating()) for id, lines in pages.items()]
    found = [claim for one in articles for claim in claims.find(one, language.annotate(one))]
    edge = Copy(a="a", b="b", kind="copy", source="a" if source == "a" else None, score=0.9)
    return drift(articles, found, compare.relate(articles, found, (edge,)), (edge,))


def test_the_changes_of_a_copy_are_counted_with_examples() -> None:
    (told,) = _told()
    assert (told.source, told.derived, told.sentences) == ("a", "b", 4)
    assert {shift.kind for shift in told.shifts} == {"hardened", "unattributed", "unquoted"}
    assert all(shift.count == len(shift.examples) == 1 for shift in told.shifts)
    assert (told.kept, told.changed, told.lost) == (0, 3, 1)


def test_without_a_direction_nothing_is_said() -> None:
    assert _told(source="unknown") == ()


def test_a_sentence_whose_words_stand_in_the_copy_is_kept_without_a_relation() -> None:
    def claim(id: str, article: str) -> Claim:
        return Claim(id=id, article=article, kind="narration", content=(Span(0, 20),), sentence=Span(0, 20))

    articles = [Article(id=id, text="x" * 20, dated=Dating()) for id in "ab"]
    edge = Copy(a="a", b="b", kind="excerpt", source="b", score=0.5, evidence=(Evidence(a=(0, 12), b=(4, 16)),))
    (told,) = drift(articles, [claim("1", "a"), claim("2", "b")], (), (edge,))
    assert (told.source, told.derived, told.kept, told.lost) == ("b", "a", 1, 0)


def test_relations_to_other_pages_are_no_drift() -> None:
    relation = Relation(type="conflict", a="1", b="9")
    assert drift((), (), (relation,), (Copy(a="a", b="b", kind="copy", source="a", score=1.0),)) == ()


def test_copies_found_by_the_copies_room_are_followed() -> None:
    first, later = "2024-05-02T08:00:00Z", "2024-05-03T08:00:00Z"
    articles = [
        Article(id="a", text="\n\n".join(_WIRE), language="en", published=first, known_at=first),
        Article(id="b", text="\n\n".join(_WIRE[:3]), language="en", published=later, known_at=later),
    ]
    annotations = {one.id: language.annotate(one) for one in articles}
    found = [claim for one in articles for claim in claims.find(one, annotations[one.id])]
    edges = copies.find(articles, annotations)
    told = drift(articles, found, compare.relate(articles, found, edges), edges)
    assert [(one.source, one.derived, one.kept, one.changed, one.lost) for one in told] == [("a", "b", 3, 0, 1)]
