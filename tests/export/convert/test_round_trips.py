"""What is converted and read again is the same debate, as far as each form can say it."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.convert import convert, find_conversion
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Column, Contribution, Division, Kind, Transcript, Vote
from hansard_tui.readers.builder import Piece, TranscriptBuilder
from hansard_tui.readers.formats import read
from hansard_tui.readers.labels import attribute
from tests.export.convert.debates import shown

SENTENCES = st.sampled_from(
    [
        "I am grateful for the chance to speak of lighthouses, which have stood here for three hundred years.",
        "We will keep every lamp alight for those at sea, and nobody has told us why it costs so much.",
        "The noble Lord asked whether the oil is bought abroad; it is not, and it has not been since 1987.",
        "My right hon. Friend the Member for Saltmarsh has said (and I agree with her) that a dark coast shames us.",
    ]
)
"""Each longer than a line of any wrapped text."""
LABELS = st.sampled_from(["Mr Owen Pell (Saltmarsh) (Con)", "Baroness Shore (LD)", "The Minister for Lamps (Ann Lee)"])
HEADINGS = st.sampled_from(["Lighthouses", "The Coast and the Sea", "Clause 4"])
NARRATIVES = st.sampled_from(["Question put and agreed to.", "House adjourned at 10 pm.", "Amendment 4 withdrawn."])

NUMBERS = st.sampled_from(["3", "T12", "Q1", "186542", "HL9224", "186542, 186543", "S6W-01234"])
NAMES = st.sampled_from(
    [
        "Pell, Mr Owen",
        "Lee, Ann",
        "Nigel Fallow",
        "rh Ida Low",
        "Shore, B.",
        "Cove, L.",
        "Mid-Vale, Ms Ada",
        "O’Dell, Pat",
    ]
)
SIDES = st.sampled_from([("aye", "no"), ("content", "not content"), ("aye", "abstain"), ("both", "")])


@st.composite
def votes(draw: st.DrawFn) -> list[Vote]:
    """Give the lists of a division, side by side, each with its tellers last."""
    lists = []
    for side in draw(SIDES):
        names = draw(st.lists(NAMES, max_size=4, unique=True))
        proxy = draw(st.sampled_from(["", "Owen Pell"])) if names else ""
        lists += [Vote(name, side, proxy=proxy if name == names[0] else "") for name in names]
        lists += [Vote(name, side, teller=True) for name in draw(st.lists(NAMES, max_size=2, unique=True))]
    return lists


@st.composite
def debates(draw: st.DrawFn) -> Transcript:
    """Give a debate as Hansard prints one: everybody named, sentences whole, columns in order."""
    builder = TranscriptBuilder()
    builder.sitting(house="Commons", day=date(2023, 5, 11), title="Lighthouses")
    builder.heading("Lighthouses", 1)
    column = 100
    for _ in range(draw(st.integers(2, 6))):
        sort = draw(st.sampled_from(["heading", "speech", "speech", "speech", "narrative", "question", "division"]))
        if sort == "heading":
            builder.heading(draw(HEADINGS), 2)
        elif sort == "narrative":
            builder.narrative(draw(NARRATIVES))
        elif sort == "division":
            sides = (("Ayes", draw(st.integers(0, 350))), ("Noes", draw(st.integers(0, 350))))
            line = f"The House divided: Ayes {sides[0][1]}, Noes {sides[1][1]}."
            number = draw(st.sampled_from(["", "12", "9264"]))
            builder.division(line, number=number, sides=sides, votes=draw(votes()))
        elif sort == "question":
            builder.contribution(attribute(draw(LABELS)), Kind.QUESTION, draw(NUMBERS))
            builder.paragraph(draw(SENTENCES))
        else:
            builder.contribution(attribute(draw(LABELS)))
            for _ in range(draw(st.integers(1, 3))):
                pieces: list[Piece] = [draw(SENTENCES)]
                if draw(st.booleans()):
                    column += 1
                    pieces = [f"{draw(SENTENCES)[:-1]} and ", Column(0, 0, str(column)), draw(SENTENCES).lower()]
                builder.paragraph(pieces)
    return builder.build().transcript


@dataclass(frozen=True)
class Form:
    """A conversion and what of a debate comes back from it."""

    name: str
    columns: bool
    house: bool
    day: bool


FORMS = [
    Form("text", columns=True, house=False, day=False),
    Form("markdown", columns=True, house=True, day=True),
    Form("jsonl", columns=False, house=True, day=True),
    Form("akoma-ntoso", columns=True, house=False, day=True),
]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_words_blocks_and_speakers_come_back(form: Form) -> None:
    @settings(max_examples=25, deadline=None)
    @given(debates())
    def holds(before: Transcript) -> None:
        parsed = read(convert(before, form.name).encode(), f"x{find_conversion(form.name).suffix}")
        back = parsed.transcript
        assert shown(back) == shown(before)
        assert _numbers(back) == _numbers(before)
        assert _votes(back) == _votes(before)
        # Akoma Ntoso has no place for a division's number but its printed line.
        assert _counted(back) == _counted(before) or form.name == "akoma-ntoso"
        assert back.columns == before.columns or not form.columns
        assert (back.sitting.house == before.sitting.house) or not form.house
        assert (back.sitting.day == before.sitting.day) or not form.day

    holds()


def _numbers(transcript: Transcript) -> list[str]:
    return [block.number for block in transcript.blocks if isinstance(block, Contribution)]


def _counted(transcript: Transcript) -> list[str]:
    return [block.number for block in transcript.blocks if isinstance(block, Division)]


def _votes(transcript: Transcript) -> list[list[tuple[str, ...]]]:
    """Give those who voted, without their identifiers, which no form of words has."""
    divisions = [block for block in transcript.blocks if isinstance(block, Division)]
    return [[(vote.name, vote.side, str(vote.teller), vote.proxy) for vote in one.votes] for one in divisions]


def _full() -> Transcript:
    """Give a debate of what readers find hard to keep: names alone, nobody, odd times, a last column."""
    builder = TranscriptBuilder()
    builder.sitting(house="Commons", day=date(2023, 5, 11), title="Lighthouses")
    builder.heading("Lighthouses", 1)
    builder.time("2023-05-11T14:30:00", "14:30")
    builder.contribution(Attribution(name="Ann Lee", member_ids=("parlamint:AnnLee",), certainty=Certainty.STATED))
    builder.paragraph("I am grateful for the chance to speak of lighthouses, which have stood here for many years.")
    builder.contribution(Attribution())
    builder.paragraph("I said then, and I say again to the House now, that a lamp is no use without its oil.")
    builder.contribution(attribute("Mr Owen Pell"), Kind.CORRECTION)
    builder.paragraph("The correct answer is that there are four hundred lighthouses, and they all have their lamps.")
    builder.narrative("Question put.")
    votes = [Vote("Pell, Mr Owen", "aye"), Vote("Tell, Jo", "aye", teller=True), Vote("Lee, Ann", "no")]
    builder.division("Division 264", number="264", sides=(("Ayes", 301), ("Noes", 96)), votes=votes)
    builder.column("GC 12")
    return builder.build().transcript


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_what_is_hard_to_keep_comes_back(form: Form) -> None:
    before = _full()
    back = read(convert(before, form.name).encode(), f"x{find_conversion(form.name).suffix}").transcript
    said = [block for block in back.blocks if isinstance(block, Contribution)]
    assert [block.attribution.shown for block in said] == ["Ann Lee", "Speaker not given", "Mr Owen Pell"]
    assert not said[1].attribution.known
    assert [time.clock for time in back.times] == ["14:30"]
    (division,) = (block for block in back.blocks if isinstance(block, Division))
    assert division.sides == (("Ayes", 301), ("Noes", 96))
    assert [column.number.replace(" ", "") for column in back.columns] == ["GC12"]
    assert said[2].kind is Kind.CORRECTION or form.name in {"text", "markdown"}
    if form.name in {"jsonl", "akoma-ntoso"}:
        assert [(vote.name, vote.teller) for vote in division.votes] == [
            ("Pell, Mr Owen", False),
            ("Tell, Jo", True),
            ("Lee, Ann", False),
        ]
    else:
        assert [(vote.name, vote.side, vote.teller) for vote in division.votes] == [
            ("Pell, Mr Owen", "aye", False),
            ("Tell, Jo", "aye", True),
            ("Lee, Ann", "no", False),
        ]
