import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles.pages import PARAGRAPHS, TITLE, html_page
from twosource.articles import clean
from twosource.model import Article, Page

URL = "https://herald.example"


def html(title: str, main: str, head: str = "", body: str = "") -> str:
    return (
        f"<html lang='en'><head><title>{title}</title>{head}</head><body {body}><nav><a href='/'>Home</a></nav>"
        f"<main>{main}</main><footer>Copyright 2021 Harbour Herald</footer></body></html>"
    )


def read(page: str, path: str = "/news/cracked-pillars-delay-ferry-48213") -> Article:
    return clean(Page(id="a", html=page, url=URL + path))


def codes(article: Article) -> list[str]:
    return [issue.code for issue in article.issues if issue.code != "undated"]


def teasers(number: int, *, clipped: bool = False, more: str = "", stamp: str = "") -> str:
    items = (
        f"<article><h3><a href='/{index}'>{TITLE} {index}</a></h3>"
        f"<p>{PARAGRAPHS[index % 5][:120] + '…' if clipped else PARAGRAPHS[index % 5].split('. ')[0][:140] + '.'}</p>"
        f"<p>{stamp}</p><a href='#'>{more}</a></article>"
        for index in range(number)
    )
    return "".join(items)


@pytest.mark.parametrize(
    ("page", "path"),
    [
        (html("Harbour Herald", teasers(8)), "/"),
        (html("Ferries", teasers(8, more="Read more", stamp="3 May 2021")), "/tag/ferries/"),
        (html("Ferries", teasers(8, clipped=True, more="Weiterlesen")), "/region"),
        (html("Search", f"<p>214 results</p>{teasers(10, clipped=True)}"), "/search?q=ferry"),
        (
            html("Region", teasers(9), '<script type="application/ld+json">{"@type":"CollectionPage","name":"Region"}</script>'),
            "/region",
        ),
        (html("Ingrid Solheim", f"<p>{PARAGRAPHS[0]}</p>{teasers(9, stamp='3 May 2021')}"), "/author/ingrid-solheim"),
        (html("2021", "".join(f"<li>{day} May 2021 <a>{TITLE}</a></li>" for day in range(1, 31))), "/archive/2021/05"),
    ],
)
def test_lists_of_articles_are_no_article(page: str, path: str) -> None:
    article = read(page, path)
    assert article.kind == "index"
    assert codes(article) == ["index-page"]


def test_a_weblogs_home_page_is_a_list_though_its_posts_are_whole() -> None:
    posts = "".join(
        f"<article><h2><a>{TITLE} {day}</a></h2><p>{day} May 2021 · Ingrid Solheim</p>"
        f"<p>{PARAGRAPHS[day % 5]}</p><p>{PARAGRAPHS[(day + 2) % 5]}</p></article>"
        for day in range(1, 7)
    )
    assert read(html("Quay notes", posts), "/").kind == "index"


CARDS = (
    ("Ferry line to Askøy opens two months late", "The quay had to be strengthened first, and the city pays for most of it."),
    ("Lighthouse keeper of Holsnøy returns", "After nine years ashore he lives among gulls and schoolchildren again."),
    ("Shops on the islands hire before the summer", "They ask the council for a part of wages that nobody earns yet."),
)


@pytest.mark.parametrize("as_text", [False, True])
def test_a_few_cards_are_a_list(as_text: bool) -> None:
    if as_text:
        cards = "\n\n".join(f"{head}\n{told}\n{day} May 2021" for day, (head, told) in enumerate(CARDS, 2))
        article = clean(Page(id="a", text=f"Harbour Herald\nHome | News | Sport\n\nFrom the islands\n\n{cards}"))
    else:
        cards = "".join(f"<div><h3><a href='/{head[:5]}'>{head}</a></h3><p>{told}</p></div>" for head, told in CARDS)
        article = read(html("From the islands", f"<h1>From the islands</h1>{cards}"), "/islands")
    assert article.kind == "index"


