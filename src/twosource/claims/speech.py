"""Whether an attribution tells what somebody says, thinks or means, and not of a duty, an act, or a refusal to speak."""

from collections.abc import Sequence

from twosource.claims import lexicon, subjects
from twosource.claims.found import Found
from twosource.claims.tokens import Run, Token

_UNREAL = lexicon.MODALS - lexicon.words("will would 'll 'd won't wouldn't")
_SAID = frozenset({"neutral", "claim", "admit", "deny", "accuse", "demand"})
"""Classes of cues whose negation leaves nothing said ("did not say when"); a belief or a plan that is denied is still one."""

_REFUSING = ("declin", "refus")
_REPLYING = lexicon.words("respond reply answer return release provide comment offer give replied responded answered")
_CONVENED = lexicon.words(
    "meeting meetings strike strikes election elections vote ballot referendum summit session conference halt truce ceasefire "
    "walkout stoppage police ambulance doctor witness witnesses recess poll plebiscite protest boycott rally hearing inquest "
    "inquiry"
)
"""What one calls in the sense of bringing about."""

_OBJECT = 6
_CLAUSES = lexicon.words("that to how why whether if what when where")


def tells(run: Run, one: Found) -> bool:
    """Tell whether ``one`` is a claim of somebody."""
    cue = [token.low for token in run.tokens[max(0, one.cue[0] - 2) : one.cue[1]]]
    own = cue[len(cue) - (one.cue[1] - one.cue[0]) :]
    if one.source is not None and run.tokens[one.source.start].low in subjects.NOBODY:
        return False
    if one.source is not None and "than" in (token.low for token in run.tokens[one.source.start : one.source.head]):
        return False
    return not (
        _obliged(own)
        or _all_of_them(run.tokens, one)
        or not _UNREAL.isdisjoint(own)
        or _silent(cue, one)
        or _refuses(run.tokens, own, one)
        or _convenes(run.tokens, one)
        or _names_only(run.tokens, one)
        or _stays_nameless(run.tokens, one)
        or _names_source(run.tokens, one)
        or _acts(run.tokens, one)
        or _empty(run.tokens, one)
        or _asks_who(run.tokens, one)
        or _interrogates(run.tokens, one)
    )


def _all_of_them(tokens: Sequence[Token], one: Found) -> bool:
    """Tell things that are what a participle says ("gifts, all of them declared"), and say nothing themselves."""
    source = one.source
    if source is None or source.start < 1 or not one.content or one.content[0][0] >= source.start:
        return False
    words = [token.low for token in tokens[source.start + 1 : source.head]]
    return tokens[source.start - 1].low == "," and words == ["of", "them"]


def _obliged(cue: Sequence[str]) -> bool:
    """Tell a duty ("has to present", "were to vote on") from an act; who had to admit something did."""
    return any(word == "to" and cue[at - 1] in (*_DUTIES, "yet") for at, word in enumerate(cue) if at)


_NOT = lexicon.NEGATIONS - lexicon.words("without nobody nothing none")
_DUTIES = lexicon.words("has have need needs is are was were")


def _silent(cue: Sequence[str], one: Found) -> bool:
    """Tell whether nothing was said ("did not say when", "did not immediately respond to")."""
    if _NOT.isdisjoint(cue[-_OBJECT:]):
        return False
    return one.word.cue_class in _SAID if one.word is not None else not _REPLYING.isdisjoint(cue)


def _refuses(tokens: Sequence[Token], cue: Sequence[str], one: Found) -> bool:
    """Tell a refusal to speak or to act ("declined to comment", "refused to leave"), by which nothing is said."""
    if not any(word.startswith(_REFUSING) for word in cue) or not one.content:
        return False
    return cue[-1] == "to" or tokens[one.content[0][0]].low == "to"


def _convenes(tokens: Sequence[Token], one: Found) -> bool:
    """Tell a meeting or a strike that is called from something called by a name."""
    if one.word is None or one.word.lemma != "call" or not one.content:
        return False
    start, end = one.content[0]
    for at in range(start, min(start + _OBJECT, end)):
        if tokens[at].low in _CONVENED:
            return (
                at + 1 >= end or tokens[at + 1].kind == "mark" or tokens[at + 1].low in lexicon.PREPOSITIONS | lexicon.TIME_PARTS
            )
    return False


def _names_only(tokens: Sequence[Token], one: Found) -> bool:
    """Tell a noun with what it is about ("its forecast for inflation", "talks over a pact") from one with a statement.

    A cue without anybody behind it says nothing either, unless a statement follows it.
    """
    if one.word is None and one.source is None and tokens[one.cue[0]].low != "according":
        return True
    if not one.broad or not one.content or (one.source is not None and not _nominal(tokens, one)):
        return False
    first = tokens[one.content[0][0]]
    return first.kind != "quote" and first.low not in _CLAUSES


