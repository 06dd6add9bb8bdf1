"""What all tests share: where the examples and the development data are, and the command line as a function."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from twosource.cli import main

ROOT = Path(__file__).parent.parent

# Wall-clock time of one case says how busy the machine is; what must stay fast has a test that counts CPU time.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the project's own example pages."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the development data; tests that need it are skipped where it is absent."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("SKIPPED, NOT PASSED: the development data is not beside this checkout (../shared/data)")
    return folder


@pytest.fixture
def twosource() -> Callable[..., Result]:
    """Run the command line in this process: ``twosource("brief", "pages/")``."""

    def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return run
