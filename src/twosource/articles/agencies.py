"""News agencies: the names pages use for them, and the one we use."""

import re
from functools import cache

_NAMES = {
    "Reuters": "Reuters|Thomson Reuters|Reuters News|Reuters Staff|Reuters.com",
    "AP": "AP|The AP|A.P.|Associated Press|The Associated Press|AP News",
    "AFP": "AFP|Agence France-Presse|Agence France Presse|AFP-JIJI|AFP Forum",
    "dpa": "dpa|DPA|Deutsche Presse-Agentur|dpa-AFX",
    "TASS": "TASS|Tass|ITAR-TASS|Itar-Tass",
    "Interfax": "Interfax|INTERFAX|Interfax-Ukraine|Interfax news agency",
    "RIA Novosti": "RIA Novosti|RIA|Ria Novosti|RIA News",
    "Sputnik": "Sputnik|Sputnik News",
    "Xinhua": "Xinhua|XINHUA|Xinhua News Agency|Xinhuanet",
    "Yonhap": "Yonhap|YONHAP|Yonhap News Agency|Yonhap News",
    "KCNA": "KCNA|Korean Central News Agency",
    "Kyodo": "Kyodo|KYODO|Kyodo News",
    "Jiji": "Jiji|JIJI|Jiji Press",
    "PTI": "PTI|Press Trust of India|P.T.I.",
    "ANI": "ANI|Asian News International",
    "IANS": "IANS|Indo-Asian News Service",
    "UNI": "UNI|United News of India",
    "UPI": "UPI|United Press International",
    "Bloomberg": "Bloomberg|Bloomberg News",
    "Dow Jones": "Dow Jones|Dow Jones Newswires|DJ Newswires",
    "EFE": "EFE|Agencia EFE|EFE-EPA",
    "ANSA": "ANSA|Ansa",
    "Anadolu": "Anadolu|Anadolu Agency|AA",
    "PA Media": "PA Media|PA|Press Association|The Press Association|PA News Agency",
    "AAP": "AAP|Australian Associated Press",
    "The Canadian Press": "The Canadian Press|Canadian Press|CP",
    "BNO News": "BNO News",
    "CNN": "CNN|CNN Wire|CNN Newsource|CNN NewSource",
    "Antara": "ANTARA|Antara",
    "Bernama": "BERNAMA|Bernama",
    "APA": "APA|Austria Presse Agentur",
    "Keystone-SDA": "Keystone-SDA|SDA|ATS",
    "Belga": "Belga|BELGA",
    "TT": "TT News Agency|Tidningarnas Telegrambyrå",
    "NTB": "NTB",
    "Ritzau": "Ritzau",
    "PAP": "PAP|Polish Press Agency",
    "Ukrinform": "Ukrinform|UKRINFORM",
    "Unian": "UNIAN",
    "SANA": "SANA",
    "IRNA": "IRNA",
    "WAM": "WAM|Emirates News Agency",
    "MENA": "MENA",
    "APP": "Associated Press of Pakistan",
    "Lusa": "Lusa",
    "Agenzia Nova": "Agenzia Nova",
    "Europa Press": "Europa Press",
    "PR Newswire": "PR Newswire|PRNewswire",
    "Business Wire": "Business Wire|BUSINESS WIRE",
    "GlobeNewswire": "GlobeNewswire|GLOBE NEWSWIRE",
}
_SHORT = 3

PATTERN = "|".join(
    re.escape(name)
    for name in sorted((name for names in _NAMES.values() for name in names.split("|")), key=lambda name: (-len(name), name))
)
"""Alternation of all names as pages write them, longest first, case kept: "ap" is no agency."""


@cache
def _canonical() -> dict[str, str]:
    return {name.casefold(): main for main, names in _NAMES.items() for name in names.split("|")}


def agency(name: str) -> str | None:
    """Return the canonical name where ``name``, as a whole, names an agency; short forms must be in their own case."""
    text = re.sub(r"\s+", " ", name).strip(" .,;:|-–—()[]@")
    found = _canonical().get(text.casefold())
    if found and len(text) <= _SHORT + 1 and re.fullmatch(PATTERN, text) is None:
        return None
    return found
