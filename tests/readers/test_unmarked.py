from hansard_tui.readers.builder import TranscriptBuilder
from hansard_tui.readers.unmarked import unmarked


def test_words_stay_and_tags_go() -> None:
    builder = TranscriptBuilder()
    text = "<a><!-- no --><p>One <b>bold</b> &amp; two</p><style>p {}</style><p>a < b</p></a>"
    assert unmarked(text, builder) == "One bold & two\n\na < b"
    assert [(problem.kind, problem.count) for problem in builder.build().problems] == [("unknown format", 8)]


def test_tags_that_never_end_are_words() -> None:
    assert unmarked("<<<<<", TranscriptBuilder()) == "<<<<<"
