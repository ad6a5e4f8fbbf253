import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Narrative, Parsed, Shape
from hansard_tui.readers.formats import sniff
from hansard_tui.readers.head import head_of
from hansard_tui.readers.markdown import looks_like, read


def _told(parsed: Parsed) -> list[tuple[str, str, str]]:
    transcript = parsed.transcript
    return [
        (
            type(block).__name__,
            block.attribution.printed if isinstance(block, Contribution) else "",
            block.quote(transcript.text).strip(),
        )
        for block in transcript.blocks
    ]


@pytest.mark.parametrize(
    "line",
    [
        "**Mr Low:** Yes, *so*.",
        "**Mr Low**: Yes, so.",
        "__Mr Low:__ Yes, so.",
        "*Mr Low:* Yes, so.",
        "Mr Low: Yes, so.",
    ],
)
def test_a_speaker_however_written(line: str) -> None:
    assert _told(read(f"# Bridges\n\n{line}\n\nMore.\n".encode())) == [
        ("Heading", "", "Bridges"),
        ("Contribution", "Mr Low", "Yes, so.\nMore."),
    ]


def test_lines_of_one_paragraph_may_name_several() -> None:
    told = _told(read(b"**Mr Low:** Yes\nindeed.\n**Mr High:** No.\n"))
    assert told == [("Contribution", "Mr Low", "Yes indeed."), ("Contribution", "Mr High", "No.")]


def test_what_is_set_apart_keeps_its_shape() -> None:
    source = "**Mr Low:** Yes.\n\n> So it is.\n\n* one\n* two\n\n| a | b |\n|---|---|\n| c | d |\n\n[Laughter.]\n"
    parsed = read(source.encode())
    assert [passage.shape for passage in parsed.transcript.passages] == [
        Shape.QUOTATION,
        Shape.LIST,
        Shape.TABLE,
        Shape.ASIDE,
    ]
    assert "c | d" in parsed.transcript.text


def test_italics_are_narrative_or_a_division() -> None:
    parsed = read(b"**Mr Low:** Yes.\n\n*The House divided: Ayes 2, Noes 1.*\n\n*Question agreed to.*\n")
    assert [type(block) for block in parsed.transcript.blocks] == [Contribution, Division, Narrative]


def test_columns_and_times_stand_in_brackets() -> None:
    transcript = read(b"# H\n\n[Column 12]\n\n[2.30 pm]\n\n**Mr Low:** One [Column 13] two [3] three.\n").transcript
    assert transcript.text == "H\nOne two [3] three."
    assert [(column.number, transcript.text[column.start :][:3]) for column in transcript.columns] == [
        ("12", "One"),
        ("13", "two"),
    ]
    assert [time.clock for time in transcript.times] == ["14:30"]


def test_html_links_code_and_pictures_keep_their_words() -> None:
    text = read(b"# H\n\n<b>bold</b> [a link](http://x) `code` ![a picture](y.png)\n\n    indented\n").transcript.text
    assert all(words in text for words in ("bold", "a link", "code", "a picture", "indented"))


def test_escapes_are_what_they_stand_for() -> None:
    assert read(rb"**Mr Low:** \*not\* slanted").transcript.text == "*not* slanted"


@pytest.mark.parametrize("marks", ["*a **b " * 3000, "[" * 20_000, ">" * 3000 + " x", "`" * 20_000, "![" * 9000])
def test_marks_without_end_are_words(marks: str) -> None:
    assert read(f"# H\n\n{marks}\n".encode()).transcript.text.startswith("H")


def test_a_paragraph_of_a_novels_length_is_not_looked_through_for_marks() -> None:
    words = "*so* it is " * 30_000
    transcript = read(f"# H\n\n{words}\n".encode()).transcript
    assert transcript.text == f"H\n{words.strip()}"


def test_its_marks_or_its_name_tell_it_from_text() -> None:
    assert looks_like(head_of(b"# H\n\n**Mr Low:** Yes.\n"))
    assert looks_like(head_of(b"Yes.\n", "day.md"))
    assert not looks_like(head_of(b"Mr Low: Yes.\n", "day.txt"))
    assert sniff(b"      a centred heading\n\n      another\n\nwords\n", "old.markdown").name == "text"
    assert isinstance(read(b"Title\n=====\n").transcript.blocks[0], Heading)


def test_a_person_s_name_as_a_heading_says_who_speaks_and_an_office_heads_questions() -> None:
    parsed = read(b"# Bridges\n\n### Mr Marsh\n\nI beg to move.\n\nMore.\n\n### Helen Ashby (Tarnside) (Lab)\n\nNo.\n")
    said = [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    assert [block.attribution.name for block in said] == ["Mr Marsh", "Helen Ashby"]
    assert said[0].quote(parsed.transcript.text) == "I beg to move.\nMore.\n"
    heads = read(
        b"# Questions\n\n## Prime Minister\n\nHe was asked.\n\n# Lord Low of Dalston\n\nWords.\n"
    ).transcript.blocks
    assert sum(isinstance(block, Heading) for block in heads) == 3


def test_a_division_is_one_with_its_number_and_who_voted() -> None:
    text = (
        "**Mr Low:** So.\n\n*The House divided: Ayes 1, Noes 1.*\n\n[22:00]\n\n*Division 230*\n\n*Ayes: Cove, Mr*\n\n"
        "*Noes: Low, Ms; Tell, Jo (teller)*\n\n*Question negatived.*\n\n*Abstentions: Mid, Ada*\n"
    )
    blocks = [block for block in read(text.encode(), "x.md").transcript.blocks if isinstance(block, Division)]
    assert [(one.number, one.sides, [vote.name for vote in one.votes]) for one in blocks] == [
        ("230", (("Ayes", 1), ("Noes", 1)), ["Cove, Mr", "Low, Ms", "Tell, Jo"]),
        ("", (), ["Mid, Ada"]),
    ]


def test_a_label_in_bold_has_its_number_and_its_time() -> None:
    parsed = read(b"**3. Mr Low:** What is it?\n\n**[186542] Ms Cove:** And that?\n\n**Mr Low (14:30):** It.\n", "x.md")
    said = [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    assert [(one.attribution.printed, one.number, one.kind) for one in said] == [
        ("Mr Low", "3", Kind.QUESTION),
        ("Ms Cove", "186542", Kind.QUESTION),
        ("Mr Low", "", Kind.SPEECH),
    ]
    assert [one.clock for one in parsed.transcript.times] == ["14:30"]


def test_names_in_bold_above_the_words_are_speakers() -> None:
    text = "## Bridges\n\n**Mr Low (Cove) (Con)**\n\nI beg to move.\n\n**Ann Mid**\n\nWho pays?\n\n**Mr Low**\nWe do.\n"
    said = [row for row in _told(read(text.encode(), "x.md")) if row[0] == "Contribution"]
    assert said == [
        ("Contribution", "Mr Low (Cove) (Con)", "I beg to move."),
        ("Contribution", "Ann Mid", "Who pays?"),
        ("Contribution", "Mr Low", "We do."),
    ]
    notes = b"# Notes\n\n**The Minister**\n\nHe said so.\n\n**Key Findings**\n\nMore.\n\n**Mr Low**\n\nOf Cove.\n"
    assert {who for _, who, _ in _told(read(notes, "x.md"))} == {""}
