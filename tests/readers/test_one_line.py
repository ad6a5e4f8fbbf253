import time
from pathlib import Path

import pytest

from hansard_tui.model.transcript import Contribution, Division, Narrative, Parsed
from hansard_tui.readers.formats import read
from hansard_tui.readers.one_line import parted

DEBATE = Path(__file__).parents[1] / "fixtures" / "debate"
LABELS = ["The Minister for Roads (Mr Daniel Marsh)", "Helen Ashby (Tarnside) (Lab)", "Mr Marsh"]
SPEECH = "Every bridge in the country will be inspected once in five years. "


def _flat(words: str) -> Parsed:
    return read(" ".join(words.split()).encode(), "flat.txt")


def _said(parsed: Parsed) -> list[tuple[str, str]]:
    text = parsed.transcript.text
    blocks = [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    return [(block.attribution.printed, block.quote(text).strip()) for block in blocks]


@pytest.mark.parametrize("file", ["publications_copy.txt", "Bridges (Inspection) Bill 2023-03-14.txt"])
def test_the_one_debate_on_one_line_has_its_speakers_times_columns_and_division(file: str) -> None:
    parsed = _flat((DEBATE / file).read_text(encoding="utf-8"))
    transcript = parsed.transcript
    assert [who for who, _ in _said(parsed) if who] == LABELS
    assert list(dict.fromkeys(one.clock for one in transcript.times)) == ["14:30", "16:05"]
    assert [column.number for column in transcript.columns] == (["101", "102"] if "copy" in file else [])
    (division,) = (block for block in transcript.blocks if isinstance(block, Division))
    assert [count for _, count in division.sides] == [211, 96]
    assert [problem.kind for problem in parsed.problems] == ["one line"]


def _certainties(parsed: Parsed) -> list[tuple[str, str]]:
    blocks = [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    return [(block.attribution.printed, block.attribution.certainty.value) for block in blocks]


def test_who_speaks_in_running_text_is_inferred_and_what_opens_a_line_is_stated() -> None:
    words = f"Mr Marsh: {SPEECH} Helen Ashby: {SPEECH} Mr Marsh: It is so. "
    told = [("Mr Marsh", "stated"), ("Helen Ashby", "inferred"), ("Mr Marsh", "inferred")]
    assert _certainties(read(words.encode())) == told
    long = f"Helen Ashby: Who pays?\n\nMr Marsh: {SPEECH * 100} Helen Ashby: They say: nobody."
    assert _certainties(read(long.encode())) == [
        ("Helen Ashby", "stated"), ("Mr Marsh", "stated"), ("Helen Ashby", "inferred"),
    ]  # fmt: skip
    assert {certainty for _, certainty in _certainties(read(b"Mr Marsh: Yes.\n\nHelen Ashby: No.\n"))} == {"stated"}


def test_a_long_line_among_others_is_parted_and_a_short_one_is_not() -> None:
    long = f"Mr Marsh: {SPEECH * 100}Mrs Ashby: Who pays? They say: nobody."
    assert [who for who, _ in _said(read(f"Bridges\n\n{long}\n".encode()))] == ["Mr Marsh", "Mrs Ashby"]
    assert parted("Mr Marsh: It is so. Mrs Ashby: Who pays?\n\nMr Marsh: We do.") is None
    assert parted("Mr Marsh: It is so.") is None
    assert parted(SPEECH * 200) is None


def test_a_name_alone_is_somebody_where_a_sentence_ends_before_it() -> None:
    parsed = _flat(
        f"Mr Marsh (Tarnside) (Con): {SPEECH} Helen Ashby: {SPEECH} He said: no. T2. [903] Ann Lee: {SPEECH}"
    )
    assert [who for who, _ in _said(parsed)] == ["Mr Marsh (Tarnside) (Con)", "Helen Ashby", "Ann Lee"]
    last = parsed.transcript.blocks[-1]
    assert isinstance(last, Contribution)
    assert last.number == "T2"


def test_names_before_words_come_again_without_their_party() -> None:
    words = f"15:38:00 Moved by Lord Marsh (Con) My Lords, {SPEECH} Baroness Ashby of Cove (Lab) Who pays? I thank Lord"
    parsed = _flat(
        f"{words} Marsh. Lord Marsh My Lords, nobody. Noble Lords Oh! Lord Marsh said so. Amendment 1 withdrawn."
    )
    assert _said(parsed)[1:] == [
        ("Baroness Ashby of Cove (Lab)", "Who pays? I thank Lord Marsh."),
        ("Lord Marsh", "My Lords, nobody."),
        ("Noble Lords", "Oh! Lord Marsh said so."),
    ]
    assert isinstance(parsed.transcript.blocks[-1], Narrative)


def test_captions_of_copied_pages_part_them() -> None:
    text = f"Roads Lord Marsh Portrait Lord Marsh (Con) - Hansard - - - Excerpts My Lords, {SPEECH * 3}"
    assert [who for who, _ in _said(_flat(text))][-1:] == ["Lord Marsh (Con)"]


@pytest.mark.parametrize(
    "part",
    ["Mr A: ", "a. B: ", "(Con) A ", "A (Con) B. ", "Column 1 ", "Mr. ", "A Portrait A ", "Amendment 1 ", "A. ", "("],
)
def test_no_line_takes_long(part: str) -> None:
    start = time.process_time()
    parted(part * (200_000 // len(part)))
    assert time.process_time() - start < 3
