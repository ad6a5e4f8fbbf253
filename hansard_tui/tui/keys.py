"""Keys pressed one after another to commands."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hansard_tui.tui.commands import Command, parse_keys


@dataclass(slots=True)
class KeyMap:
    """The keys of every scope, and those of a sequence that have been pressed so far."""

    commands: Sequence[Command]
    pressed: tuple[str, ...] = ()
    _known: dict[str, dict[tuple[str, ...], Command]] = field(default_factory=dict)
    _begun: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for command in self.commands:
            for sequence in command.keys:
                keys = parse_keys(sequence)
                self._known.setdefault(command.scope, {})[keys] = command
                begun = self._begun.setdefault(command.scope, set())
                begun.update(keys[:length] for length in range(1, len(keys)))

    def press(self, key: str, scopes: Sequence[str]) -> Command | None:
        """Add a key; give the command that it completes in the first of `scopes` that knows it.

        While a sequence is under way `pressed` holds its keys; a key that leads nowhere ends it.
        """
        keys = (*self.pressed, key)
        self.pressed = ()
        for scope in scopes:
            command = self._known.get(scope, {}).get(keys)
            if command is not None:
                return command
            if keys in self._begun.get(scope, set()):
                self.pressed = keys
                return None
        return None

    def forget(self) -> bool:
        """Drop a sequence that is under way; tell whether there was one."""
        under_way, self.pressed = bool(self.pressed), ()
        return under_way

    def following(self, scopes: Sequence[str]) -> list[tuple[str, Command]]:
        """Give what may follow the keys pressed so far: the rest of each sequence and its command."""
        found: list[tuple[str, Command]] = []
        for scope in scopes:
            for keys, command in self._known.get(scope, {}).items():
                if self.pressed and keys[: len(self.pressed)] == self.pressed:
                    found.append(("".join(keys[len(self.pressed) :]), command))
        return found
