"""parlparse and TheyWorkForYou XML: both generations of the schema, every kind of sitting."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Narrative, Parsed, Shape
from hansard_tui.readers.parlparse import looks_like, read, redirects

FIXTURES = Path(__file__).parents[1] / "fixtures" / "parlparse"


def parsed(name: str) -> Parsed:
    return read((FIXTURES / name).read_bytes(), name)


def said(found: Parsed) -> list[tuple[str, str, str]]:
    """Give each contribution's label, kind and words."""
    text = found.transcript.text
    blocks = [block for block in found.transcript.blocks if isinstance(block, Contribution)]
    return [(one.attribution.printed, one.kind.value, one.quote(text).strip()) for one in blocks]


def problems(found: Parsed) -> dict[str, int]:
    return {problem.kind: problem.count for problem in found.problems}


def test_a_day_of_the_commons() -> None:
    found = parsed("commons-2016.xml")
    assert said(found) == [
        ("Ada Marsh", "question", "What steps she is taking to keep foghorns in working order."),
        (
            "Bea Holt",
            "answer",
            (
                "We will publish a list of them by 1 July. [Interruption.] My hon. Friend the Member for Saltmouth "
                "(Ada Marsh) may rely on that.\n“No foghorn shall be left behind.”"
            ),
        ),
        ("Mr Speaker", "speech", "Order. I must now put the Question."),
        ("Hon. Members", "speech", "Shame!"),
        ("", "speech", "I said then, and I say again to the House now, that a lamp is no use without its oil."),
    ]
    assert problems(found) == {"missing speaker": 1, "unknown tag": 1}
    sitting = found.transcript.sitting
    assert (sitting.house, sitting.venue, sitting.day) == ("Commons", "", date(2016, 5, 4))


def test_who_speaks_is_known_by_the_publishers_identifiers() -> None:
    blocks = [one for one in parsed("commons-2016.xml").transcript.blocks if isinstance(one, Contribution)]
    assert blocks[0].attribution.member_ids == ("publicwhip:uk.org.publicwhip/person/90001",)
    assert blocks[0].number == "1"
    assert blocks[0].id == "uk.org.publicwhip/debate/2016-05-04a.101.4"
    assert blocks[2].attribution.office == "Mr Speaker"
    assert blocks[3].attribution.member_ids == ()
    assert blocks[4].attribution.certainty is Certainty.UNKNOWN


def test_procedure_inside_a_speech_is_nobodys() -> None:
    found = parsed("commons-2016.xml")
    narratives = [
        one.quote(found.transcript.text).strip() for one in found.transcript.blocks if isinstance(one, Narrative)
    ]
    assert narratives == [
        "The Secretary of State was asked—",
        "Question put, That the House do sit in the dark.",
        "The Ayes were in the majority.",
        "A messenger came in.",
    ]


def test_headings_columns_and_times_stand_where_they_are_printed() -> None:
    transcript = parsed("commons-2016.xml").transcript
    headings = [
        (one.level, one.quote(transcript.text).strip()) for one in transcript.blocks if isinstance(one, Heading)
    ]
    assert headings == [(1, "Oral Answers to Questions"), (1, "LIGHTHOUSES"), (2, "Foghorns")]
    assert [(one.number, transcript.text[one.start :][:5]) for one in transcript.columns] == [
        ("101", "Oral "),
        ("102", "Order"),
    ]
    assert [(one.clock, transcript.text[one.start :][:5]) for one in transcript.times] == [
        ("11:30", "What "),
        ("11:45", "Order"),
        ("11:50", "Divis"),
    ]


def test_a_division_has_counts_sides_tellers_and_proxies() -> None:
    (division,) = (one for one in parsed("commons-2016.xml").transcript.blocks if isinstance(one, Division))
    assert division.sides == (("Ayes", 2), ("Noes", 1))
    assert division.number == "7"
    assert division.question == "Question put, That the House do sit in the dark."
    assert [(one.name, one.side, one.teller, one.proxy) for one in division.votes] == [
        ("Marsh, Ada", "aye", False, ""),
        ("Holt, Bea", "aye", False, "Mr Cole"),
        ("Cole, Mr Dan", "aye", True, ""),
        ("Eddy, Finn", "no", False, ""),
        ("Gale, Hugh", "no", True, ""),
    ]


