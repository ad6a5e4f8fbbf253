"""A file of notes is looked at before it is brought in."""

import json
import os
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.library import StoreError, describe, look_at_notes, new_annotation
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Findings
from hansard_tui.model.w3c import to_w3c


def test_what_would_be_brought_in_is_told_and_nothing_is(tmp_path: Path) -> None:
    debate, file = tmp_path / "debate.txt", tmp_path / "notes.annotation"
    debate.write_text("We will publish the code.", encoding="utf-8")
    (text,) = library.open_file(debate)
    one = new_annotation(Motivation.HIGHLIGHTING, describe(text.transcript, 0, 7))
    file.write_text(json.dumps([to_w3c(one)]), encoding="utf-8")
    offer = look_at_notes(Settings(), str(file))
    assert "1" in offer.counts
    assert offer.problems == ()
    assert library.notes(Settings()).every() == ()
    library.import_notes(Settings(), offer.text)
    assert library.notes(Settings()).get(one.id) == one


def test_each_edit_in_our_own_markdown_is_told_before_it_is_taken_over(tmp_path: Path) -> None:
    debate = tmp_path / "debate.txt"
    debate.write_text("We will publish the code.", encoding="utf-8")
    (text,) = library.open_file(debate)
    anchor = describe(text.transcript, 0, 7)
    one = new_annotation(Motivation.HIGHLIGHTING, anchor, note="when?", tags=("code",))
    library.notes(Settings()).put(one)
    written = library.export(library.bundle([(text.transcript, Findings())], library.notes(Settings())), "markdown")
    assert library.edits_of(Settings(), written) == ()
    long = "so " * 30
    edited = written.replace("when?\n", f"{long}\n").replace("#code", "#code #new")
    assert library.edits_of(Settings(), edited) == (
        (one, f"note: when? → {long[:60].rstrip()}…; tags: code → code, new"),
    )
    assert library.edits_of(Settings(), written.replace("when?\n", "")) == ((one, "note: when? → –"),)
    assert library.edits_of(Settings(), json.dumps([to_w3c(one)])) == ()


@pytest.mark.parametrize(("data", "told"), [(b"\xff", "not UTF-8 at byte 1"), (b"{", "JSON"), (None, "No such file")])
def test_what_cannot_be_brought_in_is_told_in_one_sentence(tmp_path: Path, data: bytes | None, told: str) -> None:
    file = tmp_path / "notes.md"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(StoreError, match=told) as raised:
        look_at_notes(Settings(), str(file))
    assert str(raised.value).startswith(f"{file}: ")
    assert "\n" not in str(raised.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize(("kind", "told"), [("pipe", "a pipe"), ("device", "a device"), ("folder", "Is a directory")])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str, told: str) -> None:
    file = {"pipe": tmp_path / "pipe", "device": Path("/dev/zero"), "folder": tmp_path}[kind]
    if kind == "pipe":
        os.mkfifo(file)
    with pytest.raises(StoreError, match=told) as raised:
        look_at_notes(Settings(), str(file))
    assert str(raised.value).startswith(f"{file}: ")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hansard_tui.library.importing.LARGEST", 1 << 20)
    file = tmp_path / "notes.json"
    file.write_bytes(b"[" + b" " * (1 << 20) + b"]")
    with pytest.raises(StoreError, match="larger than 1 MB"):
        look_at_notes(Settings(), str(file))
