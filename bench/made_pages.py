"""Pages of every kind, made by chance in many layouts, as HTML and as the text that a browser would show of it.

They show how the judgement of kinds does on layouts that the real pages hold too few of. They are no measure of the web.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from bench.made_prose import LANGUAGES, Prose
from twosource.model import Page, PageKind

_MORE = {
    "en": ["Read more", "Continue reading", "Full story", "More »"],
    "de": ["Weiterlesen", "Mehr lesen", "mehr"],
    "fr": ["Lire la suite", "En savoir plus"],
    "es": ["Leer más", "Seguir leyendo"],
}
_MONTHS = {"en": "May", "de": "Mai", "fr": "mai", "es": "mayo"}
_OLDER = {"en": "Older posts", "de": "Ältere Beiträge", "fr": "Articles plus anciens", "es": "Entradas más antiguas"}


@dataclass(frozen=True, slots=True)
class Made:
    """A made page and what it is. ``host`` is a name of its own for each layout."""

    page: Page
    kind: PageKind
    host: str


class _Maker:
    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.prose = Prose(self.chance, self.chance.choice(LANGUAGES))
        self.language = self.prose.language

    def day(self) -> str:
        return f"{self.prose.number(1, 28)} {_MONTHS[self.language]} 2021"

    def ago(self) -> str:
        return {"en": "{} hours ago", "de": "vor {} Stunden", "fr": "il y a {} heures", "es": "hace {} horas"}[
            self.language
        ].format(self.prose.number(2, 20))

    def maybe(self, text: str, chance: float = 0.5) -> str:
        return text if self.chance.random() < chance else ""

    def teaser(self, text: str, stamp: str, more: str, level: int) -> str:
        headline = escape(self.prose.headline())
        link = f"<h{level}><a href='/{self.prose.number(100, 999)}-item'>{headline}</a></h{level}>"
        return (
            link
            + (f"<p>{escape(text)}</p>" if text else "")
            + (f"<span>{stamp}</span>" if stamp else "")
            + (f"<a href='#'>{more}</a>" if more else "")
        )

    def teasers(self, number: int) -> str:
        clipped, tagged = self.chance.random() < 0.5, self.chance.choice(["article", "div", "li"])
        stamps: list[Callable[[], str]] = [self.day, self.ago, str]
        more = self.chance.choice(_MORE[self.language]) if self.chance.random() < 0.5 or not clipped else ""
        stamped, level = self.chance.choice(stamps), self.chance.choice([2, 3])
        items = (
            self.teaser(self.prose.clipped() if clipped else self.prose.sentence(), stamped(), more, level) for _ in range(number)
        )
        return "".join(f"<{tagged}>{item}</{tagged}>" for item in items)

    def headlines(self, number: int, stamped: bool = False) -> str:
        return "".join(
            f"<li>{self.day() + ' ' if stamped else ''}<a href='#'>{escape(self.prose.headline())}</a></li>"
            for _ in range(number)
        )

    def body(self, paragraphs: int) -> str:
        return "".join(f"<p>{escape(text)}</p>" for text in self.prose.paragraphs(paragraphs))

    def pager(self) -> str:
        return self.chance.choice(
            ["<div><a>1</a> <a>2</a> <a>3</a> … <a>24</a></div>", f"<div><a rel='next'>{_OLDER[self.language]}</a></div>", ""]
        )

    def document(self, title: str, main: str, head: str = "", classes: str = "") -> str:
        links = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Region", "Sport", "Kultur", "Video", "Archiv"))
        return (
            f"<!DOCTYPE html><html lang='{self.language}'><head><title>{escape(title)} | Ister Post</title>{head}</head>"
            f"<body class='{classes}'><header><nav><ul>{links}</ul></nav></header><main>{main}</main>"
            f"<footer><p>© 2021 Ister Post</p></footer></body></html>"
        )


def front(make: _Maker) -> tuple[str, str]:
    """A home page: sections of teasers and of bare headlines."""
    sections = "".join(
        f"<section><h2>{name}</h2>{make.teasers(make.prose.number(3, 5))}<ul>{make.headlines(4)}</ul></section>"
        for name in ("Region", "Sport", "Kultur")
    )
    return make.document("Ister Post", sections, make.maybe("<meta property='og:type' content='website'>")), "/"


def section(make: _Maker) -> tuple[str, str]:
    """A section front or tag page: one list of teasers and a pager."""
    declared = make.maybe('<script type="application/ld+json">{"@type":"CollectionPage","name":"x"}</script>', 0.3)
    main = f"<h1>{make.prose.headline()}</h1>{make.teasers(make.prose.number(6, 14))}{make.pager()}"
    return make.document("Region", main, declared, make.maybe("archive category", 0.3)), make.chance.choice(
        ["/tag/ister", "/category/region/", "/region", "/news"]
    )


def results(make: _Maker) -> tuple[str, str]:
    """Search results."""
    return make.document("ister", f"<p>1–10 / 214</p>{make.teasers(10)}{make.pager()}"), "/search?q=ister"


def writer(make: _Maker) -> tuple[str, str]:
    """An author's page: who it is, and what he or she wrote."""
    main = f"<h1>{make.prose.name()}</h1><p>{make.prose.paragraph(2)}</p>{make.teasers(make.prose.number(6, 12))}{make.pager()}"
    return make.document(make.prose.name(), main), "/author/mira-straker"


