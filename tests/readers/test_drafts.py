from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest

from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Block, Contribution, Division, Heading, Kind, Narrative
from hansard_tui.readers.drafts import OpenContribution, OpenDivision, OpenHeading, OpenNarrative, draft, seal

WHO = Attribution("Mr Marsh", "Mr Marsh")
BLOCKS = (
    (OpenHeading, Heading(3, 9, "h", 2)),
    (OpenNarrative, Narrative(3, 9, "n")),
    (OpenContribution, Contribution(3, 9, "c", WHO, Kind.ANSWER, "4", cut_off=True)),
    (OpenDivision, Division(3, 9, "d", "1", (("Ayes", 2),), (), "That it lie.")),
)


def _sealed(kind: type[Any], like: Block) -> Block:
    block = draft(kind, like.id, **{one.name: getattr(like, one.name) for one in fields(like) if one.name != "id"})
    seal(block)
    assert isinstance(block, Block)
    return block


@pytest.mark.parametrize(("kind", "block"), BLOCKS)
def test_a_sealed_block_is_the_models_own(kind: type[Any], block: Block) -> None:
    made = _sealed(kind, block)
    assert type(made) is type(block)
    assert made == block
    assert hash(made) == hash(block)
    assert repr(made) == repr(block)


@pytest.mark.parametrize(("kind", "block"), BLOCKS)
def test_a_sealed_block_never_changes(kind: type[Any], block: Block) -> None:
    made = _sealed(kind, block)
    with pytest.raises(FrozenInstanceError):
        made.start = 4  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.start


def test_every_kind_of_block_has_an_open_one() -> None:
    # A class with slots stands beside the one that it was made from, of the same name.
    assert {type(block).__name__ for _, block in BLOCKS} == {kind.__name__ for kind in Block.__subclasses__()}
