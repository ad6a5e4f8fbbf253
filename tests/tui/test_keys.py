"""Keys one after another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.tui.commands import COMMANDS, parse_keys
from hansard_tui.tui.keys import KeyMap


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_sequence_gives_its_command(command: object) -> None:
    name, scope, sequences = command.name, command.scope, command.keys  # type: ignore[attr-defined]
    keymap = KeyMap(COMMANDS)
    for sequence in sequences:
        pressed = [keymap.press(key, (scope,)) for key in parse_keys(sequence)]
        assert pressed[:-1] == [None] * (len(pressed) - 1)
        assert pressed[-1] is not None
        assert pressed[-1].name == name


def test_a_key_that_leads_nowhere_ends_a_sequence() -> None:
    keymap = KeyMap(COMMANDS)
    assert keymap.press("g", ("reader",)) is None
    assert keymap.pressed == ("g",)
    assert {rest for rest, _ in keymap.following(("reader",))} >= {"g", "r", "s"}
    assert keymap.press("Q", ("reader",)) is None
    assert not keymap.forget()


def test_the_first_scope_wins() -> None:
    command = KeyMap(COMMANDS).press("o", ("select", "reader"))
    assert command is not None
    assert command.name == "swap_ends"


@given(st.lists(st.sampled_from("gcx]['mzq,"), max_size=20))
def test_no_keys_are_ever_waited_for_in_vain(keys: list[str]) -> None:
    keymap = KeyMap(COMMANDS)
    for key in keys:
        keymap.press(key, ("reader",))
        assert not keymap.pressed or keymap.following(("reader",))
