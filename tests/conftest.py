"""Every test has a home of its own: no reader's notes, settings or places are ever touched."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_COUNT = count()

# Every worker reads all the tests, and the program is started anew some hundred times. What was compiled is kept, also
# where none of it is wanted beside the sources: among the caches then.
if sys.dont_write_bytecode:
    sys.dont_write_bytecode = False
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(ROOT / ".pytest_cache" / "bytecode")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder where this test's notes, settings and places live."""
    # A name of its own: for a numbered one all the folders of thousands of tests would be listed each time.
    folder = tmp_path_factory.mktemp(f"home{next(_COUNT)}", numbered=False)
    monkeypatch.setenv("HANSARD_TUI_HOME", str(folder))
    return folder


def _made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Give a folder that the first of all workers fills and the others wait for."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    made = folder.with_suffix(".made")
    try:
        folder.mkdir()
    except FileExistsError:
        for _ in range(900):
            if made.exists():
                break
            time.sleep(0.1)
        return folder
    try:
        make(folder)
    finally:
        made.touch()
    return folder


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from this checkout."""

    def build(folder: Path) -> None:
        pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*pip, "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)], check=True, timeout=90)

    return next(_made_once(tmp_path_factory, "dist", build).glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder of its own."""

    def install(target: Path) -> None:
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        command = [*pip, "--no-index", "--target", str(target), str(wheel)]
        # Its own bytecode lies in its own folder, which is thrown away, and not among the caches.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPYCACHEPREFIX"}
        subprocess.run(command, check=True, timeout=60, env=environment)

    return _made_once(tmp_path_factory, "installed", install)
