from twosource.store import Saved


def test_a_save_is_told_in_words() -> None:
    assert str(Saved()) == "nothing new"
    assert str(Saved(pages=1, articles=1200, stories=2)) == "1 new page, 1,200 new articles, 2 new stories"
    assert str(Saved(versions=2, updated=1, stories=1)) == "2 new versions, 1 updated article, 1 new story"
