import random
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.copies.pages import OWN_REPORT, WIRE, article
from tests.copies.test_detect import assert_evidence_is_true, piles
from twosource import copies
from twosource.copies import Archive
from twosource.errors import DeskError, TimeError
from twosource.model import Article

PARAGRAPHS = WIRE.split("\n\n")


def test_an_archive_lives_on_disk_between_runs(tmp_path: Path) -> None:
    path = tmp_path / "copies.sqlite"
    whole = article("whole", WIRE, published="2021-03-01")
    with Archive(path) as archive:
        assert archive.add(whole) == ()
        assert archive.add(article("other", OWN_REPORT, published="2021-03-01")) == ()
    part = article("part", "\n\n".join(PARAGRAPHS[:3]), published="2021-03-02")
    with Archive(path) as archive:
        (copy,) = archive.add(part)
        assert len(archive) == 3
    assert (copy.a, copy.b, copy.kind, copy.source) == ("part", "whole", "excerpt", "b")
    assert_evidence_is_true(copy, [whole, part])


def test_articles_expire_by_date_and_undated_ones_stay(tmp_path: Path) -> None:
    with Archive(tmp_path / "copies.sqlite") as archive:
        for id, day in (("old", "2021-03-01"), ("new", "2021-03-20"), ("undated", None)):
            archive.add(article(id, WIRE.replace("eleven", id), published=day))
        assert archive.expire("2021-03-10") == 1
        assert archive.expire("2021-03-10") == 0
        found = archive.add(article("copy", WIRE, published="2021-03-21"))
        assert {id for copy in found for id in (copy.a, copy.b)} == {"copy", "new", "undated"}
        with pytest.raises(TimeError):
            archive.expire("soon")


def test_a_page_that_is_read_again_replaces_itself(tmp_path: Path) -> None:
    with Archive(tmp_path / "copies.sqlite") as archive:
        archive.add(article("a", WIRE))
        assert archive.add(article("a", WIRE)) == ()
        assert archive.add(article("a", OWN_REPORT)) == ()
        assert len(archive) == 1
        assert archive.add(article("b", WIRE)) == ()


def test_pages_with_the_same_words_file_them_once_and_another_takes_over(tmp_path: Path) -> None:
    path = tmp_path / "copies.sqlite"
    with Archive(path) as archive:
        for number in range(300):
            found = archive.add(article(f"{number:03}", WIRE, published=f"2021-03-{1 + number // 100:02}"))
            assert [(copy.a, copy.kind) for copy in found] == ([("000", "same")] if number else [])
        size = path.stat().st_size
        assert archive.expire("2021-03-02") == 100
        (copy,) = archive.add(article("last", WIRE, published="2021-03-05"))
        assert (copy.a, copy.b) == ("100", "last")
    assert size < 300 * 3000


def test_what_is_no_article_or_too_short_is_not_filed(tmp_path: Path) -> None:
    with Archive(tmp_path / "copies.sqlite") as archive:
        for page in (article("a", WIRE, kind="stub"), article("b", ""), article("c", "Too short.")):
            assert archive.add(page) == ()
        assert len(archive) == 0


def test_broken_text_and_clocks_in_the_future_do_no_harm(tmp_path: Path) -> None:
    with Archive(tmp_path / "copies.sqlite") as archive:
        archive.add(article("a", WIRE, known_at="9999-12-31"))
        archive.add(article("b\udc80", "x \ud800 " * 30, known_at="nonsense"))
        assert [copy.kind for copy in archive.add(article("c", WIRE))] == ["same"]


def test_a_file_that_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "copies.sqlite"
    path.write_bytes(b"This is no database at all." * 100)
    with pytest.raises(DeskError, match=r"copies\.sqlite"):
        Archive(path)


@settings(max_examples=25)
@given(piles())
def test_an_archive_finds_what_comparing_all_finds_where_nobody_quotes(pages: list[Article]) -> None:
    marks = str.maketrans("", "", '"“”')
    bare = [article(page.id, page.text.translate(marks), known_at=page.known_at, publisher=page.id) for page in pages]
    every = {(copy.a, copy.b) for copy in copies.find(bare, {}) if copy.kind not in ("same", "rewrite")}
    random.Random(1).shuffle(bare)
    with Archive(":memory:") as archive:
        found = {(copy.a, copy.b) for page in bare for copy in archive.add(page)}
    texts = {page.id: page.text for page in bare}
    once = {pair for pair in every if sum(texts[id] == text for id in pair for text in texts.values()) == 2}
    assert once <= found
