"""The documents hold: every console block in them is what one sees, every verb and option is documented, every link resolves."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from twosource.cli import main

ROOT = Path(__file__).parent.parent
PAGES = (
    "README.md",
    "docs/verbs.md",
    "docs/sources.md",
    "docs/study.md",
    "docs/exposures.md",
    "docs/schedule.md",
    "docs/python.md",
    "docs/records.md",
    "docs/figures.md",
)
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")


def sessions() -> Iterator[tuple[str, str, str]]:
    """Yield (document, command, what the document says it prints) for each command in a console block."""
    for page in PAGES:
        for block in _BLOCK.findall((ROOT / page).read_text("utf-8")):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, printed = part.partition("\n")
                yield page, command, printed


def matches(printed: str, documented: str) -> bool:
    """Compare line by line; a line of three dots stands for any lines."""
    pattern = "".join(r"(?s:.*)" if line == "...\n" else re.escape(line) for line in documented.splitlines(keepends=True))
    return re.fullmatch(pattern, printed) is not None


@pytest.mark.parametrize(("page", "command", "documented"), list(sessions()))
def test_console_blocks_are_real(page: str, command: str, documented: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program, *arguments = shlex.split(command)
    assert program == "twosource", f"{page}: {command}"
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    result: Result = CliRunner().invoke(main, arguments, prog_name="twosource", terminal_width=100)
    assert result.exit_code == 0
    printed = "".join(line.rstrip() + "\n" for line in result.stdout.splitlines())
    assert matches(printed, documented), printed


def test_every_verb_and_option_is_documented() -> None:
    documented = (ROOT / "docs/verbs.md").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    for name, command in main.commands.items():
        assert f"twosource {name}" in readme
        section = documented.split(f"## twosource {name}\n")[1].split("\n## ")[0]
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("-"):
                    assert option in section, f"{name} {option}"


def programs() -> Iterator[tuple[str, str]]:
    """Yield (document, program) for each block of Python."""
    for page in PAGES:
        for block in _PYTHON.findall((ROOT / page).read_text("utf-8")):
            yield page, block


@pytest.mark.parametrize(("page", "program"), list(programs()))
def test_programs_run(page: str, program: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(program, page, "exec"), {})


@pytest.mark.parametrize("page", PAGES)
def test_links_resolve(page: str) -> None:
    path = ROOT / page
    for target in _LINK.findall(path.read_text("utf-8")):
        assert (path.parent / target).exists(), f"{page}: {target}"