def test_cards_whose_headlines_are_no_links_are_a_list_by_their_dates() -> None:
    def page(stamp: str) -> Article:
        cards = "".join(f"<div><h3>{head}</h3><p>{told}</p><span>{stamp}</span></div>" for head, told in CARDS)
        return read(html("From the islands", f"<h1>From the islands</h1>{cards}"), "/islands")

    assert page("3 hours ago").kind == "index"
    assert page("").kind == "article"


def test_headlines_each_with_an_author_and_a_day_are_a_list() -> None:
    cards = "\n".join(f"{head}\n{told}\nBy Una Corlett\nMay {day}, 2021" for day, (head, told) in enumerate(CARDS, 2))
    assert clean(Page(id="a", text=f"Harbour Herald\nFrom the islands\n{cards}\nLoad more")).kind == "index"
    one = "\n".join((TITLE, "By Una Corlett", "May 3, 2021", *PARAGRAPHS[:2], "More from the islands", cards))
    assert clean(Page(id="a", text=one)).kind == "article"


@pytest.mark.parametrize("as_text", [False, True])
def test_a_brief_report_with_a_few_headings_or_links_is_an_article(as_text: bool) -> None:
    if as_text:
        parts = "\n\n".join(f"{head}\n{told}" for head, told in CARDS)
        article = clean(Page(id="a", text=f"{TITLE}\n\n3 May 2021\n\n{PARAGRAPHS[0]}\n\n{parts}"))
    else:
        parts = "".join(
            f"<p>{text}</p><p><a href='/1'>{head}</a></p>" for text, (head, _) in zip(PARAGRAPHS, CARDS, strict=False)
        )
        article = read(html(TITLE, f"<h1>{TITLE}</h1>{parts}"))
    assert article.kind == "article"


def test_an_article_with_a_long_list_of_others_is_one() -> None:
    related = f"<aside><h3>More from the region</h3>{teasers(15, clipped=True, more='Read more', stamp='2 hours ago')}</aside>"
    article = read(html_page().replace("</article>", f"</article>{related}"))
    assert article.kind == "article"


def test_a_round_up_with_many_headings_is_an_article() -> None:
    parts = "".join(f"<h2>{number}. {TITLE}</h2><p>{PARAGRAPHS[number % 5]}</p>" for number in range(1, 11))
    assert read(html("Ten piers to see", f"<h1>Ten piers to see</h1><p>{PARAGRAPHS[0]}</p>{parts}")).kind == "article"


@pytest.mark.parametrize("number", [1, 2])
def test_a_short_report_is_an_article(number: int) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:number])
    cookies = "<div><p>We use cookies.</p><button>Accept</button></div>"
    article = read(
        html(TITLE, f"<h1>{TITLE}</h1>{text}", '<meta property="og:type" content="article">').replace(
            "</main>", f"</main>{cookies}"
        )
    )
    assert article.kind == "article"


WALLS = [
    ("paywall", TITLE, "This article is for subscribers only. Already a subscriber? Log in to read on."),
    ("paywall", TITLE, "Dieser Artikel ist nur für Abonnenten lesbar. Jetzt weiterlesen mit einem Probemonat."),
    ("paywall", TITLE, "Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés."),
    ("error-page", "Page not found", "The page you look for does not exist. Here is what others read today."),
    ("error-page", "404", "Sorry, nothing stands at this address any more. Try the search."),
    ("error-page", "Seite nicht gefunden", "Unter dieser Adresse gibt es nichts. Bitte nutzen Sie die Suche."),
    ("error-page", "Access denied", "You do not have permission to see this page. Reference 18.2f."),
    ("consent-wall", "Before you go on", "We and our 212 partners use cookies to store data on your device. Accept or choose."),
    ("robot-check", "One moment", "Please enable JavaScript to continue. We are checking that you are human."),
    ("parked", "herald.example", "This domain is for sale. Make an offer today. Related: loans, flights, insurance, shoes."),
    ("media-only", "WATCH: ferry leaves harbour", "The ferry leaves the harbour of Bergen on Monday morning in thick fog."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "title", "text"), WALLS)