def test_a_day_of_the_lords_in_the_older_schema() -> None:
    found = parsed("lords-2009.xml")
    assert said(found) == [
        ("Lord Quay", "speech", "My Lords, the café at the harbour knows the whole\nHouse by name. I beg to move—"),
        ("Baroness Tide", "speech", "The noble Lord will have seen the table:\nYear | Boats\n2008 |"),
    ]
    transcript = found.transcript
    assert transcript.text.startswith(
        'Harbours Bill — Report\nMoved by Lord Quay\n"(2) The harbour master may not charge more than £5."'
    )
    assert [passage.shape for passage in transcript.passages] == [Shape.QUOTATION, Shape.TABLE]
    assert [(one.printed, one.clock) for one in transcript.times][:3] == [
        ("014:30:00", "14:30"),
        ("014:36:00", "14:36"),
        ("9:59", "09:59"),
    ]
    assert problems(found) == {"column out of order": 1}
    speeches = [one for one in transcript.blocks if isinstance(one, Contribution)]
    assert speeches[0].cut_off
    assert speeches[1].attribution.office == "The Parliamentary Under-Secretary of State, Department for Harbours"
    assert transcript.sitting.house == "Lords"
    assert transcript.sitting.url.endswith("90603-0001.htm")


def test_contents_and_not_contents() -> None:
    (division,) = (one for one in parsed("lords-2009.xml").transcript.blocks if isinstance(one, Division))
    assert division.sides == (("Contents", 1), ("Not Contents", 0))
    assert [(one.name, one.side, one.teller) for one in division.votes] == [
        ("Quay, L.", "content", False),
        ("Buoy, L.", "content", True),
    ]


def test_written_questions_are_paired_with_their_answer() -> None:
    found = parsed("written-2009.xml")
    assert [(label, kind) for label, kind, _ in said(found)] == [("Lord Quay", "question"), ("Baroness Tide", "answer")]
    question = next(one for one in found.transcript.blocks if isinstance(one, Contribution))
    assert question.number == "HL901, HL902"
    assert found.transcript.sitting.house == "Lords"


def test_a_superseded_file_is_explained_and_its_identifiers_are_followed() -> None:
    found = parsed("superseded-2009.xml")
    (problem,) = found.problems
    assert (problem.kind, problem.count) == ("superseded", 2)
    assert "2009-06-03b" in problem.message
    assert redirects((FIXTURES / "superseded-2009.xml").read_bytes()) == {
        "uk.org.publicwhip/debate/2009-06-03a.1.0": "uk.org.publicwhip/debate/2009-06-03b.1.0",
        "uk.org.publicwhip/debate/2009-06-03a.1.1": "uk.org.publicwhip/debate/2009-06-03b.1.1",
    }


def test_a_bill_committee_has_its_bill_its_members_and_amendments() -> None:
    found = parsed("committee-2009.xml")
    transcript = found.transcript
    assert transcript.text.split("\n")[:6] == [
        "Lamps Bill",
        "Chairmen: † Ida Moor",
        "† Ness, Jo (Saltmouth) (Lab)",
        "Kit Ord",
        "† attended the Committee",
        "Public Bill Committee",
    ]
    assert (transcript.sitting.bill, transcript.sitting.venue, transcript.sitting.day) == (
        "Lamps Bill",
        "Public Bill Committee",
        date(2009, 6, 4),
    )
    assert said(found)[0][2].endswith("at end insert—\n‘(3) Lamps are to be lit at dusk.’.")
    assert transcript.passages[-1].shape is Shape.AMENDMENT
    assert problems(found) == {"misdeclared character": 3}


def test_scotland_marks_columns_and_times_inside_a_sentence() -> None:
    transcript = parsed("scotland-2009.xml").transcript
    assert [(one.number, transcript.text[one.start :][:7]) for one in transcript.columns] == [
        ("700", "Officia"),
        ("701", "I ask t"),
        ("702", "ferries"),
    ]
    assert [(one.clock, transcript.text[one.start :][:4]) for one in transcript.times] == [
        ("14:30", "I as"),
        ("14:34", "They"),
    ]
    speaker = next(one for one in transcript.blocks if isinstance(one, Contribution)).attribution
    assert (speaker.name, speaker.constituency, speaker.party) == ("Lorna Peat", "Skerries", "SNP")
    (division,) = (one for one in transcript.blocks if isinstance(one, Division))
    assert [(one.name, one.side) for one in division.votes] == [
        ("Peat, Lorna (Skerries) (SNP)", "aye"),
        ("Ross, Mo (Firth) (Lab)", "abstain"),
    ]
    assert transcript.sitting.parliament == "Scotland"


