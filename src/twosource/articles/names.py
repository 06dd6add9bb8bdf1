"""Names of people as bylines print them: told from what else stands in a byline, and written one way.

A name has two to five words, each with a capital or a particle. Credentials ("MD", "CFP®") and honorifics are not part of it.
Sites, agencies, teams, sections, jobs and handles are no people. Where nothing says that a person is meant, the first word
must be a known given name.
"""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

from twosource.articles.agencies import agency
from twosource.articles.letters import squeeze
from twosource.articles.visible import INVISIBLE

_LONGEST, _LONGEST_NAME, _MOST_WORDS, _MOST_NAMES = 400, 60, 5, 20
Trust = Literal["stated", "labelled", "marked", "bare"]
"""How sure it is that a text names people: stated for machines, behind "By", in an element with a telling class, or alone."""

_MARKS = re.compile(r"[\n●▪◦‣∙⋅■►▶→»›>~\u2028]+")
_SPLIT = re.compile(r"(;|\||/|•|·|–|—|\s-\s|,|(?<=\s)(?:and|And|AND|&|und|et|y|e|en|with|met|con)(?=\s))")
_TAIL = re.compile(
    r"(?:\s+(?:for|of|at|in|from|on|is|was|special to|contributor|contributing|correspondent|reporter|editor|staff|senior|chief|"
    r"former|deputy|assistant|associate|managing|executive|freelance|contact|published|updated|posted|last|to|via|says)\b|"
    r"\s+(?:jan|feb|march|apr|may|june|july|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d|\s+\S{1,60}@|"
    r"\s*[(\[<][^)]*[)\]>]?\s*\Z|\s*<).*\Z",
    re.IGNORECASE | re.DOTALL,
)
_OF_STAFF = re.compile(r"\sstaff(?:\s(?:writers?|reporters?|reports?|photographers?))?\W*\Z", re.IGNORECASE)
"""What stands behind a name, or behind that of the outlet alone."""
_HONORIFIC = re.compile(r"(?:(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|rev|hon|herr|frau)\b\.?\s+)+", re.IGNORECASE)
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])(?:Last )?(?:Updated|Published|Posted|In|On|By|Share|Follow|Contributor|Staff|Editor|Reporter|Writer)\b.*\Z"
)
_LETTERS = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.?){1,5}[®™]?(?:-[A-Z]{1,4})?\Z")
_INITIALS = re.compile(r"(?:[A-Z]\.-?){1,3}")
_ORDINAL = frozenset(["II", "III", "IV", "V"])
_POST_NOMINALS = frozenset((
    "aprn ba bs bsn bvsc ccc ccn cfa cfp cepf chfc cissp clu cma cmt cpa cpt crna cscs csm dacvb dc dds dmd dnp do dpt dvm ea "
    "edd esq faap facc facp facs faclm fnp jd lcsw ldn lmft lmsw lpc lvt ma mba mbbs mbchb md mfa mft mph mps ms msc msn msw "
    "np nd ot otr pa pac pe pharmd phd phr pmp psp psyd pt rd rdn rn rph shrm sphr vmd vts cpp cnm cns cde cdces ibclc od "
    "llb llm llp dphil frcp frcs mrcp mrcvs obe mbe cbe"
).split())  # fmt: skip
_NEVER = frozenset((
    "wire newswire radio tv fm bulletin "
    "corp corporation incorporated plc llp limited holdings bancorp technologies pharmaceuticals therapeutics industries "
    "staff editor editors editorial team teams desk newsdesk bureau admin administrator newsroom correspondents reporters "
    "writers news agency agencies media online web network service services group ltd inc llc gmbh company contributor "
    "contributors author authors guest special published updated posted edited reviewed monday tuesday wednesday thursday friday "
    "saturday sunday today read share email opinion politics business sports technology university college school institute "
    "standard mirror echo courier observer chronicle sentinel examiner dispatch guardian telegraph mercury argus inquirer "
    "foundation association society office department council committee center centre clinic hospital bank blog magazine journal "
    "the our your this user anonymous unknown view profile more all posts comments article articles category home about "
    "president minister secretary director manager attorney lawyer expert specialist correspondent reporter writer "
    "journalist columnist dietitian nutritionist physician doctor nurse engineer developer designer analyst consultant "
    "founder co-founder cofounder ceo cto cfo coo partner officer marketing marketer winemaker gardener photographer producer "
    "publisher strategist therapist trainer coach instructor lecturer fellow researcher freelance senior junior vice head "
    "client support sales content podcast newsletter subscribe follow click contact login sign sponsored by advertisement tips "
    "tools guide guides resources solutions studio studios store shop agency market markets finance financial health dental "
    "person representative forum type event events homes reviewer reviewers community development portal search in-person lead "
    "us connect human webmaster drupal wordpress wedding planning checklist checklists philosophy rankings "
    "care insurance security software digital data labs university times post tribune gazette herald press world "
    "minutes minute hours ago copyright reserved wikipedia facebook twitter instagram linkedin youtube whatsapp"
).split())  # fmt: skip
_JOBS = frozenset((
    "editor director manager attorney lawyer expert specialist correspondent reporter writer journalist columnist dietitian "
    "nutritionist physician doctor nurse engineer developer designer analyst consultant founder co-founder cofounder ceo cto cfo "
    "coo vp partner marketer strategist analyst economist therapist trainer coach researcher contributor head"
).split())  # fmt: skip
_WORDS_OF_A_JOB = 10
_BETWEEN = frozenset(("of", "the", "for", "at", "in", "and", "de", "&"))
_NEVER_ALONE = frozenset(("may april june august january march test demo root owner moderator member press guest").split())
_PARTICLES = frozenset((
    "de da do dos das del della di du la le los las van von der den ter ten bin binti ibn al el y e st mc af av zu ap ben abu"
).split())  # fmt: skip
_WORD = re.compile(r"\(?(?:[dlDLO]['’])?[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?\)?\Z")
_ALONE = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{2,14}\Z")


