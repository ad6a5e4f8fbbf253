"""What can be made again, kept where it was dear to make."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hansard_tui.library.cache import made_from, put


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    return tmp_path / "own" / "cache" / "made"


def counted(value: object) -> tuple[list[int], Callable[[], object]]:
    times: list[int] = []

    def make() -> object:
        times.append(1)
        return value

    return times, make


def test_what_was_made_of_a_text_is_not_made_again(home: Path) -> None:
    times, make = counted({"a": [1]})
    assert made_from("text", "name", make) == made_from("text", "name", make) == {"a": [1]}
    assert len(times) == 1
    assert home.is_dir()


def test_another_text_is_made_anew(home: Path) -> None:
    made_from("text", "name", lambda: 1)
    assert made_from("text, changed", "name", lambda: 2) == 2
    assert [path.name for path in home.iterdir()] == ["name.json"]


@pytest.mark.parametrize("harm", ["", "{", "[]", "[" * 100_000, "{}", json.dumps({"of": ["0", "text"], "made": 5})])
def test_whatever_is_wrong_with_what_is_kept_it_is_made_anew(home: Path, harm: str) -> None:
    made_from("text", "name", lambda: 1)
    (home / "name.json").write_text(harm, encoding="utf-8")
    assert made_from("text", "name", lambda: 2) == 2


def test_where_nothing_can_be_written_it_is_made_each_time(home: Path) -> None:
    home.parents[1].write_text("in the way", encoding="utf-8")
    times, make = counted(1)
    assert made_from("text", "name", make) == made_from("text", "name", make) == 1
    assert len(times) == 2


def test_a_write_that_fails_leaves_what_was_there_and_no_draft(tmp_path: Path) -> None:
    def fails(_: object) -> None:
        raise OSError("the disk is full")

    place = tmp_path / "kept.json"
    assert put(place, lambda file: file.write(b"whole"))
    assert not put(place, fails)
    assert place.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [place]