@pytest.mark.parametrize(
    ("identifier", "path", "house", "venue"),
    [
        ("uk.org.publicwhip/debate/2001-02-03a.1.0", "", "Commons", ""),
        ("uk.org.publicwhip/westminhall/2001-02-03a.1.0", "", "Commons", "Westminster Hall"),
        ("uk.org.publicwhip/wms/2001-02-03a.1.0", "lordswms2001-02-03a.xml", "Lords", ""),
        ("uk.org.publicwhip/wms/2001-02-03a.1.0", "ministerial2001-02-03a.xml", "Commons", ""),
        ("uk.org.publicwhip/ni/2001-02-03.1.0", "", "Northern Ireland Assembly", ""),
    ],
)
def test_where_it_was_said_is_read_from_identifiers(identifier: str, path: str, house: str, venue: str) -> None:
    data = f'<publicwhip><speech id="{identifier}" speakername="Ada Marsh"><p>Yes.</p></speech></publicwhip>'.encode()
    sitting = read(data, path).transcript.sitting
    assert (sitting.house, sitting.venue, sitting.day) == (house, venue, date(2001, 2, 3))


@pytest.mark.parametrize(
    ("attributes", "kind"),
    [
        ('type="Start Statement"', Kind.STATEMENT),
        ('type="Start SupplementaryQuestion"', Kind.QUESTION),
        ('colnum="4WS"', Kind.STATEMENT),
        ('colnum="13MC"', Kind.CORRECTION),
        ('colnum="2P"', Kind.PETITION),
        ('colnum="2"', Kind.SPEECH),
    ],
)
def test_the_kind_of_a_speech(attributes: str, kind: Kind) -> None:
    data = f'<publicwhip><speech speakername="Ada Marsh" {attributes}><p>Yes.</p></speech></publicwhip>'.encode()
    (block,) = read(data).transcript.blocks
    assert isinstance(block, Contribution)
    assert block.kind is kind


def test_it_is_recognised_by_its_root() -> None:
    assert looks_like('<?xml version="1.0"?>\n<publicwhip latest="yes">')
    assert not looks_like("<TEI/>")


@pytest.mark.parametrize(
    "formula",
    [
        "Question put and agreed to.",
        "Amendments 65 to 67 agreed.",
        "Amendment 68",
        "Amendment 37 withdrawn.",
        "Clause 33 : Power to light lamps",
        "Clauses 5 and 6 agreed.",
        " Moved by Baroness Tide",
        "Bill to be read a Second time on Friday.",
        "Debate interrupted (Programme Order, this day).",
        "House adjourned at 6.36 pm.",
    ],
)
def test_procedure_ends_a_speech(formula: str) -> None:
    paragraphs = f"<p>I will light it.</p><p class='italic'>{formula}</p><p>(2) The master shall light every lamp.</p>"
    found = read(f"<publicwhip><speech speakername='Lord Quay'>{paragraphs}</speech></publicwhip>".encode())
    assert [type(block) for block in found.transcript.blocks] == [Contribution, Narrative, Narrative]


@pytest.mark.parametrize(
    "words",
    [
        "Clause 5 deals with lamps.",
        "Moved by compassion, I rise.",
        "Amendment 68 is a good one, and I agreed to it.",
        "Orderly conduct is the rule.",
        "Questions are asked.",
        "The House divided over this in 2003.",
        "It being my first speech, I shall be brief.",
    ],
)
def test_speech_that_begins_like_procedure_is_speech(words: str) -> None:
    found = read(
        f"<publicwhip><speech speakername='Lord Quay'><p>{words}</p><p>So be it.</p></speech></publicwhip>".encode()
    )
    assert [type(block) for block in found.transcript.blocks] == [Contribution]


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("rose—", Shape.ASIDE),
        ("indicated dissent.", Shape.ASIDE),
        ("That this Assembly notes the lamps.", Shape.QUOTATION),
        ("Hear, hear.", None),
    ],
)
def test_what_is_in_italics_inside_a_speech(words: str, shape: Shape | None) -> None:
    data = f"<publicwhip><speech speakername='Lord Quay'><p class='italic'>{words}</p></speech></publicwhip>"
    assert [one.shape for one in read(data.encode()).transcript.passages] == ([shape] if shape else [])


def test_somebodys_own_words_after_procedure_are_carried_on() -> None:
    paragraphs = (
        "<p>Order.</p><p class='italic'>Question put and agreed to.</p>"
        "<p>I am grateful to the House for its patience, and I shall now call the next business.</p>"
    )
    found = read(f"<publicwhip><speech speakername='Mr Speaker'>{paragraphs}</speech></publicwhip>".encode())
    contributions = [one for one in found.transcript.blocks if isinstance(one, Contribution)]
    assert [one.attribution.certainty for one in contributions] == [Certainty.STATED, Certainty.CARRIED]


