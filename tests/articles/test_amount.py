import pytest

from twosource.articles.amount import is_prose, words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        (" … — ", 0),
        ("The co-operative’s 40,000 tonnes", 4),
        ("台風七号は水曜日に上陸する", 6),
        ("地震 in Tokyo 東京", 4),
        ("สะพานปิดจนถึงฤดูใบไม้ร่วง", 5),
    ],
)
def test_words_are_counted_in_any_script(text: str, number: int) -> None:
    assert words(text) == number


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Bridge stays closed until autumn", False),
        ("Bridge stays closed. Read more", False),
        ("The bridge over the river stays closed until autumn.", True),
        ("“We would rather lose a season than the whole of the pier.”", True),
        (" ".join(["word"] * 25), True),
        ("台風七号は水曜日の朝に九州へ上陸する見込みだ。", True),
    ],
)
def test_running_text_is_told_from_labels(text: str, runs: bool) -> None:
    assert is_prose(text) is runs