def archive(make: _Maker) -> tuple[str, str]:
    """An archive: dates and headlines."""
    return make.document("2021", f"<h1>2021</h1><ul>{make.headlines(40, stamped=True)}</ul>"), "/archive/2021/05"


def forum(make: _Maker) -> tuple[str, str]:
    """A forum's list of threads."""
    rows = "".join(
        f"<tr><td><a href='#'>{make.prose.headline()}</a></td><td>{make.prose.name()}</td><td>{make.prose.number(0, 90)}</td>"
        f"<td>{make.ago()}</td></tr>"
        for _ in range(25)
    )
    return make.document("Forum", f"<h1>Forum</h1><table>{rows}</table>{make.pager()}"), "/forum/"


def weblog(make: _Maker) -> tuple[str, str]:
    """A weblog's home page: several posts, each whole."""
    posts = "".join(
        f"<article><h2><a href='#'>{make.prose.headline()}</a></h2><p>{make.day()} · {make.prose.name()}</p>"
        f"{make.body(make.prose.number(2, 4))}<p>{make.prose.number(0, 9)} comments</p></article>"
        for _ in range(make.prose.number(4, 7))
    )
    return make.document("Notes", posts + make.pager(), "", make.maybe("home blog")), "/"


def plain(make: _Maker) -> tuple[str, str]:
    """An article with a list of others below."""
    main = f"<h1>{make.prose.headline()}</h1><p>{make.day()} · {make.prose.name()}</p>{make.body(make.prose.number(4, 14))}"
    related = f"<aside><h3>Related</h3>{make.teasers(make.prose.number(0, 12))}</aside>"
    return make.document(make.prose.headline(), main + related), "/region/2021/05/quarry-divides-the-valley-48213"


def brief(make: _Maker) -> tuple[str, str]:
    """A short but whole report."""
    main = f"<h1>{make.prose.headline()}</h1><p>{make.day()}</p>{make.body(1)}<p>{make.prose.paragraph(2)}</p>"
    return make.document(
        make.prose.headline(), main + f"<ul>{make.headlines(12)}</ul>"
    ), "/region/quarry-divides-the-valley-48213"


def roundup(make: _Maker) -> tuple[str, str]:
    """A round-up or listicle: many headings, a little text under each."""
    parts = "".join(
        f"<h2>{number}. {make.prose.headline()}</h2><p>{make.prose.paragraph(make.prose.number(1, 3))}</p>"
        for number in range(1, 11)
    )
    main = f"<h1>{make.prose.headline()}</h1><p>{make.prose.name()}, {make.day()}</p>{make.body(1)}{parts}"
    return make.document(make.prose.headline(), main), "/stories/ten-things-about-the-valley"


def interview(make: _Maker) -> tuple[str, str]:
    """Questions and answers."""
    parts = "".join(f"<p><b>{make.prose.headline()}?</b></p>{make.body(1)}" for _ in range(9))
    return make.document(
        make.prose.headline(), f"<h1>{make.prose.headline()}</h1>{make.body(1)}{parts}"
    ), "/talk/mira-straker-on-bridges"


