import io
import re
import subprocess
import sys

import pytest
from hypothesis import given
from msgspec.structs import replace
from rich.console import Console

from twosource.model import Article, Brief, Cite
from twosource.render import terminal

from .samples import ARTICLES, BRIEF, SECOND, hostile
from .strategies import texts

_STYLE = re.compile(r"\x1b\[[\d;]*m")


def _printed(*briefs: Brief, width: int = 100, colour: bool = False) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=colour, color_system="truecolor" if colour else None)
    terminal(briefs, ARTICLES, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_sections_stand_in_order() -> None:
    printed = _printed(BRIEF)
    titles = re.findall(r"^([A-Z][A-Z ]{5,})(?:  .*)?$", printed, re.MULTILINE)
    assert [title.strip() for title in titles] == [
        "KEY POINTS",
        "WHO SAYS WHAT",
        "FIGURES SIDE BY SIDE",
        "WHERE SOURCES DIFFER",
        "TIMELINE",
        "SCHEDULED",
        "BACKGROUND",
        "WHAT IT TOUCHES",
        "SOURCES",
        "LEFT OUT",
    ]


def test_a_line_carries_its_origins_and_citations() -> None:
    printed = _printed(BRIEF, width=200)
    assert "\n●● The two sides meet on Thursday in Tromsø. [4:¶2]\n" in printed
    assert "Thursday 12 March 2020 · in 1 day · 2 independent origins\n" in printed
    assert "[2] Harbour Portal: Mackerel: ministers meet Thursday" in printed
    assert "– page menu.html: no article in it" in printed


def test_many_citations_are_cut_short_with_their_number() -> None:
    text = "\n\n".join("Herring." for _ in range(11))
    cites = tuple(Cite(article="x", start=10 * number, end=10 * number + end) for number in range(11) for end in (4, 8))
    source = replace(SECOND.sources[0], article="x")
    brief = replace(SECOND, sources=(source,), points=(replace(SECOND.points[0], cites=cites),))
    console = Console(file=io.StringIO(), width=200)
    terminal([brief], {"x": Article(id="x", text=text)}, console)
    assert isinstance(console.file, io.StringIO)
    assert "".join(f"[1:¶{number}]" for number in range(1, 9)) + " and 3 more" in " ".join(console.file.getvalue().split())


def test_what_all_stories_leave_out_comes_once_at_the_end() -> None:
    printed = _printed(BRIEF, replace(SECOND, left_out=BRIEF.left_out))
    assert printed.count("menu.html") == 1
    assert printed.rstrip().endswith("LEFT OUT OF ALL STORIES\n– page menu.html: no article in it")


def test_empty_sections_are_left_out() -> None:
    printed = _printed(SECOND)
    assert "KEY POINTS" in printed
    for title in ("WHO SAYS WHAT", "FIGURES", "DIFFER", "TIMELINE", "SCHEDULED", "TOUCHES", "LEFT OUT"):
        assert title not in printed


def test_several_briefs_begin_with_their_contents() -> None:
    assert _printed(BRIEF, SECOND).startswith("2 stories\n1. Norway and Iceland to meet")
    assert "stories" not in _printed(BRIEF).splitlines()[0]
    assert _printed() == "No story was found in these pages.\n"


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_console(width: int) -> None:
    assert max(map(len, _printed(BRIEF, SECOND, width=width).splitlines())) <= min(width, 110)


@pytest.mark.parametrize("width", [40, 60, 79, 80, 100])
def test_no_word_of_the_figures_is_broken(width: int) -> None:
    printed = _printed(BRIEF, width=width).partition("FIGURES SIDE BY SIDE")[2].partition("WHERE SOURCES DIFFER")[0]
    lines = [line for group in BRIEF.figures for line in group]
    assert lines
    for line in lines:
        assert set(line.text.split()) | set((line.speaker or "attributed").split()) <= set(re.sub("[:·]", "", printed).split())


def test_sentences_stand_side_by_side_only_where_there_is_room() -> None:
    assert " │ Atlantic Press" in _printed(BRIEF, width=100)
    assert "│" not in _printed(BRIEF, width=70)


def test_plain_output_has_no_escapes_and_colour_changes_no_word() -> None:
    assert "\x1b" not in _printed(BRIEF)
    assert "\x1b[" in _printed(BRIEF, colour=True)
    assert _STYLE.sub("", _printed(BRIEF, colour=True)) == _printed(BRIEF)


def test_no_color_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    console = Console(file=io.StringIO(), width=100, force_terminal=True)
    terminal([BRIEF], ARTICLES, console)
    assert isinstance(console.file, io.StringIO)
    assert not re.search(r"\x1b\[[\d;]*3\d", console.file.getvalue())


@given(texts)
def test_text_of_pages_is_never_a_command_nor_markup(text: str) -> None:
    brief, articles = hostile(text)
    console = Console(file=io.StringIO(), width=100, force_terminal=True, color_system="truecolor")
    terminal([brief], articles, console)
    assert isinstance(console.file, io.StringIO)
    shown = _STYLE.sub("", console.file.getvalue())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_markup_is_shown_as_it_is() -> None:
    assert "[bold red]x[/] :smile: [link=http://a]y[/link]" in _printed(
        replace(SECOND, title="[bold red]x[/] :smile: [link=http://a]y[/link]")
    )


def test_importing_the_room_loads_neither_rich_nor_jinja2() -> None:
    code = "import sys, twosource.render; print(sorted({'rich', 'jinja2', 'lxml'} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_two_sentences_of_one_paragraph_are_two_places() -> None:
    source = replace(SECOND.sources[0], article="x")
    cites = (Cite(article="x", start=0, end=8), Cite(article="x", start=9, end=14), Cite(article="x", start=16, end=20))
    brief = replace(SECOND, sources=(source,), points=(replace(SECOND.points[0], cites=cites),))
    console = Console(file=io.StringIO(), width=200)
    terminal([brief], {"x": Article(id="x", text="Herring. Cod.\n\nHake.")}, console)
    assert isinstance(console.file, io.StringIO)
    assert "[1:¶1 ×2][1:¶2]" in console.file.getvalue()
