"""How well quantities are read: NewsQuant by the three measures of its published table, quantulum3 beside us where installed.

Value: a value counts when it equals the gold's, a range when one end does. Value + unit and value + change want that of one
figure and the gold's normalised unit, or its mark of change, as well. Rules were made looking at the odd lines (seen), so the
even ones (held out) are the figures to quote; published on all lines, CQE with its models: 92.0, 85.6 and 88.1.

The gold has its own conventions, and what is ours is put into them here. A plain count has the thing counted as its unit, in the
singular, without its place; "-" where the number is not followed by what it counts. A level left and the level reached, "fell
from 8 to 6", are one range. A mark of change is that of the qualifier ("~", ">", "<") before that of the step ("up", "down"); the
level reached and such a range have none, nor has a step told by the words behind it ("a 4 % drop"), and a percentage below zero
is a step down. The gold counts "one of the" as 1, which is no figure here: F1 is also given without those.
"""

import json
import re
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from babel.numbers import get_currency_name

from bench.counting import f1, timed
from twosource.language import bounds, changes, figures
from twosource.language.similarity import stem
from twosource.language.units import currency_codes
from twosource.model import Figure

FILES = ("claims/newsquant.jsonl",)
MEASURES = ("value", "value+unit", "value+change")
GUARDED = tuple(f"held out: {measure} F1" for measure in MEASURES)

Row = dict[str, Any]

_NAMES = {
    "USD": ("dollar", "united states dollar"),
    "GBP": ("pound sterling",),
    "ILS": ("shekel",),
    # The gold reads every "p" as a point, those of London's share prices too.
    "pence": ("pence", "penny", "point"),
    "%": ("percentage",),
    "share": ("percentage",),
    "times": ("count", "time"),
    "ppb": ("parts-per-billion",),
    "ppm": ("parts-per-million",),
    "°C": ("celsius",),
    "°F": ("fahrenheit",),
    "tonne": ("ton", "tonne", "metric ton"),
    "mm": ("millimetre",),
    "cm": ("centimetre",),
    "m": ("metre",),
    "km": ("kilometre",),
    "μm": ("micrometre",),
    "m²": ("square metre",),
    "km²": ("square kilometre",),
    "m³": ("cubic metre",),
    "mg": ("milligram",),
    "g": ("gram",),
    "kg": ("kilogram",),
    "cc": ("cubic centimetre",),
    "cl": ("centilitre",),
    "ml": ("millilitre",),
    "pound": ("pound-mass", "pound"),
    "W": ("watt",),
    "kW": ("kilowatt",),
    "MW": ("megawatt",),
    "GW": ("gigawatt",),
    "kWh": ("kilowatt hour",),
    "MWh": ("megawatt hour",),
    "Hz": ("hertz",),
    "kHz": ("kilohertz",),
    "MHz": ("megahertz",),
    "GHz": ("gigahertz",),
    "V": ("volt",),
    "kV": ("kilovolt",),
    "A": ("ampere",),
    "mA": ("milliampere",),
    "Ω": ("ohm",),
    "mAh": ("milliampere hour",),
    "Wh": ("watt hour",),
    "GWh": ("gigawatt hour",),
    "TWh": ("terawatt hour",),
    "TW": ("terawatt",),
    "mW": ("milliwatt",),
    "Pa": ("pascal",),
    "kPa": ("kilopascal",),
    "MPa": ("megapascal",),
    "GPa": ("gigapascal",),
    "N": ("newton",),
    "kN": ("kilonewton",),
    "kJ": ("kilojoule",),
    "MJ": ("megajoule",),
    "GJ": ("gigajoule",),
    "K": ("kelvin",),
    "μg": ("microgram",),
    "ng": ("nanogram",),
    "nm": ("nanometre",),
    "dl": ("decilitre",),
    "hl": ("hectolitre",),
    "μl": ("microlitre",),
    "cm²": ("square centimetre",),
    "mm²": ("square millimetre",),
    "km³": ("cubic kilometre",),
    "bcm": ("billion cubic metre",),
    "bcf": ("billion cubic foot",),
    "PB": ("petabyte",),
    "EB": ("exabyte",),
    "Mb": ("megabit",),
    "Gb": ("gigabit",),
    "mSv": ("millisievert",),
    "μSv": ("microsievert",),
    "Sv": ("sievert",),
    "Bq": ("becquerel",),
    "eV": ("electronvolt", "electron volt"),
    "Btu": ("british thermal unit",),
    "mmBtu": ("million british thermal unit",),
    "ha": ("hectare",),
    "hp": ("horsepower", "brake horsepower"),
    "kbps": ("kilobit per second",),
    "Mbps": ("megabit per second",),
    "Gbps": ("gigabit per second",),
    "rpm": ("revolution per minute",),
    "psi": ("pound per square inch", "pound-force per square inch"),
    "KB": ("kilobyte",),
    "MB": ("megabyte",),
    "GB": ("gigabyte",),
    "TB": ("terabyte",),
    "dB": ("decibel",),
}
_APART = 40
"""Characters between the two ends of a movement, at most ("from 20 in 2008 to 29")."""

