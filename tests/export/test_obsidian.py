"""Markdown for Obsidian, which comes back."""

from hansard_tui.export.back import plan, read_back
from hansard_tui.export.bundle import LICENCE
from hansard_tui.export.obsidian import write_obsidian
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
PROMISE = "We will publish the plan before the Bill reaches Report."
BOTH = bundle(
    DEBATE,
    mark(DEBATE, f"{PROMISE}\nI am grateful.", 1, note="Mine | yours"),
    mark(DEBATE, "The lamps did not go out.", 2, exact="The lamps did go out."),
)


def test_obsidian_has_block_ids_and_comes_back() -> None:
    text = write_obsidian(BOTH)
    assert "\n\n^hansard-00000000-0000-4000-8000-000000000001\n\nMine | yours\n" in text
    assert "> [!warning] Text changed since it was marked\n" in text
    known = {placed.annotation.id: placed.annotation for placed in BOTH.chapters[0].placed}
    assert len(plan(read_back(text), known).unchanged) == 2
    (after,) = plan(read_back(text.replace("Mine", "Ours")), known).updated
    assert after.note == "Ours | yours"


def test_the_licence_is_said_whether_or_not_anything_is_marked() -> None:
    assert LICENCE in write_obsidian(BOTH)
    assert LICENCE in write_obsidian(bundle(DEBATE))
