import json
import time

import pytest
from msgspec.structs import replace

from tests.articles.test_cleaning import assert_mapped
from twosource.articles import clean
from twosource.model import Article, Entry, Page

TEXTS = (
    "The ferry Solveig has left the harbour of Bergen with 84 people on board, the port says, an hour later than planned.",
    "A passenger reports smoke on the car deck. The coast guard has sent two boats and asks fishermen in the area to help.",
    "The fire is out, says the captain. Nobody is hurt, but the engine cannot be started again, he told the port by radio.",
    "The ferry is being towed to the nearest island. Buses are waiting there, and the line says that tickets will be refunded.",
    "All passengers are on land. The cause is being looked into; the authority will speak to the crew on Wednesday morning.",
)
TITLE = "Ferry fire off Bergen: live updates"
HEADS = ("Late start", "Smoke on the car deck", "Fire is out", "Under tow", "Everybody safe")


def html(stamps: list[str], *, heads: bool = True, ld: object = None, meta: str = "", note: str = "") -> str:
    entries = "".join(
        f"<section><div>{stamp}</div>{f'<h2>{head}</h2>' if heads else ''}<p>{text}</p></section>"
        for stamp, head, text in zip(stamps, HEADS, TEXTS, strict=True)
    )
    data = f'<script type="application/ld+json">{json.dumps(ld)}</script>' if ld else ""
    return (
        f"<html lang='en'><head><title>{TITLE}</title>{meta}{data}</head><body><nav><a>Home</a></nav><main><h1>{TITLE}</h1>"
        f"<p>{note or 'Follow the rescue with our reporters in the harbour and on the quay of the island, hour by hour.'}</p>"
        f"{entries}</main></body></html>"
    )


def text(stamps: list[str], above: str = "", order: int = 1) -> str:
    entries = "\n\n".join(f"{stamp}\n\n{part}" for stamp, part in zip(stamps[::order], TEXTS[::order], strict=True))
    return f"Home\nNews\nSport\n\n{TITLE}\n\n{above}\n\n{entries}\n\nCopyright 2021 Harbour Herald"


def read(page: Page) -> tuple[Article, list[str | None]]:
    article = clean(page)
    assert_mapped(article, page.html or page.text or "")
    assert all(0 <= entry.start < entry.end <= len(article.text) for entry in article.entries)
    assert all(one.end <= two.start for one, two in zip(article.entries, article.entries[1:], strict=False))
    return article, [entry.at for entry in article.entries]


DAY = '<meta property="article:published_time" content="2021-05-03">'


def test_entries_follow_the_printed_times_and_take_the_day_of_the_page() -> None:
    article, times = read(Page(id="a", html=html(["09:10", "10:25", "11:00", "12:40", "14:05"], meta=DAY)))
    assert article.kind == "live"
    assert times == ["2021-05-03T09:10", "2021-05-03T10:25", "2021-05-03T11:00", "2021-05-03T12:40", "2021-05-03T14:05"]
    assert [entry.title for entry in article.entries] == list(HEADS)
    assert [entry.printed for entry in article.entries] == ["09:10", "10:25", "11:00", "12:40", "14:05"]
    for entry, told in zip(article.entries, TEXTS, strict=True):
        assert article.text[entry.start : entry.end].endswith(told)
    assert article.known_at == "2021-05-03T14:05"


@pytest.mark.parametrize("order", [1, -1])
def test_entries_roll_over_midnight_in_the_direction_of_the_page(order: int) -> None:
    stamps = ["22:10", "23:25", "23:55", "00:40", "01:05"]
    above = "Published 3 May 2021"
    article, times = read(Page(id="a", text=text(stamps, above, order)))
    expected = ["2021-05-03T22:10", "2021-05-03T23:25", "2021-05-03T23:55", "2021-05-04T00:40", "2021-05-04T01:05"]
    assert times == expected[::order]
    assert article.known_at == "2021-05-04T01:05"


