"""The wheel, as it is built from here, with no checkout near."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the console script from an empty folder, with the installed package before any other."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "HANSARD_TUI_HOME": str(folder / "own")}
    environment.pop("PYTHONPYCACHEPREFIX", None)
    script = installed / "bin" / "hansard-tui"
    command = [sys.executable, str(script), *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_the_wheel_carries_themes_seeds_rules_and_the_notice(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder, suffix, least in (("themes", ".yaml", 6), ("seeds", ".txt", 2), ("extract/rules", ".yaml", 1)):
        found = [name for name in names if name.startswith(f"hansard_tui/{folder}/") and name.endswith(suffix)]
        assert len(found) >= least, folder
    assert "hansard_tui/seeds/NOTICE.md" in names
    assert "hansard_tui/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/"))]


def test_the_installed_program_finds_its_own_seeds_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "topics", "--json")
    assert done.returncode == 0, done.stderr
    places = {mention["transcript"] for line in done.stdout.splitlines() for mention in json.loads(line)["mentions"]}
    assert {Path(place).parent for place in places} == {installed / "hansard_tui" / "seeds"}
    assert len(places) == 2


def test_the_installed_program_finds_its_own_themes(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "themes")
    assert done.returncode == 0, done.stderr
    assert str(installed / "hansard_tui" / "themes") in done.stdout
    assert "vellum" in done.stdout