@cache
def given_names() -> frozenset[str]:
    """Return given names of many languages in Latin letters, case folded."""
    packed = files("twosource.articles").joinpath("data", "given_names.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode().split())


def people(text: str, sites: frozenset[str] = frozenset(), trust: Trust = "stated") -> tuple[str, ...]:
    """Return the people named in a byline's text, in its order and each once.

    ``sites`` are the squeezed names of the page's site: one of them is a person only where it begins with a given name. Of
    what is only marked one name must begin with a given name; what stands alone must be names that all do.
    """
    parts = [(mark, part) for mark, part in _parts(text[:_LONGEST]) if part]
    if [mark for mark, _ in parts] == ["", ","]:
        if inverted := _inverted([part for _, part in parts], sites):
            return (inverted,)
        if trust != "stated" and _is_whereabouts(*(part for _, part in parts)):
            parts = parts[:1]  # "Jane Doe, Cairo": a place, an outlet, a job
    found: dict[str, None] = {}
    in_roles = refused = False
    for mark, part in parts:
        in_roles = in_roles and mark in (",", "|", "/", "")
        name = None if in_roles else person(part, sites, "stated" if trust == "stated" and not refused else "labelled")
        if name:
            found[name] = None
        elif not agency(part) and not all(_is_credential(word, False) for word in part.split()):
            refused, in_roles = True, bool(found)
    names = list(found)[:_MOST_NAMES]
    if trust == "marked" and not any(map(_is_given, names)):
        return ()
    if trust == "bare" and (refused or not all(" " in name for name in names) or not _are_given(names)):
        return ()
    return tuple(names)


def _is_whereabouts(name: str, part: str) -> bool:
    """Tell whether what stands behind a name is a place, an outlet or a job: in capitals, and no full name of its own."""
    if not all(word[0].isupper() or word in _BETWEEN for word in part.split()) or part.count(" ") >= _MOST_WORDS:
        return False
    return not _is_given(part) or (" " in name and " " not in part)


def _are_given(names: list[str]) -> bool:
    """Tell whether names alone in a line are people's: each begins with a known given name, or of a list at least half do."""
    given = sum(map(_is_given, names))
    return given == len(names) or (len(names) > 2 and 2 * given >= len(names))


def _is_given(name: str) -> bool:
    """Tell whether a name begins with a known given name, or with initials ("A. J. Roe")."""
    first = name.split()[0]
    return first.casefold() in given_names() or _INITIALS.fullmatch(first) is not None


def has_job(text: str) -> bool:
    """Tell whether a short line names a job, as the one below a name in a byline does."""
    words = text.lower().replace(",", " ").split()
    many = len(words) > 1
    return len(words) <= _WORDS_OF_A_JOB and any(word in _JOBS or (many and word.removesuffix("s") in _JOBS) for word in words)


def _inverted(parts: list[str], sites: frozenset[str]) -> str | None:
    """Return "Roe, Jane" as "Jane Roe", ``None`` where the two parts are no surname and given name."""
    if len(parts) != 2 or " " in parts[0] or not parts[1] or not _ALONE.match(parts[0]):
        return None
    given = parts[1].split()[0].casefold()
    if parts[0].casefold() in given_names() or given not in given_names() or len(parts[1].split()) > 2:
        return None
    return person(f"{parts[1]} {parts[0]}", sites)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the parts between the marks of a list, each with the mark in front of it."""
    pieces = _SPLIT.split(" ".join(_MARKS.sub(" | ", INVISIBLE.sub("", text)).split()))
    for index in range(0, len(pieces), 2):
        yield (pieces[index - 1].strip().lower() if index else ""), pieces[index].strip()


def person(part: str, sites: frozenset[str] = frozenset(), trust: Trust = "stated") -> str | None:
    """Return the part as a person's name, ``None`` where it is none. One word is a name where stated, or a given name."""
    text = _HONORIFIC.sub("", _TAIL.sub("", _GLUED.sub("", part)).strip(" ,:[]@*\"'“”‘’").lstrip("."), count=1)
    words = _without_job(_without_agency(_once(_without_letters(text.split()))))
    if words and _OF_STAFF.search(part) and not _is_given(words[0]):
        return None
    if squeeze(part) in sites and words and not _is_given(words[0]):
        return None
    if not words or len(text) > _LONGEST_NAME or len(words) > _MOST_WORDS or agency(text) or agency(" ".join(words)):
        return None
    if len(words[-1]) > 3:
        words[-1] = words[-1].rstrip(".")
    if any(word.lower().strip(".,") in _NEVER for word in words):
        return None
    known = words[0].casefold() in given_names()
    if len(words) == 1:
        return words[0] if (known or trust == "stated") and _is_first_name(words[0], sites) else None
    if known and all(word.isalpha() and word.islower() for word in words):
        words = [word.title() for word in words]
    if not all(_WORD.match(word) or word.lower().strip("’'") in _PARTICLES for word in words):
        return None
    if not known and squeeze("".join(words)) in sites:
        return None
    return " ".join(map(_cased, words)) if "".join(words).isupper() else " ".join(words)


def _once(words: list[str]) -> list[str]:
    """Return the words of a name that stands twice in a row once."""
    half = len(words) // 2
    return words[:half] if half > 1 and words[:half] == words[half:] else words


def _without_agency(words: list[str]) -> list[str]:
    """Return the words of a name without the agency's behind them ("Jane Roe Associated Press")."""
    ends = (end for end in range(2, len(words)) if agency(" ".join(words[end:])))
    return words[: next(ends, len(words))]


def _without_job(words: list[str]) -> list[str]:
    """Return the words of a name without the job behind them ("Jane Roe Founder"), where it begins with a given name."""
    ends = (end for end in range(2, len(words)) if words[end].casefold().rstrip("s,") in _JOBS)
    return words[: next(ends, len(words))] if words and _is_given(words[0]) else words


def _is_first_name(word: str, sites: frozenset[str]) -> bool:
    """Tell whether one word may stand for a person: in the case of a name, and not the site itself."""
    return _ALONE.match(word) is not None and squeeze(word) not in sites and word.lower() not in _NEVER_ALONE


def _without_letters(words: list[str]) -> list[str]:
    """Return the words without the credentials behind the name."""
    shouted = all(word.isupper() for word in words)
    while len(words) > 1 and _is_credential(words[-1], shouted):
        words = words[:-1]
    return words


def _is_credential(word: str, shouted: bool) -> bool:
    plain = re.sub(r"[^A-Za-z]", "", word)
    if plain.casefold() in _POST_NOMINALS and (plain != plain.title() or "." in word or plain in ("Phd", "Esq")):
        return not shouted or plain.casefold() in ("phd", "md", "dvm", "mba", "jd", "rn", "cpa", "cfp")
    return not shouted and plain.isupper() and len(plain) > 2 and plain not in _ORDINAL and _LETTERS.match(word) is not None


def _cased(word: str) -> str:
    """Return a word of a name in capitals in the usual case ("O'NEIL-SMITH" as "O'Neil-Smith", "MCGEE" as "McGee")."""
    if word in _ORDINAL or (len(word) == 2 and word.endswith(".")):
        return word
    if word.lower() in _PARTICLES and word.lower() not in ("st", "ben", "mc"):
        return word.lower()
    cased = "".join(piece.capitalize() for piece in re.split(r"([-'’.])", word))
    return f"Mc{cased[2:].capitalize()}" if cased.startswith("Mc") and len(cased) > 4 else cased