def _stays_nameless(tokens: Sequence[Token], one: Found) -> bool:
    """Tell the wish not to be named, which is no part of the news."""
    if not one.content:
        return False
    start, end = one.content[0]
    words = [token.low for token in tokens[start : min(end, start + _OBJECT)]]
    unnamed = words[:3] == ["not", "to", "be"] and words[3:4] in (["named"], ["identified"], ["quoted"])
    return unnamed or words[:1] == ["anonymity"] or words[:3] in (["to", "remain", "anonymous"], ["to", "stay", "anonymous"])


def _names_source(tokens: Sequence[Token], one: Found) -> bool:
    """Tell "citing government sources", which names who told it, from what somebody cites."""
    if tokens[one.cue[0]].low not in ("citing", "quoting") or not one.content:
        return False
    return tokens[one.content[-1][1] - 1].low in _SOURCES


_SOURCES = lexicon.words("sources source officials documents people diplomats executives aides insiders")


def _nominal(tokens: Sequence[Token], one: Found) -> bool:
    before = tokens[one.cue[0] - 1].low if one.cue[0] else ""
    owned = (
        tokens[one.cue[0]].low in lexicon.DETERMINERS
        or before in lexicon.DETERMINERS | lexicon.POSSESSIVES
        or before.endswith(("'s", "s'"))
    )
    return owned or (one.word is None and tokens[one.cue[1] - 1].low in ("for", "over", "about", "of", "against"))


def _acts(tokens: Sequence[Token], one: Found) -> bool:
    """Tell an act with its object ("has flagged 40 planets") from an attitude to it, where no table knows the cue."""
    if one.word is not None or not one.content or tokens[one.cue[0]].low in ("according", ":"):
        return one.word is not None and one.word.lemma == "know" and one.source is None
    first = tokens[one.content[0][0]]
    cue = [token.low for token in tokens[one.cue[0] : one.cue[1]]]
    towards = cue[-1] == "to" and (first.upper or first.low in lexicon.DETERMINERS or first.low.endswith("s"))
    if first.kind == "quote" or first.low in _CLAUSES or (cue[-1] in ("that", "to") and not towards):
        return False
    return not any(word.startswith(_ATTITUDES) for word in cue)


_ATTITUDES = (
    *(
        "back",
        "support",
        "favo",
        "renounc",
        "embrac",
        "approv",
        "resist",
        "against",
        "oppos",
        "concern",
        "scep",
        "skep",
        "optimis",
    ),
    *(
        "confident",
        "confidence",
        "worr",
        "fear",
        "demand",
        "critic",
        "prais",
        "accus",
        "blam",
        "view",
        "opinion",
        "belie",
        "stand",
    ),
    *(
        "stood",
        "contest",
        "offer",
        "clear",
        "outspoken",
        "convinced",
        "vision",
        "hope",
        "hoping",
        "plan",
        "pledg",
        "propos",
        "warn",
        "lean",
    ),
)
"""How words begin that tell what somebody holds of a thing."""


def meant(run: Run, one: Found, last: Found | None) -> Found:
    """Return a denial of no more than a pronoun with what was said before it ("X, said Mara Quist, but Oberg disputes this")."""
    denies = one.word is not None and one.word.cue_class == "deny"
    if last is None or not denies or one.source is None or not _empty(run.tokens, one):
        return one
    return one._replace(content=(*(span for span in last.content if span[1] <= one.source.start), *one.content))


def _empty(tokens: Sequence[Token], one: Found) -> bool:
    """Tell a report of nothing but a pronoun ("as we know it")."""
    spans = one.content
    words = [token.low for start, end in spans for token in tokens[start:end] if token.kind != "mark"]
    return len(words) == 1 and words[0] in _POINTERS


_POINTERS = lexicon.words("it this that so them him her these those what which one")


def _asks_who(tokens: Sequence[Token], one: Found) -> bool:
    """Tell what nobody knows ("it is unclear who ordered the strike") from what somebody did who has just been named."""
    if one.source is None or not 0 < one.source.head < len(tokens):
        return False
    who = one.source.start if tokens[one.source.start].low == "who" else one.source.head
    return tokens[who].low == "who" and tokens[who - 1].low in _UNKNOWING


_UNKNOWING = lexicon.words(
    "unclear known know knows knew say said says see learn ask asked asks asking wonder wondered about of on to over establish "
    "determine investigate investigating investigated disclose reveal question unknown"
)
"""Words after which "who" asks."""


def _interrogates(tokens: Sequence[Token], one: Found) -> bool:
    """Tell people who are questioned by the police ("questioned Mara Quist for two hours") from what is doubted."""
    if one.word is None or one.word.lemma != "question" or not one.content:
        return False
    start, end = one.content[0]
    after = next((at for at in range(start, end) if not tokens[at].upper), end)
    named = after > start and not tokens[after - 1].low.endswith(("'s", "s'"))
    return named and (after == end or tokens[after].kind == "mark" or tokens[after].low in lexicon.PREPOSITIONS)