def test_a_time_of_change_gives_the_newest_entry_its_day() -> None:
    stamps = ["22:10", "23:25", "23:55", "00:40", "01:05"]
    _, times = read(Page(id="a", text=text(stamps, "Last updated: 4 May 2021 01:10", -1)))
    assert times[0] == "2021-05-04T01:05"
    assert times[-1] == "2021-05-03T22:10"


def test_a_time_on_another_clock_gives_no_day() -> None:
    stamps = ["07:10 a.m.", "07:50 a.m.", "08:05 a.m.", "09:20 a.m.", "09:50 a.m."]
    article, times = read(Page(id="a", text=text(stamps, "Published May 2, 2021 11:58 PM")))
    assert article.kind == "live"
    assert times == [None] * 5
    assert article.entries[0].printed == "07:10 a.m."


def test_zones_printed_with_entries_or_given_for_all() -> None:
    stamps = ["2.10pm BST", "2.25pm BST", "2.40pm BST", "3.05pm BST", "3.30pm BST"]
    _, times = read(Page(id="a", html=html(stamps, meta=DAY)))
    assert times[0] == "2021-05-03T14:10+01:00"
    note = "All times are Bergen time (GMT+2). Follow the rescue with our reporters in the harbour and on the quay, hour by hour."
    _, times = read(Page(id="a", html=html(["14:10", "14:25", "14:40", "15:05", "15:30"], meta=DAY, note=note)))
    assert times[-1] == "2021-05-03T15:30+02:00"


def test_relative_times_count_from_the_fetch_and_are_unknown_without_one() -> None:
    stamps = ["5h ago", "3h ago", "2h ago", "50 min ago", "12 min ago"]
    page = Page(id="a", html=html(stamps, meta=DAY), fetched="2021-05-03T16:00:00+00:00")
    _, times = read(page)
    assert times == [f"2021-05-03T{clock}+00:00" for clock in ("11:00", "13:00", "14:00", "15:10", "15:48")]
    for fetched in (None, "2021-05-03"):
        article, times = read(replace(page, fetched=fetched))
        assert times == [None] * 5
        assert article.entries[0].printed == "5h ago"


def test_json_ld_gives_exact_times_by_headline_or_first_words() -> None:
    updates = [
        {"@type": "BlogPosting", "headline": head, "datePublished": f"2021-05-03T{hour:02d}:07:31+02:00", "articleBody": body}
        for hour, head, body in zip(range(9, 14), (*HEADS[:3], "", None), (*([""] * 3), *TEXTS[3:]), strict=True)
    ]
    ld = {"@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2021-05-03T09:00:00+02:00", "liveBlogUpdate": updates}
    article, times = read(Page(id="a", html=html(["5m", "6m", "7m", "8m", "9m"], ld=ld)))
    assert article.kind == "live"
    assert times == [f"2021-05-03T{hour:02d}:07:31+02:00" for hour in range(9, 14)]
    assert {entry.basis for entry in article.entries} == {"JSON-LD"}
    assert [entry.title for entry in article.entries][:3] == list(HEADS[:3])


def test_time_elements_give_exact_times() -> None:
    stamps = [f'<time datetime="2021-05-03T{hour:02d}:15:00+02:00">{hour}:15</time>' for hour in range(10, 15)]
    article, times = read(Page(id="a", html=html(stamps)))
    assert times == [f"2021-05-03T{hour}:15:00+02:00" for hour in range(10, 15)]
    assert article.entries[0].basis == "time element"


def test_a_time_at_the_head_of_a_paragraph_opens_an_entry() -> None:
    body = "\n\n".join(f"{hour}.20 Uhr: {part}" for hour, part in zip(range(10, 15), TEXTS, strict=True))
    article, times = read(Page(id="a", text=f"Home\n\nFerry fire: Liveticker\n\n3. Mai 2021\n\n{body}"))
    assert article.kind == "live"
    assert times[0] == "2021-05-03T10:20"
    assert article.text[article.entries[0].start :].startswith("10.20 Uhr: The ferry Solveig")


