"""What stands in the place of an article: a paywall, a consent wall, an error, a check, a player.

Each is told by what its own lines say, so that a nav's "Log in" or a footer's "Cookies" makes no wall. The longer the text that
was found, the stronger the sign that is asked for.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from twosource.articles.amount import words
from twosource.articles.layout import Layout
from twosource.model import Issue


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_PAYWALL = _any(
    r"\bsubscri(?:be(?:rs only| (?:now )?to (?:continue|read|unlock|keep))|ption (?:is )?required)",
    r"\b(?:log|sign) in (?:or \w+ )?to (?:continue|read|keep)|\b(?:continue|read) reading with a\b",
    r"\b(?:for|to|exclusive to|exclusively for|reserved for)\s(?:our )?(?:paying |registered |digital )?(?:subscribers|"
    r"members)\b",
    r"\balready a (?:subscriber|member)\b|\bto (?:continue|keep) reading\b|\byou(?:’|')?(?:ve|"
    r" have) reached your (?:\w+ ){0,3}limit",
    r"\bto read the full (?:story|article)\b|\bunlock (?:this|the full) (?:article|story)",
    r"\bnur für abonnent|\bbereits (?:ein )?abon?n?e?n?t?\b|\bjetzt weiterlesen\b|\bweiterlesen mit\b|"
    r"\bmit (?:einem )?abo (?:weiter)?lesen",
    r"\br[ée]servée?s? aux abonn|\bdéjà abonn|\bpour lire la suite\b|\bréservé aux abonnés",
    r"\bpara suscriptores\b|\bya eres suscriptor|\bpara (?:seguir|continuar) leyendo\b|\bsolo suscriptores",
    r"\bper gli abbonati\b|\bsei già abbonato|\bper continuare a leggere|\bpara assinantes\b|\bjá é assinante|\bvoor abonnees\b",
)
_MISSING = _any(
    r"\A\W*(?:error |fehler |erreur )?(?:404|403|410|500|502|503)\b(?!\s*(?:people|\w*%))",
    r"\b(?:page|article|story|file|url) (?:was |is |could )?not (?:be )?found\b|\Anot found\b",
    r"\b(?:page|article|story|url)\b.{0,40}\b(?:does(?:n’t|n't| not) exist|(?:could|can)(?: ?not|n’t|n't) be found|"
    r"no longer (?:available|exists))",
    r"\A\W*(?:access denied|forbidden|permission denied|internal server error|bad gateway|service unavailable)\b",
    r"\bseite (?:wurde )?nicht gefunden|\bpage (?:introuvable|non trouvée)|\bpágina no (?:encontrada|existe)|"
    r"\bpagina non trovata",
    r"\bpágina não encontrada|\bpagina niet gevonden|\bстраница не найдена|\bsayfa bulunamadı|\bsiden? (?:blev )?ikke funnet|"
    r"找不到(?:网页|頁面)",
)
_CONSENT = _any(
    r"\bcookies?\b|\b(?:your|our) (?:choices|privacy|partners)\b|\bconsent\b|\bgdpr\b|\beinwilligung|\bzustimmen\b|"
    r"\bconsentement\b",
    r"\bconsentimiento\b|\bconsenso\b|\btoestemming\b|\bpersonal data\b|\bdatenschutz",
)
_CHECK = _any(
    r"\b(?:enable|turn on|requires?|activate|aktivieren sie|activez|activa|habilit\w+) (?:your )?(?:javascript|cookies)\b",
    r"\bjavascript (?:is|was) (?:disabled|required|not)|\bare you a robot|\bnot a robot\b|\bcaptcha\b|\bunusual (?:traffic|"
    r"activity)\b",
    r"\b(?:checking|verify(?:ing)?) (?:that )?(?:you are|you’re|you're|your browser|if the site connection)|\byou are human\b",
    r"\b(?:you have been|request) blocked\b|\bkein roboter\b|\bpas un robot\b|\bno eres? un robot\b|\bray id\b",
)
_PARKED = _any(
    r"\bdomain (?:name )?(?:is|may be|steht|est|está) (?:for sale|parked|zum verkauf|à vendre|en venta)|\bbuy this domain\b",
    r"\bdomain (?:has )?expired\b|\bthis domain is for sale\b|\bparked (?:free|domain)\b",
)
_LOGIN = _any(
    r"\A\W*(?:password|passwort|mot de passe|contraseña|senha|wachtwoord)\W*\Z", r"\bforgot(?:ten)? (?:your )?password\b",
    r"\bpasswort vergessen\b|\bmot de passe oublié|\bolvid(?:aste|ado) (?:tu|su) contraseña",
)  # fmt: skip
_PLAYER = _any(
    r"\A\W*(?:now playing|autoplay|playback|play video|watch tv shows|(?:image|photo|slide) \d+ of ?/?\d+|"
    r"\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d)\b",
    r"\bcould not be loaded\b|\binteractive transcript\b",
)
_PLAYER_TITLE = _any(r"\Awatch(?: live)?:|\A(?:videos?|photos|in pictures|bilder|vidéos?|en images|vídeos?|fotos)\s?[:|]")
_LOGIN_TITLE = _any(
    r"\A\W*(?:log|sign) ?in\b|\A\W*(?:anmelden|anmeldung|connexion|se connecter|iniciar sesión|accedi|inloggen)\b"
)
_PLAYER_PATH = re.compile(
    r"/(?:videos?|watch|player|mediathek|gallery|galleries|photos?|slideshow|pictures|imgres)\b", re.IGNORECASE
)

_BRIEF, _CHECKED, _WALLED, _LOST = 60, 100, 150, 200
_AROUND, _HEAD, _SHORT_LINE, _MOST_LINES = 12, 40, 14, 400
_CONSENT_SHARE, _CONSENT_PAGE = 0.5, 400
_LOGIN_PAGE = 250
ENOUGH_WORDS = _BRIEF


def barrier(layout: Layout, title: str | None, found: int) -> Issue | None:
    """Return what stands in the place of the article, ``None`` for nothing. ``found`` is the number of words of its text."""
    for least, told, code, message in _SIGNS:
        if found < least and told(layout, title):
            return Issue(code=code, message=message)
    return None


def cut_off(layout: Layout) -> Issue | None:
    """Return an issue where a wall stands right behind the text that there is, ``None`` where none does."""
    behind = layout.texts[layout.last + 1 : layout.last + 1 + _AROUND // 2] if layout.spans else ()
    if any(_PAYWALL.search(line) for line in behind if words(line) <= 2 * _SHORT_LINE):
        message = "a request to subscribe or to sign in stands behind the text; the article may go on behind it"
        return Issue(code="paywall", message=message)
    return None


def _around(layout: Layout) -> Sequence[str]:
    """Return the lines close to the text that was found, all lines where none was."""
    if not layout.spans:
        return layout.texts[:_MOST_LINES]
    return layout.texts[max(0, layout.first - _AROUND // 4) : layout.last + 1 + _AROUND]


def _headings(layout: Layout, title: str | None) -> Iterator[str]:
    """Yield the title, the headings, and the short lines at the top of the page."""
    if title:
        yield title
    for line, text in zip(layout.visible.lines[:_HEAD], layout.texts, strict=False):
        if line.level or words(text) <= _SHORT_LINE:
            yield text


def _is_walled(layout: Layout, title: str | None) -> bool:
    return any(_PAYWALL.search(line) for line in (title or "", *_around(layout)))


def _is_missing(layout: Layout, title: str | None) -> bool:
    return any(_MISSING.search(line) for line in _headings(layout, title))


def _is_lost(layout: Layout, title: str | None) -> bool:
    return title is not None and _MISSING.search(title) is not None


def _asks_consent(layout: Layout, title: str | None) -> bool:
    """The text itself is about cookies, most of a page of few words is, or nothing else was found on such a page."""
    if _is_mostly_consent(layout.paragraphs):
        return True
    if sum(map(words, layout.texts)) >= _CONSENT_PAGE or _is_walled(layout, title):
        return False
    return _is_mostly_consent(layout.texts) or (not layout.spans and any(map(_CONSENT.search, layout.texts)))


def _is_mostly_consent(lines: Sequence[str]) -> bool:
    return sum(words(line) for line in lines if _CONSENT.search(line)) > _CONSENT_SHARE * sum(map(words, lines))


def _asks_check(layout: Layout, title: str | None) -> bool:
    return any(map(_CHECK.search, layout.paragraphs)) or (not layout.spans and any(map(_CHECK.search, layout.texts[:_HEAD])))


def _is_parked(layout: Layout, title: str | None) -> bool:
    return any(map(_PARKED.search, layout.texts[:_HEAD]))


def _asks_password(layout: Layout, title: str | None) -> bool:
    headed = title is not None and _LOGIN_TITLE.search(title) is not None
    return (headed or not layout.spans) and any(map(_LOGIN.search, layout.texts)) and sum(map(words, layout.texts)) < _LOGIN_PAGE


def _is_player(layout: Layout, title: str | None) -> bool:
    """The page says that it is a video or a gallery, or has a player's words around its text."""
    if _is_video(layout, title) or _has_player_path(layout.url):
        return True
    heads = (title or "", *layout.texts[max(0, layout.first - 3) : layout.first])
    return any(map(_PLAYER_TITLE.search, heads)) or any(map(_PLAYER.search, _around(layout)))


