import json
from datetime import date

from hansard_tui.cli import rows
from hansard_tui.library import OpenTranscript
from hansard_tui.model.finding import Commitment, Confidence, Detail, Findings, Link, Mention, Tier, Topic, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import (
    Column,
    Contribution,
    Division,
    Heading,
    Kind,
    Narrative,
    Problem,
    Sitting,
    Source,
    Time,
    Transcript,
    Vote,
)

TEXT = "A Bill\nWe will publish the code by May.\nQuestion put\nDivision 1\nNo."
MINISTER = Attribution("The Minister (Jane Roe)", "Jane Roe", "The Minister", certainty=Certainty.STATED)
BLOCKS = Layer(
    [
        Heading(0, 7, "h1", 1),
        Contribution(7, 40, "c1", MINISTER, Kind.ANSWER, "3"),
        Narrative(40, 53),
        Division(53, 64, "d1", "1", (("Ayes", 3), ("Noes", 2)), (Vote("A Member", "aye", teller=True),)),
        Contribution(64, 67),
    ]
)
TRANSCRIPT = Transcript(
    TEXT,
    Source("debate.xml", "debate", "parlparse", "0" * 64),
    Sitting("Commons", day=date(2016, 4, 25), title="A Bill", volume="608"),
    BLOCKS,
    Layer([Column(20, 20, "1183")]),
    Layer([Time(7, 7, "2.30 pm", "14:30")]),
)
OPEN = OpenTranscript(TRANSCRIPT, (Problem("unknown tag", "A tag <x> is not known.", 3, 12, 2),), "debate.xml")


def test_a_commitment_has_the_fields_that_are_promised() -> None:
    found = Commitment(
        7,
        39,
        strength="firm",
        subtype="publish",
        capacity="minister",
        details=(
            Detail(7, 9, "actor", "we"),
            Detail(0, 0, "deadline", "2016-05"),
            Detail(8, 9, "actor", "again"),
            Detail(10, 14, "action"),
            Detail(0, 0, "source"),
        ),
        sentence=Span(7, 39),
        trigger=Span(10, 14),
        rule="will+verb",
        why="“will” with a verb of publishing.",
    )
    row = rows.commitment(OPEN, found)
    assert row == {
        "class": "commitment",
        "tier": "certain",
        "transcript": "debate.xml",
        "contribution": "c1",
        "attribution": "The Minister (Jane Roe)",
        "date": "2016-04-25",
        "time": "14:30",
        "start": 7,
        "end": 39,
        "quote": "We will publish the code by May.",
        "sentence": {"start": 7, "end": 39},
        "strength": "firm",
        "subtype": "publish",
        "actor": {"value": "we", "start": 7, "end": 9},
        "action": {"value": "will", "start": 10, "end": 14},
        "deadline": {"value": "2016-05"},
        "polarity": "positive",
        "capacity": "minister",
        "rule": "will+verb",
        "why": "“will” with a verb of publishing.",
    }
    json.dumps(row)


def test_what_does_not_apply_is_left_out() -> None:
    found = Commitment(64, 67, Undertaking.REFUSAL, Tier.POSSIBLE, sentence=Span(64, 67), score=0.0, polarity="")
    row = rows.commitment(OPEN, found)
    told = {"class", "tier", "transcript", "date", "column", "time", "start", "end", "quote", "sentence", "score"}
    assert set(row) == told
    assert row["score"] == 0.0


def test_commitments_tell_the_heading_that_they_stand_under() -> None:
    found = [Commitment(7, 39, sentence=Span(7, 39)), Commitment(10, 39, sentence=Span(7, 39))]
    assert [row.get("heading", "") for row in rows.commitments(OPEN, found)] == ["A Bill", "A Bill"]


def mention(start: int, end: int, key: str = "act:x", **more: object) -> Mention:
    made = {"kind": "act", "label": "the X Act", **more}
    return Mention(start, end, key, str(made["kind"]), str(made["label"]), certain=bool(made.get("certain", True)))


def test_a_topic_of_two_transcripts_is_one_row() -> None:
    other = OpenTranscript(Transcript("code"), path="other.txt")
    first = Findings(
        topics=(
            Topic("code", "code", "document", ("the code",), 2.0, (mention(23, 31),)),
            Topic("bill", "Bill", score=1.0, mentions=(mention(0, 6),)),
        )
    )
    second = Findings(topics=(Topic("code", "code", "document", ("codes",), 3.0, (mention(0, 4),)),))
    found = rows.topics([(OPEN, first), (other, second)])
    assert [row["label"] for row in found] == ["code", "Bill"]
    assert found[0]["aliases"] == ["the code", "codes"]
    assert found[0]["score"] == 3.0
    assert [(place["transcript"], place["quote"]) for place in found[0]["mentions"]] == [
        ("debate.xml", "the code"),
        ("other.txt", "code"),
    ]


def test_a_thing_is_one_row_with_all_its_mentions() -> None:
    found = rows.things([(OPEN, [mention(0, 6), mention(23, 31, certain=False), mention(7, 9, "person:x")])])
    assert [row["key"] for row in found] == ["act:x", "person:x"]
    assert [place.get("certain", True) for place in found[0]["mentions"]] == [True, False]


def test_a_link_is_printed_once_whichever_way_it_was_found() -> None:
    there, back = mention(0, 6), mention(23, 31)
    forth = Link(there, back, "identical", Confidence.HIGH, "the same words")
    again = Link(back, there, "identical", Confidence.HIGH, "the same words")
    found = [(OPEN, Findings()), (OPEN, Findings())]
    (row,) = rows.linked(found, {(1, 0): (again,), (0, 1): (forth,)})
    assert row["link"]["from"]["quote"] == "A Bill"
    assert row["link"]["to"]["quote"] == "the code"
    assert row["link"]["confidence"] == "high"
    assert row["link"]["why"] == "the same words"


def test_the_outlines_rows_say_what_each_block_is() -> None:
    found = [rows.block(OPEN, block) for block in BLOCKS]
    assert [row["kind"] for row in found] == ["heading", "answer", "narrative", "division", "speech"]
    assert found[0]["text"] == "A Bill"
    assert "text" not in found[1]
    assert found[1]["number"] == "3"
    assert found[1]["time"] == "14:30"
    assert found[1]["words"] == 7
    assert found[2]["column"] == "1183"
    assert found[3]["sides"] == {"Ayes": 3, "Noes": 2}
    assert "votes" not in found[3]
    assert "attribution" not in found[4]
    for row, block in zip(found, BLOCKS, strict=True):
        assert TEXT[row["start"] : row["end"]] == block.quote(TEXT).rstrip("\n")


def test_with_words_everything_is_said() -> None:
    found = [rows.block(OPEN, block, words=True) for block in BLOCKS]
    assert "\n".join(row["text"] for row in found) == TEXT
    assert found[3]["votes"] == [{"name": "A Member", "side": "aye", "teller": True}]


def test_a_transcript_as_a_whole() -> None:
    row = rows.listed(OPEN)
    assert row["date"] == "2016-04-25"
    assert row["contributions"] == 2
    assert row["attributed"] == 1
    assert row["problems"] == 2
    assert "url" not in row


def test_a_problem_says_where_and_how_often() -> None:
    assert rows.problem(OPEN, OPEN.problems[0]) == {
        "transcript": "debate.xml",
        "kind": "unknown tag",
        "message": "A tag <x> is not known.",
        "line": 3,
        "offset": 12,
        "count": 2,
    }