def test_key_moments_over_the_entries_are_no_entries() -> None:
    moments = "<ul><li>14:05 Everybody safe</li><li>11:00 Fire is out</li></ul>"
    page = html(["14:05", "12:40", "11:00", "10:25", "09:10"], meta=DAY).replace("<section>", f"{moments}<section>", 1)
    article, _ = read(Page(id="a", html=page))
    assert len(article.entries) == 5


def test_an_account_without_the_word_live_is_one_by_its_entries() -> None:
    page = html(["09:10", "10:25", "11:00", "12:40", "14:05"], meta=DAY).replace(": live updates", "")
    for part in TEXTS:
        page = page.replace(f"{part}</p>", f"{part}</p><p>{part.replace('the', 'our')}</p>")
    article, times = read(Page(id="a", html=page))
    assert article.kind == "live"
    assert times[0] == "2021-05-03T09:10"


def test_comments_and_timetables_make_no_live_page() -> None:
    comments = "".join(
        f"<p>3 May 2021, {hour}:1{hour % 10}</p><p>{part}</p>" for hour, part in zip(range(10, 15), TEXTS, strict=True)
    )
    lead = "".join(f"<p>{part}</p>" for part in TEXTS)
    page = f"<html><head><title>Ferry fire</title>{DAY}</head><body><h1>Ferry fire off Bergen</h1>{lead}{comments}</body></html>"
    assert clean(Page(id="a", html=page)).kind == "article"
    rows = "".join(f"<h3>{hour}:00</h3><p>Talk {hour}, hall {hour % 3}</p>" for hour in range(9, 18))
    page = f"<html><head><title>Harbour days</title>{DAY}</head><body><h1>Harbour days</h1>{lead}{rows}</body></html>"
    article = clean(Page(id="a", html=page))
    assert (article.kind, article.entries) == ("article", ())


def test_an_article_has_no_entries() -> None:
    assert clean(Page(id="a", text="\n\n".join(TEXTS))).entries == ()


def test_hostile_live_pages_are_read_in_time() -> None:
    many = "".join(f"<h3>{number % 24}:{number % 60:02d}</h3><p>Call {number}: {TEXTS[number % 5]}</p>" for number in range(8000))
    updates = [{"headline": f"x{number}", "datePublished": "2021-05-03T10:00:00Z"} for number in range(15000)]
    data = json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": updates})
    page = f"<html><head><title>Live</title><script type='application/ld+json'>{data}</script></head><body>{many}</body></html>"
    start = time.process_time()
    assert clean(Page(id="a", html=page)).text
    assert time.process_time() - start < 60


@pytest.mark.parametrize("body", ["", "<p>x</p>", "<div>", "<p>14:30</p>", "<p>14:30</p><p>14:31</p>"])
def test_times_without_text_are_no_entries(body: str) -> None:
    element = '<time datetime="2021-05-03T10:15:00+02:00"></time>'
    article = clean(Page(id="a", html=f"<html><head><title>Live</title></head><body>{element}{body}{element}</body></html>"))
    assert article.entries == ()


@pytest.mark.parametrize("fetched", [" 2021-05-03T16:00:00Z ", "0001-01-01T00:00:00Z", "soon"])
def test_odd_times_of_the_fetch_break_nothing(fetched: str) -> None:
    page = Page(id="a", html=html(["5h ago", "3h ago", "2h ago", "50 min ago", "12 min ago"], meta=DAY), fetched=fetched)
    assert clean(page).entries[0].printed == "5h ago"


@pytest.mark.parametrize("listed", ["x", 7, None, [], [None, 3, {"datePublished": 5}], {"datePublished": "soon"}])
def test_damaged_updates_are_passed_over(listed: object) -> None:
    ld = {"@type": "LiveBlogPosting", "headline": TITLE, "liveBlogUpdate": listed}
    article = clean(Page(id="a", html=html(["09:10", "10:25", "11:00", "12:40", "14:05"], ld=ld, meta=DAY)))
    assert len(article.entries) == 5
    assert isinstance(article.entries[0], Entry)