@pytest.mark.parametrize("as_text", [False, True])
def test_what_stands_in_the_place_of_an_article_is_a_stub_that_says_so(code: str, title: str, text: str, as_text: bool) -> None:
    page = (
        Page(id="a", text=f"Home\n\n{title}\n\n{text}")
        if as_text
        else Page(id="a", html=html(title, f"<h1>{title}</h1><p>{text}</p>"))
    )
    article = clean(page)
    assert article.kind == "stub"
    assert code in codes(article)
    assert not any(issue.fatal for issue in article.issues)


def test_a_login_page_is_a_stub() -> None:
    form = (
        "<h1>Log in</h1><p>E-mail</p><p>Password</p><p>Forgot your password?</p><p>No account yet? Register here, it is free.</p>"
    )
    assert codes(read(html("Log in", form))) == ["login-page"]


def test_the_first_paragraphs_of_a_paid_article_are_an_article_that_says_so() -> None:
    wall = "<div>Subscribe to continue reading</div><div>Already a subscriber? Log in</div>"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])
    article = read(html(TITLE, f"<h1>{TITLE}</h1>{text}{wall}"))
    assert article.kind == "article"
    assert codes(article) == ["paywall"]
    assert PARAGRAPHS[1] in article.text


def test_an_article_about_walls_and_errors_is_an_article() -> None:
    about = [
        "Newspapers ask more readers to subscribe to continue reading, and fewer of them do, a study of 40 titles says.",
        "“Page not found is the most read sentence of the web,” said Ola Brandt, who looks after a library of dead links.",
        "The study counts cookies as well: a page sets 61 of them on average before its reader has seen a single word.",
        "Its authors ask publishers to show the first half of every report, and to say what the second half is about.",
    ]
    article = read(html("Why pages are not found", "<h1>Why pages go missing</h1>" + "".join(f"<p>{part}</p>" for part in about)))
    assert (article.kind, codes(article)) == ("article", [])


def test_a_declared_article_may_be_shorter_than_an_undeclared_one() -> None:
    text = "The ferry to the islands will sail again from June, the harbour said on Monday, after repairs to the quay."
    page = html(TITLE, f"<h1>{TITLE}</h1><p>{text}</p>")
    declared = page.replace("<title>", '<meta property="og:type" content="article"><title>')
    assert (read(page).kind, read(declared).kind) == ("stub", "article")


def test_text_with_no_address_and_no_markup_is_judged_by_its_lines() -> None:
    listed = "\n\n".join(
        f"{TITLE} {day}\n\n{day} May 2021\n\n{PARAGRAPHS[day % 5].split('. ')[0][:110]}...\n\nRead more" for day in range(1, 10)
    )
    article = clean(Page(id="a", text=f"Home\nNews\n\n{listed}\n\n1 2 3 … 24 Next"))
    assert article.kind == "index"


@settings(max_examples=30)
@given(
    st.lists(
        st.sampled_from(("<h2>x</h2>", "<p>3 May 2021</p>", "<p>Read more</p>", "<p>14:20</p>", "<li>a…</li>", "<hr>")),
        max_size=20,
    )
)
def test_furniture_around_a_whole_article_never_makes_it_another_kind(pieces: list[str]) -> None:
    page = (
        html_page()
        .replace("<article>", "".join(pieces[:10]) + "<article>")
        .replace("</article>", "</article>" + "".join(pieces[10:]))
    )
    assert read(page).kind == "article"


