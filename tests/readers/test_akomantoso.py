"""Akoma Ntoso debates: 3.0, 2.0 without a namespace, and tags inside Markdown."""

from datetime import date
from pathlib import Path

from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Parsed, Shape
from hansard_tui.readers.akomantoso import looks_like, read

FIXTURES = Path(__file__).parents[1] / "fixtures" / "akomantoso"


def parsed(name: str) -> Parsed:
    return read((FIXTURES / name).read_bytes(), name)


def contributions(found: Parsed) -> list[Contribution]:
    return [block for block in found.transcript.blocks if isinstance(block, Contribution)]


def headings(found: Parsed) -> list[tuple[int, str]]:
    text = found.transcript.text
    return [(one.level, one.quote(text).strip()) for one in found.transcript.blocks if isinstance(one, Heading)]


def test_version_three_says_who_asks_and_answers() -> None:
    found = parsed("debate-3.xml")
    assert [(one.kind, one.number, one.attribution.shown, one.id) for one in contributions(found)] == [
        (Kind.QUESTION, "19", "Ms. A. Marsh", "q1"),
        (Kind.ANSWER, "", "Ms Holt (Minister)", "a1"),
        (Kind.SPEECH, "", "Ada Marsh", "s1"),
        (Kind.SPEECH, "", "Speaker not given", ""),
        (Kind.STATEMENT, "", "Ms Holt", ""),
    ]
    assert [one.quote(found.transcript.text).strip() for one in contributions(found)][:3] == [
        "asked where the oil is,\n(a) today;\n(b) tomorrow.",
        "In the shed.\nAll oil is to be kept in sheds.",
        "Put it to the vote. [Interruption]\n(The bell was rung)\nNow.",
    ]
    answer = contributions(found)[1].attribution
    assert (answer.office, answer.member_ids) == ("Minister for Lamps", ("akn:minister of lamps",))
    assert {problem.kind: problem.count for problem in found.problems} == {"left out": 1, "missing speaker": 1}


def test_sections_nest_and_carry_their_numbers() -> None:
    assert headings(parsed("debate-3.xml")) == [
        (1, "PRAYERS"),
        (1, "1. ORAL ANSWERS"),
        (2, "Lamp oil"),
        (1, "DIVISION"),
        (2, "On the lamps"),
    ]


def test_columns_times_and_shapes() -> None:
    transcript = parsed("debate-3.xml").transcript
    assert [(one.number, transcript.text[one.start :][:4]) for one in transcript.columns] == [("9049", "shed")]
    assert [(one.clock, transcript.text[one.start :][:5]) for one in transcript.times] == [("10:30", "10.30")]
    assert [one.shape for one in transcript.passages] == [Shape.LIST, Shape.QUOTATION, Shape.ASIDE]


def test_a_summary_with_counts_and_votes_is_a_division() -> None:
    (division,) = (one for one in parsed("debate-3.xml").transcript.blocks if isinstance(one, Division))
    assert division.sides == (("Ayes", 2), ("Noes", 1))
    assert [(one.name, one.side) for one in division.votes] == [("Marsh", "aye"), ("Holt", "aye"), ("Eddy", "no")]


def test_where_and_when_come_from_the_head() -> None:
    sitting = parsed("debate-3.xml").transcript.sitting
    assert (sitting.house, sitting.parliament, sitting.day, sitting.language) == (
        "ASSEMBLY OF THE SKERRIES",
        "Kenya",
        date(2010, 12, 7),
        "en",
    )


def test_version_two_without_a_namespace() -> None:
    found = parsed("debate-2.xml")
    assert found.transcript.text == "LAMPS BILL\n(Second Reading)\nMr. President, I move—\n(1) it."
    (speech,) = contributions(found)
    assert (speech.attribution.printed, speech.attribution.member_ids) == ("Senator P. J. QUAY", ("akn:quay",))
    assert [one.clock for one in found.transcript.times] == ["14:05"]
    assert found.problems == ()


def test_tags_inside_markdown() -> None:
    found = parsed("debate.markdown")
    assert headings(found) == [(1, "LAMPS BILL"), (2, "CLAUSE 1"), (1, "ADJOURNMENT")]
    assert [one.attribution.printed for one in contributions(found)] == ["Senator P. J. QUAY", "Senator TIDE"]
    assert found.transcript.sitting.day == date(1982, 6, 11)
    assert found.transcript.sitting.title == "Friday, 11 June 1982"
    assert found.problems == ()


def test_unknown_holders_are_read_and_told() -> None:
    speech = b"<speech><from>X:</from><p>Yes.</p></speech>"
    found = read(b"<akomaNtoso><debateBody><novelty>" + speech + b"</novelty></debateBody></akomaNtoso>")
    assert [one.attribution.printed for one in contributions(found)] == ["X"]
    assert [problem.kind for problem in found.problems] == ["unknown tag"]


def test_it_is_recognised_by_root_namespace_or_tags() -> None:
    assert looks_like("<akomaNtoso>")
    assert looks_like('---\ntitle: x\n---\n\n<debateSection name="x">')
    assert not looks_like("<publicwhip>")


def test_a_division_that_the_analysis_counts() -> None:
    head = (
        '<meta><analysis><parliamentary><voting href="#d1"><count refersTo="#for" value="2"/>'
        '<count refersTo="#against" value="0"/></voting></parliamentary></analysis>'
        '<references><TLCConcept eId="for" showAs="Contents"/></references></meta>'
    )
    votes = (
        '<vote by="#q" choice="#content">Quay, L.</vote> <vote by="#b" choice="#not_content" class="teller">Moor</vote>'
    )
    line = f'<narrative eId="d1"><recordedTime time="2009-06-03T16:33:00"/>Division No. 7 {votes}</narrative>'
    transcript = read(
        f"<akomaNtoso><debate>{head}<debateBody>{line}</debateBody></debate></akomaNtoso>".encode()
    ).transcript
    (division,) = transcript.blocks
    assert isinstance(division, Division)
    assert (transcript.text, division.number) == ("Division No. 7", "7")
    assert division.sides == (("Contents", 2), ("Against", 0))
    assert [(one.name, one.side, one.teller) for one in division.votes] == [
        ("Quay, L.", "content", False),
        ("Moor", "not content", True),
    ]
    assert [one.clock for one in transcript.times] == ["16:33"]
