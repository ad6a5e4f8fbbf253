"""The one table of commands."""

import pytest

from hansard_tui.tui.commands import COMMANDS, Command, parse_keys, rekeyed, show_keys
from hansard_tui.tui.reading import LAYERS
from hansard_tui.tui.screens.changes import ChangesScreen
from hansard_tui.tui.screens.ledger import LedgerScreen
from hansard_tui.tui.screens.notebook import NotesScreen
from hansard_tui.tui.screens.reader import ReaderScreen

SCREENS = (ReaderScreen, LedgerScreen, NotesScreen, ChangesScreen)
STEPS = ("next_", "previous_")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_keys_help_and_an_action(command: Command) -> None:
    assert command.keys
    assert command.help[0].isupper()
    assert not command.help.endswith(".")
    assert _does_something(command.name)


def _does_something(name: str) -> bool:
    if any(hasattr(screen, f"do_{name}") for screen in SCREENS) or name.startswith(("layer_", "color_")):
        return True
    if name.startswith("sidebar_"):
        return name.removeprefix("sidebar_") in ReaderScreen.SIDEBAR_TABS
    return name.startswith(STEPS) and name.partition("_")[2] in LAYERS


def test_names_are_told_apart_and_no_keys_clash() -> None:
    names = [command.name for command in COMMANDS]
    assert len(names) == len(set(names))
    # Keys that are named are looked at; the table's own are not, at every start.
    table, problems = rekeyed(COMMANDS, {COMMANDS[0].name: COMMANDS[0].keys})
    assert problems == []
    assert table == COMMANDS
    assert rekeyed(COMMANDS, {}) == (COMMANDS, [])


def test_every_command_can_be_reached_by_a_key_that_terminals_send() -> None:
    # Ctrl+I is Tab, Ctrl+M is Enter, Ctrl+[ is Escape; Ctrl with a capital is not told from Ctrl without.
    for command in COMMANDS:
        sendable = [keys for keys in command.keys if not {"ctrl+i", "ctrl+m", "ctrl+["} & set(parse_keys(keys))]
        assert sendable, command.name


@pytest.mark.parametrize(
    ("sequence", "keys", "shown"),
    [
        ("]c", ("]", "c"), "]c"),
        ("gg", ("g", "g"), "gg"),
        ("ctrl+o", ("ctrl+o",), "Ctrl+O"),
        ("shift+tab", ("shift+tab",), "Shift+Tab"),
        ("+", ("+",), "+"),
        ("|", ("|",), "|"),
        ("f1", ("f1",), "F1"),
        ("g enter", ("g", "enter"), "g Enter"),
        ("pagedown", ("pagedown",), "PgDn"),
    ],
)
def test_sequences_are_read_and_shown(sequence: str, keys: tuple[str, ...], shown: str) -> None:
    assert parse_keys(sequence) == keys
    assert show_keys(sequence) == shown


def test_settings_change_keys_by_name_and_a_clash_is_told_by_name() -> None:
    table, problems = rekeyed(COMMANDS, {"next_sentence": ("]c",), "no_such": ("x",)})
    by_name = {command.name: command for command in table}
    assert by_name["next_sentence"].keys == ("]c",)
    assert by_name["next_commitment"].keys == ()
    assert any("no_such" in problem for problem in problems)
    assert any("next_commitment" in problem and "next_sentence" in problem for problem in problems)


def test_keys_that_begin_another_sequence_clash() -> None:
    _, problems = rekeyed(COMMANDS, {"search_here": ("g",)})
    assert any("search_here" in problem for problem in problems)