_ONE_OF = re.compile(r"\bone of\b", re.IGNORECASE)
_PLACE = re.compile(r"\s(?:in|at|inside|across|from|of)\s.*", re.DOTALL)
_BETWEEN = re.compile(r"\s(other|more|additional|further|extra)\s")
_UNDER = re.compile(r"\bjust (?:under|below)|less than|fewer than")
_AHEAD = re.compile(r"\b(previous|next|first|last|past|final|remaining)\s\Z")
_SINGULAR = {"men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life", "wives": "wife"}
_MARKS = {"below": "<", "below-near": "~", "above": ">", "above-near": ">", "about": "~"}


class Read(NamedTuple):
    """A quantity as a system reads it: one value or two ends, the names its unit may have in the gold, its mark of change."""

    ends: tuple[float, ...]
    units: frozenset[str]
    change: str


def measure(data: Path) -> dict[str, float]:
    """Return F1 in per cent, and sentences per CPU-second; ``data`` is the folder of the development data."""
    rows = [json.loads(line) for line in (data / FILES[0]).read_text("utf-8").splitlines()]
    held, seen = rows[::2], rows[1::2]
    _ours(held[0])
    found, speed = timed(lambda row: figures.find(row["text"]), rows)
    scores = {f"held out: {name} F1": score for name, score in _scores(held, _ours).items()}
    scores |= {f"seen: {name} F1": score for name, score in _scores(seen, _ours).items()}
    scores["held out, but for “one of the”: value F1"] = _scores([_without_one_of(row) for row in held], _ours)["value"]
    scores["sentences per CPU-second"] = speed
    scores["figures found per sentence"] = sum(map(len, found)) / len(rows)
    if find_spec("quantulum3"):
        scores |= {f"peer, quantulum3, held out: {name} F1": score for name, score in _scores(held, _quantulum).items()}
    return scores


def _without_one_of(row: Row) -> Row:
    """Return a row without the quantity 1 that the gold has for each "one of the"."""
    left, quantities = len(_ONE_OF.findall(row["text"])), []
    for quantity in row["quantities"]:
        if left and quantity["value"] in ("1", "1.0"):
            left -= 1
        else:
            quantities.append(quantity)
    return {**row, "quantities": quantities}


def _scores(rows: Sequence[Row], read: Callable[[Row], Sequence[Read]]) -> dict[str, float]:
    found = [read(row) for row in rows]
    agree: dict[str, Callable[[Read, Row], bool]] = {
        "value": _same_value,
        "value+unit": lambda one, gold: _same_value(one, gold) and _folded(gold["normalized_unit"]) in one.units,
        "value+change": lambda one, gold: _same_value(one, gold) and gold["change"] == one.change,
    }
    gold = sum(len(row["quantities"]) for row in rows)
    return {
        name: f1(
            sum(_right(row["quantities"], ours, test) for row, ours in zip(rows, found, strict=True)), sum(map(len, found)), gold
        )
        for name, test in agree.items()
    }


def _right(gold: Sequence[Row], found: Sequence[Read], agree: Callable[[Read, Row], bool]) -> int:
    """Return how many quantities of a sentence have a figure that agrees, each used once, those with the same ends first."""
    pairs = sorted(
        (set(one.ends) != set(_gold(quantity["value"])), ours, theirs)
        for ours, one in enumerate(found)
        for theirs, quantity in enumerate(gold)
        if agree(one, quantity)
    )
    taken: set[int] = set()
    met: set[int] = set()
    for _, ours, theirs in pairs:
        if ours not in taken and theirs not in met:
            taken.add(ours)
            met.add(theirs)
    return len(met)


