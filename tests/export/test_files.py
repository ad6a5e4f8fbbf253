"""Names that every system takes, and files that are whole or not there."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.bundle import Options
from hansard_tui.export.files import ExportError, kept_copy, merged, safe_name, write_export
from hansard_tui.export.formats import EXPORTS, export
from hansard_tui.export.identity import BEGIN, END
from tests.export.debate import bundle, mark, transcript

RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2016-04-25 Digital Economy Bill", "2016-04-25 Digital Economy Bill"),
        ('a\\b/c:d*e?f"g<h>i|j#k^l[m]n', "a b c d e f g h i j k l m n"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("con .md", "_con .md"),
        ("CONIN$", "_CONIN$"),
        ("-rf", "_-rf"),
        ("~root", "_~root"),
        ("", "_"),
        ("...", "_"),
        ("ends in dots. . .", "ends in dots"),
        ("a\nb\x00c\u202ed", "a b c d"),
        ("Lŷn – café", "Lŷn – café"),
        ("Cafe\u0301", "Café"),
    ],
)
def test_titles_become_names(title: str, name: str) -> None:
    assert safe_name(title) == name


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_name_is_safe_on_three_systems(title: str) -> None:
    name = safe_name(title)
    assert name
    assert len(name.encode()) <= 121
    assert not set(name) & set('\\/:*?"<>|#^[]\n\r\t\0')
    assert not name.endswith((".", " "))
    assert not name.startswith(".")
    assert name.split(".")[0].strip().lower() not in RESERVED
    assert name[0] not in "-~"
    assert safe_name(name) == name


def test_what_lies_outside_the_markers_is_the_readers() -> None:
    old = f"---\nexported: 1\n---\nmy preface\n{BEGIN}\nold\n{END}\nmy epilogue\n"
    new = f"---\nexported: 2\n---\n{BEGIN}\nnew\n{END}\n"
    assert merged(old, new) == f"---\nexported: 2\n---\nmy preface\n{BEGIN}\nnew\n{END}\nmy epilogue\n"


def test_a_second_export_keeps_the_readers_prose(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    debate = transcript()
    write_export(path, export(bundle(debate)))
    path.write_text("Before.\n" + path.read_text("utf-8") + "\nAfter.\n", "utf-8")
    write_export(path, export(bundle(debate, mark(debate, "I am grateful."))))
    text = path.read_text("utf-8")
    assert text.startswith("Before.\n")
    assert text.endswith("\nAfter.\n")
    assert "> I am grateful." in text
    assert text.count(BEGIN) == 1


def test_notes_edited_in_the_file_are_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    debate = transcript()
    before, after = (export(bundle(debate, mark(debate, "I am", note=note))) for note in ("Old", "New"))
    write_export(path, before)
    edited = before.replace("\nOld\n", "\nEdited here\n")
    path.write_text(edited, "utf-8")
    with pytest.raises(ExportError, match="a note was edited in this file; import it first"):
        write_export(path, after)
    assert path.read_text("utf-8") == edited
    taken_over = export(bundle(debate, mark(debate, "I am", note="Edited here"), mark(debate, "The lamps", 2)))
    write_export(path, taken_over)
    assert path.read_text("utf-8") == taken_over


def test_prose_between_the_markers_is_kept_in_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    text = export(bundle(transcript()))
    write_export(path, text)
    write_export(path, text)
    assert [file.name for file in tmp_path.iterdir()] == ["x.md"]
    mine = text.replace(BEGIN, f"{BEGIN}\n\nMy own words.")
    assert kept_copy(path, text) is None
    path.write_text(mine, "utf-8")
    assert kept_copy(path, text) == tmp_path / "x.md.before"
    write_export(path, text)
    assert path.read_text("utf-8") == text
    assert kept_copy(path, text) is kept_copy(tmp_path, text) is None
    assert (tmp_path / "x.md.before").read_text("utf-8") == mine


@pytest.mark.parametrize("name", EXPORTS)
def test_another_file_is_not_overwritten_unless_told_and_our_own_is(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mine"
    text = export(bundle(transcript()), name)
    path.write_text("My essay about hansard-tui, quoting the Open Parliament Licence.\n", "utf-8")
    with pytest.raises(ExportError, match="did not write"):
        write_export(path, text)
    assert path.read_text("utf-8").startswith("My essay")
    write_export(path, text, overwrite=True)
    assert write_export(path, text) == path
    assert path.read_bytes() == text.encode()


@pytest.mark.parametrize("name", ["csv", "ledger"])
def test_a_table_that_was_added_to_by_hand_is_not_overwritten(name: str, tmp_path: Path) -> None:
    path, debate = tmp_path / "mine.csv", transcript()
    old, new = (
        export(bundle(debate, mark(debate, "I am", note=note, status="open"), options=Options(bom=True)), name)
        for note in ("One,\ntwo\r\n“three”", "Two")
    )
    write_export(path, old)
    write_export(path, new)
    assert path.read_bytes() == new.encode()
    first, *rows = new.removeprefix("\ufeff").split("\r\n")
    for edited in (f"{new}my own row", "\r\n".join([f'{first},"Mine"', *(f'{row},"yes"' for row in rows if row), ""])):
        path.write_bytes(edited.encode())
        with pytest.raises(ExportError, match="added to by hand"):
            write_export(path, new)
        assert path.read_bytes() == edited.encode()


def test_a_path_cannot_leave_its_folder(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "link").symlink_to(tmp_path)
    for path in (inside / ".." / "x.md", inside / "link" / "x.md", Path("/x.md")):
        with pytest.raises(ExportError, match="outside"):
            write_export(path, "x", folder=inside)
    assert write_export(inside / "new" / "x.md", "x", folder=inside).read_text("utf-8") == "x"


def test_a_folder_and_an_unreadable_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="this is a folder"):
        write_export(tmp_path, "x")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ExportError, match="cannot be read"):
        write_export(tmp_path / "binary", "x")


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.md"
    write_export(path, f"{BEGIN}old{END}")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        write_export(path, f"{BEGIN}new{END}")
    assert [file.name for file in tmp_path.iterdir()] == ["x.md"]
    assert path.read_text("utf-8") == f"{BEGIN}old{END}"


def test_lone_surrogates_do_not_stop_an_export(tmp_path: Path) -> None:
    assert write_export(tmp_path / "x.txt", "a\ud800b").read_text("utf-8") == "a?b"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("kind", ["pipe", "device", "link to a pipe"])
def test_only_files_are_written_to(kind: str, tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "notes.md"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    path = {"pipe": pipe, "device": Path("/dev/null"), "link to a pipe": link}[kind]
    with pytest.raises(ExportError, match="no file but a pipe or a device"):
        write_export(path, "text", overwrite=True)
    assert sorted(tmp_path.iterdir()) == [link, pipe]
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("name", "told"), [("a" * 5000, "File name too long"), ("a/" * 5000, "File name too long"), ("a\0b", "null")]
)
def test_a_name_that_the_system_does_not_take_is_told_in_one_line(name: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=told) as raised:
        write_export(tmp_path / name, "text")
    assert len(str(raised.value)) < 250
    assert "Errno" not in str(raised.value)
