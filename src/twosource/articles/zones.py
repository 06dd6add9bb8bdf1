"""Time-zone words of news pages."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_HOURS = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2,
    "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "TRT": 3, "SAST": 2, "CAT": 2,
    "EAT": 3, "WAT": 1, "PKT": 5, "NPT": 5.75, "BDT": 6, "ICT": 7, "WIB": 7, "SGT": 8,
    "HKT": 8, "PHT": 8, "MYT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "AEST": 10,
    "AEDT": 11, "NZST": 12, "NZDT": 13, "NST": -3.5, "NDT": -2.5, "BRT": -3, "ART": -3, "AST": -4,
    "ADT": -3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
}  # fmt: skip
_REGIONS = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "AET": "Australia/Sydney",
}
_IST = {"il": "Asia/Jerusalem", "ie": "Europe/Dublin", "in": "Asia/Kolkata"}
_IST_LANGUAGES = {"he": "Asia/Jerusalem", "ga": "Europe/Dublin"}

WORDS = sorted({*_HOURS, *_REGIONS, "IST"} - {"Z"}, key=lambda word: (-len(word), word))
"""The zone words understood, longest first, for use in a pattern."""
OFFSET = r"(?:UTC|GMT)\s?[+−-](?:1[0-4]|0?\d)(?::?[0-5]\d)?(?![\d:]|\s?(?:UTC|GMT|[ap]\.?m\b))"
"""A zone by its hours from Greenwich ("GMT+3", "UTC-03:30"), for use in a pattern; two times in one zone are none."""


@dataclass(frozen=True, slots=True)
class Place:
    """What tells the three ISTs apart: the page's top-level domain and language, where known."""

    domain: str | None = None
    language: str | None = None


def is_ambiguous(word: str, place: Place) -> bool:
    """Tell whether a zone word has several meanings and the page does not say which (IST: India, Israel, Ireland)."""
    return word == "IST" and place.domain not in _IST and place.language not in _IST_LANGUAGES


def offset(words: str) -> str:
    """Return the hours from Greenwich as ISO 8601 has them ("GMT+3": "+03:00")."""
    sign = "+" if "+" in words else "-"
    digits = re.sub(r"\D", "", words)
    hours, minutes = (digits, "00") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    return f"{sign}{int(hours):02d}:{minutes}"


def zone(word: str, place: Place) -> tzinfo | None:
    """Return the zone a word means; IST is India's unless the page speaks for another; ``None`` for an unknown word."""
    if word == "IST":
        return ZoneInfo(_IST.get(place.domain or "") or _IST_LANGUAGES.get(place.language or "") or "Asia/Kolkata")
    if word in _REGIONS:
        return ZoneInfo(_REGIONS[word])
    hours = _HOURS.get(word)
    return None if hours is None else timezone(timedelta(hours=hours))


def with_zone(moment: datetime, word: str, place: Place) -> datetime:
    """Return the naive ``moment`` in the zone that ``word`` names, unchanged where it names none."""
    found = zone(word, place)
    if found is None:
        return moment
    offset = moment.replace(tzinfo=found).utcoffset()
    return moment if offset is None else moment.replace(tzinfo=timezone(offset))