def _is_video(layout: Layout, title: str | None) -> bool:
    kind = (layout.markup.meta("og:type") or "") if layout.markup else ""
    only = "VideoObject" in layout.data.types and "Article" not in "".join(layout.data.types)
    return kind.lower().startswith("video") or only


def _has_player_path(url: str | None) -> bool:
    try:
        return _PLAYER_PATH.search(urlsplit(url or "").path) is not None
    except ValueError:
        return False


_MEDIA = "the page shows a video or pictures with a few words, not an article"
_SIGNS = (
    (_LOST, _is_lost, "error-page", "the page is an error message (not found, denied), not an article"),
    (
        _CHECKED,
        _asks_check,
        "robot-check",
        "the page asks for JavaScript or a check; fetch it with a browser and give the result",
    ),
    (_WALLED, _asks_consent, "consent-wall", "the page asks for consent; its article is not in it: accept, and save it again"),
    (_CHECKED, _is_video, "media-only", _MEDIA),
    (_BRIEF, _is_parked, "parked", "the address is parked or for sale; there is no article"),
    (_BRIEF, _is_walled, "paywall", "the page asks to subscribe or to sign in; its article is not in it"),
    (_BRIEF, _is_missing, "error-page", "the page is an error message (not found, denied), not an article"),
    (_WALLED, _asks_password, "login-page", "the page asks to log in; there is no article"),
    (_BRIEF, _is_player, "media-only", _MEDIA),
)
