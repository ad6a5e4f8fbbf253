"""Half-open offsets."""

import pytest

from hansard_tui.model.span import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_offsets_that_run_backwards_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="cannot run"):
        Span(start, end)


def test_a_span_covers_its_characters_and_not_its_end() -> None:
    span = Span(2, 4)
    assert [span.covers(offset) for offset in range(1, 6)] == [False, True, True, False, False]
    assert span.quote("abcdef") == "cd"
    assert span.encloses(Span(3, 4))
    assert not span.encloses(Span(3, 5))
    assert span.overlaps(3, 9)
    assert not span.overlaps(4, 9)
