import csv
import json

import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Narrative, Parsed
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import sniff
from hansard_tui.readers.tabular import looks_like, looks_like_lines, read, read_lines


def _speakers(parsed: Parsed) -> list[str]:
    return [block.attribution.printed for block in parsed.transcript.blocks if isinstance(block, Contribution)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_columns_are_known_by_their_names(separator: str) -> None:
    rows = ["Speaker|Party|Speech", "Mr Low|Lab|Yes.", "Mr High|Con|No."]
    parsed = read("\n".join(rows).replace("|", separator).encode())
    assert _speakers(parsed) == ["Mr Low", "Mr High"]
    assert parsed.transcript.text == "Yes.\nNo."


def test_a_cell_may_hold_paragraphs() -> None:
    assert read(b'speaker,text\r\nMr Low,"One.\r\nTwo, ""three""."\r\n').transcript.text == 'One.\nTwo, "three".'


def test_headings_columns_and_times_stand_where_they_change() -> None:
    rows = "debate,colnum,time,speaker,text\nRoads,1,14:30:00,A,x\nRoads,1,14:30:00,B,y\nRails,2,15:00:00,A,z\n"
    transcript = read(rows.encode()).transcript
    assert [block.quote(transcript.text).strip() for block in transcript.blocks if isinstance(block, Heading)] == [
        "Roads",
        "Rails",
    ]
    assert [column.number for column in transcript.columns] == ["1", "2"]
    assert [time.clock for time in transcript.times] == ["14:30", "15:00"]


def test_one_day_is_the_sittings_and_several_are_told() -> None:
    assert read(b"date,speaker,text\n2020-01-02,A,x\n").transcript.sitting.day is not None
    several = read(b"date,speaker,text\n2020-01-02,A,x\n2020-01-03,A,y\n")
    assert several.transcript.sitting.day is None
    assert [problem.kind for problem in several.problems] == ["several days"]


def test_json_lines_hold_blocks_of_every_kind() -> None:
    rows: list[dict[str, object]] = [
        {"block": "heading", "level": 2, "text": "Roads"},
        {
            "block": "contribution",
            "speaker": "Mr Low",
            "member_ids": ["x:1"],
            "text": "One.\nTwo.",
            "id": "c1",
            "columns": [[6, "9"]],
        },
        {
            "block": "division",
            "number": "3",
            "sides": {"Ayes": 2, "Noes": 1},
            "text": "Division 3",
            "votes": [{"name": "Low", "side": "aye"}],
        },
        {"block": "narrative", "text": "Agreed."},
    ]
    parsed = read_lines("\n".join(map(json.dumps, rows)).encode())
    heading, speech, division, narrative = parsed.transcript.blocks
    assert isinstance(heading, Heading)
    assert heading.level == 2
    assert isinstance(speech, Contribution)
    assert (speech.id, speech.attribution.member_ids) == ("c1", ("x:1",))
    assert isinstance(division, Division)
    assert division.sides == (("Ayes", 2), ("Noes", 1))
    assert [vote.name for vote in division.votes] == ["Low"]
    assert isinstance(narrative, Narrative)
    assert [parsed.transcript.text[column.start :][:2] for column in parsed.transcript.columns] == ["wo"]


def test_lines_that_are_no_objects_are_told() -> None:
    parsed = read_lines(b'{"speaker": "A", "text": "x"}\nnonsense\n[1]\n')
    assert [(problem.kind, problem.line, problem.count) for problem in parsed.problems] == [("unreadable line", 2, 2)]


@pytest.mark.parametrize("value", ["null", "[]", "{}", "true", "1e999", "[[1]]", '"\\ud800"'])
def test_a_field_may_be_anything(value: str) -> None:
    names = ("speaker", "party", "date", "time", "column", "id", "member", "sides", "level", "kind", "title", "house")
    fields = ", ".join(f'"{name}": {value}' for name in names)
    assert read_lines(f'{{{fields}, "text": "words"}}'.encode()).transcript.text.endswith("words")


@pytest.mark.parametrize("row", ['"x', "a\0b", "a,b,c,d,e", ",,,", '"a"b"c'])
def test_rows_of_any_kind_are_read_or_told(row: str) -> None:
    try:
        read(f"speaker,text\nA,words\n{row}\n".encode(), "day.csv")
    except ReadError as error:
        assert "day.csv, line" in str(error)  # noqa: PT017  (either end is right)


def test_a_table_without_words_says_what_to_call_them() -> None:
    with pytest.raises(ReadError, match=r"day\.csv, line 1: no column of words"):
        read(b"speaker,party\nA,B\n", "day.csv")
    with pytest.raises(ReadError, match=r"day\.jsonl: no line"):
        read_lines(b'{"a": 1}\n', "day.jsonl")


def test_the_bound_on_cells_is_put_back() -> None:
    before = csv.field_size_limit()
    assert len(read(b"speaker,text\nA," + b"x" * 200_000).transcript.text) == 200_000
    assert csv.field_size_limit() == before


def test_prose_is_no_table() -> None:
    assert not looks_like("My speech, on the date, is text.\n")
    assert looks_like("Date,Speaker,Text\n")
    assert not looks_like_lines('{"Overview": {}}')
    assert sniff(b'{"speaker": "A", "text": "x"}\n{"speaker": "B", "text": "y"}\n').name == "json-lines"


@pytest.mark.parametrize(
    ("printed", "day", "told"),
    [
        ("14/03/2023", "2023-03-14", 0),
        ("03/14/2023", "2023-03-14", 0),
        ("4.3.2023", "2023-03-04", 1),
        ("2/2/2023", "2023-02-02", 0),
    ],
)
def test_dates_with_strokes_have_the_day_first_where_both_may_be(printed: str, day: str, told: int) -> None:
    parsed = read(f"date,speaker,text\n{printed},Mr Low,Yes.\n".encode())
    assert str(parsed.transcript.sitting.day) == day
    assert [problem.kind for problem in parsed.problems] == ["order of day and month"] * told


def test_rows_that_nobody_speaks_are_narrative_and_divisions() -> None:
    rows = (
        "id,speech,display_as,speech_class\n1,I beg to move.,Mr Low,Speech\n"
        "2,The House divided: Ayes 3. Noes 2.,,Division\n3,Question put and agreed to.,,Procedural\n"
    )
    blocks = read(rows.encode()).transcript.blocks
    assert [type(block) for block in blocks] == [Contribution, Division, Narrative]
    assert isinstance(blocks[1], Division)
    assert blocks[1].sides == (("Ayes", 3), ("Noes", 2))


def test_a_spreadsheets_own_first_line_and_old_line_ends_do_no_harm() -> None:
    data = b"sep=;\rspeaker_full_name;speech_content\rMr Low;Yes, and\r"
    assert sniff(data, "x.txt").name == "csv"
    assert read(data).transcript.text == "Yes, and"


def test_a_column_of_names_may_hold_whole_labels() -> None:
    data = b"member,contribution\nDaniel Low (Minister for Roads),I move.\nAnn Mid (Cove) (Lab),Who pays?\n"
    said = [block.attribution for block in read(data, "x.csv").transcript.blocks if isinstance(block, Contribution)]
    assert [(one.name, one.office, one.constituency, one.party) for one in said] == [
        ("Daniel Low", "Minister for Roads", "", ""),
        ("Ann Mid", "", "Cove", "Lab"),
    ]
