from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.transcript import Contribution, Division, Heading, Narrative, Parsed, Shape
from hansard_tui.readers.plain import joins_in, looks_like, read

SEEDS = Path(__file__).parents[2] / "seeds"


def _speakers(parsed: Parsed) -> list[str]:
    return [block.attribution.shown for block in parsed.transcript.blocks if isinstance(block, Contribution)]


def test_an_excerpt_is_one_contribution_whose_offsets_are_the_files() -> None:
    text = "My Lords, we are trying\nto help.\nNext, the Bill.\n\N{EM DASH}and so\nit ends—"
    transcript = read(text.encode()).transcript
    assert transcript.text == text.replace("trying\nto", "trying to").replace("so\nit", "so it")
    assert [join.start for join in transcript.joins] == [text.index("\nto"), text.index("\nit")]
    (block,) = transcript.blocks
    assert isinstance(block, Contribution)
    assert not block.attribution.known
    assert block.cut_off


def test_the_excerpts_that_come_with_the_program() -> None:
    files = sorted(SEEDS.glob("*.txt"))
    if not files:
        pytest.skip("the excerpts are not in this checkout")
    for path, joins in zip(files, (2, 1), strict=True):
        transcript = read(path.read_bytes()).transcript
        source = path.read_text("utf-8").rstrip("\n")
        assert len(transcript.joins) == joins
        assert len(transcript.text) == len(source)
        assert transcript.text.replace("\n", " ") == source.replace("\n", " ")


def test_speeches_between_blank_lines_keep_their_paragraphs() -> None:
    parsed = read(b"Mr Marsh: One and\ntwo.\nThree.\n\nMs Ashby: Four.\n")
    assert _speakers(parsed) == ["Mr Marsh", "Ms Ashby"]
    assert parsed.transcript.text == "One and two.\nThree.\nFour."


def test_a_label_on_each_line_is_a_speech_each() -> None:
    parsed = read(b"MR SMITH: Yes.\nMR JONES: No.\nMR SMITH: Yes again.\n")
    assert _speakers(parsed) == ["MR SMITH", "MR JONES", "MR SMITH"]


def test_procedure_ends_what_is_being_said() -> None:
    parsed = read(b"Lord Low: I beg leave to withdraw.\n\nAmendment 111 withdrawn.\n\nClause 30 agreed.\n")
    assert [type(block) for block in parsed.transcript.blocks] == [Contribution, Narrative, Narrative]


def test_a_column_cuts_a_sentence_and_not_a_paragraph() -> None:
    text = "Lord Low: It concerns those with\n\n30 Oct 2013 : Column GC644\n\nspecial needs.\n\nNext.\n"
    transcript = read(text.encode()).transcript
    assert transcript.text == "It concerns those with special needs.\nNext."
    (column,) = transcript.columns
    assert (column.number, transcript.text[column.start :][:7]) == ("GC644", "special")
    assert len(transcript.joins) == 1


def test_columns_that_run_backwards_are_told() -> None:
    text = "2 pm\n\nMr Low: One.\n\nColumn 12\n\nTwo.\n\nColumn 11\n\nThree.\n"
    assert [problem.kind for problem in read(text.encode()).problems] == ["column out of order"]


def test_a_copied_page_that_names_nobody_says_so() -> None:
    text = "Skip to main content\n\nBridges Bill\n\nVolume 9: debated on Monday 25 February 2013\n\nI beg to move.\n"
    parsed = read(text.encode())
    assert {problem.kind for problem in parsed.problems} == {"page furniture", "missing speaker"}
    assert (parsed.transcript.sitting.title, parsed.transcript.sitting.volume) == ("Bridges Bill", "9")


