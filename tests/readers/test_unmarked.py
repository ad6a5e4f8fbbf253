import time

import pytest

from hansard_tui.readers.builder import TranscriptBuilder
from hansard_tui.readers.unmarked import unmarked


def test_words_stay_and_tags_go() -> None:
    builder = TranscriptBuilder()
    text = "<a><!-- no --><p>One <b>bold</b> &amp; two</p><style>p {}</style><p>a < b</p></a>"
    assert unmarked(text, builder) == "One bold & two\n\na < b"
    assert [(problem.kind, problem.count) for problem in builder.build().problems] == [("unknown format", 8)]


def test_tags_that_never_end_are_words() -> None:
    assert unmarked("<<<<<", TranscriptBuilder()) == "<<<<<"


@pytest.mark.parametrize("opening", ["<!--", "<script>", "<?", "<style "])
def test_what_never_ends_hides_nothing(opening: str) -> None:
    start = time.process_time()
    assert unmarked(opening * 40_000 + "words", TranscriptBuilder()).endswith("words")
    assert time.process_time() - start < 2


def test_what_is_hidden_is_left_out() -> None:
    text = "<p>one<!-- no -->two<SCRIPT>no</script >three<?no ?>four<!-- five</p>"
    assert unmarked(text, TranscriptBuilder()).split() == ["one", "two", "three", "four<!--", "five"]
