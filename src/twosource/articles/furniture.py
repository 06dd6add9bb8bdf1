"""Lines that belong to the site and not to the article: what they look like, whatever the site.

Patterns are matched against a whole line or its beginning, so that a sentence which merely mentions cookies stays.
"""

import re
from functools import lru_cache

from twosource.articles.calls import WORDS_OF_A_CALL, calls_somewhere, is_call, opens_call
from twosource.articles.captions import is_picture_credit
from twosource.articles.patterns import pattern

_BUTTONS = (
    "share|tweet|pin|email|e-mail|print|whats ?app|facebook|twitter|linkedin|reddit|telegram|pinterest|instagram|youtube|"
    "messenger|pdf|copy link|save(?: for later)?|bookmark|comments?|copy|flipboard|viber|tumblr|rss|x|f|t|in|wa"
)
_BETWEEN = "on|via|by|this|article|story|page|post|to|the|link|with|your|friends|a|an|and"
_SHARE = re.compile(rf"(?:{_BUTTONS})(?:[\s,|/·•&+:-]+(?:{_BETWEEN}|{_BUTTONS}|\d[\d.,]*k?))*\W*")
_MODULE = pattern(
    "",
    r"""
    related (?:news|stor(?:y|ies)|articles?|posts?|topics?|content|links|coverage|reading|tags|videos?|items?)
    read (?:more|next|also|full story)|also (?:read|see|watch|on)|see also
    more (?:from|on|in|stories|news|like this|about|to explore|articles|posts|coverage)
    most (?:popular|read|viewed|shared|commented|recent)(?: .{1,30})?|prev(?:ious)?\W{0,3}next|purchase|order reprints?
    (?:to )?read the full story|go to permalink
    (?:top|latest|popular|recent|trending|featured|recommended|sponsored|breaking) (?:stories|news|posts?|articles?|videos?)
    (?:top|latest|popular|recent|trending|featured|recommended|sponsored|breaking) (?:content|topics?|links|headlines|comments)
    (?:related|recommended|latest|recent) (?:reading|releases)
    trending(?: now| today)?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in|have missed)
    you'll (?:also )?like
    editor'?s'? (?:picks?|choice)|don't miss|up next|(?:what to )?read next|watch (?:now|next|live|more|this|:)
    in this (?:article|story)|table of contents|(?:story|article) continues below(?: advertisement)?
    continue reading(?: the main story)?
    advertisement(?:\s*-.*)?|advertising|sponsored(?: by.*)?|promoted(?: content)?|paid (?:content|post)
    (?:from )?around the web
    tags?|topics?|filed under|categor(?:y|ies)|share this(?: .{1,20})?|follow us(?: on.{0,30})?|stay connected|newsletters?
    comments?(?: \(\d+\))?|discussion|conversation|previous (?:article|post|story)|next (?:article|post|story)
    about the authors?
    photo gallery|photos?|videos?|gallery|loading\W*|close|menu|search|home|sections|subscribe(?: now)?|log ?in
    sign ?(?:in|up|out)|register
    skip to (?:main )?content|back to top|view (?:all|more|comments|gallery)|show (?:more|comments)|load more
    see (?:more|all)|more
    listen(?: to this article)?|(?:click|tap) here.{0,60}|report (?:a typo|an error)|get (?:the )?app|select language
    feedback|specials|auto-?refresh(?::? ?on)?(?: ?/ ?off)?
    available on|desktop version\W*|mobile version\W*|print edition|all rights reserved\W*
    """,
    r"(?:\s*[:»>…|-]\s*)*",
)
_MODULE_START = pattern(
    "",
    r"""
    \W*(?:also )?read(?: more| also| next)?\s*(?::|\||»|>)|also (?:see|watch)\s*:|see also\s*:|related(?: \w+)?\s*:|more\s*:
    watch(?: \w+)?\s*:|(?:tags|keywords)\b\s*(?::|#)|topics?\s*:|filed under\b|posted in\b
    tagged (?:with|as)?\b|categor(?:y|ies)\s*:
    recommended\s*:
    listen to this (?:article|story)\b|share this\s*:|click to (?:share|print|email)\b|like this\s*:
    click here to\b|photo(?:s|graph)?\s*(?:by|:|credit)|image\s*(?::|credit|source)|picture\s*:|file photo
    follow (?:us|@|him|her|me)\b.{0,60}\bon\b
    """,
)
_LEGAL = pattern(
    "",
    r"""
    \W{0,3}copyright\b|©|\(c\)\s*(?:19|20)\d\d|all rights reserved
    this material may not be published|(?:the )?(?:views|opinions) (?:and opinions )?expressed\b
    (?:we|this (?:web)?site|our (?:web)?site) (?:and our partners )?uses? cookies
    by (?:continuing|using|clicking|signing|subscribing|submitting)\b.{0,80}\byou (?:agree|accept|consent|acknowledge)
    (?:terms|privacy)(?: (?:of|and|&) \w+)* ?(?:\||policy|statement|notice)
    """,
)
_LEGAL_WITHIN = pattern(
    "",
    r"""
    .{0,80}\ball rights (?:are )?reserved|.{0,60}\bcookie (?:policy|settings|preferences|notice)
    .{0,40}\bterms (?:of (?:use|service)|(?:and|&) conditions)\W*(?:\||privacy)|.{0,60}protected by recaptcha
    """,
)
_LEGAL_HINTS = ("all rights", "cookie ", "terms ", "recaptcha")
_COMMENTS = pattern(
    "",
    r"""
    leave a (?:reply|comment)|post a comment|add a comment|your email address will not be published|required fields are marked
    save my name, email|cancel reply|you must be (?:logged|signed) in
    (?:log|sign) in to (?:leave a |post a |add a )?(?:comment|reply)
    be the first to (?:comment|know|review)|comments are (?:closed|off|turned off)|join the (?:conversation|discussion)
    no comments\b
    have your say|what do you think\b.{0,60}comments|notify me of
    """,
)
_WIDGET = pattern(
    "",
    r"""
    post(?:ed)? to (?:facebook|twitter|linkedin)|posted!|a link has been (?:sent|posted|copied)\b.{0,60}|cancel\s?send
    (?:your )?(?:e-?mail|message|link) (?:has been|was) (?:sent|copied)\b.{0,40}
    (?:purchase:? |buy )?(?:order )?reprints?(?: (?:and|&) permissions)?|purchase licensing rights\b.{0,20}
    (?:table of )?contents\W*(?:show|hide|toggle)
    (?:medically |fact |expert )?(?:reviewed|fact[- ]checked) by .{3,60}
    visit (?:web)?site|check (?:the )?(?:latest |best )?price(?: (?:at|on) .{2,20})?|where to buy
    \$[\d,.]{1,12} (?:from|at) .{2,30}
    (?:image|photo|slide) \d{1,3} (?:of|/) \d{1,3}|media\s?: .{2,30}|sign me up|credit\s?: .{2,40}
    (?:your|a) subscription (?:supports|makes|helps|keeps) .{3,60}
    (?:image |photo |picture |chart )?(?:source|via)s?\s?: (?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}
    (?:schedule|request|book|claim|get) (?:a|an|your|my)(?: \w+){0,3} (?:demo|quote|trial|consultation|estimate)
    never miss (?:a|an|another|the) .{3,40}|choose the plan that.{0,30}|digital access or .{0,60}
    (?:contact|e-?mail|reach|write to) (?:[\w.'’-]+ ){0,4}(?:at|on|via) \S{1,60}@\S{3,60}
    post navigation|related\s?(?:\||»|>) ?.{3,200}|advertisement\W+(?:scroll|continue|story|article)\b.{0,40}
    (?:listen|watch)\b.{0,80}\bduration \d{1,3}:\d\d.{0,12}
    (?:[\w.'’-]+ ){0,3}can be reached at \S{1,60}@\S{3,60}
    follow (?:[\w.'’-]+ ){1,4}on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon)\b.{0,80}
    """,
    r"[\s.!:»>…|-]*",
)
_NOTICE = pattern(
    "",
    r"""
    risk (?:warning|disclaimer|disclosure)\b|.{0,80}\bretail (?:investor |cfd |client ){0,3}accounts lose money
    cfds are complex instruments
    past performance is (?:not|no)\b|trading (?:forex|cfds?|on margin|leveraged \w+)\b.{0,60}\brisk
    we and our (?:\d+ )?(?:trusted )?(?:\w+ )?partners\b|we (?:value|care about|respect) your privacy\b
    with your (?:permission|consent),? we and|you (?:may|can) click to consent
    this (?:e-?mail|message)(?: and any (?:attachments?|files))?\b.{0,40}\b(?:confidential|intended (?:only|solely))
    thanks for reading\b|share or comment on\b|support (?:local|free|public) (?:news|journalism|media)\b
    (?:avec|mit|con|com|met) (?:\w+ ){1,2}(?:accord|consentement|zustimmung|einwilligung|consenso),? (?:nous|wir|noi)\b
    we acknowledge (?:the )?(?:aboriginal|traditional|first nations|indigenous)\b|\(c\) copyright\b
    sent from my \w{2,20}\b|-{2,} ?(?:forwarded|original) message\b|begin forwarded message\b
    """,
)
_ELSEWHERE = r"""
    lesen sie (?:auch|hier|dazu|mehr)|mehr (?:zum thema|dazu)|das könnte sie (?:auch )?interessieren|meistgelesen\w*
    auch interessant
    (?:direkt )?zum (?:haupt)?inhalt(?: springen)?|aller au contenu(?: principal)?|(?:saltar|ir) al contenido(?: principal)?
    (?:vai|salta) al contenuto(?: principale)?|(?:pular|ir) para o conteúdo(?: principal)?|(?:ga )?naar (?:de )?(?:hoofd)?inhoud
    (?:à )?lire (?:aussi|également|la suite)|sur le même (?:sujet|thème)|les plus lus|à voir aussi
    le[ae] (?:también|más)|te puede interesar|noticias relacionadas|(?:lo|las) más leíd[oa]s?|más noticias
    leia (?:também|mais)|veja também|notícias relacionadas|mais lidas|leggi anche|ti potrebbe interessare|i più letti
    lees (?:ook|meer|verder)|meest gelezen|läs (?:också|även|mer)|les også|læs også|mest lest|lue myös|czytaj (?:także|też|więcej)
    čtěte také|citește și|читайте также|читайте также
"""
_MODULE_ELSEWHERE = pattern(r"\W{0,3}", _ELSEWHERE, r"\s*(?:[:»>…|-]\s*)*")
_MODULE_START_ELSEWHERE = pattern(r"\W{0,3}", _ELSEWHERE, r"\s*[:|»>]")
_BYLINE_ELSEWHERE = re.compile(
    r"(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor|[Aa]v|[Aa]f|[Dd]i)\s+(?P<names>[A-ZÀ-Þ][\w.'’-]+"
    r"(?:\s(?:[A-ZÀ-Þ][\w.'’-]+|und|et|y|e|en|og|och|de|del|della|la|le|di|da|do|dos|van|von|den|der)){1,7})(?:\s(?:avec|mit|con|com|met|med)\s.{2,40})?"
)
_COUNTER = re.compile(
    r"(?:[\W\d_]|\d+(?:\.\d+)?k\b|\b(?:views?|shares?|comments?|likes?|reads?|votes?|followers?|replies|"
    r"min(?:ute)?s?(?: read)?|of|read|ago|hours?|hrs?|days?|am|pm)\b)+"
)
_AGO = re.compile(r"(?:published|updated|posted)\b.{0,30}\bago\W*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_BYLINE = re.compile(
    r"(?:by|from|written by|reported by|author|posted by|published by|story by|text by|edited by|photograph(?:s|y)? by)\b"
)

