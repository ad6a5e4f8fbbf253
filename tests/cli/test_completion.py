import shutil
import subprocess
from pathlib import Path

import pytest

from hansard_tui.cli import main
from hansard_tui.cli.arguments import VERBS
from hansard_tui.cli.completion import bash, fish, zsh

SHELLS = {"bash": bash, "zsh": zsh, "fish": fish}


@pytest.mark.parametrize("shell", SHELLS)
def test_every_verb_and_option_is_in_the_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert script == SHELLS[shell]()
    assert all(verb.name in script for verb in VERBS)
    assert "most" in script
    assert "third_party" in script or shell == "bash"


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_can_read_its_script(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not on this machine")
    script = tmp_path / "script"
    script.write_text(SHELLS[shell](), encoding="utf-8")
    subprocess.run([program, "-n", str(script)], check=True, timeout=10)


def complete(*words: str) -> list[str]:
    program = shutil.which("bash")
    if program is None:
        pytest.skip("bash is not on this machine")
    line = " ".join(f"'{word}'" for word in words)
    asked = f"COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _hansard_tui; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run([program, "-c", bash() + asked], capture_output=True, text=True, check=True, timeout=10)
    return done.stdout.split()


def test_bash_completes_verbs_options_and_second_words() -> None:
    assert complete("hansard-tui", "comm") == ["commitments"]
    assert complete("hansard-tui", "topics", "--mo") == ["--most"]
    assert complete("hansard-tui", "notes", "com") == ["compact"]
    assert complete("hansard-tui", "completion", "z") == ["zsh"]
