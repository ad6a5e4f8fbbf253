"""The palette: the table of commands, looked for by name and by words."""

from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from hansard_tui.tui.commands import Command, show_keys

if TYPE_CHECKING:
    from hansard_tui.tui.screens.base import ReaderBase


class CommandsProvider(Provider):
    """Every command of the reader screen."""

    @property
    def _reader(self) -> "ReaderBase":
        return self.screen  # type: ignore[return-value]  # the palette is opened by the reader screen alone

    @property
    def _commands(self) -> list[Command]:
        return [command for command in self._reader.table if command.scope == "reader" and command.name != "palette"]

    def _perform(self, name: str) -> None:
        self._reader.perform(name)

    async def discover(self) -> Hits:
        """Give all of them while nothing is typed."""
        for command in self._commands:
            yield DiscoveryHit(_named(command), lambda name=command.name: self._perform(name), help=command.group)

    async def search(self, query: str) -> Hits:
        """Give those that fit what is typed."""
        matcher = self.matcher(query)
        for command in self._commands:
            words = f"{command.help} · {command.name.replace('_', ' ')}"
            score = matcher.match(words)
            if score > 0:
                shown = matcher.highlight(words)
                keys = " ".join(show_keys(sequence) for sequence in command.keys)
                yield Hit(score, shown, lambda name=command.name: self._perform(name), help=f"{keys} · {command.group}")


def _named(command: Command) -> str:
    return f"{command.help}  ({' '.join(show_keys(keys) for keys in command.keys)})"