def test_pictures_and_portraits_name_who_speaks() -> None:
    page = "Photo of Lord Marsh Lord Marsh The Minister for Roads\n\nMy Lords, yes.\n"
    portrait = "Baroness Ashby Portrait Baroness Ashby (Lab)\n- Hansard - - - Excerpts\n\nMy Lords, no.\n"
    parsed = read((page + "\n" + portrait).encode())
    who = [block.attribution for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    assert [(one.name, one.office, one.party) for one in who] == [
        ("Lord Marsh", "The Minister for Roads", ""),
        ("Baroness Ashby", "", "Lab"),
    ]


def test_what_a_browser_prints_on_each_page_is_left_out() -> None:
    page = (
        "14/03/2023, 18:02  Bridges Bill: 14 Mar 2023 - TheyWorkForYou\n\n"
        "Photo of Lord Marsh Lord Marsh The Minister for Roads  2:30 pm, 14 March 2023\nMy Lords, yes.\n\n"
        "https://www.theyworkforyou.com/lords/?id=2023-03-14a.1.0      1/3\n\nAnd no.\n"
    )
    parsed = read(page.encode())
    assert parsed.transcript.text == "My Lords, yes.\nAnd no."
    (block,) = parsed.transcript.blocks
    assert isinstance(block, Contribution)
    assert (block.attribution.name, block.attribution.office) == ("Lord Marsh", "The Minister for Roads")
    assert [one.clock for one in parsed.transcript.times] == ["14:30"]


def test_the_chair_of_a_committee_speaks_and_its_chairs_are_listed() -> None:
    text = "Chairs: † Sir Owen Pell, Ann Lee\n\nChair: Order, order.\n\nQ1 Ann Lee: What is it?\n\nChair: It is late.\n"
    blocks = read(text.encode()).transcript.blocks
    assert [type(block) for block in blocks] == [Narrative, Contribution, Contribution, Contribution]


def _divisions(parsed: Parsed) -> list[tuple[str, tuple[tuple[str, int], ...], list[tuple[str, str]]]]:
    divisions = [block for block in parsed.transcript.blocks if isinstance(block, Division)]
    return [(one.number, one.sides, [(vote.name, vote.side) for vote in one.votes]) for one in divisions]


def test_a_division_is_one_with_its_number_its_time_and_its_lists() -> None:
    text = (
        "Their Lordships divided:—Contents, 1; Not-contents, 1.\n\n22:00\n\nColumn 9\n\nDivision 12.\n\n"
        "CONTENTS\nCove, L. (V. Mid)\n\nNOT CONTENTS\nShore, B.\n\nAmendment 1 agreed.\n\nLord Low: So be it, then.\n"
    )
    parsed = read(text.encode())
    sides = (("Contents", 1), ("Not-contents", 1))
    assert _divisions(parsed) == [("12", sides, [("Cove, L. (V. Mid)", "content"), ("Shore, B.", "not content")])]
    transcript = parsed.transcript
    assert [type(block) for block in transcript.blocks] == [Division, Narrative, Contribution]
    assert [(one.clock, one.start) for one in transcript.times] == [("22:00", 0)]
    assert [transcript.text[one.start :][:9] for one in transcript.columns] == ["Amendment"]


def test_what_came_of_a_division_may_stand_above_its_lists_and_a_time_below_them() -> None:
    text = (
        "Contents 1; Not-Contents 1.\n\nAmendment 1 agreed.\n\nDivision No. 1\n\nCONTENTS\n\nCove, L.\n\n"
        "NOT CONTENTS\n\nShore, B. [Teller]\n\n4.45 pm\n\nLord Low (CB): My Lords, I beg to move Amendment 2.\n"
    )
    parsed = read(text.encode())
    votes = [("Cove, L.", "content"), ("Shore, B.", "not content")]
    assert _divisions(parsed) == [("1", (("Contents", 1), ("Not-Contents", 1)), votes)]
    transcript = parsed.transcript
    assert [type(block) for block in transcript.blocks] == [Division, Narrative, Contribution]
    assert [transcript.text[one.start :][:8] for one in transcript.times] == ["My Lords"]


def test_edinburgh_calls_its_sides_for_and_against() -> None:
    text = (
        "The Convener: There will be a division.\n\nFor\n\nLow, Ada (Cove) (SNP)\nMid, Jo (Shore) (SNP)\n\n"
        "Against\n\nPell, Al (Vale) (Con)\n"
    )
    (found,) = _divisions(read(text.encode()))
    assert [side for _, side in found[2]] == ["aye", "aye", "no"]
    headings = [
        block for block in read(b"Mr Low: Yes.\n\nFor\n\nMr Low: No.\n").transcript.blocks if isinstance(block, Heading)
    ]
    assert len(headings) == 1


def test_a_question_is_asked_of_somebody_and_a_debate_of_dublin_says_so() -> None:
    text = "1. ANN LOW (Leader of the Opposition) to the Prime Minister: Does he stand by it all?\n\nMr LOW: Yes.\n"
    (first, _) = read(text.encode()).transcript.blocks
    assert isinstance(first, Contribution)
    assert (first.attribution.name, first.number) == ("ANN LOW", "1")
    assert first.attribution.printed == "ANN LOW (Leader of the Opposition) to the Prime Minister"
    sitting = read(
        "Dáil Éireann debate - Tuesday, 14 Mar 2023\n\nThe Taoiseach\nI thank the Deputy.\n".encode()
    ).transcript.sitting
    assert (sitting.house, str(sitting.day)) == ("Dáil Éireann", "2023-03-14")


def test_lists_that_nothing_announces_are_a_division_and_contents_are_not() -> None:
    assert _divisions(read(b"They voted.\n\nNOES\nCove, Mr\nLow, Ms\n")) == [
        ("", (), [("Cove, Mr", "no"), ("Low, Ms", "no")])
    ]
    assert _divisions(read(b"CONTENTS\nBridges\nRoads\n\nMr Low: Yes, it is so.\n")) == []


def test_interjections_do_not_end_a_speech() -> None:
    text = "2 pm\n\nMr Low: I say so.\n\nOpposition members interjecting—\n\nAnd again.\n\n... (Interruptions)\n\nSo.\n"
    transcript = read(text.encode()).transcript
    assert [type(block) for block in transcript.blocks] == [Contribution]
    assert [passage.shape for passage in transcript.passages] == [Shape.ASIDE, Shape.ASIDE]


def test_quotations_and_asides_are_set_apart() -> None:
    text = "2 pm\n\nMr Low: They say:\n\n“so it is”.\n\n[Interruption.]\n\nin so many words.\n"
    passages = read(text.encode()).transcript.passages
    assert [passage.shape for passage in passages] == [Shape.QUOTATION, Shape.ASIDE]


def test_centred_lines_of_wrapped_text_are_headings() -> None:
    prose = "Every bridge in the country will be inspected once in five\nyears, and the reports will be published soon."
    text = f"{' ' * 20}BRIDGES BILL\n{' ' * 22}____\n\n{prose}\n\n{prose}\n\n{prose}\n"
    blocks = read(text.encode()).transcript.blocks
    assert isinstance(blocks[0], Heading)
    assert blocks[0].end == len("BRIDGES BILL\n")
    assert blocks[1].end - blocks[1].start == 3 * len(prose) + 2


def test_front_matter_is_told_and_not_read_out() -> None:
    transcript = read(b"---\nhouse: Lords\nspeaker: Baroness Northover\n---\nMy Lords, yes.\n").transcript
    assert transcript.text == "My Lords, yes."
    assert transcript.sitting.house == "Lords"
    assert transcript.contribution_at(0) is not None


def test_unknown_markup_and_json_keep_their_words() -> None:
    parsed = read(b"<thing><p>One &amp; two</p><script>three</script></thing>")
    assert parsed.transcript.text == "One & two"
    assert [problem.kind for problem in parsed.problems] == ["unknown format"]
    assert [problem.kind for problem in read(b'{"a": "b"}').problems] == ["unknown format"]


def test_a_text_whose_line_feeds_were_lost_says_so() -> None:
    flat = "Bridges Bill Third Reading 15:38:00 Moved by Lord Marsh (Con) My Lords, " + "every bridge counts. " * 60
    assert [problem.kind for problem in read(flat.encode()).problems] == ["one line"]
    assert read(("Every bridge counts. " * 60).encode()).problems == ()


def test_joins_stand_between_a_letter_and_a_small_letter() -> None:
    assert list(joins_in("with\nspecial,\nneeds\n“and\nÉlan\nélan 4\nx\n")) == [4, 29, 36]


def test_text_is_recognised_by_having_no_control_characters() -> None:
    assert looks_like("Mr Low: yes.")
    assert not looks_like("\0\1\2")


_LINES = st.sampled_from(
    [
        "Mr Low: I say",
        "so it is",
        "",
        "2 pm",
        "Column 12",
        "Clause 3: Bridges",
        "Lord Low",
        "Division 1",
        "Ayes: 3",
        "[Laughter.]",
        "“quoted”",
        "Amendment 1 withdrawn.",
        "A Heading of Some Kind",
        "Photo of A A",
        "9B: Clause 1",
        " continued",
        "\x1b[31m",
        "---",
        "House of Lords",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_LINES, max_size=14))
def test_whatever_lines_come_no_word_is_lost(lines: list[str]) -> None:
    parsed = read("\n".join(lines).encode())
    transcript = parsed.transcript
    assert "".join(block.quote(transcript.text) for block in transcript.blocks) == transcript.text
    told = transcript.text + " ".join(
        block.attribution.printed for block in transcript.blocks if isinstance(block, Contribution)
    )
    assert told.count("so it is") == lines.count("so it is")
    assert told.count("Bridges") == lines.count("Clause 3: Bridges")
    assert told.count("Lord Low") >= min(lines.count("Lord Low"), 1)
