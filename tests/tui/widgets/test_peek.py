"""The frame of a peek."""

from tests.tui.screens.running import find_words, press, running


def drawn(peek: object) -> str:
    return "\n".join("".join(s.text for s in peek.render_line(y)) for y in range(peek.size.height))  # type: ignore[attr-defined]


async def test_the_words_the_place_and_the_reason_are_in_the_frame() -> None:
    async with running() as (pilot, reader):
        span = find_words(reader, 1, "Clause 26")
        reader.active = 1
        reader.move_to_offset(span.start, span)
        await press(pilot, "K")
        shown = drawn(reader.panes[1].peek)
        assert "· Clause 26 ·" in shown
        assert "Clauses 25 and 26" in shown
        assert "one of a list" in shown
        assert shown.splitlines()[-1].startswith("└")
        assert len({len(line) for line in shown.splitlines()}) == 1
