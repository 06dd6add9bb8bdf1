from tests.briefs.samples import ANNOTATIONS, ARTICLES, CONFLICT, COPIES, ORIGINS, SUPPORT, claim
from twosource.briefs.differences import ranked
from twosource.briefs.material import gather
from twosource.model import Relation


def test_difference_that_a_copy_repeats_is_given_once_at_its_source() -> None:
    copied = Relation(type="conflict", a=claim("copy", "42").id, b=CONFLICT.a, basis=CONFLICT.basis, delta=CONFLICT.delta)
    agreed = Relation(type="agree", a=claim("copy", "42").id, b=CONFLICT.b)
    material = gather(ARTICLES, ANNOTATIONS, COPIES, ORIGINS, SUPPORT, (agreed, copied, CONFLICT))
    assert ranked(material) == (CONFLICT, agreed)
