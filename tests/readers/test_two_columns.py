from hansard_tui.model.transcript import Contribution
from hansard_tui.readers.plain import read
from hansard_tui.readers.two_columns import parted

LEFT = (
    "[Ann Pell]",
    "",
    "If we do not amend our system to provide for bridges",
    "that are inspected, people in the whole country will con-",
    "tinue to cross them at their own risk, and the House",
    "will have done nothing about it in this Session of",
    "Parliament, nor in the next, nor in any that will",
    "follow; I have said so often, and will say so again,",
    "whatever the Minister may tell us in her answer to",
    "my hon. Friend, for as long as I can go to a bridge",
    "and look at it, and as I sit in this House and with",
)
RIGHT = (
    "special care, I fear, thereafter.",
    "",
    "Ben Quay: Will the hon. Lady give",
    "way?",
    "",
    "Ann Pell: I will not give way. I do",
    "not have the time. People continue to ask me for it,",
    "and I decline, with respect, to every one of them",
    "who asks. There is the matter of the bridge in my",
    "constituency, which the House has heard about, and I",
    "do not propose to leave it there.",
)
HEAD = "1221          Bridges          22 OCTOBER 2015          Bridges          1222"
PAGE = "\n".join([HEAD, "", *(f"{left:60}{right}".rstrip() for left, right in zip(LEFT, RIGHT, strict=True))])


def test_the_left_column_is_read_before_the_right() -> None:
    plain = parted(PAGE)
    assert plain is not None
    assert plain.index("as I sit") < plain.index("special care") < plain.index("leave it there")
    assert parted("\n".join(LEFT)) is None
    assert parted("") is None


def test_a_page_is_read_with_its_columns_speakers_and_day() -> None:
    parsed = read(PAGE.encode())
    transcript = parsed.transcript
    blocks = [block for block in transcript.blocks if isinstance(block, Contribution)]
    assert [block.attribution.name for block in blocks] == ["Ann Pell", "Ben Quay", "Ann Pell"]
    assert [column.number for column in transcript.columns] == ["1221", "1222"]
    assert "people in the whole country will continue to cross" in transcript.text
    assert "in this House and with special care" in transcript.text
    assert transcript.text[transcript.columns[1].start :].startswith("special")
    assert str(transcript.sitting.day) == "2015-10-22"
    assert "two columns" in {problem.kind for problem in parsed.problems}


def test_a_heading_across_both_columns_ends_what_stands_above() -> None:
    heading = "HOUSE OF COMMONS AND WHAT IT DOES UPON A THURSDAY OF THE WEEK, IN FULL"
    plain = parted(f"{PAGE}\n{heading}\n{PAGE}")
    assert plain is not None
    assert plain.index("leave it there") < plain.index(heading) < plain.rindex("If we do not")


def test_ordinary_text_with_gaps_is_left_alone() -> None:
    assert parted("A table   of things\nwith  gaps\n" * 40) is None
