"""What went wrong is told in words."""

import pytest

from hansard_tui.tui.failures import plain


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(36, "File name too long", "x" * 5000), "file name too long"),
        (OSError("broken"), "broken"),
        (MemoryError(), "there is not enough memory"),
        (RecursionError("maximum recursion depth exceeded"), "it is nested too deeply"),
        (RuntimeError("the search for findings was ended"), "the search for findings was ended"),
        (ValueError("No closing quotation."), "No closing quotation"),
        (KeyError("who"), "a fault of the program's own (KeyError: 'who')"),
        (AssertionError(), "a fault of the program's own (AssertionError)"),
    ],
)
def test_a_failure_is_told_in_a_few_words(error: Exception, words: str) -> None:
    assert plain(error) == words
