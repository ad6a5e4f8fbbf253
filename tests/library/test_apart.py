"""Findings from a process of their own."""

import subprocess

import pytest

from hansard_tui.library import find, open_seeds
from hansard_tui.library.apart import find_apart
from hansard_tui.model.finding import Findings


def test_they_are_the_same_as_in_this_process() -> None:
    transcript = open_seeds()[1].transcript
    started: list[subprocess.Popen[bytes]] = []
    assert find_apart(transcript, (), started.append) == find(transcript)
    assert started[0].returncode == 0


def test_a_process_that_is_ended_is_told() -> None:
    def end(process: subprocess.Popen[bytes]) -> None:
        process.kill()

    with pytest.raises((RuntimeError, BrokenPipeError)):
        assert find_apart(open_seeds()[1].transcript, (), end) != Findings()
