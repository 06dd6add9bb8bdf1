"""What stands between commas or dashes after a noun: a description, an office, a name."""

from twosource.claims import lexicon
from twosource.claims.cues import table
from twosource.claims.tokens import Token

_APPOSITION = 30
"""The longest run of appositions looked through, in tokens; names and offices take fewer."""

_NAME = 5
_OFFICE = 6


def opened(tokens: tuple[Token, ...], close: int) -> int | None:
    """Return the token at which the apposition that ``close`` ends was opened, the leftmost where several follow one another."""
    found = None
    opening = {",": ",", ")": "(", "-": "-", "–": "–", "—": "—"}[tokens[close].low]
    at = close - 1
    while at > 0 and close - at < _APPOSITION and tokens[at].low not in (".", "?", "!", ";"):
        if opening == "," and ((tokens[at - 1].low == "," and reports(tokens, at)) or tokens[at + 1].low == "but"):
            break
        if tokens[at].low == opening:
            if _named_office(tokens, at + 1):
                return at
            if starts_apposition(tokens, at + 1) or opening != ",":
                found = at
            elif found is not None:
                break
        at -= 1
    return found


def starts_apposition(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether the tokens from ``at`` on can be an apposition: "a professor …", "who …", an age, a lower-case office."""
    if at >= len(tokens):
        return False
    word = tokens[at].low
    return tokens[at].kind == "word" and (
        word in lexicon.APPOSITION_STARTS
        or (word.isdigit() and len(word) <= 3)
        or word.endswith("'s")
        or (word.endswith("ed") and len(word) > 4 and not tokens[at].upper and not reports(tokens, at))
        or word.split("-")[0] in lexicon.APPOSITION_STARTS
        or _named_office(tokens, at)
    )


def _named_office(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a name in commas follows an office in lower case ("the mayor, Mara Quist,").

    A name with a description of its own after it needs no office, and stands for itself.
    """
    if at < 2 or tokens[at - 2].upper or tokens[at - 2].kind != "word":
        return False
    close = next((end for end in range(at, min(at + _NAME, len(tokens))) if not tokens[end].upper), None)
    if close is None or close - at < 2 or tokens[close].low != ",":
        return False
    described = close + 1 < len(tokens) and tokens[close + 1].low in ("a", "an")
    return not described and _office(tokens, at - 1)


def _office(tokens: tuple[Token, ...], end: int) -> bool:
    """Tell whether the words before token ``end`` are one described person ("its head of research", not "sarin gas")."""
    for at in range(end - 1, max(-1, end - 1 - _OFFICE), -1):
        if tokens[at].low in lexicon.DETERMINERS or tokens[at].low.endswith("'s"):
            return True
        owned = tokens[at].low in ("'", "’") and tokens[at - 1].low.endswith("s")
        if (tokens[at].kind != "word" and not owned) or tokens[at].low in lexicon.PREPOSITIONS - {"of", "for"}:
            return False
    return False


def reports(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether the word is a verb of saying, which no noun phrase before another verb contains ("the firm says …")."""
    if tokens[at].upper or not at:
        return False
    between_names = tokens[at - 1].upper and tokens[at + 1].upper
    forms = {cue.form for cue in table().get(tokens[at].low, ()) if set(cue.frames) & set("cd")}
    return "past" in forms or ("s" in forms and between_names)
