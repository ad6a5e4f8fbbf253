"""The Hansard API's debates: order, speakers carried and stopped, columns, divisions, what is not known told."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Narrative, Parsed, Shape
from hansard_tui.readers import hansard_api
from hansard_tui.readers.builder import ReadError

FIXTURES = Path(__file__).parent.parent / "fixtures" / "hansard_api"
QUESTION = (FIXTURES / "question.json").read_bytes()
DIVISION = (FIXTURES / "division.json").read_bytes()


def debate(*items: dict[str, Any], **overview: Any) -> Parsed:
    numbered = [{"ItemType": "Contribution", "OrderInSection": n, **item} for n, item in enumerate(items)]
    return hansard_api.read(json.dumps({"Overview": overview, "Items": numbered}).encode())


def spoken(parsed: Parsed) -> list[tuple[str, str]]:
    text = parsed.transcript.text
    return [
        (
            block.attribution.printed if isinstance(block, Contribution) else type(block).__name__,
            block.quote(text).strip(),
        )
        for block in parsed.transcript.blocks
    ]


def test_items_are_read_in_the_order_that_they_name() -> None:
    transcript = hansard_api.read(QUESTION).transcript
    assert [(type(block), block.quote(transcript.text).splitlines()[0][:20]) for block in transcript.blocks] == [
        (Heading, "Lighthouse Maintenan"),
        (Contribution, "What steps she is ta"),
        (Contribution, "We will repair every"),
        (Contribution, "Hear, hear!"),
        (Contribution, "2. To ask the same q"),
        (Narrative, "Question put, That t"),
        (Narrative, "The House proceeded "),
        (Division, "Division"),
        (Narrative, "Question accordingly"),
        (Narrative, "A light was shown."),
        (Heading, "Lifeboats"),
        (Contribution, "Order."),
        (Heading, "Clause 2"),
        (Narrative, "(a) leave out “oars”"),
    ]


def test_speakers_kinds_and_numbers() -> None:
    blocks = hansard_api.read(QUESTION).transcript.blocks
    contributions = [block for block in blocks if isinstance(block, Contribution)]
    assert [(one.kind, one.number, one.attribution.name, one.attribution.member_ids) for one in contributions] == [
        (Kind.QUESTION, "901694", "Mr Owen Pell", ("mnis:4804",)),
        (Kind.ANSWER, "", "Ruth Amberley", ("mnis:4512",)),
        (Kind.SPEECH, "", "", ()),
        (Kind.QUESTION, "2", "Dilys Marchbank", ()),
        (Kind.SPEECH, "", "Ms Ida Fallow", ()),
    ]
    assert contributions[0].id == "C0000000-0000-4000-8000-000000000001"


def test_columns_and_times_stand_where_they_begin() -> None:
    transcript = hansard_api.read(QUESTION).transcript
    assert [(mark.number, transcript.text[mark.start :][:8]) for mark in transcript.columns] == [
        ("200", "What ste"),
        ("201", "because "),
    ]
    assert [(mark.clock, transcript.text[mark.start :][:8]) for mark in transcript.times] == [
        ("11:34", "What ste"),
        ("11:36", "The seco"),
    ]


def test_the_sitting() -> None:
    sitting = hansard_api.read(QUESTION).transcript.sitting
    assert (sitting.house, sitting.venue, str(sitting.day), sitting.volume) == ("Commons", "", "2023-05-11", "732")
    assert sitting.edition == "daily"
    assert sitting.url.endswith(
        "/Commons/2023-05-11/debates/0A1B2C3D-0000-4000-8000-00000000A001/LighthouseMaintenance"
    )


def test_what_is_not_known_is_told() -> None:
    assert {problem.kind for problem in hansard_api.read(QUESTION).problems} == {
        "division without counts",
        "unknown item",
    }


@pytest.mark.parametrize(
    "data", [b"[" + QUESTION + b"," + DIVISION + b"]", b'{"Debate":' + QUESTION + b',"Divisions":[' + DIVISION + b"]}"]
)
def test_a_division_beside_its_debate_stands_in_its_place(data: bytes) -> None:
    divisions = [block for block in hansard_api.read(data).transcript.blocks if isinstance(block, Division)]
    assert len(divisions) == 1
    assert divisions[0].sides == (("Ayes", 2), ("Noes", 1))
    assert divisions[0].number == "264"
    assert [(vote.name, vote.side, vote.teller) for vote in divisions[0].votes] == [
        ("Ruth Amberley", "aye", False),
        ("Mr Owen Pell", "aye", False),
        ("Jo Tell", "aye", True),
        ("Dilys Marchbank", "no", False),
    ]


def test_a_division_alone() -> None:
    parsed = hansard_api.read(DIVISION.replace(b'"Commons"', b'"Lords"'))
    assert spoken(parsed) == [
        ("Narrative", "Question put."),
        ("Division", "Division 264 — Content 2, Not Content 1"),
        ("Narrative", "Question accordingly agreed to."),
    ]


STOPS = [
    ("hs_Para", "Question put and agreed to."),
    ("hs_Para", "Motion made, and Question proposed,"),
    ("hs_Para", "Ordered,"),
    ("hs_Para", "Committee rose."),
    ("hs_para", "Sitting suspended."),
    ("hs_Para", "Amendment proposed 23, page 1"),
    ("hs_Para", "Brought up, and read the First time."),
    ("hs_brev", "That this House believes in lighthouses."),
    ("hs_Procedure", "Motion agreed."),
    ("hs_AmendmentLevel2", "(b) oars."),
    ("hs_CLMember", "Pell, Mr Owen"),
    ("hs_SomethingNew", "Nobody knows."),
]
CARRIES = [
    ("hs_Para", "Lords amendment 7, on court transcripts, is right."),
    ("hs_Para", "Clauses 12 and 13 together make it so."),
    ("HS_PARA", "In capitals."),
    ("hs_brev", "“That this House believes in lighthouses.”"),
    ("hs_quote", "It was said so."),
    ("", "Untagged."),
    ("hs_TimeCode", "Further words."),
]


@pytest.mark.parametrize(("tag", "words"), STOPS)
def test_a_speaker_is_not_carried_over_what_the_reporters_wrote(tag: str, words: str) -> None:
    parsed = debate({"AttributedTo": "Mr Pell", "Value": "So."}, {"HRSTag": tag, "Value": words}, {"Value": "And on."})
    assert spoken(parsed) == [("Mr Pell", "So."), ("Narrative", words), ("Narrative", "And on.")]


@pytest.mark.parametrize(("tag", "words"), CARRIES)
def test_a_speaker_is_carried_over_more_of_a_speech(tag: str, words: str) -> None:
    parsed = debate({"AttributedTo": "Mr Pell", "Value": "So."}, {"HRSTag": tag, "Value": words})
    assert spoken(parsed) == [("Mr Pell", f"So.\n{words}")]


def test_a_heading_stops_a_speaker() -> None:
    parsed = debate({"AttributedTo": "Mr Pell", "Value": "So."}, {"HRSTag": "hs_8Clause", "Value": "Clause 1"})
    assert spoken(parsed) == [("Mr Pell", "So."), ("Heading", "Clause 1")]


def test_times_and_empty_columns_stop_nobody() -> None:
    parsed = debate(
        {"AttributedTo": "Mr Pell", "Value": "So."},
        {"ItemType": "Timestamp", "Value": "12:00:00"},
        {"HRSTag": "hs_ColumnNumber", "Value": ""},
        {"HRSTag": "hs_Para", "Value": "And on."},
    )
    assert spoken(parsed) == [("Mr Pell", "So.\nAnd on.")]


def test_who_moved_it_is_printed_after_the_words() -> None:
    parsed = debate(
        {"HRSTag": "hs_TabledBy", "AttributedTo": "Baroness Shore (LD)", "Value": "Moved by"}, House="Lords"
    )
    assert spoken(parsed) == [("Narrative", "Moved by Baroness Shore (LD)")]


def test_who_asked_it_asks_the_question_below() -> None:
    parsed = debate(
        {"HRSTag": "hs_TabledBy", "AttributedTo": "Lord Pell (CB)", "Value": "Asked by"},
        {"HRSTag": "hs_Question", "Value": "To ask His Majesty’s Government why."},
        {"HRSTag": "hs_para", "AttributedTo": "Baroness Shore (LD)", "Value": "My Lords, because."},
    )
    assert spoken(parsed)[1:] == [
        ("Lord Pell (CB)", "To ask His Majesty’s Government why."),
        ("Baroness Shore (LD)", "My Lords, because."),
    ]
    question, answer = parsed.transcript.blocks[1:]
    assert isinstance(question, Contribution)
    assert question.attribution.certainty is Certainty.CARRIED
    assert isinstance(answer, Contribution)
    assert answer.kind is Kind.ANSWER


@pytest.mark.parametrize(
    ("source", "edition"), [(1, "rolling"), ("3", "bound volume"), ("Historic", "historic"), (9, "")]
)
def test_the_source_comes_as_a_number_or_a_word(source: object, edition: str) -> None:
    assert debate({"Value": "x"}, Source=source).transcript.sitting.edition == edition


def test_quotations_tables_and_amendments_are_set_apart() -> None:
    parsed = debate(
        {"AttributedTo": "Mr Pell", "Value": "<table><tr><td>1</td><td>2</td></tr></table>"},
        {"HRSTag": "hs_quote", "Value": "“Quoted.”"},
        {"ItemType": "Amendment", "Value": "9B: leave out oars"},
    )
    assert [passage.shape for passage in parsed.transcript.passages] == [Shape.TABLE, Shape.QUOTATION, Shape.AMENDMENT]


def test_a_column_that_runs_backwards_is_told() -> None:
    span = '<span class="column-number" data-column-number="{}"></span>x'
    parsed = debate({"Value": span.format(9)}, {"Value": span.format(8)})
    assert [problem.kind for problem in parsed.problems] == ["column out of order"]


BROKEN = [b"", b"{", b"[]", b"{}", b"null", b"\xff\xff", b"[" * 200_000, b'{"a":' + b"9" * 9000 + b"}"]


@pytest.mark.parametrize("data", BROKEN)
def test_what_is_no_debate_is_one_sentence(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"\Ax\.json[^\n]*\Z"):
        hansard_api.read(data, "x.json")


@pytest.mark.parametrize("tag", ["hs_time", "hs_Timeline"])
def test_a_printed_time_is_a_milestone(tag: str) -> None:
    parsed = debate(
        {"AttributedTo": "Mr Pell", "Value": "So."}, {"HRSTag": tag, "Value": "2.30 pm"}, {"Value": "And on."}
    )
    assert spoken(parsed) == [("Mr Pell", "So.\nAnd on.")]
    assert [(mark.printed, mark.clock, mark.start) for mark in parsed.transcript.times] == [("2.30 pm", "14:30", 4)]


LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.just("<p>x<span class='column-number'>")
NAMES = ("Overview Items ChildDebates ItemType HRSTag Value AttributedTo MemberId OrderInSection ExternalId Title Date "
         "House AyeMembers NoesCount AyesCount IsTeller UIN")  # fmt: skip
FIELDS = st.sampled_from(NAMES.split())
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=5), max_leaves=25
)


@settings(max_examples=120, deadline=None)
@given(TREES)
def test_any_json_at_all_is_read_or_refused(tree: Any) -> None:
    try:
        transcript = hansard_api.read(json.dumps(tree).encode()).transcript
    except ReadError:
        return
    places = [(block.start, block.end) for block in transcript.blocks]
    assert [end for _, end in places[:-1]] == [start for start, _ in places[1:]]
    assert not places or (places[0][0], places[-1][1]) == (0, len(transcript.text))
