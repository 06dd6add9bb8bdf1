"""Lines of levels stay with the article that they belong to."""

import pytest

from twosource.articles import clean
from twosource.articles.levels import is_level, with_levels
from twosource.model import Page

_STORY = (
    "Gold fell for a second day on Thursday as the dollar rose, and traders said that few buyers had shown up before the data.",
    "The metal has now given back half of what it gained in June, and closed under the average of the last fifty days.",
    "A close under the first of these would leave the low of May as the next stop, the broker's desk in Zurich said.",
)


@pytest.mark.parametrize(
    "text",
    [
        "Support: 2,310",
        "Resistance 2: 2,415.50",
        "Key support levels: 2,310 – 2,285, 2,240",
        "• Stop loss: $2,275",
        "Target 1 – 2,400 (upper band)",
        "50-day moving average: 2,341",
        "Gold resistance zone: 2,390 to 2,415",
        "Pivot point (S1): 2,352.",
    ],
)
def test_a_level_is_told_by_its_label_and_its_figures(text: str) -> None:
    assert is_level(text)


@pytest.mark.parametrize(
    "text",
    [
        "Support: call 0800 123 and ask for Nora",
        "Gold: 2,351.20",
        "Support for the plan fell to 41 percent.",
        "Customer support: Monday to Friday, 9 to 5",
        "Customer support: 24/7",
        "Support: 1-800-555-1234",
        "Target group: parents",
        "Targets for 2030",
    ],
)
def test_other_labels_are_no_levels(text: str) -> None:
    assert not is_level(text)


def test_levels_are_kept_beside_the_article_only() -> None:
    texts = [
        "Support: 1",
        "Menu",
        "A paragraph.",
        "Support: 2",
        "Support: 3",
        "More",
        "Resistance: 4",
        "Resistance: 5",
        "The end.",
    ]
    kept = [text.endswith(".") for text in texts]
    found = [text for text, keep in zip(texts, with_levels(kept, texts), strict=True) if keep]
    assert found == ["A paragraph.", "Support: 2", "Support: 3", "Resistance: 4", "Resistance: 5", "The end."]


@pytest.mark.parametrize("markup", [False, True])
def test_levels_between_and_under_paragraphs_are_read(markup: bool) -> None:
    between = ("Support: 2,310, 2,285", "Resistance: 2,390, 2,415")
    lines = ("Gold slips before the jobs report", *_STORY[:2], *between, _STORY[2], "Entry: 2,352", "Stop loss: 2,375")
    page = Page(id="p", html=f"<h1>{lines[0]}</h1>" + "".join(f"<p>{line}</p>" for line in lines[1:]))
    text = clean(page if markup else Page(id="p", text="\n\n".join(lines))).text
    assert text.split("\n\n") == list(lines[1:])
