"""Floors: the figures that have been reached, with the hash of the data they were reached on."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import xxhash

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.998
"""A floor lies a little under the figure it records: arithmetic in the last digits differs between processors."""

Figures = Mapping[str, float]


def fingerprint(data: Path, patterns: Iterable[str]) -> str:
    """Return the xxh128 of the files that match, names and contents."""
    digest = xxhash.xxh128()
    for path in sorted({path for pattern in patterns for path in data.glob(pattern)}):
        digest.update(path.relative_to(data).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def load() -> dict[str, dict[str, object]]:
    """Return the floors by measure: {"data": hash, "floors": {figure: floor}}."""
    floors: dict[str, dict[str, object]] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return floors


def missed(name: str, figures: Figures, data_hash: str) -> list[str]:
    """Return one line for each floor of a measure that its figures miss."""
    entry = load().get(name)
    if entry is None:
        return []
    if entry["data"] != data_hash:
        return [f"{name}: the floors were recorded on other data; look at the figures, then record them anew"]
    floors = entry["floors"]
    assert isinstance(floors, dict)
    return [
        f"{name}: {key} is {figures.get(key, float('nan')):.4f}, its floor is {floor:.4f}"
        for key, floor in floors.items()
        if not figures.get(key, float("-inf")) >= floor
    ]


def record(name: str, figures: Figures, guarded: Iterable[str], data_hash: str) -> None:
    """Write today's figures, less ``SLACK``, as floors; a floor recorded on the same data is never lowered."""
    everything = load()
    old = everything.get(name, {})
    before = old.get("floors", {}) if old.get("data") == data_hash else {}
    assert isinstance(before, dict)
    floors = {key: max(int(figures[key] * SLACK * 1000) / 1000, before.get(key, 0.0)) for key in guarded}
    everything[name] = {"data": data_hash, "floors": floors}
    FLOORS.write_text(json.dumps(everything, indent=2, sort_keys=True) + "\n", encoding="utf-8")