_WORDS_OF_A_BYLINE = 15
_LONGEST = 400
_NONE = (False,) * 8
_LONGEST_LABEL = 100
_REMEMBERED, _MOST_REMEMBERED = 48, 16_384
"""Short lines stand on page after page of a site: so many of up to so many characters are read once."""


def is_module_label(line: str) -> bool:
    """Tell whether the whole line is the label of a box ("related news", "Most popular") or one item of a menu."""
    return len(line) <= _LONGEST_LABEL and _is_short_label(line)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _is_short_label(line: str) -> bool:
    lowered = line.lower()
    return _MODULE.fullmatch(lowered) is not None or _MODULE_ELSEWHERE.fullmatch(lowered) is not None


def is_furniture(line: str) -> bool:
    """Tell whether a line is surely the site's: share buttons, counters, box labels, comment forms, legal lines, calls to act."""
    return _is_short_furniture(line) if len(line) <= _REMEMBERED else _is_furniture(line)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _is_short_furniture(line: str) -> bool:
    return _is_furniture(line)


def _is_furniture(line: str) -> bool:
    share, module, legal, comments, _, _, counter, _ = classes(line) if len(line) <= _LONGEST else _classes(line)
    if share or module or legal or comments or counter:
        return True
    lowered = line.lower()
    return bool(
        _WIDGET.fullmatch(lowered)
        or _NOTICE.match(lowered)
        or _MODULE_START_ELSEWHERE.match(lowered)
        or _MODULE_ELSEWHERE.fullmatch(lowered)
        or _AGO.fullmatch(lowered)
        or _ADDRESS.fullmatch(lowered)
        or is_picture_credit(line)
        or is_call(line)
    )


