"""What holds of the example pages whatever the program makes of them."""

import re
from pathlib import Path

import pytest
from lxml import html

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_STORIES = {"vladivostok": 10, "calder-bay": 4}
_RUN = 8
_REMOTE = re.compile(r"https?://([^/\s\"'<>]+)")


def pages(examples: Path, story: str) -> list[Path]:
    return sorted(path for path in (examples / story).iterdir() if path.suffix in (".html", ".txt"))


def readable(path: Path) -> str:
    """Everything a reader could see or a search engine read: text and attributes, no tags."""
    text = path.read_text("utf-8")
    if path.suffix == ".txt":
        return text
    tree = html.fromstring(text.encode("utf-8"))
    return "\n".join([*tree.itertext(), *(str(value) for node in tree.iter() for value in node.attrib.values())])


def runs(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def rows(readme: str) -> set[tuple[str, str]]:
    """The (story, file) pairs of the README's tables of pages."""
    found: set[tuple[str, str]] = set()
    story = ""
    for line in readme.splitlines():
        if heading := re.match(r"### ([\w-]+):", line):
            story = heading[1]
        elif row := re.match(r"\| `([^`]+)` \|", line):
            found.add((story, row[1]))
    return found


@pytest.mark.parametrize(("story", "count"), _STORIES.items())
def test_both_formats_are_there(examples: Path, story: str, count: int) -> None:
    found = pages(examples, story)
    assert len(found) == count
    assert {path.suffix for path in found} == {".html", ".txt"}


def test_the_readme_names_every_page_and_no_other(examples: Path) -> None:
    there = {(story, path.name) for story in _STORIES for path in pages(examples, story)}
    assert rows((examples / "README.md").read_text("utf-8")) == there


def test_nothing_else_lies_in_the_folder(examples: Path) -> None:
    known = {examples / "README.md", *(path for story in _STORIES for path in pages(examples, story))}
    assert {path for path in examples.rglob("*") if path.is_file()} == known


@pytest.mark.parametrize("story", _STORIES)
def test_every_address_is_a_reserved_one(examples: Path, story: str) -> None:
    for path in pages(examples, story):
        for host in _REMOTE.findall(path.read_text("utf-8")):
            assert host.endswith(".example") or host in ("schema.org", "www.w3.org"), f"{path.name}: {host}"


def test_typical_dirt_is_there(examples: Path) -> None:
    everything = "".join(path.read_text("utf-8") for story in _STORIES for path in pages(examples, story))
    for dirt in ("\u00a0", "&nbsp;", "&#8211;", "“", "’", '"', "application/ld+json", "Cookie"):
        assert dirt in everything


def test_the_broker_shares_no_long_run_with_the_wire_outside_quotations(examples: Path) -> None:
    wire, broker = (
        runs(re.sub(r"[“\"][^”\"]*[”\"]", "\n", (examples / "vladivostok" / name).read_text("utf-8")))
        for name in ("01-wire.txt", "04-broker.txt")
    )
    assert not wire & broker


@pytest.mark.parametrize("story", _STORIES)
def test_no_words_of_the_seed_pages(examples: Path, data: Path, story: str) -> None:
    seeds = [runs(path.read_text("utf-8")) for path in sorted((data / "seeds").glob("*.txt"))]
    assert seeds, "the seed pages are missing from the development data"
    known = set().union(*seeds)
    for path in pages(examples, story):
        shared = runs(readable(path)) & known
        assert not shared, f"{path.name}: {sorted(shared)[:3]}"
