"""Work in a process of its own."""

import subprocess
from pathlib import Path

import pytest

from hansard_tui.config import Settings
from hansard_tui.export.bundle import Bundle
from hansard_tui.export.templates import TemplateError
from hansard_tui.library import Query, QueryError, apart, bundle, find, notes, open_seeds
from hansard_tui.library.apart import fill_apart, find_apart, search_apart
from hansard_tui.model.finding import Findings
from hansard_tui.model.transcript import Transcript


def test_they_are_the_same_as_in_this_process() -> None:
    transcript = open_seeds()[1].transcript
    started: list[subprocess.Popen[bytes]] = []
    assert find_apart(transcript, (), started.append) == find(transcript)
    assert started[0].returncode == 0


def test_a_pattern_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_LONGEST_SEARCH", 1.0)
    with pytest.raises(QueryError, match="takes too long"):
        search_apart(Transcript("a" * 60 + "!"), Query("(a+)+$", regex=True))


def test_a_pattern_is_found_or_told_to_be_none() -> None:
    assert [hit.start for hit in search_apart(Transcript("ab ab"), Query("a.", regex=True))] == [0, 3]
    with pytest.raises(QueryError, match="Not a pattern"):
        search_apart(Transcript("ab"), Query("(", regex=True))


def test_a_process_that_is_ended_is_told() -> None:
    def end(process: subprocess.Popen[bytes]) -> None:
        process.kill()

    with pytest.raises(RuntimeError, match=r"^the search for findings was ended$"):
        assert find_apart(open_seeds()[1].transcript, (), end) != Findings()


def gathered(tmp_path: Path) -> Bundle:
    pairs = [(text.transcript, Findings()) for text in open_seeds()]
    return bundle(pairs, notes(Settings(notes=str(tmp_path))))


def test_a_template_is_filled_in_a_process_of_its_own(tmp_path: Path) -> None:
    pytest.importorskip("jinja2")
    assert fill_apart(gathered(tmp_path), "{{ title|upper }}").startswith("HIGHLIGHTS FROM 2 TRANSCRIPTS\n")


@pytest.mark.parametrize(
    ("source", "told", "seconds"),
    [
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "does it end?", 1),
        ("{{ ('a' * 10 ** 11)|length }}", "too much memory", 20),
        ("{{ title.__class__ }}", r"unsafe\.$", 20),
        ("{% for %}", "wrong in line 1", 20),
    ],
)
def test_a_template_without_end_or_bounds_is_ended(source: str, told: str, seconds: float, tmp_path: Path) -> None:
    pytest.importorskip("jinja2")
    with pytest.raises(TemplateError, match=told):
        fill_apart(gathered(tmp_path), source, seconds)
