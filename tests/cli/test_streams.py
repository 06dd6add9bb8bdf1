"""The answer reaches streams as they are found: of any encoding, closed, full, or with a reader who has gone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_cli import REPORT
from twosource.cli import streams

MARKS = "● “six” ‘a’ – — … · ━ │ ¶ é 3½ 10² → œ ﬁ Ⅳ łódź 東 e\N{COMBINING ACUTE ACCENT}"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "pages" / "report.txt"
    path.parent.mkdir()
    path.write_text(REPORT.replace('"We will', "“We – José Łoś … – will").replace('percent,"', "percent,”"), encoding="utf-8")
    return path


def ran(arguments: list[str | Path], *, shell: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own; ``shell`` is what a shell is to do with its standard output."""
    command = [sys.executable, "-m", "twosource", *map(str, arguments)]
    given = os.environ | {"COLUMNS": "100"} | environment
    if shell:
        command = ["bash", "-c", f'set -o pipefail; "$@" {shell}', "bash", *command]
    return subprocess.run(command, capture_output=True, check=False, env=given)


@pytest.mark.parametrize(
    ("verb", "encoding"), [("brief", "latin-1"), ("brief", "cp1252"), ("clean", "ascii"), ("annotate", "cp437")]
)
def test_any_encoding_is_written_and_differs_only_in_what_it_does_not_hold(report: Path, verb: str, encoding: str) -> None:
    result = ran([verb, report, "--format", "terminal"], PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (0, b"")
    shown = result.stdout.decode(encoding)
    assert "?" not in shown
    assert verb != "brief" or "Jos" in shown


def test_the_c_locale_shows_plain_marks(report: Path) -> None:
    result = ran(["brief", report], LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="")
    assert (result.returncode, result.stderr) == (0, b"")
    shown = result.stdout.decode("ascii")
    assert "* one independent origin" in shown
    assert '"We - Jose Los ... - will not go back' in " ".join(shown.split())
    assert "[1:p" in shown


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_what_programs_read_is_utf8_whatever_the_terminal_is(report: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "answer"
    printed = ran(["brief", report, "--format", form], PYTHONIOENCODING="ascii").stdout
    ran(["brief", report, "--format", form, "-o", target], PYTHONIOENCODING="latin-1")
    assert "José Łoś" in printed.decode("utf-8")
    assert target.read_bytes() == printed


def test_a_file_is_utf8_whatever_the_terminal_is(report: Path, tmp_path: Path) -> None:
    target, page = tmp_path / "answer.txt", tmp_path / "answer.html"
    assert ran(["brief", report, "-o", target, "--html", page], PYTHONIOENCODING="ascii").returncode == 0
    assert "●" in target.read_text("utf-8")
    assert "José Łoś" in page.read_text("utf-8")


def test_a_choice_of_the_user_stays(report: Path) -> None:
    shown = ran(["brief", report], PYTHONIOENCODING="ascii:xmlcharrefreplace").stdout.decode("ascii")
    assert "&#9679; one independent origin" in shown


@pytest.mark.skipif(os.name == "nt", reason="closes and pipes as POSIX shells do")
def test_a_closed_standard_output_is_refused(report: Path) -> None:
    result = ran(["brief", report.parent / "never-read"], shell=">&-")
    assert result.returncode == 2
    assert b"standard output is closed" in result.stderr
    assert b"never-read" not in result.stderr
    assert ran(["brief", report, "-o", report.parent.parent / "out"], shell=">&-").returncode == 0
    assert ran(["brief", report], shell="2>&-").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="closes and pipes as POSIX shells do")
@pytest.mark.parametrize("form", ["terminal", "jsonl"])
def test_a_reader_who_has_gone_is_told_by_the_exit_code_alone(report: Path, form: str) -> None:
    result = ran(["brief", report, report.parent / "missing", "--format", form], shell="| true")
    assert (result.returncode, result.stderr) == (streams.BROKEN_PIPE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("form", ["terminal", "jsonl"])
def test_a_full_disk_behind_standard_output_is_told_in_one_line(report: Path, form: str) -> None:
    result = ran(["brief", report, "--format", form], shell=">/dev/full")
    assert result.returncode == 2
    assert result.stderr.splitlines() == [b"Error: cannot write to standard output: no space left on device"]


def shown(text: str, encoding: str) -> str:
    streams.prepare()
    return text.encode(encoding, "twosource-plain").decode(encoding)


def test_marks_become_what_is_like_them() -> None:
    assert shown(MARKS, "ascii") == "* \"six\" 'a' - - ... - = | p e 3 1/2 10^2 -> oe fi IV lodz ? e"
    assert shown("“é” ●", "latin-1") == '"é" *'


@given(st.text(), st.sampled_from(["ascii", "latin-1", "cp1252", "koi8-r", "shift_jis", "utf-8"]))
def test_every_text_can_be_shown_and_what_an_encoding_holds_stays(text: str, encoding: str) -> None:
    streams.prepare()
    held = [mark.encode(encoding, "ignore") or mark.encode("ascii", "twosource-plain") for mark in text]
    assert text.encode(encoding, "twosource-plain") == b"".join(held)


def test_only_what_cannot_be_encoded_is_handled() -> None:
    streams.prepare()
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", "twosource-plain")
