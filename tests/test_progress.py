"""How far a run is: shown where a person looks, once for each stage, and never in the answer."""

import sys

import pytest

from twosource.cli.options import Request
from twosource.cli.output import progress

ERASE_LINE = "\x1b[2K"


def request(*, quiet: bool = False) -> Request:
    return Request(sources=(), form=None, output=None, as_of=None, workers=1, max_page_mb=1, quiet=quiet)


def shown(capsys: pytest.CaptureFixture[str], *, quiet: bool) -> tuple[str, str]:
    with progress(request(quiet=quiet)) as tell:
        for done in range(4):
            tell("reading pages", done, 3)
        tell("writing briefs", 0, 2)
    return capsys.readouterr()


def test_each_stage_has_one_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    out, err = shown(capsys, quiet=False)
    assert out == ""
    last = [frame for frame in err.split(ERASE_LINE) if "writing briefs" in frame][-1]
    assert last.count("reading pages") == 1
    assert "3/3" in last


def test_a_stage_of_unknown_length_shows_how_many_are_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with progress(request(quiet=False)) as tell:
        for done in range(8):
            tell("reading pages", done, None)
    frames = capsys.readouterr().err.split(ERASE_LINE)
    assert "7/?" in [frame for frame in frames if "reading pages" in frame][-1]


@pytest.mark.parametrize("person", [True, False])
def test_quiet_or_for_a_program_nothing_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], person: bool
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: person, raising=False)
    assert shown(capsys, quiet=person) == ("", "")
