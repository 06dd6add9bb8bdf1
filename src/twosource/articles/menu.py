"""The bar of links over a page: its items stand in one line, with marks, wide blanks, or nothing but a blank between them.

A line whose marks are lost ("Home Politics Economy") is known by its words: the names of sections and the buttons of sites.
"""

import re

_MENU_ITEMS, _MENU_WORDS = 3, 4
_LEAST_WORDS, _LEAST_SHARE, _LEAST_HOME = 3, 0.75, 0.5
_ITEMS = re.compile(r"\s*[|·•»›>/]\s*|\s{2,}|\t+|\s[-–—]\s")
_BUTTONS = frozenset((
    "home homepage menu search login log sign register subscribe account contact help cart donate e-paper epaper newsletter "
    "newsletters startseite anmelden accueil connexion inicio início suscríbete entrar"
).split())  # fmt: skip
_OPENED = frozenset(("log", "sign"))
_OPENING = frozenset(("in", "up", "out"))
_SECTIONS = frozenset((
    "news section sections live watch listen services products solutions blog shop store courses resources support careers "
    "company companies pricing jobs sport sports business politics world opinion markets weather local video videos photos "
    "events archive economy finance money investing technology tech science health culture arts lifestyle life travel "
    "entertainment education environment climate energy property housing cars motoring food society crime football "
    "international national metro comment editorial letters obituaries puzzles podcast podcasts magazine multimedia "
    "analysis directory advertise premium directories politik wirtschaft kultur wissen meinung panorama börse finanzen "
    "gesellschaft technik reise auto lokales politique économie monde société sciences santé planète idées débats région "
    "política economía mundo deportes cultura sociedad opinión tecnología españa américa politica economia esteri cronaca "
    "tecnologia mercati opinioni esportes esporte opinião polityka gospodarka kraj świat kultura opinie nauka zdrowie "
    "biznes nieuws economie buitenland binnenland cultuur "
    "judgments judgements hearings decisions notices publications statistics documents releases speeches forms consultations "
    "tenders meetings members committees bills "
    "новости политика экономика спорт общество культура мир бизнес мнения технологии"
).split())  # fmt: skip
_OTHERS = frozenset((
    "skip main content toggle navigation close open accessibility in up my your the live: of a an for to from us about all "
    "and latest top today back select location locations language subject date sent updated published advertisement special "
    "reports english page share breaking alert features print edition regional region topics categories partners"
).split())  # fmt: skip
_HOMES = frozenset(("home", "homepage", "news", "startseite", "accueil", "inicio", "início"))
_NAMING = frozenset("news world today live magazine business finance sport sports blog economy health".split())
"""Names of sections that are as often the last word of an outlet's name."""


def is_menu(text: str) -> bool:
    """Tell whether a line, with its blanks as the page has them, is a bar of links: three short items or more, or their words."""
    items = [item for item in _ITEMS.split(text.strip()) if item]
    short = sum(len(item.split()) <= _MENU_WORDS for item in items)
    set_apart = len(items) >= _MENU_ITEMS and short == len(items) and not any(item[-1] in ".!?" for item in items)
    return set_apart or is_worded_menu(text) or _is_buttons(text)


def is_worded_menu(text: str) -> bool:
    """Tell whether the words of a line are those of a bar of links: all but one in four, half behind a "Home" or "News"."""
    words = text.split()
    if len(words) < _LEAST_WORDS or not all(word[0].isupper() or _plain(word) in ("", "and", "of") for word in words):
        return False
    known = sum(map(_is_item, words))
    return known >= (_LEAST_HOME if _plain(words[0]) in _HOMES and known > 1 else _LEAST_SHARE) * len(words)


def _is_buttons(text: str) -> bool:
    """Tell whether a line holds nothing but a site's buttons, two or more with marks between them ("Login | Subscribe")."""
    items = [item.casefold().split() for item in _ITEMS.split(text.strip())]
    return len(items) > 1 and all(item and all(word in _BUTTONS or word in _OPENING for word in item) for item in items)


def is_page_word(word: str) -> bool:
    """Tell whether a word is one of those that sites have over their articles: a section's name, a button's, or beside these."""
    return _is_item(word) or _plain(word) in _OTHERS


def _is_item(word: str) -> bool:
    plain = _plain(word)
    return plain in _BUTTONS or plain in _SECTIONS


def without_menu(text: str) -> str:
    """Return a text without the items of a bar behind its first words: the site's name in front of them, or all of it.

    One button may stand there, but no single section, with which names end as well ("Penrose Business", "Penrose World News").
    """
    words = text.split()
    end = len(words)
    while end > 1 and (_is_item(words[end - 1]) or _is_opening(words[end - 2 : end])):
        end -= 1
    behind = [_plain(word) for word in words[end:]]
    named = not any(word in _BUTTONS for word in behind) and (len(behind) < 2 or behind[-1] in _NAMING)
    return text if named or all(map(is_page_word, words[:end])) else " ".join(words[:end])


def _is_opening(words: list[str]) -> bool:
    """Tell whether two words are "Log in" or the like."""
    return _plain(words[0]) in _OPENED and _plain(words[1]) in _OPENING


def _plain(word: str) -> str:
    return word.casefold().strip("&’',:;")
