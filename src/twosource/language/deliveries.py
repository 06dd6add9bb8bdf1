"""Months that name a futures contract ("zinc for May", "the March contract"): the next of their name, when nothing happens."""

import re

_GOODS = (
    "crude oil gasoline diesel naphtha ethanol gas gold silver platinum palladium copper aluminium aluminum zinc nickel lead tin "
    "lithium wheat corn maize soybeans? soyoil soymeal oats rice canola rapeseed coffee arabica robusta cocoa sugar cotton "
    "cattle hogs lumber rubber brent wti"
).split()
_PRICED = (
    r"(?:was|were|is|are|has|had|rose|fell|settled|closed|traded|ended|gained|lost|slipped|dropped|jumped|climbed|added|shed|eased|"
    r"advanced|declined|firmed|edged|hit|touched|stood|changed|up|down|last|at)\b"
)
_GOOD = rf"(?:{'|'.join(_GOODS)})(?:\s(?:oil|crude|gas|prices?))?"
_FUTURES_FOR = re.compile(r"\b(?:futures|contracts?|benchmark)\sfor\s\Z", re.IGNORECASE)
_GOOD_FOR = re.compile(rf"(?<!\bof\s)\b{_GOOD}\sfor\s\Z", re.IGNORECASE)
_DELIVERED = re.compile(r"(?:-|\s)(?:delivery|settlement|expiry|expiration)\b", re.IGNORECASE)
_OF_A_CONTRACT = re.compile(
    r"\s(?:(?!(?:of|an?|the|his|her|its|their|and|to|he|she|it|they)\s)[A-Za-z][\w-]*\s){0,3}?(?:futures|contracts?)\b"
)
_PRICED_BEHIND = re.compile(rf",?\s{_PRICED}")
_GOOD_PRICED = re.compile(rf"\s(?:\w+\s)?{_GOOD}\s{_PRICED}", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:in|since|during|until|till|by|of|from|on|last|this|after|before|late|early|mid)[\s-]\Z", re.IGNORECASE)
"""Words before a month in which something happens."""
_LOOK = 40


def is_delivery(text: str, start: int, end: int) -> bool:
    """Tell whether the month at ``text[start:end]`` only says which contract of a good is meant."""
    before = text[max(0, start - _LOOK) : start]
    if _FUTURES_FOR.search(before):
        return True
    if _GOOD_FOR.search(before) and _PRICED_BEHIND.match(text, end):
        return True
    named = any(form.match(text, end) for form in (_DELIVERED, _OF_A_CONTRACT, _GOOD_PRICED))
    return named and _WHEN.search(before) is None