@pytest.mark.parametrize("piece", ["...", "… ", ":::", "read more ", "2 3 ", "| ", "«", "1 May 2021 ", "cookies ", ")"])
def test_hostile_lines_are_judged_in_time(piece: str) -> None:
    line = piece * (400_000 // len(piece))
    start = time.process_time()
    clean(Page(id="a", text=f"{TITLE}\n\n{line}\n\n" + "\n\n".join(PARAGRAPHS)))
    assert time.process_time() - start < 20


SHORT = "{0} said on day {1} that the works would go on."
PORTS = ("Skerry", "Tolvane", "Ansmere", "Belgarra", "Lukembe", "Wexcombe", "Sundhamn", "Ellery", "Masindra", "Quarnby")
LINKED = "<li><a href='/{1}'>{0} harbour opens quay number {1} to large ships</a><p>" + SHORT + "</p></li>"
WHOLE = "<a href='/{1}'><h3>{0} harbour opens quay number {1} to large ships</h3><p>" + SHORT + "</p></a>"


def entries(form: str, number: int) -> str:
    return "".join(form.format(PORTS[index % 10], index) for index in range(number))


@pytest.mark.parametrize("number", [6, 25])
@pytest.mark.parametrize("form", [LINKED, WHOLE])
@pytest.mark.parametrize("intro", ["", "<p>All that is new on the quays of the coast, from the desk of the Herald.</p>"])
def test_a_page_of_teasers_without_any_other_sign_is_a_list(form: str, number: int, intro: str) -> None:
    page = f"<html><head><title>Ports - Herald</title></head><body><h1>Ports</h1>{intro}<ul>{entries(form, number)}</ul></body>"
    assert clean(Page(id="a", html=page)).kind == "index"


def test_teasers_in_plain_text_are_a_list() -> None:
    form = "{0} harbour opens quay number {1} to large ships\n" + SHORT + "\n\n"
    assert clean(Page(id="a", text=f"Harbour Herald\n\nPorts\n\n{entries(form, 12)}")).kind == "index"


def test_an_article_over_teasers_is_one() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<html><body><h1>{TITLE}</h1>{text}<h3>More</h3><ul>{entries(LINKED, 12)}</ul></body></html>"
    assert clean(Page(id="a", html=page)).kind == "article"


def test_questions_with_their_answers_are_an_article() -> None:
    asked = "".join(f"<h3>What is known of the quay at {port} by now?</h3><p>{PARAGRAPHS[0]}</p>" for port in PORTS[:6])
    page = f"<html><body><h1>{TITLE}</h1><p>{PARAGRAPHS[1]}</p>{asked}</body></html>"
    assert clean(Page(id="a", html=page)).kind == "article"
    text = "\n\n".join(f"What is known of {port}\n\n{PARAGRAPHS[index % 5]}" for index, port in enumerate(PORTS[:6]))
    assert clean(Page(id="a", text=f"{TITLE}\n\n{PARAGRAPHS[1]}\n\n{text}")).kind == "article"


def test_an_article_whose_paragraphs_have_many_links_is_one() -> None:
    text = "".join(f"<p><a href='/'>{paragraph[:60]}</a>{paragraph[60:]}</p>" for paragraph in PARAGRAPHS)
    assert clean(Page(id="a", html=f"<html><body><h1>{TITLE}</h1>{text}</body></html>")).kind == "article"


def test_the_numbered_items_of_one_text_are_no_teasers() -> None:
    form = "{1}. {0} harbour opens a quay to large ships\n" + SHORT + "\n\n"
    assert clean(Page(id="a", text=f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{entries(form, 10)}")).kind == "article"


def test_a_page_of_little_but_a_wish_for_consent_is_a_wall_whatever_line_was_taken() -> None:
    wall = (
        "We care about your privacy",
        "We and 611 partners keep personal data on this device, such as what was read here and from where, to show what fits.",
        "You may change your mind whenever you like with the button at the foot of every page.",
        "Accept",
        "Reject",
    )
    assert codes(clean(Page(id="a", text="\n".join(wall)))) == ["consent-wall"]
    report = (TITLE, "3 May 2021", *PARAGRAPHS[:2], "We use cookies.", "Accept")
    assert clean(Page(id="a", text="\n".join(report))).kind == "article"


def test_the_latest_updates_with_times_are_live() -> None:
    entries = [f"{hour}:05\nFrom the quay\n{paragraph}" for hour, paragraph in zip((17, 16, 15, 14), PARAGRAPHS, strict=False)]
    assert clean(Page(id="a", text="\n".join(("Ferry line: latest updates", "3 May 2021", *entries)))).kind == "live"
    assert clean(Page(id="a", text="\n".join(("Ferry line: latest updates", "3 May 2021", *PARAGRAPHS)))).kind == "article"
