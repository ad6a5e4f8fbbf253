"""Work in a process of its own."""

import subprocess

import pytest

from hansard_tui.library import Query, QueryError, find, open_seeds
from hansard_tui.library.apart import find_apart, search_apart
from hansard_tui.model.finding import Findings
from hansard_tui.model.transcript import Transcript


def test_they_are_the_same_as_in_this_process() -> None:
    transcript = open_seeds()[1].transcript
    started: list[subprocess.Popen[bytes]] = []
    assert find_apart(transcript, (), started.append) == find(transcript)
    assert started[0].returncode == 0


def test_a_pattern_without_end_is_ended() -> None:
    with pytest.raises(QueryError, match="takes too long"):
        search_apart(Transcript("a" * 60 + "!"), Query("(a+)+$", regex=True))


def test_a_pattern_is_found_or_told_to_be_none() -> None:
    assert [hit.start for hit in search_apart(Transcript("ab ab"), Query("a.", regex=True))] == [0, 3]
    with pytest.raises(QueryError, match="Not a pattern"):
        search_apart(Transcript("ab"), Query("(", regex=True))


def test_a_process_that_is_ended_is_told() -> None:
    def end(process: subprocess.Popen[bytes]) -> None:
        process.kill()

    with pytest.raises((RuntimeError, BrokenPipeError)):
        assert find_apart(open_seeds()[1].transcript, (), end) != Findings()
