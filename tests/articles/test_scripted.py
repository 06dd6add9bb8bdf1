import time

import pytest

from twosource.articles.scripted import scripted


@pytest.mark.parametrize(
    "state",
    [
        '<script>window.state = {"datePublished":"2021-03-09T18:42:00Z"}</script>',
        "<script>post({publishedAt: '2021-03-09T18:42:00Z'})</script>",
        r'<script>push("{\"published_at\":\"2021-03-09T18:42:00Z\"}")</script>',
        '<script>{"firstPublishedDate" : "2021-03-09T18:42:00Z", "unpublishedAt": "2022-01-01"}</script>',
    ],
)
def test_a_time_in_a_script(state: str) -> None:
    assert scripted(state) == "2021-03-09T18:42:00+00:00"


def test_fields_of_many_articles_tell_nothing() -> None:
    assert scripted('{"publishedAt":"2021-03-09"} {"publishedAt":"2021-03-08"}') is None
    assert scripted('{"publishedAt":"2021-03-09"}' * 3 + '{"publishedAt":"2021-03-08"}') == "2021-03-09"


def test_what_is_no_time_is_passed_over() -> None:
    assert scripted('{"publishedAt":"1 hour ago"} {"republishedAt":"2021-03-09"}') is None
    assert scripted("") is None


def test_hostile_pages_end_soon() -> None:
    start = time.process_time()
    for page in (
        "ubli" * 500_000,
        "published" * 300_000,
        'publishedAt":' * 200_000,
        "\\" * 1_000_000,
        "publish" + "\\" * 1_000_000,
    ):
        scripted(page)
    assert time.process_time() - start < 10
