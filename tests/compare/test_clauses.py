import time

from twosource.compare.clauses import clauses


def test_clauses_are_cut_at_commas_and_conjunctions() -> None:
    text = "Although guests can expect a warm welcome, the harbour will be hard to reach."
    assert clauses(text) == (text, "Although guests can expect a warm welcome", "the harbour will be hard to reach.")


def test_a_clause_that_shares_its_subject_is_given_it() -> None:
    assert clauses("Norway has an old quay and won't give up its place there.")[-1] == "Norway won't give up its place there."


def test_short_scraps_are_no_clauses() -> None:
    assert clauses("In Oslo, on Friday, ships left the northern pier.") == (
        "In Oslo, on Friday, ships left the northern pier.",
        "ships left the northern pier.",
    )


def test_a_text_without_a_cut_is_its_only_clause() -> None:
    assert clauses("Ships left.") == ("Ships left.",)
    assert clauses("") == ("",)


def test_endless_lists_are_cut_in_bounded_time() -> None:
    start = time.process_time()
    found = clauses("and is " * 100_000 + "grain, " * 100_000)
    assert len(found) <= 13
    assert time.process_time() - start < 2