def _is_legal(lowered: str) -> bool:
    return _LEGAL.match(lowered) is not None or (
        any(map(lowered.__contains__, _LEGAL_HINTS)) and _LEGAL_WITHIN.match(lowered) is not None
    )


def is_shared(line: str) -> bool:
    """Tell whether a line is nothing but buttons to share, print or save."""
    return _SHARE.fullmatch(line.lower()) is not None


def is_byline(line: str) -> bool:
    """Tell whether a line looks like "By Jane Doe": a short one that begins with a byline's word."""
    if line.count(" ") > _WORDS_OF_A_BYLINE:
        return False
    return _BYLINE.match(line.lower()) is not None or signed_elsewhere(line) is not None


def signed_elsewhere(line: str) -> str | None:
    """Return the names of a line that is nothing but a byline in a language other than English ("Von Jane Doe")."""
    found = _BYLINE_ELSEWHERE.fullmatch(line) if len(line) <= _LONGEST else None
    return found["names"] if found else None


def classes(line: str) -> tuple[bool, ...]:
    """Return which of the families of furniture a line belongs to, for the line model."""
    if len(line) > _LONGEST:
        return _NONE
    return _remembered(line)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _remembered(line: str) -> tuple[bool, ...]:
    return _classes(line)


def _classes(line: str) -> tuple[bool, ...]:
    lowered = line.lower()
    return (
        _SHARE.fullmatch(lowered) is not None,
        _MODULE.fullmatch(lowered) is not None or _MODULE_START.match(lowered) is not None,
        _is_legal(lowered),
        _COMMENTS.match(lowered) is not None,
        opens_call(lowered),
        line.count(" ") < WORDS_OF_A_CALL and calls_somewhere(lowered),
        _COUNTER.fullmatch(lowered) is not None,
        _BYLINE.match(lowered) is not None,
    )
