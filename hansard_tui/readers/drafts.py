"""Blocks that are being made: the model's own, which are frozen, but open until it is known where they end."""

from collections.abc import Callable
from typing import Any

from hansard_tui.model.transcript import Block, Contribution, Division, Heading, Narrative


def _open(kind: type[Block]) -> type[Any]:
    """Give a kind of block with the same slots, whose fields can still be set."""
    fields = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(f"Open{kind.__name__}", (kind,), fields)


OpenContribution = _open(Contribution)
OpenDivision = _open(Division)
OpenHeading = _open(Heading)
OpenNarrative = _open(Narrative)
new: Callable[[type[Any]], Any] = object.__new__
"""Makes an open block with no field set."""


def draft(kind: type[Any], identifier: str, /, **fields: object) -> Any:  # noqa: ANN401  (an open block, of any kind)
    """Begin a block. A frozen one sets its fields in four times the time, and a day holds a thousand."""
    block = new(kind)
    block.id = identifier
    for name, value in fields.items():
        setattr(block, name, value)
    return block


def seal(block: Any) -> None:  # noqa: ANN401  (an open block, of any kind)
    """Make an open block one of the model's own kind, which never changes again."""
    block.__class__ = block.__class__.__base__
