import base64
import hashlib
import re
from itertools import pairwise
from urllib.parse import urlsplit

from hypothesis import given
from lxml import html as lxml_html
from msgspec.structs import replace

from twosource.model import Cite, Point
from twosource.render import html, safe

from .samples import ARTICLES, BRIEF, SECOND, WIRE, hostile
from .strategies import texts

_PAGE = html([BRIEF, SECOND], ARTICLES)
_NEVER = {"script", "iframe", "object", "embed", "img", "link", "form", "input", "base", "audio", "video", "image", "use"}


def _tree(page: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(page)


def _check(page: str) -> None:
    """Assert that nothing in ``page`` runs, loads or leads nowhere."""
    root = _tree(page)
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    assert not {element.tag for element in elements} & _NEVER
    ids = [element.get("id") for element in elements if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in elements:
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name not in {"style", "src", "srcdoc", "srcset", "xlink:href", "action", "formaction", "background", "ping"}
            if name == "href":
                assert value[1:] in ids if value.startswith("#") else urlsplit(value).scheme in ("http", "https")
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = root.xpath("//style/text()")
    assert f"style-src 'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in policy
    assert "default-src 'none'" in policy
    assert not re.search(r"url\((?!#)|@import|expression", style)


def test_the_page_runs_nothing_loads_nothing_and_all_its_links_lead_somewhere() -> None:
    _check(_PAGE)


@given(texts)
def test_no_text_breaks_out(text: str) -> None:
    brief, articles = hostile(text)
    page = html([brief, brief], articles)
    page.encode("utf-8")
    _check(page)
    (title,) = _tree(page).xpath("//article[@id='b1']//h2[@id='b1-title']")
    assert title.text_content() == (safe.line(text) or "Untitled story")


def test_every_citation_leads_to_exactly_its_sentence() -> None:
    root = _tree(html([BRIEF], ARTICLES))
    labels = root.xpath("//a[@class='cite']")
    assert len(labels) > 20
    (mark,) = root.xpath("//mark[@id='b1-4-1']")
    assert mark.text_content().startswith("Iceland landed 118,300 tonnes")
    whole = "".join(part.text_content() for part in root.xpath("//mark[contains(concat(' ', @data-of, ' '), ' b1-4-2c ')]"))
    assert whole == "The two sides meet on Thursday in Tromsø."


def test_backlinks_lead_to_every_line_that_cites() -> None:
    root = _tree(_PAGE)
    cites = {link.get("id") for link in root.xpath("//a[@class='cite']")}
    backs = [link.get("href")[1:] for link in root.xpath("//a[@class='back']")]
    assert sorted(backs) == sorted(cites)


def test_a_span_over_several_pieces_is_lit_as_a_whole() -> None:
    cites = (
        Cite(article=WIRE.id, start=0, end=20),
        Cite(article=WIRE.id, start=10, end=200),
        Cite(article=WIRE.id, start=10, end=15),
    )
    brief = replace(SECOND, points=(Point(text="x", cites=cites, origins=1),))
    page = html([brief], ARTICLES)
    _check(page)
    lit = re.findall(r"#(b1-[\w-]+):target\)", page)
    assert lit == ["b1-1-1", "b1-1-1c"]
    assert "#b1-1-1b:target" not in page


def test_headings_go_down_one_step_at_a_time() -> None:
    for page in (_PAGE, html([BRIEF], ARTICLES), html([], {})):
        levels = [int(element.tag[1]) for element in _tree(page).iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))


def test_landmarks_language_and_names() -> None:
    root = _tree(_PAGE)
    assert root.get("lang") == "en"
    for tag in ("main", "nav", "aside"):
        assert len(list(root.iter(tag))) == 1
    ids = {element.get("id") for element in root.iter()}
    assert all(name in ids for name in root.xpath("//@aria-labelledby"))
    assert all(svg.get("aria-label") or svg.get("aria-hidden") for svg in root.iter("svg"))


def test_empty_sections_are_left_out() -> None:
    titles = [element.text_content() for element in _tree(html([SECOND], ARTICLES)).iter("h2")]
    assert titles == ["Key points", "Sources", "The pages in full"]


def test_only_web_addresses_are_linked() -> None:
    for url, linked in (("https://a.example/x", True), ("javascript:alert(1)", False), ("data:text/html,x", False)):
        brief, articles = hostile("x", url=url)
        assert (url in html([brief], articles)) is linked


def test_words_that_differ_are_marked() -> None:
    marked = [element.text_content() for element in _tree(html([BRIEF], ARTICLES)).xpath("//b[@class='differs']")]
    assert "may" in marked
    assert "will" in marked


def test_same_bytes_every_time() -> None:
    assert html([BRIEF, SECOND], dict(reversed(ARTICLES.items()))) == _PAGE


def _palettes() -> list[dict[str, str]]:
    (style,) = _tree(_PAGE).xpath("//style/text()")
    light, dark, printed = (
        dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})", block)) for block in re.findall(r":root{[^}]*}", style)
    )
    return [light, light | dark, light | printed]


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_stand_out_from_what_is_behind_them() -> None:
    pairs = [(ink, paper) for ink in ("ink", "quiet", "accent") for paper in ("paper", "pane")]
    pairs += [("ink", "mark"), ("ink", "lit"), ("differs-ink", "differs"), ("paper", "accent")]
    for palette in _palettes():
        for ink, paper in pairs:
            lighter, darker = sorted((_luminance(palette[ink]), _luminance(palette[paper])), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (ink, paper, palette)
