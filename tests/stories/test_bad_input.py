"""What must not break the stream, nor make one story of everything."""

import random
import time

from twosource import stories
from twosource.model import Article, Copy

GERMAN = "Der Stadtrat von Oster hat am Dienstag beschlossen, die Brücke über die Lunn bis zum Herbst zu sperren."


def groups(pages: list[Article], copies: tuple[Copy, ...] = ()) -> list[tuple[str, ...]]:
    return [story.articles for story in stories.group(pages, copies, ())]


def report(chance: random.Random, subject: int) -> str:
    words = [f"{chance.choice('bdfgklm')}{chance.choice('aeiou')}{subject}w{n}" for n in range(12)]
    return " ".join(chance.choices(words, k=40))


def test_ten_thousand_identical_pages_are_one_story_in_bounded_time() -> None:
    text = "The ferry across the Lunn ran aground near Oster on Monday, and 40 passengers were taken off by the harbour boat."
    for known_at in (None, "2021-03-01"):
        pages = [Article(id=f"{n:05}", title="Ferry aground", text=text, known_at=known_at) for n in range(10_000)]
        start = time.process_time()
        assert len(groups(pages)) == 1
        assert time.process_time() - start < 30


def test_a_thousand_pages_of_one_template_take_bounded_time() -> None:
    chance = random.Random(4)
    pages = [
        Article(
            id=f"{n:04}",
            title=f"Quake {n}",
            text=f"A quake of size {chance.random():.3f} shook the sea bed at dawn. No harm {n}.",
        )
        for n in range(1000)
    ]
    start = time.process_time()
    found = groups(pages)
    assert time.process_time() - start < 60
    assert sorted(id for story in found for id in story) == [page.id for page in pages]


def test_empty_articles_stand_alone_beside_others() -> None:
    chance = random.Random(1)
    pages = [Article(id=f"e{n}", text="", title=None) for n in range(300)]
    pages.append(Article(id="x", text=report(chance, 1)))
    assert len(groups(pages)) == 301


def test_one_article_in_another_language_is_a_story_of_its_own() -> None:
    chance = random.Random(2)
    words = report(chance, 1)
    pages = [Article(id=f"{n}", text=words, known_at="2021-03-01") for n in range(3)]
    assert groups([*pages, Article(id="de", text=GERMAN, known_at="2021-03-01")]) == [("0", "1", "2"), ("de",)]


def test_a_clock_in_the_future_does_not_move_other_stories() -> None:
    chance = random.Random(3)
    texts = [report(chance, subject) for subject in range(4)]
    pages = [Article(id=f"{n}", text=texts[n % 4], known_at=f"2021-03-0{1 + n % 3}") for n in range(12)]
    future = Article(id="late", text=texts[0], known_at="9999-12-31T23:59:59+00:00")
    assert groups([*pages, future]) == [*groups(pages), ("late",)]


def test_an_article_about_two_stories_joins_one_and_leaves_two() -> None:
    chance = random.Random(5)
    one, two = report(chance, 1), report(chance, 2)
    pages = [Article(id=f"a{n}", text=one, known_at="2021-03-01") for n in range(4)]
    pages += [Article(id=f"b{n}", text=two, known_at="2021-03-01") for n in range(4)]
    both = Article(id="both", text=f"{one} {two}", known_at="2021-03-02")
    assert sorted(map(len, groups([*pages, both]))) == [4, 5]


def test_lone_surrogates_and_controls_in_ids_and_text_are_taken_as_they_are() -> None:
    assert groups([Article(id="\ud800", text="\x00\ud800 dam", title="\udfff")]) == [("\ud800",)]