def _same_value(one: Read, gold: Row) -> bool:
    return any(abs(a - b) <= 1e-6 * max(1.0, abs(b)) for a in one.ends for b in _gold(gold["value"]))


def _gold(value: str) -> tuple[float, ...]:
    try:
        return (float(value),)
    except ValueError:
        cut = value.index("-", 1)
        return float(value[:cut]), float(value[cut + 1 :])


def _ours(row: Row) -> list[Read]:
    """Return our figures as the gold would write them."""
    text, found = row["text"], figures.find(row["text"])
    reached = {two: one for one, two in pairwise(found) if _left_and_reached(one, two)}
    left = set(reached.values())
    return [_read(text, figure, reached.get(figure)) for figure in found if figure not in left]


def _left_and_reached(one: Figure, two: Figure) -> bool:
    """Tell whether two figures that follow one another are the ends of one movement ("from 8 to 6")."""
    changes = (one.change or "").split(), (two.change or "").split()
    return changes[0][1:] == ["from"] and changes[1][1:] == ["to"] and two.start - one.end < _APART


def _read(text: str, figure: Figure, left: Figure | None) -> Read:
    exact = figure.qualifier is None and figure.high is not None
    ends = (figure.value, figure.high) if exact and figure.high is not None else (figure.value,)
    unit = figure.unit or (left.unit if left else None)
    per = figure.per or (left.per if left else None)
    return Read((left.value, *ends) if left else ends, _units(text, figure, unit, per), _change(text, figure, left))


def _units(text: str, figure: Figure, unit: str | None, per: str | None) -> frozenset[str]:
    counts = _PLACE.sub("", figure.counts) if figure.counts and _follows(text, figure) else "-"
    names = _names(unit) if unit else (counts, _described(text, figure, counts))
    if unit in ("%", "share"):
        names += tuple(f"% {thing}" for thing in (counts, figure.counts or "-"))
    per_names = tuple(f" per {name}" for name in _names(per)) if per else ("",)
    return frozenset(_folded(name + rest) for name in names for rest in per_names)


def _names(unit: str) -> tuple[str, ...]:
    names = _NAMES.get(unit, ())
    if unit in currency_codes():
        return (*names, get_currency_name(unit, locale="en"))
    return names or (unit,)


def _follows(text: str, figure: Figure) -> bool:
    """Tell whether what is counted stands right behind the figure, an "of" or "more" apart."""
    return " ".join(text[figure.end : figure.end + 80].split()).find(figure.counts or "") in range(12)


def _described(text: str, figure: Figure, counts: str) -> str:
    """Return what is counted with the word beside the number that the gold keeps ("two other men", "the previous two weeks")."""
    beside = _BETWEEN.match(text, figure.end) or _AHEAD.search(text, 0, figure.start)
    return f"{beside[1]} {counts}" if beside else counts


def _folded(name: str) -> str:
    """Return a unit in lower case, its words without their endings and without "and", which the gold leaves out."""
    return " ".join(stem(_SINGULAR.get(word, word)) for word in name.lower().split() if word != "and")


def _change(text: str, figure: Figure, left: Figure | None) -> str:
    qualifier = figure.qualifier or (left.qualifier if left else None)
    if qualifier and _UNDER.search(qualifier):
        return "<"
    if mark := _MARKS.get(bounds.kind(qualifier)):
        return mark
    if figure.change and figure.change.endswith(" by") and not changes.told_after(text, figure.end, figure.unit):
        return "up" if figure.change.startswith("rose") else "down"
    return "down" if figure.unit == "%" and figure.value < 0 else "="


def _quantulum(row: Row) -> list[Read]:
    found = import_module("quantulum3.parser").parse(row["text"])
    names = {"dimensionless": "-"}
    return [
        Read((one.value,), frozenset((_folded(names.get(one.unit.name, one.unit.name)),)), "~" if one.uncertainty else "=")
        for one in found
    ]