@pytest.mark.parametrize(
    ("first", "number"),
    [
        ('<p pid="a/1" qnum="903164">What steps he is taking.</p>', "903164"),
        ('<p class="indent">To ask Her Majesty’s Government what plans they have.</p>', ""),
    ],
)
def test_questions_of_the_paper_without_an_oral_number_are_paired_with_answers(first: str, number: str) -> None:
    speech = '<speech id="uk.org.publicwhip/debate/2020-06-15a.1.{}" speakername="{}">{}</speech>'
    parts = [(1, "A Low", first), (2, "Lord Speaker", "<p>Order.</p>"), (3, "B High", "<p>None.</p>")]
    parts.append((4, "A Low", "<p>Why not?</p>"))
    body = "".join(speech.format(*part) for part in parts)
    transcript = read(f"<publicwhip>{body}</publicwhip>".encode()).transcript
    found = [(one.kind, one.number) for one in transcript.blocks if isinstance(one, Contribution)]
    assert found == [(Kind.QUESTION, number), (Kind.SPEECH, ""), (Kind.ANSWER, ""), (Kind.SPEECH, "")]


def test_an_amendments_words_are_set_apart_to_their_closing_quotation_marks() -> None:
    lines = [
        ("italic", "Moved by Lord Quay"),
        ("", "<b>9:</b> Clause 4, page 2, line 1, at end insert&#8212;"),
        ("", "After section 8 insert&#8212;"),
        ("", "(a) a harbour, or"),
        ("", "(b) a quay.&quot;"),
        ("", "Lord Quay had not moved it before."),
        ("", "<b>10:</b> Clause 5, page 3, leave out lines 4 to 6"),
        ("italic", "Amendment 10 withdrawn."),
    ]
    paragraphs = "".join(
        f'<p class="{style}" pwmotiontext="unrecognized">{words}</p>'.replace('class="" ', "") for style, words in lines
    )
    speech = f'<speech id="uk.org.publicwhip/lords/2009-06-03a.1.0" nospeaker="true" colnum="1">{paragraphs}</speech>'
    transcript = read(f"<publicwhip>{speech}</publicwhip>".encode()).transcript
    apart = [one.quote(transcript.text) for one in transcript.passages if one.shape is Shape.AMENDMENT]
    assert [words[:8] for words in apart] == ["9: Claus", "After se", "(a) a ha", "(b) a qu", "10: Clau"]


_PARAGRAPHS = (
    '<p pid="a/1">To ask <i>when</i> it opens.</p>',
    '<p pid="a/2">One  word, a\N{NO-BREAK SPACE}space\n and <phrase class="honfriend">my Friend</phrase>’s.</p>\n',
    '<p pid="a/3">“I was about to say so to the House, and my hon. Friend knows it as well as I do—</p>',
    '<p pid="a/4"> [Interruption.]</p>',
    '<p pid="a/5">Question put and agreed to.</p>',
    '<p pid="a/6"/>',
    '<p pid="a/7"> \N{NO-BREAK SPACE}\n</p>',
    '<p pid="a/8" class="indent">Quoted.</p>',
    '<p pid="a/9">Line<br/>break</p>',
    '<p pid="a/10">Words.</p>and after',
    '<p pid="a/11" qnum="12">What?</p>',
    '\N{IDEOGRAPHIC SPACE}<p pid="a/12">\N{IDEOGRAPHIC SPACE}[Laughter.]</p>',
)


@given(
    st.lists(st.sampled_from(_PARAGRAPHS), max_size=5), st.sampled_from(["", ' oral-qnum="2"', ' type="Start Answer"'])
)
def test_speeches_read_in_one_go_are_as_those_read_part_by_part(paragraphs: list[str], attributes: str) -> None:
    speech = f'<speech id="x" speakername="A Low"{attributes}>{"".join(paragraphs)}'
    straight = read(f"<publicwhip>{speech}</speech></publicwhip>".encode())
    # A place that is named in it has each paragraph looked at by itself.
    assert straight == read(f"<publicwhip>{speech}<place-holder/></speech></publicwhip>".encode())


def test_a_speech_of_very_many_paragraphs_loses_none() -> None:
    speech = '<speech speakername="A Low">' + '<p pid="a/1">Word.</p>' * 1_001 + "</speech>"
    phrases = '<speech speakername="A Low"><p pid="a/1">' + "<i>a</i> " * 1_001 + "</p></speech>"
    text = read(f"<publicwhip>{speech}{phrases}</publicwhip>".encode()).transcript.text
    assert text == "Word.\n" * 1_001 + ("a " * 1_001).strip()