_WALLS = {
    "en": [
        ("Subscribe to continue reading", "This article is for subscribers only. Already a subscriber? Log in."),
        ("404 – Page not found", "The page you are looking for does not exist or has been moved. Try the search."),
        ("Access denied", "You don’t have permission to access this page on this server. Reference #18.2f"),
        (
            "Before you continue",
            "We and our 212 partners use cookies to store information on your device. Accept all or manage your choices in the "
            "consent settings.",
        ),
        ("Just a moment", "Please enable JavaScript and cookies to continue. We are checking that you are human."),
        ("isterpost.example", "This domain is for sale. Make an offer. Related searches: loans, flights, insurance."),
        ("Log in", "Email address. Password. Forgot your password? Don’t have an account? Register."),
        ("WATCH: Flood wall holds", "Video: the water at the wall on Monday."),
    ],
    "de": [
        ("Weiterlesen mit Plus", "Dieser Artikel ist nur für Abonnenten. Sie haben bereits ein Abo? Jetzt anmelden."),
        ("Seite nicht gefunden", "Die gewünschte Seite existiert nicht oder wurde verschoben. Nutzen Sie die Suche."),
        (
            "Einwilligung",
            "Wir und unsere Partner verwenden Cookies. Mit einem Klick auf Akzeptieren stimmen Sie der Verarbeitung Ihrer "
            "Daten zu.",
        ),
    ],
    "fr": [
        (
            "Article réservé aux abonnés",
            "Il vous reste 85 % de cet article à lire. La suite est réservée aux abonnés. Déjà abonné ? Se connecter.",
        ),
        ("Page introuvable", "La page demandée n’existe pas ou a été déplacée. Utilisez la recherche."),
        (
            "Vos préférences",
            "Nous et nos partenaires utilisons des cookies. En acceptant, vous donnez votre consentement au traitement de vos "
            "données.",
        ),
    ],
    "es": [
        ("Contenido exclusivo para suscriptores", "Para seguir leyendo, suscríbete. ¿Ya eres suscriptor? Inicia sesión."),
        ("Página no encontrada", "La página que buscas no existe o se ha movido. Prueba el buscador."),
        ("Tu privacidad", "Nosotros y nuestros socios usamos cookies. Al aceptar das tu consentimiento para tratar tus datos."),
    ],
}


def wall(make: _Maker) -> tuple[str, str]:
    """A page that stands in the place of an article."""
    title, text = make.chance.choice(_WALLS[make.language])
    shown = f"<h1>{title}</h1><p>{text}</p>" + make.maybe(f"<ul>{make.headlines(8)}</ul>")
    return make.document(title, shown), "/region/quarry-divides-the-valley-48213"


def live(make: _Maker) -> tuple[str, str]:
    """A live page: timed entries, newest or oldest first."""
    form = make.chance.choice(
        ["{h}:{m:02d}", "{h}.{m:02d}", "{h12}:{m:02d} {half}", "{h12}.{m:02d}{half} BST", "{h}:{m:02d} Uhr"]
    )
    clocks = [(hour, make.prose.number(0, 59)) for hour in range(9, 9 + make.prose.number(5, 10))]
    if make.chance.random() < 0.7:
        clocks.reverse()
    entries = "".join(
        f"<div><h3>{form.format(h=h, m=m, h12=(h - 1) % 12 + 1, half='am' if h < 12 else 'pm')}</h3>"
        + make.maybe(f"<h4>{make.prose.headline()}</h4>")
        + make.body(make.prose.number(1, 3))
        + "</div>"
        for h, m in clocks
    )
    title = make.prose.headline() + make.chance.choice([" – live", " – live updates", " im Liveticker", ": as it happened"])
    return make.document(title, f"<h1>{title}</h1><p>{make.day()}</p>{make.body(1)}{entries}"), "/live/2021/05/flood-wall"


_LAYOUTS: tuple[tuple[Callable[[_Maker], tuple[str, str]], PageKind], ...] = (
    (front, "index"), (section, "index"), (results, "index"), (writer, "index"), (archive, "index"), (forum, "index"),
    (weblog, "index"), (plain, "article"), (brief, "article"), (roundup, "article"), (interview, "article"),
    (wall, "stub"), (live, "live"),
)  # fmt: skip


def made(each: int = 20, *, as_text: bool, first: int = 0) -> Iterator[Made]:
    """Yield ``each`` pages of every layout, the same in every run; as text without addresses, as HTML with one.

    ``first`` numbers the first page of a layout: other numbers, other pages.
    """
    for number, (layout, kind) in enumerate(_LAYOUTS):
        for seed in range(first, first + each):
            html, path = layout(_Maker(1000 * number + seed))
            host, id = f"{layout.__name__}{seed}.example", f"{layout.__name__}-{seed}"
            page = Page(id=id, text=shown(html)) if as_text else Page(id=id, html=html, url=f"https://{host}{path}")
            yield Made(page, kind, host)


def shown(html: str) -> str:
    """Return the text of a made page, a line for each block, as a text browser prints it."""
    inner = html[html.index("<body") :]
    broken = re.sub(r"</?(?:h\d|p|li|ul|div|article|section|aside|main|header|footer|nav|tr|td|table)\b[^>]*>", "\n", inner)
    bare = re.sub(r"<[^>]*>", " ", broken)
    lines = (" ".join(line.split()) for line in bare.replace("&amp;", "&").replace("&#x27;", "'").split("\n"))
    return "\n".join(line for line in lines if line)
