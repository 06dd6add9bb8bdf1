"""The day of independence of a state, and whose a text means: it bears one name in very many states."""

import re
from collections import Counter
from collections.abc import Iterator

from twosource.language import states

NAME = "independence day"
"""Its name, in small letters."""
_DAYS = (
    "AF 08-19|AL 11-28|AM 09-21|AO 11-11|AR 07-09|BB 11-30|BD 03-26|BG 09-22|BI 07-01|BJ 08-01|BO 08-06|BR 09-07|BS 07-10|"
    "BW 09-30|BY 07-03|BZ 09-21|CF 08-13|CI 08-07|CL 09-18|CO 07-20|CR 09-15|CV 07-05|CY 10-01|DJ 06-27|DO 02-27|DZ 07-05|"
    "EC 08-10|EE 02-24|ER 05-24|FI 12-06|FJ 10-10|GA 08-17|GD 02-07|GE 05-26|GH 03-06|GM 02-18|GR 03-25|GT 09-15|GY 05-26|"
    "HN 09-15|HT 01-01|ID 08-17|IN 08-15|JM 08-06|JO 05-25|KE 12-12|KG 08-31|KH 11-09|KZ 12-16|LB 11-22|LK 02-04|LR 07-26|"
    "LS 10-04|LT 02-16|LV 11-18|LY 12-24|MA 11-18|MD 08-27|ME 05-21|MG 06-26|MK 09-08|MM 01-04|MR 11-28|MT 09-21|MU 03-12|"
    "MV 07-26|MW 07-06|MX 09-16|MY 08-31|MZ 06-25|NA 03-21|NG 10-01|NI 09-15|PE 07-28|PG 09-16|PH 06-12|PK 08-14|PL 11-11|"
    "PY 05-15|RW 07-01|SD 01-01|SL 04-27|SN 04-04|SO 07-01|SR 11-25|SS 07-09|SV 09-15|SZ 09-06|TD 08-11|TG 04-27|TJ 09-09|"
    "TL 05-20|TM 09-27|TN 03-20|TT 08-31|TZ 12-09|UA 08-24|UG 10-09|US 07-04|UY 08-25|UZ 09-01|VE 07-05|YE 11-30|ZM 10-24|"
    "ZW 04-18"
)
_MONTH_DAYS = {code: (int(day[:2]), int(day[3:])) for code, day in (entry.split(" ") for entry in _DAYS.split("|"))}
_WORDS = re.compile(r"(?:U\.S\.|[^\W\d_a-z][\w’'-]*)(?:\s[^\W\d_a-z][\w’'-]*){0,2}")
_OWNER = re.compile(r"(?P<owner>(?:U\.S\.|[^\W\d_a-z][\w-]*)(?:\s[^\W\d_a-z][\w-]*){0,2})(?:['’]s?)?\s\Z")
"""Whose day it is, right before its name ("Ghana's Independence Day")."""
_IN = re.compile(r"\s(?:in|of)\s(?:the\s)?(?P<owner>[^\W\d_a-z][\w-]*(?:\s[^\W\d_a-z][\w-]*){0,2})")
_NEAR = 40


def independence(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return month and day of the independence day named at ``text[start:end]``, ``None`` where no one state's can be meant.

    It is that of the state named right beside it, else of the one that the text names most.
    """
    owner = _OWNER.search(text, max(0, start - _NEAR), start) or _IN.match(text, end)
    own = next(_codes(owner["owner"]), None) if owner is not None else None
    if own is None:
        most = Counter(code for match in _WORDS.finditer(text) for code in _codes(match[0])).most_common(2)
        first = most[0] if most else None
        own = first[0] if first and (len(most) == 1 or first[1] > most[1][1]) else None
    return _MONTH_DAYS.get(own) if own is not None else None


def _codes(words: str) -> Iterator[str]:
    """Yield the states that runs of capitalised words stand for, the longest run from each place."""
    parts, place = re.sub(r"['’]s?\b", "", words).split(), 0
    while place < len(parts):
        for length in range(len(parts) - place, 0, -1):
            found = states.state(" ".join(parts[place : place + length]))
            if found is not None:
                yield found.code
                place += length - 1
                break
        place += 1
