"""Who is only described on one page of a story, and named on another."""

from twosource import claims
from twosource.model import Annotation, Claim, Span, Speaker


def _claim(id: str, name: str, role: str | None = None) -> Claim:
    kind = "named" if role or name[0].isupper() else "unnamed"
    speaker = Speaker(start=0, end=1, name=name, role=role, speaker_class=kind)  # type: ignore[arg-type]
    return Claim(id=id, article=id[0], kind="indirect", sentence=Span(0, 1), content=(), speaker=speaker)


def _speakers(*given: Claim) -> list[str | None]:
    pages = {one.article: tuple(other for other in given if other.article == one.article) for one in given}
    found = claims.named_by_role({id: Annotation(id=id, claims=some) for id, some in pages.items()})
    return [claim.speaker.name if claim.speaker else None for id in sorted(found) for claim in found[id].claims]


def test_a_description_is_whom_another_page_names_with_it() -> None:
    given = _claim("a1", "Ada Holm", "Corvinian finance minister"), _claim("b1", "the Corvinian finance minister")
    assert _speakers(*given) == ["Ada Holm", "Ada Holm"]
    assert _speakers(*reversed(given)) == ["Ada Holm", "Ada Holm"]


def test_what_fits_others_too_or_somebody_else_stays_a_description() -> None:
    holm = _claim("a1", "Ada Holm", "Corvinian finance minister")
    lund = _claim("c1", "Ole Lund", "Corvinian finance minister")
    for other in ("the finance minister", "a Corvinian finance minister", "the former Corvinian finance minister"):
        assert _speakers(holm, _claim("b1", other)) == ["Ada Holm", other]
    told = "the Corvinian finance minister"
    assert _speakers(holm, _claim("b1", told), lund) == ["Ada Holm", told, "Ole Lund"]
