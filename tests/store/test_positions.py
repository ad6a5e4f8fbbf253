"""Places and sessions come back, and a broken file is never a crash."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hansard_tui.model.transcript import Source
from hansard_tui.store.anchors import describe, reattach
from hansard_tui.store.positions import (
    Pane,
    Position,
    Session,
    load_position,
    load_session,
    save_position,
    save_session,
)
from tests.store.debates import debate

DAY = debate()
HERE = Position(reattach(describe(DAY, 100, 140), DAY, 150, 180), describe(DAY, 60, 90), "2026-11-24T10:00:00Z")


def test_a_place_comes_back(tmp_path: Path) -> None:
    assert load_position(tmp_path, DAY.source) is None
    save_position(tmp_path, DAY.source, HERE)
    assert load_position(tmp_path, DAY.source) == HERE


@pytest.mark.parametrize("source", [replace(DAY.source, path="/moved.txt"), replace(DAY.source, sha256="edited")])
def test_a_place_follows_a_file_that_moves_or_is_edited(tmp_path: Path, source: Source) -> None:
    save_position(tmp_path, DAY.source, HERE)
    assert load_position(tmp_path, source) == HERE
    assert load_position(tmp_path, Source("/other.txt", "other", "plain", "other")) is None


def test_the_later_of_two_places_counts(tmp_path: Path) -> None:
    save_position(tmp_path, DAY.source, HERE)
    later = Position(describe(DAY, 0, 9), None, "2026-11-25T10:00:00Z")
    save_position(tmp_path, replace(DAY.source, path="/copy.txt"), later)
    assert load_position(tmp_path, DAY.source) == later


def test_a_session_comes_back_with_what_a_newer_program_put_there(tmp_path: Path) -> None:
    assert load_session(tmp_path) is None
    session = Session(
        (Pane("/a.txt", HERE, {"layers": ["topics"]}), Pane("/b.txt")), 1, "topics", "dusk", {"width": 72}
    )
    save_session(tmp_path, session)
    assert load_session(tmp_path) == session


BROKEN: list[Any] = [
    "{",
    "[]",
    "{}",
    '{"panes": 4, "focused": 0, "sidebar": "", "theme": ""}',
    '{"panes": [{}], "focused": 0, "sidebar": "", "theme": ""}',
    '{"panes": [], "focused": "x", "sidebar": "", "theme": ""}',
    '{"panes": [], "focused": Infinity, "sidebar": "", "theme": ""}',
    '{"panes": ["/a"], "focused": 0, "sidebar": "", "theme": ""}',
]


@pytest.mark.parametrize("rubbish", BROKEN)
def test_a_broken_session_is_set_aside(tmp_path: Path, rubbish: str) -> None:
    (tmp_path / "session.json").write_text(rubbish)
    assert load_session(tmp_path) is None
    (aside,) = tmp_path.iterdir()
    assert aside.name.startswith("session.json.broken-")
    save_session(tmp_path, Session())
    assert load_session(tmp_path) == Session()


@pytest.mark.parametrize(
    "change", [{"cursor": None}, {"cursor": {}}, {"cursor": {"source": 4}}, {"top": {"offset": "x"}}]
)
def test_a_broken_place_is_set_aside(tmp_path: Path, change: dict[str, Any]) -> None:
    save_position(tmp_path, DAY.source, HERE)
    for path in (tmp_path / "positions").iterdir():
        path.write_text(json.dumps(json.loads(path.read_text()) | change))
    assert load_position(tmp_path, DAY.source) is None
    assert all(".broken-" in path.name for path in (tmp_path / "positions").iterdir())


def test_a_place_written_by_a_newer_program_is_understood(tmp_path: Path) -> None:
    save_position(tmp_path, DAY.source, HERE)
    for path in (tmp_path / "positions").iterdir():
        stored = json.loads(path.read_text())
        stored["cursor"]["mood"] = "calm"
        path.write_text(json.dumps(stored))
    assert load_position(tmp_path, DAY.source) == HERE
