import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.briefs import check
from twosource.model import Article, Cite, Dating

BODY = (
    "The Bank of Norway sold 1.5 million shares on 3 May, Governor Ida Bache told reporters. "
    "Mark Lund of Nordea said about thirty thousand clients “were not affected” by U.S. rules."
)
DATED = Article(id="a", text=BODY, dated=Dating(start="2023-05-04", end="2023-05-04"))
UNDATED = Article(id="u", text="Talks go on tomorrow, and end on Friday, 5 May 2023.")
ARTICLES = {"a": DATED, "u": UNDATED}
WHOLE = (Cite(article="a", start=0, end=len(BODY)),)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "The Bank of Norway sold 1,500,000 shares.",
        "Ida Bache told reporters.",
        "Shares were sold by the Bank of Norway.",
        "Reporters asked Governor Ida Bache.",
        "It affects 30,000 clients of Nordea.",
        "Mark Lund's clients were told.",
        "Clients “were not affected”.",
        "US rules hold.",
        "It was sold on 2023-05-03.",
    ],
)
def test_supported(text: str) -> None:
    assert check(text, WHOLE, ARTICLES) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("The Bank of Sweden sold shares.", ("Sweden",)),
        ("It sold 1.6 million shares.", ("1.6 million",)),
        ("It sold 1.5 billion shares.", ("1.5 billion",)),
        ("It was sold on 3 June.", ("June",)),
        ("It was sold on Monday.", ("Monday",)),
        ("Sweden sold shares.", ("Sweden",)),
        ("Ida Lund told reporters.", ("Ida Lund",)),
        ("Then Mark Bache spoke.", ("Then Mark Bache",)),
        ("The Governor and Reporters of the bank.", ("Reporters",)),
        ("Clients “were badly affected”.", ("“were badly affected”",)),
        ("It was sold on 2023-05-02.", ("2023-05-02",)),
        ("It was sold on 2023-02-31.", ("2023-02-31",)),
        ("Four clients of Nordea and Ikea.", ("Four", "Ikea")),
    ],
)
def test_refused(text: str, missing: tuple[str, ...]) -> None:
    assert check(text, WHOLE, ARTICLES) == missing


def test_only_the_cited_span_counts() -> None:
    first = (Cite(article="a", start=0, end=BODY.index("Mark")),)
    assert check("Mark Lund spoke.", first, ARTICLES) == ("Mark Lund",)


@pytest.mark.parametrize(
    "cite", [Cite(article="gone", start=0, end=5), Cite(article="a", start=0, end=10_000), Cite(article="a", start=5, end=5)]
)
def test_a_cite_outside_the_articles_supports_nothing(cite: Cite) -> None:
    assert check("Norway sold.", (cite,), ARTICLES) == ("Norway",)


def test_a_day_counted_from_an_unknown_day_is_refused() -> None:
    cites = (Cite(article="u", start=0, end=len(UNDATED.text)),)
    assert check("It ends on 2023-05-05.", cites, ARTICLES) == ()
    assert check("Talks go on 2023-05-04.", cites, ARTICLES) == ("2023-05-04",)


@given(st.lists(st.sampled_from(BODY.replace(" on 3 May", ", on 3 May").split(", "))))
def test_clauses_of_the_cited_text_pass_in_any_order(clauses: list[str]) -> None:
    assert check(", ".join(clauses), WHOLE, ARTICLES) == ()


@given(st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True), st.integers(5, 10**9))
def test_an_invented_name_or_number_never_passes(name: str, number: int) -> None:
    known = {"The", "Bank", "Norway", "May", "Governor", "Ida", "Bache", "Mark", "Lund", "Nordea"}
    if name not in known:
        assert name in check(f"It was {name}.", WHOLE, ARTICLES)
    if number not in (30_000, 1_500_000):
        assert f"{number:,}" in check(f"It was {number:,}.", WHOLE, ARTICLES)
